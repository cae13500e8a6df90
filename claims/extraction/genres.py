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
    r"^\W*(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3})(?:, [^,]{3,60},)? "
    r"(?P<verb>is|was|writes|teaches|served|has been) (?P<told>[^.;]+)"
)
"""How somebody is introduced, as a contributor is below the piece."""
_AUTHORS = re.compile(
    r"(?<!staff )\b(?:analyst|attorney|author|columnist|commentator|contribut(?:or|ing)|economist|editor|essayist|"
    r"fellow|historian|journalist|lawyer|lecturer|novelist|philosopher|physician|poet|professor|researcher|scholar|scientist|"
    r"writer)\b",
    re.I,
)
_OFFICES = re.compile(r"\b(?:chair\w*|co-?founder|director|executive|founder|governor|mayor|president|senator)\b", re.I)
"""What else a contributor of today may be: only the last block tells it."""
_OF_OTHERS = re.compile(r"\b(?:after|against|before|by|from|than|to|when|with)\b.*")
_MODIFIERS = 8
"""Words within which the note says what its author is."""
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
    if len(blocks) > _NOTES and any(_is_note(article, block, last=block == blocks[-1]) for block in blocks[-_NOTES:]):
        return True
    told = _QUOTED.sub(" ", "\n".join(blocks))
    words = max(1, len(told.split()))
    return bool(_JUDGING.search(told)) and len(_FIRST_PERSON.findall(told)) / words > 0.005


def _is_note(article: Article, block: str, *, last: bool) -> bool:
    """Whether the block tells what its author is: of the trade or in office, somebody of whom the story has no word."""
    found = _BYLINE.match(block)
    if found is None or len(block.split()) >= _SHORT:
        return False
    told = " ".join(_OF_OTHERS.sub("", found["told"]).split()[:_MODIFIERS])
    writes = found["verb"] in {"writes", "teaches"} or _AUTHORS.search(told)
    if not writes and not (last and found["verb"] == "is" and _OFFICES.search(told)):
        return False
    surname = re.compile(rf"\b{re.escape(found['name'].split()[-1])}\b")
    story = (p.span.of(article.text) for p in article.story() if p.kind is not ParagraphKind.headline)
    return not any(surname.search(other) for other in story if other != block)
