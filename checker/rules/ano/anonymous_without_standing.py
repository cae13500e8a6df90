"""ANO104."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sentence_around, sources_of

_ANYBODY = lazily(r"\b(?:person|people|individuals?|insiders?|man|woman|men|women|whistle-?blowers?)\b", re.I)
_PLACED = lazily(
    r"\b(?:familiar|knowledge|close to|briefed|involved|attended|present|participated|took part|who (?:was|were|has|had|"
    r"have|saw|heard|read|work(?:s|ed)?)|worked|working|inside|within|at the|on the call|in the room|privy|aware|"
    r"with (?:direct|intimate|first-?hand))\b",
    re.I,
)


@rule(
    "ANO104",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "nyt", "reuters", "spj"),
    live=True,
)
def anonymous_without_standing(record: Record) -> Iterator[Flag]:
    """An anonymous person of whom the reader does not learn how they could know.

    AP asks that an anonymous source be in a position to know, and the New York Times that the story say why the source
    is an authority: a position, a meeting attended, a paper read.

    Bad:
        [[A person]] who asked not to be named for fear of reprisals said the ferry would be sold.

    Bad:
        [[An insider]] said on condition of anonymity that the mill would close in June.

    Good:
        A person who attended the meeting said the ferry would be sold. The person asked not to be named for fear of reprisals.

    Good:
        A harbour official who asked not to be named for fear of reprisals said the ferry would be sold.

    Good:
        Two people familiar with the talks said on condition of anonymity that the mill would close in June.
    """
    text = record.article.text
    for source in sources_of(record, SourceType.anonymous):
        where = first_mention(record, source)
        if where is None or source.title or source.affiliation:
            continue
        told = " ".join((source.description, *(sentence_around(record, m).of(text) for m in source.mentions)))
        named = {word.rstrip("s") for word in re.findall(r"[a-z]+", source.description.lower())}
        placed = _PLACED.search(re.sub(r"who (?:was|were) (?:not|granted|given)", "", told))
        if _ANYBODY.search(source.description) and not placed and not named & words("roles"):
            head = _ANYBODY.search(where.of(text))
            end = where.start + head.end() if head else where.end
            yield Flag(type(where)(where.start, end), "how could this person know? No position or access is given")
