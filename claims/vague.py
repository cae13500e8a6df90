"""Vague sources: whom a phrase could mean, and whether a name follows."""

import re
from collections.abc import Iterator

from claims.record import Form, Record, SourceType
from claims.spans import Span
from claims.story import opening, sources_of, story_sentences

_PANEL = 3
"""Times that a phrase stands in an article from which on it means a panel that the article has introduced."""
_ANYBODY = frozenset({"some", "many", "others", "most", "people"})
_PARTICIPLE = re.compile(r"\w+ing")
_NOT = re.compile(r"\b(?:not|never|declined|refused)\b|n[’']t\b")


def vague_mentions(record: Record, phrase: re.Pattern[str], *, lemmas: frozenset[str]) -> Iterator[Span]:
    """The words, at the places of claims, that name an unnamed group and that `phrase` matches from end to end.

    The cue must be one of the `lemmas`, so that what people do is not taken for what they say. Headlines run into the
    lead, and groups that the article speaks of again and again, are left out.
    """
    text = record.article.text
    groups = {s.id for s in sources_of(record, SourceType.unnamed_group, SourceType.unnamed_person)}
    lead, seen = opening(record), set()
    for claim in record.claims:
        cue = claim.attribution.cue
        unknown = not claim.attribution.source_ids or groups.intersection(claim.attribution.source_ids)
        if cue is None or _PARTICIPLE.fullmatch(cue.words) or cue.lemma.lower() not in lemmas or not unknown:
            continue
        for whole in claim.attribution.source_spans:
            span = _without_relative(whole, text)
            words = span.of(text).strip(" ,")
            heading = lead is not None and lead.contains(span) and span.start > lead.start and ";" in lead.of(text)
            silent = _NOT.search(text, span.end, cue.spans[0].end) if cue.spans[0].start >= span.end else None
            panel = words.lower() not in _ANYBODY and len(re.findall(rf"\b{re.escape(words)}\b", text, re.I)) > _PANEL
            if span not in seen and phrase.fullmatch(words) and not (heading or panel or silent):
                seen.add(span)
                yield span


def _without_relative(span: Span, text: str) -> Span:
    """The span without the `which` or `what` that the parser counts to it."""
    lead = re.match(r"(?:which|that|what|whom|who|as)\s+", span.of(text), re.I)
    return Span(span.start + lead.end(), span.end) if lead and lead.end() < len(span) else span


def quoted_nearby(record: Record, span: Span) -> bool:
    """Whether a person with a name is quoted in the same sentence or the next."""
    return named_nearby(record, span, forms=frozenset({Form.direct, Form.mixed}))


def named_nearby(
    record: Record, span: Span, *, like: re.Pattern[str] | None = None, forms: frozenset[Form] = frozenset(Form)
) -> bool:
    """Whether a person with a name, described in words that `like` finds, speaks in the same sentence or the next.

    Only claims of these forms count.
    """
    people = sources_of(record, SourceType.named_person)
    named = {s.id for s in people if like is None or like.search(f"{s.description} {s.title} {s.affiliation}")}
    sentences = list(story_sentences(record))
    at = next((n for n, sentence in enumerate(sentences) if sentence.start <= span.start < sentence.end), None)
    near = sentences[at : at + 2] if at is not None else []
    return any(
        claim.form in forms
        and named.intersection(claim.attribution.source_ids)
        and any(
            sentence.overlaps(part) for sentence in near for part in (*claim.attribution.source_spans, *claim.spans)
        )
        for claim in record.claims
    )
