"""Little patterns over the words of a sentence, as the lists of wrongful acts write them.

`bury : PAPERS` is a word with what follows it; the head of `claims/extraction/words/wrongs.txt` tells the rest.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claims.extraction.wordlists import words

GAP = 12
"""Words that `...` may stand for."""
OWN = 5
"""Words of its own phrase that may stand before a noun of a group."""
STOPS = ",;:—"
"""What neither a noun's phrase nor a gap goes across."""
_TOKEN = re.compile(r"[\w$£€][\w’'.,-]*[\w’']|[\w$£€]|[,;:—]")


class Said:
    """The words of a text in lower case, but for names that own something; of punctuation only what ends a clause."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Reads the words; their places are looked up when they are asked for."""
        self._read = text, start, end
        read = _TOKEN.findall(text[start:end].replace("’", "'"))
        self.words = [
            word if word.endswith("'s") and word[0].isupper() and at else word.lower() for at, word in enumerate(read)
        ]
        self.here = frozenset(self.words)

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word starts and ends in the text."""
        return [match.span() for match in _TOKEN.finditer(*self._read)]

    def is_name(self, at: int) -> bool:
        """Whether the word has a capital letter: `David Lynch`."""
        return self._read[0][self.places[at][0]].isupper()


said = lru_cache(maxsize=2)(Said)
"""The words of a stretch of text, kept for whoever asks for the same right away."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these words or rows of words (`_` is any), perhaps after others of the same noun phrase or clause."""

    single: frozenset[str]
    rows: tuple[tuple[str, ...], ...] = ()
    skips: int = 0
    stops: frozenset[str] = frozenset()

    def ends(self, said: Sequence[str], at: int) -> Iterator[int]:
        """The places behind each of its occurrences from `at` on."""
        for start in range(at, min(at + self.skips + 1, len(said))):
            if said[start] in self.single:
                yield start + 1
            for row in self.rows:
                end = start + len(row)
                if end <= len(said) and all(map(_fits, row, said[start:end])):
                    yield end
            if said[start] in self.stops:
                return


def _fits(told: str, word: str) -> bool:
    return told == word or (told == "_" and word not in STOPS)


Phrase = tuple[Choice, ...]


def behind(phrase: Phrase, said: Sequence[str], at: int) -> int | None:
    """The place behind the phrase when it stands at `at`."""
    if not phrase:
        return at
    ends = (behind(phrase[1:], said, end) for end in phrase[0].ends(said, at))
    return next((end for end in ends if end is not None), None)


def needs(phrase: Phrase) -> tuple[frozenset[str], ...]:
    """Words, of each set of which a sentence has one where the phrase stands: what is quickly told."""
    return tuple(
        choice.single.union(*choice.rows) if choice.rows else choice.single
        for choice in phrase
        if not any("_" in row for row in choice.rows)
    )


def phrase(told: str, groups: Mapping[str, Choice]) -> Phrase:
    """What is written in a list, read."""
    parts: list[Choice] = []
    gap = False
    for word in told.split():
        if word == "...":
            gap = True
        elif word != "*":
            part = _choice(word, groups)
            parts.append(Choice(part.single, part.rows, GAP, frozenset(STOPS)) if gap else part)
            gap = False
    return tuple(parts)


def group(told: Iterable[str]) -> Choice:
    """The nouns of a group, in singular and plural."""
    nouns = [tuple(entry.split()) for entry in told]
    forms = {form for noun in nouns if len(noun) == 1 for form in _plurals(noun[0])}
    rows = tuple((*noun[:-1], form) for noun in nouns if len(noun) > 1 for form in _plurals(noun[-1]))
    return Choice(frozenset(forms), rows, OWN, words("phrase_ends") | frozenset(STOPS))


def _choice(word: str, groups: Mapping[str, Choice]) -> Choice:
    parts = [_part(part, groups) for part in word.replace("’", "'").split("/")]
    return (
        parts[0]
        if len(parts) == 1
        else Choice(
            frozenset(w for part in parts for w in part.single),
            tuple(row for part in parts for row in part.rows),
            max(part.skips for part in parts),
            frozenset(w for part in parts for w in part.stops),
        )
    )


def _part(told: str, groups: Mapping[str, Choice]) -> Choice:
    """A word, or a group; of `PEOPLE's` only the forms of those to whom something belongs."""
    whose = told.removesuffix("'s")
    if whose not in groups:
        return _word(told)
    named = groups[whose]
    owners = frozenset(form for form in named.single if "'" in form)
    return named if whose == told else Choice(owners, (), named.skips, named.stops)


def _word(word: str) -> Choice:
    return Choice(frozenset(), (("_",),)) if word == "_" else Choice(frozenset({word}))


def _plurals(noun: str) -> Iterator[str]:
    if noun == "_":
        yield noun
        return
    plural = _plural(noun)
    yield from (noun, f"{noun}'s", plural, f"{plural}'" if plural.endswith("s") else f"{plural}'s")


def _plural(noun: str) -> str:
    if re.search(r"\wman$", noun):
        return f"{noun[:-2]}en"
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:[sxz]|[cs]h)$", noun) else f"{noun}s"
