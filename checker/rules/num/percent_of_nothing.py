"""NUM803."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_SHARE = lazily(
    r"(?:^|(?<=[.!?”\"] ))(?P<at>(?:(?:About|Some|Nearly|Almost|Only|Just) )?\d+(?:\.\d+)? ?(?:percent|per cent|%)) (?:are|were|is|was|say|said|have|had|want|oppose|support|agree)\b"
)
_BASE = lazily(r"\b(?:of|respondents?|voters?|people|residents?|adults?|poll|survey|students|workers|among)\b", re.I)


@rule(
    "NUM803",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("bbc",),
    words=True,
)
def percent_of_nothing(record: Record) -> Iterator[Flag]:
    """A percentage of nobody knows what.

    The BBC holds that a number by itself is rarely meaningful; a share needs the whole that it is a share of.

    Bad:
        The ferry is old. [[About 61 percent]] want a new one.

    Good:
        The ferry is old. About 61 percent of the town want a new one.

    Good:
        Tarnby College asked 900 adults. 61 percent said they wanted a new ferry.
    """
    text = record.article.text
    for span, sentence in told(record, _SHARE, hints=("percent", "per cent", "%")):
        if not _BASE.search(text[max(0, sentence.start - 300) : sentence.end]):
            yield Flag(span, "of what?")
