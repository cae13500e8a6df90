"""VAG308."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, is_attributed, is_linked, told

_ASKED = 0.4
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""

_ADVERB = lazily(r"\b(?P<at>allegedly|supposedly|purportedly|ostensibly)\b", re.I)
_LAW = lazily(
    r"\b(?:charg\w+|indict\w+|prosecut\w+|court|lawsuit|complaint|trial|judge|police|arrest\w*|affidavit|suit|plaintiff\w*|"
    r"accus\w+|investigat\w+|alleg(?:es|ed|ation|ations|e)|according to|sued|victims?)\b",
    re.I,
)


@rule("VAG308", severity=Severity.info, standards=("wikipedia",), words=True, live=True)
def evidential_adverb(record: Record) -> Iterator[Flag]:
    """An "allegedly" or "supposedly" is all the attribution there is.

    Words to watch ask who alleges: the adverb casts doubt and names nobody. In reports of courts and police, where those
    who allege are at hand, it is left alone.

    Bad:
        The mayor [[supposedly]] owns a third of the mill. The council meets on Tuesday.

    Bad:
        The buyer [[allegedly]] paid in cash. The ferry leaves at eight.

    Good:
        The buyer allegedly paid in cash, according to the auditor.

    Good:
        Holm allegedly paid in cash. He was charged with fraud in May.

    Good:
        “She supposedly owns the mill,” said Piet Holm, a farmer.
    """
    for span, sentence in told(record, _ADVERB, hints=("allegedly", "supposedly", "purportedly", "ostensibly")):
        near = around(record, sentence, before=1, after=1).replace("allegedly", "")
        sourced = is_attributed(record, sentence) or is_linked(record, sentence)
        if not sourced and not _LAW.search(near):
            yield Flag(span, "by whose account? Nobody is named", confidence=asked_who(record, span, least=_ASKED))
