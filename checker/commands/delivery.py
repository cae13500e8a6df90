"""What a run found, brought where the user wants it: files, folders, the terminal, several at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from checker.commands import outputs
from checker.commands.console import colored, say, tell
from checker.findings import Checked, Unread
from claims.errors import ConfigError
from reports import FORMATS, render, statistics
from reports.words import counted

_FOR_PROGRAMS = frozenset(FORMATS) - {"text", "markdown", "html"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options say of results."""

    files: Sequence[Path] = ()
    """None of them: the terminal."""
    formats: Sequence[str] = ()
    """The first for the first file, and so on; the endings of the others say theirs."""
    default: str = "text"
    quiet: bool = False
    statistics: bool = False
    """Count the findings on the terminal, instead of listing them."""


class Target(NamedTuple):
    """A file or folder, and the format of what goes there."""

    place: Path
    form: str


class Delivery:
    """The results of one run on their way; raises `ConfigError` before anything is read when they cannot get there."""

    def __init__(self, asked: Asked, paths: Sequence[str]) -> None:
        self._asked = asked
        self._form = _terminal(asked)
        targets = list(_targets(asked))
        for target in targets:
            outputs.prepare(target.place, paths)
        self._files = [target for target in targets if not outputs.is_folder(target.place)]
        self._folders = [
            (target, outputs.Names(target.place, outputs.SUFFIXES.get(target.form, f".{target.form}")))
            for target in targets
            if outputs.is_folder(target.place)
        ]
        self._shown = not asked.quiet and (asked.statistics or not targets)
        self._done: list[Checked] = []

    def take(self, checked: Checked) -> None:
        """Write what goes to folders, one file an article; keep what is told in one piece."""
        source = checked.record.article.place.path
        for target, names in self._folders:
            self._write(names.of(source), target.form, [checked])
        if self._files or self._shown:
            self._done.append(checked)

    def closed(self, unread: Sequence[Unread] = (), *, shown: bool = True) -> None:
        """Write the files, all rendered before the first is written, and tell the rest on the terminal if `shown`.

        Where nothing could be read, that is the report, for whoever looks at an older one; a reader of the terminal
        has been told.
        """
        if not (self._done or unread):
            return
        sources = [checked.record.article.place.path for checked in self._done]
        texts = [(target.place, render(target.form, self._done, unread=unread)) for target in self._files]
        for place, text in texts:
            outputs.write_report(place, text, read_from=sources)
            self._told(place, self._done, unread)
        if not (self._shown and shown) or not (self._done or self._form in _FOR_PROGRAMS):
            return
        if self._asked.statistics:
            say(statistics.render(self._done, form=self._form))
        else:
            say(render(self._form, self._done, color=colored(), unread=unread))

    def _write(self, place: Path, form: str, checked: Sequence[Checked]) -> None:
        outputs.write_report(
            place, render(form, checked), read_from=[each.record.article.place.path for each in checked]
        )
        self._told(place, checked)

    def _told(self, place: Path, checked: Sequence[Checked], unread: Sequence[Unread] = ()) -> None:
        if not self._asked.quiet:
            less = f", {counted(len(unread), 'input')} not read" if unread else ""
            fallen = sum(len(each.taken.fallen) for each in checked if each.taken)
            on_nobody = f", {counted(fallen, 'claim')} on nobody" if fallen else ""
            found = counted(sum(len(each.findings.findings) for each in checked), "finding")
            tell(f"{place}: {found}{on_nobody}{less}")


def _targets(asked: Asked) -> Iterator[Target]:
    if asked.files and len(asked.formats) > len(asked.files):
        what = f"{len(asked.formats)} formats for {len(asked.files)} outputs"
        raise ConfigError("--output-format", what, "give each format its --output")
    seen: set[Path] = set()
    for number, place in enumerate(asked.files):
        if place.resolve() in seen:
            raise ConfigError(f"--output {place}", "is asked for twice", "choose another place")
        seen.add(place.resolve())
        given = asked.formats[number] if number < len(asked.formats) else None
        yield Target(place, outputs.format_of(place, given, formats=FORMATS, default=asked.default))


def _terminal(asked: Asked) -> str:
    """The format of what the terminal shows."""
    if asked.files:
        return asked.default
    if len(asked.formats) > 1:
        raise ConfigError("--output-format", "several formats, and no --output", "give each format its --output")
    form = outputs.format_of(None, next(iter(asked.formats), None), formats=FORMATS, default=asked.default)
    if asked.statistics and form not in statistics.FORMATS:
        raise ConfigError("--statistics", f"cannot be told as {form}", f"known: {', '.join(statistics.FORMATS)}")
    return form
