"""VAG301."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.nearby import named_nearby, quoted_nearby
from claims.record import Record
from claims.vague import vague_mentions
from claims.voice import own_voice

_ASKED = 0.3
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_HOLD = frozenset({"attribute", "call", "caution", "date", "put", "reckon", "regard", "trace"})
_SOON = 8
"""Sentences within which an expert who is named stands for them."""
_NOUNS = (
    r"(?:experts|analysts|scientists|economists|observers|insiders|researchers|scholars|pundits|historians|specialists|"
    r"strategists|commentators|academics|close watchers|forecasters|political scientists|nutritionists|dietitians|physicists|psychiatrists|watchers|"
    r"(?:bio|clima|crimi|epidemi|ge|hydr|immun|meteor|psych|sei|soci|vir|volcan|zo)[a-z]*ologists|(?:marine |wildlife )?biologists|botanists|clinicians|conservationists|folklorists|geographers|"
    r"(?:doctors|engineers|lawyers) (?:not connected|not involved|unconnected|with no part))"
)
_FIELD = r"(?: (?:in|of|on|to|with) (?:the )?[a-z][\w’' -]*?| who (?:have )?(?:cover|examined|follow|looked at|monitor|read|reviewed|specialize in|specialise in|study|track|watch) [^,;]+?)?"
_BARE = lazily(
    r"(?!the )(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Oo]utside|[Ii]ndependent|[Ll]egal|[Ff]oreign policy) )?(?:(?!\d)[\w-]+ ){0,2}?"
    rf"{_NOUNS}{_FIELD}|(?:longtime |close )?(?:students|followers) of [^,;]+|"
    r"(?:those|people|[\w-]+ hands) who (?:have )?(?:cover|follow|know|monitor|study|track|watch)(?:ed)? [^,;]+|(?:civil|marine|software|structural) engineers|(?:election|constitutional|trade|tax|defen[cs]e|human rights|labou?r) lawyers",
    re.I,
)
_HINTS = tuple(
    "academics,analysts,biologists,botanists,clinicians,commentators,conservationists,dietitians,economists,experts,folklorists,"
    "forecasters,geographers,historians,insiders,lawyers,nutritionists,observers,ologists,physicists,psychiatrists,pundits,"
    "researchers,scholars,scientists,specialists,strategists,students,watchers".split(",")
)
_VIEW = lazily(
    rf"(?:\b[Ii]n the (?:eyes|judgement|judgment|opinion|view) of |(?:^|(?<=[.!?] )|(?<=\n))To |\b(?:doubted|expected|questioned|described|regarded|seen|viewed),? by )"
    rf"(?P<at>(?:(?:many|most|some|several|outside|independent|longtime) )?(?:(?!the )[A-Za-z][\w-]+ ){{0,2}}?(?:{_NOUNS}|students of [^,;.]+))\b(?! (?:at|from|of|with) )"
)
"""Whose view it is, told otherwise than by a verb of theirs."""

_LEARNED = lazily(
    r"\b(?:expert|analyst|professor|scientist|economist|researcher|scholar|historian|fellow|author|"
    r"lawyer|attorney|doctor|engineer|Universit\w+|Institut\w+|College|Center|Centre|specialist|strategist|consultant|pollster|\w+ologist|teaches|Dr\b|"
    r"(?:director|head|chief|president|founder) (?:of|at) (?:the )?[A-Z])",
    re.I,
)


@rule("VAG301", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE, live=True)
def vague_experts(record: Record) -> Iterator[Flag]:
    """Experts, analysts or observers who say something, and none is ever named.

    As words to watch have it, such a phrase borrows authority from people whom nobody can ask.

    Bad:
        [[Experts]] say the bridge will not last the winter.

    Bad:
        The shares will fall, [[many analysts]] believe.

    Bad:
        The bridge is old. [[Those who follow the trade]] say that it will fall. It is, in the view of [[longtime Tarnby watchers]], a ruin.

    Bad:
        The bridge is old. The plan to mend it has been doubted by [[engineering experts]]. [[Specialists in cast iron]] say that it is hopeless.

    Bad:
        The bridge is old. [[Those who study such bridges]] doubt that it will last.

    Good:
        Experts say the bridge will not last the winter. “It is rust all the way,” said Jonas Weir, an engineer at Tarnby College.

    Good:
        Economists at Tarnby Bank said the shares would fall.

    Good:
        “Experts say a lot of things,” said Ida Brandt, the mayor.
    """
    mentions = vague_mentions(record, _BARE, lemmas=(words("saying_lemmas") | _HOLD) - {"hope"})
    for span in (*mentions, *(view for view, _ in own_voice(record, _VIEW, alone=False, hints=_HINTS))):
        if not quoted_nearby(record, span) and not named_nearby(record, span, like=_LEARNED, within=_SOON):
            yield Flag(span, "which ones? None of them is named", confidence=asked_who(record, span, least=_ASKED))
