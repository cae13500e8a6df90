"""The capitalised names of the article, each with what it seems to name, voted over all its places."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claims.extraction.given_names import given_gender
from claims.extraction.name_runs import cut, is_participle, runs, without_opener
from claims.extraction.naming import Copy, Name, NameKind, nations
from claims.extraction.outlet_nouns import is_called_outlet
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words

_LABELS = {
    "PERSON": NameKind.person,
    "ORG": NameKind.body,
    "GPE": NameKind.place,
    "LOC": NameKind.place,
    "FAC": NameKind.place,
    "NORP": NameKind.nation,
}
_SMALL = frozenset("a an the of to in on for and but or by with at from as is vs if that than into over not".split())
_COMMON = ("titles", "persons", "groups", "vague", "generic_bodies", "surveys", "documents")
"""Lists of nouns that are no names where only the sentence gives them their capital."""
_AGE = re.compile(r", \d{1,2}\b")
_PARTISANS = frozenset({"democrat", "republican", "conservative", "liberal", "socialist", "libertarian"})
_MIDDLE = re.compile(r"[A-Z]\.")
_APPOSED = re.compile(r", (?:(?P<who>who)\b|(?:an?|the|its) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+) (?:of|at|for|with)\b)")
_BODIES_TOO = frozenset({"founder", "leader", "owner", "partner", "publisher", "representative", "watchdog"})
"""Titles that a company may have too."""
_INITIALS = re.compile(r"[A-Z][A-Z0-9&.]+")


def find_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names in the story's sentences, in order, but for sentences set like a headline."""
    told = [s.span for s in parsed.sentences if not _title_case(s.span.of(parsed.article.text))]
    starts = [span.start for span in told]
    text = Copy(parsed.doc, parsed.article.text, parsed.article.publisher or "")
    names: list[Name] = []
    for start, end in runs(parsed.doc):
        first = parsed.doc[start]
        at = bisect_right(starts, first.idx) - 1
        if at >= 0 and first.idx < told[at].end and first.text not in _no_names():
            names.extend(cut(text, *without_opener(parsed.doc, start, end)))
    return tuple(_with_kinds(text, [name for name in names if not _is_common(parsed, name, names)]))


def _is_common(parsed: Parsed, name: Name, names: Sequence[Name]) -> bool:
    """Whether a common noun has its capital from the sentence or from rank: `Judge rejects ...`, `the Governor`."""
    first = parsed.doc[name.start]
    before = parsed.doc[name.start - 1] if name.start else None
    ranked = before is not None and before.lower_ in {"the", "a", "an", "this"}
    if name.honorific or not (first.is_sent_start or ranked):
        return False
    if name.end - name.start == 1 and is_participle(first):
        return True
    forms = {name.words.lower(), first.lemma_.lower() if name.end - name.start == 1 else ""}
    lists = ("titles",) if ranked else _COMMON
    many = not ranked and first.tag_ in {"NNS", "NNPS"} and first.lemma_.lower() in words("bodies")
    if not many and not any(forms & words(listed) for listed in lists):
        return False
    # NOTE: a Mr. Judge or a Ms. Baker is called by the full name elsewhere, or by the surname inside a sentence.
    others = (other for other in names if other is not name and (" " in other.words or not ranked))
    return not any(
        other.words.split()[-1] == name.words and not parsed.doc[other.start].is_sent_start for other in others
    )


def _title_case(sentence: str) -> bool:
    """Whether the sentence is set like a headline: its capitals tell nothing."""
    if sentence.isupper():
        return True
    if sentence.rstrip("\"'”’)")[-1:] in ".!?":
        weighty = [word for word in sentence.split() if word[0].isalpha() and word not in _SMALL]
        return len(weighty) > 4 and all(word[0].isupper() for word in weighty)
    long = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


@cache
def _no_names() -> frozenset[str]:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    months = "January February March April May June July August September October November December I"
    return frozenset((days + months).split()) | words("openers")


def _with_kinds(text: Copy, names: Sequence[Name]) -> Iterator[Name]:
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


def _evidence(text: Copy, name: Name) -> Iterator[tuple[NameKind, int]]:
    """What speaks for a kind, with its weight in votes."""
    doc = text.doc
    label = _LABELS.get(doc[name.end - 1].ent_type_)
    if label:
        yield label, 2
    last, parts = doc[name.end - 1].lower_, name.words.split()
    if last in words("body_names") or (parts[0].lower() in words("body_names") and "of" in parts):
        yield NameKind.body, 4
    outlet = len(parts) > 1 and parts[-1] in words("outlet_words")  # `the Brook Ledger`
    if (last in words("documents") and not outlet) or last in words("roads"):
        yield NameKind.other, 6
    if name.words in text.publisher:
        yield NameKind.body, 6
    if name.words in words("outlets") or parts[-1] in words("outlet_words"):
        yield NameKind.body, 3
    if name.words in nations():
        yield NameKind.nation, 5
    if last in words("groups") or (last.endswith("s") and last[:-1] in _PARTISANS):
        yield NameKind.nation, 6
    if _INITIALS.fullmatch(name.words):
        yield NameKind.body, 1
    yield from _of_person(name, parts)
    yield from _surroundings(text, name)


def _of_person(name: Name, parts: Sequence[str]) -> Iterator[tuple[NameKind, int]]:
    """What in the name itself speaks for a person: an address, a given name, a middle initial."""
    if name.honorific:
        yield NameKind.person, 4
    if 2 <= len(parts) <= 4 and given_gender(parts[0]):
        yield NameKind.person, 2
    if 3 <= len(parts) <= 4 and _MIDDLE.fullmatch(parts[1]):
        yield NameKind.person, 3


def _surroundings(text: Copy, name: Name) -> Iterator[tuple[NameKind, int]]:
    doc = text.doc
    before = doc[name.start - 1] if name.start else None
    end = doc[name.end - 1].idx + len(doc[name.end - 1])
    if _AGE.match(text.text, end):
        yield NameKind.person, 4
    if is_called_outlet(text.text, name.span):
        yield NameKind.body, 4
    lone = len(name.words.split()) < 3 and doc[name.end - 1].ent_type_ in {"", "ORG", "PERSON", "WORK_OF_ART"}
    lone = lone and (before is None or before.lower_ not in {"at", "from", "in", "of", "on"})
    told = _APPOSED.match(text.text, end) if lone else None
    if told and (told["who"] or told["noun"].lower() in words("titles") - _BODIES_TOO):
        yield NameKind.person, 3
    if before is not None and before.text.islower():
        if before.text in words("titles") or before.text in words("persons"):
            yield NameKind.person, 3
        if before.text == "the":
            yield NameKind.body, 1
    if name.start > 2 and doc[name.start - 1].tag_ == "POS" and 1 < len(name.words.split()) < 4:
        outlet = {doc[name.start - 2].text, f"{doc[name.start - 3].text} {doc[name.start - 2].text}"}
        if outlet & words("outlets"):
            yield NameKind.person, 4  # `Fox News’ Ada Lund`
    # NOTE: `her brother, Emil, said`: a lone given name is often taken for a body's.
    commas = name.start > 1 and doc[name.start - 1].text == "," == doc[name.end : name.end + 1].text
    if commas and doc[name.start - 2].lower_ in words("kin"):
        yield NameKind.person, 4
