"""Whether two quotations of an article are the same one in different words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.told.quotations.retellings import (
    Frame,
    called_known,
    other_occasion,
    said_there,
    same_audience,
    same_occasion,
)
from claims.article import Paragraph, ParagraphKind
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Quotation, Record
from claims.story import claims_at

_MORE = lazily(r"\b(?:again|also|as well|too)[.,!?]?$|^(?:[Aa]nd|[Bb]ut|[Aa]lso)\b")
"""How a quotation begins or ends that says one thing more."""
ENOUGH = 7
"""Words from which two quotations may be told to be the same one by nothing but their words."""
SHARED = 1 / 4
"""Share of the shorter one's telling stems that a quotation told again has in common with it."""
MOST = 1 / 2
"""The same where only the place or the hour is told to be known."""
MANY, NEARLY_ALL = 4, 5 / 6
"""Telling stems, and share of the longer one's, that nearly the same quotations have in common."""
_LAST = 3
LIKE = 0.8
"""Likeness (difflib ratio over words) from which they are."""
SEVERAL, IN_LEAD, AS_LONG = 2, 2 / 3, 3
"""Stems that a quotation shares with one of the lead, their share, and how many times longer either may be."""
_ARTICLES = frozenset({"a", "an", "the"})
_NOT = lazily(r"\b(?:never|no|nobody|none|not|nothing(?! but))\b|n[’']t\b")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its words, the stems of those that tell something, and what stands around it."""

    quotation: Quotation
    words: tuple[str, ...]
    stems: frozenset[str]
    frame: Frame

    @property
    def ending(self) -> tuple[str, ...]:
        """Its last words, which two quotations of nearly the same words share."""
        return self.words[-_LAST:]


class Heard:
    """The quotations so far, by what a later one of the same content has in common with them."""

    def __init__(self) -> None:
        self._all: list[Quoted] = []
        self._by_mark: dict[str | tuple[str, ...], list[int]] = {}

    def like(self, quoted: Quoted) -> Iterator[Quoted]:
        """Those that share a telling stem or the last words with this one, in order."""
        numbers = {number for mark in _marks(quoted) for number in self._by_mark.get(mark, ())}
        return (self._all[number] for number in sorted(numbers))

    def add(self, quoted: Quoted) -> None:
        """Let later ones be held against this one."""
        for mark in _marks(quoted):
            self._by_mark.setdefault(mark, []).append(len(self._all))
        self._all.append(quoted)


def _marks(quoted: Quoted) -> Iterator[str | tuple[str, ...]]:
    yield from quoted.stems
    yield quoted.ending


def differ(one: Quoted, other: Quoted) -> bool:
    """Whether neither quotation holds the other's words, of which an article may be left out."""
    first, second = (f" {' '.join(w for w in each.words if w not in _ARTICLES)} " for each in (one, other))
    return first not in second and second not in first


def alike(record: Record, one: Quoted, other: Quoted) -> bool:
    """Whether the words are nearly the same."""
    shared = len(one.stems & other.stems)
    if shared >= MANY and shared >= NEARLY_ALL * max(len(one.stems), len(other.stems)):
        return _in_two_paragraphs(record, one, other)
    if min(len(one.words), len(other.words)) < ENOUGH or abs(len(one.words) - len(other.words)) > 3:
        return False
    if one.ending != other.ending:
        return False
    return SequenceMatcher(None, one.words, other.words, autojunk=False).ratio() >= LIKE


def retold(record: Record, one: Quoted, other: Quoted) -> bool:
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


def of_the_lead(record: Record, one: Quoted, other: Quoted) -> bool:
    """Whether the story opens with the other quotation, and the same speaker's has most of what it tells."""
    shared, fewer = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shared < SEVERAL or shared < IN_LEAD * fewer or longer > AS_LONG * shorter:
        return False
    if not _opens(record, other) or _denies(one) != _denies(other) or other_occasion(record, one.frame, other.frame):
        return False
    mine, theirs = _speakers(record, one), _speakers(record, other)
    named = any(name in f"{one.frame.lead} {one.frame.text}" for name in theirs)
    return bool(named or mine & theirs) and _in_two_paragraphs(record, one, other)


def _denies(quoted: Quoted) -> bool:
    """Whether it says what is not so."""
    return bool(_NOT.search(" ".join(quoted.words)))


def _opens(record: Record, quoted: Quoted) -> bool:
    """Whether it stands in the first two paragraphs of the body."""
    return any(paragraph.span.contains(quoted.quotation.span) for paragraph in _first_two(record))


@once_a_record
def _first_two(record: Record) -> tuple[Paragraph, ...]:
    return record.article.body()[:2]


def _in_two_paragraphs(record: Record, *quotations: Quoted) -> bool:
    """Whether they stand in two paragraphs of the body: a headline shortens, and a speaker repeats himself."""
    stand = [record.article.paragraph_at(quoted.frame.start) for quoted in quotations]
    return stand[0] != stand[1] and all(paragraph and paragraph.kind is ParagraphKind.body for paragraph in stand)


def _speakers(record: Record, quoted: Quoted) -> set[str]:
    """The speakers' surnames, or whole names where two have the surname; of those without a name their ids."""
    called = _called(record)
    beside = claims_at(record).at(quoted.quotation.span)
    return {called[identity] for claim in beside for identity in claim.attribution.source_ids if identity in called}


@once_a_record
def _called(record: Record) -> dict[str, str]:
    """What to call each source, by id: see above."""
    names = Counter(name.split()[-1] for name in {source.name for source in record.sources if source.name})
    called: dict[str, str] = {}
    for source in record.sources:
        surname = source.name.split()[-1] if source.name else ""
        called[source.id] = (source.name if names[surname] > 1 else surname) if source.name else source.id
    return called
