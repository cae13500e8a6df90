"""Two descriptions of one person without a name, and whether both can be true."""

import re
from functools import cache

from checker.told.people.nameless import Nameless
from checker.told.people.standings import CANNOT_BOTH_BE, LEFT, LEFT_AGAIN
from checker.wordlists import found_in, words
from claims.lazily import lazily

_POSTED = lazily(r"\b(?:stationed|based|posted|at (?:his|her|their) (?:desk|post)) (?:\w+ )?in (?P<only>[A-Z]\w+)")
_EMPLOYED = lazily(
    r"\b(?:employed by|works for|worked for|on|paid by) (?P<only>(?:[A-Z]\w+ ?)+)(?=['’]s payroll|[,.]| and|$)"
)
_NEVER = lazily(r"\bnever (?:been |worked |served )?(?:employed |on |by |for |at |in )+(?P<body>[A-Z]\w+)")
_RANK = lazily(r"\b(?P<only>brigadier|captain|colonel|constable|corporal|lieutenant|major|sergeant)\b", re.I)
_AGED = lazily(
    r"\bin (?:his|her|their) (?:early |mid-?|late )?(?P<only>[2-9]0s|twenties|thirties|forties|fifties|sixties)\b"
)
_OF_THE_BODY = lazily(
    r"\b(?!(?:an|her|his|its|that|the|their|this|whole|\w+ly) )(?P<only>[\w’'-]+) "
    r"(?P<body>bureau|committee|department|desk|directorate|ministry|regiment|squad|ward)\b"
)
_ACTS_FOR = lazily(
    r"\b(?:represent(?:s|ed|ing)|act(?:s|ing) for|on behalf of|(?:lawyer|attorney|barrister|counsel|solicitor) for) "
    r"(?:(?:some|most|many|one) of )?(?:the )?(?P<whom>[A-Z][\w’'&-]+(?: [A-Z][\w’'&-]+)*|[a-z]+)"
)
_CALLED = lazily(
    r"(?:(?:who|now) )?(?:(?:is|was|represents|represented|serves|served|speaks for|works for) )?(?:(?:an?|the|one of "
    r"the) )?"
    r"(?P<what>(?:(?!(?:about|and|at|by|for|from|had|has|in|of|on|said|to|who|with)\b)[\w’'-]+ ?){1,5})"
)
"""The words of a description that say what somebody is, without those that say where or of whom."""
_BY_BIRTH = lazily(r"^an? (?P<people>[A-Z]\w{3,}) by (?:birth|citizenship|nationality|passport)\b")
_FROM = lazily(r"^An? (?P<people>[A-Z]\w{3,}) [a-z]")


def contradiction(person: Nameless, again: str) -> str | None:
    """How `again`, told later of the person, goes against what the article first told; None where both may be true."""
    before = person.told
    for first, then, was, now in CANNOT_BOTH_BE:
        # NOTE: who is said to have left, and serves elsewhere, may well be both.
        if first.search(before) and then.search(again) and not (then is LEFT_AGAIN and LEFT.search(before)):
            return f"{now} here, {was} before"
    for pattern in (_POSTED, _EMPLOYED, _RANK, _AGED):
        there, here = pattern.search(before), pattern.search(again)
        if there and here and there["only"].strip().lower() != here["only"].strip().lower():
            return f"{here['only'].strip()} here, {there['only'].strip()} before"
    never = _NEVER.search(again)
    if never and never["body"] in before:
        return f"never with {never['body']} here, with it before"
    return _of_another_country(before, again) or _opposed(person.called, again) or _of_another_body(before, again)


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], ...], ...]:
    """What nobody is at once: each line's sides."""
    lines = (line.split("|") for line in sorted(words("opposites")))
    return tuple(
        tuple(
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, re.split(r', ?', side.strip())))})s?\b", re.I)
            for side in line
        )
        for line in lines
    )


def _opposed(before: str, again: str) -> str | None:
    """Two sides, callings or kinds of kin that nobody is of at once."""
    told, now = _CALLED.match(before), _CALLED.match(again)
    if told is None or now is None:
        return None
    for sides in _opposites():
        was = [found[0] for side in sides if (found := side.search(told["what"]))]
        here = [found[0] for side in sides if (found := side.search(now["what"]))]
        if len(was) == len(here) == 1 and not any(side.search(was[0]) and side.search(here[0]) for side in sides):
            return f"{here[0]} here, {was[0]} before"
    return None


def _of_another_body(before: str, again: str) -> str | None:
    """The same kind of department, ward or desk, and another one."""
    told, now = _OF_THE_BODY.search(before), _OF_THE_BODY.search(again)
    if told and now and told["body"] == now["body"] and told["only"].lower() != now["only"].lower():
        return f"{now['only']} {now['body']} here, {told['only']} {told['body']} before"
    return None


def for_another_side(before: str, again: str, bodies: frozenset[str]) -> str | None:
    """Whom somebody acts for: people in one place, in the other one of the bodies that the article hears."""
    told, now = _ACTS_FOR.search(before), _ACTS_FOR.search(again)
    if told and now:
        people = [each["whom"] for each in (told, now) if each["whom"] not in bodies]
        if len(people) == 1 and people[0].islower() and people[0].endswith("s"):
            return f"for {now['whom']} here, for {told['whom']} before"
    return None


def _of_another_country(before: str, again: str) -> str | None:
    told, now = found_in("nationalities", before.partition(",")[0]), found_in("nationalities", again)
    by_birth, there = _BY_BIRTH.match(again), _FROM.match(before)
    if told and now and not told & now:
        return f"{' '.join(sorted(now)).title()} here, {' '.join(sorted(told)).title()} before"
    if by_birth and there and by_birth["people"][:4] != there["people"][:4]:
        return f"{by_birth['people']} here, {there['people']} before"
    return None
