"""Numbers as reporters write them, in words or digits: what they mean, how finely they are told, what leaves them open."""

import re

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: n for n, word in enumerate(_ONES, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
VALUES |= {"hundred": 100}
"""What the words of numbers mean."""
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = _IRREGULAR | {f"{w}th": n for w, n in VALUES.items()} | {f"{w[:-1]}ieth": VALUES[w] for w in _TENS}
_ORDINALS |= {"centenary": 100, "bicentennial": 200, "centennial": 100}
SCALES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES |= {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9}
"""What a number is told in, behind it."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
"""Parts of a whole, by how many make it up."""
_ROUNDING = 1e3
"""Scale from which a number is a rounded one."""

WORDS = "|".join(sorted(("zero", *_ONES, *_TENS), key=len, reverse=True))
"""The words of numbers below a hundred, as a pattern has them."""
ONES, TEENS, TENS = f"(?:{'|'.join(_ONES[:9])})", f"(?:{'|'.join(_ONES[9:])})", f"(?:{'|'.join(_TENS)})"
"""Patterns of one to nine, of ten to nineteen, of twenty, thirty and so on."""
SPELLED = rf"(?:{TENS}(?:-{ONES})?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
"""Pattern of a whole number below a hundred, in words."""
A_NUMBER = rf"[$£€]?\d|{SPELLED}\b"
"""Pattern of how a number or a sum of money begins."""
WHOLE = rf"(?:\d{{1,3}}|{SPELLED}|(?:a|one) hundred)"
"""Pattern of a whole number below a thousand."""
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:{TENS}-)?(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}))"
"""Pattern of an ordinal."""

PERCENT = r"(\d+(?:\.\d+)?)\s?(?:percent|per cent|%)"
"""Pattern of a share in digits; its group is the number."""

LOOSELY = "about|almost|around|more than|nearly|roughly|some"
"""What every list of the words before a figure has that leave it open; where it is asked for, each adds its own."""
UNDER = r"(?:just under|nearly|almost|less than|fewer than|under|up to)"
OVER = r"(?:more than|(?:(?:just|well|a little) )?over|at least)"
ABOUT = r"(?:about|around|roughly|some|approximately)"
HEDGE = rf"(?:(?:only )?(?P<under{{0}}>{UNDER}|not quite)|(?P<over{{0}}>{OVER})|(?P<about{{0}}>{ABOUT}))"
"""Pattern of the words before a figure that leave it open, to be given the number of its groups."""


def number_of(words: str) -> int | None:
    """The number that a match of `WHOLE` or `ORDINAL` means."""
    words = words.lower()
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    parts = [VALUES.get(part, _ORDINALS.get(part)) for part in re.split(r"[\s-]", words) if part != "a"]
    return None if not parts or None in parts else sum(part for part in parts if part)


def amount(written: str) -> float:
    """What a number means with its scale: `1,240`, `2.5 million`, `twenty-five`, `a hundred`, `half a dozen`."""
    total = current = 0.0
    for part in re.findall(r"[a-z]+|[\d.,]*\d", written.lower()):
        scale = SCALES.get(part, 1.0)
        if part[0].isdigit():
            current += float(part.replace(",", ""))
        elif scale >= _ROUNDING:
            total, current = total + (current or 1.0) * scale, 0.0
        elif scale > 1:
            current = (current or 1.0) * scale
        else:
            current = 0.5 if part == "half" else current + VALUES.get(part, 0)
    return total + current


def last_digit(written: str) -> float:
    """What one in the last digit stands for: 100,000 in `2.5 million`; nothing in a count in full, which is exact."""
    told = (SCALES.get(word, 1.0) for word in re.findall(r"[a-z]+", written.lower()))
    scale = max((scale for scale in told if scale >= _ROUNDING), default=1.0)
    places = re.search(r"\.(\d+)", written)
    return scale / 10 ** len(places[1]) if places else scale if scale > 1 else 0.0
