"""Claims with all that was told: the rest of a date, the thing that `which` means, the other shares of a poll."""

import pytest

from claims.extraction.learned.check_worthiness import check_worthiness
from claims.extraction.pipeline import analyse
from claims.extraction.records import make_record
from claims.extraction.shapes import FoundAttribution, FoundCue
from claims.extraction.sources.resolving import resolve_sources
from claims.record import Genre
from claims.spans import Span
from tests.extraction.marked import little_article
from tests.records import read


@pytest.mark.parametrize(
    ("sentence", "found", "told"),
    [
        (
            "The club said it would close from Friday, November 22.",
            "it would close from Friday, November",
            "it would close from Friday, November 22",
        ),
        ("It would close in November 2022, the club said.", "It would close in", "It would close in"),
    ],
)
def test_a_date_is_not_cut(sentence: str, found: str, told: str) -> None:
    parsed = analyse(little_article(sentence))
    at, cue = sentence.index(found), sentence.index("said")
    token = next(token for token in parsed.doc if token.idx == cue)
    content = Span(at, at + len(found))
    one = FoundAttribution((content,), FoundCue((Span(cue, cue + 4),), token.i, "say"))
    resolved = resolve_sources(parsed, (one,))
    worth = check_worthiness(parsed, resolved)
    record = make_record(
        parsed,
        resolved=resolved,
        worth=worth,
        moments=(),
        quantities=(),
        hedges=(),
        genre=Genre.news,
        pipeline="little",
    )
    assert [claim.text for claim in record.claims] == [told]


def test_what_which_means_is_told() -> None:
    record = read("The regatta, which is expected to last three weeks, goes on.", as_is=True)
    assert [claim.text for claim in record.claims] == ["The regatta to last three weeks"]


SHARES = [
    (
        """A majority of voters in Brook want the northern pier to be scrapped, a poll for the Herald has found.

        The survey by Brook Research found that 48 percent want the pier stopped, 39 percent want it built and
        13 percent do not know.""",
        "that 48 percent want the pier stopped, 39 percent want it built and 13 percent do not know",
    ),
    ("The port said that 48 percent of boats were late, but Bo Lund denied it.", "that 48 percent of boats were late"),
    ("The union said 48 percent were late, but the firm says 20 percent were.", "48 percent were late"),
]


@pytest.mark.parametrize(("article", "told"), SHARES)
def test_the_shares_of_one_count_are_told_together(article: str, told: str) -> None:
    lines = "\n\n".join(" ".join(paragraph.split()) for paragraph in article.split("\n\n"))
    assert told in [claim.text for claim in read(lines, as_is=True).claims]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The pollster questioned 1,012 adults.", False),
        ("Police questioned a man.", False),
        ("Lawmakers questioned the plan.", True),
        ("Critics questioned a minister’s motives.", True),
        ("He questioned whether two men had signed.", True),
    ],
)
def test_who_asks_people_doubts_nothing(sentence: str, told: bool) -> None:
    assert any(claim.attribution.cue for claim in read(sentence, as_is=True).claims) is told


def test_who_may_not_speak_tells_nothing_by_that() -> None:
    record = read(
        "A guard at the pier, who was not authorised to speak to the media, said the boat had been travelling at 40 "
        "kilometres an hour (about 25 mph) in a 10 kph zone. The port declined to comment.",
        as_is=True,
    )
    assert not [claim.text for claim in record.claims if "media" in claim.text and claim.attribution.cue]


def test_what_somebody_says_of_it_is_told_as_it_stands() -> None:
    record = read("The regatta, which Bo Lund said would last three weeks, goes on.", as_is=True)
    assert [claim.text for claim in record.claims if claim.attribution.source_ids] == [
        "The regatta which would last three weeks"
    ]
