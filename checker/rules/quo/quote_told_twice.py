"""QUO608."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import PROSE, rule
from checker.told.retellings import Frame, called_known, frame_of, other_occasion, said_there, same_audience
from checker.told.stems import telling_stems
from claims.lazily import lazily
from claims.record import Quotation, QuotationEnd, Record

_WORD = lazily(r"[\w’']+")
_CUT = lazily(r"…|\.\s?\.\s?\.|\[")
LEAST = 5
"""Words from which a quotation may be told again in other words."""
ENOUGH = 7
"""Words from which two quotations may be told to be the same one by nothing but their words."""
SHARED = 1 / 4
"""Share of the shorter one's telling stems that a quotation told again has in common with it."""
MOST = 1 / 2
"""The same where only the place or the hour is told to be known."""
LIKE = 0.8
"""Likeness (difflib ratio over words) from which they are."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation with its words, the stems of those that tell something, and what stands around it."""

    quotation: Quotation
    words: tuple[str, ...]
    stems: frozenset[str]
    frame: Frame


@rule("QUO608", severity=Severity.error, confidence=Confidence.medium, standards=("reuters",), genres=PROSE)
def quote_told_twice(record: Record) -> Iterator[Flag]:
    """The same quotation stands twice in the article, with different words.

    One of the two is wrong; Reuters never changes a word between quotation marks. Quotations of nearly the same words
    are held against each other, and those of the same content where the text calls the second one known words ("her
    remark at the gate", "he had said", "told the members").

    Bad:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: [[“We have known about the crack in the bridge since last March.”]]

    Bad:
        “We will buy a new ferry before the winter,” Ida Brandt, the mayor, told reporters at the quay. The council met on Friday.

        Critics were quick to mock her promise at the quay: [[“Before winter comes we will have purchased another ferry.”]]

    Bad:
        “This harbour fed us for a hundred years,” Olle Grahn told fishermen in the hall. The council met on Friday.

        [[“For a century the harbour has been feeding us,”]] Grahn had told the fishermen, who clapped.

    Bad:
        “Not one crown has left the town's purse,” Ida Brandt, the mayor, said. The council met on Friday.

        Brandt had been at the mill as well. [[“No crown ever left the purse of the town,”]] Brandt told reporters there.

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: “We knew about the crack in the bridge since last March.”

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor.

        “We knew about the crack …,” she said again.

    Good:
        Date: 2024-06-08

        “We will buy a new ferry before the winter,” Ida Brandt, the mayor, told reporters on Friday. The council met later.

        In March 2022 Brandt had said: “A new ferry is nothing that we will buy before next winter.”

    Good:
        “This harbour fed us for a hundred years,” said Olle Grahn, a fisherman. The council met on Friday.

        “The harbour was never fed by the town,” Grahn said.
    """
    text = record.article.text
    seen: list[_Quoted] = []
    for quotation in record.quotations:
        inner = quotation.inner.of(text)
        words = tuple(word.lower() for word in _WORD.findall(inner))
        if not quotation.speech or quotation.depth or quotation.end is not QuotationEnd.closed:
            continue
        if len(words) < LEAST or _CUT.search(inner):
            continue
        quoted = _Quoted(quotation, words, telling_stems(inner), frame_of(record, quotation))
        for other in seen:
            apart = other.frame.start != quoted.frame.start
            if apart and _differ(quoted, other) and (_alike(quoted, other) or _retold(record, quoted, other)):
                related = Related(other.quotation.span, "before")
                yield Flag(quotation.span, "quoted before in other words: which is right?", (related,))
                break
        seen.append(quoted)


def _differ(one: _Quoted, other: _Quoted) -> bool:
    """Whether neither quotation holds the other's words."""
    first, second = f" {' '.join(one.words)} ", f" {' '.join(other.words)} "
    return first not in second and second not in first


def _alike(one: _Quoted, other: _Quoted) -> bool:
    """Whether the words are nearly the same."""
    if min(len(one.words), len(other.words)) < ENOUGH or abs(len(one.words) - len(other.words)) > 3:
        return False
    likeness = SequenceMatcher(None, one.words, other.words, autojunk=False).ratio()
    return likeness >= LIKE and one.words[-3:] == other.words[-3:]


def _retold(record: Record, one: _Quoted, other: _Quoted) -> bool:
    """Whether the text calls the one quotation words said before, and they tell much the same as the other."""
    shared = len(one.stems & other.stems)
    as_long = max(len(one.words), len(other.words)) <= 2 * min(len(one.words), len(other.words))
    if not as_long or shared < SHARED * min(len(one.stems), len(other.stems)) or not shared:
        return False
    if other_occasion(record, one.frame, other.frame):
        return False
    mine = _speakers(record, one)
    same_speaker = not mine or bool(mine & _speakers(record, other))
    if called_known(one.frame):
        return shared > 1 or same_speaker
    known = said_there(one.frame) and shared > 1 and shared >= MOST * min(len(one.stems), len(other.stems))
    return same_speaker and (known or same_audience(one.frame, other.frame))


def _speakers(record: Record, quoted: _Quoted) -> set[str]:
    at = quoted.quotation.span
    return {i for c in record.claims if any(s.overlaps(at) for s in c.spans) for i in c.attribution.source_ids}
