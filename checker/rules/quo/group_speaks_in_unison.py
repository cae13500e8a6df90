"""QUO614."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.told.people.nameless import nameless, plural
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Claim, Form, Quotation, Record, SourceType
from claims.spans import Span
from claims.story import quoted_span, sentence_around

_PEOPLE = lazily(r"\b(?:[A-Za-z-]+s|men|women|people|staff|crew|children)\b(?!['’])(?!.*\b(?:like|including) [A-Z])")
_SPEAKS = frozenset({"say", "tell", "explain", "complain", "add", "insist", "warn", "recall"})
"""Lemmas by which one person speaks: people chant, write and announce together."""
_ONE_VOICE = lazily(rf"\b{either('one_voice')}\b", re.I)
_CROWD = (
    r"(?:(?:[Tt]he|an?|his|her|their|both|some|several|many|two|three|four|five) )?"
    r"(?:(?!(?:and|at|by|for|from|in|of|on|to|with|he|she)\b)[a-z-]+ ){0,2}"
    r"(?:(?:back|front) (?:four|five|row|three)|cast|choir|crew|couple|children|family|men|people|staff|women|(?!always|sometimes|afterwards)[a-z-]{3,}[a-rt-z]s(?: and [a-z]+s)?)"
    r"(?: (?:(?:camped|gathered|huddled|[a-z]{3,}ing)(?: (?:an?|the|their) [a-z]+)? )?(?:across|along|around|at|behind|beside|by|from|in|inside|near|of|on|outside|there|under)\b[^,.;:\n“”\"]{0,40}?)?"
)
_NAME = r"[A-Z][\w’'-]+"
_PAIR = rf"{_NAME}(?: {_NAME})?(?:, {_NAME}(?: {_NAME})?)? and {_NAME} {_NAME}(?:, (?:who|the [a-z]+|both|brothers|sisters|twins|two)\b[^.;\n“”\"]{{3,60}},)?"
_VERB = r"(?:said|told|recalled|explained|complained|insisted|warned|added)"
_BESIDE = lazily(rf"\s+(?:{_VERB} (?:{_CROWD}|{_PAIR})(?=[.,]| who\b| {_NAME} and\b)|(?:{_CROWD}|{_PAIR}) {_VERB}\b)")
"""Several people who speak behind a quotation, by the words alone."""
_TOGETHER = lazily(
    r"\b(?:joint|jointly|statement|letter|e-?mail|report|study|paper|release|article|wrote|written)\b", re.I
)
"""What several people put their names to."""
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

    Bad:
        [[“We sang until the lamps went out,”]] the choir of Tarnby recalled.

    Bad:
        [[“We slept in the cars and we will sleep in them again,”]] said the families camped along the touchline.

    Bad:
        [[“We would row to the islands and back for her,”]] the front four said.

    Bad:
        [[“We packed the goats and we left the piano,”]] said the families from Lower Holm, who came by cart.

    Bad:
        [[“He was on the ground already, and they hit him,”]] said Ida and Piet Holm, who live above the bar.

    Bad:
        [[“We have mortgages and we did the sums before we left,”]] said three crane drivers sharing an umbrella by the gate.

    Good:
        “We will mend the bridge before the winter sets in,” Ida Brandt and Jonas Weir said in a joint statement.

    Good:
        “We were never asked and the price is low,” said the minister for roads.

    Good:
        “We will not leave before the bank pays,” the workers chanted.

    Good:
        A guard at the mill asked us not to print her name because guards may not speak to reporters. “Nobody has the key to the gate,” the guards said.

    Good:
        “We were never asked,” said Piet Holm, a farmer.

    Good:
        Residents said they were “never asked”.
    """
    groups = {s.id for s in record.sources if s.type is SourceType.unnamed_group and _PEOPLE.search(s.description)}
    told = {quotation for claim in record.claims if (quotation := _told_by_group(record, claim, groups))}
    # NOTE: a guard who is told of as the guards is no crowd: ANO109 asks about that.
    single = [plural(person.noun) for person in nameless(record) if person.kept_back and not person.many]
    for quotation in record.quotations:
        beside = sentence_around(record, quotation.span).of(record.article.text).lower()
        if any(f"the {several}" in beside for several in single):
            continue
        if quotation in told or _has_crowd_beside(record, quotation):
            yield Flag(quotation.span, "did they all say this? Name the one who did")


def _told_by_group(record: Record, claim: Claim, groups: set[str]) -> Quotation | None:
    """The quotation that is the claim's, where the extraction has found one of these groups to say it."""
    told = claim.attribution
    cue = told.cue.lemma if told.cue and told.cue.words.islower() else ""  # else a name stands in it
    quotation = quoted_span(record, claim)
    named = [span.of(record.article.text) for span in told.source_spans]
    crowd = any(_PEOPLE.search(words) and not _ONE_VOICE.search(words) for words in named)
    if len(told.source_ids) != 1 or not groups.intersection(told.source_ids) or not crowd or quotation is None:
        return None
    plain = cue in _SPEAKS and told.cue is not None and len(told.cue.words.split()) == 1
    far = min((_gap(span, quotation.span) for span in told.source_spans), default=_FAR)
    long = len(claim.text.split()) >= ENOUGH
    return quotation if far < _FAR and claim.form is Form.direct and plain and long else None


def _has_crowd_beside(record: Record, quotation: Quotation) -> bool:
    """Whether a crowd, or two people by name, stand behind the quotation as its speakers."""
    text = record.article.text
    if not quotation.speech or quotation.depth or len(quotation.inner.of(text).split()) < ENOUGH:
        return False
    sentence = sentence_around(record, quotation.span)
    found = _BESIDE.match(text, quotation.span.end)
    if found is None or _ONE_VOICE.search(found[0]):
        return False
    return not _TOGETHER.search(text, quotation.span.end, sentence.end)


def _gap(one: Span, other: Span) -> int:
    """Code points between two spans."""
    return max(one.start, other.start) - min(one.end, other.end)
