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


NEWS = f"{TOLD}\n\nTwo boats came to her help.\n\nNobody was hurt, Brandt said.\n\n"
NOTES = [
    ("Emil Roslund is a columnist for the Tarnby Post.", Genre.opinion),
    ("Emil Roslund writes about harbours.", Genre.opinion),
    ("Emil Roslund, a former mate, is professor of shipping at the University of Tarnby.", Genre.opinion),
    ("Emil Roslund was the editor of a sailors’ paper.", Genre.opinion),
    ("Emil Roslund is president of the Pilots’ League.", Genre.opinion),
    ("Emil Roslund was a stoker before he became captain.", Genre.news),
    ("Emil Roslund was a passenger and fell ill after a call from the editor.", Genre.news),
    ("Emil Roslund is a reporter for the Tarnby Post.", Genre.news),
    ("Tarnby Lines is a carrier of cars and employs 420 people.", Genre.news),
    ("Ida Brandt is the author of two books on ferries.", Genre.news),
]


@pytest.mark.parametrize(("note", "genre"), NOTES)
def test_a_note_on_who_wrote_it_makes_an_opinion_and_the_end_of_a_story_does_not(note: str, genre: Genre) -> None:
    assert tell_genre(article_from_text(NEWS + note)) is genre
