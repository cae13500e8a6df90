"""What stands beside a name and shows whether it is a person's or a body's, whatever it looks like."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.extraction.named.given_names import PRONOUNS, is_given
from claims.extraction.named.naming import SUBJECTS, Copy, Name
from claims.extraction.wordlists import is_role, words

_APPOSED_BODY = re.compile(
    r", (?:an?|the|one of the|its) (?:(?!of\b|at\b|for\b|in\b|with\b)[\w’'-]+ ){0,4}?(?P<noun>[a-z-]+)"
    r"(?=,| (?:that|which|whose|based|behind|of|with|in|from|for|to|founded|owned|run|backed|known)\b)"
)
_CALLED = re.compile(
    r"\b(?:collective|gang|group|firm|company|network) (?:called|calling itself|known as|named) (?:the )?$"
)
_SAYING = frozenset({"say", "add", "announce", "argue", "claim", "confirm", "insist", "promise", "write"})
_MINDING = _SAYING | frozenset("acknowledge believe complain explain note recall suggest tell think urge warn".split())
_MINDS = frozenset({"he", "she", "his", "her"})
_NO_FIRM = frozenset({"army", "cabinet", "campaign", "city", "council", "county", "district", "government", "state"})
"""Bodies before a place or a person: `the city Marlow`, `county Sheriff Ada Lund`."""
_DEFINITE = frozenset({"the", "this"})
_AFTER_ROLE = frozenset({"at", "for", "in", "of", "on"})
_SIDES = frozenset({"at", "by", "from", "of", "with"})
_REACH = 14
"""Tokens before a comma over which a role may reach: `the mayor of New Brook, Ada Lund,`."""


def body_sign(text: Copy, name: Name) -> int:
    """How strongly the words around the name take it for a body; 3 is certain, 2 so for a single word."""
    return sum(_body_signs(text, name))


def _body_signs(text: Copy, name: Name) -> Iterator[int]:
    doc, last = text.doc, text.doc[name.end - 1]
    told = _APPOSED_BODY.match(text.text, last.idx + len(last))
    if told and told["noun"] in words("bodies") - words("persons") - words("titles") - words("bodies_too"):
        yield 3
    elif told and told["noun"] in words("bodies"):
        yield 2
    if _told_by(doc, name.end) == "which":
        yield 3 if _is_topic(doc, name) else 1
    if _after_noun(doc, name) or _CALLED.search(text.text, max(0, name.span.start - 60), name.span.start):
        yield 3
    matter = _matter(doc, name)
    if matter:
        yield 2
    before = doc[name.start - 1].lower_ if name.start else ""
    if before == "for" and name.start > 1 and doc[name.start - 2].lower_.startswith("spokes"):
        yield 2 if name.end - name.start == 1 else 3
    if before == "based" and doc[name.start - 2].text == "-" and not is_given(doc[name.start].text):
        yield 3  # `Oslo-based Zentrix`
    if _says_of(last, "its", "it"):
        yield 2
    if _whose_people(doc, name) or _is_outlet(doc, name):
        yield 3


def _is_outlet(doc: Doc, name: Name) -> bool:
    """Whether a noun for an outlet takes up the name before it: `the Kiln newspaper`; no town's, which has none."""
    after = doc[name.end] if name.end < len(doc) else None
    if after is None or after.tag_ != "NN" or after.lower_ not in {"magazine", "newsletter", "newspaper", "tabloid"}:
        return False
    return doc[name.end - 1].ent_type_ != "GPE" and (name.start == 0 or doc[name.start - 1].lower_ in _DEFINITE)


def _whose_people(doc: Doc, name: Name) -> bool:
    """Whether somebody works there, or several people go by the name: `an analyst at Zentrix`, `the brokers Lund`."""
    before = doc[name.start - 1] if name.start > 1 else None
    if before is None or not before.text.islower():
        return False
    role = before.lemma_.lower() in words("titles") or before.lemma_.lower() in words("bodies_too")
    if before.tag_ == "NNS":
        alone = doc[name.end - 1].dep_ != "conj" and not list(doc[name.end - 1].conjuncts)
        return role and alone and before.left_edge.lower_ == "the" and not begins_clause(doc, name)
    return before.lower_ == "at" and doc[name.start - 2].lemma_.lower() in words("titles")


def person_sign(doc: Doc, name: Name) -> int:
    """How strongly the words around the name take it for a person."""
    return 2 * (_told_by(doc, name.end) == "who") + 2 * _says_of(doc[name.end - 1], *_MINDS)


def gender_told(doc: Doc, name: Name) -> str:
    """The gender, `f` or `m`, that a pronoun tells of whom the name means; else nothing."""
    return _gender_said(doc, name) or _gender_of_subject(doc, name)


def _gender_said(doc: Doc, name: Name) -> str:
    """That of who says something of themselves: `Lund said she would vote no`, in words not quoted."""
    last = doc[name.end - 1]
    if any(token.is_quote for token in doc[last.i : last.head.right_edge.i]):
        return ""
    return "f" if _says_of(last, "she") else "m" if _says_of(last, "he") else ""


def _gender_of_subject(doc: Doc, name: Name) -> str:
    """That of the subject whom a pronoun takes up: `Lund did it herself`, `Lund left. She ...`."""
    last = doc[name.end - 1]
    end = last.sent.end
    if last.dep_ not in SUBJECTS or any(token.ent_type_ == "PERSON" for token in doc[name.end : end]):
        return ""
    selves = [PRONOUNS[token.lower_] for token in doc[name.end : end] if token.lower_ in {"himself", "herself"}]
    opens = end < len(doc) and doc[end].dep_ in SUBJECTS
    return (selves or [PRONOUNS.get(doc[end].lower_, "") if opens else ""])[0]


def _is_topic(doc: Doc, name: Name) -> bool:
    """Whether a `which` after the name tells of it, and not of all that was said: `He chose Lund, which was odd`."""
    before = doc[name.start - 1].lower_ if name.start else ""
    return doc[name.end - 1].dep_ in SUBJECTS or doc[name.start].is_sent_start or before in _SIDES


def _told_by(doc: Doc, end: int) -> str:
    """The pronoun of the clause that tells more after the name and a comma."""
    return doc[end + 1].lower_ if end + 1 < len(doc) and doc[end].text == "," else ""


def _after_noun(doc: Doc, name: Name) -> bool:
    """Whether a noun for a body is right before: `the shoe firm Zentrix`; not `the firm Lund founded`."""
    noun = doc[name.start - 1] if name.start else None
    if noun is None or noun.tag_ != "NN" or not noun.text.islower():
        return False
    kind = noun.lower_ in (words("bodies") | words("publishers")) - words("persons") - _NO_FIRM
    whole = name.end - name.start > 1 and doc[name.end - 1].ent_type_ == "PERSON"
    titled = whole and noun.lower_ in words("titles")  # `the pollster Ada Lund`
    return kind and not titled and not begins_clause(doc, name)


def begins_clause(doc: Doc, name: Name) -> bool:
    """Whether the name begins a clause of its own after a noun: `the judge Lund chose`."""
    root = doc[name.start : name.end].root
    clause = root.dep_ in SUBJECTS and root.head.dep_ == "relcl"
    return clause and root.head.head.i <= name.start - 1


def _matter(doc: Doc, name: Name) -> bool:
    """Whether the name owns what only a body has: `Brook shares`, `a Brook spokeswoman`, `Brook’s chief executive`."""
    i = name.end + (name.end < len(doc) and doc[name.end].tag_ == "POS")
    if i >= len(doc):
        return False
    pair = f"{doc[i].lower_} {doc[i + 1].lower_}" if i + 1 < len(doc) else ""
    owned = doc[i].lower_ in words("company_matters") or pair in words("company_matters")
    return owned and not (i > name.end and doc[i].lower_.startswith(("spokes", "staff", "represent")))


def _says_of(last: Token, *pronouns: str) -> bool:
    """Whether the name says something of itself, with such a pronoun: `Zentrix said it would pay its staff`."""
    if not _says(last):
        return False
    for clause in (child for child in last.head.children if child.dep_ == "ccomp" and child.i > last.i):
        for subject in (child for child in clause.children if child.dep_ in SUBJECTS):
            if subject.lower_ in pronouns:
                return subject.lower_ != "it" or any(c.dep_ in {"dobj", "xcomp"} for c in clause.children)
            if any(owner.lower_ in pronouns and owner.dep_ == "poss" for owner in subject.lefts):
                return True
    return False


def says(doc: Doc, name: Name) -> bool:
    """Whether the name stands where a speaker does: `Lund said`."""
    last = doc[name.end - 1]
    return last.dep_ in SUBJECTS and last.head.lemma_.lower() in _MINDING


def asks_aloud(doc: Doc, name: Name) -> bool:
    """Whether the name asks a quoted question, as people do: `“Who signed it?” Lund asked`."""
    last = doc[name.end - 1]
    before = min(name.start, last.head.i) - 1
    asked = last.dep_ in SUBJECTS and last.head.lemma_ == "ask" and before > 0
    return asked and doc[before].is_quote and doc[before - 1].text == "?"


def _says(last: Token) -> bool:
    return last.dep_ in SUBJECTS and last.head.lemma_.lower() in _SAYING


def in_role(doc: Doc, name: Name) -> bool:
    """Whether the name comes, between commas, after somebody's role: `the league's director, Ada Lund, said`."""
    at = name.lead if name.lead >= 0 else name.start
    at -= bool(name.honorific) and doc[at - 1].text == name.honorific
    closed = name.end < len(doc) and doc[name.end].text in {",", ".", "—", "–"}
    if not closed or at < 2 or doc[at - 1].text != ",":
        return False
    role = role_before(doc, at - 1)
    if role is None or doc[at - 2].pos_ != "PROPN":
        return role is not None
    # NOTE: in `a farmer in Leeds, England,` the second name is a place.
    definite = any(t.lower_ in _DEFINITE or t.tag_ in {"POS", "PRP$"} for t in doc[role.left_edge.i : role.i])
    return definite and name.end - name.start > 1 and doc[name.end - 1].ent_type_ not in {"GPE", "LOC"}


def role_before(doc: Doc, end: int) -> Token | None:
    """The noun for one person's role, of the phrase that ends at the token `end`: `the mayor of New Brook`."""
    for i in range(end - 1, max(doc[end - 1].sent.start, end - _REACH) - 1, -1):
        token = doc[i]
        if token.pos_ in {"VERB", "AUX", "PRON", "SCONJ"} or (token.is_punct and token.text != "-"):
            return None
        if _is_role(token):
            return token if i == end - 1 or doc[i + 1].lower_ in _AFTER_ROLE else None
    return None


def _is_role(token: Token) -> bool:
    """Whether the noun is one person's role: `director`, the `judges` of `one of the court’s judges`."""
    noun = token.lemma_.lower()
    if not token.text.islower() or noun in words("bodies_too") or not is_role(noun):
        return False
    of = (token.left_edge.i - 1, token.left_edge.i - 2)
    one_of = of[1] >= 0 and token.doc[of[0]].lower_ == "of" and token.doc[of[1]].lower_ == "one"
    return token.tag_ == "NN" or (token.tag_ == "NNS" and one_of)
