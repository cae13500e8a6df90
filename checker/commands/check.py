"""`onrecord check` and `onrecord report`: articles in, findings out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.commands import delivery, inputs, reviewing, suppressing
from checker.commands.console import tell
from checker.commands.load_test import LoadTest
from checker.commands.spared import SparedError
from checker.commands.tally import Limits, Tally
from checker.findings import Broken, Checked
from checker.running.found import findings_of
from checker.running.means import Means
from checker.settings.asked import Asked
from checker.settings.config import Settings
from checker.settings.selection import chosen_rules
from claims.errors import ConfigError

ASIDE = suppressing.Asked(judge=False)
"""What is put aside stays out, and nobody is told what is stale."""


def run(
    paths: Sequence[str],
    asked: Asked,
    *,
    results: delivery.Asked,
    without: Sequence[str] = (),
    aside: suppressing.Asked = ASIDE,
    review: Path | None = None,
    limits: Limits = Limits(),  # noqa: B008  # frozen
    means: Means,
) -> int:
    """Check every input and write what was found; the exit code.

    `without` names sources to take away first.
    """
    tally = Tally(limits)
    bound = delivery.Delivery(results, [*paths, *([str(review)] if review else [])])
    test = LoadTest(without)
    book, reviews = suppressing.Book(aside), reviewing.Reviews(review)
    for checked in all_checked(paths, asked, tally, results.files, test=test, book=book, reviews=reviews, means=means):
        settings = asked.settings_for(checked.record.article.place.path)
        tally.weigh(checked, settings.fail_on)
        try:
            bound.take(checked)
        except SparedError as error:  # in a folder: the reports on other articles have places of their own
            tally.mishap(f"onrecord: {error}")
    reviews.tell_unused()
    for line in test.unknown():
        tally.mishap(line)
    tally.found = book.closed(trouble=tally.trouble) or tally.found
    bound.closed(tally.unread, shown=not test.failed)
    return tally.exit_code


def all_checked(
    paths: Sequence[str],
    asked: Asked,
    tally: Tally,
    outputs: Sequence[Path],
    *,
    test: LoadTest,
    book: suppressing.Book,
    reviews: reviewing.Reviews,
    means: Means,
) -> Iterator[Checked]:
    """Every article of the inputs with its findings; what could not be read or broke is told, and the rest goes on.

    Raises `ConfigError` before anything is read when the settings name what nobody knows.
    """
    if not chosen_rules(replace(Settings(), **asked.values)):  # mistakes in options are told before anything is read
        raise ConfigError("--select, --ignore and --standard", "leave no rule to run", "see: onrecord rules")
    for record in map(reviews.carried, tally.read(inputs.records(paths, asked, outputs, means=means))):
        settings = asked.settings_for(record.article.place.path)
        standing, taken = test.of(record)
        findings = findings_of(standing, settings, means)
        if not (findings.checked or findings.skipped or findings.broken):
            _tell_no_rule(record.article.place.path, asked, tally)
        if taken is None:
            reviewing.tell_lapsed(standing, findings)
        yield Checked(standing, book.held(standing, findings), taken)
        _tell_broken(record.article.place.path, findings.broken, tally)


def _tell_no_rule(where: str, asked: Asked, tally: Tally) -> None:
    """Tell that nothing was checked: a failure, unless settings for some files are what spares this one."""
    line = f"{where}: the settings leave no rule to run (see: onrecord config)"
    spared = any(", overrides " in place for place in asked.origins(where).values())
    (tell if spared else tally.mishap)(line)


def _tell_broken(where: str, broken: Iterable[Broken], tally: Tally) -> None:
    for rule in broken:
        tally.mishap(f"{where}: rule {rule.code} broke: {rule.error} (this is a bug, please report it)")
