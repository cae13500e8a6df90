"""ATT506."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from claims.record import Record
from claims.speech import verbs_beside_quotations


@rule("ATT506", severity=Severity.warning, standards=("bender",), words=True, genres=PROSE)
def gesture_as_speech(record: Record) -> Iterator[Flag]:
    """A smile or a shrug is made to speak a sentence.

    Nobody can laugh words, the textbooks say: somebody said them, and laughed.

    Bad:
        “Nobody asked us about the sale,” [[laughed]] Piet Holm, a farmer.

    Bad:
        “The ferry is old, like me,” she [[smiled]].

    Bad:
        “Nobody ever asked any of us,” he [[scowled]]. “It was sold at noon,” [[shrugged]] Ida Brandt as the crane came down.

    Good:
        “Nobody asked us,” said Piet Holm, a farmer, and laughed.

    Good:
        “Nobody asked us.” Piet Holm shrugged and went back to his boat.

    Good:
        Piet Holm laughed at “The Long Night”, a play.
    """
    for span in verbs_beside_quotations(record, words("gestures")):
        yield Flag(span, f"nobody can speak by “{span.of(record.article.text)}”: “said”")
