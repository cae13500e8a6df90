"""Parts that one sentence lists, against the whole that it or those before it give."""

import re
from collections.abc import Iterator, Sequence
from math import isclose

from claims.dates.calendar import MONTH_BEGINS
from claims.figures.parts import Division
from claims.lazily import lazily
from claims.numbers import A_NUMBER, PERCENT, SPELLED, amount
from claims.spans import Span

_SHARE = lazily(rf"{PERCENT}\s+(?:voted|said|chose|backed|preferred|went|came)\b", re.I)
_SUM = lazily(
    r"\b(\d{1,4})\s+(?:people|men|women|children|workers|boats|seats|votes|pupils|members|passengers)\b[^.;]{0,30}?[:,–—-]\s*"
    r"(\d{1,4})\s+[a-z]+\s+and\s+(\d{1,4})\s+[a-z]+(?=[.,;)]|\s*$)",
    re.I,
)
_NUMBER = lazily(
    rf"(?<![\w.,/-])[$£€]?(?:\d[\d,]*(?:\.\d+)?|{SPELLED})(?:\s(?:million|billion))?(?![\w/%-]|[.,]?\d)", re.I
)
_DAY = lazily(rf"\b{MONTH_BEGINS}\w*\.? \d{{1,2}}\b")
"""A number that counts nothing either: `130 will go on Jan. 10 and the remaining 82 in May`."""
_YEAR = lazily(r"(?:19|20)\d\d\W*")
"""An item that counts nothing: `boats of 2020 and 2021`."""
_ITEM = lazily(rf",\s+(?:and\s+)?(?={A_NUMBER})|\s+and\s+(?={A_NUMBER})")
_SPLIT = lazily(
    rf"\b(?:split|divided|voted|made up of|comprising|consist(?:s|ed|ing) of)\b[^\d.;:]{{0,20}}(?={A_NUMBER})"
)
_DIVIDES = lazily(
    r"\b(?:br(?:eaks|oke)|carve[ds]?|divide[ds]?|share[ds]?|splits?|splitting) "
    r"(?:it|(?:the|its|that|this) (?:[\w’'-]+ ){0,2}?(?P<what>[a-z]+)) "
    rf"(?:down|into (?:{SPELLED}|\d+)(?: [a-z]+)?): $"
)
_SIGNS = ("$", "£", "€")
LOOSE = lazily(
    rf"\b(?:(?:about|around|over)(?= (?:{A_NUMBER}))|almost|among|at least|both|each|every|half|including|more than|"
    r"nearly|others?|percent|per cent|roughly|some|up to|twice)\b|%",
    re.I,
)
_ONE_SEX = (
    lazily(r"\b(?:women|girls|female|mothers)\b", re.I),
    lazily(r"\b(?:men|boys|male|fathers)\b", re.I),
)
"""Of people, one without the other leaves open whether a part holds some of another part."""
_REST = lazily(
    r"\bthe (?:remaining|other) [$£€]?\d|"
    r"\bleaving (?=[$£€]?\d[\d.,]*(?: [mb]illion)? for (?:(?:everything|all) else|the rest)\b)",
    re.I,
)
_OF = lazily(
    rf"^\W?Of (?:(?P<told>those|these|them)|"
    rf"(?:the|its|their|his|her) (?P<whole>\d[\d,]*|{SPELLED})(?: [a-z-]+){{0,4}}),\s+(?={A_NUMBER})"
)
_ARE = lazily(rf"^\W?The (?P<whole>\d[\d,]*|{SPELLED}) (?:are|were) (?={A_NUMBER})")
_ARE_SPREAD = lazily(
    rf"^\W?The (?:[a-z-]+ ){{1,6}}(?:are|were|will be) (?=(?:{A_NUMBER})[\d,]* (?:[a-z]+ )?(?:at|in|on|from|for|to) )"
)
"""The things told of before, with how many there are in each place: `The cattle are 720 at Pell, 610 at ...`."""
_BETWEEN = lazily(r"\b(between \S+) and\b")
_ONE = lazily(r"(?<=, )an? |(?<= and )an? ")
_NO_OTHER = lazily(r"\bno others?\b|\bnobody else\b|\bnowhere else\b", re.I)
"""What says that the parts told are all."""
_OF_THE_VOTE = lazily(PERCENT)
_ALL, _MUCH = 101, 115
"""Percent, between which shares of one vote must be wrong, and beyond which they are of several."""
_PARTS = 3
_BEFORE = 5
"""Sentences before the parts in which the whole may stand."""
_NEAR = 0.1
"""Share of the whole by which parts may be off to be meant as its parts."""
_WELL_NEAR = 0.16
"""The same where the words tie them to the one whole that is told."""


def listed(text: str, sentences: Sequence[Span], at: int) -> Iterator[Division]:
    """The divisions that the sentence lists and that do not come out."""
    sentence = sentences[at]
    told = list(_OF_THE_VOTE.finditer(text, sentence.start, sentence.end))
    votes = [float(match[1]) for match in told]
    if len(votes) >= _PARTS and _ALL < sum(votes) < _MUCH and "of the vote" in sentence.of(text):
        yield Division(Span(told[0].start(), told[-1].end()), sum(votes), 100)
    shares = list(_SHARE.finditer(text, sentence.start, sentence.end))
    total = sum(float(match[1]) for match in shares)
    if len(shares) >= _PARTS and total > _ALL:
        yield Division(Span(shares[0].start(), shares[-1].end()), total, 100)
    before = [other.of(text) for other in sentences[max(0, at - _BEFORE) : at]]
    yield from _listed(text, sentence, before)
    yield from _parts_of(text, sentence, before)
    for match in _SUM.finditer(text, sentence.start, sentence.end):
        whole, one, other = (int(match[number]) for number in (1, 2, 3))
        if one + other != whole:
            yield Division(Span(*match.span()), one + other, whole)


def _listed(text: str, sentence: Span, before: Sequence[str]) -> Iterator[Division]:
    """Parts in a list behind a colon, or up to `the remaining`, that nearly come to a whole told before them."""
    words = sentence.of(text)
    colon, rest = re.search(r":\s|\s[–—]\s", words), _REST.search(words)
    split = _SPLIT.search(words)
    if split and not colon:
        start = sentence.start + split.end()
        end = start + len(re.split(r"\.(?!\d)|[;:]|, (?:according|with|the|a)\b", text[start : sentence.end])[0])
        parts, wholes = _items(text[start:end]), values_of(text[sentence.start : start])
    elif colon:
        start, end = sentence.start + colon.end(), sentence.start + len(words.rstrip(" .\n"))
        parts, wholes = _items(text[start:end]), values_of(text[sentence.start : start])
        if wholes == [len(parts)]:  # `three sites: ...`, which are all
            told = [text[: sentence.start]] if _splits_money(text, sentence, start) else before
            wholes = [value for other in told for value in values_of(other, text[start : start + 1])]
    elif rest:
        first = _NUMBER.search(text, sentence.start, sentence.end)
        last = _NUMBER.search(text, sentence.start + rest.start(), sentence.end)
        if first is None or last is None:
            return
        start, end = _clause(text, sentence, first.start()), last.end()
        parts, wholes = values_of(_DAY.sub(" ", text[start:end])), values_of(text[: sentence.start])
    else:
        return
    total = sum(parts)
    if len(parts) < _PARTS or LOOSE.search(text, start, end) or any(isclose(total, whole) for whole in wholes):
        return
    divides = _DIVIDES.search(text, sentence.start, start) if colon else None
    known = divides and (not divides["what"] or any(divides["what"] in other for other in before))
    off = _WELL_NEAR if known else _NEAR
    near = [whole for whole in wholes if 0 < abs(whole - total) <= off * whole and whole > max(parts)]
    if len(set(near)) == 1 or (near and rest):
        yield Division(Span(start, end), total, near[0])


def _parts_of(text: str, sentence: Span, before: Sequence[str]) -> Iterator[Division]:
    """`Of the 31, 12 were ..., nine ... and seven ...`, `The nine are four ...`, or parts with `no other`."""
    words = sentence.of(text).rstrip()
    if found := _OF.match(words) or _ARE.match(words):
        start = sentence.start + found.end()
        parts = _items(_ONE.sub("one ", _BETWEEN.sub(r"\1 to", words[found.end() :])))
        told = "told" in found.re.groupindex and found["told"]
        wholes = values_of(before[-1] if before else "") if told else values_of(found["whole"])
    elif found := _ARE_SPREAD.match(words):
        start, parts = sentence.start + found.end(), _items(words[found.end() :])
        wholes = [value for other in before for value in values_of(other)]
    elif _NO_OTHER.search(words) or (before and _NO_OTHER.search(before[-1])):
        start, parts = sentence.start, values_of(words)
        wholes = [value for other in before for value in values_of(other)]
    else:
        return
    total = sum(parts)
    if (
        len(parts) < _PARTS
        or LOOSE.search(_NO_OTHER.sub("", text[start : sentence.end]))
        or any(isclose(total, w) for w in wholes)
        or ":" in text[start : sentence.end]  # some of them are divided once more
        or sum(bool(sex.search(text, start, sentence.end)) for sex in _ONE_SEX) == 1
    ):
        return
    off = _WELL_NEAR if found and len(wholes) == 1 else _NEAR
    near = [w for w in wholes if abs(w - total) <= max(1, off * w) and w > max(parts)]
    if len(set(near)) == 1:
        end = sentence.start + len(words.rstrip("."))
        yield Division(Span(start, end), total, near[0])


def _clause(text: str, sentence: Span, number: int) -> int:
    """Where the verb of the first number stands: two words before it at most."""
    before = re.search(r"(?:\w+\s+){0,2}$", text[sentence.start : number])
    return sentence.start + before.start() if before else number


def _items(words: str) -> list[float]:
    """The numbers of a list each of whose items begins with one, else none."""
    items = [item for item in _ITEM.split(words) if not _YEAR.fullmatch(item)]
    found = [_NUMBER.match(item) for item in items]
    return [amount(match[0]) for match in found if match] if all(found) else []


def values_of(words: str, like: str = "") -> list[float]:
    """The numbers; where `like` is a currency's sign, those in it."""
    sign = like if like in _SIGNS else ""
    return [amount(match[0]) for match in _NUMBER.finditer(words) if match[0].startswith(sign)]


def _splits_money(text: str, sentence: Span, start: int) -> bool:
    """Whether the words before the parts divide a known sum of money: `splits the loan into three: $27 million`."""
    return text[start : start + 1] in _SIGNS and _DIVIDES.search(text, sentence.start, start) is not None


def items_of(words: str) -> list[float]:
    """The same, where `a` and `an` are one: `four soldiers, three nurses and a driver`."""
    return _items(_ONE.sub("one ", words))
