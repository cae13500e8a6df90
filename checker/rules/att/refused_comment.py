"""ATT508."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_REFUSED = lazily(r"\b(?P<at>refus(?:ed|es|ing)) to (?:comment|be interviewed)\b")


@rule("ATT508", severity=Severity.info, persona=Persona.pedantic, standards=("ap",), words=True)
def refused_comment(record: Record) -> Iterator[Flag]:
    """Somebody "refused" to comment who only declined.

    Nobody owes a reporter an answer; as taught, "declined" tells the same without the reproach.

    Bad:
        Ida Brandt, the mayor, [[refused]] to comment.

    Bad:
        The harbour board has been sued, and is [[refusing]] to comment.

    Good:
        Ida Brandt, the mayor, declined to comment.

    Good:
        Ida Brandt, the mayor, refused to sign the contract.
    """
    for span, _ in told(record, _REFUSED):
        yield Flag(span, "“declined” says it without reproach")
