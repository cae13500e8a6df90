"""ANO111."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record, SourceType
from claims.story import opening, sourced


@rule("ANO111", severity=Severity.info, persona=Persona.pedantic, standards=("credco", "nyt"), genres=NEWS)
def anonymous_lead(record: Record) -> Iterator[Flag]:
    """The lead has only anonymous support.

    What opens a story carries it; the New York Times asks a top editor to sign off when that is somebody unnamed.

    Bad:
        The town will sell its ferry in June, [[people familiar with the plan]] said.

        Ida Brandt, the mayor, said nothing was decided.

    Bad:
        [[A harbour official]] said on condition of anonymity that the ferry would be sold.

    Good:
        The town will sell its ferry in June, said Ida Brandt, the mayor.

        People familiar with the plan said the price was low.

    Good:
        The town will sell its ferry in June, Ida Brandt, the mayor, and people familiar with the plan said.

    Good:
        The ferry leaves at eight. People familiar with the plan said it would be sold.
    """
    lead = opening(record)
    here = [c for c in sourced(record) if lead and any(s.overlaps(lead) for s in c.spans)]
    if here and all(claim.attribution.type is SourceType.anonymous for claim in here):
        spans = [span for claim in here for span in claim.attribution.source_spans]
        if spans:
            yield Flag(min(spans), "the lead stands on nobody with a name")
