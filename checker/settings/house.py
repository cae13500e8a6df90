"""The house's own customs: its outlets' names, relays that it trusts, words of attribution that it accepts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.engine import check
from checker.findings import Finding, Findings, Skipped
from checker.registry import Rule
from checker.settings.config import Settings
from claims.record import Claim, Record

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
    trusting = _stands_with_trust(record, findings, rules=rules, settings=settings)
    accepted = {_bare(verb): verb for verb in settings.allowed_verbs}
    kept, dropped = [], []
    for finding in findings.findings:
        verb = accepted.get(_bare(finding.words)) if finding.name.startswith(_WORDING) else None
        if finding.code.startswith(_RELAYING) and finding not in trusting:
            why = f"the settings trust {' and '.join(_trusted(record, settings).values())}"
            dropped.append(Skipped(finding.code, why, finding.span))
        elif verb is not None:
            dropped.append(Skipped(finding.code, f"the settings accept “{verb}”", finding.span))
        else:
            kept.append(finding)
    return replace(findings, findings=tuple(kept), skipped=(*findings.skipped, *dropped)) if dropped else findings


def _stands_with_trust(
    record: Record, findings: Findings, *, rules: Sequence[Rule], settings: Settings
) -> tuple[Finding, ...]:
    """The findings about relays that are there, too, when trusted outlets are no longer other outlets."""
    there = tuple(finding for finding in findings.findings if finding.code.startswith(_RELAYING))
    trusted = _trusted(record, settings)
    if not (there and trusted):
        return there
    sources = tuple(s.model_copy(update={"media": False}) if s.id in trusted else s for s in record.sources)
    relaying = tuple(rule for rule in rules if rule.family == _RELAYING)
    changed = record.model_copy(update={"sources": sources})
    again = check(changed, rules=relaying, min_confidence=settings.min_confidence).findings
    still = {(finding.code, finding.span) for finding in again}
    return tuple(finding for finding in there if (finding.code, finding.span) in still)


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
