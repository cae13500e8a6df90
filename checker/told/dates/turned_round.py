"""Ends told before their begins, in two clauses on one thing: 'It opened in 2003. It was shut in 2001.'."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from checker.told.dates.named_again import named_again
from checker.told.people.names import all_named
from checker.told.stems import every_stem
from checker.wordlists import any_of, words
from claims.dates.written import Interval, WrittenDate, counted
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, moments_at, sentence_around, story_sentences

_CLAUSES = lazily(r";\s+|(?<=\w),? (?:and|but) (?=(?:it|he|she|they|the|that) )")
"""Where a clause with a subject of its own begins."""
_TOUCHING = r"(?:\s+(?!(?:the|an?|its|his|her|their|our|as|at|from|with|to|and|but|that|when)\b)(?-i:[a-z’'-]+)){0,3}?"
"""Between what ends and its day: no other thing that ends."""
_ITSELF = lazily(r"\s(?:it|them)\s", re.I)
_ON = r",?\s+(?:(?:on|in|by|at the end of|early in|late in)\s+)?(?:the\s+)?$"
_RENEWED = lazily(
    r"\b(?:re-?open\w*|re-?launch\w*|re-?elect\w*|re-?join\w*|re-?start\w*|re-?form(?:ed|s)|re-?build\w*|rebuilt|resum\w+|"
    r"reviv\w+|return(?:s|ed|ing)?|again|anew|once more|second time|replac\w+|successors?|predecessors?|instead)\b",
    re.I,
)
"""In a clause on what began for a second time, or in another's place."""
_EARLIER = lazily(
    r"\b(?:again|once|twice|before|also|already|briefly|temporarily|nearly|almost|previously|originally|formerly|"
    r"first|earlier|had|until then)\b",
    re.I,
)
"""Up to the day of what ended: it did so some other time as well."""
_ON_AND_OFF = lazily(
    r"[,]? (?:(?:and|but) )?(?:once\b|(?:his|her|the|their|its) first\b|before (?:that|then)\b|again\b|"
    r"earlier\b|previously\b|"
    r"for (?:repairs|maintenance|refurbishment|renovations?|\w+ (?:days|weeks|months|years)|"
    r"the (?:season|winter|summer)))",
    re.I,
)
"""Behind that day, likewise."""
_ELSE = lazily(r"\b(?:earlier|another|previous|first|again|before that|the year before)\b", re.I)
"""Further behind: it is another of its kind that ended."""
_OTHER = lazily(
    r"\b(?:second|third|fourth|first|another|others?|new|newer|old|older|earlier|former|previous|last|latest|original|next|"
    r"later|present|current|two|three)\b",
    re.I,
)
"""In what is named anew: it may be another of its name."""
_PRONOUN = lazily(
    r"\W*(?P<who>It|He|She|They)(?:\s+(?:was|were|has been|finally|eventually|officially|both|all|only|"
    r"then|duly))*\s+$",
    re.I,
)
_THE_SAME = lazily(
    r"\W*(?=[A-Z])(?:(?:The|That|This|Those|These|Its|Their)\s+)?(?P<what>[^,;:]{3,60}?)"
    r"(?:\s+(?:was|were|has been|finally|eventually|officially|then|itself|duly))*\s+$"
)
_ITS_RUN = lazily(
    r"\W*(?:Its|His|Her|Their|The)\s+(?:run|term|reign|stay|tenure|mandate|contract|lease|rule|life|service|career|work|"
    r"patrol|voyage|tour|occupation|time in [a-z]+)(?:\s+(?:was|finally|officially))*\s+$"
)
"""What lasts, named as no more than that: `Its run`."""
_TRIAL = lazily(r"\b(?:trial|testimony|case|hearings?|proceedings)\b", re.I)
_JURY = lazily(r"\W*(?:The |A )?(?:jur(?:y|ors)|judge|court|defendants?)\b[^.;]*$", re.I)
_HAD = lazily(r"\W*(?P<who>It|He|She|They|The \w+)(?:['’]d|\s+had)(?:\s+(?:been|first|only))*\s+$")
_IT = lazily(r"\s+(?:it|them)\b")
_THAT = lazily(r"\s+(?:the|that|this|those|these)\s+(?P<what>[a-z][^,;:]{2,50}?)$")
_MORE = lazily(r"\s+(?:to\s+(?=(?:the\s+)?[\dA-Z])|(?:from|as)\s+)")
"""Behind a day from which something goes on, or on which somebody left one of several posts."""
_Told = tuple[Span, WrittenDate]


def turned_round(record: Record) -> Iterator[Interval]:
    """What one clause says to have begun on a day, and the next one to have ended on a day before."""
    for one, other in pairwise(_clauses(record)):
        begun, ended = _dated(record, one, "spans_begin"), _dated(record, other, "spans_end", closely=True)
        if begun and ended and _is_on_one(record, one, other, (begun, ended)):
            yield _interval(begun[1], ended[1])
            continue
        ended, begun = _dated(record, one, "spans_end"), _dated(record, other, "spans_begin", closely=True)
        if begun and ended and _goes_back(record, one, other, begun):
            yield _interval(begun[1], ended[1])
    yield from _far_apart(record)


def _far_apart(record: Record) -> Iterator[Interval]:
    """What the story says in one part to have begun, and in another, by its name, to have ended."""
    for number, clause in enumerate(_clauses(record)):
        ended = _dated(record, clause, "spans_end", closely=True)
        if not ended:
            continue
        again = named_again(record, sentence_around(record, clause))
        before = _clauses(record)[: max(0, number - 1)]  # the one right before was looked at beside this one
        others = [c for c in before if any(s.contains(c) for s in again)]
        told = [(c, begun) for c in others if (begun := _dated(record, c, "spans_begin"))]
        if len(told) == 1 and _is_on_one(record, told[0][0], clause, (told[0][1], ended), named=True):
            yield _interval(told[0][1][1], ended[1])


def _interval(begun: WrittenDate, ended: WrittenDate) -> Interval:
    both = sorted((begun.span, ended.span))
    return Interval(Span(both[0].start, both[1].end), begun, ended)


@once_a_record
def _clauses(record: Record) -> tuple[Span, ...]:
    """The clauses of the story in order, each with a subject of its own."""
    text, found = record.article.text, list[Span]()
    for sentence in story_sentences(record):
        cuts = [m.end() for m in _CLAUSES.finditer(text, sentence.start, sentence.end)]
        found += (Span(a, b) for a, b in pairwise([sentence.start, *cuts, sentence.end]))
    return tuple(found)


def _dated(record: Record, clause: Span, verbs: str, *, closely: bool = False) -> _Told | None:
    """The verb of the list in the clause with its day, where the clause tells of one year alone."""
    text = record.article.text
    here = [(m, w) for m in moments_at(record).at(clause) if (w := counted(m)) is not None and w.year]
    if len(here) != 1 or is_quoted(record, here[0][0].span) or _MORE.match(text, here[0][0].span.end):
        return None
    day = here[0][1]
    ahead = text[clause.start : day.span.start]
    found = _verb(verbs, closely).search(ahead)
    if not found:
        return None
    at = Span(clause.start + found.start("verb"), clause.start + found.end("verb"))
    return at, day


@cache
def _verb(name: str, closely: bool) -> re.Pattern[str]:
    """The last verb of the list before its day; `closely` with nothing between that ends or begins instead."""
    verbs = any_of(name).pattern
    parted = "|".join(
        rf"{verb}\s+(?:it|them)\s+{particle}"
        for verb, particle in (entry.split() for entry in sorted(words(name)) if entry.count(" ") == 1)
    )
    either = rf"(?P<verb>{verbs}|\b(?:{parted})\b)" if parted else rf"(?P<verb>{verbs})"
    between = (
        rf"(?:\s+(?:it|them)\b|\s+(?:that|this|the)\s+(?-i:[a-z])[^.,;:]{{2,50}}?)?{_TOUCHING}"
        if closely
        else r"[^.;:,]{0,60}?"
    )
    return re.compile(rf"{either}{between}{_ON}", re.I)


def _is_on_one(record: Record, one: Span, other: Span, both: tuple[_Told, _Told], *, named: bool = False) -> bool:
    """Whether the second clause goes on about what the first says to have begun."""
    text = record.article.text
    (began, _), (at, day) = both
    told, behind = text[other.start : day.span.start], text[day.span.end : other.end]
    if _RENEWED.search(one.of(text)) or _EARLIER.search(told) or _ON_AND_OFF.match(behind) or _ELSE.search(behind):
        return False
    if _kind(began.of(text)) != _kind(at.of(text)) and _kind(at.of(text)) != "life":
        return False
    subject, behind = text[other.start : at.start], text[at.end : day.span.start]
    known, names = every_stem(one.of(text)), one.of(text)
    if thing := _THAT.match(behind):
        return at.of(text).lower() in words("ends_things") and _is_known(thing["what"], known, names)
    same = _THE_SAME.fullmatch(subject)
    what = _uncapped(same["what"]) if same else ""
    if named:
        return bool(re.search(r"\b[a-z]{4,}", what)) and _is_known(what, known, names)
    if _IT.match(behind) or _ITSELF.search(at.of(text)) or _PRONOUN.fullmatch(subject):
        return True
    if _ITS_RUN.fullmatch(subject) or (_TRIAL.search(names) and _JURY.match(subject) and not any(all_named(subject))):
        return True
    return _is_known(what, known, names)


def _uncapped(what: str) -> str:
    """The words without the capital with which a sentence begins: `Enrollment in the trial`."""
    return what[0].lower() + what[1:] if re.match(r"[A-Z][a-z]+ [a-z]", what) else what


def _kind(verb: str) -> str:
    """Of what sort of time the verb is a begin or an end."""
    verb = verb.lower()
    if verb in {"died", "buried", "executed"}:
        return "life"
    return next((name for name in ("spans_of_custody", "spans_of_wedlock") if verb in words(name)), "")


def _is_known(what: str, known: frozenset[str], names: str) -> bool:
    """Whether the clause before had all that these words name, and most of their other words."""
    if _OTHER.search(what) or any(name not in names for name in all_named(f"Of {what}")):
        return False
    stems = every_stem(what)
    return bool(stems) and (stems <= known or len(stems & known) >= max(2, len(stems) - 1))


def _goes_back(record: Record, one: Span, other: Span, begun: _Told) -> bool:
    """Whether the second clause tells how what ended in the first had begun."""
    text = record.article.text
    had = _HAD.fullmatch(text, other.start, begun[0].start)
    if not had or _RENEWED.search(one.of(text)):
        return False
    what = had["who"].partition(" ")[2]
    return not what or every_stem(what) <= every_stem(one.of(text))
