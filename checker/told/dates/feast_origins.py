"""Feasts held against what the text dates near by: 'celebrates its centenary. Holm Brewery was founded in 1912'."""

import re
from collections.abc import Iterator
from itertools import product

from checker.told.dates.anchors import CLAUSE, alike
from checker.told.dates.feasts import HINTS, SEASONS, Feast, feasts
from checker.told.dates.happenings import Dated, dated, dates
from checker.told.dates.known_events import dated_stems
from checker.told.dates.named_again import named_again, names_in
from checker.told.stems import every_stem
from checker.wordlists import any_of, words
from claims.extraction.wordlists import words as persons
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import hinted, is_quoted, sentence_around, sentences_near, story_sentences

_EVERY = lazily(r"\b(?:has|have) [^.;\d]{0,60}?(?:\b(?:every|each|annually|yearly)\b[^.;\d]{0,40}?)?\bsince\b", re.I)
"""What has been done year by year since a date."""
_YEARLY = lazily(
    r"\b(?:every|each) (?:year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)\b|\bannually\b|"
    r"\bwithout (?:a break|interruption)\b"
)
"""Without it, years may have gone by without a season."""
_PAUSED = lazily(
    r"\b(?:paus\w+|stop(?:s|ped)|rest(?:s|ed)|suspen\w+|interrup\w+|revived?|except|closed|skipped|missed|wars?)\b", re.I
)
_FIRST = lazily(
    r"\bthe first (?:was|one)\b|(?:\b(?:its|their|the)|\w[’']s) (?:very )?first [A-Za-z][\w-]+\b|"
    r"(?<=owner )(?:\w+ )*(?:his|her) first [a-z]+\b|\bfirst (?:\w+ed|ran|came|went|sang|met|flew)\b",
    re.I,
)
"""What something is founded by, whatever it is: 'gave its first concert'."""
_HAPPENED = lazily(r"\bIt (?:happened|struck|came|took place|occurred|broke out|fell)\b")
_WORD = lazily(r"[\w’'-]{4,}")
_NAME = lazily(r"[A-Z][\w’'-]{2,}")
_INSIDE = lazily(
    r"(?<!embers )(?<!wners )(?<!riends )(?<!ans )(?<!taff )\b(?:in|at|of|for|from|by|near|outside|inside|with|to)\s+(?:the|an?)\s+(?P<things>[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""Things that a sentence names beside its subject."""
_INSIDE_THIS = lazily(r"\b(?:in|at|of|for|from|by|near|with|to) (?:the|an?) [^,;]{2,40}$")
_ITSELF = lazily(
    r" of (?:the|its|their) [^.;,]{3,40}, (?:(?:which|that) )?(?:was |were )?|"
    r"[^.;\d]{0,100}?(?:[,;]| and)(?: (?:it|she|he|they|which))?(?: (?:was|were|had|held|having been))?(?: first)? ",
    re.I,
)
"""Between a feast and the founding that its sentence tells of what keeps it."""
_OF_A_PLACE = lazily(r"\b(?:in|at|by|from|near) (?:the|an?|its|their) [^,;]{2,30}, (?:which|that)\b")
"""What was founded is the place of the feast: `will be sung in the chapel, which was consecrated in`."""
_ANOTHER = lazily(
    r"\b(?:the|an?) [^,]{2,30},? (?<!\bat )(?<!\bin )(?<!\bof )(?:that|which|who)\b|"
    r"\b(?:site|scene|venue|home|host) (?:of|to|for)\b|\b(?:that|said|says|where|while) (?:the|an?|[A-Z][a-z]+)\b|;(?! (?:(?:on|in|this|last|next) \w+,? )?(?:it|they|its|their)\b)"
)
_RELATIVE = lazily(
    r"(?![^,]*\b(?:will|would|is|are) )[^.;]{3,90}?, (?:(?:which|that)\b|\w+(?:ed|t|ld|wn|un|on|en)\b)[^.;,\d]{0,50}", re.I
)
"""Between 'of' and the date of what is kept: 'the accord that ended the war, signed in the same hotel on'."""
_APPOSED = lazily(r"[^,]{2,75}, ")
"""Between 'of' and the day of what is kept, told beside the day of the feast."""
_HEAD = lazily(r",|(?<=\w) (?:of|in|that|which|when|between|at|by|on|from|with|and|as|here|this|next)\b")
"""Ends the name of an event."""
_KIN = lazily(r"\b(?:parents|sisters?|brothers?|daughters?|sons?|mother|father|friends?|grand\w+|cousins?)\b", re.I)
_OF_A_YEAR = lazily(
    r"\W*The (?:[\w-]+ ){1,3}of (?P<year>(?:1\d|20)\d\d)\b[^.;]*, $|"
    r"[^.;,]*\b[Tt]he (?:(?P<nth>(?:1\d|20)\d\d) [a-z]+|[a-z]+ of (?P<its>(?:1\d|20)\d\d)) [^.;,]{0,50}"
    r"\b(?:for|mark\w*|at|keeps?|kept|on) $"
)
"""Before `its 50th anniversary`: what happened in a year."""
_MADE = lazily(
    r"\b(?:[Tt]h(?:e|is)|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,3}?(?P<thing>[a-z]+), (?:first )?(?P<verb>[a-z]+)"
    r"(?: (?!in\b)[\w’'-]+){0,4}? (?:in|on) "
    r"[^.;,\d]{0,12}(?:\d{1,2},? )?(?P<year>(?:1\d|20)\d\d), (?:now |is |will be )?$"
)
"""Before the age of a thing: `The law, passed in 1996,`."""
_WHOSE = lazily(
    r"(?: (?!(?:and|is|was|are|were|has|had|will|than)\b)[A-Za-z]+){0,5}\s?[,—–-]{1,2}\s?(?:(?:the|those) ones? )?(?:whose|"
    r"which (?:now |will |also )?(?:marks?|marked|celebrates?|celebrated|keeps?|kept|reach(?:es|ed)) its)"
)
"""Between a day and the feast of what it dates: `the 2012 raids, whose`, `begun in 2012, which marks its`."""
_ON_ITS = lazily(r"[;,][^.;]{3,80}(?:,|\bon|\bfor|\bmark(?:s|ed|ing)?) ")
"""The same, of what happened: `The quake struck in 2006; a bell was rung on Tuesday, its fifth anniversary`."""
_THIS_IS = lazily(r",?;? (?:and )?(?:this|that|it|today|[A-Z][a-z]+day) (?:is|was|will be|marks|marked) ")
"""The same, of what happened: `the flood came in 2003, and this was`."""
_MANY = lazily(r"(?!Its|His|This)[A-Z][a-z]+s|A|An|On|In|Next|Last|For|At|Now|It|There|To|As|When")
"""Opens a sentence, and names nobody that keeps a feast: `Regulars will mark its centenary`."""
_SO_SINCE = lazily(r"\b(?:has|have) (?:been )?[^.;,\d]{0,50}\bsince\b")
"""What something has done as long as it is there: `has been pouring beer since`."""
_LEFT_SCHOOL = lazily(r"\b(?:graduat\w+|diplomas?|left (?:the )?school|matriculat\w+|commencement|[Cc]lass of)\b")
"""What a reunion of a class is counted from."""
_OF_ITS = lazily(r"its (?:passage|signing|adoption|enactment|ratification)\b(?P<rest>,)")
_THE = lazily(r"^(?!.*\b(?:who|which|replac\w+)\b).*\bthe\s+$", re.S)
_A_LAW = lazily(r" (?:[a-z]+ ){0,3}(?:bill|act|law|treaty|measure|ban|amendment|reform|order|pact|accord|agreement)\b", re.I)
"""Behind the year of what was passed or signed: `the 1994 crime bill`."""
_WHO = lazily(r"\b(?:who|which|that)\b")
_KEPT_ON = lazily(r",? (?:which (?:is|was|marks|marked) )?")
"""Between a day and the feast that it is: `on 3 May 2013, the 15th anniversary of`."""
_OBJECT = 25
"""Code points after a verb in which what was founded may stand: 'set the place up', 'founded the firm'."""
_TELLS_YEAR = lazily(r"\d{4}|year", re.I)
_TOLERANCE = 1
"""Years either way: feasts are announced early and kept late."""


def feasts_adrift(record: Record) -> Iterator[tuple[Span, str]]:
    """The feasts that fit no origin told near by, with what is wrong."""
    published, text = record.article.published.date, record.article.text
    this_year = published.year if published else 0
    for sentence in hinted(record, HINTS) if this_year else ():
        for feast in feasts(text, sentence):
            origins = _origins(record, feast, sentence)
            old = [d for d in origins if d.readings[0][0].year < this_year - 1]
            if not old or is_quoted(record, feast.span):
                continue
            around = sentences_near(record, feast.span, before=2, after=3)
            spans = [feast.span, *(d.span for d in old)]
            near = [s for s in around if any(s.contains(span) for span in spans) or _tells(record, feast, s)]
            told = [d for d in dates(record, near) if near[0].start <= d.span.start and not is_quoted(record, d.span)]
            told = [d for d in told if _TELLS_YEAR.search(d.span.of(text))]
            known = {day.year for d in told for reading in d.readings for day in reading}
            apposed = (d for d in told if d not in old and _KEPT_ON.fullmatch(text, d.span.end, feast.span.start))
            kept = {day.readings[0][0].year for day in apposed}
            years = {day.year for d in old for day in d.readings[0]}
            off = [y - o - feast.years for y, o in product(kept or known | {this_year}, known | years) if y > o]
            paused = feast.what not in {"year", "marked"} or _PAUSED.search(text, around[0].start, around[-1].end)
            counted = feast.what in {*SEASONS, "marked"} and paused and not _YEARLY.search(text, around[0].start, around[-1].end)
            if all(years < -_TOLERANCE if counted else abs(years) > _TOLERANCE for years in off):
                ends = {year for year in known if year > min(years)} - years or {this_year}
                reckoned = [(y, o) for y, o in product(ends, years) if y > o]
                until, begin = min(reckoned, key=lambda both: abs(both[0] - both[1] - feast.years))
                last = max(old, key=lambda d: d.span).span
                where = cover((feast.span, last)) if any(s.contains(last) for s in around) else max(feast.span, last)
                yield where, f"from {begin} to {until} is {until - begin} years, not {feast.years}"


def _origins(record: Record, feast: Feast, sentence: Span) -> list[Dated]:
    """The days from which the feast may count: those of its event, or of the founding of what keeps it."""
    text, near = record.article.text, sentences_near(record, feast.span, before=1, after=2)
    is_wedding = feast.what in {"wedding", "wedding anniversary"}
    is_theirs = feast.what == "anniversary" and feast.owner == "their" and _sort("married").search(sentence.of(text))
    if is_wedding or is_theirs:
        if _KIN.search(text, sentence.start, feast.span.start):
            return []
        return [d for at, d in dated(record, _sort("married"), near) if not _KIN.search(_subject(record, at))]
    if feast.what == "reunion":
        again = [s for s in named_again(record, sentence) if s not in near]
        return _alone([d for _, d in dated(record, _LEFT_SCHOOL, [*near, *again])])
    if feast.event and feast.what not in SEASONS:
        if its := _OF_ITS.match(text, feast.event.start, sentence.end):
            return _of_what_the_sentence_dates(record, sentence, feast, its.start("rest"))
        return _of_event(record, feast, feast.event, near)
    if beside := _beside(record, feast, sentence):
        return beside
    found = [
        d
        for sort in (any_of("foundings"), _FIRST, *([_SO_SINCE] if feast.owner == "its" else []))
        for at, d in dated(record, sort, near)
        if _is_owner(record, feast, sentence, at)
    ]
    found = found or _far(record, feast, sentence, near) or _of_its_event(record, feast, sentence, near)
    if feast.what in SEASONS:
        every = [(at, d) for at, d in dated(record, _EVERY, near) if at.start >= sentence.start]
        if feast.owner in {"his", "her"}:
            return [d for at, d in every if re.match(r"\W*(?:He|She)\b", _subject(record, at))]
        found += [d for at, d in every if _is_owner(record, feast, sentence, at)]
    named = _OF_A_YEAR.match(text[sentence.start : feast.span.start]) if feast.owner == "its" else None
    if named and feast.what not in SEASONS:
        found += [d for d in dates(record, [sentence]) if d.span.of(text) in named.groups()]
    made = _MADE.search(text, sentence.start, feast.span.start) if feast.what not in SEASONS else None
    if made and made["verb"] in words("makings") and made["thing"] not in persons("persons") | persons("titles"):
        found += [d for d in dates(record, [sentence]) if d.span.end == made.end("year")]
    if feast.what == "marked":
        found += [d for sort in alike() for at, d in dated(record, sort, [sentence]) if _is_before(text, at, feast)]
    return found


def _beside(record: Record, feast: Feast, sentence: Span) -> list[Dated]:
    """The day right before a clause that keeps its feast: `the raids of 2012, whose seventh anniversary`."""
    text = record.article.text
    before = [d for d in dates(record, [sentence]) if d.span < feast.span and _TELLS_YEAR.search(d.span.of(text))]
    behind = text[before[-1].span.end : feast.span.start] if before else ""
    if not before or feast.what in SEASONS:
        return []
    day = before[-1].span
    whose = feast.owner in {"whose", "its"} and _WHOSE.fullmatch(text, day.end, feast.span.start + len(feast.owner))
    things = any_of("feast_keepers").search(behind) or any_of("keepers_named_again").search(behind)
    this_is = (_THIS_IS.fullmatch(behind) or (_ON_ITS.fullmatch(behind) and not things)) and any(sort.search(text, sentence.start, day.start) for sort in alike())
    return before[-1:] if whose or (feast.owner == "its" and this_is) else []


def _of_what_the_sentence_dates(record: Record, sentence: Span, feast: Feast, start: int) -> list[Dated]:
    """Behind `the 30th anniversary of its passage` the one old year of the sentence: `for the 1994 crime bill`."""
    text, published = record.article.text, record.article.published.date
    days = [d for d in dates(record, [sentence]) if not d.span.overlaps(feast.span) and _TELLS_YEAR.search(d.span.of(text))]
    old = [d for d in days if published and d.readings[0][0].year < published.year - 1]
    return old if len(old) == len(days) == 1 and old[0].span.start >= start and _THE.match(text[start : old[0].span.start]) and _A_LAW.match(text, old[0].span.end) else []


def _tells(record: Record, feast: Feast, sentence: Span) -> bool:
    """Whether the sentence tells of such an event as the feast is of."""
    text = record.article.text
    event = feast.event.of(text) if feast.event else ""
    return any(sort.search(event) and sort.search(text, sentence.start, sentence.end) for sort in alike())


def _is_before(text: str, at: Span, feast: Feast) -> bool:
    """Whether the feast follows, and is kept by the same."""
    return at.end <= feast.span.start and not _ANOTHER.search(text, at.end, feast.span.start)


def _of_event(record: Record, feast: Feast, event: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The day that the words after 'of' give their event, else those that the same sort of event has near by."""
    text = record.article.text
    this_year = record.article.published.date.year if record.article.published.date else 0
    days = [d for d in dates(record, near) if event.start <= d.span.start < event.end]
    first = next((d for d in days if d.readings[0][0].year < this_year - 1), None)
    if first:
        clauses = (CLAUSE, _RELATIVE, *([_APPOSED] if _is_day_of(record, feast, first) else []))
        if any(between.fullmatch(text, event.start, first.span.start) for between in clauses):
            return [first]
        comma = text.find(",", event.start, first.span.start)
        same = (sort.search(text, event.start, comma) and sort.search(text, comma, first.span.start) for sort in alike())
        return [first] if comma > 0 and any(same) and _WHO.search(text, comma, first.span.start) else []
    sorts = [sort for sort in alike() if sort.search(event.of(text))]
    if sorts:
        others = ((at, d) for sort in sorts for at, d in dated(record, sort, near) if not event.contains(at))
        same = [d for at, d in others if _same(record, event.of(text), at)]
        far = same or [d for _, d in dated(record, _HAPPENED, near)] or _elsewhere(record, event, sorts)
        again = [s for s in named_again(record, sentence_around(record, feast.span)) if s not in near]
        return far or _alone([d for sort in sorts for _, d in dated(record, sort, again)])
    head = every_stem(_HEAD.split(event.of(text))[0].split()[-1])
    told = [(m, d) for d in dates(record, near) for m in record.moments if m.span == d.span]
    return [d for m, d in told if head and head <= dated_stems(record, m) and not feast.span.overlaps(d.span)]


def _is_day_of(record: Record, feast: Feast, first: Dated) -> bool:
    """Whether the sentence tells before the feast a day of the same month: `on May 9, the 90th anniversary of ...`."""
    (first_day, _), *_rest = first.readings
    told = (d.readings[0][0] for d in dates(record, [sentence_around(record, feast.span)]) if d.span < feast.span)
    return any((day.month, day.day) == (first_day.month, first_day.day) for day in told)


def _elsewhere(record: Record, event: Span, sorts: list[re.Pattern[str]]) -> list[Dated]:
    """The day of the one such event that the story tells, however far away, of what the feast's event names."""
    text = record.article.text
    names = _NAME.findall(event.of(text))
    others = (s for s in story_sentences(record) if names and not s.contains(event))
    told = [s for s in others if all(name in s.of(text) for name in names)]
    days = [d for sort in sorts for _, d in dated(record, sort, told)]
    return _alone(days)


def _alone(days: list[Dated]) -> list[Dated]:
    """The first of the days, where all are of one year."""
    return days[:1] if len({day.readings[0][0].year for day in days}) == 1 else []


def _far(record: Record, feast: Feast, sentence: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The founding of what keeps the feast, told in another part of the story that gives it the same full name."""
    again = [s for s in named_again(record, sentence) if s not in near]
    sorts = (any_of("foundings"), _FIRST)
    places = [place for sort in sorts for place in dated(record, sort, again)]
    return _alone([d for at, d in places if _names_keeper(record, feast, sentence, at)])


def _of_its_event(record: Record, feast: Feast, sentence: Span, near: tuple[Span, ...]) -> list[Dated]:
    """The day of the event that the feast's own sentence names before `on its 25th anniversary`, told beside it."""
    text = record.article.text
    clause = text[sentence.start : feast.span.start]
    if feast.owner != "its" or feast.what not in {"anniversary", "feast"} or _nouns(clause):
        return []
    sorts = [sort for sort in alike() if sort.search(clause)]
    return _alone([d for sort in sorts for _, d in dated(record, sort, [s for s in near if s > sentence])])


def _names_keeper(record: Record, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether what was founded is by its full name what the feast's clause tells of."""
    text = record.article.text
    holder = sentence_around(record, at)
    names = names_in(text[sentence.start : feast.span.start]) & names_in(text[holder.start : at.end + _OBJECT])
    return any(len(re.split(r"[ -]", name)) > 1 for name in names) and _is_owner(record, feast, sentence, at)


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
    holder = sentence_around(record, at)
    names = set(_NAME.findall(event))
    return any(name in text[holder.start : at.start] for name in names)


def _is_owner(record: Record, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether what was founded is what keeps the feast: named in its sentence, told again by its sort, or 'it'."""
    text = record.article.text
    holder = sentence_around(record, at)
    if holder == sentence:
        if at.start > feast.span.end:
            behind = text[feast.span.end : at.start]
            return bool(_ITSELF.fullmatch(behind)) and not _OF_A_PLACE.search(behind)
        beside = _INSIDE_THIS.search(text[sentence.start : at.start])
        owner = re.fullmatch(r"(?P<name>.+)[’']s?", feast.owner)
        if owner and owner["name"] not in text[sentence.start : at.start].lower():
            return False
        return not beside and _is_before(text, at, feast)
    subject = _subject(record, at) + text[at.start : at.end + _OBJECT]
    chartered = feast.owner == "its" and re.fullmatch(r"\W*(?:The|Its) ", _subject(record, at)) and "charter" in at.of(text).lower()
    is_first = feast.what in SEASONS and re.match(r"the first (?:was|one)", at.of(text), re.I)
    if is_first or chartered or re.match(r"\W*(?:It|They|Its|Their)\b", subject) or re.match(r"it|their", at.of(text), re.I):
        return True
    things, event = any_of("feast_keepers"), feast.event.of(text) if feast.event else ""
    keeper = f"{text[sentence.start : feast.span.start + len(feast.owner)]} {event}"
    nouns = words("feast_keepers") | words("keepers_named_again")
    said = (re.sub(r"[’']s$", "", w) for w in _WORD.findall(subject))
    named = [w for w in said if w[0].isupper() or w.lower() in nouns]
    shared = [w for w in named if re.search(rf"\b{re.escape(w)}\b", keeper, re.I)]
    inside = {word for m in _INSIDE.finditer(keeper) for word in m["things"].lower().split()}
    if shared:
        return not inside & {w.lower() for w in shared}
    if feast.owner == "its" and _goes_on(record, sentence, holder, keeper):
        return any(re.search(r"\b[Tt]h(?:e|is)\s+(?:[A-Za-z-]+\s+){0,3}$", subject[: m.start()]) for m in _nouns(subject))
    another = {m[0].lower() for m in things.finditer(keeper)} and "the place" not in subject
    return (
        not feast.event
        and not another
        and any(
            re.search(r"\b(?:the|this)\s+(?:[a-z-]+\s+){0,2}$", subject[: m.start()], re.I)
            for m in things.finditer(subject)
        )
    )


def _goes_on(record: Record, sentence: Span, holder: Span, keeper: str) -> bool:
    """Whether the feast's `its` can be of nothing but what the sentence right before is about."""
    text = record.article.text
    first, *others = re.findall(r"[\w’'-]+", keeper) or [""]
    named = any(word[0].isupper() for word in others) or (first[:1].isupper() and not _MANY.fullmatch(first))
    follows = holder < sentence and not text[holder.end : sentence.start].strip()
    return follows and "\n" not in text[holder.end : sentence.start] and not named and not any(_nouns(keeper))


def _nouns(words_told: str) -> list[re.Match[str]]:
    """The things in the words that keep feasts."""
    return [m for name in ("feast_keepers", "keepers_named_again") for m in any_of(name).finditer(words_told)]
