"""spaCy's rules that give each token its part of speech and its lemma, asked once for all tokens that are alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

_Pattern = Sequence[Mapping[str, Any]]
_Match = tuple[int, int, int]
_TELLING = frozenset({"DEP", "IS_SPACE", "LOWER", "ORTH", "POS", "TAG"})
"""What tells tokens apart that are not alike; what asks for anything else is not remembered."""
_SETS = ("IN", "NOT_IN")
"""What a pattern may ask of a value beside that it be one."""
_OTHER = 2**64 - 1
"""Stands for all values of which no pattern speaks."""


def remember_rules(ruler: AttributeRuler) -> None:
    """Let the ruler remember what its rules say of tokens that are alike in all that these ask for.

    spaCy tries each of some two hundred patterns at every token, which is a tenth of the parse.
    """
    rules = cast("list[dict[str, Any]]", ruler.patterns)
    ruler.matcher = _Remembering(ruler.vocab, [rule["patterns"] for rule in rules])


class _Remembering(Matcher):
    """Finds what spaCy's matcher finds with the same patterns, of which each has its number for a name."""

    def __init__(self, vocab: Vocab, rules: Sequence[Sequence[_Pattern]]) -> None:
        super().__init__(vocab)
        self._strings = vocab.strings
        self._one, self._more = Matcher(vocab), Matcher(vocab)
        self._listed: dict[str, set[int]] = {}
        self._known: dict[tuple[int, ...], list[int]] = {}
        for number, patterns in enumerate(rules):
            self.add(str(number), cast("Any", patterns))
            of_one = [pattern for pattern in patterns if len(pattern) == 1 and all(_is_plain(pattern[0]))]
            for pattern in of_one:
                self._list(pattern[0])
            for matcher, some in ((self._one, of_one), (self._more, [p for p in patterns if p not in of_one])):
                if some:
                    matcher.add(str(number), cast("Any", some))

    def _list(self, token: Mapping[str, Any]) -> None:
        """Note the values by which the pattern tells tokens apart."""
        for attribute, wanted in token.items():
            codes = (self._strings.add(v) if isinstance(v, str) else int(v) for v in _values(wanted))
            self._listed.setdefault(attribute, set()).update(codes)

    def __call__(self, doclike: Doc | Span, **how: Any) -> Any:
        """The matches in the document: the number of the rule's name, first token, and the one after the last."""
        if not isinstance(doclike, Doc) or how.get("as_spans"):
            return super().__call__(doclike, **how)
        more = cast("list[_Match]", self._more(doclike, **how)) if len(self._more) else []
        return [*more, *(self._of_one(doclike, how) if self._listed else ())]

    def _of_one(self, doc: Doc, how: Mapping[str, Any]) -> Iterator[_Match]:
        values = doc.to_array(list(self._listed)).reshape(len(doc), len(self._listed)).astype(np.uint64)
        for column, listed in zip(values.T, self._listed.values(), strict=True):
            column[~np.isin(column, np.array(list(listed), np.uint64))] = _OTHER
        for place, row in enumerate(map(tuple, values.tolist())):
            if row not in self._known:
                found = cast("list[_Match]", self._one(doc[place : place + 1], **how))
                self._known[row] = [rule for rule, _, _ in found]
            for rule in self._known[row]:
                yield rule, place, place + 1


def _is_plain(token: Mapping[str, Any]) -> Iterator[bool]:
    """For each thing that is asked of the token, whether it is one value or one of several."""
    for attribute, wanted in token.items():
        yield attribute in _TELLING and (not isinstance(wanted, dict) or all(asked in _SETS for asked in wanted))


def _values(wanted: Any) -> Iterable[Any]:
    return [value for values in wanted.values() for value in values] if isinstance(wanted, dict) else [wanted]
