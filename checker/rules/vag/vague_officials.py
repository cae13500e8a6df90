"""VAG306."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.wordlists import either, words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.record import Record
from claims.story import sentence_around, sentences_near
from claims.vague import vague_mentions

_PLAIN = lazily(r"[\w ]+", re.I)
_BODY = lazily(
    rf"\b{either('bodies_with_officials')}\b|\b[A-Z]{{2,5}}\b|"
    r"\b(?i:departments?|agency|agencies|bureau|police|ministry|council|commission|administration|board|authority|army|navy|parliament|government)\b",
)
"""A body whose officials may be meant."""
_OF_A_FIELD = lazily(r"an official|(?:the )?[a-z]{4,} authorities", re.I)
"""Officials who are told by their field alone."""
_OF_A_BODY = lazily(r"\s+(?:at|of|in|from|with|for)\b")
_ONE_OF_THEM = r"\b(?i:(?:the|a) {}(?:[’']s)?) (?:[a-z-]+ ){{0,2}}?[a-z-]+,? [A-Z]"
"""One of the officials of a city or of a state, with a name."""
_WHO_THEY_ARE = lazily(r"\W*(?:The officials|They)(?:,| (?:are|were)) (?:[A-Za-z][\w’'-]+ ){0,3}?[A-Z][\w’'-]+ [A-Z]")
"""Opens the next sentence with their names: `The officials, Harbour Master Piet Holm and`."""
_NEAR = 250
"""Code points before the words in which such a body may be named."""
_ASKED = 0.5
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""


@rule(
    "VAG306",
    severity=Severity.warning,
    confidence=Confidence.medium,
    standards=("markkula",),
    words=True,
    live=True,
)
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

    Bad:
        The road is closed. [[Officials]] are urging drivers to stay at home.

    Good:
        The road is closed. Officials at the water board are urging drivers to stay at home.

    Good:
        City officials said the bridge was safe. The officials, Harbour Commissioner Luis Holm and his deputy, Ida Weir, were testifying.

    Good:
        City officials said the bridge was safe. “I drove across it,” said the city engineer, Piet Holm.

    Good:
        “Officials said it was safe,” said Piet Holm, a farmer.
    """
    text = record.article.text
    seen = set()
    for span in vague_mentions(record, _PLAIN, lemmas=words("officials_say")):
        phrase = span.of(text).strip(" ,").lower()
        paragraph = record.article.paragraph_at(span.start)
        if paragraph is None or phrase in seen or not (phrase in words("officials") or _OF_A_FIELD.fullmatch(phrase)):
            continue
        seen.add(phrase)
        before = text[max(0, span.start - _NEAR) : span.start]
        after = text[span.end : sentence_around(record, span).end]
        following = " ".join(s.of(text) for s in sentences_near(record, span, after=1)[1:])
        one_of_them = " " in phrase and re.search(_ONE_OF_THEM.format(re.escape(phrase.split()[0])), following)
        if one_of_them or _WHO_THEY_ARE.match(following):
            continue
        if not _BODY.search(before) and not _OF_A_BODY.match(after):
            yield Flag(span, "of what? No body is named near", confidence=asked_who(record, span, least=_ASKED))
