"""The dateline's day: `LONDON, March 3, 2024 (Agency) -`."""

import re
from datetime import date

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?\\.?" for month in _MONTHS)
_LINE = re.compile(
    rf"^[A-Z][A-Z .’'-]{{2,}}[^\n]{{0,40}}?\b"
    rf"(?:(?P<d1>\d{{1,2}})\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}))"
    rf",?\s+(?P<year>\d{{4}})\b[^\n]{{0,40}}?[—–-]",
    re.I | re.M,
)


def dateline_date(text: str) -> date | None:
    """The full date of a dateline within the first 1,000 code points, or None."""
    match = _LINE.search(text[:1000])
    if match is None or not match[0][:3].isupper():
        return None
    month = (match["m1"] or match["m2"])[:3].lower()
    number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month))
    try:
        return date(int(match["year"]), number, int(match["d1"] or match["d2"]))
    except ValueError:
        return None
