"""`onrecord quotes`: quotations held against a transcript, a speech, a letter."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.commands import inputs, outputs
from checker.commands.tally import Tally
from checker.running.means import Means
from checker.settings.asked import Asked
from claims.reading.places import line_and_column
from claims.record import Record
from claims.story import claims_at
from claims.verbatim import Edit, Held, Said, Standing, speech_in
from reports.places import spot
from reports.words import called, counted, quoted, shortened

FORMATS = ("text", "json")
VERSION = 1
"""Of the JSON's shape."""
_LONGEST = 200
"""Code points of a quotation that are shown."""
_SUBTITLES = frozenset({".srt", ".vtt"})
_CUE_LINE = re.compile(r"^(?:\d+|WEBVTT.*|.*-->.*)$", re.M)
"""Lines of subtitles that nobody says: numbers and times."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file of words that were said."""

    path: str
    said: Said

    def line(self, offset: int) -> int:
        """The 1-based line; of a page, that of its text."""
        return self.said.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation of an article, held against the transcript that has the most of it."""

    record: Record
    held: Held
    transcript: Transcript


def run(
    paths: Sequence[str],
    asked: Asked,
    *,
    against: Sequence[str],
    output: Path | None,
    output_format: str | None = None,
    strict: bool = False,
    means: Means,
) -> int:
    """Tell which quotations are not what was said; the exit code: 1 when one was changed, 2 when one is not read.

    With `strict`, one that was not found fails, too.
    """
    form = outputs.form_of_one(output, output_format, formats=FORMATS, paths=[*paths, *against], example="quotes.json")
    transcripts = [Transcript(path, Said(_words_of(path))) for path in against]
    tally, found, read = Tally(), list[Compared](), list[str]()
    for record in tally.read(inputs.records(paths, asked, [output] if output else [], means=means)):
        found += _compared(record, transcripts)
        read.append(record.article.place.path)
    if not read:
        return tally.exit_code
    failing = {Standing.changed, Standing.absent} if strict else {Standing.changed}
    tally.found = any(each.held.standing in failing for each in found)
    text = "\n".join(_told(found)) if form == "text" else json.dumps(_published(found), indent=2, ensure_ascii=False)
    outputs.hand_over(f"{text}\n", output, read_from=[*read, *against], told=counted(len(found), "quotation"))
    return tally.exit_code


def _words_of(path: str) -> str:
    """The words of a transcript, in their lines; raises `ReadError`."""
    from claims.reading import text_of  # noqa: PLC0415  # readers of pages: only when something is read
    from claims.reading.html import looks_like_html, read_html  # noqa: PLC0415

    text = text_of(path)
    if looks_like_html(text):
        return read_html(text, path=path).text
    if Path(path).suffix.casefold() in _SUBTITLES:
        return _CUE_LINE.sub(lambda line: " " * len(line[0]), text)
    return text


def _compared(record: Record, transcripts: Sequence[Transcript]) -> Iterator[Compared]:
    for quotation in speech_in(record):
        each = [Compared(record, t.said.held(quotation, record.article.text), t) for t in transcripts]
        yield min(each, key=lambda compared: list(Standing).index(compared.held.standing))


def _told(found: Sequence[Compared]) -> Iterator[str]:
    for each in found:
        place = spot(each.record.article, each.held.quotation.span.start)
        words = quoted(shortened(_printed(each), _LONGEST))
        if each.held.standing is Standing.changed and each.held.said:
            said = quoted(shortened(each.held.said.of(each.transcript.said.text), _LONGEST))
            yield f"{place}: changed: {words}{_by(each)}"
            yield f"    {each.transcript.path}:{each.transcript.line(each.held.said.start)}: {said}"
            yield from (f"    {_edit(edit)}" for edit in each.held.edits or [None])
        elif each.held.standing is Standing.absent:
            yield f"{place}: not found: {words}{_by(each)}"
    counts = Counter(each.held.standing for each in found)
    yield (
        f"{counted(len(found), 'quotation')}: {counts[Standing.verbatim]} word for word, "
        f"{counts[Standing.changed]} changed, {counts[Standing.absent]} not found."
    )


def _edit(edit: Edit | None) -> str:
    if edit is None:
        return "its parts were said in another order"
    if edit.printed and edit.said:
        return f"printed {quoted(edit.printed)}, said {quoted(edit.said)}"
    return f"left out: {quoted(edit.said)}" if edit.said else f"put in: {quoted(edit.printed)}"


def _by(each: Compared) -> str:
    speakers = ", ".join(_speakers(each))
    return f" ({speakers})" if speakers else ""


def _speakers(each: Compared) -> list[str]:
    """Who says the quotation, as the article has it."""
    names = {source.id: called(source) for source in each.record.sources}
    claims = claims_at(each.record).at(each.held.quotation.inner)
    return list(dict.fromkeys(names[i] for claim in claims for i in claim.attribution.source_ids if i in names))


def _printed(each: Compared) -> str:
    return each.held.quotation.inner.of(each.record.article.text)


def _published(found: Sequence[Compared]) -> dict[str, Any]:
    return {"version": VERSION, "quotations": [_quotation(each) for each in found]}


def _quotation(each: Compared) -> dict[str, Any]:
    line, column = line_and_column(each.record.article, each.held.quotation.span.start)
    said = each.held.said
    return {
        "path": each.record.article.place.path,
        "article": each.record.article.id,
        "line": line,
        "column": column,
        "words": _printed(each),
        "speakers": _speakers(each),
        "standing": each.held.standing.value,
        "said": {
            "path": each.transcript.path,
            "line": each.transcript.line(said.start),
            "words": said.of(each.transcript.said.text),
        }
        if said
        else None,
        "edits": [edit._asdict() for edit in each.held.edits],
    }
