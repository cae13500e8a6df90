"""Whole numbers and ordinals, as words or digits."""

import re

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = (
    {word: n for n, word in enumerate(_ONES, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)} | {"hundred": 100}
)
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = _IRREGULAR | {f"{w}th": n for w, n in _VALUES.items()} | {f"{w[:-1]}ieth": _VALUES[w] for w in _TENS}
_ORDINALS |= {"centenary": 100, "bicentennial": 200, "centennial": 100}

WHOLE = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))}|(?:a|one) hundred)"
"""Pattern of a whole number below a thousand."""
_SCALES = {"million": 1e6, "billion": 1e9}

ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}))"
)
"""Pattern of an ordinal."""


def number_of(words: str) -> int | None:
    """The number that a match of `WHOLE` or `ORDINAL` means."""
    words = words.lower()
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    parts = [_VALUES.get(part, _ORDINALS.get(part)) for part in re.split(r"[\s-]", words) if part != "a"]
    return None if not parts or None in parts else sum(part for part in parts if part)


def amount(number: str, scale: str | None = None) -> float:
    """What a number in digits, with commas or a point, or in words means with `million` or `billion` behind it."""
    bare = number.strip(",").replace(",", "")
    value = float(bare) if bare[:1].isdigit() else float(number_of(bare) or 0)
    return value * _SCALES.get((scale or "").lower(), 1.0)
