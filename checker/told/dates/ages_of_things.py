"""Ages of things held against the year that they were made in: 'the elm, planted in 1896 and, at 120, the oldest'."""

import re
from collections.abc import Iterator

from checker.told.dates.named_again import named_again
from checker.told.people.names import all_named
from checker.told.stems import every_stem
from checker.wordlists import any_of
from claims.extraction.wordlists import words as persons
from claims.lazily import lazily
from claims.numbers import LOOSELY, WHOLE, number_of
from claims.record import Record
from claims.spans import Span, cover
from claims.story import is_quoted, sentences_near, story_sentences

_COUNT = rf"(?P<n>(?:\d{{1,3}}|(?:a )?dozen|{WHOLE}))"
_OLD = lazily(
    rf"\b{_COUNT}(?:-year-old(?:(?=(?P<thing>(?: [a-z-]+){{1,3}}))|(?= [A-Z]))|"
    r"(?: years?)? (?:years old|years of age)\b)|"
    r"\b[Aa]t (?P<at>\d\d+), (?:it|they|still|one of|among|the [a-z]+(?: [a-z]+)?(?=, [a-z]+ in)|"
    r"the (?:\w+est|most|second))\b|\b[Aa]t (?P<then>\d\d+) (?:is|are|remains?)\b|"
    r"[’']s age (?:at|as) (?P<put>\d\d?)\b|\bits age (?:at|as) (?P<its>\d\d?)\b"
)
_YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)(?![\d-]|s\b)"
_OTHER_YEAR = lazily(r"(?<![\d,.$£€])(?:1[4-9]|20)\d\d(?!\d|,\d|s\b)")
_HEDGED = lazily(rf"\b(?:{LOOSELY}|at least|less than|over|under|up to)\s+$", re.I)
_NOT_NOW = lazily(
    r"\b(?:rebuilt|restored|renovated|remodell?ed|refitted|replaced|reopened|moved|bought|acquired|when|"
    r"had been|would|will|could|until|"
    r"if|then|once|looks?|like|reckoned|labell?ed|called|replica|copy|version|by the time|next|turns?)\b",
    re.I,
)
"""In sentences on an age of another time, or on what was made anew."""
_ASIDE = lazily(
    r"(?:[^.;:\d]{0,60}?(?:,|;| and)),? ?(?:(?:the|this|that|its) [a-z]+ (?:[a-z]+ )?(?=is|are|"
    r"at))?(?:(?:which|that|it|is|are|now|by|today|at|still|only|just|barely|already|a|an|so|thus|therefore)\s)*"
)
"""Between the year and the age that its sentence tells of the same."""
_IT_WAS = lazily(r"\s*[:;,—–-]+ (?:(?:it|they|for it|having) (?:(?:was|were|had been|been|first) )*)?")
"""Between the age and what tells of the making: `is 50 years old: it was passed in`."""
_WHICH_WAS = lazily(r" [a-z]+(?: [a-z]+)?,? (?:(?:which|that) )?(?:(?:was|were|had been|first|originally) )*")
_NAMED_LAW = lazily(r"(?: (?:of|and|the|[A-Z][\w’'-]*)){1,7}, (?:(?:which|that) )?(?:(?:was|were|first) )*")
"""The same for `the 33-year-old Voter Registration Act, passed in`."""
_A_THING = lazily(r"(?:,|;| and) an?\s+$")
_SUBJECT = lazily(
    r"\W*(?P<what>(?:The|That|This|Those|These|Its|Their|[A-Z][\w’'-]+[’']s?)\s[^,;:]{2,50}?)\s+"
    r"(?:is|are)\s+(?:(?:now|still|only|just|barely|a|an|already|today)\s+)*$"
)
_EXACT, _SHARE = 2, 0.15
"""Years by which an age may be off, and the share of it: ages of things are told round."""
_LEAST = 5


def ages_of_things(record: Record) -> Iterator[tuple[Span, str]]:
    """The ages of things that do not fit the one year told of their making."""
    text, published = record.article.text, record.article.published.date
    for sentence in story_sentences(record) if published else ():
        for match in _OLD.finditer(text, sentence.start, sentence.end):
            age, before = _age(match), text[sentence.start : match.start()]
            is_hedged = _HEDGED.search(before) or is_quoted(record, Span(*match.span()))
            if age < _LEAST or is_hedged or _is_of_somebody(match) or _NOT_NOW.search(sentence.of(text)):
                continue
            made = _beside(text, sentence, match) or _before(record, sentence, match)
            years = published.year - int(made["year"]) if made and published else age
            if made and abs(years - age) > max(_EXACT, _SHARE * max(age, years)):
                told = f"from {made['year']} to {published.year if published else ''} is {years} years, not {age}"
                year, here = Span(*made.span("year")), Span(*match.span())
                near = sentence.contains(year) or any(s.contains(year) for s in sentences_near(record, here, before=1))
                yield cover((year, here)) if near else here, told


def _age(match: re.Match[str]) -> int:
    told = next(match[group] for group in ("n", "at", "then", "put", "its") if match[group]).lower()
    return 12 if told.endswith("dozen") else number_of(told) or 0


def _is_of_somebody(match: re.Match[str]) -> bool:
    words = (match["thing"] or "").split()
    return any(word in persons("persons") | persons("titles") for word in words)


def _made(text: str, sentence: Span) -> re.Match[str] | None:
    """The one year of the sentence, where something was made in it."""
    if len(_OTHER_YEAR.findall(text, sentence.start, sentence.end)) != 1:
        return None
    return _verb().search(text, sentence.start, sentence.end)


def _verb() -> re.Pattern[str]:
    return re.compile(rf"{any_of('makings').pattern}(?:\s(?!and\b|but\b)[\w’'-]+){{0,7}}?,? {_YEAR}", re.I)


def _beside(text: str, sentence: Span, match: re.Match[str]) -> re.Match[str] | None:
    """The year of the age's own sentence, before it, with nothing else between that could be so old."""
    made = _made(text, sentence)
    if made and _is_told_behind(text, match, made):
        return made
    if not made or made.end() > match.start():
        return None
    between = text[made.end() : match.start()]
    now = re.search(r"\b(?:now|today|already)\b", between)
    if match["put"]:
        return made
    if match["thing"] and not now:
        return None
    return made if _ASIDE.fullmatch(between) and (now or not _A_THING.search(between)) else None


def _is_told_behind(text: str, match: re.Match[str], made: re.Match[str]) -> bool:
    """Whether the making follows: `is 50 years old: it was passed in`, `The 45-year-old dam, finished in`."""
    if made.start() < match.end():
        return False
    between = text[match.end() : made.start()]
    opens = re.search(r"(?:^|[.”\"\n] ?)(?:The|That|This|Its) $", text[max(0, match.start() - 7) : match.start()])
    thing = match["thing"] and opens and _WHICH_WAS.fullmatch(between)
    thing = thing or _NAMED_LAW.fullmatch(between)
    return bool(_IT_WAS.fullmatch(between) or thing)


def _before(record: Record, sentence: Span, match: re.Match[str]) -> re.Match[str] | None:
    """The year in which the sentence before, or one with the same name, tells that the same thing was made."""
    text = record.article.text
    if _OTHER_YEAR.search(text, sentence.start, sentence.end):
        return None
    near = sentences_near(record, sentence, before=1)[:-1]
    far = [s for s in named_again(record, sentence) if s not in near and s < sentence]
    subject = _SUBJECT.fullmatch(text, sentence.start, match.start())
    for other in (*near, *far):
        made = _made(text, other)
        if made and not _NOT_NOW.search(other.of(text)) and _is_same(text, other, made, subject, match):
            return made
    return None


def _is_same(text: str, other: Span, made: re.Match[str], subject: re.Match[str] | None, match: re.Match[str]) -> bool:
    """Whether what is so old is what was made: its subject, `The elevator is a 60-year-old trap`, or the age's noun."""
    known, names = every_stem(other.of(text)), other.of(text)
    clause = every_stem(text[other.start : made.end()])
    if subject:
        what = every_stem(subject["what"])
        nouns = every_stem(" ".join(re.findall(r"\b[a-z]{3,}", subject["what"])))
        return bool(nouns & clause) and what <= known and all(n in names for n in all_named(f"Of {subject['what']}"))
    head = every_stem((match["thing"] or "").split()[0]) if match["thing"] else frozenset()
    the = re.search(r"\b(?:[Tt]he|[Tt]h(?:at|is)|[Ii]ts)\s+$", text[max(0, match.start() - 6) : match.start()])
    return bool(the and head and head <= clause)
