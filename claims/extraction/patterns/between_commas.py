"""Speakers with commas about them, which a parse takes for items of a list, or loses beside another cue.

`The school has 240 pupils, the head, Jo Lim, said.` `The three, who want no names, said Bo Lund had spent it.`
"""

import re
from collections.abc import Sequence

from claims.extraction.patterns.matched import of_match
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import ByPlace, Span

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w.’'-]*|de|la|van|von|bin|al)){1,3}"
_OWNER = rf"(?:the|its|his|her|their|our|{_NAME}['’]s|[Tt]he [\w -]{{2,30}}['’]s?)"
_SAID = "said|added|alleged|announced|argued|claimed|confirmed|noted|recalled|reported|testified|wrote"
_ENDED = re.compile(
    rf"(?P<said>.{{12,}}?),\s(?P<who>{_OWNER}\s[a-z][\w’' -]{{2,50}},\s{_NAME}),"
    rf"\s(?P<cue>{_SAID}|says|adds|explained|told(?=\s(?:[A-Z]|an?\s|our\s|the\s|reporters|journalists)))"
    r"(?:\s[^,“”\"]{2,40})?[.]\W*",
    re.DOTALL,
)
_BEGUN = re.compile(
    r"(?P<who>(?!He|She|It|They|I|We)[A-Z][^,“”\"]{1,60}), who\s[^“”\"]{5,120}?,\s(?P<cue>said|says)"
    r"\s(?P<said>[A-Z][^“”]{12,}?)[.]\W*",
    re.DOTALL,
)
_LAST = re.compile(
    r"(?P<said>[^“”\"]{12,}?),\s(?P<who>[^,“”\"]{3,90})"
    rf"\s(?P<cue>{_SAID}|says)"
    r"(?:\s(?:(?:on|in|at|late|early|this|last|earlier|later|today|yesterday)\b|[A-Z][a-z]+day)[^,“”\"]{0,40})?[.]\W*",
    re.DOTALL,
)
"""The end of a sentence of which something else was found to tell a part: `A man pleaded guilty, prosecutors said.`"""


def between_commas(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with what is told by such a speaker and was not, or was with a word of the speaker's in it."""
    taken = ByPlace((span, one) for one in found for span in one.places)
    kept = list(found)
    for sentence in parsed.sentences:
        place = parsed.article.text, sentence.span.start, sentence.span.end
        match = _ENDED.fullmatch(*place) or _BEGUN.fullmatch(*place)
        if match is None:
            kept = _told_at_last(parsed, kept, _LAST.fullmatch(*place))
            continue
        told = of_match(parsed, match)
        here = list(dict.fromkeys([*taken.at(told.content[0]), *taken.at(Span(*match.span("cue")))]))
        cut = [one for one in here if one.cue is not None and told.cue is not None and one.cue.head == told.cue.head]
        if len(here) == len(cut) <= 1:
            kept = [one for one in kept if one not in cut] + [told]
    return tuple(sorted(kept, key=lambda one: one.content[0].start))


def _told_at_last(parsed: Parsed, found: list[FoundAttribution], match: re.Match[str] | None) -> list[FoundAttribution]:
    """What was found, with what the end of the sentence tells, in the place of what stands inside that alone."""
    if match is None or not _is_subject(parsed, match):
        return found
    told, cue = Span(*match.span("said")), Span(*match.span("cue"))
    inside = [one for one in found if any(place.overlaps(told) for place in one.places)]
    if any(one.cue is None or not told.contains(one.cue.spans[0]) for one in inside) or not inside:
        return found
    if any(one.cue is not None and one.cue.spans[0].overlaps(cue) for one in found):
        return found
    return [one for one in found if one not in inside] + [of_match(parsed, match)]


def _is_subject(parsed: Parsed, match: re.Match[str]) -> bool:
    """Whether the words before the cue are its subject, and nothing else."""
    tokens, who = parsed.tokens(Span(*match.span("cue"))), Span(*match.span("who"))
    subject = next((t for t in tokens[0].children if t.dep_ == "nsubj"), None) if tokens is not None else None
    return subject is not None and subject.left_edge.idx == who.start and who.start <= subject.idx < who.end
