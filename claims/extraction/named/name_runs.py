"""Capitalised words in a row, and the cut between a title and the name after it."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import cast

from spacy.tokens import Doc, Token

from claims.extraction.named.given_names import given_gender
from claims.extraction.named.joints import bare_title, begins_name, is_named, joint, nickname
from claims.extraction.named.naming import AFTER_RANK, BRANCHES, KEEPERS, SUBJECTS, Copy, Name, NameKind, nations
from claims.extraction.named.titled import titled
from claims.extraction.wordlists import words

_FIRMS = frozenset({"co", "company", "corp", "corporation", "inc", "ltd", "plc", "ag", "sa"})
_GENERAL = frozenset({"assembly", "atomics", "dynamics", "electric", "election", "foods", "mills", "motors"})
"""What `General` stands before that is nobody of that rank."""
_GENERALS = frozenset(
    "adjutant attorney auditor comptroller consul director governor inspector postmaster secretary solicitor "
    "surgeon".split()
)
"""Officers whose title `General` ends: it is nobody's surname."""
_JOINS = frozenset({"of", "for", "&", "the"})
_FIELD_JOINS = _JOINS | {"and"}
SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
"""What may follow a surname."""


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges of capitalised words in a row, with the small words that join a body's name."""
    tokens = list(doc)
    named = [is_named(token) for token in tokens]
    known = _parts_of_names(tokens, named)
    i, size = 0, len(tokens)
    while i < size:
        if not (named[i] or begins_name(tokens, i) or (tokens[i].text in known and _acts(tokens[i]))):
            i += 1
            continue
        end = i + 1
        while (step := _next_part(tokens, i, end)) > end:
            end = step
        yield i, end
        i = end


def _parts_of_names(tokens: Sequence[Token], named: Sequence[bool]) -> set[str]:
    """The capitalised words of names of two words, or inside a sentence, that never stand in small letters.

    `named` tells which tokens can be a part of a name by themselves.
    """
    words = {token.text for token in tokens}
    capitalised = [i for i, is_part in enumerate(named) if is_part]
    parts = {tokens[i].text for one, other in itertools.pairwise(capitalised) if other == one + 1 for i in (one, other)}
    inside = (tokens[i] for i in capitalised if tokens[i].tag_ == "NNP")
    parts |= {token.text for token in inside if not token.is_sent_start}
    return {word for word in parts if word.istitle()} - {word.title() for word in words if word.islower()}


def _acts(token: Token) -> bool:
    """Whether the word is a name when it is one elsewhere: a sentence's subject, whose it is, or no first word."""
    return token.tag_ in {"NN", "NNS"} and (token.dep_ in {*SUBJECTS, "poss"} or not token.is_sent_start)


def _next_part(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the run goes on to, or `end` when it stops."""
    if end >= len(tokens) or tokens[end].is_sent_start:
        return end
    if is_named(tokens[end]) or (tokens[end].text.isdigit() and tokens[end - 1].text in BRANCHES):
        return end + 1
    after = end + (nickname(tokens, start, end) or joint(tokens, start, end))
    if not end < after < len(tokens):
        return end
    one_person = tokens[after].tag_ == "NNP" and tokens[end - 1].ent_type_ == tokens[after].ent_type_ == "PERSON"
    hyphened = tokens[end].text == "-" and one_person  # `Sun Li-na`
    return after + 1 if hyphened or is_named(tokens[after]) else end


def cut(text: Copy, start: int, end: int) -> Iterator[Name]:
    """The name or names of a run: honorific and titles come off, what is left is the name."""
    doc, first, honorific = text.doc, start, ""
    two = _split(text, start, end)
    if two is not None:
        before, after, titled_too = two
        yield from cut(text, start, before) if titled_too else (text.name(start, before, NameKind.other),)
        yield from cut(text, after, end)
        return
    while first < end - 1 and doc[first].lower_ in words("honorifics"):
        honorific = doc[first].text
        first += 1
    office = doc[first].text in BRANCHES or doc[first + 1 : first + 2].text == "of"
    human = doc[first].lower_ in words("persons") and not office
    if end - first > 2 and human and doc[end - 1].lower_ not in words("body_names"):
        first += 1
    if end - first > 2 and lettered(doc, end - 1):
        end -= 1
    if doc[end - 1].lower_ == "general" and end - start > 1 and doc[end - 2].lower_ in _GENERALS:
        yield from _without_officer(text, first, end)
        return
    core = end - 1 if end - start > 2 and SUFFIX.fullmatch(doc[end - 1].text) else end
    title_end = None if _beside_noun(doc, end) else _title_end(doc, first, core)
    if title_end is None:
        yield text.name(first, end, NameKind.other, honorific=honorific)
        return
    if title_end > first and _has_body(doc, first, title_end):
        body = _body_end(doc, first, title_end)
        yield text.name(first, body, NameKind.other)
    title = text.between(first, title_end)
    yield text.name(title_end, end, NameKind.person, title=title, honorific=honorific, lead=first)


def _split(text: Copy, start: int, end: int) -> tuple[int, int, bool] | None:
    """Where the first of two names in a run ends and the second starts, and whether the first may have a title."""
    doc = text.doc
    for k in range(start + 1, end - 1):
        if doc[k].lower_ in words("honorifics") and doc[k].text[0].isupper():
            return k, k, True
        land = k == start + 1 and _is_land_of_office(doc, start)
        if given_gender(doc[k].text) and (land or text.between(start, k) in words("outlets")):
            return k, k, False
        person = doc[end - 1].ent_type_ == "PERSON" or given_gender(doc[k + 1].text)
        if doc[k].tag_ == "POS" and (person or text.between(start, k) in words("outlets")):
            return k, k + 1, False
    return None


def _without_officer(text: Copy, start: int, end: int) -> Iterator[Name]:
    """The name in a run that an officer's title ends: the `Brook` of `Brook Attorney General`, an office whole."""
    at = end - 2
    if any(text.doc[k].text in {"of", "for"} for k in range(start, at)):
        yield text.name(start, end, NameKind.other)
        return
    while at > start and bare_title(text.doc[at - 1].lower_) in words("titles"):
        at -= 1
    if at > start:
        yield text.name(start, at, NameKind.other)


def _is_land_of_office(doc: Doc, i: int) -> bool:
    """Whether the word is the country or place of the office told before it: `the envoy to | Valmont | Ada Lund`."""
    of_office = i > 1 and doc[i - 1].lower_ in {"for", "from", "in", "of", "to"} and titled(doc[i - 2])
    return of_office and (doc[i].text in nations() or doc[i].ent_type_ in {"GPE", "LOC"})


def lettered(doc: Doc, i: int) -> bool:
    """Whether the token is letters after a name: the `KC` of `Ada Lund KC`."""
    letters = i < len(doc) and doc[i].text.replace(".", "")
    return bool(letters) and not str(letters).islower() and str(letters).lower() in words("letters_after_names")


def tail_of(doc: Doc, name: Name) -> int:
    """The token after the letters, or a party and its place, that follow the name: `Ada Lund KC`, `Lund, D-Brook,`."""
    end = name.end
    if lettered(doc, end):
        end += 1
    elif lettered(doc, end + 1) and doc[end].text == "," == doc[end + 2 : end + 3].text:
        end += 2
    if end + 1 < len(doc) and doc[end].text == "," and is_party(doc, end + 1):
        end += 2
        while end < len(doc) and (is_named(doc[end]) or doc[end].text == "-"):
            end += 1
    return end


def is_party(doc: Doc, i: int) -> bool:
    """Whether a party's letter and a hyphen stand at the token: `D-Brook`, `R-Stone Creek`."""
    if doc[i].text in {"D", "R", "I"}:
        return i + 1 < len(doc) and doc[i + 1].text in {"-", "–"} and not doc[i].whitespace_
    return re.match(r"[DRI][-–][A-Z]", doc[i].text) is not None


def _beside_noun(doc: Doc, end: int) -> bool:
    """Whether the run only tells which people a plural means: `the General Probate Civil judges`."""
    if end >= len(doc) or doc[end].tag_ != "NNS" or doc[end].lemma_.lower() not in words("titles"):
        return False
    return doc[end - 1].ent_type_ != "PERSON" and not given_gender(doc[end - 1].text)


def _title_end(doc: Doc, start: int, end: int) -> int | None:
    """The token at which the person's name starts, when a title stands before it in the run."""
    if doc[end - 1].lower_ in words("body_names") or doc[end - 1].lower_.rstrip(".") in _FIRMS:
        return None
    last = max((k for k in range(start, end - 1) if _is_rank(doc, k, end)), default=None)
    if last is None:
        return None
    while last + 2 < end and doc[last + 1].lower_ in AFTER_RANK:
        last += 1
    if doc[last + 1].text in {"'s", "’s"}:  # `the U.S. Attorney's Office for the Western District`
        return None
    if doc[last + 1].text not in _JOINS:
        return last + 2 if doc[last + 1].is_space else last + 1
    people = [k for k in range(last + 2, end) if doc[k].ent_type_ == "PERSON"]
    if people:
        return people[0]
    given = [k for k in range(last + 2, end - 1) if given_gender(doc[k].text)]
    field = last + 2
    while field < end - 2 and (doc[field].lower_ in words("fields") or doc[field].lower_ in _FIELD_JOINS):
        field += 1
    if given or field > last + 2:
        return given[0] if given else field
    return end - 2 if end - last > 4 and _is_speaker(doc, end) else None


def _is_speaker(doc: Doc, end: int) -> bool:
    """Whether two words end a name that speaks and are no place: `Register of Wills | Ada Lund said`."""
    last, lone = doc[end - 1], all(doc[k].ent_type_ not in {"GPE", "LOC", "FAC"} for k in (end - 2, end - 1))
    speaks = last.dep_ in SUBJECTS and last.head.lemma_.lower() in {"say", "tell", "add", "announce", "write"}
    return lone and speaks and last.lower_ not in words("body_names")


def _is_rank(doc: Doc, k: int, end: int) -> bool:
    """Whether the capitalised word is a title, or a party before a full name: `House Finance Republican Ada Lund`."""
    if (
        k > 0
        and re.fullmatch(r"[A-Z]\.", doc[k - 1].text)
        and doc[k].lower_ in {"judge", "marshal", "marshall", "king"}
    ):
        return False  # `H. Marshall Lund`
    if doc[k].lower_ == "general" and doc[k + 1].lower_ in _GENERAL:
        return False
    partisan = doc[k].lower_ in {"democrat", "republican"} and end - k > 2 and doc[end - 1].ent_type_ == "PERSON"
    of_body = k > 0 and doc[k - 1].lower_ in words("bodies") | {"borough", "town", "township"}
    keeper = doc[k].lower_ in KEEPERS and (of_body or doc[k + 1].text == "of")
    of_two = k > 0 and f"{doc[k - 1].lower_} {doc[k].lower_}" in words("titles")  # `Det Con Ada Lund`
    return partisan or keeper or of_two or bare_title(doc[k].lower_) in words("titles")


def _has_body(doc: Doc, start: int, end: int) -> bool:
    return any(doc[k].lower_ in words("body_names") or doc[k].ent_type_ == "ORG" for k in range(start, end))


def _body_end(doc: Doc, start: int, end: int) -> int:
    """The end of the body's name before its officer's title: `Brook County | Commissioner`."""
    cut = min((k for k in range(start, end) if bare_title(doc[k].lower_) in words("titles")), default=end)
    return cut if cut > start else end


def is_participle(token: Token) -> bool:
    """Whether the capital is only the sentence's: `Conceding defeat, ...`."""
    return bool(token.is_sent_start) and token.tag_ == "VBG"


def _only_opens(token: Token) -> bool:
    """Whether the word may stand before a name and be no part of it: a dash, `But`, `Meanwhile`, `Citing`."""
    opener = token.is_sent_start and token.text in words("openers")
    return bool(token.is_stop or token.is_punct or is_participle(token) or opener)


def without_opener(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run without a dash or a small word that only opens the sentence; `The` inside a sentence joins."""
    while start < end - 1 and _only_opens(doc[start]):
        opens = doc[start].is_sent_start or doc[start].tag_[:3] != "NNP"
        joined = doc[start].text == "The" and not doc[start].is_sent_start
        if not opens or joined or begins_name(cast(Sequence[Token], doc), start):
            break
        start += 1
    before = doc[start - 1] if start else None
    if before is not None and before.text == "The" and not before.is_sent_start and not before.is_quote:
        return start - 1, end
    return start, end
