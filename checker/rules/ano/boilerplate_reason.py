"""ANO103."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of

_ROTE = lazily(
    r"not (?:been )?authori[sz]ed to (?:speak|discuss|comment|talk)|sensitiv\w+ of the|sensitive (?:matter|issue|talks)|"
    r"to (?:speak|talk|discuss\b.{0,30}) (?:freely|candidly|frankly|openly)|private (?:matters?|conversations?|deliberations)",
    re.I,
)


@rule("ANO103", severity=Severity.info, persona=Persona.pedantic, standards=("nyt",), live=True)
def boilerplate_reason(record: Record) -> Iterator[Flag]:
    """A reason for anonymity that is a formula and explains nothing.

    The New York Times asks for the real reason in plain words; "not authorized to speak" only restates that the source
    broke a rule.

    Bad:
        The crane had failed twice, said [[a harbour official who spoke on condition of anonymity because she was not authorized to speak publicly]].

    Good:
        The crane had failed twice, said a harbour official who spoke on condition of anonymity because two colleagues were dismissed after talking to reporters.
    """
    for source in sources_of(record, SourceType.anonymous):
        where = first_mention(record, source)
        if where and source.anonymity and source.anonymity.reason and _ROTE.search(source.anonymity.reason):
            yield Flag(where, f"the reason given for anonymity is a formula: “{source.anonymity.reason}”")
