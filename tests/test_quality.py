"""What `make quality` remembers of articles between two runs."""

import json
from pathlib import Path

import pytest

from benchmarks import predict, quality
from checker import in_use
from claims.record import Record


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read for claims in this test."""
    texts: list[str] = []

    def noted(row: predict.Row) -> Record:
        texts.append(row["text"])
        return predict.record_of(row)

    monkeypatch.setattr(quality, "record_of", noted)
    return texts


def run(folder: Path, text: str) -> list[str]:
    (folder / "all.jsonl").write_text(json.dumps({"doc": "ferry", "text": text}), encoding="utf-8")
    found = quality.records(folder / "all.jsonl", cache=folder / "cache", skip=0, limit=9)
    return [record.article.text for _, record in found]


def test_records_are_remembered_as_long_as_article_and_code_are_the_same(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = "The ferry is sold, said Ida Brandt.", "The ferry is lost, said Ida Brandt."
    assert [run(tmp_path, text) for text in (old, old, new, new)] == [[old], [old], [new], [new]]
    assert read == [old, new]
    monkeypatch.setattr(in_use, "code", lambda *folders: "other")
    run(tmp_path, new)
    assert read == [old, new, new]
    assert {path.suffix for path in (tmp_path / "cache").iterdir()} == {".json"}
