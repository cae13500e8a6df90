"""Comments in the file: none is text, and those that speak to onrecord are kept with their places."""

import re
from collections.abc import Iterator

from claims.article import Remark
from claims.spans import Span

_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_TO_US = re.compile(r"\s*onrecord(?:\s*:|\s+ignore)", re.I)
_CODE = re.compile(r"^(```|~~~).*?(?:^\1|\Z)|`[^`\n]+`", re.S | re.M)
_MARK = re.compile(r" *onrecordremark(\d+)x *")
_TAGS = re.compile(r"(?:\s*(?:<(?![/!])[^>]*>|<!--(?!\s*onrecord).*?-->))*\s*", re.S | re.I)
_NO_TEXT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.S | re.I)


def to_us(comment: str) -> bool:
    """Whether the words of a comment speak to onrecord."""
    return bool(_TO_US.match(comment))


def lifted(text: str, *, ours_only: bool = False) -> tuple[str, tuple[Remark, ...]]:
    """The text with blanks where its comments stand, as long as before, and those that speak to onrecord.

    Comments in Markdown's code are text. With `ours_only` so are all that do not speak to onrecord.
    """
    code = [Span(*match.span()) for match in _CODE.finditer(text)] if "<!--" in text else []
    blanked, remarks = text, []
    for match in _COMMENT.finditer(text):
        span = Span(*match.span())
        if any(stretch.overlaps(span) for stretch in code) or (ours_only and not to_us(match[1])):
            continue
        blanked = blanked[: span.start] + re.sub(r"[^\n]", " ", match[0]) + blanked[span.end :]
        if to_us(match[1]):
            remarks.append(Remark(text=match[0], span=span))
    return blanked, tuple(remarks)


def marked(page: str) -> tuple[str, tuple[str, ...]]:
    """The HTML page with a word in place of every comment that speaks to onrecord, and those comments.

    The word stands inside the element that follows where the comment stands between elements.
    """
    hidden = [Span(*match.span()) for match in _NO_TEXT.finditer(page)]
    ours = [
        match
        for match in _COMMENT.finditer(page)
        if to_us(match[1]) and not any(stretch.contains(Span(*match.span())) for stretch in hidden)
    ]
    done = page
    for number, match in reversed(list(enumerate(ours))):
        before, after = page[: match.start()], done[match.end() :]
        between = not before or before.rstrip().endswith(">")
        tags = _TAGS.match(after) if between else None
        inside = tags.end() if tags else 0
        done = f"{before}{after[:inside]} onrecordremark{number}x {after[inside:]}"
    return done, tuple(match[0] for match in ours)


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
