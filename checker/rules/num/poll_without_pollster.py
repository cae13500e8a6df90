"""NUM805."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NEWS, rule
from claims.polls import POLLSTER, poll_with_figures
from claims.record import Record
from claims.story import around, is_linked, sentence_around


@rule("NUM805", severity=Severity.warning, standards=("ap", "nyt"), genres=NEWS)
def poll_without_pollster(record: Record) -> Iterator[Flag]:
    """Poll figures, and nobody who polled.

    AP and the New York Times ask first who did a poll and who paid for it: the answer is often the answer.

    Bad:
        [[A new poll]] shows that 61 percent want to keep the ferry.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41, [[a poll]] found.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry.

    Good:
        A new Harbour Times poll shows that 61 percent want to keep the ferry.

    Good:
        The poll was close, and 61 percent of the town voted.
    """
    where = poll_with_figures(record)
    if where is None:
        return
    sentence = sentence_around(record, where)
    named = POLLSTER.search(around(record, sentence, before=1, after=2))
    capital = any(word[:1].isupper() for word in where.of(record.article.text).split()[1:])
    definite = where.of(record.article.text).lower().startswith("the ")
    near = around(record, sentence, before=1, after=1)
    # NOTE: the standing in many polls has no single pollster.
    known = re.search(r"\bthe polls$|\baverage\b", where.of(record.article.text)) or "RealClear" in near
    if not known and not named and not capital and not definite and not is_linked(record, sentence):
        yield Flag(where, "who polled, and who paid?", whole_article=True)
