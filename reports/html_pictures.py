"""The timeline and the source picture, drawn as SVG."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from claims.record import Record
from claims.story import sourced
from reports.chronology import Day
from reports.words import called, counted, shortened

_ROW = 28
_MOST = 60


def timeline(days: Sequence[Day], published: datetime.date | None) -> Iterator[str]:
    """A row a day, equally far apart, with the gaps told; publication is a hollow dot, a clash a red square."""
    rows = sorted(
        [(str(day.moment.first), 0, day) for day in days[:_MOST]] + ([(str(published), 1, None)] if published else []),
        key=lambda row: row[:2],
    )
    height = _ROW * len(rows) + 12
    yield f'<svg viewBox="0 0 900 {height}" width="900" height="{height}" role="img" aria-label="Timeline">'
    yield f'<line class="axis" x1="190" y1="6" x2="190" y2="{height - 6}"/>'
    for place, (_, _, day) in enumerate(rows):
        y = 20 + _ROW * place
        when, what = (day.when, day.what) if day else (str(published), "the article was published")
        yield f'<text x="178" y="{y + 4}" text-anchor="end">{escape(when)}</text>'
        clash = bool(day and day.clashes)
        if clash:
            yield f'<rect class="clash" x="184" y="{y - 6}" width="12" height="12"><title>conflict</title></rect>'
        else:
            yield f'<circle class="{"day" if day else "open"}" cx="190" cy="{y}" r="6"/>'
        told = shortened(f"conflict: {what}" if clash else what, 100)
        yield f'<text class="{"told" if day else "faint"}" x="206" y="{y + 4}">{escape(told)}</text>'
    yield "</svg>"


def source_picture(record: Record) -> Iterator[str]:
    """Each way that claims reach the article, from the first speaker through the relays; thicker where more come."""
    ways = Counter(
        (identity, claim.attribution.via) for claim in sourced(record) for identity in claim.attribution.source_ids
    )
    sources = {source.id: source for source in record.sources}
    known = [
        (sources[i], [sources[v] for v in via if v in sources], n)
        for (i, via), n in ways.most_common(_MOST)
        if i in sources
    ]
    height = 44 * len(known) + 16
    yield f'<svg viewBox="0 0 900 {height}" width="900" height="{height}" role="img" aria-label="Sources and relays">'
    yield f'<rect class="box" x="780" y="8" width="112" height="{height - 16}" rx="4"/>'
    yield f'<text x="836" y="{height // 2 + 4}" text-anchor="middle">the article</text>'
    for place, (source, via, number) in enumerate(known):
        y = 30 + 44 * place
        width = min(9.0, 1.0 + number)
        tie = f'class="tie {source.type.value}" stroke-width="{width}"'
        yield f'<line {tie} x1="320" y1="{y}" x2="780" y2="{y}"><title>{counted(number, "claim")}</title></line>'
        yield _box(8, y, called(source), source.type.value)
        if via:
            yield _box(400, y, " ← ".join(called(relay) for relay in reversed(via)), "relay")
        yield f'<text x="768" y="{y - 8}" text-anchor="end" class="faint">{number}</text>'
    yield "</svg>"


def _box(x: int, y: int, words: str, kind: str) -> str:
    return (
        f'<rect class="box {kind}" x="{x}" y="{y - 16}" width="312" height="32" rx="4"/>'
        f'<text x="{x + 10}" y="{y + 4}">{escape(shortened(words, 44))}</text>'
    )
