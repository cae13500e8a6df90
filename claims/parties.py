"""Who is accused of what, and whether they were heard: the right of reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.wordlists import words
from claims.record import Record
from claims.spans import Span
from claims.story import is_attributed, is_quoted, story_sentences

_NAME = r"(?P<party>(?:[A-Z][\w’'.-]*[\w’'](?: (?:[A-Z]\. )?|-)){0,3}[A-Z][\w’'-]*[a-z])"
_WRONG = (
    r"(?:(?:taking|paying|offering|accepting|soliciting|demanding) (?:bribes?|kickbacks?)|brib\w+|fraud|"
    r"corruption|embezzl\w+|"
    r"steal\w*|theft|lying|perjury|extort\w*|assault\w*|rap(?:e|ing)|harass\w*|abus(?:e|ing)|tortur\w*|"
    r"murder\w*|killing|"
    r"misconduct|misus\w+|rigging|cheating|covering up|launder\w*|smuggl\w*|plagiari\w*|falsify\w*|forg\w+|defraud\w*|"
    r"collu\w+|conspir\w+|violat\w+|breaking the law|negligence|discriminat\w+|mislead\w*|defam\w*|blackmail\w*|"
    r"sexual\w*|"
    r"racis\w+|insider trading|tax evasion|overcharg\w*|mishandl\w*|threaten\w*|hid(?:ing|den)|conceal\w*|"
    r"doctor(?:ing|ed)|backdat\w*|fabricat\w*|siphon\w*|pocket(?:ing|ed)|inflat(?:ing|ed)|poison\w*|spying|dumping|withh[eo]ld\w*)"
)
_DID = (
    r"(?:bribed|embezzled|stole|defrauded|extorted|raped|assaulted|sexually assaulted|groped|harassed|"
    r"sexually harassed|"
    r"tortured|murdered|falsified|forged|plagiari[sz]ed|laundered|rigged|covered up|misused|took (?:bribes|kickbacks)|"
    r"paid (?:bribes|kickbacks)|lied (?:about|to)|lied under oath|broke the law|beat up|overcharged|"
    r"backdated|doctored|siphoned|faked|fabricated|concealed|overbilled|"
    r"altered (?:the|its|his|her|their) (?:\w+ )?(?:stamps?|books|records|dates?|figures|minutes|documents?)|"
    r"inflated (?:the|its|his|her|their) (?:figures|invoices|bills|accounts|expenses)|"
    r"billed [^.,;]{3,40} (?:it|he|she|they) never|signed (?:false|accounts that)|sold [^.;]{3,60} without telling)"
)
_ACCUSED = re.compile(
    rf"\b{_NAME}(?:, [^,.;]{{3,60}},)? (?P<at>(?:(?:is|was|has been|had been|stands|stood|has (?:long )?stood|were|are|"
    rf"have been) (?:also |repeatedly |publicly )?"
    rf"(?:accused of|alleged to have|suspected of))|allegedly)\s+(?:[\w’'-]+\s+){{0,6}}?(?:{_WRONG}|{_DID})"
)
_ACCUSES = re.compile(
    rf"\b(?P<at>accus(?:ed|es|"
    rf"ing))\s+(?:[a-z]+ )?(?:(?:[a-z]+ ){{0,3}}){_NAME}(?:, [^,.;]{{3,60}},)? of\s+(?:[\w’'-]+\s+){{0,6}}?{_WRONG}"
)
_SAYS = re.compile(
    rf"\b{_NAME}(?:, [^,.;]{{3,60}},|, wh(?:ich|o)|,)? "
    rf"(?:had |has |have |then |knowingly |repeatedly |once |allegedly )*(?P<at>{_DID})\b"
)
_RECORD = re.compile(
    r"\b(?:convict\w*|sentenced|pleaded|pled|found guilty|guilty|charged with|charges?|indict\w*|court|trial|"
    r"verdict|jury|"
    r"lawsuit|complaint|suit|settle[dm]\w*|prosecut\w+|investigat\w+|fined|jailed|arrest\w*|police|hearing|testified|"
    r"affidavit|admitted|confessed|acknowledged|apologi[sz]ed)\b",
    re.I,
)
_GAME = re.compile(r"\b(?:base|show|scene|thunder|headlines|ball|heart|spotlight|kiss|glance|look|points?)\b", re.I)
_REPLY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|"
    r"rebuff(?:ed|s)|declin(?:ed|es|ing) to (?:comment|discuss|answer|say|be interviewed|respond|speak)|"
    r"(?:did|do|does|has|have|had|could|would)(?: not|n[’']t)(?: \w+ly)? (?:respond|return|reply|comment|answer|"
    r"be reached|been reached)|"
    r"(?:unavailable|not available|not immediately available) for comment|no comment|refus(?:ed|es) to comment|"
    r"respond(?:ed|s) (?:to|that|by)|repl(?:y|ied)|hit back|fired back|defend(?:ed|s|ing)|pleaded not guilty|"
    r"not guilty|"
    r"insist(?:ed|s)|apologi[sz](?:ed|es)|said (?:the|these|those) (?:allegations?|accusations?|claims?)|"
    r"request(?:s|ed)? for comment)\b",
    re.I,
)
_MOUTHPIECE = re.compile(r"\b(?:spokes\w+|lawyers?|attorneys?|representatives?|campaign|aides?|advis[eo]rs?)\b", re.I)
_GENERIC = re.compile(
    r"\b(?:he|she|they|his|her|their|the (?:company|campaign|bank|ministry|university|firm|agency|department|school|"
    r"party|group|organi[sz]ation|foundation|church|government|spokes\w+)|(?:an?|the) (?:spokes\w+|lawyer|attorney|"
    r"representative)s?|lawyers?|attorneys?|representatives?|spokes\w+|both|neither)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Accusation:
    """A named party said to have done wrong."""

    party: str
    """The name as it stands in the sentence."""
    span: Span
    """The words that accuse."""
    sentence: Span
    sourced: bool
    """Whether somebody in the article stands behind it."""
    on_record: bool
    """Whether a charge, a verdict, a court paper or the accused's own admission stands beside it."""


def accusations(record: Record) -> Iterator[Accusation]:
    """Every accusation of somebody with a name in the story's sentences, in order."""
    text = record.article.text
    for sentence in story_sentences(record):
        for pattern in (_ACCUSED, _ACCUSES, _SAYS):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                span, party = Span(*match.span("at")), match["party"]
                if party.split()[0] in words("no_party") or _GAME.search(
                    text, match.end(), min(match.end() + 30, sentence.end)
                ):
                    continue
                yield _accusation(record, party, span, sentence, active=pattern is _ACCUSES)


def _accusation(record: Record, party: str, span: Span, sentence: Span, *, active: bool) -> Accusation:
    text = record.article.text
    by = re.search(r"\bby\b|\baccording to\b|\b(?:said|says|told|alleg\w+ (?:that|by))\b", sentence.of(text))
    near = text[max(0, sentence.start - 300) : min(len(text), sentence.end + 300)]
    return Accusation(
        party=party,
        span=span,
        sentence=sentence,
        sourced=active or bool(by) or is_attributed(record, span) or is_quoted(record, span),
        on_record=bool(_RECORD.search(near)),
    )


def was_heard(record: Record, accusation: Accusation) -> bool:
    """Whether the accused, or somebody for them, answers or is said not to have answered, anywhere in the article."""
    text = record.article.text
    surname = accusation.party.split()[-1].removesuffix("’s").removesuffix("'s")
    own = {
        s.id for s in record.sources if surname in f"{s.name} {s.affiliation}" or _speaks_for(s.description, surname)
    }
    if any(own.intersection(claim.attribution.source_ids) for claim in record.claims):
        return True
    for paragraph in record.article.story():
        said = paragraph.span.of(text)
        if _REPLY.search(said) and (surname in said or _GENERIC.search(said)):
            return True
    return False


def _speaks_for(description: str, surname: str) -> bool:
    """Whether the description is of a spokesman, lawyer or body of the party."""
    return surname in description and _MOUTHPIECE.search(description) is not None
