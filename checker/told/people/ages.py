"""What the story tells of people's ages and births: whose, of when, and which years of birth it allows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.told.people.age_words import Tells, words_of_age
from checker.told.people.names import all_named, bare, carried, spoken_of, surname, whose
from claims.dates.history import is_history
from claims.dates.lengths import YEAR
from claims.lazily import lazily
from claims.numbers import WHOLE, number_of
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, story_sentences

_MOMENT = lazily(
    rf"(?<![\d,.$£€])(?P<year>(?:1[89]|20)\d\d)(?![\d%]|,\d)(?P<decade>s\b)?|\b(?P<ago>{WHOLE}) years ago\b|"
    rf"\bfor (?P<since>{WHOLE}) years(?=,? since\b)|\b(?P<next>last|this|next) year\b",
    re.I,
)
_LIFE = lazily(r"\((?:1[89]|20)\d\d\s?[-–]\s?(?P<died>(?:1[89]|20)\d\d)\)")
_BREAK = lazily(r";|\b(?:but|then|later|earlier|before|until)\b|,? and ha[ds]\b|, and\b|\.\s")
"""What parts an age from a year that is not its own."""
_NEAR = 3
"""Sentences over which `the 50-year-old` goes on about somebody."""
_GAP = 90
_PRESENT = lazily(r"\b(?:is|[Nn]ow|turns|today)\b")
_SINCE = lazily(r"\bha(?:s|ve)\b[^.;]{0,60}\bsince (?=\d{4}\b)")
"""Before a year from which something lasts, of which an age of today is not."""
_GROWN_UP, _OLDEST = 14, 100
"""Years before what nobody does as a child that somebody was born, at least and at most."""
_HOURS = 12
"""Up to which `died at 5` tells the hour."""
_NOW = lazily(
    r"\b(?:die[sd]|dead|death|drowned|killed|retire[sd]?)\b|"
    r"\b(?:[Tt]his \w+|[Oo]n [A-Z]\w+day|[Ll]ast (?:week|month)), at|"
    r"\b(?:celebrat\w+|mark\w*|toast\w*|was|is|for|[Oo]n|of) (?:[Hh]is|[Hh]er|[A-Z][\w’'-]+) \S+ birthday"
)
"""Beside an age of no other moment: it is that of the news."""
_AT_DEATH = lazily(r" (?:when (?:he|she|[A-Z][\w’'-]+) died|at (?:his|her|the time of (?:his|her)) death)\b")
_DIED_ON = lazily(r"\bdied\b[^.;]{0,50}$")
"""Before the day of a death."""
_IN_FULL = lazily(r"\b(?:1[89]|20)\d\d\b")
_BEHIND_A_DAY = lazily(r"(?:,? (?:at home|in [A-Z][\w’-]+))?,?(?: at)? ")
"""Between that day and the age."""
_TO_THE_DAY = 2
"""Days by which an age at death may be off its day of birth, both days being known: years are not of one length."""
_TENS = "teen twen thir fort fift sixt seve eigh nine".split()
_DECADES = {
    **{ten: 10 * n for n, ten in enumerate(_TENS, 1)},
    **{f"{n}0s": 10 * n for n in range(2, 10)},
    "sexa": 60,
    "sept": 70,
    "octo": 80,
    "nona": 90,
}
"""The first year of age of 'sixties', '60s' and 'sexagenarian', by their first letters."""
Years = tuple[int, int]


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
            births = () if at in seen else _births(record, number, tells, match, told)
            if not births:
                continue
            seen.add(at)
            who = _who(record, number, match, found[-1] if found else None)
            named = who != "" and surname(who) in sentence.of(text)
            age = Span(*match.span("age")) if (groups.get("age") or "").isdigit() else None
            named_first = groups.get("name") and match.start("name") == match.start()
            span = Span(at if named_first else match.start(), match.end())
            death = _day_of_death(record, match) if tells is Tells.then else None
            days = _on(death, match) or _days(record, match, births)
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


def _births(
    record: Record, number: int, tells: Tells, match: re.Match[str], others: list[tuple[Tells, re.Match[str]]]
) -> tuple[Years, ...]:
    groups, text = match.groupdict(), record.article.text
    published = record.article.published.date if record.article.published else None
    today = published.year if published else 0
    if tells in {Tells.birth, Tells.deed}:
        return _of_a_year(tells, match, today)
    if span := groups.get("span"):
        least = _DECADES.get(span[:4], 0)
        return ((today - least - 10, today - least),) if today and least else ()
    age = number_of(groups["age"] or "")
    if age is None or not 1 <= age <= 115:
        return ()
    sentences = story_sentences(record)
    sentence = sentences[number]
    others_years = _years_of_others(text, sentence, tells, match, others)
    moments = [(w, years) for w, years in _moments(text, sentence, today) if w.start not in others_years]
    if tells is Tells.then:
        bound = list(_bound(text, Span(*match.span()), moments, others))
        hour = age <= _HOURS and match[0].lower() == f"at {groups['age']}"
        latest = not hour and (_NOW.search(text, sentence.start, match.end()) or _AT_DEATH.match(text, match.end()))
        if bound or not (latest or groups.get("carried")):
            return tuple((first - age - 1, last - age) for first, last in bound)
    if not today or (is_history(record) and not groups.get("carried")):
        return ()
    lives = [(int(m["died"]),) * 2 for m in _LIFE.finditer(text)]
    near = _bound(text, Span(*match.span()), moments, others, loosely=True)
    at = [(today, today), *lives, *near]
    if groups.get("carried"):
        at += [years for s in sentences[max(0, number - 1) : number] for _, years in _moments(text, s, today)]
    return tuple((first - age - 1, last - age) for first, last in at)


def _of_a_year(tells: Tells, match: re.Match[str], today: int) -> tuple[Years, ...]:
    """The years of birth that the year of a birth allows, or that of what nobody does as a child."""
    groups = match.groupdict()
    if tells is Tells.deed:
        year = int(match["year"])
        return ((year - _OLDEST, year - _GROWN_UP),) if today - year < _OLDEST else ()
    if groups.get("year"):
        return ((int(groups["year"] or 0),) * 2,)
    age = number_of(groups["ago"] or "")
    return ((today - age - 1, today - age + 1),) if today and age and age % 10 else ()


def _years_of_others(
    text: str, sentence: Span, tells: Tells, match: re.Match[str], others: list[tuple[Tells, re.Match[str]]]
) -> list[int]:
    """Where years stand that the age is surely not of: those of births, and for one of today of what is past."""
    found = [m.start("year") for t, m in others if t is Tells.birth and m["year"]]
    if tells is Tells.now:
        found += [m.start("year") for t, m in others if t is Tells.deed and _PRESENT.search(match[0])]
        found += [m.end() for m in _SINCE.finditer(text, sentence.start, sentence.end)]
    return found


def _days(record: Record, match: re.Match[str], births: tuple[Years, ...]) -> tuple[int, int] | None:
    """The days of birth that a date in full allows, or an age of today."""
    groups, published = match.groupdict(), record.article.published.date
    if groups.get("year"):
        ends = (m for m in record.moments if m.span.end == match.end("year") and m.first == m.last)
        born = next((m.first for m in ends if m.first), None)
        return (born.toordinal(),) * 2 if born else None
    age = number_of(groups.get("age") or "")
    if age is None or not published or births != ((published.year - age - 1, published.year - age),):
        return None
    return round(published.toordinal() - (age + 1) * YEAR), round(published.toordinal() - age * YEAR)


def _day_of_death(record: Record, match: re.Match[str]) -> date | None:
    """The day of a death that an age stands right behind: `died on 3 May 1990, aged 71`."""
    text = record.article.text
    for moment in record.moments:
        beside = moment.span.end <= match.start() and _BEHIND_A_DAY.fullmatch(text, moment.span.end, match.start())
        if beside and _DIED_ON.search(text[max(0, moment.span.start - _GAP) : moment.span.start]):
            in_full = moment.first == moment.last and _IN_FULL.search(moment.text)
            return moment.first if in_full else None
    return None


def _on(death: date | None, match: re.Match[str]) -> tuple[int, int] | None:
    """The first and last day of birth of somebody who died on a day at this age."""
    age = number_of(match["age"] or "") if death else None
    return (
        (round(death.toordinal() - (age + 1) * YEAR) + 1, round(death.toordinal() - age * YEAR))
        if death and age
        else None
    )


def _moments(text: str, sentence: Span, today: int) -> Iterator[tuple[Span, Years]]:
    """The years of which the sentence speaks."""
    for match in _MOMENT.finditer(text, sentence.start, sentence.end):
        back = number_of(match["ago"] or match["since"] or "")
        where = Span(*match.span())
        if match["year"]:
            yield where, (int(match["year"]), int(match["year"]) + (9 if match["decade"] else 0))
        elif today and match["next"]:
            yield where, (today + ["last", "this", "next"].index(match["next"].lower()) - 1,) * 2
        elif today and back:
            yield where, (today - back - 1, today - back + 1)


def _bound(
    text: str,
    at: Span,
    moments: list[tuple[Span, Years]],
    others: list[tuple[Tells, re.Match[str]]],
    *,
    loosely: bool = False,
) -> Iterator[Years]:
    """The moments nearest to the age on either side that nothing parts from it."""
    before = [(Span(w.end, at.start), years) for w, years in moments if w.end <= at.start][-1:]
    after = [(Span(at.end, w.start), years) for w, years in moments if w.start >= at.end][:1]
    for gap, years in (*before, *after):
        apart = any(gap.start <= m.start() and m.end() <= gap.end for _, m in others)
        parted = len(gap) > _GAP or _BREAK.search(gap.of(text))
        if not apart and (loosely or not parted):
            yield years
    yield from (years for where, years in moments if at.contains(where))


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
