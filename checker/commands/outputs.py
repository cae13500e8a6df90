"""Writing results: beside, then renamed, so that nobody ever reads half a file."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.commands.console import say, tell
from checker.commands.spared import refuse_spared
from checker.settings.config import suggestion
from claims.errors import ConfigError
from claims.record import Record

SUFFIXES = {
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "jsonl": ".jsonl",
    "jsonld": ".jsonld",
    "text": ".txt",
    "csv": ".csv",
    "sarif": ".sarif",
    "junit": ".xml",
    "gitlab": ".gitlab.json",
    "rdjson": ".rdjson",
}
"""The file name endings of the formats that have one of their own."""
_KNOWN = {Path(f"x{ending}").suffix for ending in SUFFIXES.values()} | {".out", ".log"}
"""Endings under which nobody expects anything else."""


def format_of(output: Path | None, asked: str | None, *, formats: Sequence[str], default: str) -> str:
    """The format asked for, or the one that the output's ending says; raises `ConfigError` on an unknown one."""
    if asked:
        if asked not in formats:
            raise ConfigError("--output-format", f"there is no format {asked!r}", suggestion(asked, formats))
        return asked
    if output is None:
        return default
    name = output.name.casefold()
    fitting = [form for form, ending in SUFFIXES.items() if form in formats and name.endswith(ending)]
    if output.suffix and output.suffix.casefold() not in _KNOWN and not output.exists():
        endings = " ".join(SUFFIXES[form] for form in formats if form in SUFFIXES)
        raise ConfigError(
            f"--output {output}", "has an ending that tells no format", f"one of {endings}, or give --output-format"
        )
    return max(fitting, key=lambda form: len(SUFFIXES[form]), default="markdown" if is_folder(output) else default)


def is_folder(output: Path) -> bool:
    """Whether the output is meant as a folder: it is one, or its name has no ending."""
    return output.is_dir() or (not output.suffix and not output.exists())


def _is_special(output: Path) -> bool:
    """Whether it is a device or a pipe, whose name says nothing."""
    return output.exists() and not output.is_file()


def place(written: str) -> Path:
    """The place that `--output` names; one with a slash at its end is a folder, and is made.

    Raises `ConfigError` when it is something else.
    """
    if written in {"", "-"}:  # empty: a variable that is not set would name the folder where one stands
        raise ConfigError(
            f"--output {written or repr('')}", "is no place", "without --output, results go to standard output"
        )
    path = Path(written)
    if written.endswith(("/", os.sep)) and not path.is_dir():
        try:
            path.mkdir(parents=True)
        except FileExistsError as error:
            raise ConfigError(f"--output {written}", "is a file, and no folder", "choose another place") from error
        except OSError as error:
            raise unwritable(path, error) from error
    return path


def prepare(output: Path | None, paths: Sequence[str], *, records: bool = False) -> None:
    """Make the output's folder; raises `ConfigError` when nothing can be written there, or nothing must be.

    Nothing is written over inputs, nor over what humans wrote; `records` are told apart by those who write some.
    """
    if output is None:
        return
    if not output.is_dir():
        _refuse_inputs(output, paths)
        _refuse_protected(output)
        if not records:
            refuse_spared(output)
    folder = output if is_folder(output) else output.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise unwritable(output, error) from error


def unwritable(output: Path, error: OSError, *, asked: str = "--output") -> ConfigError:
    """The failure to write there, as the user is told, with the option that asked for it."""
    return ConfigError(f"{asked} {output}", f"cannot be written: {error.strerror or error}", "choose another place")


def form_of_one(
    output: Path | None, asked: str | None, *, formats: Sequence[str], paths: Sequence[str], example: str
) -> str:
    """The format of a verb's one text, whose file can be written; raises `ConfigError`."""
    if output and is_folder(output):
        raise ConfigError(f"--output {output}", "is no file", f"name one, as in {example}")
    form = format_of(output, asked, formats=formats, default="text")
    prepare(output, paths)
    return form


def hand_over(text: str, output: Path | None, *, read_from: Iterable[str], told: str) -> None:
    """Write a verb's one text and tell so, or show it; raises `ConfigError`."""
    if output is None:
        say(text)
        return
    write_report(output, text, read_from=read_from)
    tell(f"{output}: {told}")


def write_report(path: Path, text: str, *, read_from: Iterable[str] = ()) -> None:
    """Write the file whole or not at all; raises `ConfigError`, also for what no report is written over."""
    refuse_spared(path)
    write(path, text, read_from=read_from)


def write(path: Path, text: str, *, read_from: Iterable[str] = (), asked: str = "--output") -> None:
    """Write the file whole or not at all; raises `ConfigError`, also for one that was read or is write-protected."""
    _refuse_inputs(path, read_from)
    _refuse_protected(path, asked=asked)
    try:
        if _is_special(path):  # nothing to rename
            path.write_text(text, encoding="utf-8")
            return
        target = path.resolve()
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(beside).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            Path(beside).replace(target)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(path, error, asked=asked) from error


def record_text(record: Record) -> str:
    """A claim record as its file has it."""
    return record.model_dump_json(indent=2) + "\n"


def _refuse_inputs(path: Path, sources: Iterable[str]) -> None:
    if any(path.resolve() == Path(source).resolve() for source in sources):
        raise ConfigError(f"--output {path}", "is one of the inputs", "choose another place")


def _refuse_protected(path: Path, *, asked: str = "--output") -> None:
    """What nobody may write is not replaced either, though the folder would allow it."""
    if path.is_file() and not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK)):
        raise ConfigError(f"{asked} {path}", "is write-protected", "choose another place, or allow it")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def stem(where: str) -> str:
    """What the results of the article read from `where` are called."""
    return "stdin" if where == "-" else Path(where.rstrip("/")).stem or "article"


def numbered(name: str, number: int) -> str:
    """The name, numbered when it comes again."""
    return f"{name}-{number}" if number > 1 else name


class Names:
    """File names in the output folder, one an article: its own name, numbered when it comes again."""

    def __init__(self, folder: Path, ending: str) -> None:
        self._folder, self._ending, self._seen = folder, ending, Counter[str]()

    def of(self, where: str) -> Path:
        """Where the results of the article read from `where` go."""
        name = stem(where)
        self._seen[name.casefold()] += 1
        return self._folder / f"{numbered(name, self._seen[name.casefold()])}{self._ending}"
