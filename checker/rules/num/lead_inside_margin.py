"""NUM809."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Related, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.numbers import amount
from claims.record import Record
from claims.spans import Span
from claims.story import around, story_sentences, told

_MARGIN = lazily(
    r"margin of (?:sampling )?error (?:\w+ ){0,4}?(?:of |is |was )?(?:plus or minus |\+/- ?|± ?)?(?P<n>\d+(?:\.\d+)?|two|three|four|five|six)",
    re.I,
)
_LEAD = lazily(
    r"\b(?P<at>(?:leads|leading|led|in the lead|is ahead of|ahead of|beats|is beating)\b[^.;]{0,60}?\b(?P<a>\d{2})(?: percent| per cent|%)?(?:-| to | percent to )(?P<b>\d{2}))\b"
)
_AHEAD = lazily(r"\b(?P<at>leads?|(?:is|are) (?:leading|ahead)|(?:is|are) in the lead)\b(?! (?:to|by|from)\b)")
_TWO = lazily(
    r"\b(?P<a>\d{2}) (?:percent|per cent) (?:[\w’'-]+,? ){1,7}?(?P<b>\d{2}) (?:percent|per cent) (?:against|opposed|for|oppose)\b"
)
_NEAR = 700
"""Code points within which a margin is that of the poll."""
_BESIDE = 300
"""Code points before a lead in which its shares stand."""
_SOFT = lazily(r"\b(?:slight\w*|narrow\w*|apparent\w*|edges?|within (?:[\w’']+ ){1,3}margin|barely)\b", re.I)


@rule("NUM809", severity=Severity.warning, persona=Persona.regular, standards=("ap",), words=True, genres=PROSE)
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

    Good:
        Ida Brandt leads Jonas Weir 56 to 40, a poll by Tarnby College found. The margin of error is 3 percentage points.

    Good:
        Ida Brandt and Jonas Weir are about even, 46 to 44. The margin of error is 3 percentage points.

    Good:
        Brandt leads Weir 56 to 40 in votes counted.
    """
    text = record.article.text
    margins = [m for s in story_sentences(record) for m in _MARGIN.finditer(text, s.start, s.end)]
    if len(margins) != 1:
        return
    for span, sentence in told(record, _LEAD):
        found = _LEAD.search(text, span.start)
        if found and not _SOFT.search(around(record, sentence, after=1)):
            yield from _inside(margins[0], span, found)
    for span, sentence in told(record, _AHEAD):
        shares = list(_TWO.finditer(text, max(0, span.start - _BESIDE), sentence.end))
        if (
            len(shares) == 1
            and not _SOFT.search(sentence.of(text))
            and not _LEAD.search(text, sentence.start, sentence.end)
        ):
            yield from _inside(margins[0], span, shares[0])


def _inside(margin: re.Match[str], span: Span, shares: re.Match[str]) -> Iterator[Flag]:
    """The lead at `span`, where its shares lie no farther apart than the margin, which is near enough to be theirs."""
    lead, allowed = abs(int(shares["a"]) - int(shares["b"])), amount(margin["n"])
    if lead <= allowed and abs(margin.start() - span.start) <= _NEAR:
        related = Related(Span(*margin.span()), "the margin")
        yield Flag(span, f"a lead of {lead} inside a margin of {allowed:g}: “about even”", (related,))
