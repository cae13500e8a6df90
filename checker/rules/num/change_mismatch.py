"""NUM818."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
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
_YEARS = re.compile(r"\bfrom\s+(?:1[5-9]|20)\d\d(?:\s+[\w’'-]+){0,5}?\s+to\s+(?:1[5-9]|20)\d\d$")
_FACTORS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_DOWN = frozenset({"fell", "fallen", "down", "dropped", "decreased", "declined", "shrank"})
_NEARLY = re.compile(r"\b(?:almost|nearly|more than|about|roughly|over|around|some|less than)\s*$", re.I)
_SCALE = {"million": 1e6, "billion": 1e9}


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
        for match in (
            *_FACTOR.finditer(text, sentence.start, sentence.end),
            *_UP.finditer(text, sentence.start, sentence.end),
        ):
            if _YEARS.search(match[0]) or _NEARLY.search(text, sentence.start, match.start()):
                continue
            if fault := _fault(match):
                yield Flag(Span(match.start(), match.end()), fault)


def _fault(match: re.Match[str]) -> str | None:
    if match.re is _FACTOR:
        said = _FACTORS[match[1].lower()]
        before, after = _value(match[2], match[3] or match[5]), _value(match[4], match[5])
        slack = 0.15 * said
    else:
        share = float(match[2]) / 100
        said = 1 - share if match[1].lower() in _DOWN else 1 + share
        before, after = _value(match[3], match[4] or match[6]), _value(match[5], match[6])
        slack = max(0.02, 0.12 * share)
    if before <= 0 or abs(after / before - said) <= slack:
        return None
    return f"{match[0].rsplit(' from ', 1)[-1].strip()} is {after / before:.2g} times as much, not {said:.2g}"


def _value(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "")) * _SCALE.get((scale or "").lower(), 1.0)
