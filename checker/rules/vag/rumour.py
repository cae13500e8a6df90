"""VAG311."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.told.refuted import is_refuted
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, is_attributed, told

_ABOUT = r"(?: (?:about|of|over|that) [^.,;“”\"]{4,80}?)?"
_PLACE = r"(?: (?:a?round|along|among|at|in|on|within) [\w’' -]{3,40}?)?"
_SURE = r"(?:rumou?rs?|speculation|gossip|chatter|conjecture|guesswork|hearsay|scuttlebutt|tittle-tattle|whispers)"
_LIKELY = r"(?:talk|word(?= (?:\w+ ){1,2}(?:doing|making|going))|murmurs|stories|suggestions|tales|theories|an? (?:story|tale|theory))"
"""What is passed on by nobody, and what is when its verb says so."""
_HELPED = r"(?:(?:is|are|was|were|has|have|had|been|began to|continues? to|keeps?|kept|long|soon|quickly|again|also|still|already|\w+ly) ){0,3}?"
_GOES = (
    r"(?:abound\w*|circulat\w+|persist\w*|spread(?:ing)?|swirl\w*|rife|doing the rounds|(?:did|made|make|making) the rounds|"
    r"(?:go|goes|going|gone|went) (?:a?round|through))"
)
_GROWS = (
    r"(?:added to|buil(?:ds|t|ding)|cent(?:re|er)(?:s|d|ed)? on|flew|flying|focus(?:es|ed|ing)? on|link(?:s|ed|ing)?|grew|grow(?:ing|n)|linger\w*|mount\w*|raced|rampant|"
    r"ran|running|surfaced|tend(?:s|ed) to(?:ward)?s?|turn(?:s|ed) (?:on|to))"
)
_HINTS = sorted(words("rumour_stems"))
_RUMOUR = lazily(
    rf"\b(?P<at>(?:{_SURE}|{_LIKELY}){_ABOUT}{_PLACE} {_HELPED}{_GOES}|{_SURE}{_ABOUT} {_HELPED}{_GROWS}|"
    r"there (?:is|are|was|were|has been|have been) (?:widespread |growing |much |persistent )?(?:chatter|conjecture|gossip|murmurs|rumou?rs|speculation|talk|whispers)"
    r"(?: (?:a?round|all|along|among|at|for|in|on|since) [\w’'-]+(?: [\w’'-]+)?)? (?:that|of|about)|"
    r"(?:exchang|pass|swapp|trad)(?:ed|ing)(?: on)? (?:gossip|rumou?rs|stories|tales|whispers) (?:about|of|that)|"
    r"the (?:story|tale|whisper) goes|(?:is|was|are|were) murmured (?:about|of|that)|"
    r"(?:has|have|had) been linked (?:to|with) (?:an? )?(?:[\w’'-]+ )?(?:job|move|role|switch|transfer)|"
    rf"(?:(?:the )?grapevine|(?:gossip|rumou?r|talk|whispers?|word){_PLACE}) (?:has|had) (?:it|him|her|them)|"
    rf"(?:the )?(?:talk|rumou?rs?|whispers?|gossip|word|buzz){_PLACE} (?:is|was) that|"
    rf"(?:the )?(?:story|tale) (?:heard|passed on|repeated|told){_PLACE} (?:is|was) that|"
    rf"rumou?rs? (?:that|of|about) [^.,;“”\"]{{4,60}}? (?:(?:has|have|had) )?(?:continued to |continue to )?(?:dogged|dog|emerged|followed|haunted|plagued|plague|reached|resurfaced|surrounded|surround)|"
    rf"(?:an?|the) (?:story|talk|tale|theory|whisper|word) (?:(?:doing|making) the rounds|going (?:a?round|about)(?: (?:the|this|every) (?-i:[a-z][\w’' -]{{2,30}}?))?){_PLACE} (?:has it|is|was) that|"
    r"(?:the )?(?:story|tale|talk|whisper|word) (?:along|among|around|in|on|round) (?:the|local|every) (?:[\w’'-]+ ){0,2}?(?-i:[a-z’'-]+) (?:is|was) that|"
    r"(?:is|are|was|were|(?:has|have|had) (?:long )?been) (?:widely |long )?(?:gossiped|rumou?red|whispered) (?:about|that|to)|it is (?:rumou?red|an open secret that)|"
    r"(?:canteen|market|trading|industry|backstage|locker-room|corridor) (?:chatter|rumou?rs?|gossip|talk) (?:about|of|that)|"
    r"according to (?:(?!the )\w+ )?(?:gossip|hearsay|rumou?rs?)|by (?:\w+ )?hearsay(?=[.,])|"
    r"if (?:the )?(?:chatter|gossip|rumou?rs?|talk) (?:is|are) (?:right|true|to be believed)|"
    r"tongues (?:(?:are|have|had|were|been) ){0,2}wag(?:ged|ging)?)\b",
    re.I,
)
_DENIED = lazily(r"\b(?:denied|denies|dismissed|dismisses|untrue|false|no truth|addressed|rejected)\b", re.I)

_LOOKED_INTO = lazily(
    r"\b(?:said|says)(?: \w+){0,4} [‘'“\"]?no (?:buyer|plan|sale|such|truth)\b|\b(?:find|finds|found) (?:none|nothing)\b|\bno such (?:deal|plan|sale|thing)\b"
)
_SOON = 3
"""Sentences behind a rumour in which the article tells what became of it."""

_REPORTED = lazily(
    r"\s*(?:The )?(?:(?:[Bb]roadcaster|[Nn]ewspaper|[Nn]ews site|[Pp]aper|[Ss]ite|[Ww]ebsite|[Ww]eekly) )?(?:[A-Z][\w’'-]+ ){1,4}"
    r"(?:first |also )?reported\b|\s*The (?:broadcaster|newspaper|news site|paper|site|website|weekly) (?:[A-Z][\w’'-]+ ){1,4}(?:said|wrote)\b"
)
"""Behind a rumour: the outlet that printed it."""


@rule("VAG311", severity=Severity.warning, standards=("reuters",), words=True, genres=PROSE, live=True)
def rumour(record: Record) -> Iterator[Flag]:
    """A rumour is printed as a rumour.

    Reuters' handbook has a section on rumours for a reason: print what somebody knows, or find out.

    Bad:
        [[Rumours are swirling]] that the ferry has been sold.

    Bad:
        The mayor [[is rumoured to]] own a third of the mill.

    Bad:
        [[Rumours that the ferry had been sold went round]] the harbour on Friday.

    Bad:
        The ferry has a new captain. [[Theories abound]] as to what became of the old one. [[The grapevine has him]] fishing in Tarnby.

    Bad:
        The mill, [[according to village gossip]], is to be sold. [[Talk on the quay is that]] the ferry will follow.

    Bad:
        The ferry sailed late. [[There were whispers on Friday of]] a second hole. On the pier [[the story goes]] that she was asleep.

    Bad:
        The captain is gone. [[The tale going round the harbour is that]] he owns a third of the mill. [[The story in the pubs is that]] he drowned.

    Good:
        Rumours are swirling that the ferry has been sold; the mayor denied it.

    Good:
        “There is talk of a sale,” said Piet Holm, a farmer.

    Good:
        Rumours had spread on the quay that the ferry was sold. The harbour police found nothing to support that.

    Good:
        The mayor talked of a new ferry.

    Good:
        Word of the fire spread through the town. The stories of the old ferry are told in a new book.

    Bad:
        [[The rumour in the shed is that]] a bank has bought the ferry. [[There has been talk since Monday that]] it sank.

    Good:
        The rumour on the quay is that the ferry has been sold. Ida Brandt said there was “no buyer” and no plan.

    Good:
        The story going round the book clubs is a novel by Ida Brandt. The story in the Tarnby Gazette is that the ferry has been sold.
    """
    for span, sentence in told(record, _RUMOUR, hints=_HINTS):
        text = record.article.text
        reported = _REPORTED.match(text, sentence.end)
        if (
            not is_refuted(record, sentence)
            and not _DENIED.search(sentence.of(text))
            and not is_attributed(record, span)
            and not reported
            and not _LOOKED_INTO.search(around(record, sentence, after=_SOON))
        ):
            yield Flag(span, "a rumour: who knows?")
