"""Words that tell a man from a woman: given names, pronouns and honorifics."""

from unicodedata import combining, normalize

from claims.extraction.wordlists import words

PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_HONORIFICS = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "dame": "f"}


def given_gender(name: str) -> str:
    """`m` or `f` by a given name, or an empty string when it does not tell; of a double one by its first half.

    Accents do not count.
    """
    name = name.partition("-")[0]
    if not name.isascii():
        name = "".join(letter for letter in normalize("NFD", name) if not combining(letter))
    male, female = name in words("first_names_male"), name in words("first_names_female")
    return "" if male == female else "m" if male else "f"


def is_given(word: str) -> bool:
    """Whether the word is a given name, of whichever gender."""
    return word in words("first_names_male") or word in words("first_names_female")


def word_gender(word: str) -> str:
    """The same by a pronoun, an honorific or a given name."""
    return PRONOUNS.get(word.lower()) or honorific_gender(word) or given_gender(word)


def honorific_gender(word: str) -> str:
    """The same by an honorific: `Mrs.`."""
    return _HONORIFICS.get(word.rstrip(".").lower(), "")
