"""Parts right behind their whole without a colon, or told in a sentence of their own behind the one with the whole."""

import re
from collections.abc import Iterator, Sequence

from claims.figures.part_lists import LOOSE, items_of, values_of
from claims.figures.parts import Division
from claims.lazily import lazily
from claims.numbers import A_NUMBER, SPELLED, amount
from claims.spans import Span

_BEHIND_WHOLE = lazily(
    rf"(?<![\w.,$£€/-])(?P<whole>\d[\d,]*|{SPELLED}) "
    r"(?!percent|per cent|million|billion)(?:[a-z’'-]+ ){0,4}?[a-z’'-]+, "
    rf"(?=(?:{A_NUMBER})[\d,]* (?:at|for|from|in|of them|on|to|with) )"
)
"""A whole, with its parts in places right behind."""
_ARE = r"(?:are|have|is|were|was)"
_PARTS_ALONE = lazily(
    rf"(?:\d[\d,]*|{SPELLED}) {_ARE} (?:[\w’'-]+ ){{1,7}}?[\w’'-]+, (?:\d[\d,]*|{SPELLED}) {_ARE} ", re.I
)
"""A sentence of parts alone, each with its verb: `Eleven are in service, three are being mended and`."""
_PARTS = 3
"""Parts from which on a list is one of all of them."""
_NEAR = 0.1
"""Share of the whole by which parts may be off to be meant as its parts."""


def apposed(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """`There are 640 people out, 280 from ..., 210 from ... and 130 ...`; `Eleven are ..., three ... and one ...`."""
    sentence, before = sentences[at], sentences[at - 1] if at else None
    words = sentence.of(text).rstrip()
    behind, head = _BEHIND_WHOLE.search(words), _PARTS_ALONE.match(words)
    if behind:
        start, wholes = behind.end(), [amount(behind["whole"])]
    elif head and before:
        start, wholes = 0, values_of(before.of(text))
    else:
        return
    listed_there = re.split(r",? (?:and|but|or) (?:he|it|she|they|we|the [a-z]+)\b|[.;:]\s", words[start:])[0]
    parts = items_of(listed_there)
    place = Span(sentence.start + start, sentence.start + start + len(listed_there.rstrip(".")))
    if len(parts) < _PARTS or len(wholes) != 1 or " and " not in listed_there or LOOSE.search(listed_there):
        return
    total, whole = sum(parts), wholes[0]
    if 0 < abs(whole - total) <= max(1, _NEAR * whole) and whole > max(parts):
        yield Division(place, total, whole)
