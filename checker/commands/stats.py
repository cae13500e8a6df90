"""`onrecord stats`: who speaks in an archive."""

from collections.abc import Sequence
from pathlib import Path

from checker.commands import inputs, outputs
from checker.commands.console import tell
from checker.commands.paths import RECORDS
from checker.commands.tally import Tally
from checker.running.means import Means
from checker.settings.asked import Asked
from claims.reading.endings import ARTICLES
from reports.corpus import FORMATS, Corpus
from reports.words import counted


def run(
    paths: Sequence[str],
    asked: Asked,
    *,
    by: str,
    output: Path | None,
    output_format: str | None = None,
    means: Means,
) -> int:
    """Count over all articles; the exit code: 0, or 2 when one could not be read."""
    form = outputs.form_of_one(output, output_format, formats=FORMATS, paths=paths, example="sources.csv")
    corpus, tally, read = Corpus(by), Tally(), list[str]()
    records = inputs.records(paths, asked, [output] if output else [], means=means, endings=ARTICLES | RECORDS)
    for record in tally.read(records):
        corpus.take(record)
        read.append(record.article.place.path)
    if corpus.again:
        tell(f"{counted(corpus.again, 'article')} came more than once, and counted once")
    if not corpus.articles:
        return tally.exit_code
    outputs.hand_over(corpus.render(form), output, read_from=read, told=counted(corpus.articles, "article"))
    return tally.exit_code
