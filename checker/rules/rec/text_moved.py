"""REC002."""

from collections.abc import Iterator, Sequence

from checker.findings import Severity
from checker.registry import RecordFile, Violation, record_rule
from claims.article import digest_of
from claims.lines import cut, one_line
from claims.record import Record
from claims.spans import Span


@record_rule("REC002", severity=Severity.error)
def text_moved(file: RecordFile) -> Iterator[Violation]:
    """The article's text is no longer the one that the claims were read from.

    Every claim, source and date is a place in the text. When the text is edited under the record, a place points at
    other words, and a human's decision about a claim suddenly speaks of a sentence that nobody reviewed.

    Bad:
        [[/article/sha256]] = "0000000000000000000000000000000000000000000000000000000000000000"

    Bad:
        [[/claims/2/text]] = "the last boat has been scrapped"

    Bad:
        [[/claims/1/spans/0]]/start = 0

    Bad:
        [[/moments/0/span]]/start = 0

    Good:
        /article/title = "The ferry line closes"
    """
    record = file.record
    if record is None:
        return
    text = record.article.text
    if digest_of(text) != record.article.sha256:
        yield Violation("/article/sha256", "is not that of the text", "make the record anew from the article")
    for place, spans, words in _quoted(record):
        inside = all(span.start <= span.end <= len(text) for span in spans)
        if inside and one_line(" ".join(span.of(text) for span in spans)) != one_line(words):
            yield _moved(place, spans, words, text)


def _quoted(record: Record) -> Iterator[tuple[str, Sequence[Span], str]]:
    for index, claim in enumerate(record.claims):
        yield f"/claims/{index}", claim.spans, claim.text
        for number, hedge in enumerate(claim.hedges):
            yield f"/claims/{index}/hedges/{number}/span", (hedge.span,), hedge.text
        if claim.attribution.cue:
            cue = claim.attribution.cue
            yield f"/claims/{index}/attribution/cue/words", cue.spans, cue.words
    for index, moment in enumerate(record.moments):
        yield f"/moments/{index}/span", (moment.span,), moment.text
    for index, quantity in enumerate(record.quantities):
        yield f"/quantities/{index}/span", (quantity.span,), quantity.text


def _moved(place: str, spans: Sequence[Span], words: str, text: str) -> Violation:
    """The violation, with the place where the words stand now, if they stand in one place."""
    there = " ".join(span.of(text) for span in spans)
    now = text.find(words)
    if now >= 0:
        mend = f"these words now stand at {now} to {now + len(words)}"
        if place.startswith("/claims/") and place.count("/") == 2:
            place += "/spans/0"
    else:
        mend = "these words are nowhere in the text"
        if place.startswith("/claims/") and place.count("/") == 2:
            place += "/text"
    return Violation(place, f"says {_short(words)}, but {_short(there)} stands at its place", mend)


def _short(words: str) -> str:
    return repr(cut(one_line(words), 50))
