"""DAT707."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.looked_ahead_to import is_looked_ahead_to, is_of_what_happened
from checker.told.dates.scheduled import NAMES_ANOTHER
from checker.told.dates.still_ahead import of_another
from claims.dates.calendar import told
from claims.dates.events import DatedEvent, as_day, dated_events
from claims.dates.written import written
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Modality, MomentType, Record, Tense
from claims.spans import Span
from claims.story import is_quoted, sentence_around

_AT = frozenset({"in", "on", "by", "until", "beginning", "starting", "effective", "late", "early"})
"""What stands before the date of what is planned."""
_WILL = lazily(
    r"\b(?:will(?! have\b(?! (?:until|to)\b))|won[’']t|(?<=[’'])ll|shall|ha(?:s|ve)(?= until\b)|"
    r"(?:is|are) (?:about|certain|due|expected|going|hoping|likely|on (?:course|track)|planning|poised|scheduled|set|slated|sure|unlikely) to|(?:is|are) to(?= [a-z]+\b)|(?:aims?|expects?|hopes?|plans?) to)\b",
    re.I,
)
_ARRANGED = frozenset({"due", "expected", "planned", "scheduled", "slated"})
_ONCE = lazily(
    r"(?:,\s+(?:\w+\s+)?(?:expected|due|scheduled|set|slated|planned|meant|supposed)|"
    r"(?<!is )(?<!are )(?<!now )(?<!been )\b(?:\w+ed|was|were|had|meant|sought|chose)|\bhad\s+been\s+\w+)\s+to\s+(?:be\s+)?$"
)
"""Before what was once planned: `, expected to open in May, was put off`, `hoped to open in May`."""
_JUST_PAST = timedelta(days=45)
"""How long ago a day without a year is the one that was, and not next year's."""
_NOT_BEFORE = lazily(r"\s*(?:not\s+)?(?:be\s+)?\w+(?:\s+(?:it|work|ready|over))?\s+before\s+(?:the\s+)?$")
"""Behind `won't`: what is told not to come before a day."""
_SEASON = lazily(r"-(?:SP|SU|FA|WI)$")
_OPENS = lazily(
    r"\W*(?:(?:On|In|By|From|(?:Not\s+)?[Uu]ntil|No\s+later\s+than|Effective|As of|Come)|(?:Starting|Beginning)(?:\s+(?:on|in))?)\s+(?:the\s+)?$"
)
_THEN_WILL = lazily(
    r"(?:,?\s+(?:if|unless|once)\s+[^.;:,“”\"]{3,60},)?,?\s+(?:(?!(?:that|which|who|when|said|says|told)\b)[\w’'$.-]+\s+){0,8}?"
    r"(?:will|won[’']t|(?:is|are) (?:due|set|scheduled|expected|going|slated) to)\b"
)
"""Behind a date that opens its sentence: the subject, and that it will."""
_IS_THE_DAY = lazily(
    r"\s+(?:is|remains)\s+the\s+(?:date|day|deadline)\s+(?:announced|chosen|fixed|given|named|picked|set)\s+for\b"
)
_FEW = 6
"""Words at most between `will` and a lone year."""
_NARROW = 12
_WIDE = 25
"""Words at most between `will` and its date; a day `by` which something will be is of nothing that stands between."""
_NO_LATER = ("no later than ", "no sooner than ", "no earlier than ", " as of ")
_FROM = lazily(
    r"\s+(?:(?:[\w’'-]+\s+){1,5}?(?:on (?:display|offer|sale|show|view)|in (?:effect|force|place)|available|closed|open|shut|valid)|"
    r"apply|operate|run|start|begin|open|count|take effect|be (?:\w+ )?(?:open|closed|valid|available|charged|banned|in force))\s+from\s+"
)
_BARE = lazily(
    r"\bbe (?:\w+ )?\w+(?:ed|n|t) $|"
    r"\s(?!(?:the|an?|its|his|her|their|of|\w+[^e]ed|remember|recall|mark|honou?r|celebrate|commemorate)\b)[a-z]+ (?:(?:[A-Z][\w’-]+|[A-Z])\.? ){0,4}$"
)
"""Before a day without a preposition: `will be released`, `will choose a mayor`."""
_CLOSED = lazily(
    r"\s*(?:$|[.;)—–”\"]|,?\s(?:in|at|and|with|for|when|\w+\s(?:said|says|told))\b|,\s(?:the|an?|his|her|its)\s|,\s(?:just|shortly|soon)\s|,\s[A-Z])"
)
_QUOTED = lazily(r"[“\"][^“”\"]*[”\"]")
_BREAK = lazily(
    r"[;:“\"]|\b(?:that|which|who|as(?! of\b)|after|since|when|adopted|signed|made|built|held|imposed|introduced)\b"
)
_SHORTLY = lazily(
    r"\s*(?:(?!(?:that(?! [a-z]+[’']s)|which|who|whom|as|after|since|when|before|than|and|but|was|were|had|has|did)\b)[\w’'-]+\s+){0,10}?(?:on\s+)?(?:the\s+)?"
)
_KEPT_YEARLY = lazily(r"\s*(?:be\s+)?(?:celebrat|commemorat|honou?r|mark|observ|remember)\w*\b")
"""What comes again each year: `will mark the day`."""
_PAST_FRAME = lazily(
    r"\b(?:said|told|announced|wrote|predicted|promised|signed|filed|based|since|dated|adopted|passed)\s+(?:\w+\s+){0,2}$",
    re.I,
)

_REFUSED = lazily(
    r"\b(?:turned down|rejected|voted (?:down|against)|refused|dropped|shelved|scrapped|abandoned)\b[^.;,]*\bplans?\b"
)
"""A plan that came to nothing then: `The council turned down a plan to raise the wall in May 2017`."""


@rule("DAT707", severity=Severity.warning, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def future_already_past(record: Record) -> Iterator[Flag]:
    """Something told as still to come, on a date before publication.

    Either the date is wrong or the text is older than its publication date.

    Bad:
        Date: 2018-12-03

        The appeal will be heard on [[24 August 2017]].

    Bad:
        Date: 2005-06-13

        The line has ordered two trains that it will begin to run in [[2001]] out of Tarnby.

    Bad:
        Date: 2018-12-03

        Ballots will be mailed on [[Nov. 24]] to all who have asked for them.

    Bad:
        Date: 2018-12-03

        The port will brief the owners on the repairs at its office on [[Nov. 24]], and has asked the bank to come.

    Bad:
        Date: 2018-12-03

        On [[4 May 2017]], the two mayors will meet for the first time. The quay won’t be finished before [[June 2017]].

    Bad:
        Date: 2018-12-03

        The ferry will sail for a “night of lights” at Kessa and be back on [[4 May 2017]].

    Bad:
        Date: 2018-12-03

        Starting on [[4 May 2017]], shops will charge for bags. The fare will change as of [[June 2017]].

    Bad:
        Date: 2018-12-03

        The harbours are likely to vote on [[4 May 2017]]. By [[June 2017]], the yard will have 400 hands.

    Bad:
        Date: 2018-12-03

        The book will be released [[Sept. 9, 2017]], her label said. Voters will choose a mayor [[Nov. 4, 2017]].

    Bad:
        Date: 2018-12-03

        The two parties intend to hold their joint rally at Kessa in [[May 2017]]. The yard wants to sell the crane on [[4 June 2017]].

    Bad:
        Date: 2018-12-03

        Directors plan to vote on a revised plan when they meet in Tarnby, Orle, on [[the 7th of April 2017]]. Next on the list
        is a ruling by the court, expected in [[August 2016]].

        The bank expects to have moved all of its clerks to Kessa by [[the end of 2015]].

    Good:
        Date: 2018-12-03

        A ruling by the court, expected in August 2016, was put off. The board will appeal the conviction of Holm in May 2017.

        Directors plan to vote on the plan that they drew up when they met in Tarnby on 7 April 2017.

    Good:
        Date: 2018-12-03

        The tunnel, expected to open in May 2017, was put off. The yard planned to sell the crane on 4 June 2017.

        The club had hoped to open a shop in May 2017. The mill was to close in June 2017. It failed to pay in May 2017.

    Good:
        Date: 2018-12-03

        The court will study the raid launched Sept. 9, 2017, and will hear of the Nov. 4, 2017, fire.

    Bad:
        Date: 2018-12-03

        The law will apply from [[4 May 2017]].

    Good:
        Date: 2018-12-03

        The board will release letters from 4 May 2017. In May 2017, the court said that it will hear the case. The fund will not cover claims filed before May 2014.

    Good:
        Date: 2018-12-03

        Ballots will be mailed on Jan. 24 to all who have asked for them.

    Good:
        Date: 2018-12-03

        The appeal will be heard on 24 August 2019.

    Good:
        Date: 2018-12-03

        The court will hear an appeal against a judgment of 24 August 2017.

    Good:
        Date: 2018-12-03

        In a letter in 2011 the mayor promised that the ferry will never be sold.

    Bad:
        Date: 2018-12-03

        Owners will have until [[Nov. 24]] to answer, Ida Brandt, the mayor, said. Those of Tarnby have until [[Nov. 27]].

    Bad:
        Date: 2018-12-03

        The yard is poised to lay off 40 hands on [[May 7, 2018]]. The museum will put the boat on show from [[May 17, 2018]].

        Tests of the new crane will begin in Tarnby in [[the spring of 2014]]; if it holds, the yard will buy four.

        The board is likely to pick a chairman on [[the evening of November 20]], Ida Brandt, the mayor, said.

    Good:
        Date: 2018-12-03

        The court will hear the case of the fire on May 7, 2018. The board will publish the minutes of its meeting on May 4, 2018.

        The man who will lead the yard was born there on November 11. The harbour will mark the end of the war on November 11, as it does every year.

    Bad:
        Date: 2018-12-03

        Mr. Holm, 52, will succeed Karl P. Dahl [[Feb. 1, 2018]], soon after the feast. The yard plans to sell its cranes by [[2015]].

    Bad:
        Date: 2018-12-03

        Starting [[Aug. 1, 2017]], most of the freight is going to move by rail. Not until [[31 August 2017]] will the court say whether it hears the case. By [[2014]], if the board gets its way, it will have no ferry.

        [[May 28, 2018]] is the date set for the feast. The town will spend 2 million kroner a year in a bid to be rid of the rats by [[2005]].

    Good:
        Date: 2018-12-03

        Not until 31 August 2017 did the court say what it will hear. By 2014, if the board is right, it had lost what it will need.

        Mr. Holm will honour Karl P. Dahl Feb. 1, 2019. The yard expects to have moved by the end of 2019 what it bought by the end of 2015.

        May 28, 2018 was the date set for the feast. The yard will mend the hole that was to be closed by 2005.

    Good:
        Date: 2018-12-03

        Owners have until Dec. 24 to answer, Ida Brandt, the mayor, said. Those of Tarnby had until Nov. 24.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    yield from _days_just_past(record, published)
    for event in dated_events(record):
        last = event.date.latest()
        if last is None or last >= published:
            continue
        if (
            not _is_fine(event)
            and event.preposition != "by"
            and (
                not (event.close or event.moment.modality is Modality.planned)
                or NAMES_ANOTHER.match(text, event.moment.span.end)
            )
        ):
            continue
        if _REFUSED.search(text, sentence_around(record, event.moment.span).start, event.moment.span.start):
            continue
        sentence = sentence_around(record, event.moment.span)
        before, behind = text[sentence.start : event.moment.span.start], text[event.moment.span.end : sentence.end]
        if is_of_what_happened(before):
            continue
        hung = _is_fine(event) or event.preposition == "by"
        planned = (
            event.moment.tense is not Tense.past or event.moment.modality is Modality.planned or event.verb in _ARRANGED
        )
        if (planned and hung and is_looked_ahead_to(before, behind)) or (
            event.moment.tense in {Tense.future, Tense.present}
            and (_is_planned(text, event) or _is_ahead(text, sentence, event))
        ):
            yield Flag(event.moment.span, _fault(published))


def _is_fine(event: DatedEvent) -> bool:
    """Whether the date tells more than a year: its day, month or season."""
    return event.date.month is not None or bool(_SEASON.search(event.moment.value))


def _is_planned(text: str, event: DatedEvent) -> bool:
    """Whether the verb that a day or month hangs on tells a plan: read off the sentence's grammar, not its words."""
    moment, verb = event.moment, event.moment.event
    if moment.tense is not Tense.future or moment.modality is not Modality.planned or verb is None:
        return False
    if not _is_fine(event) or event.preposition not in _AT or verb.end > moment.span.start:
        return False
    between = text[verb.end : moment.span.start]
    if _ONCE.search(text[max(0, verb.start - 40) : verb.start]):
        return False
    return not _BREAK.search(between) and not any(map(is_past, between.split())) and not of_another(between)


def _is_ahead(text: str, sentence: Span, event: DatedEvent) -> bool:
    """Whether the sentence says that what it dates will be."""
    at = event.moment.span
    if event.date.day and _IS_THE_DAY.match(text, at.end):
        return True
    if (event.date.month or event.preposition == "by") and _OPENS.fullmatch(text, sentence.start, at.start):
        return event.moment.tense in {Tense.future, Tense.present} and bool(_THEN_WILL.match(text, at.end))
    wills = list(_WILL.finditer(text, sentence.start, at.start))
    if not wills:
        return False
    between = _QUOTED.sub(" quoted ", text[wills[-1].end() : at.start])
    if event.preposition == "before":
        return bool(_NOT_BEFORE.fullmatch(between)) and "not" in f"{wills[-1][0]}{between}".replace(
            "n’t", "not"
        ).replace("n't", "not")
    if event.preposition == "from":
        return bool(_FROM.fullmatch(between))
    hung = event.preposition in {"in", "on", "by", "until"} or between.endswith(_NO_LATER)
    hung = hung or bool(event.date.day and _BARE.search(between) and _CLOSED.match(text, at.end))
    if event.date.month is None and event.preposition == "in" and not event.close and len(between.split()) > _FEW:
        return False
    return (
        hung
        and len(between.split()) <= (_WIDE if event.preposition == "by" else _NARROW)
        and not of_another(between)
        and not _PAST_FRAME.search(between)
        and not _BREAK.search(between)
    )


def _days_just_past(record: Record, published: date) -> Iterator[Flag]:
    """Days of a month, without a year, that have just gone by and are told with `will`."""
    text = record.article.text
    for moment in record.moments:
        day = written(as_day(moment)) if moment.type in {MomentType.date, MomentType.time} else None
        if (
            day is None
            or day.year is not None
            or day.month is None
            or day.day is None
            or is_quoted(record, moment.span)
        ):
            continue
        try:
            this_year = date(published.year, day.month, day.day)
        except ValueError:
            continue
        sentence = sentence_around(record, moment.span)
        wills = list(_WILL.finditer(text, sentence.start, moment.span.start))
        if timedelta() < published - this_year <= _JUST_PAST and wills:
            between = text[wills[-1].end() : moment.span.start]
            kept = _KEPT_YEARLY.match(between)
            if _SHORTLY.fullmatch(between) and not kept and not _PAST_FRAME.search(between) and not of_another(between):
                yield Flag(moment.span, _fault(published))


def _fault(published: date) -> str:
    return f"told as still to come, but past when this was published, on {told(published)}"
