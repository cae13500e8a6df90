"""DAT709."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.measured import misfits
from claims.record import Record


@rule("DAT709", severity=Severity.error, standards=("onrecord",), genres=ALL)
def duration_mismatch(record: Record) -> Iterator[Flag]:
    """A length of time that does not fit the dates it is said to span.

    Either a date or the length is wrong; the sum is shown. First and last day may or may not be counted, and a length that
    is hedged ("about", "more than") may be a fifth off.

    Bad:
        Date: 2024-06-10

        Ida Holm edited the weekly from [[2003 to 2006. Five years]] at the weekly, she said, taught her to spell.

    Bad:
        Date: 2024-06-10

        Records at the lighthouse begin in [[1894 and stop in 1944; those seventy years]] of notebooks are in
        Tarnby.

    Bad:
        Date: 2024-06-10

        Piet wed Ida Holm in [[1967, and they were happy for 54 years until her death in 2011]].

    Bad:
        Date: 2024-06-10

        Work on the hall took [[eleven years: masons laid the first stone in 1961 and the roof was closed in 1966]].

    Bad:
        Date: 2024-06-10

        In a campaign now in its [[sixth year, the board began to fight rats in 2022]], at a cost.

    Bad:
        Date: 2024-06-10

        Brandt, mayor from [[1990 to 1998, said her twelve years]] in office had been enough.

    Bad:
        Date: 2024-06-10

        After [[30 years at the mill, where he started in 2006]], Holm is leaving.

    Bad:
        Date: 2024-06-10

        Talks, begun on [[3 May 2012, broke down on 9 May 2012 after three months]].

    Bad:
        Date: 2024-06-10

        A [[ten-year ban imposed in 2009 ran out in 2012]].

        [[Fifty years after the dam burst in 1986, the town put up a stone on Sunday]].

    Bad:
        Date: 2015-08-20

        Striking back [[23 days after the deadly Aug. 7 bombs in Kessa, the fleet on Thursday]] shelled the fort.

        Holm served [[12 years as harbour master for the county of Kessa, from 1983 to 1989]], and then as mayor.

        A [[19-day strike, which ran from June 14 through June 22, 2015]], cost the yard its best hands.

    Bad:
        Date: 2016-06-28

        Piet Holm bought the weekly in [[1971 and 25 years later, in 2011]], he sold it. The [[nine-day survey was conducted
        September 16-19]], the firm said.

        The tugs of Orle moved again on [[October 23, 2015, 26 days after crews tied them up on October 12, 2015]], over pay.

        Weir, who served [[12 years as U.S. attorney for the Lake District of Orle, from 1983 to 1989]], and as a judge from 1990 to
        1993, said so.

    Bad:
        Date: 1989-11-01

        The blockade of the port went on [[from the 2nd to the 5th of June 1989, nine days]] in all.

        The poll was conducted over a relatively long period of [[three weeks — May 13-22]] — and surveyed 552 voters.

    Good:
        Date: 2016-06-28

        The law of 2003 gave the town ten years to mend the wall, and the wall was finished in 2007.

        From May 3 to May 9 the ferry made two trips a day, and it was out of service for three days.

    Good:
        Date: 2024-06-10

        A report, dated 3 March and published on 28 April, said that the average wait was 16 days. Brandt was in the news for nearly
        25 years.

        Weir bought the land in 1978, built a house on it in 1980 and sold it in 1985. The vigil, which began on the evening of
        Jan. 26, 2014, and broke up on the evening of Feb. 3, had lasted eight days.

    Good:
        Date: 2016-06-28

        Piet Holm, 56, who was born in June 1960 and has served on the board for a decade, said so. The rally will recall the 1994
        flood and the 1996 law that cut aid by nearly $5 billion over six years. The speech looks back on his start in 2004, on his
        race in 2008 and his eight years in office.

    Good:
        Date: 1999-03-12

        The league has changed in the 50 years since its founding in 1949, after a war that the mayor spoke of on March 5, 1946, in Kessa.

    Good:
        Date: 2015-08-20

        Striking back 13 days after the deadly Aug. 7 bombs in Kessa, the fleet on Thursday shelled the fort.

        Holm served six years as harbour master for the county of Kessa, from 1983 to 1989, and then as mayor.

        A nine-day strike, which ran from June 14 through June 22, 2015, cost the yard its best hands.

    Good:
        Date: 2024-06-10

        Piet joined the mill in 1967 and led it for 20 years until his death in 2011. She joined the firm in 1990
        and, after three years away, has 23 years of work there.

    Good:
        Date: 2024-06-10

        From 1990 to 1999 Brandt led the school. Twenty years at the school taught her patience.

        The mill ran from 1900 to 1960, and its ten years of war work made it rich.

    Good:
        Date: 2024-06-10

        Holm was a senator for 18 years; both careers fell between 1970 and 2010. The trial took 14 days, spread
        over the months from March 2012 to May 2012.

    Bad:
        The [[14-day inquiry, from August 20 through August 28]], cleared the mayor.

    Bad:
        Repairs took [[29 months, between July 2017 and November 2018]].

    Bad:
        The mill stood empty from [[1990 to 2003, ten years]] in all.

    Bad:
        The arch was finished [[three years after 2009, in 2014]].

    Bad:
        Date: 2024-02-01

        The [[60-day pause, which began on January 30 and runs out on March 20]], was asked for by the mayor.

    Bad:
        Date: 2023-06-10

        She took over in [[March 2019 and has now been in the job for nearly six years]].

    Bad:
        The money was taken [[over 14 months, from 3 March 2016 to 9 August 2018]], the board said.

    Bad:
        Date: 2023-10-12

        The pass was shut on [[3 June. The opening, on Wednesday, ended nearly six months]] without trade, Ida Brandt said.

    Good:
        Date: 2024-02-01

        The 50-day pause, which began on January 30 and runs out on March 20, was asked for by the mayor.

    Bad:
        Date: 2024-06-10

        Dahl has led the board for [[eleven years, having taken over from the founder in May 2009]].

    Good:
        Date: 2024-06-10

        Dahl has led the board for fifteen years, having taken over from the founder in May 2009.

    Bad:
        Date: 2022-11-21

        [[Six weeks into the walkout, which began on 31 October]], four berths stand idle.

    Bad:
        Date: 2024-06-10

        The trial opened on [[Sept. 4, 2023, and closed on May 3, 2024, a run of 11 months]].

    Bad:
        Date: 2024-01-23

        In the [[two and a half years since he came from Holm in August 2020]], he has scored 61 times.

    Bad:
        Dahl led the board for [[11 years, from June 2009 until he resigned in June 2017]].

    Bad:
        Date: 2024-06-10

        Dahl is leaving after [[12 years in the post. She took over from the founder in May 2018]].

    Bad:
        Date: 2024-06-10

        The hall opened in [[May 1990. Twenty-five years]] on, the roof is made of the same tin.

    Bad:
        Date: 2024-06-10

        Ida Brandt founded the yard in [[April 1951. It has made ferries for 62 years]], through four owners and one fire.

    Bad:
        The mill burned in [[1999, twelve years after it was sold in 1977]].

    Bad:
        Date: 2024-06-10

        The mayor's [[14-year tenure, which began in 2015]], was stormy.

    Bad:
        Date: 2024-06-10

        Workers broke ground in [[May 2015 and finished the roof this month, ending a 15-year]] effort, Ida Brandt said.

    Bad:
        Date: 2024-06-10

        The harbour was reopened after a [[30-day blockade, the mayor said.

        Trawlers had closed the channel on 2 March. It was lifted on 1 June]], she said.

    Bad:
        Date: 2024-06-10

        Holm was paid on [[28 May 2024, six weeks after he sent in the form on 3 January]], the board said.

    Bad:
        Date: 2024-06-10

        Her record, set in Holm in [[July 1995, was broken on Tuesday by Ida Brandt. It had stood for 18 years]].

    Bad:
        Date: 2024-06-10

        Talks opened on [[8 January and collapsed on 3 June. Those nine weeks]] produced two pages, the union said.

    Bad:
        Date: 2024-06-10

        Dahl ran the observatory from [[1971 until 1999. In those eighteen years]] he found four comets.

    Bad:
        Date: 2024-06-10

        Both sides signed a pact on [[Sunday, ending a walkout that had dragged on for seven months.

        The walkout began on 3 April this year]], Ida Brandt said.

    Bad:
        Date: 2024-06-10

        Dahl, who took over as director of the mill in [[2011, will retire on Friday.

        The mill makes paper. Dahl said that 19 years]] as director had been enough.

    Bad:
        Date: 2024-06-10

        The curfew was imposed on [[March 29. It was lifted four weeks later, on April 9]].

    Bad:
        Date: 2024-06-10

        The museum was dark from [[12 January to 23 February. In those three weeks]] the roof was mended.

    Bad:
        Date: 2024-06-10

        Holm — who sat in prison for [[three years, between 2006 and 2015]], he says — has written a book.

    Bad:
        Date: 2024-06-10

        The [[12-week hunger strike (15 October 2023 to 10 November 2023]]) cost two lives.

    Bad:
        Date: 2024-06-10

        The siege lasted [[two years and three months, from March 2011 to June 2014]].

        The yard was theirs for the first [[half a century, from 1956 to 1986]]. He was the first mayor for [[12 years, 1981-1989]].

    Bad:
        Date: 2024-06-10

        A [[ten-day strike, May 3-5]], emptied the quay. The fair runs a full [[nine days this year, May 26 to May 30]].

        Crowds came on all [[nine days of the feast, May 12-15]].

    Bad:
        Date: 2024-06-10

        The strike, which began on [[May 2 and ended on May 16, lasted five weeks]].

    Good:
        Date: 2024-06-10

        Holm, a member since 2014, has led the club for five years. She spent three years in Kessa (1961-64).

    Good:
        Date: 2024-06-10

        The siege lasted three years and three months, from March 2011 to June 2014.

        The poll was taken over four days, May 17-20.

        He spent a year and a day at sea, from July 1, 1991, to July 2, 1992. She earned $90 a year, from 1993 to 2001.

    Good:
        Date: 2024-06-10

        Brandt has had the stall since 2017. She rotates, two months of one fish and two of another.

        The club held the hall from May 1 until May 9 and offers 12 months of soup.

        Holm, who came in 1968 and stayed for 31 years, remembers a plan to shut it in 1991 and another in 2011.

        The furnace has been cold since 2015. “For 20 years I sang,” Weir said.

    Good:
        Date: 2024-06-10

        The museum was dark from 12 January to 23 February. In those six weeks the roof was mended. Holm — who sat in prison
        for nine years, between 2006 and 2015, he says — has written a book.

    Good:
        Date: 2024-06-10

        Both sides signed a pact on Sunday, ending a walkout that had dragged on for seven months. The mill opened in 1971.

    Good:
        Date: 2024-06-10

        Records start in 1988 and rose in July 2011. Nobody died during those six days.

        Two terms, 2005-2009 and 2013-2015, give Brandt six years at the table. The treaty of 1972, for 25 years and
        prolonged twice, lapsed in 2012. Between 1998 and 2008 Weir put in five years' worth of shifts.

        Dahl resigned as finance minister on Sunday. She was elected to parliament in 2009, and her three years in the post
        were stormy.

    Good:
        Date: 2024-06-10

        Two earlier truces, in June 2021 and April 2022, lasted six days and 11 days. Dahl had 11 years in two spells, from
        1996 to 2001 and again from 2015.

    Good:
        Date: 2024-06-10

        Dahl ran the observatory from 1971 until 1999. He spent eighteen years on his star catalogue.

    Good:
        Date: 2024-06-10

        Dahl was set free on Monday. He had spent seven years in prison, where he was taken in March 2017 after four years on bail.

    Good:
        Date: 2024-06-10

        The harbour was reopened after a 91-day blockade, the mayor said.

        Trawlers had closed the channel on 2 March. It was lifted on 1 June, she said.

    Good:
        Date: 2024-06-10

        Workers broke ground in May 2015 and finished the roof this month. A two-year dispute over tiles cost more.

    Good:
        Date: 2024-06-10

        The trial, which lasted three weeks, heard that Holm joined the ferry in September 2017. He steered it until 2020.

    Good:
        Date: 2024-06-10

        The race was not held in two years: 2012, when the quay flooded, and 2020. Brandt has run it since 2011. She trains
        five days a week. From 1998 to 2009 she led the school, where boys had a term of 14 weeks. Between 2012 and 2018 it
        met its target in 40 months.

    Good:
        Date: 2024-06-10

        Ida Brandt died on 11 January 2022, the board said. Nobody was blamed.

        The first alarm came after the death in 2018 of Gunnar Holm. The last was due in April 2020 and came in June 2022,
        five months after Mrs Brandt died.

    Good:
        Date: 2024-06-10

        Dahl is leaving after nearly six years in the post. She took over from the founder in May 2018.

    Good:
        Date: 2024-06-10

        Dahl is leaving after 30 years in teaching. She became head of the school in 2018.

    Good:
        Date: 2024-06-10

        The hall opened in May 1990. Twenty-five years later, the roof fell in.

    Good:
        The mill burned in 1999, more than 20 years after it was sold in 1977.

    Good:
        Date: 2024-06-10

        The mayor's six-year tenure, which began in 2015, was stormy.

    Good:
        Date: 2022-11-21

        Three weeks into the walkout, which began on 31 October, four berths stand idle.

    Good:
        Date: 2023-06-10

        She took over in March 2019 and has now been in the job for more than four years.

    Bad:
        The arch was finished in 2012, [[three years after 2009, in 2016]].

    Good:
        The arch was finished three years after 2009, in 2012, and painted about ten years after 2009, in 2017.

    Good:
        The nine-day inquiry, from August 20 through August 28, cleared the mayor.

    Good:
        Repairs took about 17 months, between July 2017 and November 2018.

    Good:
        The mill stood empty from 1990 to 2000, ten years in all. It had 14 looms.

    Good:
        Date: 2024-03-07

        The engine left the yard in February 2023, and the board has had the papers for two days, Ida Brandt said.
    """
    yield from (Flag(m.span, m.fault) for m in misfits(record) if not m.is_feast)
