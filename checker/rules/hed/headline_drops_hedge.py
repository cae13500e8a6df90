"""HED903."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import NEWS, rule
from claims.article import ParagraphKind
from claims.headlines import content_words, heads
from claims.lazily import lazily
from claims.record import Record
from claims.story import opening

_HEDGE = lazily(
    r"\b(?:may|might|could|allegedly|reportedly|possibl[ey]|suspected|considering|weighing|likely|perhaps)\b"
)
_SOFT = lazily(
    r"\b(?:may|might|could|alleged(?:ly)?|reportedly|possibl[ey]|suspected|consider\w*|weigh\w*|likely|plans?|eyes?|set|fear\w*|risk\w*|report|says?|warns?|claims?|if|urge\w*|threat\w*|poll)\b|[?:‘“'\"]",
    re.I,
)
LIKE = 0.75
"""Share of the headline's words that the lead must hold for both to tell the same."""


@rule(
    "HED903",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ipso", "newsguard"),
    genres=NEWS,
)
def headline_drops_hedge(record: Record) -> Iterator[Flag]:
    """The lead says "may" or "allegedly", the headline says it is so.

    The Editors' Code asks that a headline be no stronger than its story.

    Bad:
        [[Harbour Board Sold Ferry to Bank]]

        The harbour board may have sold its ferry to a bank, said Ida Brandt, the mayor.

        The crew will stay. The quay was painted.

    Good:
        Harbour Board May Have Sold Ferry to Bank

        The harbour board may have sold its ferry to a bank, said Ida Brandt, the mayor.

        The crew will stay. The quay was painted.

    Good:
        Ida Brandt Opens Fair at the Old Quay

        The harbour board may have sold its ferry to a bank, said Ida Brandt, the mayor.

        The crew will stay. The quay was painted.
    """
    text, lead = record.article.text, opening(record)
    for head in heads(record, ParagraphKind.headline):
        words = head.span.of(text)
        mine, told = content_words(words), content_words(lead.of(text)) if lead else set()
        hedge = _HEDGE.search(text, lead.start, lead.end) if lead else None
        if hedge and mine and len(mine & told) >= LIKE * len(mine) and not _SOFT.search(words):
            related = Related(type(head.span)(*hedge.span()), "the hedge in the lead")
            yield Flag(head.span, f"the story says “{hedge[0]}”", (related,))
