"""HED901."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.article import ParagraphKind
from claims.headlines import heads, story_text
from claims.record import Record
from claims.spans import Span

_NUMBER = re.compile(r"(?<![\w.,/-])[$£€]?\d[\d,.]*\d(?:\s?%|\s?percent)?(?![\w/-]|[\d.,]*\d)")
_LONG = 150
"""Code points from which on a headline is one that has run into its story."""
_DIGITS = re.compile(r"[\d.]+")


@rule("HED901", severity=Severity.error, confidence=Confidence.medium, standards=("ipso", "newsguard"))
def headline_unsupported(record: Record) -> Iterator[Flag]:
    """A number in the headline that the story does not give.

    The Editors' Code asks that the text bear the headline out; most readers see nothing else.

    Bad:
        Ferry Fire Kills [[34]] at Tarnby

        A ferry burned at Tarnby on Friday, and 43 people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ferry Fire Kills 34 at Tarnby

        A ferry burned at Tarnby on Friday, and thirty-four people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ferry Fire Kills 34 at Tarnby

        A ferry burned at Tarnby on Friday, and 34 people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Plans for 2030: a New Quay

        The town wants a new quay, said Ida Brandt, the mayor.

        The council will meet on Monday.
    """
    text = record.article.text
    story = story_text(record)
    told = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", story.replace(",", ""))}
    told |= {q.low for q in record.quantities if q.span.start > 0} if not told else set()
    values = {value for q in record.quantities if q.span.of(text) in story for value in (q.low, q.high)}
    for head in heads(record, ParagraphKind.headline):
        if len(head.span) > _LONG:
            continue
        for match in _NUMBER.finditer(text, head.span.start, head.span.end):
            digits = _DIGITS.search(match[0].replace(",", ""))
            value = float(digits[0].strip(".")) if digits and digits[0].strip(".").count(".") <= 1 else None
            if value is None or re.fullmatch(r"(?:19|20)\d\d", match[0]) or value in told | values:
                continue
            near = any(
                abs(other - value) <= 0.06 * value or other in {value * 1e3, value * 1e6, value * 1e9}
                for other in told | values
            )
            if not near:
                yield Flag(Span(*match.span()), "the story does not give this number")
