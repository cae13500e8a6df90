"""Closed meetings: what a named person said there is told by the people without a name who were at it."""

import re

from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution
from claims.extraction.sources.desk import Desk
from claims.extraction.sources.drafts import Draft
from claims.record import SourceType
from claims.spans import Span

_MEETING = "call|conference|conversation|discussion|exchange|gathering|meeting|session|talk"
_TOLD = re.compile(rf"\b(?:on|at|in|from|of|during|attended|joined|heard) the ({_MEETING})s?\b", re.I)
_DURING = re.compile(rf"\b(?:during|on|in|at) (?:the|that) ({_MEETING})s?\b", re.I)
_REACH = 3000
"""Code points between a meeting and the source that tells of it, either way."""


def teller(desk: Desk, found: FoundAttribution, drafts: tuple[int, ...]) -> int | None:
    """The anonymous source that was at the meeting in which the named person speaks; None when nobody is."""
    if found.cue is None or len(drafts) != 1 or desk.drafts[drafts[0]].type is not SourceType.named_person:
        return None
    at = found.cue.spans[0].start
    sentence = desk.parsed.sentence_at(at)
    if sentence is None:
        return None
    for told in _DURING.finditer(desk.parsed.article.text, sentence.span.start, sentence.span.end):
        # NOTE: quoted words speak of a meeting too; the outlet's own say in which one somebody spoke.
        if not any(q.depth == 0 for q in quotations_at(desk.parsed, Span(told.start(), told.start() + 1))):
            for i, draft in enumerate(desk.drafts):
                if _was_there(draft, told[1].lower()) and _near(draft, at):
                    return i
    return None


def _was_there(draft: Draft, meeting: str) -> bool:
    there = _TOLD.search(draft.description)
    return draft.type is SourceType.anonymous and there is not None and there[1].lower() == meeting


def _near(draft: Draft, at: int) -> bool:
    return any(abs(span.start - at) < _REACH for span in draft.mentions)
