"""The options that verbs share: what they are called, and what they say of themselves."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.findings import Confidence, Persona, Severity
from checker.settings.config import suggestion
from checker.verbs import completion
from claims.errors import ConfigError
from reports import FORMATS
from reports.corpus import BY


def _option(
    *names: str,
    metavar: str,
    says: str,
    completes: Callable[[str], Any] | None = None,
    parser: Callable[[str], Any] | None = None,
) -> Any:
    return typer.Option(*names, metavar=metavar, help=says, autocompletion=completes, parser=parser)


def _one_of(option: str, choices: type[Enum], says: str) -> Any:
    """An option whose value is the name of a member."""
    names = [choice.name for choice in choices]
    return _option(option, metavar="|".join(names), says=says, completes=completion.one_of(names))


def _place(written: str) -> Path:
    from checker.commands.outputs import place  # noqa: PLC0415  # only where something is to be written

    return place(written)


def _grouping(written: str) -> str:
    if written not in BY:
        raise ConfigError("--by", f"unknown value {written!r}", suggestion(written, BY))
    return written


Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS", help="Articles (text, Markdown, HTML, JSON lines, URL, -), claim records, folders."
    ),
]
Dated = Annotated[str | None, _option("--date", metavar="YYYY-MM-DD", says="Publication date; else the article's own.")]
Output = Annotated[
    list[Path],  # the last would win in silence if it were one
    _option("--output", "-o", metavar="FILE|DIR", says="Write there instead of to the terminal.", parser=_place),
]
Outputs = Annotated[
    list[Path],
    _option(
        "--output",
        "-o",
        metavar="FILE|DIR",
        says="Write there instead of to the terminal; again for more.",
        parser=_place,
    ),
]
Formats = Annotated[
    list[str],
    _option(
        "--output-format",
        metavar="|".join(FORMATS),
        says="Else the output's ending says; the first for the first output, and so on.",
        completes=completion.one_of(FORMATS),
    ),
]
Select = Annotated[
    list[str],
    _option(
        "--select",
        metavar="RULES",
        says="Only these: codes or how they begin, names, families, with commas.",
        completes=completion.rules,
    ),
]
ExtendSelect = Annotated[
    list[str],
    _option("--extend-select", metavar="RULES", says="These, too, whatever the persona.", completes=completion.rules),
]
Ignore = Annotated[list[str], _option("--ignore", metavar="RULES", says="Not these.", completes=completion.rules)]
Standards = Annotated[
    list[str],
    _option(
        "--standard",
        metavar="NAMES",
        says="Only rules that serve these: ap, bbc, ...",
        completes=completion.standards,
    ),
]
Tolerance = Annotated[str | None, _one_of("--persona", Persona, "How much you want to hear; else regular.")]
MinConfidence = Annotated[
    str | None, _one_of("--min-confidence", Confidence, "Leave out what is less sure; else medium.")
]
FailOn = Annotated[str | None, _one_of("--fail-on", Severity, "What matters less does not fail; else info.")]
MaxWarnings = Annotated[
    int, typer.Option("--max-warnings", metavar="N", min=0, help="So many findings that are no errors do not fail.")
]
Watch = Annotated[
    bool, typer.Option("--watch", "-w", help="Check again whenever a file of the inputs changes, until Ctrl-C.")
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule, list none.")]
Config = Annotated[
    Path | None,
    _option(
        "--config", metavar="FILE", says="Settings file for all inputs, patterns relative to here; else the nearest."
    ),
]
StdinFilename = Annotated[
    str | None,
    _option("--stdin-filename", metavar="NAME", says="Read - as if it were this file, with its settings."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no findings: the exit code tells.")]
Pipeline = Annotated[
    str | None, _option("--pipeline", metavar="NAME", says="Another installed spaCy pipeline for English.")
]
Without = Annotated[
    list[str], _option("--without", metavar="SOURCE", says="Take this source away first: what stands on nobody then?")
]
OldReviews = Annotated[
    Path | None, _option("--review", metavar="FILE|DIR", says="Keep what these older claim records decided.")
]
SuppressionsFile = Annotated[
    Path | None, _option("--suppressions", metavar="FILE", says="Else onrecord-suppressions.json, here or above.")
]
WriteSuppressions = Annotated[
    bool, typer.Option("--write-suppressions", help="Put aside, in that file, all that is found now.")
]
PruneSuppressions = Annotated[
    bool, typer.Option("--prune-suppressions", help="Take out of that file what is found no more.")
]
Grouping = Annotated[
    str,
    _option(
        "--by",
        metavar="|".join(BY),
        says="A row for each of these; else one.",
        completes=completion.one_of(BY),
        parser=_grouping,
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", metavar="N", min=0, help="Articles read at a time; 0 for one a core. Else 1."),
]
Today = Annotated[
    str | None, _option("--today", metavar="YYYY-MM-DD", says="Day against which waivers expire; else today.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read and check everything anew, and remember nothing.")]
Rules = Annotated[list[str], typer.Argument(metavar="RULES", autocompletion=completion.rules)]
