"""For the terminal: findings in reading order, each with the words that caused it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import combining, east_asian_width

from checker.findings import OUT_OF_GENRE, Checked, Finding, Severity, Unread, WaivedBy
from claims.article import Article
from reports.places import spot, told_line, with_words
from reports.words import counted, harmless, quoted, shortened

_COLORS = {Severity.error: "31", Severity.warning: "33", Severity.info: "36"}
_WIDTH = 100
_BLANKS = re.compile(r" {2,}")
"""What stands where the file has marks."""


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,
    unread: Sequence[Unread] = (),
) -> str:
    """Every finding as `file:line:col: CODE name: message` with its words underlined, then one line of counts."""
    lines = [line for each in checked for line in _article(each, color=color)]
    return "\n".join([*lines, *_genres(checked), _summary(checked, unread)]) + "\n"


def _article(checked: Checked, *, color: bool) -> Iterator[str]:
    article = checked.record.article
    yield from _taken(checked)
    for finding in checked.findings.findings:
        code = _painted(finding.code, _COLORS[finding.severity], color=color)
        where = _painted(f"{harmless(spot(article, finding.span.start))}:", "1", color=color)
        yield f"{where} {code} {finding.name}: {harmless(finding.message)}"
        yield from _excerpt(article, finding, color=color)
        for related in finding.related:
            line = told_line(article, related.span.start)
            words = harmless(shortened(related.span.of(article.text), 80))
            yield f"    see also {line}: {quoted(words)} ({related.label})"
        yield ""


def _taken(checked: Checked) -> Iterator[str]:
    """The claims that the load test made fall."""
    if checked.taken is None:
        return
    article, names = checked.record.article, harmless(", ".join(checked.taken.names))
    fallen = counted(len(checked.taken.fallen), "claim")
    yield f"{harmless(article.place.path)}: without {names}, {fallen} would stand on nobody:"
    for claim in checked.taken.fallen:
        line = told_line(article, claim.spans[0].start)
        yield f"    {line}: {quoted(harmless(shortened(claim.text, 100)))}"
    yield ""


def _excerpt(article: Article, finding: Finding, *, color: bool) -> Iterator[str]:
    """The line that holds the words, cut to a width around them, and carets under them."""
    text, span = with_words(article, finding)
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    end = len(text) if end < 0 else end
    left = max(start, span.start - 40)
    right = min(end, max(left + _WIDTH, min(span.end, left + 2 * _WIDTH)))
    before, after = "…" if left > start else "", "…" if right < end else ""
    edge = max(span.start + 1, min(span.end, right))
    lead, words, rest = (_BLANKS.sub(" ", text[a:b]) for a, b in pairwise((left, span.start, edge, max(edge, right))))
    yield f"    {before}{harmless(lead + words + rest)}{after}"
    under, indent = "^" * _columns(words), " " * (len(before) + _columns(lead))
    yield f"    {indent}{_painted(under, _COLORS[finding.severity], color=color)}"


def _columns(words: str) -> int:
    """How many columns of a terminal the words take: wide signs two, combining ones none."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in words)


def _genres(checked: Sequence[Checked]) -> Iterator[str]:
    """A line for each kind of text in which rules have no meaning: as what was it read, and how many rules kept out?"""
    silent: dict[str, list[Checked]] = defaultdict(list)
    for each in checked:
        if any(skipped.reason.startswith(OUT_OF_GENRE) for skipped in each.findings.skipped):
            silent[each.record.genre.value].append(each)
    for genre, those in sorted(silent.items()):
        kept = max(sum(s.reason.startswith(OUT_OF_GENRE) for s in each.findings.skipped) for each in those)
        path = harmless(those[0].record.article.place.path)
        read = f"{path} was" if len(those) == 1 else f"{len(those)} articles were"
        yield f"{read} read as {genre.replace('-', ' ')}, where {counted(kept, 'rule')} had no meaning."


def _left_out(checked: Sequence[Checked]) -> str:
    """What waivers and the suppressions file left out."""
    kinds = Counter(w.kind is WaivedBy.suppression for each in checked for w in each.findings.waived)
    parts = [f"{counted(kinds[False], 'finding')} left out by waivers"] if kinds[False] else []
    parts += [f"{counted(kinds[True], 'finding')} put aside in the suppressions file"] if kinds[True] else []
    return f", {' and '.join(parts)}" if parts else ""


def _summary(checked: Sequence[Checked], unread: Sequence[Unread]) -> str:
    tally = Counter(f.severity for each in checked for f in each.findings.findings)
    articles, aside = counted(len(checked), "article"), _left_out(checked)
    fallen = sum(len(each.taken.fallen) for each in checked if each.taken)
    aside += f"; {counted(len(unread), 'input')} could not be read" if unread else ""
    if not tally:
        return f"Nothing {'else ' if fallen else ''}to ask in {articles}{aside}."
    parts = [f"{counted(tally[s], s.value)}" for s in (Severity.error, Severity.warning) if tally[s]]
    parts += [f"{tally[Severity.info]} for your information"] if tally[Severity.info] else []
    total = counted(sum(tally.values()), "finding")
    return f"{total} in {articles}: {', '.join(parts)}{aside}. onrecord explain CODE tells more."


def _painted(words: str, color_code: str, *, color: bool) -> str:
    return f"\033[{color_code}m{words}\033[0m" if color else words
