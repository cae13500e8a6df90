"""Words in quotation marks: paired, nested, run on over paragraphs, left open, put on the wrong side of a space."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from claims.article import STORY, Article, Paragraph
from claims.extraction.quoted.quote_kinds import is_speech
from claims.extraction.quoted.quote_marks import Family, Mark, find_marks
from claims.record import Quotation, QuotationEnd
from claims.spans import Span, trimmed


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark that waits for its partner; `place` is where the inner words begin."""

    mark: Mark | None
    """None when a quotation of the paragraph before goes on without a new mark."""
    family: Family
    start: int
    place: int
    turned: bool = False
    """Opened by a mark that is drawn closing: ”like this” or »like this«."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """The marks that follow one, and how many of them are of its family."""

    marks: Sequence[Mark]
    place: int
    alike: int

    def of(self, family: Family) -> Iterator[Mark]:
        """Those of the family, in order."""
        every = (self.marks[i] for i in range(self.place, len(self.marks)))
        return (mark for mark in every if mark.family is family)

    def next_of(self, family: Family) -> Mark | None:
        """The next of the family."""
        return next(self.of(family), None)

    @property
    def first(self) -> Mark | None:
        """The next of any family."""
        return self.marks[self.place] if self.place < len(self.marks) else None


def _rests(marks: Sequence[Mark]) -> Iterator[_Rest]:
    """What follows each of the marks."""
    left = Counter(mark.family for mark in marks)
    for place, mark in enumerate(marks, 1):
        left[mark.family] -= 1
        yield _Rest(marks, place, left[mark.family])


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations of the story paragraphs, in order of their first mark, outer ones before inner ones."""
    story = [p for p in article.paragraphs if p.kind in STORY]
    marks = [list(find_marks(article.text, p.span)) for p in story]
    found: list[Quotation] = []
    running: Family | None = None
    for number, paragraph in enumerate(story):
        following = _first(story, marks, number + 1)
        quotations, running = _paragraph(article.text, paragraph, marks[number], running, following)
        found += quotations
    spoken = (replace_speech(article.text, q) for q in found)
    return tuple(sorted(spoken, key=lambda q: (q.span.start, -q.span.end)))


def replace_speech(text: str, quotation: Quotation) -> Quotation:
    """The quotation, marked as no speech where its words are a title, a nickname or a term."""
    return quotation if is_speech(text, quotation) else quotation.model_copy(update={"speech": False})


def _first(story: Sequence[Paragraph], marks: Sequence[Sequence[Mark]], number: int) -> Mark | None:
    """The mark on which the paragraph of that number begins, if it begins on one."""
    if number >= len(story) or not marks[number]:
        return None
    mark = marks[number][0]
    return mark if mark.span.start - story[number].span.start <= 1 and mark.stands_open else None


def _paragraph(
    text: str, paragraph: Paragraph, marks: Sequence[Mark], running: Family | None, following: Mark | None
) -> tuple[list[Quotation], Family | None]:
    """The quotations of one paragraph, and the family of the one that goes on in the next."""
    stack: list[_Open] = []
    found: list[Quotation] = []
    if running and _goes_on_unmarked(marks, running):
        stack.append(_Open(None, running, paragraph.span.start, paragraph.span.start))
    for mark, rest in zip(marks, _rests(marks), strict=True):
        at = _partner(stack, mark, rest)
        if at is not None:
            opened = stack[at]
            found.append(_closed(text, opened, mark, depth=at))
            del stack[at:]
        elif _opens(mark, rest, stack):
            nested = _nests(mark, rest) or (bool(stack) and _in_straight(stack[-1], mark, rest))
            if stack and stack[-1].family is mark.family and not nested:  # the one before never closed
                found.append(_left_open(text, stack.pop(), mark.span.start, QuotationEnd.unclosed, len(stack)))
            turned = mark.drawn_closed or (mark.family is Family.single and not mark.drawn_open)
            stack.append(_Open(mark, mark.family, mark.span.start, mark.span.end, turned and mark.drawn_closed))
    return _at_the_end(text, paragraph, found, stack, following)


def _at_the_end(
    text: str, paragraph: Paragraph, found: list[Quotation], stack: Sequence[_Open], following: Mark | None
) -> tuple[list[Quotation], Family | None]:
    """What is still open at the paragraph's end: continued when the next paragraph begins on such a mark."""
    running = None
    for depth, opened in enumerate(stack):
        goes_on = following is not None and following.family is opened.family and depth == 0
        if not goes_on and opened.family is Family.single and not _surely_quoted(text, paragraph, opened):
            break
        end = QuotationEnd.continued if goes_on else QuotationEnd.unclosed
        found.append(_left_open(text, opened, paragraph.span.end, end, depth))
        if depth == 0:
            running = opened.family
    return found, running


def _goes_on_unmarked(marks: Sequence[Mark], running: Family) -> bool:
    """Whether the paragraph is the rest of the quotation before: its first mark of that family closes."""
    first = next((m for m in marks if m.family is running), None)
    return first is not None and first.stands_closed and not first.drawn_open


def _partner(stack: Sequence[_Open], mark: Mark, rest: _Rest) -> int | None:
    """The place on the stack of the mark that this one closes."""
    at = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family is mark.family), None)
    if at is None:
        return None
    if mark.family is Family.single:
        return at if mark.stands_closed and not _is_plural(mark, rest) else None
    if stack[at].turned:
        return at
    if mark.drawn_closed:
        return at
    if mark.drawn_open:  # “like this“, a slip or the German way; not when a closing mark of its own follows
        own = rest.next_of(mark.family)
        return at if mark.stands_closed and not (own and own.drawn_closed) else None
    if mark.stands_open and not mark.stands_closed:  # straight: alternate, unless the count is odd
        return at if rest.alike % 2 == 0 and not (rest.first and rest.first.stands_closed) else None
    return at


def _is_plural(mark: Mark, rest: _Rest) -> bool:
    """Whether a single mark after an s is a plural's apostrophe, for a better closing mark follows."""
    later = rest.next_of(Family.single)
    return mark.after_s and later is not None and later.stands_closed


def _opens(mark: Mark, rest: _Rest, stack: Sequence[_Open]) -> bool:
    """Whether the mark opens a quotation."""
    if mark.family is Family.single:
        return mark.stands_open and all(o.family is not Family.single for o in stack)
    if mark.drawn_open or mark.stands_open:
        return True
    # NOTE: a closing-looking mark with no partner opens only when another follows: to“ score points ”in.
    return not mark.stands_closed and rest.next_of(mark.family) is not None


def _nests(mark: Mark, rest: _Rest) -> bool:
    """Whether closing marks enough follow for this one and for one around it."""
    later = list(islice(rest.of(mark.family), 2))
    return mark.drawn_open and len(later) > 1 and later[0].drawn_closed and later[1].drawn_closed


def _in_straight(opened: _Open, mark: Mark, rest: _Rest) -> bool:
    """Whether a pair of drawn marks stands inside straight ones: "It is no “better” than the rest"."""
    straight = opened.mark is not None and not opened.mark.drawn_open and not opened.mark.drawn_closed
    later = rest.next_of(mark.family)
    return straight and mark.drawn_open and later is not None and later.drawn_closed


def _surely_quoted(text: str, paragraph: Paragraph, opened: _Open) -> bool:
    """Whether a single mark without a partner opens a quotation: at a paragraph's start, before a capital."""
    at_start = opened.start - paragraph.span.start <= 1
    return at_start and opened.mark is not None and opened.mark.drawn_open and text[opened.place].isupper()


def _closed(text: str, opened: _Open, mark: Mark, *, depth: int) -> Quotation:
    first = opened.mark
    astray = mark.stands_open and not mark.stands_closed
    astray = astray or (first is not None and first.stands_closed and not first.stands_open)
    astray = astray and not opened.turned
    blank = text[opened.place : opened.place + 1].isspace() or text[mark.span.start - 1].isspace()
    return Quotation(
        span=Span(opened.start, mark.span.end),
        inner=Span(opened.place, max(opened.place, mark.span.start)),
        depth=depth,
        misplaced=astray or (blank and not opened.turned),
    )


def _left_open(text: str, opened: _Open, end: int, how: QuotationEnd, depth: int) -> Quotation:
    span = trimmed(Span(opened.start, end), text)
    inner = Span(min(opened.place, span.end), max(opened.place, span.end))
    return Quotation(span=span, inner=replace(inner, end=max(inner.start, span.end)), end=how, depth=depth)
