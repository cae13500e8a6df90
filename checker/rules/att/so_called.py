"""ATT511."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_SO = lazily(r"\b(?P<at>so-called|self-styled|self-proclaimed)\b", re.I)


@rule("ATT511", severity=Severity.info, persona=Persona.pedantic, standards=("wikipedia",), words=True)
def so_called(record: Record) -> Iterator[Flag]:
    """A label that says, without saying so, that it does not fit.

    Words to watch ask who disputes the name, and why. Where the word only introduces a term of art it may stay.

    Bad:
        The [[so-called]] engineer has no degree.

    Bad:
        Jonas Weir, a [[self-styled]] captain, owns the ferry.

    Good:
        Jonas Weir, who calls himself a captain, has no licence, the harbour police said.

    Good:
        “The so-called engineer has no degree,” said Ida Brandt, the mayor.
    """
    for span, _ in told(record, _SO):
        yield Flag(span, "who disputes the name?")
