"""Capitalised words in a row, and the cut between a title and the name after it."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claims.extraction.named.given_names import given_gender
from claims.extraction.named.naming import AFTER_RANK, BRANCHES, Copy, Name, NameKind
from claims.extraction.wordlists import words

_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_JOINS = frozenset({"of", "for", "&", "the"})
_FIELD_JOINS = _JOINS | {"and"}
_NICKNAMED = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
"""What may follow a surname."""


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
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
    if _named(tokens[end]) or (tokens[end].text.isdigit() and tokens[end - 1].text in BRANCHES):
        return end + 1
    after = end + (_nickname(tokens, start, end) or _joint(tokens, start, end))
    if not end < after < len(tokens):
        return end
    one_person = tokens[after].tag_ == "NNP" and tokens[end - 1].ent_type_ == tokens[after].ent_type_ == "PERSON"
    hyphened = tokens[end].text == "-" and one_person  # `Sun Li-na`
    return after + 1 if hyphened or _named(tokens[after]) else end


def _joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many small tokens at `end` can join two parts of a name; 0 for none."""
    token, after = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else tokens[end]
    if token.is_space:
        return 0 if "\n" in token.text else 1
    if token.text == "-":
        return 0 if tokens[end - 1].whitespace_ or token.whitespace_ else 1
    if token.text in words("particles"):
        return next((n for n in (1, 2, 3) if not _is_particle(tokens, end + n)), 0)
    if token.tag_ == "POS":
        before = tokens[end - 1]
        brand = before.lower_ not in words("body_names") and before.ent_type_ == "ORG" and end - start == 1
        inside = brand and token.ent_iob_ == "I" and after.ent_iob_ == "I"
        people = _bare(before.lower_) in words("titles") or before.lower_ in words("groups")
        office = people and after.lower_ in words("body_names")
        return int(inside or office or before.text in words("peoples"))
    if token.text == "and":
        field = after.ent_type_ in {"", "ORG"} and not after.text.isupper() and after.text not in words("outlets")
        return int((token.ent_iob_ == "I" or field) and _joined(tokens, start, end))
    if token.text in {"of", "for", "&"} and _joins(tokens, start, end):
        return 2 if after.text in {"the", "a", "an"} else 1
    if token.text in {"on", "against"} or (token.text == "to" and token.ent_iob_ == "I"):
        return int(tokens[end - 1].lower_ in words("body_names") and after.ent_type_ in {"", "ORG"})
    return 0


def _nickname(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many tokens a nickname between given name and surname takes: `Walter “Skip” Dunmore`; 0 for none."""
    closing = _NICKNAMED.get(tokens[end].text)
    given = end - start < 3 and all(token.text.istitle() and token.tag_ == "NNP" for token in tokens[start:end])
    for size in (1, 2) if closing and given else ():
        nick, after = tokens[end + 1 : end + 1 + size], tokens[end + 1 + size : end + 3 + size]
        named = all(token.text[0].isupper() and token.text.isalpha() for token in nick)
        if named and len(after) > 1 and after[0].text == closing and _is_surname(after[1]):
            return size + 2
    return 0


def _is_surname(token: Token) -> bool:
    """Whether the word can end a name; a title or a noun for a person can not: `Netflix “Heat” Star`."""
    common = any(token.lower_ in words(listed) for listed in ("titles", "persons", "body_names", "outlet_words"))
    return token.tag_ == "NNP" and token.ent_type_ not in {"DATE", "TIME"} and not common


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and (tokens[i].text == "-" or tokens[i].text in words("particles"))


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


def cut(text: Copy, start: int, end: int) -> Iterator[Name]:
    """The name or names of a run: honorific and titles come off, what is left is the name."""
    doc, first, honorific = text.doc, start, ""
    for k in range(start + 1, end - 1):
        if doc[k].lower_ in words("honorifics") and doc[k].text[0].isupper():
            yield from (*cut(text, start, k), *cut(text, k, end))
            return
        if given_gender(doc[k].text) and text.between(start, k) in words("outlets"):
            yield text.name(start, k, NameKind.other)
            yield from cut(text, k, end)
            return
        person = doc[end - 1].ent_type_ == "PERSON" or given_gender(doc[k + 1].text)
        if doc[k].tag_ == "POS" and (person or text.between(start, k) in words("outlets")):
            yield text.name(start, k, NameKind.other)
            yield from cut(text, k + 1, end)
            return
    while first < end - 1 and doc[first].lower_ in words("honorifics"):
        honorific = doc[first].text
        first += 1
    if end - first > 2 and doc[first].lower_ in words("persons") and doc[end - 1].lower_ not in words("body_names"):
        first += 1
    if end - first > 2 and lettered(doc, end - 1):
        end -= 1
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
        while end < len(doc) and (_named(doc[end]) or doc[end].text == "-"):
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
    if doc[end - 1].lower_ in words("body_names"):
        return None
    last = max((k for k in range(start, end - 1) if _is_rank(doc, k, end)), default=None)
    if last is None:
        return None
    while last + 2 < end and doc[last + 1].lower_ in AFTER_RANK:
        last += 1
    if doc[last + 1].text not in _JOINS:
        return last + 2 if doc[last + 1].is_space else last + 1
    people = [k for k in range(last + 2, end) if doc[k].ent_type_ == "PERSON"]
    if people:
        return people[0]
    given = [k for k in range(last + 2, end - 1) if given_gender(doc[k].text)]
    field = last + 2
    while field < end - 2 and (doc[field].lower_ in words("fields") or doc[field].lower_ in _FIELD_JOINS):
        field += 1
    return given[0] if given else field if field > last + 2 else None


def _is_rank(doc: Doc, k: int, end: int) -> bool:
    """Whether the capitalised word is a title, or a party before a full name: `House Finance Republican Ada Lund`."""
    partisan = doc[k].lower_ in {"democrat", "republican"} and end - k > 2 and doc[end - 1].ent_type_ == "PERSON"
    return partisan or _bare(doc[k].lower_) in words("titles")


def _bare(word: str) -> str:
    """The word without the stop of an abbreviation, in the singular: `Sens.`, `Councillors`."""
    word = word.rstrip(".")
    return word if word in words("titles") else word.removesuffix("s")


def _has_body(doc: Doc, start: int, end: int) -> bool:
    return any(doc[k].lower_ in words("body_names") or doc[k].ent_type_ == "ORG" for k in range(start, end))


def _body_end(doc: Doc, start: int, end: int) -> int:
    """The end of the body's name before its officer's title: `Brook County | Commissioner`."""
    cut = min((k for k in range(start, end) if _bare(doc[k].lower_) in words("titles")), default=end)
    return cut if cut > start else end


def is_participle(token: Token) -> bool:
    """Whether the capital is only the sentence's: `Conceding defeat, ...`."""
    return bool(token.is_sent_start) and token.tag_ == "VBG"


def without_opener(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run without a dash or a small word that only opens the sentence; `The` inside a sentence joins."""
    while start < end - 1 and (doc[start].is_stop or doc[start].is_punct or is_participle(doc[start])):
        opens = doc[start].is_sent_start or doc[start].tag_[:3] != "NNP"
        if not opens or (doc[start].text == "The" and not doc[start].is_sent_start):
            break
        start += 1
    before = doc[start - 1] if start else None
    if before is not None and before.text == "The" and not before.is_sent_start and not before.is_quote:
        return start - 1, end
    return start, end
