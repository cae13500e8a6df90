"""Sources put aside: `As Lund said, ...`, `..., figures from the bank show`, `..., the ministry made clear`."""

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_listed
from claims.extraction.shapes import FoundAttribution, FoundCue
from claims.spans import Span

_SURE = 0.85
_LEAST = 12
"""Code points that words need to be a statement beside which something is put aside."""
_SHOWN = re.compile(
    r", (?P<who>[^,;:“”\"]{4,90}?) (?P<cue>shows?|showed|indicates?|indicated|suggests?|suggested)(?=[.,]|$)"
)
_CLEAR = re.compile(
    r", (?P<who>[^,;:“”\"]{4,90}?) (?P<cue>(?:has |have )?made (?:it )?(?:clear|plain|known))(?=[^,;:“”\"]{0,60}\.?$)"
)
_HELD = re.compile(
    r", (?P<who>he|she|they|(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) "
    r"(?P<cue>figures|figured|supposes|supposed|guesses|guessed|imagines|imagined|would (?:like it|have it) known),"
)
_AS = re.compile(
    r"^As (?P<who>(?!we\b|I\b|you\b)[^:;“”\"]{3,80}?) "
    r"(?P<cue>(?:has |have |had )?(?:first |previously |earlier |also )?"
    r"(?:said|says|reported|reports|noted|notes|wrote|writes|explained|put it|points? out|pointed out|told [a-z]+))"
    r"(?: (?:\w+ ){0,4}\w+)?(?=, )"
)
_PUT = re.compile(r"\bputs?\b", re.I)
_COMMA = re.compile(r",\s*")
_ASIDES = (_AS, _SHOWN, _CLEAR, _HELD)
_FIGURES = frozenset(
    {"analysis", "count", "data", "figure", "figures", "index", "number", "numbers", "statistics", "tally"}
)
_JOINING = frozenset({"and", "as", "but", "which", "who"})
_GIVEN = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "DATE", "TIME"})


def said_aside(sentence: Tokens) -> FoundAttribution | None:
    """The statement of a sentence that names its source in words put aside, or that puts a figure at so much."""
    text = sentence.text
    for pattern in _ASIDES:
        match = pattern.search(text)
        one = _read(sentence, match) if match else None
        if one is not None:
            return one
    return _put_at(sentence) if _PUT.search(text) else None


def _read(sentence: Tokens, match: re.Match[str]) -> FoundAttribution | None:
    start = sentence[0].idx
    who, cue = (Span(start + match.start(part), start + match.end(part)) for part in ("who", "cue"))
    named = sentence.doc.char_span(who.start, who.end, alignment_mode="expand")
    verb = sentence.doc.char_span(cue.start, cue.end, alignment_mode="expand")
    if named is None or verb is None or not _is_teller(named, match):
        return None
    sides = [Span(start, start + match.start())]
    end = match.end() if match.re is _AS else match.end("cue")
    if match.re is not _CLEAR and len(sentence.text) - end > _LEAST:
        after = _COMMA.match(sentence.text, end)
        sides.append(Span(start + (after.end() if after else end), start + len(sentence.text.rstrip("."))))
    told = tuple(side for side in sides if len(side))
    return _attribution(told, cue, verb[-1], who) if sum(map(len, told)) > _LEAST else None


def _is_teller(named: Tokens, match: re.Match[str]) -> bool:
    """Whether the words are a document for what is shown, and somebody for what is made clear; a verb is in neither."""
    if any(t.pos_ == "AUX" or (t.pos_ == "VERB" and t.tag_ != "VBN") for t in named) or named[0].lower_ in _JOINING:
        return False
    if match.re is _SHOWN:
        return any(_is_shower(t) for t in named if t.pos_ in {"NOUN", "PROPN"})
    return match.re in {_AS, _HELD} or any(_is_somebody(t) for t in named)


def _is_shower(noun: Token) -> bool:
    return noun.lower_ in _FIGURES or is_listed(noun, "documents", "surveys", "own_words")


def _is_somebody(noun: Token) -> bool:
    named = noun.ent_type_ in {"PERSON", "ORG"} or noun.lower_ in {"he", "she", "they"}
    named = named or (noun.pos_ == "PROPN" and noun.ent_type_ not in {"EVENT", "FAC", "LOC"})
    return named or is_listed(noun, "titles", "persons", "speakers", "bodies", "groups")


def _put_at(sentence: Tokens) -> FoundAttribution | None:
    """`The union puts the figure at 40`; no `The attack put the toll at 40`."""
    for verb in sentence:
        if verb.lower_ not in {"put", "puts"} or verb.tag_ not in {"VBD", "VBP", "VBZ", "VBN"}:
            continue
        who = next((t for t in verb.children if t.dep_ == "nsubj" and t.i < verb.i), None)
        what = next((t for t in verb.children if t.dep_ == "dobj"), None)
        if who is None or what is None or not (_is_somebody(who) or _is_shower(who)):
            continue
        ats = [t for t in sentence if t.i > what.i and t.lower_ == "at" and t.head in {what, verb}]
        if any(_is_amount(at, sentence) for at in ats):
            left, right = who.left_edge, who.right_edge
            content = Span(what.left_edge.idx, sentence[0].idx + len(sentence.text.rstrip(" .")))
            named = Span(left.idx, right.idx + len(right))
            return _attribution((content,), Span(verb.idx, verb.idx + len(verb)), verb, named)
    return None


def _is_amount(at: Token, sentence: Tokens) -> bool:
    """Whether an amount follows: no house in its street (`at 40 Main Street`)."""
    given, after = (sentence.doc[min(at.i + n, sentence.end - 1)] for n in (1, 2))
    return after.pos_ != "PROPN" and (given.ent_type_ in _GIVEN or given.like_num or given.is_currency)


def _attribution(content: tuple[Span, ...], cue: Span, head: Token, who: Span) -> FoundAttribution:
    return FoundAttribution(content, FoundCue((cue,), head.i, head.lemma_.lower()), ((who,),), confidence=_SURE)
