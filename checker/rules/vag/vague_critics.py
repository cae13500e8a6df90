"""VAG302."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from claims.record import Record
from claims.story import sentence_around
from claims.vague import named_nearby, vague_mentions

_BARE = re.compile(
    r"(?:(?:many|most|some|several|a few) of )?(?:(?:the|many|most|some|several|a few|his|her|its|their|other) )?(?:[\w-]+ )?(?:critics|opponents|detractors|skeptics|"
    r"sceptics|proponents|backers|naysayers|supporters|advocates)(?: of [^,;]+)?|some|many|others|some people|many people|"
    r"people|several|a few",
    re.I,
)
_POLLED = re.compile(r"\d ?%|\bper ?cent\b")
_ONLY = frozenset({"people", "several", "a few"})


@rule("VAG302", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE)
def vague_critics(record: Record) -> Iterator[Flag]:
    """Critics, opponents or supporters who argue something, and none is ever named.

    An unnamed side can be made to say whatever the story needs; words to watch ask who they are and how many.

    Bad:
        [[Critics]] say the mayor sold the ferry too cheaply.

    Bad:
        The plan is too costly, [[opponents]] argue.

    Good:
        Critics say the mayor sold the ferry too cheaply. “It was worth twice that,” said Piet Holm, its captain.

    Good:
        Supporters of the mayor say by 55 percent to 41 that the ferry should go.

    Good:
        The critic Jonas Weir said the play was too long.

    Good:
        “Critics say I sold it too cheaply,” said Ida Brandt, the mayor. “They are wrong.”
    """
    for span in vague_mentions(record, _BARE, lemmas=words("saying_lemmas")):
        polled = _POLLED.search(sentence_around(record, span).of(record.article.text))
        bare = span.of(record.article.text).strip(" ,").lower() in _ONLY
        if not bare and not polled and not named_nearby(record, span):
            yield Flag(span, "who are they? None of them is named")
