"""ATT507."""

from collections import Counter
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Related, Severity
from checker.registry import NEWS, rule
from claims.record import Record, SourceType
from claims.story import claims_of, sources_of

_DOUBT = frozenset(
    {"claim", "allege", "admit", "concede", "confess", "contend", "insist", "maintain", "assert", "purport"}
)
_NEUTRAL = frozenset({"say", "tell", "add", "write", "accord", "state", "according to"})


@rule(
    "ATT507",
    severity=Severity.warning,
    persona=Persona.regular,
    confidence=Confidence.medium,
    standards=("reuters",),
    genres=NEWS,
)
def uneven_verbs(record: Record) -> Iterator[Flag]:
    """One side says, the other claims: the verbs take sides.

    Reuters warns of words that suggest doubt or take a side; seen one by one they look harmless, counted they do not.

    Bad:
        Ida Brandt, the mayor, said the price was fair. Brandt said the buyer was a bank. Brandt added that the crew would stay. Jonas Weir, the captain, [[claimed]] nobody had asked him. Weir insisted that the boat was sound. Weir claimed the crew would strike.

    Good:
        Ida Brandt, the mayor, said the price was fair. Brandt said the buyer was a bank. Brandt added that the crew would stay. Jonas Weir, the captain, said nobody had asked him. Weir insisted that the boat was sound. Weir said the crew would strike.

    Good:
        Jonas Weir, the captain, claimed nobody had asked him. Weir insisted that the boat was sound. Weir claimed the crew would strike.
    """
    doubted, believed = [], []
    for source in sources_of(record, SourceType.named_person, SourceType.named_organization):
        cues = [c.attribution.cue for c in claims_of(record, source) if c.attribution.cue]
        doubts = [cue for cue in cues if cue.lemma in _DOUBT]
        neutral = [cue for cue in cues if cue.lemma in _NEUTRAL]
        if len(doubts) >= 3 and len(doubts) > 2 * len(neutral):
            doubted.append((source, doubts))
        elif len(neutral) >= 3 and not doubts:
            believed.append((source, neutral))
    if not doubted or not believed:
        return
    (one, doubts), (other, neutral) = doubted[0], believed[0]
    verbs = ", ".join(f"{cue} {n}" for cue, n in Counter(cue.words.lower() for cue in doubts).most_common())
    message = (
        f"{one.name or one.description}: {verbs}; {other.name or other.description}: “said” and the like {len(neutral)}"
    )
    yield Flag(doubts[0].spans[0], message, (Related(neutral[0].spans[0], "the other side"),), whole_article=True)
