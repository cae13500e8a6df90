"""Whether two forms of a name can name the same: a surname and a full name, initials and a body."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from claims.extraction.named.given_names import given_gender
from claims.extraction.named.name_tails import SUFFIX
from claims.extraction.named.naming import FIRM_ENDS
from claims.extraction.wordlists import words

_GENERIC_ENDS = frozenset({"Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "LLC", "Group", "Company", "Research"})
"""What a body's name may be told without, as it is written; of `FIRM_ENDS` those that are."""
_NICKNAME = re.compile(r" (?:“[^”]+”|\"[^\"]+\"|‘[^’]+’|'[^']+'|\([^)]+\)) ")
_HOMES = frozenset({"U.S.", "US", "U.K.", "UK"})
_OFFICES = frozenset({"Bureau", "Department", "Ministry"})
_FIELDS = 4
"""Words of an office's name from which its initials may leave out the first: no `J` is the Department of Justice."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "a", "at", "&"})


def plain(name: str) -> list[str]:
    """The words of a person's name, but no article, nickname or generation's suffix, with one sort of apostrophe."""
    return list(_parts(name))


def suffix_of(name: str) -> str:
    """The suffix of a generation that ends the name, without a stop: `Sr`; an empty string where there is none."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.rstrip(".") if SUFFIX.fullmatch(last) else ""


@lru_cache(4096)
def _parts(name: str) -> tuple[str, ...]:
    straight = _NICKNAME.sub(" ", name).replace("’", "'").removeprefix("The ")
    return tuple(part for part in straight.split() if not SUFFIX.fullmatch(part))


def possessive(name: str, text: str) -> str:
    """The name as the owner's, with the apostrophe that the article's text has."""
    mark = "'" if "'" in text and "’" not in text else "’"
    return f"{name}{mark}" if name.endswith("s") else f"{name}{mark}s"


def same_full(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names can be one person's: the same surname, and given names that agree."""
    if one[-1] != other[-1] or len(one) < 2 or len(other) < 2:
        return False
    brief, full = sorted(([part.lower() for part in one], [part.lower() for part in other]), key=len)
    if full[-len(brief) :] == brief:
        return True
    short, long = sorted((one[:-1], other[:-1]), key=len)
    if short[0] == long[0] or goes_by(short[0], long[0]):
        return True
    initial = short[0].rstrip(".")
    return len(initial) == 1 and long[0].startswith(initial)


def goes_by(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other: `Bill` of `William`."""
    return other in _short_forms().get(one, ()) or one in _short_forms().get(other, ())


@cache
def _short_forms() -> Mapping[str, frozenset[str]]:
    """The short forms of each given name."""
    rows = (line.split() for line in words("short_given_names"))
    return {row[0]: frozenset(row[1:]) for row in rows}


def fuller(one: str, other: str) -> str:
    """The longer name, but for a word before a known given name: `Crooked Ada Lund` is Ada Lund."""
    brief, full = sorted((one, other), key=len)
    parts, first = brief.split(), full.split()[0]
    odd = full.endswith(f" {brief}") and not given_gender(first) and not first.endswith(".")
    return brief if odd and len(parts) > 1 and given_gender(parts[0]) else full


def spoken_form(words_of: str, name: str) -> bool:
    """Whether the words are the name, but not set in capitals like a dateline."""
    return name.isupper() and words_of.istitle() and key_of(words_of) == key_of(name)


def key_of(name: str) -> str:
    """A body's name as it is looked up: without an article and stops, in lower case."""
    return name.removeprefix("The ").removeprefix("the ").replace(".", "").lower()


def begins_short(name: str) -> set[str]:
    """What a short form of the body's name begins with: its words, and its initials."""
    full = name.removeprefix("The ").split()
    return {*full, *(_initials(full) if len(full) > 1 else ())}


def beginnings(short: str) -> set[str]:
    """The beginnings under which to look for the names that `short` may shorten: its first word, without stops too."""
    brief = short.removeprefix("The ").split()[:1]
    return {form for word in brief for form in (word, _bare(word))}


def _bare(initials: str) -> str:
    return re.sub(r"[.&]", "", initials)


def shortens(short: str, long: str) -> bool:
    """Whether `short` is what remains of the body's name `long`: its initials, its end, or its start."""
    brief, full = short.removeprefix("The ").split(), long.removeprefix("The ").split()
    if len(brief) == 1 and brief[0].isupper() and len(full) > 1:
        return _bare(brief[0]) in _initials(full)
    if _turned(brief, full) or (len(brief) == 1 and len(full) > 2 and _is_firm(full) and brief == full[-2:-1]):
        return True
    if not brief or len(brief) >= len(full) or full[-1].lower() not in words("body_names"):
        return bool(brief) and brief == full[: len(brief)] and set(full[len(brief) :]) <= _GENERIC_ENDS
    if full[-len(brief) :] == brief and (len(brief) > 1 or brief[0] in words("outlet_words")):
        return True
    return brief == full[: len(brief)] and set(full[len(brief) :]) <= _GENERIC_ENDS


def _initials(full: Sequence[str]) -> set[str]:
    """The initials by which a body of that name can go: whole, without what it shares, up to its last field."""
    home = full[1:] if full[0] in _HOMES and len(full) > 2 else full
    kinds = [full, home, home[:-1] if home[-1] in _GENERIC_ENDS else home]
    if home[0] in _OFFICES and home[1:2] == ["of"] and len(home) > _FIELDS:
        kinds.append(home[2:])  # `HHS`, the Department of Health and Human Services
    if "and" in home:
        kinds.append(home[: max(i for i, word in enumerate(home) if word == "and")])  # `CDC`
    found = {"".join(word[0] for word in parts if word not in _SMALL) for parts in kinds}
    return found | {"".join(word[0].upper() for word in home)}  # `DOJ`


def _is_firm(full: Sequence[str]) -> bool:
    """Whether the name ends as a company's does by law: `Institut Merin S.A.` is Merin for short."""
    return full[-1].replace(".", "").lower() in FIRM_ENDS | {"llc", "nv", "spa"}


def _turned(brief: Sequence[str], full: Sequence[str]) -> bool:
    """Whether an office is told with its field before it: `Justice Department`, the Department of Justice."""
    home = full[1:] if len(full) > 1 and full[0] in _HOMES else full
    office = len(home) > 1 and home[0] in _OFFICES and home[1] == "of"
    return office and len(brief) > 1 and [home[0], *home[2:]] == [brief[-1], *brief[:-1]]
