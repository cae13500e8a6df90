"""ANO115."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, NotChecked, rule
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of


@rule("ANO115", severity=Severity.info, persona=Persona.pedantic, standards=("ap",), genres=NEWS)
def anonymous_without_byline(record: Record) -> Iterator[Flag]:
    """A story with anonymous sources that no reporter signs.

    AP prints anonymously sourced stories with a byline: where the source has no name, the reporter needs one. Articles
    of which neither title nor publisher is known are not judged.

    Bad:
        Title: Ferry to be sold
        Publisher: Tarnby Gazette

        [[People familiar with the plan]] said the ferry would be sold.

    Bad:
        Title: Mill to close
        Publisher: Tarnby Gazette

        The mill will close, [[a person familiar with the matter]] said.

    Good:
        Title: Ferry to be sold
        Publisher: Tarnby Gazette
        Author: Ines Marlow

        People familiar with the plan said the ferry would be sold.

    Good:
        Title: Ferry to be sold
        Publisher: Tarnby Gazette

        Ida Brandt, the mayor, said the ferry would be sold.
    """
    article = record.article
    if not article.publisher:
        raise NotChecked("nothing is known of the article beside its text")
    if article.byline:
        return
    for source in sources_of(record, SourceType.anonymous):
        if where := first_mention(record, source):
            yield Flag(where, "anonymous sourcing without a byline", whole_article=True)
            return
