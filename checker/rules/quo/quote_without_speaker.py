"""QUO601."""

import re
from collections.abc import Iterator, Sequence

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.told.adrift import is_adrift, is_left_hanging, is_only_heard, is_unexplained_opening
from claims.article import ParagraphKind
from claims.lazily import lazily
from claims.record import Basis, QuotationEnd, Record
from claims.spans import Span
from claims.story import story_sentences

_TESTIMONIALS = 3
"""Paragraphs of nothing but a quotation from which a page prints its customers' voices, and no story."""
_MARKS = 2
"""Code points around a quotation that fills its paragraph."""
_WORD = lazily(r"\w+")
_POSTED = lazily(r"\s*(?:https?://|<|\(http|pic\.|[-–—―]\s*[A-Z@])")
_SPEAKS = lazily(
    r"\b(?:said|says|saying|tells?|told|asked|asks|asking|wrote|writes|added|adds|according|tweeted|continued|recalled|"
    r"explained|noted|replied|answered|recalls|remembers|quoted|statement)\b",
    re.I,
)


@rule("QUO601", severity=Severity.error, standards=("guardian", "kent", "reuters"))
def quote_without_speaker(record: Record) -> Iterator[Flag]:
    """Quoted speech that nobody speaks.

    Reuters and the Guardian ask that the speaker be known at once; an orphan quotation is often a paragraph that lost
    its attribution in editing.

    Bad:
        The council met on Tuesday in the old mill.

        [[“We knew about the crack since March and did nothing.”]]

        The bridge was closed on Friday.

    Bad:
        The harvest was poor this year, and the barns stood empty.

        [["It was the worst summer that I can remember in my life."]] The rain came in September.

    Bad:
        The mill will close in May, said Ida Brandt, who owns it.

        Outside the gate, umbrellas stood three deep in the rain on Friday morning. [[“We gave that mill the best years of our lives.”]]

        The town has lost two mills before, according to the county's register.

    Bad:
        Ida Brandt, the mayor, spoke for an hour. [[“You never once came to see the bridge,”]] was one remark on the stairs.

    Bad:
        The mayor, Ida Brandt, took questions. One remark came from the back of the hall. [[“You never once came to see the bridge.”]]

    Bad:
        Ida Brandt, the mayor, was late. An hour of raised voices followed in the hall, where [[“You never once came to see the bridge”]] was answered by a slammed door. [[“It is a bridge and not a bench,”]] and a cup hit the wall.

    Bad:
        The bench was moved. [["If I want to sit I will bring my own chair"]] had been among the kinder things heard at the mill.

    Bad:
        [[“We have left our sheep on the lower fields.”]] The water had come up to the steps of the mill by Sunday.

        The harbour office opened four more gates.

    Bad:
        The price of bread doubled overnight along Mill Street. [[“I bought eight loaves, and I live alone.”]]

        Supply minister Jonas Weir said the cap had cost too much. “We paid for bread that was fed to cows,” he said.

    Good:
        “We have left our sheep on the lower fields.” The water had come up to the steps of the mill by Sunday.

        Lena Marsh, a farmer, walked back for them.

    Good:
        The price of bread doubled overnight along Mill Street. “I bought eight loaves, and I live alone.”

        Lena Marsh, a farmer, said it was a sin. “A sin and a shame,” she said.

    Good:
        “If I want to sit I will bring my own chair” is a song. “We never once came to see the bridge” was the reply from the council.

    Good:
        “It is a bridge and not a bench,” and Ida Brandt should know. “You never once came to see us” is how they put it.

    Good:
        “We knew about the crack since March,” said Ida Brandt, the mayor.

    Good:
        The mill will close in May, said Ida Brandt, who owns it. A farmer leaned over the gate. “We gave that mill the best years of our lives.”

        It was raining.

    Good:
        The mill will close in May, said Ida Brandt, who owns it. The price of flour has halved.

        “We gave that mill the best years of our lives.”

        Brandt said she would stay.

    Good:
        Ida Brandt, the mayor, was angry.

        “We knew about the crack since March and did nothing.”

        She said the bridge would be closed.

    Good:
        What our guests say about the ferry:

        “The best trip that I ever made with my family.”

        “Nice crew and a very good cup of coffee.”

        “We will certainly come back in the spring.”

    Good:
        The play “A Long Night in the Old Town” opened on Friday.
    """
    orphans = list(_orphans(record))
    alone = [
        span
        for span in orphans
        if (paragraph := record.article.paragraph_at(span.start)) and len(paragraph.span) - len(span) <= _MARKS
    ]
    for span in orphans:
        if span not in alone or len(alone) < _TESTIMONIALS:
            yield Flag(span, "who says this? No speaker is named beside it")


def _orphans(record: Record) -> Iterator[Span]:
    """Whole quoted sentences without anybody who says them."""
    text = record.article.text
    sentences = story_sentences(record)
    for quotation in record.quotations:
        paragraph = record.article.paragraph_at(quotation.span.start)
        if paragraph is None or paragraph.kind is not ParagraphKind.body or quotation.end is not QuotationEnd.closed:
            continue
        opens = bool(sentences) and sentences[0].overlaps(quotation.span)
        if opens and not is_unexplained_opening(record, quotation):  # or else a headline that is a quotation
            continue
        words = quotation.inner.of(text)
        if not quotation.speech or quotation.depth or not words[:1].isupper() or len(_WORD.findall(words)) < 4:
            continue
        before, after = text[paragraph.span.start : quotation.span.start], text[quotation.span.end : paragraph.span.end]
        if is_only_heard(before, after) or is_left_hanging(record, quotation, before, after):
            yield quotation.span
            continue
        introduced = text[: quotation.span.start].rstrip()[-1:] in {":", "—", "–", "-"}
        posted = _POSTED.match(text, quotation.span.end)
        embedded = before.rstrip()[-1:] not in {"", ".", "!", "?", "”", '"'}
        if words.rstrip()[-1:] not in ".!?…" or introduced or posted or embedded:
            continue
        if not _somebody_near(record, quotation.span, sentences) or is_adrift(record, quotation):
            yield quotation.span


def _somebody_near(record: Record, span: Span, sentences: Sequence[Span]) -> bool:
    """Whether a claim in the quotation's sentences, or in the ones beside them, has a source or a cue."""
    at = [number for number, sentence in enumerate(sentences) if sentence.overlaps(span)]
    if not at:
        return True
    near = sentences[max(0, at[0] - 2) : at[-1] + 2]
    outside = (s.of(record.article.text) for s in near if not span.contains(s))
    if any(_SPEAKS.search(words) for words in outside):
        return True
    return any(
        claim.attribution.basis is not Basis.none
        and any(
            part.overlaps(sentence) for part in (*claim.spans, *claim.attribution.source_spans) for sentence in near
        )
        for claim in record.claims
    )
