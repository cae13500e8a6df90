"""QUO607."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record

_CUT = lazily(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\]]{2,}\]")
_SIC = lazily(r"\[sic\]", re.I)
LIMIT = 3
"""Cuts and insertions from which a quotation is more the editor's than the speaker's."""


@rule("QUO607", severity=Severity.info, persona=Persona.pedantic, standards=("guardian", "reuters"))
def edited_quote(record: Record) -> Iterator[Flag]:
    """A quotation is cut or filled in many places.

    Quotes are sacred at Reuters: words may be left out, with a mark, as long as the sense stays; with many marks a reader
    can no longer tell.

    Bad:
        [[“The ferry … is sold … and the crew [of the ferry] … will stay,”]] said Ida Brandt, the mayor.

    Good:
        “The ferry is sold … and the crew will stay,” said Ida Brandt, the mayor.

    Good:
        “She [Ida Brandt] never asked us,” said Piet Holm, a farmer.

    Good:
        “Them boats is [sic] ours,” said Piet Holm, a farmer.
    """
    text = record.article.text
    for quotation in record.quotations:
        words = quotation.inner.of(text)
        if quotation.speech and quotation.depth == 0 and not _SIC.search(words) and len(_CUT.findall(words)) >= LIMIT:
            yield Flag(quotation.span, "cut and filled in many places: is the sense the speaker's?")
