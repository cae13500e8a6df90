"""Verbs that work on claim records: people decide, redact, validate."""

from pathlib import Path
from typing import Annotated

import typer

from checker.verbs.given import asked, clock, one
from checker.verbs.options import Config, Output, Today

app = typer.Typer()


@app.command()
def redact(
    records: Annotated[list[Path], typer.Argument(metavar="RECORDS", help="Claim records (.json), folders, globs.")],
    output: Output = [],  # noqa: B006
    config: Config = None,
    in_place: Annotated[bool, typer.Option("--in-place", help="Write the records over themselves.")] = False,
) -> int:
    """Take out what tells who anonymous sources are.

    Names, ties and addresses of anonymous sources go; what the article prints stays.
    """
    from checker.commands import redact as command  # noqa: PLC0415

    return command.run(records, asked(config=config), output=one(output), in_place=in_place)


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

    return command.run(record, by=by, today=clock(today))


@app.command()
def validate(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Claim records (.json), folders, globs, -.")],
    today: Today = None,
    config: Config = None,
) -> int:
    """Check claim records; exit 1 when one is wrong."""
    from checker.commands import validate as command  # noqa: PLC0415

    return command.run(paths, asked(config=config), today=clock(today))
