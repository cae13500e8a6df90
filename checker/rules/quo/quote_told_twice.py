"""QUO608."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import PROSE, rule
from checker.retellings import (
    Frame,
    called_known,
    frame_of,
    other_occasion,
    said_once,
    said_there,
    same_audience,
)
from checker.stems import content_stems, telling_stems
from claims.lazily import lazily
from claims.record import Quotation, QuotationEnd, Record, SourceType

_WORD = lazily(r"[\w’']+")
_CUT = lazily(r"…|\.\s?\.\s?\.|\[")
LEAST = 4
"""Words from which a quotation may be told again in other words."""
ENOUGH = 7
"""Words from which two quotations may be told to be the same one by nothing but their words."""
SHARED = 1 / 4
"""Share of the shorter one's telling stems that a quotation told again has in common with it."""
MOST = 1 / 2
"""The same where only the place or the hour is told to be known."""
OVERLAP = 0.45
"""Share of their stems together that two quotations have in common if one is the other told again."""
APART = 50
"""Code points between two quotations from which the second one does not just go on with the first."""
LIKE = 0.8
"""Likeness (difflib ratio over words) from which they are."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation with its words, the stems of those that tell something, and what stands around it."""

    quotation: Quotation
    words: tuple[str, ...]
    stems: frozenset[str]
    content: tuple[str, ...]
    """The stems of all but the commonest words, in order."""
    frame: Frame


@rule("QUO608", severity=Severity.error, confidence=Confidence.medium, standards=("reuters",), genres=PROSE)
def quote_told_twice(record: Record) -> Iterator[Flag]:
    """The same quotation stands twice in the article, with different words.

    One of the two is wrong; Reuters never changes a word between quotation marks. Quotations of nearly the same words
    are held against each other, and those of the same content where the text calls the second one known words ("her
    remark at the gate", "he had said", "told the members") or says that it was all, the first or the last that was said
    ("in the closing line"). So are two of which the one says nothing that the other does not.

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
        The mayor of Kessa told the council on Friday that the pier was “a trap for every child in the town”. Nobody spoke.

        Ida Brandt was given five minutes. [[“It is a trap for all the children who live in this town,”]] she said.

    Bad:
        “We got the sums wrong,” Olle Grahn, who built the pier, said in the opening line of his speech. It rained on Friday.

        The speech was a short one. [[“Our sums were mistaken,”]] it began, Grahn’s clerk said.

    Good:
        The mayor of Kessa told the council on Friday that the pier was “a trap for every child”. Nobody spoke.

        Ida Brandt was given five minutes. “It is a trap for every child, and for every boat,” she said.

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
        quoted = _Quoted(quotation, words, telling_stems(inner), content_stems(inner), frame_of(record, quotation))
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
    """Whether the one tells the other again: by what the text calls it, or with nothing of its own to say."""
    mine, theirs = _speakers(record, one), _speakers(record, other)
    same_speaker = not mine or bool(mine & theirs)
    named_later = not all(_has_name(record, each) for each in theirs)
    shared, least = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    if not shared or other_occasion(record, one.frame, other.frame):
        return False
    if (same_speaker or named_later) and _reworded(one, other):
        return True
    as_long = max(len(one.words), len(other.words)) <= 2 * min(len(one.words), len(other.words))
    if not as_long or shared < SHARED * least:
        return False
    if called_known(one.frame):
        return shared > 1 or same_speaker
    half = shared >= MOST * least
    if (same_speaker or (named_later and half)) and any(said_once(record, each.frame) for each in (one, other)):
        return True
    known = said_there(one.frame) and shared > 1 and half
    return same_speaker and (known or same_audience(one.frame, other.frame))


def _reworded(one: _Quoted, other: _Quoted) -> bool:
    """Whether the shorter one, at another place in the text, says no more than the longer one, in other words."""
    shorter, longer = sorted((one, other), key=lambda each: len(each.content))
    shared, every = set(one.content) & set(other.content), set(one.content) | set(other.content)
    apart = one.quotation.span.start - other.quotation.span.end >= APART
    going_on = f" {' '.join(shorter.content)} " in f" {' '.join(longer.content)} "
    if not apart or going_on or len(shared) < OVERLAP * len(every):
        return False
    telling = one.stems & other.stems
    all_told = len(telling) == min(len(one.stems), len(other.stems)) > 0
    all_kept = len(shared) >= LIKE * len(set(shorter.content))
    return all_told and all_kept and (len(telling) > 1 or len(shared) > 2)


def _speakers(record: Record, quoted: _Quoted) -> set[str]:
    at = quoted.quotation.span
    return {i for c in record.claims if any(s.overlaps(at) for s in c.spans) for i in c.attribution.source_ids}


def _has_name(record: Record, identity: str) -> bool:
    """Whether the source is somebody by name: another one may turn out to be it, told first by office."""
    return any(s.id == identity and s.type is SourceType.named_person for s in record.sources)
