"""What became of an article's claims from one version to the next: sources, hedges, dates and figures."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.record import Basis, Claim, CueClass, Record

ALIKE = 0.6
"""Share of words from which two claims are versions of one."""


class Kind(StrEnum):
    """What happened to a claim."""

    lost_source = "lost-source"
    gained_source = "gained-source"
    other_source = "other-source"
    lost_hedge = "lost-hedge"
    gained_hedge = "gained-hedge"
    lost_date = "lost-date"
    gained_date = "gained-date"
    other_figure = "other-figure"
    lost_denial = "lost-denial"
    gained_denial = "gained-denial"
    reworded = "reworded"
    new = "new"
    gone = "gone"


WEAKER = frozenset({Kind.lost_source, Kind.lost_hedge, Kind.lost_denial})
"""What an editor asks about first: a claim that stands on less, or is said with less care, than before."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one claim."""

    kind: Kind
    before: Claim | None
    after: Claim | None
    words: tuple[str, ...] = ()
    """The sources, hedges, dates or figures that were gained, or else lost."""
    earlier: tuple[str, ...] = ()
    """The sources, figures or words in whose place they stand."""


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """What changed from the old record to the new, in the order of the new one; last the claims that are gone.

    Claims are versions of one another when their words are the same, or `ALIKE` and each other's nearest.
    """
    pairs = _paired(old.claims, new.claims)
    found: list[Change] = []
    for after in new.claims:
        before = pairs.get(after.id)
        found += [Change(Kind.new, None, after)] if before is None else _between(old, before, new, after)
    kept = {before.id for before in pairs.values()}
    return (*found, *(Change(Kind.gone, before, None) for before in old.claims if before.id not in kept))


def _paired(old: Sequence[Claim], new: Sequence[Claim]) -> dict[str, Claim]:
    """For the id of each new claim the old one that it is a version of."""
    pairs: dict[str, Claim] = {}
    left = list(old)
    for after in new:
        same = next((before for before in left if _words(before) == _words(after)), None)
        if same is not None:
            pairs[after.id] = same
            left.remove(same)
    near = [
        (difflib.SequenceMatcher(None, _words(before), _words(after)).ratio(), i, j)
        for i, before in enumerate(left)
        for j, after in enumerate(new)
        if after.id not in pairs and set(_words(before)) & set(_words(after))
    ]
    taken: set[int] = set()
    for alike, i, j in sorted(near, key=lambda one: -one[0]):
        if alike >= ALIKE and i not in taken and new[j].id not in pairs:
            taken.add(i)
            pairs[new[j].id] = left[i]
    return pairs


def _words(claim: Claim) -> list[str]:
    found = re.findall(r"\w+", re.sub(r"(?<=\d),(?=\d)", "", claim.text.casefold()))
    return found[1:] if found[:1] == ["that"] else found


def _between(old: Record, before: Claim, new: Record, after: Claim) -> Iterator[Change]:
    told = [*_in_standing(old, before, new, after)]
    yield from told
    if not told and _words(before) != _words(after):
        yield Change(Kind.reworded, before, after, earlier=(before.text,))


def _in_standing(old: Record, before: Claim, new: Record, after: Claim) -> Iterator[Change]:
    """What changed in who says it, with what care, of which day and how much."""
    was, now = _sources(old, before), _sources(new, after)
    if was != now:
        kind = Kind.lost_source if was and not now else Kind.gained_source if now and not was else Kind.other_source
        gone = kind is Kind.lost_source
        yield Change(kind, before, after, was if gone else now, earlier=() if gone else was)
    elif before.denied != after.denied:
        yield Change(Kind.lost_denial if before.denied else Kind.gained_denial, before, after, now)
    for lost, gained, earlier, later in (
        (Kind.lost_hedge, Kind.gained_hedge, _hedges(before), _hedges(after)),
        (Kind.lost_date, Kind.gained_date, _dates(old, before), _dates(new, after)),
    ):
        # NOTE: what somebody says now needs no `reportedly`.
        if earlier - later and not (lost is Kind.lost_hedge and now and not was):
            yield Change(lost, before, after, tuple(sorted(earlier - later)))
        if later - earlier:
            yield Change(gained, before, after, tuple(sorted(later - earlier)))
    earlier_figures, figures = _figures(old, before), _figures(new, after)
    if figures and set(earlier_figures) != set(figures):
        yield Change(Kind.other_figure, before, after, tuple(figures.values()), earlier=tuple(earlier_figures.values()))


def _sources(record: Record, claim: Claim) -> tuple[str, ...]:
    """Who says it: names, else the article's words for somebody who could not be told apart."""
    told = claim.attribution
    names = {source.id: source.name or source.description for source in record.sources}
    known = sorted(names[identity] for identity in told.source_ids if identity in names)
    return tuple(known) or tuple(span.of(record.article.text) for span in told.source_spans)


def _hedges(claim: Claim) -> frozenset[str]:
    """Words inside that weaken the claim, and the attribution's own: 'alleged', 'it is understood'."""
    cue = claim.attribution.cue
    hedging = cue is not None and (cue.cue_class is CueClass.hedging or claim.attribution.basis is Basis.passive)
    alleged = {cue.words.casefold()} if cue and hedging else set()
    return frozenset({hedge.text.casefold() for hedge in claim.hedges} | alleged)


def _dates(record: Record, claim: Claim) -> frozenset[str]:
    """The days that are told, as TIMEX3 values; lengths of time are none."""
    return frozenset(m.value for m in record.moments if m.id in claim.moments and m.first is not None)


def _figures(record: Record, claim: Claim) -> dict[tuple[float, float, str], str]:
    """The numbers that are told, by what they come to, with their words."""
    return {(q.low, q.high, q.unit): q.text for q in record.quantities if q.id in claim.quantities}
