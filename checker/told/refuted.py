"""What the article itself says is not so."""

import re

from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import around

_UNTRUE = lazily(
    r"\b(?:baseless|groundless|unfounded|untrue|not true|"
    r"no (?:basis|evidence|proof|sign|trace|truth)|(?:found|saw) (?:none|nothing)|"
    r"nothing (?:in (?:it|them)|to (?:back|support|suggest))|"
    r"had nothing in it|(?:proved|proved to be|turned out to be|was|were) (?:false|untrue|wrong))\b",
    re.I,
)


def is_refuted(record: Record, sentence: Span) -> bool:
    """Whether the sentence or one beside it says that there is nothing in what it tells."""
    return _UNTRUE.search(around(record, sentence, before=1, after=1)) is not None
