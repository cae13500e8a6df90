"""ANO124."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.told.nameless import Nameless, nameless, singular
from checker.told.otherwise import contradiction, for_another_side
from checker.wordlists import found_in
from claims.extraction.given_names import given_gender
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import first_mention, sources_of, story_sentences

_ANYBODY = r"(?:individual|insider|man|person|source|woman)"
_SAYS = r"(?:added|explained|insisted|noted|put it|recalled|said|says|told|warned|went on)"
_SAME = rf"[Tt]he same {_ANYBODY}"
_RECALLED = (
    r"[Tt]he (?:[a-z-]+ )?[a-z-]+ who (?:had )?(?:described|recalled|recounted|spoke of|spoken of|told of|disclosed|confirmed)"
    r"\b[^,.]{3,60}"
)
_TRADE = lazily(
    r"an? (?:[a-z-]+ ){0,3}?(?P<trade>[a-z-]+)(?=,| (?:at|employed|from|for|hired|in|of|on|retained|who|"
    r"with)\b|$)(?!.* by (?:profession|training|trade))"
)
_GENERIC = lazily(
    r"advis[eo]r|aide|boss|colleague|employee|expert|father|figure|friend|grand\w+|insider|leader|man|"
    r"member|mother|native|neighbou?r|official|participant|"
    r"person|professional|resident|source|specialist|staffer|supporter|veteran|witness|woman|worker"
)
"""What anybody may be besides a trade."""


@rule("ANO124", severity=Severity.warning, standards=("reuters",), confidence=Confidence.medium)
def shifting_description(record: Record) -> Iterator[Flag]:
    """Two anonymous descriptions that may be one source, and do not fit together.

    A source who is a diplomat in one paragraph and of another country's service in the next, or serves in one and has left
    in the other, is either two people or a mistake; Reuters asks for a description that is exact and stays the same.

    Bad:
        A senior Danish source told Reuters on condition of anonymity that the talks had failed.

        According to [[a Swedish embassy source who took part in the talks]], nobody wanted to go on. “I saw no will to agree,” he said.

    Bad:
        A warden serving at the fort, who asked not to be named because staff may not speak to reporters, said the wall had cracked. The mayor denied it.

        [[The warden, who left the service in 2020]], said nobody had measured the crack.

    Bad:
        A pilot, who asked that her name be withheld because she feared for her job, said the boat had no radar. [[The pilot]] said he had reported it twice.

    Bad:
        A sailor on the ferry, who asked not to be named because he feared for his job, said the pump was old. [[The same man, a lawyer in the harbour office]], said it had failed twice.

    Bad:
        A person who was in the room when the lease was signed asked for anonymity because it is secret. The rent will double, said [[the person, who heard of it later from a colleague]].

    Bad:
        An official in the harbour department, who asked not to be named because he feared for his job, said the ferry was lost. [[The roads department official]] said that nobody had asked.

    Bad:
        A brother of the mayor, who asked not to be named because she had told him to keep quiet, said that she would go in June. She is tired, said [[the same man, a cousin of the mayor]].

    Bad:
        One of the three founders of the mill, who asked for anonymity because talks go on, said that it would be sold. It has lost money, said [[the source, who joined the mill two years after it was set up]].

    Good:
        A lawyer who left the mill last year asked for anonymity because she feared a suit. The former employee said that it would be sold.

    Good:
        A member of the crew asked not to be named because he feared for his job. The stoker said that the pump was old.

    Good:
        A retired warden of the fort, who asked not to be named because he draws a pension, said the wall had cracked. The warden, who still lives beside the fort, said nobody had measured the crack.

    Good:
        A warden serving at the fort, who asked not to be named because staff may not speak to reporters, said the wall had cracked. The warden, a father of two, said nobody had measured the crack.

    Good:
        A warden serving at the fort, who asked not to be named because staff may not speak to reporters, said the wall had cracked. The chief warden, who left the service in 2020, said nobody had measured the crack.

    Good:
        A senior Danish source told Reuters on condition of anonymity that the talks had failed.

        The official said nobody wanted to go on.

    Good:
        Inger Dahl, the Danish minister, said the talks had failed. A Swedish official said on condition of anonymity that nobody wanted to go on.
    """
    for person in nameless(record):
        if not person.many:
            yield from _told_otherwise(record, person)
    sources = {source.id: source for source in sources_of(record, SourceType.anonymous)}
    for source in sources.values():
        where = first_mention(record, source)
        for other in (sources[identity] for identity in source.same_as if identity in sources):
            before = first_mention(record, other)
            if where is None or before is None or before >= where:
                continue
            here, there = found_in("nationalities", source.description), found_in("nationalities", other.description)
            if here and there and not here & there:
                label = "may be the same source, described otherwise"
                words = f"{' '.join(sorted(here)).title()} here, {' '.join(sorted(there)).title()} before"
                yield Flag(where, f"is this the source of before? {words}", (Related(before, label),))


def _told_otherwise(record: Record, person: Nameless) -> Iterator[Flag]:
    """Where the article speaks of the same person again, in words that do not fit."""
    text = record.article.text
    others = [other.where for other in nameless(record) if other.where != person.where]
    bodies = frozenset(
        word
        for source in record.sources
        if source.type is SourceType.named_organization and source.name
        for word in (source.name, source.name.split()[0])
    )
    for match in _mentions(person).finditer(text, person.where.end):
        same = match["same"] is not None
        where, clause = Span(match.start(), match.end()), (match["after"] or "").strip(" ,")
        before = match["before"] or ""
        if (match["anybody"] and others) or (same and any(person.where < other < where for other in others)):
            continue
        if same or match["source"] or match["anybody"] or match["trade"] or not _is_another(text, person, match):
            what = (
                contradiction(person, clause)
                or contradiction(person, before)
                or contradiction(person, re.sub("^[Tt]he (same )?", "", match["same"] or ""))
                or for_another_side(person.told, clause, bodies)
                or (_of_another_trade(person, clause) if same else None)
                or _of_another_sex(record, person, where)
            )
        else:
            # NOTE: words that stand nowhere before cannot tell of somebody else
            what = (
                None
                if _stands_before(before, text[: match.start()])
                else contradiction(person, f"{before}{person.noun}")
            )
        if what:
            first = (Related(person.where, "described otherwise"),)
            yield Flag(where, f"is this the source of before? {what}", first)
            return
        person = replace(person, told=f"{person.told}, {clause}")


def _stands_before(adjectives: str, before: str) -> bool:
    return all(word in before.lower().split() for word in adjectives.lower().split())


def _mentions(person: Nameless) -> re.Pattern[str]:
    """The same person again: by the same noun, as `the same person`, or as the source from where they work."""
    there = "|".join(re.escape(word) for word in re.findall(r"[a-z]{7,}", person.told)) or "same"
    noun = rf"(?i:{re.escape(person.noun)})"
    trades = "|".join(
        each for each in map(singular, re.findall(r"[a-z]{4,}s\b", person.told)) if each in words("persons")
    )

    return re.compile(
        rf"(?:(?P<same>{_SAME}|{_RECALLED}|(?<=said )the same [a-z]+)|(?P<source>[Tt]he (?:{there}) source)"
        rf"|(?:(?<=said )|(?<=to ))(?:(?P<anybody>the {_ANYBODY})|the (?P<trade>{trades or 'same'}))"
        rf"|\b[Tt]he (?:same )?(?P<before>(?:[\w’'-]+ ){{0,2}}?){noun})"
        r"(?P<after>(?:, (?!and\b|but\b)| (?=(?:who|whose)\b))[^“”\"]{3,110}?(?=,|\.|;| said\b)|(?=[ ,]))"
    )


def _is_another(text: str, person: Nameless, match: re.Match[str]) -> bool:
    """Whether the words may mean somebody else of the same calling, or lead to a name."""
    if re.match(r",? [A-Z][\w’'-]+ [A-Z]", text[match.end("before") + len(person.noun) :][:60]):
        return True
    told = {*re.findall(r"[\w’'-]+", person.told.lower()), "former", "retired"}
    if not told.issuperset((match["before"] or "").lower().split()):
        return True
    known = re.compile(rf"(?P<the>\b[Tt]he (?:same )?)?\b{re.escape(person.noun)}\b")
    return any(
        found["the"] is None and not person.where.start <= found.start() < person.where.end
        for found in known.finditer(text, 0, match.start())
    )


def _of_another_trade(person: Nameless, clause: str) -> str | None:
    """Two callings that nobody is likely to have at once, told of the same person."""
    trade = _TRADE.match(clause)
    if trade is None or _GENERIC.fullmatch(trade["trade"]) or _GENERIC.fullmatch(person.noun):
        return None
    known = trade["trade"] in words("persons") | words("titles")
    return f"{trade['trade']} here, {person.noun} before" if known and trade["trade"] not in person.told else None


def _of_another_sex(record: Record, person: Nameless, where: Span) -> str | None:
    """A pronoun that does not fit the first one, where nobody else is near whom it could mean."""
    text = record.article.text
    said = re.compile(
        r",?(?: also| then)? [a-z]+(?:ed|id|ld)(?: (?:the|this) [\w ]{3,20}|, [a-z]+ing)?(?: that)? (?P<who>he|she) "
    ).match(text, where.end)
    if said is None or person.woman is None or (said["who"] == "she") == person.woman:
        return None
    before = [s for s in story_sentences(record) if s.start <= where.start][-3:]
    near = text[before[0].start : said.start("who")]
    pronoun, honorific, sex = (
        (r"she|her|hers", r"Mrs|Ms|Miss|Lady", "f") if said["who"] == "she" else (r"he|his|him", r"Mr|Sir|Lord", "m")
    )
    if re.search(rf"\b(?:{pronoun})\b|\b(?:{honorific})\b", near, re.I) or any(
        given_gender(name) == sex for name in re.findall(r"\b[A-Z][a-z]+\b", near)
    ):
        return None
    return f"“{said['who']}” here, “{'she' if person.woman else 'he'}” before"
