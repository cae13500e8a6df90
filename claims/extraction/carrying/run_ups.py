"""Paragraphs that lead up to a quotation: what they tell of a person comes from who is quoted next."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Token

from claims.extraction.carrying.givers import Giver
from claims.extraction.carrying.presented import is_now, presented
from claims.extraction.mentioned.heads import is_people, tokens_in
from claims.extraction.named.given_names import PRONOUNS, word_gender
from claims.extraction.patterns.disclosures import gives_no_answer
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.record import Basis
from claims.spans import ByPlace, Span

_SURE = 0.55
_THAT = frozenset({"all", "it", "none", "such", "that", "this"})


ByCue = ByPlace[tuple[int, FoundAttribution]]
"""Attributions with their number, by the place of the cue."""


def by_cue(found: Sequence[FoundAttribution]) -> ByCue:
    """The attributions that have a cue and a source."""
    return ByPlace((a.cue.spans[0], (n, a)) for n, a in enumerate(found) if a.cue and a.sources and a.sources[0])


def cued_in(cued: ByCue, sentence: Span) -> list[FoundAttribution]:
    """Those of which the cue lies in the sentence, in the order they came."""
    near = sorted(cued.at(sentence), key=lambda numbered: numbered[0])
    return [a for _, a in near if a.cue and sentence.contains(a.cue.spans[0])]


def run_ups(parsed: Parsed, found: Sequence[FoundAttribution]) -> Mapping[int, Giver]:
    """Whom a paragraph presents and the next one quotes, by the start of the sentence that presents them."""
    told = ByPlace((span, a) for a in found for span in a.content)
    givers: dict[int, Giver] = {}
    for paragraph, quotation in _openings(parsed).items():
        speakers = [a for a in told.at(quotation) if a.sources and a.sources[0]]
        person = presented(parsed, paragraph - 1) if speakers else None
        if person is not None and _is_speaker(parsed, person, speakers[0]):
            sentence = parsed.sentence_at(person.idx)
            if sentence is not None:
                givers[sentence.span.start] = _giver(person, sentence.span)
    return givers


def leads(
    parsed: Parsed,
    cued: ByCue,
    givers: Mapping[int, Giver],
    taken: ByPlace[FoundAttribution],
) -> Iterator[FoundAttribution]:
    """The sentence that tells what is so of somebody now, when their own telling follows it: `Krantz isn't ready`.

    `cued` are the attributions with a cue and a source, `taken` is what the attributions found have for content or cue.
    """
    for sentence, after in pairwise(parsed.sentences):
        if taken.touches(sentence.span) or gives_no_answer(sentence.span.of(parsed.article.text)):
            continue
        tokens = parsed.tokens(sentence.span)
        person = _of_whom(tokens.root) if tokens is not None and not _introduces(tokens.root) else None
        if person is None:
            continue
        told = cued_in(cued, after.span)
        beside = _is_named(person, parsed.article.text) and after.paragraph == sentence.paragraph and bool(told)
        shown = givers[sentence.span.start].sentence.root if sentence.span.start in givers else None
        if (beside and _is_speaker(parsed, person, told[0])) or shown == person.sent.root:
            words = Span(person.left_edge.idx, person.idx + len(person))
            yield FoundAttribution((sentence.span,), None, ((words,),), Basis.carried, _SURE)


def _of_whom(verb: Token) -> Token | None:
    """The person who is or does something now, or whom something moves: `That bothers Ida Krantz`."""
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if subject is None or not is_now(subject):
        return None
    if subject.left_edge.lower_ in _THAT:
        return next((t for t in verb.children if t.dep_ == "dobj" and t.ent_type_ == "PERSON"), None)
    return subject if subject.ent_type_ in {"PERSON", ""} else None


def _introduces(verb: Token) -> bool:
    """Whether the sentence only says who somebody is: `Lund is the head of the clinic`."""
    roles = (t for t in verb.children if t.dep_ == "attr" and t.tag_ in {"NN", "NNP"})
    return verb.lemma_ == "be" and any(is_people(role) for role in roles)


def _is_named(person: Token, text: str) -> bool:
    """Whether it is a pronoun or a name, and no noun with the sentence's capital: `Asthma kills`."""
    opens = person.is_sent_start and person.ent_type_ != "PERSON" and person.lower_ not in PRONOUNS
    if opens and re.search(rf"\b{re.escape(person.lower_)}\b", text):
        return False
    return person.pos_ == "PROPN" or person.lower_ in PRONOUNS


def _openings(parsed: Parsed) -> dict[int, Span]:
    """The spoken quotations with which paragraphs begin, by paragraph."""
    starts = {q.span.start: q.span for q in parsed.quotations if q.depth == 0}
    first = {s.paragraph: s.span.start for s in reversed(parsed.sentences)}
    return {paragraph: starts[start] for paragraph, start in first.items() if start in starts}


def _is_speaker(parsed: Parsed, person: Token, told: FoundAttribution) -> bool:
    """Whether who is quoted is the person: by the same words, the name or a pronoun."""
    named = tokens_in(parsed.doc, told.sources[0])
    pronoun = next((PRONOUNS[t.lower_] for t in named if t.lower_ in PRONOUNS), "")
    return any(t.lower_ == person.lower_ for t in named) or (len(named) == 1 and pronoun in _genders(person))


def _genders(person: Token) -> set[str]:
    """The genders that the person may have."""
    known = {g for t in person.subtree if t.i <= person.i and (g := word_gender(t.text))}
    return known or {"f", "m"}


def _giver(person: Token, sentence: Span) -> Giver:
    words = Span(person.left_edge.idx, person.idx + len(person))
    gender = _genders(person)
    return Giver(
        told=FoundAttribution((sentence,), sources=((words,),)),
        sentence=person.sent,
        record=False,
        gender=next(iter(gender)) if len(gender) == 1 else "",
        written=False,
        quoted=False,
    )
