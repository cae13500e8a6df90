"""Reviews outlive edits: what humans decided stays with the claim's words when the article is read again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.decisions import Review, ReviewState
from claims.record import Basis, Claim, Record
from claims.spans import Span, cover

_AROUND = 12
"""Words on either side, inside the paragraph, that tell equal words apart."""
PLAIN_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})
"""For `str.translate`: marks that are one, however they are typed."""
_EDGES = re.compile(r"^\W+|\W+$")
_ARTICLES = frozenset({"a", "an", "the"})
_OWN_SOURCE = frozenset({Basis.explicit, Basis.passive})


class Fallen(NamedTuple):
    """A decision that does not hold any longer."""

    words: str
    """What it was about."""
    review: Review
    why: str


class Carried(NamedTuple):
    """A record with the decisions of an older one, and those that fell away."""

    record: Record
    fallen: tuple[Fallen, ...]


def carry(old: Record, new: Record) -> Carried:
    """The new record with what humans decided in the old one, wherever the claim's words stayed.

    Claims are known by their words, and equal words by those around them, never by ids. A decision falls when the
    words are gone, when they are no longer one claim, and when somebody else says them now. Decisions that the new
    record holds already are left alone.
    """
    partners = _partners(old, new)
    claims, fallen = list(new.claims), []
    for index, claim in enumerate(old.claims):
        if claim.review == Review():
            continue
        there = partners.get(index)
        why = _fallen(claim, old, None if there is None else new.claims[there], new)
        if why is not None:
            fallen.append(Fallen(claim.text, claim.review, why))
        elif there is not None and claims[there].review == Review():
            claims[there] = claims[there].model_copy(update={"review": claim.review})
    known = {(decision.code, decision.fingerprint) for decision in new.decisions}
    mine = [decision for decision in old.decisions if (decision.code, decision.fingerprint) not in known]
    text = _plain(" ".join([new.article.text, *(remark.text for remark in new.article.remarks)]))
    gone = [d for d in mine if not d.whole_article and _plain(d.words) not in text]
    fallen += [Fallen(f"{d.code} “{d.words}”", d.review, "these words are no longer in the article") for d in gone]
    kept = (*new.decisions, *(decision for decision in mine if decision not in gone))
    return Carried(new.model_copy(update={"claims": tuple(claims), "decisions": kept}), tuple(fallen))


def decided(record: Record) -> bool:
    """Whether the record holds any decision of a human."""
    return bool(record.decisions) or any(claim.review.state is not ReviewState.unreviewed for claim in record.claims)


def _fallen(claim: Claim, old: Record, there: Claim | None, new: Record) -> str | None:
    """Why the claim's review does not hold any longer; None where it does."""
    if there is None:
        stands = _plain(claim.text) in _plain(new.article.text)
        if stands:
            return "these words stand in the article, but no longer as this claim"
        return "these words are no longer in the article"
    before, now = _speaker(claim, old), _speaker(there, new)
    if before and now and not before & now:
        return f"it is said by “{_named(there, new)}” now, and was by “{_named(claim, old)}”"
    return None


def _speaker(claim: Claim, record: Record) -> frozenset[str]:
    """The words that name who says it, where the claim's own paragraph does."""
    if claim.attribution.basis not in _OWN_SOURCE:
        return frozenset()
    paragraph = record.article.paragraph_at(claim.spans[0].start)
    near = [s for s in claim.attribution.source_spans if paragraph and paragraph.span.contains(s)]
    names = (s.of(record.article.text).partition(",")[0] for s in near)  # what follows describes them
    return frozenset(_plain(" ".join(names)).split()) - _ARTICLES


def _named(claim: Claim, record: Record) -> str:
    return " ".join(" ".join(s.of(record.article.text) for s in claim.attribution.source_spans).split())


def _partners(old: Record, new: Record) -> dict[int, int]:
    """For each old claim the new one of the same words, if there is one; the likest surroundings first."""
    groups: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, record in enumerate((old, new)):
        for index, claim in enumerate(record.claims):
            groups[_plain(claim.text)][side].append(index)
    found: dict[int, int] = {}
    for mine, theirs in groups.values():
        found.update(_paired(mine, theirs, old, new))
    return found


def _paired(mine: Sequence[int], theirs: Sequence[int], old: Record, new: Record) -> Iterator[tuple[int, int]]:
    if len(mine) == len(theirs) == 1:
        yield mine[0], theirs[0]
        return
    around_mine = [_around(old.claims[index], old) for index in mine]
    around_theirs = [_around(new.claims[index], new) for index in theirs]
    likeness = sorted(
        (-_likeness(one, other), abs(i - j), i, j)
        for i, one in enumerate(around_mine)
        for j, other in enumerate(around_theirs)
    )
    free_mine, free_theirs = set(range(len(mine))), set(range(len(theirs)))
    for _, _, i, j in likeness:
        if i in free_mine and j in free_theirs:
            free_mine.discard(i)
            free_theirs.discard(j)
            yield mine[i], theirs[j]


def _around(claim: Claim, record: Record) -> tuple[list[str], list[str]]:
    """The words before the claim, the nearest first, and those after it."""
    text, whole = record.article.text, cover(claim.spans)
    paragraph = record.article.paragraph_at(whole.start)
    around = paragraph.span if paragraph else whole
    before = _plain(Span(around.start, whole.start).of(text)).split()
    after = _plain(Span(whole.end, max(whole.end, around.end)).of(text)).split()
    return before[::-1][:_AROUND], after[:_AROUND]


def _likeness(one: tuple[list[str], list[str]], other: tuple[list[str], list[str]]) -> int:
    """How many words around are equal, counted from the claim outwards; one more where the paragraph ends alike."""
    return sum(_run(mine, theirs) + (mine == theirs) for mine, theirs in zip(one, other, strict=True))


def _run(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _plain(words: str) -> str:
    """Case, kind of quotation marks, line breaks and marks at the edges make no other claim."""
    return _EDGES.sub("", " ".join(words.translate(PLAIN_MARKS).casefold().split()))
