"""DAT709."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_NUMBERS = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_AFTER = re.compile(
    rf"\b{_COUNT}\s+years\s+(?P<dir>after|before)\s+(?:[\w’']+\s+){{0,5}}?(?:in\s+)?(?P<from>{_YEAR})\b[^.;]{{0,40}}?,?\s+(?:in|by)\s+(?P<to>{_YEAR})\b|"
    rf"\b(?:in|since)\s+(?P<from2>{_YEAR})\b[^.;]{{0,60}}?\b(?P<count2>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+years\s+(?P<dir2>later|earlier),?\s+in\s+(?P<to2>{_YEAR})\b|"
    rf"\bfrom\s+(?P<from3>{_YEAR})\s+(?:to|until)\s+(?P<to3>{_YEAR}),?\s+(?:a\s+(?:period|span|stretch)\s+of\s+)?(?P<count3>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+years\b",
    re.I,
)
_HEDGED = re.compile(r"\b(?:about|almost|nearly|more than|less than|over|under|some|roughly|around)\s*$", re.I)


@rule("DAT709", severity=Severity.error, standards=("onrecord",), genres=ALL)
def duration_mismatch(record: Record) -> Iterator[Flag]:
    """A length of time that does not fit the two years it is said to span.

    Either a year or the length is wrong; the sum is shown. One year more or less is let pass, since days can make it.

    Bad:
        The mill opened in 2009 and closed [[three years after 2009, in 2014]].

    Bad:
        The bridge was built [[in 1990 and fell ten years later, in 2003]].

    Good:
        The mill closed three years after 2009, in 2012.

    Good:
        The bridge was built in 1990 and fell about ten years later, in 2003.

    Good:
        She worked there from 1990 to 2000, ten years that she loved.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in _AFTER.finditer(text, sentence.start, sentence.end):
            count = match["count"] or match["count2"] or match["count3"]
            start = int(match["from"] or match["from2"] or match["from3"])
            end = int(match["to"] or match["to2"] or match["to3"])
            said = int(count) if count.isdigit() else _NUMBERS[count.lower()]
            back = (match["dir"] or match["dir2"] or "").lower() in {"before", "earlier"}
            place = (
                match.start("count")
                if match["count"]
                else match.start("count2")
                if match["count2"]
                else match.start("count3")
            )
            really = start - end if back else end - start
            if abs(really - said) > 1 and not _HEDGED.search(text, sentence.start, place):
                yield Flag(
                    Span(match.start(), match.end()),
                    f"from {min(start, end)} to {max(start, end)} are {abs(really)} years, not {said}",
                )
