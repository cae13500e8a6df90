"""REL403."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.record import Record, SourceType
from claims.story import claims_of, first_mention, sources_of


@rule("REL403", severity=Severity.warning, standards=("apme", "nyt"), genres=PROSE)
def relayed_anonymous(record: Record) -> Iterator[Flag]:
    """An anonymous account taken over from another outlet: nobody here knows who the source is.

    The outlet that prints it cannot weigh the source; the New York Times asks for direct knowledge, and newsroom tips
    warn against republishing another outlet's anonymous story.

    Bad:
        [[A senior official]] told Reuters on condition of anonymity that the ferry would be sold.

    Bad:
        [[A person close to the board]] told the Associated Press that the ferry would be sold.

    Good:
        Publisher: Tarnby Gazette

        A senior official told the Tarnby Gazette on condition of anonymity that the ferry would be sold.

        This was confirmed by Ida Brandt, the mayor.

    Good:
        Mayor Ida Brandt told Reuters that the ferry would be sold.

    Good:
        A person close to the board said the ferry would be sold.
    """
    outlets = {source.id: source for source in record.sources if source.media and not source.own_outlet}
    for source in sources_of(record, SourceType.anonymous):
        via = [i for claim in claims_of(record, source) for i in claim.attribution.via if i in outlets]
        where = first_mention(record, source)
        if via and where:
            name = outlets[via[0]].name or outlets[via[0]].description
            yield Flag(where, f"anonymous at second hand: only {name} knows who this is")
