"""`onrecord check` and `onrecord report`: articles in, findings out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.commands import inputs, outputs, reviewing, suppressing
from checker.commands.console import colored, say, tell
from checker.commands.load_test import LoadTest
from checker.config import Settings
from checker.engine import check
from checker.findings import Broken, Checked
from checker.registry import Rule, all_rules
from checker.selection import select_rules
from checker.settings_files import settings_for
from claims.errors import ReadError

CLEAN, FOUND, TROUBLE = 0, 1, 2
ASIDE = suppressing.Asked(judge=False)
"""What is put aside stays out, and nobody is told what is stale."""


class Tally:
    """What the run came to: its exit code."""

    def __init__(self) -> None:
        self.trouble = False
        self.found = False

    def mishap(self, line: object) -> None:
        """Tell the user what could not be done."""
        self.trouble = True
        tell(line)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 could not check; the last wins."""
        return TROUBLE if self.trouble else FOUND if self.found else CLEAN


def run(
    paths: Sequence[str],
    asked: Mapping[str, Any],
    *,
    output: Path | None,
    output_format: str | None,
    default: str,
    without: Sequence[str] = (),
    aside: suppressing.Asked = ASIDE,
    review: Path | None = None,
) -> int:
    """Check every input and write what was found; the exit code. `without` names sources to take away first."""
    from reports import FORMATS, render  # noqa: PLC0415  # a library user of the engine needs no reports

    tally = Tally()
    form = outputs.format_of(output, output_format, formats=FORMATS, default=default)
    outputs.prepare(output, paths)
    done: list[Checked] = []
    names = outputs.Names(output, outputs.SUFFIXES.get(form, f".{form}")) if output else None
    test = LoadTest(without)
    book, reviews = suppressing.Book(aside), reviewing.Reviews(review)
    for checked in all_checked(paths, asked, tally, output, test=test, book=book, reviews=reviews):
        tally.found = tally.found or bool(checked.findings.findings) or bool(checked.taken and checked.taken.fallen)
        if names and output and outputs.is_folder(output):
            place = names.of(checked.record.article.place.path)
            outputs.write(place, render(form, [checked]), read_from=[checked.record.article.place.path])
            tell(f"{place}: {_count(len(checked.findings.findings))}")
        else:
            done.append(checked)
    for line in test.unknown():
        tally.mishap(line)
    if output and done:
        outputs.write(output, render(form, done), read_from=[c.record.article.place.path for c in done])
        tell(f"{output}: {_count(sum(len(c.findings.findings) for c in done))}")
    elif done:
        say(render(form, done, color=colored()))
    tally.found = book.closed(trouble=tally.trouble) or tally.found
    return tally.exit_code


def all_checked(
    paths: Sequence[str],
    asked: Mapping[str, Any],
    tally: Tally,
    output: Path | None,
    *,
    test: LoadTest,
    book: suppressing.Book,
    reviews: reviewing.Reviews,
) -> Iterator[Checked]:
    """Every article of the inputs with its findings; what could not be read or broke is told, and the rest goes on.

    Raises `ConfigError` before anything is read when the settings name what nobody knows.
    """
    chosen_rules(replace(Settings(), **asked))  # mistakes in options are told before anything is read
    for read in inputs.records(paths, asked, output):
        if isinstance(read, ReadError):
            tally.mishap(read)
            continue
        record = reviews.carried(read)
        settings = settings_for(record.article.place.path, asked)
        standing, taken = test.of(record)
        findings = check(standing, rules=chosen_rules(settings), min_confidence=settings.min_confidence)
        if taken is None:
            reviewing.tell_lapsed(standing, findings)
        yield Checked(standing, book.held(standing, findings), taken)
        _tell_broken(record.article.place.path, findings.broken, tally)


def chosen_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings choose; raises `ConfigError`."""
    return select_rules(
        all_rules(),
        persona=settings.persona,
        select=settings.select,
        ignore=settings.ignore,
        standards=settings.standards,
    )


def _tell_broken(where: str, broken: Iterable[Broken], tally: Tally) -> None:
    for rule in broken:
        tally.mishap(f"{where}: rule {rule.code} broke: {rule.error} (this is a bug, please report it)")


def _count(number: int) -> str:
    return "1 finding" if number == 1 else f"{number or 'no'} findings"
