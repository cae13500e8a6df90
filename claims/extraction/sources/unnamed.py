"""Sources without a name of their own: what a description is taken for."""

import re

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.naming import NameKind
from claims.extraction.patterns.anonymity import granted_in
from claims.extraction.shapes import Parsed
from claims.extraction.sources.drafts import Draft
from claims.extraction.sources.parts import whose_part
from claims.extraction.sources.source_types import (
    COLLECTIVE,
    ORGANS,
    are_agents,
    is_nations,
    is_outlets,
    is_own_words,
    is_vague,
    leads_firm,
    spoken_body,
    type_of,
)
from claims.extraction.wordlists import words
from claims.record import SourceType

_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|its|his|her|their|our|another(?! of)|recent|latest)\s+)+", re.I
)
_BY_THE_WAY = re.compile(
    r", | ?-- ?| [–—] | (?=(?:that|which|who) (?:says?|said|shows?|showed|states?|stated|finds?|found|notes?|noted)\b)"
    r"| (?=(?:show|list|reveal|suggest|indicate)s?(?: |$))"
)
"""Where a description goes on to tell more of what is named already."""
_POLICE = re.compile(r".*?\bpolice\b(?=\s+[a-z])(?!\s+(?:department|force|in|of|service|union)\b)", re.I)
"""What they are called, without what they did or are like: `Tarnby police | armed with rifles`."""
_PEOPLE = frozenset({SourceType.unnamed_person, SourceType.unnamed_group, SourceType.named_organization})
_KEPT_OF = frozenset({"account", "bank", "billing", "brokerage", "card", "financial", "income", "pay", "phone", "tax"})
"""Words before `statements` and the like that make them records of somebody's affairs."""
_UNKNOWN = frozenset({"anybody", "anyone", "somebody", "someone"})
_SUPPOSING = frozenset({"before", "if", "lest", "unless", "until", "when", "whenever", "whether"})


def bare(phrase: str) -> str:
    """The phrase without its article."""
    return _ARTICLE.sub("", phrase)


def type_here(parsed: Parsed, mention: Mention, *, part: bool) -> SourceType:
    """The description's type; anonymity granted in its sentence makes people without a name anonymous.

    `part` says that the mention is one of some people who spoke.
    """
    kind = type_of(mention)
    if is_unknown(mention) and any(t.lower_ in _SUPPOSING for t in parsed.doc[mention.head].head.children):
        return SourceType.none
    if kind is SourceType.none and (part or whose_part(parsed, mention) is not None):
        kind = SourceType.unnamed_group if mention.plural else SourceType.unnamed_person
    if kind not in _PEOPLE or mention.noun in words("bodies"):
        return kind
    sentence = parsed.sentence_at(mention.span.start)
    if sentence and granted_in(parsed.article.text, sentence.span):
        return SourceType.anonymous
    return kind


def is_unknown(mention: Mention) -> bool:
    """Whether the words tell nothing of who is meant: `until somebody says it`; then nobody may have said it."""
    return mention.words.lower() in _UNKNOWN


def tells_itself(parsed: Parsed, mention: Mention) -> bool:
    """Whether the words after the head say which one is meant: `the group for the northern lines`."""
    head = parsed.doc[mention.head]
    rest = parsed.article.text[head.idx + len(head) : mention.phrase.end]
    return rest.lstrip().lower().startswith(("for ", "of ", "that ", "which ", "behind ", "representing "))


def was_seen(text: str, noun: str, at: int) -> bool:
    """Whether the text before `at` says that reporters saw or got such a document: `an e-mail viewed by ...`."""
    if noun not in words("documents"):
        return False
    seen = rf"\b{re.escape(noun)}\b[^\n]{{0,160}}?\b(?:viewed|reviewed|obtained|seen|examined) by\b"
    return re.search(seen, text[max(0, at - 1500) : at], re.I) is not None


def is_speaker(mention: Mention) -> bool:
    """Whether the words mean somebody without a name who speaks for a body: `officials`, `a spokeswoman`, `staff`."""
    return mention.noun in words("speakers") or mention.noun in COLLECTIVE or leads_firm(mention) or are_agents(mention)


def speaks_for(mention: Mention) -> bool:
    """Whether the body to which the description belongs is the source, rather than the description itself."""
    if mention.noun == "leadership" and is_nations(mention):
        return False
    owned = mention.owner is not None and mention.owner.kind is NameKind.body
    organ = owned and mention.noun in ORGANS and not mention.told_by_noun  # no `Marlow sheriff’s office`
    if organ or is_speaker(mention) or is_own_words(mention) or is_outlets(mention):
        return True
    known = any(mention.noun in words(name) for name in ("bodies", "documents", "persons", "titles"))
    return not mention.proper and not known and re.search(r"\b(?:by|from)\b", mention.words) is not None


def speaks_own(mention: Mention) -> bool:
    """Whether the words mean what somebody says: `her answer`; no `bank statements`, which are kept by others."""
    before = re.search(rf"(\w+) {mention.noun}s?\b", mention.words.lower())
    return mention.noun in words("own_speech") and (before is None or before[1] not in _KEPT_OF)


def draft_of_description(mention: Mention, kind: SourceType) -> Draft:
    """A new source, described by the mention's words."""
    return Draft(
        kind,
        mention.words,
        name=_name(mention, kind),
        nouns={mention.noun},
        plural=mention.plural,
        speaker_unnamed=kind is SourceType.named_organization and mention.noun in words("speakers"),
        vague=kind is SourceType.unnamed_group and is_vague(mention),
    )


def _name(mention: Mention, kind: SourceType) -> str | None:
    """What the words give as a name: any for a document, a capitalised one (or `police`, `city hall`) for a body."""
    if kind is SourceType.named_organization and (body := spoken_body(mention)):
        return body
    words_of = bare(_BY_THE_WAY.split(mention.words)[0])
    if mention.noun == "police" and (alone := _POLICE.match(words_of)) is not None:
        return alone[0]
    named = kind is SourceType.document or mention.noun in {"hall", "police"} or any(c.isupper() for c in words_of)
    return words_of if named or (kind is SourceType.named_organization and _is_told_apart(mention)) else None


def _is_told_apart(mention: Mention) -> bool:
    """Whether a noun before the head tells which body is meant: `the sheriff's office`, `the transport department`."""
    return mention.definite and not mention.plural and mention.told_by_noun
