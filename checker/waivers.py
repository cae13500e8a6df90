"""Waivers: findings that somebody decided to leave out, with the reason, in the article or in its record."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from checker.settings.config import listed, suggestion
from checker.settings.selection import speaks_of
from claims.article import Article, Paragraph, Remark
from claims.decisions import Review, ReviewState
from claims.lines import one_line
from claims.record import Record
from claims.spans import Span

_FORM = re.compile(
    r"<!--\s*onrecord\s*:?\s*(?P<verb>[\w-]*)\s*(?:\[(?P<rules>[^\]]*)\])?[\s:–—-]*(?P<why>.*?)\s*-->", re.S | re.I
)
_VERBS = ("ignore", "ignore-file")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
FAMILY = "REC"
"""The rules about waivers themselves cannot be waived."""


class Told(Protocol):
    """A flag or finding: where it is."""

    @property
    def span(self) -> Span:
        """Its place."""

    @property
    def whole_article(self) -> bool:
        """Whether it is the article's, and the place only where to show it."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """Leave out what these rules say of these places."""

    rules: tuple[str, ...]
    """Codes, names and families; none for all rules."""
    why: str
    spans: tuple[Span, ...]
    """Stretches of the text; none for the whole file."""
    by: str | None = None
    """Who waives it; None for a comment in the article."""
    remark: Remark | None = None
    whole_file: bool = False

    def reaches(self, told: Told) -> bool:
        """Whether it speaks of that place; what is said of the whole article is for the whole file's alone."""
        if self.whole_file:
            return True
        return not told.whole_article and any(
            span.start <= told.span.start < span.end if self.remark else span.overlaps(told.span) for span in self.spans
        )

    def names(self, code: str, name: str) -> bool:
        """Whether it speaks of that rule."""
        return code[:3] != FAMILY and (not self.rules or any(speaks_of(s, code, name) for s in self.rules))


def waivers(record: Record, *, today: date | None = None) -> tuple[Waiver, ...]:
    """The waivers that hold: comments in the article in order, then reviews of claims.

    Reviews hold until the last day they name, reckoned from `today`; for ever when it is None.
    """
    return (*_in_the_article(record.article), *_in_reviews(record, today))


def _in_the_article(article: Article) -> Iterator[Waiver]:
    for remark in article.remarks:
        form = _form(remark)
        if form is None or any(_misformed(form)):
            continue
        rules = _rules(form)
        if form["verb"].casefold() == "ignore-file":
            yield Waiver(rules, form["why"], (), remark=remark, whole_file=True)
        else:
            paragraph = concerned(remark, article)
            yield Waiver(rules, form["why"], (paragraph.span,) if paragraph else (), remark=remark)


def _in_reviews(record: Record, today: date | None) -> Iterator[Waiver]:
    for claim in record.claims:
        if holds(claim.review, today):
            yield Waiver(claim.review.rules, claim.review.why or "", claim.spans, by=claim.review.by)


def holds(review: Review, today: date | None) -> bool:
    """Whether it is a waiver that somebody signed and explained, and that has not run out."""
    signed = bool((review.by or "").strip() and (review.why or "").strip())
    return review.state is ReviewState.waived and signed and not (today and review.until and review.until < today)


def faults(remark: Remark, known: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Why the comment does not hold, or not for all that it names, each with its mend; rules are (code, name)."""
    form = _form(remark)
    if form is None:
        if not remark.text.rstrip().endswith("-->"):
            yield "this comment is never closed, and waives nothing: end it with -->"
            return
        yield "this comment cannot be read as a waiver: write <!-- onrecord: ignore[CODE] reason -->"
        return
    yield from _misformed(form)
    pairs = tuple(known)
    for selector in _rules(form):
        for what, mend in unknown(selector, pairs):
            yield f"{what}: {mend}" if mend else what


def unknown(selector: str, known: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Why nothing is waived by this selector, and the mend, if there is one; rules are (code, name)."""
    pairs = tuple(known)
    if selector.casefold().startswith(FAMILY.casefold()):
        yield f"{selector} is about the record and its waivers, and cannot be waived", ""
    elif not any(speaks_of(selector, code, name) for code, name in pairs):
        words = {code for code, _ in pairs} if any(c.isdigit() for c in selector) else _words(pairs)
        yield f"there is no rule {selector!r}", suggestion(selector, words, otherwise="see onrecord rules")


def _form(remark: Remark) -> re.Match[str] | None:
    return _FORM.fullmatch(one_line(remark.text))


def _rules(form: re.Match[str]) -> tuple[str, ...]:
    return listed([form["rules"] or ""])


def _words(pairs: Iterable[tuple[str, str]]) -> set[str]:
    return {word for code, name in pairs for word in (name, code[:3])}


def _misformed(form: re.Match[str]) -> Iterator[str]:
    verb = form["verb"].casefold()
    if verb not in _VERBS:
        yield f"there is no waiver {verb!r}: {suggestion(verb, _VERBS)}"
    if not re.match(r"<!--\s*onrecord\s*:", form[0], re.I):
        yield "this waiver does not hold: write a colon after onrecord"
    if not _rules(form):
        yield "this waiver does not hold, for it names no rule: write the codes in brackets, as in ignore[ANO102]"
    if not re.search(r"\w", form["why"]):
        yield "this waiver does not hold, for it gives no reason: write one after the brackets"


def concerned(remark: Remark, article: Article) -> Paragraph | None:
    """The paragraph that a comment speaks of: the one it stands in or touches, else the next one.

    A comment on lines of its own touches the paragraph below before the one above. None where none follows, and
    where the comment has no place in the text.
    """
    if remark.span is None:
        return None
    start, end = remark.span.start, remark.span.end
    if inside := article.paragraph_at(start):
        return inside
    above = next((p for p in reversed(article.paragraphs) if p.span.end <= start), None)
    below = next((p for p in article.paragraphs if p.span.start >= end), None)
    text = _without_blanks(article)
    before = text[above.span.end : start] if above else "\n\n"
    after = text[end : below.span.start] if below else "\n\n"
    if below and "\n" not in after:
        return below
    if above and "\n" not in before:
        return above
    if below and not _BLANK_LINE.search(after):
        return below
    return above if above and not _BLANK_LINE.search(before) else below


def _without_blanks(article: Article) -> str:
    """The text with a sign in place of every blank that stands for a remark, so that its lines are not blank."""
    text = article.text
    for span in (remark.span for remark in article.remarks if remark.span):
        text = text[: span.start] + re.sub(r"[^\n]", "\N{FULL BLOCK}", span.of(text)) + text[span.end :]
    return text
