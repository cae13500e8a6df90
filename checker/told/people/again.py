"""A person without a name of whom the article speaks again, and whether it may be the same one."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.told.people.nameless import Nameless, singular
from claims.extraction.named.given_names import given_gender
from claims.extraction.wordlists import is_role, words
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_ANYBODY = r"(?:individual|insider|man|person|source|woman)"
_SAME = rf"[Tt]he same {_ANYBODY}"
_RECALLED = (
    r"[Tt]he (?:[a-z-]+ )?[a-z-]+ who (?:had )?"
    r"(?:described|recalled|recounted|(?:complained|spoken?|talked|told) (?:about|of)|disclosed|confirmed)\b[^,.]{3,60}"
)
_TRADE = lazily(
    r"an? (?:[a-z-]+ ){0,3}?(?P<trade>[a-z-]+)(?=,| (?:at|employed|from|for|hired|in|of|on|retained|who|"
    r"with)\b|$)(?!.* by (?:profession|training|trade))"
)
_GENERIC = lazily(
    r"advis[eo]r|aide|boss|colleague|employee|expert|father|figure|friend|grand\w+|insider|leader|man|"
    r"member|mother|native|neighbou?r|official|participant|"
    r"person|professional|resident|source|specialist|staffer|supporter|veteran|witness|woman|worker"
)
"""What anybody may be besides a trade."""


_RANKS = ("brigadier", "captain", "colonel", "constable", "corporal", "lieutenant", "major", "private", "sergeant")


def stand_before(record: Record, adjectives: str, at: int) -> bool:
    """Whether all of the adjectives stand somewhere in the text before that place."""
    first = _first_places(record)
    return all(word in first and first[word] <= at for word in adjectives.lower().split())


@once_a_record
def _first_places(record: Record) -> dict[str, int]:
    """Where each word, in lower case, as it stands between blanks, ends for the first time."""
    places: dict[str, int] = {}
    for match in re.finditer(r"\S+", record.article.text):
        places.setdefault(match[0].lower(), match.end())
    return places


def mentioned_again(record: Record, person: Nameless) -> Iterator[re.Match[str]]:
    """The same person again: by the same noun, as `the same person`, or as the source from where they work."""
    text, end, pattern = record.article.text, person.where.end, _mentions(person)
    starts = _articles(record)
    # NOTE: as `finditer` would, but only where an article stands, with which every mention begins
    for start in starts[bisect_left(starts, end) :]:
        if start >= end and (match := pattern.match(text, start)):
            yield match
            end = match.end()


@once_a_record
def _articles(record: Record) -> tuple[int, ...]:
    """Where `the` begins, also at the end of another word."""
    return tuple(match.start() for match in re.finditer("[Tt]he ", record.article.text))


def _mentions(person: Nameless) -> re.Pattern[str]:
    there = "|".join(re.escape(word) for word in re.findall(r"[a-z]{7,}", person.told)) or "same"
    noun = rf"(?i:{re.escape(person.noun)})"
    trades = "|".join(
        each for each in map(singular, re.findall(r"[a-z]{4,}s\b", person.told)) if each in words("persons")
    )

    return re.compile(
        rf"(?:(?P<same>{_SAME}|{_RECALLED}|(?<=said )the same [a-z]+)|(?P<source>[Tt]he (?:{there}) source)"
        rf"|(?P<anybody>(?:(?<=said )|(?<=to ))the {_ANYBODY}|\bThe {_ANYBODY}(?=, (?:an?|who)\b))"
        rf"|(?:(?<=said )|(?<=to ))the (?P<trade>{trades or 'same'})"
        rf"|\b[Tt]he (?:same )?(?P<before>(?:[\w’'-]+ ){{0,2}}?){noun})"
        r"(?P<after>(?:, (?!and\b|but\b)| (?=(?:who|whose)\b))[^“”\"]{3,110}?(?=,|\.|;| said\b)|(?=[ ,]))"
    )


def is_another(text: str, person: Nameless, match: re.Match[str]) -> bool:
    """Whether the words may mean somebody else of the same calling, or lead to a name."""
    if re.match(r",? [A-Z][\w’'-]+ [A-Z]", text[match.end("before") + len(person.noun) :][:60]):
        return True
    if match[0].lower().startswith("the same "):
        return False
    told = {*re.findall(r"[\w’'-]+", person.told.lower()), "former", "retired"}
    if not told.issuperset((match["before"] or "").lower().split()):
        return True
    adjectives = "|".join(map(re.escape, {*told, "same"}))
    known = re.compile(rf"(?P<the>\b[Tt]he (?:(?:{adjectives}) )*)?\b{re.escape(person.noun)}\b")
    return any(
        found["the"] is None and not person.where.start <= found.start() < person.where.end
        for found in known.finditer(text, 0, match.start())
    )


def of_another_trade(person: Nameless, clause: str) -> str | None:
    """Two callings that nobody is likely to have at once, told of the same person."""
    trade = _TRADE.match(clause)
    if trade is None or _GENERIC.fullmatch(trade["trade"]) or _GENERIC.fullmatch(person.noun):
        return None
    known = is_role(trade["trade"])
    return f"{trade['trade']} here, {person.noun} before" if known and trade["trade"] not in person.told else None


def of_another_rank(text: str, person: Nameless, until: int) -> tuple[Span, str] | None:
    """The only other rank of which the article speaks, where a private becomes `the captain`.

    One who is told of before, or up to `until` in the sentence that brings the private in, is somebody else.
    """
    if person.noun not in _RANKS:
        return None
    found = list(re.finditer(rf"\b(?i:{'|'.join(_RANKS)})\b(?! [A-Z])", text[person.where.end :]))
    others = [match for match in found if match[0].lower() != person.noun]
    before = text[: person.where.end + others[0].start()] if others else ""
    if len(others) != 1 or not re.search(r"\b[Tt]he $", before):
        return None
    start = person.where.end + others[0].start() - len("the ")
    if start < until or re.search(rf"\b{others[0][0]}\b", text[: person.where.start], re.I):
        return None
    return Span(start, start + len("the ") + len(others[0][0])), f"{others[0][0]} here, {person.noun} before"


def of_another_sex(record: Record, person: Nameless, where: Span) -> str | None:
    """A pronoun that does not fit the first one, where nobody else is near whom it could mean."""
    text = record.article.text
    said = re.compile(
        r",?(?: also| then)? [a-z]+(?:ed|id|ld)(?: (?:the|this) [\w ]{3,20}|, [a-z]+ing)?(?: that)? (?P<who>he|she) "
    ).match(text, where.end)
    if said is None or person.woman is None or (said["who"] == "she") == person.woman:
        return None
    before = [s for s in story_sentences(record) if s.start <= where.start][-3:]
    near = text[before[0].start : said.start("who")]
    pronoun, honorific, sex = (
        (r"she|her|hers", r"Mrs|Ms|Miss|Lady", "f") if said["who"] == "she" else (r"he|his|him", r"Mr|Sir|Lord", "m")
    )
    if re.search(rf"\b(?:{pronoun})\b|\b(?:{honorific})\b", near, re.I) or any(
        given_gender(name) == sex for name in re.findall(r"\b[A-Z][a-z]+\b", near)
    ):
        return None
    return f"“{said['who']}” here, “{'she' if person.woman else 'he'}” before"
