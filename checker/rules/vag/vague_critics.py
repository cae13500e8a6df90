"""VAG302."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import any_of
from claims.record import Record
from claims.vague import named_nearby, vague_mentions


@rule("VAG302", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True)
def vague_critics(record: Record) -> Iterator[Flag]:
    """Critics, opponents or supporters who argue something, and none is ever named.

    An unnamed side can be made to say whatever the story needs; words to watch ask who they are and how many.

    Bad:
        [[Critics]] say the mayor sold the ferry too cheaply.

    Bad:
        The plan is too costly, [[opponents]] argue.

    Good:
        Critics say the mayor sold the ferry too cheaply. “It was worth twice that,” said Piet Holm, its captain.

    Good:
        The critic Jonas Weir said the play was too long.

    Good:
        “Critics say I sold it too cheaply,” said Ida Brandt, the mayor. “They are wrong.”
    """
    for span in vague_mentions(record, any_of("sides")):
        if not named_nearby(record, span):
            yield Flag(span, "who are they? None of them is named")
