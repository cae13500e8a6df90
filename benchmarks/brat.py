"""Attributions in brat stand-off: PolNeAR's texts with the spans of source, cue and content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.spans import Span

_SPANS = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(.+)")


@dataclass(frozen=True)
class Annotated:
    """One attribution as the annotators drew it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def annotated_texts(folder: Path) -> Iterator[tuple[str, str, tuple[Annotated, ...]]]:
    """Name, text and attributions of each document in `folder`; of several annotators the first."""
    files = sorted((folder / "attributions").glob("*.ann"))
    for path in sorted((folder / "text").glob("*.txt")):
        mine = [f for f in files if f.stem == path.stem or f.stem.rpartition("_")[0] == path.stem]
        drawn = mine[0].read_bytes().decode("utf-8") if mine else ""
        yield path.stem, path.read_bytes().decode("utf-8"), tuple(attributions(drawn))


def attributions(drawn: str) -> Iterator[Annotated]:
    """The attributions of one annotation file that have content."""
    lines = drawn.split("\n")
    spans = {m[1]: _pieces(m[2]) for m in map(_SPANS.match, lines) if m}
    for event in filter(None, map(_EVENT.match, lines)):
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for part in event[1].split():
            role, _, name = part.partition(":")
            roles.get(role.rstrip("0123456789"), []).extend(spans.get(name, ()))
        if roles["Content"]:
            yield Annotated(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content")))


def _pieces(drawn: str) -> list[Span]:
    return [Span(*map(int, piece.split())) for piece in drawn.split(";")]
