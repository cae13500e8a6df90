"""Which older claim record is of the same article: its words and its place tell, a line's number alone does not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from claims.record import Record

SAME = 7
"""The article has not changed at all: its words, file and id are the same."""
GUESS = 1
"""Nothing but the number of its line in a file speaks for it."""


class Known(NamedTuple):
    """What an article is known by."""

    place: PurePath
    id: str
    sha256: str
    claims: frozenset[str]
    """Ids of its claims, which are made from their words."""
    numbered: bool
    """Whether the id is the number of a line, which another article has when lines come and go."""


class Likeness(NamedTuple):
    """How sure it is that two records are of one article."""

    rank: int
    """From 0, when nothing says so, to `SAME`."""
    shared: int = 0
    """How many claims they share, where that counts."""


def known(record: Record, *, place: str | None = None) -> Known:
    """What the record's article is known by; `place` stands for its file."""
    article = record.article
    where = PurePath(article.place.path if place is None else place)
    claims = frozenset(claim.id for claim in record.claims)
    return Known(where, article.id, article.sha256, claims, article.id == f"line-{article.place.first_line}")


def likeness(old: Known, new: Known) -> Likeness:
    """How sure it is that both are of one article."""
    here, named = old.place == new.place, old.id == new.id
    if old.sha256 == new.sha256:
        return Likeness(SAME if here and named else SAME - 1 if here else SAME - 2)
    if old.numbered or new.numbered:
        shared = len(old.claims & new.claims) if here else 0
        return Likeness(3, shared) if shared else Likeness(GUESS if here and named else 0)
    if not named:
        return Likeness(0)
    if here:
        return Likeness(4)
    # an id that is no file's name was given by hand; one that is, many folders may have
    return Likeness(2 if old.place.stem != new.place.stem or _one_ends_the_other(old.place, new.place) else 0)


class Kin:
    """Articles to be found again."""

    def __init__(self, olds: Iterable[Known]) -> None:
        self._olds = tuple(olds)
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, old in enumerate(self._olds):
            for sign in _signs(old):
                self._index[sign].append(number)

    def of(self, new: Known) -> Iterator[tuple[Likeness, int]]:
        """The places in the list of those that may be of this article, each with its likeness, in order."""
        for number in sorted({number for sign in _signs(new) for number in self._index.get(sign, ())}):
            alike = likeness(self._olds[number], new)
            if alike.rank:
                yield alike, number

    def nearest(self, new: Known) -> int | None:
        """The likest one's place in the list; None when there is none, or nothing but a guess."""
        alike, number = max(self.of(new), key=lambda found: found[0], default=(Likeness(0), -1))
        return number if alike.rank > GUESS else None


def paired(olds: Sequence[Known], news: Sequence[Known], *, guess: bool = False) -> dict[int, int]:
    """For each new article that is among the old ones its partner there, the likest first; nobody has two."""
    kin = Kin(olds)
    found = [(alike, mine, theirs) for mine, new in enumerate(news) for alike, theirs in kin.of(new)]
    partners: dict[int, int] = {}
    free = set(range(len(olds)))
    for alike, mine, theirs in sorted(found, key=lambda each: each[0], reverse=True):
        if mine not in partners and theirs in free and (guess or alike.rank > GUESS):
            partners[mine] = theirs
            free.discard(theirs)
    return partners


def _signs(article: Known) -> set[str]:
    return {f"sha256 {article.sha256}", f"id {article.id}", *(f"claim {claim}" for claim in article.claims)}


def _one_ends_the_other(one: PurePath, other: PurePath) -> bool:
    """Whether both may be one file, seen from different folders."""
    shorter, longer = sorted((one.parts, other.parts), key=len)
    return longer[len(longer) - len(shorter) :] == shorter
