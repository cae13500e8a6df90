"""People whom an article brings in without a name, and what it tells of them there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.patterns.anonymity import granted_in
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import first_mention, sources_of, story_sentences

_KEPT_BACK = lazily(
    r"\banonymity\b|\banonymous(?:ly)?\b|\bremain unnamed\b|\bnamed only as such\b|"
    r"\b(?:not|neither|never) (?:to )?be (?:named|identified|quoted by name)\b|"
    r"\b[Nn](?:either|one)(?: of \w+)? (?:agreed|wanted|wished) to be (?:identified|named)\b|"
    r"\bif (?:he|she|they) (?:was|were) (?:identified|named)\b|\bcannot be (?:named|identified)\b|"
    r"\bagainst the use of (?:his|her|their) names?\b|"
    r"\bnames? (?:not )?(?:be )?(?:withheld|kept back|kept out|left out|used|printed|published)\b|"
    r"\bnot (?:authori[sz]ed|allowed|cleared|permitted) to (?:brief|comment|discuss|speak|talk)\b"
)
"""That somebody is not named, beside the words for what was asked or granted."""
_BROUGHT_IN = lazily(
    r"(?:^|, (?=[^,.;“”\"]{3,80} (?:said|says|told)\b)|\b[Aa]ccording to |\b(?:account|claim|view|words) of |"
    r"\b(?:[Bb]ut|[Aa]nd|[Ss]till,|[Hh]owever,|[Yy]et|said|says|told|added|— |– ) ?)"
    r"(?P<person>(?P<number>[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|"
    r"[Ss]everal)(?P<of> of (?!them\b)(?:the|those|its|his|her|their|[\w’'-]+))? "
    r"(?P<before>(?:[\w’'-]+ ){0,4}?)(?P<noun>[\w-]+))(?=,| (?:aboard|acting|at|based|briefed|close|employed|"
    r"familiar|for|from|hired|in|inside|involved|near|now|of|on|representing|serving|speaking|stationed|taking|there|"
    r"to|who|whose|with|"
    r"working|said|told|[a-z]{3,}(?:ed|ing) (?:at|by|for|from|in|on|to|with))\b)"
)
_OF_THEM = lazily(
    r"(?:(?:At least|About|Nearly|More than) )?(?:[A-Z\d][\w,]* )(?P<called>(?:[a-z-]+ "
    r"){0,2}(?P<noun>[A-Za-z]+s))\b(?! [A-Z])"
)
"""Those at the head of a sentence of whom `one of them` speaks."""
_SAID = re.compile(r",| (?:said|says|told|described)\b")
_PLURALS = {"person": "people", "man": "men", "woman": "women", "policeman": "policemen", "fisherman": "fishermen"}
_SINGLE = frozenset({"a", "an", "one"})
_AGAIN = lazily(r"(?:He|She|They|Both|All|The|Neither|None)\b")
_HE_OR_SHE = lazily(r"\b(?:he|she|his|her)\b", re.I)


@dataclass(frozen=True)
class Nameless:
    """Somebody, or several people, whose names the article keeps back."""

    where: Span
    """The noun phrase that brings them in."""
    told: str
    """All that the article tells of them there, with the reason why their names are kept back."""
    called: str
    """The noun phrase itself."""
    noun: str
    """What they are called, in the singular."""
    many: bool
    woman: bool | None
    """By the pronoun of the word about the name; None where there is none, or they are several."""
    kept_back: bool
    """Whether the article says that they asked for it, or were promised it."""
    until: int
    """The end of the sentence that says so, or of the phrase."""


@once_a_record
def nameless(record: Record) -> tuple[Nameless, ...]:
    """The nameless people of the article, in order."""
    kept = tuple(_kept_back(record))
    others = (other for other in _others(record) if not any(other.where.overlaps(person.where) for person in kept))
    return tuple(sorted((*kept, *others), key=lambda person: person.where))


def _others(record: Record) -> Iterator[Nameless]:
    """Those who speak without a name, and without a word about it."""
    text = record.article.text
    for source in sources_of(record, SourceType.anonymous, SourceType.unnamed_person, SourceType.unnamed_group):
        where = first_mention(record, source)
        match = where and _BROUGHT_IN.match(f"{where.of(text)},")
        if where and match:
            many = match["number"].lower() not in _SINGLE
            noun = match["noun"].lower()
            noun = singular(noun) if many or match["of"] else noun
            yield Nameless(
                Span(where.start, where.start + match.end()),
                where.of(text),
                match["person"],
                noun,
                many,
                None,
                False,
                where.end,
            )


def _kept_back(record: Record) -> Iterator[Nameless]:
    text = record.article.text
    sentences = story_sentences(record)
    for index, sentence in enumerate(sentences):
        wordings = (granted_in(text, sentence), _KEPT_BACK.search(text, sentence.start, sentence.end))
        kept = min(filter(None, wordings), key=re.Match.start, default=None)
        if kept is None:
            continue
        # NOTE: `She asked not to be named` is about the one of the sentence before.
        start = sentences[index - 1].start if index and _AGAIN.match(text, sentence.start) else sentence.start
        found = list(_BROUGHT_IN.finditer(text[start : kept.start()]))
        if not found:
            continue
        match = found[-1] if start == sentence.start else found[0]
        where = Span(start + match.start("person"), start + match.end("person"))
        many = match["number"].lower() not in _SINGLE
        noun, called = match["noun"].lower(), match["person"]
        if noun == "them" and (whole := _OF_THEM.match(text, start)):
            noun, called = singular(whole["noun"].lower()), whole["called"]
        said_of = _HE_OR_SHE.match(text, sentence.start) if start < sentence.start else None
        after = said_of or _HE_OR_SHE.search(text, kept.start(), min(sentence.end, kept.end() + 60))
        woman = None if many or after is None else after[0].lower() in ("she", "her")
        noun = singular(noun) if many or match["of"] else noun
        # NOTE: `his name be left out` tells of nobody who left.
        reason = _SAID.split(text[kept.end() : sentence.end], maxsplit=1)[0]
        told = text[where.start : kept.start()] + reason
        yield Nameless(where, told, called, noun, many, woman, True, sentence.end)


def singular(noun: str) -> str:
    """The noun without its plural ending."""
    if noun in _PLURALS.values():
        return next(one for one, many in _PLURALS.items() if many == noun)
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def plural(noun: str) -> str:
    """The noun with its plural ending."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y$", noun) else f"{noun}s"
