"""NUM801."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Quantity, Record
from claims.story import around, is_attributed, is_linked, opening, sentence_around
from claims.voice import is_column, narration

_SHARES = frozenset({"percent", "percentage point"})
_MONEY = frozenset({"USD", "EUR", "GBP"})
MUCH = 100_000
"""Sums below this are prices, fees and fines, which anybody can look up."""
_POLLED = lazily(r"\b(?:polls?|polled|surveys?|surveyed|respondents|margin of error)\b", re.I)
_KNOWN = lazily(
    r"\b(?:votes?|voters?|voted|won|wins?|beat|competition|trail(?:s|ed)|lead|front-runner|sits|donations of up to|followed|the (?:low|high)est was|ballots?|delegates?|caucus\w*|precincts|turnout|respondents|fined|lawsuit|su(?:ed|it)|court|bill|law|tax|plan|propos\w+|"
    r"study|report|research|analysis|data|statistics|figures|according|estimate[sd]?|filings?|documents|constitution|records|show(?:s|ed)|found|signed|prize|salary|worth)\b",
    re.I,
)
_NOTE = lazily(
    r"\W*(?:correction|clarification|editor[’']s note|update)s?\b|\W*(?:an?|the) (?:earlier|original|previous) (?:version|edition) of this\b|\W*this (?:article|report|story) (?:has been|was) (?:amended|changed|corrected|updated)\b",
    re.I,
)
"""A note that puts the article right, whose figures are the article's own."""


@rule(
    "NUM801",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("amditis", "bbc"),
    genres=NEWS,
)
def unsourced_number(record: Record) -> Iterator[Flag]:
    """A share or a large sum in the outlet's own voice, and nobody who counted.

    The BBC asks that statistics be attributed: a reader cannot challenge a number that nobody stands behind. Results of
    votes and polls, prices, and what a law, a court or a neighbouring sentence tells are left alone.

    Bad:
        The ferry leaves at eight. The town spent [[$3.2 million]] on the new quay.

    Bad:
        The harbour was empty. Traffic has fallen by [[14 percent]].

    Good:
        The council met on Tuesday. The town spent $3.2 million on the new quay, the auditor said.

    Good:
        The ferry leaves at eight. It carries 40 cars, and a ticket costs $12.

    Good:
        The council met on Tuesday. “We spent $3.2 million,” said Ida Brandt, the mayor.

    Good:
        The auditor's report came out on Tuesday. The town spent $3.2 million on the new quay.

    Good:
        The fair opens on Friday, said Ida Brandt, the mayor.

        Correction: An earlier version of this article gave the cost of the fair as $320,000. It is $230,000.

    Good:
        The result is in. Ida Brandt won 57 percent of the vote.
    """
    if is_column(record):
        return
    numbers = {q.id: q for q in record.quantities}
    polled = len(_POLLED.findall(record.article.text)) > 1
    seen = {opening(record)}
    for claim in narration(record):
        sentence = sentence_around(record, claim.spans[0])
        paragraph = record.article.paragraph_at(sentence.start)
        if paragraph and (
            paragraph.kind is ParagraphKind.correction or _NOTE.match(paragraph.span.of(record.article.text))
        ):
            continue
        if sentence in seen or is_attributed(record, sentence) or is_linked(record, sentence):
            continue
        if _KNOWN.search(around(record, sentence, before=1, after=1)):
            continue
        for quantity in (numbers[i] for i in claim.quantities if i in numbers):
            if _is_statistic(quantity, polled=polled):
                seen.add(sentence)
                yield Flag(quantity.span, "who counted?")
                break


def _is_statistic(quantity: Quantity, *, polled: bool) -> bool:
    """A share outside of polls, or a sum of weight."""
    return (quantity.unit in _SHARES and not polled) or (quantity.unit in _MONEY and quantity.high >= MUCH)
