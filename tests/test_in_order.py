"""Copy in order that nearly looks wrong: nothing is asked of it.

`in_order/*.jsonl` were written for this by hands that did not know the rules: publication day, what a careless program
would stumble on, and the text. Of all sets but `unread` the questions were read, and the rules mended by their causes.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from checker.engine import check
from claims.extraction.pipeline import extract_claims
from claims.reading import article_from_text

FOLDER = Path(__file__).parent / "in_order"
OF_DATES = ("DAT", "NUM")
STYLE = ("DAT714",)
"""What asks for a house's style, of which the writers knew nothing: `last Sunday`."""
ASKED = {"first": 0, "second": 0, "third": 0, "sentences": 0, "unread": 5, "sourcing": 2}
"""Questions that may be asked of each set."""


def questions(line: str, families: tuple[str, ...]) -> list[tuple[str, str]]:
    """What default settings ask of the piece: code and words."""
    piece = json.loads(line)
    article = article_from_text(piece["text"], published=date.fromisoformat(piece["day"]), as_is=True)
    findings = check(extract_claims(article), select=families, ignore=STYLE).findings
    return [(finding.code, finding.words) for finding in findings]


@pytest.mark.parametrize("name", ASKED)
def test_little_is_asked_of_copy_in_order(name: str) -> None:
    pieces = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    families = () if name == "sourcing" else OF_DATES
    with ProcessPoolExecutor() as pool:
        asked = [q for found in pool.map(partial(questions, families=families), pieces, chunksize=16) for q in found]
    assert len(asked) <= ASKED[name], asked
