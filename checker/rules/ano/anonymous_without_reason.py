"""ANO102."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.anonymous import is_explained
from claims.lazily import lazily
from claims.record import Record, Source, SourceType
from claims.spans import Span
from claims.story import cues_of, first_mention, sources_of

_ASKED = 0.3
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_NO_PERSON = lazily(r"(?:[\w-]+ )*(?:media|news) sources?\b|(?:former|then-?)\s+(?!\w+s\b)[\w-]", re.I)
"""Outlets, and a description that belongs to a name before it: `Piet Holm, a banker and former official who`."""
_RELATIVE = lazily(r"(?:who|which|that|whom|whose [a-z]+)")
_SOMEBODY = lazily(
    r"(?:an?|one|two|three|several|some) (?:[a-z-]+ )?(?:individuals?|insiders?|officials?|people|persons?|sources?) [^.;,“”\"]{3,80}$"
)
"""Somebody who is told of only so far, before the `who` by which they speak."""


@rule(
    "ANO102",
    severity=Severity.warning,
    standards=("ap", "nyt", "npr", "jti", "credco", "mongabay"),
    genres=PROSE,
    live=True,
)
def anonymous_without_reason(record: Record) -> Iterator[Flag]:
    """An anonymous source, and no word on why the name is kept back.

    AP, the New York Times and NPR all ask that the story itself explain why anonymity was given; the reader can then
    judge what the source has to lose or to gain.

    Bad:
        [[A senior harbour official]] said on condition of anonymity that the crane had failed twice.

    Bad:
        The board will vote on Friday, according to [[people familiar with the matter]].

    Bad:
        The figure was disputed by [[a source close to the board]], who said that the crane had failed twice.

    Good:
        A harbour official said the crane had failed twice. He asked not to be named because he feared for his job.

    Good:
        A harbour official said the crane had failed twice. The official was not authorized to speak to reporters.

    Good:
        A harbour official, speaking on the condition of anonymity to offer a frank view, said the crane had failed twice.

    Good:
        A source at the yard tells me that the crane had failed twice. (I am not naming them; they would be dismissed.)

    Good:
        A board source said the crane had failed. A police source said it had not. Both spoke on condition of anonymity because they may not talk to reporters.

    Good:
        A welder spoke on condition that her name would not be printed; her contract forbids her to talk. She said the crane had failed twice.

    Good:
        The whistleblower, whose name is protected by law, said that the crane had failed twice.

    Good:
        “Will it hold?” a clerk in the room wondered.

    Good:
        A spokesperson for the Harbour Board said the crane had failed twice.

    Good:
        Marta Lindqvist, a crane driver, said it had failed twice.

    Good:
        The crane was built for people living on the quay, who said that it had failed twice.

    Good:
        The board will meet on Monday, three people who have seen its agenda said. All three are bound to secrecy until then.
    """
    seen: set[str] = set()
    for source in sources_of(record, SourceType.anonymous):
        where = _described(record, source)
        # NOTE: a second description of what may be the same source is ANO124's matter.
        again = seen.intersection(source.same_as)
        seen.add(source.id)
        cues = cues_of(record, source)
        speaks = not cues or cues & words("saying_lemmas")
        named = where and _NO_PERSON.match(where.of(record.article.text))
        if where is None or again or named or not speaks or _RELATIVE.fullmatch(where.of(record.article.text)):
            continue
        if not is_explained(record, source):
            # NOTE: where the text itself says that anonymity was granted, there is nothing to weigh.
            granted = source.anonymity is not None and source.anonymity.granted
            sure = None if granted else asked_who(record, where, least=_ASKED)
            yield Flag(where, "this source is anonymous, and the article does not say why", confidence=sure)


def _described(record: Record, source: Source) -> Span | None:
    """The first mention of the source; where that is a bare `who`, the words before it that say who is meant."""
    text, where = record.article.text, first_mention(record, source)
    if where is None or not _RELATIVE.fullmatch(text, where.start, where.end):
        return where
    described = source.description.partition(", who")[0]
    start = where.start - len(f"{described}, ")
    if _SOMEBODY.match(described) and text.startswith(described, start):
        return Span(start, start + len(described))
    return where
