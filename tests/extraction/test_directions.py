"""On which side of publication a weekday, a month or a day without a year lies."""

import pytest

from tests.extraction.timed import values

CASES = [
    ("The union said on Friday it would strike again.", "2024-05-10"),
    ("The union told Friday of a plan that would close the mill.", "2024-05-10"),
    ("The owner said Friday would be a day off.", "2024-05-17"),
    ("The owner declined to comment on Friday.", "2024-05-10"),
    ("The flood forced the owner to close the mill on Friday.", "2024-05-10"),
    ("The owner agreed to close the mill on Friday.", "2024-05-17"),
    ("Three times since Friday.", "2024-05-10"),
    ("The mill, closed since June, will be sold.", "2023-06"),
    ("The largest union backed him way back in October, but not the others.", "2023-10"),
    ("She bought the mill before announcing her run in June.", "2023-06"),
    ("Police arrested a man suspected of setting fire to the mill over the weekend.", "2024-W19-WE"),
    ("The meeting was put off until Friday.", "2024-05-17"),
    ("A sale could have consequences in November.", "2024-11"),
    ("The mill reopens in April.", "2025-04"),
    ("The favourite to buy the mill come November offered little.", "2024-11"),
    ("The owner complains in April.", "2024-04"),
    ("The mill closed last winter.", "2023-WI"),
    ("The owner called a meeting for Friday.", "2024-05-17"),
    ("The union demanded an answer by Friday.", "2024-05-17"),
    ("The town hung out flags ahead of Friday's show.", "2024-05-17"),
    ("The owner warned that the river would keep rising until Friday.", "2024-05-17"),
    ("The new wheel goes on sale in the autumn.", "2024-FA"),
    ("The mill may close in the fall.", "2024-FA"),
    ("The mill will close next Thursday.", "2024-05-23"),
    ("The mill closed last Tuesday.", "2024-05-07"),
    ("The mill closed on 14 September last year.", "2023-09-14"),
    ("The mill closed in the spring of last year.", "2023-SP"),
    ("The mill closed a week ago Thursday.", "2024-05-02"),
    ("The mill closed two weeks ago Monday.", "2024-04-29"),
    ("The mill will close a week from Tuesday.", "2024-05-28"),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_verbs_and_the_words_before_tell_the_side(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_winter_that_is_not_over_is_not_the_last() -> None:
    assert values("The mill closed last winter.", "2024-01-20") == ["2022-WI"]


def test_a_day_with_its_date_gives_the_hour_its_day() -> None:
    text = "They met at 6:38 p.m. on Saturday, May 4, and will meet again at 10 a.m. Friday, Dec. 6."
    assert values(text) == ["2024-05-04T18:38", "2024-05-04", "2024-12-06T10:00", "2024-12-06"]
