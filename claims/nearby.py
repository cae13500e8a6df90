"""Whether somebody with a name stands nearby for a group without one."""

import re
from collections.abc import Callable

from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Claim, Form, Record, Source, SourceType
from claims.spans import Span
from claims.story import claims_of, claims_told_at, first_mention, sentence_around, sentences_near

_QUOTED = frozenset({Form.direct, Form.mixed})
_OFFICES = frozenset(
    {
        "chairman",
        "chairwoman",
        "chancellor",
        "director",
        "governor",
        "mayor",
        "minister",
        "premier",
        "president",
        "secretary",
        "sheriff",
    }
)
_REPLIES = lazily(
    r"\b(?:rejected|denied|denies|defended|disputed|dismissed|disagreed|countered|replied|responded|in reply|declined|"
    r"would not|rebuffed|brushed|"
    r"laughed|shrugged|was not so sure|[Aa]sked about (?:that|this|it)|[Tt]old of (?:that|this|it)|"
    r"called (?:that|the (?:charge|claim|complaint|idea|suggestion)))\b"
)
"""Who answers a group is not of it."""
_CHARGES = (
    r"chair\w*|chief executive|colonel|commissioner|general|gov|headmaster|headmistress|leader|manager|owner|"
    r"speaker|spokes\w+|superintendent|treasurer|architect|author|designer|sponsor|"
    + "|".join(sorted(_OFFICES - {"director"}))
)
_CIVIC = (
    r"(?!.*\b(?:action|alliance|association|campaign|coalition|federation|group|league|movement|network|residents|"
    r"society|taxpayers|union)\b)"
)
"""Whose chair or treasurer speaks for a side, and runs nothing."""
IN_CHARGE = lazily(rf"^{_CIVIC}.*\b(?:{_CHARGES})\b", re.I | re.S)
"""Who runs things, and is no example of those who know about them, or of a crowd."""
IN_OFFICE = lazily(rf"^{_CIVIC}.*\b(?:{_CHARGES}|rep|sen|senator)\b", re.I | re.S)
"""Who runs things or votes on them, and is no example of those who are against them."""
_OF_THEM = lazily(
    r"\s*(?:(?:Among|(?:Chief|First|Foremost|Loudest|One|Several|Some|Two|Three) (?:among|of)) (?:them|those|these)\b|"
    r"(?:They|Those|These) (?:include|included|are led by|were led by)\b)[^.;”\"]{0,60}?[A-Z][\w’'.-]+ [A-Z]"
)
"""Behind a group's sentence: who belongs to it, by name."""
_MET_THEM = lazily(
    r"\s*(?:[“”\"]?[A-Z][^.;”\"]{0,60}? )?(?:asked|called|heard from|interviewed|met|phoned|put \w+ to|rang|reached|"
    r"spoke (?:to|with)|talked (?:to|with)|turned to|visited|wrote to) (?:\w+ ){0,2}?"
    r"(?:one|some|two|three|four|five|six|several|a few|a dozen|dozens)"
    r"(?: of (?:them|those|the [a-z]+)\b|(?=[.,]| (?:last|this|on|in|what|why|whether|to)\b))|"
    r"\s*(?:A few|One|Two|Three|Four|Five|Several|Some) of (?:them|those) "
    r"(?:agreed|answered|called|explained|replied|spoke|talked|wrote)\b|"
    r"\s*(?:Here|These) are (?:some|two|three|four|a few)\b"
)
"""Behind a group's sentence: that the outlet asked some of them, who are quoted next."""
_MORE = 2
"""Sentences behind that one within which they have their say."""


def quoted_nearby(record: Record, span: Span) -> bool:
    """Whether a person with a name is brought in and quoted in the same sentence or the next.

    One who was known before, or is in charge, answers as often as not.
    """
    return quoted_soon(record, span, like=re.compile(""), unlike=IN_CHARGE, within=1)


def named_nearby(
    record: Record,
    span: Span,
    *,
    like: re.Pattern[str] | None = None,
    unlike: re.Pattern[str] | None = None,
    within: int = 1,
) -> bool:
    """Whether somebody with a name stands for the group at `span`, in the same sentence or the `within` next.

    That is a person who is quoted there, or whom the article brings in there; one who was known before and whose words
    are only told does not count. With `like`, anybody counts who speaks there and is described in words that it finds.
    Nobody counts whom `unlike` describes, of whom the group speaks, or who answers it.
    """
    if like is not None:
        return _named_nearby(record, span, like, lambda *_: True, unlike=unlike, within=within)
    start = sentence_around(record, span).start
    return _named_nearby(
        record,
        span,
        re.compile(""),
        lambda claim, first: claim.form in _QUOTED or first is None or first.start >= start,
        unlike=unlike,
        within=within,
    )


def quoted_soon(
    record: Record, span: Span, *, like: re.Pattern[str], unlike: re.Pattern[str] | None = None, within: int
) -> bool:
    """Whether somebody whom `like` describes is brought in and quoted in the same sentence or the `within` next."""
    start = sentence_around(record, span).start
    return _named_nearby(
        record,
        span,
        like,
        lambda claim, first: claim.form in _QUOTED and first is not None and first.start >= start,
        unlike=unlike,
        within=within,
    )


def _is_of_theirs(person: Source, group: str) -> bool:
    """Whether it is the one whose allies or critics the group is: `allies of the minister`, and the minister speaks."""
    surname = (person.name or "").split()[-1:]
    head = re.split(r"\b(?:to|of|for)\b", person.title or "")[0].rpartition("’s ")[2].rpartition("'s ")[2]
    roles = _OFFICES.intersection(word.lower() for word in re.findall(r"\w+", head))
    words = set(re.findall(r"\w+", group))
    return bool(words.intersection(surname) or roles.intersection(word.lower() for word in words))


def _only_spoken_of(record: Record, person: Source, sentence: Span, group: Span) -> bool:
    """Whether what the group says is about that person, who says nothing in its sentence: an answer follows."""
    spoken = (part for claim in claims_of(record, person) for part in (*claim.attribution.source_spans, *claim.spans))
    rest = record.article.text[group.end : sentence.end]
    return _is_of_theirs(person, rest) and not any(sentence.overlaps(part) for part in spoken)


def _named_nearby(
    record: Record,
    span: Span,
    like: re.Pattern[str],
    counts: Callable[[Claim, Span | None], bool],
    *,
    unlike: re.Pattern[str] | None = None,
    within: int = 1,
) -> bool:
    """Whether a claim that counts, by somebody of whom `like` is true, is in the sentence of `span` or those next.

    So it is where the next sentence tells by name who belongs to the group.
    """
    text = record.article.text
    if within and _OF_THEM.match(text, sentence_around(record, span).end):
        return True
    if within and _MET_THEM.match(text, sentence_around(record, span).end):
        within += _MORE
    near = [
        sentence
        for number, sentence in enumerate(sentences_near(record, span, after=within))
        if not number or not _REPLIES.search(sentence.of(text))
    ]
    told = [claim for sentence in near for claim in claims_told_at(record).at(sentence)]
    people = _people(record)
    return any(
        counts(claim, first_mention(record, person))
        and not _is_of_theirs(person, span.of(text))
        and not _only_spoken_of(record, person, near[0], span)
        for claim in told
        for person in (people[i] for i in claim.attribution.source_ids if i in people)
        for described in (f"{person.description} {person.title} {person.affiliation}",)
        if like.search(described) and not (unlike and unlike.search(described))
    )


@once_a_record
def _people(record: Record) -> dict[str, Source]:
    """The people with a name, by id."""
    return {source.id: source for source in record.sources if source.type is SourceType.named_person}
