"""SRC220."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Basis, Record
from claims.story import is_checkable
from claims.voice import narration

_COMPILED = lazily(
    r"\b(?:compiled|provided|supplied) by\b|^\W*sources?:|\bthe source (?:of|for) the\b|\bwww\.|https?://", re.I | re.M
)
FACTS = 3
"""Check-worthy claims from which an article without any source is told."""


@rule("SRC220", severity=Severity.error, standards=("ap", "reuters"), genres=NEWS)
def no_sources(record: Record) -> Iterator[Flag]:
    """An article full of facts in which nobody says anything.

    Attribution is the first thing that Reuters and AP ask for; an article without a single source asks for blind faith.

    Bad:
        [[The plant lost 340 workers on Monday.]] Its debts have grown to $12 million because of the fraud. Police arrested two managers at the plant in Tarnby. The plant will close in June.

    Good:
        The company laid off 340 workers on Monday, its director said. Its debts have grown to $12 million because of the fraud. Police arrested two managers at the plant in Tarnby.

    Good:
        The garden is at its best in June. Roses climb over the old wall, and the pond is full of lilies.
    """
    if (
        any(c.attribution.source_ids or c.attribution.basis is Basis.link for c in record.claims)
        or record.article.links
    ):
        return
    if any(claim.attribution.cue for claim in record.claims):
        return
    if _COMPILED.search(record.article.text):
        return
    facts = [claim for claim in narration(record) if is_checkable(claim)]
    if len(facts) >= FACTS:
        yield Flag(
            facts[0].spans[0],
            f"{len(facts)} facts that ask for a source, and no source in the whole article",
            whole_article=True,
        )
