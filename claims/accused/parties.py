"""Who is accused of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.accused.charges import charged, told_by_the_law
from claims.accused.courts import in_aside, is_judged, on_record
from claims.accused.deeds import named_deeds
from claims.accused.long_dead import is_long_dead
from claims.accused.otherwise import otherwise_accused
from claims.accused.subjects import DOER, NAME, is_party, subject
from claims.accused.suffered import suffered_acts
from claims.accused.wrongdoing import acts, doubtful_acts
from claims.dates.history import is_history
from claims.extraction.wordlists import any_of, words
from claims.lazily import lazily
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import around, claims_at, is_quoted, story_sentences

_IS_ACCUSED = lazily(
    r"\b(?:(?:has |have |had )(?:long )?)?(?:is|was|were|are|been|stands?|stood) "
    r"(?:(?!false|mistaken|unfair|unjust|wrong)\w+ly )?"
    r"(?:accused (?:[\w’',]+ ){0,8}?of|alleged to have|suspected of)(?= \w)"
)
_ACCUSES = lazily(
    rf"\b(?P<at>accus(?:e|ed|es|ing))\s+(?:[\w’'&-]+ ){{0,8}}?(?:[\w’'-]+, )?(?P<party>{NAME})"
    r"(?: (?:of|at|in|from) (?:the )?[A-Z][\w’' -]+?)?(?:,(?: [^.;]{3,80}?,)?)?(?: [a-z]+){0,2}? of (?P<act>[^.;]+)"
)
_ALLEGING = lazily(
    r"\balleg(?:e|es|ed|ing)\b|\b(?:complain(?:ed|s)|charged|testified|swore)(?: (?:on )?[\w’']+){0,3} that\b|"
    r"\b(?:affidavit|class action|complaint|lawsuit|petition|suit|writ)\b[^.;]{0,60}\b(?:says|said|claims|that)\b|"
    r"\b(?:told|heard)(?: [\w’'-]+){0,4} (?:inquiry|inquest|tribunal|hearing|ombudsman|commission|court|magistrates?|"
    r"regulators?|jury|investigators?|watchdog|authority)\b|"
    r"\b(?:(?:former|retired) (?:[\w-]+ ){1,3}(?:(?:at|for|from|in|of|with) (?:[\w’'&-]+ ){1,4})?|"
    rf"(?:{'|'.join(sorted(words('aggrieved')))})\b(?:(?!, (?:his|her|its|the|their)\b)[^.;“”\"]){{0,40}}\b)"
    r"(?:said|say|says|told|claim|claims|claimed|wrote)\b|"
    r"\b(?:attorney|coroner|detective|police chief|prosecutor|sheriff)s?\b[^.;“”\"]{0,40}\b(?:said|says|told)\b|"
    r"\bChief (?-i:[A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|told)\b",
    re.IGNORECASE,
)
"""Somebody with a grievance, or a place to bring it: what they tell of is an accusation when it looks like one."""
_CALLED = ("accus", "alleged", "suspected")
"""Without one of these nobody is called an accused."""
_DOING = lazily(r"[\w-]*\w{2}ing\b")
_TELLS = lazily(
    r"\b(?:according to|said|says|testified|told|wrote|alleg\w+ (?:that|by))\b|"
    r", (?:a|an|the|its|his|her|their) [^,.;]{3,60} (?:concluded|found|heard|held|ruled|showed|shows)\b"
)
_GOES_ON_TO_TELL = lazily(r"[^,;]*, (?:said|says|told)\b")
"""Behind an aside about the accused, who tells something else."""
_BY = lazily(r"\bby\b")
_STAGED = lazily(
    r"\b(?:[Ii]n|of) (?:the |an? |her |his |its |their |[A-Z]\w+[’']s? ){1,2}(?:[a-z]+ )?"
    r"(?:drama|film|movie|musical|novel|opera|play|thriller)\b"
)
"""Where those who are accused are somebody's invention."""
_PASSIVE = lazily(r"\b(?:accused|alleged|suspected)\b")
"""What somebody is said to be by whoever stands behind `by`."""


@dataclass(frozen=True, slots=True)
class Accusation:
    """A named party said to have done wrong."""

    party: str
    """The name as it stands in the sentence."""
    span: Span
    """The words that accuse."""
    sentence: Span
    sourced: bool
    """Whether somebody in the article stands behind it."""
    on_record: bool
    """Whether police, a court or one of its papers is spoken of beside it."""
    judged: bool
    """Whether a charge, a verdict or the accused's own admission is told beside it."""


@once_a_record
def accusations(record: Record) -> tuple[Accusation, ...]:
    """Every accusation of somebody with a name in the story's sentences, in order; none of those of history."""
    return () if is_history(record) else tuple(a for a in _accusations(record) if not is_long_dead(record, a.party))


def _accusations(record: Record) -> Iterator[Accusation]:
    text = record.article.text
    before: Span | None = None
    for sentence in story_sentences(record):
        near = before.of(text) if before and "\n\n" not in text[before.end : sentence.start] else ""
        before = sentence
        if sentence.of(text).rstrip('"”’ ').endswith("?") or _STAGED.search(text, sentence.start, sentence.end):
            continue
        seen: set[str] = set()
        by_the_law = told_by_the_law(text, sentence, around(record, sentence, before=1, after=1))
        accused = (*_accused(sentence, text, near), *((at, who, True) for at, who in by_the_law))
        for at, party, active in sorted(accused):
            if party not in seen:
                seen.add(party)
                yield _accusation(record, party, at, sentence, active=active)


def _accused(sentence: Span, text: str, before: str) -> Iterator[tuple[Span, str, bool]]:
    """The words that accuse, the party, and whether the sentence says who accuses."""
    yield from _called_accused(sentence, text, before)
    yield from _told_to_have_done(sentence, text, before)
    yield from named_deeds(text, sentence)
    yield from otherwise_accused(text, sentence, before)
    yield from ((at, party, True) for at, party in charged(text, sentence))


def _called_accused(sentence: Span, text: str, before: str) -> Iterator[tuple[Span, str, bool]]:
    start, end = sentence.start, sentence.end
    words = text[start:end]
    if not any(hint in words for hint in _CALLED):
        return
    for match in _ACCUSES.finditer(text, start, end):
        told = _is_wrong(match["act"]) or any_of("aggrieved").search(text, start, match.start())
        if told and is_party(match["party"]):
            yield Span(*match.span("at")), match["party"], True
    for match in _IS_ACCUSED.finditer(text, start, end):
        if _is_soft(text[match.end() : end]):
            continue
        if party := subject(text, start, match.start(), ing=False, before=before):
            yield Span(*match.span()), party, " by " in match[0]


def _told_to_have_done(sentence: Span, text: str, before: str) -> Iterator[tuple[Span, str, bool]]:
    start, end = sentence.start, sentence.end
    for act in doubtful_acts(text, start, end):
        if not _ALLEGING.search(text, start, end):
            break
        if party := subject(text, start, act.start, ing=False, before=before):
            yield Span(act.start, act.end), party, True
    for act in acts(text, start, end):
        if party := subject(text, start, act.start, ing=act.ing, before=before):
            yield Span(act.start, act.end), party, False
    for act in suffered_acts(text, start, end):
        if (doer := DOER.match(text, act.end, end)) and is_party(doer["party"]):
            yield Span(act.start, doer.end()), doer["party"], False


def _is_wrong(act: str) -> bool:
    """Whether what somebody is accused of is more than what one politician says of another."""
    doing = _DOING.search(act)
    return bool(
        any_of("wrong_names").search(act)
        or any(acts(act, 0, len(act)))
        or (doing and doing[0] not in words("soft_accusations"))
    )


def _is_soft(act: str) -> bool:
    """Whether somebody is accused of what is no wrong by itself: `of being too soft in defence`."""
    clause = act.partition(",")[0]
    doing = _DOING.match(clause.strip())
    return bool(doing and doing[0] in words("soft_accusations") and not _is_wrong(clause))


def _is_told_by_another(record: Record, span: Span, party: str) -> bool:
    """Whether somebody stands behind these words; the party that they accuse does not tell them."""
    surname = party.rsplit(maxsplit=1)[-1]
    behind = {identity for claim in claims_at(record).at(span) for identity in claim.attribution.source_ids}
    return bool(behind) and any(s.id in behind and surname not in (s.name or "") for s in record.sources)


def _accusation(record: Record, party: str, span: Span, sentence: Span, *, active: bool) -> Accusation:
    text = record.article.text
    told = _TELLS.search(sentence.of(text))
    if in_aside(text, span, sentence) and _GOES_ON_TO_TELL.match(text, span.end, sentence.end):
        told = _TELLS.search(text, sentence.start, span.start)
    by = _PASSIVE.search(span.of(text)) and _BY.search(text, span.end, sentence.end)
    return Accusation(
        party=party,
        span=span,
        sentence=sentence,
        sourced=active or bool(told or by) or _is_told_by_another(record, span, party) or is_quoted(record, span),
        on_record=on_record(record, span, sentence),
        judged=is_judged(record, party, sentence),
    )
