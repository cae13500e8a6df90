"""Wrongs told without a verb of the wrongdoer: what was his was faked, others' money paid for it, he was its author."""

from collections.abc import Iterator

from claims.accused.subjects import NAME, is_party, only_name
from claims.extraction.wordlists import either
from claims.lazily import lazily
from claims.spans import Span

_FALSE = (
    r"(?:bogus|copied|counterfeit|doctored|fabricated|faked?|falsified|fictitious|forged|fraudulent|invented|made[ "
    r"-]up|"
    r"phantom|phoney|phony|plagiari[sz]ed|rigged|sham|stolen)"
)
_WHOSE_IS_FALSE = lazily(
    rf"(?<![\w’'-])(?:(?P<party>{NAME}?)(?:,? whose|[’']s?)|(?P<his>(?:^|\bof )(?:[Hh]is|[Hh]er|[Ii]ts))) "
    rf"(?P<at>(?:(?!and\b|but\b)[\w’'-]+ ){{1,6}}?(?:was|were|had been|have been)(?: all| largely| mostly| partly)? "
    rf"{_FALSE}\b)"
)
"""What somebody is known for was not true: `Crale, whose results were made up`."""
_ON_PURPOSE = lazily(
    r"\bof (?P<his>his|her) (?P<at>[^,.;]{3,60}? (?:was|were) \w+ [^.;]{0,30}?\b(?:on purpose|for money from)\b)"
)
_AUTHOR = lazily(
    rf"(?<![\w’'-])(?P<party>{NAME}), (?P<at>(?:the|an?) (?:architect|author|brains|inventor|leader|man|mastermind|"
    rf"organi[sz]er|"
    rf"ringleader|woman) (?:behind|of) (?:the |a |an |its )?(?:[\w-]+ ){{0,2}}?(?:{_FALSE} \w+|"
    rf"{either('wrong_names')}|fix|racket|scam|swindle))\b"
)
_OTHERS_MONEY = lazily(
    r"(?P<at>\b(?:charity|church|club|company|congregation|council|customers?|donors?|members?|parish|parents|party|"
    r"patients?|"
    r"pensioners?|public|ratepayers?|school|students?|taxpayers?|trust|union|widows?)(?:[’']s?)? (?:cash|funds|money) "
    r"(?:had |has |have )?(?:been )?(?:bought|built|financed|funded|paid for|paid off|went on|gone on|spent on|used "
    r"for) (?:his|her))\b"
)
_DRUNK = lazily(
    rf"\b(?:drove|driven|drives|driving|flew|flown|piloted|steered|wheel)\b[^.;]{{0,40}}?\b(?P<party>{NAME}),? "
    r"(?P<at>(?:who )?(?:was|had been) (?:drunk|drinking|intoxicated|over the limit|high on \w+))\b"
)
_HARMED = (
    r"(?:altered|beaten|burn(?:ed|t)|destroyed|erased|executed|fired on|forged|jailed|killed|shot|shredded|tortured)"
)
_AT_WHOSE_WORD = lazily(
    rf"(?<![\w’'-])(?P<party>{NAME}), (?P<at>(?:at|on|under) whose (?:command|instructions?|orders?)\b"
    rf"[^,.;]{{0,60}}? (?:was|were|had been) {_HARMED})\b"
)
_AT_HIS_WORD = lazily(
    rf"(?P<at>(?:was|were|had been) {_HARMED}\b[^.;]{{0,40}} "
    r"(?:at|on) (?P<his>her|his|its) (?:command|instructions?|orders?))\b"
)
_ACCUSED_OF = lazily(rf"(?<![\w’'-])(?P<party>{NAME}),? (?:whom? )?(?:he|she|they|it) (?P<at>accuse[sd]? of \w+ing)\b")

_BY_WORD = (
    (lazily(rf"\b(?:was|were|been) (?:\w+ )?{_FALSE}\b"), _WHOSE_IS_FALSE),
    (lazily(r"\b(?:on purpose|for money from)\b"), _ON_PURPOSE),
    (lazily(r", (?:the|an?) [a-z]+ (?:behind|of) "), _AUTHOR),
    (lazily(r"\b(?:cash|funds|money)\b"), _OTHERS_MONEY),
    (lazily(r"\b(?:drunk|drinking|intoxicated|over the limit|high on)\b"), _DRUNK),
    (lazily(r"\bwhose (?:command|instructions?|orders?)\b"), _AT_WHOSE_WORD),
    (lazily(r"\b(?:her|his|its) (?:command|instructions?|orders?)\b"), _AT_HIS_WORD),
    (lazily(r"\baccuse[sd]? of\b"), _ACCUSED_OF),
)
"""The patterns, each behind a quick look for the words that it cannot be without."""


def otherwise_accused(text: str, sentence: Span, before: str) -> Iterator[tuple[Span, str, bool]]:
    """The words that accuse, the party, and whether the sentence says who accuses; `before` is the sentence before."""
    start, end = sentence.start, sentence.end
    told = sentence.of(text)
    for cheap, pattern in _BY_WORD:
        for match in pattern.finditer(text, start, end) if cheap.search(told) else ():
            named = match.groupdict().get("party") or only_name(text[start : match.start()]) or only_name(before)
            if named and is_party(named):
                yield Span(*match.span("at")), named, pattern is _ACCUSED_OF
