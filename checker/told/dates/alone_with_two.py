"""A length alone in its sentence with two days, whatever the words between: 'landed on 3 February, a month after'."""

from checker.told.dates.anchors import Pairs, Told
from checker.told.dates.happenings import Dated
from checker.told.dates.spanned import ends_of
from claims.dates.lengths import lengths
from claims.dates.written import intervals
from claims.lazily import lazily
from claims.spans import cover

_FORMS = (
    lazily(r"\d{4}$"),
    lazily(r"(?:the )?[A-Z][a-z]+\.? \d{4}$"),
    lazily(r"(?=.*[A-Z][a-z]{2})(?=.*\b\d{1,2}(?!\d))"),
)
"""How a year, a month and a day are written: a length is told between two of one sort."""
_NEAR = 160
"""Code points within which all three stand."""
_APART = lazily(
    r"[;“”\"]|\b(?:who|whom|whose|where|that|said|says|found|finds|showed?|shows|so|"
    r"(?:and|but) (?:an?|another|his|her|its|their))\b"
)
"""Between them: what is told of somebody else, or in other words."""
_OF_A_SUM = lazily(r"\b(?:[mbt]r?illion|percent|per cent|%)\s+(?:over|in|for|within)?\s*$")
"""Before a length in which money or a share is reckoned."""


def alone_with_two(told: Told) -> Pairs:
    """The only two days of the sentence, where it has no other length and both are told alike and close by."""
    text, days = told.record.article.text, told.days
    if len(lengths(text, told.sentence)) != 1 or _OF_A_SUM.search(told.before):
        return []
    inside = (i for i in intervals(told.record) if told.sentence.contains(i.span))
    whole = next((i for i in inside if all(i.span.contains(day.span) for day in days)), None)
    if whole:
        pairs = ends_of(told, whole)
    else:
        alike = len(days) == 2 and _form(told, days[0]) == _form(told, days[1]) is not None
        pairs = [(days[0], days[1])] if alike else []
    spans = [told.length.span, *(day.span for pair in pairs for day in pair)]
    return [] if len(cover(spans)) > _NEAR or _APART.search(cover(spans).of(text)) else pairs


def _form(told: Told, day: Dated) -> int | None:
    words = day.span.of(told.record.article.text)
    return next((number for number, form in enumerate(_FORMS) if form.match(words)), None)
