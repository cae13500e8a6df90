"""NUM813."""

from collections.abc import Iterator

from checker.counts_told import Told, counts_told, is_time
from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around, story_sentences

_WORD = lazily(r"[A-Za-z][A-Za-z’'-]+")
_DIGIT = lazily(r"\d")
_LEAST = 10
"""Below it a count is easily of others."""
_NEAR = 1.4
"""Times by which two values of one count may differ; beyond it they are of two things."""
_CERTAIN = 3
"""Digits from which swapped ones are no accident where the sentences tell of the same."""


@rule("NUM813", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def number_told_twice(record: Record) -> Iterator[Flag]:
    """The same count of the same thing, told with two values.

    The second telling speaks of a known count ("the 41 houses") that is near to the only other one given, or has two
    digits of the first one swapped. Less sure are sentences that tell the same in nearly the same words.

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
    """
    told = list(counts_told(record))
    found = set()
    for number, again in enumerate(told):
        before = [t for t in told[:number] if t.unit == again.unit and t.noun == again.noun]
        if any(t.quantity.low == again.quantity.low for t in before):
            continue
        others = [t for t in before if t.sentence != again.sentence and again.years <= t.years]
        clash = next((t for t in others if _swapped(t, again)), None) or _one_other(before, others, again)
        if clash:
            found.add(again.quantity.span)
            yield _flag(again.quantity, clash.quantity)
    for one, other in _same_sentence_twice(record):
        if other.span not in found:
            yield _flag(other, one, Confidence.low)


def _flag(again: Quantity, before: Quantity, confidence: Confidence | None = None) -> Flag:
    whole = Span(again.span.start, again.of.end if again.of else again.span.end)
    return Flag(whole, f"“{before.text}” before", (Related(before.span, "the other figure"),), confidence)


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
    if not known or not others or len({told.quantity.low for told in before}) != 1 or others[0].more:
        return None
    least, most = sorted((again.quantity.low, others[0].quantity.low))
    return others[0] if most <= _NEAR * least else None


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
