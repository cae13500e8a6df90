"""What an article discloses of a poll: who asked, how many, when, and how far the figures may be off."""

import re

from claims.dates.calendar import MONTH as FULL_MONTH
from claims.dates.calendar import MONTH_BEGINS, MONTH_WRITTEN, WEEKDAY
from claims.lazily import lazily
from claims.numbers import ONES, WHOLE

MONTH = rf"{MONTH_WRITTEN}\b"
_DAY = rf"(?:{MONTH}|{WEEKDAY}\b)"
_PLAIN = r"(?:In|Another|An?|The|One|Opinion|New|Recent|Online|Telephone|Latest|That|This)\b"
"""Words that begin a sentence and name no pollster."""
POLLSTER = lazily(
    rf"(?<![.!?] )\b(?!{_PLAIN}|{_DAY})[A-Z][\w&’'./-]+(?:[ /][A-Z][\w&’'./-]+)* (?:University )?"
    r"(?:(?!(?:an?|the|one|another|to|in|of|by)\b)[\w-]+ ){0,3}?(?:polls?|surveys?)\b|"
    rf"\b(?:polls?|surveys?),? (?:[\w,-]+ ){{0,8}}?(?:by|from|for|of) (?:the )?(?:[a-z]+ ){{0,2}}(?!{_DAY})[A-Z]|"
    r"\b(?:conducted|commissioned|carried out|done|made|released|published|sponsored|taken|"
    r"paid for) (?:[\w.,-]+ ){0,10}?"
    r"(?:by (?!(?:telephone|phone|mail|post|e-?mail|text|hand|letter)\b)|"
    r"for (?!\d|(?:the )?first\b|which\b|it\b|them\b)) ?|"
    r"\b[A-Z]\w+ (?:asked|polled|surveyed|interviewed)\b|\bpolling (?:company|firm|institute) (?:\w+ )?[A-Z]|"
    r"\b[A-Z]\w+ (?:carried|conducted|took|made|ran)\b|"
    r"\b(?:polls?|surveys?) (?:that |which )?(?:the|its|his|her) [a-z’' -]{3,30}? "
    r"(?:carried out|commissioned|conducted|did|had made|held|made|ran|took)\b|"
    rf"\b(?:published|released|reported) in (?:the )?(?:[a-z]+ ){{0,2}}(?!{_DAY})[A-Z]"
)
_FIRM = (
    r"(?:Research|Polling|Polls?|Pollsters|Surveys?|Opinions?|Insights?|Data|Analytics|Metrics|Strategies|Consulting|"
    r"Institute|University|College|Barometer|Monitor|Cent(?:er|re)(?= (?:for|of)\b))"
)
"""What the name of a pollster ends in, or begins with."""
_HOUSE = (
    r"(?:(?:polling|research|survey|opinion|market) (?:agency|body|company|firm|group|house|institute|outfit)|"
    r"consultancy|the firm)"
)
_A_FIRM = (
    rf"\b(?:[A-Z][\w’'.-]*(?: &)? )+{_FIRM}\b|\b{_FIRM} (?:of|for|in) (?:the )?[A-Z]\w+|"
    rf"\b(?:{_HOUSE}|pollsters?(?: at| from)?) [A-Z]\w+|"
    rf"\b[A-Z][\w’'-]+, an? (?:[\w-]+ ){{0,2}}?(?:pollster|{_HOUSE})\b|"
    r"\b[A-Z][\w’'-]+, whose (?:interviewers|researchers|pollsters|canvassers)\b|"
    r"\b[A-Z][\w’'-]+ (?:last )?(?:polled|surveyed|canvassed)\b|\b[A-Z][\w’'-]+ last asked\b|"
    r"\b[A-Z][\w’'-]+ [^.;A-Z]{1,60}, (?:the|its) pollsters? (?:said|says|found)\b"
)
FIRM = lazily(
    rf"{_A_FIRM}|\bSource:? [A-Z]|\b[A-Z][\w’'-]+,? (?:which |who )?(?:had )?"
    r"(?:asked|polled|surveyed|interviewed|questioned|canvassed|spoke to|rang|put the question)\b|"
    r"\b(?:asked|polled|surveyed|interviewed|questioned|canvassed) (?:its|their)\b"
)
"""A pollster by name, or by what it does."""
NAMED_FIRM = lazily(
    rf"{_A_FIRM}|\b(?:figures|findings|numbers|polling|interviews|canvass|questionnaire)(?: [a-z]+){{0,2}}? "
    rf"(?:by|from|of) (?:the )?(?:[a-z]+ ){{0,2}}(?!{_DAY})[A-Z][\w’'&-]+"
)
"""A pollster by name, or whose figures they are."""
ASKING = lazily(
    r"\b(?:poll(?:s|ed|ster|sters|ing)?|survey(?:s|ed|ing)?|interview\w*|canvass\w*|questionnaires?|question(?:ed|ing)|"
    r"to question|door to door|in the field|"
    r"respondents?|consulted|asked|asking|(?:rang|rings?|ringing|phoned|phoning|telephoned) (?:households|homes|"
    r"people|round|[a-z]+s)|"
    r"(?:visit(?:s|ed|ing)|called at|knocked at) (?:homes|households|doors)|nights of calls|learned from|heard from|"
    r"spoke (?:to|with)|replies|answers|sample|took part|put the question)\b",
    re.I,
)
"""What pollsters do."""
SAMPLE = lazily(
    r"\b\d[\d,]{2,}\s+(?:[\w-]+\s+){0,4}?(?:adults?|voters?|people|respondents?|residents?|Americans?|"
    r"registered|likely|interviews?|"
    r"women|men|Democrats?|Republicans?|students|households|parents)\b|\b(?:surveyed|polled|interviewed|asked|"
    r"sample of|survey of|poll of)\s+(?:\w+ ){0,3}?\d[\d,]{2,}|"
    rf"\b(?:survey|poll|sample) of (?:all )?{WHOLE} [a-z]",
    re.I,
)
COUNT = lazily(
    r"(?<![\w$£€.,-])(?:(?!(?:19|20)\d\d\b)\d{3,}|\d{1,3}(?:,\d{3})+|"
    rf"(?:an?|{ONES}|ten) (?:hundred|thousand))\b(?![%,.]?\d|%| per ?cent|"
    r" days| years| miles| points)",
    re.I,
)
"""A number that may be of those asked."""
DATES = lazily(
    r"\b(?:conducted|taken|carried out|fielded|surveyed|interviewed|polled|held|asked)\b[^.]{0,80}\b"
    rf"(?:{MONTH_BEGINS}|{WEEKDAY}|last|this|week|month|between|from|since|before|after|\d)|"
    rf"\b(?:in|from|between|of)\s+(?:early |mid-|late )?{FULL_MONTH}\b"
)
FIELDWORK = lazily(r"\b(?:conducted|taken|carried out|fielded|done|asked)\b[^.]{0,80}\b(?:between|from|on|in) [A-Z\d]")
MARGIN = lazily(r"\bmargin of (?:sampling )?error\b|\bplus or minus\b|±|\+/-", re.I)
