"""The article as HTML: claims marked by the type of their source, questions numbered where they are asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from claims.article import STORY, Article, Paragraph, ParagraphKind
from claims.record import Claim, Record, SourceType
from claims.spans import Span
from reports.words import TYPES, called, known_by, who_says


@dataclass(frozen=True, slots=True)
class Ask:
    """A question's number, and the words that it is asked of."""

    number: int
    span: Span


def marked_article(record: Record, asks: Sequence[Ask]) -> Iterator[str]:
    """The paragraphs in order; what is not the article's own telling is set aside with its kind."""
    yield '<div class="article">'
    for paragraph in record.article.paragraphs:
        yield _paragraph(paragraph, record, asks)
    yield "</div>"


def key() -> str:
    """What the marks mean."""
    shown = [f'<span><mark class="{kind.value}">{escape(TYPES[kind])}</mark></span>' for kind in SourceType]
    return f'<p class="key">Who stands behind it: {" ".join(shown)}</p>'


def _paragraph(paragraph: Paragraph, record: Record, asks: Sequence[Ask]) -> str:
    if paragraph.kind not in STORY:
        kind = escape(paragraph.kind.value.replace("-", " "))
        return f'<p class="aside" data-kind="{kind}">{escape(paragraph.span.of(record.article.text))}</p>'
    words = "".join(_pieces(paragraph.span, record, asks))
    return f'<p class="headline">{words}</p>' if paragraph.kind is ParagraphKind.headline else f"<p>{words}</p>"


def _pieces(within: Span, record: Record, asks: Sequence[Ask]) -> Iterator[str]:
    """The paragraph cut where a claim begins or ends and after each question's words."""
    here = [(claim, span) for claim in record.claims for span in claim.spans if span.overlaps(within)]
    ends = {min(ask.span.end, within.end) for ask in asks if within.start <= ask.span.start < within.end}
    cuts = {edge for _, span in here for edge in (span.start, span.end) if within.start < edge < within.end}
    edges = sorted({within.start, within.end, *cuts, *(end for end in ends if end > within.start)})
    names = {source.id: called(source) for source in record.sources}
    for start, end in pairwise(edges):
        over = [(claim, span) for claim, span in here if span.start <= start and end <= span.end]
        words = escape(Span(start, end).of(record.article.text))
        if over:  # the smallest claim around the words, where claims lie inside one another
            claim = min(over, key=lambda pair: len(pair[1]))[0]
            words = f'<mark class="{claim.attribution.type.value}" title="{escape(_told(claim, names))}">{words}</mark>'
        yield words
        for ask in asks:
            if within.start <= ask.span.start < within.end and min(ask.span.end, within.end) == end:
                yield f'<sup class="ask"><a href="#q{ask.number}">{ask.number}</a></sup>'


def _told(claim: Claim, names: dict[str, str]) -> str:
    """Who says so and how that is known, in a few words."""
    told = claim.attribution
    via = ", ".join(names[i] for i in told.via if i in names)
    return f"{who_says(claim, names)}{f', via {via}' if via else ''} ({known_by(told)})"


def plain_address(article: Article) -> str:
    """The article's address as a link, where it is one of the web."""
    if article.url and article.url.startswith(("https://", "http://")):
        return f'<a href="{escape(article.url)}" rel="noreferrer">{escape(article.url)}</a>'
    return escape(article.url or "")
