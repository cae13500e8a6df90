"""Quantities: numbers with what they count."""

import re

from spacy.tokens import Token

from claims.extraction.numerals import Numeral, find_numerals
from claims.extraction.shapes import Parsed
from claims.numbers import ABOUT, OVER, UNDER
from claims.record import Quantity
from claims.spans import Span

_APPROXIMATE = re.compile(rf"(?:{UNDER}|{OVER}|{ABOUT}|at most|as many as|an estimated)\s+(?:a\s+)?$", re.I)
_COMPOUND = re.compile(r"-([a-z]+)", re.I)
_NOUNS = frozenset({"NOUN", "PROPN"})


def find_quantities(parsed: Parsed) -> tuple[Quantity, ...]:
    """Every quantity of the story's sentences, in order; numbers that name things (S-400, Highway 9) are left out."""
    found: list[Quantity] = []
    text = parsed.article.text
    for sentence in parsed.sentences:
        for numeral in find_numerals(text, sentence.span):
            compound = _COMPOUND.match(text, numeral.span.end) if numeral.unit is None else None
            unit = compound[1].lower() if compound else numeral.unit
            of = _counted(parsed, numeral) if unit in {None, "percent", "fraction"} else None
            if unit is None and of is None:
                continue
            found.append(
                Quantity(
                    id=f"q{len(found) + 1}",
                    span=numeral.span,
                    text=numeral.span.of(text),
                    low=numeral.low,
                    high=numeral.high,
                    unit=unit or "count",
                    approximate=bool(_APPROXIMATE.search(text, max(0, numeral.span.start - 20), numeral.span.start)),
                    of=of,
                )
            )
    return tuple(found)


def _counted(parsed: Parsed, numeral: Numeral) -> Span | None:
    """The words of what is counted: the noun that the number modifies, or what stands behind 'percent of'."""
    tokens = parsed.tokens(numeral.span)
    if tokens is None:
        return None
    head: Token = tokens.root
    if head.dep_ in {"nummod", "quantmod", "compound", "amod"} and head.head.pos_ in _NOUNS and head.head.i > head.i:
        return _phrase(tokens.end, head.head)
    for child in head.children:
        if child.lower_ == "of" and child.i >= tokens.end - 1:
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            return _phrase(noun.left_edge.i, noun) if noun is not None else None
    return None


def _phrase(start: int, noun: Token) -> Span | None:
    """From token `start` to the noun, as code points."""
    doc = noun.doc
    if noun.i < start:
        return None
    return Span(doc[start].idx, noun.idx + len(noun))
