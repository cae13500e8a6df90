"""Persons as a sentence names them: 'Mrs Gow', 'Maud Ellery'."""

from collections.abc import Iterator

from claims.lazily import lazily

_NAME = lazily(r"(?<![\w’'-])(?:(?P<first>[A-Z][a-z’'][\w’'-]*\.?) )*(?P<name>[A-Z][a-z’'][\w’'-]+)")
_TITLE = lazily(
    r".*\.|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Dame|Sergeant|Justice|Judge|Captain|Colonel|General|Professor|Mayor|King|Queen"
)
_NOBODY = lazily(
    r"(?:The|A|An|In|On|At|Of|It|He|She|They|But|And|When|Born|Now|Then|As|After|Before|Since|One|His|Her|Their|By|For|"
    r"From|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Through|With|Both|This|That|There|Last|Mr|Mrs|Ms|Dr)\b"
)


def named(words: str) -> str:
    """Whom the words name first, without a title."""
    return next(all_named(words), "")


def all_named(words: str) -> Iterator[str]:
    """All whom the words name, in order: the surname, with the first name where it stands there."""
    for match in _NAME.finditer(words):
        first, name = match["first"], match["name"]
        if not _NOBODY.fullmatch(name):
            plain = not first or _TITLE.fullmatch(first) or _NOBODY.fullmatch(first)
            yield name if plain else f"{first} {name}"
