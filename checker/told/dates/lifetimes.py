"""Years in which nobody who is alive can have done what the story tells: 'I moved here in 1798', 'since 2110'."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.told.people.names import NAME, surname
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import is_quoted, moments_at, sentence_around, sentences_near, story_sentences

_LIFETIME = 105
"""Years before publication from which nobody alive has done anything."""
_TERM = 80
"""Years that nobody serves."""
_LATELY = timedelta(days=40)
_YEAR = r"(?P<year>1\d\d\d)(?![.,]?\d|\s+[a-z]+s\b)"
_DID = (
    r"(?:(?:first|later|then|finally|once)\s+)?(?:arrived|became|began|bought|came|emigrated|enrolled|enlisted|graduated|immigrated|"
    r"joined|left|married|moved|ran|rejoined|resigned|retired|returned|served|settled|started|studied|took\s+office|took\s+over|"
    r"voted|won|worked|wrote|(?:was|were|been)\s+(?:first\s+)?(?:appointed|arrested|born|elected|hired|named|ordained|promoted|"
    r"re-?elected|sworn\s+in|wounded))"
)
_BETWEEN = (
    r"(?P<between>(?:\s+(?!(?:about|by|from|of|that|where|which|who|whose)\b|on\s+(?:an?|the)\b)[\w’'“”\"-]+){0,9}?)"
    r"\s+(?:in|since)\s+"
)
_ACT = rf"(?:(?:had|has|have)\s+)?{_DID}{_BETWEEN}{_YEAR}"
_I = lazily(rf"\bI\s+{_ACT}")
_AGED = lazily(rf"{NAME},\s+(?:an?\s+)?\d\d(?:-year-old\s+[\w-]+(?:\s[\w-]+)?)?,\s+(?:who\s+)?{_ACT}")
_NAMED = lazily(rf"(?P<name>{NAME})(?:,\s+(?!who\b)[^,.;]{{2,40}},)?,?\s+(?:who\s+)?{_ACT}")
_PRONOUN = lazily(rf"(?:He|She)\s+{_ACT}")
_EVER_SINCE = lazily(
    r"\b(?:(?:[Hh]e|[Ss]he|who)(?:\s+has|[’']s)|I(?:\s+have|[’']ve))\s+(?:also\s+|now\s+)?(?:\w+ed|been|built|gone|held|kept|led|made|owned|run|"
    rf"sat|stood|taken|taught|written)\b[^.;,\d]{{0,60}}\bsince\s+{_YEAR}"
)
"""What goes on is done by somebody alive."""
_STILL_AT_IT = lazily(
    rf"{NAME},\s+(?:first\s+|last\s+)?(?:appointed|arrested|elected|hired|jailed|named|ordained|sworn\s+in){_BETWEEN}{_YEAR}"
    r"(?=,\s+(?:has|is|plans|says|wants|will)\b)"
)
"""`Ida Brandt, first elected to the council in 1887, is seeking`."""
_KIN = r"(?:aunt|brother|daughter|father|grandfather|grandmother|husband|mother|predecessor|sister|son|uncle|wife)"
_SERVED = lazily(
    rf"\b(?:(?:[Hh]e|[Ss]he|I|who)|(?:[Hh]is|[Hh]er|[Mm]y|[\w’-]+[’']s)\s+{_KIN})\s+(?:had\s+)?(?:chaired|governed|held|led|lived|"
    r"owned|presided|represented|ruled|served|taught|was|worked)\b[^.;,\d]{0,50}\bfrom\s+(?P<year>1\d\d\d)\s+(?:to|until|through)\s+"
    r"(?P<last>1\d\d\d|20\d\d)\b"
)
_OLD = lazily(r"(?<![\d$£€.,#-])\b1[0-9]\d\d\b(?![\d%]|[.,]\d|-)")
_SUBJECT = lazily(
    r"\bsince\s+(?:he|she|I)\s+(?:[\w’'-]+\s+){0,3}?(?:\w+ed|became|began|came|left|met|ran|sold|took|told|was|went|won|"
    r"wrote)\b[^;:“”\"]{0,80}?\bin\s+$"
)
"""What leads up to a year since which he, she or I has done something: `since she first won an office, in`."""
_FORMER = lazily(
    r"\b(?:ancest\w+|descend\w+|dream\w*|dynasty|famil\w+|film|forebears?|forefathers?|founder|game|great-?\w+|history|namesake|novel|opera|"
    r"play(?:s|ed)?|portray\w*|role|series|star(?:s|red)\s+as|vampires?)\b",
    re.I,
)
"""With it, people of another time are spoken of, or none that are real."""


def outlived(record: Record) -> Iterator[tuple[Span, str]]:
    """The years of the story that lie before the lifetime of the person who did something then, with what is wrong."""
    published, text = record.article.published.date, record.article.text
    if published is None:
        return
    for sentence in story_sentences(record):
        if not _OLD.search(text, sentence.start, sentence.end) or _FORMER.search(text, sentence.start, sentence.end):
            continue
        for match in _SERVED.finditer(text, sentence.start, sentence.end):
            if (years := int(match["last"]) - int(match["year"])) > _TERM and not is_quoted(
                record, Span(*match.span())
            ):
                yield Span(*match.span("year")), f"from {match['year']} to {match['last']} is {years} years"
        for match in _of_the_living(record, sentence):
            span = Span(*match.span("year"))
            if int(match["year"]) < published.year - _LIFETIME and not is_quoted(record, span):
                yield span, _long_before(match["year"], published)
    for span in _alone(record, published):
        yield span, _long_before(span.of(text), published)


def _long_before(year: str, published: date) -> str:
    return f"{year} is {published.year - int(year)} years before publication"


def _alone(record: Record, published: date) -> list[Span]:
    """The only year of the story that no one alive has seen, in a clause about him or her."""
    text, oldest = record.article.text, published.year - _LIFETIME
    found = [
        (sentence, match)
        for sentence in story_sentences(record)
        for match in _OLD.finditer(text, sentence.start, sentence.end)
        if int(match[0]) < oldest
    ]
    if len(found) != 1:
        return []
    sentence, match = found[0]
    span = Span(*match.span())
    about_somebody = _SUBJECT.search(text, sentence.start, match.start())
    told = about_somebody and not _FORMER.search(text, sentence.start, sentence.end)
    return [span] if told and not is_quoted(record, span) else []


def _of_the_living(record: Record, sentence: Span) -> Iterator[re.Match[str]]:
    """What somebody alive is told to have done in a year."""
    text, ends = record.article.text, (sentence.start, sentence.end)
    for shape in (_I, _AGED, _EVER_SINCE, _STILL_AT_IT):
        yield from shape.finditer(text, *ends)
    yield from (m for m in _NAMED.finditer(text, *ends) if surname(m["name"]) in _living(record))
    pronoun = _PRONOUN.match(text, *ends)
    if pronoun and _is_of_the_living(record, sentence):
        yield pronoun


def _is_of_the_living(record: Record, sentence: Span) -> bool:
    """Whether `He` or `She` is somebody alive who alone is named in the sentence before."""
    before = sentences_near(record, sentence, before=1)[0].of(record.article.text)
    named = {surname(m[0]) for m in re.finditer(NAME, before)} & _living(record)
    people = {m[0] for m in re.finditer(NAME, before) if " " in m[0]}
    return len(named) == 1 and len(people) <= 1 and not _FORMER.search(before)


@once_a_record
def _living(record: Record) -> frozenset[str]:
    """The surnames of those who said something within weeks of publication."""
    published, found = record.article.published.date, set()
    for claim in record.claims:
        cue = claim.attribution.cue
        if cue is None or published is None or not cue.spans:
            continue
        said = sentence_around(record, cue.spans[0])
        days = (m.first for m in moments_at(record).at(said) if said.contains(m.span) and m.first)
        if any(abs(published - day) <= _LATELY for day in days):
            found |= set(claim.attribution.source_ids)
    people = (s for s in record.sources if s.id in found and s.type is SourceType.named_person and s.name)
    return frozenset(surname(s.name) for s in people if s.name)
