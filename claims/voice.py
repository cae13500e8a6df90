"""The outlet's own voice: what it tells with nobody behind it, and whether the writer argues."""

import re
from collections.abc import Iterator, Sequence

from claims.article import TOLD
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Basis, Claim, Form, Record
from claims.spans import Span
from claims.story import is_attributed, is_linked, is_quoted, opening, told

QUOTED = lazily(r"[“\"][^”\"]*[”\"]|['’]{2}.*?['’]{2}")
"""Words in quotation marks, as they are typed."""
_I = lazily(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y)\b")
_WE = lazily(r"\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|[Ll]et['’]s)\b")
_SAID = lazily(r"\b(?:said|told)\b")
_ARGUES = lazily(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|[Ss]hould|[Mm]ust|[Oo]ught|[Ll]et['’]s)\b|\?")
_LONG, _SELDOM, _OFTEN = 300, 0.003, 0.01
"""Words from which an article's manner shows; shares of its words."""


@once_a_record
def is_column(record: Record) -> bool:
    """Whether the writer argues: as `I`, with the reader, in questions, or at length with hardly a `said`.

    Outside of quotations.
    """
    told = QUOTED.sub(" ", _outside_quotations(record))
    if len(_I.findall(told)) >= 3 or len(_WE.findall(told)) >= 5 or told.count("?") >= 5:
        return True
    words = len(told.split())
    return words >= _LONG and len(_SAID.findall(told)) < _SELDOM * words and len(_ARGUES.findall(told)) > _OFTEN * words


def _outside_quotations(record: Record) -> str:
    """The article's text with its quotations left out, in whichever marks they stand."""
    text, parts, end = record.article.text, [], 0
    for quotation in record.quotations:
        if quotation.span.start >= end:
            parts.append(text[end : quotation.span.start])
            end = quotation.span.end
    return " ".join([*parts, text[end:]])


def own_voice(
    record: Record, pattern: re.Pattern[str], *, alone: bool = True, hints: Sequence[str] = ()
) -> Iterator[tuple[Span, Span]]:
    """What `told` finds in the outlet's own voice: past the lead, with nobody and no link behind the sentence.

    Unless `alone`, other words of the sentence may be somebody's. Nothing in columns, where the voice is the
    writer's. At most one place in a sentence.
    """
    if is_column(record):
        return
    seen = {opening(record)}
    for span, sentence in told(record, pattern, hints=hints):
        if sentence in seen or (alone and is_attributed(record, sentence)) or is_linked(record, sentence):
            continue
        if not is_quoted(record, span) and not is_attributed(record, span):
            seen.add(sentence)
            yield span, sentence


def narration(record: Record) -> Iterator[Claim]:
    """The claims of the outlet's own voice, in body paragraphs, that nobody stands behind."""
    for claim in record.claims:
        if claim.form is Form.narration and claim.attribution.basis is Basis.none:
            paragraph = record.article.paragraph_at(claim.spans[0].start)
            if paragraph and paragraph.kind in TOLD:
                yield claim
