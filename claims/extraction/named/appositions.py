"""What is told of a person right behind the name: between commas, or by `who is`."""

import re

from spacy.tokens import Doc

from claims.extraction.named.name_tails import tail_of
from claims.extraction.named.naming import FINITE, Name
from claims.extraction.named.titled import titled
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words

_PARTY = re.compile(r"\s*(\((?:[RDI]|Republican|Democrat)\s?[-–—]\s?[\w. ]{1,30}\))")
_STOPS = frozenset(
    {",", ";", ".", ":", "—", "–", "“", "”", '"', "?", "!", "(", ")", "who", "whom", "which", "whose", "that"}
)
_IS = frozenset({"is", "was", "serves", "served", "works", "worked", "became"})
_NO_NOUNS = frozenset({"ADP", "VERB", "CCONJ", "ADV", "PRON", "SCONJ"})
_SINCE = frozenset({"after", "since", "until"})
"""Here a title is over: `director of the fund since 2019`."""
NOT_TITLE = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "rival"})


def beside(parsed: Parsed, name: Name) -> tuple[int, int] | None:
    """The apposition or relative clause after the name, without the comma and `who is`."""
    doc = parsed.doc
    start = tail_of(doc, name)
    party = _PARTY.match(parsed.article.text, doc[name.end - 1].idx + len(doc[name.end - 1]))
    while party and start < len(doc) and doc[start].idx < party.end():
        start += 1
    if start + 1 >= len(doc) or doc[start].text not in {",", "—", "–"}:
        return None
    start += 1
    if doc[start].text.isdigit() and start + 2 < len(doc) and doc[start + 1].text == ",":
        start += 2  # the age
    if doc[start].lower_ == "now" and doc[start + 1].lower_ in {"a", "an", "the"}:
        start += 1
    if doc[start].lower_ == "who":
        start = _past_copula(doc, start)
    elif (
        doc[start].tag_ in FINITE
        or (doc[start].pos_ in _NO_NOUNS and not (doc[start].tag_ == "VBG" and titled(doc[start + 1])))
        or (doc[start].pos_ == "PROPN" and not _early_title(doc, start))
    ):
        return None
    if doc[start].lower_ != "who" and not _of_person(doc, start):
        return None
    end = clause_end(doc, start)
    while start < end and doc[start].lower_ in NOT_TITLE:
        start += 1
    while start < end and (doc[end - 1].tag_ == "CC" or doc[end - 1].lower_ == "now"):
        end -= 1
    return (start, end) if end > start else None


def _past_copula(doc: Doc, who: int) -> int:
    """Where it is told who somebody is: after `who is`, `who has been`, `who as`; else the `who` itself."""
    after = doc[who + 1 : who + 4]
    words_of = [token.lower_ for token in after]
    if words_of[:1] == ["as"]:
        return who + 2
    steps = 1 if words_of[:1] and words_of[0] in _IS else 2 if words_of[1:2] == ["been"] else 0
    if not steps or _verbal(doc, who + 1 + steps):
        return who
    return who + 1 + steps + (words_of[steps : steps + 1] == ["as"])


def _verbal(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].tag_ in {"VBG", "VBN", "JJ"} and doc[i].lower_ not in words("titles")


def _early_title(doc: Doc, start: int) -> bool:
    return any(titled(doc[k]) for k in range(start, min(start + 8, len(doc))))


def _of_person(doc: Doc, start: int) -> bool:
    """Whether the apposition soon has a noun for a person, or an age."""
    near = [doc[k] for k in range(start, min(start + 9, len(doc)))]
    return any(titled(t) or t.lower_ in words("persons") or t.lower_ in {"old", "one"} for t in near)


def clause_end(doc: Doc, start: int) -> int:
    """The token at which the apposition that starts at `start` is over."""
    relative = doc[start].lower_ == "who"
    i = start + 1 if relative else start
    while i < len(doc) and not (i > start and doc[i].is_sent_start):
        token = doc[i]
        if (
            token.text in _STOPS
            or _is_length(doc, i)
            or (token.tag_ in FINITE and not relative and not token.ent_type_)
        ):
            break
        if "\n" in token.text:
            break
        i += 1
    return i


def _is_length(doc: Doc, i: int) -> bool:
    """Whether it is told from here on how long somebody was that: `since 2019`, `for ten years`."""
    long = doc[i].lower_ == "for" and i + 1 < len(doc) and doc[i + 1].ent_type_ == "DATE"
    return long or doc[i].text in _SINCE
