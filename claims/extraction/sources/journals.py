"""The journal in which a study came out, wherever the article tells it: `research published in the Harbor Review`."""

import re
from functools import lru_cache

from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words

_STUDIES = frozenset(
    {"analysis", "findings", "paper", "report", "research", "results", "review", "study", "survey", "trial"}
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_PUBLISHED = re.compile(
    rf"\b(?:{'|'.join(sorted(_STUDIES))})\b[^.;“”\"]{{0,70}}?\b(?:published|appear(?:s|ed|ing)?|reported|printed|out)\b"
    r"(?: (?:last week|online|earlier|[A-Z][a-z]+day))*,? in (?:the )?(?:[a-z-]+ )*?"
    r"(?P<kind>(?:journal|magazine) )?(?:the )?"
    rf"(?P<name>(?!{_MONTH})[A-Z][\w&’'-]*(?: (?:(?:of|the|and|for|in|&) )*(?!{_MONTH})[A-Z][\w&’'-]*)*)"
)


def journal_of(parsed: Parsed, cast: Cast, noun: str) -> str | None:
    """The one journal in which the article says that a study came out, for a noun that may be that study."""
    if noun not in _STUDIES:
        return None
    named = {match["name"] for match in _publications(parsed) if _is_journal(parsed, cast, match)}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=1)
def _publications(parsed: Parsed) -> list[re.Match[str]]:
    """Where the article says in what a study came out."""
    return list(_PUBLISHED.finditer(parsed.article.text))


def _is_journal(parsed: Parsed, cast: Cast, match: re.Match[str]) -> bool:
    """Whether the name is called a journal, is a known outlet's, or has several words and is no place."""
    tokens = parsed.doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
    kinds = {cast.at[token.i][0].kind for token in tokens or () if token.i in cast.at}
    placed = NameKind.place in kinds or any(token.ent_type_ in {"GPE", "DATE"} for token in tokens or ())
    known = match["name"] in words("outlets")
    return bool(match["kind"]) or known or (" " in match["name"] and not placed)
