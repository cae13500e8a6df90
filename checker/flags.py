"""What one rule says of one record, once what holds for all rules is taken off."""

from checker.findings import OUT_OF_GENRE, Flag
from checker.registry import NotChecked, Rule
from claims.article import STORY, ParagraphKind
from claims.languages import ENGLISH, tell_language
from claims.once import once_a_record
from claims.record import Record
from claims.spans import ByPlace, Span

_NOT_THE_ARTICLE = frozenset(
    {ParagraphKind.related_link, ParagraphKind.navigation, ParagraphKind.boilerplate, ParagraphKind.code}
)
_OWN_WORDS = STORY - {ParagraphKind.blockquote}


def flags(rule: Rule, record: Record) -> list[Flag]:
    """The rule's flags that may stand.

    Raises `NotChecked` where the rule cannot judge, ValueError when a flag is outside the text, and what the rule
    itself raises.
    """
    if record.genre not in rule.genres:
        raise NotChecked(f"{OUT_OF_GENRE}: {record.genre.value}")
    if record.article.language != ENGLISH:
        raise NotChecked(f"reads English only, and this is in another language: {record.article.language}")
    found = list(rule.check(record))
    for span in (span for flag in found for span in (flag.span, *(place.span for place in flag.related))):
        if not 0 <= span.start < span.end <= len(record.article.text):
            raise ValueError(f"flagged {span}, which is empty or outside the text")
    return [flag for flag in found if _may_flag(rule, flag, record)]


def _may_flag(rule: Rule, flag: Flag, record: Record) -> bool:
    span, paragraph = flag.span, record.article.paragraph_at(flag.span.start)
    if paragraph and paragraph.kind in _NOT_THE_ARTICLE:
        return False
    if paragraph and not flag.whole_article and tell_language(paragraph.span.of(record.article.text)) != ENGLISH:
        return False
    if not rule.words:
        return True
    if paragraph and paragraph.kind not in _OWN_WORDS:
        return False
    return not any(spoken.contains(span) for spoken in _speech(record).at(span))


@once_a_record
def _speech(record: Record) -> ByPlace[Span]:
    """The quotations of what somebody said."""
    return ByPlace((quotation.span, quotation.span) for quotation in record.quotations if quotation.speech)
