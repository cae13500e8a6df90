"""SRC212."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import rule
from claims.record import Record, SourceType
from claims.story import first_mention, is_quoted, sources_of

_KNOWN = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|President|Judge|Justice|Pope|King|Queen|Prince|Sir|Lord)\b\.?")


@rule(
    "SRC212",
    severity=Severity.info,
    persona=Persona.auditor,
    confidence=Confidence.medium,
    standards=("markkula", "reuters"),
)
def named_without_role(record: Record) -> Iterator[Flag]:
    """A named source of whom the article never says who it is.

    Reuters identifies by name and position; a name alone does not tell a reader why this person is asked.

    Bad:
        “The ferry is older than all of us,” said [[Jonas Weir]]. Ida Brandt, the mayor, agreed.

    Bad:
        Ida Brandt, the mayor, said the ferry would be sold. [[Jonas Weir]] said nobody had asked the crew.

    Good:
        “The ferry is older than all of us,” said Jonas Weir, its captain.

    Good:
        Captain Jonas Weir said nobody had asked the crew.

    Good:
        The ferry is old, said Jonas Weir. Weir, a farmer, takes it every day.
    """
    text = record.article.text
    for source in sources_of(record, SourceType.named_person):
        where = first_mention(record, source)
        if where is None or source.title or source.affiliation or source.justification or not source.name:
            continue
        first = text.find(source.name)
        around = text[max(0, first - 40) : first + len(source.name) + 40] if first >= 0 else ""
        told = re.search(re.escape(source.name) + r"(?:,|\s*\(|, who|\s+of\s)", text)
        if " " in source.name and not _KNOWN.search(around) and not told and not is_quoted(record, where):
            before = re.search(r"[\w’'-]+\s+$", text[:first]) if first >= 0 else None
            if (
                before is None
                or before[0].strip().lower() in {"said", "says", "and", "to", "by", "that"}
                or not before[0].strip().isalpha()
                or text[:first].rstrip()[-1:] in '.”"'
            ):
                yield Flag(where, "who is this? The article gives a name and nothing else")
