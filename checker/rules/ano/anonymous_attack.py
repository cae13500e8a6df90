"""ANO107."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import rule
from checker.wordlists import any_of
from claims.extraction.wordlists import words
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import claims_of, said, sources_of

_SOMEBODY = lazily(r"\b[A-Z][a-z]+|\b(?:he|she|him|her|guy)\b")

_OF_HIMSELF = lazily(r"\b(?:I|I[’']m|me|myself)\b[^.;]{0,25}$")
"""Before what is no attack on another."""


@rule(
    "ANO107",
    severity=Severity.warning,
    confidence=Confidence.medium,
    standards=("apme", "guardian", "npr", "nyt", "reuters"),
    live=True,
)
def anonymous_attack(record: Record) -> Iterator[Flag]:
    """Somebody without a name runs down somebody with one.

    NPR prints no anonymous attacks, the New York Times none under the cover of anonymity, and the Guardian, as taught,
    only rarely: the one who is attacked cannot answer a nobody.

    Bad:
        [[“Brandt is an incompetent mayor,”]] said a harbour official, who asked not to be named.

    Bad:
        A person close to the board called [[her a liar]].

    Good:
        A ferryman, who asked not to be named, paid £500 to Holm. “Put me down as a coward with a mortgage,” he said.

    Good:
        “Brandt is an incompetent mayor,” said Piet Holm, a farmer.

    Good:
        A harbour official, who asked not to be named, said Brandt had signed the contract in May.

    Good:
        A harbour official, who asked not to be named, said the crane was weak.
    """
    for source in sources_of(record, SourceType.anonymous):
        for claim in claims_of(record, source):
            blame = any_of("blame").search(claim.text)
            somebody = [m[0] for m in _SOMEBODY.finditer(claim.text) if m[0] not in words("no_party")]
            cue = claim.attribution.cue
            own = blame and _OF_HIMSELF.search(claim.text, 0, blame.start())
            if blame and somebody and not own and not (cue and cue.lemma in {"fear", "worry"}):
                yield Flag(said(record, claim), f"“{blame[0]}”: an attack by somebody without a name")
