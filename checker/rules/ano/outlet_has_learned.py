"""ANO116."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import story_sentences

_OUTLET = (
    r"(?:[Ww]e|(?:[Tt]he )?(?:[A-Z][\w’']+ ){0,3}(?:Times|News|Post|Journal|Tribune|Herald|Gazette|Chronicle|Guardian|"
    r"Telegraph|Observer|Standard|Courier|Mail|Star|Echo|Record|Globe|Press|Dispatch|Ledger|Sentinel|Examiner|Inquirer|Register|Review|"
    r"Bulletin|Independent|Argus|Citizen|Messenger|Monitor|Advertiser|Reporter|Weekly|Wire|Reuters|BBC|CNN|NPR|AFP))"
)
_KNOWS = r"(?:(?:has|have) (?:exclusively |also |now )?(?:ascertained|discovered|established|found out|learned|learnt|been (?:able to (?:confirm|establish)|told)(?= that\b))|can (?:exclusively |now |also )?(?:confirm|disclose|report|reveal)|is aware(?= that\b)|understands)\b(?! (?:from|how|about))"
_LEARNED = lazily(rf"\b{_OUTLET} {_KNOWS}")
_SOURCED = lazily(
    r"\b(?:from (?:[a-z-]+ ){0,2}?(?:directors|members|officials|people|persons|sources)\b|according to|documents?|records?|e-?mails?|sources?|(?<!were )(?<!was )(?<!been )told|said)\b",
    re.I,
)


@rule("ANO116", severity=Severity.warning, standards=("npr",), words=True)
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

    Good:
        “We have learned that the hard way,” said Piet Holm, a farmer.
    """
    text, name = record.article.text, (record.article.publisher or "").removeprefix("The ")
    names = "|".join(map(re.escape, {name, *name.split()[-1:]} - {""})) or "newspaper"
    own = re.compile(
        rf"\b(?:(?:[Tt]he )?(?:{names})|[Tt]his (?:magazine|newspaper|newsletter|letter|paper|site|website)) {_KNOWS}"
    )
    for sentence in story_sentences(record):
        found = {
            m.start(): m for pattern in (_LEARNED, own) for m in pattern.finditer(text, sentence.start, sentence.end)
        }
        for match in found.values():
            if not _SOURCED.search(text, match.end(), sentence.end):
                yield Flag(Span(match.start(), match.end()), "the outlet says that it knows, not from whom")
