"""The rules that give tokens their part of speech find what spaCy finds by itself, whatever they ask for."""

from typing import Any

import pytest
from spacy.lang.en import English
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from claims.extraction.attribute_rules import remember_rules

RULES: tuple[list[dict[int | str, Any]], ...] = (
    [{"TAG": "NN"}],
    [{"TAG": "NN", "LOWER": "harbour"}],
    [{"LOWER": {"IN": ["the", "a"]}}],
    [{"TAG": {"NOT_IN": ["NN", "DT"]}}],
    [{"LOWER": {"REGEX": "^h"}}],
    [{"TAG": "DT"}, {"TAG": "NN"}],
    [{"TAG": "NN", "OP": "+"}],
    [{"LENGTH": {">=": 7}}],
    [{"IS_SPACE": True}],
)
TEXTS: tuple[tuple[list[str], list[str]], ...] = (
    (["The", "harbour", "office", "shut"], ["DT", "NN", "NN", "VBD"]),
    (["The", "Harbour", "Office", "shut"], ["DT", "NNP", "NNP", "VBD"]),
    (["\n\n", "the", "harbour"], ["_SP", "DT", "NN"]),
    ([], []),
)


def ruler(nlp: English) -> AttributeRuler:
    """A ruler with all the rules."""
    made = AttributeRuler(nlp.vocab)
    for pattern in RULES:
        made.add([pattern], {"POS": "X"})
    return made


@pytest.mark.parametrize(("words", "tags"), TEXTS)
def test_finds_what_spacy_finds(words: list[str], tags: list[str]) -> None:
    nlp = English()
    doc, plain, remembering = Doc(nlp.vocab, words=words, tags=tags), ruler(nlp), ruler(nlp)
    remember_rules(remembering)
    for _ in range(2):  # the second time it remembers
        assert remembering.match(doc) == plain.match(doc)


def test_rules_of_one_kind_only() -> None:
    nlp = English()
    for pattern in RULES:
        plain, remembering = AttributeRuler(nlp.vocab), AttributeRuler(nlp.vocab)
        for each in (plain, remembering):
            each.add([pattern], {"POS": "X"})
        remember_rules(remembering)
        for words, tags in TEXTS:
            doc = Doc(nlp.vocab, words=words, tags=tags)
            assert remembering.match(doc) == plain.match(doc)


def test_keeps_the_rules() -> None:
    nlp = English()
    plain, remembering = ruler(nlp), ruler(nlp)
    remember_rules(remembering)
    assert remembering.patterns == plain.patterns
