"""For whom `a spokeswoman` speaks, when only one body was named just before."""

from collections.abc import Iterable

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed, Sentence
from claims.extraction.sources.relays import is_news, is_own

_ARTICLES = frozenset({"a", "an", "another", "one", "the", "its", "their"})
_DEFAULT_SURENESS = 0.7


def is_bare_spokesperson(mention: Mention) -> bool:
    """Whether the words do not say for whom the spokesperson speaks."""
    bare = {word for word in mention.words.lower().partition(",")[0].split() if word not in _ARTICLES}
    alone = mention.owner is None and not mention.owner_noun
    return mention.noun.startswith("spokes") and len(bare) == 1 and alone


def spoken_for(parsed: Parsed, cast: Cast, mention: Mention) -> tuple[Entity, float] | None:
    """The one named body that acts in this sentence before the mention, else is named there or in the sentence before.

    None when several fit. A person who is the subject there may have a spokeswoman too: then nobody can tell.
    """
    if not is_bare_spokesperson(mention):
        return None
    at = parsed.doc[mention.head].idx
    here = next((i for i, s in enumerate(parsed.sentences) if s.span.start <= at < s.span.end), None)
    if here is None:
        return None
    bodies = [body for body in cast.bodies if body.kind is NameKind.body]
    bodies = [body for body in bodies if not is_news(body) and not is_own(parsed, body.name)]
    this, near = parsed.sentences[here : here + 1], parsed.sentences[max(0, here - 1) : here + 1]
    fits = [body for body in bodies if _is_subject(parsed, body, this, at)]
    if len(fits) != 1 or any(_is_subject(parsed, person, this, at) for person in cast.people):
        if any(_is_subject(parsed, person, near, at) for person in cast.people):
            return None
        fits = [body for body in bodies if _stands(parsed, body, near, at)]
    return (fits[0], _DEFAULT_SURENESS) if len(fits) == 1 else None


def _stands(parsed: Parsed, body: Entity, near: Iterable[Sentence], before: int) -> bool:
    """Whether the body is named there by itself, and not only beside a noun: `its Tarnby branch`."""
    for name in body.mentions:
        last = parsed.doc[name.end - 1]
        alone = last.dep_ != "compound" or last.head.pos_ == "PROPN"
        if alone and name.span.start < before and any(s.span.contains(name.span) for s in near):
            return True
    return False


def _is_subject(parsed: Parsed, named: Entity, near: Iterable[Sentence], before: int) -> bool:
    return any(
        parsed.doc[name.end - 1].dep_ in SUBJECTS
        and name.span.start < before
        and any(s.span.contains(name.span) for s in near)
        for name in named.mentions
    )
