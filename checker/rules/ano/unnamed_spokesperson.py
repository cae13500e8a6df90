"""ANO125."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Record
from claims.story import told

_SPOKESPERSON = lazily(
    r"\b(?P<at>[Aa]n?\s+(?:[\w’'-]+\s+){0,3}(?:spokesman|spokeswoman|spokesperson))\b(?!, s?he said)(?!\s*,?\s+(?:for [^,.]{1,60}, )?[A-Z])"
)
_NAMED = lazily(
    r"\bspokes(?:man|woman|person),? [A-Z][\w’'.-]+ [A-Z]|[A-Z][\w’'.-]+, (?:an?|the|its|her|his) (?:[\w’'-]+ ){0,3}spokes(?:man|woman|person)|[A-Z][\w’'.-]+, who speaks for\b|\b(?:gave it|(?:gave|giving) (?:his|her) name) as [A-Z]"
)
_SOON = 600
"""Code points after the sentence within which a spokesperson with a name is the one."""
_KEPT_BACK = lazily(r"\banonym|\bnot (?:\w+ ){0,3}(?:named|identified|quoted)\b|\bnot authori[sz]ed\b")
"""That the name was kept back is told: ANO102 and ANO103 ask about that."""
_SPEAKS = lazily(rf"\b(?:{either('spokespeople_say')}|would (?:\w+ )?say)\b")
_NOBODY_MET = lazily(
    r"\b(?:appoint(?:ed|s)?|bec[ao]mes?|employ(?:ed|s)?|hir(?:ed?|es|ing)|is|like|looking for|needs?|seek(?:s|ing)?|wants?|was|without) $"
)
"""Before one of whom a body has need, or what somebody is."""


@rule("ANO125", severity=Severity.info, standards=("ap",), words=True, live=True)
def unnamed_spokesperson(record: Record) -> Iterator[Flag]:
    """A spokesperson who speaks for a named body, and has no name.

    Whoever is paid to speak in public can be named; AP asks for it.

    Bad:
        [[A spokeswoman]] for the Harbour Board said the crane was safe.

    Bad:
        The crane is safe, [[a company spokesman]] told reporters.

    Bad:
        [[A spokesman]] for the Harbour Board answered by email. [[A spokeswoman]] for the yard would only say that the crane was safe.

    Good:
        A spokeswoman for the Harbour Board, Nora Vale, said the crane was safe.

    Good:
        Nora Vale, a spokeswoman for the Harbour Board, said the crane was safe.

    Good:
        A board spokesman said the crane was safe. It was built in 1970. “We test it every year,” said spokesman Jonas Weir.

    Good:
        The pistol was a toy, a police spokesman told reporters at the quay. Asked for his name, he gave it as Sgt. Lom Holm.

    Good:
        A spokeswoman, who by custom was not identified, said the crane was safe.

    Good:
        A spokeswoman for the Harbour Board said the crane was safe. The spokeswoman, Nora Vale, said it was tested in May.

    Good:
        The crane is safe, a spokeswoman said. Nora Vale, who speaks for the board, was a crane driver until 1999.

    Good:
        The board is looking for a spokeswoman. A spokeswoman, he said, was somebody who told a joke twice.

    Good:
        The board needs a spokeswoman who answers letters, said Ida Brandt, its chair.
    """
    text = record.article.text
    for span, sentence in told(record, _SPOKESPERSON, hints=("spokes",)):
        before = text[sentence.start : span.start]
        named = re.search(r"[A-Z][\w’'.-]+ \u00ad?[A-Z][\w’'.-]+,\s*$", before) or _NOBODY_MET.search(before)
        words = sentence.of(text)
        named = named or _NAMED.search(text, sentence.end, sentence.end + _SOON)
        if not named and _SPEAKS.search(words) and not _KEPT_BACK.search(words):
            yield Flag(span, "a spokesperson can be named")
