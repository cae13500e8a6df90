"""Who made a writing, so that its name says it: `its report` is `Harbor Office’s report`, `the order` the judge's."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.given_names import PRONOUNS
from claims.extraction.named.name_forms import possessive
from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed
from claims.extraction.sources.unnamed import bare

_MAKING = frozenset("adopt approve draft file issue post publish release send sign submit unveil write".split())
_GIVEN = frozenset(
    "bill card certificate charge charges contract invoice lease licence license notice payslip permit record records "
    "summons verdict waiver warrant will".split()
)
"""What somebody may have without having written it."""
_BILLS = frozenset({"bill", "legislation", "measure"})
_NUMBERED = re.compile(r"\b(?:House|Senate|Assembly) (?:Bill|File|Joint Resolution|Resolution) \d+\b|\b[HSA]B \d+\b")
_MAKERS = frozenset({"by", "from"})
_BODIES = frozenset({NameKind.body, NameKind.place, NameKind.other})
_OF_ONE = frozenset({"its", "their"})
_REACH = 1500
"""Tokens at most between a writing and the words that told of it first."""


@dataclass(frozen=True, slots=True)
class Publishers:
    """Whose a writing is, by the words that tell of it here or where the article told of it before."""

    parsed: Parsed
    cast: Cast
    person: Callable[[int], Entity | None]
    """Whom the `his` or `her` at a token means."""
    body: Callable[[str, int], Entity | None]
    """Which named body a common noun at a token takes up."""

    def named(self, mention: Mention, name: str | None) -> str | None:
        """The writing's name with who made it, unless that stands in the name or nobody can tell."""
        if name is None or any(entity.name in name for entity in self._named_in(mention)):
            return name
        if mention.definite and mention.noun in _BILLS and (bill := self._numbered()) is not None:
            return bill
        told = self._spelled_out(mention, name)
        if told != name:
            return told
        maker = self._maker(self.parsed.doc[mention.head]) or self._told_before(mention)
        initials = any(entity is maker for entity in self._named_in(mention, before_head=True))
        if maker is None or initials or _says(name, maker.name):
            return name
        return f"{possessive(maker.name, self.parsed.article.text)} {bare(name)}"

    def _numbered(self) -> str | None:
        """The one bill with a number in the article."""
        found = {" ".join(bill[0].split()) for bill in _NUMBERED.finditer(self.parsed.article.text)}
        return found.pop() if len(found) == 1 else None

    def _named_in(self, mention: Mention, *, before_head: bool = False) -> Iterator[Entity]:
        tokens = self.parsed.tokens(mention.phrase) or ()
        named = (
            token.i for token in tokens if token.i in self.cast.at and not (before_head and token.i > mention.head)
        )
        return (self.cast.at[i][0] for i in named)

    def _spelled_out(self, mention: Mention, name: str) -> str:
        """The name with the body's own in place of its noun: `notice posted on [the hospital]’s website`."""
        for token in self.parsed.tokens(mention.phrase) or ():
            owns = token.i + 1 < len(self.parsed.doc) and self.parsed.doc[token.i + 1].tag_ == "POS"
            made = token.dep_ == "pobj" and token.head.lower_ in _MAKERS
            if token.tag_ == "NN" and token.i != mention.head and (owns or made):
                body = self.body(token.lemma_.lower(), token.i)
                if body is not None:
                    before, noun, after = name.partition(token.text)
                    return before.removesuffix("the ") + body.name + after if noun else name
        return name

    def _told_before(self, mention: Mention) -> Entity | None:
        """Who made the writing, where the article told of it last: `The board issued a subpoena ... The subpoena`."""
        doc = self.parsed.doc
        if not mention.definite or mention.plural:
            return None
        for i in range(mention.head - 1, max(0, mention.head - _REACH), -1):
            if doc[i].lemma_.lower() != mention.noun and doc[i].lower_ != mention.noun:
                continue
            if doc[i].tag_[:2] == "NN" or doc[i].tag_[:2] == "VB":
                maker = self._maker(doc[i]) if doc[i].tag_[0] == "N" else self._doer(doc[i])
                if maker is not None:
                    return maker
        return None

    def _maker(self, writing: Token) -> Entity | None:
        """Who made the writing: whose it is, by whom, or who is told to have published or signed it."""
        for child in writing.children:
            if child.dep_ == "poss" and child.i < writing.i:
                return self._owner(child, writing)
            makers = child.dep_ == "prep" and child.lower_ in _MAKERS
            for goal in child.children if makers else ():
                if goal.i in self.cast.at:
                    return self.cast.at[goal.i][0]
        verb = _verb_of(writing)
        return self._doer(verb) if verb is not None else None

    def _doer(self, verb: Token) -> Entity | None:
        """Who does what the verb tells: `The board voted to subpoena the files`."""
        subject = _subject_of(verb)
        return self._named_by(subject) if subject is not None else None

    def _owner(self, token: Token, writing: Token) -> Entity | None:
        """Whom a possessive before the writing means; not who only got it: `her permit`."""
        if token.lower_ in _OF_ONE:
            return None if writing.lower_ in _GIVEN else self._body_of(token)
        his = token.tag_ == "PRP$" and token.i not in self.cast.at
        found = (self._whom_it_binds(writing, token) or self.person(token.i)) if his else self._named_by(token)
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
    inside = writing.dep_ == "pobj" and writing.head.lower_ == "in" and writing.head.head.pos_ == "VERB"
    unknown = inside and any(t.lower_ in {"a", "an", "another"} for t in writing.lefts)
    return writing.head.head if unknown else None


def _subject_of(verb: Token) -> Token | None:
    """The verb's own subject, or that of the verb on which it hangs: `the board voted to issue`."""
    own = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    above = verb.head if own is None and verb.dep_ in {"xcomp", "advcl", "conj"} else None
    return own if above is None else next((t for t in above.children if t.dep_ == "nsubj"), None)


def _says(name: str, maker: str) -> bool:
    """Whether the name tells the maker already, if by the last word only: `Lund’s letter`."""
    return maker.rsplit(maxsplit=1)[-1] in re.findall(r"[\w-]+", name)
