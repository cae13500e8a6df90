"""Reads `desk_labels.tsv`: what standards editors would ask of 1,023 articles, by place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = Path(__file__).resolve().parent / "desk_labels.tsv"
SENTENCE, UNNAMED = "s", "u"
_AGREED = (0.03, 0.4, 0.9, 0.95)
"""Share of further readers who agreed with a candidate, by the first reader's grade."""


@dataclass(frozen=True)
class Label:
    """What readers said of one candidate for a remark."""

    what: str
    """`s` for a sentence of the outlet's own voice, `u` for an attribution without a name, else a rule's code."""
    start: int
    """Code points."""
    grade: int | None
    """The first reader's, 0 to 3."""
    votes: tuple[int, ...]
    """Whether each further reader agreed."""
    strict: tuple[int, ...] = ()
    """Whether each of the stricter readers did, who were told that what an editor would wave away is wrong."""

    @property
    def share(self) -> float:
        """How many editors of all would agree: the mean of what the readers said, to learn from."""
        first = [] if self.grade is None else [_AGREED[self.grade]]
        said = (*first, *self.votes, *self.strict)
        return sum(said) / len(said)

    @property
    def right(self) -> float | None:
        """The further readers' mean, to judge by; else what they mostly said of such a grade; None without either."""
        if self.votes:
            return sum(self.votes) / len(self.votes)
        return None if self.grade is None else _AGREED[self.grade]

    @property
    def strictly_right(self) -> float | None:
        """The stricter readers' mean; None where they were not asked."""
        return sum(self.strict) / len(self.strict) if self.strict else None


@dataclass(frozen=True)
class Read:
    """An article that was read whole."""

    genre: str
    labels: tuple[Label, ...]

    def of(self, what: str) -> dict[int, Label]:
        """The labels of a kind, by where they start."""
        return {label.start: label for label in self.labels if label.what == what}


def read_labels(path: Path = LABELS) -> dict[str, Read]:
    """The labelled articles by name."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    heads = [number for number, cells in enumerate(lines) if len(cells) == 2]
    return {
        lines[first][0]: Read(lines[first][1], tuple(_labels(lines[first + 1 : following])))
        for first, following in zip(heads, [*heads[1:], len(lines)], strict=True)
    }


def _labels(rows: list[list[str]]) -> Iterator[Label]:
    for what, start, grade, *said in rows:
        votes = tuple(int(mark) for mark in said if mark in "01")
        strict = tuple(int(mark == "+") for mark in said if mark in "+-")
        yield Label(what, int(start), None if grade == "?" else int(grade), votes, strict)
