"""How the article introduces a named person: title, affiliation, and why they are in the story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.named.appositions import beside
from claims.extraction.named.naming import Name, NameKind, nations
from claims.extraction.named.people import Cast, Entity
from claims.extraction.named.reasons import clause_at, clause_of_body, clause_of_person, kin
from claims.extraction.named.shared_titles import one_of, shared_title
from claims.extraction.named.sides import NO_SIDES, Sides, sides_in, told_after
from claims.extraction.named.titles import before_name, titles
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import is_role, words

_IN_TITLE = frozenset({"HYPH", "JJ", "NN", "NNP"})
"""What stands before a name and tells of it: `Brook senator and | Texas Republican | Ada Lund`."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the article tells of a person beside the name."""

    title: str | None = None
    affiliation: str | None = None
    justification: str | None = None
    roles: frozenset[str] = frozenset()
    """The nouns of the titles and descriptions, in lower case, with what they stand for."""
    nations: frozenset[str] = frozenset()
    sides: Sides = NO_SIDES
    """The states and parties told beside any mention."""
    gender: str = ""
    words: str = ""
    """Name and title as they stand together where the person is introduced."""


def introduce_all(parsed: Parsed, cast: Cast) -> dict[int, Introduction]:
    """The introduction of every named person and body, by the identity of its entity."""
    bodies = {id(body): Introduction(justification=clause_of_body(parsed, body)) for body in cast.bodies}
    return bodies | {id(person): introduce(parsed, cast, person) for person in cast.people}


def introduce(parsed: Parsed, cast: Cast, person: Entity) -> Introduction:
    """The person's introduction, put together from the first mentions that tell something."""
    held: list[str] = []
    affiliation = justification = None
    described: list[str] = []
    whole = ""
    for name in person.mentions[:12]:
        found = [t for t in titles(parsed, name) if not _is_somebody(parsed, cast, t, name)] if len(held) < 2 else []
        for first, end in found:
            title = _title(parsed, first, end)
            held = [one for one in held if " " in one or not _tells_more(title, one)]
            if title and not (roles_in(title) and roles_in(title) <= roles_in(" ".join(held))):
                held.append(title)
                described.append(_words(parsed, first, end))
                whole = whole or _words(parsed, min(first, name.start), max(end, name.end))
                affiliation = affiliation or _body_in(cast, first, end)
        described += before_name(parsed, name)
        shared = shared_title(parsed.doc, name) if not held else None
        if shared is not None:
            held.append(one_of(_words(parsed, *shared)))
            described.append(held[0])
        after = beside(parsed, name)
        if justification is None and after and not any(range(*after) == range(*f) for f in found):
            justification = _reason(parsed, *after)
        justification = justification or clause_of_person(parsed, name) or kin(parsed, name)
        described += [_words(parsed, *after)] if after else []
        if held and affiliation and justification:
            break
    # NOTE: `the judge` is hardly the `one of the court’s judges` of another place: a plural gives no role.
    heads = roles_in(" ".join(described))
    return Introduction(
        title=", ".join(held) or None,
        affiliation=affiliation,
        justification=justification,
        roles=heads,
        nations=frozenset(nations()[w] for t in held for w in re.findall(r"[\w.]+", t) if w in nations()),
        sides=sides_in([*described, *_beside_names(parsed, person)]),
        gender=told_gender(" ".join(described)),
        words=whole,
    )


def _beside_names(parsed: Parsed, person: Entity) -> Iterator[str]:
    """The words right before and after each mention of the person that may tell a state or a party."""
    doc, text = parsed.doc, parsed.article.text
    for name in person.mentions:
        first = lead = name.lead if name.lead >= 0 else name.start
        while first > doc[lead].sent.start and doc[first - 1].tag_ in _IN_TITLE:
            first -= 1
        yield _words(parsed, first, name.start)
        yield told_after(text, name.span.end)


def _reason(parsed: Parsed, first: int, end: int) -> str | None:
    """What the words beside a name tell of the person, with the clause that goes on: `a carpenter who built it`."""
    if parsed.doc[first].lower_ == "who":
        return clause_at(parsed, first)
    return " ".join(filter(None, [_words(parsed, first, end), clause_at(parsed, end)])) or None


def _is_somebody(parsed: Parsed, cast: Cast, title: tuple[int, int], name: Name) -> bool:
    """Whether what looks like a title after a name is the next person of a row: `Ada Lund, Governor Berg, ...`."""
    first, end = title
    named = cast.at.get(end - 1)
    alone = not any(parsed.doc[k].pos_ == "ADP" or parsed.doc[k].tag_ == "POS" for k in range(first, end))
    somebody = named is not None and named[1] is not name and named[0].kind is NameKind.person
    return first >= name.end and somebody and alone


def _title(parsed: Parsed, first: int, end: int) -> str:
    """The title's words; whoever is `one of the court’s judges` is the court’s judge."""
    said, last = _words(parsed, first, end), parsed.doc[end - 1]
    alone = not any(token.tag_ == "IN" for token in parsed.doc[first:end])  # a chair of trustees is none
    several = alone and last.tag_ == "NNS" and last.lemma_.lower() in words("titles")
    return said.removesuffix(last.text) + last.lemma_ if several else said


def _tells_more(title: str, other: str) -> bool:
    """Whether a title is another one at greater length: `professor of law at Brook University` of `Professor`."""
    return " " in title and roles_in(title) == roles_in(other) != frozenset()


def roles_in(phrase: str) -> frozenset[str]:
    """The role nouns in a phrase, in lower case."""
    found = re.findall(r"[\w-]+", phrase.lower())
    return frozenset(filter(is_role, found))


def told_gender(phrase: str) -> str:
    """`m` or `f` by a noun in the phrase, else an empty string: `the widow of a sailor`."""
    if re.search(r"\b(?:\w*woman|mother|wife|daughter|sister|widow|granddaughter|girl|actress)\b", phrase, re.I):
        return "f"
    return "m" if re.search(r"\b(?:\w*[^o]man|man|father|husband|son|brother|boy|grandson)\b", phrase, re.I) else ""


def _words(parsed: Parsed, start: int, end: int) -> str:
    doc = parsed.doc
    if end <= start:
        return ""
    return " ".join(parsed.article.text[doc[start].idx : doc[end - 1].idx + len(doc[end - 1])].split()).strip(" ,")


def _body_in(cast: Cast, start: int, end: int) -> str | None:
    for i in range(start, end):
        if i in cast.at and cast.at[i][0].kind in {NameKind.body, NameKind.place}:
            return cast.at[i][0].name
    return None
