"""SRC208."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.record import Record, SourceType
from claims.story import first_mention, sentence_around, sources_of

_BARE = re.compile(
    r"(?:an?|one|another)\s+(?:(?:new|recent|internal|confidential|secret|leaked|official|government|long|short|damning|draft|risk|safety|staffing|"
    r"budget|engineering)\s+){0,2}"
    r"(?:report|assessment|dossier|(?:memo|memorandum|filing|letter|document|paper|file|note|e-?mail)s?)"
    r"(?:\s+(?:on|into|about)\s+(?:(?:the\s+)?(?!.*\b(?:register|website|site|page|file|record))(?-i:[a-z][a-z’' -]*))|\s+from\s+(?:19|20)\d\d)?",
    re.I,
)
_PRONOUN = 5
"""Code points below which the first mention is a pronoun, whose document the record keeps elsewhere."""
_TOLD = re.compile(
    r"\s+(?:that|which|from (?!(?:19|20)\d\d)|by|sent|written|to|between|dated|obtained|seen|viewed|reviewed|titled|called|in which)\b"
)
"""What tells more about the document, behind its name."""


@rule("SRC208", severity=Severity.warning, standards=("amditis", "credco", "ifcn"), genres=PROSE)
def unnamed_document(record: Record) -> Iterator[Flag]:
    """A document that the reader could never find: no title, no author, no link.

    The fact-checkers' code asks that readers be able to repeat the work; a paper without a name cannot be looked up.

    Bad:
        [[A report]] said the bridge would not last the winter.

    Bad:
        The pier had been unsafe for years, according to [[an internal memo]].

    Good:
        A report by the county auditor said the bridge would not last the winter.

    Good:
        The bridge would not last the winter, the 2023 Bridge Safety Report said.

    Good:
        Some reports said the bridge would not last the winter.

    Good:
        A new report says the bridge is old. The county auditor's report counts 40 cracks in it.

    Good:
        The pier is unsafe, according to an email that Piet Holm wrote to the crew.

    Good:
        The captain wrote a letter to his daughter.
    """
    documents = list(sources_of(record, SourceType.document))
    for source in documents:
        where, described = first_mention(record, source), source.description.strip()
        told = any(d is not source and described.split()[-1:] == d.description.split()[-1:] for d in documents)
        told = told or bool(where and _TOLD.match(record.article.text, where.end))
        if where is None or told or not _BARE.fullmatch(described) or len(where) < _PRONOUN:
            continue
        sentence = sentence_around(record, where)
        if not any(link.span and sentence.overlaps(link.span) for link in record.article.links):
            yield Flag(where, "a reader could not find this document: it has no title, author or link")
