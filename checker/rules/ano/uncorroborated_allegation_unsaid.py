"""ANO123."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import ClaimKind, Record, SourceType
from claims.story import claims_of, said, sources_of

_CHECKED = lazily(
    r"\b(?:could not (?:be )?(?:independently )?(?:verif|confirm|corroborat)\w*|(?:not|un)(?: been)?(?: independently)? ?"
    r"(?:verified|confirmed|corroborated)|(?:confirmed|corroborated|verified) (?:by|in|the)|independently)\b",
    re.I,
)


@rule(
    "ANO123",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("bbc",),
    live=True,
)
def uncorroborated_allegation_unsaid(record: Record) -> Iterator[Flag]:
    """A source without a name alleges wrongdoing, and the text does not say whether anybody confirmed it.

    The BBC asks three things of such a story: what is alleged, that the outlet does not say so itself, and whether it
    was independently corroborated.

    Bad:
        A harbour official said on condition of anonymity that [[the board had bribed the auditor]].

    Bad:
        [[The tender was rigged]], a person familiar with the talks said.

    Good:
        A harbour official said on condition of anonymity that the board had bribed the auditor. The Gazette could not verify this.

    Good:
        The tender was rigged, said Ida Brandt, the mayor.

    Good:
        A harbour official said on condition of anonymity that the board had met twice.
    """
    if _CHECKED.search(record.article.text):
        return
    for source in sources_of(record, SourceType.anonymous):
        for claim in claims_of(record, source):
            if claim.kind is ClaimKind.allegation:
                yield Flag(said(record, claim), "was this corroborated? The article does not say")
