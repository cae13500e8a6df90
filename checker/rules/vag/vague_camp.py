"""VAG313."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.wordlists import either, words
from checker.worthiness import asked_who
from claims.lazily import lazily
from claims.nearby import IN_CHARGE, named_nearby, quoted_soon
from claims.record import Record
from claims.spans import Span
from claims.story import around, opening, sentence_around
from claims.vague import vague_mentions
from claims.voice import is_column, own_voice

_ASKED = 0.65
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""

_NOUNS = either("camps")
_WORD = r"[A-Za-z][\w’'.-]*"
_CAMP = lazily(
    rf"(?!the (?:{_NOUNS}|officials)$)(?:(?:some|many|most|several|other|a (?:few|number) of|certain|even) )*(?:of )?(?:(?:his|her|their|its|the) )?"
    rf"(?:(?:{_WORD} ){{0,3}}?{_NOUNS}|(?:{_WORD} ){{1,3}}?officials)"
    r"(?: (?:in|on|at|of|to|close to|from|with|within|inside) [^,;]+)?|"
    r"(?:those|people|figures|many) (?:close to|around|near) [^,;]+",
    re.I,
)
_FEELS = either("moods")
_MOOD = lazily(
    r"(?:^|(?<=[.!?;:] )|(?<=[”\"’] )|(?<=\n)|(?<=, )|\b(?:and|but|while|though|because) )"
    r"(?P<at>(?![Tt]he (?:fewer|less|more)\b)(?:[Mm]any )?(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w-]+['’]s?|[Tt]he [\w-]+['’]s) )?(?:[A-Za-z][\w’'-]+ ){0,2}?"
    r"(?!(?:[Tt]hings|[Ss]hares|[Pp]rices|[Mm]arkets|[Tt]imes|[Ff]ears|[Oo]thers|[Rr]esponses|[Rr]eactions)\b)[A-Za-z][a-z]+(?:s|men|women|folk|people|camp)"
    r"(?: (?:in|on|of|at|around|across|along|from|inside|up and down) (?:the |a )?(?:[\w’'-]+ ){0,4}?[\w’'-]+)?) "
    rf"(?:(?:are|were|feel|felt|grew|have grown|remain) (?:\w+ly |growing |getting )?{_FEELS}|"
    r"(?:are|were) (?:(?:fast |rapidly |slowly )?(?:losing|running (?:low on|out of|short of)) (?:all |their )?(?:faith|heart|hope|patience|trust)|dreading|itching to|clamouring|clamoring)|"
    r"(?:have|had) (?:(?:all but |already |long |long since )?(?:lost|run (?:out|short) of) (?:all |any |their )?(?:faith|heart|hope|patience|trust)|had enough)|"
    r"despise|distrust|dread|resent|fear(?= (?:that|for|the|a|their|his|her)\b))\b"
)
"""A crowd with one mood, where a clause begins."""
_MOODS = (
    *sorted(words("moods")), "patience", "faith", "heart", "hope", "trust", "dread", "itching", "clamour", "clamor", "had enough", "despise", "distrust",
    "resent", "fear",
)  # fmt: skip
_OF_ONE_MIND = lazily(
    rf"\b(?P<at>(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w-]+['’]s) (?:[A-Za-z][\w’'-]+ ){{0,2}}?{either('one_minded')}) (?:"
    rf"(?:is|are|was|were|feels?|felt|remains?) (?:\w+ly |growing |getting )?(?:{_FEELS}|betrayed)\b|"
    r"(?:has|have|had) (?:(?:not|never|long|since|already|now|yet) ){0,2}(?:forgiven|given up on|had enough|lost (?:all )?(?:confidence|faith|hope|"
    r"patience|trust)|made up (?:its|their) minds?|run out of patience|turned (?:against|on))\b|"
    r"(?:despises?|distrusts?|dreads?|fears?|mistrusts?|resents?|suspects?|worr(?:ies|y))(?! \w+ (?:leaks?|arson|fraud))\b|sees? in (?:it|him|her|this)\b)"
)
"""A crowd by where it stands, with one mind."""
_FELT = 0.2
"""Check-worthiness from which a mood is told of to everybody."""
_OTHERS = lazily(
    # Counted, or told before, or with a name.
    r"^(?:another|one of (?:the|these|those))\b|\b(?:these|those(?! (?:around|close|near)\b)|such|both|two|three|four|five|six|seven|eight|nine|ten|\d\S*|dozen|the same|more|they|half|"
    r"(?:share|proportion|number) of|(?-i:[A-Z]\w+) and (?:his|her|their|other|leading|top|senior))\b|"
    # Who speaks for an office or a company, or acts in public.
    r"\bcourt['’]s\b|\b(?:airline|bank|company|elections?|fund|hospital|industry|thrift|police|fire|court|health|school|city|county|weather|emergency|border|town|campaign) officials\b|"
    r"\b(?:federal|government|state)(?: and (?:federal|government|local|state))? officials$|\bcampaign aides$|"
    r"\b(?:house|senate) (?:\w+ )?(?:democrats|republicans|leaders|conservatives)$",
    re.I,
)
_SOON = 4
"""Sentences after which whoever is quoted is no example of the camp."""
_PLACES = either("insiders", "camp_offices")
_NAME = lazily(r"\b[A-Z][\w-]+")
_COUNTING = frozenset({"A", "Certain", "Her", "His", "Its", "Many", "Most", "Other", "Several", "Some", "The", "Their"})
_POLLED = lazily(r"\d ?%|\bper ?cent\b|\b(?:polls?|surveys?)\b", re.I)


@rule(
    "VAG313",
    severity=Severity.info,
    confidence=Confidence.medium,
    standards=("amditis", "wikipedia"),
    words=True,
    genres=NEWS,
    live=True,
)
def vague_camp(record: Record) -> Iterator[Flag]:
    """A whole camp is given something to say or to think, and none of its people is named.

    Aides, allies, rivals, a body's officials or "some of the party" are many, and seldom of one mind: who of them said
    it, and how many were asked? A remark and no warning, for a name may follow in the next paragraph or be known to
    every reader. Each camp is told of once.

    Bad:
        The council meets on Tuesday. [[Some allies of the mayor]] say the ferry was sold too cheaply.

    Bad:
        The council meets on Tuesday. [[Conservatives]] believe that the fair has lost its way.

    Bad:
        The council meets on Tuesday. The ferry will be sold in May, according to [[party officials in Tarnby]].

    Bad:
        The council meets on Tuesday. [[The ferry's passengers]] are furious. [[Fishermen along the coast]] have run out of patience.

    Bad:
        The council meets on Tuesday. [[Those close to the mayor]] fear that the ferry was sold too cheaply.

    Bad:
        The council meets on Tuesday. [[The terraces]] have made up their mind about the captain. [[The village]] has not forgiven him.

    Bad:
        The council meets on Tuesday. [[Dockers]] are running short of patience. [[Farmers on the hill]] have lost all hope.

    Bad:
        The council meets on Tuesday. [[The mayor's circle]] is rattled by the vote. [[Mill Street's bakers]] dread the winter.

    Bad:
        The council meets on Tuesday. [[Some allies of the mayor]] say the ferry was sold too cheaply. The crew was told in May.
        The yard paid $7,000. “It was worth twice that,” said Piet Holm, who sent the bill.

    Good:
        The council meets on Tuesday. The ferry's passengers are furious. “We waited for an hour,” said Piet Holm, a farmer.

    Good:
        The council meets on Tuesday. It was three words, one of the officials said.

        The council meets on Tuesday. Election officials said that half of the town voted.

    Good:
        The council meets on Tuesday. Campaign officials said that the mayor had raised $7,000.

    Good:
        The council meets on Tuesday. Rivals of the mayor have criticized the sale of the ferry.

    Good:
        The council meets on Tuesday. Allies of the mayor say the ferry was sold too cheaply. “It was worth twice that,” said Piet Holm, its captain.

    Good:
        The council meets on Tuesday. Allies of the mayor say the ferry was sold too cheaply. The yard paid $7,000.
        The crew was told in May. “It was worth twice that,” said Piet Holm, an adviser to the mayor.

    Good:
        The council meets on Tuesday. Some allies of the mayor say the ferry was sold too cheaply. The crew was told in May.
        The yard paid $7,000. “It was worth twice that,” said Sen. Piet Holm.

    Good:
        The council meets on Tuesday. Two aides, Piet Holm and Jonas Weir, said the ferry was sold too cheaply.

    Good:
        The council meets on Tuesday. “Conservatives believe in nothing,” said Ida Brandt, the mayor.

    Good:
        The council meets on Tuesday. The allies landed at Tarnby in the spring.

    Good:
        The council meets on Tuesday. Dockers are running out of fuel. The police have run out of time.

    Good:
        The council meets on Tuesday. The mayor's inner circle is small, and Piet Holm is in it.
    """
    if is_column(record):
        return
    lead, text, told, seen = opening(record), record.article.text, set[str](), set[Span]()
    for span in vague_mentions(
        record, _CAMP, lemmas=(words("saying_lemmas") | words("camps_say")) - {"consider", "see"} - words("public_acts")
    ):
        sentence = sentence_around(record, span)
        if (lead and lead.contains(span)) or _OTHERS.search(span.of(text)) or _POLLED.search(sentence.of(text)):
            continue
        if text[: span.start].endswith(("If ", "if ")) or span.of(text).lower() in told:
            continue
        if named_nearby(record, span, unlike=IN_CHARGE) or quoted_soon(
            record, span, like=_of_them(span.of(text)), within=_SOON
        ):
            continue
        told.add(span.of(text).lower())
        seen.add(sentence)
        yield Flag(span, "which of them? None is named", confidence=asked_who(record, span, least=_ASKED))
    moods = (
        *own_voice(record, _MOOD, alone=False, hints=_MOODS),
        *own_voice(record, _OF_ONE_MIND, alone=False, hints=sorted(words("one_minded"))),
    )
    for span, sentence in moods:
        if (
            sentence not in seen
            and not _POLLED.search(around(record, sentence, after=1))
            and not named_nearby(record, span, unlike=IN_CHARGE)
        ):
            seen.add(sentence)
            yield Flag(span, "who of them feels so? None is named", confidence=asked_who(record, span, least=_FELT))


def _of_them(camp: str) -> re.Pattern[str]:
    """What describes one of the camp: a place in one, or whoever it is of (`Nordkyst officials`: `Nordkyst's lawyer`)."""
    names = sorted(set(_NAME.findall(camp)) - _COUNTING)
    return re.compile("|".join((rf"(?<!\w){_PLACES}s?(?!\w)", *(rf"\b{re.escape(name)}\b" for name in names))), re.I)
