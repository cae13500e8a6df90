"""What lies in a parsed article, to be asked for by place: each is found once an article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.shapes import Parsed
from claims.record import Quotation
from claims.spans import ByPlace, Span


def is_spoken(parsed: Parsed, offset: int) -> bool:
    """Whether the code point at `offset` lies in quoted speech, its marks included."""
    return _speech(parsed).touches(Span(offset, offset + 1))


def quotations_at(parsed: Parsed, span: Span) -> list[Quotation]:
    """The quotations that share a code point with the span, in order."""
    return _quotations(parsed).at(span)


def is_inside_speech(parsed: Parsed, span: Span) -> bool:
    """Whether quoted speech, without its marks, holds the whole span."""
    return any(quotation.inner.contains(span) for quotation in _speech(parsed).at(span))


def entities_in(parsed: Parsed, tokens: Tokens) -> list[Tokens]:
    """The entities that lie in the tokens, in order."""
    return _within(_entities(parsed), tokens)


def noun_chunks_in(parsed: Parsed, tokens: Tokens) -> list[Tokens]:
    """The noun phrases that lie in the tokens, in order; spaCy goes over the whole article for each question."""
    return _within(_noun_chunks(parsed), tokens)


def tokens_of(parsed: Parsed, words: Iterable[str]) -> list[Token]:
    """The tokens that are one of the words, in lower case, in order."""
    strings, places = parsed.doc.vocab.strings, _words(parsed)
    return [parsed.doc[i] for i in sorted(i for word in words for i in places.get(strings.add(word), ()))]


def same_word_before(parsed: Parsed, token: Token) -> Iterator[Token]:
    """The tokens before this one that are the same word, in lower case, in order."""
    places = _words(parsed)[token.lower]
    return (parsed.doc[i] for i in places[: bisect_left(places, token.i)])


def _within(found: ByPlace[Tokens], tokens: Tokens) -> list[Tokens]:
    near = found.at(Span(tokens.start_char, tokens.end_char))
    return [part for part in near if tokens.start <= part.start and part.end <= tokens.end]


@lru_cache(maxsize=1)
def _quotations(parsed: Parsed) -> ByPlace[Quotation]:
    return ByPlace((quotation.span, quotation) for quotation in parsed.quotations)


@lru_cache(maxsize=1)
def _speech(parsed: Parsed) -> ByPlace[Quotation]:
    return ByPlace((quotation.span, quotation) for quotation in parsed.quotations if quotation.speech)


@lru_cache(maxsize=1)
def _entities(parsed: Parsed) -> ByPlace[Tokens]:
    return ByPlace((Span(part.start_char, part.end_char), part) for part in parsed.doc.ents)


@lru_cache(maxsize=1)
def _noun_chunks(parsed: Parsed) -> ByPlace[Tokens]:
    return ByPlace((Span(part.start_char, part.end_char), part) for part in parsed.doc.noun_chunks)


@lru_cache(maxsize=1)
def _words(parsed: Parsed) -> dict[int, list[int]]:
    """The places of every word, in order, by spaCy's number for it in lower case."""
    places: dict[int, list[int]] = {}
    for place, word in enumerate(parsed.doc.to_array("LOWER").tolist()):
        places.setdefault(word, []).append(place)
    return places
