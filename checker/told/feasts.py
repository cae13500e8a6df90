"""Feasts of what the text dates near by: 'celebrates its centenary. Holm Brewery was founded in 1912'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from checker.told.happenings import Dated, dated, dates
from checker.told.known_events import dated_stems
from checker.told.measured import alike
from checker.told.stems import every_stem
from checker.wordlists import any_of, words
from claims.dates.lengths import LENGTH, length_of
from claims.figures.numbers import ORDINAL, number_of
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import is_quoted, sentence_around, sentences_near, story_sentences

_YEARS = {
    "millen": 1000, "quincenten": 500, "quatercenten": 400, "quadricenten": 400, "tercenten": 300, "tricenten": 300,
    "bicenten": 200, "sesquicenten": 150, "centen": 100, "half-cent": 50, "silver": 25, "pearl": 30, "coral": 35,
    "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70,
}  # fmt: skip
"""Years that a feast's name tells, the longer name first."""
_FEAST = lazily(
    rf"\b(?P<owner>(?:its|their|his|her|the|our|[A-Z][\w’'-]+[’']s?)\s+)?(?:(?P<n>\d{{4}}th|{ORDINAL})[\s-]"
    r"(?P<what>(?:wedding )?anniversary|birthday|season|running|edition|staging|annual|year)|"
    r"(?P<name>millennium|(?:quin|quater|quadri|ter|tri|bi|sesqui)?centen(?:ary|nial)|half-century|"
    r"(?:silver|pearl|coral|ruby|golden|diamond|platinum) (?P<jubilee>jubilee|wedding|anniversary)))\b"
    r"(?P<of>(?: (?:of|since) (?P<event>[^.;:()]{3,70}))?)",
    re.I,
)
_FESTIVE = lazily(
    r"anniversary|birthday|season|running|edition|staging|annual|year|millenn|cent|jubilee|wedding|married|decade", re.I
)
"""A word without which no feast is told."""
_MARKED = lazily(
    r"\b(?:celebrat(?:e|es|ed|ing)|mark(?:s|ed|ing)?|commemorat(?:e|es|ed|ing)|(?P<married>been married(?: for)?))\s+"
    rf"{LENGTH}"
    r"(?=[.,;]|\s+(?P<of>of|without|since)\s+(?P<event>[^.;:()]{3,70}))",
    re.I,
)
_EVERY = lazily(r"\b(?:has|have) [^.;\d]{0,60}?(?:\b(?:every|each|annually|yearly)\b[^.;\d]{0,40}?)?\bsince\b", re.I)
"""What has been done year by year since a date."""
_YEARLY = lazily(
    r"\b(?:every|each) (?:year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)\b|\bannually\b|"
    r"\bwithout (?:a break|interruption)\b"
)
"""Without it, years may have gone by without a season."""
_SEASONS = {"season", "running", "edition", "staging", "annual", "year"}
_WORD = lazily(r"[\w’'-]{4,}")
_INSIDE = lazily(
    r"\b(?:in|at|of|for|from|by|near|outside|inside|with|to)\s+(?:the|an?)\s+(?P<things>[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""Things that a sentence names beside its subject."""
_ITSELF = lazily(r" of (?:the|its|their) [^.;,]{3,40}, (?:which|that) (?:was |were )?", re.I)
_HEDGED = lazily(
    r"\b(?:about|almost|nearly|more than|over|some|around|roughly|less than|next year['’]s|before|until)\s*$", re.I
)
_HEAD = lazily(r",|(?<=\w) (?:of|in|that|which|when|between|at|by|on|from|with|and|as|here|this|next)\b")
"""Ends the name of an event."""
_KIN = lazily(r"\b(?:parents|sisters?|brothers?|daughters?|sons?|mother|father|friends?|grand\w+|cousins?)\b", re.I)
_OBJECT = 25
"""Code points after a verb in which what was founded may stand: 'set the place up', 'founded the firm'."""
_MANY = 10
"""Seasons and years of less are often not counted from the founding."""
_TOLERANCE = 1
"""Years either way: feasts are announced early and kept late."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast: how many years it counts, of what, and since which event if it says so."""

    span: Span
    years: int
    what: str
    event: str
    is_persons: bool = False


def feasts_adrift(record: Record) -> Iterator[tuple[Span, str]]:
    """The feasts that fit no origin told near by, with what is wrong."""
    published, text = record.article.published.date, record.article.text
    for sentence in story_sentences(record) if published else ():
        for feast in _feasts(text, sentence):
            origins = _origins(record, feast, sentence)
            old = [d for d in origins if published and d.readings[0][0].year < published.year - 1]
            if not old or is_quoted(record, feast.span):
                continue
            sentences = sentences_near(record, feast.span, before=2, after=3)
            told = [d for d in dates(record, sentences) if not is_quoted(record, d.span)]
            known = {day.year for d in told for reading in d.readings for day in reading}
            years = {day.year for d in old for day in d.readings[0]}
            late = known | {published.year if published else 0}
            off = [y - o - feast.years for y, o in product(late, known | years) if y > o]
            counted = feast.what in _SEASONS and not _YEARLY.search(text, sentences[0].start, sentences[-1].end)
            if all(years < -_TOLERANCE if counted else abs(years) > _TOLERANCE for years in off):
                begin = max(old, key=lambda d: d.span).readings[0][0].year
                until = published.year if published else 0
                where = cover((feast.span, max(old, key=lambda d: d.span).span))
                yield where, f"from {begin} to {until} are {until - begin} years, not {feast.years}"


def _feasts(text: str, sentence: Span) -> Iterator[Feast]:
    if not _FESTIVE.search(text, sentence.start, sentence.end):
        return
    for match in _FEAST.finditer(text, sentence.start, sentence.end):
        years = number_of(match["n"]) if match["n"] else _named_years(match["name"])
        what = (match["what"] or match["jubilee"] or "feast").lower()
        persons = (match["owner"] or "").strip().lower() in {"his", "her"}
        few = what in _SEASONS and (years or 0) < _MANY
        if (
            years
            and not (persons and what in {"birthday", "feast"})
            and not few
            and not _HEDGED.search(text[sentence.start : match.start()])
        ):
            yield Feast(Span(match.start(), match.start("of")), years, what, match["event"] or "", persons)
    for match in _MARKED.finditer(text, sentence.start, sentence.end):
        length = length_of(match)
        if length and match["unit"].lower() not in {"day", "week", "month", "fortnight"} and not match["hedge"]:
            years = round((length.least + length.most) / 2 / 365.25)
            since = match["event"] if match["of"] == "since" else ""
            yield Feast(
                Span(match.start("count"), match.end()), years, "wedding" if match["married"] else "marked", since
            )


def _named_years(name: str) -> int:
    return next(years for stem, years in _YEARS.items() if name.lower().startswith(stem))


def _origins(record: Record, feast: Feast, sentence: Span) -> list[Dated]:
    """The days from which the feast may count: those of its event, or of the founding of what keeps it."""
    sentences = sentences_near(record, feast.span, before=1, after=2)
    if feast.what in {"wedding", "wedding anniversary"}:
        return [d for at, d in dated(record, _sort("married"), sentences) if not _KIN.search(_subject(record, at))]
    event = feast.event
    sorts = [sort for sort in alike() if sort.search(event)]
    if sorts:
        return [d for sort in sorts for at, d in dated(record, sort, sentences) if _same(record, event, at)]
    if event and feast.what not in _SEASONS:
        head = every_stem(_HEAD.split(event)[0].split()[-1])
        days = [(m, d) for d in dates(record, sentences) for m in record.moments if m.span == d.span]
        return [d for m, d in days if head and head <= dated_stems(record, m) and not feast.span.overlaps(d.span)]
    found = [d for at, d in dated(record, any_of("foundings"), sentences) if _is_owner(record, feast, sentence, at)]
    if feast.what in _SEASONS:
        every = [(at, d) for at, d in dated(record, _EVERY, sentences) if at.start >= sentence.start]
        if feast.is_persons:
            return [d for at, d in every if re.match(r"\W*(?:He|She)\b", _subject(record, at))]
        found += [d for at, d in every if _is_owner(record, feast, sentence, at)]
    if feast.what == "marked":
        found += [d for sort in alike() for at, d in dated(record, sort, [sentence]) if at.end <= feast.span.start]
    return found


def _subject(record: Record, at: Span) -> str:
    """What the clause says before the place."""
    sentence = sentence_around(record, at)
    return re.split(r"[;:]|\b(?:and|but)\b", record.article.text[sentence.start : at.start])[-1]


def _sort(word: str) -> re.Pattern[str]:
    return next(sort for sort in alike() if sort.fullmatch(word))


def _same(record: Record, event: str, at: Span) -> bool:
    """Whether a birth or death is that of the person of the feast; other events need not be named again."""
    text = record.article.text
    if not re.search(r"\b(?:birth|death)\b", event):
        return True
    holder = next(s for s in story_sentences(record) if s.contains(at))
    names = set(re.findall(r"[A-Z][\w’'-]{2,}", event))
    return any(name in text[holder.start : at.start] for name in names)


def _is_owner(record: Record, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether what was founded is what keeps the feast: named in its sentence, told again by its sort, or 'it'."""
    text = record.article.text
    holder = next((s for s in story_sentences(record) if s.contains(at)), at)
    if holder == sentence:
        if at.start > feast.span.end:
            return bool(_ITSELF.fullmatch(text, feast.span.end, at.start))
        return not _INSIDE.search(text, sentence.start, at.start)
    subject = _subject(record, at) + text[at.start : at.end + _OBJECT]
    if re.match(r"\W*(?:It|They)\b", subject):
        return True
    things, keeper = any_of("feast_keepers"), f"{text[sentence.start : feast.span.start]} {feast.event}"
    named = [w for w in _WORD.findall(subject) if w[0].isupper() or w.lower() in words("feast_keepers")]
    shared = [w for w in named if re.search(rf"\b{re.escape(w)}\b", keeper, re.I)]
    inside = {word for m in _INSIDE.finditer(keeper) for word in m["things"].lower().split()}
    if shared:
        return not inside & {w.lower() for w in shared}
    another = {m[0].lower() for m in things.finditer(keeper)} and "the place" not in subject
    return (
        not feast.event
        and not another
        and any(re.search(r"\b(?:the|this)\s+$", subject[: m.start()], re.I) for m in things.finditer(subject))
    )
