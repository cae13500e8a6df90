"""The tables of words are complete and name nothing that is not there."""

from importlib.resources import files

import pytest

from checker.registry import listed_rules
from checker.settings.standards import standards
from reports.words import BASES, MOMENT_BASES, TYPES, counted, listed, quoted, settles, standard

ROWS = [row for row in files("reports").joinpath("settles.txt").read_text("utf-8").splitlines() if row[:1] not in "#"]


@pytest.mark.parametrize("rule", listed_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_something_that_would_settle_it(rule: object) -> None:
    assert settles(getattr(rule, "code", "")).endswith(".")


def test_nothing_settles_a_rule_that_is_not_there() -> None:
    codes = {rule.code for rule in listed_rules()}
    named = [row.split()[0] for row in ROWS]
    assert [name for name in named if name not in codes | {code[:3] for code in codes}] == []
    assert len(named) == len(set(named))


def test_every_standard_has_its_full_name() -> None:
    assert all(standard(key) == name for key, name in standards().items())


def test_every_kind_has_its_words() -> None:
    for table in (TYPES, BASES, MOMENT_BASES):
        assert set(table) == set(type(next(iter(table))))


def test_counting_and_listing() -> None:
    assert [counted(n, "claim") for n in (0, 1, 2)] == ["no claims", "1 claim", "2 claims"]
    assert [listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the ferry", "“the ferry”"),
        ("“We have lost,”", "“We have lost,”"),
        ("“We have lost 40 per…", "“We have lost 40 per…”"),
        ('"We have lost"', '"We have lost"'),
        ("“We have lost,” “It was old.”", "“We have lost,” “It was old.”"),
        ("“No,” she said", "“‘No,’ she said”"),
        ("Brandt called it “a sham”", "“Brandt called it ‘a sham’”"),
        ("“No,” she said, “never”", "“No,” she said, “never”"),
        ('"', "“'”"),
    ],
)
def test_no_words_stand_in_doubled_marks(words: str, shown: str) -> None:
    assert quoted(words) == shown


@pytest.mark.parametrize("code", ["NUM812", "NUM813", "NUM818"])
def test_figures_that_do_not_fit_are_settled_by_checking_them(code: str) -> None:
    assert settles(code).startswith("Check ")
