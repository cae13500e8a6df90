"""Words behind which a poll or a study stands: what `54 percent of voters` or `the authors` say, was read in it."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention, Wording, read_mentions
from claims.extraction.patterns.polls import (
    ANYBODY,
    cited_polls,
    is_share,
    poll_before,
    poll_here,
    shares_told,
    who_was_asked,
)
from claims.extraction.places import is_spoken
from claims.extraction.shapes import Sentence
from claims.extraction.sources.desk import Desk
from claims.extraction.wordlists import words
from claims.spans import Span

_AUTHORS = re.compile(r"(?:the|its) (?:[\w-]+[’']s? )?(?:co-?)?authors", re.I)
_RESEARCHERS = re.compile(r"(?:the|its) (?:[\w-]+[’']s? )?(?:researchers|scientists)", re.I)
_WRITING = frozenset("caution conclude estimate note report write".split())
"""What is done in a study; who says something may have said it to a reporter."""
_FINDINGS = re.compile(r"the (?:findings|results)", re.I)
_VOICES = re.compile(r"(?:an?|the) (?:[\w-]+ )?(?:announcer|narrator|voice[ -]?over|voice)", re.I)
_REACH = 2500
"""Code points after which `the authors` are no longer those of a study told of before."""


def writing_meant(desk: Desk, mention: Mention, cue: str) -> Mention:
    """The words for the poll or study that the mention stands for; the mention itself where there is none."""
    span = _poll(desk, mention) or _film(desk, mention) or _study(desk, mention, cue)
    found = read_mentions(desk.parsed, (span,), desk.cast) if span is not None else ()
    return found[0] if len(found) == 1 else mention


def _poll(desk: Desk, mention: Mention) -> Span | None:
    """The poll that counted the people, where the mention is a share of them, or the poll told of before."""
    cited = cited_polls(desk.parsed)
    if not cited:
        return None
    same = next((poll.span for i, poll in cited if i == mention.head), None)
    if same is not None and same.start < mention.span.start:
        return same
    sentence = desk.parsed.sentence_at(desk.parsed.doc[mention.head].idx)
    if mention.wording not in {Wording.description, Wording.pronoun} or sentence is None:
        return None
    who = _asked(desk, mention, sentence)
    if who is None:
        return None
    here = poll_here(desk.parsed, sentence.span)
    poll = here[1] if here is not None else poll_before(desk.parsed, sentence.span.start, who)
    return poll.span if poll is not None else None


def _asked(desk: Desk, mention: Mention, sentence: Sentence) -> str | None:
    """The noun for those whom a poll asked, empty where they may be anybody, None where nobody shows that one did."""
    told, who = shares_told(sentence.span.of(desk.parsed.article.text))
    asked = mention.plural and (mention.noun == who or (not who and mention.noun in ANYBODY))
    if told and (is_share(mention.words) or asked):
        return who
    return who_was_asked(_counted(desk, mention))


def _counted(desk: Desk, mention: Mention) -> str:
    """The words for those who are counted: those before `who`, where the mention is only that."""
    who = desk.parsed.doc[mention.head]
    if mention.noun != "who" or who.head.dep_ != "relcl":
        return mention.words
    people = who.head.head
    return desk.parsed.doc[people.left_edge.i : people.i + 1].text


def _study(desk: Desk, mention: Mention, cue: str) -> Span | None:
    """The study that its authors wrote, or of which these are the findings."""
    if mention.wording is not Wording.description or mention.entity is not None:
        return None
    head = desk.parsed.doc[mention.head]
    if head.tag_ == "NNS" and head.lower_ == "authors":
        named = next((t for of in head.children if of.lower_ == "of" for t in of.children if _is_research(t)), None)
        if named is not None:
            return Span(named.left_edge.idx, named.right_edge.idx + len(named.right_edge))
    written = _AUTHORS.fullmatch(mention.words) or (_RESEARCHERS.fullmatch(mention.words) and cue in _WRITING)
    if not written and not _FINDINGS.fullmatch(mention.words):
        return None
    study = _last_before(
        desk, mention, head.idx, lambda token: _is_research(token) and not is_spoken(desk.parsed, token.idx)
    )
    return None if study is None else Span(study.left_edge.idx, study.right_edge.idx + len(study.right_edge))


def _film(desk: Desk, mention: Mention) -> Span | None:
    """The ad or film in which a voice without a name speaks."""
    if mention.entity is not None or not _VOICES.fullmatch(mention.words):
        return None
    film = _last_before(desk, mention, mention.span.start, lambda token: _is_one_of(token, "films"))
    return None if film is None else Span(film.left_edge.idx, film.idx + len(film))


def _last_before(desk: Desk, mention: Mention, at: int, fits: Callable[[Token], bool]) -> Token | None:
    """The last token before the mention that fits, not too far from the code point `at`."""
    for token in reversed(desk.parsed.doc[: mention.head]):
        if at - token.idx > _REACH:
            return None
        if fits(token):
            return token
    return None


def _is_research(token: Token) -> bool:
    return _is_one_of(token, "research")


def _is_one_of(token: Token, listed: str) -> bool:
    return token.tag_ == "NN" and token.lower_ in words(listed) and token.dep_ != "compound"
