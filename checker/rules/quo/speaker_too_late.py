"""QUO603."""

from collections.abc import Iterator, Sequence

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.article import Paragraph
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import claims_at

_END = lazily(r"[.!?][”\"’']?\s+(?=[“\"A-Z])")
LIMIT = 3
"""Quoted sentences that may run before the speaker is named."""
_NAMED = frozenset({SourceType.named_person, SourceType.unnamed_person, SourceType.anonymous})


@rule("QUO603", severity=Severity.warning, persona=Persona.pedantic, standards=("guardian", "mongabay", "reuters"))
def speaker_too_late(record: Record) -> Iterator[Flag]:
    """Several sentences are quoted before the reader learns who speaks.

    Reuters identifies the speaker as quickly as possible, the Guardian at the start or after the first sentence.

    Bad:
        The council met on Tuesday.

        “[[The ferry is as good as sold.]] The price is fair. The crew will stay. We looked for a buyer for three years,” said Ida Brandt, the mayor.

    Good:
        “The ferry is as good as sold,” said Ida Brandt, the mayor. “The price is fair. The crew will stay. We looked for three years.”

    Good:
        Ida Brandt, the mayor, was glad.

        “The ferry is as good as sold. The price is fair. The crew will stay. We looked for three years,” she said.
    """
    text = record.article.text
    body = record.article.body()
    opening = {q.span.start: q for q in reversed(record.quotations) if q.speech and q.depth == 0}
    for number, paragraph in enumerate(body):
        opened = opening.get(paragraph.span.start)
        if opened is None or len(_END.findall(opened.inner.of(text))) < LIMIT:
            continue
        beside = (c for c in claims_at(record).at(opened.span) if c.spans[0].overlaps(opened.span))
        here = {identity for claim in beside for identity in claim.attribution.source_ids}
        before = body[max(0, number - 2) : number]
        known = any(m.overlaps(p.span) for s in record.sources if s.id in here for m in s.mentions for p in before)
        named = any(s.id in here and s.type in _NAMED for s in record.sources)
        first = _END.search(text, opened.inner.start)
        if named and not known and first and not _introduced(record, here, before):
            yield Flag(
                Span(opened.inner.start, first.start() + 1), "who speaks? The name comes only after the whole quotation"
            )


def _introduced(record: Record, identities: set[str], before: Sequence[Paragraph]) -> bool:
    """Whether the speaker's name stands in the paragraphs before, as a source or not."""
    words = " ".join(paragraph.span.of(record.article.text) for paragraph in before)
    return any(s.id in identities and s.name and s.name.split()[-1] in words for s in record.sources)
