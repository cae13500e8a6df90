"""Whose words a statement gives: those of whoever spoke in it, or is told just before to have put it out."""

import re

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention, read_mentions
from claims.extraction.named.people import Cast
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.sources.actors import subject_of
from claims.extraction.wordlists import words
from claims.spans import Span

_BACK = 3
"""Sentences at most between the words that tell of the statement and those that quote it."""
_STATEMENT = r"(?:e-?mail|(?:(?:news|press) )?release|statement)"
_A = r"(?:an?|another|its|his|her|their) (?:[\w’'-]+ ){0,3}?"
_ISSUED = re.compile(
    rf"\bin {_A}{_STATEMENT}\b|\b(?:issu|publish|releas)ed {_A}statement\b|\bput out {_A}statement\b", re.I
)
_OWN_STATEMENT = re.compile(
    r"(?:an?|the|his|her|their) (?:e-?mailed |news |press |written )?(?:release|statement)"
    r"(?: (?:by|from) (?:his|her|its|their) [\w’' ]+)?"
)
_SPEAKING = frozenset({"add", "say", "tell", "write"})
_OFFICERS = frozenset("agent court deputy detective investigator judge jury magistrate officer police trooper".split())
"""Who puts down what is said to them: `Lund told police ..., according to a statement`."""


def is_channel(noun: Token) -> bool:
    """Whether somebody speaks in what the noun means, whoever put it out."""
    return noun.lemma_.lower() in words("own_speech") | {"announcement", "release"}


def said_in_statement(parsed: Parsed, found: FoundAttribution) -> Span | None:
    """Who says aloud what the article knows from a statement: `“No,” Lund told voters, according to a statement`."""
    if found.cue is None or found.cue.lemma != "according to":
        return None
    if not _OWN_STATEMENT.fullmatch(found.sources[0][0].of(parsed.article.text)):
        return None
    verb = parsed.doc[found.cue.head].head
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    written_down = any(t.lemma_.lower() in _OFFICERS for t in verb.children if t.dep_ in {"dobj", "dative"})
    if subject is None or written_down or verb.lemma_ not in _SPEAKING or subject.pos_ not in {"PROPN", "PRON"}:
        return None
    aloud = any(q.speech for content in found.content for q in quotations_at(parsed, content))
    return Span(subject.left_edge.idx, subject.idx + len(subject)) if aloud else None


def issuer(parsed: Parsed, cast: Cast, mention: Mention) -> Mention | None:
    """Who gave the statement that the words take up: the subject of the sentence that told of it last."""
    if mention.words.lower() not in {"the statement", "the release"}:
        return None
    here = parsed.sentence_at(parsed.doc[mention.head].idx)
    if here is None:
        return None
    at = parsed.number_of(here)
    for sentence in reversed(parsed.sentences[max(0, at - _BACK) : at]):
        if _ISSUED.search(parsed.article.text, sentence.span.start, sentence.span.end):
            subject = subject_of(parsed, sentence.span)
            words_of = () if subject is None else (Span(subject.left_edge.idx, subject.idx + len(subject)),)
            found = read_mentions(parsed, words_of, cast)
            return found[0] if len(found) == 1 else None
    return None
