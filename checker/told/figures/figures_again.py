"""Figures that the story tells again with another value: counts, measures and ages of what the reader knows."""

import re
from collections.abc import Iterator

from checker.told.figures.counts import ROUGHLY, Told, counts_told
from checker.told.figures.magnitudes import magnitudes_told
from checker.told.figures.measures import Measure, measures_told
from checker.told.people.age_words import Tells
from checker.told.people.ages import facts
from checker.told.people.names import is_alone, surname
from checker.told.stems import meaning, telling_stems
from claims.dates.calendar import MONTH, WEEKDAY
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.numbers import last_digit
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import sentence_around

_OTHERWISE = lazily(
    r"\b(?:at first|initial(?:ly)?|original(?:ly)?|earlier|previous(?:ly)?|revised?|estimate[sd]?|expect(?:s|ed)?|"
    r"planned|forecast|projected|target|another|other|more|further|additional|so far|since then|later|needed|required|"
    r"limit|capacity|up from|down from|compared|than|last year|average|each(?! of)|every|had hoped|a year ago|"
    r"(?:in|for|of|by) (?:19|20)\d\d)\b",
    re.I,
)
"""Words with which two figures are told as of different times, estimates or things."""
_CORRECTED = lazily(
    r"\b(?:[Cc]orrect(?:s|ed|ion)|misstated|mistaken(?:ly)?|in error|wrongly|"
    r"(?:I|[Ww]e) (?:reported|stated|wrote))\b"
)
"""What tells that the text itself puts a figure right."""
_LEAST = 10
"""Below it a count is easily of others."""
_NEAR = 1.4
"""Times by which two values of one count may differ; beyond it they are of two things."""
_FAR = 3
"""The same where the text says in words of which count it speaks."""
_BESIDE = 40
"""Code points around a figure in which a word tells what it is of."""
_HAS_IT = lazily(
    r"\b(?:its|their|the) (?P<noun>[a-z]+) (?:is|are|was|were|rises?|rose|stands?|stood) (?:only |just )?$"
)
_WHICH = lazily(r" (?:who|that|which)\b")
_OF_WHOM = lazily(
    rf"[ -]?(?:[a-z][\w’'-]*[ -]){{1,3}}?(?:by|from|of) (?:the )?(?P<who>(?!{MONTH}|{WEEKDAY})[A-Z][\w’'-]+)"
)
_THAT_WHICH = lazily(r"[ -]?(?:[a-z][\w’'-]*[ -]){1,3}?(?:that|which) (?P<clause>[^.,;]+)")
_CERTAIN = 3
"""Digits from which swapped ones are no accident where the sentences tell of the same."""


def figures_told_again(record: Record) -> Iterator[tuple[Span, Span]]:
    """Each figure that is not what it was before, with the one before; none in an article of history."""
    found: list[Span] = []
    for again, before in () if is_history(record) else (*_ages(record), *_measures(record), *_counts(record)):
        if not any(again.overlaps(each) for each in found) and not _is_corrected(record, before, again):
            found.append(again)
            yield again, before


def _is_corrected(record: Record, *figures: Span) -> bool:
    """Whether one of the two sentences says that a figure was wrong: both must be told then."""
    return any(_CORRECTED.search(sentence_around(record, figure).of(record.article.text)) for figure in figures)


def _ages(record: Record) -> Iterator[tuple[Span, Span]]:
    """Ages of who was given another one before."""
    text, first = record.article.text, dict[str, Span]()
    for fact in facts(record):
        if fact.tells is Tells.now and fact.named and fact.age and is_alone(record, fact.who):
            before = first.setdefault(surname(fact.who), fact.age)
            if fact.age.of(text) != before.of(text):
                yield fact.age, before


def _measures(record: Record) -> Iterator[tuple[Span, Span]]:
    """Measures of a known thing of which one other measure was given before."""
    told = [*measures_told(record), *magnitudes_told(record)]
    for number, again in enumerate(told):
        before = [t for t in told[:number] if (t.aspect, t.unit) == (again.aspect, again.unit)]
        before = [t for t in before if t.span != again.span and (not again.of or _is_of(record, t, again.of))]
        other = before[0] if before and len({t.quantity.low for t in before}) == 1 else None
        if not again.known or not other or other.sentence == again.sentence:
            continue
        if _told_before(record, again) or _told_apart(record, other.span, again.span):
            continue
        if not _is_anothers(record, other, again.span.end, again.sentence.end):
            yield again.span, other.span


def _is_anothers(record: Record, other: Measure | Told, at: int, end: int) -> bool:
    """Whether the words behind a figure tell whose or which it is, and the other one is not theirs, nor such."""
    text = record.article.text
    if whose := _OF_WHOM.match(text, at, end):
        return whose["who"] not in other.sentence.of(text)
    which = _THAT_WHICH.match(text, at, end)
    return which is not None and not telling_stems(which["clause"]) & other.stems


def _is_of(record: Record, told: Measure, thing: str) -> bool:
    """Whether the sentence names the thing, and gives the measure to nothing else: 'its towers are 40 metres high'."""
    has_it = _HAS_IT.search(record.article.text, told.sentence.start, told.span.start)
    return thing in told.stems and (not has_it or meaning(has_it["noun"]) == thing)


def _told_before(record: Record, again: Measure) -> bool:
    """Whether the figure, or what it may be rounded from or to, stood in the text before, whatever of."""
    told = again.quantity
    return any(
        abs(each.low - told.low) <= max(last_digit(each.text), last_digit(told.text))
        for each in record.quantities
        if each.span.end <= again.span.start and (each.unit == told.unit or _is_in(record, each, again.unit))
    )


def _is_in(record: Record, quantity: Quantity, unit: str) -> bool:
    """Whether the unit stands behind it: `six months`, which is told again as `six-month`."""
    return bool(unit) and record.article.text.startswith(unit, quantity.span.end + 1)


def _told_apart(record: Record, *figures: Span) -> bool:
    """Whether a word near a figure tells that it is of another time or thing, an estimate or a plan."""
    text = record.article.text
    around = (sentence_around(record, figure) for figure in figures)
    near = (
        text[max(sentence.start, figure.start - _BESIDE) : min(sentence.end, figure.end + _BESIDE)]
        for sentence, figure in zip(around, figures, strict=True)
    )
    return any(map(_OTHERWISE.search, near))


def _counts(record: Record) -> Iterator[tuple[Span, Span]]:
    """Counts of a known thing of which another count was given before."""
    told = list(counts_told(record))
    for number, again in enumerate(told):
        before = [t for t in told[:number] if t.unit == again.unit and t.noun == again.noun]
        if (
            any(t.quantity.low == again.quantity.low for t in before)
            or again.roughly
            or _is_of_a_new_year(record, again)
        ):
            continue
        others = [t for t in before if t.sentence != again.sentence and again.years <= t.years]
        swaps = [t for t in told[:number] if t.unit == again.unit and not t.roughly and t.sentence != again.sentence]
        new = again.quantity.text not in record.article.text[: again.quantity.span.start]
        at, end = again.quantity.span.end, again.sentence.end
        swapped = (t for t in swaps if new and _swapped(t, again) and not _is_anothers(record, t, at, end))
        clash = next(swapped, None) or _one_other(record, before, others, again)
        clash = clash or _restated(record, told[:number], again)
        if clash:
            of = again.quantity.of
            yield Span(again.quantity.span.start, of.end if of else again.quantity.span.end), clash.quantity.span


def _is_of_a_new_year(record: Record, again: Told) -> bool:
    """Whether its sentence names a year of which nothing was told before: that of another event."""
    before = record.article.text[: again.sentence.start]
    return any(str(year) not in before for year in again.years)


def _restated(record: Record, before: list[Told], again: Told) -> Told | None:
    """The count of the same, where the text says of which it speaks in the words of the first telling."""
    if not again.definite or again.more or again.unit != "count":
        return None
    told = [t for t in before if t.unit == again.unit and t.sentence != again.sentence and _same(t, again)]
    if len({t.quantity.low for t in told}) != 1 or _told_apart(record, told[0].quantity.span, again.quantity.span):
        return None
    least, most = sorted((again.quantity.low, told[0].quantity.low))
    other = most > least * (ROUGHLY if told[0].roughly else 1)
    return told[0] if other and most <= _FAR * least else None


def _same(before: Told, again: Told) -> bool:
    """Whether the clause behind the count is told before; of other people, also who they are, word for word."""
    folk = meaning("people") in (before.noun, again.noun) and before.people and again.people
    if before.noun == again.noun or folk:
        narrower = again.what - again.which - before.stems - {again.noun}
        told = again.stems if again.every and _near(before, again) else again.which
        return bool(told & before.stems) and not narrower
    return before.people and again.people and len(again.what) > 1 and again.what <= before.stems | {before.noun}


def _swapped(before: Told, again: Told) -> bool:
    """Whether two digits have changed places, in a count that is the same one, or of people under another name."""
    folk = before.people and (again.people or again.noun == meaning("those"))
    if not again.years <= before.years or not (before.noun == again.noun or folk):
        return False
    digits, others = f"{before.quantity.low:.12g}", f"{again.quantity.low:.12g}"
    if len(digits) != len(others) or digits == others or sorted(digits) != sorted(others):
        return False
    if len([one for one, other in zip(digits, others, strict=True) if one != other]) != 2:
        return False
    both = len(before.stems & again.stems)
    same = both and 2 * both >= min(len(before.stems), len(again.stems))
    certain = len(digits) >= _CERTAIN
    return not again.more and (again.known or (certain and (again.the or bool(same))))


def _one_other(record: Record, before: list[Told], others: list[Told], again: Told) -> Told | None:
    """The one other value that was given of what the text now counts as known, if it is near."""
    known = again.known and again.noun and not again.more and again.quantity.low >= _LEAST
    if not known or not others or len({told.quantity.low for told in before}) != 1:
        return None
    if others[0].more or others[0].roughly or (_is_of_some(record, again) and not again.which & others[0].stems):
        return None
    return others[0] if _near(others[0], again) else None


def _is_of_some(record: Record, told: Told) -> bool:
    """Whether a clause tells which are counted: 'the 310 members who voted'."""
    counted = told.quantity.of or told.quantity.span
    return bool(_WHICH.match(record.article.text, counted.end))


def _near(before: Told, again: Told) -> bool:
    least, most = sorted((before.quantity.low, again.quantity.low))
    return most <= _NEAR * least
