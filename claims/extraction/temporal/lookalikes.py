"""Numbers and names that only look like a time."""

import re

from spacy.tokens import Doc

from claims.spans import Span

_NAME_LIKE = frozenset({"set", "ref", "day", "part", "holiday"})
_DAYS_BY_WORD = frozenset({"yesterday", "today", "tonight", "tomorrow"})
_WRITTEN_SMALL = 5
"""Letters from which words have capitals in a headline that gives them any."""
_NAMES = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC", "PERSON"})
_TITLE_BEFORE = re.compile(r"\w['’]?,?\s[\"“‘`']{1,2}$")
"""A quotation mark in the middle of a sentence: capitals after it are a programme's name, as in on "This Week"."""
_SURELY_BEFORE_MONTHS = frozenset({"in", "since", "until", "early", "late"})
_BEFORE_MONTHS = frozenset({"in", "since", "until", "by", "of", "last", "next", "this", "early", "late", "from", "to"})
_NUMBERED = re.compile(
    r"\b(?:resolutions?|flight|section|article|room|route|highway|interstate|no\.|number|channel|suite|page|docket|asteroid|"
    r"bus|train|public law) $",
    re.IGNORECASE,
)
"""What bears a number."""
_SHOW = re.compile(r"['’]?\s(?:programme|program|show|podcast|newspaper|bulletin)\b")
"""What a title in capitals stands before: `the BBC's Today programme`."""
_MODEL = re.compile(r"\b[A-Z]{2,} $")
_NO_DAY = re.compile(r"\s(?:3[2-9]|[4-9]\d)(?!\d)")
"""What follows a month where no day of one does: `on October 32`."""
_LIKELY = "1900", "2040"
"""The years that letters of a name may be followed by: `CES 2020`, not `GTX 1660`."""


def only_looks_like(name: str, match: re.Match[str], span: Span, doc: Doc) -> bool:
    """Whether the match of the pattern called `name`, with the words at `span`, tells no time.

    'May said', 'the second quarter' of a match, 'USA Today', 'Resolution 1483', 'to last three weeks'.
    """
    text = match.string
    titled = _TITLE_BEFORE.search(text, max(0, span.start - 8), span.start) or _SHOW.match(text, span.end)
    if titled and match[0].istitle():
        return True
    if name in _NAME_LIKE and (_is_in_a_name(doc, span) or (name == "set" and _begins_name(doc, span))):
        return True
    if match[0].startswith("last ") and _is_verb(doc, Span(span.start, span.start + len("last"))):
        return True
    if name == "month" and not (match["shift"] or match["edge"]):
        before = text[max(0, span.start - 30) : span.start]
        numbered = before.endswith("on ") and _NO_DAY.match(text, span.end) is not None
        named = match["month"] in {"May", "March"} and _is_no_month(doc, Span(*match.span("month")), before)
        return numbered or named
    if name == "year" and match[0].isdigit() and _is_number(doc, span, text):
        return True
    if name == "told_day" and (that := re.search(r"that(?=\s[a-z]+$)", match[0])):
        tokens = doc.char_span(match.start() + that.start(), match.start() + that.end())
        return tokens is not None and tokens[0].pos_ in {"SCONJ", "PRON"}  # 'he said that night flights would end'
    return name == "quarter" and match["year"] is None and "game" in text[span.end : span.end + 40]


def _is_no_month(doc: Doc, month: Span, before: str) -> bool:
    """Whether 'May' or 'March' is a verb, or somebody's name."""
    tokens = doc.char_span(month.start, month.end, alignment_mode="expand")
    word = (before.split() or [""])[-1].lower()
    named = tokens is None or (tokens[0].ent_type_ != "DATE" and word not in _SURELY_BEFORE_MONTHS)
    return named or word not in _BEFORE_MONTHS


def _is_in_a_name(doc: Doc, span: Span) -> bool:
    """Whether the word is a name's: 'USA Today', 'USA TODAY', 'the Harbour Daily'."""
    tokens = doc.char_span(span.start, span.end)
    if tokens is None:
        return False
    word, sentence = tokens[0], tokens[0].sent
    if word.is_upper and _SHOW.match(doc.text, span.end):
        return True
    before = doc[word.i - 1] if word.i > sentence.start else None
    if before is None or before.pos_ != "PROPN" or not (word.is_title or word.is_upper):
        return False
    # NOTE: nobody writes 'Brandt said Today' but in a headline, where all words have capitals
    titled = word.lower_ in _DAYS_BY_WORD and any(t.is_lower and len(t) >= _WRITTEN_SMALL for t in sentence)
    return titled or (word.is_title and word.ent_type_ in _NAMES)


def _begins_name(doc: Doc, span: Span) -> bool:
    """Whether the word is the first of a name: `the Daily Planet`."""
    tokens = doc.char_span(span.start, span.end)
    after = doc[tokens.end] if tokens is not None and tokens.end < len(doc) else None
    return tokens is not None and after is not None and tokens[0].is_title and after.is_title and after.pos_ == "PROPN"


def _is_verb(doc: Doc, word: Span) -> bool:
    """Whether the word is what takes that long: `the trial may last three weeks`."""
    tokens = doc.char_span(word.start, word.end)
    return tokens is not None and tokens[0].pos_ == "VERB"


def _is_number(doc: Doc, span: Span, text: str) -> bool:
    """Whether four figures count or number something: 'killed 1400 prisoners', 'Resolution 1483', 'a GTX 1660'."""
    near, year = max(0, span.start - 20), span.of(text)
    if _NUMBERED.search(text, near, span.start):
        return True
    if _MODEL.search(text, near, span.start) and not _LIKELY[0] <= year <= _LIKELY[1]:
        return True
    tokens = doc.char_span(span.start, span.end)
    if tokens is None or not year.endswith(("00", "50")):  # '2020 campaigns' are those of the year
        return False
    token, after = tokens[0], tokens.end
    counted = after < len(doc) and token.head.i == after and token.head.tag_ == "NNS" and token.dep_ == "nummod"
    before = doc[tokens.start - 1] if tokens.start else None
    return counted and (before is None or before.tag_ not in {"IN", "DT", "PRP$", "POS", "TO"})
