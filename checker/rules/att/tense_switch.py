"""ATT510."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Related, Severity
from checker.registry import NEWS, rule
from claims.record import Cue, Record, SourceType
from claims.story import claims_of, sources_of


@rule("ATT510", severity=Severity.info, persona=Persona.auditor, standards=("guardian",), words=True, genres=NEWS)
def tense_switch(record: Record) -> Iterator[Flag]:
    """The same source says and said in one story.

    As taught, a story keeps to one tense of attribution; a switch reads as if there had been two conversations.

    Bad:
        Ida Brandt, the mayor, said the ferry would be sold. Brandt [[says]] the price is fair.

    Good:
        Ida Brandt, the mayor, said the ferry would be sold. Brandt said the price was fair.

    Good:
        Ida Brandt, the mayor, said the ferry would be sold. Jonas Weir, the captain, says he is sad.
    """
    for source in sources_of(record, SourceType.named_person, SourceType.named_organization):
        first: dict[str, Cue] = {}
        for claim in claims_of(record, source):
            cue = claim.attribution.cue
            if cue and cue.words in {"said", "says"}:
                first.setdefault(cue.words, cue)
        if len(first) == 2:
            one, other = sorted(first.values(), key=lambda cue: cue.spans[0])
            yield Flag(other.spans[0], f"was “{one.words}” before", (Related(one.spans[0], "the other tense"),))
