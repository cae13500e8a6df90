"""The dateline's place in the text and its day: `LONDON, March 3, 2024 (Agency) -`."""

import re
from datetime import date
from functools import lru_cache

from claims.dates.calendar import MONTHS
from claims.spans import Span

_BY_THREE = {name[:3]: number for name, number in MONTHS.items()}
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?\.?" for name in MONTHS)
_LINE = re.compile(
    rf"^[A-Z][A-Z .’'-]{{2,}}[^\n]{{0,40}}?\b"
    rf"(?:(?P<d1>\d{{1,2}})\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}))"
    rf",?\s+(?P<year>\d{{4}})\b[^\n]{{0,40}}?[—–-]",
    re.I | re.M,
)


@lru_cache(maxsize=1)
def dateline(text: str) -> tuple[Span, date] | None:
    """The dateline within the first 1,000 code points with its full date, or None."""
    match = _LINE.search(text[:1000])
    if match is None or not match[0][:3].isupper():
        return None
    month = _BY_THREE[(match["m1"] or match["m2"])[:3].lower()]
    try:
        return Span(*match.span()), date(int(match["year"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None
