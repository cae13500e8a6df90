"""Times that point ahead by themselves, told as over: 'went up on the same board next Friday'."""

from checker.wordlists import any_of, words
from claims.dates.calendar import WEEKDAY
from claims.inflection import is_past
from claims.lazily import lazily
from claims.record import Modality, Moment, Tense

_AHEAD = lazily(
    rf"^(?:tomorrow\b|next (?:week|month|year|{WEEKDAY})|(?:a|one|two|three) weeks? from \w+)"
    r"|\bfrom now$"
)
_TO_COME = lazily(
    r"\b(?:will|would|shall|should|could|might|may|if|unless|until|till|by|for|to|due|ready|set|expect\w*|schedul\w+|"
    r"plan\w*|that|said|says|told|announced|warned|predict\w*|forecasts?|hop\w+|fear\w*|novel|film|than)\b"
)
"""What makes a sentence look ahead, or tell what somebody said of a day to come."""
_PARTICLE = r"(?:\s+(?:away|back|down|in|off|on|out|over|through|up))?"
_PLACE = r"(?:\s+(?:aboard|at|from|in|inside|near|off|on|outside)\s+(?:[\w’'-]+\s?){1,5})?"
_SHORTLY = lazily(rf"{_PARTICLE}{_PLACE}\s*")
"""Between what happened and its time: no thing that the time may be of, as in `called a strike next Friday`."""
_COUNT = lazily(r"\s+(?:about\s+|more than\s+|some\s+)?\d[\d,.-]*(?:\s+[\w’-]+){0,3}?\s+")
_OBJECT = lazily(r"(?:\s+[\w’'$.,-]+){0,5}\s+")
_SUMMONED = frozenset("committed invited remanded summoned transferred promoted drawn entered admitted picked".split())
_CLOSED = lazily(r"\s*(?:$|[.;)—–]|,\s|(?:and|but|when|while|after|before|because)\b)")
_THE = lazily(r"\b(?:the|that)\s+$")


def is_told_as_over(moment: Moment, text: str, before: str, behind: str) -> bool:
    """Whether a verb in the past tense has a day of its own that is yet to come."""
    verb = moment.event
    if verb is None or moment.tense is not Tense.past or moment.modality not in {Modality.actual, Modality.reported}:
        return False
    if not _AHEAD.search(moment.text) or _THE.search(before) or _TO_COME.search(before) or not _CLOSED.match(behind):
        return False
    told = verb.of(text).lower()
    if (
        verb.end > moment.span.start
        or told in words("plans") | _SUMMONED
        or not (is_past(told) or told in words("done"))
    ):
        return False
    between = text[verb.end : moment.span.start]
    if any_of("recurring_events").search(between):
        return False
    if _COUNT.fullmatch(between):
        return True
    return bool(_SHORTLY.fullmatch(between)) or (told in words("done") and bool(_OBJECT.fullmatch(between)))
