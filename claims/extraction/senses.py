"""Reporting verbs in another sense: to claim a title, to be admitted to hospital, to note in the margin."""

import re
from collections.abc import Iterable

from claims.extraction.shapes import FoundAttribution, Parsed

_OTHER_SENSES = {
    "claim": re.compile(
        r"(?:the|an?|its|his|her|their|\d+)?\s*(?:[\w-]+\s+){0,2}"
        r"(?:titles?|crowns?|prizes?|victory|victories|wins?|medals?|lives?|seats?|spot|gold|silver|bronze|throne|trophy|cup)\b",
        re.I,
    ),
    "admit": re.compile(
        r"(?:to|into)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}(?:hospital|clinic|ward|university|bar)\b"
        r"|(?:[\w-]+\s+){0,3}(?:students|applicants|patients|freshmen|refugees|visitors|members|people)\b"
        r"(?!,? (?:had|have|has|were|are|was|is)\b)",
        re.I,
    ),
}


def drop_other_senses(parsed: Parsed, found: Iterable[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """The attributions without those whose cue, by its object, reports nothing."""
    return tuple(one for one in found if not _is_other_sense(parsed.article.text, one))


def _is_other_sense(text: str, found: FoundAttribution) -> bool:
    sense = _OTHER_SENSES.get(found.cue.lemma.lower()) if found.cue else None
    return sense is not None and bool(found.content) and sense.match(found.content[0].of(text).strip()) is not None
