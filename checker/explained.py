"""A rule told in full: what it looks for and why, who asks for it, with its examples."""

import shutil
import textwrap

from checker.examples import parse_doc
from checker.registry import RecordRule, Rule
from checker.settings.standards import standards as names_of_standards

_BOLD, _DIM, _RED, _END = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


def explained(rule: Rule | RecordRule, *, color: bool = False, width: int | None = None) -> str:
    """A rule's documentation for the terminal; `width` in columns, that of the terminal when None."""
    bold, dim, end = (_BOLD, _DIM, _END) if color else ("", "", "")
    marks = (_RED, _END) if color else ("[[", "]]")
    columns = min(width or shutil.get_terminal_size().columns, 100)
    doc = parse_doc(rule.doc)
    lines = [f"{bold}{rule.code} {rule.name}{end}", ""]
    for paragraph in (doc.summary, *doc.why):
        lines += [*textwrap.wrap(paragraph, columns), ""]
    lines.append(f"{dim}severity{end}   {rule.severity}")
    lines.append(f"{dim}confidence{end} {rule.confidence.name}")
    lines.append(f"{dim}persona{end}    {rule.persona.name}")
    lines += [f"{dim}standard{end}   {names_of_standards().get(key, key)} ({key})" for key in rule.standards]
    for heading, examples in (("Flagged", doc.bad), ("Not flagged", doc.good)):
        for example in examples:
            lines += ["", f"{bold}{heading}:{end}", textwrap.indent(example.marked(*marks).rstrip(), "    ")]
    return "\n".join(lines) + "\n"
