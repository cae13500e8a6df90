"""Whether two quotations of an article are the same one in different words."""

from collections import Counter
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
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Quotation, Record

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
    likeness = SequenceMatcher(None, one.words, other.words, autojunk=False).ratio()
    return likeness >= LIKE and one.words[-3:] == other.words[-3:]


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
    return any(paragraph.span.contains(quoted.quotation.span) for paragraph in record.article.body()[:2])


def _in_two_paragraphs(record: Record, *quotations: Quoted) -> bool:
    """Whether they stand in two paragraphs of the body: a headline shortens, and a speaker repeats himself."""
    stand = [record.article.paragraph_at(quoted.frame.start) for quoted in quotations]
    return stand[0] != stand[1] and all(paragraph and paragraph.kind is ParagraphKind.body for paragraph in stand)


def _speakers(record: Record, quoted: Quoted) -> set[str]:
    """The speakers' surnames, or whole names where two have the surname; of those without a name their ids."""
    at = quoted.quotation.span
    ids = {i for c in record.claims if any(s.overlaps(at) for s in c.spans) for i in c.attribution.source_ids}
    names = Counter(name.split()[-1] for name in {source.name for source in record.sources if source.name})
    return {
        source.id if not source.name else source.name if names[source.name.split()[-1]] > 1 else source.name.split()[-1]
        for source in record.sources
        if source.id in ids
    }
