"""SRC218."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from checker.wordlists import either
from checker.worthiness import asked
from claims.lazily import lazily
from claims.record import Record
from claims.voice import own_voice

_OUTCOMES = either("outcomes")
_WHOLE_GUESS = either("guessed_outcomes")
_ALSO = r"(?:(?:also|well|further|easily|even|still|soon|yet|only|ultimately|eventually) )?"
_WILL = lazily(
    rf"\b(?P<at>(?:will|is going to|are going to) (?:\w+ly )?{_OUTCOMES}|"
    r"(?:is|are|was|were|seems?|seemed|appears?|appeared|looks?|looked) (?:(?:also|still|now|almost|all but|very|most) )*(?:certain|sure|bound|likely|unlikely|poised|destined|doomed) to|"
    r"will (?:almost )?(?:certainly|undoubtedly|surely|likely|probably|inevitably)|"
    r"(?:probably|certainly|undoubtedly|surely|almost certainly|likely|inevitably) will|"
    r"(?:threatens?|stands?|promises) to|"
    rf"(?:could|might|may) {_ALSO}{_WHOLE_GUESS})\b"
)
_REASONED = lazily(
    r"\b(?:expect|forecast|predict|estimate|reasoning|according|say|said|warn|argu|charg|fear|worr|believ|hope|propos|plan|point|law|bill|if|unless|"
    r"another year)\w*\b",
    re.I,
)
_PLANNED = lazily(r"\s+(?:appear|face|attend|arrive|speak|meet|be released|take sides|step)\b")

_HINTS = (
    "will", "going to", "certain", "sure", "bound", "likely", "poised", "destined", "doomed", "threaten", "stand",
    "promise", "could", "might", "may",
)  # fmt: skip


@rule(
    "SRC218",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "reuters"),
    words=True,
    genres=NEWS,
)
def unsourced_prediction(record: Record) -> Iterator[Flag]:
    """The future is told in the outlet's own voice, and nobody forecasts it.

    Reuters asks for a source for every statement that is no established fact; the future never is one. A forecast in
    an analysis may be the writer's own: a remark, no warning. Where little hangs on it (by the model of
    docs/check-worthiness.md), it is made at low confidence only.

    Bad:
        The ferry was sold in May. The sale [[will cost]] the town its last boat builders.

    Bad:
        The council meets on Tuesday. House prices in Tarnby [[are likely to]] collapse next year.

    Good:
        House prices in Tarnby will collapse next year, said Jonas Weir, an economist at Tarnby Bank.

    Good:
        The ferry will leave at eight.

    Good:
        The council meets on Tuesday. “Prices will collapse,” said Ida Brandt, the mayor.

    Good:
        The council meets on Tuesday. Ida Brandt, the mayor, is likely to attend the fair.
    """
    for span, sentence in own_voice(record, _WILL, hints=_HINTS):
        rest = record.article.text[span.end : sentence.end]
        if _REASONED.search(sentence.of(record.article.text)) or _PLANNED.match(rest) or "?" in rest:
            continue
        yield Flag(span, "who forecasts this?", confidence=asked(record, sentence))
