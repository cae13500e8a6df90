"""Which named body a common noun means: `the ministry`, `the firm's site`, `a spokeswoman`, `an official there`."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import Introduction
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed
from claims.extraction.sources.actors import subject_of
from claims.extraction.sources.described_bodies import can_be, is_no_firm, named_body, others_own, seats_of
from claims.extraction.sources.drafts import Draft
from claims.extraction.sources.relays import is_news
from claims.extraction.sources.source_types import ORGANS
from claims.extraction.sources.spokespeople import is_bare_spokesperson, spoken_for
from claims.extraction.sources.topics import topic
from claims.extraction.sources.unnamed import speaks_for, tells_itself
from claims.extraction.wordlists import words
from claims.spans import ByPlace, Span

Known = tuple[Entity, float]
"""A body, and how sure it is that it is meant."""
_OF_GOVERNMENT = frozenset(
    {"authority", "board", "commission", "committee", "council", "court", "department", "ministry", "office"}
)
"""What a government has several of, told apart by the words before."""
_LEVELS = frozenset("borough city county district federal government local national parish state town village".split())
_FORCE = re.compile(r"\bPolice(?: (?:Bureau|Department|Force|Service))?$")
_POLICE = re.compile(r"(?:[Tt]he )?(?P<whose>(?:[A-Z][\w.-]+ )*)[Pp]olice")
_SOON = 200
"""Tokens within which the force is named of which a lead tells."""
_SAME_FIELD = {"school": "education"}
_KINDS = frozenset(
    "airline brokerage chain charity company consultancy firm foundation magazine newspaper nonprofit outlet retailer "
    "site startup tank watchdog website".split()
)
"""What a body is, after its name: `the Nimbus research firm`."""
_TOLD_KINDS = {
    "agency": frozenset({"credit", "news", "press", "rating", "ratings", "wire"}),
    "group": frozenset("activist advocacy campaign consumer human industry lobby lobbying media rights trade".split()),
}
"""The same, where only these words before tell what it is: no `UN refugee agency`, no `CDC expert group`."""
_KIN = frozenset({"holding", "parent", "partner", "rival", "shell", "sister"})


class Bodies:
    """The named bodies of the article, as nouns take them up; those that spoke come to mind first."""

    def __init__(self, parsed: Parsed, cast: Cast, introductions: Iterable[Introduction]) -> None:
        self._parsed, self._cast = parsed, cast
        self._seats = seats_of(introductions) | _called_seats(parsed, cast)
        self._spoken: dict[int, int] = {}
        starts = ((Span(n.span.start, n.span.start + 1), body) for body in cast.bodies for n in body.mentions)
        self._named = ByPlace(starts)

    def spoke(self, entity: Entity, token: int) -> None:
        """Note that somebody was a source at the token."""
        self._spoken[id(entity)] = token

    def called(self, noun: str, token: int) -> Known | None:
        """The named body that the noun at the token takes up."""
        told = topic(self._parsed, self._cast, noun, token)
        if told is not None:
            return told, 0.85
        bodies = self._not_told_apart(noun, token)
        known = named_body(noun, token, bodies, spoken=self._spoken, seats=self._seats)
        return known or self._close_by(noun, token, bodies)

    def _not_told_apart(self, noun: str, token: int) -> Sequence[Entity]:
        """The bodies but those in whose names is nothing of what tells the noun: `the fire department`."""
        if noun not in _OF_GOVERNMENT or token < 0:
            text = self._parsed.article.text
            return [body for body in self._cast.bodies if not is_no_firm(noun, body, text)]
        telling = _telling(self._parsed.doc[token])
        return [body for body in self._cast.bodies if telling <= _stems(body.name.split())]

    def _close_by(self, noun: str, token: int, bodies: Iterable[Entity]) -> Known | None:
        """The one body of the noun's kind in the sentence before it, or the only one in the paragraph so far."""
        here = self._parsed.sentence_at(self._parsed.doc[token].idx) if token >= 0 else None
        if here is None:
            return None
        end = self._parsed.doc[token].idx
        for start in (here.span.start, self._parsed.paragraph(here).span.start):
            named = {id(body) for body in self._named.at(Span(start, end))}
            fits = [body for body in bodies if id(body) in named and can_be(noun, body)]
            if fits:
                return (fits[0], 0.65) if len(fits) == 1 else None
        return None

    def at(self, noun: str, token: int) -> Entity | None:
        """The same, whatever the doubt."""
        found = self.called(noun, token)
        return None if found is None else found[0]

    def owner(self, mention: Mention) -> Known | None:
        """The named body that is meant by the noun to which the mention belongs."""
        return self.called(mention.owner_noun, mention.owner_head)

    def meant(self, mention: Mention) -> Known | None:
        """The named body that is meant: by its noun (`the ministry`), or by whose word it is (`the firm's site`)."""
        found = self._police(mention) or self._named_with_kind(mention)
        if found is not None:
            return found
        if mention.definite and not mention.plural and not tells_itself(self._parsed, mention):
            found = self.called(mention.noun, mention.head)
            found = None if found is not None and others_own(mention, found[0].name) else found
        if found is None and (speaks_for(mention) or mention.noun in ORGANS):
            found = self.owner(mention)
        return found

    def _named_with_kind(self, mention: Mention) -> Known | None:
        """The body whose name stands right before what it is: `the Interfax news agency`."""
        owner, noun = mention.owner, mention.noun
        if (
            owner is None
            or owner.kind is not NameKind.body
            or mention.plural
            or noun not in _KINDS | _TOLD_KINDS.keys()
        ):
            return None
        name = next((n for n in owner.mentions if n.start < mention.head and mention.span.overlaps(n.span)), None)
        if name is None:
            return None
        between = {token.lower_ for token in self._parsed.doc[name.end : mention.head]}
        told = (
            between <= _TOLD_KINDS[noun] if noun in _TOLD_KINDS else between.isdisjoint({"'s", "’s", "’", "'", *_KIN})
        )
        return (owner, 0.9) if told else None

    def _police(self, mention: Mention) -> Known | None:
        """The one police force that the article names, for `police` of whom no more is told."""
        told = _POLICE.fullmatch(mention.words)
        if told is None:
            return None
        forces = [b for b in self._cast.bodies if _FORCE.search(b.name) and b.kind is NameKind.body]
        forces = [b for b in forces if (told["whose"] or "").strip() in b.name]
        near = forces[0].mentions[0].start < mention.head + _SOON if forces else False
        return (forces[0], 0.75) if len(forces) == 1 and near else None

    def spoken_for(self, mention: Mention, drafts: Sequence[Draft]) -> Known | None:
        """The body for which somebody without a name speaks, of whom no more is told."""
        if mention.words.lower().endswith(" there") and mention.noun in words("speakers"):
            return self._acting(mention)
        if not is_bare_spokesperson(mention):
            return None
        return spoken_for(self._parsed, self._cast, mention) or self._acting(mention) or self._last(mention, drafts)

    def _acting(self, mention: Mention) -> Known | None:
        """The body that is the subject before the mention in its sentence: `The agency has not decided, ...`."""
        here = self._parsed.sentence_at(mention.span.start)
        subject = subject_of(self._parsed, here.span, before=mention.head) if here is not None else None
        if subject is None or subject.i == mention.head:
            return None
        if subject.i in self._cast.at:
            body = self._cast.at[subject.i][0]
            return (body, 0.7) if body.kind is NameKind.body and not is_news(body) else None
        return self.called(subject.lemma_.lower(), subject.i) if subject.left_edge.lower_ == "the" else None

    def _last(self, mention: Mention, drafts: Sequence[Draft]) -> Known | None:
        """The body that spoke last in the paragraph, or the only one named there, with no person between."""
        here = self._parsed.sentence_at(mention.span.start)
        if here is None:
            return None
        start, end = self._parsed.paragraph(here).span.start, mention.span.start
        last = max(drafts, key=lambda draft: draft.last_end, default=None)
        told, since = (last.entity, last.last_end) if last is not None and last.last_end > start else (None, start)
        if told is None:
            named = {id(b): b for b in self._cast.bodies for n in b.mentions if start <= n.span.start < end}
            told = next(iter(named.values())) if len(named) == 1 else None
        between = any(since <= n.span.start < end for person in self._cast.people for n in person.mentions)
        fits = told is not None and told.kind is NameKind.body and not is_news(told) and not between
        return (told, 0.65) if told is not None and fits else None


def _called_seats(parsed: Parsed, cast: Cast) -> frozenset[str]:
    """The places with what the article calls them: `city of New Brook`, where it has `the city of New Brook`."""
    doc = parsed.doc
    told = ((body.name, doc[max(0, name.start - 3) : name.start]) for body in cast.bodies for name in body.mentions)
    called = {"the city of", "the town of", "the village of"}
    return frozenset(f"{before[1:].text} {name}" for name, before in told if before.text.lower() in called)


def _telling(noun: Token) -> frozenset[str]:
    """What tells which office is meant: the nouns before its own, and whose it is; no level of government."""
    told = [t for t in noun.lefts if t.dep_ in {"compound", "poss"} and t.tag_[:2] == "NN"]
    return _stems(t.lower_ for t in told if t.lower_ not in _LEVELS)


def _stems(parts: Iterable[str]) -> frozenset[str]:
    """The words in lower case, without the endings by which two forms of a name differ."""
    low = (re.sub(r"[’']s?$", "", part.lower()).strip("().,").removesuffix("s") for part in parts)
    return frozenset(_SAME_FIELD.get(word, word) for word in low)
