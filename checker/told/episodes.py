"""What lasts, with the dates of its begin and end: 'cut on 3 April ... the 47-day siege was lifted on 2 July'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from checker.told.happenings import Dated, any_form, between, dated, dates, day_told
from checker.wordlists import any_of, words
from claims.dates.lengths import Length, apart, lengths
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import sentences_near, story_sentences

_NEAR = 30
"""Code points before a length in which a word tells that it is another's, a plan's or a part's."""
_ANOTHER = lazily(r"[^.;,]{0,40}\b(?:in|of|from) (?:1\d\d\d|20\d\d)\b", re.I)
_OVER = r"(?:ended|lifted|over|reopened|freed|released|called off|completed|finished)\b[^.;,\d]{0,25} after"
_LASTS = lazily(
    r"\b(?:has|have) (?:now |already |also )?(?:been|held|stood|lain|sat|led|run|ruled|reigned|served|lasted|gone on)\b"
    r"[^.;,]*$"
)
"""Before a length that lasts to the present."""
_NEW = lazily(r"\W*An? (?:[\w’'-]+ ){0,4}$", re.I)
"""Opens a sentence that tells of something else."""
_ANOTHERS = lazily(r"\b(?:predecessors?|successor|father|mother|brother|sister|rivals?)\b[^.;]*$", re.I)
_HELD = lazily(
    r"\b(?:has|have) (?:been |now )?(?:held|led|run|represented|served|chaired|headed|hosted|presented|edited|owned|"
    r"ruled|reigned|governed|managed|coached|sat|mayor|chairman|chairwoman|chair|king|queen|president|director|head|"
    r"the [^.;,\d]{3,20})\b[^.;\d]{0,70}?\bsince\b"
)
"""What has been held to the present since a date."""


@dataclass(frozen=True)
class Episode:
    """A sort of thing that lasts: what stands after and before a length of it, what begins and what ends it."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    is_office: bool
    """Whether somebody holds it."""


@cache
def episodes() -> tuple[Episode, ...]:
    """All of `words/episodes.txt`."""
    return tuple(_episode(*line.split("|")) for line in sorted(words("episodes")))


def _episode(names: str, begins: str, ends: str) -> Episode:
    name = any_form(names)
    return Episode(
        re.compile(rf"(?:[\s-](?!(?:later|earlier|ago|after|before|and|or)\b)[\w’'-]+){{0,2}}?[\s-]{name}", re.I),
        re.compile(rf"{name}(?:[^.;,\d]{{0,50}}?\b(?:of|for|lasting|lasted|took|{_OVER}))?\s+(?:an?\s+)?$", re.I),
        re.compile(any_form(begins), re.I),
        re.compile(any_form(ends), re.I),
        "tenure" in names,
    )


def lasted_otherwise(record: Record) -> Iterator[tuple[Span, str]]:
    """The lengths of episodes that fit no begin and end told near by, with what is wrong."""
    text = record.article.text
    for sentence in story_sentences(record):
        for length in lengths(text, sentence):
            before = text[sentence.start : length.span.start]
            if (
                any_of("other_lengths").search(_clause(before))
                or _NEW.fullmatch(before)
                or _ANOTHERS.search(before)
                or _ANOTHER.match(text, length.span.end, sentence.end)
            ):
                continue
            for episode in episodes():
                if episode.after.match(text, length.span.end, sentence.end) or episode.before.search(before):
                    fault = _fault(record, length, episode, lasts=bool(_LASTS.search(before)))
                    if fault:
                        yield fault
                        break


def _clause(before: str) -> str:
    """The last words before the length, of its own clause."""
    return re.split(r"[.;,:]", before)[-1][-_NEAR:]


def _fault(record: Record, length: Length, episode: Episode, *, lasts: bool) -> tuple[Span, str] | None:
    sentences = sentences_near(record, length.span, before=2, after=2)
    told = dates(record, sentences)
    begins = [day for _, day in dated(record, episode.begins, sentences)]
    ends = [day for _, day in dated(record, episode.ends, sentences)]
    published = record.article.published.date
    now = [Dated(length.span, ((published, published),))] if published else []
    if episode.is_office:
        held = [day for _, day in dated(record, _HELD, sentences)]
        begins, ends = [*begins, *held], [*ends, *(now if held else [])]
    if lasts:
        ends = now
    sure = [pair for pair in product(begins, ends) if _orders(*pair)]
    maybe = [*product(begins, [*told, *now]), *product(told, ends)]
    if not sure or any(length.fits(days) for pair in [*sure, *maybe] for days in _orders(*pair)):
        return None
    begin, end = min(sure, key=lambda pair: _orders(*pair)[0])
    where = cover((length.span, begin.span, end.span))
    days = apart(length, _orders(begin, end)[0])
    return where, f"from {day_told(begin)} to {day_told(end)} are {days}, not {length.span.of(record.article.text)}"


def _orders(begin: Dated, end: Dated) -> list[tuple[int, int]]:
    """How many days lie between the two dates, in each reading that has the first before the other."""
    return [between(b, e) for b in begin.readings for e in end.readings if begin != end and b[0] < e[1]]
