"""Articles of times long past, whose people nobody can ask any more."""

from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record

_YEAR = lazily(r"\b(?:\d{1,4} (?P<before>BCE?)|(?:1[0-9]|20)\d\d)\b(?! (?:people|soldiers|troops))")
_OLD = 25
"""Years before publication from which a year is of another time."""
_FEW, _MOST = 5, 0.7
"""Years that an article of history tells at least, and the share of them that are old."""


@once_a_record
def is_history(record: Record) -> bool:
    """Whether nearly all of the years that the article tells are long past."""
    published = record.article.published
    if published.date is None:
        return False
    years = [0 if match["before"] else int(match[0]) for match in _YEAR.finditer(record.article.text)]
    old = [year for year in years if year < published.date.year - _OLD]
    return len(years) >= _FEW and len(old) >= _MOST * len(years)
