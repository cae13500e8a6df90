"""SRC210."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_STUDY = lazily(
    r"(?P<at>\b(?:an?|the) (?:new |recent )?study\b)(?=[^.]*\b(?:found|finds|showed|shows|suggests?|suggested|concluded|published)\b)",
    re.I,
)
_OUTSIDER = lazily(
    r"\b(?:not (?:been )?(?:involved|part of|affiliated)|who (?:did not|didn[’']t) (?:take part|work on)|independent|"
    r"unaffiliated|other (?:researchers|scientists|experts)|caution(?:ed|s)?|critics|outside expert|"
    r"had no (?:role|part)|peer[- ]review)\b",
    re.I,
)


@rule(
    "SRC210",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("credco",),
    genres=NEWS,
)
def study_without_outsider(record: Record) -> Iterator[Flag]:
    """A study is reported, and nobody who had no part in it is asked.

    The credibility signals look for a voice from outside: authors are not the best judges of their own work.

    Bad:
        [[A new study]] by the University of Tarnby found that cold baths help sleep. “We were surprised,” said Inger Dahl, its author.

    Bad:
        [[A study]] published in the Journal of Rest shows that cold baths help sleep.

    Good:
        A new study by the University of Tarnby found that cold baths help sleep. Jonas Weir of Aldmoor College, who was not involved in it, said the sample was small.

    Good:
        The study, painted green, was her favourite room.
    """
    if _OUTSIDER.search(record.article.text):
        return
    for span, _ in told(record, _STUDY):
        yield Flag(span, "is there nobody outside the study who knows the field?", whole_article=True)
        return
