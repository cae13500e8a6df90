"""DAT711."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.feast_origins import feasts_adrift
from checker.told.dates.measured import misfits
from claims.record import Record


@rule("DAT711", severity=Severity.error, standards=("onrecord",), genres=ALL)
def anniversary_mismatch(record: Record) -> Iterator[Flag]:
    """An anniversary, or a number of years ago, that does not fit the year it is counted from.

    The sum from the year to publication (or to another year that the sentence names) is shown. One year either way is let
    pass: feasts are announced early and kept late.

    Bad:
        Date: 2024-06-10

        Brandt spoke of the [[2012 harbour raids, whose seventh anniversary]] falls in July.

    Bad:
        Date: 2024-06-10

        The flood swept through the quay in [[2013, and this was its 25th anniversary]].

    Bad:
        Date: 2024-06-10

        On the menu of [[its golden jubilee the Rotary club of Tarnby put soup.
        The club’s charter was sealed in 1936]].

    Bad:
        Date: 2024-06-10

        The pub has been pouring beer since [[1716. Regulars will mark its quatercentenary]] in June.

    Bad:
        Date: 2024-06-10

        Holm High keeps [[the 30-year reunion of the class of 1976]] on Friday.

    Bad:
        Date: 2015-12-24

        It will be exactly [[25 years on Feb. 1 since Ida Brandt was sworn in as mayor of Tarnby, on Feb. 1, 1996]].

    Bad:
        Date: 2015-12-24

        The school will [[turn 75 in 2017; it first opened its gates in 1926]].

        A mass was said on [[March 9, 2015, 40 years to the day after the flood of March 9, 1970]].

    Good:
        Date: 2015-12-24

        It will be exactly 20 years on Feb. 1 since Ida Brandt was sworn in as mayor of Tarnby, on Feb. 1, 1996.

        The school will turn 75 in 2017; it first opened its gates in 1942.

        A mass was said on March 9, 2015, 45 years to the day after the flood of March 9, 1970.

    Good:
        Date: 2024-06-10

        The ferry sank in 1986. A service was held on the 25th anniversary of the sinking in 2011.

        The couple wed in 1981. His parents keep their golden wedding this week.

    Good:
        Date: 2024-06-10

        The gallery has been showing prints since 1990. Its building celebrates its centenary.

        The exhibit, opened in 1990, shows a 400-year-old map.

    Good:
        Date: 2024-06-10

        Holm Hall, which opened in 1990, was the site of the 60th anniversary dinner of the choir.

    Bad:
        Date: 2024-06-10

        Pilgrims came to [[the 50-year-old chapel, which held its first service in 1962]], the priest said.

    Bad:
        Date: 2024-06-10

        The Kessa Rowing Club kept [[its golden jubilee on Sunday. The old rowing club was founded in 1961]] by four bakers.

    Bad:
        Date: 2024-06-10

        The hall opens again on 9 May 2025, [[the 80th anniversary of its first concert, 9 May 1934]].

    Bad:
        Date: 2024-06-10

        The fund was begun in [[June 1991 by the priest of that time, and kept its silver jubilee]] this June.

    Good:
        Date: 2024-06-10

        The film was shot for the block's 50th year. The tenants' club, founded in 1983, waited for its own half-century.

    Bad:
        Date: 2008-09-18

        The town marked [[the 60th anniversary of the train crash of 1968]] on Sunday.

    Bad:
        Date: 1989-10-26

        Children learn about the ferry that sank in [[1959, exactly 15 years]] ago.

    Bad:
        Date: 2024-02-01

        Founded in [[1931 in an old mill, the company celebrated its 90th anniversary]] in September.

    Bad:
        Date: 2024-02-01

        The mill closed in [[1968, and its 11 acres are a gravel lot; the town will mark the 50th anniversary]] of the closing this autumn.

    Bad:
        Date: 2024-02-08

        The infirmary, which took in its first patients in [[June 1931, is preparing for its centenary]] in 2029.

    Bad:
        Date: 2022-09-22

        The school marks [[its 60th anniversary. It opened in 1952]] in an old mill.

    Bad:
        Date: 2025-03-13

        Friday is [[the 30th anniversary of the accord that ended the war, signed in the same hotel on 14 March 1998]].

    Bad:
        Date: 2025-03-13

        [[The 62-year-old yard, founded in 1951]] by two brothers, is for sale.

    Bad:
        Date: 2024-06-10

        Holm Brewery will sell a stout to celebrate [[its centenary, Ida Brandt said. Holm was founded in 1912]] by a smith.

    Bad:
        Date: 2024-06-10

        Bells rang for [[the 40th anniversary of the sinking. She went down in August 1975]] off Tarnby.

    Bad:
        Date: 2024-06-10

        Holm Bakery [[turns 75 on Saturday. Ida Brandt lit its first oven in May 1939]].

    Bad:
        Date: 2024-06-10

        [[Twenty years ago today, on 10 June 1998]], a wave took the pier at Holm.

    Bad:
        Date: 2024-06-10

        The massacre of [[1973 is remembered this year, its 30th anniversary]], with a stone at Holm.

    Bad:
        Date: 2024-06-10

        The ferry line, founded in [[1996, is 40 years old]] this year.

    Bad:
        Date: 2024-06-10

        The party keeps [[its 20th anniversary this year, having been founded in 1958]].

    Bad:
        Date: 2024-06-10

        It is [[twenty years this year since the dam broke, in 1941]]. The wreck was raised in [[1985, now 19 years]] ago.

    Bad:
        Date: 2024-06-10

        Holm Mills, founded [[27 years ago, in 1980]], was sold in 2007 to a rival.

        The harbour law, passed in [[1996, turns 40]] this year. The pier, built in [[1931, will be 75 years old]] in August.

    Bad:
        Date: 2024-06-10

        In 1964, fire gutted the old school at Marlow. Nobody was hurt. The roof fell in.

        Brandt has a garden. It has a pond. She waters it herself. It is of stone.

        This year, on [[the 45th anniversary]] of the Marlow fire, a bell will be rung.

    Good:
        Date: 2024-06-10

        Holm Mills, founded 44 years ago, in 1980, was sold in 2007 to a rival. The harbour law, passed in 1996, turns 28.

        The actor, made mayor in 1996, turns 70 this year. The mill, sold in 1996, will be 100 years old in August.

    Good:
        Date: 2024-06-10

        The massacre of 1974 is remembered this year, its 50th anniversary, with a stone at Holm. It is fifty years this year
        since the dam broke, in 1974. The wreck was raised in 1985, now 39 years ago.

    Good:
        Date: 2024-06-10

        The yard, founded in 1974, built the ferry that celebrates its 20th birthday on Sunday.

    Good:
        Date: 2024-06-10

        The choir, founded in 1974, will sing at the town hall, which is celebrating 40 years of weekly dances.

    Good:
        Date: 2024-06-10

        The team won the cup in 1974. The 50th anniversary of the win will be kept in the hall, built in 2002.

    Good:
        Date: 2024-06-10

        Bells rang for the 50th anniversary of the sinking. She went down in August 1974 off Tarnby.

    Good:
        Date: 2024-06-10

        The troupe opened its 40th season. It was founded in 1974 and rested for ten years.

    Good:
        Date: 2024-02-08

        The infirmary, which took in its first patients in June 1931, is preparing for its centenary in 2031.

    Good:
        Date: 2022-09-22

        The choir celebrates its 60th anniversary in the mill. The mill opened in 1952.

    Good:
        Date: 2024-02-01

        Founded in 1934 in an old mill, the company celebrated its 90th anniversary in January.

    Good:
        Date: 2008-09-18

        The town marked the 40th anniversary of the train crash of 1968 on Sunday.

    Good:
        Date: 2008-09-18

        The town will mark the 50th anniversary of the train crash of 1968 in 2018.

    Good:
        Date: 2008-09-18

        Some 30 years ago, in 1974, the mill closed.

    Good:
        Date: 2024-06-10

        The hall opens again on 9 May 2025, the 91st anniversary of its first concert, 9 May 1934.
    """
    flags = [Flag(*adrift) for adrift in feasts_adrift(record)]
    yield from flags
    for misfit in misfits(record):
        if misfit.is_feast and not any(flag.span.overlaps(misfit.span) for flag in flags):
            yield Flag(misfit.span, misfit.fault)
