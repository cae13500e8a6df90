"""NUM809."""

from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import PROSE, rule
from claims.figures.leads import close_leads
from claims.record import Record


@rule("NUM809", severity=Severity.warning, standards=("ap",), words=True, genres=PROSE)
def lead_inside_margin(record: Record) -> Iterator[Flag]:
    """A candidate "leads" by no more than the margin of error.

    AP says "leads" only when the difference is more than twice the margin, "slightly" between once and twice, and
    otherwise "about even".

    Bad:
        Ida Brandt [[leads Jonas Weir 46 to 44]], a poll by Tarnby College found. The margin of error is 3 percentage points.

    Bad:
        Weir [[is ahead of Brandt, 48-46]]. The poll by Tarnby College has a margin of error of plus or minus 4 points.

    Bad:
        Weir [[leads Brandt, 45 percent to 42]], a poll by Tarnby College found. The margin of sampling error is plus or minus four percentage points.

    Bad:
        A poll by Tarnby College found 46 percent in favour of the ferry, 44 percent against, with a margin of error of three percentage points. The yes side therefore [[leads]].

    Bad:
        A poll by Tarnby College [[puts Brandt in front]], with 41 per cent to Weir’s 39 and 20 per cent undecided. The margin of error is 3.4 points.

    Bad:
        Since then Weir [[has edged in front]], taking 47 percent to Brandt's 45 percent. The poll by Tarnby College has a margin of error of 2.8 points.

    Bad:
        Brandt got 41 percent and Weir got 39 in a poll by Tarnby College. The margin of error is 3.1 points. Brandt [[is in the lead]], then.

    Bad:
        Weir has opened [[a two-point lead]], Tideline Polling found. He is at 47 percent and Brandt at 45. The error margin is 3.1 points.

    Bad:
        The islands have a [[new front-runner]]. Ida Brandt draws 34 percent to 33 for Weir in a poll by Holm Insight, which reports a sampling error of four points.

    Bad:
        Weir [[retook the lead]] from Brandt in May. She is backed by 27.4 per cent, he by half a point more than that, by the reckoning of Tideline Polling. The uncertainty is 2.2 points.

    Bad:
        Brandt [[topped the last day’s poll]], with 43 percent. That is three points more than Weir. The error margin of Holm Insight is 4.2 points.

    Bad:
        Weir [[leads Brandt by two points]], Tideline Polling found. The margin of error is 3 points.

    Bad:
        A poll by Tideline Polling gives Brandt [[a lead of 2 percentage points]], 41 percent to 39. The margin of error is 3 points.

    Bad:
        The islands turn. Weir [[has fallen behind]] Brandt, who is at 47 percent to his 45 in a poll by Holm Insight. Margin of error: 3.4 points.

    Bad:
        The ferry's friends [[are now in front]], with 46 percent to 43 for the bridge. The findings are accurate to within 3.5 points either way.

    Bad:
        A poll by Tarnby College found 47 percent for the ferry and 44 against it. The margin of error is 4 points. The ferry, then, [[is three points in front]].

    Good:
        Weir is at 47 percent and Brandt at 45. The margin of error is 3 points, so neither can be said to lead.

    Good:
        Weir leads Brandt 47 to 44, Tideline Polling found. The margin of error is 3 points.

    Good:
        Weir leads Brandt 49 to 41, Tideline Polling found. The margin of error is 3 points. In May, that lead was two points, with 46 percent to 44.

    Good:
        Weir is at 47 percent and Brandt at 45. The margin of error is 3 points. Brandt leads among the young.

    Good:
        Weir is at 47 percent and Brandt at 45. The margin of error is 3 points. Polling averages show Weir with a lead in the single digits.

    Good:
        The islands have a new front-runner. Ida Brandt draws 39 percent to 33 for Weir in a poll by Holm Insight, which reports a sampling error of four points.

    Good:
        Brandt has no clear lead: the race is even, with 46 percent to 44, in a poll by Holm Insight. Its sampling error is four points.

    Good:
        Brandt is at 46 percent and Weir at 44. The margin of error is 3 points, too small a gap to say who is ahead.

    Good:
        A poll by Tarnby College puts Brandt in front, with 51 per cent to Weir’s 39. The margin of error is 3.4 points.

    Good:
        Of those asked, 41 percent were men and 39 percent had cars. The margin of error is 3 points. Brandt leads the field, 50 percent to 40.

    Good:
        Ida Brandt leads Jonas Weir 56 to 40, a poll by Tarnby College found. The margin of error is 3 percentage points.

    Good:
        Ida Brandt and Jonas Weir are about even, 46 to 44. The margin of error is 3 percentage points.

    Good:
        Brandt leads Weir 56 to 40 in votes counted.

    Bad:
        Brandt [[is now ahead of Weir by two points]], Tideline Polling found. The margin of error is 3.5 points either way.
    """
    for lead in close_leads(record):
        told = f"a lead of {lead.apart:g} inside a margin of {lead.allowed:g}: “about even”"
        yield Flag(lead.span, told, (Related(lead.margin, "the margin"),))
