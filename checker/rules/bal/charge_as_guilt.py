"""BAL003."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_attributed, told

_GUILT = lazily(
    r"\b[Tt]he (?P<at>(?:killer|murderer|rapist|fraudster|thief|attacker|gunman|shooter|swindler|robber))(?=[ ,][^.]{0,80}\b"
    r"(?:was|is|were|has been|will be) (?:charged|arraigned|detained|remanded|arrested|due in court|to stand trial|indicted|awaiting trial))\b"
)
_CONVICTED = lazily(r"\b(?:convicted|found guilty|sentenced|pleaded guilty|pled guilty|confessed|conviction)\b", re.I)


@rule("BAL003", severity=Severity.warning, standards=("reuters",), words=True)
def charge_as_guilt(record: Record) -> Iterator[Flag]:
    """Somebody who is only charged is already called the killer or the thief.

    Reuters does not tell charges as guilt; until a verdict the words are "the suspect" or "the man charged".

    Bad:
        The [[killer]] was charged on Monday and will appear before a judge in Tarnby.

    Bad:
        The [[fraudster]], a clerk of 41, was arrested at the harbour on Friday.

    Good:
        The man charged with the killing will appear before a judge in Tarnby.

    Good:
        The killer was convicted in May and was charged on Monday with a second murder.

    Good:
        “The thief was arrested at last,” said Piet Holm, a farmer.
    """
    if _CONVICTED.search(record.article.text):
        return
    for span, _ in told(record, _GUILT):
        if not is_attributed(record, span):
            yield Flag(span, "charged is not convicted: the suspect, the accused?")
