"""Who was quoted as saying something, by whom: `“...,” Ida Holm was quoted as saying by Reuters`."""

import re
from collections.abc import Sequence

from claims.extraction.named.naming import SUBJECTS
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed, Sentence
from claims.spans import Span, trimmed

_PLACE = r"(?:by|in|on|to|from) (?:the |a )?"
_AS = re.compile(
    rf"\b(?P<cue>quoted(?: {_PLACE}[^,.;“”\"]{{2,60}}?)? as "
    r"(?:saying|telling [^,.;“”\"]{2,30}?(?= that\b)|adding|warning))\b"
    rf"(?: {_PLACE}(?:state )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*| (?:news )?(?:agency|daily|newspaper|television))*)?"
)
_SURE = 0.9
_LEAST = 3
"""Words from which something was said."""


def quoted_as(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with what people were quoted as saying; that goes before what was made of the same words."""
    kept = list(found)
    for sentence in parsed.sentences:
        match = _AS.search(parsed.article.text, sentence.span.start, sentence.span.end)
        told = _attribution(parsed, sentence, match) if match else None
        if match and told:
            words = Span(*match.span("cue"))
            kept = [one for one in kept if one.cue is None or not any(words.overlaps(s) for s in one.cue.spans)]
            kept = [one for one in kept if not any(told.content[0].overlaps(content) for content in one.content)]
            kept.append(told)
    return tuple(sorted(kept, key=lambda one: one.content[0].start))


def _attribution(parsed: Parsed, sentence: Sentence, match: re.Match[str]) -> FoundAttribution | None:
    cue = Span(*match.span("cue"))
    tokens = parsed.tokens(cue)
    if tokens is None:
        return None
    subject = next((t for t in tokens[0].children if t.dep_ in SUBJECTS and t.i < tokens[0].i), None)
    if subject is None:
        return None
    text = parsed.article.text
    who = Span(subject.left_edge.idx, subject.idx + len(subject))
    before = trimmed(Span(sentence.span.start, who.start), text)
    after = trimmed(Span(match.end(), sentence.span.end), text)
    told = before if len(before.of(text).split()) >= _LEAST and before.of(text)[-1] in ",”\"'’" else after
    if len(told.of(text).split()) < _LEAST:
        return None
    by = next(
        (t for t in tokens if any(c.lower_ in {"by", "in"} and c.dep_ in {"agent", "prep"} for c in t.children)), None
    )
    return FoundAttribution(
        content=(trimmed(Span(told.start, told.end - (text[told.end - 1] in ",.")), text),),
        cue=FoundCue((cue,), (by or tokens[0]).i, "say"),
        sources=((who,),),
        confidence=_SURE,
    )
