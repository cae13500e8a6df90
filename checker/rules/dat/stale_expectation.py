"""DAT724."""

import re
from collections.abc import Iterator
from datetime import date

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.awaited_votes import is_awaited_vote
from checker.told.dates.near_days import just_gone
from checker.told.dates.scheduled import is_still_expected, is_surely_ahead
from checker.told.dates.still_ahead import is_set_for_a_day_gone, is_still_ahead, without_clock
from claims.dates.calendar import told
from claims.dates.events import as_day
from claims.dates.written import is_season, written
from claims.lazily import lazily
from claims.record import Moment, MomentType, Record
from claims.story import is_quoted, sentence_around

_POINTS_BACK = lazily(r"\bago\b|^(?:last\s|yesterday\b|the day before yesterday\b)", re.I)
_YEARLY = lazily(r"\b(?:each|every) year\b|\b(?:annually|yearly)\b")
_OLD = 400
"""Days after which a vote told in the present tense is one of history."""
_YEAR_BEHIND = lazily(r",?\s\d{4}\b")
"""Behind a day, a year so far off that it was not read as one: `expires on March 6, 2105`."""
_NEXT_TIME = lazily(r"\b[Nn]ext (?:year|season|spring|summer|autumn|fall|winter)\b")
"""Before a day that is not this year's: `Next year's race is set for Oct. 12`."""


@rule("DAT724", severity=Severity.warning, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def stale_expectation(record: Record) -> Iterator[Flag]:
    """Something still expected by a day that is past when the text is published.

    Either the date is wrong or an old story was printed again as new.

    Bad:
        Date: 2024-06-01

        The dam is expected to be full by [[April 2024]].

    Bad:
        Date: 2024-06-01

        A verdict is expected on [[4 March 2023]]. The next election must be held by [[May 2023]].

    Bad:
        Date: 2024-06-01

        The ban takes effect on [[4 March 2023]]. The sale, to be completed in [[May 2023]], will need the court.

    Bad:
        Date: 2024-06-01

        The ship is due back in port on [[4 March 2023]]. The election, scheduled for [[May 2023]], may be put off.

    Bad:
        Date: 2024-06-01

        Holm faces trial on [[4 March 2023]]. His term ends on [[4 May 2023]]. The mill should be sold in [[June 2023]].

    Bad:
        Date: 2024-06-01

        The feast has been set for [[4 March 2023]]. The next step comes in [[May 2023]], when the mill will open again.

    Bad:
        Date: 2024-06-01

        The bill comes before parliament on [[4 March 2023]]. The lease is up in [[May 2023]].

    Bad:
        Date: 2024-06-01

        The mayor's term does not run out until [[2021]].

        The yard hopes to have both cranes up by [[the spring of 2022]].

        A hole of $4 million awaits the town in [[2022]].

    Bad:
        Date: 2024-06-01

        The fair, which is to be held [[2023-12-09]], is sold out.

        The levy is to be phased in starting [[Sept. 20, 2023]]. Her next date in court is [[2/20/24]], the clerk said.

        The fares due in [[March 2024]] will hit the poor.

    Bad:
        Date: 2024-06-01

        The port said this week that it would clear the queue by [[October 2023]].

        The club intends to stage its first game there in [[the autumn of 2022]], if the roof is dry.

    Bad:
        Date: 2024-06-01

        The contract runs through [[2022]].

        The port said on Tuesday that it planned to close the quay by [[June 2023]]. He is not up for re-election until [[2022]].

    Good:
        Date: 2024-06-01

        The tunnel, expected to open in May 2023, is over budget. The mine is set to break the mark of 2023.

        The treaty takes effect on 1 June 2025. It was to take effect on 1 May 2024, the foreign minister said.

        The report should say what was lost by 2014. The port said on Tuesday that it planned to sue over what was done by 2023.

    Good:
        Date: 2024-06-01

        The mayor's term does not run out until 2025.

        The yard hopes to review its sales in 2023, and plans to close the quay built in May 2022.

        The port said in 2022 that it would clear the queue by October 2023.

        A surprise awaits those who see the house where he was born in 1920.

    Good:
        Date: 2024-06-01

        The first boat, due in May 2023, is expected in March 2026. The election, scheduled for May 2023, was put off. The mayor arrives at the quay on May 24, 2024.

    Good:
        Date: 2024-06-01

        Voters go to the polls in Tarnby on May 24, 2024, in this photograph. The film opens in 1944 and ends in May 1945.

    Bad:
        Date: 2024-06-01

        The rally is pencilled in for [[May 2 this year]]. The mill hearing is fixed for [[April 4, 2024]], in Tarnby.

        The last round of the cup comes [[May 14 this year]], when the rowers of Kessa meet those of Tarnby.

        Dockers are preparing for a walkout that begins at 8am on [[Friday 10 May 2024]], and ferries have been called off.

        Both camps have stepped up their work in Kessa in anticipation of the [[May 7, 2024]] primary.

        Such votes are preludes to the harbour referendum to be held on [[April 7, 2024]], said Ida Brandt, the mayor.

    Bad:
        Date: 2024-06-01

        The board will take up the plan at its next meeting, called for [[a fortnight ago]]. The ruling is due [[May 6]].

        The mayor will speak at the mill [[last Tuesday]], her office said.

        Next month’s regatta, on [[April 7, 2024]], draws 300 boats. The film hits cinemas on [[April 7, 2024]].

    Bad:
        Date: 2024-06-01

        Holm awaits sentencing on [[May 3, 2024]]. The board has called an extra meeting for [[May 14, 2024]], to hear both sides.

        Parents can sign up until [[May 14, 2024]], at the school. Kessa is getting ready to host the games in [[the summer of 2012]].

        If he wins on [[May 14, 2024]], Holm will be the first welder on the board. The new rules come into force on [[May 20, 2024]].

        Holm is scheduled to appear before the board [[three weeks ago]]. The next count will be made [[yesterday]].

    Bad:
        Date: 2024-06-01

        Holm is facing ads ahead of the [[May 7, 2024]] primary in Kessa. Then comes the [[May 4, 2024]] Orle primary.

        Weir is also at risk of losing her [[May 9, 2024]] primary. Holm is strong in Orle, which votes on [[May 11, 2024]].

        She is vying with Weir for the seat in the [[May 14, 2024]] election. Eleven states hold contests on [[May 14, 2024]].

        The votes are supposed to be counted by [[May 14, 2024]]. He is preparing for the convention that opens [[May 9, 2024]] here.

    Good:
        Date: 2024-06-01

        Holm is reviewing the May 7, 2024 primary. Weir is challenging the count of the May 14, 2024 election.

        Holm is challenging the result in the May 7, 2024 primary. Weir is losing sleep over the May 14, 2024 election.

        Holm, facing ads ahead of the May 7, 2024 primary, was losing ground. Holm speaks ahead of the May 7, 2024, vote.

    Good:
        Date: 2024-06-01

        The council is expected to confirm the sale it agreed to on May 2, 2024. The offer is good for boats bought on May 2, 2024.

        Holm will be sentenced on July 14 for the fire of May 2, 2023. The hearing is set to go over what was said on May 4, 2024.

        Kessa is still waiting for the money it was promised on May 2, 2024. The mayor will look back at the storm of May 2, 2024.

    Good:
        Date: 2024-06-01

        The rally had been pencilled in for May 2 this year. Holm spoke in April of the vote to be held on May 7, 2024.

        Both camps stepped up their work in Kessa in anticipation of the May 7, 2024 primary, which Holm won.

        The mayor will discuss the trip she took two weeks ago. The council wanted the vote to be held on May 7, 2024.

        The fire last Tuesday will cost the town dear. Holm will testify about a dinner that was to be held on May 7, 2024.

        Ida Brandt, the mayor, speaks at the mill on May 14, 2024. The news comes two weeks after the mill shut on May 12, 2024.

    Good:
        Date: 2024-06-01

        Next year's race is set for May 30. The dam is expected to be full by April 2025. He has a deadline of May 2 each year for his taxes.

        The bridge is due for the checks that were skipped in May 2024. The hearing is set to go over what was said on May 4, 2024.

    Good:
        Date: 2024-06-01

        The dam, which was expected to be full by April 2024, is half empty.

    Bad:
        Date: 2025-01-04

        The race is pencilled in for [[Dec. 28]], as the board wanted it.

    Good:
        Date: 2025-01-04

        The hall is booked until Dec. 28. The trial is set for Dec. 9, and the fair for Dec. 31.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    for moment in record.moments:
        if is_quoted(record, moment.span):
            continue
        sentence = sentence_around(record, moment.span)
        before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
        if _is_stale(moment, before, behind, published):
            yield Flag(moment.span, f"still expected, but past when this was published, on {told(published)}")


def _is_stale(moment: Moment, before: str, behind: str, published: date) -> bool:
    """Whether the words around the moment tell of it as ahead, and it is past."""
    if _POINTS_BACK.search(moment.text):
        return is_set_for_a_day_gone(before, behind)
    day = written(as_day(moment)) if moment.type in {MomentType.date, MomentType.time} else None
    if day is None or _NEXT_TIME.search(before) or _YEAR_BEHIND.match(behind):
        return False
    if day.year is None:
        return (
            just_gone(day, published, before, behind) is not None
            and not _YEARLY.search(behind)
            and (is_still_ahead(before, behind, to_the_day=False) or is_surely_ahead(without_clock(before)))
        )
    last = moment.last or day.latest()
    if last is None or last >= published:
        return False
    fine = day.month is not None or is_season(moment)
    if day.day and (published - last).days < _OLD and is_awaited_vote(before, behind):
        return True
    return is_still_expected(without_clock(before), behind, moment, published) or (
        fine and is_still_ahead(before, behind, to_the_day=day.day is not None)
    )
