"""NUM817."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import headline, story_sentences

_HEDGE = r"(?:at least|up to|as many as|about|around|roughly|an estimated|nearly|almost|more than|over|some|fewer than|less than)"
_NUMBER = lazily(r"(?<![\w.,$£€-])\d[\d,]*(?![\w.,:%-]*\d|%|-|st\b|nd\b|rd\b|th\b|am\b|pm\b)")
_SOFT = lazily(rf"(?:{_HEDGE}|least|[+~])\s*$", re.I)


@rule("NUM817", severity=Severity.warning, standards=("ipso",))
def dropped_hedge(record: Record) -> Iterator[Flag]:
    """The story says "at least" or "up to", the headline gives the bare number.

    The Editors' Code asks that headlines be borne out by the text: "20 dead" and "at least 20 dead" are two reports.

    Bad:
        [[20]] Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people died, the harbour police said. The council will meet.

    Good:
        At Least 20 Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people died, the harbour police said. The council will meet.

    Good:
        20 Dead After Ferry Fire at Tarnby

        A ferry burned at Tarnby on Friday. At least 20 people were feared dead at first; 20 died, the harbour police said.
    """
    text, head = record.article.text, headline(record)
    if head is None:
        return
    for number in _NUMBER.finditer(text, head.start, head.end):
        if (
            _SOFT.search(text[head.start : number.start()])
            or len(number[0]) < 2
            or re.fullmatch(r"(?:19|20)\d\d", number[0])
        ):
            continue
        same = re.compile(rf"(?<![\w.,$£€]){re.escape(number[0])}(?![\w%]|[.,]\d)")
        found = [m for s in story_sentences(record) for m in same.finditer(text, s.start, s.end)]
        hedged = [m for m in found if re.search(rf"\b{_HEDGE}\s+$", text[max(0, m.start() - 20) : m.start()], re.I)]
        if found and len(found) == len(hedged):
            related = (Related(Span(*hedged[0].span()), "with its hedge"),)
            yield Flag(Span(*number.span()), "the story is not so sure of this number", related)
