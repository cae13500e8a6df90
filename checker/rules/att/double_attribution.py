"""ATT509."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_DOUBLE = lazily(
    r"\b[Aa]ccording to (?P<who>[A-Z][\w’'. -]{2,60}?|(?:the|a|an|his|her) [\w’' -]{3,40}?),(?! and\b)[^“”\".;]{10,200}[,”]\s(?P<at>(?:he|she|they|the \w+) (?:said|says|added))\s*[.,]"
)


@rule("ATT509", severity=Severity.info, standards=("guardian",), words=True)
def double_attribution(record: Record) -> Iterator[Flag]:
    """The same words are attributed twice in one sentence.

    One of the two can go; with both the reader looks for a second speaker.

    Bad:
        According to Ida Brandt, the ferry will be sold in June, [[she said]].

    Bad:
        According to the captain, the crew will strike on Friday, [[he said]].

    Good:
        According to Ida Brandt, the ferry will be sold in June.

    Good:
        According to Ida Brandt, the captain told the crew that he would strike.

    Good:
        The ferry will be sold in June, she said.

    Good:
        The mill has 212 workers, according to Ida Brandt, and all of them will be paid until June, she said.
    """
    for span, _ in told(record, _DOUBLE):
        yield Flag(span, "attributed already, by “according to”")
