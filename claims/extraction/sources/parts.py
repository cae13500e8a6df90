"""People who are some of others without a name: `one of them`, `two of the officials`."""

import itertools
import re
from collections.abc import Sequence

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_people
from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.naming import SUBJECTS
from claims.extraction.shapes import Parsed
from claims.extraction.sources.drafts import Draft
from claims.extraction.sources.source_types import COLLECTIVE
from claims.extraction.wordlists import words
from claims.record import SourceType

_OF_THE_PEOPLE = re.compile(r"\w+ of (?:the|these|those) (?:\w+ )?(?P<noun>people|\w+(?=s\b))s?", re.I)
_UNNAMED = frozenset({SourceType.anonymous, SourceType.unnamed_group})
_ANYONE = frozenset({"people", "person", "source"})
_REACH_OF_SOME = 700
"""Code points after which `one` is no longer one of the people who spoke."""
_SOME_OF_THEM = re.compile(r"(?:one|another|two)(?: of them)?", re.I)


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
