"""The page `docs/reading.md`, from the table of fields; `make golden` writes it."""

from collections.abc import Iterator

from claims.reading.fields import FIELDS


def page() -> str:
    """The page: every field with the names that it goes by."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "<!-- Written by checker/pages/reading.py: edit claims/reading/fields.py, then run make golden. -->"
    yield from ("# What is read about an article", "")
    yield "Front matter (YAML or TOML), the objects of JSON lines and `Key: value` lines on top of plain text, with a"
    yield "blank line below them, tell of an article under these names. Capitals, hyphens and underscores do not count:"
    yield "`publish-date` is `publishDate`. Where several names of a field are filled, the one that stands first here"
    yield "holds. A value may be a list (`authors: [Ida Lund, Bo Vale]`) or have a name in it (`author: {name: Ida"
    yield "Lund}`). Other keys are left alone; of JSON lines, `text` holds the story."
    yield from ("", "| field | what it is | names |", "|---|---|---|")
    for field in FIELDS:
        yield f"| {field.name} | {field.what} | {', '.join(f'`{name}`' for name in field.names)} |"
    yield ""
    yield "Write a day as `2024-05-17`; with an hour behind it, with the month's name or as mails do (`Fri, 17 May 2024"
    yield "10:00:00 +0000`) it is read, too; in JSON also the seconds since 1970, or their thousandths. `--date` goes"
    yield "before what the article says. In JSON lines a day that is none is told, and its article is read without it."
