"""Predictions in the formats of the evaluation, from the records that the product makes.

python benchmarks/predict.py attribution|sourcing|timex|inconsistency INPUT -o OUT.jsonl [--jobs N]
"""

import argparse
import csv
import json
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.sourced_statements import statements
from checker.engine import check
from checker.registry import all_rules
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text
from claims.record import Basis, Record
from claims.spans import Span

Row = dict[str, Any]
"""One document: `doc`, `text`, `day` (publication, ISO or None), `publisher`, `title`."""


def texts(folder: Path) -> Iterator[Row]:
    """The documents of DIR/text with their dates from a `metadata.tsv` in DIR or above."""
    table = next((p / "metadata.tsv" for p in (folder, folder.parent) if (p / "metadata.tsv").exists()), None)
    known = {}
    if table:
        with table.open(encoding="utf-8", newline="") as lines:
            known = {row["filename"]: row for row in csv.DictReader(lines, delimiter="\t")}
    for path in sorted((folder / "text").glob("*.txt")):
        row = known.get(path.stem, {})
        yield {"doc": path.stem, "text": exact(path), "day": row.get("publication_date")}


def rows_of(place: Path) -> Iterator[Row]:
    """The documents of a folder of texts or of a JSON lines file."""
    yield from texts(place) if place.is_dir() else lines(place)


def articles(folder: Path) -> Iterator[Row]:
    """The documents of DIR/articles with DIR/meta.json."""
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    for path in sorted((folder / "articles").glob("*.txt")):
        row = meta.get(path.stem, {})
        about = {"publisher": row.get("publisher"), "title": row.get("headline")}
        yield {"doc": path.stem, "text": exact(path), "day": row.get("date"), **about}


def lines(file: Path) -> Iterator[Row]:
    """The documents of a JSON lines file: `doc`, `text`, `dct`."""
    with file.open(encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            yield {"doc": row["doc"], "text": row["text"], "day": row.get("dct")}


def exact(path: Path) -> str:
    """The text to the letter: no newline is translated, since offsets count in it."""
    return path.read_bytes().decode("utf-8")


def record_of(row: Row) -> Record:
    """The product's record of a document."""
    article = article_from_text(row["text"], path=row["doc"], published=day_of(row.get("day") or ""), as_is=True)
    known = {name: row[name] for name in ("publisher", "title") if row.get(name)}
    return extract_claims(article.model_copy(update=known))


def day_of(written: str) -> date | None:
    """The day of an ISO date or of an American one ('Nov. 21, 2023'); None for what is neither."""
    for form, words in (("%Y-%m-%d", written[:10]), ("%b %d, %Y", re.sub(r"^(\w{3})\w*\.?", r"\1", written))):
        try:
            return datetime.strptime(words, form).date()
        except ValueError:
            continue
    return None


def attribution(record: Record) -> Row:
    """Claims with a cue of their own, as source, cue and content spans."""
    told = [c for c in record.claims if c.attribution.cue and c.attribution.basis is not Basis.carried]
    return {
        "attributions": [
            {
                "source": pairs(claim.attribution.source_spans),
                "cue": pairs(claim.attribution.cue.spans if claim.attribution.cue else ()),
                "content": pairs(claim.spans),
            }
            for claim in told
        ]
    }


def sourcing(record: Record) -> Row:
    """Sourced statements with type, name, title and justification."""
    return {"statements": statements(record)}


def timex(record: Record) -> Row:
    """Time expressions with TIMEX3 type and value."""
    found = [(m.span, m.type.value, m.value, m.text) for m in record.moments]
    return {"timexes": [{"start": s.start, "end": s.end, "type": t, "value": v, "text": w} for s, t, v, w in found]}


def inconsistency(record: Record) -> Row:
    """What the date rules report by default."""
    rules = [rule for rule in all_rules() if rule.family == "DAT"]
    found = check(record, rules=rules).findings
    return {"findings": [{"code": f.code, "start": f.span.start, "end": f.span.end} for f in found]}


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as the scorers want them."""
    return [[span.start, span.end] for span in spans]


TASKS: dict[str, tuple[Callable[[Path], Iterator[Row]], Callable[[Record], Row]]] = {
    "attribution": (texts, attribution),
    "sourcing": (articles, sourcing),
    "timex": (lines, timex),
    "inconsistency": (lines, inconsistency),
}


def predicted(row: Row, *, task: str) -> str:
    """One line of the output."""
    return json.dumps({"doc": row["doc"], **TASKS[task][1](record_of(row))}, ensure_ascii=False)


def main() -> None:
    """Read INPUT, write one line a document to OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("input", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    rows = list(TASKS[given.task][0](given.input))
    work = partial(predicted, task=given.task)
    if given.jobs > 1:
        with ProcessPoolExecutor(given.jobs) as pool:
            results = list(pool.map(work, rows, chunksize=4))
    else:
        results = [work(row) for row in rows]
    given.output.write_text("".join(f"{line}\n" for line in results), encoding="utf-8")
    print(f"{len(results)} documents to {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
