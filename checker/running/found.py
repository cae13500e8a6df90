"""What the rules that the settings choose find in a record, as the house has it."""

from checker.engine import check
from checker.findings import Findings
from checker.house import as_the_house_has_it
from checker.running.means import Means
from checker.settings.config import Settings
from checker.settings.selection import chosen_rules
from claims.record import Record


def findings_of(record: Record, settings: Settings, means: Means) -> Findings:
    """What the rules find, from the cache where it knows it; what a broken rule leaves is not remembered."""
    rules, sure, cache = chosen_rules(settings), settings.min_confidence, means.cache
    key = cache.findings_key(record, rules, sure, today=means.today) if cache else None
    known = cache.findings(key) if cache else None
    if known is not None:
        return as_the_house_has_it(record, known, rules=rules, settings=settings)
    findings = check(record, rules=rules, min_confidence=sure, today=means.today)
    if cache and not findings.broken:
        cache.keep_findings(key, findings)
    return as_the_house_has_it(record, findings, rules=rules, settings=settings)
