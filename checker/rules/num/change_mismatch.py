"""NUM818."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.numbers import amount
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_NUMBER = r"[$£€]?\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(million|billion|percent|%))?"
_FACTOR = re.compile(
    rf"\b(doubled|tripled|trebled|quadrupled|halved)\b[^.;]{{0,40}}?\bfrom\s+{_NUMBER}(?:\s+[\w’'-]+){{0,5}}?\s+to\s+{_NUMBER}",
    re.I,
)
_UP = re.compile(
    rf"\b(rose|risen|up|grew|grown|increased|climbed|jumped|fell|fallen|down|dropped|decreased|declined|shrank)\s+(?:by\s+)?(\d+(?:\.\d+)?)\s?(?:percent|per cent|%)"
    rf"(?:\s+[\w’'-]+){{0,4}}?,?\s+from\s+{_NUMBER}(?:\s+[\w’'-]+){{0,5}}?\s+to\s+{_NUMBER}",
    re.I,
)
_SHARE = r"(?:(\d+(?:\.\d+)?)\s?(?:percent|per cent|%)|(a|one|two) (half|third|quarter|fifth)s?|(half))"
_RISE, _FALL = (
    "rise|increase|jump|gain|growth|climb|surge|leap",
    "fall|drop|decline|decrease|loss|cut|reduction|plunge|dip",
)
_THAT = re.compile(
    rf"\b(?:that|this|it) (?:is|was|would be|makes?|meant|means) an? ({_RISE}|{_FALL}) of {_SHARE}", re.I
)
_FROM_TO = re.compile(
    rf"\bfrom\s+{_NUMBER}(?:\s+[\w’'-]+){{0,5}}?\s+to\s+{_NUMBER}(?:\s+[\w’'-]+){{0,3}}?, an? ({_RISE}|{_FALL}) of {_SHARE}",
    re.I,
)
_LEVEL_FROM = re.compile(
    rf"(?<![\w.,])(?=[$£€\d]){_NUMBER}(?:\s+[\w’'-]+){{0,4}}?,\s+(?:up|down)\s+from\s+{_NUMBER}(?:\s+[\w’'-]+){{0,5}}?, an? ({_RISE}|{_FALL}) of {_SHARE}",
    re.I,
)
_FROM = re.compile(
    rf"\bfrom(?: the)?\s+{_NUMBER}(?:\s+(?!to\b)[\w’'-]+){{0,6}}?, an? ({_RISE}|{_FALL}) of {_SHARE}", re.I
)
_TO = re.compile(
    r"\b(rose|grew|climbed|jumped|fell|dropped|declined|sank|slid)\s+(?:by\s+)?(\d+(?:\.\d+)?)\s?(?:percent|per cent|%),?\s+to\s+"
    r"([$£€]?)(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s+([a-z]+))?",
)
_CLOSE = re.compile(
    r"\b(?:\w+day['’]s clos(?:e|ing (?:price|level))|closed(?: on)? \w+day|closed)\s+(?:at|of)\s+([$£€]?)(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s+([a-z]+))?"
)
_APPENDED = re.compile(rf", an? ({_RISE}|{_FALL}) of {_SHARE}", re.I)
_TO_FROM = re.compile(
    rf"\b(rose|grew|climbed|jumped|increased|fell|dropped|declined|decreased|shrank)\s+(?:by\s+)?(\d+(?:\.\d+)?)\s?(?:percent|per cent|%)"
    rf"(?:\s+[\w’'-]+){{0,4}}?,?\s+to\s+{_NUMBER}(?:\s+[\w’'-]+){{0,5}}?\s+from\s+{_NUMBER}",
    re.I,
)
_COUNT = re.compile(
    r"(?<![\w.,/$£€-])([$£€]?)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(million|billion))?(?![\w/%-]|[.,]?\d|\s?(?:percent|per cent))"
)
_BEFORE = 250
"""Code points before the sentence in which the two counts stand."""
_BOTH = 2
_DATE = re.compile(r"(?:\b(?:1[5-9]|20)\d\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})$")
"""A year or a day at the end, and no count."""
_LARGE = 1000
"""From which on a number is seldom another thing's by chance."""
_REACH = 3
"""How many times the share that is told another level may be away to be the one that is meant."""
_SLACK = 0.015
"""How far the share may be off, beside a tenth of itself."""
_A_CHANGE = re.compile(r"%|\b(?:per ?cent|doubled|tripled|trebled|quadrupled|halved|half|third|quarter|fifth)", re.I)
"""Without which no change is told: looked for first, for it is quickly seen."""
_YEARS = re.compile(r"\bfrom\s+(?:1[5-9]|20)\d\d(?:\s+[\w’'-]+){0,5}?\s+to\s+(?:1[5-9]|20)\d\d$")
_FACTORS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_DOWN = frozenset({"fell", "fallen", "down", "dropped", "decreased", "declined", "shrank"})
_NEARLY = re.compile(r"\b(?:almost|nearly|more than|about|roughly|over|around|some|less than)\s*$", re.I)


@rule("NUM818", severity=Severity.error, standards=("onrecord",), genres=ALL)
def change_mismatch(record: Record) -> Iterator[Flag]:
    """A change that does not come out of the two figures given for it.

    The sum is shown; rounding and "nearly" are allowed for.

    Bad:
        Date: 2024-06-01

        The catch [[doubled from 10 tons in May to 15]], the board said.

    Bad:
        Date: 2024-06-01

        Fares [[rose 20 percent, from $50 to $75]], the board said.

    Bad:
        Date: 2024-06-01

        The party went [[from 48 seats to 36, a loss of a third]], the board said.

    Bad:
        Date: 2024-06-01

        The clerk counted 1,440 thefts by June. In the same months of 2023 there were 1,240. [[That is a rise of 28 percent]].

    Bad:
        Date: 2024-06-01

        The club served 1,200 suppers in 2022 and 1,800 in 2023[[, a jump of 60 percent]].

    Bad:
        Date: 2024-06-01

        Sales [[rose 12 percent in 2023, to 840 million crowns from 790 million]], the board said.

    Bad:
        Date: 2024-06-01

        The survey found [[246,000 tons, down from 410,000 a year earlier, a drop of 60 percent]].

    Bad:
        Date: 2024-06-01

        The town voted a budget of $61.4 million. Spending would rise [[from $58.5 million this year, an increase of 8 percent]].

    Bad:
        Date: 2024-06-01

        Holm Mills is worth more than Wednesday's close of 5.50 crowns, the bid says. Its shares [[rose 18 percent to 6.16 crowns]].

    Good:
        Date: 2024-06-01

        The town voted a budget of $61.4 million. Spending would rise from $58.5 million this year, an increase of 5 percent.

    Good:
        Date: 2024-06-01

        Holm Mills is worth more than Wednesday's close of 5.50 crowns, the bid says. Its shares rose 12 percent to 6.16 crowns.

    Good:
        Date: 2024-06-01

        The clerk counted 1,440 thefts by June. In the same months of 2023 there were 1,240. That is a rise of 16 percent.

    Good:
        Date: 2024-06-01

        The catch doubled from 10 tons in May to 21, the board said.

    Good:
        Date: 2024-06-01

        Fares rose 20 percent, from $50 to $60, the board said.

    Good:
        Date: 2024-06-01

        The catch nearly doubled from 10 tons in May to 18, the board said.

    Good:
        Date: 2024-06-01

        The catch doubled from 2009 to 2014, and fares grew 27 percent from 2010 to 2015, the board said.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        if not _A_CHANGE.search(text, sentence.start, sentence.end):
            continue
        for match in (
            *_FACTOR.finditer(text, sentence.start, sentence.end),
            *_UP.finditer(text, sentence.start, sentence.end),
        ):
            if _YEARS.search(match[0]) or _NEARLY.search(text, sentence.start, match.start()):
                continue
            if fault := _fault(match):
                yield Flag(Span(match.start(), match.end()), fault)
        yield from _share_beside_both(text, sentence)
        yield from _share_behind_two(text, sentence)
        yield from _level_told_before(text, sentence)


def _share_beside_both(text: str, sentence: Span) -> Iterator[Flag]:
    """A share told behind `from ... to ...`, or before `to ... from ...`."""
    for match in _FROM_TO.finditer(text, sentence.start, sentence.end):
        before, after = amount(match[1], match[2] or match[4]), amount(match[3], match[4])
        if not _YEARS.search(match[0].partition(",")[0]) and (
            fault := _off(before, after, match[5], match.groups()[5:])
        ):
            yield Flag(Span(*match.span()), fault)
    for match in _LEVEL_FROM.finditer(text, sentence.start, sentence.end):
        before, after = amount(match[3], match[4] or match[2]), amount(match[1], match[2] or match[4])
        if fault := _off(before, after, match[5], match.groups()[5:]):
            yield Flag(Span(*match.span()), fault)
    for match in _TO_FROM.finditer(text, sentence.start, sentence.end):
        before, after = amount(match[5], match[6] or match[4]), amount(match[3], match[4] or match[6])
        word = "fall" if match[1].lower() in _DOWN else "rise"
        if fault := _off(before, after, word, (match[2], None, None, None)):
            yield Flag(Span(*match.span()), fault)


def _share_behind_two(text: str, sentence: Span) -> Iterator[Flag]:
    """A share told behind the only two counts, in their sentence or in the next."""
    if _FROM_TO.search(text, sentence.start, sentence.end):
        return
    those = [(m, sentence.start - _BEFORE, sentence.start) for m in _THAT.finditer(text, sentence.start, sentence.end)]
    those += [(m, sentence.start, m.start()) for m in _APPENDED.finditer(text, sentence.start, sentence.end)]
    for match, start, end in those:
        told = text[max(0, start) : end]
        counts = [m for m in _COUNT.finditer(told) if not _DATE.search(told, 0, m.end())]
        if len(counts) == _BOTH and counts[0][1] == counts[1][1] and counts[0][3] == counts[1][3]:
            one, other = (amount(m[2], m[3]) for m in counts)
            before, after = sorted((one, other), reverse=match[1].lower() in _FALL.split("|"))
            if fault := _off(before, after, match[1], match.groups()[1:]):
                yield Flag(Span(*match.span()), fault)


def _level_told_before(text: str, sentence: Span) -> Iterator[Flag]:
    """A share beside one level, where the sentences before have the other: one amount near it, or the one closing price."""
    for match in _FROM.finditer(text, sentence.start, sentence.end):
        before, falls = amount(match[1], match[2]), match[3].lower() in _FALL.split("|")
        reach = before * (1 + _REACH * (float(match[4]) / 100 if match[4] else 0) * (-1 if falls else 1))
        told = text[: sentence.start]
        levels = {
            amount(m[2], m[3]) for m in _COUNT.finditer(told) if m[3] == match[2] and not _DATE.search(told, 0, m.end())
        }
        large = match[2] or before >= _LARGE
        near = [
            level for level in levels if large and min(before, reach) <= level <= max(before, reach) and level != before
        ]
        if len(near) == 1 and (fault := _off(before, near[0], match[3], match.groups()[3:])):
            yield Flag(Span(*match.span()), fault)
    for match in _TO.finditer(text, sentence.start, sentence.end):
        closes = _CLOSE.finditer(text, 0, sentence.start)
        same = {close[2] for close in closes if (close[1], close[3]) == (match[3], match[5])}
        word = "fall" if match[1] in {"fell", "dropped", "declined", "sank", "slid"} else "rise"
        if len(same) == 1 and (fault := _off(amount(same.pop()), amount(match[4]), word, (match[2], None, None, None))):
            yield Flag(Span(*match.span()), fault)


def _off(before: float, after: float, word: str, told: tuple[str | None, ...]) -> str | None:
    """What the share of a rise or fall is, where it is not the one that is told."""
    percent, many, part, half = told
    parts = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2}
    said = (
        float(percent) / 100
        if percent
        else 0.5
        if half
        else (2 if many == "two" else 1) * parts[(part or "half").lower()]
    )
    if before <= 0 or (word.lower() in _FALL.split("|") and after > before):
        return None
    share = abs(after / before - 1)
    if abs(share - said) <= max(_SLACK, 0.1 * said):
        return None
    return f"from {before:g} to {after:g} is {100 * share:.0f} percent, not {100 * said:.0f}"


def _fault(match: re.Match[str]) -> str | None:
    """What the two figures come to, where it is not the factor or share told before them."""
    if match.re is _FACTOR:
        said = _FACTORS[match[1].lower()]
        before, after = amount(match[2], match[3] or match[5]), amount(match[4], match[5])
        slack = 0.15 * said
    else:
        share = float(match[2]) / 100
        said = 1 - share if match[1].lower() in _DOWN else 1 + share
        before, after = amount(match[3], match[4] or match[6]), amount(match[5], match[6])
        slack = max(0.02, 0.12 * share)
    if before <= 0 or abs(after / before - said) <= slack:
        return None
    return f"{match[0].rsplit(' from ', 1)[-1].strip()} is {after / before:.2g} times as much, not {said:.2g}"
