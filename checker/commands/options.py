"""The options that verbs share: what they are called, and what their words mean."""

from pathlib import Path
from typing import Annotated

import typer

from checker.config import Settings, chosen, day, listed
from checker.findings import Confidence, Persona

Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS", help="Articles (text, Markdown, HTML, JSON lines, URL, -), claim records, folders."
    ),
]
Dated = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date; else the article's own."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", help="Write there instead of to the terminal.")
]
Format = Annotated[
    str | None,
    typer.Option("--output-format", metavar="FORMAT", help="text, markdown or json; else the output's ending says."),
]
Select = Annotated[
    list[str], typer.Option("--select", metavar="RULES", help="Only these: codes, names, families; commas or repeated.")
]
Ignore = Annotated[list[str], typer.Option("--ignore", metavar="RULES", help="Not these.")]
Standards = Annotated[
    list[str], typer.Option("--standard", metavar="NAMES", help="Only rules that serve these standards: ap, bbc, ...")
]
Tolerance = Annotated[
    str, typer.Option("--persona", metavar="regular|pedantic|auditor", help="How much you want to hear.")
]
MinConfidence = Annotated[
    str, typer.Option("--min-confidence", metavar="low|medium|high", help="Leave out what is less sure.")
]
Pipeline = Annotated[
    str | None, typer.Option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline for English.")
]


def settings_of(  # one parameter an option
    dated: str | None,
    select: list[str],
    ignore: list[str],
    standard: list[str],
    persona: str,
    min_confidence: str,
    pipeline: str | None,
) -> Settings:
    """The settings that the words of the options mean; raises `ConfigError`."""
    return Settings(
        published=day("--date", dated) if dated is not None else None,
        persona=chosen("--persona", persona, Persona),
        select=listed(select),
        ignore=listed(ignore),
        standards=listed(standard),
        min_confidence=chosen("--min-confidence", min_confidence, Confidence),
        pipeline=pipeline,
    )
