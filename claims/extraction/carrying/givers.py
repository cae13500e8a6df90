"""Who told something that may run on over the next sentences."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.mentioned.heads import head_of, is_listed, tokens_in
from claims.extraction.named.given_names import PRONOUNS, given_gender, word_gender
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words

_FIRST = frozenset({"i", "we", "you", "this", "that", "these", "those", "which", "what", "who"})
"""Words of a source that is nobody's telling in the article's own sentences."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who told something that may run on."""

    told: FoundAttribution
    sentence: Tokens
    record: bool
    """Whether it is a body or a document."""
    gender: str
    """Of a person, where it is known."""
    written: bool
    """Whether it is a document: whatever anybody did may stand in it."""
    quoted: bool
    """Whether the words were given in quotation marks: what comes after may be seen beside them."""


def read_giver(parsed: Parsed, told: FoundAttribution) -> Giver | None:
    """Whoever told something whose telling may run on; None when the cue or the source is of another kind."""
    cue = told.cue
    tokens = tokens_in(parsed.doc, told.sources[0])
    if cue is None or not tokens:
        return None
    of_record = cue.lemma in words("cues_of_record")
    aside = parsed.doc[cue.head].dep_ == "advcl" or cue.lemma not in words("cues_of_telling")
    head = head_of(tokens)
    if head.lower_ in _FIRST or (aside and not of_record):
        return None
    named = [token for token in tokens if token.pos_ == "PROPN"]
    body = head.ent_type_ in {"ORG", "GPE"} and not (named and given_gender(named[0].text))
    record = body or is_listed(head, "documents", "own_words", "bodies")
    person = head.pos_ in {"PROPN", "PRON"} or is_listed(head, "titles", "persons", "speakers", "groups")
    if not person and not (record and of_record):
        return None
    gender = PRONOUNS.get(head.lower_) or next((g for token in named if (g := word_gender(token.text))), "")
    written = is_writing(head) and not is_listed(head, "own_words", "surveys")
    quoted = all(any(q.speech and q.span.contains(c) for q in quotations_at(parsed, c)) for c in told.content)
    return Giver(told, head.sent, record, gender, written, quoted)


def is_writing(noun: Token) -> bool:
    """Whether it is a document."""
    return is_listed(noun, "documents")


def is_actor(noun: Token) -> bool:
    """Whether it is people or a body, who may do something by themselves."""
    return is_listed(noun, "titles", "persons", "speakers", "bodies", "groups")
