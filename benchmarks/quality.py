"""What the rules do on real articles: how often each fires, and a sample of firings to judge by eye.

python benchmarks/quality.py DIR [--cache FOLDER] [--limit N] [--persona auditor] [--samples FILE] [--table FILE]

DIR holds text/*.txt, with a metadata.tsv (publication dates) beside or above it. The sample quotes articles and so
stays outside the tree; the table holds figures alone.
"""

import argparse
import hashlib
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.predict import record_of, texts
from checker.engine import check
from checker.findings import Finding, Findings, Persona
from checker.registry import all_rules
from claims.record import Record

_CONTEXT = 90


def records(folder: Path, *, cache: Path | None, limit: int) -> Iterator[tuple[str, Record]]:
    """A fixed sample of the folder's articles, by the digest of their names; from the cache where they are in it."""
    rows = sorted(texts(folder), key=lambda row: hashlib.sha256(row["doc"].encode()).hexdigest())
    for row in rows[:limit]:
        stored = cache / f"{row['doc']}.json" if cache else None
        if stored and stored.exists():
            record = Record.model_validate_json(stored.read_text("utf-8"))
        else:
            record = record_of(row)
            if stored:
                stored.parent.mkdir(parents=True, exist_ok=True)
                stored.write_text(record.model_dump_json(), "utf-8")
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


def sample(lines: list[str], most: int) -> list[str]:
    """At most so many of the lines, always the same ones, by their digests."""
    return sorted(lines, key=lambda line: hashlib.sha256(line.encode()).hexdigest())[:most]


def main() -> None:
    """Check the articles, write the table and the sample."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--cache", type=Path, help="where records are kept between runs")
    options.add_argument("--limit", type=int, default=100)
    options.add_argument("--persona", choices=[p.name for p in Persona], default="auditor")
    options.add_argument("--samples", type=Path, help="write a sample of firings to this file, outside of the tree")
    options.add_argument("--each", type=int, default=15, help="firings of each rule in the sample")
    options.add_argument("--select", action="append", default=[])
    options.add_argument("--table", type=Path, help="write the table to this file")
    given = options.parse_args()
    found: dict[str, Findings] = {}
    lines: dict[str, list[str]] = defaultdict(list)
    for doc, record in records(given.folder, cache=given.cache, limit=given.limit):
        found[doc] = check(record, persona=Persona[given.persona], select=given.select)
        for finding in found[doc].findings:
            lines[finding.code].append(told(doc, record, finding))
        for broken in found[doc].broken:
            print(f"broken: {broken.code} in {doc}: {broken.error}", file=sys.stderr)
    written = table(found)
    if given.table:
        given.table.write_text(written, "utf-8")
    if given.samples:
        kept = [line for code in sorted(lines) for line in sample(lines[code], given.each)]
        given.samples.write_text("\n".join(kept) + "\n", "utf-8")
    print(written)


if __name__ == "__main__":
    main()
