"""Forms of words by which a date is over: 'After the 2014 midterms, they held', 'A memo dated 4/3/15 says'."""

import re
from functools import cache

from checker.wordlists import any_of

_THEIRS = r"(?:his|her|its|their|[A-Z][\w-]+[’']s)\s+(?:[\w-]+\s+)?"
_OUTCOME = r"(?:defeat|loss|victory|win|triumph|failure|showing|debut)\s+in(?:\s+the)?"
_TO_COME = re.compile(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|plans?|hopes?|wants?|due|set|expect\w*|schedul\w+|forecasts?|"
    r"project\w*|predict\w*|budget|checks?|cheques?|bonds?)\b",
    re.I,
)


def is_plainly_over(before: str, behind: str) -> bool:
    """Whether the words of its sentence before and behind a date tell it to be over, and nothing to be ahead."""
    over = any(led.search(before) and goes_on.match(behind) for led, goes_on in _forms())
    return over and not _TO_COME.search(before) and not _TO_COME.search(behind)


@cache
def called_by_its_year() -> str:
    """Pattern of the words behind its year of what is called by it: ` mayoral race`, ` invasion of Iraq`."""
    return rf"\s+(?:[\w’'-]+\s+){{0,2}}?{any_of('called_by_year').pattern}"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    forms = (
        # `After the 2014 midterms, they held`, `Since his defeat in the 2012 race, he has`
        (rf"^\W*(?:After|Since|Following)\s+(?:the|{_THEIRS}{_OUTCOME})\s+", rf"{called_by_its_year()}[^.;,]{{0,30}},"),
        # `A memo dated 4/3/15 says`
        (r"(?<!-)\b(?:dated|postmarked|(?:time-)?stamped)\s+(?:[\w:.]+\s+){0,3}", ""),
        # `Seven came before`
        (r"\b(?:came|fell|happened|occurred|arrived|took\s+place)\s+before\s+", ""),
        # `It was in 2011 that the mill went dark`
        (r"^\W*It\s+was\s+(?:only\s+)?(?:in|on)\s+", r"\s+that\b"),
        # `Figures for 2014, issued late, showed`
        (
            r"^\W*(?:[\w’'-]+\s+){0,2}(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Rr]eturns|[Aa]ccounts)\s+(?:for|from|of)\s+",
            r"(?:,[^,;]{3,60},)?\s+(?:showed|put|revealed|suggested)\b",
        ),
        # `4 May 2015 was the last day`
        (r"^\W*", r",?\s+was\s+the\s+(?:[\w-]+\s+)?(?:day|night|morning|afternoon|evening|month|year)\b"),
    )
    return tuple((re.compile(f"{led}$"), re.compile(goes_on)) for led, goes_on in forms)
