"""The kind of text: what it is not to be judged as."""

import re

from claims.article import Article, ParagraphKind
from claims.record import Genre

_LABEL = re.compile(
    r"^\W*(?:opinion|editorial|op-?ed|commentary|comment|column|letters? to the editor)\b\s*[:|–—-]",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my)\b")
_JUDGING = re.compile(
    r"\bI (?:think|believe|argue|suspect|fear|hope|doubt|submit|urge|wonder)\b|"
    r"\b(?:in my view|in my opinion|let me be clear|enough is enough)\b",
    re.I,
)
_CLOCK = re.compile(r"^\W*(?:updated?\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.?m\.?|GMT|BST|E[SD]T|UTC)?\b", re.I)
_CLOCK_ALONE = re.compile(r"^\W*(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s*[ap]\.?m\b\W*$", re.I)
_CLOCKS = 3
"""Blocks of nothing but a time of day from which the text is a running report."""
_TURN = re.compile(r"^\W*(?:Q|A|[A-Z][A-Z .’'-]{2,30}|[A-Z][a-z]+ [A-Z][a-z]+)\s*:\s+\S")
_RECIPE = re.compile(r"^\W*(?:ingredients|method|directions|instructions)\W*$", re.I)
_RELEASE = re.compile(r"for immediate release|media contacts?:|press contacts?:|notes to editors", re.I)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


_BYLINE = re.compile(
    r"^\W*[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]*\.? ){1,3}(?:, [^,]{3,60}, )?(?:is|was|writes|teaches|served|has been) "
    r"(?:an?|the|director|president|author|editor|professor|co-?founder|senior|chair\w*|executive|vice|formerly|currently|also|on|at|as|about|for)\b"
)
"""How a contributor is introduced below the piece."""
_NOTES = 2
"""Blocks at the end in which the note is looked for."""
_SHORT = 45
"""Words that such a note may have."""


def tell_genre(article: Article) -> Genre:
    """The genre by the marks that the text itself bears; news when it bears none."""
    blocks = [p.span.of(article.text) for p in article.paragraphs if p.kind is not ParagraphKind.navigation]
    if not blocks:
        return Genre.news
    if _RELEASE.search(article.text):
        return Genre.press_release
    if sum(bool(_RECIPE.match(b)) for b in blocks) >= 2:
        return Genre.recipe
    clocks = sum(bool(_CLOCK_ALONE.match(block)) for block in blocks)
    if clocks >= _CLOCKS or (_share(_CLOCK, blocks) >= 0.25 and len(blocks) >= 6):
        return Genre.live_blog
    if _share(_TURN, blocks) >= 0.5 and len(blocks) >= 4:
        return Genre.transcript
    return Genre.opinion if _is_opinion(article, blocks) else Genre.news


def _share(pattern: re.Pattern[str], blocks: list[str]) -> float:
    return sum(bool(pattern.match(block)) for block in blocks) / len(blocks)


def _is_opinion(article: Article, blocks: list[str]) -> bool:
    """A label on top, a contributor's note below, or the writer's own I that judges, outside of quotations."""
    if any(_LABEL.match(head) for head in (article.title or "", *blocks[:2])):
        return True
    if len(blocks) > _NOTES and any(_BYLINE.match(b) and len(b.split()) < _SHORT for b in blocks[-_NOTES:]):
        return True
    told = _QUOTED.sub(" ", "\n".join(blocks))
    words = max(1, len(told.split()))
    return bool(_JUDGING.search(told)) and len(_FIRST_PERSON.findall(told)) / words > 0.005
