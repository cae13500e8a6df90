"""Persons as a sentence names them, 'Mrs Gow', 'Maud Ellery', and of whom it speaks at a place."""

import re
from collections.abc import Iterator

from claims.dates.calendar import MONTH, WEEKDAY
from claims.extraction.named.given_names import given_gender
from claims.extraction.wordlists import words
from claims.honorifics import HONORIFIC, RANK
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_OF_A_HOUSE = r"(?:(?<=[A-Za-z] )(?:de|van|von|der|den|du|di|da|dos|del|della|la|le|ten|ter|bin) ){0,3}"
"""Between a name and a surname that has more than one part: `Fenna de Boer`."""
_WORD = r"[A-Z][a-z’'][\w’'-]*"
NAME = (
    rf"(?<![\w’'-])(?:(?:{HONORIFIC}|{RANK}|Cpl|[A-Z])\. |"
    rf"{_WORD} ){{0,3}}{_OF_A_HOUSE}{_WORD}"
)
"""Pattern of a person's name, it may be."""
_NAME = lazily(
    rf"(?P<of>\b(?:at|by|for|from|in|into|near|of|off|on|outside|the|to|with) )?"
    rf"(?:(?<=\bof )(?P<also>{NAME}) and )?(?P<name>{NAME})"
)
_TITLE = lazily(
    rf".*\.|{HONORIFIC}|Sir|Lady|Lord|Dame|Sergeant|Justice|Judge|Captain|Colonel|General|Professor|Mayor|King|Queen|"
    r"Prince(?:ss)?|Sister|Father|Brother"
)
_NOBODY = lazily(
    r"(?:The|A|An|In|On|At|Of|It|He|She|They|But|And|When|Born|Now|Then|As|After|Before|Since|One|His|Her|Their|By|For|"
    rf"From|{WEEKDAY}|{MONTH}|Through|With|Both|This|That|There|Last|Police|Doctors|{HONORIFIC})\b"
)
_BESIDE = lazily(
    rf"(?P<at>\b(?:(?:at|from|in|into|near|on|outside|since)|(?:by|for|of|to|with)(?= [^,]+$)) )?(?P<name>{NAME})"
    r"(?:, (?:of|from) [A-Z][^,;.]{2,40},)?(?:, \d\d(?=, who\b))?"
    r"(?:[,;]|,? now|,? who(?: was| is)?|(?: was| is))?(?: \(| |$)$"
)
_KIN = lazily(
    r"\b(?:father|mother|sons?|daughters?|wife|husband|brothers?|sisters?|grand\w+|uncle|aunt|parents?|child(?:ren)?|"
    r"widow(?:er)?|twins?|cousin|nephew|niece|friend|partner|girlfriend|boyfriend|fianc[eé]e?|whose)\b"
)
_POSSESSED = lazily(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|['’]s?) (?:[\w-]+ ){0,2}?(?P<who>[a-z-]+)\b")
_KIN_OF = lazily(
    r",? (?:an? |the )?(?:\w+ )?(?:father|mother|son|daughter|widow) (?:of|to) (?:an? |the |two|three|four)[^,;]*"
)
"""A family told beside a name, of which the sentence does not speak."""
_BY_HIS_PAPERS = lazily(
    r"\bwho(?P<se>se (?:passport|papers|birth certificate|identity card|driving licen[cs]e))\b|"
    r",? (?:by|on|in|according to) (?:his|her) (?:own \w+|passport|papers|birth certificate)\b(?: was)?|"
    r", (?:an? (?:native|resident|citizen) of|from) [A-Z][\w’-]+(?=, \d\d,)"
)
"""What tells of whom it speaks, and of no one and nothing else."""
_WHOSE_CLAUSE = lazily(r", whose [^,;]{3,80}, (?=(?:was|is|has|had|died|won|retired|[a-z]+ed)\b)")
"""An aside on what is somebody's, before what the sentence goes on to tell of them."""
_HAD_A_CHILD = lazily(
    r"\b(?:had|has had|bore|gave birth to) (?:(?:his|her|their|the|an?) )(?:\w+ )?(?:child|son|daughter|"
    r"baby|twins)(?= (?:in|on|when|at)\b)"
)
"""What tells of kin, and goes on about whose child it is."""
_PRONOUN = lazily(r"\b(?P<who>[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_HE = lazily(r"\bs?he\b")
_FOLLOWS = lazily(rf",[”\"]? (?:the (?:[a-z-]+ ){{1,3}})?(?:(?P<who>he|she)\b|(?P<name>{NAME}))")
_LEADS = lazily(
    r"\W*(?:(?:Aged|As|At|Back|Barely|Born|By|For|In|Just|Last|Now|On|Only|Since|Still|Then|This|When|While|"
    r"[A-Z][a-z-]+ years|\d+)\b[^A-Z]*)?$"
)
"""The words of a sentence before its subject."""
_THINGS = lazily(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:(?!s?he\b|who\b)[\w-]+ ){1,3}$|"
    r"(?<!, )(?<!\bof )\b(?:the|an?|this|that) (?:[a-z-]+ ){0,2}[a-z-]+, $"
)
"""Somebody or something else of which an age is told."""
_PARTICLES = frozenset({"De", "Van", "Von", "Der", "Du", "Di", "Da", "Ten", "Ter"})
"""Before a surname that stands alone: `De Boer` is Fenna de Boer."""
_GIVEN_MONTHS = frozenset({"April", "May", "June", "August"})
_APPOSED = lazily(rf"\b(?:his|her) (?:[\w-]+ ){{0,2}}[\w-]+,? {NAME},?")
_OTHERS = lazily(r"\W*(?:His|Her|Their) (?:\w+ )?\w+,? ")
_GOES_ON = lazily(r"[Tt]he |S?[Hh]e ")
_HIM = {"she": lazily(r"\b(?:he|him|his)\b"), "he": lazily(r"\b(?:she|hers?)\b")}
"""By what a sentence tells that it is of a man and a woman."""
_BACK = 3
"""Sentences back in which a pronoun's name may stand."""


def named(said: str) -> str:
    """Whom the words speak of first."""
    return next(all_named(said, subjects=True), "")


def all_named(said: str, *, subjects: bool = False) -> Iterator[str]:
    """All whom the words name, in order, without titles; as `subjects` nobody behind a preposition."""
    for match in _NAME.finditer(said):
        led = subjects and (match["of"] or match["name"].endswith(("’s", "'s")))
        both = (match["also"], match["name"])
        yield from filter(None, (bare(name) for name in both if name and not led))


def bare(name: str) -> str:
    """The name without titles and other words of no name; empty where nothing is left."""
    parts = name.split()
    while parts and _is_no_name(parts):
        del parts[0]
    return re.sub(r"['’]s?$|[.,]$", "", " ".join(parts))


def _is_no_name(parts: list[str]) -> bool:
    """Whether the first of the words is none of the name: a title, a calling, or what begins a sentence."""
    first = parts[0]
    if first in _GIVEN_MONTHS and len(parts) > 1:
        return False
    if first in _PARTICLES and len(parts) > 1:
        return True
    called = len(parts) > 2 and first.lower() in words("persons")
    return bool(called or _NOBODY.fullmatch(first) or (len(first) > 2 and _TITLE.fullmatch(first)))


def surname(name: str) -> str:
    """The last part of the name."""
    return name.rpartition(" ")[2]


@once_a_record
def _full_names(record: Record) -> dict[str, frozenset[str]]:
    """The names of two parts and more that the text has, by surname."""
    found: dict[str, set[str]] = {}
    for name in all_named(record.article.text):
        if " " in name:
            found.setdefault(surname(name), set()).add(name)
    return {last: frozenset(names) for last, names in found.items()}


def is_one(record: Record, one: str, other: str) -> bool:
    """Whether both name one person: in full, or by a surname that the text gives to one alone."""
    if not one or surname(one) != surname(other):
        return False
    if " " in one and " " in other:
        return bool({*one.split()[:-1]} & {*other.split()[:-1]})
    return is_alone(record, one)


def is_alone(record: Record, name: str) -> bool:
    """Whether the text gives the surname to one person."""
    last = surname(name)
    given = {full.split()[0] for full in _full_names(record).get(last, ())}
    whom = re.compile(rf"(?:[A-Z]\S+ )?{re.escape(last)}\b")
    titles = {title[1] for title in _titles(record) if whom.match(record.article.text, title.end())}
    sexes = {*map(given_gender, given), *("m" if title in ("Mr", "Sir", "Lord") else "f" for title in titles)}
    return len(given) < 2 and not {"m", "f"} <= sexes


@once_a_record
def _titles(record: Record) -> tuple[re.Match[str], ...]:
    """Where the text has a title that tells a man or a woman."""
    return tuple(re.finditer(r"\b(Mrs?|Ms|Miss|Sir|Lord|Lady|Dame)\.? ", record.article.text))


def whose(record: Record, number: int, at: Span) -> str:
    """Of whom the story's sentence of this number tells what stands at `at`; empty if unsure."""
    text, sentence = record.article.text, story_sentences(record)[number]
    ahead = _BY_HIS_PAPERS.sub(lambda match: "who" if match["se"] else "", text[sentence.start : at.start])
    ahead = _HAD_A_CHILD.sub("", _WHOSE_CLAUSE.sub(" ", ahead))
    beside, leads = _BESIDE.search(ahead), _LEADS.match(ahead)
    if beside and not beside["at"] and not leads and (name := bare(beside["name"])):
        return name
    ahead = _KIN_OF.sub("", ahead)
    if is_of_others(ahead):
        return ""
    pronoun = _PRONOUN.search(text, sentence.start, at.end)
    if not leads and (people := _people(record, ahead)):
        alone = len({surname(name) for name in people}) == 1
        known = _fitting(record, people[0], pronoun) or _fitting(record, spoken_of(record, number), pronoun)
        return known if alone else ""
    behind = _FOLLOWS.search(text, at.end, sentence.end) if leads else None
    before = spoken_of(record, number)
    if behind and behind["name"] and (not pronoun or behind.start() == at.end or not before):
        return bare(behind["name"])
    pronoun = pronoun or (behind if behind and behind["who"] else None)
    return _fitting(record, before, pronoun) if pronoun else ""


def is_of_others(ahead: str) -> bool:
    """Whether the words before go on about kin, somebody else of theirs, or a thing."""
    theirs = any(match["who"] in words("persons") for match in _POSSESSED.finditer(ahead))
    opens = _OTHERS.match(ahead) and not _HE.search(ahead) and not named(ahead)
    return bool(theirs or opens or _KIN.search(ahead) or _THINGS.search(ahead))


def _people(record: Record, said: str) -> list[str]:
    """Those whom the words name as subjects: first of all who has a full name in the story."""
    full = _full_names(record)
    people = list(all_named(said, subjects=True)) or [name for name in all_named(said) if " " in name]
    return [name for name in people if surname(name) in full] or people


def spoken_of(record: Record, number: int) -> str:
    """Whom the story speaks of in the sentences before that of this number, the nearest first."""
    for sentence in reversed(story_sentences(record)[max(0, number - _BACK) : number]):
        told = sentence.of(record.article.text)
        if _OTHERS.match(told):
            return ""
        if name := named(told):
            return name
    return ""


def carried(record: Record, at: int, last: str, since: int) -> str:
    """Of whom `the 50-year-old` or `She was 50` at `at` goes on: `last`, spoken of until `since`, if no one else."""
    text = record.article.text
    if not _GOES_ON.match(text, at):
        return last
    pronoun = _PRONOUN.match(text, at)
    between = text[since:at] if pronoun else _APPOSED.sub(" ", text[since:at])
    fit = (name for name in all_named(between) if _fitting(record, name, pronoun))
    others = {surname(name) for name in fit} & {*_full_names(record)} - {surname(last)}
    of_two = pronoun and _HIM[pronoun["who"].lower()].search(between)
    return "" if others or of_two else _fitting(record, last, pronoun)


def _fitting(record: Record, name: str, pronoun: re.Match[str] | None) -> str:
    """The name, unless the pronoun is not of its sex."""
    given = {given_gender(full.split()[0]) for full in _full_names(record).get(surname(name), ())}
    other = "m" if pronoun and pronoun["who"].lower() in ("she", "her") else "f"
    return "" if pronoun and given == {other} else name
