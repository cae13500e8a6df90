"""`onrecord diff`: what became of an article's claims and findings from one version to the next."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.cache import Cache
from checker.commands import inputs, outputs
from checker.commands.check import found_in
from checker.commands.console import say, tell
from checker.findings import Finding
from checker.settings.config import suggestion
from checker.settings.files import settings_for
from claims.changes import WEAKER, Change, Kind, changes
from claims.errors import ConfigError, ReadError
from claims.reading.places import line_and_column
from claims.record import Record
from reports.words import counted, quoted

FORMATS = ("text", "json")
_SAID = {
    Kind.lost_source: "lost its source, {words}",
    Kind.gained_source: "is {words}'s now",
    Kind.other_source: "has another source now: {words}",
    Kind.lost_hedge: "lost its hedge, “{words}”",
    Kind.gained_hedge: "is hedged now: “{words}”",
    Kind.lost_date: "lost its date, {words}",
    Kind.gained_date: "has a date now: {words}",
    Kind.other_figure: "has other figures now: {words}",
    Kind.new: "is new",
    Kind.gone: "is gone",
}


def run(
    old: str, new: str, asked: Mapping[str, Any], *, output: Path | None, output_format: str, cache: Cache | None = None
) -> int:
    """Tell what changed; the exit code: 1 when a claim stands on less, 2 when a version could not be read."""
    if output_format not in FORMATS:
        mend = suggestion(output_format, FORMATS)
        raise ConfigError("--output-format", f"there is no format {output_format!r}", mend)
    records = [_record(where, asked, cache) for where in (old, new)]
    if any(isinstance(record, ReadError) for record in records):
        for error in (record for record in records if isinstance(record, ReadError)):
            tell(error)
        return 2
    before, after = (record for record in records if isinstance(record, Record))
    found = changes(before, after)
    gone, fresh = _findings(before, after, asked, cache)
    text = (
        json.dumps(_published(found, gone, fresh), indent=2, ensure_ascii=False)
        if output_format == "json"
        else "\n".join(_told(before, after, found, gone, fresh))
    )
    if output:
        outputs.prepare(output, [old, new])
        outputs.write(output, f"{text}\n")
    else:
        say(f"{text}\n")
    return 1 if any(change.kind in WEAKER for change in found) else 0


def _record(where: str, asked: Mapping[str, Any], cache: Cache | None) -> Record | ReadError:
    return next(inputs.records([where], asked, cache=cache))


def _findings(
    before: Record, after: Record, asked: Mapping[str, Any], cache: Cache | None
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are gone, and the new ones: by fingerprint, so that those who only moved are neither."""
    found = []
    for record in (before, after):
        settings = settings_for(record.article.place.path, asked)
        found.append(found_in(record, settings, cache=cache).findings)
    was, now = ({finding.fingerprint for finding in each} for each in found)
    return [f for f in found[0] if f.fingerprint not in now], [f for f in found[1] if f.fingerprint not in was]


def _told(
    before: Record, after: Record, found: tuple[Change, ...], gone: list[Finding], fresh: list[Finding]
) -> Iterator[str]:
    for change in sorted(found, key=lambda change: change.kind not in WEAKER):
        claim, record = (change.after, after) if change.after else (change.before, before)
        if claim is not None:
            said = _SAID[change.kind].format(words=", ".join(change.words))
            yield f"{_place(record, claim.spans[0].start)}: {quoted(claim.text)} {said}"
    for mark, record, findings in (("new", after, fresh), ("gone", before, gone)):
        for finding in findings:
            yield f"{_place(record, finding.span.start)}: {mark}: {finding.code} {finding.name}: {finding.message}"
    weaker = sum(change.kind in WEAKER for change in found)
    yield f"{weaker or 'no'} claim{'s' * (weaker != 1)} on weaker ground, {counted(len(found), 'change')} in all."


def _place(record: Record, offset: int) -> str:
    line, column = line_and_column(record.article, offset)
    return f"{record.article.place.path}:{line}:{column}"


def _published(found: tuple[Change, ...], gone: list[Finding], fresh: list[Finding]) -> dict[str, Any]:
    return {
        "version": 1,
        "changes": [
            {
                "kind": change.kind.value,
                "weaker": change.kind in WEAKER,
                "before": change.before.text if change.before else None,
                "after": change.after.text if change.after else None,
                "words": list(change.words),
            }
            for change in found
        ],
        "findings": {
            name: [{"code": f.code, "words": f.words, "message": f.message} for f in each]
            for name, each in (("new", fresh), ("gone", gone))
        },
    }
