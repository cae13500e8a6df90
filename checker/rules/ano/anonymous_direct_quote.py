"""ANO113."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.record import Form, Record, SourceType
from claims.story import claims_of, quoted_span, sources_of


@rule("ANO113", severity=Severity.info, persona=Persona.auditor, standards=("guardian", "nyt"), live=True)
def anonymous_direct_quote(record: Record) -> Iterator[Flag]:
    """The very words of somebody without a name are quoted.

    As taught at the New York Times and the Guardian, direct quotation of anonymous sources is rare: paraphrase gives the
    information without the colour that nobody answers for.

    Bad:
        [[“The ferry is as good as sold,”]] said a person familiar with the talks.

    Bad:
        A harbour official said on condition of anonymity: [[“The crane has failed twice.”]]

    Good:
        A person familiar with the talks said the ferry was as good as sold.

    Good:
        “The ferry is as good as sold,” said Ida Brandt, the mayor.
    """
    for source in sources_of(record, SourceType.anonymous):
        for claim in claims_of(record, source):
            quotation = quoted_span(record, claim)
            if claim.form is Form.direct and quotation:
                yield Flag(quotation.span, "a direct quotation of somebody without a name")
