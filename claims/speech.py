"""Verbs that stand beside a quotation as if they spoke it."""

import re
from collections.abc import Collection, Iterator

from claims.record import Record
from claims.spans import Span

_NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}|he|she|they|the [a-z]+(?: [a-z]+)?)"
_END = r"(?:\w+ly)?\s*(?:[.,;]|\n|$|(?:after|and|as|at|before|during|from|in|on|over|to|when|while|with)\b)"


def verbs_beside_quotations(record: Record, verbs: Collection[str]) -> Iterator[Span]:
    """Where one of the verbs follows a quotation with its speaker: `“...,” she fumed`, `“...,” fumed Ida Brandt`."""
    text = record.article.text
    any_verb = "|".join(sorted(verbs))
    beside = re.compile(
        rf"\s*(?:{_NAME}(?:, [^,.;\n]{{2,40}},)? (?P<late>{any_verb})|(?P<early>{any_verb}) {_NAME})\s*{_END}"
    )
    for quotation in record.quotations:
        spoken = (
            quotation.speech and quotation.depth == 0 and text[quotation.inner.end - 1 : quotation.inner.end] in ",?!"
        )
        if spoken and (found := beside.match(text, quotation.span.end)):
            yield Span(*found.span("late" if found["late"] else "early"))
