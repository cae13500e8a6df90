"""DAT707."""

from collections.abc import Iterator
from datetime import date

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.days_just_past import days_just_past
from checker.told.dates.looked_ahead_to import is_looked_ahead_to, is_of_what_happened
from checker.told.dates.scheduled import NAMES_ANOTHER
from checker.told.dates.told_ahead import is_ahead, is_fine
from claims.dates.calendar import told
from claims.dates.events import dated_events
from claims.lazily import lazily
from claims.record import Modality, Record, Tense
from claims.story import sentence_around

_ARRANGED = frozenset({"due", "expected", "planned", "scheduled", "slated"})
"""Participles of what is to come: `a ruling, expected in`."""
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
        Date: 2016-06-28

        Holm intends to appeal against his sentence in March 2015. The board plans to undo its vote on May 3, 2015.

        Weir is to be tried for a theft in May 2011. The minister wants to bring back the rule in force in March 2003.

    Good:
        Date: 2025-02-27

        In a poll, 38 percent would think of a boat for their next purchase, up from 29 percent in January 2024. The first of the
        ferries, due in December 2022, is expected in March 2026.

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

        Ballots will be mailed on Jan. 24 to all who have asked for them. The bank will notify it before May 2017.

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

    Bad:
        Date: 2019-01-04

        Ballots will be mailed on [[Dec. 28]] to all who have asked for them.

    Good:
        Date: 2019-01-04

        The offer will run until Dec. 28. The mayor will speak on Dec. 4. The choir will sing on Dec. 26 this year.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    yield from (Flag(moment.span, _fault(published)) for moment in days_just_past(record, published))
    for event in dated_events(record):
        last = event.date.latest()
        if last is None or last >= published:
            continue
        if (
            not is_fine(event)
            and event.preposition != "by"
            and (
                not (event.close or event.moment.modality is Modality.planned)
                or NAMES_ANOTHER.match(text, event.moment.span.end)
            )
        ):
            continue
        sentence = sentence_around(record, event.moment.span)
        if _REFUSED.search(text, sentence.start, event.moment.span.start):
            continue
        before, behind = text[sentence.start : event.moment.span.start], text[event.moment.span.end : sentence.end]
        if is_of_what_happened(before):
            continue
        hung = is_fine(event) or event.preposition == "by"
        planned = (
            event.moment.tense is not Tense.past or event.moment.modality is Modality.planned or event.verb in _ARRANGED
        )
        if (planned and hung and is_looked_ahead_to(before, behind)) or (
            event.moment.tense in {Tense.future, Tense.present} and is_ahead(text, sentence, event)
        ):
            yield Flag(event.moment.span, _fault(published))


def _fault(published: date) -> str:
    return f"told as still to come, but past when this was published, on {told(published)}"
