"""Writes `benchmarks/attribution.md`: attributions found against annotated articles, and the errors by cause.

python benchmarks/attribution_tables.py POLNEAR/dev [-o FILE.md]
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.attribution_errors import (
    Compared,
    Words,
    cause_of_false,
    cause_of_miss,
    compared,
    words_drawn,
    words_found,
)
from benchmarks.brat import annotated_texts
from claims.extraction.learned.attributions import find_attributions
from claims.extraction.learned.cues import find_cues
from claims.extraction.patterns.labels import labelled
from claims.extraction.patterns.senses import drop_other_senses
from claims.extraction.pipeline import analyse
from claims.reading import article_from_text

HERE = Path(__file__).resolve().parent
STAGES = ("the model alone", "without other senses and faint fragments", "with labelled speech")
Row = tuple[str, int, int, int]
Test = Callable[[Words], bool]


def compare(folder: Path) -> list[list[Compared]]:
    """Every article compared, after each of the stages."""
    every: list[list[Compared]] = []
    for name, text, drawn in annotated_texts(folder):
        parsed = analyse(article_from_text(text, path=name, as_is=True))
        gold = [words for words in (words_drawn(parsed, one) for one in drawn) if words.content]
        alone = find_attributions(parsed, find_cues(parsed))
        kept = drop_other_senses(parsed, alone)
        stages = (alone, kept, labelled(parsed, kept))
        every.append([compared(gold, [words_found(parsed, one) for one in stage]) for stage in stages])
    return [list(stage) for stage in zip(*every, strict=True)]


def counts(articles: Sequence[Compared], test: Test = lambda _: True) -> tuple[int, int, int, int]:
    """Gold, found, right among the found, right among the gold: of the words that pass the test."""
    gold = sum(test(g) for one in articles for g in one.gold)
    found = sum(test(f) for one in articles for f in one.found)
    hits = sum(test(one.found[f]) for one in articles for f in one.right.values())
    recalled = sum(test(one.gold[g]) for one in articles for g in one.right)
    return gold, found, hits, recalled


def f1(articles: Sequence[Compared], test: Test = lambda _: True) -> float:
    """F1 in percent, each side by its own words."""
    gold, found, hits, recalled = counts(articles, test)
    precision, recall = hits / max(found, 1), recalled / max(gold, 1)
    return 200 * precision * recall / max(precision + recall, 1e-9)


def content_f1(articles: Sequence[Compared]) -> float:
    """F1 in percent of the words that stand in any content."""
    sides = [[frozenset[int]().union(*(w.content for w in side)) for side in (one.gold, one.found)] for one in articles]
    total = sum(len(gold) + len(found) for gold, found in sides)
    return 200 * sum(len(gold & found) for gold, found in sides) / max(total, 1)


def source_accuracy(articles: Sequence[Compared]) -> float:
    """Percent of the pairs whose source is right."""
    return 100 * sum(len(one.right) for one in articles) / max(1, sum(len(one.pairs) for one in articles))


def interval(articles: Sequence[Compared]) -> tuple[float, float]:
    """95 % of the F1 of a thousand draws of as many articles."""
    rng = random.Random(0)
    drawn = sorted(f1(rng.choices(articles, k=len(articles))) for _ in range(1000))
    return drawn[25], drawn[974]


def figures(articles: Sequence[Compared]) -> list[str]:
    """Full, quoted, indirect, content tokens, source accuracy, no source: the cells of a row."""
    parts = (
        f1(articles), f1(articles, lambda w: w.quoted), f1(articles, lambda w: not w.quoted), content_f1(articles),
        source_accuracy(articles), f1(articles, lambda w: not w.source),
    )  # fmt: skip
    return [f"{part:.1f}" for part in parts]


def beside_others(stages: Sequence[Sequence[Compared]]) -> list[str]:
    """Our figures after each stage, then those of others."""
    lines = ["| system | full | quoted | indirect | content tokens | source accuracy | no source |", "|" + "---|" * 7]
    lines += [f"| ours: {name} | {' | '.join(figures(s))} |" for name, s in zip(STAGES, stages, strict=True)]
    rows = (HERE / "attribution_baselines.tsv").read_text("utf-8").splitlines()
    others = [row.split("\t") for row in rows if not row.startswith("#")]
    return [*lines, *(f"| {' | '.join(row)} | {'37' if 'humans' in row[0] else '–'} |" for row in others), ""]


def rests_on(before: Sequence[Compared], after: Sequence[Compared]) -> str:
    """In how many articles a stage changes what is right, and how much of that is the one it changes most."""
    gains = [len(b.right) - len(a.right) for a, b in zip(before, after, strict=True)]
    moved = sorted((abs(gain) for gain in gains if gain), reverse=True)
    return f"{sum(gains):+d} right, in {len(moved)} of {len(gains)} articles, {moved[0] if moved else 0} of them in one"


def table(title: str, rows: Iterable[Row]) -> list[str]:
    """Gold, found, right, and the three figures, a row each."""
    lines = [f"| {title} | gold | found | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for name, gold, found, right in rows:
        precision, recall, both = right / max(found, 1), right / max(gold, 1), 2 * right / max(gold + found, 1)
        lines.append(f"| {name} | {gold} | {found} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * both:.1f} |")
    return [*lines, ""]


def by(name: str, articles: Sequence[Compared]) -> list[Row]:
    """The counts by an attribute of the words; a right prediction counts where its gold does."""
    gold = Counter(getattr(g, name) for one in articles for g in one.gold)
    right = Counter(getattr(one.gold[g], name) for one in articles for g in one.right)
    wrong = Counter(getattr(f, name) for f, _ in false(articles))
    return [(kind, gold[kind], right[kind] + wrong[kind], right[kind]) for kind, _ in gold.most_common()]


def missed(articles: Sequence[Compared]) -> list[tuple[Words, str]]:
    """The gold attributions that were not found, with the cause."""
    return [(g, cause_of_miss(one, i)) for one in articles for i, g in enumerate(one.gold) if i not in one.right]


def false(articles: Sequence[Compared]) -> list[tuple[Words, str]]:
    """The predictions that are wrong, with the cause."""
    taken = [set(one.right.values()) for one in articles]
    pairs = zip(articles, taken, strict=True)
    return [(f, cause_of_false(one, i)) for one, hit in pairs for i, f in enumerate(one.found) if i not in hit]


def causes(title: str, errors: Iterable[tuple[Words, str]]) -> list[str]:
    """How often each cause stands behind an error: of all, and of those without a source."""
    every = list(errors)
    total = Counter(cause for _, cause in every)
    bare = Counter(cause for words, cause in every if not words.source)
    rows = [f"| {c} | {n} | {100 * n / total.total():.0f} | {bare[c]} |" for c, n in total.most_common()]
    return [f"| {title} | count | % | of these without a source |", "|---|---|---|---|", *rows, ""]


def by_confidence(articles: Sequence[Compared]) -> list[str]:
    """How often predictions are right by their confidence."""
    lines = ["| confidence | with a source | right, % | without | right, % |", "|---|---|---|---|---|"]
    hits = {id(one.found[f]) for one in articles for f in one.right.values()}
    for low, high in ((0, 0.4), (0.4, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        mine = [f for one in articles for f in one.found if low <= f.confidence < high]
        cells = []
        for group in ([f for f in mine if f.source], [f for f in mine if not f.source]):
            share = f"{100 * sum(id(f) in hits for f in group) / len(group):.0f}" if group else "–"
            cells += [str(len(group)), share]
        lines.append(f"| {low:.1f} to {min(high, 1):.1f} | {' | '.join(cells)} |")
    return [*lines, ""]


def page(stages: Sequence[Sequence[Compared]]) -> str:
    """The whole page."""
    alone, kept, whole = stages
    gold, found, right, _ = counts(whole)
    low, high = interval(whole)
    text = (HERE / "attribution_page.txt").read_text("utf-8").split("\n----\n")
    return "\n".join(
        [
            *text[0].format(low=low, high=high).splitlines(), "", *beside_others(stages),
            *text[1].format(kept=rests_on(alone, kept), labels=rests_on(kept, whole)).splitlines(), "",
            *table("all", [("all", gold, found, right)]), *table("form", by("form", whole)),
            *table("cue", by("cue_kind", whole)), *table("source", by("source_kind", whole)),
            *by_confidence(whole), *causes("why an attribution was missed", missed(whole)),
            *causes("why a found one is wrong", false(whole)), *text[2].splitlines(),
        ]
    )  # fmt: skip


def main() -> None:
    """Compare and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a PolNeAR part, with text/ and attributions/")
    parser.add_argument("-o", type=Path, default=HERE / "attribution.md")
    options = parser.parse_args()
    options.o.write_text(page(compare(options.folder)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
