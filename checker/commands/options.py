"""The options that verbs share: what they are called, and what their words mean."""

from pathlib import Path
from typing import Annotated, Any

import typer

from checker.config import chosen, day, listed
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
    str | None,
    typer.Option("--persona", metavar="regular|pedantic|auditor", help="How much you want to hear; else regular."),
]
MinConfidence = Annotated[
    str | None,
    typer.Option("--min-confidence", metavar="low|medium|high", help="Leave out what is less sure; else medium."),
]
Pipeline = Annotated[
    str | None, typer.Option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline for English.")
]


def asked(
    dated: str | None,
    select: list[str],
    ignore: list[str],
    standard: list[str],
    persona: str | None,
    min_confidence: str | None,
    pipeline: str | None,
) -> dict[str, Any]:
    """The settings that the options ask for, by name, without those not given; raises `ConfigError`."""
    given = {
        "published": day("--date", dated) if dated is not None else None,
        "persona": None if persona is None else chosen("--persona", persona, Persona),
        "select": listed(select) or None,
        "ignore": listed(ignore) or None,
        "standards": listed(standard) or None,
        "min_confidence": chosen("--min-confidence", min_confidence, Confidence)
        if min_confidence is not None
        else None,
        "pipeline": pipeline,
    }
    return {name: value for name, value in given.items() if value is not None}
