"""ANO110."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, first_mention, sourced, sources_of, story_sentences

_ONE = lazily(r"^(?:an?|one|the)\b", re.I)
_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens?|couple|group|handful|half|number|pair|trio|\d+)"
)
_SEVERAL = lazily(
    rf"^(?:an?|the|one of (?:the )?)\s*(?:\w+ ){{0,2}}?{_MANY}\b|^(?:the|one of) (?:[\w-]+ ){{0,3}}?(?:people|persons|men|women|(?:advis[eo]r|aide|diplomat|employee|"
    r"executive|insider|lawmaker|member|minister|officer|official|source|staffer|worker)s)\b",
    re.I,
)
"""More than one, or one of several who say the same."""
_TWO = frozenset({"both", "neither"})
"""What tells of a source together with another one: the two are not the same person."""


@rule(
    "ANO110",
    severity=Severity.warning,
    confidence=Confidence.medium,
    standards=("ap", "apme", "bbc", "credco", "nyt", "reuters"),
    genres=NEWS,
)
def single_anonymous_source(record: Record) -> Iterator[Flag]:
    """The story's first news rests on one single source without a name.

    The BBC wants a single source named and on the record, AP wants more than one, and the New York Times a top editor's
    word where a story hinges on one unnamed person.

    Bad:
        The town will sell its ferry in June, [[a senior official]] said on condition of anonymity because talks go on.

        The ferry was built in 1974. It carries 400 people a day.

    Bad:
        Tarnby mill will close, according to [[a person familiar with the plan]]. The person said 300 workers would go.

    Good:
        The town will sell its ferry in June, a senior official said on condition of anonymity because talks go on.

        Ida Brandt, the mayor, confirmed the sale.

    Good:
        Tarnby mill will close, according to the three people briefed on the plan. The people said 300 workers would go.

    Good:
        A board source said that the dam was safe. A police source said that it was not. Both spoke on condition of anonymity because they may not talk to reporters.

    Good:
        The town will sell its ferry in June, two people familiar with the plan said.

    Good:
        The town will sell its ferry in June, said Ida Brandt, the mayor. A person familiar with the plan said the price was low.
    """
    told = sourced(record)
    lead = story_sentences(record)[:2]
    for source in sources_of(record, SourceType.anonymous):
        where = first_mention(record, source)
        mine = claims_of(record, source)
        if any(mention.of(record.article.text).lower() in _TWO for mention in source.mentions):
            continue
        opens = any(span.overlaps(sentence) for claim in mine for span in claim.spans for sentence in lead)
        alone = all(
            source.id in c.attribution.source_ids or source.id in _kin(record, c.attribution.source_ids) for c in told
        )
        if where and opens and alone and _ONE.match(source.description) and not _SEVERAL.match(source.description):
            yield Flag(where, "the news rests on one source without a name, and nobody else confirms it")
            return


def _kin(record: Record, identities: tuple[str, ...]) -> set[str]:
    """Ids of the sources that may be the same as these."""
    return {other for source in record.sources if source.id in identities for other in source.same_as}
