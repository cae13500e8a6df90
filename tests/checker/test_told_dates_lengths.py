"""Lengths, stretches and ages: each row is what one reader or one guard is there for, which no other would tell."""

import pytest

from checker.engine import check
from checker.examples import unmarked
from checker.registry import all_rules
from tests.checker.test_rule_examples import flagged, read, words

RULES = {rule.code: rule for rule in all_rules()}
MISFITS = [
    # summed up by the sentence before, or by the words right behind
    "Piet Holm made cheese from [[1990 to 2003. The dairy’s 25 years]] of cheese made him no money.",
    "The smelter ran from [[1900 to 1960, and its 90 years]] of smoke blackened the church.",
    "The Brandts were married for [[54 years; they wed in 1970 and she died in 2010]].",
    "The survey took [[eleven years: the first soundings were made in 1961 and the last in 1966]].",
    "His [[ten years at the mill began in 1996 and ended in 2001]].",
    # of what lasts, told by its noun
    "Brandt, who came on May 3, sat through all [[nine days of the trial, May 12-15]].",
    "The fort was besieged on [[2 April. It was relieved on 9 May. Nobody died in the 90-day]] siege.",
    (
        "The town lost trade in a [[90-day blockade, the mayor said. Two ferries were sold. Crews had closed the "
        "channel on 2 April, and the blockade was lifted on 9 May]]."
    ),
    "The strike lasted [[a full week, from May 3 to May 21]].",
    "He was held for over 14 months, from 3 March 2016 to 9 August 2017.",
    "The fair, which began in 1920, ended in 2022 in its 90th year.",
    # hedged, of somebody else, of several, or of money
    "The two mayors served nine years each, from 1990 to 2008.",
    "Weir led the board for nine years in both towns, from 1990 to 2008.",
    "The quay was closed from June 1 until June 9 and needs two months of work.",
    "Rents rose 40 percent in nine years, by the counts of 2001 and 2016.",
    "The mill opened in 1990. “It has been 20 years,” Weir said.",
    # counted from other days
    "The board said on 3 May 2012 that the dig of 9 June 2011 had lasted three weeks.",
    "Brandt said in May 2019 that the mill had burned 12 years after it was sold in 1977.",
    "The mill, built in 1971, has lost money in the 12 years since the fire in 2012.",
    "Brandt was kidnapped on 2 May. Her nine-day captivity ended at noon, when a neighbour heard her.",
    "Brandt became head of the yard when young but made no profit before 2018. She has been in the job for 20 years.",
]
REVERSED = [
    "The zoo opened its gates in [[1931, but the county closed it in 1927]].",
    "The strike began on [[3 May 2012. The union called it off on 9 March 2012]].",
    "The council was elected in [[May 2014. The council itself was dissolved in June 2013]].",
    "Enrollment in the trial began in [[May 2014. Enrollment was closed in June 2013]].",
    "The trial of Piet Holm opened on [[3 May 2012. The jury reached its verdict on 9 March 2012]].",
    "The zoo was closed in [[1927. It had opened in 1931]].",
    "The mayor, in office since [[2012, resigned in 2009]].",
    "Brandt was elected mayor again in 2012. She resigned in 2009 over a loan.",
    "The zoo opened its new gates in 1931. The county had closed it in 1927 for want of lions.",
    "The market hall began its Sunday fair in 2014. It was closed in 2011 for repairs.",
    "Brandt joined the board in 2014. She was sacked in 2011 by the previous chairman.",
    "The stone bridge over the Orle opened in 1998. The old stone bridge was demolished in 1991.",
    "Dahl became mayor in 2014. She retired in 2009 as head of the school.",
    "The siege of the fort began in June 2012. The board met. Nobody spoke. The siege was lifted in June 1999.",
]
AGES = [
    "The bridge is [[90 years old; it was built in 1975]].",
    "The bridge is over 40 years old; it was built in 1971.",
    "The hall was opened in 1990, and a 12-year-old Ida Brandt cut the ribbon.",
    "The hall was built in June 1911. The board met. Nobody spoke. The hall is a 60-year-old trap, Weir said in June.",
    "Drafted in 1968 [[at 29, Holm, who had come from a mill town and was born in 1949]], lost two fingers.",
    "Ida Brandt, [[51, returned to Kessa, where she was born in 1953]].",
    "Ida Brandt kept [[her 80th birthday on 24 January 2016, having come into the world in Kessa in 1926]].",
    "The seat was held until his death by Piet Weir ([[1931-2009), who was 68]] when he died.",
    "Piet Weir (1931-2009) was the mayor of Kessa for years. Weir, 78, had no heir.",
    "Ida Brandt, born in 1950, bought a boat at 22, but in 1985 she sold it.",
    "Ida Brandt, [[45, has run the yard since 2000. Brandt was born in 1955]].",
]
OTHERS = [
    ("DAT709", "2024-04-27", "The curfew was imposed on [[March 29. It was lifted four weeks later, on April 9]]."),
    ("DAT711", "2024-06-10", "A fire closed the mill 30 years ago today, after it had opened in 1971."),
    ("DAT723", "2016-10-26", "Ida Brandt, 58, was elected to the council in [[1896]]."),
    ("DAT723", "2016-10-26", "“I am tired,” Ida Brandt said on Monday. She moved to Kessa in [[1885]] with four cows."),
]
ROWS = [
    *(("DAT709", "2024-06-10", told) for told in MISFITS),
    *(("DAT722", "2024-06-10", told) for told in REVERSED),
    *(("DAT710", "2024-06-10", told) for told in AGES),
    *OTHERS,
]


@pytest.mark.parametrize(("code", "published", "told"), ROWS)
def test_what_is_marked_is_flagged_and_nothing_else(code: str, published: str, told: str) -> None:
    example = unmarked(f"Date: {published}\n\n{told}\n")
    record = read(example)
    assert flagged(RULES[code], record) == words(record, example.located(record.article.text))


def test_a_year_a_digit_off_is_told_with_the_year_that_was_meant() -> None:
    record = read(unmarked("Date: 2019-11-01\n\nTwo helicopters bought in 1793 stood idle.\n"))
    messages = [finding.message for finding in check(record, rules=[RULES["DAT723"]]).findings]
    assert messages == ["1793 is 226 years before publication: 1993?"]
