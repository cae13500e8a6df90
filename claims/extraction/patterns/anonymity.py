"""How a source's namelessness is explained: whether anonymity was granted, and why."""

import re
from collections.abc import Iterator
from functools import lru_cache

from claims.record import Anonymity
from claims.spans import ByPlace, Span, trimmed

_NAMED = r"(?:named|identified|(?:quoted|cited|referred to) by name)"
_NAME = r"(?:his|her|their)(?: full| last| own| real)? (?:names?|identity|identities)"
_SOME = r"(?: [\w’'-]+){0,4}?"
_NOT = r"(?: not|n[’']t)"
_ASKED = r"(?:(?:ask|beg|insist|plead|prefer|request|want|wish)(?:ged|red|ed|ging|ring|ing|s)?|chose|choosing)"
_PROMISED = (
    r"(?:on (?:the )?(?:condition|understanding)|assured|promised|provided|so long as|as long as|only if|only when)"
)
_PRINT = r"(?:disclos|giv|mention|print|publish|reveal|us)(?:ed|en|ing|e|)\b"
_LEFT_OUT = (
    r"(?: (?:to|be|being|is|are|was|were|should|would))*"
    rf"(?: not(?: to)?(?: be)? (?:appear|attached|{_PRINT})|n[’']t {_PRINT}"
    r"| withheld| omitted| left (?:off|out)| kept (?:back|confidential|off|out|private|secret))"
)
_GRANTED = re.compile(
    r"\b(?:on (?:the )?(?:customary |usual |strict )?condition of anonymity"
    rf"|(?:{_ASKED}|{_PROMISED}){_SOME} "
    rf"(?:n(?:ot|either|one|ever) (?:to )?be|to not be|(?:is|are|was|were){_NOT}) {_NAMED}"
    rf"|(?:{_ASKED}|{_PROMISED}){_SOME} not (?:to )?(?:(?:name|identify) (?:him|her|them)|(?:have|{_PRINT}) {_NAME})"
    rf"|(?:{_ASKED}|{_PROMISED}){_SOME} {_NAME}{_LEFT_OUT}"
    rf"|{_ASKED}{_SOME} (?:keep|leave) {_NAME} (?:back|confidential|off|out|private|secret)"
    rf"|(?:{_ASKED}|given|granted|offered|sought|demanded)(?: for| on)? anonymity|granted (?:him|her|them) anonymity"
    rf"|{_ASKED} to (?:be|remain|stay) anonymous|(?:speaking|spoke|speak) anonymously"
    rf"|(?:declin|refus)(?:ed|ing|es) to (?:be {_NAMED}|(?:give|reveal) {_NAME})"
    rf"|(?:who(?: \w+)? )?(?:could|can|would|did|do|does){_NOT} (?:(?:want|wish|agree) )?(?:to )?be {_NAMED}"
    rf"|(?:who|he|she|they|both) (?:did|do|does){_NOT} (?:want|wish){_SOME} {_NAME}"
    rf"|and (?:did|do|does){_NOT} (?:want|wish){_SOME} {_NAME} (?:in (?:print|the \w+)|published|printed|used)"
    rf"|(?:who|he|she|they|both) (?:did|would){_NOT} (?:give|let){_SOME} {_NAME}"
    rf"|(?:speak|speaking|spoke|talk|talked|talking){_SOME} without "
    rf"(?:being {_NAMED}|(?:giving |using |the use of )?{_NAME})"
    r"|(?:whose|their|his|her) names? (?:(?:is|are|was|were|has been|have been) (?:being )?)?withh(?:eld|olding)"
    rf"|whose (?:names?|identity){_SOME} (?:withholding|withheld|agreed not to)"
    rf"|whom [\w’' -]{{2,40}}? (?:(?:agreed|chose|chosen|decided|promised){_NOT} to (?:identify|name)"
    rf"|(?:is|are){_NOT} (?:identifying|naming))"
    r"|(?:is|are|was|were|has been|have been|being) (?:granted|given|promised|offered) anonymity"
    rf"|(?:is|are|has|have|agreed|decided|chose){_NOT}(?: to)? "
    rf"(?:(?:naming|identifying|named|identified|name|identify) (?:him|her|them|the \w+)|{_PRINT} {_NAME})"
    r"|(?:speak|speaking|spoke|talk|talked|talking) (?:privately|in private|off the record|on background)\b"
    r"|not authori[sz]ed to (?:speak|discuss|talk|comment|disclose|brief)"
    r"|without authori[sz]ation to (?:speak|discuss|talk|comment))",
    re.I,
)
"""Words that say that a source asked for anonymity or was granted it."""
_HINT = re.compile("anonym|nam(?:e|ing)|identi|authori|priva|off the record|background", re.I)
"""What all of them have, and few other sentences."""

_UNAUTHORISED = re.compile(r"not authori[sz]ed|without authori[sz]ation", re.I)
_REASON = re.compile(
    r"\b(?:because|since|as (?:he|she|they|it)\b|out of (?:fear|concern)|fearing|for fear|citing|given the|due to|"
    r"in order to|in light of|to (?:discuss|speak|describe|talk|avoid|protect|share|disclose|preserve|recount|reveal)|"
    r"over (?:fears?|concerns?)|for (?:\w+ )?(?:safety|security|privacy)|not authori[sz]ed)\b",
    re.I,
)
_RESUMED = (
    "added|are|can|could|did|disagree[ds]?|does|had|has|have|is|recall(?:ed|s)?|remember(?:ed|s)?|said|says|tells?|told|"
    "was|were|will|would"
)
"""Verbs with which the sentence goes on after a clause of it."""
_CLAUSE_END = re.compile(rf"[.;:!?](?:\s|$)|[”\"]|,\s+(?=(?:{_RESUMED})\b)|\s[–—]\s")


def grants(text: str, within: Span) -> Iterator[re.Match[str]]:
    """The words inside `within` that say that a source asked for anonymity or was granted it."""
    if _hints(text).touches(within):
        yield from _GRANTED.finditer(text, within.start, within.end)


@lru_cache(maxsize=1)
def _hints(text: str) -> ByPlace[Span]:
    """Where the text has a hint: its sentences are asked one after another, by many."""
    places = [Span(*hint.span()) for hint in _HINT.finditer(text)]
    return ByPlace(zip(places, places, strict=True))


def granted_in(text: str, sentence: Span) -> re.Match[str] | None:
    """The first such words of the sentence."""
    return next(grants(text, sentence), None)


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
