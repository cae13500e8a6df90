"""ANO117."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, told

_PSEUDONYM = lazily(
    r"\ba name (?:that |which )?(?:we|this (?:magazine|newspaper|paper|site)) (?:have |has |had )?(?:chosen|chose|given|gave|invented|made up|picked)\b|"
    r"\b(?:as|whom) (?:we|this newspaper) (?:shall|will) call\b|\bwe (?:are calling|have called|shall call|will call) (?:her|him|them) (?-i:[A-Z])|"
    r"\b(?:first )?names? (?:altered|changed|invented)(?=[.),])|"
    r"\b(?:identified|known|referred to) (?:here|in this (?:article|report|story)) (?:only |simply )?as (?-i:[A-Z])|"
    r"\bnot (?:his|her|their) real names?\b|\bnames? (?:has|have) been changed\b|\b(?:is|was) a pseudonym\b",
    re.I,
)
_HINTS = ("name", "pseudonym", "call", "identified", "known", "referred")
_WHY = lazily(
    r"\b(?:because|protect|fear(?:s|ed|ing)?|privacy|safety|security|at (?:his|her|their) request|reasons?|to avoid|"
    r"anonymity|retaliation|minor|victim|identity|court order|asked)\b",
    re.I,
)


@rule("ANO117", severity=Severity.info, standards=("npr",), words=True, live=True)
def pseudonym_unexplained(record: Record) -> Iterator[Flag]:
    """A changed name, and no word on why it was changed.

    NPR invents no names; a newsroom that does owes its reader the reason.

    Bad:
        Lena, which is [[not her real name]], has worked at the mill for nine years.

    Bad:
        Two nurses told their story. Their [[names have been changed]].

    Bad:
        Lena, [[a name we have given]] her, has worked at the mill for nine years. Her son, [[whom we shall call]] Piet, was born there.

    Good:
        Lena, not her real name because she fears for her job, has worked at the mill for nine years.

    Good:
        Lena, a name that her mother had chosen, has worked at the mill for nine years. We will call her on Friday.

    Good:
        Two nurses told their story. Their names have been changed to protect their patients.

    Good:
        “Holm is not his real name,” said Ida Brandt, the mayor.
    """
    for span, sentence in told(record, _PSEUDONYM, hints=_HINTS):
        if not _WHY.search(around(record, sentence, before=1, after=1)):
            yield Flag(span, "why was the name changed? The article does not say")
