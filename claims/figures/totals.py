"""Parts whose total is told beside them: between dashes, by years or days, as `That made 98`, as all who voted."""

import re
from collections.abc import Iterator, Sequence

from claims.dates.calendar import MONTH, WEEKDAY
from claims.figures.part_lists import items_of
from claims.figures.parts import NEAR, Division, is_hedged, is_off, may_be_part
from claims.figures.written import Figure, figures
from claims.lazily import lazily
from claims.numbers import WHOLE, amount
from claims.spans import Span

_ENCLOSED = lazily(
    r"(?: [a-z]+)?(?: [a-z]+s)? ?[–—] ?(?P<list>[^–—.;:]{10,140}?) ?[–—] ?(?:was|were|are|have|had|died|[a-z]+ed)\b"
)
_TIME = rf"(?:in (?:19|20)\d\d|(?:in )?{MONTH}|(?:on )?{WEEKDAY})"
_AT_A_TIME = lazily(rf"(?: [a-z]+)? {_TIME}\b")
_PERIODS = lazily(
    rf"\b(?P<many>{WHOLE}) (?:[a-z]+ )?(?:days|weeks|months|years|summers|winters|springs|autumns|falls|seasons)\b",
    re.I,
)
"""What says that a count is of all of them: `over three summers`."""
_ABSTAINED = lazily(r"\b(?:an?|one|two|three|four|five|six|\d+) (?:[a-z]+ )?(?:abst|absent)", re.I)
_MADE = lazily(
    r"\W?(?:That|Those|These|They|The [a-z]+)(?:, [^,.;:]{3,40} (?:said|says),)? "
    r"(?:made|makes?|brings?|brought|adds? up to|added up to|come to|came to) "
)
_ALL_VOTED = lazily(
    rf"\b[Aa]ll (?:of the )?(?P<all>{WHOLE}) (?:[a-z]+ )?(?:members|directors|councillors|judges|trustees|senators|"
    r"deputies|jurors|delegates|commissioners|governors)\b[^.;]*\b(?:(?:none|nobody|no one) abstained|no abstentions|"
    r"voted|cast|took part)\b"
)
_TALLY = lazily(
    rf"\b(?:voted|by|vote of|vote was|carried|passed|approved|rejected|lost|failed|won|defeated)(?: by)? "
    rf"(?P<ayes>{WHOLE})(?: votes)?(?:-|–| to )(?P<noes>{WHOLE})\b",
)
_LIST = 3
"""Parts that make a list."""


def totalled(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """The totals that the parts in the sentence do not come to."""
    sentence = sentences[at]
    told = figures(text, sentence.start, sentence.end)
    yield from _enclosed(text, sentence, told)
    if at and told:
        before = figures(text, sentences[at - 1].start, sentences[at - 1].end)
        yield from _by_time(text, sentences[at - 1], before, told)
        yield from _made(text, sentence, before, told)
    yield from _votes(text, sentences, at)


def _enclosed(text: str, sentence: Span, told: Sequence[Figure]) -> Iterator[Division]:
    """`Nine people – four soldiers, three nurses and a driver – were killed`."""
    for whole in told:
        if (found := _ENCLOSED.match(text, whole.span.end, sentence.end)) and not whole.unit:
            total = sum(parts := items_of(found["list"]))
            near = 0 < abs(total - whole.value) <= max(1, NEAR / 2 * whole.value)
            if len(parts) >= _LIST and near and max(parts) < whole.value and not is_hedged(text, whole):
                yield Division(Span(*found.span("list")), total, whole.value)


def _by_time(text: str, whole: Span, before: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Division]:
    """`Over three summers 84 animals. It fitted 31 in 2020, 27 in 2021 and 36 in 2022`."""
    parts = [figure for figure in told if _AT_A_TIME.match(text, figure.span.end)]
    wholes = [f for f in before if all(may_be_part(part, f) and part.value < f.value for part in parts)]
    periods = _PERIODS.search(text, whole.start, whole.end)
    if not periods or amount(periods["many"]) != len(parts):
        return
    if len(parts) >= _LIST and len(parts) == len(told) and len(wholes) == 1 and is_off(text, parts, wholes[0]):
        yield Division(parts[-1].span, sum(part.value for part in parts), wholes[0].value)


def _made(text: str, sentence: Span, before: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Division]:
    """`41 on Monday, 28 on Tuesday and 19 on Wednesday. That made 98`."""
    found = _MADE.match(text, sentence.start)
    whole = next((f for f in told if found and f.span.start - found.end() in range(3)), None)
    parts = [figure for figure in before if whole and may_be_part(figure, whole)]
    if whole and len(parts) > 1 and len(parts) == len(before) and is_off(text, parts, whole):
        yield Division(whole.span, sum(part.value for part in parts), whole.value)


def _votes(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """`All 12 directors were there and none abstained. The motion carried 7 to 4.`."""
    tally = _TALLY.search(text, sentences[at].start, sentences[at].end)
    voted = _ALL_VOTED.search(text, sentences[max(0, at - 1)].start, sentences[at].end) if tally else None
    if tally and voted and not _ABSTAINED.search(text, sentences[at].start, sentences[at].end):
        votes, members = amount(tally["ayes"]) + amount(tally["noes"]), amount(voted["all"])
        if votes != members and abs(votes - members) <= members / 2:
            yield Division(Span(tally.start("ayes"), tally.end()), votes, members)
