"""What holds of the engine's findings, whatever the rules yield."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.engine import check
from checker.findings import Confidence, Flag, Persona, Severity
from checker.registry import NEWS, Rule
from claims.spans import Span
from tests.checker.records import record

TEXT = 'One boat left. "Two boats left," he said. Three left.\nFour boats came. Five did not.\nNobody knows why.'
STORY = record(TEXT)

flags = st.builds(
    Flag,
    st.builds(Span, st.integers(0, len(TEXT) + 3), st.integers(0, len(TEXT) + 3)),
    st.just("!"),
    confidence=st.none() | st.sampled_from(Confidence),
    whole_article=st.booleans(),
)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    yielded = draw(st.lists(flags, max_size=4))
    code = draw(st.sampled_from(["TST", "TSU"])) + str(draw(st.integers(100, 999)))
    severity, words = draw(st.sampled_from(Severity)), draw(st.booleans())
    return Rule(
        code, code.lower(), severity, Persona.regular, Confidence.high, ("ap",), words, NEWS,
        lambda record: iter(yielded), "It. Why.",
    )  # fmt: skip


@given(st.lists(rules(), max_size=5, unique_by=lambda rule: rule.code))
def test_findings_are_sound(chosen: list[Rule]) -> None:
    found = check(STORY, rules=chosen, min_confidence=Confidence.low)
    assert {b.code for b in found.broken} | set(found.checked) == {rule.code for rule in chosen}
    assert all(finding.words == finding.span.of(TEXT) != "" for finding in found.findings)
    assert all(one.span <= next_.span for one, next_ in pairwise(found.findings))
    assert len({finding.fingerprint for finding in found.findings}) == len(found.findings)
    assert not {b.code for b in found.broken} & {finding.code for finding in found.findings}
    sentences = Counter(
        (finding.code[:3], next((s for s in STORY.sentences if s.start <= finding.span.start < s.end), finding.span))
        for finding in found.findings
        if not finding.whole_article
    )
    assert not sentences or max(sentences.values()) == 1


@given(st.lists(rules(), max_size=4, unique_by=lambda rule: rule.code), st.randoms(use_true_random=False))
def test_the_order_of_rules_changes_nothing(chosen: list[Rule], random: object) -> None:
    shuffled = list(chosen)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert check(STORY, rules=chosen).findings == check(STORY, rules=shuffled).findings
