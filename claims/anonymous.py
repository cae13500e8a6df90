"""Anonymous sources: whether the article tells, anywhere near them, why they have no name."""

import re

from claims.lazily import lazily
from claims.record import Record, Source
from claims.story import around, sentence_around

_WHY = lazily(
    r"(?:anonym\w+|\bnot (?:to )?be (?:named|identified|quoted)|\bnamed only\b|\bnames? \w* ?withheld|"
    r"\bspeak on the record|\bnames? not (?:to )?be (?:used|printed|published|given)|"
    r"\bwithh[eo]ld\w* (?:his|"
    r"her|their) names?)"
    r"[^.]{0,120}\b(?:because|since|for fear|fearing|fears?|to (?:discuss|speak|describe|talk|protect|avoid|"
    r"offer|give|provide|explain|assess|share|recount|candidly)|"
    r"citing|saying (?:that )?(?:he|she|they|it)\b|"
    r"due to|out of|given the|so as|for (?:\w+ )?(?:safety|security|privacy)|as (?:he|she|they|it|the))\b|"
    r"\bnot (?:been )?authori[sz]ed to\b|"
    r"\bfear(?:s|ed|ing)?\b[^.]{0,40}\b(?:retaliation|retribution|reprisals?|repercussions?)\b|"
    r"\b(?:because|since|as)\b[^.]{0,80}\b(?:not (?:been )?(?:authori[sz]ed|"
    r"allowed|permitted)|"
    r"anonymity|private|confidential|sensitive|retaliation|reprisals?|fear)\b|"
    r"\bnot (?:to )?(?:nam(?:e|ing)|identify(?:ing)?)\b[^.;]{0,40}"
    r"(?:\b(?:because|since|for fear)\b|[;:] (?:he|she|they)\b)|"
    r"\bnames? (?:is|are|was|were) (?:protected|shielded) by\b|"
    r"\bbound (?:to|by) (?:[\w’'-]+ ){0,2}?(?:confidentiality|secrecy|silence)\b|"
    r"\b(?:act|contracts?|courts?|employer|judge|laws?|orders?|rules?)\b[^.;]{0,40}"
    r"\b(?:bar(?:s|red)?|ban(?:s|ned)?|forbids?|forbade|prohibit(?:s|ed)?)\b[^.;]{0,60}"
    r"\b(?:names?|naming|identi\w+|(?:her|him|staff|them|workers) (?:from|to) (?:speak|talk)\w*)\b|"
    r"\bunder (?:[\w’'-]+ ){0,4}(?:laws?|orders?|rules?)\b[^.;]{0,60}\bnot be (?:named|identified|quoted)\b",
    re.I,
)


_MANY = lazily(
    r"\b(?:two|three|four|five|six|several|many|some|others|dozens?|multiple|people|sources|officials)\b", re.I
)
_ANYBODY = frozenset({"individuals", "insiders", "officials", "others", "people", "persons", "sources", "those"})
_ANYONE = frozenset({"individual", "insider", "one", "people", "person", "source", "sources"})


def is_explained(record: Record, source: Source) -> bool:
    """Whether the article says why the source is anonymous.

    That is, in the source's own words, in a sentence that mentions it or in the one after, or of several sources at
    once, of whom it may be one.
    """
    if source.anonymity is not None and source.anonymity.reason is not None:
        return True
    if any(s.anonymity and s.anonymity.reason and _may_be_of(source, s.description) for s in record.sources):
        return True
    places = [around(record, sentence_around(record, mention), after=1) for mention in source.mentions]
    return any(_WHY.search(words) for words in (source.description, *places))


def _may_be_of(source: Source, group: str) -> bool:
    """Whether the source may be one of the group, in words: an adviser of two advisers, anybody of several people."""
    own, words = ({word.lower() for word in re.findall(r"[A-Za-z]+", told)} for told in (source.description, group))
    kinds = _ANYBODY | {f"{word}s" for word in own} | {word for word in own if word.endswith("s")}
    return bool(_MANY.search(group)) and not (words.isdisjoint(kinds) and own.isdisjoint(_ANYONE))
