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
_AHEAD = lazily(
    r"\b(?P<at>leads?|(?:is|are) (?:leading|ahead)|(?:is|are|puts? [^.;,]{2,40}?|ha(?:s|ve) (?:edged|moved|pulled)|edge[sd]?|moved|pulled) "
    r"(?:into the lead|in the lead|in front|ahead)|(?:holds?|has|have|takes?) (?:the|a) lead)\b(?! (?:to|by|from)\b)"
)
_TWO = lazily(
    r"\b(?P<a>\d{2}(?:\.\d)?)(?: percent| per cent|%)(?P<mid>[^\d.;]{1,60}?)(?P<b>\d{2}(?:\.\d)?)(?: percent| per cent|%|(?=[,.; ]))"
)
_AGAINST = lazily(r"\b(?:to|against|versus|and|for|favou?r|in favor of)\b|^-$")
_NEAR = 700
"""Code points within which a margin is that of the poll."""
_BESIDE = 300
"""Code points before a lead in which its shares stand."""
_SOFT = lazily(r"\b(?:slight\w*|narrow\w*|apparent\w*|within (?:[\w’']+ ){1,3}margin|barely)\b", re.I)


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

    Bad:
        A poll by Tarnby College [[puts Brandt in front]], with 41 per cent to Weir’s 39 and 20 per cent undecided. The margin of error is 3.4 points.

    Bad:
        Since then Weir [[has edged in front]], taking 47 percent to Brandt's 45 percent. The poll by Tarnby College has a margin of error of 2.8 points.

    Bad:
        Brandt got 41 percent and Weir got 39 in a poll by Tarnby College. The margin of error is 3.1 points. Brandt [[is in the lead]], then.

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
    """
    text = record.article.text
    margins = [m for s in story_sentences(record) for m in _MARGIN.finditer(text, s.start, s.end)]
    for span, sentence in told(record, _LEAD):
        found = _LEAD.search(text, span.start)
        if found and not _SOFT.search(around(record, sentence, after=1)):
            yield from _inside(margins, span, found)
    for span, sentence in told(record, _AHEAD):
        shares = list(_TWO.finditer(text, sentence.start, sentence.end))
        shares = shares or list(_TWO.finditer(text, max(0, span.start - _BESIDE), sentence.start))
        if (
            len(shares) == 1
            and _AGAINST.search(shares[0]["mid"])
            and not _SOFT.search(sentence.of(text))
            and not _LEAD.search(text, sentence.start, sentence.end)
        ):
            yield from _inside(margins, span, shares[0])


def _inside(margins: list[re.Match[str]], span: Span, shares: re.Match[str]) -> Iterator[Flag]:
    """The lead at `span`, where its shares lie no farther apart than each margin that is near enough to be theirs."""
    near = [margin for margin in margins if abs(margin.start() - span.start) <= _NEAR]
    if not near:
        return
    least = min(near, key=lambda margin: amount(margin["n"]))
    lead, allowed = abs(float(shares["a"]) - float(shares["b"])), amount(least["n"])
    if lead <= allowed:
        related = Related(Span(*least.span()), "the margin")
        yield Flag(span, f"a lead of {lead:g} inside a margin of {allowed:g}: “about even”", (related,))
