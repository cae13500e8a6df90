"""DAT710."""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.findings import Flag, Related, Severity
from checker.registry import ALL, rule
from checker.told.dates.ages_of_things import ages_of_things
from checker.told.people.age_and_birth import age_and_birth
from checker.told.people.age_words import Tells
from checker.told.people.ages import Fact, facts
from checker.told.people.facts_of_one import are_of_one
from claims.lazily import lazily
from claims.record import Record
from claims.spans import cover

_NEAR = 3
"""Sentences that may lie between two facts that are shown as one."""
_LEAP_DAY = lazily(r"\b(?:29(?:th)? (?:of )?Feb(?:ruary|\.)?|Feb(?:ruary|\.)? 29)(?:th)?\b", re.I)


@rule("DAT710", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def age_mismatch(record: Record) -> Iterator[Flag]:
    """An age that does not fit the year of birth given beside it.

    The age that the year of birth allows, at publication or in a year that the sentence names, is shown; a year either way
    is let pass, of a date in full counted by the day. Where the days of birth and death are both told, nothing is let pass.

    Bad:
        Date: 2024-06-10

        Lightning killed the elm, planted in [[1896 and, at 90, the oldest]] tree on the square.

    Bad:
        Date: 2024-06-10

        The clock tower, completed in [[1911, is only 60 years old]]. The [[45-year-old dam, finished in 1931]],
        leaks.

    Bad:
        Date: 2024-06-10

        The grain store was put up in [[1922. The grain store is a 60-year-old]] trap.

    Bad:
        Date: 2024-06-10

        Ida de Boer bought her first boat in 1988, at [[the age of 20. De Boer, now 39]], has sold it.

    Bad:
        Date: 2024-06-10

        “I was born in [[1953,” Ida Brandt, 51]], said.

    Bad:
        Date: 2024-06-10

        Karl Weir, whose songs we knew, died on 6 June 2011 at [[the age of 71. Weir was born on 30 August 1929]].

    Bad:
        Date: 2024-06-10

        Piet Brandt became mayor in 1999, when he [[was 24. The mayor, 62]], will not run again.

    Bad:
        Date: 2024-06-10

        Ida Ford is [[38. She has been a judge since 1985]].

    Bad:
        Date: 2023-10-19

        Weir’s grandmother, who [[was 63 when she died in 1998, was born in 1921]] and never left Kessa.

        Mr. Holm, [[52 years old, who was born in June 1943]], will take over. [[A 65-year-old retired welder, Karl Dahl was born in 1942]] in Kessa.

        Ida Brandt celebrated [[her ninth birthday on December 9, 2022; her birth certificate reads 9 December 2010]].

    Bad:
        Date: 2023-10-19

        Warrants were issued for Karl J. Dahl, [[44, born in 1988]], of Kessa. Nobody trails [[the 44-year-old Kessa senator, born in 1988]].

        [[At 45, Councilwoman Ida Brandt, whose birth certificate gives the year as 1960, is]] in no hurry.

    Bad:
        Date: 2016-06-28

        Drafted in 1968 at [[the age of 29, Mr. Holm, a miller born in 1949]], lost two fingers at Kessa.

        The seat was held by Piet Weir ([[1931-2009), who was 68]] when he died.

        [[Born in 1935, the 70-year-old]] pastor said so.

        That is not in line with the [[33-year-old Water Act, passed in 1993]], the court said.

    Good:
        Date: 2016-06-28

        Born in 1950, Weir became a judge at 40. The 19-year-old sang a song of Orla Lund, born in 1932, at the fair.

        The singer, born in 1944, is the oldest of the five; the youngest, 61, plays the drums.

    Good:
        Date: 2025-03-10

        Holm, born in January 1977, was 28 when the firm began and is 48 now. Weir, born in 1980, was 20 when the yard burnt down.

    Good:
        Date: 2016-06-28

        Drafted in 1968 at the age of 19, Mr. Holm, a miller born in 1949, lost two fingers at Kessa.

        The suspect’s mother, born in 1958, was 22 at his birth in 1980.

    Good:
        Date: 2023-10-19

        Warrants were issued for Karl J. Dahl, 34, born in 1988, of Kessa. Nobody trails the 34-year-old Kessa senator, born in 1988.

        At 63, Councilwoman Ida Brandt, whose birth certificate gives the year as 1960, is in no hurry.

    Good:
        Date: 2023-10-19

        Weir’s grandmother, who was 77 when she died in 1998, was born in 1921 and never left Kessa.

        Mr. Holm, 52 years old, who was born in June 1971, will take over. A 65-year-old retired welder, Karl Dahl was named mayor in 1942, the film has it.

        A 65-year-old ship, Brandt was told in 1942, is too old. His mother, who was 63 when he died in 1998, has a house built in 1921.

    Good:
        Date: 2024-06-10

        The bridge was built in 1951. The 20-year-old bridge keeper was asleep. The museum, opened in 1990, has a
        12-year-old organ.

    Good:
        Date: 2024-06-10

        The 16-year-old, who was born in a house built in 1890, is safe. The fund, now 12, was set up by the mayor,
        61, who was born in 1963.

    Good:
        Date: 2024-06-10

        The whisky, bottled in 1975, is a 12-year-old malt. The church, rebuilt in 1950, is 400 years old.

    Bad:
        Date: 2024-06-10

        Ida Brandt, [[born in Tarnby in 1961, won the prize on Sunday. At 48, she said]], she was too old to win.

    Bad:
        Date: 2009-05-08

        Piet Holm, [[42, who was born in 1962]], has been the captain for years.

    Bad:
        Date: 2010-10-23

        The author, [[now 49, was born in Tarnby in 1954]].

    Bad:
        Date: 2023-10-19

        Piet Holm, [[61, who was born in Tarnby in 1954]], ran a shop before he was elected mayor in 2015.

    Bad:
        Date: 2024-11-08

        Ida Brandt, whose songs the island knew, died on Wednesday at home. [[She was 80. The council sent flowers.

        Brandt was born on March 12, 1946]], in the port of Tarnby.

    Bad:
        Holm was [[born on February 11, 1894, in Tarnby, the parish book says. She died on May 3, 1951, at the age of 61]].

    Bad:
        Date: 2023-10-19

        Gunnar Holm, [[58, fishes for herring off Tarnby. He has two boats.

        Holm was born in Kessa in 1971]], the son of a smith.

    Bad:
        Date: 2023-10-19

        Gunnar Holm, [[38, was pulled out of the harbour on Friday. The doctor gave his date of birth as May 3, 1989]].

    Bad:
        Date: 2023-10-19

        Ida Brandt [[was 22 when she bought the boat in 1975. The 79-year-old]] has sold it.

    Bad:
        Date: 2023-10-19

        Brandt, [[31, joined the navy in 2019, a week after her 18th birthday]], the mayor said.

    Bad:
        Date: 2023-10-19

        Thirty years ago, [[at 22, Ida Brandt bought her first boat. Brandt, 61]], sold the last one on Monday.

    Bad:
        Date: 2023-10-19

        Gunnar Holm, who [[is in his sixties, was born in 1975]], court papers say.

    Bad:
        Date: 2023-10-19

        Piet Holm, [[42, who by his own account was born in 1962]], and his wife Ida Holm, 36, are at sea.

    Bad:
        Date: 2023-10-19

        Harbour warrants were issued for Piet Holm, [[42, who by his own account was born in 1962]], of Kessa.

    Bad:
        Date: 2023-10-19

        Piet Holm, [[90, whose passport gives 1943 as the year of birth]], was let go.

    Bad:
        Date: 2023-10-19

        According to the register, Piet Holm was [[born in 1964, which makes him 46]].

    Bad:
        Date: 2023-10-19

        [[At 88, Piet Holm, who was born in 1912, is]] the oldest of the crew.

    Bad:
        Date: 2023-10-19

        Piet Holm, a native of Kessa, [[36, who came into the world in 1977]], has no boat. The driver, [[58 (b. 1984)]], was
        unhurt.

    Bad:
        Date: 2023-10-19

        The [[82-year-old (born in 1957]]) sold the yard. The judge, [[47 and born in 1959]], has a boat.

        The twins, [[both 39, were born in 1975]].

    Bad:
        Date: 2023-10-19

        The poet died in 1994, [[aged 80; she was born in 1927]]. The book does not tell of what.

    Bad:
        Date: 2023-10-19

        A [[rookie of 27 when he came to Kessa in 1988, he is now 50]].

        Ida Brandt, [[born in 1966, reached voting age, 18]], in 1990.

    Bad:
        Date: 2023-10-19

        Ms. Weir [[was 27 when she had a son in 1994, having been born in 1976]].

    Bad:
        Date: 2023-10-19

        Holm [[was 19 when he won the cup in 1976; born in 1947]], he had never rowed.

        Gary Weir, [[58, has a birth date of March 3, 1978]], papers show.

        [[At 54, the mayor, who was born in 1982, is]] the youngest.

    Good:
        Date: 2023-10-19

        The mayor, 62 and a father of two, has a son born in 1990.

        She was 19 when she wed in 1976; her son, born in 1980, rows.

        At 44, the mayor, whose mother was born in 1952, is the youngest. His father died at 80; he was born in 1955.

    Good:
        Date: 2023-10-19

        The 66-year-old (born in 1957) sold the yard. A crew of 27 in 1988, it is now 50.

        Weir was survived by a son, 42; she was born in 1930.

        A rookie of 27 when he came to Kessa in 1988, he is now 62.

        Ida Brandt, born in 1966, reached voting age, 18, in 1984.

    Good:
        Date: 2023-10-19

        Holm, a retired engineer who was born in 1950 and turned 73 in March, is well.

        Ida Brandt, born on February 29, 1952, turned 17 last year, she says.

        Piet Holm, 61, who by his own account was born in 1962, is at sea. Ida Brandt, 80, whose passport gives 1943 as the
        year of birth, was let go. The driver, 39 (b. 1984), was unhurt. Karl Weir, from Kessa, 46, has a son born in 2002.

    Good:
        Date: 2023-10-19

        Ida Brandt turned 73 last month. Her mother was born in Kessa in 1925.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 71, drowned at 6.40am on Tuesday. He was found at 9 in the morning, and buried where he died at 7.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 38, of Quay Street, denies killing Ida Brandt, a retired nurse. She was 72.

        Piet Holm, 51, said his wife was 22 when they met in 1999.

    Good:
        Date: 2023-10-19

        Ida Brandt joined the navy as a 16-year-old in 1961. The 71-year-old ship will be sold on Friday.

    Good:
        Date: 2023-10-19

        Ida Brandt was 22 when she bought the boat in 1975. The 70-year-old has sold it to a 30-year-old.

    Good:
        Date: 2023-10-19

        Ida Brandt, 70, was 19 when her son was born in 1972. Her daughter was born in 1980.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 52, fishes for herring off Tarnby. He has two boats.

        Holm was born in Kessa in 1971, the son of a smith.

    Good:
        Date: 2023-10-19

        Gunnar Holm, 72, fishes for herring with his son Karl Holm, 40, off Tarnby.

        Holm was born in Kessa in 1983, the elder of two.

    Bad:
        Holm was [[born on 12 August 1930 in Kessa. She died on 3 February 2023, aged 91]].

    Good:
        Holm was born on 12 August 1930 in Kessa. She died on 3 February 2023, aged 92.

    Good:
        Brandt was born on 12 August 1930 in Kessa. She died in February 2023, aged 91.

    Good:
        Date: 2023-03-10

        Brandt was born on 12 August 1930 in Kessa. She died on 3 February, aged 91.

    Good:
        Date: 2023-10-19

        Piet Holm, 43, a father of seven and a grandparent of two, is well. Ida Brandt was born on 12 August 1930, and
        stopped on 3 February 2022, aged 92.

    Good:
        Holm was born on February 11, 1894, in Tarnby. She died on May 3, 1951, at the age of 57.

    Good:
        Date: 2009-05-08

        Piet Holm, 46, who was born in 1962, has been the captain for years.

    Good:
        Date: 2009-05-08

        Ida Brandt, born in 1950, was 45 years old when she was elected in 1995.

    Good:
        Date: 2009-05-08

        Piet Holm, 42, said the ferry was lost. His grandfather was born in 1932.

    Bad:
        Date: 2021-04-15

        Ida Brandt, who has died [[aged 84, sang for the island.

        She was born Ida Weir in Kessa on 14 September 1938]], and went to school in Tarnby.

    Good:
        Date: 2021-12-15

        Ida Brandt, who has died aged 84, sang for the island.

        She was born Ida Weir in Kessa on 14 September 1938, and went to school in Tarnby.
    """
    found: list[Flag] = []
    for one, other in combinations(facts(record), 2):
        if _go_apart(one, other) and are_of_one(record, one, other) and not _is_of_leap_day(record, one, other):
            flag = _flag(one, other)
            if not any(flag.span.overlaps(before.span) for before in found):
                found.append(flag)
    for span, told in age_and_birth(record):
        if not any(span.overlaps(before.span) for before in found):
            found.append(Flag(span, told))
    yield from found
    yield from (Flag(*adrift) for adrift in ages_of_things(record))


def _is_of_leap_day(record: Record, one: Fact, other: Fact) -> bool:
    """Whether somebody born on 29 February may be counting only the birthdays that the calendar has."""
    return _LEAP_DAY.search(cover((one.span, other.span)).of(record.article.text)) is not None


def _go_apart(one: Fact, other: Fact) -> bool:
    """Whether the facts fit no year of birth; two ages of today are NUM813's."""
    return not one.tells is other.tells is Tells.now and not one.agrees(other)


def _flag(one: Fact, other: Fact) -> Flag:
    told = f"{one.told}, but {other.told}"
    if other.sentence - one.sentence <= _NEAR:
        return Flag(cover((one.span, other.span)), told)
    return Flag(other.age or other.span, told, (Related(one.span, "the other"),))
