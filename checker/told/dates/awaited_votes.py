"""Votes, debates and deadlines that the present tense looks ahead to: 'is facing ads ahead of the 4 May vote'."""

import re
from functools import cache

from checker.wordlists import any_of
from claims.lazily import lazily

_OWN = r"(?:the|an?|its|his|her|their|that|this|[\w’-]+[’']s?)"
_GOING_ON = lazily(
    r"\b(?:is|are|am|[’']re)\s+(?:\w+ly\s+|now\s+|still\s+|also\s+)?(?:at risk of\s+)?\w+ing\b|"
    r"\b(?:will|must|needs?\s+to|(?:has|have)\s+yet\s+to)\b"
)
"""What is under way or to come, as no caption tells it."""
_OVER = lazily(r"\b(?:was|were|had|did)\b|[;“”\"]")
_AHEAD_OF = lazily(
    rf"\b(?:ahead\s+of|before|(?:in|on)\s+the\s+(?:days|weeks|eve)\s+(?:before|of)|leading\s+up\s+to|(?:heading|going)\s+into)\s+"
    rf"{_OWN}\s+(?P<which>(?:[\w’-]+\s+){{0,3}}?)(?:on\s+|in\s+[A-Z][\w’-]+\s+(?:on\s+)?)?$"
)
_IN = lazily(
    r"\b(?:battling|campaigning|challenging|competing|facing|running|seeking|vying)\b"
    rf"(?:(?!\b(?:ballots?|counts?|fraud|irregularities|outcome|results?|turnout|votes?)\b)[^.;“”\"]){{0,90}}?\sin\s+{_OWN}\s+$|"
    rf"\b(?:facing|losing|winning)\s+{_OWN}\s+$"
)
_STATES = lazily(
    r"(?:\b(?:which|that)\s+(?:next\s+)?(?:votes?|caucus(?:es)?)|\b(?:which|that|states?|it|they|party|parties)\s+"
    r"(?:will\s+)?holds?\s+(?:[\w’-]+\s+){0,3}(?:caucus(?:es)?|contests?|conventions?|elections?|primar(?:y|ies)|referendums?|runoffs?))"
    r"\s+(?:on\s+)?$"
)
"""`Kessa, which votes on`, `eleven states hold contests on`."""
_THEN_COMES = lazily(r"\b(?:[Nn]ext|[Tt]hen)\s+comes?\s+(?:the\s+)?(?:[\w’-]+\s+){0,2}$")
_WHEN_THEY = lazily(r",?\s+when\s+(?:[\w’-]+\s+){1,6}?(?:holds?|votes?|heads?\s+to|goe?s?\s+to)\b")
_TO_COME = lazily(r"\b(?:will|to|hopes?|wants?|plans?|seems?|is|are)\b")


def is_awaited_vote(before: str, behind: str) -> bool:
    """Whether the words around a day tell of a vote or a deadline that is still to come."""
    if _OVER.search(before):
        return False
    if _STATES.search(before) or (_THEN_COMES.search(before) and _named_next().match(behind)):
        return True
    if _WHEN_THEY.match(behind) and _TO_COME.search(before):
        return True
    if not _GOING_ON.search(before):
        return False
    ahead = _AHEAD_OF.search(before)
    if ahead:
        return bool(_named_next().match(behind) or _a_vote().search(ahead["which"]))
    return bool(_IN.search(before) and _named_next().match(behind))


@cache
def _a_vote() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('votes').pattern}\s*$")


@cache
def _named_next() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:[\w’-]+\s+){{0,3}}?{any_of('votes').pattern}", re.I)
