"""VAG314."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.wordlists import either, words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.nearby import quoted_nearby
from claims.record import Record
from claims.spans import Span
from claims.voice import own_voice

_ASKED = 0.5
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""

_HOW = r"(?:(?:also|already|bitterly|fiercely|generally|mercilessly|savagely|universally|warmly|much|heavily|increasingly|largely|long|now|often|once|roundly|sharply|still|usually|widely) ){0,2}"
_WHAT = either("reactions")
_REACTION = lazily(
    rf"\b(?P<at>(?:is|are|was|were|(?:has|have|had) {_HOW}been) {_HOW}(?:(?:seen|viewed|regarded|perceived|hailed|touted) as|"
    rf"(?:considered|deemed) (?:an?|the|one|to be)|{either('judged_aloud')})|"
    r"(?:[Aa]n? |[Tt]he )?(?:[Aa]pplause|[Bb]acklash|[Cc]ondemnation|[Cc]riticism|[Ff]urore?|[Oo]utcry|[Pp]raise|[Pp]rotests?|[Uu]proar|[Rr]eactions?) "
    r"(?:(?:had |has )?(?:been |was |were )?(?:immediate|instant|quick|swift)|(?:had |has |soon |quickly |swiftly )?(?:ensued|erupted|followed)(?= (?:the|its|his|her|their)\b|[.,]))|"
    r"(?:drew|drawn|draws|drawing|faces?|faced|facing|sparked|sparking|prompted|provoked|stirred|came under|come under|coming under|"
    rf"generated|stoked|stoking|stoke|raise[sd]?(?= (?:\w+ ){{0,2}}(?:questions|doubts|eyebrows))|(?<=are )raising(?= (?:\w+ ){{0,2}}(?:questions|doubts))|fuel(?:ed|led)|renewed) (?:(?:a|an|the|some|new|more|much|further|fresh|growing|harsh|sharp|increasing|increased|"
    rf"mounting|continued|serious|widespread|intense|heavy|renewed|fierce|considerable) ){{0,2}}{_WHAT}|amid (?:\w+ )?{_WHAT}|"
    r"(?:is|are|was|were) (?:\w+ )?being (?:criticized|criticised|mocked|praised|hailed|questioned)|(?:is|are|was|were) (?:also |now |already )?under (?:fire|pressure)|"
    r"[Tt]here (?:is|was|has been) (?:\w+ )?(?:pressure on|criticism of|concern about)|"
    r"under (?:growing|mounting|increasing|intense|heavy|heavier|enormous|considerable|renewed) (?:pressure|scrutiny|fire)|"
    r"(?:growing|mounting) (?:chorus of )?(?:criticism|anger|frustration|concern|unease|resentment|alarm)|"
    r"(?:[Qq]uestions|[Ss]uspicions|[Dd]oubts|[Cc]oncerns) (?:still )?(?:linger(?:ed)?|persist(?:ed)?|remain(?:ed)?|abound|swirl(?:ed)?|mounted|were raised)|"
    r"(?:[Qq]uestions|[Cc]oncerns|[Dd]oubts|[Ff]ears|[Oo]bjections|[Ss]uspicions) (?:have been|had been|were|are being) (?:asked|expressed|raised|voiced)|"
    r"(?:[Tt]he |[Ee]arly |[Ii]nitial |[Pp]ublic )(?:reaction|reception|response) (?:has been|was|is) (?:\w+ )?(?:cool|critical|damning|ecstatic|enthusiastic|fierce|"
    r"furious|glowing|harsh|hostile|immediate|lukewarm|muted|negative|overwhelming|positive|rapturous|savage|scathing|swift|warm)|"
    r"(?:[Tt]ributes|[Pp]raise|[Cc]ondolences|[Cc]omplaints|[Cc]ongratulations) (?:have |has |had )?(?:been pouring|flooded|poured|streamed) in|"
    r"(?:(?:has|have|had) been|was|were) (?:bombarded|greeted|heaped|showered) with (?:\w+ )?(?:abuse|acclaim|complaints|criticism|praise|ridicule)|"
    r"what (?:has|have) been (?:described|called|billed) )\b"
)
_REACTIONS = sorted(words("reaction_stems"))
_FEELING = either("feelings")
_FEELINGS = sorted(words("feeling_stems"))
_FELT = lazily(
    rf"\b(?P<at>(?:[A-Z]\w+ )?(?i:{_FEELING}|frustration|concern) (?:is|was) (?:growing|mounting|rising|spreading)|"
    rf"(?i:{_FEELING}|frustration|concern) (?:grew|has spread|mounted|set in|spread)|(?:(?:was|were|has been|have been|had been) (?:\w+ )?(?:greeted|met|received)|met|(?:has|have|had) met) with (?:\w+ ){{0,2}}?{_FEELING}|"
    rf"(?:(?:has|have|had) )?(?:aroused|caused|drawn|drew|prompted|provoked|set off|sparked|stirred|touched off|triggered|unleashed) (?:(?:an?|much|some|[a-z]+) ){{0,2}}?"
    rf"(?:{_FEELING}|(?:angry|furious|hostile|indignant) (?:reaction|response)s?|(?:storm|wave|torrent|howl|chorus)s? of (?:abuse|anger|complaints?|criticism|derision|disapproval|outrage|protests?))|"
    rf"[Tt]here (?:has been|is|was) (?:(?:great|much|real|some|widespread|[a-z]+) )?{_FEELING} (?:about|at|of|over|when)|"
    r"(?:got|had|received|(?:was|were|been) given|met(?: with)?) an? (?:\w+ )?(?:chilly|cold|cool|frosty|hostile|lukewarm|mixed|muted|rapturous|rough|stormy|warm) (?:reception|response|welcome)|"
    r"(?:(?:has|have|had) )?proved (?:\w+ )?(?:contentious|controversial|divisive|unpopular)|"
    r"(?:is|are|was|were|(?:has|have|had) (?:long )?been) (?:deeply|universally|widely) (?:admired|detested|disliked|distrusted|hated|loathed|mistrusted|resented|respected|unpopular)|"
    r"(?:is|was|were|been) (?:blasted|branded|dismissed|slammed) as (?:an?|the)|"
    r"(?:did not go down well|(?:has |have )?(?:gone|went) down (?:badly|poorly|well|like a lead balloon)|(?:has |have )?raised hackles|"
    r"(?:has |have )?left a (?:bad|bitter|sour) taste|came in for (?:\w+ )?criticism))\b"
)
"""A feeling at large: whoever has it can be named."""
_NEWS = either("taken_badly")
_HOW_WELL = r"(?:badly|coldly|coolly|poorly|unkindly|warmly|well)"
_RECEIVED = (
    rf"(?:(?:has|have|had|was|were) (?:not )?(?:been )?{_HOW_WELL} received|"
    rf"(?:(?:has|have|had) )?(?:gone|went) (?:down|over) (?:{_HOW_WELL}|like an? [a-z’'-]+(?: [a-z’'-]+){{0,2}})|(?:has |have |had )?fall(?:en)? flat|fell flat|"
    rf"(?:(?:has|have|had) )?(?:landed|played|sat) {_HOW_WELL}|"
    r"(?:did|does|do|has|have) not (?:gone?|land(?:ed)?|play(?:ed)?|sat|sit) (?:(?:down|over) )?well)\b"
)
"""How news is taken, by those who hear of it."""
_NEWS_RECEIVED = lazily(
    rf"\b(?i:{_NEWS})(?: (?:about|for|of|on|to) (?:[\w’'-]+ ){{0,3}}?[\w’'-]+)? (?P<at>{_RECEIVED})(?!(?: [\w’'-]+){{0,2}}? with\b)"
)
_TAKEN = lazily(_RECEIVED)
_RECEPTION = (
    "flat",
    "received",
    "gone",
    "went",
    "landed",
    "played",
    "sat ",
    "not go",
    "not land",
    "not play",
    "not sit",
)
_LARGE = lazily(r"\b(?:widely|roundly|universally|mercilessly|eyebrows)\b")
"""An opinion of many, of which a desk nearly always asks whose."""
_BEHIND = r"(?:\s+[\w’'$%-]+){0,4}?\s+(?:by|from|among|inside|of (?:his|her|their|its))\b"
_BY_THEM = lazily(_BEHIND)
_BY = lazily(
    rf"{_BEHIND}|"
    r"(?:(?!, and\b).)*(?:\b(?:according to|said|says)\b|\bby (?:the )?[A-Z]|, (?:even|including|notably|especially) (?:by|from|among)\b)",
    re.S,
)
"""Who reacts: named right behind, or by whoever speaks in the sentence."""


@rule(
    "VAG314",
    severity=Severity.info,
    confidence=Confidence.medium,
    standards=("wikipedia",),
    words=True,
    genres=NEWS,
    live=True,
)
def agentless_reaction(record: Record) -> Iterator[Flag]:
    """Something is criticized, praised or doubted, and nobody criticizes, praises or doubts.

    "Drew criticism" and "raised questions" let the outlet criticize and ask without owning it. Words to watch ask who.

    Bad:
        The council meets on Tuesday. The sale of the ferry has [[raised questions]] about the mayor's judgement.

    Bad:
        The council meets on Tuesday. The sale [[was widely criticized]] as a mistake.

    Bad:
        The council meets on Tuesday. The sale of the ferry [[was widely welcomed]]. [[An outcry followed]] its loss.

    Bad:
        The council meets on Tuesday. The sale [[was met with dismay]]. The news [[has gone down badly]].

    Bad:
        The council meets on Tuesday. News of the fare [[has landed badly]]. The plan [[has not been well received]] in the old town.

    Good:
        The council meets on Tuesday. The sale was met with dismay among the ferry's crew.

    Good:
        The council meets on Tuesday. The sale drew criticism from the ferry's crew.

    Good:
        The council meets on Tuesday. The sale was widely criticized. “It was a mistake,” said Piet Holm, its captain.

    Bad:
        The council meets on Tuesday. [[Questions linger]] about the price of the ferry.

    Bad:
        The council meets on Tuesday. The mayor, [[under growing pressure]], sold the ferry.

    Good:
        The council meets on Tuesday. The sale was criticized as a giveaway, by the Harbour Union among others.

    Good:
        The council meets on Tuesday. The mayor raised three questions about the sale in a letter.

    Good:
        The council meets on Tuesday. The crew came under mortar fire.

    Bad:
        The council meets on Tuesday. The suggestion [[went down like a cold bath]]. The new bins [[have proved unpopular]].

    Good:
        The council meets on Tuesday. His suggestion went down in the minutes. The bins were given a warm welcome by the crew.

    Good:
        The council meets on Tuesday. The gull landed badly. The plan has played badly with the crew. The signal was badly received on the pier.
    """
    seen = set()
    for span, sentence in (
        found
        for pattern, hints in ((_FELT, _FEELINGS), (_NEWS_RECEIVED, _RECEPTION), (_REACTION, _REACTIONS))
        for found in own_voice(record, pattern, alone=False, hints=hints)
    ):
        rest = Span(span.end, sentence.end).of(record.article.text) if span.end < sentence.end else ""
        before = Span(sentence.start, span.start).of(record.article.text) if span.start > sentence.start else ""
        if sentence in seen or "depending on who" in before:
            continue
        felt = _FELT.match(span.of(record.article.text)) or _TAKEN.match(span.of(record.article.text))
        if not (_BY_THEM if felt else _BY).match(rest) and not quoted_nearby(record, span):
            seen.add(sentence)
            words = span.of(record.article.text)
            sure = None if felt or _LARGE.search(words) else asked_who(record, span, least=_ASKED)
            yield Flag(span, "by whom? Nobody is named", confidence=sure)
