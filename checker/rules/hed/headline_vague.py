"""HED904."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.article import ParagraphKind
from claims.headlines import heads
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sources_of

_VAGUE = lazily(
    r"\b(?P<at>(?:[Ee]xperts|[Ss]cientists|[Aa]nalysts|[Ee]conomists|[Dd]octors|[Cc]ritics)) (?:[Ss]ay|[Ww]arn|[Ff]ear|[Bb]elieve|[Cc]laim|[Aa]rgue|[Pp]redict|[Tt]hink)\b"
)


@rule("HED904", severity=Severity.info, standards=("wikipedia",))
def headline_vague(record: Record) -> Iterator[Flag]:
    """The headline lets experts say what a single person says in the story.

    A plural in the headline lends one voice the weight of many.

    Bad:
        [[Experts]] Warn of a Bad Winter at the Harbour

        The winter will be bad, said Jonas Weir, a meteorologist at Tarnby College.

        The ferry leaves at eight. The crew will stay.

    Good:
        Experts Warn of a Bad Winter at the Harbour

        The winter will be bad, said Jonas Weir, a meteorologist at Tarnby College.

        “We see three storms,” said Inger Dahl, a meteorologist at Aldmoor College.

    Good:
        Meteorologist Warns of a Bad Winter at the Harbour

        The winter will be bad, said Jonas Weir, a meteorologist at Tarnby College.

        The ferry leaves at eight. The crew will stay.
    """
    heading = list(heads(record, ParagraphKind.headline))
    if not any(_VAGUE.search(record.article.text, head.span.start, head.span.end) for head in heading):
        return
    people = list(
        sources_of(
            record, SourceType.named_person, SourceType.unnamed_person, SourceType.unnamed_group, SourceType.anonymous
        )
    )
    others = list(sources_of(record, SourceType.named_organization, SourceType.document))
    body = {p.span for p in record.article.body()}
    people, others = (
        [s for s in some if any(span.contains(m) for m in s.mentions for span in body)] for some in (people, others)
    )
    if len(people) != 1 or others or people[0].type is SourceType.unnamed_group:
        return
    for head in heading:
        for match in _VAGUE.finditer(record.article.text, head.span.start, head.span.end):
            yield Flag(Span(*match.span("at")), "the story has one of them")
