"""For the terminal: findings in reading order, each with the words that caused it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, category, combining, east_asian_width

from checker.findings import Checked, Finding, Severity
from claims.reading.places import line_and_column
from reports.words import counted, shortened

_COLORS = {Severity.error: "31", Severity.warning: "33", Severity.info: "36"}
_WIDTH = 100
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def render(checked: Sequence[Checked], *, color: bool = False) -> str:
    """Every finding as `file:line:col: CODE name: message` with its words underlined, then one line of counts."""
    lines = [line for each in checked for line in _article(each, color=color)]
    return "\n".join([*lines, _summary(checked)]) + "\n"


def _article(checked: Checked, *, color: bool) -> Iterator[str]:
    article = checked.record.article
    for finding in checked.findings.findings:
        line, column = line_and_column(article, finding.span.start)
        code = _painted(finding.code, _COLORS[finding.severity], color=color)
        where = _painted(f"{_harmless(article.place.path)}:{line}:{column}:", "1", color=color)
        yield f"{where} {code} {finding.name}: {_harmless(finding.message)}"
        yield from _excerpt(article.text, finding, color=color)
        for related in finding.related:
            line, _ = line_and_column(article, related.span.start)
            words = _harmless(shortened(related.span.of(article.text), 80))
            yield f"    see also line {line}: “{words}” ({related.label})"
        yield ""


def _excerpt(text: str, finding: Finding, *, color: bool) -> Iterator[str]:
    """The line that holds the words, cut to a width around them, and carets under them."""
    start = text.rfind("\n", 0, finding.span.start) + 1
    end = text.find("\n", finding.span.start)
    end = len(text) if end < 0 else end
    left = max(start, finding.span.start - 40)
    right = min(end, max(left + _WIDTH, min(finding.span.end, left + 2 * _WIDTH)))
    before, after = "…" if left > start else "", "…" if right < end else ""
    marked = max(1, min(finding.span.end, right) - finding.span.start)
    yield f"    {before}{_harmless(text[left:right])}{after}"
    under = "^" * _columns(text[finding.span.start : finding.span.start + marked])
    indent = " " * (len(before) + _columns(text[left : finding.span.start]))
    yield f"    {indent}{_painted(under, _COLORS[finding.severity], color=color)}"


def _harmless(words: str) -> str:
    """`words` with one sign for each character that would steer a terminal: escapes, tabs, changes of direction."""
    return "".join(" " if sign.isspace() else "\N{REPLACEMENT CHARACTER}" if _steers(sign) else sign for sign in words)


def _steers(sign: str) -> bool:
    return category(sign) == "Cc" or bidirectional(sign) in _TURNS


def _columns(words: str) -> int:
    """How many columns of a terminal the words take: wide signs two, combining ones none."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in words)


def _summary(checked: Sequence[Checked]) -> str:
    tally = Counter(f.severity for each in checked for f in each.findings.findings)
    articles = counted(len(checked), "article")
    if not tally:
        return f"Nothing to ask in {articles}."
    parts = [f"{counted(tally[s], s.value)}" for s in (Severity.error, Severity.warning) if tally[s]]
    parts += [f"{tally[Severity.info]} for your information"] if tally[Severity.info] else []
    total = counted(sum(tally.values()), "finding")
    return f"{total} in {articles}: {', '.join(parts)}. onrecord explain CODE tells more."


def _painted(words: str, color_code: str, *, color: bool) -> str:
    return f"\033[{color_code}m{words}\033[0m" if color else words
