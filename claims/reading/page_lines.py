"""On which line of a page's file the words of its article stand: as far as that is certain."""

from array import array
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser

from claims.article import FileLine, Paragraph

_NO_TEXT = frozenset({"head", "script", "style", "template", "title"})


def lines_of_page(page: str, text: str, paragraphs: Sequence[Paragraph]) -> tuple[FileLine, ...]:
    """From which place of the text on its words stand on which line of the page; no line where it is not certain.

    A paragraph's letters are looked for in the page. Where they stand there several times, only their place between
    two paragraphs that stand there once is certain.
    """
    source = _Letters()
    source.feed(page)
    source.close()
    letters = "".join(source.letters)
    wanted = ["".join(filter(str.isalnum, paragraph.span.of(text))) for paragraph in paragraphs]
    found: list[FileLine] = []
    for paragraph, at in zip(paragraphs, _found(letters, wanted), strict=True):
        found += [FileLine(start=paragraph.span.start)] if at is None else _lines(text, paragraph, source.lines[at:])
    return tuple(line for n, line in enumerate(found) if not n or line.line != found[n - 1].line)


class _Letters(HTMLParser):
    """The letters and digits of a page's text, and the line on which each stands."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.letters: list[str] = []
        self.lines = array("l")
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """What stands in some elements is no text; a head may end without saying so."""
        if tag in _NO_TEXT and self._inside is None:
            self._inside = tag
        elif tag == "body":
            self._inside = None

    def handle_endtag(self, tag: str) -> None:
        """Text goes on behind such an element."""
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        line, _ = self.getpos()
        for number, row in enumerate(data.split("\n") if self._inside is None else ()):
            signs = [sign for sign in row if sign.isalnum()]
            self.letters += signs
            self.lines.extend([line + number] * len(signs))

    def handle_entityref(self, name: str) -> None:
        """A letter written by its name."""
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """A letter written by its number."""
        self.handle_data(unescape(f"&#{name};"))


def _found(letters: str, wanted: Sequence[str]) -> list[int | None]:
    """Where each paragraph's letters begin, where that is certain."""
    found = [_once(letters, words, 0, len(letters)) for words in wanted]
    for number, words in enumerate(wanted):
        if found[number] is None and words:
            before = next((n for n in range(number - 1, -1, -1) if found[n] is not None), None)
            after = next((found[n] for n in range(number + 1, len(wanted)) if found[n] is not None), None)
            low = 0 if before is None else (found[before] or 0) + len(wanted[before])
            if before is not None or after is not None:
                found[number] = _once(letters, words, low, len(letters) if after is None else after)
    return found


def _once(letters: str, words: str, low: int, high: int) -> int | None:
    at = letters.find(words, low, high) if words else -1
    return at if at >= 0 and letters.find(words, at + 1, high) < 0 else None


def _lines(text: str, paragraph: Paragraph, lines: Sequence[int]) -> Iterator[FileLine]:
    """The paragraph's words by line: the first that stands on each."""
    start, last, number = paragraph.span.start, 0, 0
    for at in range(start, paragraph.span.end):
        if text[at].isalnum():
            if lines[number] != last:
                # NOTE: a quotation mark belongs to the word behind it
                begins = start if not last else max(text.rfind(sign, start, at) + 1 for sign in " \n") or at
                last = lines[number]
                yield FileLine(start=begins, line=last)
            number += 1
