"""NUM812."""

from collections.abc import Iterator
from itertools import chain

from checker.findings import Confidence, Flag, Severity
from checker.registry import ALL, rule
from claims.figures.apposed import apposed
from claims.figures.kinds import of_every_kind
from claims.figures.part_lists import listed
from claims.figures.parts import divided, is_of_another_whole
from claims.figures.shares_beside import shares_adrift
from claims.figures.sums import summed
from claims.figures.totals import totalled
from claims.figures.written import figures
from claims.numbers import PARTS
from claims.record import Record
from claims.story import hinted, story_sentences


@rule("NUM812", severity=Severity.error, confidence=Confidence.medium, standards=("amditis",), genres=ALL)
def parts_and_whole(record: Record) -> Iterator[Flag]:
    """Parts that do not add up to the whole given for them.

    The sum is shown. Of what is left (the other nine), what is said to be all (together, in all), and kinds that have no
    other beside them, the words make sure that the parts are complete; a hedge or an earlier figure among them leaves it
    open. Shares of one sentence that come to more than 101 percent cannot be shares of one whole; only of
    votes and answers, for people can be women, old and rich at once.

    Bad:
        Date: 2024-06-01

        The ferry carried [[31 people, 20 adults and 9 children]], the board said.

    Bad:
        Date: 2024-06-01

        Brandt took [[41.2 percent of the vote, Weir 38.6 percent, Holm 14.3 percent and the others 9.1 percent]], the board said.

    Bad:
        Date: 2024-06-01

        The board has 48 boats: [[29 in the harbour, 12 at sea and nine in the yard]].

    Bad:
        Date: 2024-06-01

        The budget is $61.4 million. It [[sets aside $43.2 million for the crews, $9.8 million for the piers and the remaining $7.1 million]] for fuel.

    Bad:
        Date: 2024-06-01

        All 151 members came, and they split [[77 in favour, 68 against and eight abstaining]], the clerk said.

    Bad:
        Date: 2024-06-01

        The fever put 4,310 people in hospital. Of those, [[1,870 were under 5, 1,240 were between 5 and 17, and 1,300 were adults]].

    Bad:
        Date: 2024-06-01

        Of the 31 boats, [[12 were burned, nine were sunk and seven came through untouched, she said]].

    Bad:
        Date: 2024-06-01

        The budget is 4.2 billion crowns, made up of [[2.3 billion for track, 1.1 billion for trains and 600 million for stations]].

    Bad:
        Date: 2024-06-01

        The yard lets 212 people go. [[The dock loses 96 people, the mill 61 and the office 48, and no other place is touched]].

    Bad:
        Date: 2024-06-01

        The council has 24 seats. Labour won 11, the Greens six and independents the other [[nine]].

    Bad:
        Date: 2024-06-01

        The roof costs $2.1 million and the pier $1.3 million. Together, the two works take all of the [[$3.9 million]] grant.

    Bad:
        Date: 2024-06-01

        The island brought home 23 medals. Eight were gold and six silver, and the [[ten]] bronze ones went to rowers.

    Bad:
        Date: 2024-06-01

        The firm asked one question. It found 47 percent for the pier and 38 percent against it, while [[21 percent]] were unsure.

    Bad:
        Date: 2024-06-01

        Holm will close 14 shops, [[eight in the north, four in Kessa and three]] in Tarnby. The 12-member board voted [[8 to 5]] for it.

    Bad:
        Date: 2024-06-01

        Nine people – [[four guards, three nurses and a driver]] – were hurt. The yard owns 38 boats. Banks own 22 of these and Holm the rest, [[14]] in all.

    Bad:
        Date: 2024-06-01

        Over three years the club tagged 84 seals. It tagged 31 in 2020, 27 in 2021 and [[36]] in 2022. The gauge read 41 mm on Monday and 28 mm on Tuesday. That made [[79]] mm.

    Bad:
        Date: 2024-06-01

        All 12 directors were there and none abstained. The motion carried [[7 to 4]]. The school has 640 pupils. Its 298 boys swim. Its [[352]] girls row.

    Bad:
        Date: 2024-06-01

        The clerk had 94 letters. Of those, [[51 were about the pier, 32 about the quay and 21 about dogs, she said]]. The loan is of $42 million. A leaflet splits the loan into three: [[$27 million for steel, $12.5 million for stone and $8.5 million for paint]].

    Bad:
        Date: 2024-06-01

        There are 640 people out, [[280 from the yard, 210 from the mill and 130]] from the pier.

    Bad:
        Date: 2024-06-01

        Sixteen boats were built. [[Eleven are at sea, three are being painted and one is in the yard]].

    Good:
        Date: 2024-06-01

        There are 640 people out, 300 from the yard, 210 from the mill and 130 from the pier. Sixteen boats were built. Eleven are at sea
        and three are being painted.

    Good:
        Date: 2024-06-01

        Nine people – four guards, three nurses and two drivers – were hurt. The school has 640 pupils. Its 298 boys swim. Twelve girls row.

    Good:
        Date: 2024-06-01

        The letter broke the 124 jobs down: 61 jobs in the yard, 38 in the kitchen and laundry, 25 on the pier.

    Good:
        Date: 2024-06-01

        The council has 24 seats. Labour won 11, the Greens six and independents the other seven. About 40 boats sank, 12 of them here.

    Good:
        Date: 2024-06-01

        There were 40 boats in the harbour. Twelve sank and 20 burned. The other two ports lost none.

    Good:
        Date: 2024-06-01

        The fever put 4,310 people in hospital. Of those, 1,870 were under 5, 1,240 were between 5 and 17, and 1,200 were adults.

    Good:
        Date: 2024-06-01

        All 153 members came, and they split 77 in favour, 68 against and eight abstaining, the clerk said.

    Good:
        Date: 2024-06-01

        The board has 48 boats: 29 in the harbour, 12 at sea and seven in the yard.

    Good:
        Date: 2024-06-01

        Of its 48 boats, three stood out: 12 metres of oak, 9 of pine and 20 of steel.

    Bad:
        Date: 2024-06-01

        Of those asked, [[60 percent said yes, 45 percent said no and 10 percent said]] they did not know, the firm said.

    Good:
        Date: 2024-06-01

        The ferry carried 31 people, 20 adults and 11 children, the board said.

    Good:
        Date: 2024-06-01

        Of the passengers, 60 percent were women, 77 percent were over 40 and 12 percent were children of the island.

    Good:
        Date: 2024-06-01

        Of those asked, 50 percent said yes, 40 percent said no and 10 percent said they did not know, the firm said.

    Bad:
        Date: 2024-06-01

        The sale would bring in £2.4 million, of which [[£1.1 million would go to the roof, £800,000 to the crews and £300,000]] to the pier.

    Good:
        Date: 2024-06-01

        The sale would bring in £2.4 million, of which £1.1 million would go to the roof, £800,000 to the crews and £500,000 to the pier.

    Bad:
        Date: 2024-06-01

        Holm will sell 614 boats, the board said. Nobody was asked. They go to three towns: [[312 to Tarnby, 187 to Kessa and 95 to Weir]].

    Bad:
        Date: 2024-06-01

        Holm will sell 1,840 boats, the board said. The boats to be sold are [[720 at Tarnby, 610 at Kessa and 490 at Weir]].

    Good:
        Date: 2024-06-01

        Holm will sell 614 boats, the board said. Three of its towns have grown: 312 people in Tarnby, 187 in Kessa and 115 in Weir.
        The boats are 312 at Tarnby, 187 at Kessa and 115 at Weir.

    Bad:
        Date: 2024-06-01

        She said that £31,000 went on boats, £29,500 on nets and £18,000 on eels. The total, Ms Brandt said, came to [[£84,000]].

        It had 41 boats on Monday, [[28 on Tuesday and 19]] on Wednesday. They add up to 98.

    Good:
        Date: 2024-06-01

        She said that £31,000 went on boats, £29,500 on nets and £18,000 on eels. The total, Ms Brandt said, came to £78,500.

    Bad:
        Date: 2024-06-01

        Lead was found in [[41 of 120 samples, or 44 percent]]. Eels were seen at [[nine of the 12 piers (60%]]), the board said.

        [[Of 140 readers who were asked, 63, or 54 percent]], were for it. Some [[60 percent of the 48 boats, or 12]], sank.

    Good:
        Date: 2024-06-01

        Lead was found in 41 of 120 samples, or 34 percent. Eels were seen at nine of the 12 piers (75%), the board said.

        Of 140 readers who were asked, 63, or 45 percent, were for it. Some 60 percent of the 48 boats, or 29, sank.

        Of the 140 readers, 63, or 54 percent of those who wrote, were for it. A year ago 60 percent of the 48 boats, or 12 more, sank.

        It sold 7 of its 48 boats, or about 15 percent, and 41 of 120 nets, or 44 percent more than before. One in 10 votes, or 3.5 percent
        of those for Holm, came late.

    Good:
        Date: 2024-06-01

        At the yard 410 of the club's 480 boats were counted: 290 in the harbour and 120 at sea.

    Good:
        Date: 2024-06-01

        All but six of the 48 boats were found: 30 in the harbour and 12 at sea.

    Good:
        Date: 2024-06-01

        Turnout was 80 percent of the club's 600 members: 410 for the quay and 70 against.

    Bad:
        Date: 2024-06-01

        All but four of the 48 boats were found: [[30 in the harbour and 12]] at sea.

    Good:
        Date: 2024-06-01

        The clinic saw 640 people. Of them, 310 were women, 190 were children and 180 came by sea, it said.
    """
    text, sentences = record.article.text, story_sentences(record)
    hinting = set(hinted(record, tuple(PARTS)))
    for at, sentence in enumerate(sentences):
        if sentence not in hinting and not figures(text, sentence.start, sentence.end):
            continue
        for share in shares_adrift(text, sentence):
            yield Flag(share.span, f"that is {share.right:.3g} percent, not {share.told}")
        readings = (
            reading(text, sentences, at) for reading in (listed, divided, of_every_kind, summed, totalled, apposed)
        )
        found = (each for each in chain.from_iterable(readings) if not is_of_another_whole(text, sentences, at, each))
        if division := next(found, None):
            yield Flag(division.span, f"these come to {round(division.total, 2):,.12g}, not {division.whole:,.12g}")
