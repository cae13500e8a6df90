"""Vague sources: groups that the article names in words that could mean anybody."""

import re
from collections.abc import Iterator

from claims.headlines import looks_like_headline
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Claim, Record, SourceType
from claims.spans import ByPlace, Span
from claims.story import opening, sentence_around, sources_of

_PANEL = 2
"""Times that a phrase stands with `the` from which on it means a panel that the article has introduced."""
_DECK = (0, 1)
_LINE = 15
"""Words that a headline or the line below it has at most, and the story's first paragraph has more of."""
_ANYBODY = frozenset({"some", "many", "others", "most", "people"})
_UNSAID = lazily(r"^\w+ing$|\b(?:will|would|may|might|could|should|can|must|likely)\b", re.I)
_NO_VIEW = lazily(
    r" (?:(?:are|were|have been|remain) (?:still |long |deeply )?(?:at odds|divided|split)\b|"
    r"(?:(?:have|had) )?(?:long |still |always )?(?:argued? (?:about|over)|differ(?:ed)?|disagreed?)\b|"
    r"\w+ (?:something else|one thing|(?:two|three|several) (?:reasons|things))\b)"
)
"""Behind a group that is of two minds, or whose view is only announced: it lends no weight to one."""
_NAMELESS = frozenset({SourceType.unnamed_group, SourceType.unnamed_person, SourceType.anonymous, SourceType.none})
_THOSE = lazily(r"\b(?:[Tt]hose|[Pp]eople) $")
_FIRST = lazily(r"\w+")
_THE = lazily(r"\b(?:the|these|those) (?=(?P<word>\w+))", re.I)
_NOT = lazily(r"\b(?:not|never|declined|refused)\b|n[’']t\b")


def vague_mentions(record: Record, phrase: re.Pattern[str], *, lemmas: frozenset[str]) -> Iterator[Span]:
    """The words, at the places of claims, that name an unnamed group and that `phrase` matches from end to end.

    The cue must be one of the `lemmas`, so that what people do is not taken for what they say. Headlines run into the
    lead, what might be said, groups of two minds, and groups that the article has introduced are left out.
    """
    text = record.article.text
    groups = {s.id for s in sources_of(record, SourceType.unnamed_group, SourceType.unnamed_person)}
    lead, seen = opening(record), set()
    for claim in record.claims:
        cue = claim.attribution.cue
        unknown = not claim.attribution.source_ids or groups.intersection(claim.attribution.source_ids)
        if cue is None or _UNSAID.search(cue.words) or cue.lemma.lower() not in lemmas or not unknown:
            continue
        for whole in claim.attribution.source_spans:
            span = _whole(whole, cue.spans[0], text)
            words = span.of(text).strip(" ,")
            if span in seen or not phrase.fullmatch(words):
                continue
            run_in = lead is not None and lead.contains(span) and span.start > lead.start and ";" in lead.of(text)
            heading = run_in or _is_deck(record, span) or looks_like_headline(sentence_around(record, span).of(text))
            silent = _NOT.search(text, span.end, cue.spans[0].end) if cue.spans[0].start >= span.end else None
            silent = silent or _NO_VIEW.match(text, span.end)
            panel = words.lower() not in _ANYBODY and _times_told(record, words) >= _PANEL
            if not (heading or panel or silent):
                seen.add(span)
                yield span


def _times_told(record: Record, words: str) -> int:
    """How often the words stand with `the`, `these` or `those` in the article."""
    text, first = record.article.text, _FIRST.match(words)
    if first is None:
        return len(re.findall(rf"\b(?:the|these|those) {re.escape(words)}\b", text, re.I))
    told = re.compile(rf"{re.escape(words)}\b", re.I)
    return sum(told.match(text, start) is not None for start in _behind_the(record).get(first[0].lower(), ()))


@once_a_record
def _behind_the(record: Record) -> dict[str, list[int]]:
    """Where each word, in lower case, stands behind `the`, `these` or `those`."""
    places: dict[str, list[int]] = {}
    for match in _THE.finditer(record.article.text):
        places.setdefault(match["word"].lower(), []).append(match.end())
    return places


def _is_deck(record: Record, span: Span) -> bool:
    """Whether the words stand in a short line of their own under the headline, where a longer paragraph follows."""
    paragraph = record.article.paragraph_at(span.start)
    if paragraph is None or paragraph.index not in _DECK or paragraph.index + 1 >= len(record.article.paragraphs):
        return False
    below = record.article.paragraphs[paragraph.index + 1]
    words, more = (len(p.span.of(record.article.text).split()) for p in (paragraph, below))
    return words < _LINE < more


def _whole(span: Span, cue: Span, text: str) -> Span:
    """The span; from `those` to the cue where the parser takes the `who` of `those who follow it` for the source."""
    those = _THOSE.search(text, max(0, span.start - 10), span.start)
    alone = those and span.of(text).lower() in {"who", "that"} and cue.start > span.end
    return Span(those.start(), cue.start - 1) if those and alone else _without_relative(span, text)


def _without_relative(span: Span, text: str) -> Span:
    """The span without the `which` or `what` that the parser counts to it."""
    lead = re.match(r"(?:which|that|what|whom|who|as)\s+", span.of(text), re.I)
    return Span(span.start + lead.end(), span.end) if lead and lead.end() < len(span) else span


def chance_asked(record: Record, span: Span) -> float | None:
    """How likely a desk would ask who is meant by the words at `span`; None where they attribute nothing to anybody.

    It is the check-worthiness of the claims that the words, a source without a name or a cue without a source, stand
    for: docs/check-worthiness.md.
    """
    return max((claim.check_worthiness for claim in _by_nobody(record).at(span)), default=None)


@once_a_record
def _by_nobody(record: Record) -> ByPlace[Claim]:
    """The claims with a cue that nobody with a name stands behind, by the places of cue and source."""
    return ByPlace(
        (part, claim)
        for claim in record.claims
        if claim.attribution.cue and claim.attribution.type in _NAMELESS
        for part in (*claim.attribution.source_spans, *claim.attribution.cue.spans)
    )
