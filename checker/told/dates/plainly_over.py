"""Forms of words by which a date is over: 'After the 2014 midterms, they held', 'A memo dated 4/3/15 says'."""

import re
from functools import cache

from checker.wordlists import any_of

_THEIRS = r"(?:his|her|its|their|[A-Z][\w-]+[’']s)\s+(?:[\w-]+\s+)?"
_OUTCOME = r"(?:defeat|loss|victory|win|triumph|failure|showing|debut)\s+in(?:\s+the)?"
_VOTE = r"(?:primary|elections?|race|caucus(?:es)?|runoff|referendum)"
_OWN = r"(?:an?|the|his|her|its|their)"
_CLOSED = r"(?=\s*$|[.,;:)—–]|\s+(?:in|on|at|by|and|but|with|after|when|to|for|because|as|that|which|said)\b)"
_BREAK = re.compile(r"(?<=\w)[,;] (?:said|but|and|which|who)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|plans?|hopes?|wants?|due|set|expect\w*|schedul\w+|forecasts?|"
    r"project\w*|predict\w*|budget|checks?|cheques?|bonds?)\b",
    re.I,
)


def is_plainly_over(before: str, behind: str) -> bool:
    """Whether the words of its sentence before and behind a date tell it to be over, and nothing to be ahead."""
    over = any(led.search(before) and goes_on.match(behind) for led, goes_on in _forms())
    return over and not _TO_COME.search(before) and not _TO_COME.search(_BREAK.split(behind, maxsplit=1)[0])


@cache
def called_by_its_year() -> str:
    """Pattern of the words behind its year of what is called by it: ` mayoral race`, ` invasion of Iraq`."""
    return rf"\s+(?:[\w’'-]+\s+){{0,2}}?{any_of('called_by_year').pattern}"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    shock = rf"(?:attempt|defeat|loss|victory|{any_of('done_events').pattern})\s+(?:in\s+[A-Z]\w+\s+)?(?:on\s+)?"
    polled = r"\b(?:poll|survey)\b[^.;]{0,90}\b(?:conducted|taken)\s+(?:(?:from|between|on)\s+)?"
    forms = (
        # `After the 2014 midterms, they held`, `Since his defeat in the 2012 race, he has`
        (rf"^\W*(?:After|Since|Following)\s+(?:the|{_THEIRS}{_OUTCOME})\s+", rf"{called_by_its_year()}[^.;,]{{0,30}},"),
        # `A memo dated 4/3/15 says`
        (r"(?<!-)\b(?:dated|postmarked|(?:time-)?stamped)\s+(?:[\w:.]+\s+){0,3}", ""),
        # `He lost the 2012 primary`, `She attended the 2012 summit`, `after the 2011 quake`
        (r"\b(?:lost|won)\s+the\s+", rf"\s+(?:[\w’'-]+\s+)?{_VOTE}{_CLOSED}"),
        (
            r"\b(?:survived|attended|covered|watched|skipped|boycotted)\s+the\s+",
            f"{called_by_its_year()}{_CLOSED}",
        ),
        (r"\bthe\s+", rf",?\s+(?:[a-z]+\s+)?{any_of('done_events').pattern}{_CLOSED}"),
        # `A 4 May email shows`, `In the 4 May cable,`
        (
            r"\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[\w-]+[’']s)\s+",
            r",?\s+(?:[a-z]+\s+)?(?:article|cable|column|diary|e-?mail|essay|letter|memo|op-ed|tweet)s?\b",
        ),
        # `said at a 4 May rally in Kessa`
        (
            r"\bat\s+(?:an?|the|his|her|its|[\w-]+[’']s)\s+",
            r",?\s+(?:[\w’-]+\s+){0,2}?(?:debate|dinner|event|forum|fundraiser|hearing|meeting|rally|speech|summit|town\s+hall)\b",
        ),
        # `In the wake of the coup attempt on`
        (
            rf"\b(?:[Ii]n\s+the\s+wake\s+of|[Aa]fter|[Ff]ollowing|[Ss]ince)\s+{_OWN}\s+(?:[\w’-]+\s+){{0,2}}?{shock}",
            "",
        ),
        # `a poll of 800 voters, conducted from`, `a survey taken May 1 to`
        (
            rf"{polled}(?:[A-Z][\w. ]{{2,14}}\s+(?:to|and)\s+)?",
            "",
        ),
        # `She had already been let go by`
        (
            r"\bhad\s+(?:already\s+|all\s+|been\s+){1,3}\w+(?:\s+[\w’'-]+){0,2}\s+by\s+(?:(?:early|late|mid|the\s+end\s+of)[\s-]+)?",
            "",
        ),
        # `The last census, in 2010, counted`, `Two years later, in 2010,`
        (
            r"\b[Tt]he\s+(?:last|latest|previous|first|only|most\s+recent)\s+(?:[\w’-]+\s+){0,2}[\w’-]+,\s+(?:in|on)\s+",
            r",\s+(?:was|were|had|took|drew|gave|put|found|left|brought|cost|won|lost|\w+ed)\b",
        ),
        (r"\b(?:years?|months?|weeks?|days?|decades?)\s+later,\s+(?:in|on)\s+", r","),
        # `Seven came before`
        (r"\b(?:came|fell|happened|occurred|arrived|took\s+place)\s+before\s+", ""),
        # `It was in 2011 that the mill went dark`
        (r"^\W*It\s+was\s+(?:only\s+)?(?:in|on)\s+", r",?\s+that\b"),
        # `The mayor’s speech on 4 May was short`
        (
            rf"\b{any_of('recurring_events').pattern}(?:\s+(?:in|at)\s+(?:the\s+)?[\w’-]+)?,?\s+on\s+",
            r",?\s+(?:(?:was|were)\s+(?!(?:called|due|expected|moved|planned|put|set|to)\b|\w+ed\b)|lasted\b|drew\b|ended\b)",
        ),
        # `Figures for 2014, issued late, showed`
        (
            r"^\W*(?:[\w’'-]+\s+){0,2}(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Rr]eturns|[Aa]ccounts)\s+(?:for|from|of)\s+",
            r"(?:,[^,;]{3,60},)?\s+(?:showed|put|revealed|suggested)\b",
        ),
        # `was 8 million, up from 7 million in`
        (
            (
                r"\b(?:was|were|rose|fell|grew|shrank)\b[^;]{0,60}\b(?:up|down|against|compared\s+(?:to|with)|from)\s+(?:from\s+)?"
                r"[^;,]{0,12}?\d[^;,]{0,25}?\s+in\s+"
            ),
            _CLOSED,
        ),
        # `as a result of an Aug. 10, 2015, agreement`
        (
            r"\b(?:as\s+a\s+result\s+of|because\s+of|thanks\s+to|under)\s+(?:an?|the|its|their)\s+",
            r",?\s+(?:[\w’-]+\s+){0,2}?(?:accord|agreement|contract|deal|order|pact|ruling|settlement|treaty)\b",
        ),
        # `4 May 2015 was the last day`
        (r"^\W*", r",?\s+was\s+the\s+(?:[\w-]+\s+)?(?:day|night|morning|afternoon|evening|month|year)\b"),
    )
    return tuple((re.compile(f"{led}$"), re.compile(goes_on)) for led, goes_on in forms)
