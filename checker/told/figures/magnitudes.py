"""The magnitudes of earthquakes in the story."""

import re
from collections.abc import Iterator

from checker.told.figures.measures import Measure
from claims.lazily import lazily
from claims.record import Quantity, Record
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_MAGNITUDE = lazily(
    r"\bmagnitude[- ](?:of )?(?P<behind>\d\.\d)(?![\d.]*\d)|(?<![\d.])(?P<before>\d\.\d)[- ]magnitude\b", re.I
)
_THE_QUAKE = lazily(r"\b(?:the|this|that|its) (?:[a-z-]+ )?(?:earthquake|quake|tremor|shaking|shock|temblor)\b", re.I)
_ANOTHER_QUAKE = lazily(
    r"\b(?:after|fore)shocks?\b|"
    r"\b(?:second|another|earlier|previous|last|first|followed|one of|two|three|largest|since)\b",
    re.I,
)


def magnitudes_told(record: Record) -> Iterator[Measure]:
    """Those outside of quotations, in order, and of no other quake; known where the quake is."""
    for match in _MAGNITUDE.finditer(record.article.text):
        span = Span(*match.span(match.lastgroup or 0))
        sentence, value = sentence_around(record, span), float(match[match.lastgroup or 0])
        quantity = Quantity(
            id="magnitude", span=span, text=span.of(record.article.text), low=value, high=value, unit=""
        )
        told = sentence.of(record.article.text)
        if not is_quoted(record, span) and not _ANOTHER_QUAKE.search(told):
            known = bool(_THE_QUAKE.search(told[: span.start - sentence.start]))
            yield Measure(quantity, span, "magnitude", "magnitude", "", known, sentence, told)
