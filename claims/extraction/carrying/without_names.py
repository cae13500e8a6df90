"""People who are heard without a name: what follows the words by which the article says why they have none."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from claims.extraction.carrying.givers import Giver
from claims.extraction.carrying.going_on import goes_on
from claims.extraction.mentioned.heads import is_people
from claims.extraction.patterns.anonymity import find_anonymity, granted_in
from claims.extraction.patterns.disclosures import gives_no_answer
from claims.extraction.places import is_spoken
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.sources.actors import referent_of, subject_of
from claims.record import Basis
from claims.spans import ByPlace, Span

_TOLD = 0.6
_CHAIN = 3
"""Sentences at most that tell on without naming who tells."""
_PRONOUNS = frozenset({"he", "she", "they", "both"})
_ANY = frozenset({"a", "an", "another", "one", "two", "three", "four", "five", "six", "several", "some"})
_SPEAKING = frozenset({"anonymously", "speak", "speaking", "spoke", "talk", "talked", "talking"})
_DOINGS = frozenset({"bid", "buy", "call", "donate", "file", "give", "offer", "pay", "purchase", "sell", "sue", "win"})
"""What others tell of people who want no name in public: `A donor, who asked not to be named, gave ...`."""
_CLAUSE = frozenset({"VB", "VBD", "VBP", "VBZ"})


def of_unnamed(parsed: Parsed, found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """What people without a name tell where the article says why they have none, beyond what is attributed already."""
    taken = ByPlace((span, one) for one in found for span in one.places)
    for number, sentence in enumerate(parsed.sentences):
        who = _heard(parsed, number)
        if who is None:
            continue
        here = parsed.sentence_at(who.idx)
        told = [one for one in taken.at(here.span) if not _is_reason(parsed, one)] if here is not None else []
        if here is None or not _may_tell(told, who, aside=here is not sentence):
            continue
        sources = ((Span(who.left_edge.idx, who.idx + len(who)),),)
        opening = FoundAttribution((sentence.span,), None, sources, Basis.carried, _TOLD)
        if here is sentence and not told:
            yield opening
        yield from _going_on(parsed, number, opening, taken)


def _heard(parsed: Parsed, number: int) -> Token | None:
    """The people newly told of, who have no name for a reason that the sentence tells."""
    sentence, text = parsed.sentences[number], parsed.article.text
    granted = granted_in(text, sentence.span)
    if granted is None or gives_no_answer(sentence.span.of(text)):
        return None
    if is_spoken(parsed, granted.start()):
        return None
    told = find_anonymity(text, sentence.span)
    speaking = not _SPEAKING.isdisjoint(granted[0].lower().split())
    if not speaking and (told is None or told.reason is None):
        return None
    who = referent_of(parsed.doc, Span(*granted.span()))
    if who is not None and who.lower_ in _PRONOUNS and number:
        before = parsed.sentences[number - 1]
        who = _only_new(parsed, before) if before.paragraph == sentence.paragraph else None
    who = _agreeing(who) if who is not None else None
    return who if who is not None and _is_new(who) and not _told_of(who) else None


def _told_of(who: Token) -> bool:
    """Whether others tell what was done to them, or what they did in public."""
    return who.dep_ in {"dobj", "nsubjpass"} or who.head.dep_ == "agent" or who.sent.root.lemma_ in _DOINGS


def _agreeing(noun: Token) -> Token | None:
    """The one of whom the words after a plural tell: of `a cook at two inns, who ... because she ...` the cook."""
    if noun.tag_ != "NNS" or not any(t.lower_ in {"he", "she"} for t in noun.sent if t.i > noun.i):
        return noun
    new = [t for t in noun.sent if t.i < noun.i and t.tag_ == "NN" and _is_new(t)]
    return new[0] if len(new) == 1 else None


def _only_new(parsed: Parsed, sentence: Sentence) -> Token | None:
    """The people without a name whom the sentence brings in: its subject, or else nobody beside them."""
    subject = subject_of(parsed, sentence.span)
    if subject is None or subject.pos_ == "PROPN" or _is_new(subject):
        return subject
    tokens = parsed.tokens(sentence.span)
    new = [t for t in tokens or () if _is_new(t)]
    return new[0] if len(new) == 1 else None


def _is_new(noun: Token) -> bool:
    """Whether the words bring in people without a name: `a guard`, `two nurses`."""
    first = next((t for t in noun.lefts if t.dep_ in {"det", "nummod", "amod"}), None)
    somebody = is_people(noun) or any(t.dep_ == "relcl" and _has_who(t) for t in noun.children)
    return noun.tag_ in {"NN", "NNS"} and somebody and first is not None and first.lower_ in _ANY


def _has_who(verb: Token) -> bool:
    return any(t.lower_ == "who" for t in verb.children)


def _may_tell(told: Sequence[FoundAttribution], who: Token, *, aside: bool) -> bool:
    """Whether nobody else speaks there; and where the grant is in the same sentence, nothing is told there yet."""
    theirs = all(any(s.start <= who.idx < s.end for source in one.sources for s in source) for one in told)
    return theirs and (aside or not any(_has_clause(who, one) for one in told))


def _is_reason(parsed: Parsed, one: FoundAttribution) -> bool:
    """Whether the attribution is a part of why somebody has no name: `because he hopes to work there again`."""
    if one.cue is None:
        return False
    sentence = parsed.sentence_at(one.cue.spans[0].start)
    why = find_anonymity(parsed.article.text, sentence.span) if sentence is not None else None
    return why is not None and any(span.contains(one.cue.spans[0]) for span in why.spans)


def _has_clause(who: Token, one: FoundAttribution) -> bool:
    """Whether the attribution has more for its content than words such as `another story`."""
    return any(t.tag_ in _CLAUSE for t in who.sent if any(s.start <= t.idx < s.end for s in one.content))


def _going_on(
    parsed: Parsed, number: int, opening: FoundAttribution, taken: ByPlace[FoundAttribution]
) -> Iterator[FoundAttribution]:
    """The plain sentences after that in the paragraph: whatever others did may stand in them."""
    start = parsed.sentences[number]
    tokens = parsed.tokens(start.span)
    if tokens is None:
        return
    giver = Giver(opening, tokens, record=False, gender="", written=True, quoted=False)
    for sentence in parsed.sentences[number + 1 : number + 1 + _CHAIN]:
        if not _follows(parsed, start, sentence, giver, taken):
            return
        yield FoundAttribution((sentence.span,), None, opening.sources, Basis.carried, _TOLD)


def _follows(
    parsed: Parsed, start: Sentence, sentence: Sentence, giver: Giver, taken: ByPlace[FoundAttribution]
) -> bool:
    if sentence.paragraph != start.paragraph or taken.touches(sentence.span):
        return False
    return bool(goes_on(parsed, sentence, giver))
