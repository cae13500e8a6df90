"""Quotations held against the words that were said: a transcript, a speech, a letter.

What a quotation leaves out by "..." and what it puts in brackets is no change, nor are the fillers of speech ("uh"),
capitals, punctuation, and numbers written in figures. Everything else is: AP never alters quotations, not even to mend
slips of grammar.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from claims.numbers import SPELLED, amount
from claims.record import Quotation, Record
from claims.spans import Span

LEAST = 4
"""Words from which a part of a quotation that was changed can be told from one of other words."""
_LONG = 8
_ALIKE, _ALIKE_SHORT, _ALIKE_CUT = 0.7, 0.8, 0.6
"""Levenshtein similarity of words from which parts are versions of what was said: long ones, short ones, and those of
which all words were said, and others between them."""
_ROOM = 0.5
"""By which share of its words what was said may be longer than the part, or begin earlier."""
_SHORT = r"['’](?:d|ll|m|re|ve)\b"
_SCALED = (
    rf"(?:\d[\d,]*(?:\.\d+)?|{SPELLED}|an?)(?:[\s-](?:hundred|thousand|million|billion))+(?:\s(?:and\s)?{SPELLED})?"
)
_WORD = re.compile(
    rf"\b(?P<number>{_SCALED}|{SPELLED})\b|(?P<percent>%|\bper\s?cent\b)|{_SHORT}|[^\W_]+(?:(?!{_SHORT})['’.,][^\W_]+)*",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\s?\.\s?\.(?:\s?\.)?")
_SENTENCE_END = re.compile(r"[.?!]\W*\s")
_FILLERS = frozenset({"ah", "eh", "er", "erm", "hm", "hmm", "uh", "uhm", "um"})


class Standing(StrEnum):
    """How a quotation stands to what was said, the nearest first."""

    verbatim = "verbatim"
    changed = "changed"
    absent = "absent"


class Edit(NamedTuple):
    """Words of the quotation, and those that were said in their place; one of the two may be empty."""

    printed: str
    said: str


@dataclass(frozen=True, slots=True)
class Held:
    """A quotation as it stands to what was said."""

    quotation: Quotation
    standing: Standing
    said: Span | None = None
    """Where its words were said, in code points of that text, from its first part to its last."""
    edits: tuple[Edit, ...] = ()
    """What was changed; nothing where its parts were said in another order."""


class _Word(NamedTuple):
    plain: str
    span: Span


class Said:
    """A text of words that were said, made ready to hold quotations against."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = [word for word in _words(text, Span(0, len(text))) if word.plain not in _FILLERS]
        self._plain = [word.plain for word in self._words]
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, plain in enumerate(self._plain):
            self._places[plain].append(at)

    def held(self, quotation: Quotation, text: str) -> Held:
        """The quotation of the article's `text`, held against what was said."""
        parts = [part for part in _parts(text, quotation.inner) if part]
        places = self._verbatim(parts)
        if places:
            in_order = all(before.start < after.start for before, after in pairwise(places))
            return Held(quotation, Standing.verbatim if in_order else Standing.changed, self._span(places))
        versions = [self._version(part, text) for part in parts if len(part) >= LEAST]
        if not versions or None in versions:
            return Held(quotation, Standing.absent)
        known = [version for version in versions if version]
        edits = tuple(edit for _, found in known for edit in found)
        return Held(quotation, Standing.changed, self._span([place for place, _ in known]), edits)

    def _verbatim(self, parts: Sequence[Sequence[_Word]]) -> list[Span]:
        """Where the parts stand word for word, in words; each after the one before where it can; none if one is not."""
        places: list[Span] = []
        for part in parts:
            found = self._found(part)
            if not found:
                return []
            after = places[-1].end if places else 0
            places.append(next((place for place in found if place.start >= after), found[0]))
        return places

    def _found(self, part: Sequence[_Word]) -> list[Span]:
        plain = [word.plain for word in part]
        rarest = min(range(len(plain)), key=lambda at: len(self._places.get(plain[at], ())))
        starts = (at - rarest for at in self._places.get(plain[rarest], ()) if at >= rarest)
        return [Span(at, at + len(plain)) for at in starts if self._plain[at : at + len(plain)] == plain]

    def _version(self, part: Sequence[_Word], text: str) -> tuple[Span, list[Edit]] | None:
        """Where the part was said in nearly its words, and what was changed; None where it was not."""
        plain = [word.plain for word in part]
        near = fuzz.partial_ratio_alignment(plain, self._plain) if len(self._plain) >= len(plain) else None
        if near is None:
            return None
        place = self._best(plain, Span(near.dest_start, near.dest_end))
        alike = Levenshtein.normalized_similarity(plain, self._plain[place.start : place.end])
        edits = list(self._edits(part, place, text))
        cut = len(plain) > LEAST and not any(edit.printed for edit in edits)
        least = _ALIKE_CUT if cut else _ALIKE if len(plain) >= _LONG else _ALIKE_SHORT
        return (place, edits) if alike >= least else None

    def _best(self, plain: Sequence[str], near: Span) -> Span:
        """The stretch about there that is most like the part; of equals one of as many words, then the shortest.

        A word in another's place is nearer than a word put in, unless it belongs to another sentence.
        """
        room = max(2, round(_ROOM * len(plain)))
        starts = range(max(0, near.start - room), min(near.start + room, len(self._plain)))
        ends = range(max(1, near.end - room), min(near.end + room, len(self._plain)) + 1)
        stretches = (Span(start, end) for start in starts for end in ends if start < end)
        return max(
            stretches,
            key=lambda at: (
                Levenshtein.normalized_similarity(plain, self._plain[at.start : at.end]),
                len(at) == len(plain) and not _SENTENCE_END.search(self._span([at]).of(self.text)),
                -len(at),
            ),
        )

    def _edits(self, part: Sequence[_Word], place: Span, text: str) -> Iterator[Edit]:
        said = self._words[place.start : place.end]
        at = there = 0
        for block in Levenshtein.opcodes([w.plain for w in part], [w.plain for w in said]).as_matching_blocks():
            printed, heard = part[at : block.a], said[there : block.b]
            if printed or heard:
                yield Edit(_text(text, printed), _text(self.text, heard))
            at, there = block.a + block.size, block.b + block.size

    def _span(self, places: Sequence[Span]) -> Span:
        first, last = min(place.start for place in places), max(place.end for place in places)
        return Span(self._words[first].span.start, self._words[last - 1].span.end)


def speech_in(record: Record) -> list[Quotation]:
    """The outer quotations of speech, in reading order."""
    return [quotation for quotation in record.quotations if quotation.speech and quotation.depth == 0]


def _parts(text: str, inner: Span) -> Iterator[list[_Word]]:
    """The words of a quotation, in the parts between what it leaves out or puts in brackets."""
    start = inner.start
    for gap in _LEFT_OUT.finditer(text, inner.start, inner.end):
        yield _words(text, Span(start, gap.start()))
        start = gap.end()
    yield _words(text, Span(start, inner.end))


def _words(text: str, where: Span) -> list[_Word]:
    return [_Word(_plain(found), Span(*found.span())) for found in _WORD.finditer(text, where.start, where.end)]


def _plain(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{amount(found[0]):.15g}"
    return "percent" if found["percent"] else found[0].casefold().replace("’", "'").replace(",", "")


def _text(text: str, words: Sequence[_Word]) -> str:
    return " ".join(text[words[0].span.start : words[-1].span.end].split()) if words else ""
