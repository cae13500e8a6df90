"""VAG302."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.nearby import IN_OFFICE, named_nearby
from claims.record import Record
from claims.spans import Span
from claims.story import around, is_quoted, sentence_around, told
from claims.vague import vague_mentions
from claims.voice import own_voice

_ASKED = 0.45
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""

_AGAINST = r"(?:critics|opponents|detractors|doubters|foes|skeptics|sceptics|naysayers|objectors)"
_SIDES = rf"(?:{_AGAINST}|defenders|proponents|backers|supporters|advocates|admirers)"
_CRITICS = lazily(rf"\b{_AGAINST}\b", re.I)
_BARE = lazily(
    r"(?:(?:many|most|some|several|a few) of )?(?:(?:the|many|most|some|several|a few|his|her|its|their|other) )?(?:[\w-]+ )?"
    rf"{_SIDES}(?: (?:of|on|to) [^,;]+)?|some|many|others|some people|many people|"
    r"people|several|a few|those (?:against|in favou?r of|opposed to|who (?:would|want|oppose|favou?r|support|back)(?:ed|s)?) [^,;]+",
    re.I,
)
_THINK = (
    r"(?:(?:also|still|now|even|already|privately|openly) )?(?:believed?|think|thought|feared?|wonder(?:ed)?|argued?|say|see|view|suspect(?:ed)?|"
    r"worry|worried|doubt(?:ed)?|feel|felt|question(?:ed)?|speculated|(?:remain(?:ed)?|are|were) (?:skeptical|sceptical|convinced|wondering|"
    r"asking|suspicious))\b"
)
_CROWDS = (
    lazily(
        rf"\b(?P<at>(?:Many|Some|Others) (?:{_THINK}|would (?:argue|call|say|think)\b)|(?:[Ff]or|[Ii]n the (?:eyes|view|opinion) of|[Tt]o) (?:(?:(?:its|his|her|their|the [\w-]+['’]s) )?(?:many|some|others|{_SIDES}))(?=[,.])|"
        rf"(?:(?:[Ii]ts|[Tt]he|[Hh]is|[Hh]er) {_SIDES} (?:complain|say|argue|contend|insist)(?=,)))"
    ),
    lazily(
        r"(?:, |— | - |\b(?:as|what|which|whom|that|while|but|and|though|although) )"
        rf"(?P<at>(?:many|some|others) {_THINK})"
    ),
)
_THOSE = lazily(
    r"\b(?P<at>[Tt]here are (?:those|some|people|many|plenty)(?: [\w’' ]{3,25})? who (?:say|think|believe|argue|claim|doubt|fear|feel|hold|insist|see|suspect|wonder|worry))\b"
)
_NOBODY = lazily(r"(?:many|others?|there are)\b(?! of\b)", re.I)
_TO_THEM = lazily(rf"(?:to|for|in the (?:eyes|view|opinion) of) .*\b{_SIDES}$", re.I)
"""Whose view it is, where no verb of theirs tells it."""
_LISTED = lazily(r"[A-Z][\w’'.-]*,? and $")
"""Names of which `others` are the rest."""
_POLLED = lazily(r"\d ?%|\bper ?cent\b")
_COUNTED = lazily(
    r"\b[Oo]f (?:the )?\d[\d,]* (?:[\w’'-]+ ){1,6}?(?:asked|interviewed|polled|questioned|spoken to|surveyed)\b"
)
"""Somebody went and counted."""
_LED_BY = lazily(r",? (?:among them|chiefly|headed by|including|led by|notably|such as) [^.;,]*[A-Z]")
"""One of them, with a name right behind."""
_ONLY = frozenset({"people", "several", "a few"})


@rule("VAG302", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE, live=True)
def vague_critics(record: Record) -> Iterator[Flag]:
    """Critics, opponents or supporters who argue something, and none is ever named.

    An unnamed side can be made to say whatever the story needs; words to watch ask who they are and how many.

    Bad:
        [[Critics]] say the mayor sold the ferry too cheaply.

    Bad:
        The plan is too costly, [[opponents]] argue.

    Bad:
        The council met on Tuesday. [[To many]], the ferry is a relic of the old harbour.

    Bad:
        The council met on Tuesday. [[There are those who say]] that the ferry should sink.

    Bad:
        [[Critics]] say the mayor sold the ferry too cheaply. Ida Brandt, the mayor, said that three yards had made offers.

    Bad:
        The ferry is dismissed by [[its detractors]] as a raft.

    Bad:
        The tower is new. [[To its detractors]], it is a chimney with windows.

    Good:
        Critics say the mayor sold the ferry too cheaply. “It was worth twice that,” said Piet Holm, its captain.

    Good:
        Critics say the mayor sold the ferry too cheaply. The Gazette called three of them. “Nobody asked for a price,” said Piet Holm, its captain.

    Good:
        Supporters of the mayor say by 55 percent to 41 that the ferry should go.

    Good:
        The harbour is closed. Nordkraft, Tarnby Dairies and others say the mayor sold the ferry too cheaply.

    Good:
        The ferry is old. Many believe that it will sink. Of 40 people whom this reporter asked, 31 said so.

    Good:
        Critics of the sale, led by the union Holm Boats, say it was too cheap. The ferry is old.

    Good:
        The critic Jonas Weir said the play was too long.

    Good:
        “Critics say I sold it too cheaply,” said Ida Brandt, the mayor. “They are wrong.”

    Good:
        The mayor spoke to her detractors, the clerk said.
    """
    seen: set[Span] = set()
    for span in vague_mentions(
        record, _BARE, lemmas=(words("saying_lemmas") - {"consider"} - words("public_acts")) | words("sides_say")
    ):
        sentence = sentence_around(record, span)
        polled = _POLLED.search(sentence.of(record.article.text)) or _is_counted(record, sentence)
        bare = span.of(record.article.text).strip(" ,").lower() in _ONLY
        if not bare and not polled and not _is_one_named(record, span):
            seen.add(sentence)
            yield Flag(span, "who are they? None of them is named", confidence=_sure(record, span))
    crowds = (found for crowd in _CROWDS for found in own_voice(record, crowd, alone=False))
    those = (found for found in told(record, _THOSE) if not is_quoted(record, found[0]))
    for span, sentence in (*crowds, *those):
        text = record.article.text
        aside = _POLLED.search(sentence.of(text)) or _LISTED.search(text, sentence.start, span.start)
        if sentence not in seen and not aside and not _is_counted(record, sentence) and not _is_one_named(record, span):
            yield Flag(span, "who are they? None of them is named", confidence=_sure(record, span))


def _sure(record: Record, span: Span) -> Confidence | None:
    """Low where a desk would hardly ask; of nobody in particular it nearly always does."""
    told = span.of(record.article.text)
    return None if _NOBODY.match(told) or _TO_THEM.match(told) else asked_who(record, span, least=_ASKED)


def _is_counted(record: Record, sentence: Span) -> bool:
    """Whether the sentence or the next tells how many were asked: `Of 40 people this reporter asked, 31 did`."""
    return _COUNTED.search(around(record, sentence, after=1)) is not None


def _is_one_named(record: Record, span: Span) -> bool:
    """Whether one of them stands there with a name; whoever is in charge is none of the critics."""
    if _LED_BY.match(record.article.text, span.end):
        return True
    return named_nearby(record, span, unlike=IN_OFFICE if _CRITICS.search(span.of(record.article.text)) else None)
