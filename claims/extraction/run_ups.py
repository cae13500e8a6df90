"""Paragraphs that lead up to a quotation: what they tell of a person comes from who is quoted next."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from claims.extraction.given_names import PRONOUNS, word_gender
from claims.extraction.givers import Giver
from claims.extraction.heads import tokens_in
from claims.extraction.presented import presented
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import ByPlace, Span


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
