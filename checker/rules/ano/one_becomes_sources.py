"""ANO109."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Related, Severity
from checker.registry import rule
from checker.told.people.nameless import Nameless, nameless, plural, singular
from checker.wordlists import either
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import sources_of

_MANY = lazily(
    r"\b(?:sources|officials|aides|diplomats|advisers|insiders|people|persons|(?:two|three|four|five|"
    r"several|multiple) (?:[\w-]+ ){0,2}[\w-]+s)\b",
    re.I,
)
_ONE = lazily(r"the\s+(?:source|official|aide|diplomat|adviser|insider)", re.I)
_INTRODUCED = lazily(
    r"(?:\b(?:an?|one|another)|['’]s)\s+(?:[\w-]+\s+){0,3}(?:source|official|aide|diplomat|adviser|insider)\b", re.I
)
_SAYS = rf"(?:{either('said_by_one')}|(?:were|was) told(?! of))"
_COUNT = r"(?:two|three|four|five|six|several)"
_OF_THEM = rf"(?:one|a (?:second|third|fourth)|another) of (?:them|(?:the|these|those) {_COUNT})"
_ONE_OF_THEM = lazily(
    rf"\b{_OF_THEM}(?:,[^,.;]{{2,60}},)? (?:also |later |then |who [a-z ]{{3,40}} )?{_SAYS}\b|"
    rf"\b(?:according to|{_SAYS}) {_OF_THEM}(?=[,.;]| who\b)",
    re.I,
)
"""A single one of those who were several, who speaks."""
_BODY = lazily(
    r"\bof (?:(?:the|a|an|its|his|her|their|[\w’'-]+['’]s) )*(?:[\w-]+ ){0,2}?(?P<body>[\w-]{4,})(?=,|"
    r" (?:at|in|said|told|who)\b|$)"
)
_OTHERS = r"\b(?:all|another|both|each|either|few|fourth|many|most|neither|one|other|second|several|some|third)\b[\w’' -]{0,40}"
_NEXT = lazily(r"(?:a (?:second|third|fourth)|another)\b", re.I)
"""One who is not the first."""
_OPENING = lazily(r"[A-Z][a-z]+s\b")
_AHEAD, _BEHIND = 60, 160
"""Code points before and behind a noun in which stands what its people say."""
_STAFF = frozenset({"employee", "source", "staff member", "staffer", "worker"})
_ANYBODY = frozenset({"employee", "individual", "member", "people", "person"})
"""Of whom an article may speak by another noun: two people who were there, and then the participant."""
_OF_A_PANEL = frozenset({"juror"})
"""Of whom everybody knows that there are several."""
_ONE_OF_ANYBODY = _STAFF | {"attendee", "insider", "official", "participant", "person", "staff member"}


@rule("ANO109", severity=Severity.warning, standards=("reuters",))
def one_becomes_sources(record: Record) -> Iterator[Flag]:
    """Several anonymous sources at first, a single one later; or one at first, and several later.

    Reuters forbids the plural where there is one source: the reader is led to believe in a confirmation that nobody gave.

    Bad:
        Sources close to the board said the ferry would be sold. [[The source]] said a buyer had been found.

    Bad:
        Sources familiar with the talks said the mill would close in June.

        [[The source]] said the workers would be told on Monday.

    Bad:
        A guard who asked not to be named because he feared for his job said that the gate was chained. [[The guards]] said that nobody had a key.

    Bad:
        Two members of the harbour board, who asked not to be named because they feared for their seats, said the ferry was lost. [[The board member]] said that a buyer had been found.

    Bad:
        Two people who sat in the meeting told the Gazette that the mayor had left early. According to [[the participant]], he took his hat.

    Bad:
        A person who has seen the lease asked for anonymity because it is secret. The rent will double, according to [[both people]].

    Bad:
        A guard at the gate said that it was chained. He would not give his name because guards may not speak to reporters. [[Neither guard]] would say who had the key.

    Bad:
        Three workers at the mill said that it would close in May. They feared for their jobs if they were named. “We heard it at the gate,” said [[the employee]].

    Bad:
        A guard posted at the gate, who asked that the paper not use her name, said that it was chained. “Nobody had a key,” [[the guards]] said.

    Bad:
        Two members of the mayor's staff said that the gate was chained. Both wanted their names kept out of it. “Nobody had a key,” [[the staffer]] said.

    Bad:
        Two welders who worked on the gate told the Gazette that it was chained. “Nobody had a key,” [[the source]] said.

    Good:
        A guard who asked not to be named because he feared for his job said that the gate was chained. A second guard, who asked for the same, had the key. The two guards said that it did not fit.

    Good:
        A guard at the gate asked for anonymity because he feared for his job. The guards were told of the chain in a letter, the guard said.

    Good:
        Two members of the harbour board, who asked not to be named because they feared for their seats, said the ferry was lost. Ida Brandt, a board member, denied it. The board member said that a buyer had been found.

    Good:
        A guard who asked not to be named because he feared for his job said that the gate was chained. The guard said that nobody had a key.

    Good:
        A guard who asked not to be named because he feared for his job said that the gate was chained. Two guards came with a key. The guards said it did not fit.

    Good:
        A juror sent the judge a note on Thursday. The law does not let her be named. The judge told the jurors to keep trying.

    Good:
        Sources close to the board said the ferry would be sold. The sources said a buyer had been found.

    Good:
        Sources close to the board said the ferry would be sold. One source said the buyer was a bank. The source said the price was low.

    Good:
        Three people who sat in the meeting said the mayor had left. One of them said that a vote was held. “He took his hat,” the person said.

    Good:
        Sources close to the board said the ferry would be sold. One of the two said the buyer was a bank. The source said the price was low.

    Bad:
        Three people who sat in the meeting said the mayor had left. One of the two windows was open, one of them broken. “He took his hat,” [[the person]] said.

    Good:
        A source close to the board said the ferry would be sold. The source said a buyer had been found.
    """
    yield from _plain(record)
    for person in nameless(record):
        yield from _counted_otherwise(record, person)


def _plain(record: Record) -> Iterator[Flag]:
    """Sources, officials and other people told by no more than that."""
    text = record.article.text
    spans = sorted(span for source in sources_of(record, SourceType.anonymous) for span in source.mentions)
    many: Span | None = None
    for span in spans:
        words = span.of(text)
        between = text[many.end : span.start] if many else ""
        if any(shape.search(said) for shape in (_INTRODUCED, _ONE_OF_THEM) for said in (words, between)):
            return
        if many and _ONE.fullmatch(words):
            yield Flag(span, "was several sources before", (Related(many, "the plural"),))
            return
        if _MANY.search(words):
            many = many or span


def _counted_otherwise(record: Record, person: Nameless) -> Iterator[Flag]:
    """`A guard`, later `the guards`; `two members of the board`, later `the board member`."""
    text = record.article.text
    if _NEXT.match(person.called) or person.noun in _OF_A_PANEL:
        return
    for word, noun in (*_other_number(person), *_members(person, text)):
        match = _first_speaking(text, person, word, noun)
        if match is None:
            continue
        # NOTE: the reason why a guard is not named may tell of guards, and brings in nobody
        between = text[person.until : match.start()]
        known = re.search(rf"\b{noun}\b", f"{text[: person.where.start]} {between}", re.I)
        brought_in = person.many and _ONE_OF_THEM.search(between)
        if not known and not brought_in and not re.search(_OTHERS + rf"\b{re.escape(person.noun)}", between, re.I):
            was = "several" if person.many else "one"
            where = Span(*match.span(match.lastgroup or 0))
            yield Flag(where, f"was {was} before", (Related(person.where, f"where it is {was}"),))
        return


def _first_speaking(text: str, person: Nameless, word: str, noun: str) -> re.Match[str] | None:
    """Where those of whom the noun tells, a pattern that has the word in it, first say something behind the person."""
    end, single = person.where.end, None if person.many else person.noun
    for at in sorted({place for each in (word, single) if each for place in _places(text, each, end)}):
        speaking = _speaking(noun, single and re.escape(single))
        if match := speaking.search(text, max(end, at - _AHEAD), at + _BEHIND):
            return match
    return None


def _places(text: str, word: str, start: int) -> Iterator[int]:
    while (start := text.find(word, start)) >= 0:
        yield start
        start += len(word)


def _speaking(several: str, single: str | None) -> re.Pattern[str]:
    """Where those of whom the nouns tell say something; `single` is the noun that `neither` stands before."""
    whose = rf"(?:[Tt]h(?:at|e|ese|is|ose)|[Bb]oth(?: of the)?|(?:[Aa]ll|[Nn]one|[Ee]ach|[Nn]either) of the|[Tt]he {_COUNT}) {several}"
    whose += rf"|(?:[Nn]either|[Ee]ach) {single}" if single else ""
    place = r"(?: (?:at|from|in|of|on|who) [^,.]{3,40}|(?: who)? (?:spoke|talked))?"
    return re.compile(
        rf"\b(?P<subject>{whose}){place},? (?:(?:also|then|later|had|have|has|would) )*{_SAYS}\b"
        rf"|\b(?:[Aa]ccording to|{_SAYS}) (?P<object>{whose})\b(?! [A-Z])"
        rf"|\b(?:[Bb]y (?P<by>{whose})['’]s? (?:account|count|estimate|telling)|"
        rf"as (?P<as>{whose}) (?:put|told|saw|recalled))\b"
    )


def _other_number(person: Nameless) -> Iterator[tuple[str, str]]:
    """The nouns that tell of one where there were several, or of several where there was one: a word, and a pattern."""
    adjectives = "|".join(
        {re.escape(word) for word in re.findall(r"[\w-]{5,}", person.told)} | {"former", "retired", "same"}
    )
    body = _BODY.search(person.told)
    other = person.noun if person.many else plural(person.noun)
    yield other, f"(?:(?:{adjectives}) |ex-)?{re.escape(other)}"
    if body:
        yield body["body"], f"{re.escape(body['body'])} member{'' if person.many else 's'}"
    if body and body["body"] == "jury":
        yield "juror", "juror" if person.many else "jurors"
    if body and not person.many:
        yield body["body"][:5], rf"{re.escape(body['body'][:5])}\w*(?:ants|ates|ians|ists)"
    if person.many:
        others = _ONE_OF_ANYBODY if person.noun in _ANYBODY else frozenset({"source"})
        others |= _STAFF if person.noun in _STAFF or (body and body["body"] == "staff") else set()
        yield from ((word, word) for word in sorted(others - {person.noun}))


def _members(person: Nameless, text: str) -> Iterator[tuple[str, str]]:
    """What two members of a squad are called: the players with whom the story opens; see above."""
    opening = _OPENING.match(text[: person.where.start].lstrip())
    one = singular(opening[0].lower()) if opening else ""
    if person.many and person.noun == "member" and one in words("persons"):
        yield one, re.escape(one)
