"""HED901."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.article import ParagraphKind
from claims.headlines import content_words, heads, story_text
from claims.lazily import lazily
from claims.numbers import number_of
from claims.record import Record
from claims.spans import Span
from claims.story import opening, story_sentences

_TENS = "Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety"
_NUMBER = lazily(
    r"(?<![\w.,/-])[$£€]?\d[\d,.]*\d(?:\s?%|\s?percent)?(?![\w/]|-(?![A-Z][a-z])|[\d.,]*\d)|"
    rf"(?<![\w-])(?:{_TENS})(?:-[A-Za-z]+)?(?![\w’'-])"
)
_LIST = lazily(
    r"\S+ (?:[\w’'-]+ ){0,3}?(?:best|books|facts|lessons|moments|people|photos|pictures|places|questions|quotes|reasons|"
    r"takeaways|things|times|tips|ways|words|worst)\b",
    re.I,
)
"""A title that counts the items of its list."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
"""Numbers that are years, and near to no other number."""
_ENOUGH = 5
"""Sentences from which a story can be held to a title that is not in its text."""
_LONG = 150
"""Code points from which on a headline is one that has run into its story."""
_DIGITS = lazily(r"[\d.]+")


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

    Bad:
        Town Buys [[1,190]]-Crown Bell for the Quay

        The bell that the town bought for the quay costs 1,490 crowns, the harbour police said.

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
    for span, match in _numbers(record):
        digits = _DIGITS.search(str(number_of(match[0]) or "") if match[0][0].isalpha() else match[0].replace(",", ""))
        value = float(digits[0].strip(".")) if digits and digits[0].strip(".").count(".") <= 1 else None
        if value is None or re.fullmatch(r"(?:19|20)\d\d", match[0]) or value in told | values:
            continue
        near = any(
            abs(other - value) <= 0.06 * value or other in {value * 1e3, value * 1e6, value * 1e9}
            for other in told | values
            if not _FIRST_YEAR <= other <= _LAST_YEAR
        )
        if not near and span:
            yield Flag(span, "the story does not give this number")
        elif not near and (first := opening(record)):
            yield Flag(first, f"the headline has {match[0]}, and the story does not", whole_article=True)


def _numbers(record: Record) -> Iterator[tuple[Span | None, re.Match[str]]]:
    """The numbers of the headline, with their places where it stands in the text, else without: those of the title."""
    text, title = record.article.text, record.article.title or ""
    printed = [
        head
        for head in heads(record, ParagraphKind.headline)
        if not title or content_words(head.span.of(text)) & content_words(title)  # else a label: `Analysis`
    ]
    for head in printed:
        if len(head.span) <= _LONG:
            yield from ((Span(*m.span()), m) for m in _NUMBER.finditer(text, head.span.start, head.span.end))
    if not printed and len(story_sentences(record)) > _ENOUGH:
        yield from ((None, m) for m in _NUMBER.finditer(title) if m.start() or not _LIST.match(title))
