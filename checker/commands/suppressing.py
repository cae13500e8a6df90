"""The suppressions file in a run: what it puts aside, what is stale in it, and how it is written."""

import os
from dataclasses import dataclass
from pathlib import Path

from checker.commands import outputs
from checker.commands.console import tell
from checker.findings import Findings
from checker.suppressions import (
    Suppressions,
    entries,
    find_suppressions,
    key_of,
    read_suppressions,
    stale,
    suppressed,
    without,
)
from claims.errors import ConfigError
from claims.reading.places import is_address, is_stream
from claims.record import Record
from reports.words import counted


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options say of suppressions."""

    file: Path | None = None
    """None for the nearest one at or above the current folder."""
    write: bool = False
    prune: bool = False
    judge: bool = True
    """Whether entries that are found no more are told."""


class Book:
    """The suppressions of one run; raises `ConfigError` when the file is not there or cannot be read."""

    def __init__(self, asked: Asked) -> None:
        if asked.file and not asked.write and not asked.file.exists():
            mend = "check the path, or make it with --write-suppressions"
            raise ConfigError(f"--suppressions {asked.file}", "no such file", mend)
        self._asked = asked
        self._file = asked.file or find_suppressions(Path())
        self._shown = asked.file or Path(os.path.relpath(self._file))
        self._known = read_suppressions(self._file)
        self._files = dict(self._known.files)
        self._seen: set[str] = set()
        self._nameless: str | None = None
        self._aside = self._told = 0
        self._stale: list[str] = []

    def held(self, record: Record, findings: Findings) -> Findings:
        """The findings without those put aside; everything is, when the file is to be written."""
        path = record.article.place.path
        if is_stream(path):
            self._nameless = self._nameless or path
            return findings
        several = record.article.id if record.article.place.in_lines else None
        key = key_of(path, self._file, article=several)
        known = self._known.files.get(key, {})
        self._seen.add(key)
        if not known and not self._asked.write:
            return findings
        gone = stale(findings, known)
        if self._asked.write:
            others = {code: prints for code, prints in known.items() if code not in findings.checked}
            self._files[key] = {**without(others, gone), **entries(findings)}
            self._aside += sum(map(len, entries(findings).values()))
            self._told += len(findings.findings)
        elif gone:
            self._files[key] = without(known, gone)
        if not self._asked.write:
            self._stale += [
                f"{key}: {counted(len(p), 'finding')} of {code} found no more" for code, p in sorted(gone.items())
            ]
        return suppressed(findings, self._files.get(key, {}), why=f"put aside in {self._file.name}")

    def closed(self, *, trouble: bool) -> bool:
        """Write what is to be written and tell what is stale; whether the run fails for it."""
        if not (self._asked.judge or self._asked.write or self._asked.prune):
            return False
        if self._asked.write and self._nameless:
            tell(f"{self._nameless}: nothing is put aside of what has no file")
            if not self._seen:
                return False
        self._stale += [f"{key}: put aside, but there is no such article" for key in self._lost(trouble=trouble)]
        if self._asked.write or (self._asked.prune and self._stale):
            text = Suppressions(files=self._files).written()
            outputs.write(self._file, text, asked="--write-suppressions")
        if self._asked.write:
            more = self._aside - self._told
            unseen = f", {more} of them never shown: too unsure, or beside a weightier one" if more else ""
            tell(f"{self._shown}: {counted(self._aside, 'finding')} put aside{unseen}")
        elif self._asked.prune:
            done = (
                f"{_entries(len(self._stale))} taken out" if self._file.exists() else "there is no such file to prune"
            )
            tell(f"{self._shown}: {done}")
        else:
            for line in self._stale:
                tell(f"{self._shown}: {line} (take it out with --prune-suppressions)")
        return bool(self._stale) and not self._asked.prune and not self._asked.write

    def _lost(self, *, trouble: bool) -> list[str]:
        """Articles put aside that are no longer there; they are taken out of what is to be written."""
        folder = self._file.resolve().parent
        read = {key.partition("#")[0] for key in self._seen if "#" in key}
        lost = []
        for key in sorted(self._known.files):
            path = key.partition("#")[0]
            one_of_several = "#" in key and path in read and key not in self._seen and not trouble
            # NOTE: what was read is there, though its name may be written in another way than the folder's own
            if one_of_several or (not is_address(key) and key not in self._seen and not (folder / path).exists()):
                lost.append(key)
                self._files.pop(key, None)
        return lost


def _entries(number: int) -> str:
    return "1 stale entry" if number == 1 else f"{number or 'no'} stale entries"
