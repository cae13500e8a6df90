"""NUM809."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Related, Severity
from checker.registry import PROSE, rule
from claims.figures.numbers import amount
from claims.figures.written import figures
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import around, story_sentences, told

_MARGIN = lazily(
    r"(?:(?:margin of (?:sampling )?|(?:sampling|statistical) )error|error margin|\b(?:with|"
    r"allows for) an error|\buncertainty)(?: \w+){0,4}? "
    r"(?:plus or minus |\+/- ?|± ?)?(?P<n>\d+(?:\.\d+)?|two|three|four|five|six)(?! (?:voters|adults))|"
    r"\bmay be out by (?P<out>\d+(?:\.\d+)?|two|three|four|five|six) points",
    re.I,
)
_LEAD = lazily(
    r"\b(?P<at>(?:leads|leading|led|in the lead|is ahead of|ahead of|beats|"
    r"is beating)\b[^.;]{0,60}?\b(?P<a>\d{2})(?: percent| per cent|%)?(?:-| to | percent to )(?P<b>\d{2}))\b"
)
_AHEAD = lazily(
    r"\b(?P<at>leads?|(?:is|are) (?:leading|ahead)|(?:is|are|puts? [^.;,]{2,40}?|ha(?:s|ve) (?:edged|moved|"
    r"pulled)|edge[sd]?|moved|pulled) "
    r"(?:into the lead|in the lead|in front|ahead)|(?:holds?|has|have|takes?) (?:the|a) lead)\b(?! (?:to|by|from)\b)"
)
_TWO = lazily(
    r"\b(?P<a>\d{2}(?:\.\d)?)(?: percent| per cent|%)(?P<mid>[^\d.;]{1,60}?)(?P<b>\d{2}(?:\.\d)?)(?: percent|"
    r" per cent|%|(?=[,.; ]))"
)
_AGAINST = lazily(r"\b(?:to|against|versus|and|for|favou?r|in favor of)\b|^-$")
_FIRST = lazily(
    r"\b(?P<at>(?:an? )?(?:one|two|three|four|five|\d)-point (?:lead|edge|advantage)|edge[sd]? (?:past|ahead)|"
    r"(?:has|have) (?:over)?taken|"
    r"(?:new |clear |the )?(?:front-?runner|favou?rite)|(?:the|a) (?:[\w’']+ )?clear choice|(?:re)?(?:took|"
    r"takes?|taken|gained) the lead|"
    r"(?:heads?|headed|tops?|topped) (?:the|a) (?:[\w’']+ )?(?:field|poll|race|list|contest|pack)|(?:remains? |"
    r"is |are )?the (?:man|woman|one) to beat|"
    r"(?:pip|beat|outpoll|overtake)(?:s|ped|ed|n)?|nose in front|upper hand|on top|leads?|(?:trust|"
    r"prefer)s? (?:[\w’'-]+ ){1,4}(?:more|to|over))\b(?! (?:by|from) )"
)
"""Somebody is first, in other words."""
_TIE = lazily(r"\b(?:even|tied?|level|dead heat|neck and neck|split|toss-up|too close)\b", re.I)
_NEAR = 700
"""Code points within which a margin is that of the poll."""
_BESIDE = 300
"""Code points before a lead in which its shares stand."""
_BEHIND = 3
"""Sentences, the lead's own among them, in the first of which to have two shares those are its own."""
_SOFT = lazily(r"\b(?:by (?:just|only)|slight\w*|narrow\w*|apparent\w*|within (?:[\w’']+ ){1,3}margin|barely)\b", re.I)


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

    Bad:
        Weir has opened [[a two-point lead]], Tideline Polling found. He is at 47 percent and Brandt at 45. The error margin is 3.1 points.

    Bad:
        The islands have a [[new front-runner]]. Ida Brandt draws 34 percent to 33 for Weir in a poll by Holm Insight, which reports a sampling error of four points.

    Good:
        The islands have a new front-runner. Ida Brandt draws 39 percent to 33 for Weir in a poll by Holm Insight, which reports a sampling error of four points.

    Good:
        Brandt has no clear lead: the race is even, with 46 percent to 44, in a poll by Holm Insight. Its sampling error is four points.

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
            and not _TIE.search(sentence.of(text))
            and not _LEAD.search(text, sentence.start, sentence.end)
        ):
            yield from _inside(margins, span, shares[0])
    if margins:
        yield from _first(record, margins)


def _first(record: Record, margins: list[re.Match[str]]) -> Iterator[Flag]:
    """Who is first in other words, with the first two shares from that sentence on."""
    text = record.article.text
    sentences = story_sentences(record)
    for span, sentence in told(record, _FIRST):
        at = sentences.index(sentence)
        near = sentences[at : at + _BEHIND]
        words = text[near[0].start : near[-1].end]
        if _LEAD.search(words) or _SOFT.search(words) or _TIE.search(words):
            continue
        pairs = (shares for one in near if len(shares := _shares(text, one)) > 1)
        if shares := next(pairs, []):
            yield from _within(margins, span, shares[0] - shares[1])
            return


def _shares(text: str, sentence: Span) -> list[float]:
    """The sentence's percentages from its first on, with or without their sign."""
    told = [f for f in figures(text, sentence.start, sentence.end) if not f.noun and 10 <= f.value < 100]
    first = next((n for n, figure in enumerate(told) if figure.unit == "percent"), len(told))
    return [figure.value for figure in told[first:] if figure.unit in {"", "percent"}]


def _inside(margins: list[re.Match[str]], span: Span, shares: re.Match[str]) -> Iterator[Flag]:
    yield from _within(margins, span, abs(float(shares["a"]) - float(shares["b"])))


def _within(margins: list[re.Match[str]], span: Span, lead: float) -> Iterator[Flag]:
    """The lead at `span`, where it is no larger than each margin that is near enough to be its own."""
    near = [margin for margin in margins if abs(margin.start() - span.start) <= _NEAR]
    if not near:
        return
    least = min(near, key=_size)
    allowed = _size(least)
    if 0 <= lead <= allowed:
        related = Related(Span(*least.span()), "the margin")
        yield Flag(span, f"a lead of {lead:g} inside a margin of {allowed:g}: “about even”", (related,))


def _size(margin: re.Match[str]) -> float:
    return amount(margin["n"] or margin["out"])
