"""Events that the story dates again as known: 'since the wedding in 1996', 'on 4 May, the day he resigned'."""

import re

from checker.told.dates.same_events import ON, Dated, Event, events, is_named_by, once_only, owner
from checker.told.people.names import bare, is_alone
from checker.told.stems import meaning
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Moment, Record
from claims.story import sentence_around

_NO_FIRST = "(?:second|third|fourth|fifth|next|last|previous|earlier|later|new|other|another|final|latest|similar)"
_ANOTHER = rf"(?!{_NO_FIRST}\b)"
_WHEN = r"(?:since|when|as soon as|until|till|before|after|once|by the time|(?:from )?the (?:moment|day|night))"
_KNOWN_CLAUSE = lazily(
    rf"\b{_WHEN}\s+(?:(?:the|that|his|her|its|their|this|these|those)\s+)?{_ANOTHER}(?:[\w’'-]+\s+){{0,6}}$", re.I
)
_KNOWN_NOUN = lazily(
    rf"\b(?:(?:the|that)\s+{_ANOTHER}(?:[\w’'-]+\s+){{0,2}}(?<!\bto )(?<!will )(?<!must )(?<!would )|"
    r"(?:at|since|until)\s+|(?:since|after|before|until|from|at|of|by)\s+(?:his|her|its|their)\s+(?:[\w-]+\s+)?)$",
    re.I,
)
"""What leads up to an event that the reader knows: 'since he', 'before the curtain first'; 'the', 'at'."""
_KNOWN_OWNED = lazily(
    rf"(?:^|[\s(“\"‘'])(?P<name>(?:[A-Z][\w-]+\.?\s+)?(?P<thing>[A-Z][\w-]+))[’']s?\s+(?!{_NO_FIRST}\b)(?:[a-z-]+\s+)?$"
)
"""Whose or what a known event was: `Mr. Holm's death`, `the Alder's sinking`."""
_KNOWN_OPENING = lazily(r"^[^\w(]*$")
_OF_AN_ACT = lazily(r"\w+(?:tion|sion|age|al|ment|ure|ance|ing)$", re.I)
"""Before a noun that opens its sentence as known: `Passage, on 4 May`, `Ratification of the treaty, in`."""
_KNOWN_SUBJECT = lazily(
    r"^[^\w(]*(?P<name>(?:[A-Z][\w’-]*\.? ){0,3}(?P<thing>[A-Z][\w’-]+)) (?:(?:was|has|had|been) ){0,2}$"
)
"""Before what befalls nobody twice: `Dr. Holm was let go on`."""
_KNOWN_THING = lazily(
    rf"\b(?:the|his|her|its|their)\s+(?:{_ANOTHER}[\w’'-]+\s+)?"
    r"(?P<thing>(?!(?:wh\w+|that|to|of|in|and|or|be|quarter|period|year|month|week|season|term)\b)[a-z]{3,})"
    r"(?:\s+|(?P<of>,)\s+|(?P<clause>,?\s+(?:which|that))\s+(?:(?:[\w’'-]+\s+){1,2})?)$",
    re.I,
)
_KNOWN_NAME = lazily(
    r"(?:^|\b[a-z][\w’-]*[;:]? )(?:[A-Z][\w’-]*\.? ){0,3}(?P<thing>[A-Z][\w’-]+(?<!day)),\s+"
    r"(?:(?:who|which)\s+(?:(?:was|were|had|has|been|first)\s+){0,2})?$"
)
"""Behind the name of whom or what the event befell: `Holm, who was shot on`."""
_UP_TO_DATE = lazily(
    r"^(?!.*\b(?:and|but|while|who|he|she|they|said|says|told|until|since|again|is|are|will|would)\b|.*\b(?:the|by)\s+$|"
    r".*(?<!shortly )(?<!just )\b(?:after|before|eve of)\b|.*\b(?:was|were) (?:\w+ly )?\w+ed\b)[^.;:—–“”\"#]{0,60}$",
    re.I,
)
"""What may stand between a known event and its date."""
_ASIDE = lazily(r",\s+(?!(?:on|in|at|late|early|just|shortly|handed|issued|delivered|rendered|held|wh\w+)\b)\w", re.I)
_ENDED = lazily(
    r",? (?:which|that) (?:\w+ )?(?:ended|finished|concluded|lasted|resumed|went on|continued|dragged|ran|was over|"
    r"was called off)\b"
)
"""Behind the noun of what goes on: its last day is not its first."""
_DEALT_WITH = lazily(
    r"\b(?:briefing|conference|debate|hearing|inquest|inquiry|meeting|report|service|session|talks|trial|vote)s? "
    r"(?:about|after|for|into|on|over) (?:the|that|h(?:is|er)|its|their) (?:[\w-]+ )?$"
)
"""Before the noun of an event that somebody deals with on the day: `the hearing about the fire on`."""
_SPOKEN_OF = lazily(
    r"\b(?:commemorat|discuss|examin|honou?r|mark|mourn|recall|remember|stud)(?:e[ds]?|ed|ing|s|y|ies)? "
    r"(?:the|that) (?:[\w-]+ )?$|"
    r"\b(?:sp(?:oke|oken|eaks?)|talk(?:s|ed)?|heard|learn(?:s|ed|t)?|warn(?:s|ed)?|complain(?:s|ed)?|told \w+) "
    r"(?:of|about) (?:the|that|h(?:is|er)|its|their) (?:[\w-]+ )?$"
)
_NEWCOMER = lazily(r"\W*An?(?:other)? (?!\w*(?:spokes|official|statement))")
_PRONOUN = lazily(r"\b(?:s?he|they) (?:\w+ ){0,2}$")
_FIRST = lazily(r"\b(?:the|its|their|his|her) first\b[^,]*$", re.I)
_OF_DATE = lazily(
    r"^,?\s+(?:(?:the|that)\s+(?:very\s+)?(?:day|night|morning|evening|afternoon|year|month)\b"
    r"(?! (?:before|after)\b)|(?P<when>when)\b)"
)
_PLACE = lazily(r"\b(?:at|in|near) (?:the|an?|h(?:is|er)|its|their) (?:[\w-]+ )?([a-z]{3,})\b")
"""Where a known event was: 'the fire at the school on'."""
_OF_THEIRS = lazily(r"^ of (?:the|an?|his|her|its|their) (?:[\w-]+ ){0,3}?([a-z]{3,})\b(?=,? (?:on|in|at|of)\b)")
"""Whose or what a known event was: 'the death of her husband in'."""
_NO_NOUN = (
    r"(?!(?:after|at|before|between|by|during|early|for|from|had|has|in|inside|into|just|late|near|of|off|on|outside|over|"
    r"shortly|that|to|was|were|when|where|which|who|with)\b)"
)
_OF_A_COMPOUND = lazily(rf"\s+{_NO_NOUN}[a-z]+\s+[‘’'“\"]?(?:be|been|changed|had|has|is|was|were)\b")
"""Behind a noun that only tells of what sort the next one is: 'its approval process was changed in'."""
_DAYS_FROM = lazily(
    r"\b(?:day|night|morning|evening|week|month|year)s? (?:after|before) (?:the|that|h(?:is|er)|its) (?:[\w-]+ )?$"
)
"""Before an event from which another day is counted: 'the day after the wedding, 4 May'."""
_CLOSING_PRICE = lazily(rf"\w+ing\s+{_NO_NOUN}[a-z]")
_ANY_DAY = frozenset({"caucuses", "votes"})
"""What recurs, by its plural; of it, as of all that recurs, only a name tells which one is meant."""
_PARTIES = frozenset({"Conservatives", "Democratic", "Democrats", "Labour", "Republican", "Republicans", "Tories"})
"""Names that do not tell which vote is meant."""
_WITH_ANOTHER = lazily(r",? (?:with|of|by|at|between) (?:an?|another)\b")
_ONE_OF_SEVERAL = lazily(r"\b(?:second|third|fourth|fifth|latest|next|another|would|could|might|will)\b")
"""Behind a date: there was more than one, or it is not told to have been."""
_FAR = 90
"""Code points after a date in which its event is told."""
_NAME = lazily(
    r"(?<=[a-z,] )(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z][a-z]+day\b)[A-Z][a-z]+"
)


def told_again(record: Record, moment: Moment) -> Dated:
    """The known event that the moment dates, if any."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    at, end = moment.span.start, moment.span.end
    lines: set[int] = set()
    clause = whose = ""
    things: set[str | None] = set()
    for event in events(text, sentence, sentence.start, at):
        before, between = text[sentence.start : event.span.start], text[event.span.end : at]
        known = _known(record, before, event, moment)
        of_this = not _is_of_a_newcomer(before) and (event.verb or not _is_aside(before, between))
        if not event.verb and (_OF_A_COMPOUND.match(between) or (between[:1] == "," and _DAYS_FROM.search(before))):
            continue
        if known and of_this and _UP_TO_DATE.match(between):
            beside = "clause" in known.groupdict() and not (known["of"] or known["clause"])
            if beside and not ON.match(between):
                continue
            lines.add(event.line)
            clause += f"{known[0]}{between}. "
            whose = whose or owner(before)
            things |= set(_PLACE.findall(between)) | set(_OF_THEIRS.findall(between))
            things |= {
                known.groupdict().get("thing"),
                *bare(known.groupdict().get("name") or "").split(),
                "first" if _FIRST.search(before) else None,
            }
    following = _OF_DATE.match(text[end : sentence.end])
    for event in events(text, sentence, end, min(sentence.end, end + _FAR)):
        if _CLOSING_PRICE.match(text, event.span.start):
            continue
        if (following and (event.verb or not following["when"])) or is_named_by(text, event.span, moment.span):
            lines.add(event.line)
            clause += f"{text[end : event.span.end]}. "
    which = frozenset({*_NAME.findall(clause), *filter(None, things)}) - _PARTIES
    return Dated(moment, sentence, frozenset(lines), frozenset(map(meaning, which)), whose)


def _known(record: Record, before: str, event: Event, moment: Moment) -> re.Match[str] | None:
    """What tells, right before an event, that the reader knows of it."""
    text = record.article.text
    noun = event.span.of(text).lower()
    if (noun in _ANY_DAY or (not event.verb and noun in words("recurring_events"))) and not _NAME.search(
        text, event.span.end, moment.span.start
    ):
        return None
    if known := _KNOWN_CLAUSE.search(before):
        return known
    if not event.verb:
        return _known_noun(record, before, event, moment)
    once = _KNOWN_SUBJECT.search(before) if event.line in once_only() and moment.first == moment.last else None
    if once and is_alone(record, once["thing"]):
        return once
    named = _KNOWN_NAME.search(before)
    alone = named if named and is_alone(record, named["thing"]) else None
    return _KNOWN_THING.search(before) or alone


def _known_noun(record: Record, before: str, event: Event, moment: Moment) -> re.Match[str] | None:
    """The same of a noun; none where its sentence tells that there was more than one."""
    text, sentence = record.article.text, sentence_around(record, moment.span)
    noun, behind = event.span.of(text), text[moment.span.end : sentence.end]
    if _WITH_ANOTHER.match(behind):
        return None
    if known := _KNOWN_NOUN.search(before):
        return known
    if noun.lower() in words("recurring_events") or _ONE_OF_SEVERAL.search(behind):
        return None
    owned = _KNOWN_OWNED.search(before)
    if owned and is_alone(record, owned["thing"]):
        return owned
    return _KNOWN_OPENING.search(before) if _OF_AN_ACT.match(noun) else None


def _is_aside(before: str, between: str) -> bool:
    """Whether the date is of what was said of a noun, or of what somebody did about it: 'the video, watched on'."""
    return bool(
        _ASIDE.search(between) or _ENDED.match(between) or _SPOKEN_OF.search(before) or _DEALT_WITH.search(before)
    )


def _is_of_a_newcomer(before: str) -> bool:
    """Whether the event is of somebody told of for the first time: 'A woman has been in custody since she was'."""
    return bool(_NEWCOMER.match(before) and _PRONOUN.search(before))
