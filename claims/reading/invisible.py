"""Signs that nobody sees: marks of direction and width that pages set round names and inside long words."""

import re

_SIGNS = "\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_JOINER = r"(?<=\w)\u200d(?=\w)"
"""Between letters it joins nothing that is English; between pictures it makes one of several."""
_INVISIBLE = re.compile(rf"[{_SIGNS}]|{_JOINER}")
_BEFORE = re.compile(f"[{_SIGNS}]*")
_WORD = re.compile(r"\S+")


def without_invisible(text: str) -> str:
    """The text without signs that nobody sees."""
    return _INVISIBLE.sub("", text)


def set_aside(text: str) -> str:
    """The text, as long as before, with blanks behind each word for the signs in it that nobody sees.

    Signs before a word become blanks before it, so that every word begins where it does in the file.
    """
    return _WORD.sub(_aside, text) if _INVISIBLE.search(text) else text


def _aside(word: re.Match[str]) -> str:
    seen, before = without_invisible(word[0]), _BEFORE.match(word[0])
    return f"{' ' * (before.end() if before and seen else 0)}{seen}".ljust(len(word[0]))
