"""Dates whose clause looks ahead to them, whatever its words: 'plan to vote when they meet in Tarnby on'."""

import re
from functools import cache

from checker.told.dates.still_ahead import of_another
from checker.wordlists import any_of
from claims.inflection import is_past
from claims.lazily import lazily

_BREAK = lazily(
    r"[;:—–“”\"]\s?|\b(?:after|as|because|having|how|recalled|remembered|said|says|since|that|which|who|whose)\b"
)
_AHEAD = lazily(
    r"\b(?:will|won[’']t|shall|(?:is|are)\s+(?:\w+\s+)?(?:about|certain|due|expected|going|hoping|likely|planning|"
    r"poised|scheduled|set|slated|to)|(?:aims?|expects?|hopes?|intends?|means|plans?|promises|vows|wants?)\s+(?:(?!that\b)[\w’'-]+\s+){0,5}?to|"
    r"(?<=,\s)(?P<aside>due|expected|planned|scheduled|slated))\b|(?<=[’'])ll\b"
)
_TO_BE_DONE = lazily(r"\b(?:be|get|have|been)\s+(?:\w+ly\s+)?\w+")
"""What `will be built` or is expected `to have moved` is not past."""
_TAKEN_FOR = lazily(r"\b(?:an?|the|its|his|her|their|new|of)\s+\w+ed\b(?=\s+[a-z])")
"""`a revised plan`, which tells nothing of what was done."""
_HUNG = lazily(
    r"\b(?:by|for|in|on|no later than|until|starting|beginning)\s+"
    r"(?:(?:the\s+)?(?:end\s+of|early|late|mid)[\s-]+)?(?:the\s+)?$"
)
_WORD, _THE = r"(?:[\w’-]+\s+)", "(?:the|an?|its|his|her|their|that|this)"


def is_looked_ahead_to(before: str, behind: str) -> bool:
    """Whether the last words of its clause that tell a time before the date tell that it is to come."""
    cuts = [cut.end() for cut in _BREAK.finditer(before)]
    clause = before[max(cuts, default=0) :]
    ahead = list(_AHEAD.finditer(clause))
    if not ahead or not _HUNG.search(clause):
        return False
    if ahead[-1]["aside"] and behind.startswith(","):  # `the first, due in May 2013, is expected in`
        return False
    between = _TO_BE_DONE.sub(" ", clause[ahead[-1].end() :])
    told = re.findall(r"[A-Za-z’'-]+", _TAKEN_FOR.sub(" ", between))
    return not any(map(is_past, told)) and not of_another(between)


def is_of_what_happened(before: str) -> bool:
    """Whether the date is of what happened and is only dealt with now: `will appeal the conviction in`."""
    return bool(_the_event().search(before) or _dealt_with().search(before))


@cache
def _dealt_with() -> re.Pattern[str]:
    """`will appeal against his sentence in`: the verb, and what it is done about."""
    verb = any_of("deals_with_the_past").pattern
    return re.compile(rf"\b(?:will|to|be)\s+{verb}\s+{_WORD}{{0,3}}?{_THE}\s+{_WORD}{{1,5}}$")


@cache
def _the_event() -> re.Pattern[str]:
    noun = any_of("done_events").pattern
    return re.compile(rf"\b{_THE}\s+{_WORD}{{0,2}}?{noun}\s+{_WORD}{{0,4}}$")
