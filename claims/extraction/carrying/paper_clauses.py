"""The writing that a sentence lets speak without a word of speech: `Under the lease, ...`, `The minutes show ...`."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.named.naming import SUBJECTS
from claims.extraction.wordlists import words

_OBJECTS = frozenset({"ccomp", "dative", "dobj", "oprd", "xcomp"})
_TO_PASS = frozenset({"approval", "majority", "ratification", "signature", "support", "vote", "votes"})
"""What a bill requires to come into force, but not by what stands in it."""
_AUXILIARIES = frozenset({"aux", "auxpass"})
_MODALS = frozenset({"can", "cannot", "could", "may", "might", "must", "shall", "would"})
_OWED = frozenset({"entitle", "oblige", "obligate", "owe", "require", "suppose"})
_LIVING = frozenset({"labor", "labour", "live", "operate", "work"})
"""What people do under a rule, but not by what stands in it."""
_BEFORE_UNDER = frozenset({"but", "and", "yet", "still", "also"})
_GIVEN = frozenset({"average", "breakdown", "count", "date", "estimate", "figure", "right", "total"})
"""What a writing can give: `gives the tenant the right to`; no ruling gives hope in its own words."""
_HELD = frozenset({"clause", "column", "entry", "gap", "line", "mention", "note", "page", "provision", "section"})
"""What a writing can have in it."""
_WITH_FIGURE = {"give": _GIVEN, "have": _HELD, "provide": frozenset[str](), "put": frozenset[str]()}
"""Verbs that tell what a writing says only when a figure, or one of these words, follows."""


def paper_under(sentence: Tokens) -> Token | None:
    """The writing under which the clause holds: `Under the 2018 agreement, the city may recover ...`."""
    first = next((t for t in sentence if t.lower_ not in _BEFORE_UNDER and not t.is_space), None)
    if first is not None and first.lower_ == "under":
        return _binding(first) if holds(sentence.root) else None
    later = next((t for t in sentence if t.lower_ == "under" and t.dep_ == "prep"), None)
    return _binding(later) if later is not None and _rules(sentence.root, later.head) else None


def _binding(under: Token) -> Token | None:
    """What binds, of which the words say that something is `under` it."""
    goal = next((t for t in under.children if t.dep_ == "pobj"), None)
    if goal is None:
        return None
    nouns = [goal] if goal.is_lower else [goal, goal.nbor(-1)]  # `House Bill 2217`, `Measure C`
    binds = any({noun_of(t), t.lower_} & words("binding") or t.text in words("bill_marks") for t in nouns)
    return goal if binds else None


def _rules(root: Token, verb: Token) -> bool:
    """Whether the main clause, with `verb` as its verb, tells what may be or is to be: `Clerks could be fined`."""
    own = verb == root or (verb.dep_ == "xcomp" and verb.head == root)
    return own and verb.lemma_ not in _LIVING and (may_be(root) or _owes(root))


def holds(verb: Token) -> bool:
    """Whether the clause tells what is so or may be so, and no deed that was done."""
    helpers = [t for t in verb.children if t.dep_ in _AUXILIARIES]
    will = any(t.lower_ == "will" for t in helpers)
    return will or may_be(verb) or _owes(verb) or (helpers[0] if helpers else verb).tag_ in {"VBZ", "VBP"}


def _owes(verb: Token) -> bool:
    """Whether somebody is or was bound or free to do or get something: `was entitled to`, `had to`, `were to`."""
    helpers = {t.dep_ for t in verb.children}
    if verb.lemma_ in _OWED:
        return "auxpass" in helpers or verb.lemma_ == "owe"
    to_do = any(t.dep_ == "xcomp" and any(c.lower_ == "to" for c in t.children) for t in verb.children)
    return verb.lemma_ in {"be", "have"} and to_do


def may_be(verb: Token) -> bool:
    """Whether the verb has a helper such as `may` or `would`."""
    return verb.lower_ in _MODALS or any(t.dep_ in _AUXILIARIES and t.lower_ in _MODALS for t in verb.children)


def first_subject(sentence: Tokens) -> Token | None:
    """The subject of the first main clause."""
    root = sentence.root
    if _read_late(root) is not None and root.left_edge.i == sentence.start:
        return root
    first = next((t for t in root.children if t.dep_ == "ccomp" and t.i < root.i and _cut(t, root)), root)
    before = [t for t in first.children if t.i < first.i]
    found = next((t for t in before if t.dep_ in SUBJECTS), None) or next(
        (t for t in before if t.dep_ in {"advcl", "dep"} and t.left_edge.i == sentence.start and is_paper(t)), None
    )
    return found if found is not None else _before_noun(sentence)


def _read_late(noun: Token) -> Token | None:
    """The verb of a writing that was read as all of the sentence's main part."""
    return _shown_late(noun) or _pending(noun)


def _pending(noun: Token) -> Token | None:
    """The verb after what is `before the House`, often read as a clause of time: `A bill before the House would`."""
    clauses = (t for t in noun.children if t.dep_ == "advcl" and is_paper(noun) and may_be(t))
    return next((t for t in clauses if any(c.lower_ == "before" and c.dep_ == "mark" for c in t.children)), None)


def _shown_late(noun: Token) -> Token | None:
    """The verb after a writing with a participle, often read as a noun: `Receipts kept by the city show ...`."""
    if not is_paper(noun) or not any(t.dep_ == "acl" and t.tag_ == "VBN" for t in noun.children):
        return None
    form = "NNS" if noun.tag_ == "NN" else "NN"
    after = (t for t in noun.subtree if t.i > noun.i + 1 and t.tag_ in {form, "VBP", "VBZ"})
    return next((t for t in after if _verb_of(t) in words("papers_tell")), None)


def _cut(clause: Token, root: Token) -> bool:
    """Whether a semicolon parts the clause from the one that was parsed as the main one."""
    return any(t.text == ";" for t in clause.doc[clause.i : root.i])


def _before_noun(sentence: Tokens) -> Token | None:
    """The noun right before a verb that was parsed as a plural noun: `The filing names no customers`."""
    for noun in sentence[:4]:
        if is_paper(noun) and noun.i + 2 < sentence.end and noun.nbor().tag_ == "NNS" and noun.nbor(2).is_alpha:
            return noun
    return None


def tells_contents(subject: Token, noun: Token) -> bool:
    """Whether the clause tells what stands in the writing `noun`, for which its subject stands."""
    verbs = _predicates(subject)
    if noun.lemma_.lower() in words("surveys") and any(_counts(verb) for verb in verbs):
        return True
    return is_paper(noun) and any(_tells(verb, proposed=noun_of(noun) in words("binding")) for verb in verbs)


def is_paper(noun: Token) -> bool:
    """Whether the noun is a writing's; measures that are taken are none."""
    if noun.lower_ == "measures":
        return False
    return noun.pos_ in {"NOUN", "PROPN"} and (noun.lower_ in words("documents") or noun_of(noun) in words("documents"))


def noun_of(noun: Token) -> str:
    """The noun as word lists have it."""
    return noun.lower_ if noun.pos_ == "PROPN" else noun.lemma_.lower()


def phrase_end(subject: Token) -> Token:
    """The last token of the words that name the writing: `Logs kept by the city`, whatever the parse."""
    later = [v for v in _predicates(subject) if v.i > subject.head.i]
    if subject.dep_ in SUBJECTS and subject.head.tag_ in {"NN", "NNS"}:
        return subject.head.nbor(-1)  # the verb was read as a noun that others belong to
    hanging = subject.dep_ == "ROOT" or _is_participle(subject.head)
    if not later or not hanging:
        return subject.right_edge
    last = later[0].nbor(-1)
    return last.nbor(-1) if last.dep_ in _AUXILIARIES else last


def _predicates(subject: Token) -> list[Token]:
    """The verbs that have this subject, and the one that was parsed as hanging on a participle after it."""
    if subject.dep_ == "compound":
        return [subject.nbor()]
    if subject.dep_ == "ROOT":
        return [late] if (late := _read_late(subject)) is not None else []
    verb = subject.head
    more = [t for t in verb.conjuncts if not any(c.dep_ in SUBJECTS for c in t.children)]
    if _is_participle(verb):
        after = [t for t in verb.children if t.i > verb.i]
        more += [t for t in after if t.tag_ in {"VBP", "VBZ", "VB", "VBD"} or (t.tag_ == "NNS" and t.dep_ == "dep")]
    return [verb, *more]


def _is_participle(verb: Token) -> bool:
    return verb.tag_ == "VBN" and not any(t.dep_ in _AUXILIARIES for t in verb.children)


def _tells(verb: Token, *, proposed: bool) -> bool:
    if any(t.dep_ == "auxpass" for t in verb.children):
        return False
    lemma = _verb_of(verb)
    if lemma in _WITH_FIGURE:
        return _has_figure(verb)
    if any(f"{lemma} {more}" in words("papers_tell") for more in _particles(verb)):
        return True
    if not _has_object(verb):
        return False
    if lemma in words("papers_tell"):
        return True
    helpers = {t.lower_ for t in verb.children if t.dep_ in _AUXILIARIES}
    if "would" in helpers:
        return proposed and (lemma in words("papers_rule") or lemma in words("proposals_do"))
    return "will" not in helpers and lemma in words("papers_rule") and verb.tag_ in {"VBZ", "VBP", "VB", "NNS"}


def _verb_of(verb: Token) -> str:
    """The verb as word lists have it, also where its form was read as a noun's."""
    return verb.lower_.removesuffix("s") if verb.tag_ in {"NN", "NNS"} else verb.lemma_.lower()


def _counts(verb: Token) -> bool:
    """Whether a survey tells by the verb what it found."""
    return verb.lemma_ in words("counting_verbs") and _has_object(verb) and (verb.lemma_ != "put" or _has_figure(verb))


def _has_object(verb: Token) -> bool:
    told = [t for t in verb.children if t.dep_ in {"ccomp", "dep"} or (t.i > verb.i and t.dep_ in _OBJECTS)]
    to_pass = verb.lemma_ == "require" and any(t.lower_ in _TO_PASS for t in told)
    return verb.pos_ == "NOUN" or (bool(told) and not to_pass)


def _particles(verb: Token) -> Iterator[str]:
    return (t.lower_ for t in verb.children if t.dep_ in {"prt", "prep"} and t.i > verb.i)


def _has_figure(verb: Token) -> bool:
    parts = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "prep", "dative"}]
    if verb.lemma_ == "give" and any(c.lower_ in {"as", "until"} for c in parts):  # `gives the cause as drowning`
        return True
    if verb.lemma_ == "have" and {"PRP", "IN"} <= {c.tag_ for c in parts} and any(c.lower_ == "as" for c in parts):
        return True  # `The register has them as a gift`
    if verb.lemma_ == "give" and not any(c.dep_ == "dobj" for c in parts):  # `gives the company one hour`
        parts += [c for c in verb.children if c.dep_ == "npadvmod"]
    rest = [t for c in parts for t in c.subtree]
    if any(t.lower_ == "margin" for t in rest):  # of error: tells of the poll, and not what it found
        return False
    return any(t.like_num or noun_of(t) in _WITH_FIGURE.get(verb.lemma_, ()) for t in rest)
