"""Speech told by an idiom: `Lund lashed out at the board`, `she will make the case that ...`."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_listed, is_people
from claims.extraction.named.naming import SUBJECTS
from claims.extraction.places import is_spoken
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.extraction.wordlists import words
from claims.spans import ByPlace, Span

_SURE = 0.7
_TENSED = frozenset({"VBD", "VBP", "VBZ"})
_NEVER = frozenset({"can", "could", "may", "might", "should", "must", "not", "n't", "n’t", "never"})
_HAVING = frozenset({"had", "has", "have", "’ve", "'ve", "is", "was", "are", "were"})
_ANSWERING = frozenset({"react", "reply", "respond"})
_GIVEN = frozenset({"e-mail", "email", "interview", "letter", "message", "post", "statement", "text", "tweet", "video"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PERSONS = frozenset({"he", "she", "they", "who"})
_LEAST = 4
"""Code points that the words after an idiom need to be what was said: `voters weighed in` tells nothing."""


def with_idioms(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with the speech told by an idiom that was not, in the order of the text."""
    taken = ByPlace((span, a) for a in found if a.cue for span in a.places)
    more = [one for one in _idioms(parsed) if one.cue and not taken.touches(one.cue.spans[0])]
    return tuple(sorted((*found, *more), key=lambda a: a.content[0].start)) if more else tuple(found)


def _idioms(parsed: Parsed) -> Iterator[FoundAttribution]:
    for sentence in parsed.sentences:
        tokens = parsed.tokens(sentence.span)
        for verb in tokens or ():
            idiom = (_idiom(verb) or _answer(verb)) if verb.pos_ == "VERB" else None
            if idiom is None or tokens is None or is_spoken(parsed, verb.idx) or not _is_told(verb):
                continue
            one = _read(tokens, verb, *idiom)
            if one is not None:
                yield one


@cache
def _by_verb() -> dict[str, list[list[str]]]:
    rows: dict[str, list[list[str]]] = {}
    for line in words("idioms_of_speech"):
        verb, *rest = line.split()
        rows.setdefault(verb, []).append(rest)
    return rows


def _idiom(verb: Token) -> tuple[str, Token] | None:
    """The idiom that the verb makes with the words after it, and the last of them."""
    for rest in _by_verb().get(verb.lemma_.lower(), ()):
        last = verb
        for word in rest:
            step = next(
                (t for t in (*last.rights, *verb.rights, *_beside(last)) if _is(t, word) and t.i > last.i), None
            )
            if step is None:
                break
            last = step
        else:
            return " ".join((verb.lemma_.lower(), *rest)), last
    return None


def _beside(token: Token) -> Tokens:
    """The word after the token, past an article, which a wrong parse may hang on another verb."""
    first = token.i + 1
    first += token.doc[first : first + 1].text in {"a", "an", "the"}
    return token.doc[first : first + 1]


def _is(token: Token, word: str) -> bool:
    return word in {token.lower_, token.lemma_.lower()}


def _answer(verb: Token) -> tuple[str, Token] | None:
    """`responded to the claims in a post`: what answers is told to have been written or said."""
    if verb.lemma_.lower() not in _ANSWERING:
        return None
    goals = (g for p in verb.subtree if p.lower_ in {"in", "on", "via", "with"} and p.i > verb.i for g in p.children)
    said = any(goal.lower_ in _GIVEN or goal.text in words("platforms") for goal in goals)
    return ("respond in writing", verb) if said else None


def _is_told(verb: Token) -> bool:
    """Whether the verb tells of what was done (`with Lund calling ...`) or will be, not that it may be or was not."""
    helpers = {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass", "neg"}}
    if helpers & _NEVER or any(t.dep_ == "auxpass" for t in verb.children):
        return False
    beside = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "with"
    return beside or verb.tag_ in _TENSED or bool(helpers & _HAVING) or "will" in helpers


def _read(sentence: Tokens, verb: Token, idiom: str, last: Token) -> FoundAttribution | None:
    subject = _subject(verb)
    start, end = last.idx + len(last), sentence[0].idx + len(sentence.text.rstrip(" ."))
    if subject is None or not _can_speak(subject) or end - start < _LEAST:
        return None
    content = Span(start + 1, end)
    source = Span(subject.left_edge.idx, subject.right_edge.idx + len(subject.right_edge))
    if not len(content) or source.overlaps(content):
        source = Span(subject.left_edge.idx, subject.idx + len(subject))
    cue = FoundCue((Span(verb.idx, max(last.idx + len(last), verb.idx + len(verb))),), verb.i, idiom)
    return FoundAttribution((content,), cue, ((source,),), confidence=_SURE)


def _subject(verb: Token) -> Token | None:
    own = next((t for t in verb.children if t.dep_ in SUBJECTS), None)
    above = verb.head if own is None and verb.dep_ == "conj" else None
    return own if above is None else next((t for t in above.children if t.dep_ in SUBJECTS), None)


def _can_speak(subject: Token) -> bool:
    """Whether it is a person, people or a body; a study or a deal only raises concerns."""
    if subject.dep_ == "nsubjpass":
        return False
    named = subject.ent_type_ in _NAMES or (subject.pos_ == "PROPN" and not subject.ent_type_)
    return named or subject.lower_ in _PERSONS or is_people(subject) or is_listed(subject, "bodies", "groups")
