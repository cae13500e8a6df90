"""Kinds that leave no other between them, against the whole that they make up: medals, votes, matches, answers."""

import re
from collections.abc import Iterator, Sequence

from claims.dates.calendar import MONTH
from claims.figures.parts import NEAR, Division, comes_to, is_compared, is_hedged
from claims.figures.written import Figure, figures
from claims.lazily import lazily
from claims.spans import Span

_KINDS = (
    (
        lazily(r"medals|trophies", re.I),
        (lazily(r"golds?\b", re.I), lazily(r"silvers?\b", re.I), lazily(r"bronzes?\b", re.I)),
    ),
    (lazily(r"pupils|students|children|youngsters", re.I), (lazily(r"boys\b", re.I), lazily(r"girls\b", re.I))),
    (
        lazily(r"matches|games|fixtures", re.I),
        (
            lazily(r"w(?:on|ins?|inning)\b|victor", re.I),
            lazily(r"los(?:t|s|ing)|defeat", re.I),
            lazily(r"dr(?:ew|awn?|aws|awing)\b|t(?:ies|ied|ying)", re.I),
        ),
    ),
    (
        lazily(r"members|councillors|deputies|senators|delegates|directors|trustees|jurors|votes", re.I),
        (
            lazily(r"(?:voted )?(?:for|in favou?r|yes|aye)\b", re.I),
            lazily(r"(?:voted )?(?:against|opposed|no\b|nay)", re.I),
            lazily(r"absten|abstain", re.I),
        ),
    ),
)
"""What is counted, and the kinds of it."""
_TELLING = lazily(r"\b(?:bronze|silver|drew|drawn|draws|drawing|absten|abstain|boys|girls)", re.I)
_LINK = lazily(r"(?: (?:were|was|are|of (?:them|those|these|the [a-z]+)|went|voted|votes|the|matches|games))* ", re.I)
_DID = lazily(r"\b(won|winning|lost|losing|drew|drawn|drawing|tied|tying) $", re.I)
_BEFORE, _THREE = 3, 3
"""Sentences before the last kind in which the whole may stand."""
_ANSWERS = (
    lazily(r"\b(?:for|favou?r\w*|support\w*|back\w*|approv\w*|want\w*|yes|agree\w*|welcom\w*|like\w*)\b", re.I),
    lazily(r"\b(?:against|oppos\w*|disapprov\w*|reject\w*|no|disagree\w*|unfavou?rabl\w*|dislike\w*)\b", re.I),
    lazily(
        r"\b(?:undecided|unsure|not sure|no opinion|no view|n[o’']t know|not decided|neither|"
        r"made up (?:their|his|her) minds?|no answer|declined|would not say|wouldn[’']t say)\b",
        re.I,
    ),
)
"""An answer for, one against, and none: nobody gives two of them to one question."""
_GOES_ON = lazily(r"\W?(?:(?:A further|Another|The (?:remaining|other)|While|And|Some|About) )?", re.I)
_ANOTHER_TIME = lazily(
    rf"\b(?:last|previous|earlier|ago|before|in (?:(?:19|20)\d\d|{MONTH}))\b",
    re.I,
)
"""What may make one of the figures another time's."""
_UNSURE = _ANSWERS[2]
_ALL, _MUCH = 101.5, 125.0
"""Percent, between which answers to one question must be wrong, and beyond which they are to several."""


def of_every_kind(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """`Eight were gold, six silver and ten bronze` of 23 medals, told before in the last sentences."""
    sentence = sentences[at]
    words = sentence.of(text)
    if _UNSURE.search(words):
        yield from _answers(text, sentences, at)
    if not _TELLING.search(words):
        return
    told = list(figures(text, sentences[max(0, at - _BEFORE)].start, sentence.end))
    for counted, kinds in _KINDS:
        wholes = [f for f in told if counted.fullmatch(f.noun) and not any(_is(kind, text, f) for kind in kinds)]
        parts = [[f for f in told if _is(kind, text, f)] for kind in kinds]
        if any(len(found) != 1 for found in parts) or len(wholes) != 1:
            continue
        each, whole = [found[0] for found in parts], wholes[0]
        if _ANOTHER_TIME.search(text, whole.span.end, max(f.span for f in each).start):
            continue
        if each[-1].span.start < sentence.start and each[1].span.start < sentence.start:
            continue
        if comes_to(each, whole) or any(is_hedged(text, f) for f in (whole, *each)):
            continue
        if len(each) < _THREE and abs(sum(f.value for f in each) - whole.value) > NEAR * whole.value:
            continue  # two may be some of many
        yield Division(max(f.span for f in each), sum(f.value for f in each), whole.value)


def _is(kind: re.Pattern[str], text: str, figure: Figure) -> bool:
    """Whether the figure is said to be of the kind, right behind it."""
    link = _LINK.match(text, figure.span.end)
    if link and kind.match(text, link.end()):
        return True
    before = _DID.search(text, max(0, figure.span.start - 12), figure.span.start)
    return bool(before and kind.match(before[1]))


def _answers(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """Those for, those against and those who do not know, of one question."""
    for first in (at, at - 1):
        if first < 0:
            return
        start, end = sentences[first].start, sentences[at].end
        told = [f for f in figures(text, start, end) if f.unit == "percent"]
        if len(told) != len(_ANSWERS) or _ANOTHER_TIME.search(text, told[0].span.end, end):
            continue
        here = [f for f in told if f.span.start >= sentences[at].start]
        opens = text[sentences[at].start : here[0].span.start] if here else "nothing"
        if first < at and not _GOES_ON.fullmatch(opens):
            continue
        ends = [*(f.span.start for f in told[1:]), end]
        said = [text[f.span.end : until] for f, until in zip(told, ends, strict=True)]
        which = [next((n for n in (2, 1, 0) if _ANSWERS[n].search(words)), None) for words in said]
        total = sum(f.value for f in told)
        if sorted(n for n in which if n is not None) == [0, 1, 2] and _ALL < total < _MUCH:
            if not any(is_hedged(text, f) or is_compared(text, f) for f in told):
                yield Division(told[-1].span, total, 100.0)
            return
