"""VAG305."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.record import Record
from claims.spans import Span
from claims.story import is_quoted, story_sentences

_HOW = r"(?:(?:widely|generally|commonly|largely|broadly|now|also|still)\s+)?"
_BELIEF = re.compile(
    rf"\b(?:[Ii]t\s+(?:is|was|has\s+been)\s+{_HOW}(?:believed|understood|thought|feared|rumou?red|assumed|alleged|claimed|reported|expected|said)(?=\s+(?:that|he|she|they|the|a|an)\b)|"
    rf"(?:is|are|was|were)\s+{_HOW}(?:believed|thought|understood|said|feared|rumou?red|reported|considered|assumed|alleged)\s+to\b|"
    rf"(?:is|are)\s+{_HOW}expected\s+to\b|(?:is|are)\s+widely\s+(?:seen|viewed|regarded)\s+as\b)"
)
_AGENT = re.compile(
    r"\bby\s+(?:the|an?|many|most|some|his|her|their|its|(?!January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])|\b[Aa]ccording to\b|\b(?:said|says|told)\b"
)

_PLANNED = re.compile(
    r"\s*(?:also |again |now )?(?:speak|attend|act|endorse|run for|unveil|declassify|debate|kick off|seek|name|happen|coincide|support|cut|nominate|select|pick|propose|introduce|arrive|meet|appear|visit|hold|deliver|address|travel|announce|begin|open|start|take place|join|return|"
    r"testify|be held|come|pass|vote|release|produce|publish|sign|play|perform|campaign|host|participate|take part|file|submit|be (?:ratified|approved|held|completed|finished|released|published|announced|sentenced|heard|sworn)|"
    r"give|make (?:an?|his|her|their) (?:announcement|appearance|speech|statement|decision)|decide|leave|end|last|continue)\b"
)


@rule("VAG305", severity=Severity.warning, standards=("wikipedia",), words=True)
def agentless_belief(record: Record) -> Iterator[Flag]:
    """Something is believed, expected or feared, and nobody believes, expects or fears it.

    The passive hides who thinks so: the reporter, a rival, or nobody. Words to watch ask for the one who does.

    Bad:
        The missiles [[are expected to]] be ready by April.

    Bad:
        [[It is widely believed]] that the mayor knew of the leak.

    Good:
        The missiles are expected to be ready by April, the ministry said.

    Good:
        The mayor is believed by her own staff to have known of the leak.

    Good:
        “It is believed that the ferry is cursed,” said Piet Holm, its captain.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in _BELIEF.finditer(text, sentence.start, sentence.end):
            span = Span(match.start(), match.end())
            told = _AGENT.search(text[sentence.start : match.start()]) or _AGENT.search(
                text[match.end() : sentence.end]
            )
            inside = any(
                claim.attribution.source_ids and any(part.contains(span) for part in claim.spans)
                for claim in record.claims
            )
            planned = (
                match[0].split()[-2:][0] == "expected"
                and "widely" not in match[0]
                and _PLANNED.match(text, match.end())
            )
            if planned:
                continue
            if not told and not inside and not is_quoted(record, span):
                yield Flag(span, "by whom? Nobody is said to think so")
