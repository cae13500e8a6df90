"""SRC217."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.told.refuted import is_refuted
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_attributed, told

_UNVERIFIED = lazily(
    r"\b(?:unconfirmed (?:reports?|claims?|rumou?rs?|allegations?|accounts?|information)|unverified (?:reports?|claims?|"
    r"rumou?rs?|allegations?|videos?|footage|accounts?|information|posts?)|(?:has|have|had) (?:not|yet to) be(?:en)?(?: independently)? (?:confirmed|"
    r"verified|corroborated|authenticated)|"
    r"there (?:is|was) no (?:independent (?:confirmation|verification)(?: of)?|way to (?:check|confirm|verify))|as yet (?:unconfirmed|unverified) \w+|"
    r"(?<=claim )(?:(?:that )?(?!(?:he|she|they) )(?:[\w’'-]+ ){1,4}could not (?:confirm|verify|check|substantiate))|(?<=account )(?:(?:that )?(?!(?:he|she|they) )(?:[\w’'-]+ ){1,4}could not (?:confirm|verify|check))|"
    r"could not (?:be|immediately be|independently be|be independently|be immediately) (?:confirmed|verified|corroborated)|"
    r"(?:(?:has|have|had) (?:not been |been un)able to|was unable to) (?:independently )?(?:authenticate|check|confirm|corroborate|establish(?! an? )|verify)|could not (?:independently|immediately) (?:confirm|verify|corroborate))\b",
    re.I,
)
_HINTS = (
    "authentic",
    "check",
    "confirm",
    "correct",
    "corrob",
    "establish",
    "evidence",
    "genuine",
    "proo",
    "prove",
    "substant",
    "test",
    "true",
    "verif",
    "vouch",
    "whether",
    "origin",
    "provenance",
)
_CHECK = r"(?:authenticate|check|confirm|corroborate|establish|prove|substantiate|verify)"
_CHECKED = r"(?:authenticated|checked|confirmed|corroborated|established|proved|proven|substantiated|verified)"
_UNCHECKED = (
    r"(?:(?:as yet |still |so far )?(?:unconfirmed|uncorroborated|unprove[dn]|unsubstantiated|unverified|unverifiable)|"
    r"not (?:yet )?(?:been )?(?:confirmed|corroborated|substantiated|verified))"
)
_WHAT = r"(?:account|allegation|assertion|charge|claim|count|description|detail|figure|number|report|rumou?r|story|toll|version)"
_NOT_BY_US = lazily(
    rf"(?<=[,;:—–] )(?:an? {_WHAT}|something) (?:that )?(?!(?:he|she|they)\b)(?:[\w’'-]+ ){{1,4}}?(?:could not|cannot|can[’']t|"
    r"(?:is|was) unable to) (?:\w+ly )?(?:authenticate|check|confirm|corroborate|substantiate|verify)\b|"
    rf"(?<=[,;:—–] )(?:an? {_WHAT}|something|which|though|although) (?:that )?(?-i:the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|this (?:magazine|newspaper|paper|site)) "
    rf"(?:(?:is|was|has been) not (?:yet )?able to|(?:had|has) (?:no means|not managed|yet) to|did not manage to) (?:\w+ly )?{_CHECK}\b|"
    rf"(?<=[.”\"] )(?-i:[A-Z])[\w’'-]+ (?:[\w’'-]+ ){{0,3}}?(?:could not|cannot) (?:\w+ly )?{_CHECK} (?:the|this|that|these|those|either) {_WHAT}s?\b",
    re.I,
)
_SHOWN = (
    r"(?:clip|document|footage|image|letter|message|photo|photograph|picture|recording|screenshot|statement|tape|video)"
)
_IN_PASSING = (
    lazily(
        rf"\b[Ii]t (?:has|had|was|is) not (?:(?:been|immediately|yet|so far) ){{0,2}}possible to (?:\w+ly )?{_CHECK}\b|"
        rf"\b(?:it|this|that|the (?:{_WHAT}|{_SHOWN})s?) (?:is|was|are|were) (?:\w+ )?impossible to {_CHECK}\b(?! before\b)|"
        rf"\b(?:his|her|its|their|this|that|these|those) (?:{_WHAT}|{_SHOWN})s? (?:cannot|can[’']t|could not) be (?:\w+ly )?(?:checked|confirmed|corroborated|verified)\b|"
        rf"\bcannot (?:say|tell) (?:if|whether) (?:it|they|this|the {_SHOWN}s?) (?:is|are|was|were) (?:authentic|genuine|real|recent|true)\b|"
        rf"\b[Ii]t (?:is|was|remains) (?:not (?:clear|known)|uncertain|unclear) (?:if|whether) (?:it|they|this|the {_SHOWN}s?) (?:is|are|was|were) (?:authentic|genuine|real|recent|true)\b|"
        rf"\b[Nn]o independent (?:confirmation|corroboration|verification) (?:of [^.;]{{3,60}}? )?(?:could be|had been|has been|is|was) (?:available|found|had|obtained|possible)\b|"
        rf"\b(?:authenticity|origin|provenance) (?:of (?:the|this|that|these|those) [^.;]{{3,40}}? )?(?:has|have|had|could|is|was) not (?:yet )?(?:be(?:en)? )?(?:confirmed|established|known|verified)\b",
        re.I,
    ),
    lazily(
        rf"\b(?:it|this|that|which|the {_WHAT}) (?:remains|is still|is yet|has yet) to be {_CHECKED}\b|"
        rf"\bthe (?:number|sum|toll|total|{_WHAT})s? (?:cannot|can[’']t|could not) be (?:\w+ly )?(?:checked|confirmed|corroborated|verified)\b|"
        rf"\b(?:cannot|can[’']t|could not) vouch for\b|\b(?:had|has|have) no (?:means|way) of (?:checking|confirming|corroborating|proving|verifying)\b|"
        rf"\bthe {_WHAT} has never been (?:tested|put to (?:an?|any|the) test)\b|\bneither confirmed nor denied by any(?:body|one)\b",
        re.I,
    ),
    lazily(
        rf"\b(?:although|but|though|and|which|(?:an? {_WHAT}|something)(?: that)?) (?:nobody|no[ -]one) (?:(?:has|had|is|was|could|can|yet|so far|ever|been) ){{1,3}}"
        rf"(?:able to )?(?:{_CHECK}|{_CHECKED})(?: (?:it|this|that))?(?=[.,;)])",
        re.I,
    ),
    lazily(rf"\b(?:it|this|that|the {_WHAT}) (?:is|was|remains?|remained) {_UNCHECKED}\b(?! by\b)", re.I),
    lazily(
        rf"\bnone of (?:it|that|this) (?:(?:has|had|is|was|could|can|yet|be|been|so far) ){{1,3}}{_CHECKED}\b", re.I
    ),
    lazily(
        r"\bwhether (?:it|that|this) (?:is|was) (?:authentic|correct|genuine|so|true) (?:is|remains|was) "
        r"(?:an open question|not (?:certain|clear|known)|unclear|unknown|uncertain)\b",
        re.I,
    ),
    lazily(rf"(?<=[(—–]){_UNCHECKED}(?=[)—–])|(?<= [—–] ){_UNCHECKED}(?= [—–])", re.I),
    lazily(
        r"\bthere (?:is|was)(?:,[^.;,“”\"]{2,25},| as yet| so far)? no (?:\w+ )?(?:confirmation|evidence|proof) (?:of|for) "
        r"(?:it|this|that)(?=[.,;)])",
        re.I,
    ),
    lazily(
        r"\bif (?:it is |they are )?(?:authentic|correct|genuine|true),? (?:and|though|but)? ?(?:that|which|this) "
        r"(?:is|was|remains) (?:an open question|far from certain|in doubt|not (?:certain|clear|known)|unclear|unknown|uncertain)\b",
        re.I,
    ),
)
"""Half a sentence by which the outlet takes back what it prints beside it."""
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
_MESSAGE = "printed as unconfirmed: is it worth printing, and who will confirm it?"
_DENIED = lazily(
    r"\b(?:dismissed|denied|rejected|warned against|do not share|(?:did|does|has|have|had|do|would) not (?:air|broadcast|print|publish|run|use)(?:e?d)?)\b",
    re.I,
)

_FOUND = lazily(r"\b(?:concluded|decided|found|held|ruled) (?:then )?that (?:there )?$")
"""Before what a court or an inquiry found unproven."""


@rule("SRC217", severity=Severity.info, standards=("credco",), words=True, live=True)
def explicitly_unverified(record: Record) -> Iterator[Flag]:
    """The article itself says that something it prints is not confirmed.

    To say so is right, and the credibility signals look for it; an editor decides whether it is printed at all.

    Bad:
        [[Unconfirmed reports]] spoke of a fire on the ferry.

    Bad:
        A video shows the ferry on fire. It [[could not be independently verified]].

    Bad:
        He fled in a boat, an account that the Gazette [[has not been able to confirm]].

    Bad:
        The captain has a second ferry, something the Gazette [[has been unable to establish]]. He sold the first one, although [[that is unconfirmed]].

    Bad:
        A bank offered him £2m ([[unverified]]). He sank the ferry himself; [[there is, as yet, no evidence of this]].

    Bad:
        The letter, [[if genuine, and that is an open question]], was his. He wrote another, [[though nobody has been able to check]].

    Bad:
        A second ferry sank at noon, a fisherman wrote. [[Tarnby Wire could not confirm the account]].

    Bad:
        The ferry is the oldest of all, its captain says. [[The claim has never been tested]]. The Gazette [[cannot vouch for]] it.

    Bad:
        He fled in a boat, [[something the Gazette was not able to verify]].

    Good:
        The Gazette did not print the letter because it could not be verified. The claim is unproven, the judge said.

    Good:
        The mayor was cleared in 1985: the court held that there was no evidence for it.

    Good:
        The mayor called it a fraud, a claim he could not substantiate. The harbour police confirmed that the ferry was on fire.

    Good:
        “There are unconfirmed reports of a fire,” said Nora Vale, a spokeswoman for the police.

    Good:
        The mayor likes to circulate unconfirmed reports on social media.

    Good:
        The price of a ticket has not been confirmed at this stage.

    Good:
        The mayor dismissed unconfirmed reports of a fire.

    Bad:
        A video is said to show the ferry on fire. [[It has not been possible to verify]] the pictures. [[It is unclear whether the video is genuine]].

    Good:
        It has not been possible to mend the ferry. Unconfirmed reports of a fire turned out to be wrong.

    Good:
        The clerk, who was not able to verify the signature, sent the form back, the board said.
    """
    text = record.article.text
    seen = set()
    for span, sentence in told(record, _UNVERIFIED, hints=_HINTS):
        before = text[sentence.start : span.start]
        passive = span.of(text).lower().startswith(("has", "have", "had", "could"))
        printed = _CLAIM.search(before) if passive else _SAYS.match(text, span.end)
        printed = printed or _OWN.search(span.of(text))
        if printed and not _DENIED.search(before) and not is_refuted(record, sentence):
            seen.add(sentence)
            yield Flag(span, _MESSAGE)
    for shape in (_NOT_BY_US, *_IN_PASSING):
        for span, sentence in told(record, shape, hints=_HINTS):
            found = _FOUND.search(text, sentence.start, span.start)
            somebodys = shape is not _NOT_BY_US and (found or is_attributed(record, span))
            if sentence not in seen and not somebodys and not _DENIED.search(text, sentence.start, span.start):
                seen.add(sentence)
                yield Flag(span, _MESSAGE)
