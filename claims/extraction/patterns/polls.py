"""Polls that an article cites, and sentences that give their figures: `Six in 10 say`, `38% would be glad`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from claims.extraction.mentioned.heads import is_people
from claims.extraction.places import is_spoken, tokens_of
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words
from claims.spans import Span

_NOUNS = frozenset({"poll", "polls", "survey", "surveys"})
_KNOWN = frozenset({"same", "that", "the", "this"})
MAKERS = frozenset({"by", "from"})
"""Words before who made it."""
ANYBODY = frozenset("adult american people person resident respondent voter".split())
"""Of whom any poll may tell a share."""
_STATE = frozenset({"Census", "Community", "Geological", "Population"})
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen)"
)
_NUMBER = rf"(?:\d+(?:\.\d+)?|{_TENS}|{_SMALL})"
_COUNTED = rf"{_NUMBER}(?:\s?%| percent\b| per cent\b| (?:in|out of) (?:every )?(?:\d+|{_SMALL})\b)"
_PART = r"(?:an? |one-|two-|three-|two |three )?(?:third|quarter|fifth)s?\b|\b(?:half|majority|plurality)\b"
_SHARE = rf"\b(?:{_COUNTED}|{_PART})"
_GIVES_SHARE = re.compile(_SHARE, re.I)
_COUNTED_SHARE = re.compile(rf"\b{_COUNTED}", re.I)
_POINTS = re.compile(rf"\b{_NUMBER}[- ](?:percentage[- ])?points?\b", re.I)
_PEOPLE = (
    r"(?: (?:of |among )?(?:the |all )?"
    r"(?:(?!(?:and|but|had|has|have|is|are|that|the|was|were|who|would)\b)[\w’'-]+ ){0,5}?"
    r"(?P<who>(?:[A-Za-z]+s|people|[A-Za-z]*men|those \w+|whom)\b))?"
)
_ASIDE = r"(?:, [^,.;]{1,40},)?"
_ADVERB = r"(?:,? (?:also|already|now|still|even|generally|strongly|somewhat|said they|say they))?"
_HOLDS = (
    r"(?:(?:agree|approve|back|believe|call|consider|describe|disagree|disapprove|dislike|expect|favou?r|feel|find|hate|"
    r"like|name|oppose|pick|prefer|rate|regard|say|see|support|think|trust|view|want|worry)(?:s|d|ed)?|"
    r"are (?:\w+ )?(?:against|concerned|confident|dissatisfied|for|optimistic|pessimistic|satisfied|undecided|unsure|"
    r"worried)|"
    r"felt|found|held|hold|said|saw|thought|would|"
    r"ha(?:d|s|ve) (?:an? )?(?:\w+ ){0,3}?(?:confidence|impressions?|opinions?|reactions?|responses?|trust|views?))\b"
)
_HELD = re.compile(rf"{_SHARE}{_PEOPLE}{_ASIDE}{_ADVERB} {_HOLDS}", re.I)
"""`54 percent of voters held`, `A third of independents, 33%, say`."""
_HELD_BY = re.compile(
    r"\b(?:backed|disliked|favou?red|liked|opposed|rated|regarded|seen|supported|trusted|viewed)\b[^.;]{0,90}? "
    rf"by (?:about |at least |fewer than |just |more than |nearly |only |roughly |some )?{_SHARE}{_PEOPLE}",
    re.I,
)
"""`is viewed as honest by 55 percent of Danes`."""
_AGAINST = re.compile(
    rf"\b{_COUNTED}[^.;]{{0,40}}?,? (?:to|against|versus|vs\.?|compared (?:to|with)) (?:[\w’'-]+[’']s? )?"
    rf"(?:just |only )?{_COUNTED}",
    re.I,
)
"""`61 percent to 39 percent`, `33% to Holm's 20%`."""
_RATED = re.compile(rf"\b{_COUNTED} (?:approval|disapproval|favorability|favourability|support)\b", re.I)
_OF_ERROR = re.compile(r"\bmargin of (?:sampling )?error\b|\bplus or minus\b|\+/-", re.I)
_ELECTED = re.compile(r"\b(?:beat|carried|defeated|elections?|lost|swept|took|turnout|voted|votes|won)\b", re.I)
"""What is told of votes that were cast."""
_LIKELY = re.compile(
    r"\b(?:as|equally|less|least|more|most) likely to (?:\w+ )?"
    r"(?:back|be|believe|call|describe|favou?r|like|oppose|say|see|support|think|trust|view|want)\b",
    re.I,
)
_WITH = re.compile(rf"{_COUNTED} with an? ", re.I)
_COUNTED_PEOPLE = re.compile(rf"(?:[\w-]+ ){{0,4}}?{_COUNTED}{_PEOPLE}", re.I)
_RESPONDING = re.compile(r"(?:[\w’'-]+ ){0,6}?(?:respondents|(?:people|those|[A-Za-z’'-]+s) (?:polled|surveyed))", re.I)
"""`Most respondents`, `Some of the nurses surveyed`."""


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll that the article cites."""

    span: Span
    """The words that first name it."""
    asked: str
    """The noun for those who were asked, where the words tell it."""


@lru_cache(maxsize=1)
def cited_polls(parsed: Parsed) -> tuple[tuple[int, Poll], ...]:
    """The polls, each time that the article speaks of one outside quotations, with the token that does."""
    cited: list[tuple[int, Poll]] = []
    for token in tokens_of(parsed, _NOUNS):
        if token.dep_ == "compound" or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        sentence = parsed.sentence_at(token.idx)
        if sentence is None or is_spoken(parsed, token.idx) or _is_counting(token):
            continue
        same = cited[-1][1] if cited and _is_known(token, cited[-1][1], parsed) else None
        cited.append((token.i, same or Poll(_words(token, sentence.span), _asked(token))))
    return tuple(cited)


def poll_here(parsed: Parsed, sentence: Span) -> tuple[Token, Poll] | None:
    """The poll of which the sentence itself speaks."""
    found = next(((i, p) for i, p in cited_polls(parsed) if sentence.start <= parsed.doc[i].idx < sentence.end), None)
    return None if found is None else (parsed.doc[found[0]], found[1])


def poll_before(parsed: Parsed, at: int, who: str = "") -> Poll | None:
    """The poll cited last before the code point `at` in which `who` may have been asked."""
    for i, poll in reversed(cited_polls(parsed)):
        if parsed.doc[i].idx < at and (poll.asked in {"", who} or poll.asked in ANYBODY or not who):
            return poll
    return None


def shares_told(sentence: str) -> tuple[bool, str]:
    """Whether the sentence tells by how many something is held, and the noun for those people, where there is one."""
    if not _GIVES_SHARE.search(sentence) or _OF_ERROR.search(sentence):
        return False, ""
    found = _HELD.search(sentence) or _HELD_BY.search(sentence)
    if found is not None and not _RATED.fullmatch(found[0]):  # `won with 12 percent support`
        who = _one(found["who"] or "")
        return who in ANYBODY or _COUNTED_SHARE.search(sentence) is not None, who
    rival = _AGAINST.search(sentence) is not None or _RATED.search(sentence) is not None
    against = rival and _ELECTED.search(sentence) is None
    return against or _WITH.search(sentence) is not None, ""


def gives_points(sentence: str) -> bool:
    """Whether the sentence gives a share or a lead in points, which only a poll just before can explain."""
    told = any(one.search(sentence) for one in (_POINTS, _COUNTED_SHARE, _HELD, _LIKELY))
    return told and _OF_ERROR.search(sentence) is None and _ELECTED.search(sentence) is None


def tells_error(sentence: str) -> bool:
    """Whether the sentence tells by how much a poll may be wrong."""
    return _OF_ERROR.search(sentence) is not None


def is_share(phrase: str) -> bool:
    """Whether the words for a source are a share of people: `Just 30 percent of voters`, `Six in 10`."""
    return re.match(rf"(?:[\w-]+ ){{0,4}}?{_SHARE}", phrase, re.I) is not None


def who_was_asked(phrase: str) -> str | None:
    """The noun for those whom a poll asked, where the words for a source are such a share, or say so; None elsewhere.

    It is empty where they may be anybody.
    """
    share = _COUNTED_PEOPLE.match(phrase)
    if share is not None:
        return _one(share["who"] or "")
    return "" if _RESPONDING.fullmatch(phrase) else None


def _is_counting(noun: Token) -> bool:
    """Whether the name is that of a survey which counts things or habits: `the National Survey on Harbors`."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return (
        noun.tag_ == "NNP"
        and noun.lower_ == "survey"
        and (after.lower_ in {"of", "on"} or noun.nbor(-1).text in _STATE)
    )


def _one(noun: str) -> str:
    """The noun for one of those: of `voters` a voter; those asked may be anybody."""
    lower = noun.lower()
    return "" if lower.startswith("those ") or lower == "whom" else re.sub(r"men$", "man", lower).removesuffix("s")


def _is_known(noun: Token, before: Poll, parsed: Parsed) -> bool:
    """Whether the words take up the poll told of before: `the poll`, `the same survey`; no `a new survey`."""
    left = list(noun.lefts)
    if not any(t.lower_ in _KNOWN for t in left):
        return False
    names = {
        t.text.lower() for t in noun.doc[noun.left_edge.i : noun.i] if t.text[:1].isupper() and t.i > noun.left_edge.i
    }
    return not names or any(name in before.span.of(parsed.article.text).lower() for name in names)


def _words(noun: Token, sentence: Span) -> Span:
    """The words that name the poll, with those for who made it."""
    last = noun
    for child in noun.rights:
        maker = next((t for t in (child, *child.children) if t.lower_ in MAKERS), None)
        if maker is not None and child.dep_ in {"prep", "acl"}:
            last = maker.right_edge
    return Span(noun.left_edge.idx, min(last.idx + len(last), sentence.end))


def _asked(noun: Token) -> str:
    """The noun for those who were asked: `a survey of 300 nurses`."""
    ofs: Sequence[Token] = [t for t in noun.rights if t.lower_ in {"of", "among"}]
    found = next((t for of in ofs for t in of.children if t.dep_ == "pobj" and t.tag_ in {"NNS", "NNPS"}), None)
    return found.lemma_.lower() if found is not None and (is_people(found) or found.lower_ in words("groups")) else ""
