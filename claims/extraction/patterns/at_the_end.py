"""A speaker between commas at a sentence's end, which a parse takes for items of a list.

`The school has 240 pupils, the head, Jo Lim, said.`
"""

import re
from collections.abc import Sequence

from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed
from claims.spans import ByPlace, Span

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w.’'-]*|de|la|van|von|bin|al)){1,3}"
_OWNER = rf"(?:the|its|his|her|their|our|{_NAME}['’]s|[Tt]he [\w -]{{2,30}}['’]s?)"
_ENDED = re.compile(
    rf"(?P<said>.{{12,}}?),\s(?P<who>{_OWNER}\s[a-z][\w’' -]{{2,50}},\s{_NAME}),"
    r"\s(?P<cue>said|says|added|adds|explained|confirmed)(?:\s[^,“”\"]{2,40})?[.]\W*",
    re.DOTALL,
)
_SURE = 0.9


def at_the_end(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with what is told by such a speaker and was not, or was with a word of the speaker's in it."""
    taken = ByPlace((span, one) for one in found for span in (*one.content, *(one.cue.spans if one.cue else ())))
    kept = list(found)
    for sentence in parsed.sentences:
        match = _ENDED.fullmatch(parsed.article.text, sentence.span.start, sentence.span.end)
        if match is None:
            continue
        here = list(dict.fromkeys(taken.at(sentence.span)))
        told = _attribution(parsed, match)
        cut = [one for one in here if one.cue is not None and told.cue is not None and one.cue.head == told.cue.head]
        if len(here) == len(cut) <= 1:
            kept = [one for one in kept if one not in cut] + [told]
    return tuple(sorted(kept, key=lambda one: one.content[0].start))


def _attribution(parsed: Parsed, match: re.Match[str]) -> FoundAttribution:
    cue = Span(*match.span("cue"))
    tokens = parsed.tokens(cue)
    head = tokens[0] if tokens is not None else parsed.doc[0]
    return FoundAttribution(
        content=(Span(*match.span("said")),),
        cue=FoundCue((cue,), head.i, head.lemma_.lower()),
        sources=((Span(*match.span("who")),),),
        confidence=_SURE,
    )
