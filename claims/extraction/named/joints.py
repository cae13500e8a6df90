"""What joins the parts of a name: small words, a hyphen, a nickname, the fields of a ministry, a leading number."""

from collections.abc import Sequence

from spacy.tokens import Token

from claims.extraction.named.given_names import is_given
from claims.extraction.named.naming import BRANCHES, DATES, KEEPERS
from claims.extraction.wordlists import is_role, words

_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_NICKNAMED = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
_NUMBERS = frozenset("two three four five six seven eight nine ten twelve first second third".split())
_UNITED = frozenset("Alliance Amalgamated Association Federation Guild Local Union United".split())
_OF_COUNTRY = frozenset({"The", "U.S.", "US", "U.K.", "UK", "U.N.", "UN", "EU", "Federal", "National"})
"""What may stand before the fields of an office: `the U.S. Immigration and Naturalization Service`."""
_PRIVATE = frozenset(
    "alliance association coalition conservancy foundation fund institute project society trust".split()
)
_BEFORE_ARTICLE = frozenset({"aan", "in", "op", "van"})
_HALF = 3
"""Tokens at most of the second half of such a name: `the Ada and Bo Lund Foundation`."""
_LONGEST = 8
"""Tokens at most over which the fields of a ministry are looked for."""


def is_named(token: Token) -> bool:
    """Whether the token can be a part of a name by itself: a capital, and no date but a `Mr May`."""
    text = token.text
    if not (text[0].isupper() or (text[0].isdigit() and text[-1].isupper())):
        return False
    if token.ent_type_ in DATES:
        return token.tag_ == "NNP" and token.i > 0 and token.nbor(-1).lower_ in words("honorifics")
    return token.tag_ in {"NNP", "NNPS"} or token.ent_type_ in _NAMING


def begins_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalised number or plural that is no name by itself begins one: `Three Rivers Hospice`."""
    if i + 1 >= len(tokens) or not tokens[i].text.istitle():
        return False
    if tokens[i].text in {"Local", "Lodge"} and tokens[i + 1].text.isdigit():
        return True
    if tokens[i].tag_ == "NNS" and joins_fields(tokens, i, i + 1) > 0:
        return True
    if not is_named(tokens[i + 1]):
        return False
    if given_inside(tokens[i]):
        return True
    if tokens[i].lower_ in _NUMBERS:
        return not tokens[i].is_sent_start or _again(tokens, i) or _ends_body(tokens, i + 1)
    return tokens[i].tag_ in {"NNS", "NNPS"} and tokens[i + 1].text in _UNITED


def given_inside(token: Token) -> bool:
    """Whether a given name has a capital of its own, and not that of its sentence: `her cousin, Per Lund`."""
    opens = token.is_sent_start or token.nbor(-1).is_quote
    return not opens and is_given(token.text)


def _again(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number stands in capitals before the same word inside another sentence."""
    pair = tokens[i].text, tokens[i + 1].text
    others = (k for k in range(len(tokens) - 1) if (tokens[k].text, tokens[k + 1].text) == pair)
    return any(not tokens[k].is_sent_start for k in others)


def _ends_body(tokens: Sequence[Token], i: int) -> bool:
    """Whether the capitalised words from `i` on end as a body's name does, and no plural is counted: `Two Army men`."""
    while i + 1 < len(tokens) and is_named(tokens[i + 1]):
        i += 1
    counted = i + 1 < len(tokens) and tokens[i + 1].tag_ == "NNS"
    return not counted and tokens[i].lower_ in words("body_names") | words("name_ends")


def joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many small tokens at `end` can join two parts of a name; 0 for none."""
    token, after = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else tokens[end]
    if token.is_space or token.text == "-":
        apart = "\n" in token.text or (token.text == "-" and bool(tokens[end - 1].whitespace_ or token.whitespace_))
        return int(not apart)
    if (small := _article(tokens, end) or _particles(tokens, end)) > 0:
        return small
    if token.tag_ == "POS" or (token.text in {"’", "'"} and not tokens[end - 1].whitespace_ and token.whitespace_):
        before = tokens[end - 1]
        brand = before.lower_ not in words("body_names") and before.ent_type_ == "ORG" and end - start == 1
        inside = brand and token.ent_iob_ == "I" and after.ent_iob_ == "I"
        titled = any(bare_title(token.lower_) in words("titles") for token in (before, *_officer(tokens, start, end)))
        office = (titled or before.lower_ in words("groups")) and after.lower_ in words("body_names")
        return int(inside or office or before.text in words("peoples"))
    if token.text in {"and", "&"} and f"{tokens[end - 1].text} and {after.text}" in words("joined_names"):
        return 1
    if token.text in {",", "and"}:
        field = after.ent_type_ in {"", "ORG"} and not after.text.isupper() and after.text not in words("outlets")
        joined = token.text == "and" and (token.ent_iob_ == "I" or field) and _joined(tokens, start, end)
        return joins_fields(tokens, start, end) or int(
            joined or _joins_halves(tokens, start, end) or _joins_trades(tokens, start, end)
        )
    if token.text in {"of", "for", "&"} and _joins(tokens, start, end):
        return 2 if after.text in {"the", "a", "an"} else 1
    if token.text in {"on", "against"} or (token.text == "to" and token.ent_iob_ == "I"):
        return int(tokens[end - 1].lower_ in words("body_names") and after.ent_type_ in {"", "ORG"})
    return 0


def _particles(tokens: Sequence[Token], i: int) -> int:
    """How many particles stand there in a row: `Ada van der Lund`."""
    known = tokens[i].text in words("particles")
    return next((n for n in (1, 2, 3) if not _is_particle(tokens, i + n)), 0) if known else 0


def _article(tokens: Sequence[Token], i: int) -> int:
    """How many tokens a Dutch article takes inside a name, with the small word before it: `Ada in ’t Veld`; else 0."""
    mark = i + (tokens[i].text in _BEFORE_ARTICLE)
    short = mark + 1 < len(tokens) and tokens[mark].text in {"'", "’", "‘"} and tokens[mark + 1].text in {"s", "t"}
    return mark + 2 - i if short and not tokens[mark].whitespace_ else 0


def _officer(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """The noun of a title that goes on after it: the `Secretary` of `Secretary of State`."""
    return tokens[start : start + 1] if start + 1 < end and tokens[start + 1].text in {"of", "for"} else ()


def joins_fields(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many small tokens at `end` join two fields: `Housing, Land and Water`, `Parks and Wetlands Service`."""
    size = 2 if tokens[end].text == "," and tokens[end + 1 : end + 2] and tokens[end + 1].text == "and" else 1
    if end + size >= len(tokens) or tokens[end].text not in {",", "and"}:
        return 0
    after = tokens[end + size]
    if tokens[end].text == ",":
        inside = tokens[end].ent_type_ == after.ent_type_ == "ORG" and after.ent_iob_ == "I"
        fields = _is_field(after) and (inside or _goes_on(tokens, end + size))
        return size if (inside or fields) and _joined(tokens, start, end) and _ends_fields(tokens, end + size) else 0
    alone = all(_is_field(token) for token in tokens[_fields_from(tokens, start, end) : end])
    named = end + 2 < len(tokens) and is_named(tokens[end + 2]) and not (start and tokens[start - 1].tag_ == "NNP")
    return 1 if alone and _is_field(after) and named else 0


def _joins_trades(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the `and` joins two trades of one union: `Amalgamated Cooks and Bakers`."""
    united = any(token.text in _UNITED for token in tokens[start : end - 1])
    return united and tokens[end].text == "and" and _is_trade(tokens[end - 1]) and _is_trade(tokens[end + 1])


def _is_trade(token: Token) -> bool:
    """Whether the capitalised plural is one for people who do a kind of work."""
    one = token.lower_.removesuffix("s")
    doing = one.endswith(("er", "or")) or is_role(one)
    return token.text.istitle() and one != token.lower_ and doing


def _fields_from(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the fields of an office begin: `U.S. [Immigration]`, `Minister of [Trade]`; at its last word at least."""
    if start + 2 < end and tokens[start + 1].text in {"of", "for"} and tokens[start].lower_ in words("titles"):
        return start + 2
    return next((k for k in range(start, end - 1) if tokens[k].text not in _OF_COUNTRY), end - 1)


def _is_field(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words("fields")


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether only fields stand from `i` to the `and` before the last of them."""
    while i < len(tokens) and _is_field(tokens[i]):
        i += 1
    return i < len(tokens) and tokens[i].text in {",", "and"}


def _ends_fields(tokens: Sequence[Token], i: int) -> bool:
    """Whether an `and` and a last field come soon, all in capitals."""
    for k in range(i, min(i + _LONGEST, len(tokens) - 1)):
        if tokens[k].text == "and":
            return tokens[k + 1].text[0].isupper()
        other = any(tokens[k].lower_ in words(name) for name in ("body_names", "titles", "honorifics"))
        if other or not (tokens[k].text[0].isupper() or tokens[k].text == ","):
            return False
    return False


def _joins_halves(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the `and` joins two halves that a noun for a body ends: `the Ridge and Valley Alliance`."""
    first = start + (tokens[start].lower_ == "the")
    told = tokens[end].text == "and" and end - first == 1 and not tokens[first].text.isupper()
    if not told or first == 0 or tokens[first - 1].lower_ != "the" or tokens[first].lower_ in words("body_names"):
        return False
    last = end + 1
    while last + 1 < len(tokens) and last - end < _HALF and is_named(tokens[last + 1]):
        last += 1
    return end + 1 < last < len(tokens) and is_named(tokens[end + 1]) and tokens[last].lower_ in _PRIVATE


def nickname(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many tokens a nickname between given name and surname takes: `Walter “Skip” Dunmore`; 0 for none."""
    closing = _NICKNAMED.get(tokens[end].text)
    given = end - start < 3 and all(token.text.istitle() and token.tag_ == "NNP" for token in tokens[start:end])
    for size in (1, 2) if closing and given else ():
        nick, after = tokens[end + 1 : end + 1 + size], tokens[end + 1 + size : end + 3 + size]
        named = all(token.text[0].isupper() and token.text.isalpha() for token in nick)
        if named and len(after) > 1 and after[0].text == closing and _is_surname(after[1]):
            return size + 2
    return 0


def _is_surname(token: Token) -> bool:
    """Whether the word can end a name; a title or a noun for a person can not: `Netflix “Heat” Star`."""
    common = any(token.lower_ in words(listed) for listed in ("titles", "persons", "body_names", "outlet_words"))
    return token.tag_ == "NNP" and token.ent_type_ not in DATES and not common


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and (tokens[i].text == "-" or tokens[i].text in words("particles"))


def _joined(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the run is a body with a field of work, which may be double: Ministry of Health and Welfare."""
    lower = [tokens[k].lower_ for k in range(start, end)]
    bodies = words("body_names")
    return ("of" in lower or "for" in lower) and any({word, word.removesuffix("s")} & bodies for word in lower)


def _joins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "of" or "for" at `end` belongs to the name: Ministry of ..., Secretary of ..."""
    if tokens[end].text == "&":
        return True
    if tokens[end - 1].text.isdigit() and end - start > 1 and tokens[end - 2].text in BRANCHES:
        return True
    before = tokens[end - 1].lower_
    if before in words("body_names") or before in words("titles") or before in KEEPERS | {"university"}:
        return True
    both = tokens[end].ent_type_ == "ORG" and tokens[end].ent_iob_ == "I" and not _is_person(tokens, start, end)
    return both or any(tokens[k].lower_ in words("body_names") for k in range(start, end) if end - start < 5)


def _is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the two words name whoever is of the body behind them: `[Ada Lund] of Brook College`."""
    role = start > 0 and tokens[start - 1].text.islower() and is_role(tokens[start - 1].text)
    return end - start == 2 and tokens[end - 1].tag_ == "NNP" and (role or is_given(tokens[start].text))


def bare_title(word: str) -> str:
    """The word without the stop of an abbreviation, in the singular: `Sens.`, `Councillors`."""
    word = word.rstrip(".")
    return word if word in words("titles") else word.removesuffix("s")
