"""VAG311."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_attributed, told

_RUMOUR = lazily(
    r"\b(?P<at>[Rr]umou?r has it|[Ii]t is rumou?red|[Tt]here (?:is|are|was|were|has been|have been) (?:widespread |growing |much |persistent )?"
    r"(?:talk|rumou?rs|speculation|chatter) (?:that|of|about)|"
    r"(?:[Rr]umou?rs|[Ss]peculation) (?:is|are|was|were|has been|have been|has|have|continues? to|began to|began) ?(?:\w+ly )?"
    r"(?:rife|swirl\w*|circulat\w*|abound\w*|mount\w*|spread\w*|flying|persist\w*|growing|rampant)|(?:is|are|was|were) rumou?red to|"
    r"[Rr]umou?rs (?:quickly |soon |again |also )?(?:abounded|circulated|flew|grew|mounted|persisted|ran|spread|swirled)|"
    r"[Rr]umou?rs (?:about|of|that) [^.,;“”\"]{4,80}? (?:added to|circulated|did the rounds|flew|have (?:circulated|swirled)|keep|kept|made the rounds|persist(?:ed)?|raced|ran|"
    r"spread|swirl(?:ed)?|went (?:a?round|through))|"
    r"(?:[Gg]ossip|[Tt]alk|[Ww]hispers?|[Ww]ord)(?: (?:a?round|at|in|on) [\w’' -]{3,40}?)? (?:has|had) it\b|"
    r"[Ww]ord (?:a?round|at|in|on) (?:the )?[\w’' -]{3,30}? (?:is|was) that|"
    r"(?:[Tt]alk|[Ww]ord|[Ww]hispers|[Gg]ossip|[Aa] (?:story|theory|tale)) (?:has|have|had|is|are|was|were) (?:long )?(?:been )?(?:going|making|doing) (?:a?round|the rounds)|"
    r"[Tt]he (?:talk|word|whisper|gossip) (?:a?round|in|on|at|among) [\w’' -]{3,30}? (?:is|was) that|[Ii]t is an open secret that|"
    r"(?:[Cc]anteen|[Mm]arket|[Tt]rading|[Ii]ndustry|[Bb]ackstage|[Ll]ocker-room|[Cc]orridor) (?:chatter|rumou?rs?|gossip|talk) (?:about|of|that)|"
    r"[Ww]ord (?:is|has it) that)\b"
)
_DENIED = lazily(r"\b(?:denied|denies|dismissed|dismisses|untrue|false|no truth|addressed|rejected)\b", re.I)


@rule("VAG311", severity=Severity.warning, standards=("reuters",), words=True, genres=PROSE)
def rumour(record: Record) -> Iterator[Flag]:
    """A rumour is printed as a rumour.

    Reuters' handbook has a section on rumours for a reason: print what somebody knows, or find out.

    Bad:
        [[Rumours are swirling]] that the ferry has been sold.

    Bad:
        The mayor [[is rumoured to]] own a third of the mill.

    Bad:
        [[Rumours that the ferry had been sold went round]] the harbour on Friday.

    Good:
        Rumours are swirling that the ferry has been sold; the mayor denied it.

    Good:
        “There is talk of a sale,” said Piet Holm, a farmer.

    Good:
        The mayor talked of a new ferry.
    """
    for span, sentence in told(record, _RUMOUR):
        if not _DENIED.search(sentence.of(record.article.text)) and not is_attributed(record, span):
            yield Flag(span, "a rumour: who knows?")
