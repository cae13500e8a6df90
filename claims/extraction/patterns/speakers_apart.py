"""What stands beside what was said, and is no part of it.

Words that tell of the speaker, a clause before the speaker's own, what others count:
`A nurse, whom nobody may name, said ...`, `The doors shut and Lund apologised`, `police said; organisers put it at 90`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_listed, is_people
from claims.extraction.named.naming import SUBJECTS
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.spans import Span

_JOINED = re.compile(r"\s*(?:;|,?\s(?:and|but|while))\s+$")
"""What stands between two clauses of one sentence, each with a speaker of its own."""


def speakers_apart(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with only what was said in its content, and the counts of others by themselves."""
    told = (_without_clause_before(parsed, _without_speaker(parsed, one)) for one in found)
    return tuple(part for one in told if one.content for part in _counts_apart(parsed, one))


def _without_speaker(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    """Without the content inside the speaker's phrase, which is the source where the words found for it are not."""
    subject = _subject(parsed, found)
    if subject is None:
        return found
    phrase = _phrase(subject)
    said = tuple(s for s in found.content if not phrase.contains(s) or quotations_at(parsed, s))
    if not said or said == found.content:
        return found
    lost = is_people(subject) and any(s.start <= subject.idx < s.end for s in found.content)
    return replace(found, content=said, sources=((phrase,),) if lost else found.sources)


def _subject(parsed: Parsed, found: FoundAttribution) -> Token | None:
    """Who by the parse says it, where the words found for the source stand in that phrase."""
    subject = _of_verb(parsed.doc[found.cue.head]) if found.cue is not None else None
    if subject is None or not found.sources:
        return None
    phrase = _phrase(subject)
    return subject if all(phrase.overlaps(span) for spans in found.sources for span in spans) else None


def _of_verb(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ == "nsubj"), None)


def _phrase(head: Token) -> Span:
    last = head.right_edge
    return Span(head.left_edge.idx, last.idx + len(last))


def _without_clause_before(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    """Without the clause to which an `and` joins that of the cue: `The doors shut, and | Lund apologised`."""
    verb = parsed.doc[found.cue.head] if found.cue is not None else None
    if verb is None or verb.dep_ != "conj" or _of_verb(verb) is None:
        return found
    said = (
        s for s in found.content if s.end > verb.idx or quotations_at(parsed, s) or not _is_of(parsed, s, verb.head)
    )
    return replace(found, content=tuple(said))


def _is_of(parsed: Parsed, span: Span, verb: Token) -> bool:
    """Whether the words are the verb's clause, or of it."""
    tokens = parsed.tokens(span)
    return tokens is not None and verb in {tokens.root, tokens.root.head}


def _counts_apart(parsed: Parsed, found: FoundAttribution) -> Iterator[FoundAttribution]:
    """What was found, and by itself the number that somebody else puts it at in the rest of the sentence."""
    for span in found.content:
        for verb in parsed.tokens(span) or ():
            counted = _counted(verb) if found.cue is not None and verb.i > found.cue.head else None
            if counted is None or quotations_at(parsed, span):
                continue
            source, content = counted
            joined = _JOINED.search(parsed.article.text, verb.sent.start_char, source.start)
            if joined is None:
                continue
            kept = [Span(s.start, min(s.end, joined.start())) for s in found.content if s.start < joined.start()]
            yield replace(found, content=tuple(kept))
            cue = FoundCue((Span(verb.idx, verb.idx + len(verb)),), verb.i, "put")
            yield FoundAttribution((content,), cue, ((source,),), confidence=found.confidence)
            return
    yield found


def _counted(verb: Token) -> tuple[Span, Span] | None:
    """Who puts something at a number, and what: `| organisers | put | the number at 9,000 |`."""
    subject = next((t for t in verb.children if t.dep_ in SUBJECTS), None) if verb.lemma_ == "put" else None
    people = subject is not None and (is_people(subject) or is_listed(subject, "bodies") or subject.ent_type_ != "")
    if subject is None or not people:
        return None
    at = next((t for t in verb.children if t.lower_ == "at"), None)
    if at is None or not any(t.like_num for t in at.subtree):
        return None
    return _phrase(subject), Span(verb.idx + len(verb) + 1, at.right_edge.idx + len(at.right_edge))
