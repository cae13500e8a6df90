"""ATT504."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.speech import verbs_beside_quotations

_WORD = lazily(r"\w+")
_TARGET = lazily(r"\s+(?:about|against|at|away|out)\b")
"""What follows a verb that tells of anger and does not quote it: `railed against the judge`, `blasted out a letter`."""


@rule("ATT504", severity=Severity.info, standards=("mongabay", "reuters"), words=True)
def verb_of_drama(record: Record) -> Iterator[Flag]:
    """A verb that performs the speech for the reader.

    Reuters forbids "quip", others allow "said" alone: whether it was rage or wit, the words themselves show.

    Bad:
        “Nobody asked us,” [[fumed]] Piet Holm, a farmer.

    Bad:
        Ida Brandt, the mayor, [[slammed]] the sale as a scandal.

    Bad:
        “You do not sell a ferry in May and then hire it,” Holm [[fumed]] at the end of the meeting.

    Good:
        “Nobody asked us,” said Piet Holm, a farmer.

    Good:
        Ida Brandt, the mayor, railed against the sale for an hour.

    Good:
        The door slammed behind Ida Brandt.
    """
    spans = {*_cues(record), *verbs_beside_quotations(record, words("drama"))}
    for span in sorted(spans):
        yield Flag(span, f"“{span.of(record.article.text)}” performs: “said”?")


def _cues(record: Record) -> Iterator[Span]:
    """The verbs of drama among the words that attribute."""
    text, drama = record.article.text, words("drama")
    for claim in record.claims:
        cue = claim.attribution.cue if claim.attribution.source_ids else None
        for part in cue.spans if cue else ():
            for word in _WORD.finditer(text, part.start, part.end):
                if word[0].lower() in drama and not _TARGET.match(text, word.end()):
                    yield Span(*word.span())
