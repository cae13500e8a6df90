"""The timeline puts what can be dated in order and says why the rest cannot."""

from claims.dates.timeline import make_timeline
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

TEXT = """Date: 2024-05-17

The bridge closed on 3 May 2024, the county said. It was built in 1907 and is painted every year.

It will open again in the near future, after three weeks of work, Ida Brandt said on Monday."""


def test_events_stand_by_their_first_day_with_their_claims() -> None:
    timeline = make_timeline(extract_claims(article_from_text(TEXT)))
    assert [event.moment.text for event in timeline.events] == ["1907", "3 May 2024", "Monday"]
    closed = timeline.events[1].claim
    assert closed is not None
    assert "closed" in closed.text


def test_what_cannot_be_dated_says_why() -> None:
    timeline = make_timeline(extract_claims(article_from_text(TEXT)))
    why = {one.moment.text: one.why for one in timeline.undated}
    assert why["every year"] == "a time that comes again and again"
    assert why["the near future"] == "too vague to date"
    assert why["three weeks"] == "a length of time, not a day"


def test_without_a_publication_date_relative_days_have_no_place() -> None:
    timeline = make_timeline(extract_claims(article_from_text("The bridge closed on Monday.")))
    assert [one.why for one in timeline.undated] == ["counts from publication, and the article has no publication date"]
