"""Polls: where the article gives a poll's figures, and what it discloses about it."""

import re
from collections.abc import Iterator, Sequence

from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, story_sentences

_ASKED = (
    r"(?:adults|voters|people|residents|parents|students|members|readers|islanders|households|workers|drivers|teachers)"
)
_POLL = lazily(
    r"\b(?P<at>(?:[Aa]|[Aa]n|[Tt]he|[Oo]ne|[Aa]nother) (?:[\w/’'-]+ ){0,4}?(?:polls?|canvass|"
    r"(?:opinion|telephone|online|phone|street|straw) surveys?|"
    rf"surveys?(?= (?:taken|conducted|done|carried out|asked|in which)\b)|"
    rf"surveys? of (?:about |some |more than )?(?:\d[\d,]* )?(?:[a-z]+ )?{_ASKED}))\b"
    r"(?! (?:numbers|workers|tax|stations?|watchers|booths?|data|average))"
)
_MANY = r"(?:more than |some |about |nearly |over )?(?:\d{1,3}(?:,\d{3})+|\d{3,})"
_WERE_ASKED = r"(?:asked|questioned|interviewed|polled|surveyed|canvassed|consulted|phoned|rung)"
_BY_SAMPLE = lazily(
    # `polling of 1,450 voters`, `research among 4,020 of them`, `a survey for which 1,200 people were visited`
    r"\b(?P<at>(?:(?:an?|the|one) (?:[\w’'-]+ ){0,3}?)?"
    r"(?:polls?|polling|surveys?|canvass|questionnaire|research(?= among))\b"
    rf"(?:[ ,]+[\w-]+){{0,9}}?[ ,]+(?:of|among|with|which) {_MANY})\b|"
    # `Of 2,015 shoppers interviewed online`, `1,005 adults were questioned`
    rf"\b(?P<asked>{_MANY} (?:(?!(?:had|have|who)\b)[\w-]+ ){{1,4}}?(?:were )?{_WERE_ASKED})\b|"
    r"\b(?P<told>told pollsters)\b|"
    rf"\b(?P<mode>Asked (?:by (?:telephone|phone|post|e-?mail|text)|online|in the street)) [^.;]{{0,120}}?{_MANY}",
    re.I,
)
"""A poll told by those who were asked, by whatever name it goes."""
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b"
)
_FIGURE = lazily(
    r"\b\d{1,2}(?:\.\d)?(?: percent| per cent|%| points?)|\b\d{1,2}(?:\.\d)?-\d{1,2}\b|"
    r"\b\d{1,2}(?:\.\d)? to \d{1,2}\b|"
    r"\b(?:\d|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:10|ten|five|three|four)\b|"
    r"\b(?:two|three)[ -](?:thirds|quarters|fifths)\b",
    re.I,
)
_PLAIN = r"(?:In|Another|An?|The|One|Opinion|New|Recent|Online|Telephone|Latest|That|This)\b"
"""Words that begin a sentence and name no pollster."""
POLLSTER = re.compile(
    rf"(?<![.!?] )\b(?!{_PLAIN})[A-Z][\w&’'./-]+(?:[ /][A-Z][\w&’'./-]+)* (?:University )?"
    r"(?:(?!(?:an?|the|one|another|to|in|of|by)\b)[\w-]+ ){0,3}?(?:polls?|surveys?)\b|"
    rf"\b(?:polls?|surveys?),? (?:[\w,-]+ ){{0,8}}?(?:by|from|for|of) (?:the )?(?:[a-z]+ ){{0,2}}(?!{_MONTH})[A-Z]|"
    r"\b(?:conducted|commissioned|carried out|done|made|released|published|sponsored|taken|"
    r"paid for) (?:[\w.,-]+ ){0,10}?"
    r"(?:by (?!(?:telephone|phone|mail|post|e-?mail|text|hand|letter)\b)|"
    r"for (?!\d|(?:the )?first\b|which\b|it\b|them\b)) ?|"
    r"\b[A-Z]\w+ (?:asked|polled|surveyed|interviewed)\b|\bpolling (?:company|firm|institute) (?:\w+ )?[A-Z]|"
    r"\b[A-Z]\w+ (?:carried|conducted|took|made|ran)\b"
)
SAMPLE = re.compile(
    r"\b\d[\d,]{2,}\s+(?:[\w-]+\s+){0,4}?(?:adults?|voters?|people|respondents?|residents?|Americans?|"
    r"registered|likely|interviews?|"
    r"women|men|Democrats?|Republicans?|students|households|parents)\b|\b(?:surveyed|polled|interviewed|asked|"
    r"sample of|survey of|poll of)\s+(?:\w+ ){0,3}?\d[\d,]{2,}",
    re.I,
)
DATES = re.compile(
    r"\b(?:conducted|taken|carried out|fielded|surveyed|interviewed|polled|held|asked)\b[^.]{0,80}\b(?:Jan|Feb|"
    r"Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|last|this|week|month|between|from|since|before|"
    r"after|\d)|"
    r"\b(?:in|from|between|of)\s+(?:early |mid-|late )?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)
_FIRM = (
    r"(?:Research|Polling|Polls?|Pollsters|Surveys?|Opinions?|Insights?|Data|Analytics|Metrics|Strategies|Consulting|"
    r"Institute|University|College|Barometer)"
)
"""What the name of a pollster ends in, or begins with."""
_HOUSE = r"(?:polling|research|survey|opinion|market) (?:agency|body|company|firm|group|house|institute|outfit)"
_A_FIRM = (
    rf"\b(?:[A-Z][\w’'.-]*(?: &)? )+{_FIRM}\b|\b{_FIRM} (?:of|for|in) (?:the )?[A-Z]\w+|"
    rf"\b(?:{_HOUSE}|pollsters?) [A-Z]\w+|\b[A-Z][\w’'-]+, an? (?:[\w-]+ ){{0,2}}?(?:pollster|{_HOUSE})\b|"
    r"\b[A-Z][\w’'-]+, whose (?:interviewers|researchers|pollsters|canvassers)\b"
)
_NAMED_FIRM = lazily(_A_FIRM)
FIRM = lazily(
    rf"{_A_FIRM}|\bSource:? [A-Z]|\b[A-Z][\w’'-]+,? (?:which |who )?(?:had )?"
    r"(?:asked|polled|surveyed|interviewed|questioned|canvassed|spoke to|rang|put the question)\b"
)
"""A pollster by name, or by what it does."""
MARGIN = re.compile(r"\bmargin of (?:sampling )?error\b|\bplus or minus\b|±|\+/-", re.I)


_NAMED = lazily(
    r"\b(?P<at>(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|\w+day['’]s|[Ll]atest|[Rr]ecent|[Nn]ew)(?: [\w/’'&.-]+){0,3}? "
    rf"(?:(?!{_MONTH})[A-Z][\w/’'&.-]+ ){{1,6}}?(?:[a-z]+ )?(?:poll|survey))\b"
    r"(?! (?:numbers|workers|tax|stations?|watchers|average|of polls))|"
    rf"\b(?P<by>(?:[Aa]n?|[Aa]nother|[Tt]he) (?:[\w-]+ ){{0,3}}?(?:poll|survey),? (?:(?!found|shows?)[\w,-]+ ){{0,6}}?"
    r"(?:by|from|that(?= [A-Z])) "
    rf"(?:the )?(?:[a-z]+ ){{0,2}}(?!{_MONTH})[A-Z][\w/’'&.-]+)"
)
_SHARE = lazily(
    r"\b(?:\d{1,2}(?:\.\d)?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)"
    r"(?: percent\b| per cent\b|%|(?: percentage)?[ -]points?\b)|\b\d{2}(?:\.\d)?(?:-| to |–)\d{2}\b|"
    r"\b(?:\d|two|three|four|five|six|seven|eight|nine) (?:(?!years|days|times)[a-z]+ )?"
    r"(?:in|out of) (?:10|ten|five|three|four)\b",
    re.I,
)
_SECOND = lazily(
    r"(?: percent| per cent|%)[^.;]{0,60}? (?:and|to|against) (?:[\w.’'-]+ ){0,3}?"
    r"\d{1,2}(?:\.\d)?(?=[.,;)]| (?:for|in)\b)"
)
"""A second share that is told without its sign: `48 percent and Weir 36`."""
_TELLS = lazily(
    r"\b(?:percent|per cent|points?|found|shows?|showed|suggests?|suggested|gave|puts?)\b|%| in (?:ten|10)\b"
)
_OF_POLLS = lazily(
    r"\b(?:poll(?:s|ed|ster|ing)?|survey(?:s|ed)?|asked(?! for\b)|interview(?:s|ed)?|questioned|respondents?|sample)\b",
    re.I,
)
"""What speaks of a poll."""
_ASKING = lazily(
    r"\b(?:poll(?:s|ed|ster|sters|ing)?|survey(?:s|ed|ing)?|interview\w*|canvass\w*|questionnaires?|questioned|"
    r"respondents?|consulted|asked|asking|(?:rang|rings?|ringing|phoned|phoning|telephoned) (?:households|homes|"
    r"people|round|[a-z]+s)|"
    r"(?:visit(?:s|ed|ing)|called at|knocked at) (?:homes|households|doors)|nights of calls|learned from|heard from|"
    r"spoke (?:to|with)|replies|answers|sample|took part|put the question)\b",
    re.I,
)
"""What pollsters do."""
_FIGURES_FROM = lazily(
    r"\b(?:(?:figures|findings|numbers|polling|interviews|canvass|questionnaire)(?: [a-z]+){0,2}? (?:by|from|of) "
    rf"(?:the )?(?:[a-z]+ ){{0,2}}(?!{_MONTH})[A-Z][\w’'&-]+)"
)
_COUNT = lazily(
    r"(?<![\w$£€.,-])(?:(?!(?:19|20)\d\d\b)\d{3,}|\d{1,3}(?:,\d{3})+|"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:hundred|thousand))\b(?![%,.]?\d|%| per ?cent|"
    r" days| years| miles| points)",
    re.I,
)
"""A number that may be of those asked."""
_FIELDWORK = lazily(r"\b(?:conducted|taken|carried out|fielded|done|asked)\b[^.]{0,80}\b(?:between|from|on|in) [A-Z\d]")
_IN_MONTH = lazily(rf"\b(?:in|of|on|an?|the|\d) {_MONTH}(?! \d{{4}})")
_SAME = lazily(r"the (?!latest|new|second|other)", re.I)
"""How the text goes on about the poll before."""
_NEAR = 3
"""Sentences from a poll in which a number of people is that of those asked."""
_NO_SAMPLE = lazily(r"\b(?:[Ee]xit|[Ss]traw|average)\b")


@once_a_record
def polls_in_figures(record: Record) -> tuple[tuple[Span, bool], ...]:
    """The polls of a named pollster of which the text gives figures, each with whether it says how many were asked.

    A poll that is only touched upon has one share at most, and neither margin nor days. Exit polls, straw polls and
    averages are left out.
    """
    return tuple(_in_figures(record))


def _in_figures(record: Record) -> Iterator[tuple[Span, bool]]:
    text = record.article.text
    sentences = story_sentences(record)
    polls = {at: where for at, sentence in enumerate(sentences) if (where := _named(text, sentence))}
    found = {at: match for at, s in enumerate(sentences) if (match := _POLL.search(text, s.start, s.end))}
    others = {at for at, match in found.items() if not _SAME.match(match["at"])}
    others |= {at for at, where in polls.items() if not _SAME.match(where.of(text))}
    firms = {at: (asked, where) for at, asked, where in _firms(text, sentences)}
    first = True
    for at, (asked, where) in sorted((firms | {at: (at, where) for at, where in polls.items()}).items()):
        words = sentences[at].of(text)
        beyond = sentences[at + 1].of(text) if at + 1 < len(sentences) else ""
        counts = first or where.of(text).lower().startswith("another")
        dated = (at not in polls or " by " in where.of(text)) and _IN_MONTH.search(words)
        given = (dated and _SHARE.search(words)) or _is_given(words, beyond)
        if given and counts and not _NO_SAMPLE.search(words) and not is_quoted(record, where):
            first = False
            yield where, _has_sample(record, asked, others - {asked} if at in polls else set())


def _is_given(words: str, beyond: str) -> bool:
    """Whether a poll has more than one share in its sentence or the next, or its method told."""
    shares = len(_SHARE.findall(words))
    method = MARGIN.search(words) or MARGIN.search(beyond) or _FIELDWORK.search(words)
    return shares > 1 or bool(shares and (_SHARE.match(beyond) or method or _SECOND.search(words)))


def _named(text: str, sentence: Span) -> Span | None:
    found = _NAMED.search(text, sentence.start, sentence.end)
    return Span(*found.span(found.lastgroup or 0)) if found else None


def _firms(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
    """A pollster's figures not called a poll's: the number of their sentence, of that which says who asked, the words.

    The figures stand in the sentence that says who asked, or in the next.
    """
    for at, sentence in enumerate(sentences):
        if not _ASKING.search(text, sentence.start, sentence.end):
            continue
        firm = _NAMED_FIRM.search(text, sentence.start, sentence.end)
        firm = firm or _FIGURES_FROM.search(text, sentence.start, sentence.end)
        if firm and _SHARE.search(text, sentence.start, sentence.end):
            yield at, at, Span(*firm.span())
        elif firm and at + 1 < len(sentences):
            beyond = sentences[at + 1]
            if share := _SHARE.search(text, beyond.start, beyond.end):
                yield at + 1, at, Span(*share.span())


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
        _COUNT.search(text, sentence.start, sentence.end) and _ASKING.search(text, sentence.start, sentence.end)
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
    text = record.article.text
    sentences = story_sentences(record)
    for number, sentence in enumerate(sentences):
        where = _mention(text, sentence)
        if not where:
            continue
        near = text[sentence.start : sentences[min(number + 1, len(sentences) - 1)].end]
        if _FIGURE.search(near) and _TELLS.search(near):
            yield where


def _mention(text: str, sentence: Span) -> Span | None:
    if found := _POLL.search(text, sentence.start, sentence.end):
        return Span(*found.span("at"))
    found = _BY_SAMPLE.search(text, sentence.start, sentence.end)
    return Span(*found.span(found.lastgroup or 0)) if found else None
