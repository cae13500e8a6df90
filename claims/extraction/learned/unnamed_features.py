"""What the model of unnamed sources sees: the words of source, cue and claim, and who has a name around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from claims.extraction.learned.attribution_features import Floats, Grid, Ints, Keys, make_grid, mixed
from claims.extraction.learned.check_worthiness_features import Sight
from claims.extraction.places import quotations_at
from claims.extraction.shapes import Parsed, Resolved, ResolvedAttribution
from claims.extraction.wordlists import any_of
from claims.record import Source, SourceType
from claims.spans import Span

UNNAMED = (SourceType.unnamed_group, SourceType.unnamed_person, SourceType.anonymous)
_OPENING = 14
"""Tokens of the claim that the model reads."""
_NEAR = (-2, -1, 0, 1, 2)
_AHEAD = (1, 3, 8)
"""Sentences ahead in which somebody with a name may stand for the group."""
_LONG = 8
"""Tokens from which on a source's words are long."""
_KEPT_BACK = re.compile(
    r"\banonym|\bnot (?:been )?authori[sz]ed\b|\bnot (?:\w+ ){0,3}(?:named|identified|quoted)\b|\boff the record\b",
    re.I,
)
_QUOTE = re.compile(r"\s*[“\"‘`']{1,2}\w")
_MANY = 3
_COUNTED = re.compile(r"\b(?:these|those|such|both|two|three|four|five|six|\d+)\b", re.I)


@dataclass(frozen=True)
class Unnamed:
    """An attribution to somebody without a name, or to nobody."""

    place: int
    """Its number among the article's attributions."""
    start: int
    """Where its source stands, else its cue; code points."""
    words: Keys
    measures: Floats


@dataclass(frozen=True)
class _Told:
    """What a sentence holds of attributions."""

    named: frozenset[str]
    """Ids of the persons with a name who speak in it."""
    quoted: frozenset[str]
    """Those of them whose very words it gives."""
    sourced: bool


def unnamed(parsed: Parsed, resolved: Resolved, seen: Sight) -> tuple[Unnamed, ...]:
    """Each attribution of the article that names nobody, as the model sees it; `seen` are the article's sentences."""
    sources = {source.id: source for source in resolved.sources}
    chosen = [
        (place, attribution)
        for place, attribution in enumerate(resolved.attributions)
        if attribution.found.cue and all(sources[i].type in UNNAMED for i in attribution.source_ids)
    ]
    if not chosen or not parsed.sentences:
        return ()
    starts = [sentence.span.start for sentence in parsed.sentences]
    view = _View(parsed, sources, make_grid(parsed), seen, starts, _told(parsed, resolved, sources, starts))
    return tuple(view.of(place, attribution) for place, attribution in chosen)


def _told(parsed: Parsed, resolved: Resolved, sources: dict[str, Source], starts: Sequence[int]) -> tuple[_Told, ...]:
    """What each sentence holds; `starts` are where they begin."""
    named: list[set[str]] = [set() for _ in starts]
    quoted: list[set[str]] = [set() for _ in starts]
    sourced = [False] * len(starts)
    for attribution in resolved.attributions:
        persons = {i for i in attribution.source_ids if sources[i].type is SourceType.named_person}
        for span in attribution.found.content:
            words = any(quotation.speech for quotation in quotations_at(parsed, span))
            for n in range(max(0, bisect_right(starts, span.start) - 1), bisect_right(starts, span.end - 1)):
                sourced[n] |= bool(attribution.source_ids)
                named[n] |= persons
                quoted[n] |= persons if words else set()
    return tuple(_Told(frozenset(n), frozenset(q), s) for n, q, s in zip(named, quoted, sourced, strict=True))


@dataclass(frozen=True)
class _View:
    parsed: Parsed
    sources: dict[str, Source]
    grid: Grid
    seen: Sight
    starts: Sequence[int]
    told: Sequence[_Told]

    @cached_property
    def first(self) -> dict[str, int]:
        """The number of the sentence in which each person with a name speaks first."""
        return {i: number for number, told in reversed(list(enumerate(self.told))) for i in told.named}

    @cached_property
    def nameless(self) -> list[str]:
        """How those without a name are described."""
        return [source.description.lower() for source in self.sources.values() if source.type in UNNAMED]

    def of(self, place: int, attribution: ResolvedAttribution) -> Unnamed:
        found = attribution.found
        source = found.sources[0][0] if found.sources and found.sources[0] else None
        cue = found.cue.spans[0] if found.cue else Span(0, 0)
        where = source or cue
        number = max(0, bisect_right(self.starts, where.start) - 1)
        words = source.of(self.parsed.article.text) if source else ""
        measures = [
            *self._kind(attribution),
            *_phrase(words),
            *self._around(number),
            *self._ahead(number, words),
            *self._answers(attribution, number, words),
            number < 3,
            attribution.confidence,
            bool(quotations_at(self.parsed, cue)),
        ]
        own = self.seen.measures[number][: -self.grid.tensor.shape[1]]
        return Unnamed(
            place,
            where.start,
            np.unique(np.concatenate(list(self._keys(attribution, source)))),
            np.concatenate([np.array(measures, np.float32), own]),
        )

    def _kind(self, attribution: ResolvedAttribution) -> Iterator[bool]:
        types = {self.sources[i].type for i in attribution.source_ids}
        yield from (kind in types for kind in UNNAMED)
        yield not types

    def _around(self, number: int) -> Iterator[bool]:
        """Who speaks in the sentence and in those beside it, and whether those stand in its paragraph."""
        for step in _NEAR:
            at = number + step
            told = self.told[at] if 0 <= at < len(self.told) else _Told(frozenset(), frozenset(), False)
            same = bool(
                0 <= at < len(self.told)
                and self.parsed.sentences[at].paragraph == self.parsed.sentences[number].paragraph
            )
            for said in (told.sourced, bool(told.named), bool(told.quoted)):
                yield said
                yield said and same

    def _ahead(self, number: int, words: str) -> Iterator[bool]:
        """Whether somebody with a name who could be of the group speaks within so many sentences."""
        head = _head(words)
        for reach in _AHEAD:
            near = self.told[number : number + reach + 1]
            named = {i for told in near for i in told.named}
            described = [_described(self.sources[i]) for i in named]
            yield bool(named)
            yield any(told.quoted for told in near)
            yield any(self.first[i] >= number for i in named)
            yield any(any_of("learned").search(words) for words in described)
            yield bool(head) and any(head in words for words in described)

    def _answers(self, attribution: ResolvedAttribution, number: int, words: str) -> Iterator[float]:
        """What may answer who that is: one of a group quoted next, why a name is kept back, more like it."""
        text = self.parsed.article.text
        rest = [sentence.span for sentence in self.parsed.sentences[number : number + 2]]
        types = {self.sources[i].type for i in attribution.source_ids}
        group = SourceType.unnamed_group in types
        after = rest[1].of(text) if len(rest) > 1 else ""
        yield group and len(rest) > 1 and bool(self.told[number + 1].quoted)
        yield group and bool(_QUOTE.match(after))
        yield bool(types - {SourceType.unnamed_group}) and any(_KEPT_BACK.search(s.of(text)) for s in rest)
        head = _head(words)
        alike = (description for description in self.nameless if head and head in description)
        yield sum(1 for _ in islice(alike, _MANY))

    def _keys(self, attribution: ResolvedAttribution, source: Span | None) -> Iterator[Keys]:
        """Each word by the part it plays: in the source, in the cue, in the claim."""
        found, grid = attribution.found, self.grid
        spoken = self._tokens([source] if source else [])
        cue = self._tokens(found.cue.spans if found.cue else ())
        yield mixed(9100, grid.lower[spoken])
        yield mixed(9101, grid.lower[spoken[:-1]], grid.lower[spoken[1:]])
        yield mixed(9102, grid.lower[spoken[:1]])
        yield mixed(9103, grid.lower[spoken[-1:]])
        yield mixed(9110, grid.lower[cue])
        yield mixed(9111, grid.lower[cue[:-1]], grid.lower[cue[1:]])
        yield mixed(9112 if source else 9113, grid.lemma[cue])
        yield mixed(9120, grid.lemma[self._tokens(found.content)[:_OPENING]])

    def _tokens(self, spans: Sequence[Span]) -> Ints:
        bounds = [np.searchsorted(self.grid.start, (span.start, span.end)) for span in spans]
        return np.concatenate([np.zeros(0, np.int64), *(np.arange(first, last) for first, last in bounds)])


def _phrase(words: str) -> Iterator[float]:
    """How the source is put: its length, and whether it opens a sentence, is pointed at, or is counted."""
    count = len(words.split())
    yield from (min(count, _LONG), words[:1].isupper(), words.lower().startswith(("the ", "these ", "those ")))
    yield from (count >= _LONG, bool(_COUNTED.search(words)), words.islower())


def _head(words: str) -> str:
    """The singular of the noun that the phrase is about; empty where there is none."""
    core = re.split(r"\b(?:in|of|who|that|at|on|from|to|with)\b|,", words.lower())[0].split()
    return core[-1].removesuffix("s") if core else ""


def _described(source: Source) -> str:
    return f"{source.description} {source.title} {source.affiliation}".lower()
