"""How often each rule asked, the most frequent first."""

import json
from collections import Counter
from collections.abc import Sequence

from checker.findings import Checked
from reports.words import counted

FORMATS = ("text", "json")
"""The formats in which it can be told."""


def render(checked: Sequence[Checked], *, form: str = "text") -> str:
    """A line a rule with its count, code and name, and the sum; or the same as a JSON array."""
    found = [finding for each in checked for finding in each.findings.findings]
    names = {finding.code: finding.name for finding in found}
    counts = sorted(Counter(finding.code for finding in found).items(), key=lambda item: (-item[1], item[0]))
    if form == "json":
        rows = [{"code": code, "name": names[code], "count": count} for code, count in counts]
        return json.dumps(rows, indent=2) + "\n"
    width = len(str(counts[0][1])) if counts else 0
    lines = [f"{count:>{width}}  {code}  {names[code]}" for code, count in counts]
    return "\n".join([*lines, f"{counted(len(found), 'finding')} in {counted(len(checked), 'article')}."]) + "\n"
