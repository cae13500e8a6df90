"""The command: its verbs in one, an exit code out."""

import io
import sys
from typing import Annotated

import typer

from checker.commands.console import silence, tell
from checker.verbs import articles, house, records
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
for verbs in (articles, records, house):
    app.add_typer(verbs.app)


def _version(asked: bool) -> None:
    if asked:
        from claims.versions import version_of_onrecord  # noqa: PLC0415

        typer.echo(f"onrecord {version_of_onrecord()}")
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
    from checker.running.bugs import bugs_told  # noqa: PLC0415

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
