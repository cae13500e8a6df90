"""What each reader of dates is there for: copy in order that it keeps from a question, and copy that it alone sees."""

import re

import pytest

from checker.examples import unmarked
from checker.registry import all_rules
from tests.checker.test_rule_examples import flagged, read, words

RULES = {rule.code: rule for rule in all_rules()}
COPY = """
DAT711 2024-06-10

# An event is told by 'it happened', by name, by its noun, by the clause behind its name.

Kessa marked [[the 30th anniversary of the ferry sinking on Sunday. It happened in 1989]], in fog.

The town marked [[the 100th anniversary of the birth of Ida Brandt on Sunday. Brandt was born in 1914]].

The town kept [[the 20th anniversary of the rescue in Kessa on Sunday. The rescue was in 1998]].

The town marked [[the 20th anniversary of the death of Ida Brandt, a nurse who died on 4 May 1998]].

# It is told far away, of what the story names in every other sentence.

Hundreds came on Sunday for the 30th anniversary of the Kessa flood. Kessa is a port. Kessa has 900 people. /
Candles were lit on the quay in Kessa. The mayor laid a wreath. A band played. /
The river burst its banks in Kessa in [[1989]] after a week of rain. Nine died.

# The place of a feast was founded, and not what keeps it.

The band of the brewery keeps its 50th anniversary on Sunday. The brewery opened in 1890.

At a concert in the church on Sunday the choir will mark its 50th anniversary. The church was founded in 1890.

The choir, which sings in a church founded in 1890, celebrates its 50th anniversary in May.

In the hall, which opened in 1950, the choir celebrates its 50th anniversary on Sunday.

At the mill founded in 1890, the museum will keep its 50th anniversary on Sunday.

The choir will mark its 50th anniversary with a concert in the chapel, which was built in 1890.

# 'Its' is of the club, and not of the event.

The club mourned the flood on its 25th anniversary. The flood swept through the quay in 1970.

# The founding is told far away, by the full name of what keeps the feast.

Holm Brewery will celebrate its centenary on Sunday. Hundreds are to come. /
The mayor will speak. A band will play on the quay. /
Nobody has been paid for it. The beer will be free. /
Two sisters founded Holm Brewery in [[1910]] with a loan from an aunt.

# Seasons are counted year by year, or not in each of them.

Holm opens [[his 30th season at the mill on Friday. He has sung there every year since 1980]].

The fair opened for [[its 40th season on Friday. It was founded in 1974]] and has been held every summer.

The fair opened for its 40th season on Friday. It was founded in 1974.

The theatre marks 40 years in business this week. It was founded in 1974, and was closed for a decade.

# A feast was kept on a day that the story tells.

On 3 May 2013, [[the 20th anniversary of the sinking, Weir wept. The Alder sank on 3 May 1998]], and rose in 2018.

# It is of somebody beside what was founded.

The brewery was founded in 1912, and its chairman is turning 60.

The brewery was founded in 1912. On Sunday it keeps the founder's 150th birthday.

DAT717 2024-06-24

# The first word names the sort of the next one; there was another; its last day is no first one.

Holm was arrested on May 4. The arrest warrant had been issued on May 2.

Piet Holm was arrested on May 4 at the mill. Nobody was hurt. / Holm's arrest on May 11 was the second this month.

The blockade of the port began on June 2. The blockade, which ended on June 16, cost the town $4 million.

# No party tells which vote is meant.

Kessa held its election on May 4. Labour won. / Since Labour won the election on [[May 11]], Holm has not been seen.

The Republican primary is on July 15. Weir leads, he says. / Tarnby’s Republican primary, on July 29, will be close.

# The noun of a day is told again, and not what was said on it.

The harbour board voted on June 12 to cut the fare. Nobody spoke. / [[Monday]]’s cut was the third, Brandt said.

Weir said on Tuesday that the fare cut had cost $4 million. / Since the fare cut of Monday, the ferries have been full.

Weir said on June 8 that the convention had been dull. / At that convention, held on June 5, nobody spoke.

# There is another, of another place or told of with another word; a day of two ends is one.

The convention in Kessa was held on June 8. Nobody came. / Weir was at that Tarnby convention on June 15.

The first vote on the ferry was on June 8. The second failed. / After that vote, on June 15, nobody spoke.

The vote on the ferry was on June 8. Lawyers will look for fraud in that vote on July 2 in court.

The summit in Tarnby was held from June 8 to June 9. Nobody came. / After that summit, on [[June 15]], the mayors left.

Weir was at the Kessa summit on June 18. Holm was ill. / Holm was at the Kessa summit on June 11. The second
summit drew 900.

Weir was at the summit on June 18. Holm was ill. / Holm was at the summit on June 11. The two summits drew 900.

Weir was at the Kessa summit on June 18. Holm was ill. / Holm was at the Kessa summit on June 19.

Kessa votes at the Republican primary on June 15. / Nobody knows why. Holm leads. /
Weir was at the primary in Tarnby on June 8.

# It happened first on that day; at midnight; a day counted back, which may be one off.

Holm was first arrested on May 14. He was let go. / Since he was arrested on May 28, Holm has been ill.

The old sea wall fell down at Kessa on June 17. / Since the wall gave way early on June 18, nobody has swum there.

The old sea wall fell down at Kessa on June 18. / Since the wall gave way five days ago, nobody has swum there.

The hospital opened in April 2023. Since it opened in [[March last year]] nobody has been ill.

DAT717 2022-11-10

The pool was opened in June 2022 and closed in September. Nobody may swim before it opens next June.

DAT706 2019-11-01

# Over by what stands before the date, or behind it.

Brandt was mayor from May 1998 until [[June 2021]]. Holm led the board until [[2021]], when he resigned over a loan.

In [[2021]] Holm declared: “I will not go.”

Holm lost the [[2020]] primary, and will not run again. The yard was losing money in [[May 2020]].

# What lies ahead is told far from the date.

Holm could retire after selling the yard in 2021. The firm may go, accused of poisoning the river in 2020.

The firm could be fined for every tonne it burned in 2021. Owners may deduct what they spent in 2020.

During 2020, all staff hired since the spring are to be trained. In 2020, ferries painted green are to run on the line.

# What is of a year to come has been dealt with already.

The class of 2022 was given new desks. The games of 2024 were given to Kessa, and the cup of 2022 was awarded to Tarnby.

# A present tense that looks like a past one.

The hall is rented to the choir in 2020. The bridge is being closed in May 2020 for repairs.

# A day was fixed for something, or is another than it seems.

The two sides named May 4, 2020, for the talks. The judge chose May 4, 2020 for the start of the trial.

He was remanded next Friday. She was promoted next year. He fell ill on the next Friday.

DAT706 2018-12-20

The hall closed on [[Jan. 4]]. The council wanted to keep the pool until it closed on Jan. 4. The doctors asked for two
more nurses before the ward opened on Jan. 9.

DAT707 2018-12-03

# The day of what was done before; a year that names what is told of.

She will do as she promised on Nov. 20. The museum will show letters dated Nov. 24 and a map signed in Kessa on Nov. 20.

Weir will run in 2014 colours. The bank plans to pay in 2014 prices.

DAT724 2024-06-01

Fares are expected to rise by 2019 standards. Spending is due to fall in 2019 prices.

# An hour stands before the day; a vote is won or lost then, or held.

The rally begins at noon on [[April 4, 2024]]. The rules come into force at midnight on [[May 20, 2024]].

A loss in Kessa on [[May 21, 2024]] could end her career. A yes vote on [[May 14]] would sink the ferry.

Holm hopes to win on [[May 14, 2024]], when Kessa holds its primary.

# The vote is only spoken of.

The clerk is counting ballots that were cast before the May 7, 2024 primary.

DAT704 2024-03-15

The mill burned down in 1931. The fire began on Tuesday, March 3, and went on for days.

The fair opens on Saturday, 14 December this year, and the regatta on [[Monday, 13 October]] this year.

DAT705 2024-03-15

The log shows that the ship docked on [[2023-02-30]].
"""


def rows() -> list[object]:
    """Pieces with the rule and the day above them; ` / ` ends a paragraph."""
    found: list[object] = []
    code = day = ""
    for piece in COPY.strip().split("\n\n"):
        if heading := re.fullmatch(r"(DAT\d+) (\d{4}-\d\d-\d\d)", piece):
            code, day = heading.groups()
        elif not piece.startswith("#"):
            text = re.sub(r" /\s", "\n\n", piece)
            found.append(pytest.param(code, f"Date: {day}\n\n{text}\n", id=f"{code}-{len(found) + 1}"))
    return found


@pytest.mark.parametrize(("code", "marked"), rows())
def test_what_is_marked_is_flagged_and_nothing_else(code: str, marked: str) -> None:
    example = unmarked(marked)
    record = read(example)
    assert flagged(RULES[code], record) == words(record, example.located(record.article.text))
