"""Who made a writing, so that its name says it: `its report` is `Harbor Office’s report`, `the order` the judge's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.name_forms import possessive
from claims.extraction.named.people import Cast, Entity
from claims.extraction.patterns.polls import MAKERS
from claims.extraction.shapes import Parsed
from claims.extraction.sources.journals import journal_of
from claims.extraction.sources.makers import Makers
from claims.extraction.sources.unnamed import bare

_BILLS = frozenset({"bill", "legislation", "measure"})
_NUMBERED = re.compile(r"\b(?:House|Senate|Assembly) (?:Bill|File|Joint Resolution|Resolution) \d+\b|\b[HSA]B \d+\b")
_REACH = 1500
"""Tokens at most between a writing and the words that told of it first."""


@dataclass(frozen=True, slots=True)
class Publishers:
    """Whose a writing is, by the words that tell of it here or where the article told of it before."""

    parsed: Parsed
    cast: Cast
    makers: Makers

    def named(self, mention: Mention, name: str | None) -> str | None:
        """The writing's name with who made it, unless that stands in the name or nobody can tell."""
        if name is None or any(entity.name in name for entity in self._named_in(mention)):
            return name
        if mention.definite and mention.noun in _BILLS and (bill := self._numbered()) is not None:
            return bill
        told = self._spelled_out(mention, name)
        if told != name:
            return told
        journal = journal_of(self.parsed, self.cast, mention.noun)
        if journal is not None and journal not in name:
            return f"{bare(name)} in {journal}"
        maker = self.makers.of(self.parsed.doc[mention.head]) or self._told_before(mention) or self._told_after(mention)
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
            made = token.dep_ == "pobj" and token.head.lower_ in MAKERS
            if token.tag_ == "NN" and token.i != mention.head and (owns or made):
                body = self.makers.body(token.lemma_.lower(), token.i)
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
            if _is_noun(doc[i]) or doc[i].tag_[:2] == "VB":
                maker = self.makers.of(doc[i]) if _is_noun(doc[i]) else self.makers.doer(doc[i])
                if maker is not None:
                    return maker
        return None

    def _told_after(self, mention: Mention) -> Entity | None:
        """Who made the writing, where only a later `the` tells it: `a study ... The study was conducted by ...`."""
        doc = self.parsed.doc
        if mention.definite or mention.plural:
            return None
        for token in doc[mention.head + 1 : mention.head + _REACH]:
            if token.lower_ != mention.noun or not _is_noun(token):
                continue
            if token.left_edge.lower_ not in {"the", "this"}:
                return None
            if (maker := self.makers.of(token)) is not None:
                return maker
        return None


def _is_noun(token: Token) -> bool:
    return token.tag_[:2] == "NN"


def _says(name: str, maker: str) -> bool:
    """Whether the name tells the maker already, if by the last word only: `Lund’s letter`."""
    return maker.rsplit(maxsplit=1)[-1] in re.findall(r"[\w-]+", name)
