"""NUM806."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.polls import SAMPLE, poll_with_figures
from claims.record import Record


@rule("NUM806", severity=Severity.warning, persona=Persona.pedantic, standards=("ap", "nyt"), genres=NEWS)
def poll_without_sample(record: Record) -> Iterator[Flag]:
    """Poll figures, and no word on how many people were asked, or who they were.

    A poll of 40 friends and one of 4,000 voters look alike until the number is told; AP and the New York Times ask for it.

    Bad:
        [[A poll]] by Tarnby College shows that 61 percent want to keep the ferry.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41, [[a Harbour Times poll]] found. The council will meet.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry. The college asked 1,204 adults.

    Good:
        The council will meet, and 61 percent of the town voted.
    """
    where = poll_with_figures(record)
    if where and not SAMPLE.search(record.article.text):
        yield Flag(where, "how many were asked?", whole_article=True)
