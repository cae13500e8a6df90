"""Hedges: the words by which a claim is weakened."""

import re

from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import any_of
from claims.numbers import LOOSELY, ONES
from claims.record import Hedge
from claims.spans import Span

_NUMBER = re.compile(rf"\s+(?:[$£€]?\d|(?:a|{ONES}|ten|half|dozens?|hundreds?)\b)")
_APPROXIMATORS = frozenset({*LOOSELY.split("|"), "up to"})


def find_hedges(parsed: Parsed) -> tuple[Hedge, ...]:
    """Every hedge of the story's sentences; 'about', 'some' and their like only before a number."""
    text = parsed.article.text
    found = []
    for sentence in parsed.sentences:
        for match in any_of("hedges").finditer(text, sentence.span.start, sentence.span.end):
            word = match[0].lower()
            if word in _APPROXIMATORS and not _NUMBER.match(text, match.end()):
                continue
            # NOTE: the month, and 'May' the name, are no modal; 'could not' tells what was tried.
            if match[0] == "May" or (word == "could" and text[match.end() :][:4] in {" not", "n’t ", "n't "}):
                continue
            found.append(Hedge(span=Span(match.start(), match.end()), text=match[0]))
    return tuple(found)
