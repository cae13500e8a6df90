"""Which sentences a desk would want attributed, on articles of our own."""

import numpy as np
import pytest

from checker.engine import check
from checker.findings import Confidence
from claims.extraction.learned.check_worthiness import SENTENCES, UNNAMED_SOURCES, load_weights, standard
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences, worth
from claims.vague import chance_asked

ARTICLE = """The Tarnby council met on Tuesday in the old mill to talk about the ferry. {told}

{after} The vote was 7 to 2, and the meeting ended before noon.

Piet Holm, a farmer, said the price was too low. He wants the council to wait until the autumn."""
PLAIN = "The fair opens on Friday."
WANTING = [
    (
        "The sale is likely to hurt the mayor, whose popularity among older voters has fallen sharply since the flood, "
        "and could give her rivals a powerful argument in the spring campaign."
    ),
    (
        "The quarrel has become one of the biggest threats to her campaign, and could make it harder for her party to "
        "win over voters who have grown increasingly weary of its promises."
    ),
]
IN_ORDER = [
    "Ida Brandt, the mayor, opened the meeting at eight and closed it at noon.",
    "Her handling of the strike hurt her standing with the fishermen, said Jonas Weir, who teaches politics in Tarnby.",
    "The ferry leaves at eight, and a ticket costs $12.",
]


def made(told: str, after: str = PLAIN) -> Record:
    return extract_claims(article_from_text(ARTICLE.format(told=told, after=after), path="own.txt"))


def worth_of(record: Record, words: str) -> float:
    text = record.article.text
    return next(worth(record, s) for s in story_sentences(record) if s.of(text).startswith(words[:20]))


def asked(record: Record, confidence: Confidence) -> list[str]:
    findings = check(record, select=["SRC201"], min_confidence=confidence).findings
    return [finding.words for finding in findings]


@pytest.mark.parametrize("told", WANTING)
def test_a_judgement_or_forecast_of_weight_wants_a_source(told: str) -> None:
    record = made(told)
    assert worth_of(record, told) >= 0.55
    assert asked(record, Confidence.medium) == [told]


@pytest.mark.parametrize("told", IN_ORDER)
def test_what_is_seen_told_by_somebody_or_plain_wants_none(told: str) -> None:
    record = made(told)
    assert worth_of(record, told) < 0.5
    assert asked(record, Confidence.low) == []


@pytest.mark.parametrize(
    ("told", "source", "asked_for"),
    [
        ("Some allies of the mayor worry that the sale will hurt her in the spring.", "Some allies", True),
        ("Many critics fear that the town will regret the sale.", "Many critics", True),
        ("The protesters chanted that the ferry was theirs.", "The protesters", False),
    ],
)
def test_a_desk_asks_who_a_crowd_is_that_thinks_and_not_who_chants(told: str, source: str, asked_for: bool) -> None:
    record = made(told)
    start = record.article.text.index(source)
    chance = chance_asked(record, Span(start, start + len(source)))
    assert chance is not None
    assert (chance >= 0.4) is asked_for


def test_nobody_asks_who_somebody_with_a_name_is() -> None:
    record = made("Nothing else was said.")
    start = record.article.text.index("Piet Holm")
    assert chance_asked(record, Span(start, start + 9)) is None


def test_every_claim_has_its_sentences_chance() -> None:
    record = made(WANTING[0])
    assert all(0 <= claim.check_worthiness <= 1 for claim in record.claims)
    assert len({claim.check_worthiness for claim in record.claims}) > 3


def test_nothing_is_said_of_an_article_without_sentences() -> None:
    assert extract_claims(article_from_text("", path="empty.txt")).claims == ()


def test_an_article_unlike_any_other_counts_no_more_than_an_unusual_one() -> None:
    mean, deviation = np.zeros(2, np.float32), np.ones(2, np.float32)
    far, farther = np.array([9, -9], np.float32), np.array([99, -99], np.float32)
    assert (standard(far, mean, deviation) == standard(farther, mean, deviation)).all()


@pytest.mark.parametrize("name", [SENTENCES, UNNAMED_SOURCES])
def test_the_weights_can_be_searched(name: str) -> None:
    weights = load_weights(name)
    assert (np.diff(weights.keys.astype(object)) > 0).all()
    assert len(weights.keys) == len(weights.words)
    assert len(weights.measures) == len(weights.mean) == len(weights.deviation)
