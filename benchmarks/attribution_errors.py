"""Attributions found beside those that annotators drew: which are right, and why the others are not."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.brat import Annotated
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import Span

_WORD = re.compile(r"\w+")
_CUES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "PUNCT": "colon or dash"}
_LEAST = 0.5
"""Share of the content's words that a right prediction has in common with its gold."""


@dataclass(frozen=True)
class Words:
    """An attribution as the places of its words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    cue_kind: str
    source_kind: str
    form: str
    confidence: float = 1.0

    @property
    def quoted(self) -> bool:
        """Whether any of the content stands in quotation marks."""
        return self.form != "indirect"


@dataclass(frozen=True)
class Compared:
    """An article's gold and found attributions, with the pairs (by number) that share half of their content or more."""

    gold: tuple[Words, ...]
    found: tuple[Words, ...]
    pairs: tuple[tuple[int, int], ...]

    @property
    def right(self) -> dict[int, int]:
        """The found number of each gold number of which the source is right too."""
        return {g: f for g, f in self.pairs if same_source(self.gold[g], self.found[f])}


def same_source(gold: Words, found: Words) -> bool:
    """Whether the sources share a word, or both are empty."""
    return bool(gold.source & found.source) or not (gold.source or found.source)


def shared(one: Words, other: Words) -> float:
    """Share of the words of both contents that they have in common, 0 to 1."""
    return len(one.content & other.content) / max(1, len(one.content | other.content))


def compared(gold: Sequence[Words], found: Sequence[Words]) -> Compared:
    """The attributions paired one to one, those first that share most, then those with the right source."""
    close = [
        (-shared(g, f), not same_source(g, f), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if not g.content.isdisjoint(f.content)
    ]
    pairs: dict[int, int] = {}
    for apart, _, i, j in sorted(close):
        if -apart >= _LEAST and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Compared(tuple(gold), tuple(found), tuple(pairs.items()))


def places(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Where the words that the spans touch begin, in code points."""
    return frozenset(m.start() for s in spans for m in _WORD.finditer(text) if m.start() < s.end and m.end() > s.start)


def words_found(parsed: Parsed, found: FoundAttribution) -> Words:
    """A prediction as words."""
    cue = found.cue.spans if found.cue else ()
    source = [span for one in found.sources for span in one]
    return _words(parsed, source, cue, found.content, confidence=found.confidence)


def words_drawn(parsed: Parsed, drawn: Annotated) -> Words:
    """An annotation as words."""
    return _words(parsed, drawn.source, drawn.cue, drawn.content)


def _words(
    parsed: Parsed, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span], *, confidence: float = 1.0
) -> Words:
    text = parsed.article.text
    inside = places(text, content)
    marks = [q.inner for q in parsed.quotations if q.depth == 0]
    quoted = sum(any(q.start <= place < q.end for q in marks) for place in inside)
    form = "indirect" if not quoted else "direct" if quoted >= 0.9 * len(inside) else "mixed"
    kinds = cue_kind(parsed, cue), source_kind(parsed, source)
    return Words(places(text, source), places(text, cue), inside, *kinds, form, confidence)


def cue_kind(parsed: Parsed, cue: Sequence[Span]) -> str:
    """Verb, noun, `according to` and so on, by the weightiest word of the cue."""
    if any("ccording" in span.of(parsed.article.text) for span in cue):
        return "according to"
    tokens = [t for t in parsed.doc if any(s.start <= t.idx < s.end for s in cue)]
    kinds = [_CUES.get(t.pos_, "other") for t in tokens]
    return next((k for k in ("verb", "noun", "adjective", "colon or dash") if k in kinds), "other")


def source_kind(parsed: Parsed, source: Sequence[Span]) -> str:
    """What the source is called by, told by the word that governs the others."""
    token = parsed.doc.char_span(source[0].start, source[0].end, alignment_mode="expand") if source else None
    if token is None:
        return "none"
    head = token.root
    if head.pos_ == "PRON":
        return "pronoun"
    if head.ent_type_ == "PERSON":
        return "a person's name"
    return "another name" if head.ent_type_ or head.pos_ == "PROPN" else "common noun"


def cause_of_miss(one: Compared, number: int) -> str:
    """Why the gold attribution of this number was not found."""
    gold = one.gold[number]
    paired = dict(one.pairs).get(number)
    if paired is not None:
        if not gold.source:
            return "a source was given where the annotators drew none"
        return "no source was given" if not one.found[paired].source else "another source was given"
    if any(gold.cue & found.cue for found in one.found):
        return "the cue was found, its content was drawn otherwise"
    return "the cue was not found"


def cause_of_false(one: Compared, number: int) -> str:
    """Why the prediction of this number is false."""
    found = one.found[number]
    if number in dict(one.pairs).values():
        return "right content, wrong source"
    if any(found.cue & gold.cue for gold in one.gold):
        return "right cue, wrong content"
    return "no such attribution was drawn"
