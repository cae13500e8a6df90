"""NUM805."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NEWS, rule
from claims.figures.polls import polls_with_figures
from claims.figures.pollsters import FIRM, MONTH, POLLSTER
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import around, is_linked, sentence_around, story_sentences

_OWN = lazily(
    r"(?:[Aa]nother|[Aa] (?:second|separate|further|different)) |[Aa]n? (?:[\w-]+ ){0,3}?(?:poll|survey)s? of \d"
)
"""How a poll is told of that is none of those before it."""
_OWNED = lazily(
    r"(?:['’]s|\b(?:its|their|our|his|her)) (?:own )?(?:[a-z-]+ ){0,2}(?:poll|polling|survey|canvass|questionnaire)\b"
)
"""A poll that is somebody's: `the party's own survey`."""
_POLLED = lazily(r"\b(?:poll(?:s|ed|ster|ing)?|survey(?:s|ed)?|respondents|questionnaire)\b", re.I)
_TELLING = frozenset({SourceType.named_person, SourceType.named_organization})
_FORMER = lazily(r"\b(?:last year|years? (?:ago|earlier)|(?:in|since) (?:19|20)\d\d)\b")
_MONTH = lazily(rf"{MONTH}\b")
_THE = lazily(r"the (?!latest|newest|most recent)", re.I)
_SIZED = lazily(r"\d{3}$")


@rule("NUM805", severity=Severity.warning, standards=("ap", "nyt"), genres=NEWS)
def poll_without_pollster(record: Record) -> Iterator[Flag]:
    """Poll figures, and nobody who polled.

    AP and the New York Times ask first who did a poll and who paid for it: the answer is often the answer.

    Good:
        Members of the caucus held a straw poll on Thursday and were split, 17 to 17, said the whip, Ida Brandt.

    Bad:
        [[A new poll]] shows that 61 percent want to keep the ferry.

    Bad:
        Ida Brandt leads Jonas Weir 47 to 41, [[a poll]] found.

    Bad:
        In [[a survey of 640 parents]] carried out this month, 52 per cent were against the move.

    Bad:
        [[A survey]] taken between Aug. 21 and Aug. 25 found that 58 percent would pay the toll.

    Bad:
        A poll of 900 adults by Holm Insight, a firm in Tarnby, put Brandt on 48 percent. It was taken in May.

        The council met on Friday.

        [[Another poll]], for which 800 voters were asked, had her on 44 percent.

    Bad:
        Six in ten pilots would leave, according to [[polling of 1,450]] of them in May.

    Bad:
        Of [[640 islanders interviewed]] by telephone in May, 41 percent would sell the ferry.

    Bad:
        The council met on Friday. In [[a survey]], 61 per cent of parents said that they would move. The mayor will wait.

    Bad:
        [[A recent survey]] found that few trust the ferry; 61 per cent of the riders would rather swim.

    Bad:
        Six in ten nurses would leave, according to [[a survey]]. The council will meet.

    Bad:
        That is the upshot of [[a poll]] (Brandt 29%, Weir 17%) for which people were visited at home in May.

    Bad:
        Just 22 percent [[told pollsters]] last month that they would sell the ferry.

    Bad:
        The race is close. Brandt is favoured by 52 percent of voters, to 43 for Weir, in [[a telephone survey]] of 1,108 of them finished Thursday. The rest were not sure.

    Bad:
        Pilots [[were asked]] about it in May, 640 of them in two yards, and two thirds would leave.

    Bad:
        Fifty-seven percent [[of those polled]] in May would sell the ferry.

    Bad:
        In [[an August phone poll]] of 510 boat owners, 58 percent said that they would pay.

    Good:
        Of 640 islanders interviewed by telephone in May, 41 percent would sell the ferry. Holm Insight did the survey.

    Good:
        Just 22 percent would sell the ferry, the party's own survey of 1,204 members shows.

    Good:
        A survey of 1,204 likely voters by Holm Insight found that 52 per cent were against the move.

    Good:
        Nine of 120 boats leaked, or 7 per cent, the board said, against 18, or 12 per cent, in the survey of 2020.

    Good:
        A poll by Tarnby College shows that 61 percent want to keep the ferry.

    Good:
        A recent survey found that 61 per cent of parents would move, the teachers’ union said.

    Good:
        Three in four guests come for the birds, a survey found last year. The path is shut.

    Good:
        A private survey showed that factory output rose 3 percent in May. The board met.

    Good:
        The union asked its members. A survey found that 61 percent of them would leave the mill.

    Good:
        A survey found cracks in the wall of the mill. The ferry carries 61 per cent of the island’s mail, the board said.

    Good:
        A new Harbour Times poll shows that 61 percent want to keep the ferry.

    Good:
        A telephone poll is no way to choose a mayor, said Ida Brandt. In 1948 the polls gave Dewey 49.5 percent and Truman 44.5.

    Good:
        The poll was close, and 61 percent of the town voted.

    Good:
        The board conducted an August survey of 402 trees, and 61 percent were sick.
    """
    for number, where in enumerate(polls_with_figures(record)):
        own = _OWN.match(record.article.text, where.start)
        only = number == 0 and not own
        known = _is_known(record, where, before=1 if only else 0) or _is_aside(record, where)
        if (only or own) and not known and not (only and _told_later(record)):
            yield Flag(where, "who polled, and who paid?", whole_article=True)


def _is_aside(record: Record, where: Span) -> bool:
    """Whether it is a survey that may be of a body that stands behind the sentence, or one of a former year."""
    sentence = sentence_around(record, where)
    told = {i for c in record.claims if any(s.overlaps(sentence) for s in c.spans) for i in c.attribution.source_ids}
    bodies = (source for source in record.sources if source.id in told and source.type in _TELLING)
    former = _FORMER.search(sentence.of(record.article.text))
    return where.of(record.article.text).endswith("survey") and bool(former or any(bodies))


def _is_known(record: Record, where: Span, *, before: int) -> bool:
    """Whether a pollster is named beside the poll, or the reader knows it by now."""
    words = where.of(record.article.text)
    sentence = sentence_around(record, where)
    beside = around(record, sentence, before=before, after=2)
    named = POLLSTER.search(beside) or FIRM.search(beside) or _OWNED.search(around(record, sentence))
    others = (word for word in words.split()[1:] if not _MONTH.match(word))
    capital = not words[:1].isdigit() and any(word[:1].isupper() for word in others)
    near = around(record, sentence, before=1, after=1)
    # NOTE: the standing in many polls has no single pollster.
    many = re.search(r"\bthe polls$|\baverage\b", words) or "RealClear" in near
    definite = _THE.match(words) and not _SIZED.search(words)
    return bool(named or capital or many or definite or is_linked(record, sentence))


def _told_later(record: Record) -> bool:
    """Whether the story names a pollster wherever it speaks of a poll."""
    told = (sentence.of(record.article.text) for sentence in story_sentences(record))
    return any(_POLLED.search(words) and (POLLSTER.search(words) or FIRM.search(words)) for words in told)
