"""DAT717."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import ALL, rule
from checker.told.dates.dated_twice import dated_twice
from claims.lazily import lazily
from claims.record import Record

_NEAR = 40
_PREVIOUS = lazily(r"\b(?:previous|prior)\b[^.;]*$")
"""What tells the event of a day from another of its kind: `the firm's previous survey, on`."""


@rule("DAT717", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",), genres=ALL)
def event_dated_twice(record: Record) -> Iterator[Flag]:
    """The same event on two different days.

    Sentences that tell the same thing in nearly the same words, each with a single day, are held against each other,
    and the day of an event that the text takes as known ("the cut of April 24", "since the deal was signed on") against
    the day of the same words: better silent than wrong. Where an event is told again as known, by its name or another
    one ("since the wedding in 1996", "when polling takes place, on", "on 4 May, the day he put in his papers", "the accord,
    signed in March"), its date is held against the only one that the story gave of such an event; not where the other day
    was told before as well, since then there may have been two, or where something was moved or postponed.

    Bad:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. The board has had three chairmen since 2020.

        Colin Ferris became chairman of the harbour board on [[March 25]], a spokesman said.

    Bad:
        Date: 2024-04-03

        The ministry condemned the bombing of the embassies on Friday. Two guards were hurt.

        As was said, the ministry on [[Monday]] condemned the bombing of the embassies.

    Bad:
        Date: 2024-04-23

        A fire burnt down the ferry hall in Tarnby on April 17, the council said. Nobody was hurt.

        Since the fire of [[April 14]] the ferries have left from the old quay, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The hall in Kessa burnt down in a fire on Tuesday evening, the council said. Nobody was hurt.

        [[Monday]]’s fire was the third since 2019, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The lease, which runs for 30 years, was signed on April 12 by both harbours. Nobody had read it.

        Ida Brandt, the mayor, fell ill three days before the lease was signed on [[April 15]].

    Bad:
        Date: 2024-04-23

        The old sea wall fell down at Kessa on April 17, the harbour board said. Nobody was hurt.

        Since the wall gave way on [[the night of April 15]], the ferries have left from Tarnby, Brandt said.

    Bad:
        Date: 2024-04-23

        Ida Brandt and Olle Grahn married on a boat in 1988, the paper said. Nobody was sick.

        Brandt keeps a photograph of that [[1986]] wedding in the kitchen.

    Bad:
        Date: 2024-04-23

        The harbour law took effect on 1 February, the ministry said. Nobody was told.

        Boats that were bought before it came into force, on [[1 March]], need no licence, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        Families who lost their homes in the April 9 derailment at Kessa will be paid, the railway said. It named no sum.

        Ida Brandt, the mayor, was at dinner on [[the evening of April 11]] when the train left the rails, she said.

    Bad:
        Date: 2024-04-23

        Olle Grahn, who resigned on March 9, wants his bonus. The harbour board said that it owed him nothing.

        He has been paid nothing since [[April 4]], the day he put in his papers, his lawyer, Ida Brandt, said.

    Bad:
        Date: 2024-04-23

        The harbours signed the fishing treaty on 14 March 1998, the ministry said. Both are sorry.

        Under the accord, concluded in [[October 1998]], boats of both harbours may fish off Kessa, Ida Brandt said.

    Bad:
        Date: 2024-04-23

        At noon on Saturday, April 20, the grandstand at Kessa folded, and the roof came down. Nobody was hurt.

        Since the stand collapsed on [[Friday]], nobody has been let in, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The hospital in Kessa opened on April 4, 2024. Nobody had asked for it.

        The hospital in Kessa, which opened on [[April 14, 2024]], has no doctor yet, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        Olle Grahn was shot dead at his door on Sunday, the police said. Nobody was seen.

        Forty people were asked about the killing of Grahn, who was shot dead on [[Saturday]], the police said.

    Bad:
        Date: 2024-04-23

        The union called off its strike on 4 April, the port said. Nobody had noticed.

        The strike, called off on [[12 April]], cost the port dear, Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        The plane ran off the end of the strip at Kessa on April 12, the board said. Nobody was hurt.

        It had been inspected before the accident on [[April 14]], Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-02

        Kessa’s rowers pick the last of their captains at a convention in Tarnby Springs on April 8-9. Ida Brandt will speak.

        No vote binds those who win a seat at that Tarnby Springs convention, to be held [[April 15]]-16, its bylaws say.

    Bad:
        Date: 2024-04-02

        Piet Holm waves to the crowd at the close of a rally at Kessa Airport on March 27, 2024, in Kessa.

        Two welders said they were shoved at the same airport rally in Kessa on [[21 March]], a charge that Holm denies.

    Bad:
        Date: 2024-04-02

        Ida Brandt, a nurse from Kessa, was hit by a stray bullet in 2009 as she walked to her car.

        Since that bullet in the parking lot, in [[2012]], Brandt has not worked at night.

    Bad:
        Date: 2024-04-02

        Coins were flipped to settle a few tight Kessa caucus races Monday night. Nobody had asked for it.

        Coins were flipped in at least six towns in [[Saturday]]’s Kessa caucuses, the paper said.

    Bad:
        Date: 2024-04-02

        Holm went to that debate, and he will go to the debate on April 15th, he says.

        The next debate is scheduled for [[April 16th]]. It will be held in Kessa.

    Bad:
        Date: 2024-04-02

        Rich owners are helping to pay for a series of last-ditch bids to wound Piet J. Holm, papers filed on Sunday night showed.

        Some of the richest owners are helping to pay for a series of last-ditch attacks to wound Mr. Holm, papers filed on [[Thursday night]] showed.

    Bad:
        Date: 2024-04-04

        Some voters will be hard to reach: an ice storm on the night of March 24 pulled down lines near Kessa.

        Crews have been at it ever since the ice brought those lines down [[five days ago]], said the board.

    Bad:
        Date: 2024-07-30

        Dwight Holm, a former mayor of Kessa, was indicted in May 2023. Nobody was surprised.

        The indictment of Dwight Holm in [[February 2023]] ended a career.

    Good:
        Date: 2024-06-10

        The ferry went on to the rocks at Kessa on Saturday, 25 May 2024. The Marine Accident Board opened its inquiry on June 3.

        The council met on Monday, March 18, behind closed doors. Its leader will put it to the council when it meets on March 25.

        The rally on May 6 drew 900. Since the rally of May 3 the quay has been shut, and the court has not sat since the ruling of
        May 14; it ruled on the yard on May 21.

        The truce was signed in Kessa on May 6. She will put the agreement to parliament on May 27. The 2021 referendum was dull,
        and before the July 2017 referendum nobody spoke.

    Good:
        Date: 2024-07-30

        Dwight Holm, whose friend was mayor of Kessa, was indicted in May 2023. Nobody was surprised.

        The indictment of Karl Weir in February 2023 ended a career.

    Good:
        Date: 2024-04-04

        Some voters will be hard to reach: an ice storm on the night of March 24 pulled down lines near Kessa.

        Crews have been at it ever since the ice brought those lines down a week ago Sunday, said the board.

    Good:
        Date: 2024-04-02

        The plant opened in March 2012. Holm began at that plant in July 2012, and left in 2014.

        The vote on March 12 was close. Lawyers will contest that vote on April 20 in court.

    Good:
        Date: 2024-04-02

        At the convention in Kessa on Monday, Weir spoke. Wednesday’s convention was loud.

        The Kessa primary is on April 15. Voters in Tarnby are glum before the primary on April 22.

        Holm was at the funeral in Kessa on Monday. Weir’s funeral, on March 28, drew 900.

        Monday’s debate in Kessa was loud. Holm had won Friday’s debate in Tarnby, and the debates go on.

    Good:
        Date: 2016-04-04

        The old sea wall fell down at Kessa on March 24, the harbour board said. Nobody was hurt.

        Since the wall gave way on the Thursday before last, the ferries have left from Orle. After the wall gave way on Thursday
        two weeks ago, Brandt wept. Since the wall gave way at Easter, the day before Good Friday, nobody has swum.

    Good:
        Date: 2024-06-30

        The bill passed the lower house on June 2. When the bill passed the upper house, on June 16, Weir wept.

        The strike began on June 2. The strike, which ended on June 16, cost the port dear.

        Holm had urged welders to strike in a talk by video on 29 May. Orle papers dated the same talk 30 May.

    Good:
        Date: 2024-02-03

        Brandt was sworn in at the inauguration on January 20. The day after the inauguration, January 21, she resigned.

    Good:
        Date: 2024-04-23

        Olle Grahn was held on 4 April and again later. Ida Weir, who was held on 12 April, was let go, the police said.

    Bad:
        Date: 2024-04-23

        The museum in Kessa reopened on 2 April, the board said. Nobody had missed it.

        More than 90 people have come since the old house was opened again on [[12 April]], Ida Brandt, the mayor, said.

    Bad:
        Date: 2024-04-23

        Gunnar Holm died on 2 March, the board said. Nobody had been told.

        Mr. Holm’s death, on [[20 March]], left the yard without a head.

    Bad:
        Date: 2024-04-23

        The board dismissed Ida Brandt on 12 March. It named no reason.

        Ms. Brandt was let go on [[18 March]], with two years left on her contract.

    Bad:
        Date: 2024-04-23

        The plane went down near Kessa on March 18, 2024. Nobody was found.

        Those who lost a son in the [[March 8, 2024]], crash met on Sunday, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        Holm insisted on Sunday that he can win. Nobody in the hall was surprised to hear it from him.

        More may come over after Monday’s victory in Kessa, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        Ida Kroll died in 2011. Piet Kroll, who died in 2008, was her son, Ida Brandt, the mayor, said.

        Karl Holm was arrested on April 3. Ida Holm’s arrest, on April 17, made the evening news.

        The two firms merged in 2019. The merger in 2022 with a third made Olle Grahn rich.

    Bad:
        Date: 2024-04-23

        The Kessa pact was ratified in 1993. It has nine articles.

        Ratification of the pact, in [[1996]], took an afternoon.

    Bad:
        Date: 2024-04-23

        The council passed the ban on April 2. Brandt voted against it.

        Passage, on [[April 9]], came after six hours. The ban’s author is Karl Weir.

    Good:
        Date: 2024-04-23

        Gunnar Holm died on 2 March, the board said. Nobody had been told.

        Mr. Weir’s death, on 20 March, left the yard without a head. Ida Holm was born in 1950, and Karl Holm in 1975.

    Good:
        Date: 2024-04-23

        The council passed the ban on April 2. It ratified the Kessa pact in 1993.

        Passage of the ferry law, on April 9, came after six hours. Ratification of the Tarnby treaty, in 1996, took days.

    Good:
        Date: 2024-06-10

        Piet Holm left the yard and never came back. He died in 2011.

        Her marriage, to the surveyor Keith Dahl, ended in 1979; he sold tickets until his death in 2014.

    Good:
        Date: 2023-10-20

        The fire burned the mill on 4 August. No one has been charged in the fire at the yard, 300 metres away, on 16 September.

        Police have had 64 calls about the September fire.

    Good:
        Date: 2024-06-12

        Holm shares closed on Monday at $45. The deal was worth $1.4m at the previous Friday's closing price of $48.

    Good:
        Date: 2024-06-10

        Ida Brandt was first elected to the board in May 2014, the clerk said. She lost her seat in 2018.

        She was elected again in May 2022, and the election of 2022 was the closest yet.

    Good:
        Date: 2024-06-12

        The council approved the ferry in May 2018. Its approval process was changed in 2022.

    Good:
        Date: 2024-04-23

        A bomb went off in Kessa on Monday, the police said. It was the second. The first, on Friday, hurt nobody.

        Since Friday’s blast the ferries have left from Tarnby, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        The harbour law was to take effect on 1 February but was postponed, the ministry said. Nobody was told.

        Boats that were bought before it came into force, on 1 March, need no licence, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        Fire gutted a mill at Kessa on Monday night, the council said. Nobody was hurt.

        Crews were tired after the fire at the school on Saturday, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        The police arrested a man on Sunday. A woman has been in custody since she was arrested on Thursday, they said.

    Good:
        Date: 2024-04-23

        Olle Grahn was shot in Kessa late on Tuesday night, the police said. Nobody was seen.

        Ida Brandt, the mayor, was asleep when he was shot early on Wednesday morning, she said.

    Good:
        Date: 2024-04-23

        The school at Kessa was founded in 1902, the council said. Since Tarnby was founded in 1888, it has had no school.

    Good:
        Date: 2024-04-23

        The old sea wall fell down at Kessa on April 17, the harbour board said. Nobody was hurt.

        Since the wall gave way on the night of April 17, the ferries have left from Tarnby, Brandt said.

    Good:
        Date: 2024-04-23

        The council’s meeting on April 17 was short, Ida Brandt, the mayor, said. Nobody spoke.

        Since the meeting of April 14 the ferries have left from the old quay, Brandt said.

    Good:
        Date: 2024-04-23

        The council spoke of the fire on April 17, Ida Brandt, the mayor, said. Nobody was hurt.

        Brandt said that the fire of April 15 had begun in the kitchen.

    Good:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. He left the harbour board on March 25.

    Good:
        Date: 2024-04-03

        The council met on March 14 to vote on the ferry. The council met again on March 25 to vote on the mill.

    Good:
        Date: 2024-04-03

        The rebels captured Tarnby on March 14. The rebels captured Kessa on March 25.

    Good:
        Date: 2024-04-03

        The shares of Tarnby Steel fell 3 percent on Monday. The shares of Tarnby Steel fell 2 percent on Tuesday.

    Good:
        Date: 2024-04-23

        Ida Brandt, who was born in Kessa in 1938, died in Tarnby on Sunday, 21 April 2024. Nobody was surprised.

        She and Olle Grahn sang in Tarnby until his death in 1998, and alone after the death of her brother in 2013.

    Good:
        Date: 2024-04-23

        Mr Holm was arrested on 3 March, the police said. Nobody was surprised.

        His wife has not left the house since her arrest on 7 March, Ida Brandt, the mayor, said.

    Good:
        Date: 2024-04-23

        A survey, conducted March 5-8 by Norda, put Holm ahead. In the same firm's previous survey, on February 18-20, he
        was behind.

        The ferry ran aground off Kessa on April 3, the board said. Nobody was hurt.

        The hearing about the grounding on April 9 was short, Ida Brandt, the mayor, said.
    """
    for again, before in dated_twice(record):
        if _PREVIOUS.search(record.article.text, max(0, again.span.start - _NEAR), again.span.start):
            continue
        related = Related(before.span, "the same event, on another day")
        yield Flag(again.span, f"dated “{before.text}” before", (related,))
