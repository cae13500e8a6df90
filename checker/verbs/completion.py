"""What the shell offers while a word is being typed."""

from collections.abc import Callable, Iterable

from checker.registry import listed_rules
from checker.settings.standards import standards as known_standards


def rules(incomplete: str) -> list[tuple[str, str]]:
    """Codes and names of rules, with each other beside them."""
    pairs = [pair for rule in listed_rules() for pair in ((rule.code, rule.name), (rule.name, rule.code))]
    return [pair for pair in pairs if pair[0].casefold().startswith(incomplete.casefold())]


def standards(incomplete: str) -> list[tuple[str, str]]:
    """Keys of the standards, with their names."""
    return [(key, name) for key, name in known_standards().items() if key.startswith(incomplete.casefold())]


def one_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    """A completion by these words."""
    known = list(names)
    return lambda incomplete: [name for name in known if name.startswith(incomplete)]
