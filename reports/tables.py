"""The report's tables, in plain words: sources, claims, dates, what is not the article."""

from typing import NamedTuple

from claims.article import STORY
from claims.decisions import ReviewState
from claims.record import Claim, Source
from reports.chronology import when
from reports.loads import Load
from reports.places import line_of, told_line
from reports.report import Report
from reports.words import called, known_by, quoted, sentence_case, shortened, type_of, who_says

_BAR = 12
_SURE = 0.8
_NAMED = 3
"""Claims that the load test quotes for each source."""


class Table(NamedTuple):
    """The names of the columns, and a cell for each in every row."""

    head: tuple[str, ...]
    rows: list[tuple[str, ...]]


def bar(share: float) -> str:
    """A bar in text for a share from 0 to 1; at least one block for more than nothing."""
    return "▇" * max(1 if share > 0 else 0, round(_BAR * share))


def source_table(report: Report) -> Table:
    """A row a source, the heaviest first."""
    article = report.checked.record.article
    most = max((load.carries for load in report.loads), default=0)
    names = {load.source.id: called(load.source) for load in report.loads}
    rows: list[tuple[str, ...]] = []
    for load in report.loads:
        carried = (
            f"{bar(load.carries / most)} {load.carries}" if load.carries else "only relays" if load.relays else "0"
        )
        first = min(load.source.mentions, default=None)
        rows.append(
            (
                shortened(called(load.source), 80),
                _what(load, names),
                role_of(load.source),
                carried,
                str(len(load.falls)) if load.carries else "",
                told_line(article, first.start) if first else "",
            )
        )
    return Table(("source", "what it is", "role as given", "claims", "alone for", "first named"), rows)


def role_of(source: Source) -> str:
    """Position and body, else the words that say why the source is in the story."""
    title, body = source.title or "", source.affiliation or ""
    whole = body.casefold() in title.casefold() or any(word in f" {title} " for word in (" of ", " for ", "'s ", "’s "))
    role = title if title and whole else ", ".join(part for part in (title, body) if part)
    return shortened(role or source.justification or "", 90)


def _what(load: Load, names: dict[str, str]) -> str:
    parts = [type_of(load.source), *_anonymity(load.source)]
    parts += [f"via {', '.join(load.relayed_by)}"] if load.relayed_by else []
    same = [names[identity] for identity in load.source.same_as if identity in names]
    parts += [f"possibly the same as {quoted(shortened(', '.join(same), 60))}"] if same else []
    return "; ".join(parts)


def _anonymity(source: Source) -> list[str]:
    if source.anonymity is None:
        return []
    granted = "anonymity granted" if source.anonymity.granted else "no word that anonymity was granted"
    return [f"{granted}, {f'reason: {source.anonymity.reason}' if source.anonymity.reason else 'no reason given'}"]


def claim_table(report: Report) -> Table:
    """A row a claim, in reading order."""
    record = report.checked.record
    names = {source.id: shortened(called(source), 50) for source in record.sources}
    moments = {moment.id: when(moment) for moment in record.moments}
    quantities = {quantity.id: quantity.text for quantity in record.quantities}

    def row(claim: Claim) -> tuple[str, ...]:
        told = claim.attribution
        return (
            claim.id,
            str(line_of(record.article, claim.spans[0].start) or ""),
            shortened(claim.text, 110),
            who_says(claim, names),
            known_by(told) + (" (unsure)" if unsure(claim) else ""),
            ", ".join(names[i] for i in told.via if i in names),
            ", ".join(dict.fromkeys(moments[i] for i in claim.moments if i in moments)),
            ", ".join(quantities[i] for i in claim.quantities if i in quantities),
            _review(claim),
        )

    head = ("claim", "line", "what is said", "who says so", "how that is known", "via", "dates", "numbers", "review")
    return Table(head, [row(claim) for claim in record.claims])


def unsure(claim: Claim) -> bool:
    """Whether who says so was worked out, and may be wrong."""
    return bool(claim.attribution.source_ids) and claim.attribution.confidence < _SURE


def _review(claim: Claim) -> str:
    review = claim.review
    if review.state is ReviewState.unreviewed:
        return ""
    return " ".join(part for part in (review.state.value, f"by {review.by}" if review.by else "") if part)


def load_table(report: Report) -> Table:
    """A row for each source whose going leaves claims on nobody, the heaviest first."""
    article = report.checked.record.article
    rows: list[tuple[str, ...]] = []
    for load in sorted(report.loads, key=lambda load: -len(load.falls)):
        told = [f"{told_line(article, c.spans[0].start)}: {quoted(shortened(c.text, 80))}" for c in load.falls[:_NAMED]]
        more = f"; and {len(load.falls) - _NAMED} more" if len(load.falls) > _NAMED else ""
        name = shortened(called(load.source), 80)
        rows += [(name if load.source.name else quoted(name), f"{'; '.join(told)}{more}")] if told else []
    return Table(("without", "claims"), rows)


def day_table(report: Report) -> Table:
    """A row for each moment that can be dated, by day."""
    rows: list[tuple[str, ...]] = [
        (day.when, day.moment.text, day.what, day.reckoned, " ".join(sentence_case(c.message) for c in day.clashes))
        for day in report.days
    ]
    return Table(("day", "words", "what it dates", "how it was reckoned", "conflicts"), rows)


def left_out_table(report: Report) -> Table:
    """A row for each paragraph that is not the article's own telling."""
    article = report.checked.record.article
    rows: list[tuple[str, ...]] = [
        (
            str(line_of(article, paragraph.span.start) or ""),
            paragraph.kind.value.replace("-", " "),
            shortened(paragraph.span.of(article.text), 80),
            paragraph.reason or "",
        )
        for paragraph in article.paragraphs
        if paragraph.kind not in STORY
    ]
    return Table(("line", "kind", "words", "why"), rows)
