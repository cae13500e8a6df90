"""ANO116."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_OUTLET = rf"(?:[Ww]e|(?:[Tt]he )?(?:[A-Z][\w’']+ ){{0,3}}{either('learned_by_outlets')})"
_KNOWS = r"(?:(?:has|have) (?:exclusively |also |now )?(?:ascertained|discovered|established(?! an? )|found out|learned|learnt|been (?:able to (?:confirm|establish)|told)(?= that\b))|can (?:exclusively |now |also )?(?:confirm|disclose|report|reveal)|(?:is|are) (?:aware of(?= [^.;]{8})|aware that(?! (?:its|many|most|our|readers|some)\b)|in a position to (?:confirm|disclose|report|reveal))|has been made aware (?:of|that)|knows of|has reason to believe|understands)\b(?! (?:from|how|about))"
_KNOWING = (
    "ascertain", "discover", "establish", "found out", "learn", "confirm", "been told", "disclose", "report", "reveal",
    "aware", "understands", "position to", "knows of", "reason to", "attention", "reached",
)  # fmt: skip
_LEARNED = lazily(rf"\b{_OUTLET} {_KNOWS}")
_REACHED = lazily(
    rf"\b(?:[Ii]t has come to {_OUTLET}[’']s (?:attention|ears|notice)|[Ww]ord (?:has|had) reached {_OUTLET}|(?:has|have) come to {_OUTLET}[’']s (?:attention|ears|notice))\b"
)
_SOURCED = lazily(
    r"\b(?:from (?:[a-z-]+ ){0,2}?(?:directors|members|officials|people|persons|sources)\b|according to|"
    r"(?:citing|from|in|obtained|reviewed|seen|shows?|showing|through|via) (?:[\w’'-]+ ){0,4}?(?:documents?|records?|e-?mails?|sources?)|"
    r"(?:documents|records|e-?mails) (?:obtained|reviewed|seen|show)|sources?|(?<!were )(?<!was )(?<!been )told|said)\b",
    re.I,
)
_KIND = lazily(r"(?: (?:Agency|Magazine|Media|Network|News|Newsletter|Newspaper|Online|Radio|Service|Television|TV))+$")


@rule("ANO116", severity=Severity.warning, standards=("npr",), words=True, live=True)
def outlet_has_learned(record: Record) -> Iterator[Flag]:
    """The outlet has learned something, and does not say from whom.

    NPR holds that "has learned" is never enough: it asks the reader to trust the outlet instead of a source.

    Bad:
        [[The Tarnby Gazette has learned]] that the ferry is to be sold.

    Bad:
        [[We can reveal]] that the mayor met the buyer twice.

    Bad:
        [[The Tarnby Gazette can confirm]] that the mayor met the buyer twice. [[This newspaper has been told]] that she paid.

    Good:
        The Tarnby Gazette has learned from two members of the board that the ferry is to be sold.

    Good:
        Pupils have learned that the river floods in March.

    Bad:
        [[The Tarnby Gazette is in a position to report]] that the ferry is sold. [[It has come to the Tarnby Gazette’s attention]] that two banks asked.

    Good:
        The Tarnby Gazette has established a fund for the crew, and is aware that readers want more of the ferry.

    Good:
        “We have learned that the hard way,” said Piet Holm, a farmer.
    """
    text = record.article.text
    names = "|".join(map(re.escape, _names(record.article.publisher or ""))) or "newspaper"
    own = re.compile(
        rf"\b(?:(?:[Tt]he )?(?:{names})|[Tt]his (?:magazine|newspaper|newsletter|letter|paper|site|website)) {_KNOWS}"
    )
    for sentence in hinted(record, _KNOWING):
        found = {
            m.start(): m
            for pattern in (_LEARNED, own, _REACHED)
            for m in pattern.finditer(text, sentence.start, sentence.end)
        }
        for match in found.values():
            if not _SOURCED.search(text, match.end(), sentence.end):
                yield Flag(Span(match.start(), match.end()), "the outlet says that it knows, not from whom")


def _names(publisher: str) -> set[str]:
    """What an outlet calls itself: `Holm News Agency, a service` is `Holm News Agency`, `Holm`, `Agency` and `HNA`."""
    name = publisher.removeprefix("The ").partition(",")[0]
    capitals = "".join(word[0] for word in name.split())
    return {name, _KIND.sub("", name), *name.split()[-1:], *({capitals} if len(capitals) > 2 else ())} - {""}
