"""DAT706."""

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.dates.calendar import told
from claims.dates.events import dated_events
from claims.lazily import lazily
from claims.record import Modality, Record, Tense
from claims.story import sentence_around

_AHEAD = lazily(
    r"\b(?:will|would|shall|could|may|might|should|due|until|through|by|expected?|scheduled?|plan(?:s|ned|ning)?|to be|bonds?|notes?|"
    r"debentures?|maturing|matures?|election|season|model|fiscal|budget|term|contract|set for|deadline|if|forecasts?|projected|estimates?)\b",
    re.I,
)


@rule("DAT706", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def past_event_in_future(record: Record) -> Iterator[Flag]:
    """Something told as having happened, on a date after publication.

    It cannot have happened yet: the year or the tense is wrong. Plans, forecasts and what falls due are left alone.

    Bad:
        Date: 2019-11-01

        Victor Lemaire left the harbour board in [[December 2020]] after a quarrel.

    Bad:
        Date: 2009-12-16

        The bridge was built over the Aller in 1902 and fell in [[2015]].

    Good:
        Date: 2019-11-01

        Victor Lemaire left the harbour board in December 2018 after a quarrel.

    Good:
        Date: 2019-11-01

        The board agreed that the bridge would open in December 2020.

    Good:
        Date: 2019-11-01

        The vote was scheduled for 6 December 2020. The bonds were due in 2031.
    """
    published = record.article.published.date
    if published is None:
        return
    text = record.article.text
    for event in dated_events(record):
        first = event.date.earliest()
        if first is None or first <= published + timedelta(days=1) or event.moment.tense is not Tense.past:
            continue
        plain = event.moment.modality in {Modality.actual, Modality.reported}
        if not plain or event.preposition not in {"in", "on", "early", "late", ""} or event.verb in words("plans"):
            continue
        if event.date.month is None and not event.close:
            continue
        sentence = sentence_around(record, event.moment.span)
        if not _AHEAD.search(text, sentence.start, sentence.end):
            yield Flag(
                event.moment.span, f"told as past, but still to come when this was published, on {told(published)}"
            )
