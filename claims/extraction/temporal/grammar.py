"""The grammar: every pattern of time expressions, each with an example that a test runs.

Patterns are tried at every place; the longest match wins, then the earlier row. Named groups carry the parts that the
pattern's reader reckons with.
"""

from claims.extraction.temporal.clock import CLOCK
from claims.extraction.temporal.dates import DATES
from claims.extraction.temporal.days import DAYS
from claims.extraction.temporal.fiscal import FISCAL
from claims.extraction.temporal.holidays import HOLIDAYS
from claims.extraction.temporal.months import MONTHS_AND_SEASONS
from claims.extraction.temporal.periods import PERIODS
from claims.extraction.temporal.sets import SETS
from claims.extraction.temporal.vague import VAGUE_TIMES
from claims.extraction.temporal.years import YEARS

GRAMMAR = (*DATES, *DAYS, *CLOCK, *HOLIDAYS, *MONTHS_AND_SEASONS, *YEARS, *FISCAL, *VAGUE_TIMES, *PERIODS, *SETS)
"""Every pattern, in the order of preference among matches of one length."""
