"""What the words of time expressions mean in numbers and dates, and sums with them."""

import calendar
import re
from datetime import date, timedelta

from claims.dates.calendar import MONTHS as FULL_MONTHS
from claims.dates.calendar import WEEKDAYS as FULL_WEEKDAYS
from claims.numbers import SCALES, VALUES
from claims.record import Tense

MONTHS = FULL_MONTHS | {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = FULL_WEEKDAYS | {name.lower(): n for n, name in enumerate(calendar.day_abbr)}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
NUMBERS = VALUES | {"zero": 0, "a": 1, "an": 1, "couple": 2} | {word: int(n) for word, n in SCALES.items()}
_SCALES = frozenset({100, *(int(scale) for scale in SCALES.values())})
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
}
UNITS |= {"year": "Y", "decade": "DE", "century": "CE", "centurie": "CE"}

AHEAD = frozenset({"next", "coming", "this coming", "following"})
"""The words that point forward."""
FROM_THE_STORY = frozenset({"previous", "following"})
"""The words that point from what the text told."""


def number(words: str) -> int | None:
    """The whole number that the words mean, without its half; None for 'few', 'several'."""
    if scaled := re.fullmatch(r"([\d.,]*\d) (thousand|million|billion)", words.strip().lower()):
        return round(float(scaled[1].replace(",", "")) * SCALES[scaled[2]])
    words = re.sub(r"\s1/2|\s?½|\.\d+|[ -]and[ -]a[ -]half$", "", words.strip().lower()).replace("-", " ")
    if words == "half a dozen":
        return 6
    if words.replace(",", "").isdigit():
        return int(words.replace(",", ""))
    words = re.sub(r"^an?\s+(?=\w)", "", words)
    parts = [NUMBERS.get(part) for part in words.split() if part not in {"of", "and"}]
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    return known[0] * known[1] if len(known) > 1 and known[1] in _SCALES else sum(known[-2:])


def real(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """The month's number, by its name or written in figures."""
    return int(word) if word.isdigit() else MONTHS[word.lower().rstrip(".")[:3]]


def day_number(words: str) -> int:
    """The day of the month in '3rd', '3'."""
    return int(re.sub(r"\D", "", words))


def year_of(month: int, day_of_month: int, day: date | None, points: Tense) -> str:
    """The year that brings month and day nearest to `day`, on the side that the event `points` to."""
    if day is None:
        return "XXXX"
    there = real(day.year, month, min(day_of_month, 28)) or day
    if points is Tense.future and there < day - timedelta(days=31):
        return f"{day.year + 1:04}"
    ahead = 31 if points is Tense.past else 183
    if points is not Tense.future and there > day + timedelta(days=ahead):
        return f"{day.year - 1:04}"
    if points is not Tense.past and there < day - timedelta(days=300):
        return f"{day.year + 1:04}"
    return f"{day.year:04}"


def moved(day: date, count: int, unit: str) -> str:
    """The TIMEX3 value of `day` moved by `count` units, as coarse as the unit is."""
    if unit in {"DE", "CE"}:
        count, unit = count * (10 if unit == "DE" else 100), "Y"
    if unit == "D":
        return (day + timedelta(days=count)).isoformat()
    if unit == "W":
        year, week, _ = (day + timedelta(weeks=count)).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "Y":
        return f"{day.year + count:04}"
    if unit == "Q":
        quarters = day.year * 4 + (day.month - 1) // 3 + count
        return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
    months = day.year * 12 + day.month - 1 + count
    return f"{months // 12:04}-{months % 12 + 1:02}"


def extent(value: str) -> tuple[date | None, date | None]:
    """First and last day that a TIMEX3 value can mean; None where it leaves that open."""
    value = value.partition("T")[0]
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = real(*map(int, match.groups()))
        return day, day
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
        return first, date.fromisocalendar(int(match[1]), int(match[2]), 7)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        year, month = int(match[1]), 3 * int(match[2])
        return date(year, month - 2, 1), date(year, month, calendar.monthrange(year, month)[1])
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        year, month = int(match[1]), 6 * int(match[2])
        return date(year, month - 5, 1), date(year, month, calendar.monthrange(year, month)[1])
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        year, (start, end) = int(match[1]), SEASON_MONTHS[match[2]]
        last_year = year + (end < start)
        return date(year, start, 1), date(last_year, end, calendar.monthrange(last_year, end)[1])
    if match := re.fullmatch(r"(\d{2,4})", value):
        size = 10 ** (4 - len(match[1]))
        year = int(match[1]) * size
        return (date(year, 1, 1), date(year + size - 1, 12, 31)) if 1 <= year <= 9990 else (None, None)
    return None, None


def season_of(day: date, season: str, count: int) -> int:
    """The year of the season (SP, SU, FA, WI) nearest to `day` in the direction of `count`."""
    first, last = extent(f"{day.year:04}-{season}")
    if count < 0:
        begun = extent(f"{day.year - 1:04}-{season}")[1]
        back = 0 if last and last < day else 1 if begun and begun < day else 2
        return day.year - back
    return day.year + (count > 0 and first is not None and first <= day)


def spelled(words: str) -> str:
    """The four figures of a year in words: 'nineteen ninety-six'."""
    parts = [NUMBERS[word] for word in re.split(r"[ -]", words.lower()) if NUMBERS.get(word, 100) < 100]
    if "thousand" in words.lower():
        return f"{parts[0] * 1000 + sum(parts[1:]):04}"
    return f"{parts[0] * 100 + sum(parts[1:]):04}"
