"""DAT711."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.lazily import lazily
from claims.numbers import ORDINAL, WHOLE, number_of
from claims.record import Record
from claims.spans import Span

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d-])"
_SHAPES = (
    lazily(rf"(?P<n>{ORDINAL})\s+anniversary\s+(?:of|since)\s+(?:[\w’'.-]+,?\s+){{0,8}}?(?:in\s+|of\s+)?{_YEAR}", re.I),
    lazily(
        rf"\b(?:anniversary|annual|yearly|every year|each year)\b[^.;]{{0,80}}?(?P<n>{ORDINAL})\s+since\s+(?:[\w’'.-]+\s+){{0,8}}?(?:in\s+|of\s+)?{_YEAR}",
        re.I,
    ),
    lazily(rf"(?P<n>{WHOLE})\s+years\s+since\s+(?:[\w’'.-]+\s+){{0,8}}?(?:in\s+|of\s+)?{_YEAR}", re.I),
    lazily(rf"\b{_YEAR}(?:\s+[\w’'.-]+){{0,5}},?\s+(?:exactly\s+|just\s+)?(?P<n>{WHOLE})\s+years\s+ago", re.I),
    lazily(rf"(?P<n>{WHOLE})\s+years\s+ago,?\s+in\s+(?:[A-Z]\w+\s+)?{_YEAR}", re.I),
    lazily(
        rf"\b(?:founded|established|opened|created|built|launched|started|chartered)(?: for business)? in (?:[A-Z]\w+ )?{_YEAR}[^.;]{{0,120}}?"
        rf"\b(?:its|the|her|his)\s+(?P<n>{ORDINAL})\s+(?:anniversary|birthday)",
        re.I,
    ),
    lazily(
        rf"\b(?:opened|closed|founded|built|launched|burned|sank)\b[^.;\d]{{0,30}}? in (?:(?:the )?[A-Za-z]+ (?:of )?)?{_YEAR}"
        rf"(?:(?!\d{{4}})[^.]){{0,160}}?(?:(?P<its>\bits )|\b)(?P<n>{ORDINAL})\s+(?:anniversary|birthday)"
        r"(?(its)(?! of)| of (?:the|its) (?:opening|closing|closure|founding|building|launch|fire|sinking))",
        re.I,
    ),
    lazily(
        rf"\bits\s+(?P<n>{ORDINAL})\s+(?:anniversary|birthday)[^.;]{{0,40}}?,\s+(?:was\s+)?(?:founded|established|opened|created|built|launched) in "
        rf"(?:[A-Z]\w+ )?{_YEAR}",
        re.I,
    ),
    lazily(
        rf"(?P<n>{ORDINAL})\s+anniversary\s+(?:this|next|last)\s+(?:year|month|week)\s+of\s+(?:[\w’'.-]+\s+){{0,8}}?{_YEAR}",
        re.I,
    ),
)
_COUNTING = lazily(r"anniversary|since|ago", re.I)
_HEDGED = lazily(
    r"\b(?:about|almost|nearly|more than|over|some|around|roughly|fewer than|less than|next year['’]s)\s*$", re.I
)
_ANY_YEAR = lazily(r"(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)")


@rule("DAT711", severity=Severity.error, standards=("onrecord",), genres=ALL)
def anniversary_mismatch(record: Record) -> Iterator[Flag]:
    """An anniversary, or a number of years ago, that does not fit the year it is counted from.

    The sum from the year to publication (or to another year that the sentence names) is shown. One year either way is let
    pass: feasts are announced early and kept late.

    Bad:
        Date: 2008-09-18

        The town marked the [[60th anniversary of the train crash of 1968]] on Sunday.

    Bad:
        Date: 1989-10-26

        Children learn about the ferry that sank in [[1959, exactly 15 years ago]].

    Bad:
        Date: 2024-02-01

        [[Founded in 1931 in an old mill, the company celebrated its 90th anniversary]] in September.

    Bad:
        Date: 2024-02-01

        The mill [[closed in 1968, and its 11 acres are a gravel lot; the town will mark the 50th anniversary of the closing]] this autumn.

    Good:
        Date: 2024-02-01

        Founded in 1934 in an old mill, the company celebrated its 90th anniversary in January.

    Good:
        Date: 2008-09-18

        The town marked the 40th anniversary of the train crash of 1968 on Sunday.

    Good:
        Date: 2008-09-18

        The town will mark the 50th anniversary of the train crash of 1968 in 2018.

    Good:
        Date: 2008-09-18

        Some 30 years ago, in 1974, the mill closed.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    seen: set[int] = set()
    for sentence in record.sentences:
        if not _COUNTING.search(text, sentence.start, sentence.end):
            continue
        for match in (m for shape in _SHAPES for m in shape.finditer(text, sentence.start, sentence.end)):
            said, year = number_of(match["n"]), int(match["year"])
            if said is None or match.start("year") in seen or _HEDGED.search(text, 0, match.start("n")):
                continue
            seen.add(match.start("year"))
            named = {int(y[0]) for y in _ANY_YEAR.finditer(text, sentence.start, sentence.end)} - {year}
            if all(abs(abs(other - year) - said) > 1 for other in named | {published.year} - {year}):
                until = min(named or {published.year}, key=lambda other: abs(abs(other - year) - said))
                first, last = sorted((year, until))
                yield Flag(Span(*match.span()), f"from {first} to {last} are {last - first} years, not {said}")
