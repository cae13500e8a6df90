"""SRC202."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.accused.parties import accusations
from claims.lazily import lazily
from claims.record import Record

_TOLD_BEFORE = lazily(
    r"\b(?:allegations?|accusations?|claims?)\b|\b(?:in|since) (?:[A-Z]\w+ )?(?:19|20)\d\d\b|\blast (?:year|month)\b|\byears? ago\b"
)
"""Who alleges stands in the sentence, or it is told of an old case."""


@rule(
    "SRC202",
    severity=Severity.error,
    confidence=Confidence.medium,
    standards=("amditis", "bbc", "reuters"),
    live=True,
)
def unsourced_allegation(record: Record) -> Iterator[Flag]:
    """Somebody with a name is accused, and nobody in the article accuses.

    Reuters never tells an allegation as a fact; the BBC attributes what it cannot corroborate. What a court, a charge or
    a verdict puts on record is left alone.

    Bad:
        Ida Brandt [[has been accused of]] taking bribes. The council meets on Tuesday.

    Bad:
        The council meets on Tuesday. Jonas Weir [[stole $40,000 from]] the crew.

    Bad:
        The council meets on Tuesday. Its contractor, Tarnby Crane Works, [[skipped the yearly inspections]] and painted over the rust.

    Bad:
        Tarnby Dairies runs four sheds at the harbour. The company, which sells to schools, [[billed the town for lunches that it never]] served.

    Bad:
        The council meets on Tuesday. Jonas Weir [[used the charity’s money to pay his gambling]] debts, which he would not discuss.

    Bad:
        The council meets on Tuesday. [[The maintenance logs were falsified by Jonas Weir]].

    Bad:
        The sheds belong to Tarnby Dairies. In May, the company [[sold milk that had tested positive]] for listeria.

    Bad:
        The council meets on Tuesday. Jonas Weir’s [[theft of]] the relief money cost the town a grant.

    Bad:
        The council meets on Tuesday. It hears Piet Holm, whose [[results were made up]].

    Bad:
        The council meets on Tuesday. Jonas Weir left in May; [[donors’ money had paid for his]] boat.

    Bad:
        The council meets on Tuesday. Deputy mayor Ida Brandt opened the fair. She [[ordered the clerk to shred]] the letters.

    Bad:
        The council meets on Tuesday. Jonas Weir [[cheated his crew]] for years by paying them in coupons.

    Bad:
        Jonas Weir, who [[stole $40,000 from]] the crew, will stand trial in May. He has pleaded not guilty.

    Bad:
        The fort is held by Gen. Jonas Weir, [[on whose orders nine farmers were shot]] in May. The council meets on Tuesday.

    Good:
        The crew of the ferry was paid late, and Jonas Weir paid for his boat with money of his own.

    Good:
        Tarnby Dairies invented milk records for two farms, the inspector found in a report on Tuesday.

    Good:
        The maintenance logs were falsified by Jonas Weir, the complaint says.

    Good:
        Tarnby Crane Works skipped the fair this year, and its owner paid for the band out of his own pocket.

    Good:
        Ida Brandt has been accused of taking bribes by two members of the council.

    Good:
        Jonas Weir is accused of killing two sailors in June 2015. The widows met him on Friday.

    Good:
        Ida Brandt, who is 51, claimed that the contractor, Tarnby plc, had overcharged the town by $20 million.

    Bad:
        The council meets on Tuesday. Ida Brandt, a baker, whose boat is old, [[stole $40,000 from]] the crew.

    Good:
        Jonas Weir stole $40,000 from the crew, prosecutors said.

    Good:
        Jonas Weir, who stole $40,000 from the crew, was convicted in May.

    Good:
        The council meets on Tuesday. Coroner Ida Brandt listed the cause as cold and the manner of death as unknown.

    Good:
        Holm stole third base in the last inning.

    Good:
        Jonas Weir used to bet his sister the school fee that she would not beat the ferry to the pier.

    Good:
        None of the pilots of Tarnby Ferries is accused of lying, and neither Piet Holm nor Ida Brandt took a bribe.

    Good:
        Ida Brandt was wrongly accused of theft. In the play, Jonas Weir is accused of theft.

    Good:
        Nurse Ida Brandt was accused of altering the chart. The tribunal found that she had been on leave.

    Good:
        Holm Rovers were accused of being too soft in defence. Jonas Weir beat his brother at chess for ten years.

    Good:
        A tour of the cells opens on Friday. Al Capone bribed judges and had rivals killed. His bed is still there.

    Good:
        Jonas Weir bribed the judges and stole the bell. He was hanged on the quay. A plate says that Weir died in 1804.
        In 1692 Inger Dahl was accused of bewitching the mayor.

    Good:
        Jonas Weir, 48, is being held in Kessa. He is suspected of running a gang that stole 300 boats. The council meets on Tuesday.

    Good:
        Clerk jailed for theft from the lifeboat fund

        Jonas Weir stole the money over four years.

        The boats stayed in harbour for a winter.

    Good:
        Jonas Weir, the head of the school, had the first of the three reports framed. The Holm Bank commissioned and paid for the poll.

    Bad:
        The council meets on Tuesday. Jonas Weir [[used to steal money from]] the crew.
    """
    for accusation in accusations(record):
        known = _TOLD_BEFORE.search(record.article.text, accusation.span.start, accusation.sentence.end)
        if not accusation.sourced and not accusation.on_record and not known:
            yield Flag(accusation.span, f"who accuses {accusation.party}? Nobody is named")
