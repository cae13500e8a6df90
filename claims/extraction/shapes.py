"""The values that flow between the stages; only `records.py` turns them into the published shapes."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from claims.article import Article, Paragraph
from claims.record import Basis, Quotation, Source
from claims.spans import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a story paragraph."""

    span: Span
    paragraph: int
    """Index into `Article.paragraphs`."""


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """The article with its linguistics: what every later stage reads. It equals nothing but itself."""

    article: Article
    doc: Doc
    """spaCy's analysis of the whole `article.text`; `token.idx` are the article's code points."""
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def paragraph(self, sentence: Sentence) -> Paragraph:
        """The paragraph that holds the sentence."""
        return self.article.paragraphs[sentence.paragraph]

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that the span touches; None where there are none."""
        return self.doc.char_span(span.start, span.end, alignment_mode="expand")

    def number_of(self, sentence: Sentence) -> int:
        """The place of the sentence among `sentences`."""
        return bisect_left(self.sentences, sentence.span.start, key=lambda each: each.span.start)

    def sentences_of(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of the paragraph of that number."""
        first = bisect_left(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        return self.sentences[first : bisect_right(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        sentence = self.sentences[number - 1] if number else None
        return sentence if sentence is not None and offset < sentence.span.end else None


@dataclass(frozen=True, slots=True)
class FoundCue:
    """Words that attribute, with their head token (index into the `Doc`)."""

    spans: tuple[Span, ...]
    head: int
    lemma: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """Content tied to the words of its cue and of its sources, before anybody knows who they are."""

    content: tuple[Span, ...]
    cue: FoundCue | None = None
    sources: tuple[tuple[Span, ...], ...] = ()
    """One entry a source: the spans that name it here; empty for an agentless cue."""
    basis: Basis = Basis.explicit
    confidence: float = 1.0

    @property
    def places(self) -> tuple[Span, ...]:
        """Where its content and its cue stand."""
        return (*self.content, *(self.cue.spans if self.cue else ()))


@dataclass(frozen=True, slots=True)
class ResolvedAttribution:
    """An attribution whose sources are known: ids of `Source`s, and the relays it came through."""

    found: FoundAttribution
    source_ids: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    basis: Basis = Basis.explicit
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Resolved:
    """Every source of the article once, and every attribution tied to them, in the order they came."""

    sources: tuple[Source, ...] = ()
    attributions: tuple[ResolvedAttribution, ...] = ()
