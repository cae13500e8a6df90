"""Verbs that read articles: what is flagged in them, who says what, what changed."""

from functools import partial
from typing import Annotated

import typer

from checker.findings import Severity
from checker.settings.config import chosen
from checker.verbs.given import asked, clock, means, name_of_stdin, one
from checker.verbs.options import (
    Articles,
    Config,
    Dated,
    ExtendSelect,
    FailOn,
    Formats,
    Grouping,
    Ignore,
    Jobs,
    MaxWarnings,
    MinConfidence,
    NoCache,
    OldReviews,
    Output,
    Outputs,
    Pipeline,
    PruneSuppressions,
    Quiet,
    Select,
    Standards,
    Statistics,
    StdinFilename,
    SuppressionsFile,
    Today,
    Tolerance,
    Watch,
    Without,
    WriteSuppressions,
)

app = typer.Typer()


@app.command("check")
def check_command(
    paths: Articles,
    dated: Dated = None,
    output: Outputs = [],  # noqa: B006
    output_format: Formats = [],  # noqa: B006
    select: Select = [],  # noqa: B006  # typer reads it, nobody changes it
    extend_select: ExtendSelect = [],  # noqa: B006
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
    max_warnings: MaxWarnings = 0,
    today: Today = None,
    config: Config = None,
    stdin_filename: StdinFilename = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
    watch: Watch = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even when something is flagged.")] = False,
) -> int:
    """Tell what an editor would ask about articles."""
    from checker.commands import check, delivery, suppressing, tally, watching  # noqa: PLC0415  # a verb imports what it needs

    aside = suppressing.Asked(suppressions, write=write_suppressions, prune=prune_suppressions, judge=not without)
    stdin = name_of_stdin(stdin_filename, paths)
    wanted = asked(
        dated, select, ignore, standard, persona, min_confidence, pipeline, extend_select, config=config, stdin=stdin
    )
    run = partial(
        check.run,
        paths,
        wanted,
        results=delivery.Asked(output, output_format, quiet=quiet, statistics=statistics),
        without=without,
        aside=aside,
        review=review,
        limits=tally.Limits(chosen("--fail-on", fail_on, Severity) if fail_on is not None else None, most=max_warnings),
        means=means(no_cache=no_cache, jobs=jobs, today=clock(today)),
    )
    code = watching.watch(run, [*paths, *([str(config)] if config else [])], outputs=output) if watch else run()
    return tally.CLEAN if exit_zero and code == tally.FOUND else code


@app.command()
def report(
    paths: Articles,
    dated: Dated = None,
    output: Outputs = [],  # noqa: B006
    output_format: Formats = [],  # noqa: B006
    select: Select = [],  # noqa: B006
    extend_select: ExtendSelect = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    standard: Standards = [],  # noqa: B006
    persona: Tolerance = None,
    min_confidence: MinConfidence = None,
    pipeline: Pipeline = None,
    review: OldReviews = None,
    today: Today = None,
    config: Config = None,
    stdin_filename: StdinFilename = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Write the Markdown report for an editor."""
    from checker.commands import check, delivery, tally  # noqa: PLC0415

    stdin = name_of_stdin(stdin_filename, paths)
    wanted = asked(
        dated, select, ignore, standard, persona, min_confidence, pipeline, extend_select, config=config, stdin=stdin
    )
    results = delivery.Asked(output, output_format, default="markdown")
    may = means(no_cache=no_cache, jobs=jobs, today=clock(today))
    code = check.run(paths, wanted, results=results, review=review, means=may)
    return tally.CLEAN if code == tally.FOUND else code


@app.command()
def claims(
    paths: Articles,
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    pipeline: Pipeline = None,
    review: OldReviews = None,
    config: Config = None,
    stdin_filename: StdinFilename = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Write claim records: who says what, in JSON.

    The reviews in a record that is there already stay, as long as the claims' words do.
    """
    from checker.commands import claims as command  # noqa: PLC0415

    wanted = asked(dated, pipeline=pipeline, config=config, stdin=name_of_stdin(stdin_filename, paths))
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
    config: Config = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Count who speaks in an archive, by type or by name.

    By publisher, writer, year, month or folder; best over claim records. Counted are claims that have a source.
    Nameless are single people, groups several.
    """
    from checker.commands import stats as command  # noqa: PLC0415

    wanted = asked(dated, pipeline=pipeline, config=config)
    may = means(no_cache=no_cache, jobs=jobs)
    return command.run(paths, wanted, by=by, output=one(output), output_format=output_format, means=may)


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
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail also for a quotation that was not found in any of them.")
    ] = False,
    config: Config = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
) -> int:
    """Hold quotations against a transcript: what was changed?

    Words left out by "..." and words in brackets are no change. Exits 1 when a quotation was changed.
    """
    from checker.commands import quotes as command  # noqa: PLC0415

    wanted = asked(dated, config=config)
    may = means(no_cache=no_cache, jobs=jobs)
    where = one(output)
    return command.run(
        paths, wanted, against=against, output=where, output_format=output_format, strict=strict, means=may
    )


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version: articles or claim records.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.")],
    dated: Dated = None,
    output: Output = [],  # noqa: B006
    output_format: Annotated[
        str | None, typer.Option("--output-format", metavar="text|json", help="Else the output's ending says.")
    ] = None,
    today: Today = None,
    config: Config = None,
    no_cache: NoCache = False,
) -> int:
    """Tell which claims changed their source, hedge, date, figure.

    Articles of folders and JSON lines are known by their names.
    Exits 1 when a claim lost its source or its hedge: "alleged" that became fact.
    """
    from checker.commands import diff as command  # noqa: PLC0415

    wanted = asked(dated, config=config)
    may = means(no_cache=no_cache, today=clock(today))
    return command.run(old, new, wanted, output=one(output), output_format=output_format, means=may)
