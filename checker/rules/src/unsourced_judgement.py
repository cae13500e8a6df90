"""SRC223."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, rule
from checker.wordlists import either
from checker.worthiness import asked
from claims.lazily import lazily
from claims.record import Record
from claims.voice import own_voice

_JUDGED = lazily(
    rf"(?P<at>\b{either('judgements')}\b|"
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he) (?:single )?(?:biggest|greatest|toughest|worst) "
    r"(?:problem|challenge|weakness|strength|asset|liability|obstacle|threat|test|mistake|danger|risk|advantage|enemy)\b|"
    r"\b(?:a|an|the|his|her|their) (?:brilliant|stunning|remarkable|extraordinary|disastrous|devastating|shocking|crushing|disappointing|"
    rf"impressive|dramatic|awkward|ugly|savage|brutal) {either('judged_by_a_word')}\b)"
)


@rule(
    "SRC223",
    severity=Severity.info,
    persona=Persona.pedantic,
    confidence=Confidence.medium,
    standards=("ap", "reuters", "wikipedia"),
    words=True,
    genres=NEWS,
)
def unsourced_judgement(record: Record) -> Iterator[Flag]:
    """The outlet judges in its own voice, and nobody in the sentence is of that opinion.

    Reuters and AP leave judgements to those who make them. In an analysis the judgement is the writer's trade, hence a
    remark and no warning; in a report it wants an owner. Where little hangs on it (by the model of
    docs/check-worthiness.md), it is made at low confidence only.

    Bad:
        The council meets on Tuesday. The sale of the ferry was an [[embarrassing]] end to the fair.

    Bad:
        The council meets on Tuesday. [[Her biggest problem]] is the quay.

    Good:
        The council meets on Tuesday. “It was an embarrassing end,” said Ida Brandt, the mayor.

    Good:
        The council meets on Tuesday. Ida Brandt, the mayor, said her biggest problem was the quay.

    Good:
        The council meets on Tuesday. The quay is one of the most recent in the country.

    Good:
        I saw it. I laughed. It was, to my mind, a ridiculous sale, and I shall not forget it.
    """
    for span, sentence in own_voice(record, _JUDGED, alone=False):
        if "tweet" in sentence.of(record.article.text):  # somebody's post, quoted without marks
            continue
        yield Flag(span, "whose judgement is this?", confidence=asked(record, sentence))
