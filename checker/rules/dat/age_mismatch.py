"""DAT710."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import ALL, rule
from checker.told.ages import ages_adrift
from claims.figures.numbers import WHOLE, number_of
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_BORN = r"\b(?:born|birth)\b[^.;]{0,40}?\b(?P<born>1[89]\d\d|20\d\d)(?!\d)"
_AGE = rf"(?:(?<=, )(?:now\s+|aged\s+)?(?P<a>\d{{1,3}})(?=[,\s(])|\b(?P<b>{WHOLE})[- ]years?[- ]old\b|\baged?\s+(?P<c>\d{{1,3}})\b|\bnow\s+(?P<d>\d{{1,3}})\b)"
_OWN = r"(?:(?!\b(?:when|after|before|whose|sons?|daughters?|child(?:ren)?|baby)\b)[^.;]){0,60}?"
_AGE_FIRST = lazily(rf"{_AGE}{_OWN}{_BORN}", re.I)
_BORN_FIRST = lazily(
    rf"{_BORN}[^.;]{{0,30}}?(?:\band\s+)?(?:(?:is\s+|now\s+|aged\s+)?(?P<b>{WHOLE})[- ]years?[- ]old|(?:is|turned|turns)\s+(?:now\s+)?(?P<c>\d{{1,3}})\b)",
    re.I,
)
_DIED = lazily(rf"\bdied\b[^.;]{{0,60}}?\b(?:at the age of|aged)\s+(?P<c>\d{{1,3}})\b\.?[^.;]{{0,30}}?{_BORN}", re.I)
_WAS = lazily(r"(?:^|(?<=[.”\"] ))(?:He|She) was (?P<age>\d{2,3})\.(?= |$)", re.M)
_WAS_BORN = lazily(r"\bwas born (?:on|in) [^.;]{0,60}?\b(?P<born>1[89]\d\d|20\d\d)(?!\d)")
_DEATH = lazily(r"\bdied\b|\bdeath\b")
"""An obituary, in its first words: the age stands alone, and the birth farther down."""
_NEAR = 400
"""Code points before an age in which the death is told."""
_BORN_DIED = lazily(
    r"\bborn (?:on|in) [^.;]{0,40}?\b(?P<born>1[89]\d\d|20\d\d)(?!\d)[^;\d]{0,160}?"
    r"(?:[.,;] |\band )(?:(?:He|She|he|she|[A-Z][\w’-]+) )?died\b[^.;]{0,40}?\b(?P<died>1[89]\d\d|20\d\d)(?!\d)"
    r",? [^.;\d]{0,30}?(?:\bage of|\baged?) (?P<age>\d{1,3})\b"
)
_NAMED_AGE = lazily(r"(?<!\w)(?:[A-Z][\w’'.-]* ){1,3}?(?P<name>[A-Z][\w’'-]+), (?:now |aged )?(?P<age>\d{2}),")
_BIRTH = lazily(
    r"\b(?:(?P<who>[A-Z][\w’'-]+),? (?:who )?(?:was|is) born\b|(?P<his>[Hh]is|[Hh]er) (?:date of birth|birth date)\b)"
    r"[^;\d]{0,40}(?:\d{1,2},? (?:[A-Z][a-z]+ )?)?(?P<born>1[89]\d\d|20\d\d)(?!\d)"
)
_PAST = lazily(r"\b(?:was|were|when|then|at the age of|in (?:1[89]|20)\d\d)\b", re.I)
_ANY_YEAR = lazily(r"(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)")


@rule("DAT710", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def age_mismatch(record: Record) -> Iterator[Flag]:
    """An age that does not fit the year of birth given beside it.

    The age that the year of birth allows, at publication or in a year that the sentence names, is shown; a year either way
    is let pass.

    Bad:
        Date: 2009-05-08

        Piet Holm, [[42, who was born in 1962]], has been the captain for years.

    Bad:
        Date: 2010-10-23

        The author, [[now 49, was born in Tarnby in 1954]].

    Bad:
        Date: 2023-10-19

        Piet Holm, [[61, who was born in Tarnby in 1954]], ran a shop before he was elected mayor in 2015.

    Bad:
        Date: 2024-11-08

        Ida Brandt, whose songs the island knew, died on Wednesday at home. [[She was 80.]] The council sent flowers.

        Brandt was born on March 12, 1946, in the port of Tarnby.

    Bad:
        Holm was [[born on February 11, 1894, in Tarnby, the parish book says. She died on May 3, 1951, at the age of 61]].

    Bad:
        Date: 2023-10-19

        Gunnar Holm, [[58]], fishes for herring off Tarnby. He has two boats.

        Holm was born in Kessa in 1971, the son of a smith.

    Bad:
        Date: 2023-10-19

        Gunnar Holm, [[38]], was pulled out of the harbour on Friday. The doctor gave his date of birth as May 3, 1989.

    Bad:
        Date: 2023-10-19

        Ida Brandt [[was 22 when she bought the boat in 1975. The 79-year-old]] has sold it.

    Bad:
        Date: 2023-10-19

        [[Brandt, 31, joined the navy in 2019, a week after her 18th birthday]], the mayor said.

    Good:
        Date: 2023-10-19

        Ida Brandt was 22 when she bought the boat in 1975. The 70-year-old has sold it to a 30-year-old.

    Good:
        Date: 2023-10-19

        Ida Brandt, 70, was 19 when her son was born in 1972. Her daughter was born in 1980.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 52, fishes for herring off Tarnby. He has two boats.

        Holm was born in Kessa in 1971, the son of a smith.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 72, fishes for herring with his son Karl Holm, 40, off Tarnby.

        Holm was born in Kessa in 1983, the elder of two.

    Good:
        Holm was born on February 11, 1894, in Tarnby. She died on May 3, 1951, at the age of 57.

    Good:
        Date: 2009-05-08

        Piet Holm, 46, who was born in 1962, has been the captain for years.

    Good:
        Date: 2009-05-08

        Ida Brandt, born in 1950, was 45 years old when she was elected in 1995.

    Good:
        Date: 2009-05-08

        Piet Holm, 42, said the ferry was lost. His grandfather was born in 1932.
    """
    flags = list(_by_year(record))
    yield from flags
    for span, fault in ages_adrift(record):
        if not any(flag.span.overlaps(span) for flag in flags):
            yield Flag(span, fault)


def _by_year(record: Record) -> Iterator[Flag]:
    """Ages held against the year of birth beside them."""
    yield from _lives(record)
    published = record.article.published.date
    if published is None:
        return
    yield from _obituary(record, published.year)
    yield from _apart(record, published.year)
    text = record.article.text
    seen: set[int] = set()
    for shape in (_AGE_FIRST, _BORN_FIRST, _DIED) if "born" in text or "birth" in text else ():
        for match in shape.finditer(text):
            groups = match.groupdict()
            written = next((groups[k] for k in ("a", "b", "c", "d") if groups.get(k)), None)
            age, born = number_of(written or ""), int(match["born"])
            if age is None or match.start("born") in seen or not 10 <= age <= 115:
                continue
            seen.add(match.start("born"))
            sentence = sentence_around(record, Span(*match.span()))
            years = {int(y[0]) for y in _ANY_YEAR.finditer(text, sentence.start, max(sentence.end, match.end()))}
            now = groups.get("a") and not _PAST.search(match[0].partition("born")[0].removesuffix("was "))
            years = {published.year} if now else (years | {published.year}) - {born}
            if all(not other - born - 2 <= age <= other - born + 1 for other in years):
                would = f"{published.year - born - 1} or {published.year - born}"
                yield Flag(Span(*match.span()), f"born {born}, {age} years old in {published.year}: would be {would}")


def _obituary(record: Record, year: int) -> Iterator[Flag]:
    """'She was 80.' behind a death, where the only birth that the story tells was not 80 years ago."""
    text = record.article.text
    ages, births = list(_WAS.finditer(text)), list(_WAS_BORN.finditer(text))
    if len(ages) != 1 or len(births) != 1 or not _DEATH.search(text, max(0, ages[0].start() - _NEAR), ages[0].start()):
        return
    age, born = int(ages[0]["age"]), int(births[0]["born"])
    if not year - born - 2 <= age <= year - born + 1:
        born_at = Related(Span(*births[0].span()), "the birth")
        yield Flag(Span(*ages[0].span()), f"born {born}: would be {year - born - 1} or {year - born}", (born_at,))


def _lives(record: Record) -> Iterator[Flag]:
    """'She was born in 1894 and died in 1951 at the age of 61', in one sentence or two."""
    for match in _BORN_DIED.finditer(record.article.text):
        age, lived = int(match["age"]), int(match["died"]) - int(match["born"])
        if not lived - 2 <= age <= lived + 1:
            yield Flag(
                Span(*match.span()), f"born {match['born']}, died {match['died']}: would be {lived - 1} or {lived}"
            )


def _apart(record: Record, year: int) -> Iterator[Flag]:
    """'Gunnar Feld, 58, ...', and elsewhere 'Feld was born in 1971' or, in the same paragraph, 'his date of birth'."""
    text = record.article.text
    aged = list(_NAMED_AGE.finditer(text))
    for match in aged:
        age, at = int(match["age"]), Span(*match.span())
        block = next((p.span for p in record.article.paragraphs if p.span.contains(at)), at)
        alone = sum(block.contains(Span(*m.span())) for m in aged) == 1
        only = _is_only(match["name"], text)
        for birth in _BIRTH.finditer(text, match.end()):
            born, born_at = int(birth["born"]), Span(*birth.span())
            told, other = sentence_around(record, at), sentence_around(record, born_at)
            if told == other or not (
                (birth["who"] == match["name"] and only) or (birth["his"] and alone and block.contains(born_at))
            ):
                continue
            named = {int(y[0]) for s in (told, other) for y in _ANY_YEAR.finditer(text, s.start, s.end)}
            if all(not y - born - 2 <= age <= y - born + 1 for y in (named | {year}) - {born}):
                related = Related(born_at, "the birth")
                where = Span(match.start("age"), match.end("age"))
                yield Flag(where, f"born {born}: would be {year - born - 1} or {year - born}", (related,))


def _is_only(name: str, text: str) -> bool:
    """Whether the text gives the surname to one person: no second name or title stands before it."""
    return len(set(re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(name)}\b", text)) - {"Mr", "Mrs", "Ms", "Dr"}) == 1
