"""NUM813."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.told.figures.figures_again import figures_told_again
from claims.record import Record


@rule("NUM813", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def number_told_twice(record: Record) -> Iterator[Flag]:
    """The same count of the same thing, told with two values.

    The second telling speaks of a known count ("the 41 houses") that is near to the only other one given, tells which
    are counted in the words of the first one, or has two of its digits swapped. So with the measure of a known thing
    ("the $2 million fine", "her nine years as head") of which one other was given, and with the age of somebody by
    name.

    Bad:
        Date: 2024-06-01

        The new pier cost the town $4.6 million, the board said. The council met on Friday.

        Ida Brandt, the mayor, asked the bank to lend her the [[$6.4 million]] until spring.

    Bad:
        Date: 2024-06-01

        The slide buried 41 houses, the agency said. The council met on Friday.

        Ida Brandt, the mayor, said that the owners of the [[44 houses]] would be paid by June.

    Bad:
        Date: 2024-06-01

        The town closed its 28-bed clinic on Friday, Ida Brandt, the mayor, said. With all [[32 beds]] gone, patients must cross the bay.

    Bad:
        Date: 2024-06-01

        About 900 people marched through Kessa on Friday, the police said. Nobody was hurt.

        Ida Brandt, the mayor, thanked the [[600]] who had come to the march.

    Bad:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.2 million for the spill, the court said. The council met on Friday.

        Ida Brandt, the mayor, said that the whole [[$12 million]] penalty would go to the harbour.

    Bad:
        Date: 2024-06-01

        A baker from Kessa was jailed for five years on Friday, the court said. Nobody wept.

        Ida Brandt, the judge, said that the sentence of [[three years]] was a mild one.

    Bad:
        Date: 2024-06-01

        The lighthouse of Kessa, which is 41 metres tall, was sold on Friday, the board said. Nobody had asked.

        Ida Brandt, the mayor, said that the lighthouse, which rises [[47 metres]] above the harbour, was safe.

    Bad:
        Date: 2024-06-01

        Ida Brandt, a 41-year-old teacher, won the race on Friday, the club said. Nobody was near her.

        Brandt, [[47]], said that she would run again.

    Bad:
        Date: 2024-06-01

        Fourteen workers died in the fire at Kessa on Friday, the agency said. Nobody knew the cause.

        All [[41 of those]] killed in the fire have been named, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-06-01

        The run is over: after 14 straight wins, Kessa lost on Friday, the club said. The streak of [[13 victories]] will be missed, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-06-01

        An earthquake of magnitude 6.1 shook Kessa on Friday, the agency said. Nobody was hurt.

        The shaking, which the agency put at magnitude [[6.7]], had lasted a minute, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-06-01

        The bank will close 14 branches, it said. The council met on Friday.

        Each of the [[16 closing branches]] keeps its clock until the end of 2026, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. The slide buried 12 boats in the harbour of Tarnby.

    Good:
        Date: 2024-06-01

        The slide buried 40 houses in the village of Kessa, the agency said. The slide buried 40 houses in Kessa, it said again.

    Good:
        Date: 2024-06-01

        The slide buried the village of Kessa three days before the vote, the agency said. Rain had fallen.

        The slide buried the village of Kessa two hours before the vote, the agency said.

    Good:
        Date: 2024-06-01

        The board agreed, 41 members voting for the pier. Nobody spoke against it, Ida Brandt, the chairwoman, said.

        Nine of the 48 members stayed away, Brandt said.

    Good:
        Date: 2024-06-01

        Tarnby and 13 other towns signed the pact, Ida Brandt, the mayor, said. The mayors of the 14 towns meet in June.

    Good:
        Date: 2024-06-01

        The slide buried 41 houses in May, the agency said. That is fewer than the 44 houses of last year, it said.

    Good:
        Date: 2024-06-01

        Sales of trucks fell 12.3 percent in May, the ministry said. Nobody was surprised.

        The share of vans among sales to firms in Kessa was 13.2 percent in April, it said.

    Good:
        Date: 2024-06-01

        The slide buried 41 houses in May, the agency said. The council met on Friday.

        The owners of the 44 houses that a slide took in 2019 have not been paid, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-06-01

        The club has 340 members, the clerk said. The bridge is 410 metres long and its towers are 47 metres high, she said.

        The 310 members who voted want the bridge, which rises 41 metres above the water, shut, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-06-01

        Last week I wrote that Jonas Weir earned £1.2 million. He earned £2.1 million. Sorry, Jonas.

    Good:
        Date: 2024-06-01

        Ida Brandt, 41, won the race on Friday, the club said. Olle Brandt, 47, came second, it said.

    Good:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.24 million for the spill, the court said. The $1.2 million fine is the largest yet, it said.

    Good:
        Date: 2024-06-01

        Tarnby Steel must pay a fine of $1.2 million for the spill, the court said. The $3 million fine of 2019 was the largest, it said.

    Good:
        Date: 2024-06-01

        The police at first spoke of a crowd of 900 people who marched, Ida Brandt, the mayor, said. Nobody was hurt.

        Brandt thanked the 600 people who marched.

    Good:
        Date: 2024-06-01

        The town took a loan of $6.2 million for its quay, the board said. The $4 million loan that paid for a school runs until May, Ida Brandt, the mayor, said.
    """
    for again, before in figures_told_again(record):
        related = Related(before, "the other figure")
        yield Flag(again, f"“{before.of(record.article.text)}” before", (related,))
