"""DAT711."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.feasts import feasts_adrift
from checker.told.measured import counted_otherwise
from claims.figures.numbers import ORDINAL, WHOLE, number_of
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d-])"
_FOUNDED = (
    r"(?:founded|established|opened|created|built|launched|started|chartered|begun|began|incorporated|consecrated|set up|"
    r"(?:took in|welcomed|admitted|received) (?:its|their|her|his) first [a-z]+|dates (?:back )?(?:from|to))"
)
_IN_YEAR = rf"[^.;\d]{{0,40}}? (?:in|from|to) (?:(?:the )?[A-Za-z]+ (?:of )?)?{_YEAR}"
_JUBILEES = {"silver": 25, "golden": 50, "diamond": 60, "sesqui": 150, "bicent": 200, "tercent": 300, "cent": 100}
_FEAST = (
    rf"(?:(?P<n>{ORDINAL}) (?:anniversary|birthday)|"
    r"(?P<feast>(?:silver|golden|diamond) jubilee|(?:bi|ter|sesqui)?centen(?:ary|nial)))\b"
)
_OWN = rf"(?:\b(?:its|their)|[’']s) {_FEAST}(?! (?:of|in|as|since|at|with)\b(?! \d{{4}}))"
_ON_DAY = rf"[^.;\d]{{0,40}}? (?:in|on) (?:\d{{1,2}} )?(?:[A-Z]\w+\.? )?(?:\d{{1,2}}, )?{_YEAR}"
_WHICH = r"(?:(?:which|that) (?:was )?)?"
_WIDE = tuple(
    lazily(shape, re.I)
    for shape in (
        # Founded in 1931, it is preparing for its centenary.
        rf"\b{_FOUNDED}{_IN_YEAR}[^.;\d]{{0,120}}?{_OWN}",
        # It marks its 30th anniversary in December, and was founded in 1991. / It was founded in 1991.
        rf"{_OWN}[^.;\d]{{0,120}}(?:[,;] |\. (?:It|They) )(?:[\w’'-]+ )?{_FOUNDED}{_IN_YEAR}",
        # The school opened in 1952. It celebrates its 60th anniversary.
        rf"\b{_FOUNDED}{_IN_YEAR}[^.;\d]{{0,80}}\. (?:It|They)\b[^.;\d]{{0,60}}?{_OWN}",
        # the 30th anniversary of the accord that ended the war, signed in the same hotel on 14 March 1996
        rf"{_FEAST} of [^.;\d]{{3,90}}?, {_WHICH}(?:signed|adopted|concluded|fought|held|{_FOUNDED}){_ON_DAY}",
        # the 62-year-old firm, founded in 1931 / founded in 1931, the 62-year-old firm
        rf"\bthe (?P<n>{WHOLE})-year-old [^.;\d]{{3,60}}?, {_WHICH}{_FOUNDED}{_IN_YEAR}",
        rf"\b{_FOUNDED}{_IN_YEAR},? [^.;\d]{{0,40}}?\bthe (?P<n>{WHOLE})-year-old\b",
        # now in its 40th year, founded in 1971
        rf"\bin (?:its|their) (?P<n>{ORDINAL}) year\b[^.;\d]{{0,60}}?[,;] (?:[\w’'-]+ ){{0,3}}?{_FOUNDED}{_IN_YEAR}",
        rf"\b{_FOUNDED}{_IN_YEAR}[^.;\d]{{0,80}}?\bin (?:its|their) (?P<n>{ORDINAL}) year\b",
    )
)
"""Feasts and ages of what the text says was founded in a year, in one sentence or two."""
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
_COUNTING = lazily(r"anniversary|birthday|since|ago|jubilee|cent|old\b|\byear\b", re.I)
_REACH = 400
"""Code points around a feast, within which its founding is told."""
_FEASTS = lazily(
    r"anniversar|birthday|jubilee|centen|tercen|bicen|\d(?:st|nd|rd|th) (?:year|season)|-year-old|years old", re.I
)
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

    Bad:
        Date: 2024-02-08

        The infirmary, which [[took in its first patients in June 1931, is preparing for its centenary]] in 2029.

    Bad:
        Date: 2022-09-22

        The school marks [[its 60th anniversary. It opened in 1952]] in an old mill.

    Bad:
        Date: 2025-03-13

        Friday is the [[30th anniversary of the accord that ended the war, signed in the same hotel on 14 March 1998]].

    Bad:
        Date: 2025-03-13

        [[The 62-year-old yard, founded in 1951]] by two brothers, is for sale.

    Bad:
        Date: 2024-06-10

        Holm Brewery will sell a stout to celebrate [[its centenary, Ida Brandt said. Holm was founded in 1912]] by a smith.

    Bad:
        Date: 2024-06-10

        Bells rang for [[the 40th anniversary of the sinking. She went down in August 1975]] off Tarnby.

    Good:
        Date: 2024-06-10

        Bells rang for the 50th anniversary of the sinking. She went down in August 1974 off Tarnby.

    Good:
        Date: 2024-06-10

        The troupe opened its 40th season. It was founded in 1974 and rested for ten years.

    Good:
        Date: 2024-02-08

        The infirmary, which took in its first patients in June 1931, is preparing for its centenary in 2031.

    Good:
        Date: 2022-09-22

        The choir celebrates its 60th anniversary in the mill. The mill opened in 1952.

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
    flags = list(_counted(record, published.year))
    yield from flags
    feasts = [(span, fault) for span, fault, is_feast in counted_otherwise(record) if is_feast]
    for span, fault in (*feasts, *feasts_adrift(record)):
        if not any(flag.span.overlaps(span) for flag in flags):
            yield Flag(span, fault)


def _counted(record: Record, this_year: int) -> Iterator[Flag]:
    """Counts of years with the year they are counted from in one sentence, or two."""
    text = record.article.text
    seen: set[int] = set()
    for match in _told(record):
        said, year = _count(match), int(match["year"])
        if not said or match.start("year") in seen or _HEDGED.search(text, 0, _at(match)):
            continue
        seen.add(match.start("year"))
        first, last = (sentence_around(record, Span(at, at + 1)) for at in (match.start(), match.end() - 1))
        named = {int(y[0]) for y in _ANY_YEAR.finditer(text, first.start, last.end)} - {year}
        if all(abs(abs(other - year) - said) > 1 for other in named | {this_year} - {year}):
            until = min(named or {this_year}, key=lambda other: abs(abs(other - year) - said))
            begin, end = sorted((year, until))
            yield Flag(Span(*match.span()), f"from {begin} to {end} are {end - begin} years, not {said}")


def _told(record: Record) -> Iterator[re.Match[str]]:
    """The counts with their years: within a sentence, and over two."""
    text = record.article.text
    for sentence in record.sentences:
        places = sentence.start, sentence.end
        if _ANY_YEAR.search(text, *places) and _COUNTING.search(text, *places):
            yield from (m for shape in _SHAPES for m in shape.finditer(text, sentence.start, sentence.end))
    until = 0
    for feast in _FEASTS.finditer(text):
        start, until = max(until, feast.start() - _REACH), feast.end() + _REACH
        yield from (m for shape in _WIDE for m in shape.finditer(text, start, min(until, len(text))))


def _at(match: re.Match[str]) -> int:
    return match.start("n") if match["n"] else match.start("feast")


def _count(match: re.Match[str]) -> int | None:
    """How many years the feast tells."""
    if match["n"]:
        return number_of(match["n"])
    return next(years for name, years in _JUBILEES.items() if match["feast"].lower().startswith(name))
