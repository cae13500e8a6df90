"""BAL003."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import around, is_attributed, told

_GUILT = lazily(
    r"\b[Tt]he (?P<at>(?:killer|murderer|rapist|fraudster|thief|attacker|gunman|shooter|swindler|robber))(?=[ ,][^.]{0,80}\b"
    r"(?:was|is|were|has been|will be) (?:charged|arraigned|detained|remanded|arrested|due in court|to stand trial|indicted|awaiting trial))\b"
)
_CRIMINAL = rf"{either('criminals')}s?"
_CALLED = lazily(
    rf"\b(?:[Tt]he|[Bb]oth|[Tt]hese|[Tt]hose) (?P<at>(?:(?!alleged\b|suspected\b|accused\b|same\b|real\b|serial\b|would-be\b)[a-z-]+ )?{_CRIMINAL})\b(?![’'-])"
)
_DENIED = (
    r"\b(?:denie[sd]|den(?:y|ying)) (?:(?:all|both|the|[a-z]+) )?(?:charges?|counts?|"
    r"(?:[a-z]+ )?(?:murder|fraud|theft|arson|robbery|rape|manslaughter|embezzlement|burglary))\b|"
    r"\b(?:plead(?:s|ed|ing)?|pled) not guilty\b"
)
_DENIES = lazily(_DENIED)
_PENDING = lazily(
    rf"{_DENIED}|\b(?:being |is |are |was |were )held (?:on|without) (?:\$[\d,]+ )?(?:bail|bond)\b|"
    r"\bheld on [$£][\d,]+ (?:bail|bond)\b|"
    r"\b(?:is|are|was|were|been) (?:remanded|arraigned)\b|\btrial (?:continues|goes on|resumes)\b|\b(?:will|to) (?:stand|go on) trial\b|\bawait(?:s|ing)? trial\b|"
    r"\b(?:out|free|freed|released) on bail\b|\bon bail\b|\bto be tried\b|\bwill be tried\b|\bdue in court\b|\bwill appear (?:in court|before)\b"
)
"""Of those of whom no court has found anything yet."""
_SOUGHT = lazily(
    r"\b(?:another|at large|escaped|fled|hunt(?:ed|ing)?|looking for|manhunt|not been (?:caught|found|identified)|on the run|sought|still free|unidentified|unknown)\b"
)
"""Of a criminal who is none of those charged."""
_FIRST = 6
"""Code points of a sentence in which its subject begins."""
_MESSAGE = "charged is not convicted: the suspect, the accused?"
_CONVICTED = lazily(r"\b(?:convicted|found guilty|sentenced|pleaded guilty|pled guilty|confessed|conviction)\b", re.I)


@rule("BAL003", severity=Severity.warning, standards=("reuters",), words=True)
def charge_as_guilt(record: Record) -> Iterator[Flag]:
    """Somebody who is only charged is already called the killer or the thief.

    Reuters does not tell charges as guilt; until a verdict the words are "the suspect" or "the man charged".

    Bad:
        The [[killer]] was charged on Monday and will appear before a judge in Tarnby.

    Bad:
        The [[fraudster]], a clerk of 41, was arrested at the harbour on Friday.

    Bad:
        The [[church robbers]], both of Tarnby, go before a judge on Friday. Their lawyer said that they would plead not guilty.

    Bad:
        Jonas Weir denies four counts of theft. The [[embezzler]] wore a grey suit.

    Good:
        The man charged with the killing will appear before a judge in Tarnby.

    Good:
        The killer was convicted in May and was charged on Monday with a second murder.

    Good:
        Jonas Weir denies four counts of theft. Police are still looking for the robbers who fled by boat.

    Good:
        “The thief was arrested at last,” said Piet Holm, a farmer.
    """
    if _CONVICTED.search(record.article.text):
        return
    seen: list[Span] = []
    for span, _ in told(record, _GUILT):
        if not is_attributed(record, span):
            seen.append(span)
            yield Flag(span, _MESSAGE)
    text = record.article.text
    denied = _DENIES.search(text)
    for span, sentence in told(record, _CALLED) if _PENDING.search(text) else ():
        near = around(record, sentence, before=1, after=1)
        theirs = (denied and span.start - sentence.start <= _FIRST) or _PENDING.search(near)
        if (
            theirs
            and not _SOUGHT.search(near)
            and not is_attributed(record, span)
            and not any(map(span.overlaps, seen))
        ):
            yield Flag(span, _MESSAGE)
            return
