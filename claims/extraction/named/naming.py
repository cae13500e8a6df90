"""What a name is, and the lists that tell a nation or a given name."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from spacy.tokens import Doc

from claims.extraction.wordlists import words
from claims.spans import Span

BRANCHES = frozenset({"Chapter", "Local", "Lodge"})
"""After these the number of a union's branch belongs to its name: `Fitters Local 8`."""
AFTER_RANK = frozenset({"emerita", "emeritus", "pro", "tem", "tempore"})
"""What follows the noun of a title and is no part of the name: `Senate President Pro Tem Ada Lund`."""

FIRM_ENDS = frozenset({"ag", "co", "corp", "inc", "ltd", "plc", "sa"})
"""What ends a company's name by law, without stops."""
KEEPERS = frozenset({"clerk", "recorder", "register"})
"""Who is an officer when what is kept follows: `Clerk of Courts`, `Register of Deeds`."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""What the parse calls the subject of a verb."""

DATES = frozenset({"DATE", "TIME"})
"""What the pipeline calls a time expression."""
SAYING_FIRST = frozenset({"Added", "Asked", "Said", "Says"})
"""Verbs that may open a sentence before who speaks: `Said Lund: “No.”`."""
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of verbs that a clause of its own has."""


class NameKind(StrEnum):
    """What a name names."""

    person = "person"
    body = "body"
    place = "place"
    nation = "nation"
    other = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A name: the tokens `[start, end)` of the `Doc`, and the capitalised title before it, if any."""

    start: int
    end: int
    span: Span
    words: str
    kind: NameKind
    title: str = ""
    honorific: str = ""
    lead: int = -1
    """The token at which the capitalised title before the name starts, -1 when there is none."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The `Doc` beside its text, which spaCy would put together anew each time it is asked, and its publisher."""

    doc: Doc
    text: str
    publisher: str = ""

    def between(self, start: int, end: int) -> str:
        """The words of the tokens `[start, end)`, without a possessive ending."""
        last = self.doc[end - 1]
        span = " ".join(self.text[self.doc[start].idx : last.idx + len(last)].split())
        if span.startswith("("):  # a given name that the desk set into somebody's words: `(Ada) Lund`
            span = span[1:].replace(")", "", 1)
        return span.removesuffix("’s").removesuffix("'s").rstrip("’'") if len(span) > 3 else span

    def name(
        self, start: int, end: int, kind: NameKind, *, title: str = "", honorific: str = "", lead: int = -1
    ) -> Name:
        """The name that the tokens `[start, end)` make."""
        last = self.doc[end - 1]
        span = Span(self.doc[start].idx, last.idx + len(last))
        return Name(start, end, span, self.between(start, end), kind, title, honorific, lead)


_CIPHER = re.compile(r"[A-Z]|[A-Z]{1,3}-?\d{1,3}")


def is_cipher(name: str) -> bool:
    """Whether the name is a letter or a code, as courts give to those whom nobody may name: `LR22`, `Officer B`."""
    return _CIPHER.fullmatch(name) is not None


@cache
def nations() -> dict[str, str]:
    """Each way to call a country (name, adjective, capital) with the country's name."""
    return {word: line.split()[0] for line in words("nations") for word in line.split()}


def nations_in(phrase: str) -> frozenset[str]:
    """The countries that the words name in one of these ways."""
    return frozenset(nations()[word] for word in re.findall(r"[\w.]+", phrase) if word in nations())
