"""Writes `benchmarks/attribution.md`: the model against annotated articles, by form, by cue, and its errors by cause.

python benchmarks/attribution_tables.py POLNEAR/dev [-o FILE.md]
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.brat import Annotated, annotated_texts
from claims.extraction.attributions import find_attributions
from claims.extraction.cues import find_cues
from claims.extraction.linguistics import parse
from claims.extraction.quotations import find_quotations
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.reading import article_from_text
from claims.spans import Span

OUT = Path(__file__).resolve().parent / "attribution.md"
_WORD = re.compile(r"\w+")
_KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "PUNCT": "colon or dash"}


@dataclass(frozen=True)
class Words:
    """An attribution as the places of its words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    kind: str
    form: str


@dataclass(frozen=True)
class Match:
    """A gold attribution with the prediction that shares most of its content, if any does."""

    gold: Words
    found: Words | None
    shared: float
    cue_found: bool = False
    """Whether any prediction of the article has a word of its cue."""

    @property
    def right(self) -> bool:
        """Content half or more the same, and a word of the source, or no source on both sides."""
        return self.found is not None and self.shared >= 0.5 and same_source(self.gold, self.found)


def same_source(gold: Words, found: Words) -> bool:
    """Whether the sources share a word, or both are empty."""
    return bool(gold.source & found.source) or not (gold.source or found.source)


def places(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Where the words that the spans touch begin."""
    return frozenset(m.start() for s in spans for m in _WORD.finditer(text) if m.start() < s.end and m.end() > s.start)


def words_of(parsed: Parsed, *, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> Words:
    """The places of the words, the kind of the cue and the form of the content."""
    text = parsed.article.text
    inside = places(text, content)
    marks = [q.inner for q in parsed.quotations if q.depth == 0]
    quoted = sum(any(q.start <= place < q.end for q in marks) for place in inside)
    form = "indirect" if not quoted else "direct" if quoted >= 0.9 * len(inside) else "mixed"
    return Words(places(text, source), places(text, cue), inside, cue_kind(parsed, cue), form)


def cue_kind(parsed: Parsed, cue: Sequence[Span]) -> str:
    """Verb, noun, `according to` and so on, by the weightiest word of the cue."""
    if any("ccording" in span.of(parsed.article.text) for span in cue):
        return "according to"
    tokens = [t for t in parsed.doc if any(s.start <= t.idx < s.end for s in cue)]
    kinds = [_KINDS.get(t.pos_, "other") for t in tokens]
    return next((k for k in ("verb", "noun", "adjective", "colon or dash") if k in kinds), "other")


def compare(folder: Path) -> tuple[list[Match], list[tuple[Words, str]]]:
    """Every gold attribution with its prediction, and the predictions that are wrong, with the cause."""
    matches: list[Match] = []
    false: list[tuple[Words, str]] = []
    for name, text, drawn in annotated_texts(folder):
        article = article_from_text(text, path=name, as_is=True)
        doc = parse(article)
        parsed = Parsed(article, doc, find_sentences(article, doc), find_quotations(article))
        found = [_found(parsed, a) for a in find_attributions(parsed, find_cues(parsed))]
        gold = [g for g in (_gold(parsed, a) for a in drawn) if g.content]
        cues = frozenset[int]().union(*(f.cue for f in found))
        mine = [replace(match(g, found), cue_found=bool(g.cue & cues)) for g in gold]
        matches += mine
        taken = [m.found for m in mine if m.right]
        false += [(f, cause_of_false(f, gold)) for f in found if f not in taken]
    return matches, false


def _found(parsed: Parsed, found: FoundAttribution) -> Words:
    cue = found.cue.spans if found.cue else ()
    return words_of(parsed, source=[s for one in found.sources for s in one], cue=cue, content=found.content)


def _gold(parsed: Parsed, drawn: Annotated) -> Words:
    return words_of(parsed, source=drawn.source, cue=drawn.cue, content=drawn.content)


def match(gold: Words, found: Sequence[Words]) -> Match:
    """The prediction that shares most of the content."""
    shares = [(len(gold.content & f.content) / len(gold.content | f.content), f) for f in found]
    shared, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return Match(gold, best if shared else None, shared)


def cause_of_miss(one: Match) -> str:
    """Why a gold attribution was not found."""
    if one.found is not None and one.shared >= 0.5:
        if not one.gold.source:
            return "a source was given where the annotators drew none"
        return "no source was given" if not one.found.source else "another source was given"
    if one.cue_found:
        return "the cue was found, its content was drawn otherwise"
    return "the cue was not found"


def cause_of_false(found: Words, gold: Sequence[Words]) -> str:
    """Why a prediction is false."""
    best = match(found, gold)
    if best.found is not None and best.shared >= 0.5:
        return "right content, wrong source"
    if any(found.cue & g.cue for g in gold):
        return "right cue, wrong content"
    return "no such attribution was drawn"


def table(title: str, rows: Iterable[tuple[str, int, int, int]]) -> list[str]:
    """Gold, predicted, right, and the three figures, a row each."""
    lines = [f"| {title} | gold | found | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for name, gold, found, right in rows:
        precision, recall = right / max(found, 1), right / max(gold, 1)
        f1 = 2 * right / max(gold + found, 1)
        lines.append(f"| {name} | {gold} | {found} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |")
    return [*lines, ""]


def by(name: str, matches: Sequence[Match], false: Sequence[tuple[Words, str]]) -> list[tuple[str, int, int, int]]:
    """The counts by an attribute of the words; a right prediction counts where its gold does."""
    gold = Counter(getattr(m.gold, name) for m in matches)
    right = Counter(getattr(m.gold, name) for m in matches if m.right)
    wrong = Counter(getattr(words, name) for words, _ in false)
    return [(kind, gold[kind], right[kind] + wrong[kind], right[kind]) for kind, _ in gold.most_common()]


def causes(title: str, counts: Counter[str]) -> list[str]:
    """How often each cause stands behind an error."""
    rows = [f"| {cause} | {count} | {100 * count / counts.total():.0f} |" for cause, count in counts.most_common()]
    return [f"| {title} | count | % |", "|---|---|---|", *rows, ""]


def page(matches: Sequence[Match], false: Sequence[tuple[Words, str]]) -> str:
    """The whole page."""
    right = sum(m.right for m in matches)
    misses = Counter(cause_of_miss(m) for m in matches if not m.right)
    return "\n".join(
        [
            "# Attribution: figures and errors",
            "",
            "Written by `benchmarks/attribution_tables.py` over PolNeAR's dev part. Right: half or more of the",
            "content's words shared, and a word of the source, or no source on both sides. Counts by the nearest",
            "prediction, so they differ a little from a scorer that pairs one to one.",
            "",
            *table("all", [("all", len(matches), right + len(false), right)]),
            *table("form", by("form", matches, false)),
            *table("cue", by("kind", matches, false)),
            *causes("why an attribution was missed", misses),
            *causes("why a found one is wrong", Counter(cause for _, cause in false)),
        ]
    )


def main() -> None:
    """Compare and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a PolNeAR part, with text/ and attributions/")
    parser.add_argument("-o", type=Path, default=OUT)
    options = parser.parse_args()
    options.o.write_text(page(*compare(options.folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
