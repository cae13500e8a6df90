"""VAG307."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.dates.calendar import MONTH, WEEKDAY
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span, cover
from claims.story import around, hinted, is_linked, sentences_near, told

_REPORTS = lazily(
    r"\b(?:according to (?:(?:some|several|multiple|various|local|recent|unconfirmed|news|newspaper|television|media|press)\s+){0,2}(?:reports(?! (?:Mr|Mrs|Ms|he|she|they)\b)|(?:media|news|newspaper|press) accounts|media(?! \w)|media outlets|news outlets)|"
    r"(?:(?:some|several|multiple|various|local|recent|unconfirmed|news|media|press)\s+){0,2}reports\s+(?:say|said|suggest|suggested|claim|claimed|indicate|indicated)|"
    r"(?:(?:conflicting|early|first|foreign|initial|local|media|news|newspaper|press|radio|television|unconfirmed)\s+){1,2}(?:accounts|bulletins|reports|stories)"
    r"(?: (?:at the time|that (?:day|night|week)))? (?:have |had )?(?:(?:speak|spoken|spoke|tell|told) of|put|described)|"
    r"reports from (?:the|inside|near) [a-z’' -]{3,30}? (?:say|said|speak of|spoke of|suggest(?:ed)?|put)|"
    r"if (?:the )?(?:newspapers|papers|tabloids) (?:are|have it) (?:right|to be believed)|"
    r"(?:the\s+|(?:some|several|many|other|local|national|foreign|international|state)\s+)*"
    r"(?:media|press|outlets|news outlets|newspapers|tabloids|dailies|broadcasters|wire services|(?:radio|television|TV) stations|(?:TV|television|news) channels)\s+"
    r"(?:(?:are|were|is|was)\s+(?:also |already |now )?(?:calling|carrying|claiming|describing|quoting|reporting|saying|showing|speculating|suggesting)|(?:have|has|had) (?:called|spoken of))|"
    r"outlets\s+(?:have\s+|had\s+)?(?:claimed|described|put|quoted|reported|said|suggested|wrote)|"
    r"(?:media|news|newspaper|press) accounts (?:have it|have|say|said|suggest|suggested|put)|"
    r"if (?:(?:media|news|newspaper|press) )?(?:accounts|reports) are (?:right|true|correct|to be believed)|"
    r"(?:the )?(?:(?:business|front|sports) pages|gossip columns|newspapers|papers|press) (?:had|has|have|would have) it\b|"
    r"it (?:is|was|has been|had been) (?:widely )?(?:reported|written|in all the papers) (?:(?:at the time|elsewhere|then|in the (?:papers|press)) )?that|"
    r"(?:as|so) (?:the |this |that )?(?:[\w’'-]+ ){0,2}?(?:bulletins|newspapers|pages|papers|press|tabloids) (?:had|put|reported|tell|told) it|"
    r"an? (?:article|item|piece|report|story) in (?:an?|one of the|several|some) (?:[\w’'-]+ ){0,2}?(?:dailies|daily|magazines?|newspapers?|papers?|tabloids?|weekl(?:y|ies))"
    r" (?:had it|claimed|said|says|suggested|suggests)|"
    r"(?:accounts|reports|stories) (?:carried )?in (?:the press|(?:all |some |several |most )?(?:of )?the (?:news)?papers|one of the (?:\w+ )?(?:papers|tabloids))|"
    r"there\s+(?:are|were|have\s+been)\s+(?:\w+\s+)?reports\s+(?:of|that)|by\s+(?:all|most|several|some)\s+accounts(?=,)|"
    r"(?:the\s+|(?:some|several|many|other|local|national|foreign)\s+)*"
    r"(?:(?:media|news|newspaper|press) reports|media|press|news (?:agencies|outlets|organi[sz]ations|sites)|media outlets|newspapers|tabloids|broadcasters|"
    r"(?:TV|television|news) channels)\s+(?:have\s+|has\s+|had\s+)?(?:also\s+|widely\s+)?(?:aired|broadcast|carried|claimed|described|estimated|identified|linked|"
    r"named|put|quoted|report|reported|ran|said|say|speculated|suggest|suggested|wrote))\b",
    re.I,
)
_HINTS = tuple(
    "account,article,bulletin,broadcaster,channel,column,media,news,pages,papers,press,report,stories,tabloid".split(
        ","
    )
)
_NO_NAME = lazily(r"[A-Z]?[a-z’' -]+")
"""The words that tell of outlets at large, where they are taken for one."""
_CAPITAL = lazily(r"(?<!^)\b[A-Z][\w’'-]+")
_NAME = lazily(r"\b[A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+")
_NEAR = 400
"""Code points within which an outlet with a name stands for the reports."""
_WHOSE = lazily(r"\s+(?:by|from|in)\s+[ *_“\"]*\w")
_ON_FILE = lazily(
    r"\s+(?:(?:that|which) (?:was|were) |(?:duly|since) )?(?:compiled|drafted|filed|kept|lodged|obtained|prepared|required|submitted|drawn up)\b|"
    r"[^,.;]{3,50}?\b(?:filed|handed|lodged|sent|submitted|turned over) (?:in )?(?:to|with)\b"
)
"""Reports that somebody has to hand in or keeps, and no story: `according to reports filed with the city clerk`."""
_OPENS = lazily(r"(?:^|[,;:—–(“\"]|\b(?:and|as|because|but|or|that|though|when|where|which|while|with))$", re.I)
"""What may stand before the phrase: else it is part of a longer name, as in `police reports say`."""
_TOLD_IN = (
    rf"(?:first |also |\w+ly )?(?:(?:by|from) (?!{MONTH}|{WEEKDAY})(?:(?:the|an?) )?(?:[a-z-]+ ){{0,3}}?[ *_“\"]*[A-Z]|"
    r"(?:in|on) (?:the (?:[a-z-]+ ){0,3}?[ *_“\"]*[A-Z]|[*_“\"]+[A-Z]))"
)
_WORD = r"\b(?:account|claim|count|detail|figure|item|news|number|report|rumou?r|story|total|word)s?"
_TOLD_NEXT = lazily(
    r"\breport(?:ed by|ing for)\b|"
    rf"{_WORD} (?:(?:that|which) (?:was|were) )?(?:first )?(?:aired|broadcast|carried|given|posted|printed|published|told) {_TOLD_IN}|"
    rf"{_WORD} (?:first |also )?(?:appeared|came|comes|is|originated|ran|stems|was) {_TOLD_IN}|"
    r"\b(?:[Nn]ewspaper|[Ss]ite|[Ww]ebsite|[Ww]eekly) [A-Z]|"
    r"[A-Z][\w’'-]+, an? (?:[a-z-]+ ){0,3}(?:broadcaster|daily|magazine|monthly|newspaper|paper|site|station|website|weekly)\b|"
    r"[A-Z][\w’'-]+(?:, (?:an?|the) [^,.;]{3,40})?,? (?:which (?:first )?)?(?:first |also )?(?:reported|broke the (?:news|story)|had (?:it|the (?:news|story)) first)\b"
)
"""Who reports it, in words that make no outlet of it elsewhere: `Hardware Ledger, a trade weekly, reported`."""
_ACCORDING = lazily(r"\b[Aa]ccording to\b")
_ACCORDING_TO_NAME = lazily(r"\b[Aa]ccording to (?:the )?[A-Z]")
"""Whose it is, in its sentence or the next; before it, a paper stands only behind what is told there."""
_SAID = lazily(r"\b(?:according to|said|says|told)\b")
_REPORTEDLY = lazily(r"\breportedly\b", re.I)


@rule("VAG307", severity=Severity.warning, standards=("ap", "wikipedia"), words=True, genres=PROSE, live=True)
def vague_reports(record: Record) -> Iterator[Flag]:
    """Reports or media that say something, and no outlet is named.

    AP asks to credit the outlet whose work is used; "reports say" hides whether there is one report or a rumour.

    Bad:
        [[Reports say]] the ferry has been sold.

    Bad:
        The ferry has been sold, [[according to media reports]].

    Bad:
        [[Press accounts have]] the ferry at the bottom of the sound. [[If reports are to be believed]], it had no lights.

    Bad:
        The ferry has been sold, [[local media wrote]]. [[News outlets have put]] the price at $7,000.

    Bad:
        The ferry [[reportedly]] had no lights. It left at eight.

    Bad:
        [[There are reports of]] looting behind the harbour.

    Bad:
        The ferry was late. [[It was reported at the time that]] the captain slept. He was fined, [[as the papers told it]].

    Bad:
        It had rained all night, according to the harbour's log. The mate had [[reportedly]] warned the bridge.

    Good:
        There have been reports of looting, said Jonas Weir, a spokesman for the police.

    Good:
        The ferry reportedly had no lights, the Tarnby Gazette wrote.

    Good:
        The ferry is reportedly for sale. Ropes and Sails, a trade monthly, reported on Friday that two banks had asked.

    Good:
        The fine was reportedly £850: the Tarnby Gazette, which printed that figure, had it from the board.

    Good:
        The ferry reportedly had no lights. The story first ran in the Tarnby Gazette.

    Good:
        The ferry reportedly had nine cracks, a number printed by the *Gazette* on Friday.

    Good:
        The ferry has been sold, according to reports in the Tarnby Gazette.

    Good:
        The party has bought time on the air, according to media trackers at Tarnby College.

    Good:
        The ferry has been sold, according to reports from *The Gazette*.

    Good:
        Police reports say that the ferry had no lights, and state media have reported it.

    Good:
        The auditor's reports say little about the ferry's engines, said Piet Holm, who wrote them.

    Good:
        By Jan. 31, according to reports filed with the county clerk, the Yes side had spent more. Holm Mills spilled oil twice,
        according to reports it sent to the state board.

    Good:
        “Reports say I am dead,” said Ida Brandt, the mayor.

    Bad:
        [[Media are reporting]] a second fire. [[Early reports spoke of]] nine dead.

    Good:
        The media are not allowed in the court. Early reports by the harbour police spoke of nine dead.

    Good:
        Norda Media reportedly offered £13m: Reuters gave the figure on 12 June.

    Good:
        According to Olle Grahn, who builds ferries, this one was old. Reportedly, it had no lights.
    """
    text = record.article.text
    outlets = [m for source in record.sources if source.media and not source.own_outlet for m in source.mentions]
    for span, sentence in told(record, _REPORTEDLY, hints=("reportedly",)):
        here = _beside(record, sentence)
        credited = any(m.overlaps(here) for m in outlets) or _names_outlet(sentence.of(text))
        post = "<tweet" in sentence.of(text) or "t.co/" in sentence.of(text)  # somebody's post, quoted without marks
        near = around(record, sentence, before=1, after=1)
        told_next = _TOLD_NEXT.search(near) or _ACCORDING_TO_NAME.search(near)
        told_next = told_next or _ACCORDING.search(around(record, sentence, after=1))
        if (
            not credited
            and not post
            and not told_next
            and not _is_told_by_somebody(record, span)
            and not is_linked(record, sentence)
        ):
            yield Flag(span, "by whom? No outlet is named")
    for sentence in hinted(record, _HINTS):
        for match in _REPORTS.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : match.start()].rstrip()
            if match[0].lower().startswith(("there", "by")) and _SAID.search(sentence.of(text)):
                continue
            opens = match[0].lower().startswith(("according", "there", "by")) or _OPENS.search(before)
            here = _beside(record, sentence)
            documents = _WHOSE.match(text, match.end()) or _ON_FILE.match(text, match.end())
            span = Span(match.start(), match.end())
            others = (
                m for m in outlets if m.overlaps(here) and not (m.overlaps(span) and _NO_NAME.fullmatch(m.of(text)))
            )
            if opens and not documents and not any(others):
                yield Flag(span, "whose? No outlet is named")


def _names_outlet(sentence: str) -> bool:
    """Whether a name is an outlet's: by its last word, `the Tarnby Gazette`, or known for one, `Reuters`."""
    by_word = any(match[0].split()[-1] in words("outlet_words") for match in _NAME.finditer(sentence))
    return by_word or any(match[0] in words("outlets") for match in _CAPITAL.finditer(sentence))


def _beside(record: Record, sentence: Span) -> Span:
    """The sentence with the one before and the one after it; around the lead, all that is near."""
    near = sentences_near(record, sentence, before=1, after=1)
    if not near or near[0] == sentence:
        return Span(max(0, sentence.start - _NEAR), sentence.end + _NEAR)
    return cover(near)


def _is_told_by_somebody(record: Record, word: Span) -> bool:
    """Whether a source stands behind the words around `reportedly`, and not by that word."""
    return any(
        claim.attribution.source_ids
        and not (claim.attribution.cue and "reportedly" in claim.attribution.cue.words)
        and any(span.overlaps(word) for span in claim.spans)
        for claim in record.claims
    )
