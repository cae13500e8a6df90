"""The kind of text, by the marks that it bears."""

import pytest

from claims.extraction.genres import tell_genre
from claims.reading import article_from_text
from claims.record import Genre

TOLD = "The ferry left the harbour with all hands, said Ida Brandt, the mayor of Tarnby."


def running(*clocks: str) -> str:
    return "\n\n".join(
        ["The Latest: Ferry Leaves Tarnby", *(part for clock in clocks for part in (clock, *[TOLD] * 6))]
    )


CLOCKS = [
    (("12:05 a.m.", "9 p.m.", "7:25 p.m."), Genre.live_blog),
    (("12:05 a.m.",), Genre.news),
    (("At 12:05 a.m. it left.", "At 9 p.m. it came back.", "At 10 p.m. it left."), Genre.news),
]


@pytest.mark.parametrize(("clocks", "genre"), CLOCKS)
def test_lines_of_nothing_but_the_time_make_a_running_report(clocks: tuple[str, ...], genre: Genre) -> None:
    assert tell_genre(article_from_text(running(*clocks))) is genre
