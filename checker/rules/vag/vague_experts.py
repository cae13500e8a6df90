"""VAG301."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import any_of
from claims.record import Record
from claims.vague import named_nearby, vague_mentions

_BODY = re.compile(r"\b(?:at|from|of|with|for|in)\s+(?:the\s+)?[A-Z]")


@rule("VAG301", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True)
def vague_experts(record: Record) -> Iterator[Flag]:
    """Experts, analysts or observers who say something, and none is ever named.

    As words to watch have it, such a phrase borrows authority from people whom nobody can ask.

    Bad:
        [[Experts]] say the bridge will not last the winter.

    Bad:
        The shares will fall, [[many analysts]] believe.

    Good:
        Experts say the bridge will not last the winter. “It is rust all the way,” said Jonas Weir, an engineer at Tarnby College.

    Good:
        Economists at Tarnby Bank said the shares would fall.

    Good:
        “Experts say a lot of things,” said Ida Brandt, the mayor.
    """
    for span in vague_mentions(record, any_of("experts")):
        if not _BODY.search(span.of(record.article.text)) and not named_nearby(record, span):
            yield Flag(span, "which ones? None of them is named")
