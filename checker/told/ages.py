"""Ages and births of one person: 'was 22 when she married in 1975 ... the 79-year-old now has'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.told.names import all_named, named
from claims.figures.numbers import ORDINAL, WHOLE, number_of
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import is_quoted, story_sentences

_DECADES = "teens twenties thirties forties fifties sixties seventies eighties nineties".split()
_YEAR = r"(?P<year>(?<![\d-])(?:1[89]\d\d|20\d\d))(?![\d-])"
_AGE = rf"(?P<age>{WHOLE})"
_DAY = r"(?:\d{1,2} )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?"
_DATE = rf"[^.;\d]{{0,40}}?{_DAY}{_YEAR}"
_JUST = r"(?:only |just |aged |still )?"
_LATER = rf"[^.;\d]{{3,90}}? (?:in|on|of) {_DAY}{_YEAR}"
_BIRTHS = (
    lazily(rf"(?<!when )(?<!after )\b(?:[Bb]orn|came into the world|(?:[Hh]is|[Hh]er) date of birth)\b {_DATE}"),
    lazily(r"(?P<name>[A-Z][\w’'-]+) \((?P<year>1[89]\d\d|20\d\d)\s?[-–]\s?(?:1[89]\d\d|20\d\d)?\)"),
)
_THEN = tuple(
    lazily(shape)
    for shape in (
        # was 12 when the place shut in 1985, was 41 at the time of the operation, which took place in 2003
        rf"\b(?:was|and|is|,) {_JUST}{_AGE}(?: years old)? (?:when|at the time of) {_LATER}",
        # in 2017, when, at 13, ... / in 1954, aged 30
        rf"\b{_YEAR},?(?: when)?,? (?:at|aged) (?:the age of |just |only )?{_AGE}(?=[,.;)]| and\b)",
        # in 1999, when he was a 21-year-old
        rf"\b{_YEAR},? when (?:he|she) was {_JUST}(?:an? )?{_AGE}(?=[,.;)]|-year-old| and\b| years old)",
        # as a 21-year-old in 1999, turned 21 in 1999, on her 21st birthday, in 1999
        rf"\b{_YEAR},? (?:as|while) (?:still )?an? {_AGE}-year-old",
        rf"\bas an? {_AGE}-year-old,? (?:back )?in {_DAY}{_YEAR}",
        rf"\b(?:was|turned|aged) {_AGE},? (?:years old )?in {_DAY}{_YEAR}",
        rf"\b(?:his|her) (?P<age>{ORDINAL}) birthday,? (?:back )?in {_DAY}{_YEAR}",
        # soloed at 16 in 1962
        rf"\b[Aa]t (?:the age of |just |only )?{_AGE},? (?:back )?in (?:[A-Z][a-z]+ )?{_YEAR}",
        # in 2019, a week after her 18th birthday
        rf"\b{_YEAR},? (?:[^.;,\d]{{0,25}} )?(?:after|before|on|for|until) (?:his|her) (?P<age>{ORDINAL}) birthday",
    )
)
"""Ages in a year."""
_NOW = tuple(
    lazily(shape)
    for shape in (
        r"(?P<name>(?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+), (?:now |aged )?(?P<age>\d{2}),",
        rf"\b[Nn]ow(?: aged)? {_AGE}(?=[,.;)])",
        rf"\b(?:who )?is (?:now |still )?{_AGE}(?=[,.;)])",
        rf"\b(?:turns|turned|turning|will (?:be|turn)) {_AGE}(?=[,.;)]| (?:on|in|this|next)\b(?![^.,;]{{0,12}}\d))",
        rf"(?:^|(?<=[.”\"] ))(?P<carried>At {_AGE}), (?=he\b|she\b)",
        rf"(?P<carried>\b[Tt]he {_AGE}-year-old)(?=,| (?:now|has|is|was|had|will|who|still|[a-z]+ed|said|told)\b)",
        rf"(?:^|(?<=[.”\"] ))(?P<carried>(?:He|She) was {_AGE})\.(?= |$)",
        rf"\b(?:celebrat\w+|mark\w*|was|is|for|on) (?:his|her) (?P<age>{ORDINAL}) birthday\b(?! (?:in|of) \d)",
        r"\b(?P<carried>(?:age: |gave (?:his|her) age as )(?P<age>\d{2}))\b",
        r"\b(?:died|drowned|was killed)\b[^.;\d]{0,60} (?:at the age of|aged|at) (?P<age>\d{2,3})(?=[,.;]| [a-z])",
        rf"\bis (?:still )?in (?:his|her) (?P<span>{'|'.join(_DECADES)})\b",
    )
)
"""Ages at publication, or in a year that the sentence names."""
_LIFE = lazily(r"\((1[89]\d\d|20\d\d)\s?[-–]\s?(?P<died>1[89]\d\d|20\d\d)\)")
_ANY_YEAR = lazily(_YEAR)
_KIN = lazily(
    r"\b(?:father|mother|sons?|daughters?|wife|husband|brothers?|sisters?|grand\w+|uncle|aunt|parents?|child(?:ren)?|"
    r"widow|twins?|cousin|nephew|niece|friend|partner|girlfriend|boyfriend|whose)\b",
    re.I,
)
_ANY_AGE = lazily(r"\b(?:age|aged|old|birthday|(?:is|was|now|turns|turned) \w+|in (?:his|her) \w+)\b|, \d\d,", re.I)
_PRONOUN = lazily(r"\W*(?:He|She|It|Now|Born|Aged)\b")
_BARE = lazily(r"\W*(?:Now|Born|Aged)\b")
"""Opens a sentence whose subject follows."""
_BESIDE = lazily(r"(?P<name>(?:[A-Z][\w’'.-]+ )*[A-Z][\w’'-]+)(?:,? who|,)? $")
_HE = lazily(r"\b(?:he|she)\b")
_HIS_KIN = lazily(r"\W*(?:His|Her|Their) (?:\w+ )?\w+,? ")
_ANOTHERS = lazily(r"\b(?:when|after|before|since|until|where)\b[^,.;]*$")
"""Before the birth of somebody else."""
_APART = 3
"""Sentences that may lie between two facts of one person."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An age or a birth: whose, in which sentence, and the years of birth that it allows."""

    span: Span
    who: str
    sentence: int
    births: tuple[tuple[int, int], ...]
    now: bool
    told: str

    def agrees(self, other: "Fact") -> bool:
        """Whether some year of birth fits both; a year either way is let pass."""
        return any(a[0] - 1 <= b[1] and b[0] - 1 <= a[1] for a in self.births for b in other.births)


def ages_adrift(record: Record) -> Iterator[tuple[Span, str]]:
    """Two facts near each other of one person that fit no year of birth, with what is wrong."""
    facts = sorted(_facts(record), key=lambda fact: fact.span)
    for one, other in combinations(facts, 2):
        near = other.sentence - one.sentence <= _APART
        if near and not (one.now and other.now) and not one.agrees(other) and _is_one(record, one, other):
            yield cover((one.span, other.span)), f"{one.told}; {other.told}"


def _is_one(record: Record, one: Fact, other: Fact) -> bool:
    """Whether the two speak of one person: by full name, or by the surname where the text gives it to one alone."""
    surname = one.who.rpartition(" ")[2]
    if not surname or surname != other.who.rpartition(" ")[2]:
        return False
    if one.who == other.who and (" " in one.who or one.sentence == other.sentence):
        return True
    full = {name for name in all_named(record.article.text) if name.endswith(f" {surname}")}
    return len(full) <= 1


def _facts(record: Record) -> Iterator[Fact]:
    text, published = record.article.text, record.article.published.date
    last, before = "", ""  # whom the last fact, and the sentence before, speak of
    lives = [int(m["died"]) for m in _LIFE.finditer(text)]
    for n, sentence in enumerate(story_sentences(record)):
        years_here = [int(m["year"]) for m in _ANY_YEAR.finditer(text, sentence.start, sentence.end)]
        for match, kind in (
            _matches(record, sentence) if years_here or _ANY_AGE.search(text, sentence.start, sentence.end) else ()
        ):
            groups = match.groupdict()
            who = groups.get("name") or (
                (last or before) if groups.get("carried") else _whose(text, sentence, match, before)
            )
            years = [published.year, *years_here, *lives] if kind == "now" and published else []
            births = _births(groups, kind, years)
            if births:
                yield Fact(Span(*match.span()), who, n, births, kind == "now", _told(groups, kind, births))
                last = who
        words = sentence.of(text)
        before = "" if _HIS_KIN.match(words) else named(words) or before


def _matches(record: Record, sentence: Span) -> list[tuple[re.Match[str], str]]:
    """Where the sentence tells an age or a birth, outside of quotations, that is not the kin's of whom it speaks."""
    text = record.article.text
    shapes = [(s, "birth") for s in _BIRTHS] + [(s, "then") for s in _THEN] + [(s, "now") for s in _NOW]
    found = [(m, kind) for shape, kind in shapes for m in shape.finditer(text, sentence.start, sentence.end)]
    return sorted(
        (
            (match, kind)
            for match, kind in found
            if ("name" in match.groupdict() or not _KIN.search(text, sentence.start, match.start()))
            and not (kind == "birth" and _ANOTHERS.search(text, sentence.start, match.start()))
            and not is_quoted(record, Span(*match.span()))
        ),
        key=lambda pair: pair[0].start(),
    )


def _whose(text: str, sentence: Span, match: re.Match[str], before: str) -> str:
    """Whom the sentence speaks of where the match stands; `before` is whom the sentence before speaks of."""
    words, ahead = sentence.of(text), text[sentence.start : match.start()]
    beside = _BESIDE.search(ahead)
    if beside and named(beside["name"]):
        return named(beside["name"])
    names = {name.rpartition(" ")[2] for name in all_named(ahead)}
    if len(names) > 1:
        return ""
    if names or not _PRONOUN.match(words):
        return named(ahead)
    behind = named(_HE.split(words)[0]) if _BARE.match(words) else ""
    return behind or before


def _births(groups: dict[str, str | None], kind: str, years: list[int]) -> tuple[tuple[int, int], ...]:
    if kind == "birth":
        return ((int(groups["year"] or 0),) * 2,)
    if groups.get("span"):
        least = 10 * (_DECADES.index(groups["span"] or "") + 1)
        return tuple((year - least - 10, year - least) for year in years[:1])
    age = number_of(groups["age"] or "")
    if age is None or not 1 <= age <= 115:
        return ()
    return tuple((year - age - 1, year - age) for year in ([int(groups["year"] or 0)] if kind == "then" else years))


def _told(groups: dict[str, str | None], kind: str, births: tuple[tuple[int, int], ...]) -> str:
    first, last = births[0]
    if kind == "birth":
        return f"born in {first}"
    return f"{groups.get('age') or groups.get('span')}: born in {first} or {last}"
