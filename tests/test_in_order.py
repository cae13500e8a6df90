"""Copy in order that nearly looks wrong: of its dates and figures nothing is asked.

`in_order/*.jsonl` were written for this by hands that did not know the rules: publication day, what a careless program
would stumble on, and the text.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from checker.engine import check
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

SETS = sorted((Path(__file__).parent / "in_order").glob("*.jsonl"))
FAMILIES = ("DAT", "NUM")
STYLE = ("DAT714",)
"""What asks for a house's style, of which the writers knew nothing: `last Sunday`."""
ASKED = {"first": 0, "second": 0, "sentences": 0}
"""Questions that may be asked of each set."""


def questions(line: str) -> list[tuple[str, str]]:
    """What default settings ask of the piece: code and words."""
    piece = json.loads(line)
    article = article_from_text(piece["text"], published=date.fromisoformat(piece["day"]), as_is=True)
    findings = check(extract_claims(article), select=FAMILIES, ignore=STYLE).findings
    return [(finding.code, finding.words) for finding in findings]


@pytest.mark.parametrize("pieces", SETS, ids=lambda path: path.stem)
def test_nothing_is_asked_of_dates_and_figures_in_order(pieces: Path) -> None:
    with ProcessPoolExecutor() as pool:
        asked = [
            q for found in pool.map(questions, pieces.read_text("utf-8").splitlines(), chunksize=16) for q in found
        ]
    assert len(asked) <= ASKED[pieces.stem], asked
