"""A rule's docstring, read: one sentence, why, and `Bad:` / `Good:` examples with `[[...]]` around what is flagged."""

import inspect
import re
import textwrap
from dataclasses import dataclass
from functools import cache

from claims.lines import one_line
from claims.spans import Span

_HEADING = re.compile(r"(Bad|Good):$")
_MARK = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Example:
    """A little article without its marks; `marks` are the stretches of `text` to be flagged."""

    text: str
    marks: tuple[Span, ...] = ()

    def marked(self, opening: str = "[[", closing: str = "]]") -> str:
        """The text with marks around what is to be flagged."""
        shown, position = "", 0
        for mark in self.marks:
            shown += f"{self.text[position : mark.start]}{opening}{mark.of(self.text)}{closing}"
            position = mark.end
        return shown + self.text[position:]

    def located(self, article: str) -> tuple[Span, ...]:
        """The marks in code points of the article's text, which may have lost or moved the header lines.

        Raises ValueError when the marked words are not in it.
        """
        return tuple(_located(self.text, mark, article) for mark in self.marks)


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """What a rule's docstring says."""

    summary: str
    """One sentence."""
    why: tuple[str, ...]
    """Paragraphs: why a reader cares, and which newsroom's standard asks for it."""
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


@cache
def parse_doc(docstring: str) -> RuleDoc:
    """The parts of a rule's docstring; raises ValueError on broken marks or text after an example."""
    prose: list[str] = []
    blocks: list[tuple[str, list[str]]] = []
    for line in inspect.cleandoc(docstring).splitlines():
        heading = _HEADING.match(line)
        if heading:
            blocks.append((heading[1], []))
        elif not blocks:
            prose.append(line)
        elif line.startswith(" ") or not line.strip():
            blocks[-1][1].append(line)
        else:
            raise ValueError(f"not indented below {blocks[-1][0]}: {line!r}")
    paragraphs = [one_line(p) for p in re.split(r"\n\s*\n", "\n".join(prose)) if p.strip()]
    return RuleDoc(
        summary=paragraphs[0] if paragraphs else "",
        why=tuple(paragraphs[1:]),
        bad=tuple(_example(lines) for heading, lines in blocks if heading == "Bad"),
        good=tuple(_example(lines) for heading, lines in blocks if heading == "Good"),
    )


def _example(lines: list[str]) -> Example:
    return unmarked(textwrap.dedent("\n".join(lines)).strip("\n") + "\n")


def unmarked(marked: str) -> Example:
    """The example without its `[[` and `]]`; raises ValueError when they are nested, empty or unpaired."""
    text, marks, start = "", [], None
    position = 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        opening = mark[0] == "[["
        if opening == (start is not None) or (not opening and start == len(text)):
            raise ValueError(f"broken [[...]] near {marked[max(0, mark.start() - 20) : mark.end() + 20]!r}")
        if start is not None:
            marks.append(Span(start, len(text)))
        start = len(text) if opening else None
    if start is not None:
        raise ValueError(f"[[ is never closed: {text[start : start + 40]!r}")
    return Example(text + marked[position:], tuple(marks))


def _located(example: str, mark: Span, article: str) -> Span:
    # Counted from the end: reading may take header lines away from the top, never text from the bottom.
    words = re.compile(r"\s+".join(re.escape(word) for word in mark.of(example).split()))
    after = sum(found.start() > mark.start for found in words.finditer(example))
    found = list(words.finditer(article))
    blanks = Span(mark.start + len(article) - len(example), mark.end + len(article) - len(example))
    if not found and blanks.start >= 0 and blanks.of(article).isspace():  # a comment: the article has blanks there
        return blanks
    if after >= len(found):
        raise ValueError(f"{mark.of(example)!r} is not in the text that was read")
    return Span(*found[-1 - after].span())
