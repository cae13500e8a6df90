"""Headlines: where the article's headline and standfirst stand, and what the story under them says."""

from collections.abc import Iterator

from claims.article import Paragraph, ParagraphKind
from claims.lazily import lazily
from claims.record import Record

HEADS = frozenset({ParagraphKind.headline, ParagraphKind.standfirst})
_TOLD = frozenset({ParagraphKind.body, ParagraphKind.list_item, ParagraphKind.blockquote, ParagraphKind.caption})
_WORD = lazily(r"[\w’'-]+")


def heads(record: Record, *kinds: ParagraphKind) -> Iterator[Paragraph]:
    """The headline and standfirst paragraphs, or those of the kinds given; none where there is no story below."""
    if len(record.article.body()) >= 2:
        yield from (p for p in record.article.paragraphs if p.kind in (kinds or HEADS))


def story_text(record: Record) -> str:
    """The words of the story without headline, standfirst and furniture."""
    return "\n".join(p.span.of(record.article.text) for p in record.article.paragraphs if p.kind in _TOLD)


def content_words(words: str) -> set[str]:
    """The words of four letters and more, in lower case, without their plural s."""
    return {w.lower().removesuffix("s") for w in _WORD.findall(words) if len(w) > 3}


_CAPITALS = 0.6
"""Share of its words with a capital from which a sentence is a headline."""


def looks_like_headline(words: str) -> bool:
    """Whether most words of a sentence have a capital, as in a headline that runs into the story."""
    found = _WORD.findall(words)
    return len(found) > 3 and sum(word[0].isupper() for word in found) >= _CAPITALS * len(found)
