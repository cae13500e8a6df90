"""ANO126."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.anonymous import is_explained
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, first_mention, sources_of, story_sentences
from claims.vague import named_nearby

_ASKED = 0.2
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_SURELY_ASKED = 0.5
"""The same of somebody whose work alone tells that they know."""
_LEAD = 2
"""Sentences in which somebody is met before the story tells the name."""
_KNOWN = lazily(r"(?:the|his|her|their|its|this|that|these|[\w-]+['’]s)\b")
_WORKS = lazily(
    r"^an? (?:former|longtime|retired) (?:[\w-]+ ){1,3}(?:at|of|in|with) |\bwho (?:still )?(?:works|worked|served|sits|sat) (?:at|on|in|for|with)\b"
)
"""Somebody who knows a place from working there."""
_THERE = lazily(r"\b(?:aboard|at|from|in|inside|of|on|there|with)\b")
_ONE_OF = lazily(r"^one of (?:the|his|her|its|their|[\w’'-]+['’]s?) (?:[\w’'-]+ ){0,3}?(?P<who>[\w-]+?)s(?= |$)")
_SEVERAL = lazily(
    r"(?:two|three|four|five|several) (?:[\w-]+ ){0,3}?[a-z]+s,? (?:who (?:were |had |have |had been |was )?(?:also )?"
    r"(?:sat|worked|took part|attended|present|briefed|involved|saw|seen|know|knew|helped)\b|familiar with|close to|involved in|present at|briefed on|with (?:direct )?knowledge)"
)
"""People who know from the inside, counted and not named."""
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
    told: set[str] = set()
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
        if where.start >= after_lead and not named_nearby(record, where, within=0) and not is_explained(record, source):
            told.add(phrase)
            sure = asked_who(record, where, least=_ASKED if inside else _SURELY_ASKED) if single else None
            yield Flag(where, "who is this, and why without a name?", confidence=sure)
