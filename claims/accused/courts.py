"""What police and courts have to do with an accusation: on their record, awaiting trial, or judged."""

import re

from claims.headlines import heads
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import around

_JUDGED = lazily(
    r"\b(?:convict\w*|sentenced|pleaded|pled|guilty|verdict|(?<!no )charges|settlement|settled (?:a|the|with)|fined|"
    r"jailed|imprisoned|admitted|confessed|acknowledged|apologi[sz]ed|acquitted|exonerated|struck off|"
    r"(?:allegation|complaint|count)s? (?:against \w+ )?(?:was|were) (?:not )?"
    r"(?:dismissed|proved|proven|rejected|upheld))\b",
    re.I,
)
_ARRESTED = lazily(r"\barrest\w*|\bindicting\b", re.I)
AWAITING = lazily(
    r"\b(?:bail|being held|custody|held (?:in|on|without)|indicted|indictment|remanded|arraign\w*|"
    r"(?:await|stand)\w* trial|(?:the|his|her) trial (?:continues|goes on))\b",
    re.I,
)
"""Of those of whom no court has found anything yet."""
_UNPROVEN = lazily(r"\b(?:pleaded not guilty|(?:await\w*|stand) trial|denie[sd] the charges?)\b", re.I)
_PROVEN = lazily(r"\b(?:convict\w+|found guilty|sentenced|pleaded guilty|confessed|admitted)\b", re.I)
_TRIAL = (
    r"(?:at|await\w*|before|during|faces?|on|stands?|to) (?:an? |her |his |the |their )?trial|"
    r"trial (?:of|judge|lawyer)"
)
"""Of a court; `in his 2018 trial` is of medicine."""
_IN_COURT = rf"charged with|indict\w*|{_TRIAL}|jury|arrest\w*|lawsuit|police|prosecut\w+|FBI"
_CHARGED = lazily(rf"{_JUDGED.pattern}|\b(?:{_IN_COURT})\b", re.I)
_RECORD = lazily(
    rf"{_CHARGED.pattern}|\b(?:court|complaint|suit|investigat\w+|hearing|testified|affidavit|"
    r"being held|custody|detained|on bail|remanded|wanted for|fugitives?)\b",
    re.I,
)
_SENTENCED = lazily(
    r"\b(?:convicted|fined|(?<!not )(?<!plead )(?<!pleads )guilty|imprisoned|jailed|sentenced|struck off)\b", re.I
)
"""What the headline tells of the one whom the whole story is about."""
_FINDS = lazily(
    r"\b(?:arbitrators?|coroner|disciplinary|inquest|inquiry|misconduct|ombudsman|panel|regulator|tribunal|watchdog)\b"
    r"[^,.;]{0,40}\b(?:accepted|cleared|concluded|dismissed|found|heard|held|ruled|struck|upheld|"
    r"was (?:satisfied|told))\b",
    re.I,
)
"""What sits as a court does, on misconduct, complaints or a game's fouls, and has found or heard something."""


def on_record(record: Record, span: Span, sentence: Span) -> bool:
    """Whether police, a court or one of its papers is spoken of beside the words that accuse, or a verdict above."""
    if is_sentenced(record):
        return True
    until, near = (around(record, sentence, before=1, after=after) for after in (0, 1))
    if in_aside(record.article.text, span, sentence):
        return bool(_CHARGED.search(near)) and not (_UNPROVEN.search(near) and not _PROVEN.search(near))
    return bool(_RECORD.search(until) or _CHARGED.search(near) or _FINDS.search(near))


@once_a_record
def is_sentenced(record: Record) -> bool:
    """Whether the headline tells of a verdict or a sentence."""
    return any(_SENTENCED.search(head.span.of(record.article.text)) for head in heads(record))


def in_aside(text: str, span: Span, sentence: Span) -> bool:
    """Whether the words stand in an aside about the accused, of which the rest of the sentence tells no source."""
    return text[sentence.start : span.start].endswith((", who ", ", which "))


def is_judged(record: Record, party: str, sentence: Span) -> bool:
    """Whether the headline, or what stands beside it, tells a verdict or an admission, or an arrest without a trial."""
    if is_sentenced(record):
        return True
    about = _of_the_party(record, party, sentence)
    return bool(_JUDGED.search(about) or (_ARRESTED.search(about) and not AWAITING.search(about)))


def _of_the_party(record: Record, party: str, sentence: Span) -> str:
    """The sentence with those beside it that speak of the party."""
    own = sentence.of(record.article.text)
    before = around(record, sentence, before=1).removesuffix(own)
    after = around(record, sentence, after=1).removeprefix(own)
    surname = re.escape(party.rsplit(maxsplit=1)[-1])
    names = re.compile(rf"\b(?:{surname}|he|she|they|the company|its?)\b", re.IGNORECASE)
    return " ".join([own, *(each for each in (before, after) if names.search(each))])
