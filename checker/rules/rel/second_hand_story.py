"""REL412."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.record import Record
from claims.story import first_mention, other_outlets, sourced

SHARE = 0.6
"""Share of the sourced claims above which the story is another outlet's."""
ENOUGH = 4


@rule("REL412", severity=Severity.info, persona=Persona.pedantic, standards=("ap",), genres=NEWS)
def second_hand_story(record: Record) -> Iterator[Flag]:
    """Most of what is sourced comes out of other outlets' reports.

    AP credits whoever did the work; an editor wants to know that nobody here did any.

    Bad:
        Publisher: Harbour Times

        [[The Tarnby Gazette]] reported that the ferry would be sold. The Gazette reported that the price was low. The Gazette said the buyer was a bank. The Gazette said the crew would stay.

    Good:
        Publisher: Harbour Times

        The Tarnby Gazette reported that the ferry would be sold. Ida Brandt, the mayor, said the price was fair. She said the buyer was a bank. Jonas Weir, the captain, said the crew would stay.

    Good:
        Publisher: Harbour Times

        The Tarnby Gazette reported that the ferry would be sold.
    """
    outlets = other_outlets(record)
    told = sourced(record)
    lifted = [c for c in told if outlets.keys() & {*c.attribution.source_ids, *c.attribution.via}]
    if len(told) < ENOUGH or len(lifted) < SHARE * len(told):
        return
    first = next(iter(outlets.keys() & {*lifted[0].attribution.source_ids, *lifted[0].attribution.via}))
    if where := first_mention(record, outlets[first]):
        yield Flag(where, f"{len(lifted)} of {len(told)} sourced claims come from other outlets", whole_article=True)
