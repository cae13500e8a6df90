"""A source while the article is being read, and the published source that comes of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claims.extraction.named.introductions import Introduction
from claims.extraction.named.naming import NameKind, is_cipher
from claims.extraction.named.people import Entity
from claims.extraction.sources.relays import is_news, is_outlet
from claims.extraction.wordlists import words
from claims.record import Anonymity, Basis, Source, SourceType
from claims.spans import Span

PERSONS = frozenset({SourceType.named_person, SourceType.unnamed_person, SourceType.anonymous})
NAMED = frozenset({SourceType.named_organization, SourceType.named_person})

_RANKS = frozenset({"Baroness", "Emperor", "King", "Lady", "Lord", "Pope", "Prince", "Princess", "Queen"})
_LAWS = frozenset({"Act", "Amendment", "Ordinance", "Statute", "Treaty"})
"""What a writing's name ends with, whatever it does in the sentence: `Under the Harbor Act, ...`."""
_BILL = re.compile(r"(?:[A-Z][\w.]* )*?([A-Z][\w.]*) (?:\d[\w-]*|[A-Z]{1,4})$")
"""A bill's name with its number: `House Bill 40`, `Measure C`, `Title IX`."""


@dataclass(slots=True)
class Draft:
    """What is known of a source so far."""

    type: SourceType
    description: str
    name: str | None = None
    entity: Entity | None = None
    nouns: set[str] = field(default_factory=set)
    """The nouns by which it was called."""
    plural: bool = False
    speaker_unnamed: bool = False
    vague: bool = False
    own_outlet: bool = False
    standing: str | None = None
    """What somebody without a name knows, does or went through."""
    anonymity: Anonymity | None = None
    among: int | None = None
    """The place of the people of whom it is a part: nobody new, should they be anonymous."""
    mentions: set[Span] = field(default_factory=set)
    last_end: int = field(init=False)
    """The code point after its latest mention, -1 when there is none."""
    relays: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.last_end = max((span.end for span in self.mentions), default=-1)

    def note(self, mention: Span) -> None:
        """Keep that it is mentioned there."""
        self.mentions.add(mention)
        self.last_end = max(self.last_end, mention.end)


@dataclass(frozen=True, slots=True)
class Answer:
    """Which draft a mention means (None when nobody), by what, and how sure that is."""

    draft: int | None
    basis: Basis | None = None
    confidence: float = 1.0
    also: int | None = None
    """The other of two whom the mention means together: `the companies`."""


def draft_of_name(entity: Entity, described: str, *, own_outlet: bool) -> Draft:
    """A new source with a name: a person, a document (`Harbor Act`), else a body."""
    kind = SourceType.named_person if entity.kind is NameKind.person else SourceType.named_organization
    name = entity.name
    if kind is SourceType.named_person and is_cipher(name):
        kind = SourceType.anonymous
    bill = _BILL.match(described)
    if bill and (bill[1] in words("bill_marks") or bill[1].lower() in words("documents")):
        kind, name = SourceType.document, described
    elif _is_writing(entity):
        kind = SourceType.document
    return Draft(kind, described, name=name, entity=entity, own_outlet=own_outlet)


def _is_writing(entity: Entity) -> bool:
    """Whether the name ends as a law's does, or as another writing's where nothing speaks for a body."""
    last = entity.name.split()[-1]
    if entity.kind is NameKind.other and last.lower() in words("documents"):
        return True
    return entity.kind is not NameKind.person and last in _LAWS


_APART = ("another ", "a second ", "a third ", "a different ", "a separate ", "the other ", "other ")


def may_be_same(one: Draft, other: Draft) -> bool:
    """Whether two anonymous sources, each a single person, may be the same: one relay, or called by the same word."""
    if any(d.type is not SourceType.anonymous or d.plural for d in (one, other)):
        return False
    if any(d.description.lower().startswith(_APART) for d in (one, other)):
        return False
    return bool(one.relays & other.relays) or "source" in one.nouns & other.nouns


def published(drafts: list[Draft], introductions: Mapping[int, Introduction]) -> tuple[Source, ...]:
    """The drafts as the record's sources, in the same order; ids are `s1`, `s2`, ..."""
    hidden = [i for i, draft in enumerate(drafts) if draft.type is SourceType.anonymous]
    same = {i: [j for j in hidden if j != i and may_be_same(drafts[i], drafts[j])] for i in hidden}
    return tuple(_source(i, draft, same.get(i, ()), introductions) for i, draft in enumerate(drafts))


def _is_media(draft: Draft) -> bool:
    return is_news(draft.entity) if draft.entity else is_outlet(draft.name or "")


def _widest(spans: set[Span]) -> list[Span]:
    """The spans without those that lie inside another, in order."""
    widest: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not widest or span.end > widest[-1].end:
            widest.append(span)
    return widest


def _styled(name: str | None, title: str | None) -> str | None:
    """The name of somebody known by rank and one name: `Baroness Oldham`, `Pope Leo`."""
    rank = (title or "").partition(",")[0]
    return f"{rank} {name}" if name and " " not in name and rank in _RANKS else name


def identity(index: int) -> str:
    """The id of the source at `index`."""
    return f"s{index + 1}"


def _source(index: int, draft: Draft, same: Iterable[int], introductions: Mapping[int, Introduction]) -> Source:
    told = introductions.get(id(draft.entity)) if draft.entity else None
    unnamed = draft.type in {SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group}
    named = {name.span for name in draft.entity.mentions} if draft.entity and not unnamed else set()
    anonymity = draft.anonymity
    if draft.type is SourceType.anonymous and anonymity is None:
        anonymity = Anonymity(granted=False)
    return Source(
        id=identity(index),
        type=draft.type,
        name=None if unnamed else _styled(draft.name, told.title if told else None),
        description=(told.words if told else "") or draft.description,
        title=told.title if told else None,
        affiliation=told.affiliation if told else None,
        justification=told.justification if told else draft.standing,
        anonymity=anonymity,
        speaker_unnamed=draft.speaker_unnamed,
        vague=draft.vague,
        media=not draft.own_outlet and draft.type is SourceType.named_organization and _is_media(draft),
        own_outlet=draft.own_outlet,
        mentions=tuple(_widest(draft.mentions | named)),
        same_as=tuple(identity(i) for i in same),
    )
