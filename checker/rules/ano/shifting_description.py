"""ANO124."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import rule
from checker.wordlists import found_in
from claims.record import Record, SourceType
from claims.story import first_mention, sources_of


@rule("ANO124", severity=Severity.warning, standards=("reuters",), confidence=Confidence.medium)
def shifting_description(record: Record) -> Iterator[Flag]:
    """Two anonymous descriptions that may be one source, and do not fit together.

    A source who is a diplomat in one paragraph and of another country's service in the next is either two people or a
    mistake; Reuters asks for a description that is exact and stays the same.

    Bad:
        A senior Danish source told Reuters on condition of anonymity that the talks had failed.

        According to [[a Swedish embassy source who took part in the talks]], nobody wanted to go on. “I saw no will to agree,” he said.

    Good:
        A senior Danish source told Reuters on condition of anonymity that the talks had failed.

        The official said nobody wanted to go on.

    Good:
        Inger Dahl, the Danish minister, said the talks had failed. A Swedish official said on condition of anonymity that nobody wanted to go on.
    """
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
