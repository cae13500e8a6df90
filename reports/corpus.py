"""Who speaks in an archive: counts over many records, by outlet, writer, time or folder, or source by source."""

import csv
import io
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from claims.record import Form, Record, SourceType
from claims.story import claims_of, sourced, sources_of
from reports.words import counted, harmless, shortened

FORMATS = ("text", "csv", "json")
"""The formats in which it can be told."""
VERSION = 1
"""Of the JSON's shape."""
Row = dict[str, str | int]
Key = tuple[str, ...]
_GROUPS: Mapping[str, Callable[[Record], str]] = {
    "archive": lambda _: "all",
    "publisher": lambda record: record.article.publisher or "",
    "writer": lambda record: record.article.byline or "",
    "year": lambda record: _published(record, "%Y"),
    "month": lambda record: _published(record, "%Y-%m"),
    "folder": lambda record: str(PurePath(record.article.place.path).parent),
}
SOURCE = "source"
BY = (*_GROUPS, SOURCE)
"""What the counts can be by."""
_NAMED = (SourceType.named_person, SourceType.named_organization)
_TYPES = (*_NAMED, SourceType.document, SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group)
_GROUP_COLUMNS = ("articles", "claims", *_TYPES, "quoted", "sources", "one_source", "unexplained")
_SOURCE_COLUMNS = ("articles", "claims", "quoted")
_UNTOLD = "(not told)"
_HEADS = {
    "named_person": "persons",
    "named_organization": "organizations",
    "document": "documents",
    "unnamed_person": "nameless",
    "unnamed_group": "groups",
    "one_source": "on one source",
}
"""What columns are called in text, where their own name is too long."""
_WIDEST = 60


class Corpus:
    """Counts over records that are taken one by one; none of them is kept."""

    def __init__(self, by: str) -> None:
        self._by = by
        self._met = set[tuple[str, str]]()
        self._names = (by, "type") if by == SOURCE else (by,)
        self._columns = _SOURCE_COLUMNS if by == SOURCE else _GROUP_COLUMNS
        self._counts: dict[Key, Counter[str]] = defaultdict(Counter)
        self.again = 0
        """Articles that came once more, as when a folder holds their claim records, too."""

    @property
    def articles(self) -> int:
        """How many were counted."""
        return len(self._met)

    def take(self, record: Record) -> None:
        """Count the record, unless the same text from the same place was counted before."""
        article = (record.article.id, record.article.sha256)
        if article in self._met:
            self.again += 1
            return
        self._met.add(article)
        if self._by == SOURCE:
            for key, counts in source_counts(record).items():
                self._counts[key].update(counts)
        else:
            self._counts[(_GROUPS[self._by](record),)].update(group_counts(record))

    def rows(self) -> list[Row]:
        """A row each, the most articles first, times in their order.

        Raw counts: `claims` that somebody stands behind, and of these so many behind which a source of each type
        stands (some stand behind one together), `quoted` in whole or part; `sources` and articles with `one_source`
        for all their claims, and anonymous sources whose namelessness is `unexplained`.
        """
        in_time = self._by in ("year", "month")
        order = sorted(self._counts.items(), key=lambda item: _rank(*item, in_time=in_time))
        return [
            {**dict(zip(self._names, key, strict=True)), **{column: counts[column] for column in self._columns}}
            for key, counts in order
        ]

    def render(self, form: str) -> str:
        """The rows as a table in text, with shares of the claims, as CSV or as JSON."""
        if form == "csv":
            return _csv(self.rows(), (*self._names, *self._columns))
        if form == "json":
            told = {"version": VERSION, "by": self._by, "articles": self.articles, "rows": self.rows()}
            return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
        return "\n".join([*_aligned(map(_shown, self.rows())), f"{counted(self.articles, 'article')}."]) + "\n"


def group_counts(record: Record) -> Counter[str]:
    """What one article adds to its group, by column."""
    types = {source.id: source.type for source in record.sources}
    claims = sourced(record)
    speak = list(sources_of(record, *_TYPES))
    counts = Counter[str](articles=1, claims=len(claims), sources=len(speak), one_source=int(len(speak) == 1))
    for claim in claims:
        counts.update({types[identity] for identity in claim.attribution.source_ids if identity in types})
        counts["quoted"] += claim.form is not Form.indirect
    counts["unexplained"] = sum(bool(source.anonymity and not source.anonymity.reason) for source in speak)
    return counts


def source_counts(record: Record) -> dict[Key, Counter[str]]:
    """What one article adds to each person and body with a name, by name and type; one name is one source."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for source in sources_of(record, *_NAMED):
        if source.name:
            claims = claims_of(record, source)
            counts = found[(source.name, source.type)]
            counts.update(claims=len(claims), quoted=sum(claim.form is not Form.indirect for claim in claims))
            counts["articles"] = 1
    return found


def _published(record: Record, form: str) -> str:
    day = record.article.published.date
    return day.strftime(form) if day else ""


def _rank(key: Key, counts: Counter[str], *, in_time: bool) -> tuple[int, int, Key]:
    return (0, 0, key) if in_time else (-counts["articles"], -counts["claims"], key)


def _csv(rows: list[Row], columns: tuple[str, ...]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _shown(row: Row) -> dict[str, str]:
    """The row as people read it: shares of the claims for counts of types."""
    shares = {*_TYPES, "quoted"}
    claims = int(row["claims"]) or 1
    return {
        column: f"{100 * int(value) / claims:.0f} %"
        if column in shares
        else shortened(harmless(str(value)), _WIDEST) or _UNTOLD
        for column, value in row.items()
    }


def _aligned(rows: Iterator[dict[str, str]]) -> Iterator[str]:
    """The rows below their heads, words to the left and numbers to the right."""
    table = [list(row.items()) for row in rows]
    if not table:
        return
    heads = [_HEADS.get(column, column) for column, _ in table[0]]
    cells = [heads, *([value for _, value in row] for row in table)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        words = (
            f"{cell:{width}}" if head in BY or head == "type" else f"{cell:>{width}}"
            for head, cell, width in zip(heads, row, widths, strict=True)
        )
        yield "  ".join(words).rstrip()
