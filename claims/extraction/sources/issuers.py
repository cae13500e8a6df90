"""Whose statement `the statement` is: whoever is told just before to have spoken in one, or to have put one out."""

import re

from claims.extraction.mentioned.mentions import Mention, read_mentions
from claims.extraction.named.people import Cast
from claims.extraction.shapes import Parsed
from claims.extraction.sources.actors import subject_of
from claims.spans import Span

_BACK = 3
"""Sentences at most between the words that tell of the statement and those that quote it."""
_STATEMENT = r"(?:e-?mail|(?:(?:news|press) )?release|statement)"
_A = r"(?:an?|another|its|his|her|their) (?:[\w’'-]+ ){0,3}?"
_ISSUED = re.compile(
    rf"\bin {_A}{_STATEMENT}\b|\b(?:issu|publish|releas)ed {_A}statement\b|\bput out {_A}statement\b", re.I
)


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
