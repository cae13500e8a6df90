"""An age and a birth alone in one sentence, whatever the words between: 'drafted in 1968 at 29, Holm, born in 1949'."""

import re
from collections.abc import Iterator

from checker.told.people.age_words import Tells, words_of_age
from checker.told.people.names import is_of_others
from claims.inflection import is_past
from claims.lazily import lazily
from claims.numbers import number_of
from claims.record import Record
from claims.spans import Span, cover
from claims.story import is_quoted, story_sentences

_YEAR = lazily(r"(?<![\d$£€.,])(?:1[89]\d\d|20\d\d)\b(?![.,]\d)")
_AGO = lazily(r"\b(?:ago|earlier|later|years after|years before|last year|next year|would|will|if)\b")
"""With it, the age may be of a year that is not written."""
_SOMEBODY = lazily(r"\b(?:and|by|for|from|of|to|with)\s+(?:[A-Z][\w’.-]+\s?){1,3},?\s*(?:who\s+was\s+)?$")
"""Before a birth: whose it is, and not that of whom the sentence is about."""
_ROOM = 1
"""Years by which an age may be off: its day of birth is not asked for."""
_BEING = frozenset({"been", "come", "had", "having", "was", "were"})
"""Verbs in the past tense that may stand between an age and a birth of one person."""


def age_and_birth(record: Record) -> Iterator[tuple[Span, str]]:
    """The ages that fit the birth beside them in no year of their sentence, nor in that of publication."""
    text, published = record.article.text, record.article.published.date
    for sentence in story_sentences(record) if published else ():
        told = list(words_of_age(text, sentence))
        births = {m.start("year"): m for tells, m in told if tells is Tells.birth and m["year"]}
        ages = {m.start("age"): (t, m) for t, m in told if m.groupdict().get("age")}
        if len(births) != 1 or len(ages) != 1 or _AGO.search(text, sentence.start, sentence.end):
            continue
        at, birth = births.popitem()
        tells, age = ages.popitem()[1]
        whole = cover((Span(*birth.span()), Span(*age.span())))
        between = text[min(birth.end(), age.end()) : max(birth.start(), age.start())]
        if is_quoted(record, whole) or ";" in between or is_of_others(sentence.of(text)) or _is_of_another(between):
            continue
        born, old = int(birth["year"]), number_of(age["age"])
        years = {int(y[0]) for y in _YEAR.finditer(text, sentence.start, sentence.end) if y.start() != at}
        if tells is Tells.now and published:
            years.add(published.year)
        if years and old and all(abs(year - born - old) > _ROOM for year in years):
            ages_then = " or ".join(f"{year - born} in {year}" for year in sorted(years))
            yield whole, f"born in {born} means {ages_then}, not {old}"


def _is_of_another(between: str) -> bool:
    """Whether something is done between the two: `The 19-year-old sang a song of Ida Lund, born in 1932`."""
    told = re.findall(r"[a-z’'-]+", between)
    return bool(_SOMEBODY.search(between)) or any(is_past(word) for word in told if word not in _BEING)
