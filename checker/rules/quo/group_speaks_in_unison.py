"""QUO614."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from claims.record import Form, Record, SourceType
from claims.spans import Span
from claims.story import quoted_span

_PEOPLE = re.compile(
    r"\b(?:[A-Za-z-]+s|men|women|people|staff|crew|children)\b(?!['’])(?!.*\b(?:like|including) [A-Z])"
)
_SPEAKS = frozenset({"say", "tell", "explain", "complain", "add", "insist", "warn", "recall"})
"""Lemmas by which one person speaks: people chant, write and announce together."""
_ONE_VOICE = re.compile(
    r"\b(?:analysts|authors|researchers|scientists|editors|lawyers|attorneys|officials|judges|justices|prosecutors|respondents|lawmakers|"
    r"senators|republicans|democrats|leaders|police|authorities|guidelines|rules|reports|documents|records)\b",
    re.I,
)
"""Who writes or speaks as one: by a paper, a court, an office."""
ENOUGH = 6
_FAR = 60
"""Code points between a group and a quotation from which the group may be somebody else's."""


@rule("QUO614", severity=Severity.warning, confidence=Confidence.medium, standards=("guardian",))
def group_speaks_in_unison(record: Record) -> Iterator[Flag]:
    """The very words of a crowd are quoted, as if it had spoken with one mouth.

    People chant together, they do not talk together: one of them said it, and has a name.

    Bad:
        [[“We were never asked and the price is far too low,”]] residents said.

    Bad:
        Workers at the mill said: [[“We will not leave our machines before the bank pays.”]]

    Good:
        “We will not leave before the bank pays,” the workers chanted.

    Good:
        “We were never asked,” said Piet Holm, a farmer.

    Good:
        Residents said they were “never asked”.
    """
    groups = {s.id for s in record.sources if s.type is SourceType.unnamed_group and _PEOPLE.search(s.description)}
    for claim in record.claims:
        told = claim.attribution
        cue = told.cue.lemma if told.cue and told.cue.words.islower() else ""  # else a name stands in it
        quotation = quoted_span(record, claim)
        named = [span.of(record.article.text) for span in told.source_spans]
        crowd = any(_PEOPLE.search(words) and not _ONE_VOICE.search(words) for words in named)
        if len(told.source_ids) != 1 or not groups.intersection(told.source_ids) or not crowd or quotation is None:
            continue
        plain = cue in _SPEAKS and told.cue is not None and len(told.cue.words.split()) == 1
        far = min((_gap(span, quotation.span) for span in told.source_spans), default=_FAR)
        if far < _FAR and claim.form is Form.direct and plain and len(claim.text.split()) >= ENOUGH:
            yield Flag(quotation.span, "did they all say this? Name the one who did")


def _gap(one: Span, other: Span) -> int:
    """Code points between two spans."""
    return max(one.start, other.start) - min(one.end, other.end)
