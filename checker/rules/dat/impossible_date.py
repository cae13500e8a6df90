"""DAT705."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import ALL, rule
from checker.told.dates.no_such_day import no_such_days
from checker.told.dates.no_such_hour import no_such_hours
from checker.told.dates.owned_up import is_owned_up, is_quoted_alone
from claims.record import Record


@rule("DAT705", severity=Severity.error, standards=("onrecord",), genres=ALL)
def impossible_date(record: Record) -> Iterator[Flag]:
    """A day or a time that no calendar or clock has.

    It can only be a slip, and somebody will act on the wrong day.

    Bad:
        The contract was signed on [[31 April 2024]].

    Bad:
        The vote is set for [[February 29, 2023]], in the old mill.

    Bad:
        The doors open [[at 25:10]] on Monday.

    Bad:
        Shares were bought back through [[Sept. 31]], the firm said.

    Bad:
        The first shots fell [[shortly after 17:75]], the log says.

    Bad:
        The power failed [[at 24:40]] on Sunday. Had it failed at 24:00, nobody had seen it.

    Bad:
        [[September 31]] is the last day to register. The [[June 31]] bombings had no witness.

    Bad:
        The poll was taken [[April 29-31]] and its margin is 3 points.

    Bad:
        The panel was asked [[Feb. 27-30]] by phone. It was asked again [[April 29 and 31]]. The last round ended on [[30–31 November]].

    Bad:
        The council votes on [[June thirty-first]]. The court rules on the [[thirtieth of February]].

    Bad:
        Date: 2023-06-12

        The mill burned down on [[February 29 last year]]. The memo is dated [[4/31/2023]]. The dam broke on [[Feb. 29]].

    Bad:
        The call came [[at 8:64 pm]] on Sunday. The train was listed on the board for [[25:10]]. It left [[at 26:04]] Tarnby time.

    Good:
        The contract was signed on 30 April 2024. The bank refused a cheque dated “31 June”.

        The clerk wrote 31 June on the form. "There is no 31 June," said the archivist.

    Good:
        She was born on February 29, 2024, at 23:10.

    Good:
        About 30 February storms are on record, the weather office said.

    Good:
        Date: 2023-06-12

        In May 30-31 boats sank, and in June 31-35 more. The panel was asked Feb. 27-28. The first ballot was on June the thirtieth.

        Weir, who was born on February 29, has turned ten. The fight went 12 rounds on Feb. 29, 2020, and he won on 2/29/2020.

    Good:
        The ticket was for 30 February 2024, a day that does not exist. The bill was dated June 31, 2023. It was a misprint.

    Good:
        One card gave a child's birthday as "Feb. 30," a date that no calendar has.

    Good:
        Date: 2023-06-12

        She ran the 10 km in 35:75, by a hair. They shared the pot by 20:80, for $8.75 pm. The leap day, Feb. 29, comes next year.
    """
    text = record.article.text
    for span, fault in no_such_days(record):
        if not is_quoted_alone(text, span) and not is_owned_up(record, span):
            yield Flag(span, fault)
    hours = (span for span in no_such_hours(record) if not is_owned_up(record, span))
    yield from (Flag(span, "no clock shows this time") for span in hours)
