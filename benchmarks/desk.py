"""How right the rules are by what readers said: precision of each rule, and how much of what is right they find.

python benchmarks/desk.py POLNEAR/train [TIMEBANK.jsonl ...] [--cache FOLDER] [--persona NAME] [--show CODE]

Over the labelled articles (`desk_labels.tsv`). A finding without a label in its place is not counted.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.desk_labels import SENTENCE, UNNAMED, Label, Read, read_labels
from benchmarks.quality import records, told
from checker.engine import check
from checker.findings import Confidence, Finding, Persona
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_ALL = 10**6
_ABOUT_SOURCES = {"ANO", "VAG", "REL"}


def label_of(finding: Finding, record: Record, read: Read) -> Label | None:
    """What readers said of the finding: of its own code there, else of the unnamed source, else of the sentence."""
    sentence = sentence_around(record, finding.span)
    own = read.of(finding.code).get(finding.span.start)
    if own:
        return own
    if finding.code[:3] in _ABOUT_SOURCES:
        given = read.of(UNNAMED)
        for place in (finding.span, Span(finding.span.start, sentence.end), sentence):
            if found := next((given[start] for start in sorted(given) if place.start <= start < place.end), None):
                return found
    return read.of(SENTENCE).get(sentence.start) if finding.code[:3] in {"SRC", "VAG", "NUM"} else None


def main() -> None:
    """Check the labelled articles and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("places", type=Path, nargs="+", help="a folder of texts, or JSON lines")
    options.add_argument("--cache", type=Path, help="where records are kept between runs")
    options.add_argument("--persona", choices=[p.name for p in Persona], default="regular")
    options.add_argument("--min-confidence", choices=[c.name for c in Confidence], default="medium")
    options.add_argument("--show", help="code of a rule: print what readers waved away")
    given = options.parse_args()
    labels = read_labels()
    right: dict[str, list[float]] = defaultdict(list)
    strictly: dict[str, list[float]] = defaultdict(list)
    fired: dict[str, int] = defaultdict(int)
    articles = 0
    for doc, record in (
        each for place in given.places for each in records(place, cache=given.cache, skip=0, limit=_ALL)
    ):
        if doc not in labels:
            continue
        articles += 1
        found = check(record, persona=Persona[given.persona], min_confidence=Confidence[given.min_confidence])
        for finding in found.findings:
            label = label_of(finding, record, labels[doc])
            fired[finding.code] += 1
            if label and label.right is not None:
                right[finding.code].append(label.right)
            if label and label.strictly_right is not None:
                strictly[finding.code].append(label.strictly_right)
            if finding.code == given.show and (label is None or label.share < 1):
                print(f"{label.share if label else '?'} {told(doc, record, finding)}")
    print("| rule | findings | labelled | right, % | read strictly | right, % |\n|---|---|---|---|---|---|")
    for code in sorted(fired):
        print(f"| {code} | {fired[code]} | {_share(right[code])} | {_share(strictly[code])} |")
    everything, strict = ([value for values in by_code.values() for value in values] for by_code in (right, strictly))
    print(f"\n| all | {sum(fired.values())} | {_share(everything)} | {_share(strict)} |")
    print(f"\n{sum(fired.values()) / articles:.2f} findings an article")


def _share(values: list[float]) -> str:
    """How many, and how many of a hundred of them are right, as two cells."""
    return f"{len(values)} | {f'{100 * sum(values) / len(values):.0f}' if values else '–'}"


if __name__ == "__main__":
    main()
