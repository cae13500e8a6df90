"""DAT717."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.wordlists import words
from claims.record import Moment, Record, Tense
from claims.story import is_quoted, story_sentences

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
_ENDINGS = re.compile(r"(?:’s|'s|ings?|ed|es|s|e)$")
_FIGURE = re.compile(r"\d[\d.,]*")
_ANOTHER = frozenset({"again", "another", "next", "later", "new", "also", "anoth", "lat"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence that dates one event to the day, with the stems of its words."""

    moment: Moment
    stems: frozenset[str]
    event: str
    figures: frozenset[str]
    names: frozenset[str]


@rule("DAT717", severity=Severity.error, confidence=Confidence.medium, standards=("onrecord",))
def event_dated_twice(record: Record) -> Iterator[Flag]:
    """The same event on two different days.

    Only sentences that tell the same thing in nearly the same words, each with a single day, are held against each other:
    better silent than wrong.

    Bad:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. The board has had three chairmen since 2020.

        Colin Ferris became chairman of the harbour board on [[March 25]], a spokesman said.

    Bad:
        Date: 2024-04-03

        The ministry condemned the bombing of the embassies on Friday. Two guards were hurt.

        As was said, the ministry on [[Monday]] condemned the bombing of the embassies.

    Good:
        Date: 2024-04-03

        Colin Ferris became chairman of the harbour board on March 14. He left the harbour board on March 25.

    Good:
        Date: 2024-04-03

        The council met on March 14 to vote on the ferry. The council met again on March 25 to vote on the mill.

    Good:
        Date: 2024-04-03

        The shares of Tarnby Steel fell 3 percent on Monday. The shares of Tarnby Steel fell 2 percent on Tuesday.
    """
    told: list[_Dated] = []
    for dated in _dated(record):
        match = next((before for before in told if _clash(before, dated)), None)
        if match:
            label = "the same event, on another day"
            yield Flag(dated.moment.span, f"dated “{match.moment.text}” before", (Related(match.moment.span, label),))
        else:
            told.append(dated)


def _dated(record: Record) -> Iterator[_Dated]:
    text = record.article.text
    for sentence in story_sentences(record):
        days = [m for m in record.moments if sentence.contains(m.span) and _DAY.match(m.value)]
        plain = len(days) == 1 and days[0].tense in {Tense.past, Tense.unknown} and not is_quoted(record, days[0].span)
        if plain:
            rest = f"{text[sentence.start : days[0].span.start]} {text[days[0].span.end : sentence.end]}"
            found = [w for w in _WORD.findall(rest) if w.lower() not in words("function_words")]
            names = frozenset(w for w in found if w[0].isupper())
            stems = frozenset(_ENDINGS.sub("", w.lower()) for w in found)
            event = _ENDINGS.sub("", days[0].event.of(text).lower()) if days[0].event else ""
            yield _Dated(days[0], stems, event, frozenset(_FIGURE.findall(rest)), names)


def _clash(one: _Dated, other: _Dated) -> bool:
    """Whether the two tell one event: most words of the shorter are in the longer, no figure differs, the days do."""
    if one.moment.first == other.moment.first or one.moment.value[:10] == other.moment.value[:10]:
        return False
    shared = one.stems & other.stems
    enough = 3 if len(one.names & other.names) >= 2 else 4
    if one.figures != other.figures or len(shared) < enough or (other.stems - one.stems) & _ANOTHER:
        return False
    least = min(len(one.stems), len(other.stems))
    return len(shared) >= (0.6 if one.event and one.event == other.event else 0.9) * least
