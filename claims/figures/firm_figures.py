"""Figures of pollsters that are not called a poll's: `Tideline asked them in May. In favour were 61 percent`."""

import re
from collections.abc import Iterator, Sequence

from claims.figures.pollsters import ASKING, MONTH, NAMED_FIRM
from claims.figures.shares_of_change import changes_told
from claims.lazily import lazily
from claims.numbers import ONES, SPELLED
from claims.spans import Span

PERCENT = rf"(?:\d{{1,2}}(?:\.\d)?|{SPELLED})(?: ?%| per ?cent\b)"
SHARE = lazily(
    rf"\b{PERCENT}|\b\d{{1,2}}(?:\.\d)?(?: percentage)?[ -]points?\b|"
    rf"\b\d{{2}}(?:\.\d)?(?:-| to |–)\d{{2}}\b(?! {MONTH})|"
    rf"\b(?:\d|{ONES}) (?:(?!years|days|times)[a-z]+ )?"
    r"(?:in|out of) (?:10|ten|five|three|four)\b|\b(?:two|three)[ -](?:thirds|quarters|fifths)\b",
    re.I,
)
_BACK = lazily(
    r"(?:(?:The|These|Those) (?:figures?|findings?|numbers?|results?|answers|shares?)|(?:It|That) (?:is|was)) "
)
_ASKED_BEFORE = lazily(r"\bAsked\b")


def firm_figures(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
    """A pollster's figures not called a poll's: the number of their sentence, of that which says who asked, the words.

    The figures stand in the sentence that says who asked, or in one beside it; who asked may be told behind `a survey`.
    """
    before = None
    for at, sentence in enumerate(sentences):
        asking = ASKING.search(text, sentence.start, sentence.end)
        share = SHARE.search(text, sentence.start, sentence.end) if asking or before else None
        firm = NAMED_FIRM.search(text, sentence.start, sentence.end) if asking or share else None
        before = asking
        if firm and share:
            yield at, at, Span(*firm.span())
        elif firm:
            for near in (at + 1, *((at - 1,) if _goes_back(text, sentences, at) else ())):
                if near < len(sentences) and (people := _share_of_people(text, sentences[near])):
                    yield near, at, people
                    break


def _goes_back(text: str, sentences: Sequence[Span], at: int) -> bool:
    """Whether the sentence tells who asked for the figures of the one before."""
    back = _BACK.match(text, sentences[at].start) or (at and _ASKED_BEFORE.search(sentences[at - 1].of(text)))
    return at > 0 and bool(back)


def _share_of_people(text: str, sentence: Span) -> Span | None:
    """The first share in the sentence, where that tells of no growth."""
    share = SHARE.search(text, sentence.start, sentence.end)
    grown = share and next(changes_told(text, sentence.start, sentence.end), None)
    return Span(*share.span()) if share and not grown else None
