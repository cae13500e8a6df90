"""Planted faults: how many of them default settings find in copy written for it, and what they say beside them.

python benchmarks/planted.py [first|second|...|twelfth|order ...] [--show] [--page]

The articles of `planted/` were written for this by several hands who had the list of faults and no knowledge of the
rules' code: `[[words]]{CODE}` marks a fault, a line `whole: CODE` in the front matter one of the whole article, and
`clean: yes` an article without any. `docs/quality/planted.md` tells how each set was used.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.engine import check
from checker.findings import Finding
from claims.article import Article
from claims.extraction.pipeline import extract_claims
from claims.reading import read_article
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

PAGE = Path(__file__).resolve().parent.parent / "docs" / "quality" / "planted.md"
TABLE = "<!-- by benchmarks/planted.py --page -->\n"
"""What stands before the table in the page."""
FOLDER = Path(__file__).resolve().parent / "planted"
READ = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "twelfth",
    "order",
)
UNREAD = "eleventh"
"""Sets whose misses have been read and mended by, and the one that is only measured."""
_MARK = re.compile(r"\[\[(?P<words>.+?)\]\]\{(?P<code>[A-Z]{3}\d{3})\}", re.DOTALL)
_ABOUT = re.compile(r"^(?P<key>whole|clean):(?P<told>.*)\n", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_CODE = re.compile(r"[A-Z]{3}\d{3}")
_ALIKE = (
    {"ANO101", "ANO102", "ANO126", "REL403", "VAG306"},
    {"VAG301", "VAG302", "VAG303", "VAG310", "VAG313"},
    {"VAG305", "VAG307", "VAG308", "VAG311", "VAG314"},
    {"ANO119", "SRC208", "SRC209", "VAG304"},
    {"DAT706", "DAT707", "DAT708", "DAT717", "DAT723", "DAT724"},
    {"BAL001", "SRC202"},
    {"NUM812", "NUM813", "NUM818"},
    {"QUO601", "QUO603"},
    {"ANO109", "ANO124"},
    {"REL401", "REL402", "REL406", "REL410"},
)
"""Rules that ask the same of a fault: one that speaks for another has found it."""


@dataclass(frozen=True)
class Fault:
    """A fault in the article's text, or of all of it."""

    code: str
    span: Span | None
    """Code points of the article's text; None for the whole article."""


@dataclass(frozen=True)
class Outcome:
    """What default settings made of one article."""

    path: Path
    clean: bool
    """Whether it was written to be in order."""
    found: tuple[Fault, ...]
    missed: tuple[Fault, ...]
    beside: tuple[Finding, ...]
    """Findings at no fault."""


def copies(*sets: str) -> list[Path]:
    """The articles of these sets, or of all."""
    return [path for name in (sets or (*READ, UNREAD)) for path in sorted((FOLDER / name).glob("*.md"))]


@dataclass(frozen=True)
class Copy:
    """An article with its marks taken out, and what they marked."""

    article: Article
    clean: bool
    faults: tuple[Fault, ...]


def read_copy(path: Path, folder: Path) -> Copy:
    """The article at `path`; `folder` takes its text without marks."""
    written = path.read_text("utf-8")
    about = {match["key"]: match["told"] for match in _ABOUT.finditer(written)}
    marked = _ABOUT.sub("", written)
    plain = folder / f"{path.parent.name}-{path.name}"
    plain.write_text(_MARK.sub(lambda match: match["words"], marked), "utf-8")
    article = read_article(plain)
    whole = (Fault(code, None) for code in _CODE.findall(about.get("whole", "")))
    return Copy(article, "clean" in about, (*_placed(marked, article.text), *whole))


def outcome(path: Path, folder: Path) -> Outcome:
    """What is found in the article; `folder` takes its text without marks."""
    copy = read_copy(path, folder)
    record = extract_claims(copy.article)
    findings = check(record).findings
    at = {fault: [f for f in findings if _is_at(fault, f, record)] for fault in copy.faults}
    used = {id(finding) for found in at.values() for finding in found}
    return Outcome(
        path,
        copy.clean,
        tuple(fault for fault in copy.faults if at[fault]),
        tuple(fault for fault in copy.faults if not at[fault]),
        tuple(finding for finding in findings if id(finding) not in used),
    )


def outcomes_of(paths: Iterable[Path]) -> list[Outcome]:
    """What is found in each of the articles, in their order; every core takes some."""
    with TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        return list(pool.map(partial(outcome, folder=Path(folder)), paths, chunksize=8))


def _placed(marked: str, text: str) -> Iterator[Fault]:
    """The marked faults with their places in the article's text, which has neither marks nor link targets."""
    at = 0
    for match in _MARK.finditer(marked):
        words = _LINK.sub(r"\1", match["words"]).strip()
        start = text.find(words, at)
        if start < 0:
            raise ValueError(f"not in the article: {words}")
        at = start
        yield Fault(match["code"], Span(start, start + len(words)))


def _is_at(fault: Fault, finding: Finding, record: Record) -> bool:
    """Whether the finding lies on the marked words, or in their sentence and asks the same."""
    same = finding.code == fault.code or any({finding.code, fault.code} <= codes for codes in _ALIKE)
    if fault.span is None:
        return same
    first = sentence_around(record, fault.span)
    last = sentence_around(record, Span(fault.span.end - 1, fault.span.end))
    near = Span(min(first.start, fault.span.start), max(last.end, fault.span.end))
    return fault.span.overlaps(finding.span) or (same and near.overlaps(finding.span))


def table(outcomes: Iterable[Outcome]) -> str:
    """Markdown: of each code how many were planted and found, and the sums."""
    outcomes = list(outcomes)
    planted: dict[str, list[bool]] = defaultdict(list)
    for each in outcomes:
        for fault in each.found:
            planted[fault.code].append(True)
        for fault in each.missed:
            planted[fault.code].append(False)
    lines = ["| fault | planted | found |", "|---|---|---|"]
    lines += [f"| {code} | {len(planted[code])} | {sum(planted[code])} |" for code in sorted(planted)]
    return "\n".join([*lines, "", *_sums(outcomes)])


def _sums(outcomes: list[Outcome]) -> Iterator[str]:
    faulty = [each for each in outcomes if not each.clean]
    found, missed = (
        sum(len(part) for part in parts) for parts in zip(*((e.found, e.missed) for e in outcomes), strict=True)
    )
    beside, in_order = (sum(len(e.beside) for e in some) for some in (outcomes, [e for e in outcomes if e.clean]))
    yield f"{len(faulty)} articles with faults, {len(outcomes) - len(faulty)} without."
    share = f"{100 * found / (found + missed):.0f} %"
    yield f"{found} of {found + missed} faults found ({share}), {found / len(faulty):.1f} an article."
    yield f"{beside} more remarks at no fault, {in_order} of them in articles without."


def main() -> None:
    """Check the articles and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="*", help="first, second and so on; else all")
    options.add_argument("--show", action="store_true", help="print what was missed, and what lies beside a fault")
    options.add_argument("--page", action="store_true", help="write the table into docs/quality/planted.md")
    given = options.parse_args()
    outcomes = outcomes_of(copies(*given.sets))
    for each in outcomes if given.show else []:
        for fault in each.missed:
            print(f"missed {each.path.name} {fault.code} at {fault.span.start if fault.span else 'the whole'}")
        for finding in each.beside:
            print(f"beside {each.path.name} {finding.code} «{finding.words}»: {finding.message}")
    print(table(outcomes))
    if given.page:
        PAGE.write_text(f"{PAGE.read_text('utf-8').partition(TABLE)[0]}{TABLE}\n{table(outcomes)}\n", "utf-8")


if __name__ == "__main__":
    main()
