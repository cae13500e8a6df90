"""ANO124."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.told.people.again import (
    is_another,
    mentioned_again,
    of_another_rank,
    of_another_sex,
    of_another_trade,
    stand_before,
)
from checker.told.people.nameless import Nameless, nameless
from checker.told.people.otherwise import contradiction, for_another_side
from checker.wordlists import found_in
from claims.once import once_a_record
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import first_mention, sentence_around, sources_of


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

    Bad:
        A parent of a pupil asked that her name not be used to protect her son. The school is cold, said [[the woman, who has no children]].

    Bad:
        A person who supplies ropes to the mill asked for anonymity because talks go on. It will close in May, said [[the person, a manager on the mill's own payroll]].

    Bad:
        A private in the fort said that the well was dry; he would not be named because he fears the stocks. “We drink rain,” [[the captain]] said.

    Bad:
        An official in the harbour office, who asked not to be named because he fears for his job, said the ferry was lost. Other officials left early. [[The same official, who retired in May]], said that nobody had asked.

    Bad:
        A current employee of the mill, who asked not to be named because talks go on, said that the saw had no guard. [[The same employee, who was dismissed in March]], said that it had been seen to.

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

    Good:
        A sergeant who was on the wall bore out the captain's account. He asked not to be named because soldiers may not speak. “It rained,” the sergeant said.

    Good:
        Captain Piet Holm held the fort. A private said that the well was dry; he would not be named because he fears the stocks. “We drink rain,” the captain said.
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
    alike = [other.where for other in nameless(record) if other.where != person.where and other.noun == person.noun]
    for match in mentioned_again(record, person):
        same = match["same"] is not None
        where, clause = Span(match.start(), match.end()), (match["after"] or "").strip(" ,")
        before = match["before"] or ""
        if (match["anybody"] and others) or any(person.where < other < where for other in (others if same else alike)):
            continue
        if same or match["source"] or match["anybody"] or match["trade"] or not is_another(text, person, match):
            what = (
                contradiction(person, clause)
                or contradiction(person, before)
                or contradiction(person, re.sub("^[Tt]he (same )?", "", match["same"] or ""))
                or for_another_side(person.told, clause, _bodies(record))
                or (of_another_trade(person, clause) if same else None)
                or of_another_sex(record, person, where)
            )
        else:
            # NOTE: words that stand nowhere before cannot tell of somebody else
            what = (
                None if stand_before(record, before, match.start()) else contradiction(person, f"{before}{person.noun}")
            )
        if what:
            first = (Related(person.where, "described otherwise"),)
            yield Flag(where, f"is this the source of before? {what}", first)
            return
        person = replace(person, told=f"{person.told}, {clause}")
    if found := of_another_rank(text, person, sentence_around(record, person.where).end):
        yield Flag(
            found[0], f"is this the source of before? {found[1]}", (Related(person.where, "described otherwise"),)
        )


@once_a_record
def _bodies(record: Record) -> frozenset[str]:
    """The names of organizations in the article, and the first words of them."""
    return frozenset(
        word
        for source in record.sources
        if source.type is SourceType.named_organization and source.name
        for word in (source.name, source.name.split()[0])
    )
