"""Capitalised names in the text, cut from the titles before them, each with what it seems to name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from spacy.tokens import Doc, Token

from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words


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
    words: str
    kind: NameKind
    title: str = ""
    honorific: str = ""


_LABELS = {
    "PERSON": NameKind.person,
    "ORG": NameKind.body,
    "GPE": NameKind.place,
    "LOC": NameKind.place,
    "FAC": NameKind.place,
    "NORP": NameKind.nation,
}
_NAMING = frozenset(_LABELS) | {"PRODUCT", "WORK_OF_ART", "LAW", "EVENT"}
_JOINS = frozenset({"of", "for", "&", "the"})
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_POSSESSIVE = re.compile(r"[’']s?$")
_AGE = re.compile(r", \d{1,2}\b")
_INITIALS = re.compile(r"[A-Z][A-Z0-9&.]+")


def find_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names of the story's sentences, in order; their kinds are voted over the whole article."""
    shouted = [s.span for s in parsed.sentences if _title_case(s.span.of(parsed.article.text))]
    text = _Text(parsed.doc, parsed.article.text, parsed.article.publisher or "")
    runs = [run for run in _runs(parsed.doc) if parsed.doc[run[0]].text not in _no_names()]
    kept = [run for run in runs if not any(s.start <= parsed.doc[run[0]].idx < s.end for s in shouted)]
    names = [name for start, end in kept for name in _cut(text, *_without_opener(parsed.doc, start, end))]
    return tuple(_with_kinds(text, names))


@dataclass(frozen=True, slots=True)
class _Text:
    """The `Doc` beside its text, which spaCy would put together anew each time it is asked."""

    doc: Doc
    text: str
    publisher: str

    def between(self, start: int, end: int) -> str:
        """The words of the tokens, without a possessive ending."""
        last = self.doc[end - 1]
        span = self.text[self.doc[start].idx : last.idx + len(last)]
        return _POSSESSIVE.sub("", " ".join(span.split())) if len(span) > 3 else span


def _title_case(sentence: str) -> bool:
    """Whether the sentence is set like a headline: its capitals tell nothing."""
    long = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _without_opener(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run without a dash or small word that is capitalised only because it opens the sentence; `The` inside one joins."""
    while start < end - 1 and (doc[start].is_stop or doc[start].is_punct) and (doc[start].is_sent_start or doc[start].tag_[:3] != "NNP"):
        if doc[start].text == "The" and not doc[start].is_sent_start:
            return start, end
        start += 1
    before = doc[start - 1] if start else None
    if before is not None and before.text == "The" and not before.is_sent_start and not before.is_quote:
        return start - 1, end
    return start, end


@cache
def _no_names() -> frozenset[str]:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    months = "January February March April May June July August September October November December I"
    return frozenset((days + months).split()) | words("openers")


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges of capitalised words in a row, with the small words that join a body's name."""
    tokens = list(doc)
    i, size = 0, len(tokens)
    while i < size:
        if not _named(tokens[i]):
            i += 1
            continue
        end = i + 1
        while (step := _next_part(tokens, i, end)) > end:
            end = step
        yield i, end
        i = end


def _named(token: Token) -> bool:
    text = token.text
    if not (text[0].isupper() or (text[0].isdigit() and text[-1].isupper())):
        return False
    if token.ent_type_ in {"DATE", "TIME"}:
        return False
    return token.tag_ in {"NNP", "NNPS"} or token.ent_type_ in _NAMING


def _next_part(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the run goes on to, or `end` when it stops."""
    if end >= len(tokens) or tokens[end].is_sent_start:
        return end
    token = tokens[end]
    if _named(token):
        return end + 1
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if after is None:
        return end
    if token.is_space and "\n" not in token.text and _named(after):
        return end + 2
    if token.text == "-" and not tokens[end - 1].whitespace_ and not token.whitespace_:
        return end + 2 if after.text[0].isupper() else end
    if token.text in words("particles"):
        skip = 2 if after.text == "-" else 1
        if end + skip < len(tokens) and _named(tokens[end + skip]):
            return end + skip + 1
    if token.text == "and" and _named(after) and token.ent_iob_ == "I" and _joined(tokens, start, end):
        return end + 2
    if token.text in {"of", "for", "&"} and _joins(tokens, start, end):
        skip = 2 if after.text == "the" else 1
        if end + skip < len(tokens) and _named(tokens[end + skip]):
            return end + skip + 1
    return end


def _joined(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the run is a body with a field of work, which may be double: Ministry of Health and Welfare."""
    lower = [tokens[k].lower_ for k in range(start, end)]
    return ("of" in lower or "for" in lower) and any(word in words("body_names") for word in lower)


def _joins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "of" or "for" at `end` belongs to the name: Ministry of ..., Secretary of ..."""
    if tokens[end].text == "&":
        return True
    before = tokens[end - 1].lower_
    if before in words("body_names") or before in words("titles") or before == "university":
        return True
    both = tokens[end].ent_type_ == "ORG" and tokens[end].ent_iob_ == "I"
    return both or any(tokens[k].lower_ in words("body_names") for k in range(start, end) if end - start < 5)


def _cut(text: _Text, start: int, end: int) -> Iterator[Name]:
    """The name or names of a run: honorific and titles come off, what is left is the name."""
    doc, first, honorific = text.doc, start, ""
    while first < end - 1 and doc[first].lower_ in words("honorifics"):
        honorific = doc[first].text
        first += 1
    core = end - 1 if end - start > 2 and _SUFFIX.fullmatch(doc[end - 1].text) else end
    title_end = _title_end(doc, first, core)
    if title_end is None:
        yield Name(first, end, text.between(first, end), NameKind.other, "", honorific)
        return
    if title_end > first and _has_body(doc, first, title_end):
        body = _body_end(doc, first, title_end)
        yield Name(first, body, text.between(first, body), NameKind.other)
    yield Name(title_end, end, text.between(title_end, end), NameKind.person, text.between(first, title_end), honorific)


def _title_end(doc: Doc, start: int, end: int) -> int | None:
    """The token at which the person's name starts, when a title stands before it in the run."""
    if doc[end - 1].lower_ in words("body_names"):
        return None
    last = max((k for k in range(start, end - 1) if _bare(doc[k].lower_) in words("titles")), default=None)
    if last is None:
        return None
    if doc[last + 1].text not in _JOINS:
        return last + 1
    people = [k for k in range(last + 2, end) if doc[k].ent_type_ == "PERSON"]
    if people:
        return people[0]
    given = [k for k in range(last + 2, end - 1) if given_gender(doc[k].text)]
    return given[0] if given else None


def _bare(word: str) -> str:
    return word.rstrip(".")


def _has_body(doc: Doc, start: int, end: int) -> bool:
    return any(doc[k].lower_ in words("body_names") or doc[k].ent_type_ == "ORG" for k in range(start, end))


def _body_end(doc: Doc, start: int, end: int) -> int:
    """The end of the body's name before its officer's title: `Shelby County | Commissioner`."""
    cut = min((k for k in range(start, end) if _bare(doc[k].lower_) in words("titles")), default=end)
    return cut if cut > start else end


def _with_kinds(text: _Text, names: Sequence[Name]) -> Iterator[Name]:
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if name.kind is NameKind.person:
            votes[name.words][NameKind.person] += 3
        for kind, weight in _evidence(text, name):
            votes[name.words][kind] += weight
    lone = {word for word, poll in votes.items() if " " not in word and _first(poll) is NameKind.person}
    for name in names:
        poll = votes[name.words]
        if 2 <= len(parts := name.words.split()) <= 3 and parts[-1] in lone and poll[NameKind.body] < 4:
            poll[NameKind.person] += 3
        yield replace(name, kind=_first(poll)) if name.kind is NameKind.other and poll else name


def _first(poll: Counter[NameKind]) -> NameKind:
    return max(poll, key=lambda kind: (poll[kind], kind)) if poll else NameKind.other


def _evidence(text: _Text, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What speaks for a kind, with its weight in votes."""
    doc = text.doc
    label = _LABELS.get(doc[name.end - 1].ent_type_)
    if label:
        yield label, 2
    last, parts = doc[name.end - 1].lower_, name.words.split()
    if last in words("body_names") or (parts[0].lower() in words("body_names") and "of" in parts):
        yield NameKind.body, 4
    if last in words("documents") or last in words("roads"):
        yield NameKind.other, 6
    if name.words in text.publisher:
        yield NameKind.body, 6
    if name.words in words("outlets") or parts[-1] in words("outlet_words"):
        yield NameKind.body, 3
    if name.words in nations():
        yield NameKind.nation, 5
    if _INITIALS.fullmatch(name.words):
        yield NameKind.body, 1
    if name.honorific:
        yield NameKind.person, 4
    if 2 <= len(parts) <= 4 and given_gender(parts[0]):
        yield NameKind.person, 2
    yield from _surroundings(text, name)


def _surroundings(text: _Text, name: Name) -> Iterator[tuple[NameKind, int]]:
    doc = text.doc
    before = doc[name.start - 1] if name.start else None
    end = doc[name.end - 1].idx + len(doc[name.end - 1])
    if _AGE.match(text.text, end):
        yield NameKind.person, 4
    if before is not None and before.text.islower():
        if before.text in words("titles") or before.text in words("persons"):
            yield NameKind.person, 3
        if before.text == "the":
            yield NameKind.body, 1


@cache
def nations() -> dict[str, str]:
    """Each way to call a country (name, adjective, capital) with the country's name."""
    return {word: line.split()[0] for line in words("nations") for word in line.split()}


def given_gender(name: str) -> str:
    """`m` or `f` by a given name, or an empty string when it does not tell."""
    male, female = name in words("first_names_male"), name in words("first_names_female")
    return "" if male == female else "m" if male else "f"
