"""What only looks as if somebody said it: what can be done, why something is done, what none of them would say."""

import re

from claims.extraction.patterns.anonymity import find_anonymity
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed

_UNLIKELY_CUE, _UNLIKELY = 0.3, 0.4
"""Scores of a cue and confidence of its attribution below which it needs somebody who speaks."""
_NONE = re.compile(r"(?:neither|nobody|no[ -]one|none)\b", re.I)


def is_unsaid(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether nobody said or thought what was found."""
    likely = not _is_unlikely(parsed, found) and not _by_none(parsed, found)
    return not likely or _may_be_done(parsed, found) or _is_reason(parsed, found)


def _is_unlikely(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether nobody says it, and nothing looks like it: `was jailed for four years`, no `rumors spread that ...`."""
    cue = found.cue
    if cue is None or found.sources or cue.score >= _UNLIKELY_CUE or found.confidence >= _UNLIKELY:
        return False
    return not any(span.of(parsed.article.text).startswith("that ") for span in found.content)


def _may_be_done(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether it is only told what somebody can do or will if: `can call the helpline`, `if ten members ask for it`."""
    verb = parsed.doc[found.cue.head] if found.cue is not None else None
    if verb is None or any(quotations_at(parsed, s) for s in found.content):
        return False
    can = any(t.dep_ == "aux" and t.lower_ == "can" for t in verb.children)
    supposed = verb.tag_ in {"VBP", "VBZ"} and any(t.dep_ == "mark" and t.lower_ == "if" for t in verb.children)
    content = [t for s in found.content for t in parsed.tokens(s) or ()]
    return (can or supposed) and not any(t.pos_ in {"VERB", "AUX"} for t in content)


def _is_reason(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether it is why something is done: `gave no name for fear of reprisals`, `not naming her as she fears them`."""
    noun = parsed.doc[found.cue.head] if found.cue is not None else None
    if noun is None or not noun.lemma_.lower().startswith("fear"):
        return False
    sentence = parsed.sentence_at(noun.idx)
    granted = find_anonymity(parsed.article.text, sentence.span) if sentence is not None else None
    why = granted is not None and any(span.start <= noun.idx < span.end for span in granted.spans)
    return why or (noun.i > 0 and noun.nbor(-1).lower_ in {"for", "of"})


def _by_none(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether none of them would say it: `Neither Lund nor Berg would say how many`."""
    who = [span.of(parsed.article.text) for source in found.sources for span in source]
    return bool(who) and found.cue is not None and found.cue.lemma == "say" and _NONE.match(who[0]) is not None
