"""ANO109."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import first_mention, sources_of

_MANY = lazily(
    r"\b(?:sources|officials|aides|diplomats|advisers|insiders|people|persons|(?:two|three|four|five|several|multiple) (?:[\w-]+ ){0,2}[\w-]+s)\b",
    re.I,
)
_ONE = lazily(r"the\s+(?:source|official|aide|diplomat|adviser|insider)", re.I)
_INTRODUCED = lazily(
    r"(?:\b(?:an?|one|another)|['’]s)\s+(?:[\w-]+\s+){0,3}(?:source|official|aide|diplomat|adviser|insider)\b", re.I
)
_BEHIND_NOUN = lazily(r"\b(?:aboard|at|close|familiar|for|from|in|involved|near|of|on|to|who|with)\b|,")
_SINGLE = lazily(r"(?:an?|one|another)\b", re.I)
_COUNTED = lazily(r"(?:a (?:couple|handful|number) of|two|three|four|five|several|some|both)\b", re.I)
_THE = lazily(r"(?:by )?the (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+?)(?:['’]s account)?(?: who\b.*)?", re.I)


@rule("ANO109", severity=Severity.warning, standards=("reuters",))
def one_becomes_sources(record: Record) -> Iterator[Flag]:
    """Several anonymous sources at first, a single one later; or one at first, and several later.

    Reuters forbids the plural where there is one source: the reader is led to believe in a confirmation that nobody gave.

    Bad:
        Sources close to the board said the ferry would be sold. [[The source]] said a buyer had been found.

    Bad:
        Sources familiar with the talks said the mill would close in June.

        [[The source]] said the workers would be told on Monday.

    Bad:
        A guard who asked not to be named because he feared for his job said that the gate was chained. [[The guards]] said that nobody had a key.

    Good:
        A guard who asked not to be named because he feared for his job said that the gate was chained. The guard said that nobody had a key.

    Good:
        A guard who asked not to be named because he feared for his job said that the gate was chained. Two guards came with a key. The guards said it did not fit.

    Good:
        Sources close to the board said the ferry would be sold. The sources said a buyer had been found.

    Good:
        Sources close to the board said the ferry would be sold. One source said the buyer was a bank. The source said the price was low.

    Good:
        A source close to the board said the ferry would be sold. The source said a buyer had been found.
    """
    yield from _plain(record)
    yield from _described(record)


def _plain(record: Record) -> Iterator[Flag]:
    """Sources, officials and other people told by no more than that."""
    text = record.article.text
    spans = sorted(span for source in sources_of(record, SourceType.anonymous) for span in source.mentions)
    many: Span | None = None
    for span in spans:
        words = span.of(text)
        if _INTRODUCED.search(words) or (many and _INTRODUCED.search(text, many.end, span.start)):
            return
        if many and _ONE.fullmatch(words):
            yield Flag(span, "was several sources before", (Related(many, "the plural"),))
            return
        if _MANY.search(words):
            many = many or span


def _described(record: Record) -> Iterator[Flag]:
    """Somebody without a name, told by a trade or a rank: `a guard`, later `the guards`."""
    text = record.article.text
    later = sorted({span for claim in record.claims for span in claim.attribution.source_spans})
    for source in record.sources:
        where, phrase = first_mention(record, source), source.description
        noun = _BEHIND_NOUN.split(phrase)[0].split()[-1:]
        single, counted = _SINGLE.match(phrase), _COUNTED.match(phrase)
        if where is None or not noun or source.anonymity is None or not (single or counted) or _MANY.fullmatch(noun[0]):
            continue
        one = noun[0] if single else noun[0].removesuffix("s")
        for span in (s for s in later if s.start > where.end):
            again = _THE.fullmatch(span.of(text).strip(" ,"))
            if again is None or again["noun"].lower() != (one + "s" if single else one).lower():
                continue
            others = rf"\b(?:all|another|both|each|either|few|four|many|most|neither|one|other|several|some|three|two)\b[\w’' -]{{0,40}}\b{re.escape(one)}s?\b"
            if not re.search(rf"{others}|\ban? (?:\w+ )?{re.escape(one)}\b", text[where.end : span.start], re.I):
                was = "one" if single else "several"
                yield Flag(span, f"was {was} before", (Related(where, f"where it is {was}"),))
            break
