"""NUM813."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around, story_sentences

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")


@rule(
    "NUM813", severity=Severity.error, persona=Persona.pedantic, confidence=Confidence.medium, standards=("onrecord",)
)
def number_told_twice(record: Record) -> Iterator[Flag]:
    """The same count of the same thing, told with two values.

    Only sentences that tell the same in nearly the same words, each with one figure, are held against each other.

    Bad:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. Rain had fallen for days.

        The slide buried [[60 houses]] in the village of Kessa, the agency said.

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
    """
    told: list[tuple[Quantity, frozenset[str]]] = []
    for quantity, stems in _lone(record):
        for before, others in told:
            same = len(stems & others) >= 5 and len(stems & others) >= 0.8 * min(len(stems), len(others))
            if same and (before.low, before.high) != (quantity.low, quantity.high) and before.unit == quantity.unit:
                whole = Span(quantity.span.start, quantity.of.end if quantity.of else quantity.span.end)
                yield Flag(whole, f"“{before.text}” before", (Related(before.span, "the other figure"),))
                break
        told.append((quantity, stems))


def _lone(record: Record) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """Each quantity that is the only one of its sentence, with the words around it."""
    for sentence in story_sentences(record):
        inside = [q for q in record.quantities if sentence.contains(q.span) and not _is_time(q, record)]
        if len(inside) == 1 and not is_quoted(record, inside[0].span):
            around = sentence_around(record, inside[0].span).of(record.article.text)
            found = (word.lower() for word in _WORD.findall(around))
            yield inside[0], frozenset(word for word in found if word not in words("function_words"))


def _is_time(quantity: Quantity, record: Record) -> bool:
    return any(moment.span.overlaps(quantity.span) for moment in record.moments)
