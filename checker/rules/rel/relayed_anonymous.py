"""REL403."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, first_mention, other_outlets, sentence_around, sources_of, told

_TOLD_AN_OUTLET = lazily(
    r"\b(?P<at>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal) (?:[\w’'-]+ ){0,3}?(?:persons?|people|officials?|sources?|aides?|diplomats?|bankers?|insiders?)"
    r"(?: (?:familiar|close|briefed|involved|with|who|in|at|on|near)\b[^.,;“\"]{0,60}?)? told "
    r"(?:Reuters|(?:the )?(?:Associated Press|Agence France-Presse|BBC|Guardian|Financial Times|Wall Street Journal|New York Times|Washington Post)|"
    r"AFP|Bloomberg(?: News)?|CNN|NBC(?: News)?|ABC News|CBS News|Fox News|Politico|Axios))\b"
)
"""What the extraction may have read otherwise."""
_INSIDERS = (
    r"(?:an?|one|two|three|four|several|unnamed|some)? ?(?:[\w’'-]+ ){0,2}?(?:aides?|bankers?|diplomats?|executives|insiders?|officers?|officials?|people|persons?|sources?)"
    r" (?:at|briefed|close|familiar|in|inside|involved|near|on|with) [^.,;]{3,60}"
)
_QUOTING = lazily(
    r"\b(?P<at>(?:quoting|quoted|citing|cited|cites|quotes) (?:(?:an?|one|two|three|several) )?(?:(?:unnamed|unidentified|anonymous) [^.,;]{3,60}|"
    r"[^.,;]{3,60}? (?:whom it|who it|that it|which it|it) did not (?:identify|name)|[^.,;]{3,60}? who (?:was|were) not (?:identified|named)|"
    rf"{_INSIDERS})|"
    rf"(?:on the word of|a report (?:that|which) it (?:ascribed|attributed) to|attributing it to) (?:{_INSIDERS}|[^.,;]{{3,60}}? (?:whom )?it did not name))"
)
"""An outlet that quotes somebody without a name, in so many words."""
_KEEPS_BACK = r" (?:is|was) not (?:identifying|naming)\b| (?:has )?(?:agreed not to|granted|verified)\b"
"""What an outlet says of the sources that are its own."""


@rule("REL403", severity=Severity.warning, standards=("apme", "nyt"), genres=PROSE)
def relayed_anonymous(record: Record) -> Iterator[Flag]:
    """An anonymous account taken over from another outlet: nobody here knows who the source is.

    The outlet that prints it cannot weigh the source; the New York Times asks for direct knowledge, and newsroom tips
    warn against republishing another outlet's anonymous story.

    Bad:
        [[A senior official]] told Reuters on condition of anonymity that the ferry would be sold.

    Bad:
        [[A person close to the board]] told the Associated Press that the ferry would be sold.

    Bad:
        One member of the board wants to resign, [[a person familiar with the talks]] told Reuters.

    Bad:
        The Harbour Post, which [[quoted an unnamed deckhand]], reported that the ferry had lost its rudder.

    Good:
        Publisher: Tarnby Gazette

        A senior official told the Tarnby Gazette on condition of anonymity that the ferry would be sold.

        This was confirmed by Ida Brandt, the mayor.

    Good:
        Publisher: Tarnby Gazette

        A senior official told the Gazette on condition of anonymity that the ferry would be sold.

    Good:
        A member of the board told the Post that he had been hit. The Post is not naming him because he is 17.

    Good:
        Mayor Ida Brandt told Reuters that the ferry would be sold.

    Good:
        A person close to the board said the ferry would be sold.
    """
    seen = set()
    outlets = other_outlets(record)
    for source in sources_of(record, SourceType.anonymous):
        via = [i for claim in claims_of(record, source) for i in claim.attribution.via if i in outlets]
        where = first_mention(record, source)
        name = via and (outlets[via[0]].name or outlets[via[0]].description)
        if not name or not where:
            continue
        # NOTE: `told the Ledger` in the Marrow Bay Ledger is the outlet itself.
        if not (record.article.publisher or "").endswith(f" {name}") and not _keeps_back(record, name):
            seen.add(sentence_around(record, where))
            yield Flag(where, f"anonymous at second hand: only {name} knows who this is")
    own = {record.article.publisher, *(source.name for source in record.sources if source.own_outlet)}
    for span, sentence in told(record, _TOLD_AN_OUTLET, hints=(" told ",)):
        name = span.of(record.article.text).rpartition(" told ")[2].removeprefix("the ")
        if sentence not in seen and not any(name in (outlet or "") for outlet in own) and not _keeps_back(record, name):
            seen.add(sentence)
            yield Flag(span, f"anonymous at second hand: only {name} knows who this is")
    for span, sentence in told(
        record, _QUOTING, hints=("quot", "citing", "cited", "cites", "on the word of", "ascribed", "attribut")
    ):
        if sentence not in seen:
            yield Flag(span, "anonymous at second hand: only that outlet knows who this is")


def _keeps_back(record: Record, outlet: str) -> bool:
    """Whether the outlet tells here why it names nobody: it is the one that one reads."""
    return re.search(rf"\b{re.escape(outlet)}{_KEEPS_BACK}", record.article.text) is not None
