"""ANO114."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of, told

_SILENT = lazily(
    r"\b(?:(?i:the|a|an) )?(?P<who>[A-Z][\w’'-]+|[a-z]+)(?: (?i:spokes\w+|officials?|representatives?))? "
    r"(?:declined to comment|would not comment|had no comment)\b"
)
_HINTS = ("declined to comment", "would not comment", "had no comment")


@rule("ANO114", severity=Severity.info, persona=Persona.pedantic, standards=("ap", "apme"), live=True)
def anonymous_and_no_comment(record: Record) -> Iterator[Flag]:
    """A body declines to comment while somebody of the same body speaks without a name.

    AP does not let a source who talks be said to have declined: the reader is told two things, and one is not true.

    Bad:
        [[A ministry official]], who asked not to be named for fear of reprisals, said the ferry would be sold. The ministry declined to comment.

    Bad:
        [[A senior police official]] said on condition of anonymity that the case was closed. The police declined to comment.

    Good:
        A ministry official, who asked not to be named for fear of reprisals, said the ferry would be sold. The bank declined to comment.

    Good:
        Ida Brandt, the minister, said the ferry would be sold. The ministry declined to comment.
    """
    text = record.article.text
    silent = {
        m["who"].lower() for span, _ in told(record, _SILENT, hints=_HINTS) if (m := _SILENT.search(span.of(text)))
    }
    for source in sources_of(record, SourceType.anonymous):
        where = first_mention(record, source)
        same = silent & {word.lower() for word in re.findall(r"[\w’'-]+", source.description)} - {"official", "source"}
        if where and same:
            yield Flag(where, f"the {sorted(same)[0]} is also said to have declined to comment")
