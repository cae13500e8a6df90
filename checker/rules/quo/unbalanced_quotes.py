"""QUO602."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import QuotationEnd, Record
from claims.spans import Span

_MARK = lazily(r"[“”\"]")
_GOES_ON = lazily(r"[“\"][^“”\"]*[”\"]?\W*")
"""A paragraph that opens the quotation again and holds nothing else."""
_CLOSES = lazily(r"[^“”\"]*[.!?…,][”\"]")
"""A paragraph in which a quotation that was opened before is closed."""
_NEAR, _FAR = 2, 4
"""Paragraphs within which a quotation goes on, and is closed; links and pictures may stand between."""
_OPENS_AGAIN = lazily(r"(?<=[.!?] )[\"“](?=[A-Z])")
"""A second quotation in the paragraph: the mark at its end is not the first one's."""
_OPENING = lazily(r"\W{0,2}\w+")


@rule("QUO602", severity=Severity.error, standards=("onrecord",), genres=PROSE)
def unbalanced_quotes(record: Record) -> Iterator[Flag]:
    """A quotation that opens and never closes, or whose mark stands on the wrong side of its space.

    The reader cannot tell where the speaker ends and the reporter begins. A mark that is opened again in the next
    paragraph, as a long quotation does, is in order.

    Bad:
        [[“We]] knew about the crack, said Ida Brandt, the mayor. The bridge was closed on Friday.

    Bad:
        Piet Holm, the captain, said: [["Nobody]] asked me. The ferry was sold in May.

    Bad:
        “We knew about the [[crack, ”she]] said.

    Bad:
        [["My]] husband sails three times a week, said Ida Brandt, who lives by the quay. "Put a crane there and he will not."

    Good:
        “We knew about the crack,” said Ida Brandt, the mayor.

    Good:
        “We knew about the crack,” said Ida Brandt, the mayor. “Nobody wanted to pay for it.

        “Now we all will.”

    Good:
        "The crew was “tired”, and so was the boat. We went home.

        "Nobody asked us."

    Good:
        “We knew about the crack,” said Ida Brandt, the mayor. “Nobody wanted to pay for it.

        See more: pictures of the bridge

        “Now we all will.”

    Good:
        The mayor said, "The crew shouted "Nobody asked us!" as they went on board."

    Good:
        She read out the plan: “First, the bridge is closed.

        Second, the ferry sails on Sundays.

        Third, the town pays for it.”

    Good:
        “We knew about the crack. Ida Brandt, mayor.”

    Good:
        In the '90s the captain's boat was the fishermen's pride.
    """
    text = record.article.text
    for quotation in record.quotations:
        if quotation.end is QuotationEnd.unclosed and quotation.depth == 0 and quotation.speech:
            if _is_in_order(record, quotation.span):
                continue
            opening = _OPENING.match(text, quotation.span.start)
            end = min(opening.end(), quotation.span.end) if opening else quotation.span.end
            yield Flag(Span(quotation.span.start, end), "this quotation is opened and never closed")
        elif quotation.misplaced and (found := _misplaced(text, quotation.span)):
            yield Flag(found, "a quotation mark stands on the wrong side of its space")


def _is_in_order(record: Record, span: Span) -> bool:
    """Whether the mark is closed after all: by the next paragraph's, at the paragraph's end, or as a tag's."""
    text, paragraph = record.article.text, record.article.paragraph_at(span.start)
    if paragraph is None:
        return False
    words, rest = paragraph.span.of(text), text[paragraph.span.end :].lstrip()
    if re.search(r"’’|''", text[span.start : paragraph.span.end]) and not words.startswith("''"):
        return True
    if text[span.start] == '"' and words.count('"') % 2 == 0:  # marks inside marks
        return True
    signed = rest.partition("\n")[0].rstrip()  # a pull quotation has its speaker in a line inside the marks
    runs_on = paragraph.span.start == span.start and rest[:1] in {"“", '"', "'"}
    later = [p.span.of(text) for p in record.article.paragraphs if p.span.start > paragraph.span.start][:_FAR]
    if any(_GOES_ON.fullmatch(words) for words in later[:_NEAR]) or any(_CLOSES.match(words) for words in later):
        return True
    closed = any(line[-1:] in {"”", '"'} and line[-2:-1] in set(".!?") for line in (words.rstrip(), signed))
    again = _OPENS_AGAIN.search(text, span.start + 1, paragraph.span.end)
    return runs_on or (closed and not again and not _MARK.search(signed[:-1])) or "<tweet" in words


def _misplaced(text: str, span: Span) -> Span | None:
    """The words on both sides of the mark that has blank on its inner side, the closing one first."""
    for mark in (span.end - 1, span.start):
        inner, outer = (mark - 1, mark + 1) if mark != span.start else (mark + 1, mark - 1)
        apart = (
            mark == span.end - 1 and text[mark] == '"' and text[inner - 1 : inner] in {",", "."}
        )  # `check, " she said`
        beside = not text[outer : outer + 1].isspace() or apart
        if text[inner : inner + 1].isspace() and beside and 0 <= outer < len(text):
            before = re.search(r"\S+\s*$", text[:mark])
            after = re.match(r"\W*\w+", text[mark + 1 :])
            if before and after and after[0][:1] != ">":  # a tag's attribute
                return Span(before.start(), mark + 1 + after.end())
    return None
