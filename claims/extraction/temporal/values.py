"""From a match to its TIMEX3 type and value, given the day it is reckoned from and the tense around it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claims.extraction.temporal.calendar import MONTHS, SEASONS, UNITS, WEEKDAYS, extent, moved, number, real
from claims.record import MomentBasis, MomentType, Tense

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_BACK = frozenset({"last", "past", "this past", "previous"})
_AHEAD = frozenset({"next", "coming", "this coming", "following"})
_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "hourly": "PT1H"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means, and what that was reckoned from."""

    type: MomentType
    value: str
    basis: MomentBasis = MomentBasis.absolute
    readings: tuple[str, ...] = ()


def read(name: str, match: re.Match[str], *, day: date | None, tense: Tense, basis: MomentBasis) -> Reading | None:
    """The reading of a match of pattern `name`; `day` is what relative expressions count from (None: unknown)."""
    return _READERS[name](match, day, tense, basis if day else MomentBasis.unknown)


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower().rstrip(".")[:3]] if not match["month"].isdigit() else int(match["month"])


def _date(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    number_of_day = int(re.sub(r"\D", "", match["day"]))
    return Reading(MomentType.date, f"{int(match['year']):04}-{_month(match):02}-{number_of_day:02}")


def _numeric(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    found = [f"{year:04}-{m:02}-{d:02}" for d, m in dict.fromkeys(((a, b), (b, a))) if real(year, m, d)]
    if not found:
        return None
    value = found[0] if len(found) == 1 else f"{year:04}-XX-XX"
    return Reading(MomentType.date, value, readings=tuple(found) if len(found) > 1 else ())


def _month_day(match: re.Match[str], day: date | None, tense: Tense, basis: MomentBasis) -> Reading:
    month, number_of_day = _month(match), int(re.sub(r"\D", "", match["day"]))
    year = _year_of(month, number_of_day, day, tense)
    return Reading(MomentType.date, f"{year}-{month:02}-{number_of_day:02}", basis)


def _year_of(month: int, number_of_day: int, day: date | None, tense: Tense) -> str:
    """The year that brings month and day nearest to `day`, on the side that the tense points to."""
    if day is None:
        return "XXXX"
    there = real(day.year, month, min(number_of_day, 28)) or day
    if tense is Tense.future and there < day - timedelta(days=31):
        return f"{day.year + 1:04}"
    ahead = 31 if tense is Tense.past else 183
    if tense is not Tense.future and there > day + timedelta(days=ahead):
        return f"{day.year - 1:04}"
    return f"{day.year:04}"


def _month_year(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.date, f"{match['year']}-{_month(match):02}")


def _season_year(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.date, f"{match['year']}-{SEASONS[match['season'].lower()]}")


def _bare_month(match: re.Match[str], day: date | None, tense: Tense, basis: MomentBasis) -> Reading:
    month = _month(match)
    if day is None:
        return Reading(MomentType.date, f"XXXX-{month:02}", basis)
    shift = (match["shift"] or "").lower()
    year = day.year
    if shift in _BACK:
        year -= month >= day.month
    elif shift in _AHEAD or tense is Tense.future:
        year += month < day.month
    elif shift != "this":
        year -= month - day.month > (0 if tense is Tense.past else 6)
    return Reading(MomentType.date, f"{year:04}-{month:02}", basis)


def _before_christ(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.date, f"BC{int(match['year']):04}")


def _year(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.date, match["year"])


def _quarter(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    which = ("first", "second", "third", "fourth").index(match["ordinal"].lower()) + 1
    if match["year"]:
        return Reading(MomentType.date, f"{match['year']}-Q{which}")
    return Reading(MomentType.date, f"{day.year:04}-Q{which}" if day else f"XXXX-Q{which}", basis)


def _last_quarter(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    """The quarter that was last reported: the one before the day's, or that of the year before."""
    value = moved(day, -5 if match["old"] else -1, "Q") if day else "XXXX-QX"
    return Reading(MomentType.date, value, basis)


def _duration_one(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.duration, _period("1", match["unit"]))


def _decade(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    digits = re.sub(r"\D", "", match["decade"])
    return Reading(MomentType.date, digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _century(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.date, f"{int(match['century']) - 1:02}")


def _weekday(match: re.Match[str], day: date | None, tense: Tense, basis: MomentBasis) -> Reading:
    weekday = WEEKDAYS[match["weekday"].lower()]
    part = f"T{_PARTS[match['part'].lower()]}" if match["part"] else ""
    kind = MomentType.time if part else MomentType.date
    if day is None:
        return Reading(kind, f"XXXX-WXX-{weekday + 1}{part}", basis)
    ahead = (match["shift"] or "").lower() in _AHEAD or (tense is Tense.future and not match["shift"])
    away = (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7)
    if away == 0 and match["shift"]:
        away = 7 if ahead else -7
    return Reading(kind, (day + timedelta(days=away)).isoformat() + part, basis)


_WORDS = {"the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "overnight": 0}
_WORDS |= {"tomorrow": 1, "the day after tomorrow": 2}


def _day_word(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    word = match["word"].lower()
    part = "NI" if word in {"tonight", "overnight"} else _PARTS.get((match["part"] or "").lower())
    stem = (day + timedelta(days=_WORDS[word])).isoformat() if day else "XXXX-XX-XX"
    return Reading(MomentType.time if part else MomentType.date, stem + (f"T{part}" if part else ""), basis)


def _part(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    back = match["which"].lower() == "last"
    stem = (day - timedelta(days=back)).isoformat() if day else "XXXX-XX-XX"
    return Reading(MomentType.time, f"{stem}T{_PARTS[match['part'].lower()]}", basis)


def _shifted(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    shift, unit = match["shift"].lower(), match["unit"].lower()
    count = -1 if shift in _BACK else 1 if shift in _AHEAD else 0
    if unit in SEASONS:
        year = f"{_season_of(day, unit, count):04}" if day else "XXXX"
        return Reading(MomentType.date, f"{year}-{SEASONS[unit]}", basis)
    letter = UNITS[unit]
    if day is None:
        blank = {"W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
        return Reading(MomentType.date, blank[letter], basis)
    value = moved(day, count, letter)
    if letter in {"DE", "CE"}:
        value = value[: 3 if letter == "DE" else 2]
    return Reading(MomentType.date, value + ("-WE" if unit == "weekend" else ""), basis)


def _season_of(day: date, season: str, count: int) -> int:
    """The year of the season nearest in the direction asked for."""
    first, last = extent(f"{day.year:04}-{SEASONS[season]}")
    if count < 0:
        return day.year if last and last < day else day.year - 1
    return day.year + (count > 0 and first is not None and first <= day)


def _span_shifted(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.duration, _period(match["count"], match["unit"]))


def _ago(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    count, unit = number(match["count"]), _unit(match["unit"])
    back = match["dir"].lower() in {"ago", "earlier", "before"}
    if count is None or day is None or unit in {"S", "H"} or match["unit"].lower().startswith("minute"):
        vague = "PAST_REF" if back else "FUTURE_REF"
        return Reading(MomentType.date, vague, MomentBasis.unknown if day is None else basis)
    return Reading(MomentType.date, moved(day, -count if back else count, unit), basis)


def _ordinal_day(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    count = {"previous": -1, "same": 0}.get(match["dir"].lower(), 1)
    unit = match["unit"].lower()
    stem = moved(day, count, UNITS.get(unit, "D")) if day else "XXXX-XX-XX"
    part = _PARTS.get(unit)
    return Reading(MomentType.time if part else MomentType.date, stem + (f"T{part}" if part else ""), basis)


def _clock(match: re.Match[str], day: date | None, _tense: Tense, basis: MomentBasis) -> Reading:
    written = match["clock"].lower()
    stem = day.isoformat() if day else "XXXX-XX-XX"
    if written in {"noon", "midnight"}:
        return Reading(MomentType.time, stem + ("T12:00" if written == "noon" else "T24:00"), basis)
    hour, _, minute = re.match(r"(\d+)(:(\d+))?", written).groups()  # type: ignore[union-attr]
    hours = int(hour)
    if "p" in written and hours < 12:
        hours += 12
    elif "a" in written and hours == 12:
        hours = 0
    return Reading(MomentType.time, f"{stem}T{hours:02}:{minute or '00'}", basis)


def _set(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    if match["adverb"]:
        return Reading(MomentType.set, _ADVERBS.get(match["adverb"].lower(), "P1Y"))
    if match["times"]:
        return Reading(MomentType.set, _period("1", match["unit2"]))
    unit = match["unit"].lower()
    if unit in WEEKDAYS:
        return Reading(MomentType.set, f"XXXX-WXX-{WEEKDAYS[unit] + 1}")
    if unit in SEASONS:
        return Reading(MomentType.set, f"XXXX-{SEASONS[unit]}")
    if unit in _PARTS:
        return Reading(MomentType.set, f"XXXX-XX-XXT{_PARTS[unit]}")
    return Reading(MomentType.set, _period("2" if match["count"] == "other" else match["count"] or "1", match["unit"]))


def _duration(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.duration, _period(match["count"], match["unit"]))


def _duration_bare(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    return Reading(MomentType.duration, _period("some", match["word"] or match["word2"]))


def _ref(match: re.Match[str], _day: date | None, _tense: Tense, _basis: MomentBasis) -> Reading:
    value = "PRESENT_REF" if match["now"] else "PAST_REF" if match["past"] else "FUTURE_REF"
    return Reading(MomentType.date, value, MomentBasis.unknown)


def _unit(word: str) -> str:
    word = word.lower()
    return UNITS["century" if word.startswith("centur") else word.rstrip("s")]


def _period(count: str, unit: str) -> str:
    letter, many = _unit(unit), number(count)
    clock = "T" if letter in {"S", "H"} or unit.lower().startswith("minute") else ""
    return f"P{clock}{'X' if many is None else many}{letter}"


_READERS = {
    "date": _date,
    "iso": _date,
    "numeric": _numeric,
    "month_day": _month_day,
    "month_year": _month_year,
    "season_year": _season_year,
    "month": _bare_month,
    "before_christ": _before_christ,
    "year": _year,
    "fiscal": _year,
    "quarter": _quarter,
    "last_quarter": _last_quarter,
    "duration_one": _duration_one,
    "decade": _decade,
    "century": _century,
    "weekday": _weekday,
    "day": _day_word,
    "part": _part,
    "shifted": _shifted,
    "span_shifted": _span_shifted,
    "ago": _ago,
    "ordinal_day": _ordinal_day,
    "clock": _clock,
    "set": _set,
    "duration": _duration,
    "duration_bare": _duration_bare,
    "ref": _ref,
}
