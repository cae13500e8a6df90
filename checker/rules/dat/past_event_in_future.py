"""DAT706."""

from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.days_to_come import days_to_come
from checker.told.dates.done import is_over
from checker.told.dates.done_to_the_day import is_another_s
from checker.told.dates.past_by_verb import is_past_by_verb
from checker.told.dates.points_ahead import is_told_as_over
from checker.told.dates.tales import is_in_a_tale
from claims.dates.calendar import told
from claims.dates.events import dated_events
from claims.dates.written import is_season
from claims.record import Record
from claims.story import is_quoted, sentence_around


@rule("DAT706", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def past_event_in_future(record: Record) -> Iterator[Flag]:
    """Something told as having happened, on a date after publication.

    It cannot have happened yet: the year or the tense is wrong. Plans, forecasts and what falls due are left alone.

    Bad:
        Date: 2019-11-01

        Victor Lemaire left the harbour board in [[December 2020]] after a quarrel.

    Bad:
        Date: 2009-12-16

        The bridge was built over the Aller in 1902 and fell in [[2015]].

    Bad:
        Date: 2019-11-01

        Victor Lemaire, who won the cup in [[2022]], sat in the front row. The record was set in [[2021]].

    Bad:
        Date: 2019-11-01

        Since [[August 21, 2020]], no ship has called at the port. Until [[May 2021]], the mill employed half of the town.

    Bad:
        Date: 2019-11-01

        The bombing of a barracks in Tarnby in [[2021]] had no witness.

    Bad:
        Date: 2019-11-01

        The mill has been idle after selling its looms in [[2022]].

    Bad:
        Date: 2019-11-01

        As long ago as [[2022]], doctors gave warning. The dispute goes back to [[2024]], when a fence was moved.

    Bad:
        Date: 2019-11-01

        In [[2021]] the council sold the quay for a song. Between 1990 and [[2022]], the town lost half of its people.

    Bad:
        Date: 2019-11-01

        Piet Holm moved here in [[2021]]. He had been released on parole in [[August 2020]]. He ran for mayor in [[2022]].

    Bad:
        Date: 2019-11-01

        On [[the night of June 15, 2020]], three prisoners got away. The bank went under in [[2021]], taking 900 savers with it.

    Bad:
        Date: 2019-11-01

        By [[October 2020]], all the wells had run dry. A report of [[December 2020]] found nothing.

    Bad:
        Date: 2019-11-01

        Thousands marched through Tarnby on [[April 28, 2020]]. Brandt won her first seat on the board in [[2022]].

    Bad:
        Date: 2019-11-01

        Weir has freed 90 boats since taking office in [[2021]]. His term at sea was cut to four years in [[2022]].

    Bad:
        Date: 2019-11-01

        A memo dated [[9/14/21]] says so. Letters unsealed on [[2020-11-20]] show it. [[October 3, 2020]] was the day it shut.

    Bad:
        Date: 2019-11-01

        After his defeat in the [[2022]] mayoral race, Holm went back to sea. It was in [[2021]] that the mill went dark.

        Figures for [[2021]], issued in a thin book, showed a fall. The report, issued [[12 December 2021]], blamed nobody.

    Bad:
        Date: 2019-11-01

        Holm, who lost the [[2022]] primary, is at sea. The last count, in [[2020]], found 400 goats.

        She had already been fired by [[March 2021]]. Two years later, in [[2021]], she was dead.

    Bad:
        Date: 2019-11-01

        The hole in the budget grew in [[May 2020]]. Brandt won the election on [[4 June 2020]].

    Bad:
        Date: 2019-11-01

        The yard signed on as builder on [[July 9, 2020]], then withdrew.

        The board voted 6-3 on [[July 14, 2020]], to sell the crane. It approved the sale on [[July 14, 2020]], by six votes to three.

        The mayor told the council on [[July 14, 2020]], that she was ill. In a letter of [[July 14, 2020]], she thanked the crew.

        The dump had been shut on [[December 28 this year]], but trucks kept coming.

    Bad:
        Date: 2019-11-01

        Ida Brandt, the mayor (Tarnby) — Announced [[November 23, 2020]].

        The rally drew 900 on [[Saturday, November 16]], and ended in the rain.

        A second batch of letters went up on the same board [[next Friday]]. Piet Holm died at his home [[tomorrow]].

        Kessa had beaten Tarnby 5-2 [[a week from Tuesday]], and the rowers had other things to think about.

    Bad:
        Date: 2019-11-01

        It was on [[August 14, 2020]], that the dam broke. A storm tore off the roof in the early hours of [[Aug. 14, 2020]].

        The mayor’s speech on [[Aug. 14, 2020]], was short, and nobody clapped. As of [[Aug. 14, 2020]], the fund had paid 90 owners.

        The first boats came in [[the autumn of 2020]], and more followed. The concert drew 900 people [[tomorrow night]].

    Bad:
        Date: 2019-11-01

        A [[May 10, 2020]] email showed that she knew. In the [[July 11, 2020]], cable, Weir reported that all was well.

        Holm made the claim at a [[May 20, 2020]] rally in Kessa. A poll of 800 welders, conducted [[May 9, 2020]], found that he led.

        In the wake of the coup attempt [[May 20, 2020]], the town put up a wall. It has spent $4 million since [[May 20, 2020]] hunting rats.

    Bad:
        Date: 2019-11-01

        Ida Brandt came to Tarnby from Kessa in [[2021]] after her mother had died. The mayor named her to the harbour board in [[2022]], and she
        stayed.

    Bad:
        Date: 2019-11-01

        Sales were 291 million kroner, up from 252 million in [[2028]]. The yard got the crane as a result of an [[Aug. 10, 2020]], purchase agreement.

    Bad:
        Date: 2019-11-01

        Ida Brandt stepped down as mayor on [[Nov. 24]], the day before the feast. She was nominated for her post in [[2021]].

        Gunnar Holm vanished within weeks of his capture on [[March 26, 2020]].

    Bad:
        Date: 2018-12-03

        The office told the family of Holm that he died within weeks of his capture on [[March 26, 2019]], and said it was sorry.

        If the law is kept, said Weir, whose firm lost the yard to its bank on [[4 May 2019]], all will be well.

    Good:
        Date: 2016-06-28

        She won a place on the ballot for the vote on November 8, 2016, which surprised many. He was sentenced to two years in jail
        and a hearing on July 12, 2016.

        The harbour was awarded the games of July 2018 and lost those of 2014.

    Good:
        Date: 2024-05-23

        Leave to build the flats was granted in 2022, according to the town’s register, and lapses in October 2025.

    Good:
        Date: 2018-12-03

        The board called an assembly of its owners for June 5, 2019, over the ban. Weir lost the yard by a ruling that is to
        take effect on 4 May 2019.

    Good:
        Date: 2019-11-01

        Ida Brandt stepped down as mayor on Oct. 24. The year before, in 2018, the yard shut on Nov. 24. The fiscal year ended Dec. 31.

        The judge put off the case of Holm until 9 a.m. on April 12, 2020, which is a Sunday.

        The clerk said that she could give no figures until the creditors had met on 20 November.

        The council set a Nov. 24 deadline, and the hearing was set for Nov. 20. The feast was held from January 1 to October 3.

    Good:
        Date: 2019-11-01

        Sales are expected to be 291 million kroner, up from 252 million in 2020. Sales were 252 million, and 291 million are planned for 2020.

        The yard will get the crane under an Aug. 10, 2020, agreement that is yet to be signed.

    Good:
        Date: 2019-11-01

        The board tied her fortunes to the vote in 2021. The mayor named her to the board in 2018. She agreed to stay until 2022.

    Good:
        Date: 2019-11-01

        Holm will make the claim at a May 20, 2020 rally in Kessa. The board asked for a May 10, 2020 hearing.

        He was invited to speak at the May 20, 2020, rally, and is due to. The board set a May 10, 2020 deadline for letters.

    Good:
        Date: 2019-11-01

        The mayor’s speech on Aug. 14, 2020, was moved to the mill. The board chose Kessa last month as host of the games of 2024.

        Tickets for the July 14, 2020, concert sold out in nine minutes. Holm was told that he would go free on July 14, 2020.

    Good:
        Date: 2019-11-01

        The date was moved to next Friday. The union called a strike next Friday. The club confirmed the match next Friday.

        She came on a Monday. The next Friday she left. He was invited to dinner next Friday. Holm was ready for next week.

        The council picked July 14, 2020, for the feast. She was elected to a term that ended on July 14, 2020, at the latest.

        The team won its place in the final on July 14, 2020. The team qualified for the cup in Tarnby on July 14, 2020.

        They were told on Friday that school ended on June 18, 2020. In the novel the mill burned down on July 14, 2036.

    Good:
        Date: 2019-11-01

        The town lost the 2024 games. He had been told to be done by December 2020. She fears the 2021 fire season.

    Good:
        Date: 2019-11-01

        After the 2022 games, the town will sell the hall. October 3, 2020 was the day set for the vote.

        Figures for 2021 put the hole at $3 million in the budget. Since the 2018 race, Holm has been at sea.

    Good:
        Date: 2019-11-01

        Brandt has started asking for mornings off in May 2030. By October 2020, the board had hoped to own the quay. The games of 2022 were to begin at Kessa. Holm won a vote to
        build the pier in 2022.

    Good:
        Date: 2019-11-01

        The mill released 2020: The Last Tide in June. The board approved a tour in 2020 and called an election in 2021. In
        2020, sales are expected to rise. Holm raised hopes of a run in 2022.

    Good:
        Date: 2019-11-01

        Tarnby won the right to hold the games in 2022, and bought seats on the board in 2021 bonds. The death penalty on the
        ballot in 2020 divides the party. The lease was extended until 2024.

    Good:
        Date: 2019-11-01

        Victor Lemaire left the harbour board in December 2018 after a quarrel.

    Good:
        Date: 2019-11-01

        The board agreed that the bridge would open in December 2020.

    Good:
        Date: 2019-11-01

        The floods came two weeks before the election on Sunday, Dec. 6. With the referendum three weeks away, on Sunday, 24
        November, her party has stopped its rallies.

        Agencies drew up requests for fiscal 2020, and some had begun on 2021.

    Good:
        Date: 2019-11-01

        The play has three acts. In its first scene, war broke out on 3 June 2047. Nobody laughed. The film, set in 2049, is
        dull. Tarnby was bombed on 3 June 2047.

    Good:
        Date: 2019-11-01

        The vote was scheduled for 6 December 2020. The bonds were due in 2031.
    """
    published, text = record.article.published.date, record.article.text
    if published is None:
        return
    fault = f"told as past, but still to come when this was published, on {told(published)}"
    for event in dated_events(record):
        first = event.moment.first if is_season(event.moment) else event.date.earliest()
        if first is None or first <= published + timedelta(days=1):
            continue
        if event.date.month is None and event.preposition == "on":  # work on a year's budget, not in it
            continue
        if is_in_a_tale(record, event.moment.span):
            continue
        if not is_another_s(record, event) and (is_over(record, event) or is_past_by_verb(record, event)):
            yield Flag(event.moment.span, fault)
    for moment in days_to_come(record, published):
        yield Flag(moment.span, f"{fault}; a year may be missing")
    for moment in record.moments:
        sentence = sentence_around(record, moment.span)
        before, behind = text[sentence.start : moment.span.start], text[moment.span.end : sentence.end]
        if is_told_as_over(moment, text, before, behind) and not is_quoted(record, moment.span):
            yield Flag(moment.span, fault)
