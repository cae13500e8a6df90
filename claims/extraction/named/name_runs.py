"""Capitalised words in a row, in which names may stand."""

import itertools
from collections.abc import Iterator, Sequence
from typing import cast

from spacy.tokens import Doc, Token

from claims.extraction.named.joints import begins_name, given_inside, is_named, joint, nickname
from claims.extraction.named.naming import BRANCHES, SAYING_FIRST, SUBJECTS
from claims.extraction.wordlists import words


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


def is_participle(token: Token) -> bool:
    """Whether the capital is only the sentence's: `Conceding defeat, ...`."""
    return bool(token.is_sent_start) and token.tag_ == "VBG"


def _only_opens(token: Token) -> bool:
    """Whether the word may stand before a name and be no part of it: a dash, `But`, `Meanwhile`, `Citing`."""
    opener = token.is_sent_start and token.text in words("openers")
    return bool(token.is_stop or token.is_punct or is_participle(token) or opener)


def _is_verb_first(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb of saying stands before who speaks and a colon: `Said Lund: “...”`, no `Said Lund said`."""
    return doc[start].text in SAYING_FIRST and bool(doc[start].is_sent_start) and doc[end : end + 1].text == ":"


def without_opener(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run without a dash or a small word that only opens the sentence; `The` inside a sentence joins."""
    if end - start > 1 and _is_verb_first(doc, start, end):
        start += 1
    while start < end - 1 and _only_opens(doc[start]):
        opens = doc[start].is_sent_start or doc[start].tag_[:3] != "NNP"
        joined = doc[start].text == "The" and not doc[start].is_sent_start
        if not opens or joined or given_inside(doc[start]) or begins_name(cast(Sequence[Token], doc), start):
            break
        start += 1
    before = doc[start - 1] if start else None
    if before is not None and before.text == "The" and not before.is_sent_start and not before.is_quote:
        return start - 1, end
    return start, end
