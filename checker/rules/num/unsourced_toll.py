"""NUM802."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.told.figures.uncounted_tolls import uncounted_tolls
from claims.record import Record


@rule("NUM802", severity=Severity.error, standards=("ap", "reuters"))
def unsourced_toll(record: Record) -> Iterator[Flag]:
    """Dead, injured or missing whom nobody in the story counted.

    Tolls are disputed and change by the hour: AP and Reuters ask who gives the figure. Only what the text dates to the
    last days is news; history that is on public record is left alone.

    Bad:
        Date: 2024-05-02

        The envoys met in Tarnby on Monday, a week after [[eight guards were killed]] at the border.

    Bad:
        Date: 2024-05-02

        The fire at Kessa began on Sunday. Since then [[some 900 people have fled]] to the quay, and the county has sent tents.

    Bad:
        Date: 2024-05-02

        A second blast shook the harbour on Tuesday and [[killed another five dockers]].

    Bad:
        Date: 2024-05-02

        The band played on. The old sea wall broke on Monday night, and the water stood a metre deep in Quay Street. [[Five people drowned]], two of them in a car.

    Bad:
        Date: 2024-05-02

        The march was quiet. The clash at Tanner's Row on Tuesday [[left 23 people injured]].

    Bad:
        Date: 2024-05-02

        The gas line burst on Sunday. [[Fourteen people were treated for]] burns, and the worst fire since 1987 burned until noon.

    Bad:
        Date: 2024-05-02

        A crane fell on the quay at Tarnby early on Tuesday, [[killing six dockers]]. The harbour master, Piet Holm, said that the ferry would sail.

    Bad:
        Date: 2024-05-02

        The march is off. [[Some 140 families have lost their homes]] to the fire, and the wind will turn.

    Bad:
        Date: 2024-05-02

        The mill whose boiler [[sent 31 people to the hospital]] on Sunday was painted in 2018.

    Bad:
        Date: 2024-05-02

        The pass was shut in March. [[At least 14 people have died]] on it since then, and the gate is locked.

    Good:
        Date: 2024-05-02

        A crane fell on the quay at Tarnby early on Tuesday, killing six dockers. All six had slept in one hut, said Piet Holm, the harbour master.

    Good:
        Date: 2024-05-02

        In the drill on Tuesday 40 people were hurt by a wave of painted cardboard.

    Good:
        Date: 2024-05-02

        The crane fell on Tuesday, and none of the 12 dockers was hurt. No one has died. Not a single one was injured.

    Good:
        Date: 2024-05-02

        The old sea wall broke on Monday night. Five people drowned. The coast guard gave the names of the dead on Tuesday, and officers of the county confirmed them.

    Good:
        Date: 2024-05-02

        The mayor spoke on Tuesday. The county paid. The band played. The pier opened. Three people drowned when the old one fell.

    Good:
        Date: 2024-05-02

        Eight guards were killed at the border, the defence ministry said.

    Good:
        Date: 2024-05-02

        The chapel remembers the flood of 1953, in which 31 people died.

    Good:
        Date: 2024-05-02

        The envoys met on Monday in Tarnby. The blasts of April 8 killed 31 people, and the two towns mourn together.

    Good:
        Date: 2024-05-02

        The crew met on Tuesday at the pier, one year after he was killed by a crane.

    Good:
        Date: 2024-05-02

        The chapel was full, and the families of the nine people who were killed stood in front.

    Good:
        Date: 2024-05-02

        The port has a new crane. The county paid for it. The mayor cut the ribbon. The band played. Three people were killed when the old pier fell, and she has not forgotten it.

    Good:
        Date: 2024-05-02

        The envoys met in Tarnby on Monday, a week after a bomb went off at the border, killing eight guards.

    Good:
        Date: 2024-05-02

        “They killed two men that I knew,” said Piet Holm, a farmer.

    Good:
        Date: 2024-05-02

        The crane fell on Tuesday. The driver, Piet Holm, 52, was treated for a broken wrist, and is back at home.

    Bad:
        Date: 2024-05-02

        The harbour is shut. Piet Holm, a docker, died at once, said Ida Brandt, the harbour master. [[Eleven other dockers were injured]]. The crane had been painted on Tuesday.

    Bad:
        Date: 2024-05-02

        The harbour is shut. [[Some 210 people have been killed]] since the shelling began. Clinics have treated 1,140 wounded people, said Ida Brandt, the minister.

    Good:
        Date: 2024-05-02

        The pass is shut. At least 14 people have died on it this year. The figures are from the road board's register.

    Good:
        Date: 2024-05-02

        The play has three acts, and in the last of its two scenes four people have died.

    Good:
        Date: 2024-05-02

        Nine people died when a bus left the road on Tuesday. Sixteen were hurt. Dr. Irena Moss, the director of the hospital, gave both counts.

    Good:
        Date: 2024-05-02

        Wreaths were laid on Tuesday, 50 years after the ferry sank with the loss of 112 lives.
    """
    for span in uncounted_tolls(record):
        yield Flag(span, "who counted? Nobody is named for this toll")
