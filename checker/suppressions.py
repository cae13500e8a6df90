"""The suppressions file: findings of an old archive that are put aside, so that only new ones are told."""

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from checker.findings import Findings, Waived, WaivedBy
from checker.registry import listed_rules
from claims.article import Value
from claims.errors import ConfigError
from claims.reading.places import is_address

NAME = "onrecord-suppressions.json"
Entries = Mapping[str, tuple[str, ...]]
"""Rule to the fingerprints of its findings, of one article."""


class Suppressions(Value):
    """What is put aside (version 1)."""

    version: Literal[1] = 1
    files: dict[str, dict[str, tuple[str, ...]]] = Field(
        default={}, description="File, relative to this one, to rule to fingerprints of findings."
    )

    def written(self) -> str:
        """The file's text; everything in alphabetical order, so that it merges well."""
        files = {
            file: {code: tuple(sorted(set(prints))) for code, prints in sorted(rules.items()) if prints}
            for file, rules in sorted(self.files.items())
        }
        kept = {file: rules for file, rules in files.items() if rules}
        return self.model_copy(update={"files": kept}).model_dump_json(indent=2) + "\n"


def read_suppressions(path: Path) -> Suppressions:
    """What the file puts aside, nothing when there is no file; raises `ConfigError` when it cannot be read."""
    mend = "mend it, or remove it and write it anew with --write-suppressions"
    try:
        return Suppressions.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Suppressions()
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror or error}", mend) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = "".join(f"/{part}" for part in first["loc"])
        raise ConfigError(str(path), f"is no suppressions file: {place} {first['msg']}".strip(), mend) from error


def find_suppressions(folder: Path) -> Path:
    """The nearest suppressions file at or above the folder; the folder's own when there is none."""
    here = folder.resolve()
    return next((place / NAME for place in (here, *here.parents) if (place / NAME).is_file()), here / NAME)


def key_of(path: str, file: Path, *, article: str | None = None) -> str:
    """What the article read from `path` is called in the suppressions file; `article` is its id among several."""
    if not is_address(path):
        try:
            path = os.path.relpath(Path(path).resolve(), file.resolve().parent)
        except ValueError:  # another drive
            path = str(Path(path).resolve())
        path = path.replace("\\", "/")
    return f"{path}#{article}" if article else path


def entries(findings: Findings) -> dict[str, tuple[str, ...]]:
    """All that was found and not waived, as it is put aside: also what gave way to a weightier finding."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in (*findings.findings, *findings.outweighed):
        found[finding.code].add(finding.fingerprint)
    return {code: tuple(sorted(prints)) for code, prints in sorted(found.items())}


def suppressed(findings: Findings, known: Entries, *, why: str) -> Findings:
    """The findings with those put aside among the waived ones."""
    prints = {code: frozenset(each) for code, each in known.items()}
    aside = [f for f in findings.findings if f.fingerprint in prints.get(f.code, ())]
    out = {f.fingerprint for f in aside}
    return replace(
        findings,
        findings=tuple(f for f in findings.findings if f.fingerprint not in out),
        waived=(*findings.waived, *(Waived(f, why, WaivedBy.suppression) for f in aside)),
    )


def stale(findings: Findings, known: Entries) -> dict[str, tuple[str, ...]]:
    """What is put aside and found no more; rules that did not run are not judged, unless there is no such rule."""
    there = {finding.fingerprint for finding in findings.everything}
    rules = {rule.code for rule in listed_rules()}
    gone = {
        code: tuple(each for each in prints if each not in there)
        for code, prints in known.items()
        if code in findings.checked or code not in rules
    }
    return {code: prints for code, prints in gone.items() if prints}


def without(known: Entries, gone: Entries) -> dict[str, tuple[str, ...]]:
    """What is put aside, less what is found no more."""
    left = {code: tuple(each for each in prints if each not in gone.get(code, ())) for code, prints in known.items()}
    return {code: prints for code, prints in left.items() if prints}
