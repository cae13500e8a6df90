"""ANO119."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import either
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.story import sentences_near, told

_PAPERS = either("papers_seen")
_HINTS = (
    "shown to",
    "leaked to",
    "passed to",
    "sent to",
    "seen",
    "obtained",
    "viewed",
    "examined",
    "inspected",
    "read",
    "studied",
)
_SAW = r"(?:seen|obtained|reviewed|viewed|examined)"
_SEEN = lazily(
    r"\b(?:[Aa]n?\s+)?(?:(?:internal|leaked|confidential|court|draft|private|secret|government|company|"
    r"bank|incident|duty|maintenance|inspection|slide)\s+)*"
    rf"{_PAPERS}(?:\s+(?:and|or)\s+\w+)?(?:\s+(?:between|of|for|from|on)\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s*){{1,7}}?)?"
    rf"(?:,(?: [\w’'-]+){{1,8}} and|,|,? a copy of which)?\s+(?:that (?:were|was) |(?:has|have) been )?{_SAW}\s+by\b",
    re.I,
)
_SEES = lazily(
    rf"\b(?:[Tt]he (?:[A-Z][\w’']+ ){{1,3}}|[Tt]his (?:newspaper|magazine|newsletter|site) |[Ww]e )(?:has|"
    rf"have) (?:also )?{_SAW} (?:an?|the|copies of) (?:[\w-]+ ){{0,3}}?{_PAPERS}\b|"
    rf"\b{_PAPERS} (?:that |which )?(?:[Tt]he (?:[A-Z][\w’']+ ){{1,3}}|this (?:newspaper|magazine|"
    rf"newsletter|site) )(?:has|have) {_SAW}\b"
)
"""The outlet that saw them, told in the active."""
_SHOWN_TO_US = lazily(
    rf"(?:(?<=[.!?”\"’] )|(?<=\n)|(?<=^)|(?<=\b[Bb]ut )|(?<=\band )|(?<=[Aa]ccording to ))(?P<at>(?:[Aa]n? )?(?:[A-Za-z][a-z-]+ )?(?i:rotas?|{_PAPERS}) "
    r"(?:leaked|passed|sent|shown) to (?:[Tt]he (?:[A-Z][\w’']+ ){0,2}(?P<outlet>[A-Z][\w’']+)|this (?:magazine|newspaper|paper|site)))\b"
)
"""The same, passed on by nobody."""
_WHICH_IT_READ = lazily(
    rf"\b(?P<at>(?:accounts|{_PAPERS})\b(?: (?:between|for|from|of|on|to) [^.;:,“”\"]{{3,90}})?, (?:(?:a copy|copies) of )?which "
    r"(?:the (?-i:(?:[A-Z][\w’']+ ){0,2}(?P<outlet>[A-Z][\w’']+))|this (?:magazine|newspaper|newsletter|paper|site)) (?:has|have) "
    rf"(?:inspected|read|studied|{_SAW}))(?=[,.;])",
    re.I,
)
"""The same, behind the papers and what they are of."""
_SHOWN = lazily(
    r"\b(?:gave|handed|passed|sent|shared|showed) (?:the (?:[A-Z][\w’']+ ){1,3}|this (?:magazine|newspaper|newsletter|paper|site) )"
    r"(?:an? |the |some )?(?:copy|copies|documents|files|papers|them)\b|"
    r"\b(?:shown|passed|given|sent) to (?:the (?:[A-Z][\w’']+ ?){1,3}|this (?:magazine|newspaper|newsletter|paper|site))\b"
)
"""Somebody shows the outlet papers, told once for all."""
_HOW = lazily(
    r"(?:\b(?=\w)|(?=,))(?:records? request|freedom of information|public records|information act|provided by|shared by|"
    r"given by|leaked|leak|(?:shown to|given to) [^.;,]{3,40} by|"
    r"released by|published|filed|court filings?|handed|supplied|verified|authenticated|lawsuit|"
    r"(?:through|under) (?:an?|the) (?:[\w-]+ ){0,3}?(?:act|law|request)|confirmed the authenticity|"
    r"sent (?:to|by)|showed (?:it|them) to|(?:gave|passed) (?:(?:it|them|a copy|copies) )?to|"
    r"passed on by|came from|"
    r", (?:all of |both of |some of )?which (?:(?:an?|her|his|its|the|their|(?-i:[A-Z])[\w’'-]*) )(?:(?!said|says|told)[\w’'-]+ ){0,3}?(?:provided|released|shared))\b",
    re.I,
)
_GOT = lazily(
    r"\b(?:freedom of information|information act|public records|records? request|leaked|(?:was|were) (?:given|handed|passed|sent) "
    r"(?:the|an?|copies|them)|(?:given|handed|passed|sent) to)\b",
    re.I,
)
"""The same, where the sentence before tells it."""
_SOON = 300
"""Code points after the sentence within which it is told."""

_CORRESPONDENCE = lazily(r"\b(?:e-?mail|letter|memo|message)\b", re.I)
_FROM_AND_TO = lazily(
    r"(?:\b(?:from|by|wrote|written by) (?:the |its |his |her )?[\w’'-]+|"
    r"(?-i:[A-Z])[\w’'-]+['’]s? (?:[\w-]+ )?(?:e-?mail|letter|memo|message)\b).*"
    r"\b(?:addressed|e-?mailed|sent|told|wrote) (?:to )?(?:the |its |his |her |all )?[\w’'-]+|"
    r"\b(?:advised|asked|informed|told|warned) (?:the |its |his |her |all )?[\w’'-]+ (?:by|in) an? (?:[a-z]+ )?(?:e-?mail|letter|memo|message)\b",
    re.I | re.DOTALL,
)
"""Who wrote it and who was to read it: any of those may have passed it on."""


@rule("ANO119", severity=Severity.warning, standards=("ap",), words=True, genres=PROSE, live=True)
def documents_without_provenance(record: Record) -> Iterator[Flag]:
    """Papers that the outlet has seen, and no word on how it came by them.

    AP asks a story that hinges on documents to say how they were obtained: who leaks, and why, is part of the news.

    Bad:
        The board knew of the crack in March, according to [[internal documents seen by]] the Gazette.

    Bad:
        [[E-mails reviewed by]] this newspaper show that the mayor was told twice.

    Bad:
        Repair [[tickets seen by]] the Gazette show that the mayor was told twice.

    Bad:
        [[The Gazette has obtained the inspection sheet]] of the pier; it is marked as fair.

    Bad:
        [[Minutes of a board meeting in March, which the Gazette has read]], put the price at $7 million.

    Bad:
        The mill is short of hands. [[Rotas shown to the Tarnby Gazette]] have nine empty shifts.

    Good:
        The mill is short of hands. Letters sent to the Harbour Board have nine stamps.

    Good:
        The board knew of the crack in March, according to documents obtained by the Gazette through a public records request.

    Good:
        The sale is near, according to a letter from the mayor obtained by the Gazette. In it, she told board members to vote by Friday.

    Good:
        Brandt’s letter, sent to the board on Friday and obtained by the Gazette, speaks of a sale.

    Good:
        The board knew of the crack, according to photographs seen by the Gazette, which a welders’ union provided.

    Bad:
        The board knew of the crack, according to [[photographs seen by]] the Gazette, which a welder said provided no clue.

    Good:
        The Gazette got the e-mails under the freedom of information law. In the e-mails, seen by the Gazette, the mayor calls the ferry a tub.

    Good:
        Patients lay in the hall for 31 hours, according to shift records shown to this newspaper by a nurse on duty.

    Good:
        The letters were seen by many as a joke.

    Good:
        The quay may sink, according to a letter seen by the Gazette. Dated 4 May, it was passed to the paper by a member of the crew.

    Good:
        Internal e-mails reviewed by the Gazette show the board knew. They were provided by a former engineer.

    Good:
        The report, which the mayor has read, puts the price at $7 million. Dahl showed the Gazette copies of it.
    """
    text = record.article.text
    for span, sentence in told(record, _SEEN, _SEES, _SHOWN_TO_US, _WHICH_IT_READ, hints=_HINTS):
        shown = _SHOWN_TO_US.match(text, span.start)
        if shown and shown["outlet"] and shown["outlet"] not in words("outlet_words"):
            continue
        read = _WHICH_IT_READ.match(text, span.start)
        if read and ((read["outlet"] and read["outlet"] not in words("outlet_words")) or _SHOWN.search(text)):
            continue
        near = text[sentence.start : sentence.end + _SOON]
        if any(_GOT.search(before.of(text)) for before in sentences_near(record, sentence, before=1)[:-1]):
            continue
        if not _HOW.search(near) and not (_CORRESPONDENCE.search(span.of(text)) and _FROM_AND_TO.search(near)):
            yield Flag(span, "the article does not say how these papers were obtained")
