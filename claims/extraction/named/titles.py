"""Where a title stands beside a person's name: before it, or after it between commas."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.extraction.named.appositions import NOT_TITLE, beside, clause_end
from claims.extraction.named.name_signs import begins_clause, in_role, role_before
from claims.extraction.named.name_tails import lettered
from claims.extraction.named.naming import AFTER_RANK, DATES, Name
from claims.extraction.named.titled import titled
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import is_role, words

_SENT = frozenset({"ambassador", "envoy", "representative"})
"""Whose office is told with the land that they are sent `to`."""
_BEFORE_CAPITALS = frozenset({"state", "city", "county", "party", "campaign", "police", "fire", "school", "union"})


def titles(parsed: Parsed, name: Name) -> Iterator[tuple[int, int]]:
    """Token ranges of the titles beside one mention: before the name, or after it between commas."""
    doc = parsed.doc
    before = _before(doc, name)
    role = _before_address(doc, name, before) if before is not None else None
    yield from (found for found in (role, before) if found is not None)
    if lettered(doc, name.end) and titled(doc[name.end]):
        yield name.end, name.end + 1
    after = beside(parsed, name)
    if after is not None and _is_title(doc, *after):
        yield after
    told = _is_told(doc, name)
    if told is not None and _is_title(doc, *told):
        yield told


def _is_told(doc: Doc, name: Name) -> tuple[int, int] | None:
    """What a sentence that begins with the name says that the person is: `Lund is the head of the clinic`."""
    verb = doc[name.end] if name.end + 2 < len(doc) else None
    starts = doc[max(name.lead, 0) if name.lead >= 0 else name.start].is_sent_start
    if (
        verb is None
        or not starts
        or verb.lower_ not in {"is", "was"}
        or doc[name.end + 1].lower_ not in {"a", "an", "the"}
    ):
        return None
    start, end = name.end + 2, clause_end(doc, name.end + 2)
    if doc[start].tag_ == "JJS" or doc[start].ent_type_ == "ORDINAL" or doc[start].lower_ in {"last", "only"}:
        return None
    end = next((k for k in range(start, end) if doc[k].tag_ in {"TO", "VBG", "VBN", "CC"}), end)
    return (start, end) if end > start else None


def before_name(parsed: Parsed, name: Name) -> list[str]:
    """The noun for a person right before the name: `frontrunner Ada Lund`, `her brother, Emil,`."""
    doc, at = parsed.doc, name.start - 1
    if at > 0 and doc[at].text == "," and doc[name.end - 1].dep_ == "appos":
        at -= 1
    token = doc[at] if at >= 0 else None
    return [token.lower_] if token is not None and token.lower_ in words("persons") else []


def _before(doc: Doc, name: Name) -> tuple[int, int] | None:
    """The words of the phrase before the name, when they hold a title: `the utility's chief engineer, Ada Lund`."""
    end = name.start
    if end and doc[end - 1].lower_.rstrip(".") in {"mr", "mrs", "ms"}:
        return None
    honored = end > 2 and doc[end - 1].lower_ in words("honorifics") and doc[end - 2].text == ","
    end -= honored
    comma = end > 1 and doc[end - 1].text == ","
    if comma and doc[name.end - 1].dep_ != "appos" and not in_role(doc, name):
        return None
    end -= comma
    return _phrase(doc, name, end, comma=comma)


def _before_address(doc: Doc, name: Name, address: tuple[int, int]) -> tuple[int, int] | None:
    """The title before a form of address: `the clinic's [director], Dr. Ada Lund`, `the [chair], the Rev. Bo Holm`."""
    end = address[0] - (doc[address[0] - 1].lower_ == "the") if address[0] else 0
    apposed = doc[name.end - 1].dep_ == "appos" or in_role(doc, name)
    if end < 2 or address[1] - address[0] > 1 or doc[end - 1].text != "," or not apposed:
        return None
    found = _phrase(doc, name, end - 1, comma=True)
    cut = found is not None and found[0] and doc[found[0] - 1].tag_ not in {"DT", "POS", "PRP$"}
    return None if cut else found  # half a title would tell less than there is


def _phrase(doc: Doc, name: Name, end: int, *, comma: bool) -> tuple[int, int] | None:
    """The phrase that ends at `end`, without its article, when it is a title of who is named."""
    while end > 1 and doc[end - 1].is_space:
        end -= 1
    start = _phrase_start(doc, name, end, comma=comma)
    if (start and doc[start - 1].lower_ == "as") or _apart(doc, name, start, end):
        return None
    while start < end and doc[end - 1].lower_ in words("honorifics"):
        end -= 1
    goes_on = (k for k in range(start, end - 1) if doc[k + 1].lower_ in {"of", "for", "to"} | AFTER_RANK)
    return (start, end) if start < end and (titled(doc[end - 1]) or any(titled(doc[k]) for k in goes_on)) else None


def _phrase_start(doc: Doc, name: Name, end: int, *, comma: bool) -> int:
    """Where the phrase before a name starts, without its article; before a comma it goes back from the role in it."""
    role = role_before(doc, end) if comma else None
    start = role.i if role is not None else end
    low = doc[name.start].sent.start
    whose = doc[end - 1].lower_ in words("kin") if end > low else False  # `a lawyer for the boy's father Bo Garner`
    while start > low and goes_on(doc[start - 1], doc[start] if start < end else None):
        if whose and doc[start - 1].lower_ in {"for", "of", "to"}:
            break
        start -= 1
    while start < end and doc[start].lower_ in NOT_TITLE | {"and", "of", "for", "’s", "'s", "’", "but"}:
        start += 1
    return start


def _apart(doc: Doc, name: Name, start: int, end: int) -> bool:
    """Whether the name begins a clause of its own after a noun: `the judge Lund chose`; no `where judge Lund sits`."""
    told = start == end or (start > 0 and doc[start - 1].tag_ in {"DT", "PRP$", "POS", "RBS"})
    return told and doc[end - 1].text.islower() and begins_clause(doc, name)


def goes_on(token: Token, after: Token | None) -> bool:
    """Whether the phrase before a name reaches back over `token`."""
    if token.ent_type_ in DATES:
        return False
    if token.tag_ == "NNS" and is_role(token.lemma_.lower()):
        return False
    if token.tag_ in {"NN", "NNS"} and token.text.islower() and after is not None and after.text[0].isupper():
        return token.lower_ in _BEFORE_CAPITALS or titled(token)
    if token.tag_ in {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "POS", "VBN", "VBG", "HYPH", "_SP"}:
        return token.tag_ not in {"VBN", "VBG"} or token.dep_ == "amod"
    hyphened = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    if token.text in {"-", "&"} or hyphened:  # or the `in` of `editor-in-chief`
        return token.text == "&" or hyphened or not token.whitespace_
    return after is not None and token.lower_ in {"of", "for", "and", "to"} and _joins(token, after)


def _joins(token: Token, after: Token) -> bool:
    """Whether the small word joins two parts of a title: `director of`, `envoy to`, `University of`, `trade and`."""
    before = token.nbor(-1) if token.i else token
    if after.tag_ not in {"NN", "NNP", "NNPS", "DT"}:
        return False
    if token.lower_ == "to":
        return before.lower_ in _SENT
    of_body = before.text[0].isupper() and before.lower_ in words("body_names") | {"university"}
    return titled(before) or of_body or (token.lower_ == "and" and (before.text.islower() or _in_field(token)))


def _in_field(token: Token) -> bool:
    """Whether the `and` joins two halves of a field: `Minister of Trade and Fisheries`; no two people or places."""
    doc, low = token.doc, max(1, token.i - 4)
    if doc[token.i - 1].pos_ == "PROPN" and titled(token.nbor()):  # `Holm and Rep. Bo Garner`
        return False
    office = any(doc[k].lower_ in {"of", "for"} and titled(doc[k - 1]) for k in range(low, token.i))
    return office or doc[token.i - 1].ent_type_ in {"", "ORG"}


def _is_title(doc: Doc, start: int, end: int) -> bool:
    """Whether the phrase's own head, before its first preposition, is a title."""
    if doc[start].lower_ == "who":
        return False
    if doc[start].tag_ == "TO":
        return False
    if doc[start].pos_ == "PROPN" and titled(doc[end - 1]) and all(_of_office(doc[k]) for k in range(start, end)):
        return True  # `Brook Department of Health information officer`
    cuts = (k for k in range(start + 1, end) if doc[k].tag_ in {"IN", "TO", "VBG", "VBN"} and doc[k].dep_ != "amod")
    first = next(cuts, end)
    owned = {k for k in range(start, min(end, len(doc) - 1)) if doc[k + 1].tag_ == "POS"}
    return any(titled(doc[k]) and doc[k].tag_ != "NNS" and k not in owned for k in range(start, first))


def _of_office(token: Token) -> bool:
    """Whether the token may stand in the name of an office before the title held there."""
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} or token.lower_ in {"of", "for", "and", "&", "-"}
