"""Dates of what is told in the present tense as still to come: 'takes effect in', 'must be paid by'."""

import re
from datetime import date, timedelta

from checker.wordlists import words
from claims.dates.calendar import WEEKDAY
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Moment

_LEAD = r"(?:(?:the\s+)?(?:end\s+of|early|late|mid)[\s-]+)?$"
_NO_VERB = r"(?!(?:\w+ed|made|taken|was|were|that|to|wh\w+|how|if|he|she|they|we)\b|it\s+(?!(?:by|in|on|at)\b))[\w’'-]+"
"""A word that tells nothing of another day, as `built` of `hopes to sell the quay built in` does."""
NAMES_ANOTHER = lazily(
    r"\s+(?!(?:and|or|but|when|while|with|in|at|as|by|for|from|to|out|after|before|if|under|on|unless|because|through|"
    r"he|she|it|they|the|an?|said|says|where|amid|despite|\w+ly)\b)[a-z]"
)
"""Behind a year that dates what is named next and nothing else: `in the 2009 report`."""
_HOPES = r"(?:hopes?|plans?|intends?|aims?|wants?|expects?)\s+to"
_AT = r"(?:\s+(?:at|on|in|by))?"
_TERM = r"(?:term|contract|lease|mandate|visa|licen[cs]e|permit|mortgage)"
_WOULD = r"(?:would|(?:planned|hoped|expected|intended|aimed|wanted)\s+to)"
_ANNOUNCED = (
    rf"(?:said|announced|promised|pledged|vowed)\s+(?:on\s+)?(?:today|yesterday|this\s+(?:week|month)|{WEEKDAY})"
)
_IN_YEARS = tuple(
    lazily(rf"\b{shape}\s+{_LEAD}")
    for shape in (
        # `is expected in`, `are due by`
        r"(?:is|are)\s+(?:(?:now|not|still)\s+)?(?:expected|due|scheduled|slated|planned)(?:\s+(?!to\b)[\w’-]+){0,3}?\s+(?:on|in|by|before|for)",
        # `is expected to open in`
        r"(?:is|are)\s+(?:now\s+)?(?:expected|due|meant|scheduled|set|slated|supposed)\s+to\s+(?:be\s+)?\w+(?:\s+public)?\s+(?:in|by)",
        # `must be held by`, `have to leave no later than`
        rf"(?:must|(?:has|have|needs?|is|are)\s+to)\s+(?:be\s+\w+|(?!have\b|be\b)\w+)(?:\s+{_NO_VERB}){{0,4}}\s+(?:by|no\s+later\s+than)",
        # `hopes to finish it by`
        rf"{_HOPES}\s+\w+(?:\s+{_NO_VERB}){{0,6}}\s+by",
        # `should close by`
        rf"should\s+(?!have\b|be\b)\w+(?:\s+{_NO_VERB}){{0,4}}\s+by",
        # `is not up for re-election until`
        r"(?:is|are)(?:\s+not|n[’']t)\s+(?:up|due|eligible|scheduled|expected)(?:\s+(?:for|to)\s+[\w-]+)?\s+(?:until|till|before)",
        # `Her term expires in`, `The contract runs through`
        (
            rf"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|\w+[’']s?)\s+(?:current\s+|present\s+)?{_TERM}\s+"
            r"(?:expires|ends|lapses|runs\s+(?:out|through|until)|is\s+up)(?:\s+(?:in|at|on|by))?"
        ),
        # `does not run out until`
        r"(?:does|do)(?:\s+not|n[’']t)\s+(?:run\s+out|expire|lapse|end|(?:fall|come)\s+due|mature|take\s+effect)\s+(?:until|till|before)",
        # `a deficit awaits the town in`
        r"awaits?\s+(?:(?:the|an?|his|her|its|their)\s+)?[\w’-]+\s+in",
    )
)
"""What tells that even a lone year is ahead."""
_IN_MONTHS = tuple(
    lazily(rf"\b{shape}\s+{_LEAD}")
    for shape in (
        # `has been called for`
        r"(?:has|have)\s+been\s+(?:set|scheduled|called|fixed|planned)\s+for",
        # `should be done by`
        r"should\s+be\s+(?!held\b)\w+\s+(?:on|in|by)",
        # `is to be held`, `are to be phased in starting`
        r"(?:is|are)\s+to\s+be\s+\w+(?:\s+(?:in|out|up|off|down))?(?:\s+(?:on|by|from|starting|beginning|effective|as\s+of))?",
        # `the deadline for bids is`
        r"[Dd]eadline\b[^.;,“\"]{0,40}?\b(?:is|remains)(?:\s+(?:on|in))?",
        # `the upcoming summit in Tarnby on`, `the upcoming summit, on`
        r"(?:upcoming|forthcoming)\s+(?:[\w’-]+\s+){1,3}?(?:is\s+)?(?:on|in)",
        r"(?:upcoming|forthcoming)\s+(?:[\w’-]+\s+){0,2}[\w’-]+,\s+(?:on|in)",
        # `their next date in court is`
        r"[Nn]ext\s+(?:[\w’-]+\s+){1,4}?is(?:\s+(?:on|in|set\s+for))?",
    )
)
"""What tells so of a day, a month or a season."""
_TIMETABLE = tuple(
    lazily(rf"\b{shape}\s+{_LEAD}")
    for shape in (
        rf"(?:goe?s?\s+to\s+the\s+polls|(?:is|are)\s+(?:back|out)){_AT}",
        rf"(?:(?:leaves?|departs?|flies|sails?)\s+for\s+[A-Z]\w+|faces?\s+(?:trial|court|(?:an?\s+)?(?:hearing|sentencing))){_AT}",
        rf"(?:kicks?\s+off|gets?\s+under\s?way|premieres?|airs|goe?s?\s+on\s+trial|(?:returns?\s+to|appears?\s+in)\s+court){_AT}",
        rf"(?:hits?|arrives?\s+in)\s+(?:bookshops|bookstores|cinemas|shelves|shops|stores|theat(?:er|re)s){_AT}",
        rf"(?:retires?|expires?|comes?\s+before\s+\w+|lapses?|runs?\s+out|falls?\s+due){_AT}",
        # `are getting married in`, `is leaving on`
        r"(?:is|are)\s+(?:getting\s+married|marrying|retiring|leaving|moving|returning|stepping\s+down)(?:\s+to\s+\w+)?\s+(?:in|on)",
        r"(?:runs?|lasts?|(?:is|are)\s+(?:open|on\s+show|valid|closed|shut))\s+(?:until|till|through)",
        # `said this week that it would finish by`
        rf"{_ANNOUNCED}\s+(?:that\s+)?(?:[\w’-]+\s+){{1,4}}{_WOULD}\s+\w+(?:\s+{_NO_VERB}){{0,6}}\s+by",
    )
)
"""What tells of a day, a month or a season ahead unless the present tense tells of history or of a photograph."""
_UNSEEN = tuple(
    lazily(rf"\b{shape}\s+{_LEAD}")
    for shape in (
        rf"(?:takes?\s+effect|(?:comes?|goes?)\s+into\s+(?:force|effect)|goe?s?\s+on\s+sale){_AT}",
        rf"(?:term|contract|lease|mandate|visa|licen[cs]e|permit|truce|ceasefire|sale|offer)\s+ends{_AT}",
        rf"(?:lease|term|time|contract)\s+is\s+up{_AT}",
        r"should\s+(?:again\s+)?(?:arrive|begin|close|end|finish|open|reopen|resume|start)\s+(?:in|on|by)",
    )
)
"""The same of what nobody photographs."""
_DAYS = lazily(r"\b(?:re)?(?:opens?|begins?|starts?|ends|closes|sets out|sets off)\s+(?:on\s+)?$")
_PLANNED = lazily(rf"\b{_HOPES}\s+(?P<verb>\w+)(?P<what>(?:\s+{_NO_VERB}){{0,6}}?)\s+(?:in|on)\s+{_LEAD}")
_TO_BE = lazily(
    r",\s+(?:now\s+)?(?:scheduled|planned|slated)\s+(?:for|on|in)\s+$|\bdue(?:\s+out)?\s+(?:for|on|in)\s+$|"
    r",\s+to\s+be\s+\w+(?:\s+(?!\w+ed\b)[\w’-]+){0,3}\s+(?:in|on|by)\s+$|"
    r"\b[Nn]ext\s+(?!day\b|month\b|year\b)\w+,\s+(?:in|on)\s+$"
)
_GOES_ON = lazily(r",?\s+(?:may|might|could|will|should|can|must)\b(?! now\b)")
"""Behind such a date: not that it `is now expected` on another."""
_WHEN_IT_WILL = lazily(r",?\s+when\s+(?:[\w’-]+\s+){1,4}?will\b")
_LONG_AGO = 15
"""Years back from which a lone year is of history told in the present tense."""
_ONCE = lazily(r"\b(?:was|were|would|did(?: not)?|didn[’']t)\s+(?:to\s+)?$")
"""Before the verb of what was to be, and may have been put off: `It was to take effect on`."""
_PHOTOGRAPHED = timedelta(days=45)
"""How old a day may be of which a caption still tells in the present tense."""
_OLD = timedelta(days=1100)
"""How old may be what is taken for a slip of the year; before that, the present tense tells of history."""


def is_still_expected(before: str, behind: str, moment: Moment, published: date) -> bool:
    """Whether the words of a sentence around a date, which is past, tell of it as ahead."""
    lone = len(moment.value) == len("2016")
    if any(shape.search(before) for shape in _IN_YEARS):
        old = published.year - int(moment.value[:4]) > _LONG_AGO
        return not (lone and (old or NAMES_ANOTHER.match(behind)))
    if lone:
        return False
    if any(shape.search(before) for shape in _IN_MONTHS) or _is_planned(before):
        return True
    if _WHEN_IT_WILL.match(behind) or (_TO_BE.search(before) and _GOES_ON.match(behind)):
        return True
    if not moment.last or not published - moment.last < _OLD:
        return False
    if _tells(_UNSEEN, before):
        return True
    if published - moment.last <= _PHOTOGRAPHED:
        return False
    return _tells(_TIMETABLE, before) or bool(moment.first == moment.last and _DAYS.search(before))


def _tells(shapes: tuple[re.Pattern[str], ...], before: str) -> bool:
    """Whether the words end in one of the shapes, in the present tense."""
    found = (shape.search(before) for shape in shapes)
    return any(match and not _ONCE.search(before, 0, match.start()) for match in found)


def is_surely_ahead(before: str) -> bool:
    """Whether the words before a date make it one to come, whatever stands behind it."""
    return any(shape.search(before) for shape in (*_IN_YEARS, *_IN_MONTHS))


def _is_planned(before: str) -> bool:
    """`plans to open in`, `intends to play its first game there in`: it is done then, and to nothing older."""
    plan = _PLANNED.search(before)
    return bool(plan and plan["verb"] in words("to_be_done") and not any(map(is_past, plan["what"].split())))
