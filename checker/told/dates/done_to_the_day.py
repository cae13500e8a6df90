"""Days whose event is plainly done: a vote that was counted, a letter that was written; and those of something else."""

from checker.wordlists import words
from claims.dates.events import DatedEvent
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Record, Tense
from claims.story import sentence_around

ACTS = frozenset("announced approved asked called offered ordered released said signed sold told voted moved".split())
"""Verbs of what is planned that tell what was done where nothing stands between them and the date, or it opens all."""
_A_PLACE_IN = lazily(r"\b(?:berth|place|right|slot|spot|ticket)s?\s+(?:at|for|in|to)\s+[^.;,]*$")
_UNTIL_AN_HOUR = lazily(r"\b(?:till|until)\s+(?:\d[\d:.]*(?:\s?[ap]\.?m\.?)?|noon|midnight)\s+on\s+(?:the\s+)?$")
"""`put it off until 9 a.m. on`."""
_A_TERM = lazily(
    r"\b(?:ban|contract|deal|lease|mandate|period|quarter|season|sentence|term|visa|year)\s+(?:(?:that|which)\s+)?"
    r"(?:ended|expired|lapsed|ran\s+(?:out|to|until))(?:\s+(?:in|on))?\s+$"
)
_TOLD_THAT = lazily(r"\b(?:said|told|announced|learned|knew|wrote)\b[^.;“”\"]*\bthat\b[^.;,“”\"]*$")
"""Before a date that may have lain ahead when somebody spoke of it."""
_AS_A_DAY = lazily(r",?\s+(?:as|for)\b")
_WITH_A_COUNT = lazily(r"\s+\d+[-–]\d+(?:\s+(?:here|there))?\s+on\s+$")
_BY_A_COUNT = lazily(
    r",?\s+(?:unanimously\b|(?:by|with|on)\s+(?:a\s+)?(?:[\w’-]+\s+){0,3}votes?\b|by\s+(?:a\s+)?(?:margin|vote|show)\b)"
)
"""Beside a vote that was taken: ` 6-3 on`, `, by six votes to three`."""
_THEN_DID = lazily(r",?\s+(?:(?:and|but)\s+)?(?:then|later|afterwards|since)\s+(?P<verb>[a-z]+)\b")
_SPOKE_ON = lazily(
    r"\b(?:told\s+(?:(?:the|a|his|her|its|their)\s+)?(?:[\w’-]+\s+){1,3}|(?:said|wrote|announced|warned|argued)\s+in\s+"
    r"(?:an?|the|his|her|its|their)\s+(?:[\w’-]+\s+){1,3})on\s+$"
)
_IN_THE_HOURS = lazily(r"\bin\s+the\s+(?:early|small|late)\s+hours\s+of\s+$")
_IN_A_PAPER = lazily(
    r"\b(?:[Ii]n|[Aa]ccording\s+to)\s+(?:an?|the|his|her|its|their)\s+(?:[\w’-]+\s+)?(?:article|column|e-?mail|essay|filing|"
    r"interview|letter|memo|note|post|ruling|speech|statement|tweet)\s+(?:of|on|from)\s+$"
)
_ENDS = lazily(r"\s*\.?\s*$")


def is_another_s(record: Record, event: DatedEvent) -> bool:
    """Whether the date is of what a clause only speaks of: `won its place in the final on`, `said that it ended on`."""
    text, at = record.article.text, event.moment.span
    sentence = sentence_around(record, at)
    before, behind = text[sentence.start : at.start], text[at.end : sentence.end]
    bare = (
        event.moment.event
        and event.moment.event.end <= at.start
        and not text[event.moment.event.end : at.start].strip()
    )
    return bool(
        _A_PLACE_IN.search(before)
        or _UNTIL_AN_HOUR.search(before)
        or _A_TERM.search(before)
        or (event.date.day and _TOLD_THAT.search(before) and event.verb not in words("done"))
        or (bare and _AS_A_DAY.match(behind))
    )


def is_done_to_the_day(event: DatedEvent, before: str, behind: str) -> bool:
    """What leaves no doubt of a day: `voted 6-3 on`, `approved it on ..., by six votes`, `signed on ..., then left`."""
    if event.date.day is None or event.moment.tense is not Tense.past:
        return False
    if (
        _WITH_A_COUNT.search(before)
        or _BY_A_COUNT.match(behind)
        or _SPOKE_ON.search(before)
        or _IN_A_PAPER.search(before)
    ):
        return True
    if _IN_THE_HOURS.search(before) and event.verb not in words("plans"):
        return True
    then = _THEN_DID.match(behind)
    if then and is_past(then["verb"]) and event.verb not in words("plans") - {"signed", "approved", "sold", "agreed"}:
        return True
    return event.verb in ACTS and before.rstrip().lower().endswith(event.verb) and bool(_ENDS.fullmatch(behind))
