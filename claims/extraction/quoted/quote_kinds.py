"""What a quotation is: somebody's words, or a title, a nickname, a term, a scare quote."""

import re

from claims.extraction.wordlists import any_of, words
from claims.record import Quotation, QuotationEnd

_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"([\w’'-]+)\W*$")
_AFTER = re.compile(r"\s*([\w’'-]+)")
_SMALL = frozenset("a an and at but by for from in into of on or the to with".split())
_ENDS = ".,!?…;:"
_SENTENCE_END = re.compile(r"[.!?…][\"”’']*\s")


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether somebody's words are given, rather than a title, a nickname, a term or a scare quote."""
    inner = quotation.inner.of(text).strip()
    said = _WORD.findall(inner)
    if len(said) > 7 or not said or quotation.end is not QuotationEnd.closed:
        return bool(said)
    before, after = text[: quotation.span.start], text[quotation.span.end :]
    if _named_before(before):
        return False
    spoken = _near_speech(before, after)
    if inner[-1] in _ENDS and (len(said) > 1 or inner[-1] in "!?" or spoken):
        return spoken or inner[-1] in "!?" or len(said) > 3
    if _is_nickname(said, before, after):
        return False
    if _is_title(said) and not _follows_speech(before):
        return False
    return spoken or len(said) > 3


def _named_before(before: str) -> bool:
    """Whether the words before say that a name or a term follows: titled, so-called, the word."""
    found = _BEFORE.search(before[-30:])
    return found is not None and found[1].lower() in words("quote_namers") and before[-1:].isspace()


def _is_nickname(said: list[str], before: str, after: str) -> bool:
    """Whether the quotation stands between the parts of a name."""
    first, last = _BEFORE.search(before[-30:]), _AFTER.match(after[:30])
    close = before[-2:-1].isalpha() and before[-1:].isspace()
    return bool(len(said) <= 3 and close and first and last and first[1][0].isupper() and last[1][0].isupper())


def _is_title(said: list[str]) -> bool:
    """Whether every weighty word has a capital."""
    weighty = [w for w in said if w.lower() not in _SMALL]
    return bool(weighty) and said[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() for w in weighty)


def _follows_speech(before: str) -> bool:
    found = _BEFORE.search(before[-30:])
    spoken = found is not None and found[1].lower() in words("speech_words")
    return before.rstrip()[-1:] in {":", ","} or spoken


def _near_speech(before: str, after: str) -> bool:
    """Whether a speech word stands in the same sentence."""
    sentence_before = _SENTENCE_END.split(before[-300:].rpartition("\n")[2])[-1]
    sentence_after = _SENTENCE_END.split(after[:300].partition("\n")[0])[0]
    speech = any_of("speech_words")
    return speech.search(sentence_before) is not None or speech.search(sentence_after) is not None
