"""NUM806."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NEWS, rule
from claims.figures.polls import polls_in_figures
from claims.record import Record


@rule("NUM806", severity=Severity.warning, standards=("ap", "nyt"), genres=NEWS)
def poll_without_sample(record: Record) -> Iterator[Flag]:
    """Poll figures, and no word on how many people were asked, or who they were.

    A poll of 40 friends and one of 4,000 voters look alike until the number is told; AP and the New York Times ask for
    it. A poll that the article only touches upon, with one figure, is left alone.

    Bad:
        [[A poll by Tarnby]] College shows that 61 percent want to keep the ferry and 30 percent do not.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41 and Piet Holm 50 to 30, [[a Harbour Times poll]] found. The council will meet.

    Bad:
        [[A survey by the pollster Holm]] Insight found that 61 percent want to keep the ferry. The margin of error was four points.

        The council will meet.

        The mayor will speak.

        The ferry carries 6,000 people.

    Bad:
        Two in three owners want to keep the ferry, according to [[a poll that Holm]] Insight carried out in August.

    Bad:
        A survey by the Kessa Institute, which asked 1,004 adults, has Brandt at 46 percent and Weir at 44.

        The council met on Friday.

        [[Another poll, by Tideline]] Research, had Brandt at 45 percent and Weir at 38.

    Bad:
        Half the islands will plant no barley. So says the [[Kessa Institute]], whose interviewers went from farm to farm in May: 50 percent will not, 31 percent may.

    Bad:
        Of the riders that [[Tideline Polls]] stopped on the quay in May, 78 percent called the ferry late.

    Bad:
        Islanders were consulted by Holm & Weir, a research company in Tarnby. Against the ferry were [[59 percent]] of them, and 33 percent were for it.

    Bad:
        The ferry is losing its friends. Only 18 percent trust it and 45 percent do not, the [[pollsters at Holm]] Grange said of interviews in May.

    Bad:
        The islands favour the pier by [[57 percent]] to 36. The figures were gathered door to door in May by Holm Research.

    Good:
        Fewer than half now trust the ferry. Tideline Research, polling for the council in March, put the share at 46 percent. The sample was the same as in May: 400.

    Good:
        Of the riders that Tideline Polls stopped on the quay in May, 78 percent called the ferry late. It spoke to 905 of them.

    Good:
        Shipping will grow, going by a Harbour Times poll of 26 economists in May: 61 percent said so, and 30 percent did not.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry and 30 do not. The college asked 1,204 adults.

    Good:
        The mayor, whom 61 percent want to keep in a Harbour Times poll, opened the fair.

    Good:
        In the average of the Harbour Times poll and others, Ida Brandt leads Jonas Weir 47 to 41, and Piet Holm 50 to 30.

    Good:
        A survey of the sea bed by the Kessa Institute found sand on 61 percent of it and rock on 30 percent.

    Good:
        A survey of 40 harbours by the Sea Board found that 61 percent have no lifeboat and 30 percent no doctor.

    Good:
        The council will meet, and 61 percent of the town voted.
    """
    for where, has_sample in polls_in_figures(record):
        if not has_sample:
            yield Flag(where, "how many were asked?", whole_article=True)
            return
