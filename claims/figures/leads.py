"""Leads in polls that are smaller than the margin of error, by AP's book none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.figures.written import percentages
from claims.lazily import lazily
from claims.numbers import amount
from claims.record import Record
from claims.spans import ByPlace, Span
from claims.story import around, sentences_near, story_sentences, told

_HINTS = ("error", "uncertainty", "may be out", "margin is", "either way", "accurate to", "good to")
_POINTS = r"\d{1,2}(?:\.\d+)?(?![\d,])|two|three|four|five|six"
_MARGIN = lazily(
    r"(?:(?:margin of (?:sampling )?|(?:sampling|statistical) )error|error margin|\b(?:with|"
    rf"allows for) an error|\buncertainty|\b(?:its|the) margin(?= is\b)):?(?: [\w-]+){{0,8}}? "
    rf"(?:plus or minus |\+/- ?|± ?)?(?P<n>{_POINTS})"
    rf"(?! (?:voters|adults))(?= (?:percentage )?point| ?%| per ?cent|[.,;)])|"
    rf"\b(?:may be out by|(?:accurate|good) to(?: within)?) (?P<out>{_POINTS}) (?:percentage )?points|"
    rf"\b(?P<way>{_POINTS}) (?:percentage )?points either way",
    re.I,
)
_N = r"(?:\d(?:\.\d)?|one|two|three|four|five|six|half a)"
_NOW = "(?:now |still |again |just |back )?"
_LEADS = lazily(
    # `leads Weir 46 to 44`, `a two-point lead`, `leads Weir by two points`
    r"\b(?P<at>(?:leads|leading|led|in the lead|is ahead of|ahead of|beats|is beating)\b[^.;]{0,60}?"
    r"\b(?P<a>\d{2})(?: percent| per cent|%)?(?:-| to | percent to )(?P<b>\d{2})\b|"
    rf"(?:an? )?(?P<lead>{_N})-point (?:lead|edge|advantage)|"
    rf"an? (?:lead|edge|advantage) of (?P<of>{_N})(?: percentage)? points?|"
    rf"(?:leads|(?:is|are) {_NOW}(?:leading|ahead|in front))(?: [\w’'.-]+){{0,5}}? by (?P<by>{_N})"
    r"(?: percentage)? points?\b|"
    # `is three points in front`
    r"(?:is|are|sits?|stands?),? (?:just |now |still |then |therefore |thus )?"
    rf"(?P<clear>{_N})(?: percentage)? points? "
    r"(?:ahead|clear|in front|up)\b(?![^.;]*\b(?:game|games|match|matches|round|rounds|laps?) to\b)|"
    r"(?:is|are) (?:now |still |just )?a (?:nose|whisker|length|hair|touch) (?:ahead|in front)|"
    # somebody is first, in whatever words
    rf"(?:lead|advantage|edge|cushion) (?:has |had )?"
    rf"(?:shrunk|narrowed|fallen|slipped|shrank|fell|grown|risen|widened) "
    rf"to (?P<now>{_N})(?: percentage)? points?\b|"
    r"(?:(?<!who )leads?(?! (?:to|from|of|the|an?|his|her|its|their)\b)|"
    rf"(?:is|are) {_NOW}(?:leading|ahead|in front)|"
    r"led(?= (?:in|for the first time|among)\b)|trails?|is trailing|"
    r"(?:has |have )?(?:fell|fallen|falls?|slipped) behind|outnumbers?|"
    r"an? (?-i:[A-Z])[a-z]+ (?:advantage|edge|lead)|(?:is|are) (?:now |[a-z]+ly )?"
    r"the (?:stronger|more popular|(?:largest|strongest|biggest) (?:party|group))|"
    r"more (?:[a-z]+ )?(?:want|favou?r|prefer|back|support|oppose)|"
    r"(?:is|are|puts? [^.;,]{2,40}?|ha(?:s|ve) (?:edged|moved|pulled)|edge[sd]?|moved|pulled) "
    r"(?:into the lead|in the lead|in front|ahead)|"
    r"(?:holds?|has|have|takes?) (?:the|an?) (?:[a-z]+ )?(?:lead|advantage|edge)|"
    r"edge[sd]? (?:past|out)|(?:has|have) (?:over)?taken|(?:new |clear |the )?(?:front-?runner|favou?rite)|"
    r"(?:the|a) (?:[\w’']+ )?clear choice|(?:re)?(?:took|takes?|taken|gained) the lead|"
    r"(?:leads?|heads?|headed|tops?|topped) (?:the|a) (?:[\w’']+ ){0,3}?(?:field|poll|race|list|contest|pack)|"
    r"(?:remains? |is |are )?the (?:man|woman|one) to beat|"
    r"(?:would|could|will) (?:pip|beat|outpoll|overtake)|(?:pip|outpoll)(?:s|ped|ed)|(?:beat|overtake)s|"
    r"nose in front|upper hand|on top|(?:trust|prefer)s? (?:[\w’'-]+ ){1,4}(?:more|to|over))\b(?! by\b))"
)
_APART = ("lead", "of", "by", "now", "clear")
"""Groups by how many points somebody is first."""
_MORE = lazily(
    rf"(?<!was )(?<!were )(?<!been )\b(?P<by>{_N}|a)(?: percentage)? points? "
    r"(?:more than|ahead of|above|clear of|in front of)\b"
)
"""By how much somebody is first, told beside the words for it."""
_SOFT = lazily(r"\b(?:by (?:just|only)|slight\w*|narrow\w*|apparent\w*|within (?:[\w’']+ ){1,3}margin|barely)\b", re.I)
_NONE = lazily(
    r"\b(?:tied?|level|dead heat|neck and neck|split|toss-up|too (?:close|narrow|small|thin)|evenly|"
    r"(?:about|roughly|nearly|virtually|is|are|was|were|run|running) even|"
    r"neither(?= (?:side|camp|candidate|party|man|woman|leader|one|of|can|could|is|has)\b)|"
    r"nobody|no one|cannot|could not|"
    r"averages?|aggregat\w+|that (?:lead|edge|advantage)|(?:lead|edge|advantage) (?:was|had been|of last)|"
    r"(?:other|another|separate|previous|earlier) (?:[\w-]+ )?(?:polls?|surveys?)|last (?:week|month|year)(?![’']s))\b",
    re.I,
)
"""What tells that nobody is clearly first, or makes a lead that of another poll or time."""
_SOME = lazily(r"\bamong\b")
"""What makes a lead one among some of those asked, so that shares in other sentences may be of all."""
_NEAR = 700
"""Code points within which a margin is that of the poll."""
_BESIDE = 2
"""Sentences before and behind the lead's own in which its two shares may stand."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that tell a lead, by how many points it is one, and the margin of error beside it."""

    span: Span
    apart: float
    margin: Span
    allowed: float


def close_leads(record: Record) -> Iterator[Lead]:
    """The leads that are smaller than each margin that is near enough to be their own; one of each passage."""
    text = record.article.text
    margins = ByPlace(
        (Span(max(0, span.start - _NEAR), span.start + _NEAR + 1), match)
        for span, _ in told(record, _MARGIN, hints=_HINTS)
        if (match := _MARGIN.match(text, span.start))
    )
    seen: set[Span] = set()
    near_one = (sentence for sentence in story_sentences(record) if margins.touches(sentence))
    for sentence, match in ((s, match) for s in near_one for match in _LEADS.finditer(text, s.start, s.end)):
        span, words = Span(*match.span("at")), sentence.of(text)
        if sentence in seen or _NONE.search(words) or _SOFT.search(around(record, sentence, after=1)):
            continue
        near = margins.at(Span(span.start, span.start + 1))
        least, apart = min(near, key=_size, default=None), _apart(record, span, sentence)
        if least and apart is not None and apart < _size(least):
            seen.update(sentences_near(record, sentence, before=_BESIDE, after=_BESIDE))
            yield Lead(span, apart, Span(*least.span()), _size(least))


def _apart(record: Record, span: Span, sentence: Span) -> float | None:
    """By how much the first is ahead: as it is told, or by the first two shares of the sentence or of those near it."""
    text = record.article.text
    lead = _LEADS.search(text, span.start)
    if lead and lead["a"]:
        return abs(float(lead["a"]) - float(lead["b"]))
    behind = sentences_near(record, sentence, after=_BESIDE)
    tells = lead and any(lead[group] for group in _APART)
    more = lead if tells else _MORE.search(text, sentence.start, behind[-1].end)
    if more:
        by = next(told for group in _APART if (told := more.groupdict().get(group)))
        return 0.5 if by.startswith("half") else amount(by) or 1.0
    own, near = (
        [shares[0] - shares[1] for each in sentences if len(shares := percentages(text, each.start, each.end)) > 1]
        for sentences in ((sentence,), sentences_near(record, sentence, before=_BESIDE, after=_BESIDE))
    )
    if not own and _SOME.search(sentence.of(text)):
        return None
    # NOTE: where two sentences near it have shares of their own, the larger lead is taken
    return max((abs(each) for each in own or near), default=None)


def _size(margin: re.Match[str]) -> float:
    return amount(margin["n"] or margin["out"] or margin["way"])
