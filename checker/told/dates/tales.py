"""What a novel or a film tells of, whose years are its own."""

from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import around, sentence_around

_TALE = lazily(
    r"\b(?:novel|film|movie|musical|series|fiction|narrator|imagin\w+|"
    r"[Ii]n (?:its|the) (?:\w+ )?(?:act|chapter|episode|scene))\b"
)
_PLAINLY = lazily(
    r"\b(?:novel(?:s|la|ist)?|fiction|short stor(?:y|ies)|dystopi\w+|trilogy|sequel|"
    r"(?:is|was|are|were) set in the (?:future|year)|"
    r"(?:drama|film|opera|play|series|story),? (?:(?:that|which) )?(?:(?:is|was) )?set in 2\d\d\d)\b"
)
"""The same, of the sentences beside."""


def is_in_a_tale(record: Record, span: Span) -> bool:
    """Whether the sentence tells of a tale, or one right beside it plainly does."""
    sentence = sentence_around(record, span)
    return bool(
        _TALE.search(record.article.text, sentence.start, sentence.end)
        or _PLAINLY.search(around(record, sentence, before=1, after=1))
    )
