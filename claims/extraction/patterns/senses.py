"""Reporting verbs in another sense: to claim a title, to be admitted to hospital, to see a document."""

import re
from collections.abc import Iterable

from claims.extraction.mentioned.heads import antecedent, head_of, is_listed, is_people, tokens_in
from claims.extraction.patterns.unsaid import is_unsaid
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words

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
    "conclude": re.compile(
        r"(?:the|an?|its|his|her|their|\d+)?\s*(?:[\w-]+\s+){0,3}"
        r"(?:agreements?|campaigns?|contracts?|deals?|debates?|hearings?|inquir(?:y|ies)|investigations?|meetings?"
        r"|negotiations?|probes?|reviews?|sales?|seasons?|sessions?|summits?|talks|terms?|tours?|trials?|trips?|visits?)\b"
        r"(?!(?: [\w’'-]+){0,6} (?:are|can|could|had|has|have|is|may|might|must|should|was|were|will|would)\b)",
        re.I,
    ),
    "post": re.compile(
        r"(?:the|an?|its|his|her|their|\d+)?\s*(?:[\w-]+\s+){0,2}"
        r"(?:averages?|bail|bonds?|doubles?|goals?|guards?|laps?|points|records?|scores?|sentr(?:y|ies)|shutouts?|times?"
        r"|triple-doubles?|double-doubles?|victory|victories|wins?)\b"
        r"|(?!that\b|.*[“\"])(?:the|an?|its|his|her|their|\d+)?\s*(?:[\w-]+\s+){0,2}"
        r"(?:images?|photo(?:graph)?s?|pictures?|selfies?)\b",
        re.I,
    ),
    "pronounce": re.compile(r"dead\b|(?:the|his|her|its)\s+(?:[\w-]+\s+)?(?:names?|words?)\b", re.I),
}


_AIMED = frozenset(
    "accusation allegation complaint condemnation criticism demand objection question rebuke scrutiny threat".split()
)
_MET = frozenset("answer attract deflect dodge draw escape face field get ignore invite meet provoke receive".split())
"""What is done by those at whom such words are aimed: `Lund faces questions about the pier`."""
_FORCING = frozenset({"compel", "force", "oblige", "press", "prompt", "push"})
_ASKERS = frozenset({"a journalist", "a reporter", "an interviewer", "journalists", "reporters", "the interviewer"})
_RUBRICS = frozenset("opinion analysis editorial exclusive breaking watch video correction update".split())
_FAINT = 0.5
"""Confidence below which an attribution must hold a verb or a quotation, or be longer than `_BRIEF`."""
_BRIEF = 5
"""Words."""
_UNDER_NAME = re.compile(
    r"\w+\s+under\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+)?(?:alias|handle|name|pen name|pseudonym)\s+"
    r"[“\"‘'][^”\"’']{2,40}[”\"’'](?! that\b)"
)
_SIGNS = re.compile(r"\bsigns? of\b")
_NOBODY = re.compile(r"\s+(?:nobody|no[ -]one)\b(?! that\b)")
_DRAWN_ON = ("documents", "groups", "own_words", "persons", "speakers", "surveys", "titles")
_HANDLING = frozenset({"obtain", "review", "see", "view"})
"""What is done to documents, however sure it is."""


def drop_other_senses(parsed: Parsed, found: Iterable[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """The attributions without those whose cue, by its object, reports nothing."""
    return tuple(one for one in found if not _speaks_of_nothing(parsed, one))


def _is_rubric(text: str, found: FoundAttribution) -> bool:
    """Whether the source is only the name of a column: 'Opinion: Why I ...'."""
    said = [span.of(text).strip("# ").lower() for source in found.sources for span in source]
    return bool(said) and set(said) <= _RUBRICS


def _is_faint(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether the content is a thing rather than something said: 'documents seen by the Gazette'."""
    cue = found.cue
    handled = cue is not None and cue.lemma in _HANDLING
    denied = cue is not None and bool(found.sources) and cue.lemma in words("cues_denying")
    if (found.confidence >= _FAINT and not handled) or denied or any(quotations_at(parsed, s) for s in found.content):
        return False
    tokens = [t for s in found.content for t in parsed.tokens(s) or ()]
    return sum(t.is_alpha for t in tokens) <= _BRIEF and not any(t.pos_ in {"VERB", "AUX"} for t in tokens)


def _speaks_of_nothing(parsed: Parsed, found: FoundAttribution) -> bool:
    text = parsed.article.text
    return (
        _is_forced(parsed, found)
        or _is_target(parsed, found)
        or _is_reporters(parsed, found)
        or _is_about_all(parsed, found)
        or _is_handed_on(parsed, found)
        or _is_other_sense(text, found)
        or _is_name(text, found)
        or _is_sign(parsed, found)
        or _is_untold(text, found)
        or _is_rubric(text, found)
        or _is_faint(parsed, found)
        or _is_cited(parsed, found)
        or _asks_people(parsed, found)
        or is_unsaid(parsed, found)
    )


def _asks_people(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether people are asked something and nothing is doubted: `The pollster questioned 1,012 adults`."""
    asking = parsed.doc[found.cue.head] if found.cue is not None and found.cue.lemma == "question" else None
    asked = next((t for t in asking.children if t.dep_ in {"dobj", "obj"}), None) if asking is not None else None
    if asked is None or not is_people(asked) or any(t.tag_ == "POS" for t in asked.subtree):
        return False
    return any(t.dep_ == "nummod" or t.lower_ in {"a", "an"} for t in asked.lefts)


def _is_cited(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether the content is only who or what is drawn on: `The Herald, citing court records, said ...`."""
    citing = parsed.doc[found.cue.head] if found.cue is not None else None
    if citing is None or citing.lower_ not in {"citing", "quoting"} or citing.dep_ not in {"advcl", "acl"}:
        return False
    goals = [t for t in citing.children if t.dep_ in {"dobj", "obj"}]
    # NOTE: `citing the release of prisoners` gives a reason.
    goals = [t for t in goals if is_people(t) or not any(of.lower_ == "of" for of in t.rights)]
    said = [t for span in found.content for t in parsed.tokens(span) or ()]
    return any(is_listed(t, *_DRAWN_ON) for t in goals) and not any(t.pos_ in {"VERB", "AUX"} for t in said)


def _is_target(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether the source is only the one at whom the words were aimed, by nobody who is named."""
    noun = parsed.doc[found.cue.head] if found.cue is not None else None
    if noun is None or noun.lemma_.lower() not in _AIMED or noun.head.lemma_.lower() not in _MET:
        return False
    subjects = [t for t in noun.head.children if t.dep_ == "nsubj"]
    return noun.pos_ == "NOUN" and any(
        span.start <= t.idx < span.end for t in subjects for source in found.sources for span in source
    )


def _is_reporters(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether it is only what a reporter without a name asked whoever speaks: `..., she said when asked by a reporter`.

    Whoever is asked answers; that a reporter asked is how the reporter knows.
    """
    asked = parsed.doc[found.cue.head] if found.cue is not None and found.cue.lemma == "ask" else None
    if asked is None or asked.dep_ != "advcl" or asked.head.pos_ != "VERB":
        return False
    askers = {span.of(parsed.article.text).lower() for source in found.sources for span in source}
    return bool(askers) and askers <= _ASKERS


def _is_about_all(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether a `which` after people tells of all that was said: `She won among the old, which describes the town`."""
    who = [t for source in found.sources for span in source for t in parsed.tokens(span) or ()]
    if len(who) != 1 or who[0].lower_ != "which":
        return False
    people = antecedent(who[0])
    return people.tag_ == "NNS" and is_people(people)


def _is_forced(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether somebody only may come to say it: `The vote will force her to admit that ...`."""
    forcing = parsed.doc[found.cue.head].head if found.cue is not None else None
    forced = forcing is not None and forcing.lemma_.lower() in _FORCING
    return forced and forcing is not None and any(t.tag_ == "MD" for t in forcing.children)


def _is_handed_on(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether a matter only goes to others, or somebody has a chief: `referred it to police`, `Lund reports to him`."""
    cue = found.cue
    verb = parsed.doc[cue.head] if cue is not None and cue.lemma in {"refer", "report"} else None
    if verb is None or verb.pos_ != "VERB":
        return False
    parts = {child.dep_ for child in verb.children}
    if verb.lemma_ == "refer":
        return "dobj" in parts
    to = any(child.dep_ == "prep" and child.lower_ == "to" for child in verb.children)
    return (
        to
        and parts.isdisjoint({"ccomp", "dobj", "nsubjpass", "xcomp"})
        and not any(quotations_at(parsed, span) for span in found.content)
    )


def _is_untold(text: str, found: FoundAttribution) -> bool:
    """Whether it was told to nobody: `He forged the books and told nobody`."""
    cue = found.cue
    return cue is not None and cue.lemma == "tell" and _NOBODY.match(text, cue.spans[-1].end) is not None


def _is_name(text: str, found: FoundAttribution) -> bool:
    """Whether what is quoted is only the name under which somebody wrote."""
    told = _UNDER_NAME.match(text, found.cue.spans[0].start) if found.cue is not None else None
    return told is not None and found.content[0].start < told.end()


def _is_sign(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether people only let something be seen, and tell nothing: `Her staff is showing signs of wear`."""
    cue = found.cue
    if cue is None or cue.lemma != "show" or not found.sources or not found.sources[0]:
        return False
    shown = _SIGNS.search(parsed.article.text, cue.spans[0].start, max(cue.spans[-1].end, found.content[0].start + 9))
    who = head_of(tokens_in(parsed.doc, found.sources[0]))
    return shown is not None and (who.ent_type_ == "PERSON" or is_people(who))


def _is_other_sense(text: str, found: FoundAttribution) -> bool:
    sense = _OTHER_SENSES.get(found.cue.lemma.lower()) if found.cue else None
    return sense is not None and bool(found.content) and sense.match(found.content[0].of(text).strip()) is not None
