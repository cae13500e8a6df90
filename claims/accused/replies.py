"""Whether the accused were heard: the right of reply."""

import re

from claims.accused.parties import Accusation
from claims.accused.subjects import NAME, is_party
from claims.extraction.named.given_names import given_gender
from claims.lazily import lazily
from claims.record import Claim, Record, SourceType
from claims.spans import Span
from claims.story import sentences_near

_REPLY = lazily(
    r"(?<!\bthe )\b(?:den(?:y|ies|ied|ying|ial)|reject(?:ed|s|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|"
    r"rebuff(?:ed|s)|"
    r"dismiss(?:ed|es|ing)(?! (?:after|because|for|from|over))|"
    r"declin(?:ed|es|ing) to (?:comment|discuss|answer|say|be interviewed|respond|speak)|"
    r"(?:did|do|does|has|have|had|could|would)(?: not|n[’']t)(?: \w+ly)? (?:respond|return|reply|comment|answer|"
    r"be reached|been reached)|"
    r"(?:unavailable|not available|not immediately available) for comment|no comment|refus(?:ed|es) to comment|"
    r"respond(?:ed|s) (?:to|that|by)|repl(?:y|ied)|hit back|fired back|defend(?:ed|s|ing)|pleaded not guilty|"
    r"not guilty|"
    r"insist(?:ed|s)|apologi[sz](?:ed|es)|said (?:the|these|those) (?:allegations?|accusations?|claims?)|"
    r"request(?:s|ed)? for comment)\b",
    re.I,
)
_MOUTHPIECE = lazily(
    r"(?:(?P<whose>[A-Z][\w’'-]*[’']s?) )?(?:\w+ )?\b"
    r"(?:spokes\w+|lawyers?|attorneys?(?! general)|representatives?|campaign|aides?|advis[eo]rs?)\b"
    r"(?: (?:for|of|to) (?P<for>[^,.;]{2,60}))?"
)
_OFFICER = lazily(
    r"[’']s (?:[\w-]+ ){0,3}(?:chair\w*|chancellor|chief|counsel|director|executive|founder|head|manager|owner|partner|"
    r"president|principal|secretary)\b"
)
_OWN = lazily(
    r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he (?:company|firm|bank|contractor|operator)[’']s) (?:[\w’-]+ ){0,4}?"
    r"(?:chair\w*|chief|director|executive|founder|head|manager|owner|partner|president|secretary)\b"
    r"[^.;]{0,60}\b(?:said|told|called|wrote)\b"
)
"""Somebody of the body just spoken of, who says something."""
_SOME = lazily(r"(?!Both|Her|His|Its|The|Their|Two)[A-Z][a-z]+ [a-z]+s$")
"""A profession and nobody's mouthpiece: `Tax lawyers`."""
_OF_A_BODY = lazily(r"(?!An?\b|Both\b|Her\b|His\b|Its\b|No\b|One\b|The\b|Their\b|Two\b)(?P<body>[A-Z][\w’'-]+) [a-z]+")
"""A mouthpiece with the name of whose it is before it: `Holm spokeswoman`."""
_TELLING_PAPER = lazily(
    r"\b(?:answer|e-?mail|letter|message|notice|post|reply|response|statement|text|tweet)s?\b", re.I
)
"""What an accused answers in; accounts and filings are no answer."""
_PRONOUN = lazily(r"\b(?:he|she|they|his|her|their|it|both|neither)\b", re.I)
_BODY = lazily(
    r"\b(?:the (?:company|campaign|bank|ministry|university|firm|agency|department|school|party|group|organi[sz]ation|"
    r"foundation|church|government|contractor|operator|accused)|lawyers?|attorneys?|representatives?|spokes\w+)\b",
    re.I,
)
"""Who answers for a body, or for an accused, without the name."""
_ANOTHER = lazily(r"\b(?!Both|He|It|Neither|She|The|They)[A-Z][\w’'-]*[a-z] (?:(?:also|had|has|have|later|then) )*$")
"""Before a reply: the name of whoever gives it."""
_SPEAKS_ON = lazily(
    r"\s*(?P<who>He|She|They|It) (?:(?:also|has|had|later|then) )?(?:added|called|promised|said|says|told|wrote)\b"
)
"""Behind the sentence that accuses: whoever it was of speaks."""
_ACCUSER = lazily(
    r"\b(?P<who>[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:(?:also|has|had|later|then) )?"
    r"(?:accused|accuses|alleged|charged|claimed|complained|said|says|testified|told|wrote)\b"
)
"""Whoever accuses, where the sentence has a pronoun for them."""
_OWN_NAME = lazily(r"^(?:[A-Z][a-z]{1,3}\. )+(?=[A-Z])")
"""Before a name: `Sen. `."""
_CALLED = r"(?:[\w-]+ ){0,2}?(?P<what>[a-z-]+)(?=,| (?:at|for|from|in|of|on|that|which|with)\b)"
"""Behind a name: what its bearer is."""
NEAR = 3
"""Paragraphs after an accusation in which `he` may be the accused."""


def was_heard(record: Record, accusation: Accusation) -> bool:
    """Whether the accused, or somebody for them, answers or is said not to have answered, anywhere in the article."""
    first, *rest = _OWN_NAME.sub("", accusation.party).split() or [accusation.party]
    return any(_was_heard(record, accusation, re.sub("[’']s$", "", name)) for name in {first, *rest[-1:]})


def _was_heard(record: Record, accusation: Accusation, surname: str) -> bool:
    """The same, of a person by the surname and of `Weir Cranes` by the first word too."""
    text = record.article.text
    kind = _kind(accusation, text)
    own = {
        s.id
        for s in record.sources
        if (
            surname in f"{s.name} {s.affiliation}" or _speaks_for(s.description, surname) or _is_of(s.description, kind)
        )
        and (s.type is not SourceType.document or _TELLING_PAPER.search(f"{s.name} {s.description}"))
    }
    for claim in record.claims:
        named = claim.attribution.source_spans
        # NOTE: the name of the accused beside the accusation is not that of a speaker
        told = named and all(accusation.sentence.contains(span) for span in named)
        if (
            own.intersection(claim.attribution.source_ids)
            and not (told or _is_of_another_sex(text, claim, accusation.party))
            and not claim.spans[0].overlaps(accusation.sentence)
        ):
            return True
    if _speaks_on(text, accusation.sentence, surname) or _is_cleared(record, accusation.sentence, kind):
        return True
    story = list(record.article.story())
    at = next((i for i, p in enumerate(story) if p.span.contains(accusation.span)), 0)
    end = story[at].span.end if story else accusation.span.end
    # NOTE: a name in the accusing sentence is mostly the accuser's; `His lawyer` behind it is still the accused's
    if _answers(Span(min(accusation.sentence.end, end), end), text, surname, 0):
        return True
    return any(
        _answers(
            Span(accusation.span.end, paragraph.span.end) if distance == 0 else paragraph.span, text, surname, distance
        )
        or (surname in paragraph.span.of(text) and _REPLY.search(paragraph.span.of(text)))
        for distance, paragraph in enumerate(story, -at)
    )


def _is_of_another_sex(text: str, claim: Claim, party: str) -> bool:
    """Whether `he` tells the claim, and the accused is a woman, or the other way round."""
    pronouns = {span.of(text).lower() for span in claim.attribution.source_spans}
    sex = next(filter(None, map(given_gender, party.split()[:-1])), "")
    return bool(sex and pronouns & {"he" if sex == "f" else "she"})


def _speaks_on(text: str, accusing: Span, surname: str) -> bool:
    """Whether the accused, and not whoever accuses, is the `She said` behind the sentence."""
    speaks, accuser = _SPEAKS_ON.match(text, accusing.end), _ACCUSER.search(text, accusing.start, accusing.end)
    same = speaks and accuser and speaks["who"].lower() == accuser["who"].lower()
    return bool(speaks) and not same and not _speaks_of_another(accusing.of(text), surname)


def _answers(stretch: Span, text: str, surname: str, distance: int) -> bool:
    """Whether an accused who is not named here replies, or is spoken for, so many paragraphs after the accusation."""
    said, near = stretch.of(text), 0 <= distance <= NEAR
    speaking = [*_OWN.finditer(said), *_MOUTHPIECE.finditer(said)] if near else []
    if any(_is_theirs(match, said, surname) for match in speaking):
        return True
    for reply in _REPLY.finditer(said):
        start = max(said.rfind(mark, 0, reply.start()) for mark in ".;?!") + 1
        who = _BODY.search(said, start, reply.end() + 60) or (near and _PRONOUN.search(said, start, reply.end()))
        if (
            who
            and not _ANOTHER.search(said, start, reply.start())
            and not _speaks_of_another(said[: who.start()], surname)
        ):
            return True
    return False


def _is_theirs(speaking: re.Match[str], said: str, surname: str) -> bool:
    """Whether it is nobody else's: `her lawyer`, `Weir's lawyer`, `a lawyer for the company`."""
    whose = of = None
    if "whose" in speaking.re.groupindex:
        whose, of = speaking["whose"], speaking["for"]
    other = (whose and surname not in whose) or (of and re.match(r"(?:the )?[A-Z]", of) and surname not in of)
    body = _OF_A_BODY.match(speaking[0])
    if surname not in speaking[0] and (_SOME.match(speaking[0]) or (body and not whose)):
        return False
    before = said[: speaking.start()]
    sentence = before[max(before.rfind(mark) for mark in ".;?!") + 1 :]
    if speaking[0].startswith("its") and sentence.strip() and surname not in sentence and not _BODY.search(sentence):
        return False
    if speaking[0].lower().startswith("its"):
        before = before.replace("The ", "")
    return not other and not _speaks_of_another(before, surname)


def _speaks_of_another(before: str, surname: str) -> bool:
    """Whether a name that is not the accused's stands in these words; one at their very end is the speaker's own."""
    names = [m[0] for m in re.finditer(rf"\b{NAME}", re.sub(rf"\b{NAME}, $", "", before))]
    return any(is_party(name) and surname not in name for name in names)


def _speaks_for(description: str, surname: str) -> bool:
    """Whether the description is of a spokesman, lawyer, officer or body of the party."""
    return surname in description and bool(_MOUTHPIECE.search(description) or _OFFICER.search(description))


def _kind(accusation: Accusation, text: str) -> str:
    """What a body is called without its name: `brigade` for the 11th Artillery Brigade, or `Rive, a restaurant`."""
    head = re.escape(re.split(r" of\b", accusation.party)[0].split()[-1].lower())
    told = re.search(rf"{re.escape(accusation.party)}, an? {_CALLED}", accusation.sentence.of(text))
    return f"(?:{head}|{told['what']})" if told else head


def _is_of(description: str, kind: str) -> bool:
    """Whether the description is of the body itself, or of somebody of it: `the diocese’s chancellor`."""
    return re.match(rf"(?:[Tt]he )?{kind}\b", description) is not None


def _is_cleared(record: Record, accusing: Span, kind: str) -> bool:
    """Whether somebody says in the next sentence that the body did not: `the brigade had conducted no mission`."""
    text = record.article.text
    return any(
        re.search(rf"\bthe {kind}\b[^.;]*\b(?:not?|never|nothing)\b", sentence.of(text))
        for sentence in sentences_near(record, accusing, after=1)[1:]
    )
