"""Two descriptions of one person without a name, and whether both can be true."""

import re

from checker.nameless import Nameless
from checker.wordlists import found_in
from claims.lazily import lazily

_SERVES = lazily(
    r"\b(?:(?:now|still|currently) (?:serving|working|employed)|serving|employed (?:at|by|in|on)|on duty|active-duty|"
    r"who (?:now |still |currently )?(?:works|serves|has (?:served|worked))|"
    r"on (?:the|its|[\w’' -]{2,30}['’]s) (?:[\w-]+ )?(?:payroll|staff|team)|"
    r"fears? (?:for (?:his|her) job|being (?:dismissed|fired)|losing (?:his|her) job)|"
    r"could (?:lose (?:his|her) job|be (?:dismissed|fired))|"
    r"hopes to (?:go on|keep) \w+ing)\b",
    re.I,
)
_LEFT = lazily(
    r"\b(?:former(?:ly)?|retired|ex-\w+|resigned|quit|left|laid off|(?:was|been) (?:dismissed|fired)|stepped down|"
    r"until \d{4})\b",
    re.I,
)
_SERVES_AGAIN = lazily(
    r"\b(?:still on (?:its|the) (?:[\w-]+ )?(?:payroll|roster|staff|team)\b|"
    r"still (?:draws|drives|holds|runs|serves|serving|sits|teaches|works|working|employed)\b"
    r"(?! (?:as|with)\b| in (?:the|that|this) (?:\w+ )?(?:field|industry|neighbou?rhood|region|sector|town|trade)\b)|"
    r"(?:does|works) \w+ (?:days|nights|shifts) a (?:month|week)\b|(?:was|is|has been|"
    r"had been) (?:at work|on (?:duty|shift))\b|(?:^|now )serving\b)",
    re.I,
)
_LEFT_AGAIN = lazily(
    r"^(?:an? (?:[\w-]+ ){1,4})?(?:who )?(?:has |had )?(?:left|quit|resigned|retired|departed|stepped down|"
    r"came ashore|stopped working|was (?:dismissed|fired|laid off|let go))\b[^,.]{0,60}?"
    r"\b(?:in (?:\d{4}|[A-Z]\w+|the \w+)|last \w+|ago|for good)\b|"
    r"^(?:an? |now )?(?:former|retired)\b",
    re.I,
)
_NEW = lazily(
    r"\b(?:(?:joined|hired|recruited|started)\b[^,.]{0,40}\b(?:last|this) (?!century|decade)\w+|in (?:his|"
    r"her|their) first (?:month|season|term|week|year)|"
    r"newcomer|newly (?:appointed|elected|hired)|probationer|trainee|raw recruit)\b",
    re.I,
)
_LONG = lazily(
    r"\b(?:(?:20|30|40|two|three|four)[- ](?:year|decade) veteran|long-?time|long-serving|"
    r"veteran of (?:\w+ )?(?:two|three|four|\d\d|twenty|thirty)\b|"
    r"with (?:\d\d|eleven|twelve|fifteen|twenty|thirty) years['’]|(?:two|three|four) decades (?:at|in|of|on|with))",
    re.I,
)
_CANNOT_BOTH_BE = (
    (_SERVES, _LEFT_AGAIN, "serves", "has left"),
    (_LEFT, _SERVES_AGAIN, "has left", "serves"),
    (_NEW, _LONG, "is new", "has been there long"),
    (_LONG, _NEW, "has been there long", "is new"),
)
_POSTED = lazily(r"\b(?:stationed|based|posted|at (?:his|her|their) (?:desk|post)) (?:\w+ )?in (?P<only>[A-Z]\w+)")
_EMPLOYED = lazily(
    r"\b(?:employed by|works for|worked for|on|paid by) (?P<only>(?:[A-Z]\w+ ?)+)(?=['’]s payroll|[,.]| and|$)"
)
_NEVER = lazily(r"\bnever (?:been |worked |served )?(?:employed |on |by |for |at |in )+(?P<body>[A-Z]\w+)")
_RANK = lazily(r"\b(?P<only>brigadier|captain|colonel|constable|corporal|lieutenant|major|sergeant)\b", re.I)
_BY_BIRTH = lazily(r"^an? (?P<people>[A-Z]\w{3,}) by (?:birth|citizenship|nationality|passport)\b")
_FROM = lazily(r"^An? (?P<people>[A-Z]\w{3,}) [a-z]")


def contradiction(person: Nameless, again: str) -> str | None:
    """How `again`, told later of the person, goes against what the article first told; None where both may be true."""
    before = person.told
    for first, then, was, now in _CANNOT_BOTH_BE:
        # NOTE: who is said to have left, and serves elsewhere, may well be both.
        if first.search(before) and then.search(again) and not (then is _LEFT_AGAIN and _LEFT.search(before)):
            return f"{now} here, {was} before"
    for pattern in (_POSTED, _EMPLOYED, _RANK):
        there, here = pattern.search(before), pattern.search(again)
        if there and here and there["only"].strip().lower() != here["only"].strip().lower():
            return f"{here['only'].strip()} here, {there['only'].strip()} before"
    never = _NEVER.search(again)
    if never and never["body"] in before:
        return f"never with {never['body']} here, with it before"
    return _of_another_country(before, again)


def _of_another_country(before: str, again: str) -> str | None:
    told, now = found_in("nationalities", before.partition(",")[0]), found_in("nationalities", again)
    by_birth, there = _BY_BIRTH.match(again), _FROM.match(before)
    if told and now and not told & now:
        return f"{' '.join(sorted(now)).title()} here, {' '.join(sorted(told)).title()} before"
    if by_birth and there and by_birth["people"][:4] != there["people"][:4]:
        return f"{by_birth['people']} here, {there['people']} before"
    return None
