"""VAG313."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.wordlists import words
from claims.record import Record
from claims.story import is_column, opening, sentence_around
from claims.vague import named_nearby, vague_mentions

_NOUNS = "|".join(sorted(map(re.escape, words("camps")), key=len, reverse=True))
_CAMP = re.compile(
    r"(?!\d|current|former|they |the most |half |more |house |senate )(?:(?:some|many|most|several|other|a (?:few|number) of|certain|even) )*(?:of )?(?:(?:his|her|their|its|the) )?"
    rf"(?:[A-Za-z][\w’'.-]* ){{0,3}}?(?:{_NOUNS})"
    r"(?: (?:in|on|at|of|close to|from|with|within|inside) [^,;]+)?",
    re.I,
)
_THESE = re.compile(
    r"\b(?:these|those|such|both|two|three|four|five|six|seven|eight|nine|ten|the same|and other|(?:share|proportion|number) of|court['’]s)\b",
    re.I,
)
_POLLED = re.compile(r"\d ?%|\bper ?cent\b")
_MORE = frozenset({"acknowledge", "blame", "blast", "concede", "fret", "grumble", "hope", "urge", "want", "wonder"})


@rule(
    "VAG313",
    severity=Severity.info,
    confidence=Confidence.medium,
    standards=("amditis", "wikipedia"),
    words=True,
    genres=NEWS,
)
def vague_camp(record: Record) -> Iterator[Flag]:
    """A whole camp is given something to say or to think, and none of its people is named.

    Aides, allies, rivals or "some of the party" are many, and seldom of one mind: who of them said it, and how many
    were asked? A remark and no warning, for a name may follow in the next paragraph or be known to every reader.

    Bad:
        The council meets on Tuesday. [[Some allies of the mayor]] say the ferry was sold too cheaply.

    Bad:
        The council meets on Tuesday. [[Conservatives]] believe that the fair has lost its way.

    Good:
        The council meets on Tuesday. Allies of the mayor say the ferry was sold too cheaply. “It was worth twice that,” said Piet Holm, its captain.

    Good:
        The council meets on Tuesday. Two aides, Piet Holm and Jonas Weir, said the ferry was sold too cheaply.

    Good:
        The council meets on Tuesday. “Conservatives believe in nothing,” said Ida Brandt, the mayor.

    Good:
        The council meets on Tuesday. The allies landed at Tarnby in the spring.
    """
    if is_column(record):
        return
    lead = opening(record)
    for span in vague_mentions(record, _CAMP, lemmas=(words("saying_lemmas") | _MORE) - {"see"}):
        phrase = span.of(record.article.text)
        polled = _POLLED.search(sentence_around(record, span).of(record.article.text))
        if polled or record.article.text[: span.start].endswith(("If ", "if ")):
            continue
        if (lead and lead.contains(span)) or _THESE.search(phrase) or named_nearby(record, span):
            continue
        yield Flag(span, "which of them? None is named")
