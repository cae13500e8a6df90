"""What type of source a description without a name is, by its words."""

import re

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.naming import NameKind, nations
from claims.extraction.patterns.knowing import claims_knowledge
from claims.extraction.sources.relays import is_news
from claims.extraction.wordlists import words
from claims.record import SourceType

_NATIONAL_OFFICIAL = re.compile(r"\b(?:senior|top|high-ranking|former|intelligence|defen[cs]e|administration)\b", re.I)
_ONE = re.compile(r"^(?:a|an|one|another)\b", re.I)
_IN_COURT = re.compile(r"\bevidence (?:given|heard|introduced|presented|shown|submitted)\b", re.I)
_FILED = re.compile(
    r"\baccounts (?:filed|lodged|published|submitted)\b|\b(?:annual|audited|company|statutory) accounts\b", re.I
)
"""What a firm must publish of its money, and no account of what happened."""
_AGED = re.compile(r", \d{1,2}(?:,|$)")
_NO_DOCUMENT = frozenset({"account", "number", "figure", "standard", "sign"})
_LETTERS = frozenset({"letter", "email", "e-mail", "lawsuit", "law", "bill", "petition", "poll", "survey"})
_CROWDS = frozenset({"group", "party", "team", "coalition", "club", "panel"})
_SHARES = frozenset(
    {
        "percent",
        "majority",
        "minority",
        "half",
        "third",
        "dozen",
        "plenty",
        "lot",
        "hundred",
        "thousand",
        "handful",
        "couple",
    }
)
COLLECTIVE = frozenset({"staff", "crew", "leadership", "management", "personnel"})
_STAFFS = frozenset({"crew", "personnel", "staff"})
ORGANS = frozenset({"board", "branch", "leadership", "management", "office"})
"""What is a part of a body and speaks as the body."""
_PERSON_ENDS = ("ologist", "taker", "worker", "goer", "holder", "ographer", "owner", "seeker", "grower", "ist")
_ONE_OF = re.compile(
    r"^one (?:\w+ )?of (?:the|his|her|its|their|our|[\w’'-]+[’']s?) (?:[\w’'-]+ ){0,3}?(?P<noun>[\w-]+)s\b",
    re.I,
)
_FIGURE = re.compile(
    r"\b(?:key|leading|prominent|senior|top) figure\b|\bfigure (?:close to|familiar with|in|inside)\b", re.I
)
"""Somebody, and no number."""
_FORMER = re.compile(r"\b(?:former|ex|retired|onetime)\b", re.I)
_AIDES = frozenset({"aide", "clerk", "staffer"})
_OFFICE = re.compile(
    r"\b(?:at|for|from|in|with) (?:the )?((?:[\w.-]+ ){0,3}[\w-]+[’']s? office"
    r"|(?<=the )(?!(?:same|other|new|old|whole|entire|latter) )"
    r"(?:[\w.-]+ ){1,3}(?:authority|bureau|department|ministry))\b"
)
"""For whom somebody works, by the officer or the field: `an official in the [treasurer's office]`."""
_TOWN_HALL = re.compile(r"\b(?:city|county|town|village) hall$", re.I)
"""Where a place is governed, for those who govern it."""
_RANKED = r"(?:Former|Many|Other|Senior|Several|Some|Top)\b"
_OFFICERS = r"(?:administrator|executive|official|representative)s?"
"""Who speaks for a body told by a name and a noun: `two senior Lund campaign officials`."""
_SOURCES = frozenset({"source", "insider", "whistleblower", "leaker"})


def type_of(mention: Mention) -> SourceType:
    """The type by the mention's words alone; what it may refer to is looked for before this is asked."""
    noun, body = mention.noun, _has_body(mention)
    if mention.words in words("openers") or mention.words.startswith("@"):
        return SourceType.unnamed_person if mention.words.startswith("@") else SourceType.none
    if mention.proper and not mention.plural and (mention.label == "PERSON" or _ONE.match(mention.words)):
        return SourceType.unnamed_person if _ONE.match(mention.words) else SourceType.named_person
    if noun in _SOURCES and not (mention.plural and noun == "insider"):
        return SourceType.anonymous
    somebody = _is_somebody(mention)
    papers = (
        noun in words("documents") or noun in words("own_words") or (noun in words("surveys") and not mention.label)
    )
    papers = papers or (noun == "evidence" and _IN_COURT.search(mention.words) is not None)
    if papers and not somebody:
        own = (body and is_own_words(mention)) or is_outlets(mention)
        return SourceType.named_organization if own else _document(mention)
    ruling = noun == "leadership" and is_nations(mention)
    if noun in _SHARES | _STAFFS | words("collectives") or (noun in COLLECTIVE and not (body or ruling)):
        return SourceType.unnamed_group
    people = _is_person_noun(noun) or (mention.plural and _are_people(mention))
    if somebody or people or (not mention.proper and _is_who(noun, mention.words)):
        return _people_type(mention)
    if noun in words("bodies") and not _known_body(mention):
        return SourceType.unnamed_group
    made = body and re.search(r"\b(?:by|from)\b", mention.words) is not None
    listed = noun in words("bodies") | words("publishers") or _TOWN_HALL.search(mention.words) is not None
    known = made or ruling or mention.proper or listed or (body and noun in ORGANS)
    return SourceType.named_organization if known else SourceType.none


def _is_somebody(mention: Mention) -> bool:
    """Whether the words mean one of some people or of an age, or a figure who is no number: `one of her staffers`."""
    if _AGED.search(mention.words) and not mention.plural:
        return True
    found = _ONE_OF.match(mention.words)
    if found is None:
        return mention.noun == "figure" and not mention.plural and _FIGURE.search(mention.words) is not None
    noun = found["noun"].lower()
    return _is_person_noun(noun) or noun + "s" in words("groups") or _is_who(noun, mention.words)


def _is_who(noun: str, phrase: str) -> bool:
    """Whether the phrase says `who` of the noun: only people are that."""
    return re.search(rf"(?<!\bno )\b{re.escape(noun)}s?,? who\b", phrase, re.I) is not None


def is_nations(mention: Mention) -> bool:
    """Whether a country's adjective tells whose it is: `the Danish leadership` is named as its government is."""
    before = mention.words[: max(0, mention.words.lower().find(mention.noun))].split()
    return before[-1:] != [] and before[-1] in nations()


def _has_body(mention: Mention) -> bool:
    return mention.owner is not None and mention.owner.kind in {NameKind.body, NameKind.place, NameKind.other}


def is_own_words(mention: Mention) -> bool:
    """Whether the words mean what a body says or counts by itself: `the bank's forecast`, `a poll by Harbor Data`."""
    if mention.noun not in {"poll", "survey"}:
        return mention.noun in words("own_words")
    # NOTE: `by Harbor Data for the Gazette` is read as one name, and would be the Gazette's.
    ordered = mention.owner is not None and is_news(mention.owner) and " for " in mention.owner.name
    return re.search(r"\bby\b", mention.words) is not None and not ordered


def is_outlets(mention: Mention) -> bool:
    """Whether the words mean what a news outlet found out itself: `a Brook Herald investigation`; no poll or letter."""
    noun, owner = mention.noun, mention.owner
    about = noun in words("documents") or noun in words("own_words")
    return about and noun not in _LETTERS and owner is not None and is_news(owner)


def spoken_body(mention: Mention) -> str:
    """The body for which a spokesman speaks, when it is told by more than its noun: `a [Dornish army] spokesman`."""
    if (office := _OFFICE.search(mention.words)) is not None and mention.noun in words("speakers") | _AIDES:
        return office[1]
    if not mention.owner_noun:
        return ""
    told = re.sub(r"^(?:an?|the|one)\s+", "", mention.words, flags=re.I)
    before = re.match(rf"(\S*[A-Z].*?\b{mention.owner_noun})\s+spokes", told)
    if before is None and not _FORMER.search(told):
        before = re.search(rf"\b((?!{_RANKED})[A-Z][\w.’'-]* {mention.owner_noun}) {_OFFICERS}\b", told)
    after = re.match(rf"spokes\w+ for (?:the )?((?:[A-Z][\w’'-]* )+{mention.owner_noun})\b", told)
    found = before or after
    return found[1] if found else ""


def _document(mention: Mention) -> SourceType:
    told = mention.noun in _NO_DOCUMENT and _FILED.search(mention.words) is None
    return SourceType.none if told else SourceType.document


def _known_body(mention: Mention) -> bool:
    """Whether a body without a name of its own can be told: `police`, `the court`, `a Danish agency`; no `groups`."""
    if mention.plural and mention.noun != "police":
        return False
    first, *before = mention.words[: max(0, mention.words.lower().find(mention.noun))].split() or [""]
    capital = first in nations() or any(word[0].isupper() for word in before)
    return capital or mention.proper or mention.noun == "police" or (mention.definite and mention.noun not in _CROWDS)


def _is_person_noun(noun: str) -> bool:
    listed = any(noun in words(name) for name in ("titles", "persons", "speakers"))
    ending = noun.endswith(_PERSON_ENDS) and not noun.endswith("list")
    return listed or (noun not in words("bodies") and ending)


def _are_people(mention: Mention) -> bool:
    """Whether a plural noun or pronoun means people."""
    last = mention.words.lower().split()[-1] if mention.words else ""
    plurals = {mention.noun + "s", mention.noun, last}
    if mention.label == "NORP":
        return True
    listed = bool(plurals & (words("groups") | words("vague")))
    return listed or (mention.noun not in words("bodies") and mention.noun.endswith(("er", "or", "ist", "ian", "ee")))


def _people_type(mention: Mention) -> SourceType:
    if claims_knowledge(mention.words, mention.noun) and not mention.proper:
        return SourceType.anonymous
    owned = mention.owner is not None and mention.owner.kind is NameKind.body and not _FORMER.search(mention.words)
    if owned and (leads_firm(mention) or are_agents(mention)):
        return SourceType.named_organization
    if mention.noun in words("speakers") | _AIDES and (spoken_body(mention) or (owned and mention.noun not in _AIDES)):
        return SourceType.named_organization
    if mention.noun == "police":
        return SourceType.named_organization
    if mention.noun == "official" and not mention.plural and _NATIONAL_OFFICIAL.search(mention.words):
        return SourceType.anonymous
    return SourceType.unnamed_group if mention.plural else SourceType.unnamed_person


def leads_firm(mention: Mention) -> bool:
    """Whether the words mean those who lead a body that is no assembly, party or union of states: `Zentrix leaders`."""
    if mention.noun != "leader" or not mention.plural or mention.owner is None or mention.owner.name.isupper():
        return False
    kinds = {part.lower() for part in mention.owner.name.split()} & words("body_names")
    return mention.owner.kind is NameKind.body and not kinds - words("trading")


def are_agents(mention: Mention) -> bool:
    """Whether the words mean agents of a body by its whole name or its initials: `FBI agents`; no `Marlow agents`."""
    name = mention.owner.name if mention.owner is not None else ""
    return mention.noun == "agent" and mention.plural and (" " in name or name.isupper())


def is_vague(mention: Mention) -> bool:
    """Whether nobody could find the people meant: `critics`, `Russian experts`, `many`."""
    words_before = mention.words.lower().split()
    plural = words_before[-1] if words_before else ""
    return any(word in words("vague") for word in (plural, mention.noun, mention.noun + "s")) and not re.search(
        r"\b(?:at|of|from|with|for|who)\b", mention.words
    )
