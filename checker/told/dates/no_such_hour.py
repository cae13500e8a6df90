"""Times of day that no clock shows: '25:10', '8:64 p.m.'."""

import re
from collections.abc import Iterator

from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_TIME = r"(?<![\w.,:$£€])(?P<h>\d{1,2}):(?P<min>\d\d)(?!\d|[:.]\d)"
_HALF = r"\s*(?P<half>[ap]\.?m)\b"
_SHAPES = tuple(
    lazily(shape, re.I)
    for shape in (
        rf"\b(?P<lead>(?:at|(?:shortly|just|soon)\s+(?:after|before)|until|till)\s+){_TIME}(?:{_HALF})?",
        rf"(?<![\w.,:$£€])(?P<h>\d{{1,2}})[:.](?P<min>\d\d){_HALF}",
        rf"{_TIME}(?=\s(?:GMT|UTC|local\stime|[a-z]+\stime\b))",
        # `the train, listed on the board for 25:10`
        (
            r"\b(?:billed|booked|due|listed|logged|recorded|scheduled|set|stamped|timed)\s"
            rf"(?:[\w’'-]+\s){{0,6}}?(?:for|at|as)\s(?P<own>{_TIME})"
        ),
    )
)
_LAST_MINUTE, _HOURS, _HALF_DAY = 59, 24, 12.99


def no_such_hours(record: Record) -> Iterator[Span]:
    """The times of the story whose hours or minutes no day has."""
    text = record.article.text
    end = 0
    for sentence in story_sentences(record):
        found = (m for shape in _SHAPES for m in shape.finditer(text, sentence.start, sentence.end))
        for match in sorted(found, key=lambda m: (m.start("h"), m.start())):
            if match.start("h") >= end and _is_impossible(match):
                end = match.end("min")
                yield Span(match.start("h") if match.groupdict().get("own") else match.start(), match.end())


def _is_impossible(clock: re.Match[str]) -> bool:
    """Whether no day has this hour, or no hour this minute: a day ends at 24:00."""
    hours, minutes, half = int(clock["h"]), int(clock["min"]), clock.groupdict().get("half")
    if not half and hours + minutes == 100:  # shares of a hundred
        return False
    late = hours + minutes / 60 > (_HALF_DAY if half and clock.groupdict().get("lead") else _HOURS)
    return minutes > _LAST_MINUTE or late
