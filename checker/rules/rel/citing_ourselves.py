"""REL406."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.dates.calendar import MONTH, WEEKDAY
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, claims_of, is_linked, is_quoted, sentence_around, told

_EARLIER = lazily(
    r"\b(?:earlier|previously|first|before|last (?:week|month|year)|already|exclusively|has|have|had)\b", re.I
)
_NO_NAME = lazily(
    r"I|[Mm]y|[Mm]e|[Mm]yself|[Tt]he (?:newspaper|paper|magazine|site|website|outlet|network|station|publication)(?:['’]s [a-z]+)?"
)
"""What may be another outlet, or the reporter who was there."""
_WHEN = (
    rf"in (?:the )?(?:19|20)\d\d(?:s)?|(?:back )?(?:in|on) (?:{MONTH}|{WEEKDAY})|"
    r"last (?:week|month|year|spring|summer|autumn|fall|winter)"
)
_CONFIRMED = lazily(r"(?<!neither )(?<!never )(?<!not )(?<!not been )\b(?:acknowledged|admitted|confirm(?:ed|s))\b")
"""Somebody stands behind it by now."""
_TOLD = r"(?:disclosed|reported|revealed|wrote)"
_REPORTS = frozenset({"report", "write", "publish", "reveal"})


@rule("REL406", severity=Severity.info, standards=("credco", "wikipedia"), genres=PROSE)
def citing_ourselves(record: Record) -> Iterator[Flag]:
    """A claim whose only support is the outlet's own earlier story.

    An outlet that quotes itself adds no source: what the earlier story stood on is what the reader needs.

    Bad:
        Publisher: Tarnby Gazette

        The ferry was sold to a bank in May, [[the Tarnby Gazette]] reported last week.

    Bad:
        Publisher: Harbour Times

        As [[Harbour Times]] previously reported, the crane had failed twice.

    Bad:
        Publisher: Tarnby Gazette

        The ferry was sold to a bank, as [[the Gazette]] reported in May.

    Bad:
        Publisher: Tarnby Gazette

        The ferry was sold to a bank, as [[the Gazette]] disclosed back in May.

    Bad:
        Publisher: Tarnby Gazette

        The ferry was sold to a bank, as [[these pages]] told readers on March 2. The crane has failed, as first disclosed in [[this newspaper]].

    Good:
        Publisher: Tarnby Gazette

        As Reuters reported earlier, the ferry was sold to a bank in May.

    Good:
        Publisher: Tarnby Gazette

        As we reported last week, the ferry has been sold. Ida Brandt, the mayor, confirmed the sale on Tuesday.

    Good:
        Publisher: Tarnby Gazette

        The ferry was sold to a bank in May, the harbour board said.

    Good:
        ---
        publisher: Tarnby Gazette
        ---

        Piet Holm told the Gazette last week that he would go. The Gazette can reveal that Holm will sell the ferry.

    Good:
        Publisher: Tarnby Gazette

        The newspaper La Voix de Kessa reported last week that the ferry had been sold. The paper's website has taken it down.

    Bad:
        The ferry was sold to a bank, [[this newspaper]] told its readers at the time.

    Good:
        Publisher: Tarnby Gazette

        Letters on these pages are cut for length. Readers of this newspaper paid for the crane.
    """
    for flag in (*_in_words(record), *_by_name(record)):
        if not _CONFIRMED.search(around(record, sentence_around(record, flag.span), after=1)):
            yield flag


def _by_name(record: Record) -> Iterator[Flag]:
    """The outlet as the one source of what it reported."""
    for source in record.sources:
        if not source.own_outlet:
            continue
        alone = [
            claim
            for claim in claims_of(record, source)
            if claim.attribution.source_ids == (source.id,)
            and claim.attribution.cue
            and claim.attribution.cue.lemma in _REPORTS
        ]
        where = next((span for claim in alone for span in claim.attribution.source_spans), None)
        if where is None:
            continue
        sentence = sentence_around(record, where)
        if _NO_NAME.fullmatch(where.of(record.article.text).split(",")[0].strip()):
            continue
        if not _EARLIER.search(sentence.of(record.article.text)):
            continue
        if not is_linked(record, sentence):
            yield Flag(where, "the outlet cites itself: what did the earlier story stand on?")


def _in_words(record: Record) -> Iterator[Flag]:
    """`As the Gazette previously reported`, by the publisher's own name, whatever was made of it."""
    name = (record.article.publisher or "").removeprefix("The ")
    either = "|".join(re.escape(own) for own in {name, name.split()[-1]} if own) if name else "this newspaper"
    ours = rf"(?:the )?(?:{either}|(?:this|our) (?:column|newspaper|paper|site|website|magazine|newsletter)|these (?:columns|pages))"
    pattern = re.compile(
        rf"\b[Aa]s (?P<at>{ours}|we) (?:has |had |have )?"
        rf"(?:(?:previously|earlier|first|already) {_TOLD}|(?:{_TOLD}|told (?:you|(?:its |our )?readers)) "
        rf"(?:earlier|previously|before|{_WHEN}))",
        re.I,
    )
    in_passing = re.compile(
        rf"\b[Aa]s (?:was |had been )?(?:earlier|first|previously) {_TOLD} (?:by|in) (?P<at>{ours})(?=[,.;])",
        re.I,
    )
    to_readers = re.compile(
        rf"\b[Aa]s (?P<at>(?:regular )?readers of {ours}) (?:will |may )?(?:already )?(?:know|recall|remember)\b",
        re.I,
    )
    then = re.compile(
        rf"(?:(?<=, )|(?<=^)|(?<=[.!?”\"’] )|(?<=\n))(?P<at>this (?:newspaper|paper|magazine|site|website)|these (?:columns|pages)|we) (?:first |has |have |had |previously ){{0,2}}"
        rf"(?:{_TOLD}|told (?:you|(?:its |our |the )?readers))\b(?: [\w’'-]+){{0,3}}? (?:{_WHEN}|at the time|earlier|then)\b",
        re.I,
    )
    for span, sentence in told(record, pattern, in_passing, to_readers, then):
        if not is_linked(record, sentence) and not is_quoted(record, span):
            yield Flag(span, "the outlet cites itself: what did the earlier story stand on?")
