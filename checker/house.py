"""The house's own customs: relays that it trusts, words of attribution that it accepts."""

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.config import Settings
from checker.findings import Finding, Findings, Skipped

_RELAYING = "REL"
_WORDING = "ATT"


def as_the_house_has_it(findings: Findings, settings: Settings) -> Findings:
    """The findings without those about trusted relays and accepted words, which are told as not checked."""
    kept, dropped = [], []
    for finding in findings.findings:
        why = _why_not(finding, settings)
        if why is None:
            kept.append(finding)
        else:
            dropped.append(Skipped(finding.code, why, finding.span))
    return replace(findings, findings=tuple(kept), skipped=(*findings.skipped, *dropped)) if dropped else findings


def _why_not(finding: Finding, settings: Settings) -> str | None:
    if finding.code.startswith(_RELAYING) and (outlet := _held(finding, settings.trusted_relays)):
        return f"the settings trust {outlet}"
    if finding.code.startswith(_WORDING) and (word := _held(finding, settings.allowed_verbs)):
        return f"the settings accept “{word}”"
    return None


def _held(finding: Finding, entries: Iterable[str]) -> str | None:
    """The first entry that stands in the finding's words or message, as whole words."""
    told = f"{finding.words} {finding.message}"
    return next((entry for entry in entries if re.search(rf"(?<!\w){re.escape(entry)}(?!\w)", told, re.I)), None)
