"""ANO126."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from checker.told.people.insiders import at_work, is_insider, needs_no_name, works_there
from checker.wordlists import words
from checker.worthiness import asked_who
from claims.anonymous import is_explained
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import cues_of, first_mention, sources_of, story_sentences

_ASKED = 0.2
"""Check-worthiness from which such a finding is for everybody; docs/quality/README.md has how many are right."""
_SURELY_ASKED = 0.35
"""The same of somebody whose work alone tells that they know."""
_LEAD = 2
"""Sentences in which somebody is met before the story tells the name."""
_ALL_ANONYMOUS = lazily(
    r"\b(?:all|each|every)(?: (?:of|the|our|these))* (?:\w+ )?(?:\w+ )?(?:answered|replied|responded|"
    r"spoke|were|was|granted|asked)\b[^.]{0,60}\banonym|"
    r"\b(?:insiders|members|panel|panell?ists|participants|people|respondents|survey)\b[^.]{0,80}"
    r"\b(?:answered|replied|responded|polled|surveyed|granted|promised)\b[^.]{0,60}\banonym"
)
"""A panel or survey whose anonymity the article tells of once for all."""


@rule(
    "ANO126",
    severity=Severity.info,
    confidence=Confidence.medium,
    standards=("ap", "nyt", "reuters"),
    words=True,
    genres=NEWS,
    live=True,
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
        The council meets on Tuesday. The ferry is old. “We turn people away,” said [[a clerk at the quay]]. Ida Brandt, the harbour master, said that two more clerks would come.

    Bad:
        The council meets on Tuesday. The ferry is old. Inside the office, said [[a planner at the board]], nobody wants it. Councillor Ida Brandt, who owns a boat, does.

    Bad:
        The council meets on Tuesday. The ferry is old. “We turn people away,” said [[a nurse at the quay]]. A surveyor employed by Holm Marine said that it would sink. She asked not to be named because her contract bars her from talking.

    Bad:
        The council meets on Tuesday. The ferry is old. [[Two welders at the harbour's yard]] said that they had counted the cracks.

    Bad:
        The council meets on Tuesday. The ferry is old. [[A conservator at the museum]] said that the crack had grown. The sale is the talk of the town.

    Good:
        The council meets on Tuesday. The ferry is old. A young welder on the ferry said that he had counted the cracks. “There are nine.” The welder asked that his name be withheld because he could be dismissed.

    Good:
        The council meets on Tuesday. The ferry is old. “We count the cracks,” a welder in the yard told the Gazette. The Gazette is not naming the welder, who has a family.

    Good:
        The council meets on Tuesday. The ferry is old. One clerk in the board's fares office said that the bills came by hand. The fares clerk asked for anonymity for fear of dismissal.

    Good:
        The council meets on Tuesday. Three aides said that she was tired. “She sleeps on the ferry,” one of the aides said. They would not be named because the mayor had told them to be silent.

    Good:
        The council meets on Tuesday. The ferry is old. “It sinks,” said a clerk in the harbour office. The price was low. “Nobody asked me,” he said. He asked not to be named, for a plain reason: He works there.

    Good:
        The council meets on Tuesday. The ferry is old. Three members of her cabinet said that she would go. They are Piet Holm, Lena Marsh and Karl Weir.

    Good:
        The council meets on Tuesday. The ferry is old. An aide to the mayor, whom the Gazette is not naming because she fears dismissal, said that it leaked.

    Good:
        The council meets on Tuesday. The ferry is old. A juror, bound by a rule of the court that bars publication of names, said that the vote was close.

    Good:
        The council meets on Tuesday. The ferry is old. One of the drivers who voted against, Sue Park, said that it leaked.

    Good:
        The council meets on Tuesday. The ferry is old. It was valued by Ida Brandt, a surveyor at Holm Marine, who said that it would not last.

    Good:
        The council meets on Tuesday. The ferry is old. A welder at the yard said that he had counted the cracks. He asked for his name to be left out because welders may not speak to the press.

    Good:
        The council meets on Tuesday. The ferry is old. “We count the cracks,” said a welder at the yard. “There are nine,” the man added. He asked not to be named because welders may not speak to the press.

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
        where, phrase, inside = first_mention(record, source), source.description.lower(), is_insider(source)
        if where is None or where.start < after_lead or phrase in told or not (inside or works_there(source)):
            continue
        cues = cues_of(record, source)
        if cues & words("saying_lemmas") and not is_explained(record, source) and not needs_no_name(record, where):
            told.add(phrase)
            flagged.append(where)
            single = source.type is SourceType.unnamed_person
            sure = asked_who(record, where, least=_ASKED if inside else _SURELY_ASKED) if single else None
            yield Flag(where, "who is this, and why without a name?", confidence=sure)
    for where in at_work(record):
        if where.start >= after_lead and not any(where.overlaps(other) for other in flagged):
            yield Flag(where, "who is this, and why without a name?")
