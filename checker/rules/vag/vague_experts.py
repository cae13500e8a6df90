"""VAG301."""

import re
from collections.abc import Iterator
from itertools import chain

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import either, words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.nearby import named_nearby, quoted_nearby
from claims.record import Record
from claims.spans import Span
from claims.story import sentences_near
from claims.vague import vague_mentions
from claims.voice import own_voice

_ASKED = 0.3
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_HOLD = frozenset({"attribute", "call", "caution", "date", "put", "reckon", "regard", "trace"})
_SOON = 3
"""Sentences within which an expert who is named stands for them."""
_NOUNS = rf"(?:{either('experts')}|(?:bio|clima|crimi|epidemi|ge|hydr|immun|meteor|psych|sei|soci|vir|volcan|zo)[a-z]*ologists)"
_FIELD = r"(?: (?:in|of|on|to|with) (?:the )?[a-z][\w’' -]*?| who (?:have )?(?:cover|examined|follow|looked at|monitor|read|reviewed|specialize in|specialise in|study|track|watch) [^,;]+?)?"
_BARE = lazily(
    r"(?!the )(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Oo]utside|[Ii]ndependent|[Ll]egal|[Ff]oreign policy) )?(?:(?!\d)[\w-]+ ){0,2}?"
    rf"{_NOUNS}{_FIELD}|(?:longtime |close )?(?:students|followers) of (?![^,;]*\b(?:accounts?|channels?|groups?|pages?)\b)[^,;]+|"
    r"(?:those|people|[\w-]+ hands) who (?:have )?(?:cover|follow|know|monitor|study|track|watch)(?:ed)? [^,;]+|(?:civil|marine|software|structural) engineers|(?:election|constitutional|trade|tax|defen[cs]e|human rights|labou?r) lawyers",
    re.I,
)
_HINTS = tuple(
    "academics,analysts,biologists,botanists,clinicians,commentators,conservationists,dietitians,economists,experts,folklorists,"
    "followers,forecasters,geographers,historians,insiders,lawyers,nutritionists,observers,ologists,physicists,psychiatrists,pundits,"
    "researchers,scholars,scientists,specialists,strategists,students,watchers".split(",")
)
_VIEW = lazily(
    rf"(?:\b[Ii]n the (?:eyes|judgement|judgment|opinion|view) of |(?:^|(?<=[.!?] )|(?<=\n))To |\b(?:doubted|expected|questioned|described|regarded|seen|viewed),? by )"
    rf"(?P<at>(?:(?:many|most|some|several|outside|independent|longtime) )?(?:(?!the )[A-Za-z][\w-]+ ){{0,2}}?(?:{_NOUNS}|students of [^,;.]+))\b(?! (?:at|from|of|with) )"
)
"""Whose view it is, told otherwise than by a verb of theirs."""

_HOPE = r"(?:chances?|future|hope|likelihood|odds|point|promise|prospects?|room)"
_HOLDS = lazily(
    rf"(?:^|(?<=[.!?] )|(?<=[”\"’] )|(?<=\n))(?P<at>(?!The )(?:[A-Z][\w-]+ (?:[a-z-]+ )?)?(?i:{_NOUNS}|followers)(?: of (?:the )?[a-z][\w’' -]{{2,40}}?)?) "
    r"(?:(?:also|generally|mostly|now|still) )?(?:(?:interpret|read|regard|see|view)(?:ed)? [^.;“”\"]{2,60}? as\b|"
    rf"(?:g[ai]ve|hold out|held out|saw|see) (?:[^.;“”\"]{{2,40}}? )?(?:an? [a-z]+|better|even|few|good|little|no|scant|slim|small|some) {_HOPE}\b|"
    rf"put (?:the|its|his|her|their) {_HOPE}\b)"
)
"""What they take something for, and how likely they hold it to be."""
_HOBBY = lazily(r"\b(?:bird|clock|people|plane|sky|star|storm|train|weight|whale)[ -]?watchers\b", re.I)
_TRADERS = lazily(r"\b(?:analysts|commentators|economists|insiders|observers|pundits|strategists|watchers)\b", re.I)
"""Of whom a doctor is no example."""
_NEXT = lazily(
    r"\s*(?:(?:Dr|Prof)\.? |Professor )?[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]+ )?[A-Z][\w’'-]+, (?P<who>[^.;“”\"]{5,100}), (?=[a-z])"
)
"""A name and what its owner does, where the sentence behind the group's begins."""
_LIKEWISE = lazily(r"\b(?:agree[sd]?|also|among|concurs?|concurred|echoe[ds]|likewise|one of|share[sd]|too)\b")
_EXPERT = (
    r"\b(?:expert|analyst|professor|scientist|economist|researcher|scholar|historian|fellow|author|"
    r"lawyer|attorney|doctor|engineer|Universit\w+|Institut\w+|College|Center|Centre|specialist|strategist|consultant|pollster|\w+ologist|teaches|"
    r"(?:director|head|chief|president|founder) (?:of|at) (?:the )?(?-i:[A-Z]))"
)
_LEARNED, _LEARNED_OR_DOCTOR = lazily(_EXPERT, re.I), lazily(rf"{_EXPERT}|\bDr\b", re.I)


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

    Bad:
        The bridge is old. [[Regional observers]] read its closing as a warning. Lena Marsh, who teaches history at Tarnby College, was less sure. [[Harbour watchers]] give it little hope. The harbour's director of operations, Ida Brandt, said nothing.

    Bad:
        The bridge is old. [[Structural engineers]] warn that it will not last. It was built in 1971. The county owns it. It has four spans. Nobody uses it. Lena Marsh, a historian at Tarnby College, said that it was the first of its kind.

    Good:
        Experts say the bridge will not last the winter. “It is rust all the way,” said Jonas Weir, an engineer at Tarnby College.

    Good:
        Economists at Tarnby Bank said the shares would fall.

    Good:
        “Experts say a lot of things,” said Ida Brandt, the mayor.

    Good:
        The bridge is old. Regional observers see it as a ruin. Lena Marsh, who teaches history at Tarnby College, agreed.

    Good:
        Bird watchers see a heron on the bridge on most days.
    """
    seen: set[Span] = set()
    mentions = vague_mentions(record, _BARE, lemmas=(words("saying_lemmas") | _HOLD) - {"hope"})
    views = (view for pattern in (_VIEW, _HOLDS) for view, _ in own_voice(record, pattern, alone=False, hints=_HINTS))
    for span in chain(mentions, views):
        told = span.of(record.article.text)
        if span in seen or _HOBBY.search(told) or _is_one_next(record, span):
            continue
        seen.add(span)
        like = _LEARNED if _TRADERS.search(told) else _LEARNED_OR_DOCTOR
        if not quoted_nearby(record, span) and not named_nearby(record, span, like=like, within=_SOON):
            yield Flag(span, "which ones? None of them is named", confidence=asked_who(record, span, least=_ASKED))


def _is_one_next(record: Record, span: Span) -> bool:
    """Whether the next sentence begins with a learned person by name, who holds the same as the group."""
    near = sentences_near(record, span, after=1)
    following = _NEXT.match(record.article.text, near[0].end, near[-1].end) if len(near) > 1 else None
    if following is None or not _LEARNED.search(following["who"]):
        return False
    return bool(_LIKEWISE.search(record.article.text, following.end(), near[-1].end))
