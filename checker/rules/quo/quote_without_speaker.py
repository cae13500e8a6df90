"""QUO601."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.told.quotations.orphans import orphans
from checker.told.quotations.unowned import is_unowned
from claims.record import Record


@rule("QUO601", severity=Severity.error, standards=("guardian", "kent", "reuters"))
def quote_without_speaker(record: Record) -> Iterator[Flag]:
    """Quoted speech that nobody speaks.

    Reuters and the Guardian ask that the speaker be known at once; an orphan quotation is often a paragraph that lost
    its attribution in editing.

    Bad:
        The council met on Tuesday in the old mill.

        [[“We knew about the crack since March and did nothing.”]]

        The bridge was closed on Friday.

    Bad:
        The harvest was poor this year, and the barns stood empty.

        [["It was the worst summer that I can remember in my life."]] The rain came in September.

    Bad:
        The mill will close in May, said Ida Brandt, who owns it.

        Outside the gate, umbrellas stood three deep in the rain on Friday morning. [[“We gave that mill the best years of our lives.”]]

        The town has lost two mills before, according to the county's register.

    Bad:
        Ida Brandt, the mayor, spoke for an hour. [[“You never once came to see the bridge,”]] was one remark on the stairs.

    Bad:
        The mayor, Ida Brandt, took questions. One remark came from the back of the hall. [[“You never once came to see the bridge.”]]

    Bad:
        Ida Brandt, the mayor, was late. An hour of raised voices followed in the hall, where [[“You never once came to see the bridge”]] was answered by a slammed door. [[“It is a bridge and not a bench,”]] and a cup hit the wall.

    Bad:
        The bench was moved. [["If I want to sit I will bring my own chair"]] had been among the kinder things heard at the mill.

    Bad:
        [[“We have left our sheep on the lower fields.”]] The water had come up to the steps of the mill by Sunday.

        The harbour office opened four more gates.

    Bad:
        The price of bread doubled overnight along Mill Street. [[“I bought eight loaves, and I live alone.”]]

        Supply minister Jonas Weir said the cap had cost too much. “We paid for bread that was fed to cows,” he said.

    Bad:
        Ida Brandt, the mayor, was late. Her plan has been called [[“a gift to everybody who owns a boat”]] and worse. The vote is in May.

    Bad:
        The mayor, Ida Brandt, was late.

        Most of the questions were about the bridge.

        [[“You never once came to see it, and you never once wrote.”]]

        The lamps were put out at ten.

    Good:
        Ida Brandt, the mayor, was late. Her plan has been called “a gift to everybody who owns a boat” by the farmers. The vote is in May.

    Good:
        “We have left our sheep on the lower fields.” The water had come up to the steps of the mill by Sunday.

        Lena Marsh, a farmer, walked back for them.

    Good:
        The price of bread doubled overnight along Mill Street. “I bought eight loaves, and I live alone.”

        Lena Marsh, a farmer, said it was a sin. “A sin and a shame,” she said.

    Good:
        “If I want to sit I will bring my own chair” is a song. “We never once came to see the bridge” was the reply from the council.

    Good:
        “It is a bridge and not a bench,” and Ida Brandt should know. “You never once came to see us” is how they put it.

    Good:
        “We knew about the crack since March,” said Ida Brandt, the mayor.

    Good:
        The mill will close in May, said Ida Brandt, who owns it. A farmer leaned over the gate. “We gave that mill the best years of our lives.”

        It was raining.

    Good:
        The mill will close in May, said Ida Brandt, who owns it. The price of flour has halved.

        “We gave that mill the best years of our lives.”

        Brandt said she would stay.

    Good:
        Ida Brandt, the mayor, was angry.

        “We knew about the crack since March and did nothing.”

        She said the bridge would be closed.

    Good:
        The ferry was late.

        “Get down from the gate and stay there!” an officer barked at the crowd.

    Good:
        The gate of the mill is locked. There is a sign on it.

        “We will be back when the river lets us in.”

    Good:
        Olle Grahn has forty cows. He looked at the sky. “It will not rain before the feast.”

        The feast is in May.

    Good:
        The report was read in the hall on Friday.

        “No officer of the town had read the warning. It was filed.

        “It was found after the fire in a drawer that nobody had opened.”

        The hall was full.

    Good:
        What our guests say about the ferry:

        “The best trip that I ever made with my family.”

        “Nice crew and a very good cup of coffee.”

        “We will certainly come back in the spring.”

    Good:
        The play “A Long Night in the Old Town” opened on Friday.

    Good:
        The mill is open to the sky. A board was nailed to the door.

        “Keep out until the roof has been made safe.”

        The county will mend it.
    """
    unowned = (quotation.span for quotation in record.quotations if is_unowned(record, quotation))
    for span in sorted({*orphans(record), *unowned}):
        yield Flag(span, "who says this? No speaker is named beside it")
