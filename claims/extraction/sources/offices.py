"""Whose office a description tells: no `president of the club` is the head of state named before."""

import re

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.introductions import Introduction
from claims.extraction.named.naming import SUBJECTS, NameKind, nations
from claims.extraction.named.people import Cast, Entity
from claims.extraction.places import is_spoken
from claims.extraction.shapes import Parsed
from claims.extraction.sources.described_bodies import can_be
from claims.extraction.wordlists import words

_RULER = re.compile(r"(?:(?P<land>[\w.]+) )?(?:King|Premier|President|Prime Minister|Queen)")
_RULED = frozenset({"country", "government", "kingdom", "nation", "republic", "state"})
_BESIDE = 40
"""Tokens before the first mention of somebody within which the body of which they are president is named."""
_BACK = 60
"""Tokens within which `its` finds whose it is."""


def rules_another(parsed: Parsed, cast: Cast, mention: Mention, person: Entity, told: Introduction) -> bool:
    """Whether somebody called `President` is not the one meant, for the words give the office to a body."""
    ruler = _RULER.fullmatch(told.title or "")
    if ruler is None or (ruler["land"] and ruler["land"] not in nations()):
        return False
    whose = _whose(parsed, parsed.doc[mention.head])
    if whose is None:
        return False
    if whose.i in cast.at:
        body = cast.at[whose.i][0]
        return body.kind is NameKind.body and not _is_beside(body, person)
    noun = whose.lemma_.lower()
    if noun not in words("bodies") - _RULED:
        return False
    # NOTE: in `Brook College opens. President Lund spoke` the president is the college's.
    return not any(can_be(noun, body) and _is_beside(body, person) for body in cast.bodies)


def _whose(parsed: Parsed, head: Token) -> Token | None:
    """The noun of whom or what the office is: `of the club`, `the club's`, `the club president`, `its`."""
    for child in head.children:
        if child.dep_ == "poss":
            return _taken_up(parsed, child) if child.lower_ in {"its", "their"} else child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((goal for goal in child.children if goal.dep_ == "pobj"), None)
    return next((child for child in head.children if child.dep_ == "compound"), None)


def _taken_up(parsed: Parsed, pronoun: Token) -> Token | None:
    """The last body or land before the pronoun that did something, outside of quotations."""
    for token in reversed(parsed.doc[max(0, pronoun.i - _BACK) : pronoun.i]):
        acts = token.dep_ in SUBJECTS and not is_spoken(parsed, token.idx)
        if acts and (token.lower_ in words("bodies") or token.ent_type_ in {"GPE", "NORP", "ORG"}):
            return token
    return None


def _is_beside(body: Entity, person: Entity) -> bool:
    first = person.mentions[0].start
    return any(first - _BESIDE < name.start < first + _BESIDE for name in body.mentions)
