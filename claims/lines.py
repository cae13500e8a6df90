"""Words made to fit into a line, for those who tell of them."""


def one_line(words: str) -> str:
    """`words` with single blanks for all their white space."""
    return " ".join(words.split())


def cut(words: str, limit: int) -> str:
    """`words`, with dots for their end when they are longer than `limit` code points."""
    return words if len(words) <= limit else f"{words[: limit - 3]}..."
