"""The page `docs/cli.md`, from the command's own help; `make golden` writes it."""

from collections.abc import Iterator

from checker.cli import app

HEAD = """# The command

Written by `make golden` from `onrecord --help`.

Exit codes: 0 clean, 1 findings (for `validate`: a record is wrong), 2 something could not be read or checked. Results
go to standard output, everything else to standard error: one line a mishap, with the file, the place and the mend.
Colour shows on a terminal only; `NO_COLOR` and `FORCE_COLOR` decide otherwise.
"""


def page() -> str:
    """The whole page, in Markdown: the command's help, then each verb's."""
    return "\n".join([HEAD, *_sections()]).rstrip() + "\n"


def _sections() -> Iterator[str]:
    import typer.main  # noqa: PLC0415  # only this page needs it

    group = typer.main.get_command(app)
    verbs = getattr(group, "commands", {})
    settings = app.info.context_settings or {}
    with typer.Context(group, info_name="onrecord", terminal_width=100, color=False, **settings) as top:
        yield from _section("onrecord", group.get_help(top))
        for verb, command in verbs.items():
            with typer.Context(command, info_name=verb, parent=top) as opened:
                yield from _section(f"onrecord {verb}", command.get_help(opened))


def _section(title: str, words: str) -> tuple[str, ...]:
    return (f"## {title}", "", "```text", words.rstrip(), "```", "")
