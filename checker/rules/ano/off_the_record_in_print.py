"""ANO120."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_OFF = lazily(
    r"\b(?:(?:said|told|speaking|spoke|speaks|admitted|added|confirmed)\b[^.;“”\"]{0,50}?)(?P<at>off the record)\b"
    r"(?! (?:briefing|chat|comment|conversation|dinner|discussion|interview|lunch|meeting|negotiation|remark|session|talk)(?:s|es)?\b)",
    re.I,
)
_MEETING = lazily(r"\b(?:agreed|refused|asked|wanted|insisted|declined|never|not|only)\b[^.]{0,40}$", re.I)


@rule("ANO120", severity=Severity.error, standards=("ap",), words=True, live=True)
def off_the_record_in_print(record: Record) -> Iterator[Flag]:
    """The copy says "off the record" of what it prints.

    In AP's definitions what is off the record cannot be used; either the promise was broken or the term is wrong.

    Bad:
        A harbour official, speaking [[off the record]], said the crane had failed twice.

    Bad:
        The mayor said [[off the record]] that the ferry was as good as sold.

    Good:
        A harbour official, speaking on condition of anonymity because talks go on, said the crane had failed twice.

    Good:
        The mayor said off the record talks had been held with the crew.

    Good:
        The mayor would speak only off the record.

    Good:
        “He told me that off the record,” said Piet Holm, a farmer.
    """
    text = record.article.text
    for span, sentence in told(record, _OFF, hints=("off the record",)):
        if not _MEETING.search(text[sentence.start : span.start]):
            yield Flag(span, "what is off the record is not printed: on background, or not for attribution?")
