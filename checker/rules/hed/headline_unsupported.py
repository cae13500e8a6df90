"""HED901."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.told.headlines.names import slipped_names
from checker.told.headlines.numbers import foreign_numbers
from claims.record import Record
from claims.story import opening


@rule("HED901", severity=Severity.error, confidence=Confidence.medium, standards=("ipso", "newsguard"))
def headline_unsupported(record: Record) -> Iterator[Flag]:
    """A number or a name in the headline that the story does not give.

    A small count is held against the story's own counts of the same things, a share against its percentages, a person's
    name against nearly the same one. The Editors' Code asks that the text bear the headline out; most readers see
    nothing else.

    Bad:
        Ferry Fire Kills [[34]] at Tarnby

        A ferry burned at Tarnby on Friday, and 43 people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Mayor Tours Harbours With [[17]] Speeches

        The mayor, Ida Brandt, will give 15 speeches before the vote on June 17, her office said.

        The council will meet on Monday, said Piet Holm, the clerk.

    Bad:
        Ferry Firm Must Pay R[[7.5]] Million

        The ferry firm must pay R5.7 million, said Ida Brandt, the mayor.

        The council will meet on Monday, said Piet Holm, the clerk.

    Good:
        Ferry Fire Kills 34 at Tarnby

        A ferry burned at Tarnby on Friday, and thirty-four people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ferry Fire Kills 34 at Tarnby

        A ferry burned at Tarnby on Friday, and 34 people died, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Town Buys [[1,190]]-Crown Bell for the Quay

        The bell that the town bought for the quay costs 1,490 crowns, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Quay Repairs of [[£6.8m]] Put Off

        The quay at Tarnby will not be repaired this year, and seven fitters were sent home, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Date: 2024-07-05

        She Said No. Eleven Days Later She Was Gone

        Ida Brandt turned the sale down on June 14, and on June 25 she was moved to Kessa, 90 days before her pension, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Quay Repairs of £6.8m Put Off

        The quay at Tarnby will not be repaired this year, at a cost of £6,812,000, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Museum Returns [[Nine Bells]] to Tarnby

        The museum will hand over seven old bells that hung in the harbour church, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Museum Returns Nine Bells to Tarnby

        The museum will hand over seven bells that hung in the harbour church and two from the mill, nine in all.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        [[Two-year]] Ban for Ferry Pilot

        A pilot of the Tarnby ferry may not steer it for four years, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        [[Five Hurt]] as Crane Falls at Tarnby

        A crane fell on the quay at Tarnby on Friday, injuring seven dockers, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        [[Three in Four]] Want the Ferry

        Sixty-four percent of the town want to keep the ferry, a poll of 900 adults by Holm Insight found.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Seven Hurt as Crane Falls at Tarnby

        A crane fell on the quay at Tarnby on Friday, injuring four dockers and three guards, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        [[Donna Quill]] Wins Tarnby's Prize for Verse

        The poet Dora Quill has won the prize of the harbour town, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Dave Quill Wins Tarnby's Prize for Verse

        The poet David Quill has won the prize of the harbour town, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        [[Norvane]] to build the new ferry

        The ferry will be built at Tarnby by Norvale, a yard on the quay, the harbour police said.

        All of the men will stay, said Ida Brandt of Norvale.

    Bad:
        Tarnby go top with [[3-1]] win

        A header by Jonas Weir gave Tarnby a 2-1 victory at Kessa on Sunday, the club said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ukrainian ship reaches the quay

        A ship from Ukraine came to Tarnby on Sunday, the harbour police said, and the next will leave Ukraine in May.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Brandt Leads by 14

        Ida Brandt has 54 percent to 40 for Jonas Weir, a poll of 900 adults by Holm Insight found.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Plans for 2030: a New Quay

        The town wants a new quay, said Ida Brandt, the mayor.

        The council will meet on Monday.

    Bad:
        Tarnby Steel takes [[$75]] million charge

        Tarnby Steel will book a charge of $57 million in its 75th year, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Tarnby votes 21 to 16 to sell the quay

        Twenty-one members of the council voted for it. Sixteen voted against, and nobody spoke, the clerk said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Ferry firm kept letters, [[Marchetti]] finds

        Ida Marchand, who keeps the register, said that the ferry firm had kept the letters. Marchand wrote to it twice.

        The council will meet on Monday, said the mayor.

    Good:
        Marsh finds letters of the ferry firm

        Ida Marshall, who keeps the register, said that the ferry firm had kept the letters in the Marsh. Marshall wrote.

        The council will meet on Monday, said the mayor.

    Good:
        Pier Crew Back After 48-Hour Walkout

        The crew of the pier came back after a two-day walkout, the second in a week, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ferry Fares Up 50% in 18 Months

        Fares of the ferry have risen by half in a year and a half, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Two-Year Ban for Ferry Pilot

        A pilot of the Tarnby ferry may not steer it for 24 months; he has done so for five years, the police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        More Than 5,000 Fish Died in Holm, Which Has Raised $84 Million by Three Votes

        The wardens counted 5,812 dead trout, the police said. Holm sold $60 million of stock and took up $24 million of loans.

        The council had 14 votes for it and 11 against, said Ida Brandt, the mayor. It has seven votes to go.

    Good:
        Crew of 12 Rows 50 Miles in a Ferry Built 40 Years Ago

        Date: 2024-06-01

        A dozen sailors rowed the ferry, which was built in 1984, to Holm, 80 km down the coast, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Brothers, 25 Years Apart, Steer the Same Ferry

        Piet Holm is 60 and Jonas Holm is 35, the harbour police said. They steer by turns.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Ferry Firm Marks 125 Years, 100 of Them at the Quay

        The ferry firm was founded in 1899 and moved to the quay a hundred years ago, the harbour police said. It is 125.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Bad:
        Pier Crew Back After [[72]]-Hour Walkout

        The crew of the pier came back after a two-day walkout, the harbour police said.

        The council will meet on Monday, said Ida Brandt, the mayor.

    Good:
        Fair at Tarnby to Run 12 Days

        The fair opens on 10 May and closes on 21 May, said Ida Brandt, the mayor.

        The council will meet on Monday, said Piet Holm, the clerk.
    """
    first = opening(record)
    for span, name, meant in slipped_names(record):
        if span:
            yield Flag(span, f"the story calls this person {meant}")
        elif first:
            yield Flag(first, f"the headline has {name}, and the story {meant}", whole_article=True)
    for span, words in foreign_numbers(record):
        if span:
            yield Flag(span, "the story does not give this number")
        elif first:
            yield Flag(first, f"the headline has {words}, and the story does not", whole_article=True)
