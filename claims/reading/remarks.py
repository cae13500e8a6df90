"""Comments in the file: none is text, and those that speak to onrecord are kept with their places."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from claims.article import Remark
from claims.spans import Span

INK = re.compile(r"[^\n]")
"""What blanks take the place of, so that lines stay."""
_TO_US = re.compile(r"\s*onrecord(?:\s*:|\s+ignore)", re.I)
CODE = re.compile(r"^(```|~~~).*?(?:^\1|\Z)|`[^`\n]+`", re.S | re.M)
_MARK = re.compile(r" *onrecordremark(\d+)x *")
_TAGS = re.compile(r"(?:\s*(?:<(?![/!])[^>]*>|<!--(?!\s*onrecord).*?-->))*\s*", re.S | re.I)
_NO_TEXT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.S | re.I)


def to_us(comment: str) -> bool:
    """Whether the words of a comment speak to onrecord."""
    return bool(_TO_US.match(comment))


def _comments(text: str) -> Iterator[Span]:
    """The comments in order, with their marks; one that is never closed is none, or if it speaks to us its line."""
    start = text.find("<!--")
    while start >= 0:
        close = text.find("-->", start + 4)
        end = close + 3
        if _TO_US.match(text, start + 4) and (close < 0 or text.find("<!--", start + 4, close) >= 0):
            end = text.find("\n", start) if "\n" in text[start:] else len(text)
        elif close < 0:
            return
        yield Span(start, end)
        start = text.find("<!--", end)


def _said(comment: str) -> str:
    """What stands between a comment's marks."""
    return comment.removeprefix("<!--").removesuffix("-->")


def lifted(text: str, *, ours_only: bool = False) -> tuple[str, tuple[Remark, ...]]:
    """The text with blanks where its comments stand, as long as before, and those that speak to onrecord.

    Comments in Markdown's code are text. With `ours_only` so are all that do not speak to onrecord.
    """
    comments = list(_comments(text))
    code = sorted(edge for match in CODE.finditer(text) for edge in match.span()) if comments else []
    parts, remarks, at = [], [], 0
    for span in comments:
        comment = span.of(text)
        ours = to_us(_said(comment))
        if bisect_right(code, span.start) % 2 or (ours_only and not ours):
            continue
        parts += [text[at : span.start], INK.sub(" ", comment)]
        at = span.end
        if ours:
            remarks.append(Remark(text=comment, span=span))
    return "".join([*parts, text[at:]]), tuple(remarks)


def marked(page: str) -> tuple[str, tuple[str, ...]]:
    """The HTML page with a word in place of every comment that speaks to onrecord, and those comments.

    The word stands inside the element that follows where the comment stands between elements.
    """
    ours = [span for span in _comments(page) if to_us(_said(span.of(page)))]
    hidden = [Span(*match.span()) for match in _NO_TEXT.finditer(page)] if ours else []
    ours = [span for span in ours if not any(stretch.contains(span) for stretch in hidden)]
    done = page
    for number, span in reversed(list(enumerate(ours))):
        before, after = page[: span.start], done[span.end :]
        between = not before or before.rstrip().endswith(">")
        tags = _TAGS.match(after) if between else None
        inside = tags.end() if tags else 0
        done = f"{before}{after[:inside]} onrecordremark{number}x {after[inside:]}"
    return done, tuple(span.of(page) for span in ours)


def unmarked(text: str, comments: tuple[str, ...]) -> tuple[str, dict[int, int]]:
    """The text with one blank in place of each of those words, and where each comment's blank stands."""
    parts: list[str] = []
    places: dict[int, int] = {}
    at = length = 0
    for match in _MARK.finditer(text) if comments else ():
        parts += [text[at : match.start()], " "]
        length += match.start() - at
        places[int(match[1])] = length
        length += 1
        at = match.end()
    return "".join([*parts, text[at:]]), places


def placed(comments: tuple[str, ...], places: dict[int, int]) -> Iterator[Remark]:
    """The comments of a page with their places, one blank each; without a place where the page's text lost it."""
    for number, comment in enumerate(comments):
        start = places.get(number)
        yield Remark(text=comment, span=None if start is None else Span(start, start + 1))
