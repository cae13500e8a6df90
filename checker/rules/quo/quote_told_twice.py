"""QUO608."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import PROSE, rule
from claims.record import Quotation, QuotationEnd, Record
from claims.story import sentence_around

_WORD = re.compile(r"[\w’']+")
_CUT = re.compile(r"…|\.\s?\.\s?\.|\[")
ENOUGH = 7
"""Words from which two quotations may be told to be the same one."""
LIKE = 0.8
"""Likeness (difflib ratio over words) from which they are."""


@rule("QUO608", severity=Severity.error, confidence=Confidence.medium, standards=("reuters",), genres=PROSE)
def quote_told_twice(record: Record) -> Iterator[Flag]:
    """The same quotation stands twice in the article, with different words.

    One of the two is wrong; Reuters never changes a word between quotation marks.

    Bad:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: [[“We have known about the crack in the bridge since last March.”]]

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: “We knew about the crack in the bridge since last March.”

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor.

        “We knew about the crack …,” she said again.
    """
    text = record.article.text
    seen: list[tuple[list[str], Quotation]] = []
    for quotation in record.quotations:
        words = [word.lower() for word in _WORD.findall(quotation.inner.of(text))]
        if not quotation.speech or quotation.depth or quotation.end is not QuotationEnd.closed:
            continue
        if len(words) < ENOUGH or _CUT.search(quotation.inner.of(text)):
            continue
        for others, other in seen:
            apart = sentence_around(record, other.span) != sentence_around(record, quotation.span)
            if apart and _same_but_changed(words, others):
                yield Flag(
                    quotation.span, "quoted before in other words: which is right?", (Related(other.span, "before"),)
                )
                break
        seen.append((words, quotation))


def _same_but_changed(words: list[str], others: list[str]) -> bool:
    """Whether the word lists are nearly equal, and neither holds the other."""
    if words == others or abs(len(words) - len(others)) > 3:
        return False
    one, other = f" {' '.join(words)} ", f" {' '.join(others)} "
    if one in other or other in one:
        return False
    return SequenceMatcher(None, words, others, autojunk=False).ratio() >= LIKE and words[-3:] == others[-3:]
