"""Writings that tell what stands in them without a word of speech, and the sentences that go on with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.carrying.paper_clauses import (
    first_subject,
    is_paper,
    may_be,
    noun_of,
    paper_under,
    phrase_end,
    tells_contents,
)
from claims.extraction.named.naming import DATES, SUBJECTS
from claims.extraction.places import quotations_at
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.wordlists import words
from claims.record import Basis
from claims.spans import ByPlace, Span, cover

_TELLING = 0.65
_GOING_ON = 0.55
_QUOTED = 0.6
_CHAIN = 3
"""Sentences at most that go on with a writing without naming it."""
_PARTS = frozenset({"appendix", "article", "chapter", "clause", "entry", "page", "paragraph", "section", "table"})
"""What is a part of the writing spoken of."""
_WIDER = frozenset({"agreement", "document", "paper", "study"})
"""Nouns that take up a writing called by another one just before."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A writing of which a sentence speaks."""

    noun: Token
    span: Span
    """The words that name it."""
    told: bool
    """Whether the sentence tells what stands in it."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells what stands in a writing, and the words by which it means the writing."""

    sentence: Sentence
    paper: _Paper
    named: Span | None
    basis: Basis
    sure: float


def of_papers(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """The attributions, those to a writing surer where the sentence tells its contents, with those not found yet."""
    taken = ByPlace((span, one) for one in found for span in _words(one))
    surer: dict[int, FoundAttribution] = {}
    more: list[FoundAttribution] = []
    for telling in _tellings(parsed, taken):
        source = ((telling.paper.span,),)
        here = taken.at(telling.sentence.span)
        if not here:
            whole = (telling.sentence.span,)
            more.append(FoundAttribution(whole, sources=source, basis=Basis.carried, confidence=telling.sure))
        for one in (one for one in here if _means(one, telling.named)):
            sure = max(one.confidence, telling.sure)
            wider = any(span.contains(telling.paper.span) for spans in one.sources for span in spans)
            surer[id(one)] = replace(
                one, sources=one.sources if wider else source, basis=telling.basis, confidence=sure
            )
    return (*(surer.get(id(one), one) for one in found), *more)


def _words(one: FoundAttribution) -> Iterator[Span]:
    """What the attribution takes of the text; one without a cue has its source's words from elsewhere."""
    yield from one.content
    if one.cue is not None:
        yield from one.cue.spans
        yield from (span for source in one.sources for span in source)


def _means(one: FoundAttribution, named: Span | None) -> bool:
    """Whether the attribution's source is what those words name."""
    if named is None or one.cue is None:
        return False
    return any(named.overlaps(span) for source in one.sources for span in source)


def _tellings(parsed: Parsed, taken: ByPlace[FoundAttribution]) -> Iterator[_Telling]:
    paper: _Paper | None = None
    length, paragraph = 0, -1
    for sentence in parsed.sentences:
        tokens = parsed.tokens(sentence.span)
        if tokens is None or _is_spoken(parsed, sentence):
            paper = None
            continue
        before = paper if sentence.paragraph == paragraph else None
        paragraph, here = sentence.paragraph, taken.at(sentence.span)
        paper, subject = _named(tokens, sentence), first_subject(tokens)
        if paper is not None:
            length, named = 0, paper.span
            paper = _same(paper, before)
            if paper.told:
                yield _Telling(sentence, paper, named, Basis.explicit, _TELLING)
        elif before is not None and subject is not None and _takes_up(subject, before):
            paper, length = replace(before, told=True), 0
            named = Span(subject.idx, subject.idx + len(subject))
            yield _Telling(sentence, paper, named, Basis.pronoun, _TELLING)
        elif before is not None and before.told and not here and length < _CHAIN and _goes_on(tokens, before):
            paper, length = before, length + 1
            yield _Telling(sentence, paper, None, Basis.carried, _GOING_ON)
        else:
            paper, length = _cited(parsed, here) or _handed(tokens, sentence), 0


def _is_spoken(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether the sentence begins as somebody's quoted words, or holds little else."""
    return any(
        q.span.start <= sentence.span.start < q.span.end or len(q.span) > _QUOTED * len(sentence.span)
        for q in quotations_at(parsed, sentence.span)
    )


def _named(tokens: Tokens, sentence: Sentence) -> _Paper | None:
    """The writing that is the subject, or under which the clause holds."""
    subject, noun = first_subject(tokens), paper_under(tokens)
    itself = subject is not None and noun is not None and subject.i < noun.i and tells_contents(subject, subject)
    if noun is not None and not itself:  # `The pact would, under its last clause, raise wages`
        return _Paper(noun, _span(noun, noun.right_edge, sentence), told=True)
    noun = subject
    if noun is None or not (is_paper(noun) or noun_of(noun) in words("surveys")):
        return None
    return _Paper(noun, _span(noun, phrase_end(noun), sentence), told=tells_contents(noun, noun))


def _same(paper: _Paper, before: _Paper | None) -> _Paper:
    """The writing, or the one just before that a wider noun takes up: `The contract caps ... The agreement ...`."""
    wider = noun_of(paper.noun) in _WIDER and paper.noun.left_edge.lower_ in {"the", "this"}
    if before is None or not before.told or not wider or paper.noun.i - paper.noun.left_edge.i != 1:
        return paper
    return replace(paper, span=before.span)


def _handed(tokens: Tokens, sentence: Sentence) -> _Paper | None:
    """The one writing with which somebody does something, so that `it` can mean it: `Four of them carried a letter`."""
    papers = [t for t in tokens if is_paper(t) and t.dep_ in {"dobj", "pobj"} and t.tag_ == "NN"]
    if len(papers) != 1 or any(t.ent_type_ in {"ORG", "GPE"} or noun_of(t) in words("bodies") for t in tokens):
        return None
    return _Paper(papers[0], _span(papers[0], papers[0], sentence), told=False)


def _span(noun: Token, last: Token, sentence: Sentence) -> Span:
    """The words that name the writing; a clause told before a comma is none of them, whatever the parse."""
    before = noun.doc[noun.left_edge.i : noun.i]
    comma = next((t.i for t in reversed(before) if t.text == ","), -1)
    told = any(t.dep_ in SUBJECTS for t in before if t.i < comma)
    first = noun.doc[comma + 1] if told else noun.left_edge
    return Span(first.idx, min(last.idx + len(last), sentence.span.end))


def _takes_up(subject: Token, paper: _Paper) -> bool:
    """Whether the sentence goes on to tell what stands in the writing, as `it` or by a part of it."""
    if noun_of(subject) not in _PARTS:
        plural = paper.noun.tag_ in {"NNS", "NNPS"}
        if subject.lower_ != ("they" if plural else "it"):
            return False
    return tells_contents(subject, paper.noun) or (_binds(paper) and may_be(subject.head))


def _binds(paper: _Paper) -> bool:
    return noun_of(paper.noun) in words("binding")


def _goes_on(tokens: Tokens, paper: _Paper) -> bool:
    """Whether a plain sentence has what the writing holds: of a contract, what may be; of minutes, figures."""
    if any(c in tokens.text for c in '“”"«»'):
        return False
    if tokens[0].lower_ == "that":  # weighs the figure: `That is more than ...`
        return False
    subject = first_subject(tokens)
    if _binds(paper):
        if subject is not None and subject.ent_type_ == "PERSON":  # wishes of her own: `Ada Lund would rather not`
            return False
        return may_be(tokens.root) or tokens.text.startswith("Otherwise")
    actor = subject is not None and subject.pos_ == "PROPN"  # a deed, told by the article: `Harbor Mill kept two ...`
    return not actor and not may_be(tokens.root) and any(_counts(token) for token in tokens)


def _counts(token: Token) -> bool:
    """Whether the token is a figure of the main clause, and no date."""
    figure = token.like_num and token.ent_type_ not in DATES
    return figure and not any(t.dep_ in {"relcl", "acl", "advcl"} for t in (token, *token.ancestors))


def _cited(parsed: Parsed, here: Sequence[FoundAttribution]) -> _Paper | None:
    """The writing to which the sentence's last attribution gives its content."""
    if not here or not here[-1].sources or not here[-1].sources[0]:
        return None
    span = cover(here[-1].sources[0])
    tokens = parsed.tokens(span)
    return _Paper(tokens.root, span, told=True) if tokens is not None and is_paper(tokens.root) else None
