"""What the story tells of people's ages and births: whose, of when, and which years of birth it allows."""

import re
from dataclasses import dataclass
from datetime import date

from checker.told.people.age_words import Tells, words_of_age
from checker.told.people.days_of_birth import day_of_death, days_by_death, days_of_birth
from checker.told.people.names import all_named, bare, carried, spoken_of, surname, whose
from checker.told.people.years_of_birth import Years, years_of_birth
from claims.dates.lengths import YEAR
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, story_sentences

_NEAR = 3
"""Sentences over which `the 50-year-old` goes on about somebody."""
_TO_THE_DAY = 2
"""Days by which an age at death may be off its day of birth, both days being known: years are not of one length."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An age or a birth."""

    span: Span
    """The words that tell it."""
    age: Span | None
    """The age alone, in digits; None where it is told otherwise."""
    who: str
    named: bool
    """Whether the sentence itself names them."""
    sentence: int
    births: tuple[Years, ...]
    """The years of birth that it allows, first and last, for each moment it may be of."""
    days: tuple[int, int] | None
    """The first and last day of birth that it allows, where a day is known: that of a birth, or of the news."""
    tells: Tells
    told: str
    at_death: bool = False
    """Whether it is an age on a day of death that stands beside it."""

    def agrees(self, other: "Fact") -> bool:
        """Whether some year of birth fits both; a year either way is let pass, but not of a death."""
        if self.days and other.days:
            room = _TO_THE_DAY if Tells.birth in (self.tells, other.tells) and self.at_death | other.at_death else YEAR
            return self.days[0] - room <= other.days[1] and other.days[0] - room <= self.days[1]
        return any(a[0] - 1 <= b[1] and b[0] - 1 <= a[1] for a in self.births for b in other.births)


@once_a_record
def facts(record: Record) -> tuple[Fact, ...]:
    """The ages and births that the story itself tells of people whom it names, in order."""
    text, found = record.article.text, list[Fact]()
    for number, sentence in enumerate(story_sentences(record)):
        told = [(t, m) for t, m in words_of_age(text, sentence) if _is_told(record, m)]
        seen: set[int] = set()
        for tells, match in sorted(told, key=lambda each: each[0] is Tells.now):
            groups = match.groupdict()
            at = next(match.start(key) for key in ("age", "year", "ago", "span") if groups.get(key))
            births = () if at in seen else years_of_birth(record, number, tells, match, told)
            if not births:
                continue
            seen.add(at)
            who = _who(record, number, match, found[-1] if found else None)
            named = who != "" and surname(who) in sentence.of(text)
            age = Span(*match.span("age")) if (groups.get("age") or "").isdigit() else None
            named_first = groups.get("name") and match.start("name") == match.start()
            span = Span(at if named_first else match.start(), match.end())
            death = day_of_death(record, match) if tells is Tells.then else None
            days = days_by_death(death, match) or days_of_birth(record, match, births)
            told_so = _told_of_death(match, days) if death and days else _told(match, tells, births)
            found.append(Fact(span, age, who, named, number, births, days, tells, told_so, death is not None))
    return tuple(sorted(found, key=lambda fact: fact.span))


def _is_told(record: Record, match: re.Match[str]) -> bool:
    """Whether the story itself tells it, or somebody of himself."""
    return match.groupdict().get("name") == "I" or not is_quoted(record, Span(*match.span()))


def _speaker(record: Record, number: int, match: re.Match[str]) -> str:
    """Who says `I` there: the one whom the sentence names outside of the quotation, or the writer."""
    sentence = story_sentences(record)[number]
    quoted = [q.span for q in record.quotations if q.span.overlaps(Span(*match.span()))]
    text = record.article.text
    if not quoted:
        return "I"
    rest = text[sentence.start : quoted[0].start] + " " + text[quoted[-1].end : sentence.end]
    return next(all_named(rest, subjects=True), "")


def _who(record: Record, number: int, match: re.Match[str], last: Fact | None) -> str:
    """Whose age or birth it is; `last` is what was told before."""
    if match.groupdict().get("name") == "I":
        return _speaker(record, number, match)
    if name := bare(match.groupdict().get("name") or ""):  # `He is 42` has a name that is none
        return name
    if not match.groupdict().get("carried"):
        return whose(record, number, Span(*match.span()))
    if last and last.who and number - last.sentence <= _NEAR:
        return carried(record, match.start(), last.who, last.span.end)
    return carried(record, match.start(), spoken_of(record, number), match.start())


def _told(match: re.Match[str], tells: Tells, births: tuple[Years, ...]) -> str:
    first, last = births[0]
    if tells is Tells.birth:
        return f"born in {first}"
    if tells is Tells.deed:
        return f"a child does not do what is told of {match['year']}"
    years = f"in {first}" if first == last else f"in {first} or {last}" if last - first == 1 else f"{first} to {last}"
    return f"{match.groupdict().get('age') or match['span']} means born {years}"


def _told_of_death(match: re.Match[str], days: tuple[int, int]) -> str:
    first, last = (date.fromordinal(day) for day in days)
    return f"{match['age']} then means born from {first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
