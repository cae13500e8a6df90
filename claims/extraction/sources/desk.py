"""The desk that reads mentions in the article's order and tells which source each one means."""

from collections.abc import Iterable
from dataclasses import replace

from claims.extraction.mentioned.mentions import Mention, Wording
from claims.extraction.named.introductions import Introduction, introduce_all
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.named.reasons import standing
from claims.extraction.patterns.anonymity import granted_in
from claims.extraction.shapes import Parsed
from claims.extraction.sources.actors import asked_before, body_before, people_before, writing_before
from claims.extraction.sources.bodies import Bodies
from claims.extraction.sources.described_bodies import both_bodies
from claims.extraction.sources.described_people import named_below, person_by_age
from claims.extraction.sources.drafts import NAMED, PERSONS, Answer, Draft, draft_of_name
from claims.extraction.sources.hearing import Hearing
from claims.extraction.sources.issuers import issuer
from claims.extraction.sources.makers import Makers
from claims.extraction.sources.pairs import Pair, pair_before
from claims.extraction.sources.parts import among_whom
from claims.extraction.sources.plurals import Things
from claims.extraction.sources.possessed import family_name, speaker_meant, staff_name
from claims.extraction.sources.publishers import Publishers
from claims.extraction.sources.relays import is_own, is_study, says_self
from claims.extraction.sources.source_types import spoken_body
from claims.extraction.sources.taken_up import same_words, taken_up
from claims.extraction.sources.unnamed import (
    bare,
    draft_of_description,
    is_speaker,
    speaks_for,
    speaks_own,
    tells_itself,
    type_here,
)
from claims.record import Basis, SourceType

_LEAD = 3
"""Sentences at the head of an article that may tell of somebody before it says who that is."""


class Desk:
    """Keeps one draft a source while the mentions are read."""

    def __init__(self, parsed: Parsed, cast: Cast) -> None:
        self.parsed, self.cast = parsed, cast
        self.drafts: list[Draft] = []
        self.introductions: dict[int, Introduction] = introduce_all(parsed, cast)
        for person in cast.people:
            person.gender = person.gender or self.introductions[id(person)].gender
        self._bodies = Bodies(parsed, cast, self.introductions.values())
        self._by_entity: dict[int, int] = {}
        self._at: dict[int, int] = {}
        self._people = Hearing(parsed, cast, self.introductions)

    def hear(self, mentions: Iterable[tuple[Mention, str]]) -> None:
        """Settle who every `he` and `she` is, with the people named and the unnamed ones who speak, each with a cue."""
        self._people.hear(mentions)

    def ask(self, mention: Mention, *, cue: str = "") -> Answer:
        """Which draft the mention means; a new one is opened when it is nobody known. `cue` is the cue's lemma."""
        if mention.head in self._at:
            answer = Answer(self._at[mention.head])
        elif mention.wording is Wording.pronoun:
            answer = self._pronoun(mention, cue)
        elif mention.wording is Wording.first_person or self._is_self(mention):
            answer = Answer(self._self(mention), None, 0.9)
        elif mention.entity is not None:
            answer = Answer(self.draft_of(mention.entity, mention))
        else:
            pair = pair_before(self.parsed, self.cast, mention)
            answer = self._described(mention) if pair is None else self._both(pair, None)
        if answer.draft is not None:
            self._at[mention.head] = answer.draft
            draft = self.drafts[answer.draft]
            draft.note(mention.span)
            if draft.entity is not None:
                self._bodies.spoke(draft.entity, mention.head)
        return answer

    def note(self, mention: Mention, draft: int) -> None:
        """Keep which draft the mention turned out to mean: the authors' study, when `they` take up the authors."""
        self._at.setdefault(mention.head, draft)

    def draft_of(self, entity: Entity, mention: Mention | None = None) -> int:
        """The draft of a named person or body, or of an unnamed person who was heard before."""
        if id(entity) in self._by_entity:
            return self._by_entity[id(entity)]
        described = mention.words if mention else entity.name
        if not entity.mentions:
            return self._remember(entity, Draft(SourceType.unnamed_person, described, nouns={entity.name}))
        own = entity.kind is not NameKind.person and is_own(self.parsed, entity.name)
        draft = draft_of_name(entity, described, own_outlet=own)
        if draft.type is SourceType.named_person:
            draft.name = family_name(self.parsed, self.cast, entity, lambda i: self.in_mind(i)[0]) or draft.name
        if draft.type is SourceType.named_organization and (known := self._known(draft)) is not None:
            self._by_entity[id(entity)] = known
            return known
        return self._remember(entity, draft)

    def _known(self, draft: Draft) -> int | None:
        """The place of the draft that has the draft's type and name."""
        alike = (i for i, d in enumerate(self.drafts) if (d.type, d.name) == (draft.type, draft.name))
        return next(alike, None)

    def _remember(self, entity: Entity, draft: Draft) -> int:
        self._by_entity[id(entity)] = self.add(draft)
        return self._by_entity[id(entity)]

    def add(self, draft: Draft) -> int:
        """Open a draft; its place among the drafts."""
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def in_mind(self, token: int) -> tuple[Entity | None, Draft | None]:
        """The person whom the pronoun at the token means, and the draft when one is open."""
        entity = self._people.pronouns[token][0] if token in self._people.pronouns else None
        index = self._by_entity.get(id(entity)) if entity is not None else None
        return entity, self.drafts[index] if index is not None else None

    def shown_at(self, token: int) -> int | None:
        """The draft of somebody without a name who is told of at the token and is heard later on."""
        entity = self._people.unnamed.get(token)
        return self._by_entity.get(id(entity)) if entity is not None else None

    def _is_self(self, mention: Mention) -> bool:
        """Whether `the newspaper` is the article's own, and no outlet or writing of which the article just told."""
        study = is_study(self.parsed.article.text, mention.phrase)
        if mention.entity is not None or study or not says_self(mention.words):
            return False
        earlier = taken_up(mention, self.drafts)
        writing = earlier is not None and self.drafts[earlier].type is SourceType.document
        return not writing and self._bodies.meant(mention) is None

    def _self(self, mention: Mention) -> int:
        """The article's own outlet, or its writer."""
        for i, draft in enumerate(self.drafts):
            if draft.own_outlet:
                return i
        name = self.parsed.article.publisher
        return self.add(Draft(SourceType.named_organization, mention.words, name=name, own_outlet=True))

    def _pronoun(self, mention: Mention, cue: str) -> Answer:
        if mention.head in self._people.pronouns:
            entity, sure = self._people.pronouns[mention.head]
            return Answer(self.draft_of(entity), Basis.pronoun, sure)
        writing = writing_before(self.parsed, self.cast, mention, cue)
        if writing is not None:
            return replace(self.ask(writing), basis=Basis.pronoun, confidence=0.7)
        things = Things(self.parsed, self.cast, tuple(self.drafts))
        if not mention.plural:
            latest = things.latest(mention, lambda d: d.type not in PERSONS)
            body = body_before(self.parsed, self.cast, mention)
            if body is not None and (latest is None or body.span.start > self.drafts[latest].last_end):
                latest = self.ask(body).draft
            return Answer(latest, Basis.pronoun, 0.7)
        asked = asked_before(self.parsed, self.cast, mention)
        if asked is not None:
            return replace(self.ask(asked), basis=Basis.pronoun, confidence=0.7)
        people, several = people_before(self.parsed, self.cast, mention), things.several(mention)
        pair = pair_before(self.parsed, self.cast, mention)
        rivals = [people.span.start if people else -1, self.drafts[several].last_end if several is not None else -1]
        if pair is not None and pair[2] >= max(rivals):
            return self._both(pair, Basis.pronoun)
        if people is not None and (several is None or people.span.start > self.drafts[several].last_end):
            return replace(self.ask(people), basis=Basis.pronoun, confidence=0.7)
        meant, sure = things.they(mention, cue)
        if isinstance(meant, str):
            meant = self.add(Draft(SourceType.document, meant, name=bare(meant), nouns={meant.split()[-1].lower()}))
        elif isinstance(meant, Entity):
            meant = self.draft_of(meant)
        return Answer(meant, Basis.pronoun, sure)

    def _both(self, pair: Pair, basis: Basis | None) -> Answer:
        """The drafts of two who are meant together."""
        return Answer(self.draft_of(pair[0]), basis, 0.75, also=self.draft_of(pair[1]))

    def _described(self, mention: Mention) -> Answer:
        person = self._people.pronouns.get(mention.head) if mention.head in self._people.epithets else None
        person = person or self._people.named(mention, self.drafts)
        person = person or person_by_age(self.parsed.article.text, mention, self.cast.people)
        person = person or self._named_below(mention)
        if person is not None:
            return Answer(self.draft_of(person[0]), None, person[1])
        staff = staff_name(self.parsed, self.cast, mention, lambda token: self.in_mind(token)[0])
        if staff is not None:
            return Answer(self._staff(mention, staff), None, 0.9)
        both = both_bodies(mention, self.cast.bodies)
        if both is not None and not tells_itself(self.parsed, mention):
            return Answer(self.draft_of(both[0]), None, 0.8, also=self.draft_of(both[1]))
        body, issued = self._bodies.meant(mention), self._issued(mention)
        if issued is not None:
            return Answer(issued, None, 0.8)
        earlier = taken_up(mention, self.drafts)
        among = among_whom(self.parsed, mention, self.drafts) if earlier is None else None
        if among is not None and self.drafts[among].type is SourceType.anonymous:
            earlier = among
        if body is None and earlier is None:
            body = self._bodies.spoken_for(mention, self.drafts)
        if body is not None:
            return Answer(self._for(body[0], mention), None, body[1])
        if earlier is not None:
            self.drafts[earlier].nouns.add(mention.noun)
            self.drafts[earlier].standing = self._standing(mention, self.drafts[earlier])
            return Answer(earlier, None, 0.95 if same_words(mention, self.drafts[earlier]) else 0.75)
        answer = self._new(mention, part=among is not None)
        if answer.draft is not None and among != answer.draft:
            self.drafts[answer.draft].among = among
        return answer

    def _named_below(self, mention: Mention) -> tuple[Entity, float] | None:
        """The person of whom the lead tells without a name."""
        here = self.parsed.sentence_at(mention.span.start)
        if here is None or self.parsed.number_of(here) >= _LEAD or granted_in(self.parsed.article.text, here.span):
            return None
        return named_below(mention, self.cast.people, self.introductions)

    def _issued(self, mention: Mention) -> int | None:
        """The named body or person whose statement is meant by `the statement`."""
        told = issuer(self.parsed, self.cast, mention)
        who = self.ask(told).draft if told is not None else None
        return who if who is not None and self.drafts[who].type in NAMED else None

    def _for(self, body: Entity, mention: Mention) -> int:
        """The draft of the body that the mention means or speaks for."""
        index = self.draft_of(body, mention)
        self.drafts[index].speaker_unnamed |= is_speaker(mention)
        self.drafts[index].nouns.add(mention.noun)
        if mention.head in self._people.unnamed:  # `he` after `a spokesman` is the body too
            self._by_entity.setdefault(id(self._people.unnamed[mention.head]), index)
        return index

    def _standing(self, mention: Mention, draft: Draft) -> str | None:
        """What the words tell of somebody without a name, unless that is known or it is a writing or a body."""
        if draft.standing or draft.type in {SourceType.document, SourceType.named_organization}:
            return draft.standing
        return standing(self.parsed, mention.head, mention.phrase.end)

    def _staff(self, mention: Mention, name: str) -> int:
        """The draft of the body with that name, wherever the article calls it so."""
        for body in self.cast.bodies:
            if body.name == name:
                return self.draft_of(body, mention)
        for i, draft in enumerate(self.drafts):
            if draft.name == name:
                return i
        return self.add(Draft(SourceType.named_organization, mention.words, name=name, nouns={mention.noun}))

    def _new(self, mention: Mention, *, part: bool) -> Answer:
        kind = type_here(self.parsed, mention, part=part)
        owner = mention.owner
        speaker = owner or speaker_meant(self.parsed, mention, lambda token: self.in_mind(token)[0])
        if speaker is not None and speaker.kind is NameKind.person and speaks_own(mention):
            return Answer(self.draft_of(speaker), None, 0.95 if owner else 0.8)
        if kind is SourceType.none:
            return Answer(None, Basis.none)
        own_words = speaks_for(mention) and not spoken_body(mention)
        if kind is SourceType.named_organization and owner is not None and own_words:
            return Answer(self._for(owner, mention), None, 0.95)
        draft = draft_of_description(mention, kind)
        draft.standing = self._standing(mention, draft)
        if kind is SourceType.document:
            makers = Makers(self.parsed, self.cast, lambda i: self.in_mind(i)[0], self._bodies.at)
            publishers = Publishers(self.parsed, self.cast, makers)
            draft.name = publishers.named(mention, draft.name)
        named = draft.type in {SourceType.document, SourceType.named_organization} and draft.name
        if named and (earlier := self._known(draft)) is not None:
            return Answer(earlier, None, 0.9)
        unnamed = self._people.unnamed.get(mention.head)
        return Answer(self._remember(unnamed, draft) if unnamed else self.add(draft))
