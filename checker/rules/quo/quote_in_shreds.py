"""QUO606."""

from collections import defaultdict
from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.record import Quotation, Record
from claims.spans import Span
from claims.story import sentence_around


@rule("QUO606", severity=Severity.info, persona=Persona.pedantic, standards=("guardian",))
def quote_in_shreds(record: Record) -> Iterator[Flag]:
    """Three or more scraps of a few words are quoted in one sentence.

    Scraps can be sewn into anything; quote a whole sentence, or paraphrase.

    Bad:
        Ida Brandt called the sale [[“fair”]], the buyer “a friend” and the crew “our best men”.

    Good:
        Ida Brandt called the sale “fair” and the buyer a friend of the town.

    Good:
        Ida Brandt said: “The sale is fair, and the buyer is a friend of the town.”
    """
    shreds: dict[Span, list[Quotation]] = defaultdict(list)
    for quotation in record.quotations:
        markup = record.article.text[: quotation.span.start].endswith("=")
        if not markup and quotation.depth == 0 and len(quotation.inner.of(record.article.text).split()) < 4:
            shreds[sentence_around(record, quotation.span)].append(quotation)
    for quotations in shreds.values():
        if len(quotations) >= 3:
            yield Flag(quotations[0].span, f"{len(quotations)} scraps of quotation in one sentence")
