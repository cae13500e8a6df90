"""The command: options in, one verb a function, an exit code out."""

import io
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.commands.console import silence, tell
from checker.commands.means import means
from checker.commands.options import (
    Articles,
    Dated,
    FailOn,
    Formats,
    Grouping,
    Ignore,
    Jobs,
    MinConfidence,
    NoCache,
    OldReviews,
    Output,
    Outputs,
    Pipeline,
    PruneSuppressions,
    Quiet,
    Rules,
    Select,
    Standards,
    Statistics,
    SuppressionsFile,
    Tolerance,
    Without,
    WriteSuppressions,
    asked,
    one,
)
from checker.findings import Severity
from checker.settings.config import chosen, day, listed
from claims.errors import OnrecordError

PIPE_CLOSED = 141
"""What a shell makes of SIGPIPE."""
app = typer.Typer(
    name="onrecord",
    help="Who says so, how do they know, and do the dates add up?",
    epilog="Exit codes: 0 clean, 1 findings, 2 something could not be checked.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command("check")
def check_command(
    paths: Articles,
    dated: Dated = None,
    output: Outputs = [],  # noqa: B006
    output_format: Formats = [],  # noqa: B006
    select: Select = [],  # noqa: B006  # typer reads it, nobody changes it
    ignore: Ignore = [],  # noqa: B006
    standard: Standards = [],  # noqa: B006
    persona: Tolerance = None,
    min_confidence: MinConfidence = None,
    pipeline: Pipeline = None,
    without: Without = [],  # noqa: B006
    review: OldReviews = None,
    suppressions: SuppressionsFile = None,
    write_suppressions: WriteSuppressions = False,
    prune_suppressions: PruneSuppressions = False,
    statistics: Statistics = False,
    quiet: Quiet = False,
    fail_on: FailOn = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even when something is flagged.")] = False,
) -> int:
    """Tell what an editor would ask about articles."""
    from checker.commands import check, delivery, suppressing, tally  # noqa: PLC0415  # a verb imports what it needs

    aside = suppressing.Asked(suppressions, write=write_suppressions, prune=prune_suppressions, judge=not without)
    wanted = asked(dated, select, ignore, standard, persona, min_confidence, pipeline)
    code = check.run(
        paths,
        wanted,
        results=delivery.Asked(output, output_format, quiet=quiet, statistics=statistics),
        without=without,
        aside=aside,
        review=review,
        fail_on=chosen("--fail-on", fail_on, Severity) if fail_on is not None else None,
        means=means(no_cache=no_cache, jobs=jobs),
    )
    return tally.CLEAN if exit_zero and code == tally.FOUND else code


@app.command()
def report(
    paths: Articles,
    dated: Dated = None,
    output: Outputs = [],  # noqa: B006
    output_format: Formats = [],  # noqa: B006
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    standard: Standards = [],  # noqa: B006
    persona: Tolerance = None,
    min_confidence: MinConfidence = None,
    pipeline: Pipeline = None,
    review: OldReviews = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Write the Markdown report for an editor."""
    from checker.commands import check, delivery, tally  # noqa: PLC0415

    wanted = asked(dated, select, ignore, standard, persona, min_confidence, pipeline)
    results = delivery.Asked(output, output_format, default="markdown")
    code = check.run(paths, wanted, results=results, review=review, means=means(no_cache=no_cache, jobs=jobs))
    return tally.CLEAN if code == tally.FOUND else code


@app.command()
def claims(
    paths: Articles,
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    pipeline: Pipeline = None,
    review: OldReviews = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Write claim records: who says what, in JSON.

    The reviews in a record that is there already stay, as long as the claims' words do.
    """
    from checker.commands import claims as command  # noqa: PLC0415

    wanted = asked(dated, [], [], [], None, None, pipeline)
    may = means(no_cache=no_cache, jobs=jobs)
    return command.run(paths, wanted, output=one(output), review=review, means=may)


@app.command()
def stats(
    paths: Articles,
    by: Grouping = "archive",
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    output_format: Annotated[
        str | None, typer.Option("--output-format", metavar="text|csv|json", help="Else the output's ending says.")
    ] = None,
    pipeline: Pipeline = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Count who speaks in an archive: types of sources, or each source.

    By publisher, writer, year, month or folder; best over claim records.
    """
    from checker.commands import stats as command  # noqa: PLC0415

    wanted = asked(dated, [], [], [], None, None, pipeline)
    may = means(no_cache=no_cache, jobs=jobs)
    return command.run(paths, wanted, by=by, output=one(output), output_format=output_format, means=may)


@app.command()
def redact(
    records: Annotated[list[Path], typer.Argument(metavar="RECORDS", help="Claim records (.json), folders, globs.")],
    output: Output = [],  # noqa: B006
    in_place: Annotated[bool, typer.Option("--in-place", help="Write the records over themselves.")] = False,
) -> int:
    """Take out what tells who anonymous sources are.

    Names, ties and addresses of anonymous sources go; what the article prints stays.
    """
    from checker.commands import redact as command  # noqa: PLC0415

    return command.run(records, output=one(output), in_place=in_place)


@app.command()
def review(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="A claim record (.json).")],
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who reviews; else it asks.")] = None,
    today: Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Day of the review.")] = None,
) -> int:
    """Decide about a record's claims and findings.

    Asks about one after the other, and saves every answer at once.
    """
    from checker.commands import review as command  # noqa: PLC0415

    return command.run(record, by=by, today=day("--today", today) if today else date.today())


@app.command()
def validate(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Claim records (.json), folders, globs, -.")],
    today: Annotated[
        str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Day against which waivers expire; else today.")
    ] = None,
) -> int:
    """Check claim records; exit 1 when one is wrong."""
    from checker.commands import validate as command  # noqa: PLC0415

    return command.run(paths, today=day("--today", today) if today else date.today())


@app.command()
def rules(selectors: Rules = [], standard: Standards = []) -> int:  # noqa: B006
    """List the rules: all, or those named."""
    from checker.commands import rules as command  # noqa: PLC0415

    return command.run(listed(selectors), standards=listed(standard))


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version: articles or claim records.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.")],
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    output_format: Annotated[
        str | None, typer.Option("--output-format", metavar="text|json", help="Else the output's ending says.")
    ] = None,
    no_cache: NoCache = False,
) -> int:
    """Tell which claims changed their source, hedge, date, figure.

    Articles of folders and JSON lines are known by their names.
    Exits 1 when a claim lost its source or its hedge: "alleged" that became fact.
    """
    from checker.commands import diff as command  # noqa: PLC0415

    wanted = asked(dated, [], [], [], None, None, None)
    may = means(no_cache=no_cache)
    return command.run(old, new, wanted, output=one(output), output_format=output_format, means=may)


@app.command()
def quotes(
    paths: Articles,
    against: Annotated[
        list[str],
        typer.Option("--against", metavar="FILE|URL", help="What was said: a transcript, a speech, subtitles."),
    ],
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    output_format: Annotated[
        str | None, typer.Option("--output-format", metavar="text|json", help="Else the output's ending says.")
    ] = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Hold quotations against a transcript: what was changed?

    Words left out by "..." and words in brackets are no change. Exits 1 when a quotation is not what was said.
    """
    from checker.commands import quotes as command  # noqa: PLC0415

    wanted = asked(dated, [], [], [], None, None, None)
    may = means(no_cache=no_cache, jobs=jobs)
    return command.run(paths, wanted, against=against, output=one(output), output_format=output_format, means=may)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the settings file goes.")] = Path(),
) -> int:
    """Write a commented settings file to start from."""
    from checker.commands import settings as command  # noqa: PLC0415

    return command.init(folder)


@app.command()
def config(
    where: Annotated[str, typer.Argument(metavar="FILE", help="The article that the settings are for.")] = "article.md",
    show: Annotated[bool, typer.Option("--show", help="Tell what holds, and from where; so it does anyway.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Write the schema of settings files instead.")] = False,
) -> int:
    """Tell which settings hold for a file, and from where."""
    from checker.commands import settings as command  # noqa: PLC0415

    return command.schema() if schema and not show else command.show(where)


@app.command("lsp")
def language_server() -> int:
    """Serve an editor: findings as one types (LSP over standard input and output)."""
    from checker.commands import lsp as command  # noqa: PLC0415

    return command.run()


@app.command()
def clean() -> int:
    """Empty the cache of earlier runs."""
    from checker.commands import clean as command  # noqa: PLC0415

    return command.run()


@app.command()
def explain(selectors: Rules) -> int:
    """Tell what a rule looks for and why."""
    from checker.commands import rules as command  # noqa: PLC0415

    return command.explain(listed(selectors))


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            typer.echo(f"onrecord {version('onrecord')}")
        except PackageNotFoundError:
            typer.echo("onrecord, not installed: run from a checkout")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who says so, how do they know, and do the dates add up?"""


def main() -> None:
    """Run the command and exit with its code; every mistake of the user is one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # results are UTF-8 wherever they go; a terminal shows what it can
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command; the exit code."""
    from checker.commands.bugs import bugs_told  # noqa: PLC0415

    try:
        with bugs_told("onrecord"):
            return _run(arguments or ["--help"])
    except OnrecordError as error:
        tell(error)
        return 2


def _run(arguments: list[str]) -> int:
    try:
        return int(app(arguments, prog_name="onrecord", standalone_mode=False) or 0)
    except typer.TyperException as error:
        message = error.format_message()
        told = message.removesuffix(".")
        verb = getattr(getattr(error, "ctx", None), "command_path", "onrecord")
        tell(f"onrecord: {told}" if told == message else f"onrecord: {told} (see: {verb} --help)")
    except OnrecordError as error:
        tell(f"onrecord: {error}")
    except (KeyboardInterrupt, typer.Abort):
        tell("onrecord: stopped")
        return 130
    except (BrokenPipeError, SystemExit) as error:
        if isinstance(error, SystemExit) and not error.code:  # completion was installed or shown
            return 0
        silence()  # the reader of stdout went away (`| head`); click would exit with 1 then
        return PIPE_CLOSED
    return 2
