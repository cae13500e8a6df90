"""A whole and its parts in one sentence: `14 shops, eight in the north ...`, `£5m, £3m and £2m, a total of £11m`."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from claims.figures.parts import Division, comes_to, is_off, may_be_part
from claims.figures.written import Figure, figures
from claims.lazily import lazily
from claims.numbers import WHOLE, amount
from claims.spans import Span

_CHEAP = lazily(
    r"[:–—]|, (?:of (?:whom|which)|\w+ (?:of them|in|at|on|from|to|for|as|by)\b)|\b(?:total|in all|altogether)\b"
)
_OPENS = lazily(r"[^.;:,]{0,40}(?P<sign>,|:| [–—])(?P<of> of (?:whom|which|them|these))? ")
_NEXT = lazily(r"[^.;:]{1,60}?(?:,| and|, and) ")
_ENDS = lazily(r"[^.;:,]{1,60}(?:, [^,.]{1,40} said)?\W*")
_OF_THEM = lazily(r" (?:of (?:them|whom|which|these)|in|at|on|from|to|for|as|by|under|over)\b")
_TOTAL = lazily(r"\b(?:a total of|together|in all,|altogether) $", re.I)
_IN_ALL = lazily(r"(?: [a-z]+)? (?:in all|in total|altogether|all told)\b", re.I)
_MEMBERS = lazily(rf"\b(?P<all>{WHOLE})-(?:member|seat|judge|strong|person|man|woman)\b", re.I)
_TALLY = lazily(rf"\b(?:voted|by|vote of|vote was) (?P<ayes>{WHOLE})(?: votes)?(?:-|–| to )(?P<noes>{WHOLE})\b", re.I)
_LIST = 3
"""Parts from which a list that falls short is meant to be full."""


def summed(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """The sums of the sentence that do not come out."""
    sentence = sentences[at]
    words = sentence.of(text)
    if _CHEAP.search(words):
        told = list(figures(text, sentence.start, sentence.end))
        yield from _listed(text, sentence, told)
        before = figures(text, sentences[at - 1].start, sentence.start) if at else ()
        yield from _totalled(text, told, before)
    if (body := _MEMBERS.search(words)) and (tally := _TALLY.search(words)):
        votes, members = amount(tally["ayes"]) + amount(tally["noes"]), amount(body["all"])
        if votes > members > 2:
            start = sentence.start + tally.start("ayes")
            yield Division(Span(start, sentence.start + tally.end()), votes, members)


def _listed(text: str, sentence: Span, told: Sequence[Figure]) -> Iterator[Division]:
    """`12 years, seven as mayor and six as governor`: behind a comma each part must say of what it is one."""
    for at, whole in enumerate(told):
        parts = told[at + 1 :]
        opens = _OPENS.fullmatch(text, whole.span.end, parts[0].span.start) if len(parts) > 1 else None
        if not (opens and (whole.noun or whole.unit) and whole.unit != "percent"):
            continue
        if text[sentence.start : whole.span.start].rstrip().endswith((":", "–", "—")):
            continue  # the first of a list
        if not all(_NEXT.fullmatch(text, a.span.end, b.span.start) for a, b in pairwise(parts)):
            continue
        if not _ENDS.fullmatch(text, parts[-1].span.end, sentence.end):
            continue
        whose = opens["sign"] != "," or opens["of"] or _OF_THEM.match(text, parts[0].span.end)
        if not whose or not all(may_be_part(part, whole) for part in parts):
            continue
        total = sum(part.scaled_like(whole).value for part in parts)
        short = total < whole.value and len(parts) < _LIST and opens["sign"] == ","
        if not short and _is_off(text, parts, whole, led_to=bool(opens["of"])):
            yield Division(Span(parts[0].span.start, parts[-1].span.end), total, whole.value)


def _totalled(text: str, told: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Division]:
    """Parts, the first of them in the sentence before it may be, and behind them what they are said to come to."""
    for at, whole in enumerate(told):
        start = max(0, whole.span.start - 20)
        if not (_TOTAL.search(text, start, whole.span.start) or _IN_ALL.match(text, whole.span.end)):
            continue
        own = [figure for figure in told[:at] if may_be_part(figure, whole)]
        first = [figure for figure in before if whole.unit and may_be_part(figure, whole)]
        parts = own if _is_off(text, own, whole) or comes_to(own, whole) or len(own) < 2 else [*first, *own]
        sums = (some for size in range(2, len(parts) + 1) for some in combinations(parts, size))
        if len(parts) > 1 and not any(comes_to(some, whole) for some in sums) and _is_off(text, parts, whole):
            yield Division(whole.span, sum(part.value for part in parts), whole.value)


def _is_off(text: str, parts: Sequence[Figure], whole: Figure, *, led_to: bool = False) -> bool:
    """Whether parts of less than the whole nearly fill it, and do not."""
    return all(part.scaled_like(whole).value < whole.value for part in parts) and is_off(
        text, parts, whole, led_to=led_to
    )
