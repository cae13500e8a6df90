"""`onrecord stats`: who speaks in an archive."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.commands import inputs, outputs
from checker.commands.console import say, tell
from checker.commands.means import Means
from checker.commands.paths import ARTICLES, RECORDS
from checker.commands.tally import Tally
from claims.errors import ConfigError
from reports.corpus import FORMATS, Corpus
from reports.words import counted


def run(
    paths: Sequence[str],
    asked: Mapping[str, Any],
    *,
    by: str,
    output: Path | None,
    output_format: str | None = None,
    means: Means,
) -> int:
    """Count over all articles; the exit code: 0, or 2 when one could not be read."""
    if output and outputs.is_folder(output):
        raise ConfigError(f"--output {output}", "is no file", "name one, as in sources.csv")
    form = outputs.format_of(output, output_format, formats=FORMATS, default="text")
    outputs.prepare(output, paths)
    corpus, tally, read = Corpus(by), Tally(), list[str]()
    records = inputs.records(paths, asked, [output] if output else [], means=means, endings=ARTICLES | RECORDS)
    for record in tally.read(records):
        corpus.take(record)
        read.append(record.article.place.path)
    if corpus.again:
        tell(f"{counted(corpus.again, 'article')} came more than once, and counted once")
    if not corpus.articles:
        return tally.exit_code
    text = corpus.render(form)
    if output:
        outputs.write_report(output, text, read_from=read)
        tell(f"{output}: {counted(corpus.articles, 'article')}")
    else:
        say(text)
    return tally.exit_code
