"""Numbers of a headline that the story under it does not give."""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.told.headlines.matches import Foreign, matches
from checker.told.headlines.otherwise import is_told_otherwise
from checker.told.headlines.reckoned import DAY, FIRST_YEAR, LAST_YEAR, is_beyond, is_difference, is_near, is_reckoned
from checker.told.headlines.small_counts import BY, SPAN, small_counts
from claims.article import ParagraphKind
from claims.figures.written import figures
from claims.headlines import heads, story_text
from claims.lazily import lazily
from claims.numbers import SPELLED, TENS, WHOLE, amount, number_of
from claims.record import Record
from claims.story import story_sentences

_ALONE = (
    r"(?:(?<![\w.,/-])|(?<=\bR)(?=[\d.,]+ ?(?:m|bn|[MmBb]illion)\b)|(?<=\bRs)|"
    r"(?:(?<=\bA)|(?<=\bC)|(?<=\bS)|(?<=\bUS)|(?<=\bNZ)|(?<=\bHK))(?=\$))"
)
"""Before a number that is no part of a word, unless that is a currency: `R7.5 million`, `A$35 million`."""
_NUMBER = lazily(
    rf"{_ALONE}[$£€]?\d[\d,.]*\d(?:\s?%|\s?percent|bn|[mk](?!\w)|(?:C|F|km|kg|mph|kph|ft|cm)\b)?"
    r"(?![\w/]|-(?![A-Z][a-z])|[\d.,]*\d)|"
    r"(?<![\w.,/$£€-])\d(?:\s?%|\s(?:percent|per cent)\b)|"
    rf"(?<![\w-]){TENS.title()}(?:-[A-Za-z]+)?(?![\w’'-])"
)
_SPELLED = lazily(rf"\b(?:(?:an?|{SPELLED}) (?:dozen|hundred|thousand)|{SPELLED})\b", re.I)
_CURRENCY = "$£€"
_MONEY = lazily(r"[$£€]\d[\d,.]*\d|[$£€]\d")
_NO_SUM = lazily(
    r"(?<![\d.,$£€])\d[\d,.]*(?:st|nd|rd|th|\s?%|[ -]per ?cent|[ -](?:years?|months?|weeks?|days?|hours?|minutes?))\b",
    re.I,
)
"""A number of the story that is none of money: `75th`, `75 percent`, `75-year`."""
_DIGITS = lazily(r"[\d.]+")
_IN = lazily(rf"\b(?P<part>{WHOLE}) (?:[a-z]+ )?(?:in|out of) (?P<whole>{WHOLE})\b", re.I)
_FRACTION = lazily(r"\b(?:half|thirds?|quarters?|fourths?|fifths?|majority)\b", re.I)
_MOST, _ROUNDED = 10, 6
"""The largest whole of a share told in small numbers; percentage points that it may be rounded by."""
_SCORE = lazily(r"(?<![\w.,/$£€–-])(?P<one>\d\d?)[-–](?P<other>\d\d?)(?![\w%/–-]|[.,]\d)")
_LEAD = 2
"""Sentences in which a report gives the score."""
_IN_YEAR = lazily(r"(?<=\bin )20\d\d(?![\w/–-]|[.,]\d)")
_YEAR = lazily(r"(?<![\w.,/$£€–-])20\d\d(?![\w/–-]|[.,]\d)")
_APART = lazily(r"[ -]\w+ (?:ahead|apart|behind|clear|older|younger)\b", re.I)
"""Behind a difference: `25 years apart in age`."""


def foreign_numbers(record: Record) -> Iterator[Foreign]:
    """The numbers of the headline that the story does not give, nor one that is near."""
    text = record.article.text
    story = story_text(record)
    told, counted = _digits(story), _digits(DAY.sub(" ", story))
    sums = _digits(_NO_SUM.sub(" ", story))
    headings = [head.span for head in heads(record, ParagraphKind.headline)]
    below = [q for q in record.quantities if not any(head.contains(q.span) for head in headings)]
    values = {value for q in below if q.span.of(text) in story for value in (q.low, q.high)}
    values |= {amount(word[0]) for word in _SPELLED.finditer(story)}
    values |= set(_taken_together(record))
    for span, match in matches(record, _NUMBER):
        dated = any(day.start() <= match.start() < day.end() for day in DAY.finditer(match.string))
        here = values | (sums if match[0][0] in _CURRENCY else told if dated else counted)
        digits = _DIGITS.search(str(number_of(match[0]) or "") if match[0][0].isalpha() else match[0].replace(",", ""))
        value = float(digits[0].strip(".")) if digits and digits[0].strip(".").count(".") <= 1 else None
        if value is None or re.fullmatch(r"(?:19|20)\d\d", match[0]) or value in here:
            continue
        if is_reckoned(record, match, value, told, story):
            continue
        difference = BY.search(match.string, 0, match.start()) or _APART.match(match.string, match.end())
        near = (difference and is_difference(value, told)) or any(
            is_near(other, value, match[0]) or is_beyond(match, other, value)
            for other in here
            if not FIRST_YEAR <= other <= LAST_YEAR
        )
        if not (near or is_told_otherwise(match, story)):
            yield span, match[0]
    yield from _scores(record, story)
    yield from _years(record, story)
    yield from small_counts(record, story, told | values)
    yield from _shares(record, story)


def _taken_together(record: Record) -> Iterator[float]:
    """The sums of two large numbers or of two sums of money in one sentence: `$60 million in stock and $24 million`."""
    text = record.article.text
    for sentence in story_sentences(record):
        large = {number for number in _digits(sentence.of(text)) if number > LAST_YEAR}
        money = _digits(" ".join(_MONEY.findall(text, sentence.start, sentence.end)))
        for like in (large, money):
            yield from (one + other for one, other in combinations(sorted(like), 2))


def _digits(words: str) -> set[float]:
    return {float(number) for number in re.findall(r"\d+(?:\.\d+)?", words.replace(",", ""))}


def _scores(record: Record, story: str) -> Iterator[Foreign]:
    """A score that the story has nowhere, though its first sentences give another."""
    text = record.article.text
    lead = " ".join(sentence.of(text) for sentence in story_sentences(record)[:_LEAD])
    first = {_score(match) for match in _SCORE.finditer(lead)}
    told = {_score(match) for match in _SCORE.finditer(story)}
    for span, match in matches(record, _SCORE) if len(first) == 1 else ():
        if _score(match) not in told:
            yield span, match[0]


def _score(match: re.Match[str]) -> frozenset[int]:
    return frozenset((int(match["one"]), int(match["other"])))


def _years(record: Record, story: str) -> Iterator[Foreign]:
    """A year to come that the story does not name, though it names another one."""
    now = record.article.published.date
    told = {int(year) for year in _YEAR.findall(story)}
    ahead = {year for year in told if now and year > now.year}
    apart = {number_of(match["count"]) for match in SPAN.finditer(story) if match["what"].lower() == "year"}
    for span, match in matches(record, _IN_YEAR) if now and len(ahead) == 1 else ():
        year = int(match[0])
        if now and year > now.year and year not in told and not {abs(year - other) for other in told} & apart:
            yield span, match[0]


def _shares(record: Record, story: str) -> Iterator[Foreign]:
    """A share such as `three in four`, where none of the story's percentages, nor two of them together, comes near."""
    for span, match in matches(record, _IN):
        part, whole = number_of(match["part"]), number_of(match["whole"])
        if not (part and whole and part < whole <= _MOST) or _IN.search(story) or _FRACTION.search(story):
            continue
        percents = {figure.value for figure in figures(story, 0, len(story)) if figure.unit == "percent"}
        made = percents | {100 - one for one in percents} | {one + other for one in percents for other in percents}
        if percents and all(abs(100 * part / whole - share) > _ROUNDED for share in made):
            yield span, match[0]
