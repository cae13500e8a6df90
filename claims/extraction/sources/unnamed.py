"""Sources without a name of their own: what a description is taken for, and when another takes it up."""

import itertools
import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_people
from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import told_gender
from claims.extraction.named.naming import SUBJECTS, NameKind, nations
from claims.extraction.patterns.anonymity import granted_in
from claims.extraction.shapes import Parsed
from claims.extraction.sources.drafts import PERSONS, Draft
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
_STATEMENT = re.compile(r"the (?:statement|(?:news |press )?release)", re.I)
_STATEMENT_REACH = 700
"""Code points after its last word within which `the statement` is a body's own."""
_NO_MORE = frozenset({"the man", "the woman"})
"""Words that tell no more of somebody than who it is not."""
_NAMELESS = frozenset({SourceType.anonymous, SourceType.unnamed_person})
_NAMELESS_REACH = 400
"""Code points after the words for somebody within which `the man` may be that one."""
_ANYBODY = frozenset({"source", "official", "person"})
_PART = re.compile(r"^\w+ of (?=(?:the|these|those)\b)", re.I)
_OF_THE_PEOPLE = re.compile(r"\w+ of (?:the|these|those) (?:\w+ )?(?P<noun>people|\w+(?=s\b))s?", re.I)
_UNNAMED = frozenset({SourceType.anonymous, SourceType.unnamed_group})
_ANYONE = frozenset({"people", "person", "source"})
_REACH_OF_SOME = 700
"""Code points after which `one` is no longer one of the people who spoke."""
_UNKNOWN = frozenset({"anybody", "anyone", "somebody", "someone"})
_SUPPOSING = frozenset({"before", "if", "lest", "unless", "until", "when", "whenever", "whether"})
_SOME_OF_THEM = re.compile(r"(?:one|another|two)(?: of them)?", re.I)


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


def whose_part(parsed: Parsed, mention: Mention, *, far: bool = False) -> Token | None:
    """The people named last, here or in the sentence before, of whom `one`, `one of them` or `two` are some.

    With `far`, those of whom `one of them` is may be named in the paragraph before.
    """
    sentence = parsed.sentence_at(mention.span.start)
    if sentence is None or not _is_part(mention.words):
        return None
    before = parsed.sentences_of(sentence.paragraph - 1) if far and mention.words.lower().endswith(" of them") else ()
    start = (before or (parsed.sentences[max(0, parsed.number_of(sentence) - 1)],))[0].span.start
    tokens = itertools.takewhile(lambda token: token.idx >= start, reversed(parsed.doc[: mention.head]))
    several = next((t for t in tokens if _are_several(t)), None)
    return several if several is not None and (is_people(several) or several.lower_ in COLLECTIVE) else None


def _are_several(noun: Token) -> bool:
    """Whether it is a plural of people or bodies, or a crew or staff that does something."""
    if noun.tag_ == "NN":
        return noun.lower_ in COLLECTIVE and noun.dep_ in SUBJECTS
    return noun.tag_ == "NNS" and (is_people(noun) or noun.lemma_ in words("bodies"))


def among_whom(parsed: Parsed, mention: Mention, drafts: Sequence[Draft]) -> int | None:
    """The place of the nameless people of whom the mention is a part: `one`, `one of them`, `two of the people`."""
    people = [(i, draft) for i, draft in enumerate(drafts) if _is_several(draft) and draft.type in _UNNAMED]
    of_the = _OF_THE_PEOPLE.fullmatch(mention.words.partition(",")[0])
    if of_the is not None:
        fits = [(draft.last_end, i) for i, draft in people if of_the["noun"].lower() in draft.nouns | _ANYONE]
        return max(fits)[1] if fits else None
    if not _is_part(mention.words):
        return None
    several = whose_part(parsed, mention, far=True)
    if several is not None:
        told = (i for i, draft in people if any(s.start <= several.idx < s.end for s in draft.mentions))
        if (found := next(told, None)) is not None:
            return found
    sentence = parsed.sentence_at(several.idx) if several is not None else None
    return _spoke_last(mention, drafts, after=sentence.span.start if sentence else mention.span.start - _REACH_OF_SOME)


def _is_several(draft: Draft) -> bool:
    return draft.plural or not draft.nouns.isdisjoint(COLLECTIVE)


def _spoke_last(mention: Mention, drafts: Sequence[Draft], *, after: int) -> int | None:
    """The place of the people without a name who spoke last, each one of them apart, and after that offset."""
    others = (i for i, draft in enumerate(drafts) if not _is_part(draft.description))
    last = max(others, key=lambda i: drafts[i].last_end, default=None)
    if last is None or not drafts[last].plural or drafts[last].type not in _UNNAMED:
        return None
    return last if after < drafts[last].last_end <= mention.span.start else None


def _is_part(phrase: str) -> bool:
    return _SOME_OF_THEM.fullmatch(phrase.partition(",")[0]) is not None


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


def takes_up(mention: Mention, draft: Draft, *, similar: bool = False) -> bool:
    """Whether the definite description can mean the unnamed source: the same noun, and no word that is new.

    With `similar`, a noun for the same kind of writing is enough: `the filing` of a lawsuit.
    """
    if draft.entity is not None and not (draft.speaker_unnamed and mention.noun in words("speakers")):
        return False
    if mention.plural and draft.plural and mention.words.lower() == draft.description.lower():
        return True
    if not mention.definite and mention.words.lower() != "police":
        return False
    anybody = mention.noun in _ANYBODY and bool(draft.nouns & _ANYBODY)
    if not anybody and not draft.nouns & ({mention.noun} | (same_writings(mention.noun) if similar else set())):
        return False
    if mention.plural != draft.plural:
        return False
    # NOTE: what follows a comma tells more of somebody known; what follows without one tells who is meant.
    mine, theirs = _content(_PART.sub("", mention.words.partition(", ")[0])), _content(draft.description)
    lands = _lands(mine), _lands(theirs)
    if all(lands) and not lands[0] & lands[1]:
        return False  # `the French ministry` is not the Danish one
    return not mine - {mention.noun, mention.noun + "s"} or len(mine & theirs) >= 0.6 * len(mine)


def _lands(content: set[str]) -> set[str]:
    """The countries that the words name, by name or adjective."""
    bare_words = (re.sub(r"[’']s?$", "", word) for word in content)
    return {land for word in bare_words if (land := nations().get(word.capitalize()) or nations().get(word.upper()))}


def taken_up(mention: Mention, drafts: Sequence[Draft]) -> int | None:
    """The place of the unnamed source of before that the definite description takes up: `the source`, `the report`."""
    for similar in (False, True):
        for i in range(len(drafts) - 1, -1, -1):
            if takes_up(mention, drafts[i], similar=similar):
                return i
    return _issuer(mention, drafts) if mention.words.lower() not in _NO_MORE else _nameless(mention, drafts)


@cache
def same_writings(noun: str) -> frozenset[str]:
    """The other nouns for such a writing: a complaint is a lawsuit, a suit, a filing too."""
    rows = [line.split() for line in words("same_writings")]
    return frozenset(other for row in rows if noun in row for other in row) - {noun}


def _issuer(mention: Mention, drafts: Sequence[Draft]) -> int | None:
    """The place of the last source, when `the statement` can be that body's own."""
    if _STATEMENT.fullmatch(mention.words) is None:
        return None
    last = max(range(len(drafts)), key=lambda i: drafts[i].last_end, default=None)
    if last is None or mention.span.start - drafts[last].last_end >= _STATEMENT_REACH:
        return None
    return last if drafts[last].type is SourceType.named_organization else None


def _nameless(mention: Mention, drafts: Sequence[Draft]) -> int | None:
    """The place of the one without a name who spoke last, just before: `the man` after `a worshiper who was there`."""
    last = max(range(len(drafts)), key=lambda i: drafts[i].last_end, default=None)
    if last is None or drafts[last].type not in _NAMELESS or drafts[last].plural or drafts[last].entity is not None:
        return None
    near = mention.span.start - drafts[last].last_end < _NAMELESS_REACH
    told = told_gender(" ".join(drafts[last].nouns))
    return last if near and told in {"", told_gender(mention.noun)} else None


def outshines(draft: Draft, mention: Mention, told: str, named: int) -> bool:
    """Whether the description means the unnamed source rather than the named person who is `told` of in these words.

    Either its words tell more than is told of the person, who is no `former` aide, or the person was last `named`
    (a code point) before the source spoke.
    """
    if draft.entity is not None or draft.type not in PERSONS or not takes_up(mention, draft):
        return False
    mine = _content(mention.words.partition(", ")[0])
    return mine <= _content(draft.description) and (
        not mine <= _content(told) | {mention.noun} or named < draft.last_end
    )


def same_words(mention: Mention, draft: Draft) -> bool:
    """Whether the mention tells all that the draft's own description tells."""
    return _content(draft.description) <= _content(mention.words)


def _content(phrase: str) -> set[str]:
    small = {"the", "a", "an", "of", "to", "in", "on", "who", "were", "was", "with", "and", "for", "that"} | {
        "this",
        "these",
        "those",
        "both",
        "same",
    }
    found = re.findall(r"[\w’'-]+", phrase.lower())
    return {word for word in found if word not in small and not word.isdigit() and not word.endswith("-page")}
