"""Polls: where the article speaks of one, and gives its figures."""

import re
from collections.abc import Iterator

from claims.figures.firm_figures import PERCENT, SHARE, firm_figures
from claims.figures.pollsters import ASKING, COUNT, FIELDWORK, MARGIN, MONTH, SAMPLE
from claims.figures.shares_of_change import changes_told
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import hinted, is_quoted, story_sentences

_ASKED = (
    r"(?:adults|voters|people|residents|parents|students|members|readers|islanders|households|workers|drivers|teachers|"
    r"women|men|pupils|patients|nurses|doctors|employees|employers|managers|customers|shoppers|tenants|pensioners)"
)
_HARDLY = r"(?:about |some |nearly |almost |more than |over |only |just )?"
_FOUND = r"(?:has |had )?(?:found|finds|shows?|showed|shown|suggests?|suggested|reveals?|revealed|published|released)\b"
_POLL = lazily(
    r"\b(?P<at>(?:[Aa]|[Aa]n|[Tt]he|[Oo]ne|[Aa]nother) "
    r"(?:(?!(?:of|in|from|for|straw(?= poll)|to|that)\b)[\w/’'-]+ ){0,4}?"
    r"(?:polls?|canvass|(?:opinion|telephone|online|phone|street|straw) surveys?|"
    r"surveys?(?= (?:taken|conducted|done|carried out|asked|in which)\b)|"
    # `In a survey, 61 per cent of parents`, `A survey found`, `according to a survey.`
    rf"surveys?(?=,? {_HARDLY}{PERCENT})|"
    rf"(?<!aerial )(?<!geological )(?<!structural )(?<!soil )(?<!land )(?<!bird )(?<!wildlife )surveys?(?= {_FOUND})|"
    r"(?:(?<=according to a )|(?<=according to an ))(?:[\w-]+ ){0,2}?survey(?=[.,;])|"
    rf"surveys? of (?:about |some |more than )?(?:\d[\d,]* )?(?:[a-z]+ )?{_ASKED}))\b"
    r"(?! (?:numbers|workers|tax|stations?|watchers|booths?|data|average)|"
    r" (?:is|are) (?:an?|hardly|never|no|not|only)\b)"
)
_SURVEY_FOUND = lazily(rf"survey {_FOUND}")
"""What may be a survey of anything, and is one of people where a share stands in the sentence, and no growth."""
_MANY = r"(?:more than |some |about |nearly |over )?(?!(?:19|20)\d\d\b(?! [a-z]))(?:\d{1,3}(?:,\d{3})+|\d{3,})"
_WERE_ASKED = r"(?:asked|questioned|interviewed|polled|surveyed|canvassed|consulted|phoned|rung)"
_THINGS = (
    r"(?:beds?|birds|boats|bridges?|buildings|cars|coast(?:line)?|dams|fish|floor|forests?|graves|lakes|land|pipes|plants|"
    r"ponds|reefs?|rivers?|roads|roofs?|sites?|soil|streams|streets|trees|vehicles|walls|waters|wells|wrecks?)"
)
"""What a survey looks at, and asks nothing."""
_BY_SAMPLE = lazily(
    # `polling of 1,450 voters`, `research among 4,020 of them`, `a survey for which 1,200 people were visited`
    r"\b(?P<at>(?:(?:an?|the|one) (?:[\w’'-]+ ){0,3}?)?"
    r"(?:polls?|polling|surveys?|canvass|questionnaire|research(?= among))\b"
    rf"(?:[ ,]+[\w-]+){{0,9}}?[ ,]+(?:by|of|among|with|which) {_MANY})\b(?! (?:[a-z]+ )?{_THINGS}\b)|"
    # `Of 2,015 shoppers interviewed online`, `1,005 adults were questioned`
    rf"\b(?P<asked>{_MANY} (?:(?!(?:had|have|who)\b)[\w-]+ ){{1,4}}?(?:were )?{_WERE_ASKED})\b|"
    r"\b(?P<told>told (?:pollsters|an? (?:[a-z]+ )?(?:poll|survey))|(?:poll|survey) "
    r"(?:results|findings)(?= (?:[a-z]+ ){0,2}(?:\w+day )?(?:show|suggest))|"
    rf"(?:of|among) those {_WERE_ASKED}(?! (?:by|to|for)\b))\b|"
    # `Asked how they would vote, 49 per cent of 1,620`, `were asked in May, 415 of them`
    rf"\b(?P<all>Asked(?= (?!by |online|in the street)[a-z][^.;]{{0,90}}?, {PERCENT} of {_MANY}\b)|"
    rf"were {_WERE_ASKED}(?= (?!to\b|for\b)[^.;]{{0,60}}?, {_MANY} of (?:them|whom)\b))|"
    rf"\b(?P<mode>Asked (?:by (?:telephone|phone|post|e-?mail|text)|online|in the street)) [^.;]{{0,120}}?{_MANY}",
    re.I,
)
"""A poll told by those who were asked, by whatever name it goes."""
_NAMED = lazily(
    r"\b(?P<at>(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|\w+day['’]s|[Ll]atest|[Rr]ecent|[Nn]ew)(?: [\w/’'&.-]+){0,3}? "
    rf"(?:(?!{MONTH})[A-Z][\w/’'&.-]+ ){{1,6}}?(?:[a-z]+ )?(?:poll|survey))\b"
    r"(?! (?:numbers|workers|tax|stations?|watchers|average|of polls))|"
    rf"\b(?P<by>(?:[Aa]n?|[Aa]nother|[Tt]he) (?:[\w-]+ ){{0,3}}?(?:poll|survey),? (?:(?!found|shows?)[\w,-]+ ){{0,6}}?"
    r"(?:by|from|that(?= [A-Z])) "
    rf"(?:the )?(?:[a-z]+ ){{0,2}}(?!{MONTH})[A-Z][\w/’'&.-]+)"
)
_SECOND = lazily(
    r"(?: percent| per cent|%)[^.;]{0,60}?(?:,| and| to| against) (?:[\w.’'-]+ ){0,3}?"
    r"\d{1,2}(?:\.\d)?(?=[.,;)]| (?:for|in|and)\b)"
)
"""A second share that is told without its sign: `48 percent and Weir 36`."""
_TELLS = lazily(
    r"\b(?:percent|per cent|points?|found|shows?|showed|suggests?|suggested|gave|puts?|thirds|quarters)\b|%|"
    r" (?:in|out of) (?:three|four|five|ten|10)\b"
)
_OF_POLLS = lazily(
    r"\b(?:poll(?:s|ed|ster|ing)?|survey(?:s|ed)?|asked(?! for\b)|interview(?:s|ed)?|questioned|respondents?|sample)\b",
    re.I,
)
"""What speaks of a poll."""
_IN_MONTH = lazily(rf"\b(?:(?:in|of|on|during|an?|the|\d) |(?:mid|early|late)[ -]){MONTH}(?! \d{{4}})")
_HINTS = ("poll", "survey", "canvass", "questionn", "research", "asked", "interview", "consulted", "phoned", "rung")
"""What the words of every poll have one of."""
_A, _ANOTHER = lazily(r"an? ", re.I), lazily(r"another\b", re.I)
_SAME = lazily(r"the (?!latest|new|second|other)", re.I)
"""How the text goes on about the poll before."""
_NEAR = 3
"""Sentences from a poll in which a number of people is that of those asked."""
_NO_SAMPLE = lazily(
    r"\b(?:[Ee]xit|[Ss]traw|average)\b|"
    rf"\bsurvey of (?:the |its |their |an? )?(?:[a-z]+ )?{_THINGS}\b"
)
"""A poll whose sample nobody tells, and a survey that asked nobody."""


@once_a_record
def polls_in_figures(record: Record) -> tuple[tuple[Span, bool], ...]:
    """The polls of a named pollster of which the text gives figures, each with whether it says how many were asked.

    A poll that is only touched upon has one share at most, and neither margin nor days. Exit polls, straw polls and
    averages are left out.
    """
    return tuple(_in_figures(record))


def _in_figures(record: Record) -> Iterator[tuple[Span, bool]]:
    text, sentences = record.article.text, story_sentences(record)
    polls, found = _found(record, _NAMED), _found(record, _POLL)
    firms = {at: (asked, where) for at, asked, where in firm_figures(text, sentences)}
    others = {at for at, where in (*found.items(), *polls.items()) if not _SAME.match(where.of(text))}
    first = True
    for at, (asked, where) in sorted((firms | {at: (at, where) for at, where in polls.items()}).items()):
        words = sentences[at].of(text)
        beyond = sentences[at + 1].of(text) if at + 1 < len(sentences) else ""
        told = where.of(text)
        counts = first or _ANOTHER.match(told) or (_A.match(told) and _is_new(text, where))
        dated = (at not in polls or " by " in told) and _IN_MONTH.search(words)
        given = (dated and SHARE.search(words)) or _is_given(words, beyond)
        if given and counts and not _NO_SAMPLE.search(words) and not is_quoted(record, where):
            first = False
            elsewhere = {n for n, (_, firm) in firms.items() if firm.of(text).split()[0] not in words}
            yield where, _has_sample(record, asked, (others | elsewhere) - {asked} if at in polls else set())


def _is_new(text: str, poll: Span) -> bool:
    """Whether the text has named none of those who are named with the poll before."""
    return not any(name in text[: poll.start] for name in re.findall(r"[A-Z]\w{2,}", poll.of(text)[1:]))


def _is_given(words: str, beyond: str) -> bool:
    """Whether a poll has more than one share in its sentence or the next, or its method told."""
    shares = len(SHARE.findall(words))
    method = MARGIN.search(words) or MARGIN.search(beyond) or FIELDWORK.search(words)
    return shares > 1 or bool(shares and (SHARE.match(beyond) or method or _SECOND.search(words)))


def _found(record: Record, pattern: re.Pattern[str]) -> dict[int, Span]:
    """The words of the first poll in each sentence that has one, by the sentence's number."""
    text, hinting = record.article.text, set(hinted(record, _HINTS))
    sentences = ((at, s) for at, s in enumerate(story_sentences(record)) if s in hinting)
    matches = ((at, pattern.search(text, s.start, s.end)) for at, s in sentences)
    return {at: Span(*match.span(match.lastgroup or 0)) for at, match in matches if match}


def _has_sample(record: Record, poll: int, others: set[int]) -> bool:
    """Whether the text says, beside the poll or where it speaks of one, how many were asked; not of other polls."""
    text = record.article.text
    sentences = story_sentences(record)
    end = min((at for at in others if at > poll), default=len(sentences))
    start = max((at + 1 for at in others if at < poll), default=0)
    return any(
        _OF_POLLS.search(sentence.of(text)) or poll - _NEAR < at <= poll + _NEAR
        for at, sentence in enumerate(sentences[start:end], start)
        if SAMPLE.search(text, sentence.start, sentence.end)
    ) or any(
        COUNT.search(text, sentence.start, sentence.end) and ASKING.search(text, sentence.start, sentence.end)
        for sentence in sentences[max(start, poll - _NEAR + 1) : min(end, poll + _NEAR + 1)]
    )


def poll_with_figures(record: Record) -> Span | None:
    """The first words that speak of one poll whose figures the article gives; None where there are none."""
    return next(iter(polls_with_figures(record)), None)


@once_a_record
def polls_with_figures(record: Record) -> tuple[Span, ...]:
    """In order the words that speak of a poll, in each sentence whose poll has its figures there or in the next."""
    return tuple(_with_figures(record))


def _with_figures(record: Record) -> Iterator[Span]:
    text, sentences = record.article.text, story_sentences(record)
    for at, where in sorted((_found(record, _BY_SAMPLE) | _found(record, _POLL)).items()):
        sentence, beyond = sentences[at], sentences[min(at + 1, len(sentences) - 1)]
        if _SURVEY_FOUND.match(text, where.end - len("survey")):
            if next(changes_told(text, sentence.start, sentence.end), None):
                continue
            beyond = sentence
        near = text[sentence.start : beyond.end]
        if SHARE.search(near) and _TELLS.search(near):
            yield where
