"""Who a crowd is, asked in a long article only where a desk would ask, and in a short one always."""

import pytest

from checker.engine import check
from checker.findings import Confidence
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

SHORT = """The Tarnby council voted on Tuesday to sell the old ferry. {told} The vote was 7 to 2."""
LONG = (
    SHORT
    + """

Ida Brandt, the mayor, said the price was fair. "We asked three yards, and this was the best offer," she said.
The money goes to the school roof.

The ferry was built in 1961. It crosses the sound in 20 minutes. It carried 40,000 people last year, the
port's yearly report says. A ticket costs $12.

Piet Holm, a farmer, said the council should have waited until the autumn. He sells his milk on the other
shore. "The bridge is an hour away," he said.

Jonas Weir, who teaches economics in Tarnby, said the loss on each trip was about $90. He has studied the
accounts since 2019. The town paid the loss each year.

The new owner is Nordkyst, a yard in Esby. Its director, Lene Dahl, said the ship would be refitted by May.
The council meets again on 12 June."""
)
TELLING = "Aides to the mayor say she could lose the election."
IDLE = "Allies of the mayor said that lunch was at noon."


@pytest.mark.parametrize(
    ("article", "told", "confidence"),
    [
        (LONG, TELLING, Confidence.medium),
        (LONG, IDLE, Confidence.low),
        (SHORT, TELLING, Confidence.medium),
        (SHORT, IDLE, Confidence.medium),
    ],
)
def test_the_model_is_asked_of_long_articles_only(article: str, told: str, confidence: Confidence) -> None:
    record = extract_claims(article_from_text("Date: 2024-05-04\n\n" + article.format(told=told), path="own.txt"))
    findings = check(record, select=["VAG313"], min_confidence=Confidence.low).findings
    assert [(finding.words, finding.confidence) for finding in findings] == [
        (told.partition(" sa")[0], confidence),
    ]
