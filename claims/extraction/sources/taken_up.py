"""Which source of before a description without a name takes up: `the source`, `the report`, `the man`."""

import re
from collections.abc import Sequence
from functools import cache

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import told_gender
from claims.extraction.named.naming import nations
from claims.extraction.sources.drafts import PERSONS, Draft
from claims.extraction.wordlists import words
from claims.record import SourceType

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
