"""The extraction's word lists, in `claims/extraction/words`."""

from functools import partial

from claims.wordlists import any_word_of, either_of, words_of

words = partial(words_of, "claims.extraction")
"""The entries of a list."""
either = partial(either_of, "claims.extraction")
"""A pattern of any entry of lists, to stand in a larger one; the longest first."""
any_of = partial(any_word_of, "claims.extraction")
"""A pattern that finds any entry of a list as whole words, in any case, the longest first."""


def is_role(noun: str) -> bool:
    """Whether the noun, in lower case, is what one person is called: by a title or otherwise."""
    return noun in words("titles") or noun in words("persons")
