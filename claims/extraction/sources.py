"""Who stands behind each attribution: every source of the article once, with all its mentions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.extraction.anonymity import GRANTED, find_anonymity
from claims.extraction.descriptions import named_body, named_person
from claims.extraction.introductions import Introduction, introduce
from claims.extraction.mentions import Mention, Wording, read_mentions
from claims.extraction.names import NameKind, find_names
from claims.extraction.people import Cast, Entity, find_cast
from claims.extraction.pronouns import Event, resolve_pronouns, weight_of
from claims.extraction.relays import is_outlet, is_own, relays_of, says_self
from claims.extraction.shapes import FoundAttribution, Parsed, Resolved, ResolvedAttribution
from claims.extraction.source_types import COLLECTIVE, is_vague, type_of
from claims.extraction.wordlists import words
from claims.record import Anonymity, Basis, Source, SourceType
from claims.spans import Span

_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their)\s+", re.I)
_PERSON_TYPES = frozenset({SourceType.named_person, SourceType.unnamed_person, SourceType.anonymous})


@dataclass(slots=True)
class _Draft:
    """A source while the article is being read."""

    type: SourceType
    description: str
    name: str | None = None
    entity: Entity | None = None
    noun: str = ""
    plural: bool = False
    place: int = 0
    speaker_unnamed: bool = False
    vague: bool = False
    own_outlet: bool = False
    anonymity: Anonymity | None = None
    mentions: set[Span] = field(default_factory=set)
    same_as: set[int] = field(default_factory=set)
    relays: set[int] = field(default_factory=set)

    @property
    def last_end(self) -> int:
        """The code point after its latest mention."""
        return max((span.end for span in self.mentions), default=-1)


def resolve_sources(parsed: Parsed, attributions: tuple[FoundAttribution, ...]) -> Resolved:
    """Every source once, and every attribution tied to its sources and relays, in the order they came."""
    if not attributions:
        return Resolved()
    cast = find_cast(parsed.doc, parsed.article.text, find_names(parsed))
    desk = _Desk(parsed, cast)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    read = {i: [m for spans in attributions[i].sources for m in read_mentions(parsed, spans, cast)] for i in order}
    desk.hear_pronouns(m for i in order for m in read[i])
    resolved = {i: desk.resolve(attributions[i], read[i]) for i in order}
    return Resolved(desk.sources(), tuple(desk.tied(resolved[i]) for i in range(len(attributions))))


def _place(found: FoundAttribution) -> int:
    if found.sources and found.sources[0]:
        return found.sources[0][0].start
    if found.cue is not None:
        return found.cue.spans[0].start
    return found.content[0].start if found.content else 0


@dataclass(frozen=True, slots=True)
class _Tie:
    found: FoundAttribution
    drafts: tuple[int, ...]
    via: tuple[int, ...]
    basis: Basis
    confidence: float


class _Desk:
    """Reads the mentions in the article's order and keeps one draft a source."""

    def __init__(self, parsed: Parsed, cast: Cast) -> None:
        self.parsed, self.cast = parsed, cast
        self.drafts: list[_Draft] = []
        self.by_entity: dict[int, int] = {}
        self.spoken: dict[int, int] = {}
        self.introductions: dict[int, Introduction] = {id(p): introduce(parsed, cast, p) for p in cast.people}
        for person in cast.people:
            person.gender = person.gender or self.introductions[id(person)].gender
        self.pronouns: dict[int, tuple[Entity, float]] = {}
        self.unnamed: dict[int, Entity] = {}
        self.last: int | None = None
        self.last_place = 0

    def hear_pronouns(self, mentions: Iterable[Mention]) -> None:
        """Settle who every `he` and `she` is, with the people named and the unnamed ones who speak."""
        doc, events, speaking = self.parsed.doc, [], set()
        quoted = [q.inner for q in self.parsed.quotations if q.speech and q.depth == 0]
        heard = list(mentions)
        for mention in heard:
            speaking.add(mention.head)
            entity = mention.entity
            if mention.wording is Wording.description and not mention.plural:
                told = named_person(mention, self.cast.people, self.introductions)
                if told is not None:
                    entity = told[0]
                elif type_of(mention) in _PERSON_TYPES:
                    entity = self.unnamed.setdefault(mention.head, Entity(mention.words, NameKind.other))
            if entity is not None and entity.kind in {NameKind.person, NameKind.other}:
                events.append(Event(mention.head, entity, 1.5))
        for person in self.cast.people:
            for name in person.mentions:
                token = doc[name.end - 1]
                if name.start not in speaking and name.end - 1 not in speaking:
                    inside = any(q.start <= token.idx < q.end for q in quoted)
                    events.append(Event(name.start, person, weight_of(token) * (0.4 if inside else 1.0)))
        self.pronouns = resolve_pronouns(self.parsed, events, frozenset(speaking))

    def resolve(self, found: FoundAttribution, mentions: list[Mention]) -> _Tie:
        """Tie one attribution to drafts of its sources."""
        drafts: list[int] = []
        basis, sure = found.basis, found.confidence
        for mention in mentions:
            draft, how, confidence = self._draft_of(mention, found)
            if draft is None:
                continue
            self.drafts[draft].mentions.add(mention.span)
            drafts.append(draft)
            sure *= confidence
            if how is not None and found.basis is Basis.explicit:
                basis = how
        if not drafts and found.basis is Basis.explicit:
            basis = Basis.passive if found.cue is not None and not found.sources else Basis.none
        via = tuple(self._entity_draft(e) for e in relays_of(self.parsed, self.cast, found))
        drafts, via = self._cited(found, drafts, [v for v in via if v not in drafts])
        for draft in drafts:
            self._explain(self.drafts[draft], found)
            self.drafts[draft].relays.update(via)
        if drafts:
            self.last, self.last_place = drafts[0], _place(found)
        return _Tie(found, tuple(dict.fromkeys(drafts)), tuple(via), basis, sure)

    def _draft_of(self, mention: Mention, found: FoundAttribution) -> tuple[int | None, Basis | None, float]:
        if mention.wording is Wording.pronoun:
            return self._pronoun(mention)
        if mention.wording is Wording.first_person:
            return self._self(mention), None, 0.9
        if mention.entity is not None:
            return self._entity_draft(mention.entity, mention), None, 1.0
        return self._described(mention, found)

    def _pronoun(self, mention: Mention) -> tuple[int | None, Basis | None, float]:
        if mention.head in self.pronouns:
            entity, sure = self.pronouns[mention.head]
            return self._entity_draft(entity), Basis.pronoun, sure
        plural = self.parsed.doc[mention.head].lower_ in {"they", "them", "their"}
        recent = [i for i, d in enumerate(self.drafts) if d.mentions and mention.span.start - d.last_end < 1500]
        recent.sort(key=lambda i: self.drafts[i].last_end, reverse=True)
        for i in recent:
            draft = self.drafts[i]
            if plural and (draft.plural or draft.type not in _PERSON_TYPES):
                return i, Basis.pronoun, 0.7
            if not plural and draft.type not in _PERSON_TYPES:
                return i, Basis.pronoun, 0.7
        if plural and recent:
            return recent[0], Basis.pronoun, 0.5
        return None, Basis.pronoun, 0.5

    def _self(self, mention: Mention) -> int:
        for i, draft in enumerate(self.drafts):
            if draft.own_outlet:
                return i
        publisher = self.parsed.article.publisher
        return self._add(
            _Draft(SourceType.named_organization, mention.words, name=publisher, own_outlet=True, place=mention.head)
        )

    def _entity_draft(self, entity: Entity, mention: Mention | None = None) -> int:
        """The draft of a named person or body, or of an unnamed person who was heard before."""
        if id(entity) in self.by_entity:
            return self.by_entity[id(entity)]
        if entity.kind is NameKind.other and not entity.mentions:
            described = mention.words if mention else entity.name
            return self._remember(entity, _Draft(SourceType.unnamed_person, described))
        person = entity.kind is NameKind.person
        document = entity.kind is NameKind.other and entity.name.split()[-1].lower() in words("documents")
        kind = SourceType.named_person if person else SourceType.named_organization
        draft = _Draft(
            SourceType.document if document else kind,
            mention.words if mention else entity.name,
            name=entity.name,
            entity=entity,
            own_outlet=not person and is_own(self.parsed, entity.name),
        )
        return self._remember(entity, draft)

    def _remember(self, entity: Entity, draft: _Draft) -> int:
        index = self._add(draft)
        self.by_entity[id(entity)] = index
        return index

    def _add(self, draft: _Draft) -> int:
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def _described(self, mention: Mention, found: FoundAttribution) -> tuple[int | None, Basis | None, float]:
        if says_self(mention.words):
            return self._self(mention), None, 1.0
        person = named_person(mention, self.cast.people, self.introductions)
        if person is not None:
            return self._entity_draft(person[0]), None, person[1]
        body = named_body(mention, self.cast.bodies, self.spoken)
        if body is not None:
            return self._entity_draft(body[0]), None, body[1]
        earlier = self._taken_up(mention)
        if earlier is not None:
            return earlier, None, 0.75
        return self._new(mention, found)

    def _taken_up(self, mention: Mention) -> int | None:
        """An unnamed source of before that the definite description takes up: `the source`, `the report`."""
        if not mention.definite:
            return None
        for i in range(len(self.drafts) - 1, -1, -1):
            draft = self.drafts[i]
            if draft.entity is None and draft.noun and _same_thing(mention, draft):
                return i
        return None

    def _new(self, mention: Mention, found: FoundAttribution) -> tuple[int | None, Basis | None, float]:
        kind = type_of(mention)
        sentence = self.parsed.sentence_at(mention.span.start)
        if sentence and kind in {SourceType.unnamed_person, SourceType.unnamed_group, SourceType.named_organization}:
            if GRANTED.search(self.parsed.article.text, sentence.span.start, sentence.span.end):
                kind = SourceType.anonymous
        if kind is SourceType.none:
            return None, Basis.none, 1.0
        draft = _Draft(
            kind,
            mention.words,
            name=self._name(mention, kind),
            noun=mention.noun,
            plural=mention.plural,
            place=mention.head,
            speaker_unnamed=kind is SourceType.named_organization and mention.noun in words("speakers"),
            vague=kind is SourceType.unnamed_group and is_vague(mention),
        )
        speaks = draft.speaker_unnamed or mention.noun in words("own_words") or mention.noun in COLLECTIVE
        if kind is SourceType.named_organization and mention.owner is not None and speaks:
            index = self._entity_draft(mention.owner, mention)
            self.drafts[index].speaker_unnamed = True
            return index, None, 0.95
        if mention.head in self.unnamed:
            return self._remember(self.unnamed[mention.head], draft), None, 1.0
        return self._add(draft), None, 1.0

    def _name(self, mention: Mention, kind: SourceType) -> str | None:
        if kind in {SourceType.named_organization, SourceType.document}:
            return _ARTICLE.sub("", mention.words)
        return None

    def _cited(self, found: FoundAttribution, drafts: list[int], via: list[int]) -> tuple[list[int], list[int]]:
        """`Reuters reported, citing two officials`: the officials are the source, Reuters the relay."""
        if found.cue is None or len(drafts) != 1:
            return drafts, via
        outlet = self.drafts[drafts[0]].entity
        if outlet is None or not is_outlet(outlet.name):
            return drafts, via
        for child in self.parsed.doc[found.cue.head].children:
            if child.lower_ in {"citing", "quoting"}:
                for goal in (g for g in child.children if g.dep_ in {"dobj", "obj"}):
                    span = Span(goal.left_edge.idx, goal.right_edge.idx + len(goal.right_edge))
                    cited = [self._draft_of(m, found)[0] for m in read_mentions(self.parsed, (span,), self.cast)]
                    if kept := [c for c in cited if c is not None]:
                        for c in kept:
                            self.drafts[c].mentions.add(span)
                        return kept, drafts
        return drafts, via

    def _explain(self, draft: _Draft, found: FoundAttribution) -> None:
        """Note what the sentence says of anonymity granted to a source without a name."""
        if draft.type in {SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group}:
            sentence = self.parsed.sentence_at(_place(found))
            told = find_anonymity(self.parsed.article.text, sentence.span) if sentence else None
            if told is not None and (draft.anonymity is None or draft.anonymity.reason is None):
                draft.anonymity, draft.type = told, SourceType.anonymous

    def sources(self) -> tuple[Source, ...]:
        """The drafts that are in use, as the record's sources, in the order in which they are first named."""
        self._link()
        return tuple(self._source(i) for i in range(len(self.drafts)))

    def _link(self) -> None:
        """Tie anonymous sources that may be one: relayed by the same outlet, or one taken up by another's words."""
        anonymous = [i for i, d in enumerate(self.drafts) if d.type is SourceType.anonymous]
        for a in anonymous:
            for b in anonymous:
                if a < b and not (self.drafts[a].plural or self.drafts[b].plural):
                    self.drafts[a].same_as.add(b)
                    self.drafts[b].same_as.add(a)

    def _source(self, index: int) -> Source:
        draft = self.drafts[index]
        told = self.introductions.get(id(draft.entity)) if draft.entity else None
        anonymity = draft.anonymity
        if draft.type is SourceType.anonymous and anonymity is None:
            anonymity = Anonymity(granted=False)
        return Source(
            id=f"s{index + 1}",
            type=draft.type,
            name=None if draft.type is SourceType.anonymous else draft.name,
            description=draft.description,
            title=told.title if told else None,
            affiliation=told.affiliation if told else None,
            justification=told.justification if told else None,
            anonymity=anonymity,
            speaker_unnamed=draft.speaker_unnamed,
            vague=draft.vague,
            media=bool(draft.name) and not draft.own_outlet and is_outlet(draft.name or ""),
            own_outlet=draft.own_outlet,
            mentions=tuple(sorted(draft.mentions)),
            same_as=tuple(f"s{i + 1}" for i in sorted(draft.same_as)),
        )

    def tied(self, tie: _Tie) -> ResolvedAttribution:
        """The attribution with the ids of its sources."""
        return ResolvedAttribution(
            found=tie.found,
            source_ids=tuple(f"s{i + 1}" for i in tie.drafts),
            via=tuple(f"s{i + 1}" for i in tie.via),
            basis=tie.basis,
            confidence=round(tie.confidence, 3),
        )


def _same_thing(mention: Mention, draft: _Draft) -> bool:
    same = mention.noun == draft.noun or {mention.noun, draft.noun} <= {"source", "official", "person"}
    if not same or mention.plural != draft.plural:
        return False
    mine, theirs = _content(mention.words), _content(draft.description)
    return not mine - {mention.noun, mention.noun + "s"} or len(mine & theirs) >= 0.6 * len(mine)


def _content(phrase: str) -> set[str]:
    small = {"the", "a", "an", "of", "to", "in", "on", "who", "were", "was", "with", "and", "for", "that"}
    return {word for word in re.findall(r"[\w’'-]+", phrase.lower()) if word not in small and not word.isdigit()}
