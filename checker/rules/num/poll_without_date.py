"""NUM807."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.figures.polls import poll_with_figures
from claims.figures.pollsters import DATES
from claims.record import Record


@rule("NUM807", severity=Severity.warning, persona=Persona.pedantic, standards=("ap", "nyt"), genres=NEWS)
def poll_without_date(record: Record) -> Iterator[Flag]:
    """Poll figures, and no word on when people were asked.

    A week can turn a poll; AP and the New York Times ask for the days of the field work.

    Bad:
        [[A poll]] by Tarnby College shows that 61 percent want to keep the ferry.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41, [[a Harbour Times poll]] found. The council will meet.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry. The college was conducted from March 3 to March 6.

    Good:
        The council will meet, and 61 percent of the town voted.
    """
    where = poll_with_figures(record)
    if where and not DATES.search(record.article.text):
        yield Flag(where, "when were people asked?", whole_article=True)
