"""NUM813."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.told.age_words import Tells
from checker.told.ages import facts
from checker.told.counts import ROUGHLY, Told, counts_told, is_time
from checker.told.measures import Measure, measures_told
from checker.told.names import is_alone, surname
from checker.told.stems import meaning
from checker.wordlists import words
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around, story_sentences

_WORD = lazily(r"[A-Za-z][A-Za-z’'-]+")
_DIGIT = lazily(r"\d")
_NUMBER = lazily(r"\d[\d,]*(?:\.\d+)?")
_OTHERWISE = lazily(
    r"\b(?:at first|initial(?:ly)?|original(?:ly)?|earlier|previous(?:ly)?|revised?|estimate[sd]?|expect(?:s|ed)?|"
    r"planned|forecast|projected|target|another|other|more|further|additional|so far|since then|later|needed|required|limit|capacity|up from|"
    r"down from|compared|than|last year|average|each(?! of)|every|had hoped|a year ago|(?:in|for|of|by) (?:19|20)\d\d)\b",
    re.I,
)
"""Words with which two figures are told as of different times, estimates or things."""
_LEAST = 10
"""Below it a count is easily of others."""
_NEAR = 1.4
"""Times by which two values of one count may differ; beyond it they are of two things."""
_FAR = 3
"""The same where the text says in words of which count it speaks."""
_BESIDE = 40
"""Code points around a figure in which a word tells what it is of."""
_CERTAIN = 3
"""Digits from which swapped ones are no accident where the sentences tell of the same."""


@rule("NUM813", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def number_told_twice(record: Record) -> Iterator[Flag]:
    """The same count of the same thing, told with two values.

    The second telling speaks of a known count ("the 41 houses") that is near to the only other one given, tells which
    are counted in the words of the first one, or has two of its digits swapped. So with the measure of a known thing
    ("the $2 million fine", "her nine years as head") of which one other was given, and with the age of somebody by
    name. Less sure are sentences that tell the same in nearly the same words.

    Bad:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. Rain had fallen for days.

        The slide buried [[60 houses]] in the village of Kessa, the agency said.

    Bad:
        Date: 2024-06-01

        The new pier cost the town $4.6 million, the board said. The council met on Friday.

        Ida Brandt, the mayor, asked the bank to lend her the [[$6.4 million]] until spring.

    Bad:
        Date: 2024-06-01

        The slide buried 41 houses, the agency said. The council met on Friday.

        Ida Brandt, the mayor, said that the owners of the [[44 houses]] would be paid by June.

    Bad:
        Date: 2024-06-01

        The town closed its 28-bed clinic on Friday, Ida Brandt, the mayor, said. With all [[32 beds]] gone, patients must cross the bay.

    Bad:
        Date: 2024-06-01

        About 900 people marched through Kessa on Friday, the police said. Nobody was hurt.

        Ida Brandt, the mayor, thanked the [[600]] who had come to the march.

    Bad:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.2 million for the spill, the court said. The council met on Friday.

        Ida Brandt, the mayor, said that the whole [[$12 million]] penalty would go to the harbour.

    Bad:
        Date: 2024-06-01

        A baker from Kessa was jailed for five years on Friday, the court said. Nobody wept.

        Ida Brandt, the judge, said that the sentence of [[three years]] was a mild one.

    Bad:
        Date: 2024-06-01

        The lighthouse of Kessa, which is 41 metres tall, was sold on Friday, the board said. Nobody had asked.

        Ida Brandt, the mayor, said that the lighthouse, which rises [[47 metres]] above the harbour, was safe.

    Bad:
        Date: 2024-06-01

        Ida Brandt, a 41-year-old teacher, won the race on Friday, the club said. Nobody was near her.

        Brandt, [[47]], said that she would run again.

    Good:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. The slide buried 12 boats in the harbour of Tarnby.

    Good:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. The slide buried 40 houses in Kessa, it said again.

    Good:
        Date: 2024-06-01

        The slide buried the village of Kessa three days before the vote, the agency said. Rain had fallen.

        The slide buried the village of Kessa two hours before the vote, the agency said.

    Good:
        Date: 2024-06-01

        The board agreed, 41 members voting for the pier. Nobody spoke against it, Ida Brandt, the chairwoman, said.

        Nine of the 48 members stayed away, Brandt said.

    Good:
        Date: 2024-06-01

        Tarnby and 13 other towns signed the pact, Ida Brandt, the mayor, said. The mayors of the 14 towns meet in June.

    Good:
        Date: 2024-06-01

        The slide buried 41 houses in May, the agency said. That is fewer than the 44 houses of last year, it said.

    Good:
        Date: 2024-06-01

        Sales of trucks fell 12.3 percent in May, the ministry said. Nobody was surprised.

        The share of vans among sales to firms in Kessa was 13.2 percent in April, it said.

    Good:
        Date: 2024-06-01

        The slide buried 41 houses in May, the agency said. The council met on Friday.

        The owners of the 44 houses that a slide took in 2019 have not been paid, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-06-01

        Ida Brandt, 41, won the race on Friday, the club said. Olle Brandt, 47, came second, it said.

    Good:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.24 million for the spill, the court said. The $1.2 million fine is the largest yet, it said.

    Good:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.2 million for the spill, the court said. The $3 million fine of 2019 was the largest, it said.

    Good:
        Date: 2024-06-01

        The police at first spoke of a crowd of 900 people who marched, Ida Brandt, the mayor, said. Nobody was hurt.

        Brandt thanked the 600 people who marched.
    """
    if is_history(record):
        return
    found: set[Span] = set()
    for span, before, other in (*_ages(record), *_measures(record), *_counts(record)):
        if not any(span.overlaps(told) for told in found):
            found.add(span)
            yield _flag(span, before, other)
    for one, again in _same_sentence_twice(record):
        if again.span not in found:
            yield _flag(_whole(again), one.text, one.span, Confidence.low)


def _flag(span: Span, before: str, other: Span, confidence: Confidence | None = None) -> Flag:
    return Flag(span, f"“{before}” before", (Related(other, "the other figure"),), confidence)


def _whole(quantity: Quantity) -> Span:
    return Span(quantity.span.start, quantity.of.end if quantity.of else quantity.span.end)


def _ages(record: Record) -> Iterator[tuple[Span, str, Span]]:
    """Ages of who was given another one before."""
    text, first = record.article.text, dict[str, Span]()
    for fact in facts(record):
        if fact.tells is Tells.now and fact.named and fact.age and is_alone(record, fact.who):
            before = first.setdefault(surname(fact.who), fact.age)
            if fact.age.of(text) != before.of(text):
                yield fact.age, before.of(text), before


def _measures(record: Record) -> Iterator[tuple[Span, str, Span]]:
    """Measures of a known thing of which one other measure was given before."""
    text = record.article.text
    told = list(measures_told(record))
    for number, again in enumerate(told):
        before = [t for t in told[:number] if (t.aspect, t.unit) == (again.aspect, again.unit)]
        before = [t for t in before if t.span != again.span and (not again.of or again.of in t.stems)]
        other = before[0] if before and len({t.quantity.low for t in before}) == 1 else None
        if not again.known or not other or other.sentence == again.sentence:
            continue
        if not _told_before(record, again) and not _told_apart(record, other.span, again.span):
            yield again.span, other.span.of(text), other.span


def _told_before(record: Record, again: Measure) -> bool:
    """Whether the figure, or what it may be rounded from or to, stood in the text before, whatever of."""
    earlier = (q for q in record.quantities if q.span.end <= again.span.start and q.unit == again.quantity.unit)
    return any(_may_be_one(quantity, again.quantity) for quantity in earlier)


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether the one figure may be the other one rounded."""
    return any(abs(one.low - other.low) <= _rounding(each) for each in (one, other))


def _rounding(quantity: Quantity) -> float:
    """What the last digit that the figure is told to stands for, at most."""
    number = _NUMBER.search(quantity.text)
    if not number:
        return 0.0
    digits = number[0].replace(",", "")
    scale = quantity.low / float(digits) if float(digits) else 1.0
    places = len(digits.partition(".")[2])
    return scale / 10**places if places or scale > 1 else 0.0


def _told_apart(record: Record, *figures: Span) -> bool:
    """Whether a word near a figure tells that it is of another time or thing, an estimate or a plan."""
    text = record.article.text
    around = (sentence_around(record, figure) for figure in figures)
    near = (
        text[max(sentence.start, figure.start - _BESIDE) : min(sentence.end, figure.end + _BESIDE)]
        for sentence, figure in zip(around, figures, strict=True)
    )
    return any(map(_OTHERWISE.search, near))


def _counts(record: Record) -> Iterator[tuple[Span, str, Span]]:
    """Counts of a known thing of which another count was given before."""
    told = list(counts_told(record))
    for number, again in enumerate(told):
        before = [t for t in told[:number] if t.unit == again.unit and t.noun == again.noun]
        if any(t.quantity.low == again.quantity.low for t in before) or again.roughly:
            continue
        others = [t for t in before if t.sentence != again.sentence and again.years <= t.years]
        exact = [t for t in others if not t.roughly]
        clash = next((t for t in exact if _slipped(t, again)), None) or _one_other(before, others, again)
        clash = clash or _restated(record, told[:number], again)
        if clash:
            yield _whole(again.quantity), clash.quantity.text, clash.quantity.span


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


def _slipped(before: Told, again: Told) -> bool:
    """Whether the one is a slip of the pen for the other: two digits swapped, or a nought too many."""
    least, most = sorted((before.quantity.low, again.quantity.low))
    nought = most == 10 * least and least >= _LEAST and again.known and not again.more and bool(again.noun)
    return nought or _swapped(before, again)


def _swapped(before: Told, again: Told) -> bool:
    """Whether two neighbouring digits have changed places, in a count that is the same one."""
    one, other = before.quantity.text, again.quantity.text
    digits, others = _DIGIT.findall(one), _DIGIT.findall(other)
    if _DIGIT.sub("0", one) != _DIGIT.sub("0", other):
        return False
    apart = [at for at, (a, b) in enumerate(zip(digits, others, strict=True)) if a != b]
    if len(apart) != 2 or apart[1] - apart[0] != 1 or sorted(digits) != sorted(others):
        return False
    same = before.stems & again.stems and 2 * len(before.stems & again.stems) >= min(
        len(before.stems), len(again.stems)
    )
    return (again.known and not again.more) or (len(digits) >= _CERTAIN and bool(same))


def _one_other(before: list[Told], others: list[Told], again: Told) -> Told | None:
    """The one other value that was given of what the text now counts as known, if it is near."""
    known = again.known and again.noun and not again.more and again.quantity.low >= _LEAST
    if not known or not others or len({told.quantity.low for told in before}) != 1:
        return None
    if others[0].more or others[0].roughly:
        return None
    return others[0] if _near(others[0], again) else None


def _near(before: Told, again: Told) -> bool:
    least, most = sorted((before.quantity.low, again.quantity.low))
    return most <= _NEAR * least


def _same_sentence_twice(record: Record) -> Iterator[tuple[Quantity, Quantity]]:
    """The quantities of two sentences that tell the same in nearly the same words, each with one figure."""
    told: list[tuple[Quantity, frozenset[str]]] = []
    for quantity, stems in _lone(record):
        for before, others in told:
            same = len(stems & others) >= 5 and len(stems & others) >= 0.8 * min(len(stems), len(others))
            if same and (before.low, before.high) != (quantity.low, quantity.high) and before.unit == quantity.unit:
                yield before, quantity
                break
        told.append((quantity, stems))


def _lone(record: Record) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """Each quantity that is the only one of its sentence, with the words around it."""
    for sentence in story_sentences(record):
        inside = [q for q in record.quantities if sentence.contains(q.span) and not is_time(q, record)]
        if len(inside) == 1 and not is_quoted(record, inside[0].span):
            around = sentence_around(record, inside[0].span).of(record.article.text)
            found = (word.lower() for word in _WORD.findall(around))
            yield inside[0], frozenset(word for word in found if word not in words("function_words"))
