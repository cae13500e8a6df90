"""What the editor shows of a text: findings, claims by source, and where a waiver goes. Nothing here speaks LSP."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.explained import explained
from checker.findings import Checked, Finding
from checker.house import with_own_outlets
from checker.registry import listed_rules
from checker.running.bugs import bugs_told
from checker.running.extracting import record_of
from checker.running.found import findings_of
from checker.running.means import Means
from checker.settings.asked import Asked
from claims.errors import ReadError
from claims.languages import ENGLISH
from claims.reading import articles_of
from claims.reading.endings import MARKDOWN, PLAIN
from claims.reading.jsonlines import HALF
from claims.reading.places import line_and_column
from claims.record import Claim
from claims.spans import Span
from claims.story import claims_of

COMMENTED = MARKDOWN | PLAIN
"""Endings of the files in which the offer to waive is a comment before the paragraph."""
NOBODY = "nobody: the outlet's own voice"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the file: 0-based lines, and columns in code points."""

    first_line: int
    first_column: int
    last_line: int
    last_column: int


def analysed(text: str, path: Path) -> Checked | None:
    """The one article of the text with its findings; None where there is none, or not an English one.

    Raises `OnrecordError` for settings and texts that make no sense.
    """
    with bugs_told(str(path)):
        return _analysed(text, path)


def _analysed(text: str, path: Path) -> Checked | None:
    settings = Asked().settings_for(str(path))
    if half := HALF.search(text):
        line = text.count("\n", 0, half.start()) + 1
        raise ReadError(str(path), f"half a character: \\u{ord(half[0]):04x}", "take it out", line=line)
    article = next(articles_of(text, path=str(path), published=settings.published), None)
    if isinstance(article, ReadError):
        raise article
    if article is None or article.language != ENGLISH:
        return None
    record = with_own_outlets(record_of(article, settings), settings.own_outlets)
    return Checked(record, findings_of(record, settings, Means()))


def stretch_of(checked: Checked, span: Span) -> Stretch:
    """Where the span lies in the file."""
    first, last = (line_and_column(checked.record.article, offset) for offset in (span.start, span.end))
    return Stretch(*((number or 1) - 1 for number in (*first, *last)))


def explanation(code: str) -> str:
    """What the rule looks for and why, with its examples, as `onrecord explain` tells it."""
    return next(explained(rule, width=80) for rule in listed_rules() if rule.code == code)


def waiver(checked: Checked, finding: Finding) -> tuple[int, str]:
    """The 0-based line before which a waiver of the finding goes, and its text; the reason is the writer's to give."""
    paragraph = checked.record.article.paragraph_at(finding.span.start)
    line, _ = line_and_column(checked.record.article, paragraph.span.start if paragraph else finding.span.start)
    verb = "ignore-file" if finding.whole_article else "ignore"
    return (line or 1) - 1, f"<!-- onrecord: {verb}[{finding.code}]  -->\n\n"


def claims_by_source(checked: Checked) -> Iterator[tuple[str, list[Claim]]]:
    """Every source that stands behind claims with them, in the order of the record; last what nobody stands behind."""
    record = checked.record
    for source in record.sources:
        mine = claims_of(record, source)
        if mine:
            yield source.name or source.description, mine
    unsourced = [claim for claim in record.claims if not claim.attribution.source_ids]
    if unsourced:
        yield NOBODY, unsourced
