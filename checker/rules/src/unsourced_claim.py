"""SRC201."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from checker.wordlists import any_of, either
from claims.accused.parties import accusations
from claims.figures.tolls import tolls
from claims.lazily import lazily
from claims.record import Basis, Claim, Form, Quantity, Record
from claims.spans import Span
from claims.story import (
    around,
    is_attributed,
    is_checkable,
    is_linked,
    opening,
    sentence_around,
    story_sentences,
    worth,
)
from claims.voice import QUOTED, is_column, narration

ASKED = 0.55
"""Check-worthiness from which a desk would ask who says so in two of three cases."""
DOUBTFUL = 0.4
"""Check-worthiness from which it would in half of them: shown at low confidence."""
_ATTRIBUTED = lazily(
    r"\b(?:according to|by all accounts|sa(?:id|y|ys)|told|noted|wrote|quoted|cit(?:ed|ing)|acknowledged?|reported by)\b",
    re.I,
)
_UNCHECKED = lazily(
    r"\b(?:cannot|could not|(?:[Nn]either|[Nn]o|[Nn]one|[Nn]othing)\b[^.;]{0,40} could) be (?:\w+ly )?"
    r"(?:checked|confirmed|corroborated|verified)\b"
)
"""What the outlet says of its own work is no claim: `Neither account could be verified`."""
_OWN = frozenset({Form.narration, Form.indirect})
_CHANGE = lazily(
    rf"\b{either('changed_or_blamed')}\b",
    re.I,
)
_COUNTED = lazily(
    rf"(?<![Tt]he )\b\d[\d,]{{2,}}\s+(?:[\w-]+\s+){{0,2}}?{either('counted_in_hundreds')}\b|"
    r"[$£€]\s?\d[\d.,]*\s?(?:million|billion|trillion)?\b[^.]{0,40}\b(?:deficit|debt|budget|salary|salaries|wages|revenue|profits?|losses|"
    r"income|damages?|grants?|loans?|subsid\w+)\b|\b(?:deficit|debt|budget|salary|salaries|wages|revenue|profits?|losses|income|damages?)\b"
    r"[^.]{0,40}[$£€]\s?\d"
)
_ADVICE = lazily(
    r"\b(?:anyone|everyone|someone|plenty of|let alone|that number|of that|want(?:s|ing)? to|advice|excellent|best way)\b",
    re.I,
)
_LONG_AGO = lazily(
    r"\b(?:in|since|by|of|from)\s+(?:19|20)\d\d\b|\b(?:19|20)\d\ds\b|\b(?:decades?|centur(?:y|ies)|years) (?:ago|earlier)\b|’\d0s|'\d0s"
)
_SAID = lazily(
    rf"\b{either('says_where_from')}\b",
    re.I,
)
_MAYBE = lazily(r"\b(?:if|would|could|may|might|should|perhaps|likely|seems?|appears?|apparently)\b|\?", re.I)
_TO_READERS = lazily(r"\b[Yy]ou(?:r|[’'](?:ll|re|d|ve))?\b")
_LIFE = lazily(
    r"\b(?:years? old|-year-old|bedroom|followers|retweeted|hours a week|minutes|miles|pages|film|movie|book|rally|crowd|followed (?:closely )?(?:behind|by)|motorcade|(?:is|are) (?:monitoring|tracking|investigating)|speech|church|service|tribute|parade|trek)\b",
    re.I,
)
_TALK = lazily(r"\b(?:I|[Ww]e|[Yy]ou|us|[Oo]ur|[Yy]our|[Mm]y|[Nn]eed)\b|<|https?:")


@rule(
    "SRC201",
    severity=Severity.warning,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("amditis", "ap", "bbc", "credco", "reuters"),
    genres=NEWS,
)
def unsourced_claim(record: Record) -> Iterator[Flag]:
    """A claim that readers would want a source for, told in the outlet's own voice.

    Reuters and AP ask that every statement be sourced unless it is established fact, public record, or was seen by the
    reporter; the BBC asks the same of what cannot be corroborated. How much a sentence wants a source (a judgement, a
    forecast, a cause, somebody's mind, an uncounted number) is told by a model that learned it from labelled articles:
    docs/check-worthiness.md. Scene, public record, results and what somebody says are left alone, and so are tolls and
    accusations, which have rules of their own. At low confidence it asks more often.

    Bad:
        The council met on Tuesday in the old mill.

        [[The bridge cost the town $4.2 million more because of a rigged tender.]]

        The bridge is painted green.

    Bad:
        The ferry was late again.

        [[Thefts at the harbour rose by 34 percent as a result of the sale.]]

        The rain has stopped.

    Bad:
        The council met on Tuesday in the old mill to talk about the ferry.

        [[The sale is likely to hurt the mayor, whose popularity among older voters has fallen sharply since the flood, and could give her rivals a powerful argument in the spring campaign.]]

        The fair opens on Friday. The ferry leaves at eight, and the meeting ended before noon.

    Good:
        The sale is likely to hurt the mayor, whose popularity among older voters has fallen sharply since the flood, said Jonas Weir, who teaches politics in Tarnby.

    Good:
        The bridge cost the town $4.2 million more because of a rigged tender, the auditor said.

    Good:
        Mayor Ida Brandt said the tender was rigged. The contractor overcharged the town by $4.2 million.

    Good:
        The river was high and brown. Two boys stood on the bridge and watched the boats.

    Good:
        Brandt won 57 percent of the vote, and Weir 43 percent.

    Good:
        The ferry was late again. The walk began at the mill, not before the mayor had named the 49 people who died in the flood because of the broken dam.

    Good:
        The army said that it took the hill. The rebels said that they held it. Neither account could be independently verified.

    Good:
        The town paid $1,200 for its first ferry in 1911.
    """
    text = record.article.text
    other = {opening(record), *(accusation.sentence for accusation in accusations(record))}
    counted, column = list(tolls(record)), is_column(record)
    plain = {sentence_around(record, claim.spans[0]) for claim in _plainly_unsourced(record)}
    for sentence in story_sentences(record):
        if _UNCHECKED.search(text, sentence.start, sentence.end):
            continue
        if sentence in other or is_linked(record, sentence) or any(sentence.contains(span) for span in counted):
            continue
        chance = 0.0 if column else _worth_asking(record, sentence)
        if sentence in plain or chance >= DOUBTFUL:
            sure = Confidence.medium if chance >= ASKED else Confidence.low
            yield Flag(sentence, "nobody stands behind this", confidence=sure)


def _worth_asking(record: Record, sentence: Span) -> float:
    """How much a desk would want to know who says the sentence; 0 where it would not, or where somebody does."""
    chance = worth(record, sentence)
    if chance < DOUBTFUL or is_attributed(record, sentence):
        return 0.0
    own = any(claim.form in _OWN and claim.spans[0].overlaps(sentence) for claim in record.claims)
    words = QUOTED.sub(" ", sentence.of(record.article.text))
    return chance if own and not _ATTRIBUTED.search(words) else 0.0


def _plainly_unsourced(record: Record) -> Iterator[Claim]:
    """Claims that count, cost or tell a cause, far from anybody who could have said so."""
    # NOTE: where a poll is told, every share is the poll's.
    polled = re.search(r"\b(?:polls?|surveys?|respondents)\b", record.article.text, re.I)
    numbers = {q.id: q for q in record.quantities if not (polled and q.unit.startswith("percent"))}
    for claim in narration(record):
        if not _is_plain(claim, numbers):
            continue
        near = around(record, sentence_around(record, claim.spans[0]), before=3, after=3)
        if any_of("public_record").search(near) or _TO_READERS.search(QUOTED.sub(" ", near)):
            continue
        if not _leans_on_a_source(record, claim.spans[0]):
            yield claim


def _is_plain(claim: Claim, numbers: dict[str, Quantity]) -> bool:
    """Whether the claim counts, costs or tells a cause, and is neither public record nor talk nor long ago."""
    if not is_checkable(claim):
        return False
    counts = any(_is_statistic(numbers[i]) for i in claim.quantities if i in numbers)
    if not counts and not _CHANGE.search(claim.text) and not _COUNTED.search(claim.text):
        return False
    known = any_of("public_record").search(claim.text) or _LONG_AGO.search(claim.text)
    return not known and not any(p.search(claim.text) for p in (_SAID, _MAYBE, _TALK, _LIFE, _ADVICE))


def _is_statistic(quantity: Quantity) -> bool:
    """A share, which somebody must have reckoned."""
    return quantity.unit in {"percent", "percentage point"}


def _leans_on_a_source(record: Record, span: Span) -> bool:
    """Whether the sentence is somebody's, or one beside it in the paragraph is or speaks of who says so."""
    sentence = sentence_around(record, span)
    paragraph = record.article.paragraph_at(span.start)
    sentences = [s for s in record.sentences if paragraph and paragraph.span.contains(s)]
    at = sentences.index(sentence) if sentence in sentences else 0
    near = sentences[max(0, at - 1) : at + 2]
    before = around(record, sentence, before=1)
    carried = any(c.attribution.basis is Basis.carried and c.spans[0].overlaps(span) for c in record.claims)
    return (
        carried
        or "ccording to" in before
        or any(is_attributed(record, s) or _SAID.search(s.of(record.article.text)) for s in near)
    )
