"""Whose a feast is: what keeps it, and whether what was founded is that."""

import re

from checker.told.dates.feasts import SEASONS, Feast
from checker.told.dates.named_again import names_in
from checker.wordlists import any_of, words
from claims.lazily import lazily
from claims.record import Record
from claims.spans import Span
from claims.story import sentence_around

_WORD = lazily(r"[\w’'-]{4,}")
_INSIDE = lazily(
    r"(?<!embers )(?<!wners )(?<!riends )(?<!ans )(?<!taff )\b(?:in|at|of|for|from|by|near|outside|"
    r"inside|with|to)\s+(?:the|an?)\s+(?P<things>[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""Things that a sentence names beside its subject."""
_INSIDE_THIS = lazily(r"\b(?i:in|at|of|for|from|by|near|with|to) (?:the|an?) [^,;]{2,40}(?:, (?:which|that) )?$")
"""Before the founding of a place: `in a church founded in 1890`, `In the hall, which opened in 1950`."""
_ITSELF = lazily(
    r" of (?:the|its|their) [^.;,]{3,40}, (?:(?:which|that) )?(?:was |were )?|"
    r"(?: in \d{4})?[^.;\d]{0,100}?(?:[,;]| and)(?: (?:it|she|he|they|which))?"
    r"(?: (?:was|were|had|held|having been))?(?: first)? ",
    re.I,
)
"""Between a feast and the founding that its sentence tells of what keeps it."""
_OF_A_PLACE = lazily(r"\b(?:in|at|by|from|near) (?:the|an?|its|their) [^,;]{2,30}, (?:which|that)\b")
"""What was founded is the place of the feast: `will be sung in the chapel, which was consecrated in`."""
_ANOTHER = lazily(
    r"\b(?:the|an?) [^,]{2,30},? (?<!\bat )(?<!\bin )(?<!\bof )(?:that|which|who)\b|"
    r"\b(?:site|scene|venue|home|host) (?:of|to|for)\b|\b(?:that|said|says|where|while) (?:the|an?|"
    r"[A-Z][a-z]+)\b|;(?! (?:(?:on|in|this|last|next) \w+,? )?(?:it|they|its|their)\b)"
)
_OBJECT = 25
"""Code points after a verb in which what was founded may stand: 'set the place up', 'founded the firm'."""


def is_before(text: str, at: Span, feast: Feast) -> bool:
    """Whether the feast follows, and is kept by the same."""
    return at.end <= feast.span.start and not _ANOTHER.search(text, at.end, feast.span.start)


def names_keeper(record: Record, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether what was founded is by its full name what the feast's clause tells of."""
    text = record.article.text
    holder = sentence_around(record, at)
    names = names_in(text[sentence.start : feast.span.start]) & names_in(text[holder.start : at.end + _OBJECT])
    return any(len(re.split(r"[ -]", name)) > 1 for name in names) and is_owner(record, feast, sentence, at)


def subject_of(record: Record, at: Span) -> str:
    """What the clause says before the place."""
    sentence = sentence_around(record, at)
    return re.split(r"[;:]|\b(?:and|but)\b", record.article.text[sentence.start : at.start])[-1]


def is_owner(record: Record, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether what was founded is what keeps the feast: named in its sentence, told again by its sort, or 'it'."""
    text = record.article.text
    holder = sentence_around(record, at)
    if holder == sentence:
        return _is_owner_beside(text, feast, sentence, at)
    before = subject_of(record, at)
    subject = before + text[at.start : at.end + _OBJECT]
    if _goes_by_a_pronoun(text, feast, before, subject, at):
        return True
    event = feast.event.of(text) if feast.event else ""
    keeper = f"{text[sentence.start : feast.span.start + len(feast.owner)]} {event}"
    shared = [word for word in _telling(subject) if re.search(rf"\b{re.escape(word)}\b", keeper, re.I)]
    if shared:
        inside = {word for m in _INSIDE.finditer(keeper) for word in m["things"].lower().split()}
        return not inside & {word.lower() for word in shared}
    things = any_of("feast_keepers")
    another = things.search(keeper) and "the place" not in subject
    return (
        not feast.event
        and not another
        and any(
            re.search(r"\b(?:the|this)\s+(?:[a-z-]+\s+){0,2}$", subject[: m.start()], re.I)
            for m in things.finditer(subject)
        )
    )


def _is_owner_beside(text: str, feast: Feast, sentence: Span, at: Span) -> bool:
    """Whether it is, where one sentence tells of both."""
    if at.start > feast.span.end:
        behind = text[feast.span.end : at.start]
        return bool(_ITSELF.fullmatch(behind)) and not _OF_A_PLACE.search(behind)
    beside = _INSIDE_THIS.search(text[sentence.start : at.start])
    owner = re.fullmatch(r"(?P<name>.+)[’']s?", feast.owner)
    if owner and owner["name"] not in text[sentence.start : at.start].lower():
        return False
    return not beside and is_before(text, at, feast)


def _goes_by_a_pronoun(text: str, feast: Feast, before: str, subject: str, at: Span) -> bool:
    """Whether a founding in another sentence takes up the feast's owner without a noun: 'it', 'the first was'."""
    chartered = feast.owner == "its" and re.fullmatch(r"\W*(?:The|Its) ", before) and "charter" in at.of(text).lower()
    is_first = feast.what in SEASONS and re.match(r"the first (?:was|one)", at.of(text), re.I)
    theirs = re.match(r"\W*(?:It|They|Its|Their)\b", subject) or re.match(r"it|their", at.of(text), re.I)
    return bool(is_first or chartered or theirs)


def _telling(subject: str) -> list[str]:
    """The words of the subject that are names, or nouns for what keeps feasts."""
    nouns = words("feast_keepers") | words("keepers_named_again")
    said = (re.sub(r"[’']s$", "", word) for word in _WORD.findall(subject))
    return [word for word in said if word[0].isupper() or word.lower() in nouns]


def names_a_keeper(words_told: str) -> bool:
    """Whether the words name a thing that keeps feasts."""
    return any(any_of(name).search(words_told) for name in ("feast_keepers", "keepers_named_again"))
