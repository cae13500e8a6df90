"""Outlets: which bodies are news outlets, which is the article's own, and through whom a statement came."""

import re
from functools import cache, lru_cache
from urllib.parse import urlsplit

from spacy.tokens import Token

from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words
from claims.spans import Span

_SELF = re.compile(
    r"(?:a reporter for |reporters (?:for|at) )?(?:this|the|our) "
    r"(?:newspaper|news ?site|magazine|publication|paper|website|outlet|newsroom)\b(?! (?:of|(?-i:[A-Z])))",
    re.I,
)
"""Nothing that is another's: `the newspaper Le Quai`, `the magazine of the union`."""
_STUDY = re.compile(r"\b(?:co-?authors?|journal|peer[- ]review\w*|preprint|stud(?:y|ies))\b|\bpaper,? (?:by|was publ)")
_STUDY_REACH = 1500
"""Code points after such a word within which `the paper` is no newspaper."""
_AGENCY = re.compile(r"\s*[A-Z][^\n()]{1,60}\(([A-Z][\w .-]+)\)\s*[—–_-]")
"""A dateline with its agency: `LONDON (AP) —`."""
_CALL_SIGN = re.compile(r"(?!WNBA|WADA|WIPO|KPMG)[KW][A-Z]{3}(?:-(?:TV|FM|AM))?")
"""American stations east and west of the Mississippi."""
_BEFORE = re.compile(r"\bAs ([A-Z][\w.&’' -]{2,40}?) (?:has |had )?(?:reported|wrote) (?:earlier|previously|before)\b")


def is_outlet(name: str) -> bool:
    """Whether the name is a news outlet's."""
    bare = name.removeprefix("The ").removeprefix("the ")
    if not bare:
        return False
    first, *others = bare.split()
    known = bare in words("outlets") or name in words("outlets") or bare.split()[-1] in _ends()
    return (
        known
        or (first in words("outlets") and not _ends().isdisjoint(others))
        or _CALL_SIGN.fullmatch(bare) is not None
    )


def is_news(entity: Entity) -> bool:
    """Whether the name is a news outlet's, by itself or by what the article calls it."""
    return entity.outlet or is_outlet(entity.name)


@cache
def _ends() -> frozenset[str]:
    return words("outlet_words")


def is_own(parsed: Parsed, name: str) -> bool:
    """Whether the name is the article's own outlet, by publisher, address, byline, dateline, or its own words."""
    bare = _squeezed(name.removeprefix("The ").removeprefix("the "))
    if len(bare) < 3:
        return False
    publisher = _squeezed((parsed.article.publisher or "").removeprefix("The "))
    # NOTE: the `Health` of Health Monitor is no name of it, as the `Tarnby` of a Tarnby Gazette.
    begun = publisher.startswith(bare) and (is_outlet(name) or not is_outlet(parsed.article.publisher or ""))
    shortened = len(bare) > 3 and (begun or (publisher.endswith(bare) and is_outlet(name)))
    if publisher and (shortened or bare == publisher or publisher in bare):
        return True
    host = _squeezed(urlsplit(parsed.article.url or "").hostname or "")
    if len(bare) > 4 and bare in host:
        return True
    if len(bare) > 4 and bare in _squeezed(parsed.article.byline or ""):
        return True
    agency = _AGENCY.match(parsed.article.text)
    if agency and _squeezed(agency[1]) in {bare, _initials(name)}:
        return True
    reported = _reported_before(parsed)
    return reported is not None and _squeezed(reported) == bare and reported not in words("outlets")


@lru_cache(maxsize=1)
def _reported_before(parsed: Parsed) -> str | None:
    """The outlet of which the text says first that it reported the thing before."""
    found = _BEFORE.search(parsed.article.text)
    return found[1] if found else None


def says_self(phrase: str) -> bool:
    """Whether the words mean the outlet itself: `this newspaper`."""
    return _SELF.match(phrase) is not None


def is_study(text: str, phrase: Span) -> bool:
    """Whether the words mean a paper in a journal: `the paper`, not long after the word for a study or its authors."""
    told = _STUDY.search(text, max(0, phrase.start - _STUDY_REACH), phrase.start)
    return told is not None and phrase.of(text).lower().endswith("the paper")


def _squeezed(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _initials(name: str) -> str:
    return "".join(word[0].lower() for word in re.findall(r"\w+", name) if word[0].isupper() and word != "The")


def relays_of(parsed: Parsed, cast: Cast, found: FoundAttribution) -> tuple[Entity, ...]:
    """The outlets, not the article's own, to whom the source spoke: `told Reuters`, `in an interview with CNN`."""
    if found.cue is None:
        return ()
    cue = parsed.doc[found.cue.head]
    told = [t for t in _told(cue) if t.i in cast.at]
    relays = [cast.at[t.i][0] for t in told]
    return tuple(e for e in _unique(relays) if is_news(e) and not is_own(parsed, e.name))


def _unique(entities: list[Entity]) -> list[Entity]:
    seen: dict[int, Entity] = {}
    for entity in entities:
        seen.setdefault(id(entity), entity)
    return list(seen.values())


def _told(cue: Token) -> list[Token]:
    """The words that can name who was told, and whose they are: `told the BBC's Today programme`."""
    goals = _goals(cue)
    return goals + [owner for goal in goals for owner in goal.children if owner.dep_ == "poss"]


def _goals(cue: Token) -> list[Token]:
    found = []
    for child in cue.children:
        if child.dep_ in {"dobj", "dative", "obj"}:
            found.append(child)
        elif child.dep_ in {"prep", "dative", "agent"} and child.lower_ in {"to", "in", "with", "by", "on"}:
            for goal in child.children:
                found.append(goal)
                found += [g for with_ in goal.children if with_.lower_ in {"with", "to", "by"} for g in with_.children]
    return found
