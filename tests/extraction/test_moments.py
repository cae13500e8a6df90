"""The grammar's own examples, and what moments are reckoned from."""

import time

import pytest

from claims.extraction.temporal.atoms import Pattern
from claims.extraction.temporal.grammar import GRAMMAR
from tests.extraction.timed import moments


@pytest.mark.parametrize("pattern", GRAMMAR, ids=lambda pattern: pattern.example)
def test_every_pattern_finds_its_example(pattern: Pattern) -> None:
    marked = pattern.example
    expected = marked[marked.index("[[") + 2 : marked.index("]]")]
    assert expected in [m.text for m in moments(marked.replace("[[", "").replace("]]", ""))]


CASES = [
    ("The mill closed on July 25, 2019.", "2019-07-25"),
    ("The mill closed on Monday.", "2024-05-13"),
    ("The mill will close on Monday.", "2024-05-20"),
    ("The mill closed last Monday.", "2024-05-13"),
    ("The mill closed yesterday.", "2024-05-14"),
    ("The mill closed last week.", "2024-W19"),
    ("The mill closed three years ago.", "2021"),
    ("The mill closed in November.", "2023-11"),
    ("The mill will close in November.", "2024-11"),
    ("The mill closed on 3 December.", "2023-12-03"),
    ("The mill closed in the second quarter of 2015.", "2015-Q2"),
    ("The mill closed in the 1990s.", "199"),
    ("The mill closed in the nineties.", "199"),
    ("The mill closed in nineteen ninety-six.", "1996"),
    ("The mill closed at 6 p.m. Monday.", "2024-05-13T18:00"),
    ("The council voted to close the mill on Monday.", "2024-05-13"),
    ("The mill closed on Christmas Eve.", "2023-12-24"),
    ("The mill will close on Christmas Eve.", "2024-12-24"),
    ("The mill closed on Good Friday 2019.", "2019-04-19"),
    ("The mill is expected to close on Monday.", "2024-05-20"),
    ("The mill had been due to close on Monday.", "2024-05-13"),
    ("The mill closed in May last year.", "2023-05"),
    ("The mill closed for half an hour.", "PT30M"),
    ("The mill closed for two and a half.", None),
    ("The mill lost $2 million a year.", None),
    ('The owner spoke on "This Week" of his mill.', None),
    ("The mill closed last Oct. 23.", "2023-10-23"),
    ("It was late.\n\nIn March, the mill closed.", "2024-03"),
    ("Now, that was late. The average daily volume fell.", None),
    ("It took a minute and a half.", "PT1M30S"),
    ("The mill closed over the weekend.", "2024-W19-WE"),
    ("The mill closed earlier this week.", "2024-W20"),
    ("The mill lost money in the first half of 2016.", "2016-H1"),
    ("The mill shut for a couple of years.", "P2Y"),
    ("The index fell to 1678.5 points.", None),
    ("The town uses about three-quarters of its water.", None),
    ("The mill closed at the end of March.", "2024-03"),
    ("The mill closed in early May.", "2024-05"),
    ("The mill closed in the last week of April.", "2024-04"),
    ("The mill burned on the night of 18 April 2019.", "2019-04-18TNI"),
    ("The mill burned early in the morning of April 18.", "2024-04-18TMO"),
    ("The mill's hearing is due the week of May 20.", "2024-W21"),
    ("The lease was extended through January.", "2025-01"),
    ("The mill will close in the winter.", "2024-WI"),
    ("The mill opened in the autumn.", "2023-FA"),
    ("The mill will reopen in the spring.", "2024-SP"),
    ("The owner will appeal against Monday's ruling.", "2024-05-13"),
    ("The mill will one day reopen.", "FUTURE_REF"),
    ("The mill stood for two thousand years.", "P2000Y"),
    ("The mill lost 30 jobs per month.", "P1M"),
    ("The mill was empty by mid-afternoon.", "2024-05-15TAF"),
    ("The mill saw several quarters of losses.", "PXQ"),
    ("The town has shrunk over the past decade.", "P1DE"),
    ("The mill may close at month's end.", "2024-05"),
    ("She was the town's Person of the Year.", None),
    ("The mill shut in the last week of the war.", None),
    ("She said on 3 May 2019 that night flights would end.", "2019-05-03"),
    ("The temple fell in the spring of 480 BC.", "BC0480-SP"),
    ("The temple was built in the 470s BC.", "BC047"),
    ("The temple dates from the 4th century BC.", "BC03"),
    ("The mill stood empty for two and a half years.", "P2Y6M"),
    ("The mill stood empty for seven-and-a-half years.", "P7Y6M"),
    ("The mill stood empty for thirty-seven years.", "P37Y"),
    ("The mill shut down for 10-15 minutes.", "PT10M"),
    ("The wheel turns in 5.8 seconds.", "PT5.8S"),
    ("The clay is 2.5 million years older.", "P2500000Y"),
    ("The clay settled 66 million years ago.", "PAST_REF"),
    ("The mill closed two and a half years ago.", "2021"),
    ("The mill closed two or three years ago.", "2021"),
    ("The mill closed a fortnight ago.", "2024-W18"),
    ("The mill closed for two fortnights.", "P4W"),
    ("The mill closed within minutes.", "PTXM"),
    ("Eight months on, the mill is empty.", "P8M"),
    ("The mill closed for the third time in as many weeks.", None),
    ("The wheel stopped at half past six.", "2024-05-15T06:30"),
    ("The wheel stopped at a quarter to nine in the evening.", "2024-05-15T20:45"),
    ("The wheel stopped at three in the morning.", "2024-05-15T03:00"),
    ("The wheel stopped at nine o'clock at night.", "2024-05-15T21:00"),
    ("The wheel stopped at 11.40 pm.", "2024-05-15T23:40"),
    ("The race was won in 3:41.27.", None),
    ("The lease was extended for an additional year.", "P1Y"),
    ("The mill stood empty for over nine months.", "P9M"),
    ("The mill failed in the 1982 summer strike.", "1982-SU"),
    ("The mill closed on Black Friday.", "2023-11-24"),
    ("The abbey fell on 14 October 1066.", "1066-10-14"),
    ("The abbey was founded in 1137.", "1137"),
    ("The abbey sold 1137 books.", None),
    ("The baths were built in AD 79.", "0079"),
    ("The baths fell in the fifth century BC.", "BC04"),
    ("The baths fell at the end of the 460s BC.", "BC046"),
    ("The player scored his third century.", None),
    ("The mob killed 1400 prisoners.", None),
    ("The council cited Resolution 1483.", None),
    ("The laptop has a GTX 1660 card.", None),
    ("The party eyes the 1950 records.", "1950"),
    ("The owner told USA Today of his mill.", None),
    ("It was first told by the Daily Planet.", None),
    ("It was first told by the daily papers.", "P1D"),
    ("The mill closed on October 32.", None),
    ("In October 32 mills closed.", "2023-10"),
    ("The owner told the Today programme of his mill.", None),
    ("The owner told USA TODAY of his mill.", None),
    ("The owner told the TODAY show of his mill.", None),
    ("The owner wrote in Mill Today about it.", None),
    ("The mill of Ida Brandt today closed.", "2024-05-15"),
    ("Mill Of Brandt Today Sold", "2024-05-15"),
    ("Minutes of the meeting name the owner.", None),
    ("The mill burned at night.", "XXXX-XX-XXTNI"),
    ("The mill saw the Easter Rising.", None),
    ("The mill burned overnight.", "2024-05-14TNI"),
    ("The sales fell by about a quarter.", None),
    ("That may be the end of the mill.", None),
    ("Minutes after the vote, the owner left.", "PTXM"),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_values_count_from_publication_and_tense(text: str, value: str | None) -> None:
    assert [m.value for m in moments(text)] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The trial is expected to last three weeks.", "three weeks"),
        ("The trial fell into the last three weeks of spring.", "the last three weeks"),
        ("Last three weeks were wet.", "Last three weeks"),
    ],
)
def test_what_takes_three_weeks_is_not_the_last_three(text: str, words: str) -> None:
    assert moments(text)[0].text == words


def test_a_year_told_before_lends_itself_only_to_the_past() -> None:
    told = "The works ran until 2011 and began in 2008.\n\nIn 2010 it burned.\n\n"
    assert moments(told + "The next hearing comes in December.", "2024-10-02")[-1].value == "2024-12"


def test_what_is_past_is_of_no_year_ahead() -> None:
    text = "The mill will open on 1 April 2027. The lease, which began on 1 March, was signed by the mayor."
    assert [m.value for m in moments(text, "2026-11-20")] == ["2027-04-01", "2026-03-01"]


def test_later_is_a_date_only_when_the_text_says_from_when() -> None:
    assert [m.value for m in moments("He was held on 3 May. Three days later he was freed.")][-1] == "2024-05-06"
    assert [(m.text, m.value) for m in moments("Three days later he was freed.")] == [("Three days", "P3D")]


TOLD = [
    ("He came in June 2019 and left later that year.", "2019"),
    ("He came in June 2019. That same month, he left.", "2019-06"),
    ("He came on 3 May 2019. Later that day, he left.", "2019-05-03"),
    ("He came on 3 May 2019. He left that night.", "2019-05-03TNI"),
    ("He came in 2019 and left in July of that year.", "2019-07"),
    ("He came in 2019 and left on July 4 of the same year.", "2019-07-04"),
    ("He came on 3 May 2019. They had met the day before.", "2019-05-02"),
    ("He came in 2019 and left that same spring.", "2019-SP"),
]


@pytest.mark.parametrize(("text", "value"), TOLD)
def test_that_year_is_the_one_just_told(text: str, value: str) -> None:
    assert moments(text)[-1].value == value


def test_that_year_is_the_one_of_its_sentence_in_a_history_too() -> None:
    text = "The fair began on 19 May 2016 and closed on 23 May. He fled in June 1998 and came in July of that year."
    assert moments(text, None)[-1].value == "1998-07"


def test_of_a_day_that_nobody_named_the_next_stays_open() -> None:
    assert [(m.value, m.first) for m in moments("He left the next morning.")] == [("XXXX-XX-XXTMO", None)]
    assert moments("He left that year.") == ()


def test_a_clock_time_takes_the_year_of_its_date() -> None:
    text = "It began at 5:30 a.m. on March 20, 2023, and at 9 a.m. (0800 GMT) Friday it ended."
    assert [m.value for m in moments(text)] == ["2023-03-20T05:30", "2023-03-20", "2024-05-10T09:00", "2024-05-10"]


def test_the_quarter_is_the_one_just_over_where_the_text_names_it() -> None:
    text = "Profit fell in the first quarter. It takes a charge in the second quarter. Sales rose in the quarter."
    assert [m.value for m in moments(text)] == ["2024-Q1", "2024-Q2", "2024-Q1"]


HISTORY = "The works opened in 1931 and burned in 1932. In 1933 and 1934 it stood empty. It was sold in March 1935."


def test_in_a_history_times_count_from_the_day_told() -> None:
    text = f"{HISTORY} Work resumed on 3 June. By the end of the year it was whole. The following year it shut."
    assert [m.value for m in moments(text)][-3:] == ["1935-06-03", "1935", "1936"]


def test_a_year_that_was_planned_for_is_not_the_one_told() -> None:
    text = f"{HISTORY} It would be ready for a show in 1937. The roof fell in on 3 June."
    assert moments(text)[-1].value == "1935-06-03"


def test_words_of_the_day_make_a_short_text_news() -> None:
    assert moments(f"{HISTORY} The town said yesterday that it was sold again on 3 April.")[-1].value == "2024-04-03"


def test_a_year_ago_beside_a_quarter_is_the_same_quarter() -> None:
    text = "Sales fell in the first quarter of 2024 from $3m a year earlier and year-earlier costs of $1 million."
    assert [m.value for m in moments(text) if m.value.startswith("20")] == ["2024-Q1", "2023-Q1", "2023-Q1"]


RANGES = [
    ("It ran from August 27 to September 14.", ["2023-08-27", "2023-09-14"]),
    ("It ran between 3 and 7 May 2019.", ["2019-05-03", "2019-05-07"]),
    ("It ran on 3-7 May.", ["2024-05-03", "2024-05-07"]),
    ("It ran on April 24 and 25.", ["2024-04-24", "2024-04-25"]),
    ("On April 24 and 25 people came.", ["2024-04-24"]),
    ("It ran from 2014-16.", ["2014", "2016"]),
    ("It ran in 1998–2003.", ["1998", "2003"]),
    ("It ran from March to May 2019.", ["2019-03", "2019-05"]),
    ("It ran from November to February 2019.", ["2018-11", "2019-02"]),
    ("It ran from May-August 2019.", ["2019-05", "2019-08"]),
    ("It ran from 26 June to 4 August 2019.", ["2019-06-26", "2019-08-04"]),
    ("It ran from June 26-August 4, 2019.", ["2019-06-26", "2019-08-04"]),
    ("It ran from 14 May-2 June 2019.", ["2019-05-14", "2019-06-02"]),
    ("It ran through the summer and autumn of 2019.", ["2019-SU", "2019-FA"]),
    ("It stood from 499 to 493 BC.", ["BC0499", "BC0493"]),
    ("It stood in 499-493 BC.", ["BC0499", "BC0493"]),
]


@pytest.mark.parametrize(("text", "values"), RANGES)
def test_both_ends_of_a_range_are_moments(text: str, values: list[str]) -> None:
    assert [m.value for m in moments(text)] == values


def test_a_dateline_has_a_moment() -> None:
    assert moments("HARLOW, May 14 (Agency) --\n\nThe mill closed, its owner said.")[0].value == "2024-05-14"


def test_without_a_publication_date_relative_days_stay_open() -> None:
    assert [m.value for m in moments("The mill closed on Monday.", None)] == ["XXXX-WXX-1"]


def test_a_month_and_day_take_the_year_of_a_full_date_beside_them() -> None:
    text = "The first pump was tested on June 25, 2021.\n\nDeliveries began on June 12 and ended on August 4."
    assert [m.value for m in moments(text, "2024-02-14")] == ["2021-06-25", "2021-06-12", "2021-08-04"]


def test_a_time_of_day_belongs_to_the_day_right_before_it() -> None:
    text = "The hearing will be held on 14 June 2024 at 2 p.m. in the hall."
    assert [m.value for m in moments(text)] == ["2024-06-14", "2024-06-14T14:00"]


@pytest.mark.parametrize("day", ["Sept. 4, ", "1-01-24 | 2 May 2024 | "])
def test_a_long_timetable_in_one_sentence_takes_no_time(day: str) -> None:
    started = time.process_time()
    assert len(moments(day * 400)) >= 400
    assert time.process_time() - started < 3
