"""ATT502."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record

_GUILT = frozenset({"admit", "concede", "confess"})
_FAULT = lazily(
    r"\b(?:wrong\w*|mistake\w*|error\w*|fail\w*|fault\w*|regret\w*|lie[ds]?|lying|false\w*|guilt\w*|sorry|should have|not|never|no|"
    r"lost|losing|problem\w*|weak\w*|difficult\w*|hard|broke|illegal\w*|stole|paid|used|had|did|was|were|lack\w*|limit\w*|bad\w*|risk\w*|n[’']t)\b",
    re.I,
)


@rule(
    "ATT502",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("bender", "wikipedia"),
    words=True,
)
def verb_of_guilt(record: Record) -> Iterator[Flag]:
    """A verb that makes a confession of what is none.

    The textbooks teach that "admitted" implies guilt; it needs an earlier denial or a fault.

    Bad:
        The ferry leaves at eight, Ida Brandt, the mayor, [[admitted]].

    Bad:
        Jonas Weir, the captain, [[conceded]] that the fair will open on Friday.

    Good:
        Jonas Weir, the captain, admitted that he had made a mistake.

    Good:
        Holm was admitted to hospital.

    Good:
        The ferry leaves at eight, Ida Brandt, the mayor, said.
    """
    for claim in record.claims:
        cue = claim.attribution.cue
        if cue and cue.lemma in _GUILT and claim.attribution.source_ids and not _FAULT.search(claim.text):
            yield Flag(cue.spans[0], f"“{cue.words}” implies guilt: of what?")
