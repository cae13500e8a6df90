"""Given names, of men and of women."""

from claims.extraction.wordlists import words


def given_gender(name: str) -> str:
    """`m` or `f` by a given name, or an empty string when it does not tell."""
    male, female = name in words("first_names_male"), name in words("first_names_female")
    return "" if male == female else "m" if male else "f"
