"""VAG306."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.record import Record, SourceType
from claims.story import sentence_around
from claims.vague import vague_mentions

_PLAIN = re.compile(r"[\w ]+", re.I)
_BODY = re.compile(r"(?<![.!?”\"] )(?<!^)\b[A-Z][\w’'.&-]+")


@rule("VAG306", severity=Severity.warning, confidence=Confidence.medium, standards=("markkula",), words=True)
def vague_officials(record: Record) -> Iterator[Flag]:
    """Officials or authorities who say something, and no body is named near.

    The Markkula Center's types tell officials of a named body from officials of nowhere: only the first can be asked.

    Bad:
        The old bridge was closed. [[Officials]] said it would not last the winter.

    Bad:
        The water is safe to drink, [[authorities]] said.

    Good:
        The Tarnby water board closed the bridge. Officials said it would not last the winter.

    Good:
        The water is safe to drink, officials at the health ministry said.

    Good:
        “Officials said it was safe,” said Piet Holm, a farmer.
    """
    text = record.article.text
    seen = set()
    for span in vague_mentions(record, _PLAIN, lemmas=words("saying_lemmas")):
        phrase = span.of(text).strip(" ,").lower()
        sentence = sentence_around(record, span)
        paragraph = record.article.paragraph_at(span.start)
        if phrase not in words("officials") or paragraph is None or phrase in seen:
            continue
        before = text[max(0, paragraph.span.start - 400) : sentence.end]
        named = any(
            s.type is SourceType.named_organization and any(abs(m.start - span.start) < 600 for m in s.mentions)
            for s in record.sources
        )
        if not named and not _BODY.search(before):
            seen.add(phrase)
            yield Flag(span, "of what? No body is named near")
