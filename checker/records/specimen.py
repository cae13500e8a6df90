"""A small record, made by hand: the example in the schema, and what the record rules' examples edit."""

import re
from datetime import date
from typing import Any

from claims.article import Article, DateOrigin, Paragraph, ParagraphKind, Place, Published, digest_of
from claims.decisions import Review, ReviewState
from claims.record import (
    Anonymity,
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    Cue,
    Form,
    Moment,
    MomentBasis,
    MomentType,
    Quantity,
    Quotation,
    Record,
    Source,
    SourceType,
    Tense,
)
from claims.spans import Span

TEXT = (
    "Ferry line to close\n\n"
    "The northern ferry line will close on June 3, said Dana Whitlock, who runs the port of Aldmoor. "
    '"We have lost 40 percent of our passengers," Whitlock said.\n\n'
    "A harbour official told the Aldmoor Courier that the last boat has been sold.\n"
)
"""The article of the specimen."""


def at(words: str, number: int = 1) -> Span:
    """Where the words stand in `TEXT`, the first time or the `number`-th."""
    found = list(re.finditer(re.escape(words), TEXT))[number - 1]
    return Span(*found.span())


def specimen() -> Record:
    """A record of three claims by three sources, one of them anonymous and relayed."""
    return Record(
        article=_article(),
        claims=_claims(),
        sources=_sources(),
        moments=(
            Moment(
                id="t1",
                span=at("June 3"),
                text="June 3",
                type=MomentType.date,
                value="2026-06-03",
                first=date(2026, 6, 3),
                last=date(2026, 6, 3),
                basis=MomentBasis.publication,
                event=at("close on"),
                tense=Tense.future,
            ),
        ),
        quantities=(Quantity(id="q1", span=at("40 percent"), text="40 percent", low=40, high=40, unit="percent"),),
        quotations=(
            Quotation(
                span=at('"We have lost 40 percent of our passengers,"'),
                inner=at("We have lost 40 percent of our passengers,"),
            ),
        ),
        sentences=(
            at("Ferry line to close"),
            at("The northern ferry line will close on June 3, said Dana Whitlock, who runs the port of Aldmoor."),
            at('"We have lost 40 percent of our passengers," Whitlock said.'),
            at("A harbour official told the Aldmoor Courier that the last boat has been sold."),
        ),
        pipeline="by hand",
    )


def _article() -> Article:
    kinds = [ParagraphKind.headline, ParagraphKind.body, ParagraphKind.body]
    spans = [Span(*found.span()) for found in re.finditer(r"[^\n]+", TEXT)]
    return Article(
        id="ferry",
        title="Ferry line to close",
        publisher="The Coast Post",
        byline="Ines Marlow",
        published=Published(date=date(2026, 5, 18), origin=DateOrigin.front_matter),
        sha256=digest_of(TEXT),
        place=Place(path="articles/ferry.md", first_line=6),
        text=TEXT,
        paragraphs=tuple(
            Paragraph(index=index, span=span, kind=kind)
            for index, (span, kind) in enumerate(zip(spans, kinds, strict=True))
        ),
    )


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="s1",
            type=SourceType.named_person,
            name="Dana Whitlock",
            description="Dana Whitlock, who runs the port of Aldmoor",
            justification="who runs the port of Aldmoor",
            mentions=(at("Dana Whitlock"), at("Whitlock", 2)),
        ),
        Source(
            id="s2",
            type=SourceType.anonymous,
            description="A harbour official",
            title="harbour official",
            anonymity=Anonymity(granted=False),
            mentions=(at("A harbour official"),),
        ),
        Source(
            id="s3",
            type=SourceType.named_organization,
            name="Aldmoor Courier",
            description="the Aldmoor Courier",
            media=True,
            mentions=(at("the Aldmoor Courier"),),
        ),
    )


def _claims() -> tuple[Claim, ...]:
    return (
        _claim(
            "c1",
            "The northern ferry line will close on June 3",
            Form.indirect,
            ClaimKind.event,
            attribution=_said("s1", at("Dana Whitlock"), at("said")),
            check_worthiness=0.7,
            moments=("t1",),
        ),
        _claim(
            "c2",
            "We have lost 40 percent of our passengers",
            Form.direct,
            ClaimKind.number,
            attribution=_said("s1", at("Whitlock", 2), at("said", 2)),
            check_worthiness=0.8,
            quantities=("q1",),
            review=Review(
                state=ReviewState.verified,
                by="Ines Marlow",
                on=date(2026, 5, 17),
                why="agrees with the port's yearly figures",
                evidence=("Port of Aldmoor, figures for 2025, table 4",),
            ),
        ),
        _claim(
            "c3",
            "the last boat has been sold",
            Form.indirect,
            ClaimKind.event,
            attribution=Attribution(
                type=SourceType.anonymous,
                source_ids=("s2",),
                source_spans=(at("A harbour official"),),
                cue=Cue(spans=(at("told"),), words="told", lemma="tell"),
                via=("s3",),
                basis=Basis.explicit,
            ),
            check_worthiness=0.6,
        ),
    )


def _said(source: str, name: Span, cue: Span) -> Attribution:
    return Attribution(
        type=SourceType.named_person,
        source_ids=(source,),
        source_spans=(name,),
        cue=Cue(spans=(cue,), words="said", lemma="say"),
        basis=Basis.explicit,
    )


def _claim(identity: str, words: str, form: Form, kind: ClaimKind, **fields: Any) -> Claim:
    return Claim(id=identity, spans=(at(words),), text=words, form=form, kind=kind, **fields)
