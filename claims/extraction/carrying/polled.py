"""Sentences that give a poll's figures, though nobody is said to say so: `For Lund, 38% of voters would be glad`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.named.naming import SUBJECTS
from claims.extraction.patterns.polls import (
    Poll,
    cited_polls,
    gives_points,
    poll_before,
    poll_here,
    shares_told,
    tells_error,
)
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.record import Basis
from claims.spans import ByPlace, Span

_GIVEN = 0.65
_GOING_ON = 0.55
_CITING = frozenset({"in", "of", "by", "from"})
_RANKED = frozenset({"head", "lead", "top", "trail"})
_PART = r"\d[\d.]*\s?(?:%|per\s?cent\b)"
_SHARE = re.compile(_PART)
_SHARES_ON = re.compile(rf",\s(?P<more>(?:(?:and|but|while)\s)?{_PART}[^“”\";:.]*)[.]?")
"""What follows a share that somebody told when it is of the same count."""
_OPENING = re.compile(r"In (?:an?|another|the|that|one) ")


def polled(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """The sentences that nothing attributes and that give a poll's figures, as the poll's."""
    if not cited_polls(parsed):
        return
    taken = ByPlace((span, a) for a in found if a.sources and a.sources[0] for span in a.places)
    open_: Poll | None = None
    paragraph = -1
    for sentence in parsed.sentences:
        open_ = open_ if sentence.paragraph == paragraph else None
        paragraph = sentence.paragraph
        if any(q.speech for q in quotations_at(parsed, sentence.span)):
            open_ = None
            continue
        poll, sure = _poll_of(parsed, sentence, open_)
        open_ = poll
        if poll is not None and not taken.touches(sentence.span):
            basis = Basis.explicit if sentence.span.contains(poll.span) else Basis.carried
            yield FoundAttribution((sentence.span,), None, ((poll.span,),), basis, sure)


def with_shares(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found; what gives one share in so many of a hundred gives the others beside it in its sentence too."""
    text = parsed.article.text
    if not _SHARE.search(text):
        return tuple(found)
    taken = ByPlace((span, None) for one in found for span in one.places)
    return tuple(_to_the_last(parsed, one, taken) for one in found)


def _to_the_last(parsed: Parsed, found: FoundAttribution, taken: ByPlace[None]) -> FoundAttribution:
    """The attribution up to the last share: `found that 48 percent want it, 39 percent do not and 13 percent ...`."""
    text, last = parsed.article.text, max(found.content, default=None)
    sentence = parsed.sentence_at(last.start) if last is not None else None
    if last is None or sentence is None or found.cue is None or found.cue.spans[0].start > last.start:
        return found
    rest = _SHARES_ON.fullmatch(text, last.end, sentence.span.end)
    if rest is None or not _SHARE.search(text, last.start, last.end) or taken.touches(Span(*rest.span("more"))):
        return found
    whole = Span(last.start, rest.end("more"))
    return replace(found, content=tuple(whole if span == last else span for span in found.content))


def _poll_of(parsed: Parsed, sentence: Sentence, before: Poll | None) -> tuple[Poll | None, float]:
    """The poll whose figures the sentence gives, and how sure that is; `before` gave those of the sentence before."""
    text = sentence.span.of(parsed.article.text)
    told, who = shares_told(text)
    here = poll_here(parsed, sentence.span)
    if here is not None:
        noun, poll = here
        accorded = noun.head.lower_ == "to" and noun.head.head.lower_ == "according"
        inside = noun.dep_ == "pobj" and (accorded or noun.head.lower_ in _CITING)
        ranked = noun.dep_ == "dobj" and noun.head.lemma_ in _RANKED
        opens = inside and noun.head.i == noun.head.sent.start and _OPENING.match(text) is not None
        cites = opens or ((inside or ranked) and gives_points(text))
        told = told or (tells_error(text) and noun.dep_ in SUBJECTS)
        return (poll, _GIVEN) if told or cites else (None, 0.0)
    if told:
        return poll_before(parsed, sentence.span.start, who), _GIVEN
    return (before, _GOING_ON) if before is not None and gives_points(text) else (None, 0.0)
