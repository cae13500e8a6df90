"""QUO609."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import PROSE, rule
from claims.headlines import HEADS
from claims.lazily import lazily
from claims.record import Record

_WORD = lazily(r"\w+")


@rule("QUO609", severity=Severity.error, persona=Persona.pedantic, standards=("guardian", "ipso"), genres=PROSE)
def headline_quote_not_in_text(record: Record) -> Iterator[Flag]:
    """Words in quotation marks in the headline that nobody says in the story.

    The Editors' Code and the Guardian ask that a headline be borne out by the text; marks promise the speaker's words.

    Bad:
        Mayor Calls Sale [[‘Daylight Robbery’]]

        The mayor said on Friday that the ferry had been sold far too cheaply. The council will meet next week to vote.

    Good:
        Mayor Calls Sale ‘Daylight Robbery’

        “It was daylight robbery,” the mayor said on Friday of the sale of the ferry. The council will meet next week.

    Good:
        Mayor Calls Sale Far Too Cheap

        The mayor said on Friday that the ferry had been sold too cheaply. The council will meet next week to vote.
    """
    text = record.article.text
    body = " ".join(p.span.of(text) for p in record.article.paragraphs if p.kind not in HEADS)
    said = f" {' '.join(_WORD.findall(body.lower()))} "
    for quotation in record.quotations:
        paragraph = record.article.paragraph_at(quotation.span.start)
        if paragraph is None or paragraph.kind not in HEADS or not body:
            continue
        words = _WORD.findall(quotation.inner.of(text).lower())
        if len(words) >= 2 and f" {' '.join(words)} " not in said:
            yield Flag(quotation.span, "these quoted words are not in the story")
