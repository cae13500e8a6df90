"""ANO105."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of

_FORMULA = lazily(
    r"(?:people|persons?|sources?|individuals?|those|insiders?)\s+(?:who (?:is|are|was|were)\s+)?(?:with knowledge of|familiar with|close to|"
    r"briefed on)\s+(?:the|his|her|their|\w+[’']s)\s+(?:matter|thinking|situation|issue|plans?|discussions?)\s*,?$",
    re.I,
)


@rule("ANO105", severity=Severity.info, persona=Persona.pedantic, standards=("nyt", "reuters"), live=True)
def familiar_with_the_matter(record: Record) -> Iterator[Flag]:
    """Being "familiar with the matter" is all that is said of an anonymous source.

    The New York Times and Reuters ask what makes a source an authority; everybody from the minister to the driver is
    familiar with the matter.

    Bad:
        The ferry will be sold, [[a person familiar with the matter]] said.

    Bad:
        [[People close to the situation]] said the mill would close in June.

    Good:
        The ferry will be sold, a lawyer familiar with the matter said.

    Good:
        The ferry will be sold, said a person who has read the contract.

    Good:
        Ida Brandt, who is familiar with the matter, said the ferry would be sold.
    """
    for source in sources_of(record, SourceType.anonymous):
        where = first_mention(record, source)
        if where and _FORMULA.search(where.of(record.article.text)):
            yield Flag(where, "“familiar with the matter” fits anybody: what makes this source an authority?")
