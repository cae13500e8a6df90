"""Who does something in plain telling: people without a name that a pronoun may take up, bodies that `it` may mean."""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from claims.extraction.mentions import Mention, read_mentions
from claims.extraction.people import Cast
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words
from claims.spans import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def subjects(parsed: Parsed, cast: Cast, speaking: Collection[int]) -> Iterator[Mention]:
    """The single people without a name who are the subject of a sentence outside quotations: `One woman held up a jar`."""
    for sentence in parsed.sentences:
        subject = subject_of(parsed, sentence.span)
        if subject is None or subject.i in speaking or subject.i in cast.at or subject.tag_ != "NN":
            continue
        quoted = any(q.speech and q.span.start <= subject.idx < q.span.end for q in parsed.quotations)
        if not quoted and subject.lower_ in words("persons"):
            yield from read_mentions(parsed, (Span(subject.left_edge.idx, subject.idx + len(subject)),), cast)


def subject_of(parsed: Parsed, span: Span) -> Token | None:
    """The subject of the sentence's main verb."""
    tokens = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
    return next((t for t in tokens.root.children if t.dep_ in _SUBJECTS), None) if tokens is not None else None
