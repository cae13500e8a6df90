"""A whole and the parts that the words say make it up, in one sentence or in neighbouring ones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.figures.written import Figure, figures, fractions
from claims.lazily import lazily
from claims.numbers import ABOUT, OVER, UNDER
from claims.spans import Span

_A_REST = lazily(r"\b(?:remaining|remains|remained|rest|remainder|balance|others?|last|final|left)\b", re.I)
_REST_IS = lazily(
    r"\b(?:the|its|their|his|her) (?:(?P<last>last|final)|remaining|other) $"
    r"|\b(?:the|an?) (?:rest|balance|remainder)(?: of|,| [–—-]| was| were|:)? $"
    r"|\b(?:left(?: over)?|remained|remains), $",
    re.I,
)
_THE = lazily(r"\b(?:the|and) $", re.I)
_OF_THESE = lazily(r" of (?:these|those|them|whom|which)\b")
_OF_THESE_ARE = lazily(r"\b[Oo]f (?:these|those|them|whom|which),? $")
_OTHERS = lazily(r" (?:others?|remaining|left over)\b(?! than)")
_TOGETHER = lazily(
    r"\b(?:together|between them|combined|in all|in total|a total of|altogether|all told|the whole of|jointly)\b", re.I
)
_MANY = dict(zip(("both", "two", "three", "four", "five", "six"), (2, 2, 3, 4, 5, 6), strict=True))
_SO_MANY = lazily(rf"\b(?P<many>{'|'.join(_MANY)})(?: [A-Za-z]+)? [a-z]+s\b", re.I)
_HEDGED = lazily(rf"\b(?:{UNDER}|(?<!no ){OVER}|{ABOUT}|at most|perhaps|maybe|an estimated|every|each|per) $", re.I)
_COMPARED = lazily(
    r"\b(?:from|against|than|compared (?:with|to)|including|among (?:them|those)|of (?:whom|which|them)|"
    r"(?<!add up )(?<!added up )(?<!adds up )(?<!came )(?<!come )(?<!comes )to) (?:the )?$",
    re.I,
)
"""What makes a figure an earlier one, or one that another part holds already."""
TIMES = frozenset("seconds minutes hours days weeks months years decades times".split())
MEASURES = TIMES | frozenset(
    """miles kilometres kilometers metres meters yards feet inches
    acres hectares tons tonnes pounds kilos grams litres liters gallons barrels degrees points""".split()
)
_LESS = lazily(
    r"\b(?:absent|all but|all except|away|did not|didn’t|except for|missing|none of|not|on (?:leave|loan)|other than|"
    r"spoil\w*|spoilt|stayed|invalid|vacant|without)\b",
    re.I,
)
"""What takes some of the whole out of the count: `all but seven of the 48`."""
_BEFORE = 4
"""Sentences before the last part in which the whole may stand."""
_PEOPLE = frozenset("people men women children members residents passengers workers pupils students".split())
NEAR = 0.2
"""Share of the whole by which the parts may be off; what is further off is of something else."""
_MOST = 8
"""Figures beyond which a passage is a table rather than a division."""


@dataclass(frozen=True, slots=True)
class Division:
    """Parts that do not come out: where they stand, what they come to, and the whole that is told."""

    span: Span
    total: float
    whole: float


def divided(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """The divisions that end in the sentence and do not come out."""
    words = sentences[at].of(text)
    if _A_REST.search(words):
        yield from _up_to_the_rest(text, sentences, at)
    elif _TOGETHER.search(words):
        yield from _together(text, sentences, at)


def _up_to_the_rest(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """`... 14 hours at the bedside and 12 on forms. What was left, eight hours, ...`."""
    start = sentences[max(0, at - _BEFORE)].start
    told = _told(text, start, sentences[at].end)
    for rest in told:
        if rest.span.start < sentences[at].start or not _is_rest(text, rest):
            continue
        earlier = [f for f in told if f.span.end < rest.span.start and not is_compared(text, f)]
        hundred = [_hundred(start)] if rest.unit == "percent" else []
        if found := _misfit(text, [*hundred, *earlier], rest):
            yield Division(rest.span, *found)
        return


def _misfit(text: str, earlier: Sequence[Figure], rest: Figure) -> tuple[float, float] | None:
    """What the parts come to and the whole that they nearly fill, where no reading of the figures fills one."""
    if len(earlier) > _MOST:
        return None
    found: list[tuple[float, float]] = []
    of_two: list[tuple[float, float]] = []
    for at, whole in enumerate(earlier):
        parts = [f.scaled_like(whole) for f in (*earlier[at + 1 :], rest) if may_be_part(f, whole)]
        if (
            not parts
            or len(parts) < (2 if _are_of_these(text, parts[0]) else 3)
            or not _is_same(rest, whole)
            or parts[-1].span != rest.span
            or any(part.value >= whole.value for part in parts)
        ):
            continue
        if any(is_hedged(text, figure) for figure in (whole, *parts) if len(figure.span)):
            return None
        others = [f for f in earlier if f is not whole and (may_be_part(f, whole) or not (f.unit or f.noun))]
        if _fits_some(others, parts[-1], whole):
            return None
        total = sum(part.value for part in parts)
        if abs(total - whole.value) <= NEAR * whole.value:
            (found if len(parts) > 2 else of_two).append((total, whole.value))
    told = found or of_two
    return told[0] if len(told) == 1 else None


def _are_of_these(text: str, part: Figure) -> bool:
    """Whether the part is told as one of the whole just given: `22 of these`, `of them 22`."""
    before = text[max(0, part.span.start - 12) : part.span.start]
    return bool(_OF_THESE.match(text, part.span.end) or _OF_THESE_ARE.search(before))


def _fits_some(others: Sequence[Figure], rest: Figure, whole: Figure) -> bool:
    """Whether the rest fills the whole with any of the others; `39` beside shares may be one of them."""
    return any(
        comes_to((*some, rest), whole) for size in range(1, len(others) + 1) for some in combinations(others, size)
    )


def _together(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """`The three brothers, who between them own 70 per cent ...`, with their three shares before or behind."""
    sentence = sentences[at]
    many = _SO_MANY.search(text, sentence.start, sentence.end)
    if not many:
        return
    count = _MANY[many["many"].lower()]
    here = [f for f in _told(text, sentence.start, sentence.end) if not many.start() <= f.span.start < many.end()]
    if len(here) != 1:
        return
    whole = here[0]
    before = _told(text, sentences[max(0, at - 3)].start, sentence.start)
    behind = _told(text, sentence.end, sentences[min(len(sentences) - 1, at + 2)].end)
    if _A_REST.search(text, before[0].span.start if before else sentence.start, sentence.start) or _A_REST.search(
        text, sentence.end, behind[-1].span.end if behind else sentence.end
    ):
        return
    for near in (before, behind):
        parts = [f.scaled_like(whole) for f in near if may_be_part(f, whole) and not is_compared(text, f)]
        if len(parts) != count or any(is_hedged(text, f) for f in (whole, *parts)):
            continue
        total = sum(part.value for part in parts)
        if not comes_to(parts, whole) and abs(total - whole.value) <= NEAR * whole.value:
            yield Division((whole if near is before else parts[-1]).span, total, whole.value)


def _told(text: str, start: int, end: int) -> list[Figure]:
    return sorted((*figures(text, start, end), *fractions(text, start, end)), key=lambda figure: figure.span)


def _is_rest(text: str, figure: Figure) -> bool:
    """Whether the words around the figure say that it is all that is left."""
    found = _REST_IS.search(text, max(0, figure.span.start - 30), figure.span.start)
    if found:
        return not (found["last"] and figure.noun)
    return bool(_before(_THE, text, figure) and _OTHERS.match(text, figure.span.end))


def is_hedged(text: str, figure: Figure) -> bool:
    """Whether the figure is told as a rough one."""
    return _before(_HEDGED, text, figure)


def is_compared(text: str, figure: Figure) -> bool:
    """Whether the figure is an earlier one, or inside another."""
    return _before(_COMPARED, text, figure)


def _before(words: re.Pattern[str], text: str, figure: Figure) -> bool:
    return bool(words.search(text, max(0, figure.span.start - 25), figure.span.start))


def _is_same(rest: Figure, whole: Figure) -> bool:
    """Whether what is left may be some of what the whole counts: `the other two ports` are no boats."""
    return bool(rest.unit) or rest.noun in {"", whole.noun, "others", "more"} or {rest.noun, whole.noun} <= _PEOPLE


def may_be_part(part: Figure, whole: Figure) -> bool:
    """Whether the two count in one unit: `17` and `17 days` of `31 days`, but not `44 witnesses`."""
    if part.unit != whole.unit:
        return False
    if whole.noun in MEASURES:
        return part.noun in {whole.noun, ""}
    return part.noun not in MEASURES


def comes_to(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether the parts fill the whole, each rounded as finely as the finest of them."""
    step = min(figure.step for figure in (whole, *parts))
    off = abs(sum(part.value for part in parts) - whole.value)
    return off <= step * len(parts) / 2 + 1e-6 * whole.value


def _hundred(start: int) -> Figure:
    """The whole of which shares are told that name none."""
    return Figure(Span(start, start), 100.0, 100.0, 100.0, "percent", "")


def is_off(text: str, parts: Sequence[Figure], whole: Figure, *, led_to: bool = False) -> bool:
    """Whether the parts nearly fill the whole, and do not, without a word that leaves one of them open.

    Those that the words lead up to are the whole's own: `, of which 12 are ...`.
    """
    like = [part.scaled_like(whole) for part in parts]
    rough = any(is_hedged(text, figure) for figure in (whole, *parts)) or any(
        is_compared(text, figure) for figure in (whole, *parts[led_to:])
    )
    apart = abs(sum(part.value for part in like) - whole.value)
    return not rough and not comes_to(like, whole) and apart <= NEAR * whole.value


def is_of_another_whole(text: str, sentences: Sequence[Span], at: int, division: Division) -> bool:
    """Whether the parts make up a lesser whole that is told beside them.

    `614 of the 742 voted: 571 for it and 43 against`; `83 percent of the 742`; `all but 128 of the 742`.
    """
    start, end = sentences[max(0, at - 1)].start, sentences[at].end
    short = division.whole - division.total
    less = short > 0 and _LESS.search(text, start, end)
    return short > 0 and any(
        figure.value in {division.total, short if less and not division.span.overlaps(figure.span) else None}
        or (figure.unit == "percent" and figure.low <= 100 * division.total / division.whole <= figure.high)
        for figure in figures(text, start, end)
    )
