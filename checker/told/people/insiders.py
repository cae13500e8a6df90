"""People who know a place from the inside, by the words of a story that does not name them."""

import re
from collections.abc import Iterator

from checker.told.people.nameless import nameless, singular
from checker.wordlists import words
from claims.extraction.patterns.anonymity import granted_in
from claims.extraction.wordlists import words as titles
from claims.honorifics import HONORIFIC, OFFICE
from claims.lazily import lazily
from claims.nearby import named_nearby
from claims.once import once_a_record
from claims.record import Record, Source, SourceType
from claims.spans import ByPlace, Span
from claims.story import around, sentence_around, sentences_near, sources_of, story_sentences

_KNOWN = lazily(r"(?:the|his|her|their|its|this|that|these|[\w-]+['’]s)\b")
_WORKS = lazily(
    r"^an? (?:former|longtime|retired) (?:[\w-]+ ){1,3}(?:at|of|in|with) |\bwho (?:still |had |has )?(?:works|"
    r"worked|served|sits|sat) (?:at|on|in|for|the|with)\b"
)
"""Somebody who knows a place from working there."""
_THERE = lazily(r"\b(?:aboard|at|from|in|inside|of|on|there|with)\b")
_ONE_OF_THEM = r"one of (?:the|his|her|its|their|[\w’'-]+['’]s?) (?:[\w’'-]+ ){0,3}?(?P<who>[a-z-]+?)s"
_ONE_OF = lazily(rf"^{_ONE_OF_THEM}(?=[ ,]|$)")
_SEVERAL = lazily(
    r"(?:two|three|four|five|several) (?:[\w-]+ ){0,3}?[a-z]+s,? (?:who (?:were |had |have |had been |was )?(?:also )?"
    r"(?:sat|worked|took part|attended|present|briefed|involved|saw|seen|know|knew|helped)\b|"
    r"familiar with|close to|involved in|present at|briefed on|with (?:direct )?knowledge)"
)
"""People who know from the inside, counted and not named."""
_WORKPLACE = (
    r"(?: (?:aboard(?=[,.])|there\b|(?:aboard|at|in|inside|of|on|to|with) "
    r"(?:his|her|the|its|their|an?|one of|[A-Z][\w’'-]+|"
    r"[\w’'-]+['’]s)\b[^,.;:“”\"]{0,50}?"
    r"|who (?:still |had |has )?(?:works?|worked|serves?|served|was on (?:duty|shift|the)) [^,.;“”\"]{2,50}?"
    r"|(?:assigned|sent|working) (?:at|for|in|on|to|with) (?:his|her|the|its|their)\b[^,.;:“”\"]{0,50}?))"
)
_SAYS = (
    r"(?:added|admitted|complained|compared|confided|confirmed|described|estimated|explained|predicted|put (?:it|the "
    r"\w+)|recalled|"
    r"recounted|remembered|said|says|told|warned)"
)
_SOMEBODY = r"(?:an?|one|two|three|four) (?:[\w-]+ ){0,3}?"
_HANDS = (
    r"(?:attendant|cashier|chef|cleaner|clerk|cook|driver|guard|guide|janitor|mechanic|nurse|pilot|porter|steward\w*)"
)
_OPENS = r"(?:, |,[”’'\"]+ )"
_AT_WORK = (
    lazily(rf"(?P<at>(?i:{_SOMEBODY})(?P<who>[a-z-]+){_WORKPLACE}),?(?: who)? {_SAYS}\b"),
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
_KEPT_BACK = lazily(
    r"\banonym|\bnot (?:to )?be (?:named|identified)|\bnamed only\b|\bauthori[sz]ed\b|\bwithheld\b|\bnames? not be\b"
)
_OF_ALL = lazily(r"\b(?:cited|interviewed|quoted|who spoke) (?:above|below|here|in this (?:article|report|story))\b")
"""Everybody whom the article quotes."""
_OF_SEVERAL = lazily(r"(?:one of|two|three|four|five|six|several)\b", re.I)
_OF_THE_GROUP = lazily(r"(?:They|Both|All|Each|Neither|None|The (?:two|three|four|five|six|others|group|[a-z]+s))\b")
_SOON = 5
"""Sentences at most between several who speak and the one that tells why none of them has a name."""
_APPOSED = lazily(r"(?<!\b[AaIi][nt] )\b[A-Z][\w’'-]+ [A-Z][\w’'-]+, $")
"""A name before the description: `Ida Brandt, a surveyor at`, and no place, as in `In Port Holm, a surveyor at`."""
_SAME_AGAIN = lazily(r"\s*(?:He|She|They|The|Like|Both|All)\b")
_CROWD = lazily(r"\b(?:boo(?:ed|ing)?|chant\w*|crowds?|demonstrators?|heckl\w+|jeer\w*|rally|shout\w*|streets?)\b")
_ANOTHER = lazily(
    r"\b(?:[Aa]n?|[Aa]nother) [a-z-]+(?: [\w’'-]+){0,5} (?:said|says|told)\b|\b(?:said|says|told) (?:an?|another)\b"
)
"""Somebody else who speaks, and has no name either."""
_NAMED_NEXT = lazily(
    rf"\s*(?:(?:{HONORIFIC}|{OFFICE})\.? )?[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]+ )?[A-Z][\w’'-]+"
    r"(?:, (?!which\b)(?:(?:an?|the|his|her|its|their|[\w-]+['’]s) (?P<calling>[^,.;]{3,60}),)?| \([DR]\))"
)
"""Whom the sentence before meant, it may be."""
_WITH_NAME = lazily(r".*, [A-Z][\w’'-]+ [A-Z][\w’'-]+", re.S)
"""Who has a name after all: `one of the welders who stayed, Piet Holm`."""
_ARE = lazily(
    r"\s*(?:(?:They|The (?:three|two|four|[a-z]+s)) (?:are|were)|(?:He|She) (?:is|was)) [A-Z][\w’'-]+ [A-Z][\w’'-]+"
)
"""Who they are, told in the sentence behind: `They are Piet Holm, Lena Moss and ...`."""
_MIGHT = lazily(r",?(?: however,?)? (?:can|could|may|might|must|should|would)\b")
_AFRAID = lazily(
    r"\b(?:could lose (?:his|her|my) job|fear(?:s|ed|ing) (?:being|for|losing|repris\w+|retaliat\w+)|"
    r"intimidated|wrong side of)\b"
)
"""A reason, told as part of what is said."""
_MORE = lazily(
    r"\b(?:[a-z]+ing (?=with |for |at |in |on |under )|of|for|from|in|at|on|who|with|to|close|familiar|based)\b|,"
)


def is_insider(source: Source) -> bool:
    """Whether the description tells of somebody, or of several people counted, who know from the inside."""
    phrase = source.description.lower()
    if source.type is SourceType.unnamed_person:
        inside = bool(_head(phrase) & words("insiders") or _WORKS.search(phrase))
    else:
        inside = _SEVERAL.match(phrase) is not None
    return inside and not _KNOWN.match(phrase)


def works_there(source: Source) -> bool:
    """Whether the description tells of one whose work alone says that they know the place."""
    phrase = source.description.lower()
    known = source.type is not SourceType.unnamed_person or _KNOWN.match(phrase)
    return not known and bool(_head(phrase) & words("employees") and _THERE.search(phrase))


def _head(phrase: str) -> set[str]:
    """What the phrase calls somebody."""
    one_of = _ONE_OF.match(phrase)
    return {one_of["who"]} if one_of else {*_MORE.split(phrase)[0].split()[-1:]}


def at_work(record: Record) -> Iterator[Span]:
    """Who speaks of the place where they work, in so many words."""
    text = record.article.text
    explained = {person.noun for person in nameless(record) if person.kept_back}
    known = (words("insiders") | words("employees")) - explained
    asked = ByPlace((place, place) for place in _asked_for_it(record))
    for sentence in story_sentences(record):
        first, *rest = _AT_WORK
        at_start = first.match(text, sentence.start, sentence.end)
        inside = [match for pattern in rest for match in pattern.finditer(text, sentence.start, sentence.end)]
        for match in (*([at_start] if at_start else []), *inside):
            where = Span(*match.span("at"))
            near = around(record, sentence, after=1 if _SAME_AGAIN.match(text, sentence.end) else 0)
            if where.of(text).lower().startswith("the ") and not _only_there(record, match["who"]):
                continue
            if not {match["who"], singular(match["who"])} & known or _APPOSED.search(text, sentence.start, where.start):
                continue
            kept_back = _KEPT_BACK.search(near) or granted_in(near, Span(0, len(near)))
            if not kept_back and not asked.touches(where) and not needs_no_name(record, where):
                yield where
                break


def _asked_for_it(record: Record) -> Iterator[Span]:
    """Where those are mentioned of whom the article says that they asked for it, and who are not somebody else."""
    others = [Span(person.where.start, person.until) for person in nameless(record) if person.kept_back]
    for source in sources_of(record, SourceType.anonymous):
        granted = source.anonymity.spans[0] if source.anonymity and source.anonymity.spans else None
        # NOTE: `A biostatistician spoke. She asked not to be named`: whoever spoke before, it is the biostatistician.
        if granted and not any(other.contains(granted) for other in others):
            yield from source.mentions


def _is_explained_later(record: Record, where: Span, who: str) -> bool:
    """Whether the article tells why there is no name: of the engineer, or of the engineers who speak, one or all."""
    text, sentence = record.article.text, sentence_around(record, where)
    the_one = lazily(rf"\b[Tt]he (?P<which>(?:[\w’'-]+ ){{0,2}}?){re.escape(who)}\b")
    described = set(re.findall(r"\w+", sentence.of(text).lower()))
    several = _OF_SEVERAL.match(text, where.start) is not None
    for number, told in _explaining(record):
        the_ones = the_one.finditer(text, told.start, told.end)
        # NOTE: `the payments official` is an official in the payments office, and no other.
        if any(described.issuperset(re.findall(r"\w+", match["which"].lower())) for match in the_ones):
            return True
        if _OF_ALL.search(text, told.start, told.end):
            return True
        if several and _OF_THE_GROUP.match(text, told.start):
            group = story_sentences(record)[max(0, number - _SOON) : number]
            if any(re.search(rf"\b{re.escape(singular(who))}s\b", before.of(text)) for before in group):
                return True
    return False


@once_a_record
def _explaining(record: Record) -> list[tuple[int, Span]]:
    """The story's sentences that tell why there is no name, with their numbers."""
    text, sentences = record.article.text, enumerate(story_sentences(record))
    return [(n, s) for n, s in sentences if _KEPT_BACK.search(text, s.start, s.end) or granted_in(text, s)]


def _is_explained_soon(record: Record, sentence: Span) -> bool:
    """Whether the paragraph goes on: `He asked not to be named`."""
    text, paragraph = record.article.text, record.article.paragraph_at(sentence.start)
    for told in sentences_near(record, sentence, after=_SOON)[1:]:
        if paragraph is None or told.start >= paragraph.span.end or _ANOTHER.search(text, told.start, told.end):
            break
        if _SAME_AGAIN.match(text, told.start) and granted_in(text, told):
            return True
    return False


def _is_named_next(text: str, where: Span, end: int) -> bool:
    """Whether the next sentence begins with a name that may be theirs, none of another calling: `Mayor Ida Brandt`."""
    if _ARE.match(text, end):
        return True
    name, called = _NAMED_NEXT.match(text, end), where.of(text).lower()
    if name is None or (name["calling"] and not any(word in name["calling"] for word in _head(called))):
        return False
    first = name[0].split()[0].lower()
    return first not in titles("titles") or first in called


def _only_there(record: Record, who: str) -> bool:
    """Whether the article has no other word of such a person, so that `the guard of the train` is nobody known."""
    return len(re.findall(rf"\b{who}", record.article.text, re.IGNORECASE)) == 1


def needs_no_name(record: Record, where: Span) -> bool:
    """Whether a name stands beside it, nobody is meant, a crowd speaks, or the sentence itself tells the reason."""
    text, sentence = record.article.text, sentence_around(record, where)
    return bool(
        _WITH_NAME.fullmatch(where.of(text))
        or named_nearby(record, where, within=0)
        or _is_named_next(text, where, sentence.end)
        or _MIGHT.match(text, where.end)
        or _CROWD.search(around(record, sentence, before=1))
        or _AFRAID.search(sentence.of(text))
        or _is_explained_soon(record, sentence)
        or any(_is_explained_later(record, where, who) for who in _head(where.of(text).lower()))
    )
