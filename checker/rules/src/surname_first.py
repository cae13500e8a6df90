"""SRC213."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of, story_sentences


@rule(
    "SRC213",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "reuters"),
)
def surname_first(record: Record) -> Iterator[Flag]:
    """A source is called by the bare surname before the full name has been told, or without it ever being told.

    AP and Reuters style, as taught, give the full name and the position at the first mention.

    Bad:
        [[Weir]] said the ferry was older than the crew. Jonas Weir has been its captain since 1999.

    Bad:
        The ferry is older than the crew, [[Weir]] said. “It was built in 1974,” Jonas Weir added.

    Good:
        Jonas Weir, the captain, said the ferry was older than the crew. “It was built in 1974,” Weir added.

    Good:
        Captain Weir said the ferry was older than the crew.

    Good:
        The harbour board of Weir said the ferry was older than the crew.
    """
    text = record.article.text
    body = next(iter(story_sentences(record)), None)
    told = text[body.start :] if body else ""
    for source in sources_of(record, SourceType.named_person):
        where = first_mention(record, source)
        if where is None or body is None or not source.name or " " not in source.name:
            continue
        surname = source.name.split()[-1]
        full = text.find(source.name, body.start)
        if full < 0 or where.start >= full:
            continue
        called = lazily(rf"(?<![\w’'-]){re.escape(surname)}\b(?![’']s)(?! [A-Z])")
        bare = called.search(told, max(0, told.find(surname)))
        if bare is None or where.start != body.start + bare.start():
            continue
        before = text[: where.start].rstrip().rpartition(" ")[2]
        if not before[:1].isupper():
            yield Flag(where, f"the full name comes only later: {source.name}")
