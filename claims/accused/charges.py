"""Deeds that are wrong by the verb of whoever tells of them: `alleged that`, `blamed Weir, who she said had`."""

from collections.abc import Iterator

from claims.accused.courts import AWAITING
from claims.accused.phrases import STOPS, said
from claims.accused.subjects import NAME, is_party, subject
from claims.extraction.wordlists import words
from claims.inflection import is_past
from claims.lazily import lazily
from claims.spans import Span

_ALLEGES = lazily(r"\balleg(?:e|es|ed|ing)(?= [A-Za-z])")
_STATES = frozenset({"had", "was", "were"})
_REACH = 14
"""Words after `alleged` among which the deed begins."""
_AGAINST = lazily(
    r"\b(?:accus|blam|denounc|report|su)(?:e|ed|es|ing|s) (?:[a-z]+ ){0,5}?"
    rf"(?P<party>{NAME})(?: (?:at|from|in|of) [A-Z][\w’'-]+)?"
    r"(?:, (?:which|whom?) (?:he|she|they|it) (?:allege[sd]?|claim(?:s|ed)?|said|says?)|"
    r"[^.;“”\"]{0,60}?, (?:alleging|claiming|saying)(?: that)? (?:he|she|they|it|"
    rf"(?:its|their) (?:{'|'.join(sorted(words('members')))})))"
    r"(?: (?:had|has|have))?(?: \w+ly)? (?P<at>[a-z]+)\b"
)
"""Somebody who takes another to task, and what they say the other did."""

_THE_LAW = lazily(
    r"\b(?:(?:[Dd]etective|[Pp]rosecutor|[Ss]heriff)s?|[Pp]olice|(?:U\.S\.|[Dd]istrict) [Aa]ttorney)\b"
    r"[^,.;“”\"]{0,40}\b(?:said|says|told)\b"
)


def charged(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """The deeds that the sentence tells by a verb that accuses, each with whose they are said to be."""
    for match in _ALLEGES.finditer(text, sentence.start, sentence.end):
        told = said(text, match.end(), sentence.end)
        for word, (start, end) in zip(told.words[:_REACH], told.places, strict=False):
            if word == ";" or (word in STOPS and word != ","):
                break
            if is_past(word) and word not in _STATES and (party := subject(text, match.end(), start, ing=False)):
                yield Span(start, end), party
                break
    for match in _AGAINST.finditer(text, sentence.start, sentence.end):
        if _is_deed(match["at"]) and is_party(match["party"]):
            yield Span(*match.span("at")), match["party"]


def told_by_the_law(text: str, sentence: Span, near: str) -> Iterator[tuple[Span, str]]:
    """What police or prosecutors say that somebody did of whom no court has judged; `near` are the sentences around."""
    if not (_THE_LAW.search(text, sentence.start, sentence.end) and AWAITING.search(near)):
        return
    told = said(text, sentence.start, sentence.end)
    for word, (start, end) in zip(told.words, told.places, strict=True):
        if _is_deed(word) and word not in _STATES and (party := subject(text, sentence.start, start, ing=False)):
            yield Span(start, end), party
            return


def _is_deed(word: str) -> bool:
    return is_past(word) and word not in words("telling_verbs")
