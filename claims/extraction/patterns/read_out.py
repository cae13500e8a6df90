"""What a writing is quoted to say where the parse finds no verb: `“...,” a statement on its website read`."""

import re
from collections.abc import Sequence

from claims.extraction.patterns.matched import of_match
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words
from claims.spans import ByPlace

_READS = re.compile(
    r"(?P<said>[“\"][^“”\"]{8,}[”\"]),?\s(?P<who>(?:an?|the|its|his|her|their|one)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)"
    r"\s(?:at|by|from|in|of|on|to)\s[^,.;“”\"]{2,50})\s(?P<cue>read)[.]?\W*"
)


def read_out(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with the quotations that a writing reads and nothing was found in."""
    taken = ByPlace((span, None) for one in found for span in one.places)
    text = parsed.article.text
    more = []
    for sentence in parsed.sentences:
        end = text.find(" read", sentence.span.start, sentence.span.end)
        match = _READS.fullmatch(text, sentence.span.start, sentence.span.end) if end >= 0 else None
        if match is not None and match["noun"] in words("documents") and not taken.touches(sentence.span):
            more.append(of_match(parsed, match, lemma="read"))
    return tuple(sorted((*found, *more), key=lambda one: one.content[0].start)) if more else tuple(found)
