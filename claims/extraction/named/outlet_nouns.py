"""News outlets that a noun beside the name makes known: `the newsletter Kiln`, `Radio Tolm, a local station`."""

import re
from functools import cache

from claims.extraction.wordlists import words
from claims.spans import Span
from claims.wordlists import either


def is_called_outlet(text: str, name: Span) -> bool:
    """Whether the name at that place stands beside a noun for a news outlet."""
    before, after = _patterns()
    line = text[max(0, name.start - 60) : name.start]
    return before.search(line) is not None or after.match(text, name.end) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    nouns = either(words("outlet_nouns"))
    called = rf"(?i:the|an?|its|another) (?:[\w-]+ ){{0,3}}?(?:{nouns})"
    # NOTE: `in the newsletter, the club said` names no newsletter.
    before = rf"\b(?:{called}|(?<!\b[IiOo]n ){called}, the) [“‘\"']?(?:The )?$"
    goes_on = r"[,.;)]| (?:[a-z]+ed|for|in|of|on|that|which)\b"
    after = rf"[”’\"']?, (?:an?|the|another) (?:[a-z][\w-]* ){{0,4}}?(?:{nouns})(?={goes_on})"
    return re.compile(before), re.compile(after)
