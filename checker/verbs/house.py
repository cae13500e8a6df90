"""Verbs about onrecord itself: rules, settings, the editor, the cache."""

from pathlib import Path
from typing import Annotated

import typer

from checker.settings.config import listed
from checker.verbs.given import asked
from checker.verbs.options import (
    Config,
    Rules,
    Standards,
)

app = typer.Typer()


@app.command()
def rules(
    selectors: Rules = [],  # noqa: B006
    standard: Standards = [],  # noqa: B006
    output_format: Annotated[
        str | None,
        typer.Option("--output-format", metavar="text|json", help="For programs: with reasons and examples."),
    ] = None,
) -> int:
    """List the rules: all, or those named."""
    from checker.commands import rules as command  # noqa: PLC0415

    return command.run(listed(selectors), standards=listed(standard), output_format=output_format)


@app.command()
def explain(selectors: Rules) -> int:
    """Tell what a rule looks for and why."""
    from checker.commands import rules as command  # noqa: PLC0415

    return command.explain(listed(selectors))


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
    config: Config = None,
    schema: Annotated[bool, typer.Option("--schema", help="Write the schema of settings files instead.")] = False,
) -> int:
    """Tell which settings hold for a file, and from where."""
    from checker.commands import settings as command  # noqa: PLC0415

    return command.schema() if schema and not show else command.show(where, asked(config=config))


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
