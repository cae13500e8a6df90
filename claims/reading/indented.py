"""Code in Markdown that nothing but its indentation tells from text."""

import re
from collections.abc import Sequence

from claims.article import Paragraph, ParagraphKind

CODE = "code"
"""Why such a paragraph is not taken as story text."""
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
_NOTE = re.compile(r"\[\^")
"""How a footnote begins, whose further paragraphs are indented."""
_MOST = 0.5
"""Share of a text's paragraphs that may be code; where more are indented, it is how their writer begins them."""


def indented_code(paragraphs: Sequence[Paragraph], source: str) -> list[Paragraph]:
    """The paragraphs of the `source`, as its file has it, with the kind of code for those that are indented as code."""
    done: list[Paragraph] = []
    before: Paragraph | None = None
    for paragraph in paragraphs:
        hangs = before is not None and (
            before.kind is ParagraphKind.list_item or _NOTE.match(source, before.span.start) is not None
        )
        if not hangs and _is_indented(paragraph, source):
            paragraph = paragraph.model_copy(update={"kind": ParagraphKind.code, "reason": CODE})  # noqa: PLW2901
        elif not (hangs and _is_indented(paragraph, source)):
            before = paragraph
        done.append(paragraph)
    code = sum(new is not old for new, old in zip(done, paragraphs, strict=True))
    return done if code <= _MOST * len(done) else list(paragraphs)


def _is_indented(paragraph: Paragraph, source: str) -> bool:
    """Whether all its lines are, behind a blank line."""
    start = source.rfind("\n", 0, paragraph.span.start) + 1
    above = source[source.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    lines = source[start : paragraph.span.end].split("\n")
    return not above.strip() and all(_INDENTED.match(line) for line in lines)
