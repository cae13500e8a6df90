"""Counts of years that the text ties to a year: 'took over in 2018 ... after 12 years in the post'."""

import re
from collections.abc import Iterator

from claims.figures.numbers import WHOLE, number_of
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span

COUNT = (
    r"(?P<hedge>(?:(?:just|well) )?(?:more than|less than|fewer than|at least|over|under|nearly|almost|about|around|"
    r"roughly|some|up to) )?"
    rf"(?<![\w.,-])(?P<count>(?i:{WHOLE})|a)(?: and a half)?[ -](?P<unit>years?|decades?)\b"
)
"""Pattern of a count of years or decades with the words that leave it open."""
YEAR = r"(?P<year>(?<![\d-])(?:1[5-9]\d\d|20\d\d))(?![\d-])"
"""Pattern of a year in four digits."""
_ANY_YEAR = lazily(YEAR)
_MORE = lazily(r"more than|over|at least", re.I)
_LESS = lazily(r"nearly|almost|less than|fewer than|under|up to", re.I)
_DECADE = 10

_TOOK = (
    r"(?:took (?:over|office|charge|the (?:job|post|helm|chair))|became|succeeded|assumed|"
    r"was (?:appointed|elected|named|hired|sworn in|installed|promoted)(?! (?:to|on) the (?:board|council|committee)))"
)
_BEGAN = rf"(?:{_TOOK}|began|started|came|moved|rose|opened|founded|launched|established|bought|set up)"
_IN_YEAR = rf"[^.;\d]{{0,60}}? (?:in|since|on) (?:[A-Z][a-z]+\.? )?(?:\d{{1,2}},? )?{YEAR}"
_POST = (
    r"(?:in (?:the|his|her|that|this) (?:post|job|role|office|chair|position|seat)|"
    r"at (?:the|its|her|his) (?:helm|head|top)|in (?:charge|power|office))\b"
)
_NOW = r"\b(?:is|are|will|plans to|steps|retires|leaves|quits)\b"
_NEXT = r"(?![^.]*\d)[^.;]{0,80}\.[”\"]?\s+"
"""The rest of a sentence without another figure, and the end of it."""
_WORKED = r"(?:made|built|produced|baked|brewed|been (?:open|going|in business|running))\b"
_THEY = r"(?:He|She|They|[A-Z][\w’-]+)\b"
_STILL = r"\b(?:is|are|has|have|still|remains?)\b"
_IT_HAS = r"(?:It|They) (?:has|have)"
_TO_NOW = tuple(
    lazily(shape)
    for shape in (
        rf"\bwho {_TOOK}{_IN_YEAR}[^.;\d]{{0,60}}?{_NOW}[^.;\d]{{0,60}}? after {COUNT} {_POST}",
        rf"\b(?:[Aa]fter|for) {COUNT} {_POST}{_NEXT}{_THEY} {_TOOK}{_IN_YEAR}",
        rf"\b{_TOOK}{_IN_YEAR}{_NEXT}{_THEY}[^.;\d]{{0,40}}{_NOW}[^.;\d]{{0,60}}? (?:after|for) {COUNT} {_POST}",
        rf"\b{_BEGAN}{_IN_YEAR}{_NEXT}(?:Now,? )?{COUNT} (?:on|later),? [^.;\d]{{0,60}}?{_STILL}",
        rf"\b{_BEGAN}{_IN_YEAR}{_NEXT}In the {COUNT} since(?: then)?,? [^.;]{{0,80}}?\b(?:has|have)\b",
        rf"\b{_BEGAN}{_IN_YEAR}{_NEXT}{_IT_HAS} {_WORKED}[^.;\d]{{0,50}}? for {COUNT}",
    )
)
"""Of spans that last to the present."""
_TO_THEN = tuple(
    lazily(shape)
    for shape in (
        rf"{COUNT} (?:after|before) [^.;\d]{{3,60}}? in (?:[A-Z][a-z]+ )?{YEAR}",
        rf" in (?:[A-Z][a-z]+ )?{YEAR},? (?:and|but|then) [^.;\d]{{3,60}}? {COUNT} (?:later|earlier)\b",
    )
)
"""Of spans to another year of the same sentence."""
_LASTED = lazily(
    rf"{COUNT} (?:tenure|career|reign|rule|stint|spell|marriage|leadership|presidency|premiership|occupation|war|feud|"
    rf"exile),? (?:which|that) (?:began|started|opened){_IN_YEAR}"
)
"""Of a span that may be over, but is no longer than the time to the present."""


def counts_off(record: Record) -> Iterator[tuple[Span, str]]:
    """The counts of years that fit no year they can be counted to, with what is wrong."""
    published, text = record.article.published.date, record.article.text
    for sentence in record.sentences:
        if not _ANY_YEAR.search(text, sentence.start, sentence.end):
            continue
        for match in (m for shape in _TO_THEN for m in shape.finditer(text, sentence.start, sentence.end)):
            named = _years(text, sentence) - {int(match["year"])}
            if named and not any(fits(match, year - int(match["year"])) for year in named):
                yield _off(match, min(named, key=lambda year: abs(year - int(match["year"]))))
        lasted = _LASTED.search(text, sentence.start, sentence.end)
        if lasted and published and len(_years(text, sentence)) == 1:
            longest = published.year - int(lasted["year"])
            if not any(fits(lasted, years) for years in range(longest + 1)):
                yield _off(lasted, published.year)
    for match in (m for shape in _TO_NOW for m in shape.finditer(text)):
        if published:
            named = _years(text, Span(*match.span())) | {published.year}
            if not any(fits(match, year - int(match["year"])) for year in named - {int(match["year"])}):
                yield _off(match, published.year)


def fits(match: re.Match[str], apart: int) -> bool:
    """Whether the count of a match of `COUNT` may lie between two days whose years are so far apart."""
    count = number_of("one" if match["count"] == "a" else match["count"]) or 0
    decades, hedge, apart = match["unit"].startswith("decade"), match["hedge"] or "", abs(apart)
    years = count * _DECADE if decades else count
    loose = max(2, round(0.2 * years)) + (_DECADE // 3 if decades else 0)
    least, most = (loose, loose) if hedge or decades else (1, 1)
    if not decades and _MORE.search(hedge):
        least = 0
    elif not decades and _LESS.search(hedge):
        most = 0
    return years - least <= apart <= years + most


def _years(text: str, span: Span) -> set[int]:
    return {int(match["year"]) for match in _ANY_YEAR.finditer(text, span.start, span.end)}


def _off(match: re.Match[str], until: int) -> tuple[Span, str]:
    first, last = sorted((int(match["year"]), until))
    told = f"{match['count']} {match['unit']}"
    return Span(*match.span()), f"from {first} to {last} are {last - first} years, not {told}"
