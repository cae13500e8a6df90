"""Who made a writing, by the words around it: whose it is, by whom it was written, who issued it."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from claims.extraction.named.given_names import PRONOUNS
from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.patterns.polls import MAKERS
from claims.extraction.shapes import Parsed

_MAKING = frozenset("adopt approve draft file issue post publish release send sign submit unveil write".split())
_GIVEN = frozenset(
    "bill card certificate charge charges contract invoice lease licence license notice payslip permit record records "
    "summons verdict waiver warrant will".split()
)
"""What somebody may have without having written it."""
_HANDING = frozenset("circulate compile conduct give hand make produce provide supply write".split()) | _MAKING
"""What who made a writing does with it, where it stands beside the writing: `texts that Lund provided`."""
_LETTING_OUT = frozenset({"be", "come"})
_CUT = frozenset({",", ";", "“", "”", '"', ":", "''", "``"})
_BODIES = frozenset({NameKind.body, NameKind.place, NameKind.other})
_OF_ONE = frozenset({"its", "their"})


@dataclass(frozen=True, slots=True)
class Makers:
    """Who made each writing of the article, as far as the words beside it tell."""

    parsed: Parsed
    cast: Cast
    person: Callable[[int], Entity | None]
    """Whom the `his` or `her` at a token means."""
    body: Callable[[str, int], Entity | None]
    """Which named body a common noun at a token takes up."""

    def of(self, writing: Token) -> Entity | None:
        """Who made the writing: whose it is, by whom, or who is told to have published or signed it."""
        for child in writing.children:
            if child.dep_ == "poss" and child.i < writing.i:
                apart = any(t.text in _CUT for t in self.parsed.doc[child.i : writing.i])
                return None if apart else self._owner(child, writing)
            found = self._beside(child)
            if found is not None:
                return found
        verb = writing.head
        if writing.dep_ == "nsubjpass" and verb.lemma_.lower() in _HANDING:
            return self._agent(verb)
        doing = _verb_of(writing)
        return self.doer(doing) if doing is not None else None

    def _beside(self, child: Token) -> Entity | None:
        """Who made the writing by the words after it: `by Lund`, `conducted by Lund`, `that Lund provided`."""
        if child.dep_ == "prep" and child.lower_ in MAKERS:
            return next((self.cast.at[goal.i][0] for goal in child.children if goal.i in self.cast.at), None)
        if child.dep_ not in {"acl", "relcl"}:
            return None
        part = next((t for t in child.children if t.lower_ == "part" and child.lemma_ == "be"), None)
        if part is not None:  # `which is part of a campaign by ...`
            goals = (g for t in part.subtree if t.lower_ in MAKERS for g in t.children)
            return next((self.cast.at[goal.i][0] for goal in goals if goal.i in self.cast.at), None)
        if child.lemma_.lower() not in _HANDING:
            return None
        return self._agent(child) or (self.doer(child) if child.dep_ == "relcl" else None)

    def _agent(self, verb: Token) -> Entity | None:
        """By whom the verb's deed is done."""
        goals = (
            g for by in verb.subtree if by.lower_ == "by" and by.head in {verb, *verb.children} for g in by.children
        )
        return next((found for goal in goals if (found := self._named_by(goal)) is not None), None)

    def doer(self, verb: Token) -> Entity | None:
        """Who does what the verb tells: `The board voted to subpoena the files`."""
        subject = _subject_of(verb)
        return self._named_by(subject) if subject is not None else None

    def _owner(self, token: Token, writing: Token) -> Entity | None:
        """Whom a possessive before the writing means; not who only got it: `her permit`."""
        if token.lower_ in _OF_ONE:
            return None if writing.lower_ in _GIVEN else self._body_of(token)
        his = token.tag_ == "PRP$" and token.i not in self.cast.at
        he = self._whom_it_binds(writing, token) or self._who_follows(writing, token) if his else None
        found = (he or self.person(token.i)) if his else self._named_by(token)
        got = found is not None and found.kind is NameKind.person and writing.lower_ in _GIVEN
        return None if got else found

    def _whom_it_binds(self, writing: Token, his: Token) -> Entity | None:
        """The person whom the writing's own verb acts on: `His manifesto commits Lund to a freeze`."""
        acts = writing.dep_ == "nsubj"
        goals = (t.i for t in writing.head.children if t.dep_ == "dobj") if acts else ()
        named = next((self.cast.at[i][0] for i in goals if i in self.cast.at), None)
        if named is None or named.kind is not NameKind.person:
            return None
        return named if named.gender in {"", PRONOUNS.get(his.lower_)} else None

    def _who_follows(self, writing: Token, his: Token) -> Entity | None:
        """The subject after an opening that has its pronoun first: `In his order, Holm noted ...`."""
        opening = writing.head if writing.dep_ == "pobj" else None
        if opening is None or opening.i != opening.sent.start:
            return None
        subject = next((t for t in opening.head.children if t.dep_ == "nsubj" and t.i > writing.i), None)
        named = self.cast.at[subject.i][0] if subject is not None and subject.i in self.cast.at else None
        fits = named is not None and named.kind is NameKind.person and named.gender in {"", PRONOUNS.get(his.lower_)}
        return named if fits else None

    def _body_of(self, pronoun: Token) -> Entity | None:
        """The body that `its` means: the subject before it, or after it in the same sentence, or of the one before."""
        here = self.parsed.sentence_at(pronoun.idx)
        if here is None:
            return None
        at = self.parsed.number_of(here)
        for sentence in (here, *self.parsed.sentences[max(0, at - 1) : at]):
            tokens = self.parsed.tokens(sentence.span) or ()
            subjects = [t for t in tokens if t.dep_ in SUBJECTS and t.i != pronoun.head.i]
            before = [t for t in reversed(subjects) if t.i < pronoun.i]
            for subject in (*before, *(t for t in subjects if t.i > pronoun.i)):
                body = self._named_by(subject)
                if body is not None and body.kind in _BODIES:
                    return body
        return None

    def _named_by(self, subject: Token) -> Entity | None:
        """The body or person that a noun names, by itself, by an apposition, or by what it takes up."""
        named = [t.i for t in (subject, *subject.children) if t is subject or t.dep_ == "appos"]
        found = next((self.cast.at[i][0] for i in named if i in self.cast.at), None)
        if found is not None:
            return found
        if subject.tag_ == "PRP":
            return self.person(subject.i)
        return self.body(subject.lemma_.lower(), subject.i) if subject.left_edge.lower_ == "the" else None


def _verb_of(writing: Token) -> Token | None:
    """The verb by which the writing is made (`issued a permit`), or that tells what is said `in` it."""
    if writing.dep_ in {"dobj", "obj"} and writing.head.lemma_.lower() in _MAKING:
        return writing.head
    out = writing.head.head if writing.dep_ == "pobj" and writing.head.lower_ == "with" else None
    if out is not None and out.lemma_ in _LETTING_OUT and any(t.lower_ == "out" for t in out.children):
        return out  # `The club is out with a new ad`
    inside = writing.dep_ == "pobj" and writing.head.lower_ == "in" and writing.head.head.pos_ == "VERB"
    unknown = inside and any(t.lower_ in {"a", "an", "another"} for t in writing.lefts)
    return writing.head.head if unknown else None


def _subject_of(verb: Token) -> Token | None:
    """The verb's own subject, or that of the verb on which it hangs: `the board voted to issue`."""
    own = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    above = verb.head if own is None and verb.dep_ in {"xcomp", "advcl", "conj"} else None
    return own if above is None else next((t for t in above.children if t.dep_ == "nsubj"), None)
