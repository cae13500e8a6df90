"""What type of source a description without a name is, by its words."""

import re

from claims.extraction.mentions import Mention
from claims.extraction.naming import NameKind
from claims.extraction.wordlists import words
from claims.record import SourceType

KNOWING = re.compile(
    r"\b(?:familiar with|(?:with|had|has|have) (?:\w+ )?knowledge of|knowledgeable about|close to (?:the|\w+[’']s)|"
    r"briefed (?:on|about|by)|privy to|involved (?:in|with) the|aware of the|with (?:direct |intimate )?insight|"
    r"(?:was|were|are|is) (?:on|at|in|present (?:at|in|for)) the (?:call|meeting|room|discussions?|talks|session)|"
    r"on the call|in the room|present (?:at|during|in|for) the|(?:attended|heard|witnessed) the (?:meeting|call|talks)|"
    r"who (?:attended|participated in|took part in)|who (?:had|has|have) (?:seen|reviewed|read)|"
    r"not authori[sz]ed to|on (?:the )?condition of anonymity)\b",
    re.I,
)
"""Words that claim knowledge for a person without a name."""

_NATIONAL_OFFICIAL = re.compile(r"\b(?:senior|top|high-ranking|former|intelligence|defen[cs]e|administration)\b", re.I)
_ANY = re.compile(r"^(?:(?:a|an|one|another|two|three|four|five|six|several|multiple|some|the)\b)", re.I)
_ONE = re.compile(r"^(?:a|an|one|another)\b", re.I)
_NO_DOCUMENT = frozenset({"account", "number", "figure", "standard", "order", "sign"})
COLLECTIVE = frozenset({"staff", "crew", "leadership", "management", "personnel"})
_SOURCES = frozenset({"source", "insider", "whistleblower", "leaker"})


def type_of(mention: Mention) -> SourceType:
    """The type by the mention's words alone; what it may refer to is looked for before this is asked."""
    noun, plural = mention.noun, mention.plural
    if noun in _SOURCES:
        return SourceType.anonymous
    if noun in words("own_words") and mention.owner is not None and mention.owner.kind is not NameKind.person:
        return SourceType.named_organization
    if noun in words("documents") or noun in words("own_words"):
        return SourceType.none if noun in _NO_DOCUMENT else SourceType.document
    if noun in COLLECTIVE:
        return SourceType.named_organization if mention.owner is not None else SourceType.unnamed_group
    if _is_person_noun(noun) or plural:
        return _people_type(mention)
    if noun in words("bodies") or mention.owner is not None:
        return SourceType.named_organization
    return SourceType.none


def _is_person_noun(noun: str) -> bool:
    return noun in words("titles") or noun in words("persons") or noun in words("speakers")


def _people_type(mention: Mention) -> SourceType:
    if KNOWING.search(mention.words):
        return SourceType.anonymous
    owned = mention.owner is not None and mention.owner.kind is NameKind.body
    if mention.noun in words("speakers") and owned:
        return SourceType.named_organization
    if mention.noun == "police":
        return SourceType.named_organization
    if mention.noun == "official" and not mention.plural and _NATIONAL_OFFICIAL.search(mention.words):
        return SourceType.anonymous
    return SourceType.unnamed_group if mention.plural else SourceType.unnamed_person


def is_vague(mention: Mention) -> bool:
    """Whether nobody could find the people meant: `critics`, `Russian experts`, `many`."""
    words_before = mention.words.lower().split()
    plural = words_before[-1] if words_before else ""
    return any(word in words("vague") for word in (plural, mention.noun, mention.noun + "s")) and not re.search(
        r"\b(?:at|of|from|with|for|who)\b", mention.words
    )
