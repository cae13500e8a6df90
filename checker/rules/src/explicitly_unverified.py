"""SRC217."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_UNVERIFIED = lazily(
    r"\b(?:unconfirmed (?:reports?|claims?|rumou?rs?|allegations?|accounts?|information)|unverified (?:reports?|claims?|"
    r"rumou?rs?|allegations?|videos?|footage|accounts?|information|posts?)|(?:has|have|had) (?:not|yet to) be(?:en)?(?: independently)? (?:confirmed|"
    r"verified|corroborated|authenticated)|"
    r"there (?:is|was) no (?:independent (?:confirmation|verification)(?: of)?|way to (?:check|confirm|verify))|as yet (?:unconfirmed|unverified) \w+|"
    r"(?<=claim )(?:(?:that )?(?:[\w’'-]+ ){1,4}could not (?:confirm|verify|check|substantiate))|(?<=account )(?:(?:that )?(?:[\w’'-]+ ){1,4}could not (?:confirm|verify|check))|"
    r"could not (?:be|immediately be|independently be|be independently|be immediately) (?:confirmed|verified|corroborated)|"
    r"(?:(?:has|have|had) (?:not been |been un)able to|was unable to) (?:independently )?(?:authenticate|check|confirm|corroborate|establish|verify)|could not (?:independently|immediately) (?:confirm|verify|corroborate))\b",
    re.I,
)
_CLAIM = lazily(
    r"\b(?:it|this|that|which|they|these|those|(?:accounts?|allegations?|authenticity|claims?|figures?|footage|identit(?:y|ies)|"
    r"incidents?|attacks?|strikes?|information|numbers?|reports?|rumou?rs?|tolls?|videos?)(?: [^,.;]{1,60})?)\s*$",
    re.I,
)
"""What can be confirmed or not, before the verb; a price that is not confirmed is not announced yet."""
_OWN = lazily(
    r"\b(?:not been |been un|was un)able to\b|\bcould not (?:(?:independently|immediately) )?(?:confirm|verify|check|substantiate|corroborate)$|^there |^as yet ",
    re.I,
)
"""The outlet itself could not find out."""
_SAYS = lazily(
    r"\s+(?:of|that|from|about|say|said|speak|spoke|suggest\w*|indicate\w*|put|emerged|show\w*|circulated)\b"
)
_DENIED = lazily(r"\b(?:dismissed|denied|rejected|warned against|do not share)\b", re.I)


@rule("SRC217", severity=Severity.info, standards=("credco",), words=True)
def explicitly_unverified(record: Record) -> Iterator[Flag]:
    """The article itself says that something it prints is not confirmed.

    To say so is right, and the credibility signals look for it; an editor decides whether it is printed at all.

    Bad:
        [[Unconfirmed reports]] spoke of a fire on the ferry.

    Bad:
        A video shows the ferry on fire. It [[could not be independently verified]].

    Bad:
        He fled in a boat, an account that the Gazette [[has not been able to confirm]].

    Good:
        The harbour police confirmed that the ferry was on fire.

    Good:
        “There are unconfirmed reports of a fire,” said Nora Vale, a spokeswoman for the police.

    Good:
        The mayor likes to circulate unconfirmed reports on social media.

    Good:
        The price of a ticket has not been confirmed at this stage.

    Good:
        The mayor dismissed unconfirmed reports of a fire.
    """
    text = record.article.text
    for span, sentence in told(record, _UNVERIFIED):
        before = text[sentence.start : span.start]
        passive = span.of(text).lower().startswith(("has", "have", "had", "could"))
        printed = _CLAIM.search(before) if passive else _SAYS.match(text, span.end)
        printed = printed or _OWN.search(span.of(text))
        if printed and not _DENIED.search(before):
            yield Flag(span, "printed as unconfirmed: is it worth printing, and who will confirm it?")
