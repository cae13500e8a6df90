"""QUO608."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import PROSE, rule
from checker.told.retellings import (
    Frame,
    called_known,
    frame_of,
    other_occasion,
    said_there,
    same_audience,
    same_occasion,
)
from checker.told.stems import telling_stems
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Quotation, QuotationEnd, Record

_WORD = lazily(r"[\w’']+")
_MORE = lazily(r"\b(?:again|also|as well|too)[.,!?]?$|^(?:[Aa]nd|[Bb]ut|[Aa]lso)\b")
"""How a quotation begins or ends that says one thing more."""
_CUT = lazily(r"…|\.\s?\.\s?\.|\[")
LEAST = 5
"""Words from which a quotation may be told again in other words."""
ENOUGH = 7
"""Words from which two quotations may be told to be the same one by nothing but their words."""
SHARED = 1 / 4
"""Share of the shorter one's telling stems that a quotation told again has in common with it."""
MOST = 1 / 2
"""The same where only the place or the hour is told to be known."""
MANY, NEARLY_ALL = 4, 5 / 6
"""Telling stems, and share of the longer one's, that nearly the same quotations have in common."""
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

    Bad:
        “The crane broke while the mayor was clapping,” Olle Grahn said on state television on Friday evening. The council met on Friday.

        [[“While the mayor clapped we saw the crane break,”]] Grahn told viewers of state television on Friday evening.

    Bad:
        The mayor, Ida Brandt, said little else. “I have lost the trust of the town,” Brandt wrote in the first line of her letter. The council met on Friday.

        [[“The town no longer trusts me, it is lost,”]] begins the letter, which Brandt wrote by hand.

    Good:
        “We apologise to everybody who missed a wedding,” the ferry company said in a statement on Friday. The council met on Friday.

        “We apologise to the people of the islands too,” the company said in the statement.

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
            if apart and _differ(quoted, other) and (_alike(record, quoted, other) or _retold(record, quoted, other)):
                related = Related(other.quotation.span, "before")
                yield Flag(quotation.span, "quoted before in other words: which is right?", (related,))
                break
        seen.append(quoted)


def _differ(one: _Quoted, other: _Quoted) -> bool:
    """Whether neither quotation holds the other's words."""
    first, second = f" {' '.join(one.words)} ", f" {' '.join(other.words)} "
    return first not in second and second not in first


def _alike(record: Record, one: _Quoted, other: _Quoted) -> bool:
    """Whether the words are nearly the same."""
    shared = len(one.stems & other.stems)
    if shared >= MANY and shared >= NEARLY_ALL * max(len(one.stems), len(other.stems)):
        return _in_two_paragraphs(record, one, other)
    if min(len(one.words), len(other.words)) < ENOUGH or abs(len(one.words) - len(other.words)) > 3:
        return False
    likeness = SequenceMatcher(None, one.words, other.words, autojunk=False).ratio()
    return likeness >= LIKE and one.words[-3:] == other.words[-3:]


def _retold(record: Record, one: _Quoted, other: _Quoted) -> bool:
    """Whether the text calls the one quotation words said before, and they tell much the same as the other."""
    shared, fewer = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    as_long = max(len(one.words), len(other.words)) <= 2 * min(len(one.words), len(other.words))
    if not as_long or shared < SHARED * fewer or not shared:
        return False
    if _MORE.search(one.quotation.inner.of(record.article.text)) or other_occasion(record, one.frame, other.frame):
        return False
    mine, theirs = _speakers(record, one), _speakers(record, other)
    same_speaker = not mine or bool(mine & theirs)
    if called_known(one.frame):
        return shared > 1 or same_speaker
    known = said_there(one.frame) and shared > 1 and shared >= MOST * fewer
    if same_speaker and (known or same_audience(one.frame, other.frame)):
        return True
    told = shared > 1 and shared >= MOST * fewer and bool(mine & theirs)
    return told and _in_two_paragraphs(record, one, other) and same_occasion(one.frame, other.frame)


def _in_two_paragraphs(record: Record, *quotations: _Quoted) -> bool:
    """Whether they stand in two paragraphs of the body: a headline shortens, and a speaker repeats himself."""
    stand = [record.article.paragraph_at(quoted.frame.start) for quoted in quotations]
    return stand[0] != stand[1] and all(paragraph and paragraph.kind is ParagraphKind.body for paragraph in stand)


def _speakers(record: Record, quoted: _Quoted) -> set[str]:
    """The speakers' surnames; of those without a name their ids."""
    at = quoted.quotation.span
    ids = {i for c in record.claims if any(s.overlaps(at) for s in c.spans) for i in c.attribution.source_ids}
    return {source.name.split()[-1] if source.name else source.id for source in record.sources if source.id in ids}
