"""Little articles with marks: `[[source]]` and `{{cue}}` in a sentence make it an attribution."""

import re

from claims.article import Article, Paragraph, ParagraphKind, Place, digest_of
from claims.extraction.carrying.carried import carry_attributions
from claims.extraction.named.names import find_names
from claims.extraction.named.people import find_cast
from claims.extraction.pipeline import analyse
from claims.extraction.shapes import FoundAttribution, FoundCue, Parsed, Resolved
from claims.extraction.sources.resolving import resolve_sources
from claims.record import Source
from claims.spans import Span

_MARK = re.compile(r"\[\[(?P<source>.+?)\]\]|\{\{(?P<cue>.+?)\}\}")


def little_article(text: str, *, publisher: str | None = None) -> Article:
    """An article whose lines are its paragraphs."""
    lines = enumerate(re.finditer(r"[^\n]*\S[^\n]*", text))
    paragraphs = tuple(Paragraph(index=n, span=Span(*m.span()), kind=ParagraphKind.body) for n, m in lines)
    return Article(
        id="little",
        publisher=publisher,
        sha256=digest_of(text),
        place=Place(path="little.txt"),
        text=text,
        paragraphs=paragraphs,
    )


def read_marked(marked: str, *, publisher: str | None = None) -> tuple[Parsed, tuple[FoundAttribution, ...]]:
    """The article without its marks, and one attribution for each sentence that holds a marked source or cue."""
    marked = "\n".join(line.strip() for line in marked.strip().splitlines() if line.strip())
    plain, marks = "", []
    last = 0
    for mark in _MARK.finditer(marked):
        plain += marked[last : mark.start()]
        kind = "source" if mark["source"] else "cue"
        marks.append((kind, Span(len(plain), len(plain) + len(mark[kind]))))
        plain += mark[kind]
        last = mark.end()
    article = little_article(plain + marked[last:], publisher=publisher)
    parsed = analyse(article)
    found = [_attribution(parsed, s.span, [m for m in marks if s.span.contains(m[1])]) for s in parsed.sentences]
    return parsed, tuple(a for a in found if a is not None)


def _attribution(parsed: Parsed, sentence: Span, marks: list[tuple[str, Span]]) -> FoundAttribution | None:
    if not marks:
        return None
    cues = [span for kind, span in marks if kind == "cue"]
    cue = None
    if cues:
        token = parsed.doc.char_span(cues[0].start, cues[0].end, alignment_mode="expand")
        assert token is not None
        lemma = "according to" if token[0].lower_ == "according" else token.root.lemma_
        cue = FoundCue((cues[0],), token.root.i, lemma)
    return FoundAttribution((sentence,), cue, tuple((span,) for kind, span in marks if kind == "source"))


def resolved(marked: str, *, publisher: str | None = None) -> tuple[Parsed, Resolved]:
    """The article's sources, after carrying."""
    parsed, found = read_marked(marked, publisher=publisher)
    return parsed, resolve_sources(parsed, carry_attributions(parsed, found))


def source_of(result: Resolved, attribution: int) -> Source:
    """The first source of the attribution at that place of the article."""
    wanted = result.attributions[attribution].source_ids[0]
    return next(source for source in result.sources if source.id == wanted)


def cast_of(text: str) -> tuple[list[str], list[str]]:
    """The people and the bodies that the text names."""
    parsed, _ = read_marked(text)
    cast = find_cast(parsed.doc, parsed.article.text, find_names(parsed))
    return [p.name for p in cast.people], [b.name for b in cast.bodies if b.kind == "body"]
