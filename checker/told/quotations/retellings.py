"""Quotations that the article itself calls words said before."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checker.told.stems import telling_stems
from checker.wordlists import either
from claims.honorifics import HONORIFIC
from claims.lazily import lazily
from claims.record import Quotation, Record
from claims.spans import Span
from claims.story import moments_at, quotations_at, sentence_around

_WHO = rf"(?:he|she|they|(?:(?:{HONORIFIC})\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)"
_SPOKEN = (
    r"(?:said|told|put it|declared|promised|replied|warned|"
    r"(?:written|called|begun)(?!\s+(?:an?|her|his|its|the|their)\b))"
)
_WORDS = either("words_said")
_OWNED = lazily(
    rf"\b(?:the|that|this|those|one|his|her|their|[\w.]+(?:[’']s|s[’']))\s+(?:[\w-]+\s+){{0,2}}?{_WORDS}"
    r"(?=\s*$|\s*[:,.—–-]|\s+(?:of|from|to|at|in|on|about|outside|that|which|with|he|she|they)\b|"
    r"\s+(?:is|was|were|has been) (?:\w+ )?(?:on|cited|mocked|painted|pinned|printed|quoted|recalled|repeated)\b)"
    r"(?!.*(?:\b(?:sa(?:id|ys|ying)|tell(?:ing|s)|told|wrote|but|are)\b|[“”\"]|''))",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody's words, as the reader knows them, that lead up to a quotation: 'her remark at the gate — “'."""
_HAD_SAID = lazily(rf"\b(?:[Hh]ad|[’']d)\s+(?:\w+ly\s+)?{_SPOKEN}\b|\bhad\s+put\s+(?:it|her|his)\b")
_AS_SAID = lazily(rf"\b(?:[Ww]hat|[Aa]s)\s+{_WHO}\s+(?:had\s+)?(?:said|told|put it)\b")
_AUDIENCE = lazily(r"\b(?:told|at|in)\s+(?:(?:the|his|her|their)\s+(?P<whom>\w+)|them\b)")
_TOLD_WHOM = lazily(r"\btold\s+\w")
_NEAR = 60
"""Code points behind a quotation within which a day is that of its saying."""
_THERE = lazily(
    r"\b(?:said|told)\b[^“”\"]{0,40}?\b"
    r"(?:there|then|the same (?:briefing|crowd|gathering|group|hearing|meeting|(?:news|press) conference|speech))\b"
)
_LATER = lazily(r"\b(?:afterwards?|later|too|(?:next|following) (?:day|morning|evening|week))\b")
_FORTNIGHT = timedelta(days=14)


_SMALL = lazily(r"(?<![\w’'-])[a-z][\w’'-]*")
_SETTING = 2
"""Telling stems, names left out, that two frames share when they tell of one occasion."""
_FEW = 3
"""Words before a quotation up to which the sentence before leads up to it too."""
_EDGES = (
    lazily(r"\b(?:open(?:s|ed|ing)|begins|began|beginning|starts|started|first)\b"),
    lazily(r"\b(?:clos(?:es|ed|ing)|ends|ended|ending|last|final)\b"),
)
_UTTERED = lazily(
    r"\b(?:address|appeal|interview|letter|lines?|message|(?:news|press) conference|note|remarks?|sentence|sermon|"
    r"speech|statement|testimony|words)\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a quotation in its sentence, and the days that it names."""

    start: int
    lead: str
    """The sentence before, in the same paragraph, where a quotation (nearly) opens its own."""
    before: str
    after: str
    days: tuple[tuple[int, date, date], ...]
    """Where it names a day, with the first and the last that it can mean."""

    @property
    def text(self) -> str:
        """Both sides."""
        return f"{self.before} | {self.after}"


def frame_of(record: Record, quotation: Quotation) -> Frame:
    """The frame of the quotation."""
    text, span = record.article.text, quotation.span
    start = min(sentence_around(record, span).start, span.start)
    end = max(sentence_around(record, Span(span.end - 1, span.end)).end, span.end)
    sides = Span(start, span.start), Span(span.end, min(end, span.end + _NEAR))
    days = tuple(
        (moment.span.start, moment.first, moment.last)
        for moment in moments_at(record).at(Span(start, end))
        if moment.first and moment.last and any(side.contains(moment.span) for side in sides)
    )
    lead = _lead(record, start) if len(sides[0].of(text).split()) <= _FEW else ""
    return Frame(start, lead, sides[0].of(text), Span(span.end, end).of(text), days)


def _lead(record: Record, start: int) -> str:
    """The sentence before `start` in the same paragraph; nothing where it has a quotation."""
    number = bisect_right(record.sentences, start, key=lambda sentence: sentence.end)
    before = record.sentences[number - 1] if number else None
    if before is None or record.article.paragraph_at(before.start) != record.article.paragraph_at(start):
        return ""
    return "" if quotations_at(record).touches(before) else before.of(record.article.text)


def called_known(frame: Frame) -> bool:
    """Whether the frame speaks of the quotation as of words that were said before."""
    return any(_retelling_marks(frame))


def _retelling_marks(frame: Frame) -> Iterator[re.Match[str]]:
    yield from _OWNED.finditer(frame.before)
    yield from _OWNED.finditer(frame.lead)
    for pattern in (_HAD_SAID, _AS_SAID):
        yield from pattern.finditer(frame.before)
        yield from pattern.finditer(frame.after)


def said_there(frame: Frame) -> bool:
    """Whether the frame puts the quotation at a place or an hour that the reader knows: 'told reporters there'."""
    return bool(_THERE.search(frame.after))


def same_audience(frame: Frame, earlier: Frame) -> bool:
    """Whether the frame names the audience or the place of the earlier one, as known: 'told the members'."""
    for match in _AUDIENCE.finditer(frame.text):
        known = match["whom"]
        if (known and re.search(rf"\b{known}\b", earlier.text)) or (not known and _TOLD_WHOM.search(earlier.text)):
            return True
    return False


def same_occasion(frame: Frame, earlier: Frame) -> bool:
    """Whether both frames tell of the same setting (`on state television`) or of the same end of what was said."""
    mine, theirs = (telling_stems(" ".join(_SMALL.findall(one.text))) for one in (frame, earlier))
    if len(mine & theirs) >= _SETTING:
        return True
    told = f"{frame.lead} {frame.text}"
    uttered = _UTTERED.search(told) or _UTTERED.search(earlier.text)
    return bool(uttered) and any(edge.search(told) and edge.search(earlier.text) for edge in _EDGES)


def other_occasion(record: Record, frame: Frame, earlier: Frame) -> bool:
    """Whether the frame is of another day or hour than the earlier one: the speaker may have said it in other words."""
    if _LATER.search(frame.text):
        return True
    marked = min((mark.start() for mark in _OWNED.finditer(frame.before)), default=0) + frame.start
    days = [(first, last) for at, first, last in frame.days if at >= marked]
    if days and earlier.days:
        return not any(first <= end and start <= last for first, last in days for _, start, end in earlier.days)
    published = record.article.published.date
    return any(not published or published - last > _FORTNIGHT for _, last in days)
