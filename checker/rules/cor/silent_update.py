"""COR001."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import ALL, NotChecked, rule
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Record
from claims.story import opening

_NOTE = lazily(r"\b(?:updated?|correct(?:ed|ion)|clarif\w+|amended|an earlier version|editor[’']s note)\b", re.I)


@rule("COR001", severity=Severity.info, persona=Persona.regular, standards=("ifcn", "reuters"), genres=ALL)
def silent_update(record: Record) -> Iterator[Flag]:
    """The article was updated days after it was published, and no note says what changed.

    Reuters corrects openly; a reader who comes back must be able to see what is new.

    Bad:
        Title: Ferry to be sold
        Date: 2024-05-02
        Updated: 2024-05-09

        [[The ferry will be sold, said Ida Brandt, the mayor.]] The crew will stay.

    Good:
        Title: Ferry to be sold
        Date: 2024-05-02
        Updated: 2024-05-09

        The ferry will be sold, said Ida Brandt, the mayor.

        Correction: An earlier version gave a wrong price.

    Good:
        Title: Ferry to be sold
        Date: 2024-05-02

        The ferry will be sold, said Ida Brandt, the mayor.
    """
    published = record.article.published
    if published.updated is None:
        raise NotChecked("no day of an update is given")
    if published.date is None:
        raise NotChecked("the day of publication is not known")
    told = any(p.kind is ParagraphKind.correction for p in record.article.paragraphs)
    lead = opening(record)
    if published.updated > published.date and lead and not told and not _NOTE.search(record.article.text):
        yield Flag(lead, f"updated on {published.updated}: what changed?", whole_article=True)
