"""From bytes to text: the encoding is found out, not assumed."""

import codecs

from claims.errors import ReadError

MAX_BYTES = 20_000_000
MAX_CODE_POINTS = 1_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, where: str) -> str:
    """The text of `data`, lines ending in one newline; raises `ReadError` for binary, empty or oversized input."""
    if len(data) > MAX_BYTES:
        raise ReadError(
            where, f"{len(data):,} bytes are more than the limit of {MAX_BYTES:,}", "split it into articles"
        )
    text = _decoded(data, where).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadError(where, "the file is empty", "give it an article")
    if len(text) > MAX_CODE_POINTS:
        what = f"{len(text):,} characters are more than the limit of {MAX_CODE_POINTS:,}"
        raise ReadError(where, what, "split it into articles")
    return text


def _decoded(data: bytes, where: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, where)
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    half = max(1, min(len(data), 2000) // 2)
    if (odd > 0.6 * half) != (even > 0.6 * half):
        return _strictly(data, "utf-16-le" if odd > even else "utf-16-be", where)
    if b"\0" in data:
        raise ReadError(where, "is a binary file", "give text, Markdown, HTML or JSON lines")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, where)


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(where, f"is not sound {encoding} at byte {error.start}", "save it as UTF-8") from error


def _guessed(data: bytes, where: str) -> str:
    """Western Windows text first (what newsrooms have), else what charset-normalizer finds."""
    control = sum(byte < 9 or 13 < byte < 32 for byte in data[:4000])
    if control > 0.02 * min(len(data), 4000):
        raise ReadError(where, "is a binary file", "give text, Markdown, HTML or JSON lines")
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only for what is not UTF-8

    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
        if best is None:
            raise ReadError(where, "its encoding cannot be found out", "save it as UTF-8") from None
        return str(best)
