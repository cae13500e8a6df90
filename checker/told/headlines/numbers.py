"""Numbers of a headline that the story under it does not give."""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.told.headlines.otherwise import is_told_otherwise
from claims.article import ParagraphKind
from claims.dates.calendar import MONTH_WRITTEN as MONTH
from claims.figures.tolls import tolls
from claims.figures.written import figures
from claims.headlines import content_words, heads, story_text
from claims.lazily import lazily
from claims.numbers import SPELLED, TENS, WHOLE, amount, number_of
from claims.record import Record
from claims.spans import Span
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
_DAY = lazily(
    rf"\b(?:\d\d?(?:st|nd|rd|th)?(?: ?(?:-|–|and|or|to|until|,) ?\d\d?(?:st|nd|rd|th)?)* {MONTH}|"
    rf"{MONTH} \d\d?(?:st|nd|rd|th)?(?: ?(?:-|–|and|or|to|,) ?\d\d?(?!\d)(?:st|nd|rd|th)?)*)\b"
)
"""Days of a month, that count nothing: `28 to 31 July`."""
_LIST = lazily(
    r"\S+ (?:[\w’'-]+ ){0,3}?(?:best|books|facts|lessons|moments|people|photos|pictures|places|questions|quotes|"
    r"reasons|takeaways|things|times|tips|ways|words|worst)\b",
    re.I,
)
"""A title that counts the items of its list."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
"""Numbers that are years, and near to no other number."""
_ENOUGH = 2
"""Sentences from which a story can be held to a title that is not in its text."""
_LONG = 150
"""Code points from which on a headline is one that has run into its story."""
_DIGITS = lazily(r"[\d.]+")
_COUNTED = lazily(rf"(?<![\w$£€.,-])(?P<count>{WHOLE})\s+(?:[\w’'-]+\s+){{0,2}}?(?P<what>[a-z]{{3,}}s)\b", re.I)
_SPAN = lazily(
    rf"(?<![\w$£€.,-])(?P<count>{WHOLE})[- ](?P<what>year|month|week|day|hour|minute|mile|metre|meter|point)s?\b", re.I
)
"""A length of time or way: `two-year`, `four years`."""
_HURT = lazily(
    rf"(?<![\w$£€.,-])(?P<count>{WHOLE}) (?:[\w’'-]+ ){{0,2}}?"
    r"(?:hurt|killed|dead|dies?|died|injured|wounded|missing|drown(?:ed)?)\b|"
    rf"\b(?:kills|injures|wounds|leaves) (?P<behind>{WHOLE})(?! ?%|[-’'\w]|[.,]\d)",
    re.I,
)
_TOGETHER = lazily(r"\b(?:dozen|couple|pair|twins?|trio|both|triplets|quartet)\b", re.I)
"""Counts that are told as neither word nor digit."""
_IN = lazily(rf"\b(?P<part>{WHOLE}) (?:[a-z]+ )?(?:in|out of) (?P<whole>{WHOLE})\b", re.I)
_FRACTION = lazily(r"\b(?:half|thirds?|quarters?|fourths?|fifths?|majority)\b", re.I)
_MOST, _ROUNDED = 10, 6
"""The largest whole of a share told in small numbers; percentage points that it may be rounded by."""
_SCORE = lazily(r"(?<![\w.,/$£€–-])(?P<one>\d\d?)[-–](?P<other>\d\d?)(?![\w%/–-]|[.,]\d)")
_LEAD = 2
"""Sentences in which a report gives the score."""
_IN_YEAR = lazily(r"(?<=\bin )20\d\d(?![\w/–-]|[.,]\d)")
_YEAR = lazily(r"(?<![\w.,/$£€–-])20\d\d(?![\w/–-]|[.,]\d)")
_BY = lazily(r"\bby $")
_APART = lazily(r"[ -]\w+ (?:ahead|apart|behind|clear|older|younger)\b", re.I)
"""Behind a difference: `25 years apart in age`."""
_UNIT = lazily(
    r"[ -](?:(?P<years>years?|seasons?)|(?P<months>months?)|"
    r"(?P<way>miles?|km|kilomet\w+)|(?P<days>days?|nights?|weeks?)|"
    r"(?:minutes?|mins?|hours?))\b",
    re.I,
)
_HOUR = lazily(r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b(?:to|past) (?:[a-z]+)\b(?=[ ,.])")
_EARLIEST, _MILE, _ROUGHLY = 1800, 1.609, 0.06
"""The first year that one is told of; kilometres of a mile; share by which a way may be rounded."""
_ABOVE = lazily(r"\b(?:above|at least|exceed(?:s|ed)?|more than|over|tops?|topp(?:ed|ing)) $", re.I)
_BELOW = lazily(r"\b(?:almost|below|close to|fewer than|less than|nearly|under|up to) $", re.I)
_LOOSELY = 0.25
"""Share by which the story's number may lie above `more than 5,000`, or below `nearly 5,000`."""
_WHOLE = lazily(rf"\b{WHOLE}\b", re.I)
_SMALL = range(2, 13)
"""Counts that a headline gives as a word or one digit."""
Foreign = tuple[Span | None, str]
"""A number's place in the headline, None where that is not in the text, and its words."""


def foreign_numbers(record: Record) -> Iterator[Foreign]:
    """The numbers of the headline that the story does not give, nor one that is near."""
    text = record.article.text
    story = story_text(record)
    told, counted = _digits(story), _digits(_DAY.sub(" ", story))
    sums = _digits(_NO_SUM.sub(" ", story))
    headings = [head.span for head in heads(record, ParagraphKind.headline)]
    below = [q for q in record.quantities if not any(head.contains(q.span) for head in headings)]
    values = {value for q in below if q.span.of(text) in story for value in (q.low, q.high)}
    values |= {amount(word[0]) for word in _SPELLED.finditer(story)}
    values |= set(_taken_together(record))
    for span, match in _matches(record, _NUMBER):
        dated = any(day.start() <= match.start() < day.end() for day in _DAY.finditer(match.string))
        here = values | (sums if match[0][0] in _CURRENCY else told if dated else counted)
        digits = _DIGITS.search(str(number_of(match[0]) or "") if match[0][0].isalpha() else match[0].replace(",", ""))
        value = float(digits[0].strip(".")) if digits and digits[0].strip(".").count(".") <= 1 else None
        if value is None or re.fullmatch(r"(?:19|20)\d\d", match[0]) or value in here:
            continue
        if _is_reckoned(record, match, value, told, story):
            continue
        difference = _BY.search(match.string, 0, match.start()) or _APART.match(match.string, match.end())
        near = (difference and _is_difference(value, told)) or any(
            _is_near(other, value, match[0]) or _is_beyond(match, other, value)
            for other in here
            if not _FIRST_YEAR <= other <= _LAST_YEAR
        )
        if not (near or is_told_otherwise(match, story)):
            yield span, match[0]
    yield from _scores(record, story)
    yield from _years(record, story)
    yield from _counts(record, story, told | values)
    yield from _shares(record, story)


def _taken_together(record: Record) -> Iterator[float]:
    """The sums of two large numbers or of two sums of money in one sentence: `$60 million in stock and $24 million`."""
    text = record.article.text
    for sentence in story_sentences(record):
        large = {number for number in _digits(sentence.of(text)) if number > _LAST_YEAR}
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
    for span, match in _matches(record, _SCORE) if len(first) == 1 else ():
        if _score(match) not in told:
            yield span, match[0]


def _score(match: re.Match[str]) -> frozenset[int]:
    return frozenset((int(match["one"]), int(match["other"])))


def _years(record: Record, story: str) -> Iterator[Foreign]:
    """A year to come that the story does not name, though it names another one."""
    now = record.article.published.date
    told = {int(year) for year in _YEAR.findall(story)}
    ahead = {year for year in told if now and year > now.year}
    apart = {number_of(match["count"]) for match in _SPAN.finditer(story) if match["what"].lower() == "year"}
    for span, match in _matches(record, _IN_YEAR) if now and len(ahead) == 1 else ():
        year = int(match[0])
        if now and year > now.year and year not in told and not {abs(year - other) for other in told} & apart:
            yield span, match[0]


def _shares(record: Record, story: str) -> Iterator[Foreign]:
    """A share such as `three in four`, where none of the story's percentages, nor two of them together, comes near."""
    for span, match in _matches(record, _IN):
        part, whole = number_of(match["part"]), number_of(match["whole"])
        if not (part and whole and part < whole <= _MOST) or _IN.search(story) or _FRACTION.search(story):
            continue
        percents = {figure.value for figure in figures(story, 0, len(story)) if figure.unit == "percent"}
        made = percents | {100 - one for one in percents} | {one + other for one in percents for other in percents}
        if percents and all(abs(100 * part / whole - share) > _ROUNDED for share in made):
            yield span, match[0]


def _is_near(other: float, value: float, written: str) -> bool:
    """Whether the headline's number may be the story's: rounded, or with a scale that one of them spells out."""
    _, point, decimals = written.partition(".")
    if point:
        places = len(re.match(r"\d*", decimals)[0])  # type: ignore[index]
        return any(abs(other / scale - value) <= 0.5 / 10**places for scale in (1, 1e3, 1e6, 1e9))
    return abs(other - value) <= max(0.06 * value, 0.5) or other in {value * 1e3, value * 1e6, value * 1e9}


def _is_reckoned(record: Record, match: re.Match[str], value: float, told: set[float], story: str) -> bool:
    """Whether the reader can work it out: years since one told, miles for kilometres, time between days or hours."""
    behind = _UNIT.match(match.string, match.end())
    if behind is None:
        return False
    if behind["years"]:
        years = {year for year in told if _EARLIEST <= year <= _LAST_YEAR}
        years |= {float(now.year)} if (now := record.article.published.date) else set()
        return any(abs(abs(one - other) - value) <= 1 for one, other in combinations(years, 2))
    if behind["months"]:
        return _is_so_many_months(record, value)
    if behind["days"]:
        return len(_DAY.findall(story)) > 1
    if behind["way"]:
        return any(abs(other - value * rate) <= _ROUGHLY * other for other in told for rate in (_MILE, 1 / _MILE))
    return len(_HOUR.findall(story)) > 1


def _is_so_many_months(record: Record, value: float) -> bool:
    """Whether a day that the story names lies so many months from its publication, or from another."""
    now = record.article.published.date
    days = [now, *(moment.first for moment in record.moments)]
    counted = [12 * day.year + day.month for day in days if day]
    return any(abs(abs(one - other) - value) <= 1 for one, other in combinations(counted, 2))


def _is_so_many_days(record: Record, length: re.Match[str]) -> bool:
    """Whether two days that the story names lie so many days or weeks apart: `Eleven days later`, of 14 and 25 June."""
    unit = {"day": 1, "week": 7}.get(length["what"].lower().removesuffix("s"), 0)
    days = {m.first for m in record.moments if m.first and m.first == m.last} if unit else set()
    count = (number_of(length["count"]) or 0) * unit
    return any(abs(abs((one - other).days) - count) < max(unit, 2) for one, other in combinations(days, 2))


def _is_beyond(match: re.Match[str], other: float, value: float) -> bool:
    """Whether the story's number lies on the side of the headline's that its words tell: `more than 5,000`."""
    slack = _LOOSELY * value
    above, below = (side.search(match.string, 0, match.start()) for side in (_ABOVE, _BELOW))
    return bool((above and 0 <= other - value <= slack) or (below and 0 <= value - other <= slack))


def _is_difference(value: float, told: set[float]) -> bool:
    """Whether two of the story's numbers lie so far apart: `leads by 14`, for 54 percent to 40."""
    return any(abs(one - other - value) < 0.05 for one in told for other in told)


def _counts(record: Record, story: str, told: set[float]) -> Iterator[Foreign]:
    """Small counts of the headline that the story has nowhere, though it counts the same things otherwise."""
    heads = {pattern: list(_matches(record, pattern)) for pattern in (_COUNTED, _SPAN, _HURT)}
    if not any(heads.values()):
        return
    whole: set[float] = {number_of(m[0]) or 0 for m in _WHOLE.finditer(story)}
    for pattern in (_COUNTED, _SPAN):
        counts = [(number_of(m["count"]), m["what"].lower()) for m in pattern.finditer(story) if heads[pattern]]
        for span, match in heads[pattern]:
            of_it = {number for number, other in counts if other == match["what"].lower() and number}
            missing = of_it and _is_missing(number_of(match["count"]), of_it, told | whole)
            missing = missing and not _is_so_many_days(record, match)
            if missing and not _BY.search(match.string, 0, match.start()) and not is_told_otherwise(match, story):
                yield span, match[0]
    harmed = heads[_HURT] and any(_WHOLE.search(toll.of(record.article.text)) for toll in tolls(record))
    for span, match in heads[_HURT] if harmed and not _TOGETHER.search(story) else ():
        if _is_missing(number_of(match["count"] or match["behind"]), {int(n) for n in whole if n}, told | whole):
            yield span, match[0]


def _is_missing(count: int | None, of_it: set[int], told: set[float]) -> bool:
    """Whether the story has the headline's small count nowhere, nor two counts of the same that make it."""
    return count in _SMALL and count not in told | {one + other for one in of_it for other in of_it}


def _matches(record: Record, pattern: re.Pattern[str]) -> Iterator[tuple[Span | None, re.Match[str]]]:
    """The pattern's matches in the headline with their places, or in a title that is not in the text, without."""
    text, title = record.article.text, record.article.title or ""
    printed = [
        head
        for head in heads(record, ParagraphKind.headline)
        if not title or content_words(head.span.of(text)) & content_words(title)  # else a label: `Analysis`
    ]
    for head in printed:
        if len(head.span) <= _LONG:
            yield from ((Span(*m.span()), m) for m in pattern.finditer(text, head.span.start, head.span.end))
    if not printed and len(story_sentences(record)) > _ENOUGH:
        yield from ((None, m) for m in pattern.finditer(title) if m.start() or not _LIST.match(title))
