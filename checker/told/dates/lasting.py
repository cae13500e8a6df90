"""The days on which what lasts begins and ends: 'the gates were sealed on 2 April ... after a ten-day quarantine'."""

import re
from itertools import pairwise, product

from checker.told.dates.anchors import BACK, Pairs, Told
from checker.told.dates.happenings import Dated, dated, dates
from checker.told.stems import every_stem, stem
from checker.wordlists import any_of
from claims.dates.written import intervals
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around, sentences_near, story_sentences

_LASTING = lazily(
    r"\b(?:has|have)\b[^.;,]*$|\b(?:now|is|are|still) in (?:its|his|her|their)\s+$|"
    r"\b(?:is|are|steps?|stands?|retires?|leaves?|quits?|bows?)\b[^.;]* after\s+$"
)
"""Before a length that lasts to the present."""
_ENDING = lazily(
    r"\b(?:end(?:s|ed|ing)|capping|closing out|brin(?:gs|ging) (?:to an end|to a close|down the curtain on|an end to)|"
    r"call(?:s|ing) time on|draw(?:s|ing) a line under)\b[^.;,]*$"
)
"""Before a length that ends with the news."""
_END = lazily(
    r"\b(?:resign(?:s|ed|ation)?|retire(?:s|d|ment)?|quits?|step(?:s|ped)? down|stand(?:s|ing)? down|bows? out|"
    r"hand(?:s|ing)? over|(?:be |is |was |been )?(?:sacked|dismissed|ousted|fired)|leav(?:es|ing))\b"
)
"""In the lead: somebody's time in a post is over."""
_THAT_RAN = lazily(
    r"\b(?:an?|the) (?:\w+ )?(?P<thing>[a-z]+),? (?:that|which) (?:had |has )?"
    r"(?:run|lasted|gone on|dragged on|stretched)(?: on)?(?: for| over)?\s+$"
)
"""What lasted so long, before the length."""
_WHOSE = lazily(r"\b(?:his|her|its|their)\s+$", re.I)
_THE = lazily(r"\b(?:the|that|this|those|these|his|her|its|their)\s+$", re.I)
_AFTER = lazily(r"\bhad\b[^.;,]*$|\b(?:after|end(?:s|ed|ing)?|end to) (?:an?|the|his|her|its|their)?\s*$")
_SINCE = lazily(
    r"\b(?:has|have)\b[^.;,]{0,80}\bsince\b|\b(?:open|trading|married|standing|in (?:business|print|"
    r"service|office|use|place|force|charge)|idle|silent|empty|vacant|dormant|missing|closed|"
    r"shut)\s+since\b"
)
"""What has been so to the present since a day."""
_WHICH_BEGAN = lazily(r"\W[\w’' -]{3,30}, (?:which|that) (?:was )?(?:began|begun|started|opened)\b")
_THING = lazily(r"[\s-](?!(?:and|or|of|in|at|as|for|to|on|with|when)\b)(?:[a-z]+\s?){1,2}")
"""What is so long: the words right after the length."""
_WHERE = lazily(r"\s(?:in|at|behind|(?P<as>as)|with|on)\s+(?P<what>[^.;,]{3,60})")
_ANEW = lazily(
    r",\s+and\s+(?:it|she|he|they)\s+(?:was|were|had)\b|\b(?:at|for|in|on) which\b|"
    r";(?! (?:hers|his|that|this|in all)\b)|\bwh(?:o|en)\b|\bwhere (?!(?:he|she|it|they)\b)|"
    r"\b(?:sa(?:id|ys)|found|show(?:s|ed)) that\b|, so\b|\bwill not\b|^.{25,}\b(?:that|which)\b",
    re.S,
)
"""Between a day and a length that is told of something else."""
_OF_ELSE = lazily(r", (?:and|but|while) (?:an?|the) (?P<who>(?:[a-z-]+ )?[a-z-]+) (?:has|have|had)\b", re.I)
"""The same, where another subject than any before has lasted so long: `, and the county has had it for two days`."""
_SERVED = lazily(r"\b(?:has|have|had)\s+\w+")
"""Between a birth and what was done for so long: `was born in 1960 and has served for a decade`."""
_RESUMES = lazily(r", [a-z]+(?:s|ed) (?:an?|the|it|him|her|his|its|their|that)\b")
"""Behind a length that ends a clause on somebody: `who stayed for 31 years, remembers a plan`."""
_ANOTHER = lazily(r"[^.;,]{0,40}?\b(?:to (?!the (?:post|job|role|top)\b)|as an? )(?P<what>[a-z][^.;,]{2,40})")
"""What somebody was elected to, or joined as, that may be no post of the length's."""
_ABOUT = 4
"""Sentences behind a length over which `the trial` may go on about what is so long."""
_WHO = lazily(r"\bwho\b[^.;,]*$")
_AND = lazily(r",? and (?:again )?(?:(?:in|on) )?")
"""Between two days of two things: 'truces in June 2021 and April 2022 lasted six days and 11 days'."""


def lasted(told: Told) -> Pairs:
    """The two days of the length's own sentence; else what begins and what ends there or in the sentences about it."""
    return _side_by_side(told) or _begun_and_ended(told)


def _side_by_side(told: Told) -> Pairs:
    text, length = told.record.article.text, told.length.span
    days = list(filter(told.is_named, told.days))
    pairs = list(pairwise(days))
    if not pairs or _WHOSE.search(told.before):
        return []
    behind = [day.span.end for day in days if day.span < length]
    ahead = next((day.span.start for day in days if length < day.span), length.end)
    if _RESUMES.match(text, length.end, ahead):
        return []
    straddled = told.before.lower().endswith("after ") and 0 < len(behind) < len(days)
    if straddled or _ANEW.search(text[max(behind, default=told.sentence.start) : length.start]):
        return []
    joined = [i.span for i in intervals(told.record)]
    spanned = [pair for pair in pairs if any(all(i.contains(day.span) for day in pair) for i in joined)]
    return spanned or [(a, b) for a, b in pairs if not _AND.fullmatch(text, a.span.end, b.span.start)]


def _begun_and_ended(told: Told) -> Pairs:
    record, length, where = told.record, told.length, _WHERE.match(told.after)
    in_post = _WHOSE.search(told.before) or (where and (where["as"] or any_of("held").search(where["what"])))
    is_over = bool(in_post and _is_over(record))
    near = [*(_lead(record) if is_over else ()), *_about(told)]
    begins, held = (
        [
            day
            for at, day in dated(record, began, near)
            if (told.is_named(day) or told.sentence.contains(at)) and _is_of(told, at, day)
        ]
        for began in (any_of("begins"), _SINCE)
    )
    ends = [day for _, day in dated(record, any_of("ends"), near)]
    if _LASTING.search(told.before) or (not ends and _WHOSE.search(told.before)):
        ends += told.lasts
    is_news = not any(map(told.is_named, told.days)) and _ENDING.search(told.before)
    if is_news or (is_over and all(day in begins for day in ends)):
        ends += told.now
        begins = list(filter(told.is_named, begins))
    if ran := _THAT_RAN.search(told.before):
        begins = [d for d in begins if _tells(ran["thing"], sentence_around(record, d.span).of(record.article.text))]
    either = [*product([*begins, *held], ends), *product(held, told.lasts)]
    pairs = [(b, e) for b, e in either if b.span != e.span and b.readings[0] < e.readings[0]]
    if not ends and _WHICH_BEGAN.match(told.after):
        pairs = [
            (b, e) for b, e in product(begins, told.now) if length.least > (e.readings[0][1] - b.readings[0][0]).days
        ]
    pairs = [(b, e) for b, e in pairs if not _is_followed(told, b, e)]
    inside = [sum(told.sentence.contains(day.span) for day in pair) for pair in pairs]
    return [pair for pair, number in zip(pairs, inside, strict=True) if number == max(inside)]


def _is_over(record: Record) -> bool:
    """Whether the lead tells that somebody leaves a post."""
    return any(_END.search(record.article.text, s.start, s.end) for s in _lead(record))


def _lead(record: Record) -> tuple[Span, ...]:
    return story_sentences(record)[:2]


def _is_followed(told: Told, begin: Dated, end: Dated) -> bool:
    """Whether the begin's sentence, which has not the end, goes on to another day."""
    record, sentence = told.record, sentence_around(told.record, begin.span)
    others = [d for d in dates(record, [sentence]) if d.span > begin.span]
    if end in told.now:
        others = list(filter(told.is_named, others))
    return bool(others) and sentence != told.sentence and not sentence.contains(end.span)


def _is_of(told: Told, begin: Span, day: Dated) -> bool:
    """Whether what begins there may be what the length is of: 'after two decades in the law' is no post's."""
    text, where = told.record.article.text, _WHERE.match(told.after)
    another = _ANOTHER.match(text, begin.end)
    if where and another and not every_stem(where["what"]) & every_stem(another["what"]):
        return False
    if told.sentence.contains(begin):
        if begin < told.length.span < day.span and any(
            map(is_past, text[told.length.span.end : day.span.start].split())
        ):
            return False  # `have held the hall for 12 days vowed on Thursday`
        first, last = sorted((day.span, told.length.span))
        between = text[first.end : last.start]
        aside = begin.of(text).endswith("since") and "where" in between
        anew = _ANEW.search(between) or _is_of_else(told, begin, between)
        served = begin.of(text) == "born" and _SERVED.search(between)
        return between.strip(" ,") != "after" and not aside and not anew and not served
    if _WHO.search(told.before):
        return False
    if (
        not where
        or any_of("held").search(where["what"])
        or (where["as"] and len(text[begin.end : day.span.start].split()) < 2)
    ):
        return True
    return bool(every_stem(where["what"]) & every_stem(sentence_around(told.record, begin).of(text)))


def _is_of_else(told: Told, begin: Span, between: str) -> bool:
    """Whether what lasts so long is another thing than any that the sentence names up to what begins."""
    found = _OF_ELSE.search(between)
    before = told.record.article.text[told.sentence.start : begin.start]
    return found is not None and not every_stem(found["who"]) & every_stem(before)


def _about(told: Told) -> list[Span]:
    """The sentence with those before and after it that go on about the same."""
    record, text, sentence = told.record, told.record.article.text, told.sentence
    near = sentences_near(record, sentence, before=2, after=_ABOUT)
    first = last = at = near.index(sentence)
    known = _THE.search(told.before) or _ENDING.search(told.before)
    again = known and "\n" not in text[near[at - 1].end : sentence.start]
    if at and (again or BACK.match(text, sentence.start)):
        first = at - 2 if at > 1 and BACK.match(text, near[at - 1].start) else at - 1
    began, ended = _phases(record, sentence)
    where, ran = _WHERE.match(told.after), _THAT_RAN.search(told.before)
    thing = (_THING.match(told.after) or [""])[0] or (ran["thing"] if ran else "")
    held = where and any_of("held").search(where["what"])
    for n in range(at + 1, len(near)):
        begins, ends = _phases(record, near[n])
        in_one_breath = "\n" not in text[near[n - 1].end : near[n].start]
        goes_on = (
            BACK.match(text, near[n].start)
            or (begins and n == at + 1 and _AFTER.search(told.before))
            or (began and ends and text.startswith("The ", near[n].start))
            or (in_one_breath and not began and not ended and any(b != e for b, e in product(begins, ends)))
            or (held and _SINCE.search(text, near[n].start, near[n].end))
        )
        if (n == last + 1 and goes_on) or (thing and _tells(thing, near[n].of(text))):
            last = n
    return list(near[first : last + 1])


def _tells(thing: str, sentence: str) -> bool:
    """Whether the sentence has one of these words as a noun."""
    either = "|".join(map(stem, re.findall(r"[a-z]{3,}", thing)))
    return bool(either and re.search(rf"\b(?:the|th[ai][ts]|an?|its)\s(?:\w+\s)?(?:{either})", sentence, re.I))


def _phases(record: Record, sentence: Span) -> tuple[list[Dated], list[Dated]]:
    """The days in the sentence on which something begins and on which something ends."""
    begins, ends = ([day for _, day in dated(record, any_of(name), [sentence])] for name in ("begins", "ends"))
    return begins, ends
