"""NUM814."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Record
from claims.voice import own_voice

_LONG = (
    r"(?:(?:more than|nearly|almost|about|at least|the past|the last) )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|several) "
    r"(?:years|decades|generations?|century|decade)"
)
_MOST = lazily(
    r"\b(?P<at>unprecedented|(?:(?:the|its|his|her|their) )?(?:biggest|largest|longest|worst|deadliest|highest|lowest|fastest|poorest|richest|"
    r"most (?!recent|populous|senior)[\w-]+|first)(?: [\w-]+){0,4}? (?:ever|on record|of all time|in living memory|in the (?:world|country|nation)|"
    rf"in (?:[\w.’']+ ){{0,3}}history|in {_LONG}|in decades|in a generation|since (?:the )?(?:19|20)\d\ds?)|"
    rf"for the first time (?:ever|in {_LONG}|in decades|in a generation|in (?:[\w.’']+ ){{0,3}}history)|(?:more|higher|lower) than any other)\b"
)

_HINTS = (
    "unprecedented", "ever", "on record", "of all time", "living memory", "in the world", "in the country", "in the nation",
    "history", "year", "decade", "centur", "generation", "since", "than any other",
)  # fmt: skip
"""One of them is in every superlative of the pattern."""


@rule(
    "NUM814",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("wikipedia",),
    words=True,
    genres=NEWS,
)
def unsourced_superlative(record: Record) -> Iterator[Flag]:
    """Something is the first, the biggest or without precedent, and nobody compared.

    A superlative speaks of everything there is; words to watch ask who looked.

    Bad:
        The ferry leaves at eight. The quay is [[the longest in the world]].

    Bad:
        The ferry stayed in the harbour. The flood was [[unprecedented]].

    Bad:
        The harbour was empty. Trade is at [[its lowest in 33 years]].

    Good:
        The ferry leaves at eight. The quay is the longest in the world, according to the Institute of Harbours.

    Good:
        The council met on Tuesday. “It was unprecedented,” said Ida Brandt, the mayor.

    Good:
        The ferry leaves at eight. His most recent campaign was for the council.
    """
    for span, _ in own_voice(record, _MOST, hints=_HINTS):
        yield Flag(span, "by whose comparison?")
