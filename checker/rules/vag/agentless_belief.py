"""VAG305."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.told.refuted import is_refuted
from checker.wordlists import either
from checker.worthiness import asked_who
from claims.dates.calendar import MONTH, WEEKDAY
from claims.lazily import lazily
from claims.record import MomentType, Record
from claims.spans import Span
from claims.story import around, claims_at, is_quoted, moments_at, sentences_near, story_sentences

_ASKED = 0.25
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_WIDELY = 0.5
"""The same of what is `widely expected`, without a figure or a day."""

_EXPECTED = lazily(
    r"\b(?:is|are|was|were)\s+(?:(?:now|also|still|widely|generally|commonly|largely|broadly)\s+){0,2}(?:anticipated|expected|projected|predicted|favou?red|considered)\b"
)
"""An expectation: without a figure or a deadline it is what everybody expects, and editors wave it away."""
_RECKONED = lazily(
    r"\d ?(?:%|percent|per cent|points?|million|billion)|[$£€]\s?\d|"
    r"\b(?:by|before) (?:the )?(?:end of |early |late |mid-?|middle of )?(?:(?:this|next|the) )?(?:spring|summer|autumn|"
    rf"fall|winter|{MONTH}|\d{{4}})\b|"
    r"\bwithin (?:\w+ )?(?:days|weeks|months|years)\b"
)
"""A figure or a deadline: what makes an expectation one that somebody must have reckoned."""
_BY = lazily(
    rf"^[^.;]{{0,60}}?\b(?:by(?! (?:which|then|now|next|this|\d|{MONTH}|Christmas|Easter|{WEEKDAY}|the (?:end|middle|next|start|"
    r"spring|summer|autumn|fall|weekend|winter))\b)|according to|among)\b"
)
"""Who holds it, or of whom it is held; no day by which it is to be."""
_MANY = lazily(r"\b(?:widely|generally|commonly|largely|broadly)\b")
_HOW = r"(?:(?:widely|generally|commonly|largely|broadly|now|also|still)\s+){0,2}"
_BELIEF = lazily(
    rf"\b(?:[Ii]t\s+(?:is|was|has\s+been)\s+{_HOW}(?:believed|understood|thought|feared|rumou?red|assumed|alleged|claimed|reported|expected|said)(?=\s+(?:that|he|she|they|the|a|an)\b)|"
    rf"[Ii]t\s+(?:is|was|has\s+been)\s+{_HOW}(?:accepted|acknowledged|apprehended|conjectured|felt|hoped|presumed|reckoned|speculated|supposed|surmised|suspected)\s+that\b|"
    rf"(?:is|are|was|were)\s+{_HOW}(?:believed|thought|understood|said|feared|felt|held|rumou?red|reported|reckoned|considered|assumed|alleged|presumed|suspected|tipped)\s+to\b|"
    rf"(?:is|are|was|were)\s+{_HOW}(?:believed|considered|held|thought)\s+(?:un)?likely\b|"
    rf"(?:is|are|was|were)\s+{_HOW}(?:anticipated|expected|projected|predicted|favou?red)\s+to\b|"
    r"[Tt]here (?:is|was|is now) (?:an?|some|a (?:general|growing|widespread)) (?:assumption|belief|expectation|fear|feeling|hope|sense|suspicion|worry) that\b|"
    r"[Tt]here (?:are|is|were|was) (?:also |now |still )?(?:growing |real |some |widespread )?(?:concern|fears|hopes|suspicions|worries) that\b|"
    r"[Ee]xpectations (?:are|were) that\b|[Hh]opes (?:are|were) (?:growing|high|rising) that\b|"
    r"(?<![’']s )[Tt]he (?:(?:big|chief|general|main|real) )?(?:concern|fear|guess|hope|suspicion|theory|thinking|worry)(?: (?:here|now|in [a-z ]{3,30}))?,?\s+(?:is|was)\s+(?:now\s+)?that\b|"
    r"[Tt]he\s+(?:general\s+)?(?:assumption|belief|consensus|expectation|feeling)(?: (?:here|now|in [a-z ]{3,30}))?,?\s+(?:is|was)\s+(?:now\s+)?that\b|"
    r"\bit\s+(?:is|was)\s+(?:thought|believed|understood|said|feared)(?=[.,;])|"
    r"(?:is|are|was|were|(?:has|have|had)\s+(?:also\s+|long\s+|now\s+)?been)\s+(?:(?:also|long|now|still)\s+)?(?:widely|generally|commonly|broadly|long)\s+(?:seen|viewed|regarded|considered|tipped|assumed|expected|anticipated|held(?= to\b)|feared|believed|thought)(?:\s+(?:as|for|to))?\b)"
)
_AGENT = lazily(
    r"\bby\s+(?:the(?!\s+(?:end|middle|start|time|weekend|following|next)\b)|an?|many|most|some|his|her|their|its|"
    rf"(?!{MONTH}|Christmas|Easter|{WEEKDAY})[A-Z])|\b[Aa]ccording to\b|\b(?:said|says|told|projected|forecast|estimates?)\b"
)

_CHARGED = lazily(r"\b(?:charge[ds]?|counts? of|court|denie[ds]|indict\w+|jury|pleaded|prosecut\w+|trial|tribunal)\b")
"""Whoever brings the charge alleges."""
_PLANNED = lazily(
    rf"\s*(?:also |again |now )?(?:{either('done_on_schedule')}|make (?:an?|his|her|their) (?:announcement|appearance|speech|statement|decision))\b"
)
_DAYS = (MomentType.date, MomentType.time)
_BEFORE = 500
"""Code points before a pronoun of which something is expected, within which may stand who expects it."""
_JUST = 160
"""Code points before, in the same paragraph, within which somebody tells of an outlook."""
_OWN_BOOKS = lazily(
    r"\s*(?:be used|close|raise (?:\w+ ){0,3}(?:[$£€]\s?\d|\d+ million )|save (?:the company|the firm|it) (?:\w+ ){0,3}(?:[$£€]\s?)?\d)"
)
"""What only the company that sells, buys or borrows can expect of its own deal."""
_RECKON = lazily(r"\b(?:analysts|economists|forecasters|investors|markets?|polls|pundits|strategists|traders)\b", re.I)
"""Those who reckon for everybody."""
_OUTLOOK = lazily(
    r"\b(?:cut|cuts|gave|gives|has|have|issued|issues|kept|keeps|lifted|lifts|lowered|lowers|maintained|made|makes|narrowed|offered|"
    r"pared|presented|published|publishes|raised|raises|reaffirmed|reduced|released|releases|repeated|revised|revises|set out|slashed|"
    r"trimmed|trims|updated|updates|widened)\b(?! no\b)[^.;]{0,50}?"
    r"\b(?:estimates?|expectations|forecasts?|guidance|outlook|predictions?|projections?)\b"
)
"""Somebody told what they expect, and the next sentence tells what that is."""
_BETS = lazily(r"\b(?:bets|betting|bookmakers?|bookies?|bookmaker['’]s|odds|polls?|polling)\b")
"""The measure of what many believe."""
_TALKS = lazily(r"\s*(?:also )?(?:discuss|coincide|meet|join|attend|address|speak|host|hold)\b")

_UNTIL = lazily(r"\buntil\b")
"""What was thought once, and is no more."""


@rule("VAG305", severity=Severity.warning, standards=("wikipedia",), words=True, live=True)
def agentless_belief(record: Record) -> Iterator[Flag]:
    """Something is believed, expected or feared, and nobody believes, expects or fears it.

    The passive hides who thinks so: the reporter, a rival, or nobody. Words to watch ask for the one who does.

    Bad:
        The missiles [[are expected to]] be ready by April.

    Bad:
        [[It is widely believed]] that the mayor knew of the leak.

    Bad:
        The captain [[is thought likely]] to sail if the crew is paid by the weekend.

    Bad:
        The yard [[is now widely expected to]] ask for more money by the spring.

    Bad:
        The ferry [[is widely expected to]] end as a café.

    Good:
        The missiles are expected to be ready by April, the ministry said.

    Bad:
        The ferry [[has been widely seen as]] a relic of the old harbour.

    Good:
        The mayor is expected to speak at the fair on Tuesday. The council is expected to award the contract on Wednesday, and work is expected to begin on 30 September.

    Good:
        The sale is expected to close around the end of the year. Proceeds are expected to be used for a new ferry.

    Good:
        It was rumoured that the ferry had sunk. The harbour police said that there was no truth in it.

    Good:
        The board cut its forecast on Friday. Fares for the year are now expected to bring in $2 million.

    Good:
        The mayor was widely assumed to have lost: the bookmakers had her at nine to one.

    Good:
        The bell was thought to be a copy until a student cleaned it.

    Good:
        The mayor is believed by her own staff to have known of the leak.

    Good:
        The captain's reputation for luck was widely held and a nuisance to her.

    Good:
        “It is believed that the ferry is cursed,” said Piet Holm, its captain.

    Good:
        The yard is now widely expected by its own staff to ask for more money.

    Bad:
        [[It is suspected that]] the ferry was sunk. [[The fear is that]] a second one will follow.

    Good:
        The fear is that a second ferry will follow, said Nora Vale, its captain. Jonas Weir denies four counts of theft. He is alleged to have sold the ferry.

    Good:
        The ferry is widely expected to arrive on 16 December. The yard is widely expected to lower its price. Analysts say that it must.
    """
    text = record.article.text
    for sentence in story_sentences(record):
        for match in _BELIEF.finditer(text, sentence.start, sentence.end):
            span = Span(match.start(), match.end())
            widely, rest = _MANY.search(match[0]), text[match.end() : sentence.end]
            if "umo" in match[0] and is_refuted(record, sentence):
                continue
            if "alleged" in match[0] and _CHARGED.search(around(record, sentence, before=1)):
                continue
            if widely and _BETS.search(text, sentence.start, sentence.end):
                continue
            if match[0].startswith(("was thought", "were thought")) and _UNTIL.search(rest):
                continue
            told = _AGENT.search(text[sentence.start : match.start()]) or (_BY if widely else _AGENT).search(rest)
            inside = any(
                claim.attribution.source_ids and any(part.contains(span) for part in claim.spans)
                for claim in claims_at(record).at(span)
            )
            if _is_scheduled(record, match, sentence) or (not widely and _goes_on(text, match, sentence)):
                continue
            if not told and not inside and not is_quoted(record, span):
                plainly = _EXPECTED.search(match[0]) and not _RECKONED.search(rest)
                least = (_WIDELY if plainly else 0.0) if widely else _ASKED
                if plainly and widely and _is_known_to_all(record, match, sentence):
                    continue
                sure = Confidence.low if plainly and not widely else asked_who(record, span, least=least)
                yield Flag(span, "by whom? Nobody is said to think so", confidence=sure)


def _is_scheduled(record: Record, match: re.Match[str], sentence: Span) -> bool:
    """Whether what is expected is an appointment, a public act on a day that the sentence names, or a deal's terms."""
    text = record.article.text
    if match[0].split()[-2] != "expected" or _MANY.search(match[0]):
        return False
    if _OWN_BOOKS.match(text, match.end()):
        return True
    rest = Span(match.end(), sentence.end)
    day = any(rest.contains(moment.span) and moment.type in _DAYS for moment in moments_at(record).at(rest))
    return (day or bool(_TALKS.match(text, match.end()))) and _PLANNED.match(text, match.end()) is not None


def _is_known_to_all(record: Record, match: re.Match[str], sentence: Span) -> bool:
    """Whether what is widely expected is of a day that the sentence names, or those who reckon follow."""
    text, rest = record.article.text, Span(match.end(), sentence.end)
    day = any(rest.contains(moment.span) and moment.type in _DAYS for moment in moments_at(record).at(rest))
    follow = sentences_near(record, sentence, after=1)[1:]
    return (day and _PLANNED.match(text, match.end()) is not None) or any(_RECKON.search(s.of(text)) for s in follow)


def _goes_on(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether nothing in particular is expected, or the sentences before say by whom."""
    subject = text[sentence.start : match.start()].strip()
    if re.search(r"\b(?:anything|things|those|what)(?: that| who)?$", subject, re.I):
        return True  # nothing in particular is expected
    before = text.rfind("\n", 0, sentence.start) + 1
    if _EXPECTED.search(match[0]) and _OUTLOOK.search(text, max(before, sentence.start - _JUST), sentence.start):
        return True
    return (
        subject in {"It", "They", "That", "This"}
        and _AGENT.search(text[max(0, sentence.start - _BEFORE) : sentence.start]) is not None
    )
