"""Vague sources: whom a phrase could mean, and whether a name follows."""

import re
from collections.abc import Callable, Iterator

from claims.headlines import looks_like_headline
from claims.lazily import lazily
from claims.record import Claim, Form, Record, Source, SourceType
from claims.spans import Span
from claims.story import claims_of, first_mention, opening, sentence_around, sentences_near, sources_of

_PANEL = 2
"""Times that a phrase stands with `the` from which on it means a panel that the article has introduced."""
_DECK = (0, 1)
_LINE = 15
"""Words that a headline or the line below it has at most, and the story's first paragraph has more of."""
_ANYBODY = frozenset({"some", "many", "others", "most", "people"})
_UNSAID = lazily(r"^\w+ing$|\b(?:will|would|may|might|could|should|can|must|likely)\b", re.I)
_NO_VIEW = lazily(
    r" (?:(?:are|were|have been|remain) (?:still |long |deeply )?(?:at odds|divided|split)\b|"
    r"(?:(?:have|had) )?(?:long |still |always )?(?:argued? (?:about|over)|differ(?:ed)?|disagreed?)\b|"
    r"\w+ (?:something else|one thing|(?:two|three|several) (?:reasons|things))\b)"
)
"""Behind a group that is of two minds, or whose view is only announced: it lends no weight to one."""
_NAMELESS = frozenset({SourceType.unnamed_group, SourceType.unnamed_person, SourceType.anonymous, SourceType.none})
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
_THOSE = lazily(r"\b(?:[Tt]hose|[Pp]eople) $")
_NOT = lazily(r"\b(?:not|never|declined|refused)\b|n[’']t\b")


def vague_mentions(record: Record, phrase: re.Pattern[str], *, lemmas: frozenset[str]) -> Iterator[Span]:
    """The words, at the places of claims, that name an unnamed group and that `phrase` matches from end to end.

    The cue must be one of the `lemmas`, so that what people do is not taken for what they say. Headlines run into the
    lead, what might be said, groups of two minds, and groups that the article has introduced are left out.
    """
    text = record.article.text
    groups = {s.id for s in sources_of(record, SourceType.unnamed_group, SourceType.unnamed_person)}
    lead, seen = opening(record), set()
    for claim in record.claims:
        cue = claim.attribution.cue
        unknown = not claim.attribution.source_ids or groups.intersection(claim.attribution.source_ids)
        if cue is None or _UNSAID.search(cue.words) or cue.lemma.lower() not in lemmas or not unknown:
            continue
        for whole in claim.attribution.source_spans:
            span = _whole(whole, cue.spans[0], text)
            words = span.of(text).strip(" ,")
            run_in = lead is not None and lead.contains(span) and span.start > lead.start and ";" in lead.of(text)
            heading = run_in or _is_deck(record, span) or looks_like_headline(sentence_around(record, span).of(text))
            silent = _NOT.search(text, span.end, cue.spans[0].end) if cue.spans[0].start >= span.end else None
            silent = silent or _NO_VIEW.match(text, span.end)
            told = re.findall(rf"\b(?:the|these|those) {re.escape(words)}\b", text, re.I)
            panel = words.lower() not in _ANYBODY and len(told) >= _PANEL
            if span not in seen and phrase.fullmatch(words) and not (heading or panel or silent):
                seen.add(span)
                yield span


def _is_deck(record: Record, span: Span) -> bool:
    """Whether the words stand in a short line of their own under the headline, where a longer paragraph follows."""
    paragraph = record.article.paragraph_at(span.start)
    if paragraph is None or paragraph.index not in _DECK or paragraph.index + 1 >= len(record.article.paragraphs):
        return False
    below = record.article.paragraphs[paragraph.index + 1]
    words, more = (len(p.span.of(record.article.text).split()) for p in (paragraph, below))
    return words < _LINE < more


def _whole(span: Span, cue: Span, text: str) -> Span:
    """The span; from `those` to the cue where the parser takes the `who` of `those who follow it` for the source."""
    those = _THOSE.search(text, max(0, span.start - 10), span.start)
    alone = those and span.of(text).lower() in {"who", "that"} and cue.start > span.end
    return Span(those.start(), cue.start - 1) if those and alone else _without_relative(span, text)


def _without_relative(span: Span, text: str) -> Span:
    """The span without the `which` or `what` that the parser counts to it."""
    lead = re.match(r"(?:which|that|what|whom|who|as)\s+", span.of(text), re.I)
    return Span(span.start + lead.end(), span.end) if lead and lead.end() < len(span) else span


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


def chance_asked(record: Record, span: Span) -> float | None:
    """How likely a desk would ask who is meant by the words at `span`; None where they attribute nothing to anybody.

    It is the check-worthiness of the claims that the words, a source without a name or a cue without a source, stand
    for: docs/check-worthiness.md.
    """
    chances = [
        claim.check_worthiness
        for claim in record.claims
        if claim.attribution.cue and claim.attribution.type in _NAMELESS
        if any(part.overlaps(span) for part in (*claim.attribution.source_spans, *claim.attribution.cue.spans))
    ]
    return max(chances, default=None)


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
    return bool(near) and any(
        counts(claim, first_mention(record, person))
        and any(
            sentence.overlaps(part) for sentence in near for part in (*claim.attribution.source_spans, *claim.spans)
        )
        for person in sources_of(record, SourceType.named_person)
        if not _is_of_theirs(person, span.of(text)) and not _only_spoken_of(record, person, near[0], span)
        for told in (f"{person.description} {person.title} {person.affiliation}",)
        if like.search(told) and not (unlike and unlike.search(told))
        for claim in claims_of(record, person)
    )
