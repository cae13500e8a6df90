"""REL402."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NotChecked, rule
from checker.wordlists import words
from claims.record import Claim, Record
from claims.story import first_mention, sentence_around


@rule("REL402", severity=Severity.info, standards=("guardian", "ifcn"))
def relay_without_link(record: Record) -> Iterator[Flag]:
    """Another outlet's report is used and not linked, in an article that links other things.

    The fact-checkers' code asks that a reader be able to go to the source; on the web that is one click.

    Bad:
        ---
        publisher: Harbour Times
        ---

        The [ferry line](https://ferry.example/line) is old.

        It will close, [[the Tarnby Gazette]] reported.

    Good:
        ---
        publisher: Harbour Times
        ---

        The ferry line will close, the [Tarnby Gazette](https://gazette.example/ferry) reported.

    Good:
        The ferry line will close, the Tarnby Gazette reported.

    Good:
        ---
        publisher: Harbour Times
        ---

        The [ferry line](https://ferry.example/line) is old. The broadcaster Radio Tarnby wants to keep it.
    """
    links = [link for link in record.article.links if link.span]
    if not links:
        raise NotChecked("the article has no links")
    used = {i for claim in record.claims for i in _relays(claim)}
    for source in record.sources:
        where = first_mention(record, source)
        if not source.media or source.own_outlet or source.id not in used or where is None:
            continue
        sentences = [sentence_around(record, mention) for mention in (*source.mentions, where)]
        linked = any(link.span and link.span.overlaps(s) for link in links for s in sentences)
        name = (source.name or "").lower().replace(" ", "")
        if not linked and not any(name and name[:8] in link.url.lower() for link in links):
            yield Flag(where, "the report is not linked")


def _relays(claim: Claim) -> tuple[str, ...]:
    """Ids of those who reported it; an outlet that only wants something reports nothing."""
    attribution = claim.attribution
    reports = attribution.cue is None or attribution.cue.lemma in words("saying_lemmas")
    return (*attribution.source_ids, *attribution.via) if reports else attribution.via
