"""Letters and posts that readers sign below: what stands above the line with the name is the writer's."""

import re
from collections.abc import Sequence

from claims.extraction.shapes import FoundAttribution, Parsed
from claims.reading.letters import signed_letters
from claims.record import Basis
from claims.spans import Span

_SELF = re.compile(r"(?:I|me|my|our|us|we)", re.I)
_SURE = 0.85


def signed_below(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with every letter as its writer's; what a letter tells of its own `I` is a part of it."""
    letters = list(signed_letters(parsed.article))
    if not letters:
        return tuple(found)
    told = [one for one in found if not any(is_own(parsed, one, words) for words, _ in letters)]
    told += [FoundAttribution((words,), None, ((who,),), Basis.carried, _SURE) for words, who in letters]
    return tuple(sorted(told, key=lambda one: one.content[0].start))


def is_own(parsed: Parsed, found: FoundAttribution, said: Span) -> bool:
    """Whether whoever wrote or said the words is said to say it in them: `I am glad that ...`."""
    spans = [span for spans in found.sources for span in spans]
    own = all(_SELF.fullmatch(span.of(parsed.article.text)) for span in spans)
    return bool(found.content) and said.contains(found.content[0]) and own
