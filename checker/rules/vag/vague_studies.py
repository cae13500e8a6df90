"""VAG304."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.worthiness import asked_who
from claims.figures.pollsters import POLLSTER
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import hinted, is_attributed, is_linked

_SHOW = (
    r"(?:, (?:however|meanwhile|though),)?\s+(?:(?:also|have|has|clearly|consistently|repeatedly|long|now|since|usually) ){0,3}"
    r"(?:connect(?:ed|s)?|shown?|shows|suggests?|suggested|found|finds?|proves?|proven|indicates?|demonstrates?|link(?:ed|s)?|put|tie[ds]?|points? (?:\w+ly )?to)\b"
)
_STUDIES = lazily(
    r"(?<![\w-])(?P<at>(?:(?:other|many|several|numerous|some|most|recent|countless|multiple|scientific|new)\s+){0,2}"
    r"(?:studies|surveys|research|science|the science|the data|polls)|(?:decades|generations|years) of (?:careful |patient |scientific )?(?:experiments|research|studies|work(?= on)))"
    rf"(?={_SHOW})",
    re.I,
)
_DATA = lazily(
    rf"(?:\A|[.!?][”\"’]?\s+|\n|[,;:—–] |\b(?:and|but|that|because|though) )"
    rf"(?P<at>(?i:(?:the )?data(?: (?:from|on) (?:[a-z]+ ){{1,4}}?[a-z]+)?|statistics|figures|(?:the )?evidence|polling|tests|trials|an? (?:growing |large |wide )?body of (?:evidence|research|studies|work)))(?={_SHOW})"
)
"""What is no study by name, but figures of nobody's, where a clause begins."""
_PROVED = lazily(
    r"\b(?P<at>[Tt]here is (?:abundant|ample|an? (?:abundance|mass|wealth) of|clear|good|growing|mounting|much|no shortage of|plenty of|solid|strong) (?:evidence|research)"
    r"(?= (?:connecting|linking|pointing to|showing|suggesting|indicating|that|to (?:show|suggest)|tying)\b)|(?:established|proved|proven|shown) by (?:research(?:ers)?|science|scientists|studies|(?:the )?literature)"
    r"(?! (?:at|by|from|in|of)\b)|[Aa]ccording to (?:(?:many|most|several|some|recent) )?(?:research|science|studies|surveys)(?=[,.])|"
    r"(?<=, )(?:data|figures|research|statistics|studies|surveys) (?:indicate|reveal|say|show|suggest)s?(?=[.,;])|"
    r"(?:has|have) been (?:found|proved|proven|shown) (?:by|in) (?:[a-z]+ )?(?:experiments|studies|surveys|tests|trials)(?! (?:at|by|from|in|of)\b)|"
    r"if (?:the )?(?:data|figures|numbers|statistics|studies) (?:are|is) (?:any guide|right|to be believed))"
)
_GIVEN_NEXT = lazily(
    r"\baccording to\b|\b(?:analys[ei]s|census|data|figures|paper|polls?|records|reports?|research|statistics|study|studies|surveys?)\b",
    re.I,
)
"""What the next sentence has when it tells which studies: an expert who speaks there need not have made them."""
_SOURCE = lazily(r"\b(?:census|data|figures|polls?|records|reports?|statistics|study|studies|surveys?)\b", re.I)
_HINTS = tuple(
    "data,evidence,experiment,figures,literature,numbers,model,poll,research,science,scientist,statistic,stud,survey,tests,trials,work".split(
        ","
    )
)
_BEFORE = 250
"""Code points before bare figures within which such a source is theirs."""
_NUMBERED = lazily(r"\(\d{1,3}(?:, ?\d{1,3})*\)")
_NOTED = 3
"""Numbers in brackets from which an article gives its studies in notes."""
_POLLS = ("polls", "surveys")
_ASKED = 0.3
"""Check-worthiness from which polls, which everybody may know, are asked about for everybody."""
_WHO = lazily(
    r"\b(?:published|University|Institute|Journal|conducted|Center|Centre|College|School|Foundation)\b|"
    r"\b(?:I|we) (?:am|are|was|were) told\b|\b(?:by|from|of|at) (?:the |an? )?(?:[a-z]+ ){0,2}?[A-Z]|\(\d{1,4}(?:,\s*\d{1,4})*\)"
)

_LINED = lazily(r"^Polls suggest|; ")


@rule("VAG304", severity=Severity.warning, standards=("amditis", "wikipedia"), words=True, genres=PROSE, live=True)
def vague_studies(record: Record) -> Iterator[Flag]:
    """Studies, in the plural and bare, that show something.

    Words to watch ask which studies: a reader can neither read nor weigh what has no name.

    Bad:
        [[Studies]] show that cold baths help sleep.

    Bad:
        Cold baths help, and [[recent research]] suggests they do more.

    Bad:
        [[The data]], though, point to cold baths. [[There is ample research]] showing that they help sleep.

    Bad:
        It is [[established by research]] that cold baths help sleep. [[A growing body of evidence]] points to more.

    Bad:
        [[Statistics]] show that cold baths help sleep.

    Bad:
        Ferries are late more often each year, [[figures]] indicate. A nap [[has been found in trials]] to help.

    Bad:
        Cold baths help. [[Years of research]] tie cold baths to sleep. [[There is a wealth of evidence]] linking salt to more.

    Good:
        The census is out: its statistics show that the town has grown.

    Good:
        Studies by the University of Tarnby show that cold baths help sleep.

    Good:
        Dahl's research suggests that cold baths help sleep.

    Good:
        Research showed her that patience pays, said Inger Dahl. She studies moss.

    Good:
        “Studies show all sorts of things,” said Inger Dahl, a nurse.

    Good:
        Inger Dahl won a prize for decades of research. Decades of work at the University of Tarnby link cold baths to sleep.
    """
    text = record.article.text
    if len(_NUMBERED.findall(text)) >= _NOTED:
        return
    for sentence in hinted(record, _HINTS):
        for match in (
            m
            for pattern in (_STUDIES, _DATA, _PROVED)
            for m in pattern.finditer(text, max(0, sentence.start - 3), sentence.end)
        ):
            span = Span(*match.span("at"))
            words = span.of(text).lower()
            linked = is_linked(record, sentence)
            paragraph = record.article.paragraph_at(span.start)
            end = min(sentence.end + 200, paragraph.span.end if paragraph else sentence.end)
            next_words = text[sentence.end : end]
            rest = text[sentence.start : span.start] + text[span.end : sentence.end]
            rest += next_words if _GIVEN_NEXT.search(next_words) else ""
            owned = re.search(r"['’]s?\s*$", text[sentence.start : span.start])
            told = re.match(r"\s+\w+\s+(?:her|him|them|us|me)\b", text[span.end : sentence.end])
            before = text[max(0, span.start - _BEFORE) : span.start]
            theirs = words.startswith(("data", "statistics", "evidence")) and _SOURCE.search(before)
            named = linked or told or owned or theirs or _WHO.search(rest) or is_attributed(record, span)
            if words.endswith("polls") and (POLLSTER.search(text) or _LINED.search(sentence.of(text))):
                continue
            if not named:
                sure = asked_who(record, span, least=_ASKED) if words.endswith(_POLLS) else None
                yield Flag(span, "which ones? No study is named or linked", confidence=sure)
