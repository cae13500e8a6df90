"""SRC209."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import either
from claims.dates.calendar import MONTH
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_linked, told

_STUDY = lazily(
    r"\b(?:an?|one|another)\s+(?:(?:new|recent|major|large|small|separate|earlier|landmark|university|academic|scientific|medical|\d{4})\s+){0,2}(?:study|survey|analysis|meta-analysis|research paper)"
    r"(?:\s+(?:of|on|into)\s+(?:(?!(?:that|which|who)\b)(?-i:[a-z\d])[\w,’'-]*\s*){1,8}?|,?\s+(?:published|released)(?:\s+[a-z]+){1,3}(?:\s+\d{4},)?)?"
    rf"(?=\s+(?:has\s+|have\s+)?{either('studies_say')}\b)",
    re.I,
)
_OTHER = lazily(
    r"\b(?:[Aa]n?|[Oo]ne) (?:(?!further|later|same|second|similar|third)[a-z-]+ ){0,2}?(?:clinical trial|drug trial|experiment|computer model|scientific paper|academic paper|research paper|"
    r"(?:large|small|recent|randomi[sz]ed|controlled|new|pilot) trial|review of (?:\d+|dozens of|several|[a-z]+) (?:papers|studies|trials))"
    r"(?:,? (?:carried out|done|held|published|released|run)(?: [a-z]+){1,3}| in (?:19|20)\d\d)?(?=,? (?:has |have )?(?:also |recently )?(?:concluded|estimated|found|linked|put|revealed|"
    r"showed|shown|shows|suggested|suggests|warned)\b)|"
    r"(?<![\w’'] )\b[Rr]esearch (?:published|released) (?:earlier |last |this |in )[^.,;A-Z]{3,20} (?=(?:finds|found|links|linked|reveals|revealed|showed|shows|suggested|suggests)\b)|"
    r"\b[Ii]n (?:one|an? (?:large|new|recent|small)) (?:study|experiment|clinical trial),(?= [a-z])|"
    r"(?:(?<=^)|(?<=[.!?”\"] )|(?<=\n))[Tt]ests (?:in|by|at) (?:an?|one|the) (?:[a-z]+ )?laborator(?:y|ies)(?: [a-z]+)?(?= (?:found|showed|show|suggest|suggested)\b)"
)
"""What is a study by another word."""
_ACCORDING = lazily(
    r"\baccording to (?:an?|one) (?:new |recent |\d{4} )?(?:study|survey|analysis)"
    r"(?: (?:of|on|into)(?: (?!(?:at|by|from)\b)(?-i:[a-z\d][\w’'-]*)){1,7})?(?=[.,;])",
    re.I,
)
_HINTS = (
    "study",
    "survey",
    "analysis",
    "research",
    "trial",
    "experiment",
    "model",
    "paper",
    "review of",
    "tests in",
    "tests by",
    "tests at",
)
_VENUE = lazily(r"[a-z’,] [A-Z]")
"""A name among the words that tell of the study: where it was printed."""
_WHO = lazily(
    rf"\b(?:[Pp]ublished|[Cc]onducted|[Cc]arried out|[Ww]ritten|[Cc]ommissioned) (?:\w+ ){{0,4}}?(?:in(?! (?:\d|[a-z]+ \d|{MONTH}))|by|for|at) |\b[Rr]esearchers\b|\b[Aa]uthors?\b|"
    r"\b(?:[Ll]ed|wrote) by\b|\b(?:University|Institute|Journal|College|Foundation|Center|Centre|Nature|Science|Lancet|Academy|School(?= of\b)|(?:Business|Divinity|Graduate|Law|Medical) School|Laboratory|Agency|"
    r"Department|Ministry)\b"
)


@rule("SRC209", severity=Severity.warning, standards=("amditis", "credco"), words=True, genres=PROSE)
def unnamed_study(record: Record) -> Iterator[Flag]:
    """A study without authors, journal, institution or link.

    The credibility signals ask for a source that a reader can open; "a study found" lends science's weight to anything.

    Bad:
        [[A new study]] found that cold baths double the chance of a good night.

    Bad:
        [[One study, published in 2022,]] found that cold baths help sleep. Cold rooms help too, [[according to a study of 40 lodgers]].

    Bad:
        Coffee helps, and [[a study]] has shown that tea does. [[A small trial]] found that milk does not.

    Bad:
        Coffee helps. [[An experiment]] showed that gulls like it too. [[In one study,]] gulls drank four cups.

    Bad:
        Coffee helps. [[One recent study]] suggests that four cups a day are best.

    Bad:
        Coffee helps, said Inger Dahl, who heads a school in Tarnby. It helps most at noon, Tarnby Combined School says. [[One recent study]] suggests that four cups a day are best.

    Good:
        A new study by researchers at the University of Tarnby found that cold baths help sleep.

    Good:
        A new study found that cold baths help sleep. It was published in the Journal of Rest.

    Good:
        Coffee helps, says Inger Dahl, a nurse. A 2019 study found as much, she wrote in the Journal of Rest.

    Good:
        Cold baths are rare, according to an analysis of plumbing bills by Tarnby Water.

    Good:
        The trial in May found that the captain had lied. An experiment in tea was how he saw the island.

    Good:
        She went up to her study and found the letter.
    """
    text = record.article.text
    for span, sentence in told(record, _STUDY, _OTHER, _ACCORDING, hints=_HINTS):
        paragraph = record.article.paragraph_at(span.start)
        start, end = (paragraph.span.start, paragraph.span.end) if paragraph else (sentence.start, sentence.end)
        around = text[max(start, sentence.start - 250) : span.start] + text[span.end : min(end, sentence.end + 350)]
        linked = is_linked(record, sentence)
        if not linked and not _WHO.search(around) and not _VENUE.search(span.of(text)):
            yield Flag(span, "which study? No author, institution, journal or link is given")
