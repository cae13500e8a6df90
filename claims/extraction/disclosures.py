"""What is no statement though a cue stands in it: `declined to comment`, and the notes on the authors at the end."""

import re

from claims.extraction.shapes import FoundAttribution, Parsed

_SOON = r"(?:immediately |directly |publicly |formally |yet |ever )*"
_DISCLOSURE = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing) (?:to|an?|all|further|repeated) "
    r"(?:\w+ ){0,2}?(?:comment|discuss|answer|elaborate|respond|reply|interview|requests?|say more)"
    r"|(?:did|do|does|had|has|have|would)(?: not|n[’']t) "
    + _SOON
    + r"(?:respond|responded|reply|replied|return|returned|answer|answered|comment|commented)\b"
    r"|(?:could|can)(?: not|n[’']t|not) (?:immediately )?be reached|no comment\b"
    r"|(?:was|were)(?: not|n[’']t) (?:immediately )?available (?:for|to) comment|unavailable for comment)",
    re.I,
)

_AUTHOR = re.compile(r"\b(?:\w+ )?(?:reports? (?:on|for)|writes (?:\w+ )?(?:about|for|on)|covers|edits)\b")
_LAST_PARAGRAPHS = 5


def is_author_note(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether the cue tells, in one of the last paragraphs, what an author of the article covers."""
    if attribution.cue is None:
        return False
    cue = attribution.cue.spans[0]
    told = parsed.article.story()[-_LAST_PARAGRAPHS:]
    note = _AUTHOR.match(parsed.article.text, cue.start)
    return note is not None and any(paragraph.span.contains(cue) for paragraph in told)


def is_disclosure(text: str, attribution: FoundAttribution) -> bool:
    """Whether the cue stands in words that say that no answer was given."""
    if attribution.cue is None:
        return False
    cue = attribution.cue.spans[0]
    near = _DISCLOSURE.finditer(text, max(0, cue.start - 40), min(len(text), cue.end + 60))
    return any(found.start() <= cue.start < found.end() for found in near)
