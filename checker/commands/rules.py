"""`onrecord rules` and `onrecord explain`: what is checked, and why."""

import json
from collections.abc import Sequence

from checker.commands.console import colored, say
from checker.commands.outputs import format_of
from checker.examples import parse_doc
from checker.explained import explained
from checker.registry import RecordRule, Rule, listed_rules
from checker.settings.selection import find_rule, find_rules, serves, unknown_standards
from claims.errors import ConfigError

FORMATS = ("text", "json")


def run(selectors: Sequence[str], *, standards: Sequence[str] = (), output_format: str | None = None) -> int:
    """List the rules, all or those of these families, codes, names and standards; raises `ConfigError`."""
    form = format_of(None, output_format, formats=FORMATS, default="text")
    if wrong := [*unknown_standards(standards, asked_in="--")]:
        raise ConfigError.together(wrong)
    rules = [rule for rule in find_rules(selectors, listed_rules()) if serves(rule, standards)]
    if form == "json":
        say(json.dumps([_published(rule) for rule in rules], indent=2, ensure_ascii=False))
        return 0
    width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        summary = parse_doc(rule.doc).summary
        say(f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {rule.persona.name:8}  {summary}")
    return 0


def _published(rule: Rule | RecordRule) -> dict[str, object]:
    doc = parse_doc(rule.doc)
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": doc.summary,
        "why": list(doc.why),
        "severity": rule.severity,
        "confidence": rule.confidence.name,
        "persona": rule.persona.name,
        "standards": list(rule.standards),
        "flagged": [example.marked("[[", "]]") for example in doc.bad],
        "not_flagged": [example.marked("[[", "]]") for example in doc.good],
    }


def explain(selectors: Sequence[str]) -> int:
    """Tell what rules look for and why, with their examples; raises `ConfigError`."""
    found = [find_rule(selector, listed_rules()) for selector in selectors]
    say("\n".join(explained(rule, color=colored()) for rule in found))
    return 0
