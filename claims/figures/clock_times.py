"""Times that a clock took: `2 hours 25 minutes 10 seconds`, `2:27:55`, as figures in seconds."""

from collections.abc import Iterator

from claims.figures.written import Figure
from claims.lazily import lazily
from claims.spans import Span

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_CLOCK = lazily(r"(?<![\w:.])(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>[0-5]\d(?:\.\d+)?)(?![\w:])(?!\s?[ap]\.?m\b)")
_WORDS = lazily(
    r"(?<![\w:.,])(?:(?P<h>\d{1,2}) hours?,? (?:and )?)?(?P<m>\d{1,2}) minutes?,? "
    r"(?:and )?(?P<s>\d{1,2}(?:\.\d+)?) seconds?\b"
)


def clock_times(text: str, start: int, end: int) -> Iterator[Figure]:
    """The times between two places; hours and minutes alone are an hour of the day."""
    for pattern in (_CLOCK, _WORDS):
        for match in pattern.finditer(text, start, end):
            if pattern is _CLOCK and not match["h"] and "." not in match["s"]:
                continue
            seconds = float(match["h"] or 0) * 3600 + float(match["m"]) * 60 + float(match["s"])
            yield Figure(Span(*match.span()), seconds, seconds, seconds, "clock", "")
