"""Who every `he` and `she` of an article is, from all who are named, speak or are told of in it."""

from collections.abc import Iterable, Mapping
from functools import partial

from claims.extraction.mentioned.mentions import Mention, Wording
from claims.extraction.named.introductions import Introduction, told_gender
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed
from claims.extraction.sources.actors import hidden, roles, subjects
from claims.extraction.sources.described_people import home_of, named_person
from claims.extraction.sources.drafts import PERSONS, Draft
from claims.extraction.sources.epithets import Epithet, epithets
from claims.extraction.sources.offices import rules_another
from claims.extraction.sources.pronouns import Call, Event, heard_weight, resolve_pronouns, talked_about
from claims.extraction.sources.source_types import type_of
from claims.extraction.sources.taken_up import outshines, takes_up
from claims.extraction.sources.unnamed import draft_of_description, is_unknown
from claims.record import SourceType


class Hearing:
    """What is known of the people in an article before any mention is told to be a source."""

    def __init__(self, parsed: Parsed, cast: Cast, introductions: Mapping[int, Introduction]) -> None:
        self.parsed, self.cast, self.introductions = parsed, cast, introductions
        self.pronouns: dict[int, tuple[Entity, float]] = {}
        """For the token of a pronoun or an epithet who is meant, and how sure that is."""
        self.epithets: Mapping[int, Epithet] = {}
        self.unnamed: dict[int, Entity] = {}
        """For the head of a description the person without a name whom it tells of."""
        self._heard: list[tuple[Draft, Entity]] = []

    def hear(self, mentions: Iterable[tuple[Mention, str]]) -> None:
        """Settle who every `he` and `she` is, with the people named and the unnamed ones who speak, each with a cue."""
        mentions = list(mentions)
        speaking = {mention.head: cue for mention, cue in mentions}
        told_of = list(roles(self.parsed, self.cast, speaking))
        every = [*(mention for mention, _ in mentions), *told_of]
        self.epithets = epithets(self.parsed, self.cast, every, self.introductions)
        doc = self.parsed.doc
        heard = [(mention.head, self._single(mention), cue) for mention, cue in mentions]
        events = [Event(i, entity, heard_weight(doc[i], cue)) for i, entity, cue in heard if entity is not None]
        events += talked_about(self.parsed, self.cast.people, speaking)
        shown = [*subjects(self.parsed, self.cast, speaking), *hidden(self.parsed, self.cast, speaking)]
        seen = [(mention.head, self._single(mention)) for mention in shown if mention.head not in self.unnamed]
        events += [Event(head, entity, 1.0) for head, entity in seen if entity is not None]
        known = {event.token for event in events}
        taken_up = ((mention.head, self.named(mention, ())) for mention in told_of)
        events += [Event(head, named[0], 1.0) for head, named in taken_up if named is not None and head not in known]
        others = {event.token: event.entity for event in events}
        calling = {i: Call(partial(self._fit, epithet), others.get(i)) for i, epithet in self.epithets.items()}
        events = [event for event in events if event.token not in calling]
        self.pronouns = resolve_pronouns(self.parsed, events, speaking, calling)

    def _fit(self, epithet: Epithet, person: Entity) -> float:
        """How well the epithet fits the person; people without a name are called by none."""
        told = self.introductions.get(id(person))
        return 0.0 if told is None else epithet.fit(person, told)

    def _single(self, mention: Mention) -> Entity | None:
        """The one person that the mention means, named or not."""
        if mention.wording is Wording.person:
            return mention.entity
        if mention.wording is not Wording.description or mention.plural or is_unknown(mention):
            return None
        told = self.named(mention, [draft for draft, _ in self._heard])
        if told is not None:
            return told[0]
        if type_of(mention) not in PERSONS:
            return None
        earlier = (e for d, e in reversed(self._heard) if takes_up(mention, d))
        entity = next(earlier, None) or Entity(mention.words, NameKind.other, gender=told_gender(mention.noun))
        draft = draft_of_description(mention, SourceType.unnamed_person)
        draft.note(mention.span)
        self._heard.append((draft, entity))
        return self.unnamed.setdefault(mention.head, entity)

    def named(self, mention: Mention, unnamed: Iterable[Draft]) -> tuple[Entity, float] | None:
        """The named person whom the description takes up, unless it is rather one of the unnamed sources."""
        people = self.cast.people
        found = named_person(mention, people, self.introductions, home_of(self.parsed.article.text))
        if found is not None and self._rules_another(mention, found[0]):
            people = tuple(person for person in people if not self._rules_another(mention, person))
            found = named_person(mention, people, self.introductions, home_of(self.parsed.article.text))
        if found is None:
            return None
        known = self.introductions[id(found[0])]
        told = " ".join(filter(None, (known.title, known.words, known.justification)))
        named = max((m.span.start for m in found[0].mentions if m.start < mention.head), default=-1)
        return None if any(outshines(draft, mention, told, named) for draft in unnamed) else found

    def _rules_another(self, mention: Mention, person: Entity) -> bool:
        return rules_another(self.parsed, self.cast, mention, person, self.introductions[id(person)])
