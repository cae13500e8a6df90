"""Whether two facts of age or birth, told apart or in one breath, are of one person."""

import re

from checker.told.people.age_words import Tells
from checker.told.people.ages import Fact
from checker.told.people.names import NAME, is_of_others, is_one, named
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_BREATH = 60
"""Code points between two facts of somebody without a name."""
_PARTED = lazily(
    r"\b(?:when|after|before|baby|s?he|while|and (?:the|an?|his|her|its)|by (?:the|an?|his|her))\b|;|, \d\d,",
    re.I,
)
_OPENS = lazily(r"\W*(?:An? )?$")
_SUBJECT = lazily(rf"[^,;]*, (?:s?he|{NAME}) $")
"""Behind an age or a birth that opens its sentence, whose subject it is of: `A rookie of 27 in 1988, he is now 55`."""
_MAIN = lazily(r"\b(?:died|retired|resigned|enlisted|married)\b[^,;]{0,30},? $")
_GOES_ON_AFTER = lazily(r"[^,;.]*,\s+(?:(?:had been|is|was)\s+)?")
"""Behind a clause with `who`: its subject's own verb."""
_GOES_ON = lazily(r"[;,] (?:and )?s?he (?:is|was|had been) |[^;]*, having been ", re.I)
_ELLIPSIS = lazily(r"[^;,]*; ")
"""Behind an age that its sentence tells of its subject: `died in 1985, aged 82; he was born in 1903`."""


def are_of_one(record: Record, one: Fact, other: Fact) -> bool:
    """Whether both are of one person, whom the story names or, in one breath, only describes."""
    if (
        one.tells is Tells.now
        and other.tells is Tells.birth
        and record.article.text[one.span.end : other.span.start] == ", "
    ):
        return True
    if one.who and other.who:
        return (one.who == other.who and one.sentence == other.sentence) or is_one(record, one.who, other.who)
    gap = Span(one.span.end, max(one.span.end, other.span.start))
    words = gap.of(record.article.text)
    near = one.sentence == other.sentence and len(gap) <= _BREATH
    if near and _is_of_the_subject(record, one, other, words):
        return True
    return near and not _PARTED.search(words) and not named(words) and not is_of_others(words)


def _is_of_the_subject(record: Record, one: Fact, other: Fact, gap: str) -> bool:
    """Whether the first fact and what follows the gap are both of the subject of their sentence."""
    before = record.article.text[story_sentences(record)[one.sentence].start : one.span.start]
    if before.endswith(", who ") and _GOES_ON_AFTER.fullmatch(gap):
        return True
    if _OPENS.fullmatch(before):
        return bool(_SUBJECT.fullmatch(gap))
    of_kin = is_of_others(before) and not (_MAIN.search(before) and named(before))
    goes_on = _GOES_ON.fullmatch(gap) or (other.tells is Tells.birth and _ELLIPSIS.fullmatch(gap))
    return bool(goes_on) and not of_kin
