"""Why a source is in the story, as the words beside its name say: `who has waited two years for a flat`."""

import re

from spacy.tokens import Doc, Token

from claims.extraction.named.naming import FINITE, Name
from claims.extraction.named.people import Entity
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words

_BRACKET = re.compile(r"\s*\([^)]{1,20}\)")
_MENTIONS = 6
"""Mentions at most that are looked at: a source is introduced early."""
_LONGEST = 30
"""Tokens at most of a reason."""
_SHORTEST = 2
"""Tokens that are too few for a reason: `who left`."""
_SAYING = frozenset({"say", "tell", "add", "speak", "ask", "note", "decline", "respond"})
_STOPS = frozenset({",", ";", ".", ":", "—", "–", "“", "”", '"', "?", "!", "(", ")", "--"})


def clause_of_person(parsed: Parsed, name: Name) -> str | None:
    """The clause with `who` that follows the name, or the title after the name; not one that only says he spoke."""
    doc = parsed.doc
    for i in range(name.end, min(name.end + _LONGEST, len(doc))):
        token = doc[i]
        if token.lower_ == "who" and _belongs(doc, i, name):
            return _clause(parsed, i)
        if token.is_sent_start or token.tag_ in FINITE or token.text in _STOPS - {","}:
            return None
    return None


def clause_at(parsed: Parsed, i: int) -> str | None:
    """The clause with `who` that starts at the token: `a carpenter | who built the pier`."""
    return _clause(parsed, i) if i < len(parsed.doc) and parsed.doc[i].lower_ == "who" else None


def kin(parsed: Parsed, name: Name) -> str | None:
    """Whose relative the person is, as the words on either side of the name say."""
    return _kin_before(parsed, name) or _kin_after(parsed, name)


def _kin_before(parsed: Parsed, name: Name) -> str | None:
    """Whose relative the person is: `Ada Lund’s granddaughter, Joan Pike`."""
    doc, at = parsed.doc, name.start - 1
    at -= at > 0 and doc[at].text == ","
    if at < 1 or doc[at].lower_ not in words("kin"):
        return None
    owner = next((t for t in doc[at].children if t.dep_ == "poss" and t.pos_ == "PROPN"), None)
    return None if owner is None else _words(parsed, owner.left_edge.i, at + 1)


def _kin_after(parsed: Parsed, name: Name) -> str | None:
    """Whose relative the person is, after the name: `Joan Pike, Ada Lund’s granddaughter`."""
    doc, at = parsed.doc, name.end
    if at + 2 >= len(doc) or doc[at].text not in {",", "(", "—", "–"}:
        return None
    owned = next((t.i for t in doc[at + 1 : at + 6] if t.tag_ == "POS"), None)
    if owned is None or doc[at + 1].pos_ != "PROPN":
        return None
    kin = next((t for t in doc[owned + 1 : owned + 4] if t.lower_ in words("kin")), None)
    return None if kin is None else _words(parsed, at + 1, kin.i + 1)


def standing(parsed: Parsed, head: int, end: int) -> str | None:
    """What somebody without a name knows, does or went through: `two people | familiar with the talks`.

    `head` is the token of the noun, `end` the code point at which the description ends.
    """
    doc = parsed.doc
    told = [t for t in doc[head].children if t.i > head and t.idx < end and t.dep_ in {"relcl", "acl", "amod"}]
    if not told:
        return None
    first = min(t.left_edge.i for t in told)
    last = max(t.i for t in doc[first : first + _LONGEST] if t.idx < end)
    found = _words(parsed, first, last + 1).strip(" ,.;—–")
    return found if last - first >= _SHORTEST and not doc[first].is_punct else None


def clause_of_body(parsed: Parsed, body: Entity) -> str | None:
    """The clause with `which` after the first mentions of a body: `which tracks rents`."""
    text = parsed.article.text
    for name in body.mentions[:_MENTIONS]:
        bracket = _BRACKET.match(text, name.span.end)
        after = text[bracket.end() if bracket else name.span.end :][:8]
        if after.startswith(", which "):
            span = parsed.doc.char_span(name.span.start, text.index("which", name.span.end) + 5)
            return _clause(parsed, span.end - 1) if span is not None else None
    return None


def _belongs(doc: Doc, who: int, name: Name) -> bool:
    """Whether `who` is the person of the name, by the parse, or stands right after name and comma."""
    verb = doc[who].head
    owner: Token | None = verb.head if verb.dep_ == "relcl" else None
    beside = who == name.end or (who == name.end + 1 and doc[name.end].text == ",")
    if owner is None:
        return beside
    told = {token.lemma_.lower() for token in doc[name.end : who]} & (words("titles") | words("persons"))
    return beside or name.start <= owner.i < name.end or (bool(told) and owner.i < who and not _is_other(owner, name))


def _is_other(owner: Token, name: Name) -> bool:
    """Whether the clause hangs on another person: `Ada Lund, an aide to Bo Berg, who ...`."""
    return owner.ent_type_ == "PERSON" and not name.start <= owner.i < name.end


def _clause(parsed: Parsed, start: int) -> str | None:
    """The words from the pronoun to the comma or stop that ends its clause; None when they only tell of speaking."""
    doc, i = parsed.doc, start + 1
    if any(token.lemma_ in _SAYING for token in doc[start + 1 : start + 3]):
        return None
    while i < len(doc) and i - start < _LONGEST and not doc[i].is_sent_start and "\n" not in doc[i].text:
        if doc[i].text in _STOPS and not (
            doc[i].text == "," and doc[i - 1].ent_type_ == "DATE" == doc[i + 1].ent_type_
        ):
            break
        if doc[i].dep_ == "ROOT" and doc[i].tag_ in FINITE:
            break
        i += 1
    return _words(parsed, start, i) if i - start > _SHORTEST else None


def _words(parsed: Parsed, start: int, end: int) -> str:
    last = parsed.doc[end - 1]
    return " ".join(parsed.article.text[parsed.doc[start].idx : last.idx + len(last)].split())
