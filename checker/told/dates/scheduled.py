"""Dates of what is told in the present tense as still to come: 'takes effect in', 'must be paid by'."""

import re
from datetime import date, timedelta

from claims.dates.written import WrittenDate
from claims.lazily import lazily

_LEAD = r"(?:(?:the\s+)?(?:end\s+of|early|late|mid)[\s-]+)?$"
_EXPECTED = lazily(r"\b(?:is|are)\s+(?:now\s+)?(?:expected|due|scheduled|set|slated|planned)\s+(?:to|for)\b", re.I)
_BY = lazily(rf"\b(?:by|in|on|until)\s+{_LEAD}", re.I)
_SURE = lazily(
    # `is expected on`, `must be held by`, `is to be paid no later than`
    rf"\b(?:is|are)\s+(?:(?:now|not|still)\s+)?(?:expected|due|scheduled|slated|planned)(?:\s+(?!to\b)[\w’-]+){{0,3}}?"
    rf"\s+(?:on|in|by|before|for)\s+{_LEAD}|"
    rf"\b(?:has|have)\s+been\s+(?:set|scheduled|called|fixed|planned)\s+for\s+{_LEAD}|"
    rf"\bshould\s+be\s+(?!held\b)\w+\s+(?:on|in|by)\s+{_LEAD}|"
    r"\b(?:must|(?:has|have|needs?|is|are)\s+to)\s+(?:be\s+\w+|(?!have\b|be\b)\w+)(?:\s+(?!\w+ed\b|made\b|taken\b|that\b)[\w’-]+){0,4}"
    rf"\s+(?:by|no\s+later\s+than)\s+{_LEAD}|"
    # `hopes to finish by`, `plans to open in`
    r"\b(?:hopes?|plans?|intends?|aims?|wants?|expects?)\s+to\s+(?:"
    r"\w+(?:\s+(?!\w+ed\b|made\b|taken\b|that\b|to\b)[\w’-]+){0,6}\s+by|"
    rf"(?:\w+\s+)?(?:open|reopen|begin|start|launch|finish|complete|retire|return|resume)\s+(?:it\s+|work\s+)?(?:in|on))\s+{_LEAD}|"
    # `the deadline for bids is`, `the upcoming summit, on`
    rf"\b[Dd]eadline\b[^.;,“\"]{{0,40}}?\b(?:is|remains)\s+(?:on\s+|in\s+)?{_LEAD}|"
    rf"\b(?:upcoming|forthcoming)\s+(?:[\w’-]+\s+){{1,3}}?(?:is\s+)?(?:on|in)\s+{_LEAD}|"
    rf"\b(?:upcoming|forthcoming)\s+(?:[\w’-]+\s+){{0,2}}[\w’-]+,\s+(?:on|in)\s+{_LEAD}",
)
_TIMETABLE = lazily(
    rf"\b(?:takes?\s+effect|(?:comes?|goes?)\s+into\s+(?:force|effect)|goe?s?\s+on\s+sale|goe?s?\s+to\s+the\s+polls|"
    rf"(?:leaves?|departs?|flies|sails?)\s+for\s+[A-Z]\w+|faces?\s+(?:trial|court|(?:an?\s+)?(?:hearing|sentencing))|"
    rf"(?:term|contract|lease|mandate|visa|licen[cs]e|permit|truce|ceasefire|sale|offer)\s+ends|retires?|expires?|(?:lease|term|time|contract)\s+is\s+up|comes?\s+before\s+\w+|lapses?|runs?\s+out|falls?\s+due)\s+(?:at\s+|on\s+|in\s+|by\s+)?{_LEAD}|"
    rf"\b(?:runs?|lasts?|(?:is|are)\s+(?:open|on\s+show|valid|closed|shut))\s+(?:until|till|through)\s+{_LEAD}"
)
_DAYS = lazily(r"\b(?:re)?(?:opens?|begins?|starts?|ends|closes|sets out|sets off)\s+on\s+$")
_TO_BE = lazily(
    r",\s+(?:now\s+)?(?:scheduled|due(?:\s+out)?|planned|slated)\s+(?:for|on|in)\s+$|,\s+to\s+be\s+\w+(?:\s+(?!\w+ed\b)[\w’-]+){0,3}\s+(?:in|on|by)\s+$"
)
_GOES_ON = lazily(r",\s+(?:may|might|could|will|should|can|must)\b(?! now\b)")
"""Behind such a date: not that it `is now expected` on another."""
_WHEN_IT_WILL = lazily(r",?\s+when\s+(?:[\w’-]+\s+){1,4}?will\b")
_PHOTOGRAPHED = timedelta(days=45)
"""How old a day may be of which a caption still tells in the present tense."""
_OLD = timedelta(days=1100)
"""How old may be what is taken for a slip of the year; before that, the present tense tells of history."""


def is_still_expected(before: str, behind: str, day: WrittenDate, published: date) -> bool:
    """Whether the words of a sentence around a date, which is past, tell of it as ahead."""
    expected = _EXPECTED.search(before)
    between = before[expected.end() :] if expected else ""
    if expected and _BY.search(between) and len(between.split()) <= 10 and not re.search(r"[,;“\"]", between):
        return True
    if _SURE.search(before) or _WHEN_IT_WILL.match(behind) or (_TO_BE.search(before) and _GOES_ON.match(behind)):
        return True
    last = day.latest()
    age = published - last if last else timedelta()
    if not _PHOTOGRAPHED < age < _OLD:
        return False
    return bool(_TIMETABLE.search(before) or (day.day and _DAYS.search(before)))
