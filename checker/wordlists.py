"""The rules' word lists, in `checker/rules/words`."""

from functools import partial

from claims.wordlists import any_word_of, either_of, whole_of, words_of

words = partial(words_of, "checker.rules")
"""The entries of a list."""
either = partial(either_of, "checker.rules")
"""A pattern of any entry of lists, to stand in a larger one; the longest first."""
whole = partial(whole_of, "checker.rules")
"""The same for entries that stand as whole words."""
any_of = partial(any_word_of, "checker.rules")
"""A pattern that finds any entry of a list as whole words, in any case, the longest first."""


def found_in(name: str, text: str) -> frozenset[str]:
    """The entries of the list that occur in `text`, in lower case."""
    return frozenset(match.lower() for match in any_of(name).findall(text))
