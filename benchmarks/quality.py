"""What the rules do on real articles: how often each fires, and a sample of firings to judge by eye.

python benchmarks/quality.py DIR [--out FOLDER] [--cache FOLDER] [--skip N] [--limit N] [--persona auditor]

DIR holds text/*.txt, with a metadata.tsv (publication dates) beside or above it. FOLDER, which must lie outside the
tree because samples quote articles, gets `rates.md` (figures alone), `rules/CODE.txt` (a sample of each rule's
firings) and `default.txt` (a sample of what default settings find), all to be judged by eye.
"""

import argparse
import hashlib
import os
import random
import statistics
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.predict import record_of, rows_of
from checker import in_use
from checker.engine import check
from checker.findings import Finding, Findings, Persona
from checker.registry import all_rules
from claims.record import Record

_CONTEXT = 90
RATES = Path(__file__).resolve().parent.parent / "docs" / "quality" / "rates.md"
_TREE = Path(__file__).resolve().parent.parent
_SEED = 20260101


def records(place: Path, *, cache: Path | None, skip: int, limit: int) -> Iterator[tuple[str, Record]]:
    """A fixed sample of a folder's or a JSON lines file's articles, by their names' digests, cached if there.

    What was cached is known by the article and by the code that reads it, so that neither is older than it seems.
    """
    rows = sorted(rows_of(place), key=lambda row: hashlib.sha256(row["doc"].encode()).hexdigest())
    for row in rows[skip : skip + limit]:
        read_by = in_use.digest(in_use.code("claims"), repr(in_use.pipeline(None)), repr(row))
        stored = cache / f"{row['doc']}.{read_by[:16]}.json" if cache else None
        if stored and stored.exists():
            record = Record.model_validate_json(stored.read_text("utf-8"))
        else:
            record = record_of(row)
            if stored:
                stored.parent.mkdir(parents=True, exist_ok=True)
                beside = stored.with_suffix(f".{os.getpid()}")  # a run that is stopped leaves no half record
                beside.write_text(record.model_dump_json(), "utf-8")
                beside.replace(stored)
        yield row["doc"], record


def told(doc: str, record: Record, finding: Finding) -> str:
    """One line of the sample: code, document, the words in their surroundings, the message."""
    text, span = record.article.text, finding.span
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    words = text[span.start : span.end] if len(span) < 3 * _CONTEXT else text[span.start : span.start + 3 * _CONTEXT]
    line = " ".join(f"{before}[[{words}]]{after}".split())
    return f"{finding.code} {doc[:40]}: {line} | {finding.message}"


def table(found: dict[str, Findings]) -> str:
    """Markdown: firings in 100 articles and share of articles, for each rule; the spread of findings an article."""
    of_rule: dict[str, list[str]] = defaultdict(list)
    for doc, findings in found.items():
        for finding in findings.findings:
            of_rule[finding.code].append(doc)
    regular = [sum(f.persona is Persona.regular for f in findings.findings) for findings in found.values()]
    lines = [
        (
            f"{len(found)} articles; findings for the regular persona in an article: mean "
            f"{statistics.mean(regular):.1f}, median {statistics.median(regular):g}, most {max(regular)}, "
            f"none in {sum(not n for n in regular)}."
        ),
        "",
        "| rule | persona | in 100 articles | articles with one, % |",
        "|---|---|---|---|",
    ]
    for rule in all_rules():
        docs = of_rule[rule.code]
        share = 100 / len(found)
        rates = f"{len(docs) * share:.0f} | {len(set(docs)) * share:.0f}"
        lines.append(f"| {rule.code} {rule.name} | {rule.persona.name} | {rates} |")
    return "\n".join(lines) + "\n"


def page(found: dict[str, Findings]) -> str:
    """`docs/quality/rates.md`: how often each rule fires, findings an article by persona, and what fired nowhere."""
    every = [finding for findings in found.values() for finding in findings.findings]
    fired = Counter(finding.code for finding in every)
    upto = {name: sum(f.persona.value <= Persona[name].value for f in every) / len(found) for name in _PERSONAS}
    silent = ", ".join(rule.code for rule in all_rules() if rule.code not in fired and rule.code not in _OF_RECORDS)
    rates = {code: 100 * number / len(found) for code, number in fired.items()}
    rows = [
        f"| {rule.code} {rule.name} | {rule.persona.name} | {rule.severity.name} | {rates[rule.code]:.1f} |"
        for rule in all_rules()
        if rule.code in rates
    ]
    head = _PAGE.format(articles=len(found), **upto)
    return "\n".join([head, *rows, "", *textwrap.wrap(f"Fired nowhere: {silent}.", 120)]) + "\n"


def sample(lines: list[str], most: int) -> list[str]:
    """At most so many of the lines, always the same ones."""
    return sorted(random.Random(_SEED).sample(sorted(lines), min(most, len(lines))))


def write(out: Path, found: dict[str, Findings], lines: dict[str, list[str]], default: list[str], *, each: int) -> None:
    """Rates, a sample of each rule's firings, and one of what default settings find, into the folder."""
    rules = out / "rules"
    rules.mkdir(parents=True, exist_ok=True)
    (out / "rates.md").write_text(table(found), "utf-8")
    for code, firings in lines.items():
        (rules / f"{code}.txt").write_text("\n".join(sample(firings, each)) + "\n", "utf-8")
    numbered = (f"{number}. {line}" for number, line in enumerate(sample(default, 200), 1))
    (out / "default.txt").write_text("\n".join(numbered) + "\n", "utf-8")


_PERSONAS = ("regular", "pedantic", "auditor")
_OF_RECORDS = {rule.code for rule in all_rules() if rule.code.startswith("REC")}
"""They look at claim records, not at articles."""
_PAGE = """# How often each rule fires

Firings in 100 articles over {articles} articles of PolNeAR train (seven US outlets, 2015-16; 760 words an
article), with their publication dates; all personas, at medium confidence, with the models that ship. Those learned
from these articles, too (docs/attribution-model.md, docs/check-worthiness.md), so what a model decides is a little
kind. Written by `benchmarks/quality.py --page`; rules that fired nowhere are listed below the table. An article has
{regular:.2f} findings on average at default settings, {pedantic:.1f} for the pedantic, {auditor:.1f} for the auditor.

| rule | persona | severity | in 100 articles |
|---|---|---|---|"""


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--out", type=Path, help="where rates and samples go, outside of the tree")
    options.add_argument("--cache", type=Path, help="where records are kept between runs")
    options.add_argument("--skip", type=int, default=0, help="articles of the fixed order to leave out first")
    options.add_argument("--limit", type=int, default=200)
    options.add_argument("--persona", choices=[p.name for p in Persona], default="auditor")
    options.add_argument("--each", type=int, default=30, help="firings of each rule in its sample")
    options.add_argument("--select", action="append", default=[])
    options.add_argument("--page", action="store_true", help="write docs/quality/rates.md")
    given = options.parse_args()
    if given.out and given.out.resolve().is_relative_to(_TREE):
        options.error("--out lies inside the tree; samples quote articles and must not")
    return given


def main() -> None:
    """Check the articles, print the table, write the samples."""
    given = _options()
    found: dict[str, Findings] = {}
    lines: dict[str, list[str]] = defaultdict(list)
    default: list[str] = []
    for doc, record in records(given.folder, cache=given.cache, skip=given.skip, limit=given.limit):
        found[doc] = check(record, persona=Persona[given.persona], select=given.select)
        for finding in found[doc].findings:
            lines[finding.code].append(told(doc, record, finding))
        default += [told(doc, record, finding) for finding in check(record, select=given.select).findings]
        for broken in found[doc].broken:
            print(f"broken: {broken.code} in {doc}: {broken.error}", file=sys.stderr)
    if given.out:
        write(given.out, found, lines, default, each=given.each)
    if given.page:
        RATES.write_text(page(found), "utf-8")
    print(f"default settings: {len(default) / max(1, len(found)):.2f} findings an article\n")
    print(table(found))


if __name__ == "__main__":
    main()
