"""What holds for every test."""

import pytest


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered from one test to the next, nor from the user's own runs."""
    monkeypatch.setenv("ONRECORD_NO_CACHE", "1")
