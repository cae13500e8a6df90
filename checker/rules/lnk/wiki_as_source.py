"""LNK010."""

from collections.abc import Iterator

from checker.findings import Flag, Persona, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_WIKI = lazily(r"\b[Aa]ccording to (?P<at>Wikipedia|ChatGPT|Gemini|Copilot|Claude|Grok|Perplexity|an AI chatbot)\b")


@rule("LNK010", severity=Severity.info, persona=Persona.pedantic, standards=("credco", "wikipedia"), words=True)
def wiki_as_source(record: Record) -> Iterator[Flag]:
    """An encyclopedia or a language model is the source.

    The encyclopedia itself, as taught, asks not to be cited but to be followed to its sources; a model has none.

    Bad:
        The ferry was built in 1974, according to [[Wikipedia]].

    Bad:
        According to [[ChatGPT]], the ferry carries 400 people.

    Good:
        The ferry was built in 1974, according to the harbour register.

    Good:
        “Even according to Wikipedia it is old,” said Piet Holm, a farmer.
    """
    for span, _ in told(record, _WIKI):
        yield Flag(span, "what is behind it? Go to the first source")
