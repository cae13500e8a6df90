"""What the story measures, with what is measured: a fine of so much, a tower so high, a term of so many years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.told.stems import every_stem, meaning
from checker.wordlists import either, words
from claims.lazily import lazily
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_UNIT = lazily(
    rf"[\s-]?(?P<unit>{either('units')})(?:e?s)?\b"
    r"(?!-old|[- ]olds?\b| of age\b)",
    re.I,
)
_SPELLINGS = {
    "meter": "metre",
    "kilometer": "kilometre",
    "feet": "foot",
    "liter": "litre",
    "km": "kilometre",
    "kilo": "kilogram",
    "kg": "kilogram",
}
_JUST = r"(?:(?:only|just|barely|now|for)\s+)?"
_KNOWN = r"(?:the|this|that|these|those|his|her|its|their)"
_MODIFIERS = rf"(?:(?!(?:{_KNOWN}|an?|of|in|to|by|for|from|on|at|and|with)\s)[\w-]+\s+){{0,2}}?"
_OF_A_FINE = lazily(rf"\b(?P<known>{_KNOWN}\s+)?{_MODIFIERS}(?P<noun>[a-z]{{3,}})\s+of\s+#")
_FINE = lazily(
    rf"(?P<known>\b{_KNOWN}\s+(?:(?:whole|full|entire|total|record|original)\s+)?)?"
    rf"#[- ]{_MODIFIERS}(?P<noun>(?![a-z]+ed\b)[a-z]{{3,}})(?=[.,;:’'—–]|\s+(?P<next>[a-z]+)\b)",
    re.I,
)
_RAISED = r"[a-z]{3,}(?:ed|en)|lost|won|paid|spent|left|made|sent|lent"
_WHICH_STANDS_AT = lazily(
    rf"\b(?P<known>{_KNOWN})\s+{_MODIFIERS}(?P<noun>[a-z]{{3,}}),?\s+(?:which|that)\s+"
    r"(?:now\s+)?(?:stands\s+at|stood\s+at|amounts\s+to|comes\s+to|came\s+to|lasted|cost)\s+#",
    re.I,
)
_THEY_RAISED = lazily(
    rf"\b(?P<known>the|that)\s+#\s+(?:(?:that|which)\s+)?(?:(?:was|were|had\s+been|[a-z]+)\s+)?(?P<noun>{_RAISED})\b(?!\s+(?:by|from|in)\b)",
    re.I,
)
_AGAIN = (_OF_A_FINE, _FINE, _WHICH_STANDS_AT, _THEY_RAISED)
_RAISED_SO_MUCH = lazily(rf"\b(?P<noun>{_RAISED}|[a-z]{{2,}}(?:s|d|w|t|le))\s+(?:(?:for|by)\s+)?#")
_FINE_WAS = lazily(
    r"\b(?P<noun>[A-Za-z][a-z]{2,})(?:\s+(?:at|in|of|on|for|by|with|to|from)\s+[^,.;#]{2,40}?|,\s+(?:by|for|from|of)\s+[^,.;#]{2,60},)?\s+(?:was|is|were|are|reached|"
    r"hit|topped|lasted|cost|totalled|took|stood\s+at|came\s+to|rose\s+to)\s+#"
)
_LENGTHS = frozenset({"metre", "kilometre", "mile", "yard", "foot", "inch"})
_THE_TOWER = r"\b(?:the|its|this|that)\s+(?:[\w-]+\s+){0,2}?(?P<of>[a-z]+)(?:,?\s+(?:which|that))?"


@dataclass(frozen=True, slots=True)
class _Aspect:
    """The words that tell a figure (#) as one of its kind, and those that tell it as that of a known thing."""

    name: str
    units: frozenset[str]
    told: re.Pattern[str]
    again: re.Pattern[str]


_ASPECTS = (
    _Aspect(
        "cost",
        frozenset({"USD", "GBP", "EUR", "AUD", "CAD", "NZD", "INR", "JPY"}),
        lazily(r"\bcosts?\s+(?:[a-z ]{2,25}\s)?#"),
        lazily(rf"{_THE_TOWER}\s+costs?\s+(?:[a-z ]{{2,25}}\s)?#", re.I),
    ),
    _Aspect(
        "height",
        _LENGTHS,
        lazily(
            rf"\b(?:rises|stands|towers|soars)\s+{_JUST}#|\bat\s+#\s+the\s+(?:tallest|highest)|#[- ](?:tall|high)\b"
        ),
        lazily(
            rf"{_THE_TOWER}\s+(?:(?:rises|towers|soars)\s+{_JUST}#|(?:stands|is|was)\s+{_JUST}#\s+(?:tall|high|above)\b)",
            re.I,
        ),
    ),
    _Aspect(
        "length",
        _LENGTHS,
        lazily(rf"\b(?:stretches|extends)\s+{_JUST}#|#\s+(?:long|in\s+length)\b"),
        lazily(
            rf"{_THE_TOWER}\s+(?:(?:stretches|extends)\s+{_JUST}#(?!\s+(?:beyond|from|into|past)\b)|"
            rf"(?:is|was)\s+{_JUST}#\s+(?:long|in\s+length)\b)",
            re.I,
        ),
    ),
    _Aspect(
        "distance",
        _LENGTHS,
        lazily(r"#\s+(?:away\s+)?from\s+(?:the|its)\b"),
        lazily(rf"\bthe\s+(?P<of>[a-z]+),?\s+(?:(?:is|was|lies|lay)\s+)?{_JUST}#\s+(?:off|away|distant)\b", re.I),
    ),
    _Aspect(
        "time in office",
        frozenset({"year"}),
        lazily(r"\b(?:been|served|worked|taught|reigned|ruled)\b[^.;]{3,60}\sfor\s+(?:(?:the\s+)?(?:past|last)\s+)?#"),
        lazily(r"\b(?:his|her)\s+#\s+as\s+(?:the\s+|its\s+)?(?P<of>[a-z]+)\b"),
    ),
    _Aspect(
        "temperature",
        frozenset({"degree"}),
        lazily(r"#"),
        lazily(r"\b(?P<of>[A-Z][a-z]+day)[’']s\s+(?:high|peak|maximum|temperature|reading)\s+of\s+#"),
    ),
)
_BY_VERB = {
    "sentence": lazily(
        r"\b(?:jailed|imprisoned|locked\s+up|sent\s+to\s+(?:jail|prison)|sentenced|given)(?:\s+to|\s+for)?\s+#|"
        r"\bsentenced\b[^,.;#]{0,40}\s(?:to|for)\s+#"
    ),
    "fine": lazily(r"\bfined\b[^,.;#]{0,40}?\s#"),
    "debt": lazily(r"\bow(?:es|ed|ing)\s+#"),
    "majority": lazily(r"\b(?:won|elected|victory|carried|passed)\b[^,.;#]{0,30}?\sby\s+#"),
    "cost": lazily(
        r"\bcost(?:s|ing)?\s+(?:[\w’' ]{2,25}\s)?#|\b(?:sold|bought|auctioned|went)\b[^,.;#]{0,30}\sfor\s+#"
    ),
}
"""The noun of a figure that a verb gives: 'jailed for four years' is a sentence."""


@dataclass(frozen=True)
class Measure:
    """A measured figure in the story: what it is (a fine, a height), and what its sentence tells."""

    quantity: Quantity
    span: Span
    unit: str
    aspect: str
    of: str
    """The stem of what has it, where the text takes that as known; nothing where the aspect itself is known."""
    known: bool
    sentence: Span
    told: str
    """The sentence with `#` for the figure."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the sentence tells beside the figure."""
        return every_stem(self.told)


_AROUND = 200
"""Code points before and behind a figure among which the words stand that tell what it is."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with `#` for a figure, and where that stands."""

    told: str
    at: int

    def has(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The words of the pattern around the figure."""
        return pattern.search(self.told, max(0, self.at - _AROUND), self.at + _AROUND)


def measures_told(record: Record) -> Iterator[Measure]:
    """The exact measured figures outside of quotations, in order; no ages. One may be told in several aspects."""
    text = record.article.text
    for quantity in record.quantities:
        unit, end = _unit(quantity, text)
        exact = quantity.low == quantity.high and not quantity.approximate
        if unit and exact and not is_quoted(record, quantity.span):
            sentence, span = sentence_around(record, quantity.span), Span(quantity.span.start, end)
            told = f"{text[sentence.start : span.start]}#{text[end : sentence.end]}"
            at = _Sentence(told, span.start - sentence.start)
            for aspect, of, known in (*_named(at), *_given(unit, at)):
                yield Measure(quantity, span, unit, aspect, of, known, sentence, told)


def _unit(quantity: Quantity, text: str) -> tuple[str, int]:
    """The unit of what is no count, in the singular, and where it ends."""
    span = quantity.span
    measured = _UNIT.match(text, span.end) or _UNIT.search(text, span.start, span.end)
    if measured:
        unit = measured["unit"].lower()
        return _SPELLINGS.get(unit, unit), max(span.end, measured.end())
    return quantity.unit if quantity.unit.isupper() or quantity.unit == "percent" else "", span.end


def _named(told: _Sentence) -> Iterator[tuple[str, str, bool]]:
    """The nouns and verbs that the figure stands with: 'a penalty of', 'the $2 million penalty', 'fined', 'raised'."""
    for pattern in _AGAIN:
        if (found := told.has(pattern)) and (found.groupdict().get("next") or "the") in words("function_words"):
            yield meaning(found["noun"]), "", bool(found["known"])
    for pattern in (_RAISED_SO_MUCH, _FINE_WAS):
        if found := told.has(pattern):
            yield meaning(found["noun"]), "", False
    yield from ((meaning(noun), "", False) for noun, verb in _BY_VERB.items() if told.has(verb))


def _given(unit: str, told: _Sentence) -> Iterator[tuple[str, str, bool]]:
    """The aspects in which the figure is told, and of what."""
    for aspect in _ASPECTS:
        if unit in aspect.units:
            if found := told.has(aspect.again):
                yield aspect.name, meaning(found["of"]), True
            if told.has(aspect.told):
                yield aspect.name, "", False
