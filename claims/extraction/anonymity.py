"""How a source's namelessness is explained: whether anonymity was granted, and why."""

import re

from claims.record import Anonymity
from claims.spans import Span, trimmed

_NAMED = r"(?:named|identified|quoted by name|cited by name|referred to by name)"
GRANTED = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|on (?:the )?condition (?:that )?(?:\w+ ){1,4}not be "
    + _NAMED
    + r"|(?:asked|requested|insisted|wished|wanted|preferred|chose)(?: \w+){0,2}? (?:not to be|to not be) "
    + _NAMED
    + r"|(?:asked|requested|insisted on|sought|demanded|given|granted|offered|promised)(?: for)? anonymity"
    + r"|(?:declin|refus)(?:ed|ing|es) to (?:be "
    + _NAMED
    + r"|give (?:his|her|their) (?:full |last |real )?names?)|speaking anonymously|spoke anonymously"
    + r"|(?:asked|requested|wished) to remain anonymous|(?:asking|requesting|wishing) to remain anonymous"
    + r"|(?:asking|requesting|insisting) (?:not to be|to not be) "
    + _NAMED
    + r"|(?:asking for|requesting|insisting on) anonymity|(?:who(?: \w+)? )?(?:could|can|would|did)(?: not|n[’']t) "
    + r"(?:want |wish )?(?:to )?be "
    + _NAMED
    + r"|(?:whose|their|his|her) names? (?:(?:is|are|was|were|has been|have been) (?:being )?)?withh(?:eld|olding)"
    + r"|(?:is|are|was|were|has been|have been|being) (?:granted|given|promised|offered) anonymity"
    + r"|(?:is|are|has|have|agreed|decided|chose)(?: not|n[’']t)(?: to)? "
    + r"(?:naming|identifying|named|identified|name|identify)"
    + r" (?:him|her|them|the \w+)"
    + r"|not authori[sz]ed to (?:speak|discuss|talk|comment|disclose|brief)"
    + r"|without authori[sz]ation to (?:speak|discuss|talk|comment))",
    re.I,
)
"""Words that say that a source asked for anonymity or was granted it."""
_HINT = re.compile("anonym|nam(?:e|ing)|identif|authori", re.I)
"""What all of them have, and few other sentences."""

_UNAUTHORISED = re.compile(r"not authori[sz]ed|without authori[sz]ation", re.I)
_REASON = re.compile(
    r"\b(?:because|since|as (?:he|she|they|it)\b|out of (?:fear|concern)|fearing|for fear|citing|given the|due to|"
    r"in order to|in light of|to (?:discuss|speak|describe|talk|avoid|protect|share|disclose|preserve|recount|reveal)|"
    r"over (?:fears?|concerns?)|for (?:\w+ )?(?:safety|security|privacy)|not authori[sz]ed)\b",
    re.I,
)
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)|[”\"]|,\s+(?=(?:said|told|says|added)\b)|\s[–—]\s")


def granted_in(text: str, sentence: Span) -> re.Match[str] | None:
    """The first words of the sentence that say that a source asked for anonymity or was granted it."""
    if _HINT.search(text, sentence.start, sentence.end) is None:
        return None
    return GRANTED.search(text, sentence.start, sentence.end)


def find_anonymity(text: str, sentence: Span) -> Anonymity | None:
    """What the sentence says of an anonymity asked for or granted, or None when it says nothing."""
    found = granted_in(text, sentence)
    if found is None:
        return None
    granted = Span(*found.span())
    unauthorised = _UNAUTHORISED.search(found[0])
    reason = _reason(text, found.start() if unauthorised else found.end(), sentence.end, bool(unauthorised))
    spans = (granted,) if reason is None or granted.contains(reason) else (granted, reason)
    return Anonymity(granted=True, reason=reason.of(text) if reason else None, spans=spans)


def _reason(text: str, start: int, end: int, own: bool) -> Span | None:
    """The clause after the grant that says why; being unauthorised is a reason by itself (`own`)."""
    stop = _CLAUSE_END.search(text, start, end)
    limit = stop.start() if stop else end
    why = re.compile(r"").match(text, start) if own else _REASON.search(text, start, min(limit, start + 160))
    if why is None or (not own and why.start() - start > 60):
        return None
    return trimmed(Span(why.start(), limit), text)
