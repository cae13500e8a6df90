"""People of a headline whom the story under it calls by nearly the same name, and never by that one."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.told.headlines.surnames import slipped_surnames
from claims.article import ParagraphKind
from claims.extraction.wordlists import words
from claims.headlines import heads, story_text
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sources_of

_LETTERS = r"[A-Z][^\W\d_]+(?:[’'-][A-Z][^\W\d_]+)*"
_NAME = lazily(rf"(?=(?<![\w’'-])(?P<given>{_LETTERS}) (?P<surname>{_LETTERS})(?![\w-]))")
_LEAST, _OPENING = 4, 3
"""Letters of a given name; letters that a short form has in common with it, as Dave with David."""
_SHORT_FORMS = [
    set(pair.split())
    for pair in (
        "Jack John",
        "Jamie James",
        "Rick Richard",
        "Sally Sarah",
        "Maggie Margaret",
        "Molly Mary",
        "Chuck Charles",
        "Kitty Katherine",
        "Teddy Theodore",
        "Hank Henry",
    )
]
_LIKE, _MUCH_LIKE = 0.65, 0.75
"""Likeness of two given names, and of two surnames, of which one is a slip."""


def slipped_names(record: Record) -> Iterator[tuple[Span | None, str, str]]:
    """The place of the headline's name, None where that is not in the text, with the name there and in the story."""
    text = record.article.text
    printed = [head.span for head in heads(record, ParagraphKind.headline)]
    told = [match for span in printed for match in _NAME.finditer(text, span.start, span.end)]
    if not printed:
        told = list(_NAME.finditer(record.article.title or ""))
    title = record.article.title or ""
    story = story_text(record)
    speakers = {s.name.split()[-1] for s in sources_of(record, SourceType.named_person) if s.name}
    for start, head in [(span.start, span.of(text)) for span in printed] or [(0, title)]:
        for slip, other in slipped_surnames(head, story, speakers):
            yield Span(start + slip.start(), start + slip.end()) if printed else None, slip[0], other
    if not told:
        return
    known = {(match["given"], match["surname"]) for match in _NAME.finditer(story)}
    for match in told:
        name = match["given"], match["surname"]
        meant = next((other for other in sorted(known) if _is_slip(name, other, story)), None)
        if meant:
            span = Span(match.start("given"), match.end("surname")) if printed else None
            yield span, " ".join(name), " ".join(meant)


def _is_slip(name: tuple[str, str], other: tuple[str, str], story: str) -> bool:
    """Whether the two share one of their names, and the other is nearly the same, which the story never has."""
    (given, surname), (known, family) = name, other
    if surname == family and (_is_given(known) or _is_given(given)) and given not in story:
        if _is_other(given, known) and len(re.findall(rf"[A-Z]\w+ {surname}\b", story)) == story.count(
            f"{known} {surname}"
        ):
            return True
        long = min(len(given), len(known)) >= _LEAST and abs(len(given) - len(known)) <= 1
        return long and given[:_OPENING] != known[:_OPENING] and _likeness(given, known) >= _LIKE
    if given == known and _is_given(given) and surname not in story:
        forms = surname.startswith(family) or family.startswith(surname)
        return not forms and _likeness(surname, family) >= _MUCH_LIKE
    return False


def _is_other(given: str, known: str) -> bool:
    """Whether the two are given names of one sex that begin alike, and none a short form of the other."""
    sexes = [{sex for sex in ("male", "female") if name in words(f"first_names_{sex}")} for name in (given, known)]
    alike = given[0] == known[0] and given[:_OPENING] != known[:_OPENING] and min(len(given), len(known)) >= _LEAST
    return alike and sexes[0] == sexes[1] != set() and {given, known} not in _SHORT_FORMS


def _is_given(name: str) -> bool:
    return name in words("first_names_male") or name in words("first_names_female")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio() if one[0] == other[0] else 0
