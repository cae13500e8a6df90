"""NUM808."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.figures.polls import poll_with_figures
from claims.figures.pollsters import MARGIN
from claims.record import Record


@rule("NUM808", severity=Severity.warning, persona=Persona.pedantic, standards=("ap", "nyt"), genres=NEWS)
def poll_without_margin(record: Record) -> Iterator[Flag]:
    """Poll figures without the margin of error.

    AP asks for it: without it nobody can tell a lead from a tie.

    Bad:
        [[A poll]] by Tarnby College shows that 61 percent want to keep the ferry.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41, [[a Harbour Times poll]] found. The council will meet.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry. The college has a margin of error of three points.

    Good:
        The council will meet, and 61 percent of the town voted.
    """
    where = poll_with_figures(record)
    if where and not MARGIN.search(record.article.text):
        yield Flag(where, "what is the margin of error?", whole_article=True)
