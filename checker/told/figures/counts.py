"""The numbers of the story with what they count, and whether the text takes the count as known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from checker.told.stems import every_stem, meaning, stem, telling_stems
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.numbers import ABOUT, WHOLE, amount
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, moments_at, sentence_around

_SOME = rf"\b(?:{WHOLE}|\d[\d,.]*%?|half|third|quarter|percent|per cent|most|many|some|few|several|none|any|majority)"
_KNOWN = lazily(
    rf"(?P<before>{_SOME}\s+of\s+|\b(?:(?-i:Among)|from|than)\s+)?\b(?:the|these|those|(?P<every>all(?:\s+the)?)|its|his|her|their)\s+$",
    re.I,
)
"""What makes a count one that the reader knows: 'the 40 houses'. 'Nine of the 40' may count others, and 'more than the
40' compares."""
_WHOLE_OF = lazily(
    r"\b(?:the|that|this|its|his|her|their)\s+(?:[a-z-]+\s+)?(?:streak|run|string|series|majority|crowd|sample|fleet|staff|"
    r"workforce|toll)\s+of\s+$",
    re.I,
)
"""The same, told by what they make up: 'the streak of 13 wins'."""
_MORE = lazily(r"\s*(?:other|more|additional|further|new|extra|remaining)\b", re.I)
_ALL_OF = lazily(r"(?:none|any|all)\s+of\b", re.I)
_ABOUT = lazily(rf"\b{ABOUT}\s+$", re.I)
ROUGHLY = 1.25
"""Times by which a count may differ from one that is told as about so many."""
_WHO = lazily(
    rf"\b(?P<known>the|all)\s+(?P<number>\d{{1,3}}(?:,\d{{3}})+|{WHOLE})(?=\s+who\s+(?!(?:said|told)\b)[a-z]+\b)",
    re.I,
)
_THOSE_WHO = "those-who"
"""The id of such a count, which the record does not hold."""
_TAKES_PART = lazily(r"\bt(?:ak(?:e|es|en|ing)|ook) part\b")
_NAMES_YEAR = lazily(r"\b(?:19|20)\d\d\b|\byear\b")
_DEADLINE = lazily(
    r"\b(?:until|till|by|through|before)\s+(?:at\s+least\s+)?(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?:(?:end|close|start)\s+of\s+)?$"
)
"""Before a year up to which something lasts, whenever it was counted."""
_RESTRICTED = lazily(
    r"^(?:[\w’'-]+\s+){0,4}?(?P<clause>(?:(?:who|that|which)\s|[a-z]+(?:ed|ing)\b|(?:of|in|at|on)\s+(?:the|this|that|its)\s)[^.,;:—–“”]*)"
)
"""The clause behind a count that tells which are counted: 'houses that the slide buried', 'sides taking part'."""
_PARTICIPLE = lazily(r"\b[a-z]+(?:ed|en)\b")
_BEFORE = 100
"""Code points before a figure or a year in which the words stand that lead to it."""
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True)
class Told:
    """An exact quantity in the story, with what it counts and what its sentence tells."""

    quantity: Quantity
    unit: str
    noun: str
    sentence: Span
    rest: str
    """The sentence without the figure."""
    known: bool
    more: bool
    """Whether it counts others than those told of: '13 more houses'."""
    years: frozenset[int]
    """The years that its sentence names, but for that of publication."""
    which: frozenset[str]
    """The stems of the clause that tells which are counted."""
    people: bool
    """Whether people are counted."""
    what: frozenset[str]
    """The stems of what is counted, with those of the clause."""
    definite: bool
    """Whether it is of known things: `known`, or 'none of the 13'."""
    every: bool
    """Whether the text speaks of all of them: 'all 13 houses'."""
    roughly: bool
    """Whether it is told as about so many."""
    the: bool
    """Whether an article stands before it, whatever else: 'more than the 13 houses'."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the sentence tells of what is counted."""
        return telling_stems(self.rest) - {self.noun}


def counts_told(record: Record) -> Iterator[Told]:
    """The exact quantities and those of about so many, outside of quotations, in order; no times and no ages."""
    text = record.article.text
    for quantity in sorted((*record.quantities, *_people(record)), key=lambda each: each.span):
        about = bool(_ABOUT.search(text, max(0, quantity.span.start - 20), quantity.span.start))
        exact = quantity.low == quantity.high and quantity.approximate == about and quantity.unit not in _TIMES
        if exact and not is_time(quantity, record) and not is_quoted(record, quantity.span):
            yield _told_at(quantity, record, roughly=about)


def _people(record: Record) -> Iterator[Quantity]:
    """The counts of people that no noun tells: 'the 200 who marched'."""
    for match in _WHO.finditer(record.article.text):
        number = amount(match["number"])
        yield Quantity(
            id=_THOSE_WHO, span=Span(*match.span("number")), text=match["number"], low=number, high=number, unit="count"
        )


@cache
def _persons() -> frozenset[str]:
    return frozenset(map(stem, (*words("persons"), *words("members"), "adult")))


def is_time(quantity: Quantity, record: Record) -> bool:
    """Whether the quantity stands in a time expression."""
    return moments_at(record).touches(quantity.span)


def _told_at(quantity: Quantity, record: Record, *, roughly: bool) -> Told:
    text, span = record.article.text, quantity.span
    sentence = sentence_around(record, span)
    compound = text.startswith("-", span.end)
    phrase = quantity.of.of(text) if quantity.of else ""
    counted = (
        quantity.unit if compound else phrase.split()[-1] if phrase else "people" if quantity.id == _THOSE_WHO else ""
    )
    start = max(sentence.start, span.start - _BEFORE)
    known = _KNOWN.search(text, start, span.start)
    whole = _WHOLE_OF.search(text, start, span.start) is not None
    inside = (m for m in moments_at(record).at(sentence) if m.first and sentence.contains(m.span))
    years = {
        moment.first.year
        for moment in inside
        if moment.first
        and _NAMES_YEAR.search(moment.text)
        and not _DEADLINE.search(text, max(sentence.start, moment.span.start - _BEFORE), moment.span.start)
    }
    published = record.article.published.date
    clause = _RESTRICTED.match(text[span.end + 1 : sentence.end])
    marks = (*_PARTICIPLE.findall(phrase), clause["clause"] if clause else "")
    which = telling_stems(_TAKES_PART.sub("", " ".join(marks))) - {meaning(counted)}
    return Told(
        quantity,
        unit="count" if compound else quantity.unit,
        noun=meaning(counted),
        sentence=sentence,
        rest=f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}",
        known=(known is not None and not known["before"]) or whole,
        more=_MORE.match(text, span.end) is not None,
        years=frozenset(years - {published.year if published else None}),
        which=which,
        people=counted == "people" or stem(counted) in _persons(),
        what=every_stem(phrase) | which,
        definite=known is not None and (not known["before"] or bool(_ALL_OF.match(known[0]))),
        every=known is not None and known["every"] is not None,
        roughly=roughly,
        the=known is not None or whole,
    )
