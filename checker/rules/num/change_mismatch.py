"""NUM818."""

from collections.abc import Iterator
from itertools import chain

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from claims.figures.levels import Levels, unlike
from claims.figures.levels_before import behind_two, one_pair_before, one_told_before
from claims.figures.levels_near import only_two, unlike_amounts
from claims.figures.shares_of_change import HINTS, Change, changes_told
from claims.figures.written import Figure, figures
from claims.lazily import lazily
from claims.record import Record
from claims.spans import cover
from claims.story import hinted, is_quoted, story_sentences

_GOES_ON = lazily(r"\W?(?:It|They|The (?:number|figure|total|count|rate|sum|price|cost)s?)\b")
"""How a sentence begins that gives the levels of what the one before it has told."""


@rule("NUM818", severity=Severity.error, standards=("onrecord",), genres=ALL)
def change_mismatch(record: Record) -> Iterator[Flag]:
    """A change that does not come out of the two figures given for it.

    The sum is shown; rounding and "nearly" are allowed for.

    Bad:
        Date: 2024-06-01

        The catch [[doubled from 10 tons in May to 15]], the board said.

    Bad:
        Date: 2024-06-01

        Fares [[rose 20 percent, from $50 to $75]], the board said.

    Bad:
        Date: 2024-06-01

        The party went from [[48 seats to 36, a loss of a third]], the board said.

    Bad:
        Date: 2024-06-01

        The clerk counted 1,440 thefts by June. In the same months of 2023 there were 1,240. That is a [[rise of 28 percent]].

    Bad:
        Date: 2024-06-01

        Sales [[rose 12 percent in 2023, to 840 million crowns from 790 million]], the board said.

    Bad:
        Date: 2024-06-01

        The survey found [[246,000 tons, down from 410,000 a year earlier, a drop of 60 percent]].

    Bad:
        Date: 2024-06-01

        The town voted a budget of $61.4 million. Spending would rise from $58.5 million this year, an [[increase of 8 percent]].

    Bad:
        Date: 2024-06-01

        Holm Mills is worth more than Wednesday's close of 5.50 crowns, the bid says. Its shares [[rose 18 percent]] to 6.16 crowns.

    Bad:
        Date: 2024-06-01

        The number of berths [[nearly halved, she said, from 90 in 2019 to 70]]. Complaints [[trebled last year (120 to 240]]).

    Bad:
        Date: 2024-06-01

        Fares brought in [[£5.4 million, 30 per cent more than the £4.8 million]] of last year. The yard has [[66 cranes, twice the 41]] of 2015.

    Bad:
        Date: 2024-06-01

        Thefts [[doubled]] last year. They rose from 210 to 290, the clerk said.

    Bad:
        Date: 2024-06-01

        The town counted [[340 boats in May, compared with 310 in April, a 40 percent jump]]. Turnout went from [[58 percent to 64 percent, a gain of 12 percentage points]].

    Bad:
        Date: 2024-06-01

        Thefts dropped by [[14]] in May, to 61 from 85. The fare will cost $85. It has been $60 since 2015, and the [[$15]] rise is late.

    Bad:
        Date: 2024-06-01

        The rate [[jumped 1.7 points]] over the summer. It stood at 6.8 percent in August, against 4.1 percent in May.

    Bad:
        Date: 2024-06-01

        The town counted 360 boats in 2022, compared with 240 the year before. That the number had [[doubled]] worries Brandt.

    Bad:
        Date: 2024-06-01

        Kessa fired 640 shells in May, the board said. In April it had fired 900. The shelling had thus been [[nearly halved]], it said.

    Bad:
        Date: 2024-06-01

        Shares in Holm closed at $66 on Wednesday, down from $88 on Tuesday. Brandt said that a [[loss of 12 percent]] was nothing to her.

    Bad:
        Date: 2024-06-01

        The board has 97 nurses today, it said, against 52 in 2021. [[More than doubling]] the number of them was not easy, Brandt said.

    Good:
        Date: 2024-06-01

        The board has 97 nurses today, it said, against 52 in 2021. More than doubling the number of cooks was not easy. Violence had dropped 80 percent since 2007.

    Good:
        Date: 2024-06-01

        Fares rose 0.4 percentage points faster than wages. Inflation was 3.1 percent in May, up from 2.9 percent in April.

    Good:
        Date: 2024-06-01

        The ferry has 14 cabins, six more than the old one, the board said. It has 14 cooks, none of them new.

    Good:
        Date: 2024-06-01

        The river rose three metres. It stood at 4.2 metres on Monday and 7.1 on Tuesday. The board paid $3 million, $1 million more than Holm.

    Good:
        Date: 2024-06-01

        Holm's debt is $9 million, up from $6 million in 2022. The board heard that profit had doubled.

    Good:
        Date: 2024-06-01

        Sales rose from 200 to 300, a third more than expected, and costs from 100 to 180, twice what the board had forecast.

    Bad:
        Date: 2024-06-01

        Sales rose from [[200 to 300, a third more than]] in May, when nobody had expected it.

    Good:
        Date: 2024-06-01

        Fares rose 10 percent while wages went from $400 to $500, the board said. The catch more than halved, from 90 tons to 30.

    Good:
        Date: 2024-06-01

        Holm Mills earned $19.2 million, or 91 cents a share, up 3 percent from $18.7 million, or 87 cents a share. Its stock closed at $5.25, down $1.75, a 25 percent drop.

    Good:
        Date: 2024-06-01

        The town voted a budget of $61.4 million. Spending would rise from $58.5 million this year, an increase of 5 percent.

    Good:
        Date: 2024-06-01

        Fares rose 20 percent, from $50 to $60, the board said. The catch nearly doubled from 10 tons in May to 18. The 24-hour
        patrols have been doubled from three to six, and the No 12 bus from two an hour to four.

    Good:
        Date: 2024-06-01

        Holm Mills is worth more than Wednesday's close of 5.50 crowns, the bid says. Its shares rose 12 percent to 6.16 crowns.

    Good:
        Date: 2024-06-01

        The catch doubled from 2009 to 2014, and fares grew 27 percent from 2010 to 2015, the board said.

    Good:
        Date: 2024-06-01

        Her registers showed 52 pupils away on Monday. A week before there had been 21. Pupils who eat miss a quarter fewer days, the board said.
    """
    text, sentences = record.article.text, story_sentences(record)
    hinting = set(hinted(record, HINTS))
    last: Levels | None = None
    for at, sentence in enumerate(sentences):
        if sentence not in hinting and not figures(text, sentence.start, sentence.end):
            last = None
            continue
        for apart in unlike_amounts(text, sentences, at):
            if not is_quoted(record, apart.span):
                apart_by = f"{round(abs(apart.one - apart.other), 2):,.12g}"
                levels = f"{apart.one:,.12g} and {apart.other:,.12g}"
                yield Flag(apart.span, f"{levels} are {apart_by} apart, not “{apart.told}”")
        told = changes_told(text, sentence.start, sentence.end) if sentence in hinting else ()
        changes = [change for change in told if not is_quoted(record, change.span)]
        here = Levels(text, sentence, changes)
        pairs = list(here.pairs())
        for pair, beside in pairs:
            if beside:
                yield from _flag(beside, *pair, whole=True)
            elif last and not changes and len(last.changes) == 1 and not last.figures and _GOES_ON.match(here.masked):
                yield from _flag(last.changes[0], *pair)
        if len(changes) == 1 and not any(beside for _, beside in pairs):
            for pair in chain(
                behind_two(text, here),
                one_told_before(text, here),
                only_two(text, sentences, at, changes[0]),
                one_pair_before(text, sentences, at, changes[0]),
            ):
                yield from _flag(changes[0], *pair)
        last = here


def _flag(change: Change, before: Figure, after: Figure, *, whole: bool = False) -> Iterator[Flag]:
    if fault := unlike(change, before, after):
        spans = (change.span, before.span, after.span) if whole else (change.span,)
        yield Flag(cover(spans), fault)
