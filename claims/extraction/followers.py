"""Plain sentences that go on with the figures of the body or document named just before."""

import re
from collections.abc import Iterator, Sequence

from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import any_of, words
from claims.record import Basis
from claims.spans import ByPlace, cover

_FOLLOWING = 0.6
_CHAIN = 3
"""Sentences at most that follow one attribution without naming its source again."""
_FIGURE = re.compile(r"\d|\b(?:half|third|quarter|percent|dozens?|hundreds|thousands|millions?)\b")
_EARLY_FIGURE = re.compile(r"(?:\w+ ){0,6}?(?:\d|half|percent)")


def followers(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """Sentences of plain telling that go on with the figures or findings of the body or document named just before."""
    taken = ByPlace((span, a) for a in found for span in (*a.content, *(a.cue.spans if a.cue else ())))
    giver: FoundAttribution | None = None
    length, paragraph = 0, -1
    for sentence in parsed.sentences:
        if sentence.paragraph != paragraph:
            giver, paragraph = None, sentence.paragraph
        own = [a for a in found if a.cue and a.sources and a.sources[0] and sentence.span.contains(a.cue.spans[0])]
        if own:
            giver, length = (own[-1] if _by_record(parsed, own[-1]) else None), 0
            continue
        text = sentence.span.of(parsed.article.text)
        free = not taken.touches(sentence.span) and not any(c in text for c in '“”"«»')
        if giver is None or not free or length >= _CHAIN or not _goes_on(text):
            giver = None
            continue
        length += 1
        yield FoundAttribution(
            content=(sentence.span,), sources=giver.sources, basis=Basis.carried, confidence=_FOLLOWING
        )


def _by_record(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether the source is a body or a document, whose facts may run on."""
    if attribution.cue is None or attribution.cue.lemma not in words("cues_of_record"):
        return False
    words_of = cover(attribution.sources[0])
    head = parsed.doc.char_span(words_of.start, words_of.end, alignment_mode="expand")
    if head is None:
        return False
    root = head.root
    noun = root.lemma_.lower()
    return (
        root.ent_type_ in {"ORG", "GPE"}
        or noun in words("documents")
        or noun in words("own_words")
        or noun in words("bodies")
    )


def _goes_on(sentence: str) -> bool:
    """Whether the sentence gives a figure and opens like one that goes on: `It also ...`, `About 40 ...`."""
    if not _FIGURE.search(sentence):
        return False
    return bool(any_of("openings_taken_up").match(sentence) or _EARLY_FIGURE.match(sentence))
