"""Words by which a day is still to come: 'is pencilled in for', 'are preparing for a walkout that begins on'."""

import re
from functools import cache

from checker.wordlists import any_of
from claims.dates.calendar import WEEKDAY
from claims.inflection import is_past
from claims.lazily import lazily

_THE = r"(?:the|an?|its|his|her|their|[A-Z][\w-]+[’']s?)"
_NOW = r"(?:(?:already|also|both|currently|now|provisionally|still|tentatively)\s+)?"
_ARRANGED = (
    r"(?:billed|booked|called|down|due|earmarked|fixed|lined up|listed|on the (?:agenda|calendar|docket|schedule)|"
    r"pencill?ed in|planned|scheduled|set|slated|timed)"
)
_READYING = r"(?:bracing|gearing up|getting ready|preparing|readying (?:\w+ )?|rehearsing|training|waiting)\s+for"
_AWAITED = r"(?:in anticipation of|in preparation for|in the run-up to|with an eye on)"
_FEW = r"(?:[\w’'“”\"-]+\s+)"
_OF_ANOTHER = r"\b(?:about|after|by|following|from|into|of|over|since)\s+"
_CLOCK = lazily(
    r"\s(?:at|from)\s(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|noon|midday|midnight|dawn|dusk)(?=,?\s(?:on\s)?$)"
)
_ARRANGED_FOR = lazily(
    rf"\b(?:is|are|remains?)\s+{_NOW}{_ARRANGED}\s+for(?:\s+the\s+(?:morning|afternoon|evening|night)\s+of)?\s+(?:the\s+)?$"
)
"""`is pencilled in for`."""
_NEXT_CALLED = lazily(rf"\b[Nn]ext\s+{_FEW}{{0,3}}[\w-]+,\s+{_ARRANGED}\s+(?:for|on)\s+(?:the\s+)?$")
"""`its next meeting, called for`."""
_COMING = tuple(
    lazily(rf"{shape}\s+(?:the\s+)?$")
    for shape in (
        # `is due`
        rf"\b(?:is|are)\s+{_NOW}due(?:\s+(?:back|here|home|out))?",
        # `faces a deadline of`
        rf"\b(?:faces?|(?:is|are)\s+(?:facing|up against)|ha(?:s|ve))\s+{_THE}\s+(?:[\w-]+\s+)?deadline\s+(?:of|on)",
        # `awaits sentencing on`
        rf"\bawaits?\s+(?:{_THE}\s+)?(?:[\w-]+\s+)?(?:hearing|retrial|ruling|sentencing|trial|verdict)\s+(?:on|in)",
        # `has called an extra meeting for`
        rf"\bha(?:s|ve)\s+(?:arranged|booked|called|fixed|planned|scheduled|set)\s+{_THE}\s+{_FEW}{{1,4}}for",
        # `can sign up until`
        rf"\bcan\s+(?:still\s+|now\s+)?(?!be\b|have\b|see\b)[a-z]+\s+{_FEW}{{0,5}}?(?:until|no later than)",
        # `faces four years when he is sentenced on`
        (
            r"\b(?:faces?|will|could|may)\b[^.;]{0,60}\bwhen\s+(?:s?he|it|they|the\s+\w+)\s+(?:is|are)\s+"
            r"(?:inaugurated|published|released|sentenced|sworn\s+in|tried|unveiled)\s+(?:on|in)"
        ),
        # `are getting ready to host the games in`
        (
            r"\b(?:is|are|[’']re)\s+(?:now\s+)?(?:gearing\s+up|getting\s+ready|preparing)\s+to\s+[a-z]+\s+"
            r"(?:(?!of\b|about\b|that\b|which\b|who\b|\w+ed\b)[\w’-]+\s+){0,6}?(?:on|in)"
        ),
        # `next month’s regatta, on`
        (
            rf"\b(?:[Nn]ext\s+(?:week|month|year|{WEEKDAY})|[Tt]omorrow)(?:[’']s\s+{_FEW}{{0,3}}[\w-]+)?,"
            r"(?:\s+(?:on|in))?"
        ),
    )
)
"""What makes any day one to come."""
_READY = lazily(
    rf"\b(?:is|are|[’']re)\s+{_NOW}{_READYING}\s+(?P<what>{_FEW}{{1,8}}?)"
    r"(?:(?:that|which)\s+(?:begins?|opens?|starts?|takes?\s+place)\s+(?:on\s+)?|on\s+)(?:the\s+)?$"
)
_PERFECT = lazily(
    rf"\b(?:ha(?:s|ve)|is|are)\s+(?P<what>[^.;,“”\"]{{3,90}})\b{_AWAITED}\s+{_THE}\s+(?P<which>{_FEW}{{0,4}}?)(?:on\s+)?$"
)
"""`have stepped up their work in anticipation of the`."""
_TO_BE = lazily(
    rf"(?:^|\b(?:ahead of|about|are|at|before|by|for|in|into|is|of|to|until|with|,))\s+{_THE}\s+{_FEW}{{1,5}}"
    rf"to\s+be\s+(?P<verb>\w+)(?:\s+(?:at|in)\s+(?:the\s+)?[\w’-]+(?:\s+[A-Z][\w’-]+)?)?\s+(?:by|in|on)\s+$"
)
_SET_FOR = lazily(
    rf"\b[a-z]+\s+(?P<verb>due|scheduled|set|slated|timed)\s+for\s+(?:(?!that|which|who|\w+ed){_FEW}){{1,6}}(?:in|on)\s+$"
)
"""`a film set for release by the studio on`."""
_PRESENT = lazily(r"\b(?:am|are|has|have|is|says|will|remains?|faces?)\b")
_PAST = lazily(r"\b(?:was|were|had|did)\b")
_COMES = lazily(r"\b(?:comes|falls|takes\s+place)\s+(?:on\s+)?$")
_WILL = lazily(
    r"\b(?:will|won[’']t|(?:is|are)\s+(?:(?:due|expected|going|scheduled|set|slated)\s+)?to)\s+(?:not\s+)?(?P<be>be\s+)?"
    r"(?P<verb>[a-z]+)(?P<where>(?:\s+(?:here|there)|\s+(?:at|before|from|in|to)\s+(?:the\s+)?[\w’-]+(?:\s+[\w’-]+)??){0,2})\s+$"
)
"""Before a day gone by: `will speak at the mill last Tuesday`."""
_IF = lazily(
    r"\b[Ii]f\s+(?:s?he|it|they|[A-Z][\w’-]+)\s+(?:do|doe|fail|lose|qualifie|succeed|survive|win)s?\s+(?:in\s+[A-Z]\w+\s+)?on\s+$"
)
_A_WIN = lazily(r"\b[Aa]\s+(?:defeat|loss|victory|win|(?:no|yes)\s+vote)\s+(?:(?:in|at)\s+[A-Z]\w+\s+)?on\s+$")
_THEN = lazily(r"[^.;]{0,60}\b(?:will|would|could)\b(?! have\b)")
"""Behind the day of what may be: `if he wins on`."""
_CLOSED = lazily(r"\s*(?:$|[.,;:)—–”\"])")


def is_still_ahead(before: str, behind: str, *, to_the_day: bool) -> bool:
    """Whether the words of its sentence before a date tell of it as ahead, whichever year they leave to be known."""
    before = without_clock(before)
    if (_IF.search(before) or _A_WIN.search(before)) and _THEN.match(behind):
        return True
    if (
        any(shape.search(before) for shape in (_ARRANGED_FOR, _NEXT_CALLED, *_COMING))
        or _is_awaited(before)
        or _is_to_be(before)
    ):
        return True
    return to_the_day and bool(_COMES.search(before))


def is_set_for_a_day_gone(before: str, behind: str) -> bool:
    """Whether a time that itself points back, `two weeks ago`, is told as ahead."""
    if _ARRANGED_FOR.search(before) or _NEXT_CALLED.search(before):
        return True
    will = _WILL.search(before)
    if not will or not _CLOSED.match(behind) or (is_past(will["verb"]) and not will["be"]):
        return False
    return not any(map(is_past, will["where"].split())) and not any_of("done_events").search(will["where"])


def of_another(between: str) -> bool:
    """Whether the date behind these words is that of an event that they name: `of its meeting on`."""
    return bool(_of_an_event().search(between))


def without_clock(before: str) -> str:
    """The words without the hour that stands before the day: `begins at 8am on`."""
    return _CLOCK.sub("", before)


def _is_awaited(before: str) -> bool:
    """`are getting ready for the race on`, `have stepped up their work in anticipation of the`."""
    ready = _READY.search(before)
    if ready and not any(map(is_past, ready["what"].split())) and not re.search(_OF_ANOTHER, ready["what"]):
        return True
    perfect = _PERFECT.search(before)
    return bool(perfect and not any(map(is_past, perfect["which"].split())))


def _is_to_be(before: str) -> bool:
    """`are preludes to the vote to be held on`, `is in a film set for release on`, where nothing is told as past."""
    to_be = _TO_BE.search(before)
    planned = to_be if to_be and is_past(to_be["verb"]) else _SET_FOR.search(before)
    if not planned:
        return False
    led = before[: planned.start("verb")]
    return bool(_PRESENT.search(led) and not _PAST.search(led)) and not any(map(is_past, re.findall(r"[a-z’'-]+", led)))


@cache
def _of_an_event() -> re.Pattern[str]:
    noun = rf"(?:{any_of('done_events').pattern}|{any_of('recurring_events').pattern})"
    return re.compile(rf"{_OF_ANOTHER}(?:{_THE}\s+)?{_FEW}{{0,2}}?{noun}\s+(?:on|in|of)\s+(?:the\s+)?$", re.I)
