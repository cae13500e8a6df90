"""What only tells of the speaker, and is no part of what was said: `A nurse, whom nobody may name, said ...`."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_people
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import Span


def speakers_apart(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with the words that stand with the speaker kept out of the content."""
    return tuple(_apart(parsed, one) for one in found)


def _apart(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    subject = _subject(parsed, found)
    if subject is None:
        return found
    phrase = Span(subject.left_edge.idx, subject.right_edge.idx + len(subject.right_edge))
    said = tuple(s for s in found.content if not phrase.contains(s) or quotations_at(parsed, s))
    if not said or said == found.content:
        return found
    head = Span(subject.idx, subject.idx + len(subject))
    lost = is_people(subject) and any(s.contains(head) for s in found.content)
    return replace(found, content=said, sources=((phrase,),) if lost else found.sources)


def _subject(parsed: Parsed, found: FoundAttribution) -> Token | None:
    """Who by the parse says it, where the words found for the source stand in that phrase."""
    verb = parsed.doc[found.cue.head] if found.cue is not None else None
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None) if verb is not None else None
    if subject is None or not found.sources:
        return None
    first, last = subject.left_edge, subject.right_edge
    phrase = Span(first.idx, last.idx + len(last))
    return subject if all(phrase.overlaps(span) for spans in found.sources for span in spans) else None
