"""Times in histories: they are told from what was told before."""

import pytest

from tests.extraction.timed import values

BEGINNING = "The works opened in 1931 and burned in 1932. In 1933 and 1934 it stood empty. "
PUBLISHED = ["2024-05-15", None]
"""With and without a day of publication, a history reads the same."""

TOLD = [
    ("It was sold in December 1935. In January it burned.", ["1935-12", "1936-01"]),
    ("It was sold in July 1935. In March it had been let.", ["1935-07", "1935-03"]),
    ("It was sold on 3 December 1935. The winter was hard, and in April it burned.", ["1935-12-03", "1936-04"]),
    ("It was sold in February 1935. From October to March it had stood idle.", ["1935-02", "1934-10", "1935-03"]),
    (
        "It was sold on 3 May 1935. The town, which was walled in 1720, burned in June.",
        ["1935-05-03", "1720", "1935-06"],
    ),
    ("It was sold on 3 May 1935. In 1955 it burned. It reopened in June.", ["1935-05-03", "1955", "1955-06"]),
    ("It was sold in May 1935. Two years earlier, it burned. In June it closed.", ["1935-05", "1933", "1935-06"]),
    ("It was sold on 3 May 1935. Five days before, it had burned.", ["1935-05-03", "1935-04-28"]),
    ("It was sold on 3 May 1935 and let that July.", ["1935-05-03", "1935-07"]),
    ("It was sold on 3 May 1935. It burned on the 19th, and nobody died.", ["1935-05-03", "1935-05-19"]),
    ("It was sold in June 1935. The following spring it burned.", ["1935-06", "1936-SP"]),
    ("It was sold in June 1935. It had been let the previous April.", ["1935-06", "1935-04"]),
    ("It was sold in June 1935. In the spring of the following year it burned.", ["1935-06", "1936-SP"]),
    ("It was sold in June 1935. Half a century later, it burned.", ["1935-06", "1985"]),
    (
        "It was sold in December 1935. By 1935 it was empty. In January it burned.",
        ["1935-12", "1935", "1936-01"],
    ),
    ("It was sold in December 1935. It had been empty since January.", ["1935-12", "1935-01"]),
    ("It was sold in June 1935 and burned on Christmas night.", ["1935-06", "1935-12-25TNI"]),
    ("It was sold on the night of 6–7 August 1935.", ["1935-08-06TNI"]),
    ("It stood idle throughout the autumn and winter of 1935.", ["1935-FA", "1935-WI"]),
    ("It was sold in March 1935. It had been empty since July.", ["1935-03", "1934-07"]),
    (
        "It was sold in May 1935. The last page was written in June 1960, and lost seven months later.",
        ["1935-05", "1960-06", "1961-01"],
    ),
    ("It was sold in February 1935. It had burned in October.", ["1935-02", "1934-10"]),
    ("It was sold on 3 May 1935. On the 6th the wheel stopped.", ["1935-05-03", "1935-05-06"]),
    ("It was sold in 1935. The last great sale opened on 20 June.", ["1935", "1935-06-20"]),
    ("It was shut from the 13th to the 19th of May 1935.", ["1935-05-13", "1935-05-19"]),
    ("It was sold on 3 May 1935. At 9 p.m. on June 4 it burned.", ["1935-05-03", "1935-06-04T21:00"]),
]


@pytest.mark.parametrize("published", PUBLISHED)
@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_year_is_that_of_the_story_so_far(text: str, told: list[str], published: str | None) -> None:
    assert values(BEGINNING + text, published)[4:] == told


def test_what_follows_in_the_news_follows_what_was_told_before() -> None:
    assert values("Her hours were cut in 2021. By the following spring, she had left.")[-1] == "2022-SP"
    assert values("He left on Friday, 3 May. He had come the previous Monday.")[-1] == "2024-04-29"


def test_the_time_that_a_sentence_of_the_news_begins_with_lends_its_year() -> None:
    news = "He spoke on Monday, in the mill that he had bought. "
    assert values(f"{news}In April 1982 the wheel stopped; it turned again on 14 June.")[-1] == "1982-06-14"
    assert values(f"{news}He came in 1975. Four years later, on 4 May, he bought it.")[-1] == "1979-05-04"
    assert values(f"{news}He sold 30 wheels in May 2012 and shut it in March.")[-1] == "2024-03"


def test_earlier_is_before_the_story_where_the_verb_is_in_the_pluperfect() -> None:
    assert values("He was held in May 2019. He had been free two years earlier.")[-1] == "2017"


def test_this_year_is_the_one_told_in_a_long_history() -> None:
    years = "In 1935 it was let, in 1936 sold, in 1937 let again, in 1938 sold again, in 1939 pulled down. "
    assert values(f"{BEGINNING}{years}In 1940 it was built anew. The bridge was lost this year.")[-1] == "1940"


def test_six_years_make_a_history_without_a_day_of_publication() -> None:
    text = "It was built in 2017 and in 2018. In 2019 it opened, in 2020 it shut. It burned in 2021 and in July 2022. "
    assert values(f"{text}In September it was sold.")[-1] == "2022-09"


def test_recent_years_make_a_history_where_no_day_counts_from_publication() -> None:
    text = "It was drawn up in 2015 and in 2016. In 2017 and 2018 it was built. In 2019 it opened, in 2020 it closed. "
    later = (
        "It reopened in 2021 and in 2022. It burned in May 2022. In June 2022 it was pulled down. In July it was sold."
    )
    assert values(text + later)[-1] == "2022-07"
    assert (
        values(text + later + " Yesterday, its owner said that it was lost in March, and on Monday.")[-2] == "2024-03"
    )


def test_old_years_in_todays_news_lend_nothing_to_what_comes() -> None:
    assert values(f"{BEGINNING}The next show opens in December.")[-1] == "2024-12"


def test_the_years_in_a_heading_are_read() -> None:
    body = "The works burned down in the night, and nobody knew why it had burned."
    assert values(f"{body}\n\nThe Long Closing (1932-1934)\n\n{body}") == ["1932", "1934"]


OF_THE_PAST = "Vera Krantz was born in 1930, left school in 1949, sailed in 1962, married in 1968 and wrote in 1991. "
HISTORIES = [
    ("Asked in 2010 why, she laughed.\n\nA film of it will be shown on 18 February.", "2023-02-18"),
    ("Asked in 2010 why, she laughed.\n\nShe died on Friday, 3 February.", "2023-02-03"),
    ("Asked in 2010 why, she laughed.\n\nOn Wednesday, 3 February, she sailed again.", "2010-02-03"),
    ("In 2010 she laughed.\n\nShe sailed again on 3 February.", "2010-02-03"),
    ("In 2010 she laughed.\n\nA film of it would be shown on 18 February.", "2010-02-18"),
    ("In 2010 she laughed.\n\nHe tried to show it on 18 February.", "2010-02-18"),
]


@pytest.mark.parametrize(("end", "value"), HISTORIES)
def test_what_will_be_and_what_its_weekday_dates_is_of_no_old_year(end: str, value: str) -> None:
    assert values(OF_THE_PAST + end, published="2023-02-10")[-1] == value
