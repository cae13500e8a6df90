"""The extraction's word lists, in `claims/extraction/words`."""

from functools import partial

from claims.wordlists import any_word_of, words_of

words = partial(words_of, "claims.extraction")
"""The entries of a list."""
any_of = partial(any_word_of, "claims.extraction")
"""A pattern that finds any entry of a list as whole words, in any case, the longest first."""
