"""ATT506."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from claims.record import Record
from claims.spans import Span

_NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}|he|she|they|the [a-z]+(?: [a-z]+)?)"


@rule("ATT506", severity=Severity.warning, standards=("bender",), words=True, genres=PROSE)
def gesture_as_speech(record: Record) -> Iterator[Flag]:
    """A smile or a shrug is made to speak a sentence.

    Nobody can laugh words, the textbooks say: somebody said them, and laughed.

    Bad:
        “Nobody asked us about the sale,” [[laughed]] Piet Holm, a farmer.

    Bad:
        “The ferry is old, like me,” she [[smiled]].

    Good:
        “Nobody asked us,” said Piet Holm, a farmer, and laughed.

    Good:
        “Nobody asked us.” Piet Holm shrugged and went back to his boat.

    Good:
        Piet Holm laughed at “The Long Night”, a play.
    """
    text = record.article.text
    verbs = "|".join(sorted(words("gestures")))
    after = re.compile(
        rf"\s*(?:{_NAME}(?:, [^,.;\n]{{2,40}},)? (?P<late>{verbs})|(?P<early>{verbs}) {_NAME})\s*(?:[.,;]|\n|$|on \w+day\b)"
    )
    for quotation in record.quotations:
        if quotation.speech and quotation.depth == 0 and text[quotation.inner.end - 1 : quotation.inner.end] in ",?!":
            found = after.match(text, quotation.span.end)
            if found:
                group = "late" if found["late"] else "early"
                yield Flag(Span(*found.span(group)), f"nobody can speak by “{found[group]}”: “said”")
