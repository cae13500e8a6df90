"""From bytes to text: the encoding is found out, not assumed."""

import codecs
import re
from pathlib import Path

from claims.article import JSON_LINES
from claims.errors import ReadError
from claims.reading.invisible import without_invisible
from claims.reading.places import is_stream

MAX_BYTES = 20_000_000
MAX_ARCHIVE_BYTES = 200_000_000
"""Of JSON lines, which hold an archive."""
MAX_CODE_POINTS = 400_000
"""Of one article: 70,000 words, which take about a minute. A few rules still grow with the square of its length."""
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.I
)
_HEAD = 4096
"""Bytes of a page within which it says how it is encoded; the standard's 1,024 are often not enough."""
_OF_PAGES = re.compile(r"ascii|big5.*|cp\d+|euc_.*|gb.*|iso8859-\d+|koi8-.|mac-.*|shift_jis.*|tis-620")
"""The names of what pages are encoded in, other than UTF-8; Python calls more things codecs."""
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""What browsers read in place of an encoding that a page declares: the larger one that is meant."""
_WIDE = re.compile(rb"\xe2\x80[\x90-\xbf]")
"""Dashes and quotation marks in UTF-8: three bytes that no other encoding of English puts side by side."""
_STRAY = 4
"""Control characters that an editor or a copy may leave in a short text."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def max_bytes(path: str) -> int:
    """How much of the file is read."""
    archive = is_stream(path) or Path(path).suffix.casefold() in JSON_LINES
    return MAX_ARCHIVE_BYTES if archive else MAX_BYTES


def decode(data: bytes, where: str, *, told: str | None = None) -> str:
    """The text of `data`, whose server may have `told` the encoding, with one newline at the end of each line.

    Raises `ReadError` for binary, empty or oversized input.
    """
    limit = max_bytes(where)
    if len(data) > limit:
        mend = "split it into several files" if limit == MAX_ARCHIVE_BYTES else "split it into articles"
        raise ReadError(where, f"more than the limit of {limit:,} bytes", mend)
    text = _decoded(data, where, told).replace("\r\n", "\n").replace("\r", "\n")
    if not without_invisible(text).strip():
        raise ReadError(where, "the file is empty", "give it an article")
    return text


def bounded(text: str, where: str, *, line: int | None = None) -> str:
    """The text of one article; raises `ReadError` where it is too long to be one."""
    if len(text) > MAX_CODE_POINTS:
        what = f"{len(text):,} characters are more than the limit of {MAX_CODE_POINTS:,}"
        raise ReadError(where, what, "split it into articles", line=line)
    return text


def _decoded(data: bytes, where: str, told: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, where)
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    half = max(1, min(len(data), 2000) // 2)
    if (odd > 0.6 * half) != (even > 0.6 * half):
        text = _strictly(data, "utf-16-le" if odd > even else "utf-16-be", where)
        if _CONTROL.search(text):
            raise _binary(where)
        return text
    control = sum(byte < 9 or 13 < byte < 32 for byte in data[:4000])
    seen = min(len(data), 4000)
    if b"\0" in data or control > max(0.02 * seen, min(_STRAY, 0.1 * seen)):
        raise _binary(where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_told(data, told) or _as_declared(data) or _guessed(data, where)


def _binary(where: str) -> ReadError:
    return ReadError(where, "is a binary file", "give text, Markdown, HTML or JSON lines")


def _as_declared(data: bytes) -> str | None:
    """The text of a page in the encoding that it declares; None where it declares none, or a wrong one."""
    match = _DECLARED.search(data, 0, _HEAD)
    return _as_told(data, match[1].decode() if match else None)


def _as_told(data: bytes, told: str | None) -> str | None:
    """The text in the encoding of that name; None where it is none of pages', or a wrong one."""
    try:
        encoding = codecs.lookup(told).name if told else None
    except LookupError:
        return None
    if encoding is None or not _OF_PAGES.fullmatch(encoding):
        return None
    text = data.decode(_MEANT.get(encoding, encoding), "replace")
    return text if text.count("\N{REPLACEMENT CHARACTER}") <= len(text) // 1000 else None


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(where, f"is not sound {encoding} at byte {error.start}", "save it as UTF-8") from error


def _guessed(data: bytes, where: str) -> str:
    """UTF-8 with some Western Windows text in it, else that throughout, else what charset-normalizer finds."""
    if _WIDE.search(data):
        return data.decode("utf-8", "onrecord-cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only for what is not UTF-8

    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
        if best is None:
            raise ReadError(where, "its encoding cannot be found out", "save it as UTF-8") from None
        return str(best)


def _western(error: UnicodeError) -> tuple[str, int]:
    """What cp1252 makes of bytes that are not UTF-8, and where UTF-8 goes on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("onrecord-cp1252", _western)
