"""The page `docs/rules.md`, from the rules' docstrings; `make golden` writes it."""

from collections.abc import Iterator
from importlib import import_module
from itertools import groupby

from checker.examples import parse_doc
from checker.registry import RecordRule, Rule, listed_rules
from checker.settings.standards import standards

HEAD = """# The rules

Written by `make golden` from the rules' docstrings; the examples here are the tests. A `[[...]]` stands around the
words that are flagged. A rule of the persona `regular` runs by default; `--persona pedantic` and
`--persona auditor` add more. `onrecord explain CODE` shows the same in the terminal.
"""


def page() -> str:
    """The whole page, in Markdown."""
    families = [(family, list(rules)) for family, rules in groupby(listed_rules(), key=lambda rule: rule.family)]
    lines = [HEAD]
    for family, rules in families:
        title = _family_title(rules[0])
        lines += [f"## {family}: {title}", ""]
        lines += ["| code | name | severity | persona | what |", "|---|---|---|---|---|"]
        lines += [_row(rule) for rule in rules]
        lines.append("")
        for rule in rules:
            lines += _section(rule)
    return "\n".join(lines).rstrip() + "\n"


def _family_title(rule: Rule | RecordRule) -> str:
    """What the family's package says of itself, without the code and the full stop."""
    package = import_module(rule.check.__module__.rpartition(".")[0])
    first = (package.__doc__ or rule.family).strip().splitlines()[0]
    return first.removeprefix(f"{rule.family}: ").split(";")[0].rstrip(".")


def _row(rule: Rule | RecordRule) -> str:
    anchor = f"{rule.code}-{rule.name}".lower()
    summary = parse_doc(rule.doc).summary.replace("|", "\\|")
    return f"| [{rule.code}](#{anchor}) | `{rule.name}` | {rule.severity} | {rule.persona.name} | {summary} |"


def _section(rule: Rule | RecordRule) -> Iterator[str]:
    doc = parse_doc(rule.doc)
    yield from (f"### {rule.code} {rule.name}", "")
    for paragraph in (doc.summary, *doc.why):
        yield from (paragraph, "")
    asked = "; ".join(standards().get(key, key) for key in rule.standards)
    yield from (f"Severity {rule.severity}, confidence {rule.confidence.name}. Standards: {asked}.", "")
    for heading, examples in (("Flagged", doc.bad), ("Not flagged", doc.good)):
        for example in examples:
            yield from (f"{heading}:", "", "```text", example.marked().rstrip("\n"), "```", "")
