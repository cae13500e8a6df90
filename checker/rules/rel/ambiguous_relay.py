"""REL413."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_RELAY = lazily(r"\b(?P<at>[Aa]n? (?:[A-Z][a-z]+ )?(?:news )?(?:agency|newspaper|media|press|television) sources?)\b")


@rule("REL413", severity=Severity.info, persona=Persona.pedantic, standards=("reuters",), words=True)
def ambiguous_relay(record: Record) -> Iterator[Flag]:
    """An "agency source" may be somebody at the agency or somebody the agency talked to.

    Reuters identifies sources exactly; here a reader cannot even tell who heard whom.

    Bad:
        According to [[a Danish agency source]], the talks have failed.

    Bad:
        [[A newspaper source]] said the ferry was sold.

    Good:
        According to an official of the Danish customs agency, the talks have failed.

    Good:
        A government source told a Danish news agency that the talks had failed.
    """
    for span, _ in told(record, _RELAY):
        yield Flag(span, "a source at the agency, or the agency's source?")
