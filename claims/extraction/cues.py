"""Words that attribute: verbs of saying, `according to`, headline colons."""

from collections.abc import Iterator

from claims.extraction.shapes import FoundCue, Parsed
from claims.extraction.wordlists import words
from claims.spans import Span


def find_cues(parsed: Parsed) -> tuple[FoundCue, ...]:
    """The cues of the story's sentences, in order."""
    return tuple(_cues(parsed))


def _cues(parsed: Parsed) -> Iterator[FoundCue]:
    verbs = words("speech_words")
    for sentence in parsed.sentences:
        piece = parsed.doc.char_span(sentence.span.start, sentence.span.end, alignment_mode="expand")
        for token in piece if piece is not None else ():
            end = token.idx + len(token)
            if token.pos_ == "VERB" and token.lower_ in verbs and not _in_quotation(parsed, token.idx):
                yield FoundCue((Span(token.idx, end),), token.i, token.lemma_)
            elif token.lower_ == "according" and token.i + 1 < len(parsed.doc):
                to = parsed.doc[token.i + 1]
                yield FoundCue((Span(token.idx, to.idx + len(to)),), token.i, "according to")


def _in_quotation(parsed: Parsed, offset: int) -> bool:
    return any(q.speech and q.inner.start <= offset < q.inner.end for q in parsed.quotations)
