"""VAG303."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import either, words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, is_attributed, is_linked, is_quoted, told

_ASKED = 0.5
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""

_PLACE = r"(?: (?:in|on|of|from|at|around|across|along|behind|inside|outside) (?:the |this |that )?(?:[\w’'-]+ ?){1,3}?|(?: out| round| around)? (?:here|there))?"
_THINKS = (
    r"(?:(?:have (?:long |now )?(?:come to )?|now|still|also|already|simply|really|firmly|rightly|privately|long ago) ?)?(?:"
    rf"{either('many_think')}|lost (?:faith|trust|patience|interest)|made up (?:his|her|their) minds?|"
    r"(?:are|were) (?:convinced|worried|angry|afraid|sure|tired|wary|hesitant|reluctant|frustrated|eager|skeptical|uneasy|nervous)|"
    r"(?:is|are|was|were|remains?|stands?|stood) (?:all |firmly |largely |now |solidly |still )?(?:against|behind (?=the\b|him|her|it|them)|dead set|divided over|fed up|furious|in favou?r|livid|"
    r"on (?:her|his|its|the|their) (?:[\w’'-]+ )?side|on the side|sick of|split over|up in arms)|(?:has|have|had) (?:any|little|no) (?:appetite|faith|love|patience|stomach|sympathy|time|use) for)\b"
)
_MAJORITY = lazily(
    r"(?<![\w’'-] of )\b(?P<at>(?:[Mm]any|(?<!the )(?<![’']s )(?<!his )(?<!her )(?<!its )(?<!their )[Mm]ost|[Ff]ew|[Mm]illions of|[Aa] lot of|[Pp]lenty of|[Cc]ountless|(?:[Tt]he (?:vast )?|[Aa] )majority of|"
    r"[Aa] (?:fair|good|great|large) (?:number|many) (?:of )?)"
    rf" ?(?:(?:[a-z][\w-]+|[A-Z][a-z]+) ){{0,2}}?(?:people|[Mm]en|[Ww]omen|[a-z]+men|[A-Za-z]+s){_PLACE}|"
    rf"(?:[Mm]any|[Mm]ost|[Ff]ew) (?:in|on|around|at|across|of) (?:the |this )?(?:[\w’'-]+ ){{0,2}}?[\w’'-]+(?<! that)(?<! who)) {_THINKS}"
)
_SOME = ("many", "most", "few", "millions of", "a lot of", "plenty of", "countless", "majority of", "number")
_ALL = r"(?:(?:[Jj]ust about|[Aa]lmost|[Nn]early|[Pp]ractically|[Vv]irtually) (?:everybody|everyone|every [\w-]+|all [\w-]+s))"
_HARDLY = r"(?:[Bb]arely|[Hh]ardly|[Ss]carcely) (?:anybody|anyone|a soul)"
_MORE = r"(?:most|many|more and more|(?:a )?growing numbers? of|nearly all|almost all|the (?:great |vast )?majority of)"
_MOSTLY = r"(?:by and large|for the most part|generally|in the main|largely|mostly|on the whole|overwhelmingly)"
_AT_LARGE = lazily(
    rf"\b(?P<at>(?:{_ALL}|{_HARDLY}){_PLACE} (?:{_THINKS[:-2]}|thinks|believes|feels|knows|says|wants|sees|expects)\b|"
    rf"(?:(?:^|(?<=[.,;:—] ))[Tt]o|[Ii]n the (?:eyes|mind|minds|opinion|view) of|[Ii]t is the (?:belief|conviction|feeling|opinion|view) of|"
    rf"(?:seen|regarded|viewed|thought of|considered) by) (?:{_ALL}|{_MORE})(?: (?!of\b)[\w’'-]+){{0,2}}{_PLACE}(?=,| (?:as|that)\b)|"
    rf"(?:[Pp]eople|[A-Za-z][a-z]+s),? {_MOSTLY},? (?:would (?:prefer|rather|sooner)|had been led to|prefer|favou?r(?:ed)?|like|dislike|support(?:ed)?|{_THINKS[:-2]})\b|"
    rf"[A-Za-z][a-z]+s (?:are|were) {_MOSTLY} (?:against|convinced|certain|for|in favou?r|of the view|opposed|persuaded|sure)\b|"
    r"(?:[Tt]he (?:entire|whole) (?:city|community|estate|island|neighbou?rhood|street|town|valley|village)|[Hh]alf (?:of )?the (?:city|club|estate|island|street|town|valley|village)|"
    r"(?:[Ee]verybody|[Ee]veryone|[Nn]obody|[Nn]o one) (?:here|in [A-Z]\w+|(?:in|on) the (?:city|club|estate|island|street|town|valley|village|quay|ward)|[Aa]ll of [A-Z]\w+)) "
    r"(?:wants?|thinks?|believes?|feels?|trusts?|likes?|doubts|hates|loves|is (?:against|behind (?=the\b|him|her|it|them)|in favou?r|livid|furious|up in arms))\b|"
    r"[Tt]he (?:city|community|estate|island|town|valley|village) is (?:bitterly |deeply |evenly )?(?:divided|split)\b|"
    r"[Tt]here (?:is|was) (?:broad|little|no|overwhelming|scant|strong|wide(?:spread)?) (?:appetite|enthusiasm|love|support|sympathy) (?:for|in|among)\b|"
    r"(?:[Pp]ublic|[Pp]opular) (?:feeling|mood|sentiment) (?:has|had) (?:\w+ )?(?:hardened|shifted|swung|turned)\b|"
    r"(?:[Pp]ublic|[Pp]opular) opinion (?:[\w’'-]+ ){0,4}?(?:is|was|has(?: \w+)? been) (?:\w+ )?(?:against|behind|for|in favou?r|on the side)\b|"
    r"[Tt]he (?:common|general|popular|prevailing|widespread) (?:belief|feeling|opinion|perception|view|wisdom) (?:among|here|in|is|was)\b|"
    r"[Tt]he (?:man|woman) in the street|"
    rf"[Mm]ost (?:[\w’'-]+ ){{1,3}}?would (?:prefer|rather|sooner))"
)
"""Nearly all of a crowd, told otherwise than by a number of them."""
_NEARLY_ALL = sorted(words("nearly_all"))
_MOST = lazily(rf"[Mm]ost (?:people|[A-Za-z]+s)\b|(?:[Tt]he (?:vast )?|[Aa] )majority\b|.*\b(?:{_ALL}|most|majority)\b")
"""More than half of them: somebody must have counted."""
_COUNTED = lazily(
    r"\b(?:poll\w*|survey\w*|percent|per cent|respondents|census|study|interviews?|interviewed)\b|%", re.I
)
_SAID = lazily(r"\b(?:according to|said|says|told)\b", re.I)


@rule("VAG303", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE, live=True)
def vague_majority(record: Record) -> Iterator[Flag]:
    """Many, most or few people think something, and nobody counted them.

    As words to watch have it, such a phrase turns an impression into a vote; it needs a poll, or names.

    Bad:
        [[Most residents]] believe the ferry was sold too cheaply.

    Bad:
        The ferry is old, and [[many voters]] want a new one.

    Bad:
        The ferry is old. [[Just about everyone in Tarnby thinks]] that it will sink. It is, [[in the view of most passengers]], a ruin.
        [[Passengers, on the whole, like]] the bridge.

    Bad:
        The ferry is old. [[A majority of its passengers]] think so.

    Good:
        Most residents believe the ferry was sold too cheaply, a poll by Tarnby College found.

    Good:
        The yards are close to many of the towns that oppose the bridge. The mayor's most ardent fans feel cheated, her office said.

    Good:
        “Most people think I am mad,” said Ida Brandt, the mayor.

    Bad:
        The ferry is old. [[Most of the town]] is on the strikers’ side. [[The whole village is against]] the bridge.

    Good:
        The ferry is old. Most of the town is under water. The whole village is on a hill behind the church.

    Good:
        Many residents say they are angry. “Nobody asked us,” said Piet Holm, a farmer, one of a dozen interviewed.
    """
    crowds = (*told(record, _MAJORITY, hints=_SOME), *told(record, _AT_LARGE, hints=_NEARLY_ALL))
    for span, sentence in crowds:
        counted = _COUNTED.search(around(record, sentence, before=1, after=1).replace(span.of(record.article.text), ""))
        if (
            not counted
            and not _SAID.search(sentence.of(record.article.text))
            and not is_attributed(record, span)
            and not is_linked(record, sentence)
            and not is_quoted(record, span)
        ):
            sure = None if _MOST.match(span.of(record.article.text)) else asked_who(record, span, least=_ASKED)
            yield Flag(span, "who counted them? Give a poll, or names", confidence=sure)
