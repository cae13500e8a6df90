"""The house's own customs: its outlets' names, relays that it trusts, words of attribution that it accepts."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from checker.engine import check
from checker.findings import Confidence, Finding, Findings, Skipped
from checker.registry import Rule
from checker.settings.config import Settings
from claims.record import Claim, Record
from claims.spans import Span

_RELAYING = "REL"
_WORDING = ("verb-of-", "gesture-as-speech")
"""Beginnings of the names of rules that judge one verb by itself; a verb that only one side gets is still told."""


def with_own_outlets(record: Record, names: Iterable[str]) -> Record:
    """The record with outlets of these names as the article's own, through whom nothing is relayed."""
    wanted = {_bare(name) for name in names}
    own = {source.id for source in record.sources if _bare(source.name or "") in wanted}
    if not own:
        return record
    mine = {"own_outlet": True, "media": False}
    sources = tuple(s.model_copy(update=mine) if s.id in own else s for s in record.sources)
    claims = tuple(_not_through(claim, own) for claim in record.claims)
    return record.model_copy(update={"sources": sources, "claims": claims})


def as_the_house_has_it(record: Record, findings: Findings, *, rules: Sequence[Rule], settings: Settings) -> Findings:
    """The findings without those about trusted relays and accepted words, which are told as not checked."""
    trusted = _trusted_away(record, findings, rules=rules, settings=settings)
    accepted = {_bare(verb): verb for verb in settings.allowed_verbs}
    kept, dropped = [], []
    for finding in findings.findings:
        verb = accepted.get(_bare(finding.words)) if finding.name.startswith(_WORDING) else None
        if finding in trusted:
            why = f"the settings trust {' and '.join(trusted[finding])}"
            dropped.append(Skipped(finding.code, why, finding.span))
        elif verb is not None:
            dropped.append(Skipped(finding.code, f"the settings accept “{verb}”", finding.span))
        else:
            kept.append(finding)
    return replace(findings, findings=tuple(kept), skipped=(*findings.skipped, *dropped)) if dropped else findings


def _trusted_away(
    record: Record, findings: Findings, *, rules: Sequence[Rule], settings: Settings
) -> dict[Finding, list[str]]:
    """The findings about relays that are gone when trusted outlets are no other outlets, each with their names."""
    there = tuple(finding for finding in findings.findings if finding.code.startswith(_RELAYING))
    outlets = _trusted(record, settings)
    if not (there and outlets):
        return {}
    relaying = tuple(rule for rule in rules if rule.family == _RELAYING)
    flagged = _flagged_but_for(record, set(outlets), relaying)
    gone = [finding for finding in there if (finding.code, finding.span) not in flagged]
    # NOTE: an outlet is why when the finding comes back without it; where it comes back without none, any of them is
    back = {id_: _flagged_but_for(record, outlets.keys() - {id_}, relaying) for id_ in outlets} if gone else {}
    return {
        finding: [name for id_, name in outlets.items() if (finding.code, finding.span) in back[id_]]
        or list(outlets.values())
        for finding in gone
    }


def _flagged_but_for(record: Record, outlets: Set[str], rules: Sequence[Rule]) -> set[tuple[str, Span]]:
    """All that the rules flag, waived or not, when these sources are no other outlets."""
    sources = tuple(s.model_copy(update={"media": False}) if s.id in outlets else s for s in record.sources)
    found = check(record.model_copy(update={"sources": sources}), rules=rules, min_confidence=Confidence.low)
    return {(finding.code, finding.span) for finding in found.everything}


def _trusted(record: Record, settings: Settings) -> dict[str, str]:
    """The ids of the outlets that the house trusts, with their names."""
    wanted = {_bare(name) for name in settings.trusted_relays}
    return {s.id: s.name for s in record.sources if s.media and s.name and _bare(s.name) in wanted}


def _not_through(claim: Claim, own: set[str]) -> Claim:
    if own.isdisjoint(claim.attribution.via):
        return claim
    via = tuple(each for each in claim.attribution.via if each not in own)
    return claim.model_copy(update={"attribution": claim.attribution.model_copy(update={"via": via})})


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
