"""The newsroom standards that rules name, by key."""

from claims.wordlists import table_of


def standards() -> dict[str, str]:
    """Key (`ap`) to name (`AP, News Values and Stylebook`), in alphabetical order."""
    return table_of("checker.settings", "standards")
