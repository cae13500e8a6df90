"""Which language a text is in."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
"""The one language that is read."""
_GRAMMAR = frozenset(
    """the of and to in a is that for it was on with as be by at are from this have has had not but they his her
    said which were been their will would there who more about when its after""".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def tell_language(text: str, *, told: str | None = None) -> str:
    """The ISO 639-1 code: what was `told`, unless that is English, which many a form fills in by itself.

    Else `en` where a fifth of the words are English grammar's or there are under 20 words. All else is asked of
    py3langid, whose model takes half a second to load; its doubtful answers count as `en`.
    """
    if told and told != ENGLISH:
        return told
    words = _WORD.findall(text[:20_000].lower())
    if len(words) < 20 or sum(word in _GRAMMAR for word in words) >= len(words) / 5:
        return ENGLISH
    language, sure = _identifier().classify(" ".join(words[:1500]))
    return str(language) if sure > 0.9 else ENGLISH


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # a model to load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
