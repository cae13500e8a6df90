"""Feasts that the text tells, with the years that each counts: 'its centenary', 'turns 75', 'the 40th running'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.dates.lengths import YEAR, lengths
from claims.lazily import lazily
from claims.numbers import LOOSELY, ORDINAL, WHOLE, number_of
from claims.spans import Span

_YEARS = {
    "millen": 1000, "quincenten": 500, "quatercenten": 400, "quadricenten": 400, "tercenten": 300, "tricenten": 300,
    "bicenten": 200, "sesquicenten": 150, "centen": 100, "half-cent": 50, "silver": 25, "pearl": 30, "coral": 35,
    "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70,
}  # fmt: skip
"""Years that a feast's name tells, the longer name first."""
_FEAST = lazily(
    rf"(?P<owner>\b(?:its|their|his|her|the|our|who|whose|[A-Z][\w’'-]+[’']s?)\s+)?\b(?:(?P<n>\d{{4}}th|hundredth|thousandth|{ORDINAL})[\s-]"
    r"(?P<what>(?:wedding )?anniversary|reunion|birthday|season|running|edition|staging|annual|"
    r"year(?= of|\W*$|[,.;]| (?:and|in|with|on|by|this|at)\b)|time(?=\W*$|[.,;]| (?:on|this|next)\b)|"
    r"(?:annual |[A-Z][\w-]+ ){0,2}(?:Festival|Fair|Marathon|Regatta|Show|Rally|Carnival|Parade|Games|Derby|Open)\b)|"
    r"(?P<name>millennium|(?:quin|quater|quadri|ter|tri|bi|sesqui)?centen(?:ary|nial)|half-century|"
    r"(?:silver|pearl|coral|ruby|golden|diamond|platinum) (?P<jubilee>jubilee|wedding|anniversary))|"
    rf"(?P<many>{WHOLE})[ -]year[ -](?P<kept>anniversary|reunion|jubilee)|"
    rf"anniversary, the (?P<nth>{ORDINAL})|"
    rf"turn(?:s|ed|ing)? (?P<age>{WHOLE})(?! (?:to|into|per)\b|[-–%])|"
    rf"(?:(?<=\bis )|(?<=\bbe )|(?<=\bnow )|(?<=[a-z], ))"
    rf"(?P<now>{WHOLE})(?: years old(?=[,.;]| (?:this|next|on|in)\b)|(?= this year\W*$| this year[,.;]))|"
    rf"(?P<old>{WHOLE})-year-old(?= [a-z]))"
    r"(?P<of>(?: (?:this|next|last) \w+)?(?: (?:dinner|concert|party|gala|show|exhibition|tour|service|"
    r"celebrations?|meeting|parade|ball|match|banquet))?"
    r"(?: (?:of|since) (?P<event>[^.;:()]{3,110}))?)",
    re.I,
)
_ROUND = {"hundredth": 100, "thousandth": 1000}
_AN_OBJECT = lazily(r"(?<![.,;:])(?<!\bis)(?<!\bas)(?<!\bwas)(?<!\bremains) an?\s+$", re.I)
"""Before what something shows, has or sells: `shows a 400-year-old map`."""
HINTS = (
    "anniversary", "th time", "st time", "nd time", "rd time", "festival", "fair", "marathon", "hundredth",
    "thousandth", "reunion", "birthday", "season", "running", "edition", "staging", "annual", "th year", "st year",
    "nd year", "rd year", "year-old", "years old", "millenn", "centen", "century", "jubilee", "wedding", "married",
    "turn", "celebrat", "mark", "commemorat", "this year",
)  # fmt: skip
"""A word without which no feast is told."""
_MARKED = lazily(
    r"\b(?:celebrat(?:e|es|ed|ing)|mark(?:s|ed|ing)?|commemorat(?:e|es|ed|ing)|(?P<married>been married(?: for)?))\s+$",
    re.I,
)
_MARKS = lazily(
    r"[.,;]|\s+this\s+\w+[.,;]|\s+in (?:business|print|existence|operation)\b|"
    r"\s+(?P<of>of|without|since)\s+(?P<event>[^.;:()]{3,70})",
    re.I,
)
_ANOTHER = lazily(r"\b(?:and|whose|while|its|his|her|their)\b[^.;,]{0,30}$")
_SOMEBODYS = lazily(r"[a-z]+[’']s ")
_HEDGED = lazily(
    rf"\b(?:{LOOSELY}|less than|over|next year['’]s|before|until|"
    r"(?:wait(?:s|ed|ing)?|too (?:early|late)|years? away|hop(?:es?|ed|ing)) (?:for|from|to \w+) (?:\w+ ){0,2})\s*$",
    re.I,
)
"""Before years that are not counted out, or a feast that is yet to come."""
_HELD_YEARLY = {
    "festival", "fair", "marathon", "regatta", "show", "rally", "carnival", "parade", "games", "derby", "open", "time",
}  # fmt: skip
"""What a feast is called that is held every year: `the 75th Harvest Festival`."""
SEASONS = {"season", "running", "edition", "staging", "annual", "year"}
"""What is counted year by year."""
_LONG = {"year", "decade", "century", "centurie"}
_MANY = 10
"""Seasons, years and ages of less are often not counted from the founding."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast: how many years it counts, of what, and since which event if it says so."""

    span: Span
    years: int
    what: str
    event: Span | None
    owner: str = ""
    """Whose it is, as the words before it tell: 'his', 'the club's'."""


def feasts(text: str, sentence: Span) -> Iterator[Feast]:
    """The feasts told in the sentence."""
    for match in _FEAST.finditer(text, sentence.start, sentence.end):
        count = match["n"] or match["nth"] or match["age"] or match["old"] or match["now"] or match["many"]
        years = _ROUND.get(count.lower()) or number_of(count) if count else _named_years(match["name"])
        what = (
            match["what"]
            or match["kept"]
            or match["jubilee"]
            or ("age" if match["age"] or match["old"] or match["now"] else "feast")
        ).lower()
        if match["what"] and what.split()[-1] in _HELD_YEARLY:
            what = "running"
        owner = (match["owner"] or "").strip().lower()
        another = match["old"] and _AN_OBJECT.search(text[sentence.start : match.start()])
        few = another or (what in {*SEASONS, "age"} and (years or 0) < _MANY)
        persons = what == "birthday" and _SOMEBODYS.match(match["owner"] or "")
        persons = persons or (match["age"] and _ANOTHER.search(text[sentence.start : match.start()]))
        own = persons or owner == "who" or (owner in {"his", "her"} and what in {"birthday", "feast"})
        if years and not few and not own and not _HEDGED.search(text[sentence.start : match.start()]):
            event = Span(*match.span("event")) if match["event"] else None
            yield Feast(Span(match.start(), match.start("of")), years, what, event, owner)
    for length in lengths(text, sentence):
        marked = _MARKED.search(text[sentence.start : length.span.start])
        marks = _MARKS.match(text, length.span.end, sentence.end)
        if marked and marks and length.unit in _LONG:
            event = Span(*marks.span("event")) if marks["of"] == "since" else None
            what = "wedding" if marked["married"] else "marked"
            yield Feast(length.span, round(length.days / YEAR), what, event)


def _named_years(name: str) -> int:
    return next(years for stem, years in _YEARS.items() if name.lower().startswith(stem))
