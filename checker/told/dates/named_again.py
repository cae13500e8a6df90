"""Sentences far apart on one thing, by the name that both give it: 'Flight 207 ... the wreck of Flight 207'."""

from claims.dates.calendar import MONTH, WEEKDAY
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_NAME = lazily(
    r"(?<![\w’'-])[A-Z][\w’-]*[a-z][\w’-]*(?: (?:of |the |and )?(?:[A-Z][\w’-]*[a-z][\w’-]*|\d{1,4}(?=\W|$)))*"
)
_NO_NAME = lazily(
    rf"(?:The|A|An|In|On|At|By|For|From|Of|It|Its|He|She|They|His|Her|Their|When|After|Before|Since|And|But|As|{WEEKDAY}|{MONTH})\b\s*"
)
_SHORT = 3
"""Letters of words that tell too little: `Fair` does, `The` and `New` do not."""
_FEW = 3
"""Sentences that may name a thing, beyond which it is what the story is about."""


def names_in(words: str) -> frozenset[str]:
    """The names in the words, people's and things', without what only begins a sentence."""
    found = set[str]()
    for match in _NAME.finditer(words):
        name = match[0]
        while opening := _NO_NAME.match(name):
            name = name[opening.end() :]
        found.add(name.removesuffix("’s").removesuffix("'s"))
    return frozenset(name for name in found if name)


def _words_of(names: frozenset[str]) -> frozenset[str]:
    """The single words of the names, of which the copy may use one: `Vern Corliss`, `Corliss`."""
    return frozenset(word for name in names for word in name.split() if len(word) > _SHORT)


@once_a_record
def _by_name(record: Record) -> dict[str, tuple[Span, ...]]:
    places: dict[str, tuple[Span, ...]] = {}
    for sentence in story_sentences(record):
        for name in _words_of(names_in(sentence.of(record.article.text))):
            places[name] = (*places.get(name, ()), sentence)
    return places


def named_again(record: Record, sentence: Span) -> tuple[Span, ...]:
    """The other sentences that name what this one names, where few do and neither name is how a sentence begins."""
    places, found = _by_name(record), set[Span]()
    for name in _words_of(names_in(sentence.of(record.article.text))):
        if len(places.get(name, ())) <= _FEW:
            found.update(places.get(name, ()))
    return tuple(sorted(found - {sentence}))
