"""`onrecord diff`: what became of articles' claims and findings from one version to the next."""

import glob
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path, PurePath
from typing import Any

from checker.commands import inputs, outputs
from checker.commands.tally import Tally
from checker.findings import Finding
from checker.records.kin import Known, known, paired
from checker.running.found import findings_of
from checker.running.means import Means
from checker.settings.asked import Asked
from claims.changes import WEAKER, Change, Kind, changes
from claims.errors import ReadError
from claims.record import Claim, Record
from reports.places import spot
from reports.words import counted, quoted

FORMATS = ("text", "json")
_SAID = {
    Kind.lost_source: "lost its source, {words}",
    Kind.gained_source: "is {words}'s now",
    Kind.other_source: "has another source now: {words} (it was {earlier})",
    Kind.lost_hedge: "lost its hedge, “{words}”",
    Kind.gained_hedge: "is hedged now: “{words}”",
    Kind.lost_date: "lost its date, {words}",
    Kind.gained_date: "has a date now: {words}",
    Kind.other_figure: "has other figures now: {words} (before: {earlier})",
    Kind.lost_denial: "is said by {words} now, and was denied",
    Kind.gained_denial: "is denied by {words} now",
    Kind.reworded: "was {earlier}",
    Kind.new: "is new",
    Kind.gone: "is gone",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of one article, and what became of its claims and findings."""

    before: Record
    after: Record
    changes: tuple[Change, ...]
    gone: tuple[Finding, ...]
    fresh: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was compared, and the articles that are in one version alone."""

    articles: tuple[Compared, ...]
    gone: tuple[Record, ...] = ()
    fresh: tuple[Record, ...] = ()

    @property
    def changes(self) -> list[Change]:
        """Those of all articles."""
        return [change for each in self.articles for change in each.changes]


def run(
    old: str,
    new: str,
    asked: Asked,
    *,
    output: Path | None,
    output_format: str | None = None,
    means: Means,
) -> int:
    """Tell what changed; the exit code: 1 when a claim stands on less, 2 when something could not be compared."""
    form = outputs.form_of_one(output, output_format, formats=FORMATS, paths=[old, new], example="changes.json")
    tally = Tally()
    olds, news = ([*tally.read(inputs.records([where], asked, means=means))] for where in (old, new))
    if not (olds and news):
        return tally.exit_code
    pairs = _pairs([_known(each, old) for each in olds], [_known(each, new) for each in news], sound=not tally.trouble)
    if not pairs:
        raise ReadError(old, f"none of its articles is in {new}", "give two files, or folders with the same names")
    told = Comparison(
        tuple(_compared(olds[theirs], news[mine], asked, means) for mine, theirs in sorted(pairs.items())),
        tuple(record for number, record in enumerate(olds) if number not in pairs.values()),
        tuple(record for number, record in enumerate(news) if number not in pairs),
    )
    tally.found = any(change.kind in WEAKER for change in told.changes)
    text = json.dumps(_published(told), indent=2, ensure_ascii=False) if form == "json" else "\n".join(_told(told))
    read = [each.article.place.path for each in (*olds, *news)]
    outputs.hand_over(f"{text}\n", output, read_from=read, told=counted(len(told.changes), "change"))
    return tally.exit_code


def _known(record: Record, given: str) -> Known:
    """What the article is known by, its file as seen from the folder that the user gave."""
    fixed = PurePath(*takewhile(lambda part: not glob.has_magic(part), PurePath(given).parts))
    path = PurePath(record.article.place.path)
    return known(record, place=str(path.relative_to(fixed) if path.is_relative_to(fixed) else path))


def _pairs(olds: Sequence[Known], news: Sequence[Known], *, sound: bool) -> dict[int, int]:
    """For each later version the earlier one; where all that was read is one of each, they are meant."""
    return {0: 0} if sound and len(olds) == len(news) == 1 else paired(olds, news, guess=True)


def _compared(before: Record, after: Record, asked: Asked, means: Means) -> Compared:
    """The findings are told apart by fingerprint, so that those who only moved are neither gone nor new."""
    found = []
    for record in (before, after):
        settings = asked.settings_for(record.article.place.path)
        found.append(findings_of(record, settings, means).findings)
    was, now = ({finding.fingerprint for finding in each} for each in found)
    gone = tuple(finding for finding in found[0] if finding.fingerprint not in now)
    fresh = tuple(finding for finding in found[1] if finding.fingerprint not in was)
    return Compared(before, after, changes(before, after), gone, fresh)


def _told(told: Comparison) -> Iterator[str]:
    for each in told.articles:
        yield from _of_article(each)
    for record in told.fresh:
        yield f"{_file(record)}: this article is new"
    for record in told.gone:
        yield f"{_file(record)}: this article is gone"
    weaker = sum(change.kind in WEAKER for change in told.changes)
    total = counted(len(told.changes), "change")
    several = f", in {counted(len(told.articles), 'article')}" if len(told.articles) > 1 else ""
    weighed = f", {counted(weaker, 'claim')} on weaker ground" if told.changes else ""
    yield f"{total}{weighed}{several}."


def _of_article(each: Compared) -> Iterator[str]:
    for change in sorted(each.changes, key=lambda change: change.kind not in WEAKER):
        claim, record = (change.after, each.after) if change.after else (change.before, each.before)
        if claim is not None:
            said = _SAID[change.kind].format(words=", ".join(change.words), earlier=_earlier(change, each.before))
            yield f"{spot(record.article, claim.spans[0].start)}: {quoted(_as_it_stands(claim, record))} {said}"
    for mark, record, findings in (("new", each.after, each.fresh), ("gone", each.before, each.gone)):
        for finding in findings:
            place = spot(record.article, finding.span.start)
            yield f"{place}: {mark}: {finding.code} {finding.name}: {finding.message}"


def _earlier(change: Change, before: Record) -> str:
    if change.kind is Kind.reworded and change.before:
        return quoted(_as_it_stands(change.before, before))
    return ", ".join(change.earlier) or "none"


def _as_it_stands(claim: Claim, record: Record) -> str:
    """The claim's words, with an ellipsis where the article has others between them."""
    text = record.article.text
    words = claim.spans[0].of(text)
    for one, other in pairwise(claim.spans):
        between = any(sign.isalnum() for sign in text[one.end : other.start])
        words += f"{' … ' if between else ' '}{other.of(text)}"
    return " ".join(words.split())


def _file(record: Record) -> str:
    """The article's file, and its line where the file holds several."""
    place = record.article.place
    return f"{place.path}:{place.line}" if place.line else place.path


def _published(told: Comparison) -> dict[str, Any]:
    return {
        "version": 1,
        "changes": [
            _named(each.after)
            | {
                "kind": change.kind.value,
                "weaker": change.kind in WEAKER,
                "before": change.before.text if change.before else None,
                "after": change.after.text if change.after else None,
                "words": list(change.words),
                "earlier": list(change.earlier),
            }
            for each in told.articles
            for change in each.changes
        ],
        "findings": {
            "new": [_finding(f, each.after) for each in told.articles for f in each.fresh],
            "gone": [_finding(f, each.before) for each in told.articles for f in each.gone],
        },
        "articles": {"new": [_named(each) for each in told.fresh], "gone": [_named(each) for each in told.gone]},
    }


def _finding(finding: Finding, record: Record) -> dict[str, Any]:
    return _named(record) | {"code": finding.code, "words": finding.words, "message": finding.message}


def _named(record: Record) -> dict[str, Any]:
    return {"path": record.article.place.path, "article": record.article.id}
