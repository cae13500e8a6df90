"""The words that tell an age or a birth."""

import re
from collections.abc import Iterator
from enum import Enum

from checker.told.people.names import NAME
from checker.wordlists import whole
from claims.dates.calendar import WEEKDAY
from claims.extraction.wordlists import is_role
from claims.inflection import is_past
from claims.lazily import lazily
from claims.numbers import ORDINAL, WHOLE
from claims.spans import Span

_AGE = rf"(?P<age>{WHOLE})(?![-\d])"
_YEARS_OLD = rf"(?P<age>{WHOLE})-year-old"
_WHO = rf"(?P<name>{NAME})"
_JUST = r"(?:only |just |barely |still |then |aged )*"
_HIS = rf"(?:[Hh]is|[Hh]er|(?P<name>{NAME})['’]s)"
_DAY = r"(?:\d{1,2} )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\d-])(?!s)"
_IN_FIGURES = r"(?:\d\d?[/.-]\d\d?[/.-]|[A-Z][a-z]+\.? \d\d?, |\d\d? [A-Z][a-z]+ )?"
_OF_THE_DAY = rf"|,? (?:in the (?:morning|afternoon|evening|night|small hours)|(?:late |early )?on {WEEKDAY})\b"
"""Behind an hour, of which `at 4` is no age."""
_DATE = (
    r"(?:(?!\b(?:built|opened|founded|begun|made|named|called|that|which)\b)[^.;\d]){0,40}?"
    rf"{_DAY}{_YEAR}"
)
"""The date of a birth, with where it was; no `house built in`."""


class Tells(Enum):
    """What words tell: an age then, an age now, a birth, or what nobody does as a child."""

    then = "then"
    now = "now"
    birth = "birth"
    deed = "deed"


_SHAPES = tuple(
    (tells, lazily(shape))
    for tells, shapes in {
        Tells.birth: (
            rf"(?<!was )\b[Bb]orn {_WHO} (?:on|in){_DATE}",
            (
                rf"\b(?:[Bb]orn|(?:c[ao]me into|entered) the world|(?:first )?saw (?:daylight|the light of day)|"
                rf"was delivered)\b{_DATE}"
            ),
            rf"\ban? {_YEAR} baby\b",
            rf"(?<!at )\b(?:[Hh]is|[Hh]er) birth (?:on|in){_DATE}",
            rf"\b(?:whose|{_HIS}) birthday (?:is|was|falls on){_DATE}",
            rf"\b(?:baptis|baptiz|christen)ed\b{_DATE}",
            (
                rf"\b(?:date of birth|birth ?date|birthday) (?:was|is) (?:listed|given|recorded|entered|put down) as "
                rf"{_IN_FIGURES}{_YEAR}"
            ),
            rf"\bbirth certificate (?:dated|of|from|says|shows|gives|reads){_DATE}",
            rf"\bbirth certificate (?:gives|lists|puts) the year as {_YEAR}",
            (
                r"\b(?:gave|gives?|lists?|listed|put) (?:his|her) (?:birth ?day|birth ?date|(?:date|year) of birth) as"
                rf"{_DATE}"
            ),
            rf"\b(?:whose|{_HIS}) (?:(?:date|year) of birth|birth (?:date|year))\b{_DATE}",
            rf"\b[Bb]orn (?P<ago>{WHOLE}) years ago\b(?P<year>)",
            rf"\b(?:has|had|with|gave|listed) an? (?:birth ?date|date of birth|birthday) of{_DATE}",
            (
                rf"\b(?:gives?|gave|and|lists?|listed) {_IN_FIGURES}{_YEAR} as "
                r"(?:his|her|the) (?:(?:year|date) of birth|birth ?date|birthday)\b"
            ),
            (
                rf"\bname of {_WHO} and {_IN_FIGURES}{_YEAR} as (?:his|her|the) "
                r"(?:date of birth|birth ?date|birthday)\b"
            ),
            rf"\b(?P<name>I) was born\b{_DATE}",
            r"\(b\.? (?P<year>(?:1[89]|20)\d\d)\)",
            rf"{_WHO} \((?:b\. )?(?P<year>(?:1[89]|20)\d\d)\s?[-–)]",
        ),
        Tells.deed: (
            (
                rf"\b{whole('adult_deeds')}"
                r"(?: (?!(?:who|that|which|was|born|and|but)\b)[A-Za-z’'-]+){0,5} (?:in|since|on) "
                rf"(?:[A-Z][a-z]+\.? (?:\d\d?, )?)?{_YEAR}"
            ),
            rf"\ban? {_YEAR} (?:high school |college |university |law school )?graduate\b",
        ),
        Tells.then: (
            # was 12 when the place shut, turned 12 in 1985, then 12
            rf"\b(?:was|were|turned|became|then) {_JUST}{_AGE}(?= (?:when|at|as|then|in|and|years|on)\b|[,.;:)]|$)",
            rf"\b(?:and|,) {_JUST}{_AGE}(?= (?:when(?!,)|at the time)\b)",
            # at 12, aged 12, at the age of 12
            (
                rf"\b[Aa]t {_JUST}{_AGE}(?![.:]\d{_OF_THE_DAY})"
                r"(?=[,.;:)]|$| (?:and(?! died\b)|when|in|on|back|he|she|this|last|after)\b)"
            ),
            rf"\b(?:[Aa]ged|[Aa]ge|(?:the )?age of) {_JUST}{_AGE}(?=[,.;:)]|$| [a-z(])",
            rf"\b(?:as|while|still|was|when(?: still)?) (?:only |just )?(?:an? )?{_YEARS_OLD}\b",
            rf"\b(?P<person>[a-z-]+) of {_JUST}{_AGE}\b",
            rf"\b(?:reached|attained) [a-z]+ age,? (?:of )?{_AGE}(?=[,.;)]| in\b)",
            rf"\b(?P<name>I) was {_JUST}{_AGE}(?: years old)?(?=,| (?:when|in|at|and)\b)",
            rf"\b{_HIS} (?P<age>{ORDINAL}) birthday\b",
            (
                rf"(?:^|(?<=[.”\"] )|(?<=\n))(?P<carried>(?:He|She) was {_JUST}{_AGE})"
                r"(?=\.?$|, (?:[^.\d]{2,60} said|said [A-Z])\b| and (?:had been ill|lived|leaves|is survived)\b)"
            ),
        ),
        Tells.now: (
            rf"{_WHO}(?:,| is) (?:who is |aged |now )?(?P<age>\d\d+)(?=[,;](?! \d{{4}})|\.?$| \(| and (?:born|an?)\b)",
            rf"{_WHO}(?:,| is) (?:now )?an? {_YEARS_OLD}\b",
            rf"{_WHO}, {_AGE} years old(?=,)",
            rf"(?:^|(?<=[.”\"] )|(?<=\n))An? {_YEARS_OLD}(?: [a-z-]+){{1,4}}, {_WHO}(?= (?:has|is|said|was)\b)",
            rf"{_WHO}, (?:an? (?:native|resident|citizen) of|from) [A-Z][\w’-]+, (?P<age>\d\d)(?=,)",
            r"(?<=[a-z], )(?P<age>\d\d)(?= \(b|, (?:who was )?born\b|(?: years old)? and born\b)",
            rf"\b{_YEARS_OLD}(?= \((?:born|b\.) [^)A-Z]*(?:[A-Z][a-z]+\.? )?[\d, ]*\))",
            rf"\b(?P<name>I)(?: am|[’']m) (?:now )?{_AGE}(?=[.;]|,? (?:now|years old|today|this year)\b)",
            rf"\b[Tt]he {_YEARS_OLD}(?: [A-Za-z-]+){{1,3}}(?=, (?:who was )?born\b)",
            rf"(?P<carried>\b[Tt]he {_YEARS_OLD}) [a-z]+(?: [a-z]+)?(?=, (?:who|born)\b)",
            rf"(?<=[a-z], ){_AGE}(?= this (?:week|month|year)\b| on [A-Z][a-z]+day\b)",
            r"(?<=[a-z], )(?P<age>\d\d)(?=, (?:who )?(?:was|were|has|had|came|joined|won|began|[a-z]{3,}ed)\b)",
            r"\b(?P<carried>[Tt]he (?:[A-Za-z-]+ ){0,2}(?P<role>[a-z]+), (?P<age>\d\d))(?=,)",
            rf"\b(?:both|each) {_AGE}(?=, (?:who )?were born\b)",
            rf"\b(?:[Vv]ictim|[Dd]ead (?:man|woman)), {_WHO}, was (?P<age>\d\d)(?=[.,])",
            rf"\bma(?:kes|king|de) (?:him|her) {_AGE}(?=[,.;)]| (?:and|now|years|today|this|next)\b)",
            rf"{_WHO} \((?P<age>\d\d)(?:\)|, (?=born\b))",
            rf"\b{_YEARS_OLD} (?:[a-z-]+ ){{0,3}}{_WHO}(?=[,.;]| (?:is|was|has|said|who|and|[a-z]+ed)\b)",
            (
                rf"\b(?:is|[’']s) (?:now |still |just |only )*{_AGE}"
                r"(?=[,.;)]| (?:and|now|years old|years of age|today|on|next|this)\b)"
            ),
            rf"\b(?:[Nn]ow|today) (?:aged |an? )?{_AGE}(?=[,.;)-]| (?:and|years old|years of age)\b)",
            rf"\b(?:turns|turning|turn|be|(?:just|recently|has|have|had) turned) {_AGE}(?=[,.;)]| (?:and|when)\b)",
            rf"\b(?:turns|turned|turning|turn|be) {_AGE} (?:last|earlier|today|yesterday|on|in|this|next|two|three)\b",
            rf"\bwas {_AGE} (?:yesterday|today|(?:last|this) (?:week|month|[A-Z][a-z]+)|on [A-Z][a-z]+day)\b",
            (
                rf"\b[Aa]t (?:the age of )?{_AGE},? (?:(?:(?:[A-Z][a-z]+ )?{_WHO}|the [a-z]+)"
                r"(?:, (?:(?:who was )?born|whose birth) [^,.;]+,)?|he|she) "
                r"(?:is|has|still|remains|said|says|was the \w+est|(?!was|has)[a-z]{3,}s)\b"
            ),
            rf"(?P<carried>\b[Tt]he {_YEARS_OLD})(?=,| (?P<word>[a-z-]+)(?P<more> (?:at|from|in|of|who|with)\b)?)",
            r"(?P<carried>\bage: (?P<age>\d\d))\b",
            r"\b(?:gave (?:his|her)|and (?:his|her)) age as (?P<age>\d\d)\b",
            rf"\bwould (?:now )?(?:have been|have turned|be) {_AGE}\b",
            r"(?:\bis (?:still )?|\bnow |, )in (?:his|her) (?:early |late )?(?P<span>teens|[a-z]+ties|[2-9]0s)\b",
            r"(?:\bis|,) an? (?P<span>\w+genarian)\b",
        ),
    }.items()
    for shape in shapes
)
"""The ways of telling; `carried` are those that name nobody, and go on about whom the words before spoke of."""
_HINT = lazily(
    r"\b(?:[Aa]ged?|old|[Bb]orn|birth|birthday|been|world|daylight|baby|delivered|birthdate|I am|I’m|"
    r"I'm|\w+genarian|in (?:his|her) \w+)\b|-old\b|\((?:b\. )?\d|"
    r"[, ][1-9]\d[,;. ]|"
    r"\b(?:is|was|be|[Nn]ow|[Aa]t|turn(?:s|ed)?|and|then) \w+(?:-\w+)?(?:[,.;]| when\b)"
)
_PARENT = lazily(r"(?:(?:god|grand|great-grand|foster|step|foster-)?(?:father|mother|parent)|dad|mum|mom)")
_ANOTHERS = lazily(r"\b(?:when|after|before|since|until|where)\b[^,.;]*$")
"""Before the birth of somebody else, who is not named with it."""
_HIS_OWN = lazily(r"\bwhere s?he (?:was|had been)\s+$")


def words_of_age(text: str, sentence: Span) -> Iterator[tuple[Tells, re.Match[str]]]:
    """What in the sentence tells an age or a birth, in order; the same age may be told of by several ways."""
    if not _HINT.search(text, sentence.start, sentence.end):
        return
    found = [(t, match) for t, shape in _SHAPES for match in shape.finditer(text, sentence.start, sentence.end)]
    for tells, match in sorted(found, key=lambda each: each[1].start()):
        before = text[sentence.start : match.start()]
        nameless = tells is Tells.birth and not match.groupdict().get("name")
        another = nameless and _ANOTHERS.search(before) and not _HIS_OWN.search(before)
        if not another and _goes_on(match) and _is_of_a_person(match) and _is_in_a_role(match):
            yield tells, match


def _is_of_a_person(match: re.Match[str]) -> bool:
    """Whether `of 27` is of a person, `a rookie of 27`, and counts no heads: `a crew of 27`, `a mother of six`."""
    who = match.groupdict().get("person")
    return not who or (is_role(who) and not _PARENT.fullmatch(who))


def _is_in_a_role(match: re.Match[str]) -> bool:
    """Whether `the mayor, 52,` names somebody by what persons are called."""
    role = match.groupdict().get("role")
    return not role or is_role(role)


def _goes_on(match: re.Match[str]) -> bool:
    """Whether `the 50-year-old` is somebody known: a verb follows, or what a person is called and no more."""
    word = match.groupdict().get("word")
    if not word or word in ("had", "now", "who", "will"):
        return True
    if is_role(word):
        return not match["more"]
    return word.endswith("s") or is_past(word)
