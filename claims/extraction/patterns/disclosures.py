"""What is no statement though a cue stands in it: `declined to comment`, and the notes on the authors at the end."""

import re
from dataclasses import replace

from claims.extraction.patterns.anonymity import grants
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import Span

_SOON = r"(?:immediately |directly |publicly |formally |yet |ever )*"
_DISCLOSURE = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing) (?:to|an?|all|further|repeated) "
    r"(?:\w+ ){0,2}?(?:comment|discuss|answer|elaborate|respond|reply|interview|requests?|say more)"
    r"|(?:did|do|does|had|has|have|would)(?: not|n[’']t) "
    + _SOON
    + r"(?:respond|responded|reply|replied|return|returned|answer|answered|comment|commented)\b"
    rf"|(?:(?:did|do|does|would)(?: not|n[’']t) {_SOON}(?:give|offer|provide|release|share)(?: any)?"
    r"|(?:gave|offered|provided|released|shared) no)"
    r" (?:(?:additional|any|further|immediate|more|other|specific) )*details\b"
    rf"|(?:did|do|does|would)(?: not|n[’']t) {_SOON}elaborate\b|without elaborating\b"
    r"|(?:could|can)(?: not|n[’']t|not) (?:immediately )?be reached|no comment\b"
    r"|(?:was|were)(?: not|n[’']t) (?:immediately )?available (?:for|to) comment|unavailable for comment)",
    re.I,
)

_WITHHELD = re.compile(
    r"\b(?:(?:did|do|does|had|has|have|will|would)(?: not|n[’']t) (?:\w+ly |yet |ever )*"
    r"(?:(?:disclosed?|explain(?:ed)?|reveal(?:ed)?|said|say|specif(?:y|ied)) "
    r"(?:how|if|more|what|when|where|whether|which|who|whose|why)\b|discuss(?:ed)?\b)"
    r"|can(?:not| not|n[’']t) say\b|avoid(?:ed|ing|s)? (?:\w+ly )?\w+ing\b"
    r"|show(?:ed|ing|n|s)? no signs? (?:of|that)\b)",
    re.I,
)
"""Words that somebody kept to themselves: `would not say whether`, `avoided blaming`, `showed no sign of`."""
_AUTHOR = re.compile(r"\b(?:\w+ )?(?:reports? (?:on|for)|writes (?:\w+ )?(?:about|for|on)|covers|edits)\b")
_NO_COMMENT = re.compile(
    r"(?:that )?(?:it|he|she|they|I|we) "
    r"(?:(?:could|can|would|will)(?: not|n[’']t|not)|(?:was|were) (?:unable|not able) to) "
    r"(?:\w+ly )?comment(?: (?!but\b|and\b)[\w’'-]+)*",
    re.I,
)
_HELPING = re.compile(
    r"(?:is|are|was|were|has|have|had)(?: been)? (?:(?:again|also|consistently|previously|repeatedly|so far) )?"
)
"""What of a cue stands before the words that say that nothing was said: `have so far | declined`."""
_HANDING = frozenset({"file", "give", "hand", "publish", "release", "send", "share", "show"})
_LAST_PARAGRAPHS = 5


def is_author_note(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether the cue tells, in one of the last paragraphs, what an author of the article covers."""
    if attribution.cue is None:
        return False
    cue = attribution.cue.spans[0]
    if _AUTHOR.match(parsed.article.text, cue.start) is None:
        return False
    return any(paragraph.span.contains(cue) for paragraph in parsed.article.story()[-_LAST_PARAGRAPHS:])


def is_disclosure(text: str, attribution: FoundAttribution) -> bool:
    """Whether the cue stands in words that say that nothing was said, or that anonymity was asked for."""
    if attribution.cue is None:
        return False
    cue = attribution.cue.spans[0]
    near = max(0, cue.start - 40), min(len(text), cue.end + 60)
    if any(words.start() < cue.end and cue.start < words.end() for words in _WITHHELD.finditer(text, *near)):
        return True
    found = (*_DISCLOSURE.finditer(text, *near), *grants(text, Span(*near)))
    start = helped.end() if (helped := _HELPING.match(text, cue.start, cue.end)) else cue.start
    return any(words.start() <= start < words.end() for words in found)


def without_grants(text: str, found: FoundAttribution) -> FoundAttribution:
    """The attribution without the parts of its content that begin with why its source has no name."""
    if len(found.content) < 2:
        return found
    around = Span(max(0, found.content[0].start - 20), found.content[-1].end)
    granted = [words.span() for words in grants(text, around)]
    kept = tuple(span for span in found.content if not any(start <= span.start < end for start, end in granted))
    return replace(found, content=kept) if kept and kept != found.content else found


def gives_no_answer(text: str) -> bool:
    """Whether the words say that somebody would not talk: `declined to comment`, `would not say whether`."""
    return _DISCLOSURE.search(text) is not None or _WITHHELD.search(text) is not None


def says_nothing(parsed: Parsed, attribution: FoundAttribution) -> bool:
    """Whether nothing is given: a question word (`What did she say?`), who was told, or that there is no comment."""
    if _NO_COMMENT.fullmatch(" ".join(span.of(parsed.article.text) for span in attribution.content).strip('“”" ,.')):
        return True
    words = [token for span in attribution.content for token in parsed.tokens(span) or ()]
    if attribution.cue is not None and words and all(token.tag_[0] == "W" or token.is_punct for token in words):
        return True
    if attribution.cue is None or attribution.cue.lemma not in _HANDING:
        return False
    cue = parsed.doc[attribution.cue.head]
    told = {t.i for child in cue.children if child.dep_ in {"prep", "dative"} for t in child.subtree}
    given = [
        token
        for span in attribution.content
        for token in parsed.tokens(span) or ()
        if token.i not in told and not token.is_punct
    ]
    return bool(given) and all(token.tag_ == "WDT" for token in given)
