"""Tolls: how many were killed, hurt, missing or driven out, as the text counts them."""

import re
from collections.abc import Iterator

from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:\d[\d,]*|{_SMALL}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|scores|hundreds|thousands)"
)
_ABOUT = r"(?:at least|more than|about|some|nearly|almost|around|over|as many as|up to|another|a further|an estimated)"
_COUNT = rf"(?:{_ABOUT}\s+)*{_NUMBER}(?:[- ](?:{_SMALL}|hundred|thousand))?"
_HURT = r"(?:killed|injured|wounded|hurt|displaced|hospitali[sz]ed|dead|missing|drowned|slain)"
_BE = r"(?:were|was|are|have been|had been|has been|remain|remained|left)"
_KILL = r"(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|displac(?:ed|ing|es))"
_AWAY = (
    r"(?:(?:taken|rushed|flown|airlifted|brought)\s+to\s+(?:[\w’'-]+\s+){0,3}?hospitals?|treated\s+(?:for|at|in)|made\s+homeless|"
    r"(?:driven|forced)\s+(?:out\s+of|from)\s+their\s+homes|pulled\s+dead\s+from|burned\s+to\s+death|crushed)\b"
)
_PEOPLE = r"(?:people|men|women|children|police|[a-z]{3,}s)"
_TOLL = lazily(
    rf"\b{_COUNT}\s+(?:of\s+)?(?:[\w’'-]+\s+){{0,4}}?"
    rf"(?:{_BE}\s+(?:also\s+)?(?:(?:either|feared|confirmed)\s+)?{_HURT}|died|drowned|perished)\b|"
    rf"\b{_COUNT}\s+(?:[\w’'-]+\s+){{0,4}}?(?:was|were|have been|had been)\s+{_AWAY}|"
    rf"\b{_COUNT}\s+(?:[\w’'-]+\s+){{0,2}}?(?:lost\s+their\s+(?:lives|homes)|"
    r"(?:(?:have|has|had)\s+)?(?:fled|left)\s+their\s+homes|(?:have|has|had)\s+fallen\s+(?:ill|sick))\b|"
    rf"\b(?:leaves?|left|leaving)\s+{_COUNT}\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_HURT}|homeless)\b|"
    rf"\b(?:claim|cost|took|take)(?:ed|s)?\s+(?:the\s+lives\s+of\s+{_COUNT}|{_COUNT}\s+lives)\b|"
    rf"\b{_KILL}\s+{_COUNT}(?:\s+(?:[a-zA-Z’'-]+\s+){{0,2}}?{_PEOPLE}\b)?",
    re.I,
)


def tolls(record: Record) -> Iterator[Span]:
    """The words of every toll in the story's sentences, in order."""
    for sentence in story_sentences(record):
        for match in _TOLL.finditer(record.article.text, sentence.start, sentence.end):
            yield Span(match.start(), match.end())
