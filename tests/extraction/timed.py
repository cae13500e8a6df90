"""The moments of a little article."""

from datetime import date

from claims.extraction.moments import find_moments
from claims.extraction.pipeline import analyse
from claims.reading import article_from_text
from claims.record import Moment


def moments(text: str, published: str | None = "2024-05-15") -> tuple[Moment, ...]:
    """What is read in a text published on that day (a Wednesday)."""
    day = date.fromisoformat(published) if published else None
    return find_moments(analyse(article_from_text(text, as_is=True, published=day)))


def values(text: str, published: str | None = "2024-05-15") -> list[str]:
    """The TIMEX3 values of those moments."""
    return [moment.value for moment in moments(text, published)]
