"""The heads of a source's words: the noun or pronoun that names it, or several."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from claims.extraction.mentioned.predicates import named_among, told_more_of
from claims.extraction.named.naming import DATES, SUBJECTS, NameKind
from claims.extraction.named.people import Cast
from claims.extraction.named.shared_titles import shared_title
from claims.extraction.wordlists import words
from claims.spans import Span

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PARTS = frozenset({"all", "chorus", "few", "many", "most", "none", "number", "several", "some"})
"""Words for how many of the people named after `of`."""
_SINGLE = frozenset({"another", "each", "one"})
_RULING = frozenset({"administration", "agency", "company", "court", "government", "ministry", "police", "state"})
"""What nobody is called."""
_BESIDE = 4
"""Tokens at most between a plural for people and the noun that only tells where they are."""
_HEARINGS = frozenset({"conversations", "interviews"})
_HEAPS = frozenset("batch cache collection copy excerpt flurry pair series set stack string trove".split())
"""Words for how many writings there are, or how much of one, before `of`."""


def tokens_in(doc: Doc, spans: Iterable[Span]) -> list[Token]:
    """The tokens that the spans touch."""
    found: list[Token] = []
    for span in spans:
        chars = doc.char_span(span.start, span.end, alignment_mode="expand")
        if chars is not None:
            found.extend(chars)
    return found


def head_of(tokens: list[Token]) -> Token:
    """The token that the others hang on: the first noun or pronoun whose head lies outside."""
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    if tops and tops[0].tag_ in {"WP", "WDT"}:
        return antecedent(tops[0])
    if len(tokens) > 2 and tokens[-1].lower_ == "who" and tokens[-2].lower_ in {"and", "but"}:
        return antecedent(tokens[-1])
    nouns = [t for t in tops if t.pos_ in {"NOUN", "PROPN", "PRON"} or t.tag_ in {"PRP$", "DT", "CD", "JJ"}]
    if len(nouns) > 1 and nouns[0].dep_ in {"dobj", "pobj"}:  # `While they wept for Lund, the state said ...`
        nouns = [t for t in nouns if t.dep_ in SUBJECTS and t.tag_[:1] != "W"] or nouns
    if nouns and any(token.lower_ == "who" for token in tokens):
        return _who_of(nouns[0])
    wordy = [t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return (nouns or wordy or tops or tokens)[0]


def _who_of(noun: Token) -> Token:
    """The noun that `who` means: of `Democrats on Capitol Hill, who ...` no hill, but the Democrats."""
    governor = noun.head.head if noun.dep_ == "pobj" else noun
    lifeless = noun.ent_type_ in _PLACES
    return governor if lifeless and governor.pos_ in {"NOUN", "PROPN"} and governor.i < noun.i else noun


def _counted(head: Token) -> Token:
    """Who is counted or was heard: of `a number of tax experts`, `interviews with nurses`, `one of the letters`."""
    counted = head.tag_ == "CD" and head.lower_ != "one"
    if head.lemma_.lower() in _HEAPS:
        goals = [goal for of in head.children if of.lower_ in {"from", "of"} for goal in of.children]
        return next((g for g in goals if g.pos_ == "NOUN" and is_listed(g, "documents", "own_speech")), head)
    link = "of" if counted or head.lower_ in _PARTS | _SINGLE else "with" if head.lower_ in _HEARINGS else ""
    if not link:
        return head
    goals = [goal for of in head.children if of.lower_ == link for goal in of.children if goal.dep_ == "pobj"]
    if counted or head.lower_ in _SINGLE:
        papers = next((g for g in goals if g.tag_ == "NNS" and g.lemma_ in words("documents")), head)
        if papers != head or not counted:
            return papers
    people = [g for g in goals if g.tag_ in {"NNS", "NNPS"} and (is_people(g) or g.ent_type_ == "NORP")]
    return people[0] if people else head


def is_listed(noun: Token, *lists: str) -> bool:
    """Whether the noun is in one of the word lists, as it stands or by its lemma."""
    return any(noun.lemma_.lower() in words(name) or noun.lower_ in words(name) for name in lists)


def is_people(noun: Token) -> bool:
    """Whether the noun is one for people."""
    lists = ("titles", "persons", "speakers")
    return noun.lower_ in words("groups") or any(noun.lemma_.lower() in words(listed) for listed in lists)


def _beside_person(head: Token, inside: set[int], cast: Cast) -> Token:
    """The body that only a wrong parse takes for what a person is: `While they wept for Ada Lund, the state said`."""
    if head.i not in cast.at or cast.at[head.i][0].kind is not NameKind.person:
        return head
    beside = [t for t in head.children if t.dep_ == "appos" and t.i in inside and t.i > head.i]
    return next((t for t in beside if t.lower_ in _RULING), head)


def _after_title(head: Token, tokens: list[Token], cast: Cast) -> Token:
    """The person after a title that a wrong parse takes for the head: `Brookmere editor-in-chief Ada Lund said`."""
    last, doc, end = tokens[-1], head.doc, head.i
    while end + 2 < len(doc) and doc[end + 1].text == "-" and not doc[end].whitespace_:
        end += 2
    title = end > head.i and last.i in cast.at and cast.at[last.i][1].start == end + 1
    same = last.i > head.i and last.head == head.head and last.dep_ == head.dep_ and head.dep_ in SUBJECTS
    named = last.i in cast.at and cast.at[last.i][0].kind is NameKind.person
    apart = any(t.text in {",", ";"} or t.dep_ == "cc" for t in tokens if t.i > head.i)
    return last if (same or title) and named and not apart else head


def _is_half_title(head: Token, cast: Cast) -> bool:
    """Whether the name is the first half of the title of who stands after `and`: `Kiln President and Editor Ada`."""
    after = next((t for t in head.conjuncts if t.i > head.i), None)
    person = after is not None and after.i in cast.at and cast.at[after.i][0].kind is NameKind.person
    titled = head.i in cast.at and cast.at[head.i][1].words.split()[-1].lower() in words("titles")
    return person and titled and cast.at[head.i][0].kind is not NameKind.person


def _noun_after_name(head: Token, inside: set[int], cast: Cast) -> Token:
    """The plural for people to which a name only belongs, whatever the parse: `most Harbor Court judges`."""
    if head.i not in cast.at:
        return head
    after = cast.at[head.i][1].end
    noun = head.doc[after] if after in inside else head
    if noun.lower_ == "police":
        return noun
    if cast.at[head.i][0].kind is NameKind.person:
        return head
    return noun if noun.tag_ == "NNS" and is_people(noun) else head


def _named_beside(head: Token, inside: set[int], cast: Cast) -> list[Token]:
    """The second and later names after a plural: `the researchers Ada Brook and Lars Berg`."""
    if head.tag_ != "NNS":
        return []
    names = [child for child in head.children if child.i > head.i and child.i in cast.at and child.i in inside]
    return [c for name in names for c in name.conjuncts if c.i in cast.at and c.i in inside and c.i > name.i]


def _person_before(head: Token, tokens: list[Token], cast: Cast) -> list[Token]:
    """The person whom a wrong parse hangs on the people beside: `Lund and party leaders`; no `Lund and Bo fans`."""
    named = cast.at.get(tokens[0].i)
    if named is None or named[0].kind is not NameKind.person or head.tag_ != "NNS" or not is_people(head):
        return []
    end = named[1].end
    between = range(end + 1, head.i)
    others = any(i in cast.at and cast.at[i][0].kind is NameKind.person for i in between)
    return [head.doc[end - 1]] if end < head.i and head.doc[end].lower_ == "and" and not others else []


def _under_one_title(head: Token, inside: list[Token], cast: Cast) -> list[Token]:
    """The others of a row of names, whatever the parse: `Reps. Ada Lund, a Republican, and Bo Holm, a Democrat,`."""
    name = cast.at[head.i][1] if head.i in cast.at else None
    title = shared_title(head.doc, name) if name is not None and name.kind is NameKind.person else None
    if title is None:
        return []
    last = ((token, cast.at[token.i][1]) for token in inside if token.i in cast.at and token.i > head.i)
    return [
        token
        for token, other in last
        if token.i == other.end - 1 and other.kind is NameKind.person and shared_title(head.doc, other) == title
    ]


def antecedent(who: Token) -> Token:
    """The noun to which a relative pronoun belongs: by the parse, or else the last noun before it."""
    clause = next((t for t in (who.head, *who.head.conjuncts) if t.dep_ == "relcl"), who.head)
    if clause.dep_ == "relcl" and clause.head.ent_type_ not in DATES:
        noun = _from_there(clause.head) if who.lower_ == "who" else clause.head
        return _people_beside(noun, who)
    if who.i and who.nbor(-1).lower_ in {"and", "but"}:
        first = next((t for t in reversed(who.sent[: who.i - who.sent.start]) if t.lower_ == "who"), None)
        if first is not None:
            return antecedent(first)  # `the boy's aunts, who are in the States and who say`
    before = (who.doc[i] for i in range(who.i - 1, who.sent.start - 1, -1))
    return next((t for t in before if t.pos_ in {"NOUN", "PROPN"} and t.ent_type_ not in DATES), who)


def _from_there(noun: Token) -> Token:
    """Who is from the place on which a wrong parse hangs the clause: `Ada Lund, a nurse from Holm, Ohio, who ...`."""
    place = noun.head if noun.dep_ == "appos" and noun.head.ent_type_ in _PLACES else noun
    who = _who_of(place)
    if who == place:
        return noun
    return who.head if who.dep_ == "appos" and who.head.ent_type_ == "PERSON" else who


def _people_beside(noun: Token, who: Token) -> Token:
    """The noun, or the plural for people shortly before it: in `critics on the left, who ...` the critics."""
    if who.lower_ != "who" or noun.tag_ != "NN" or is_people(noun) or noun.dep_ != "pobj":
        return noun
    near = reversed(noun.doc[max(noun.sent.start, noun.i - _BESIDE) : noun.i])
    return next((t for t in near if t.tag_ == "NNS" and is_listed(t, "titles", "persons", "groups", "vague")), noun)


def source_heads(tokens: list[Token], cast: Cast) -> list[Token]:
    """The heads of the several sources named together; an apposition with an `and` in it is not a second one."""
    inside = {token.i for token in tokens}
    head = _noun_after_name(_beside_person(_counted(head_of(tokens)), inside, cast), inside, cast)
    head = _after_title(head, tokens, cast)
    if named := told_more_of(head, cast) or named_among(head, tokens, cast):
        return named
    heads = [] if _is_half_title(head, cast) else [head]
    for conjunct in head.conjuncts:
        if conjunct.i not in inside or conjunct.pos_ not in {"NOUN", "PROPN", "PRON"} or conjunct.i < head.i:
            continue
        before = head.doc[max((heads or [head])[-1].i, conjunct.left_edge.i) - 1] if conjunct.left_edge.i else head
        linked = before.lower_ in {"and", "or", "&"} or head.doc[before.i - 1].lower_ in {"and", "or"}
        own = conjunct.tag_ in {"NNS", "NNPS", "PRP"} or any(
            t.dep_ in {"det", "poss", "nummod"} for t in conjunct.lefts
        )
        if conjunct.i in cast.at and before.lower_ == "or" and before.nbor(-1).text == ",":
            continue  # `Kesho, or Tomorrow, a newspaper`
        if conjunct.i in cast.at or (linked and own):
            heads.append(conjunct)
    if {"he", "she"} <= {t.lower_ for t in tokens}:
        return []  # NOTE: "he or she" is anybody.
    beside = [*_named_beside(head, inside, cast), *_under_one_title(head, tokens, cast)]
    return _person_before(head, tokens, cast) + heads + [other for other in beside if other not in heads]


def past_date(last: Token) -> Token:
    """The last token of the date in whose middle `last` stands: a comma in a date ends no clause (`Monday, 9 May`)."""
    doc, i = last.doc, last.i
    while doc[i].ent_type_ == "DATE" and i + 2 < len(doc) and doc[i + 1].text == "," and _goes_on(doc, i + 2):
        i += 2
        while i + 1 < len(doc) and doc[i + 1].ent_type_ == "DATE" and doc[i + 1].ent_iob_ == "I":
            i += 1
    return doc[i]


def _goes_on(doc: Doc, i: int) -> bool:
    return doc[i].ent_type_ == "DATE" and (doc[i].text[0].isdigit() or doc[i].tag_ == "NNP")
