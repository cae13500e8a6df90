"""Words that claim knowledge for people without a name: they were at the meeting, know the file, still talk to her."""

import re

from claims.honorifics import HONORIFIC

_MEETING = r"(?:call|dinner|discussions?|meeting|negotiations|room|session|talks)"
_CLOSED = (
    rf"(?:the {_MEETING}|(?:their|his|her|its)(?: [\w’'-]+){{0,2}} {_MEETING}|"
    rf"(?:the|an?|that|those|\w+[’']s?) (?:[\w’'-]+ )?(?:closed|closed-door|confidential|private|secret) {_MEETING})"
)
"""A meeting to which not everybody was let in: `a town meeting`, where anybody can be, is none."""
_KNOWING = re.compile(
    r"\b(?:familiar with|(?:with|had|has|have) (?:\w+ )?knowledge of|knowledgeable about|"
    r"(?<!\bliving )(?<!\blive )(?<!\bresidents )close to (?:(?:the|its|his|her|him|their|them)\b|\w+[’']s|"
    rf"(?-i:(?:{HONORIFIC}|Sir)\b\.? [A-Z]\w*))|figure (?:close to|in|inside|within)|"
    r"briefed (?:on|about|by)|privy to|(?<!\bnot )involved (?:in|with) (?:the|\w+ing)|aware of the|"
    r"with (?:direct |intimate )?insight|"
    rf"(?:was|were|are|is) (?:on|at|in|present (?:at|in|for)) {_CLOSED}|"
    r"on the call|in the room|present (?:at|during|in|for) the|(?:attended|heard|witnessed) the (?:meeting|call|talks)|"
    r"who (?:attended|participated in|took part in)|who (?:had|has|have) (?:seen|reviewed|read)|"
    r"not authori[sz]ed to|on (?:the )?condition of anonymity)\b",
    re.I,
)
_HER = (
    r"her\b(?=$|[,.]| (?:about|after|at|before|by|during|every|in|last|most|often|on|recently|regularly|since|this|"
    r"today|yesterday)\b)"
)
"""She, and nothing that is hers: `her pupils`."""
_HIM = rf"(?:him\b|them\b|{_HER}|(?-i:(?:{HONORIFIC}|Sir)\b\.? [A-Z]))"
_IN_TOUCH = re.compile(
    r"\bwho (?:[\w, ’'-]* and )?"
    rf"(?:(?:has|have|had|still|often|regularly|recently|since) )*(?:spoken?|speaks?|talk(?:s|ed)?) (?:to|with) {_HIM}",
    re.I,
)
_CONFIDANTS = frozenset("adviser advisor aide ally associate colleague friend official people person".split())
"""Those who, when they still talk to somebody, are asked what that one thinks: no voters met at the door."""


def claims_knowledge(phrase: str, noun: str) -> bool:
    """Whether the words that describe people without a name, with that head noun, say how they come to know."""
    if _KNOWING.search(phrase) is not None:
        return True
    return noun in _CONFIDANTS and _IN_TOUCH.search(phrase) is not None
