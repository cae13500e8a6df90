"""What is told by the short `per`: `Per the report, sales rose`, `Sales rose, per FactSet`."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_listed
from claims.extraction.patterns.matched import of_match
from claims.extraction.places import is_spoken
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.spans import ByPlace, Span

_PER = re.compile(r"\b[Pp]er (?=\w)")
_WHO = (
    r"(?P<who>(?:(?:an?|the|his|her|its|their) |[A-Z])[^,;“”\"\n]{2,80}?"
    r"|(?:court|police|state) [a-z]+|authorities|officials|police|sources)"
)
_BEGUN = re.compile(rf"(?:As )?(?P<cue>[Pp]er) {_WHO}, (?P<said>[^\n]{{8,}}?)(?:[.][”\"’']*)?", re.DOTALL)
_ENDED = re.compile(rf"(?P<said>[^\n]{{8,}}?),[”\"]? (?:as )?(?P<cue>per) {_WHO}[.]\W*", re.DOTALL)
_SOMEBODY_PER = re.compile(r"Per [A-Z][^,]*, (?:an?|the|who|whose|\d+)\b[^,]*, ")
"""A sentence about somebody called so, with an aside on him: `Per Holm, a baker, closed his shop`."""
_KEPT_TO = frozenset(
    "agreement constitution contract custom directive guidance guideline instruction law order plan policy protocol "
    "regulation request rule standard term tradition usual".split()
)
"""What is followed rather than cited: `per the contract, he must pay`."""


def said_per(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with what is told by `per` in sentences of which nobody was found to tell anything."""
    places = [match.start() for match in _PER.finditer(parsed.article.text)]
    taken = ByPlace((span, one) for one in found if one.sources for span in one.places) if places else ByPlace(())
    more = []
    for place in places:
        sentence = parsed.sentence_at(place)
        if sentence is None or taken.touches(sentence.span) or is_spoken(parsed, place):
            continue
        around = parsed.article.text, sentence.span.start, sentence.span.end
        if _SOMEBODY_PER.match(*around):
            continue
        match = _BEGUN.fullmatch(*around) or _ENDED.fullmatch(*around)
        tokens = parsed.tokens(Span(*match.span("who"))) if match is not None else None
        if match is not None and tokens is not None and _is_cited(tokens.root) and place == match.start("cue"):
            more.append(of_match(parsed, match, lemma="according to"))
    kept = [one for one in found if not any(one.content[0].overlaps(told.content[0]) for told in more)]
    return tuple(sorted((*kept, *more), key=lambda one: one.content[0].start)) if more else tuple(found)


def _is_cited(noun: Token) -> bool:
    """Whether it is who or what may be cited: a name, a writing, people who speak; no unit, no rule."""
    if noun.lemma_.lower() in _KEPT_TO:
        return False
    named = noun.pos_ == "PROPN" and noun.ent_type_ in {"ORG", "PERSON", "GPE", ""}
    return named or is_listed(noun, "documents", "own_words", "surveys", "speakers", "groups", "bodies")
