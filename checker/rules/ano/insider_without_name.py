"""ANO126."""

import re
from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.told.nameless import nameless
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.anonymous import is_explained
from claims.extraction.wordlists import words as titles
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import around, claims_of, first_mention, sentence_around, sources_of, story_sentences
from claims.vague import named_nearby

_ASKED = 0.2
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_SURELY_ASKED = 0.5
"""The same of somebody whose work alone tells that they know."""
_LEAD = 2
"""Sentences in which somebody is met before the story tells the name."""
_KNOWN = lazily(r"(?:the|his|her|their|its|this|that|these|[\w-]+['’]s)\b")
_WORKS = lazily(
    r"^an? (?:former|longtime|retired) (?:[\w-]+ ){1,3}(?:at|of|in|with) |\bwho (?:still )?(?:works|"
    r"worked|served|sits|sat) (?:at|on|in|for|with)\b"
)
"""Somebody who knows a place from working there."""
_THERE = lazily(r"\b(?:aboard|at|from|in|inside|of|on|there|with)\b")
_ONE_OF = lazily(r"^one of (?:the|his|her|its|their|[\w’'-]+['’]s?) (?:[\w’'-]+ ){0,3}?(?P<who>[\w-]+?)s(?=[ ,]|$)")
_SEVERAL = lazily(
    r"(?:two|three|four|five|several) (?:[\w-]+ ){0,3}?[a-z]+s,? (?:who (?:were |had |have |had been |was )?(?:also )?"
    r"(?:sat|worked|took part|attended|present|briefed|involved|saw|seen|know|knew|helped)\b|"
    r"familiar with|close to|involved in|present at|briefed on|with (?:direct )?knowledge)"
)
"""People who know from the inside, counted and not named."""
_WORKPLACE = (
    r"(?: (?:there\b|(?:aboard|at|in|inside|of|on|to|with) (?:his|her|the|its|their|an?|one of|[A-Z][\w’'-]+|"
    r"[\w’'-]+['’]s)\b[^,.;:“”\"]{0,50}?"
    r"|who (?:still |had |has )?(?:works?|worked|serves?|served|was on (?:duty|shift|the)) [^,.;“”\"]{2,50}?))"
)
_SAYS = (
    r"(?:added|admitted|complained|compared|confided|confirmed|described|estimated|explained|predicted|put (?:it|the "
    r"\w+)|recalled|"
    r"recounted|remembered|said|says|told|warned)"
)
_SOMEBODY = r"(?:an?|one) (?:[\w-]+ ){0,3}?"
_ONE_OF_THEM = r"one of (?:its|his|her|their|the|[\w’'-]+['’]s?) (?:[\w’'-]+ ){0,3}?(?P<who>[a-z]+)s"
_HANDS = (
    r"(?:attendant|cashier|chef|cleaner|clerk|cook|driver|guard|guide|janitor|mechanic|nurse|pilot|porter|steward\w*)"
)
_OPENS = r"(?:, |,[”’'\"]+ )"
_AT_WORK = (
    lazily(rf"(?P<at>{_SOMEBODY}(?P<who>[a-z-]+){_WORKPLACE}),?(?: who)? {_SAYS}\b", re.I),
    lazily(rf"{_OPENS}(?P<at>{_SOMEBODY}(?P<who>[a-z-]+){_WORKPLACE}) {_SAYS}\b"),
    lazily(rf"(?P<at>\b{_SOMEBODY}(?P<who>[a-z-]+){_WORKPLACE}), who {_SAYS}\b"),
    lazily(rf"(?:{_OPENS}{_SAYS}|\b[Aa]ccording to) (?P<at>{_SOMEBODY}(?P<who>[a-z-]+){_WORKPLACE})(?=[,.;])"),
    lazily(
        rf",[”’'\"]* (?P<at>{_SOMEBODY}(?P<who>[a-z-]+)) told (?:the [A-Z]|[A-Z]|this (?:newspaper|magazine|"
        rf"newsletter)\b)"
    ),
    lazily(rf"(?:{_OPENS}|^)(?P<at>[Tt]he (?P<who>{_HANDS}) (?:aboard|at|in|of|on) the [a-z]+),? {_SAYS}\b"),
    lazily(rf"{_OPENS}(?P<at>{_ONE_OF_THEM}) {_SAYS}\b"),
    lazily(rf"(?:{_OPENS}{_SAYS}|\b[Aa]ccording to) (?P<at>{_ONE_OF_THEM})(?=[,.;])"),
)
"""Somebody who tells of the place where they work, or to the outlet itself; the first where a sentence begins."""
_KEPT_BACK = lazily(r"\banonym|\bnot (?:to )?be (?:named|identified)|\bauthori[sz]ed\b|\bwithheld\b|\bnames? not be\b")
_SAME_AGAIN = lazily(r"\s*(?:He|She|They|The|Like|Both|All)\b")
_CROWD = lazily(r"\b(?:boo(?:ed|ing)?|chant\w*|crowds?|demonstrators?|heckl\w+|jeer\w*|rally|shout\w*|streets?)\b")
_ALL_ANONYMOUS = lazily(
    r"\b(?:all|each|every)(?: (?:of|the|our|these))* (?:\w+ )?(?:\w+ )?(?:answered|replied|responded|"
    r"spoke|were|was|granted|asked)\b[^.]{0,60}\banonym|"
    r"\b(?:insiders|members|panel|panell?ists|participants|people|respondents|survey)\b[^.]{0,80}"
    r"\b(?:answered|replied|responded|polled|surveyed|granted|promised)\b[^.]{0,60}\banonym"
)
"""A panel or survey whose anonymity the article tells of once for all."""
_NAMED_NEXT = lazily(
    r"\s*(?:(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep)\.? )?[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]+ )?[A-Z][\w’'-]+(?:, | \([DR]\))"
)
"""Whom the sentence before meant, it may be."""
_MIGHT = lazily(r",?(?: however,?)? (?:can|could|may|might|must|should|would)\b")
_AFRAID = lazily(
    r"\b(?:could lose (?:his|her|my) job|fear(?:s|ed|ing) (?:being|for|losing|repris\w+|retaliat\w+)|"
    r"intimidated|wrong side of)\b"
)
"""A reason, told as part of what is said."""
_MORE = lazily(r"\b(?:of|for|from|in|at|on|who|with|to|close|familiar|based)\b|,")


@rule(
    "ANO126",
    severity=Severity.info,
    confidence=Confidence.medium,
    standards=("ap", "nyt", "reuters"),
    words=True,
    genres=NEWS,
)
def insider_without_name(record: Record) -> Iterator[Flag]:
    """An aide, strategist or other insider who is quoted without a name, as if that needed no word.

    Nobody says that anonymity was granted, yet the reader is told no name. AP, Reuters and the New York Times want
    people named, or else a reason. Whoever is named beside it, or only met in the street, is left alone. A remark and no
    warning; each description is told of once.

    Bad:
        The council meets on Tuesday. The ferry is old. “She has been reluctant to touch the ferry,” said [[one senior aide]]. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. [[A party strategist]] said that the mayor will have to choose a side. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. [[Two bankers who worked on the sale]] said that the mayor had wanted more. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. [[A former night supervisor at the board]] said that the bills came by hand. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. “We were told to smile,” said [[one of the mayor's advisers]]. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. “We count the cracks,” [[a welder there]] told the Gazette. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. The bills came by hand, [[a bookkeeper in the harbour office]] predicted. The sale is the talk of the town.

    Bad:
        The council meets on Tuesday. The ferry is old. That it floats surprised [[a welder on the harbour’s staff]], who said that he had counted the cracks.

    Bad:
        The council meets on Tuesday. The ferry is old. The tea had run out by two, [[the steward on the ferry]] said.

    Bad:
        The council meets on Tuesday. The ferry is old. Inside the office, said [[a planner at the board]], nobody wants it. Councillor Ida Brandt, who owns a boat, does.

    Good:
        The council meets on Tuesday. The ferry is old. The steward on the ferry said that the tea had run out. Piet Holm, the steward, has sold it for years.

    Good:
        The council meets on Tuesday. The ferry is old. A party strategist would have to choose a side, she said. The sale is the talk of the town.

    Good:
        The council meets on Tuesday. The ferry is old. A senior aide explained why. Ida Brandt, who runs the mayor's office, said that nobody wants it.

    Good:
        The Gazette asked 40 insiders, who all answered on condition of anonymity. The ferry is old. “She has been reluctant to touch the ferry,” said one senior aide. The sale is the talk of the town.

    Good:
        The council meets on Tuesday. The ferry is old. The crowd booed. “Sell it,” said one party activist. The sale is the talk of the town.

    Good:
        The council meets on Tuesday. The ferry is old. A former night supervisor at the board said that the bills came by hand. She asked that her name not be used because she still works in the harbour.

    Good:
        The council meets on Tuesday. The ferry is old. Two bankers who live in Tarnby said that the mayor had wanted more.

    Good:
        The council meets on Tuesday. The ferry is old. “She has been reluctant to touch the ferry,” said Piet Holm, a senior aide.

    Good:
        A lawmaker said on Tuesday that the ferry should be sold. The council was stunned. Ida Brandt, who sits on the board, had never spoken of it before.

    Good:
        The council meets on Tuesday. The ferry is old. Her chief aide said that she was reluctant to touch the ferry.

    Good:
        The council meets on Tuesday. The ferry is old. “I go to work by ferry,” said one passenger.

    Good:
        The council meets on Tuesday. The ferry is old. One senior aide, who spoke on the condition of anonymity because he feared for his job, said that the mayor was reluctant.
    """
    if _ALL_ANONYMOUS.search(record.article.text):
        return
    told: set[str] = set()
    flagged: list[Span] = []
    sentences = story_sentences(record)
    after_lead = sentences[_LEAD].start if len(sentences) > _LEAD else 0
    for source in sources_of(record, SourceType.unnamed_person, SourceType.unnamed_group):
        where = first_mention(record, source)
        phrase = source.description.lower()
        one_of = _ONE_OF.match(phrase)
        head = [one_of["who"]] if one_of else _MORE.split(phrase)[0].split()[-1:]
        cues = {claim.attribution.cue.lemma for claim in claims_of(record, source) if claim.attribution.cue}
        single = source.type is SourceType.unnamed_person
        inside = (
            bool(words("insiders").intersection(head) or _WORKS.search(phrase))
            if single
            else _SEVERAL.match(phrase) is not None
        )
        works = single and bool(words("employees").intersection(head)) and _THERE.search(phrase)
        insider = (inside or works) and not _KNOWN.match(phrase)
        if where is None or not insider or phrase in told or not cues & words("saying_lemmas"):
            continue
        if where.start >= after_lead and not is_explained(record, source) and not _needs_no_name(record, where):
            told.add(phrase)
            flagged.append(where)
            sure = asked_who(record, where, least=_ASKED if inside else _SURELY_ASKED) if single else None
            yield Flag(where, "who is this, and why without a name?", confidence=sure)
    for where in _at_work(record):
        if where.start < after_lead or any(where.overlaps(other) for other in flagged):
            continue
        yield Flag(where, "who is this, and why without a name?")


def _at_work(record: Record) -> Iterator[Span]:
    """Who speaks of the place where they work, in so many words."""
    text = record.article.text
    explained = {person.noun for person in nameless(record) if person.kept_back}
    known = (words("insiders") | words("employees")) - explained
    for sentence in story_sentences(record):
        first, *rest = _AT_WORK
        at_start = first.match(text, sentence.start, sentence.end)
        inside = [match for pattern in rest for match in pattern.finditer(text, sentence.start, sentence.end)]
        for match in (*([at_start] if at_start else []), *inside):
            where = Span(*match.span("at"))
            near = around(record, sentence, after=1 if _SAME_AGAIN.match(text, sentence.end) else 0)
            if where.of(text).lower().startswith("the ") and not _only_there(record, match["who"]):
                continue
            if match["who"] in known and not _KEPT_BACK.search(near) and not _needs_no_name(record, where):
                yield where
                break


def _is_named_next(text: str, where: Span, end: int) -> bool:
    """Whether the next sentence begins with a name that may be theirs: none of another calling, `Mayor Ida Brandt`."""
    name = _NAMED_NEXT.match(text, end)
    first = name[0].split()[0].lower() if name else ""
    return bool(name) and (first not in titles("titles") or first in where.of(text).lower())


def _only_there(record: Record, who: str) -> bool:
    """Whether the article has no other word of such a person, so that `the guard of the train` is nobody known."""
    return len(re.findall(rf"\b{who}", record.article.text, re.IGNORECASE)) == 1


def _needs_no_name(record: Record, where: Span) -> bool:
    """Whether a name stands beside it, nobody is meant, a crowd speaks, or the sentence itself tells the reason."""
    text, sentence = record.article.text, sentence_around(record, where)
    return bool(
        named_nearby(record, where, within=0)
        or _is_named_next(text, where, sentence.end)
        or _MIGHT.match(text, where.end)
        or _CROWD.search(around(record, sentence, before=1))
        or _AFRAID.search(sentence.of(text))
    )
