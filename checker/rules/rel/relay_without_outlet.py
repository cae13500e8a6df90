"""REL401."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_linked, told

_RELAY = lazily(
    r"\b(?:told|in an interview with|in an interview on|in an interview published in|(?:was|were) quoted (?:as saying )?by|speaking to|reported by|according to) "
    r"(?P<at>(?:an?|another|one|local|state|a local|a state|a foreign|a national) (?:[a-z]+ ){0,2}(?:newspaper|television station|TV station|TV channel|"
    r"television channel|radio station|news agency|news outlet|news site|magazine|broadcaster|media outlet|tabloid|cable news show|television (?:crew|interviewer|show|programme|program)|talk show|radio (?:programme|program|show|host)|podcast|business channel|news channel|business daily|sports daily|trade (?:paper|magazine)))\b"
    r"(?! (?:called|named)|,? (?:the )?[A-Z])"
)

_PAPER = (
    r"(?:(?:an?|another|one) (?:[a-z]+ ){0,2}?(?:newspaper|paper|daily|weekly|tabloid|magazine|broadcaster|radio station|television (?:channel|station)|TV (?:channel|station)|"
    r"news (?:agency|channel|outlet|site)|website|site|blog)|an?(?:other)? (?:[A-Z][a-z]+day) (?:newspaper|paper)|one (?:[A-Z][a-z]+day) (?:newspaper|paper))"
)
_REPORTS = lazily(
    rf"(?:(?<=^)|(?<=[.”\"’] )|(?<=\n)|(?<=[Ll]ast week )|(?<=, ))(?i:(?P<at>{_PAPER}))(?: (?:in|run by|based in) (?:[\w’'-]+ ){{1,4}}?[\w’'-]+)?"
    r" (?:(?:first|has|had|have|later|then|also) ){0,2}(?:aired|broadcast|carried|claimed|disclosed|named|printed|published|put|ran|reported|reports|revealed|said|says|wrote|writes)\b"
)
"""An outlet without a name that reports, where a sentence begins."""

_SOON = 400
"""Code points after the sentence within which the outlet is named."""


@rule("REL401", severity=Severity.warning, standards=("ap", "guardian"), words=True)
def relay_without_outlet(record: Record) -> Iterator[Flag]:
    """Something was said to another outlet, which the article does not name.

    AP credits other organizations, whoever they are, and the Guardian broadcasts and papers whose quotations it lifts.

    Bad:
        The ferry is as good as sold, Ida Brandt, the mayor, told [[a local newspaper]].

    Bad:
        Ida Brandt, the mayor, was quoted by [[a news agency]] as saying the ferry was sold.

    Bad:
        The ferry is old. [[A newspaper]] in the capital reported last week that it had been sold.

    Good:
        The ferry is as good as sold, Ida Brandt, the mayor, told the Tarnby Gazette.

    Good:
        Ida Brandt, the mayor, told a local newspaper, the Tarnby Gazette, that the ferry was sold.

    Good:
        The ferry may be sold, according to a newspaper report. Two banks have asked for its price, the Tarnby Gazette reported on Friday.

    Good:
        Piet Holm works for a local newspaper.
    """
    for span, sentence in told(record, _RELAY, _REPORTS):
        after = record.article.text[sentence.end : sentence.end + _SOON]
        named = any(
            source.media and not source.own_outlet and source.name and source.name in after for source in record.sources
        )
        if not is_linked(record, sentence) and not named:
            yield Flag(span, "which one? Other outlets are credited by name")
