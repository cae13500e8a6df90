"""NUM817."""

import re
from collections.abc import Iterator, Sequence

from checker.findings import Flag, Related, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.numbers import LOOSELY, SPELLED, amount
from claims.record import Record
from claims.spans import Span
from claims.story import headline, opening, story_sentences

_HEDGE = rf"(?:{LOOSELY}|an estimated|as many as|at least|fewer than|less than|over|up to)"
_MATTERS = r"(?:at least|up to|as many as|an estimated|nearly|almost|more than|over|fewer than|less than|no fewer than|no more than)"
"""Those without which the number says more, or less, than the story does; a round number needs no `about` above."""
_TOLL = r"(?:dead|die[ds]?|deaths?|drown(?:ed|s)?|hurt|injur(?:ed?|es|ing)|kill(?:ed|s|ing)?|missing|perish(?:ed)?|shot|trapped|wound(?:ed|s|ing)?)"
_SMALL = lazily(
    rf"(?<![\w.,$£€-])(?P<count>{SPELLED}|\d)(?: (?:[a-z]+ ){{0,2}}?{_TOLL}\b)|\b(?:[Kk]ill|[Ll]eave|[Ii]njure|[Ww]ound)s? (?P<behind>{SPELLED}|\d)\b",
    re.I,
)
"""The dead and hurt of a headline, however few."""
_OF_A_TOLL = lazily(rf"\b{_TOLL}\b", re.I)
_NUMBER = lazily(r"(?<![\w.,$£€-])\d[\d,]*(?![\w.,:%-]*\d|%|-|st\b|nd\b|rd\b|th\b|am\b|pm\b)")
_COUNT = lazily(rf"(?<![\w.,$£€-])(?:{SPELLED}|\d)(?![\w.,:%-]*\d|%|-)\b", re.I)
_LARGE = 2
"""Digits from which on a number is one that counts more than a toll."""
_MESSAGE = "the story is not so sure of this number"
_SOFT = lazily(rf"(?:{_HEDGE}|least|[+~])\s*$", re.I)


@rule("NUM817", severity=Severity.warning, standards=("ipso",))
def dropped_hedge(record: Record) -> Iterator[Flag]:
    """The story says "at least" or "up to", the headline gives the bare number.

    The Editors' Code asks that headlines be borne out by the text: "20 dead" and "at least 20 dead" are two reports.

    Bad:
        [[20]] Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people died, the harbour police said. The council will meet.

    Bad:
        [[Seven]] Die in Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least seven people died, the harbour police said. The council will meet.

    Bad:
        ---
        title: Seven Die in Ferry Fire at Tarnby
        ---

        [[A ferry burned at Tarnby on Friday.]] At least seven people died, the harbour police said. The council will meet.

    Good:
        Tarnby Yard to Cut 900 Jobs

        The yard at Tarnby will cut about 900 jobs, its owner said on Friday. The council will meet.

    Good:
        Seven Die in Ferry Fire at Tarnby

        A ferry burned at Tarnby for at least seven hours on Friday. Seven people died, the harbour police said.

    Good:
        At Least 20 Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people died, the harbour police said. The council will meet.

    Good:
        20 Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people were feared dead at first; 20 died, the harbour police said.
    """
    head = headline(record)
    told_in = head.of(record.article.text) if head else record.article.title or ""
    for found, hedged in (*_large_numbers(record, told_in), *_small_tolls(record, told_in)):
        related, first = (Related(hedged, "with its hedge"),), opening(record)
        if head:
            yield Flag(Span(head.start + found.start, head.start + found.end), _MESSAGE, related)
        elif first:
            number = found.of(told_in)
            yield Flag(first, f"the headline has {number}, and the story is not so sure", related, whole_article=True)


def _large_numbers(record: Record, head: str) -> Iterator[tuple[Span, Span]]:
    """The numbers of two digits and more, each with the story's, which always has a hedge."""
    text = record.article.text
    for number in _NUMBER.finditer(head):
        soft, year = _SOFT.search(head[: number.start()]), re.fullmatch(r"(?:19|20)\d\d", number[0])
        if soft or year or len(number[0]) < _LARGE:
            continue
        same = re.compile(rf"(?<![\w.,$£€]){re.escape(number[0])}(?![\w%]|[.,]\d)")
        found = [Span(*m.span()) for s in story_sentences(record) for m in same.finditer(text, s.start, s.end)]
        if hedged := _always_hedged(text, found):
            yield Span(*number.span()), hedged


def _small_tolls(record: Record, head: str) -> Iterator[tuple[Span, Span]]:
    """`Seven Die` above `at least seven people died`: the count in words or as one digit, wherever it tells the dead."""
    text = record.article.text
    for match in _SMALL.finditer(head):
        group = "count" if match["count"] else "behind"
        if _SOFT.search(head[: match.start(group)]):
            continue
        found = [
            Span(*m.span())
            for s in story_sentences(record)
            if _OF_A_TOLL.search(text, s.start, s.end)
            for m in _COUNT.finditer(text, s.start, s.end)
            if amount(m[0]) == amount(match[group])
        ]
        if hedged := _always_hedged(text, found):
            yield Span(*match.span(group)), hedged


def _always_hedged(text: str, found: Sequence[Span]) -> Span | None:
    """The first of the places, where each has a hedge that matters before it."""
    hedged = [s for s in found if re.search(rf"\b{_MATTERS}\s+$", text[max(0, s.start - 20) : s.start], re.I)]
    return hedged[0] if hedged and len(hedged) == len(found) else None
