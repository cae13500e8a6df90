"""What the engine promises for every rule."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from checker.engine import check
from checker.findings import Confidence, Findings, Flag, Persona, Related, Severity
from checker.registry import NEWS, NotChecked, Rule
from claims.article import ParagraphKind
from claims.decisions import Review, ReviewState
from claims.record import Claim, ClaimKind, Form, Genre, Record
from claims.spans import Span
from tests.checker.records import record


def spans_of(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = text.find(word, start + 1)


def finds(word: str, **options: object) -> Callable[[Record], Iterator[Flag]]:
    def looking(record: Record) -> Iterator[Flag]:
        for span in spans_of(record.article.text, word):
            yield Flag(span, f"{word}!", **options)  # type: ignore[arg-type]

    return looking


def a_rule(
    check: Callable[[Record], Iterator[Flag]],
    code: str = "TST101",
    *,
    severity: Severity = Severity.warning,
    confidence: Confidence = Confidence.high,
    words: bool = False,
) -> Rule:
    name = f"rule-{code.lower()}"
    return Rule(code, name, severity, Persona.regular, confidence, ("ap",), words, NEWS, check, "A test. More.\n\nWhy.")


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings.findings]


def flagged(findings: Findings) -> list[str]:
    return [finding.words for finding in findings.findings]


def test_a_word_rule_is_silent_inside_quotations_and_block_quotes() -> None:
    text = 'Mora said "it is a so-called plan" there.\nA so-called plan.\nThe so-called plan.'
    story = record(text, kinds={1: ParagraphKind.blockquote})
    found = check(story, rules=[a_rule(finds("so-called"), words=True)])
    assert [f.span for f in found.findings] == [list(spans_of(text, "so-called"))[2]]
    assert len(check(story, rules=[a_rule(finds("so-called"))]).findings) == 3


def test_scare_quotes_are_our_own_words() -> None:
    story = record('A so-called "so-called plan" failed.')
    quotations = tuple(q.model_copy(update={"speech": False}) for q in story.quotations)
    story = story.model_copy(update={"quotations": quotations})
    text = story.article.text
    rule = a_rule(lambda record: iter([Flag(list(spans_of(text, "so-called"))[1], "!")]), words=True)
    assert flagged(check(story, rules=[rule])) == ["so-called"]


@pytest.mark.parametrize("kind", [ParagraphKind.navigation, ParagraphKind.related_link, ParagraphKind.code])
def test_nothing_is_flagged_in_what_is_not_the_article(kind: ParagraphKind) -> None:
    assert not check(record("Home.\nA story.", kinds={0: kind}), rules=[a_rule(finds("Home"))]).findings


@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 2), Span(0, 999)])
def test_a_flag_outside_the_text_breaks_its_rule_and_no_other(span: Span) -> None:
    bad = a_rule(lambda record: iter([Flag(span, "!")]), "TST101")
    found = check(record("A story."), rules=[bad, a_rule(finds("story"), "TST102")])
    assert [(b.code, "outside the text" in b.error) for b in found.broken] == [("TST101", True)]
    assert codes(found) == ["TST102"]
    assert found.checked == ("TST102",)


def test_a_related_place_outside_the_text_breaks_its_rule() -> None:
    bad = a_rule(finds("story", related=(Related(Span(0, 999), "there"),)))
    assert [b.code for b in check(record("A story."), rules=[bad]).broken] == ["TST101"]


def test_a_crashing_rule_is_named_with_its_place_and_the_others_go_on() -> None:
    def crash(record: Record) -> Iterator[Flag]:
        yield Flag(Span(0, 1), "!")
        raise KeyError(record.article.id)

    found = check(record("A story."), rules=[a_rule(crash), a_rule(finds("story"), "TST102")])
    assert found.broken[0].error.startswith("KeyError: 'a1' (test_engine.py:")
    assert codes(found) == ["TST102"]


def test_a_sentence_has_one_finding_a_family_the_weightiest() -> None:
    story = record("One two three. One more.")
    rules = [
        a_rule(finds("One"), "TST101", severity=Severity.info),
        a_rule(finds("two"), "TST102", severity=Severity.warning, confidence=Confidence.medium),
        a_rule(finds("three"), "TST103", severity=Severity.warning),
        a_rule(finds("One"), "TSU101", severity=Severity.info),
    ]
    assert codes(check(story, rules=rules)) == ["TSU101", "TST103", "TST101", "TSU101"]
    assert codes(check(story, rules=rules[::-1])) == ["TSU101", "TST103", "TST101", "TSU101"]


def test_equal_weight_goes_to_the_lowest_code() -> None:
    rules = [a_rule(finds("two"), "TST102"), a_rule(finds("three"), "TST101")]
    assert codes(check(record("One two three."), rules=rules)) == ["TST101"]


def test_a_finding_on_the_whole_article_takes_no_sentence_from_its_family() -> None:
    rules = [a_rule(finds("One", whole_article=True), "TST101"), a_rule(finds("two"), "TST102")]
    assert codes(check(record("One two. One."), rules=rules)) == ["TST101", "TST102"]


def test_what_a_genre_makes_meaningless_is_said() -> None:
    found = check(record("A story.", genre=Genre.recipe), rules=[a_rule(finds("story"))])
    assert not found.findings
    assert [(s.code, s.reason) for s in found.skipped] == [("TST101", "has no meaning in this genre: recipe")]


def test_another_language_is_not_judged_and_that_is_said() -> None:
    told = record("Die Brücke bleibt zu.")
    german = told.model_copy(update={"article": told.article.model_copy(update={"language": "de"})})
    found = check(german, rules=[a_rule(finds("Brücke"))])
    assert not found.findings
    assert found.skipped[0].reason == "reads English only, and this is in another language: de"


def test_nothing_is_flagged_in_a_paragraph_in_another_language() -> None:
    german = (
        "Die Brücke bleibt bis Juni gesperrt, sagte die Bürgermeisterin am Montag. Die Stadt hat kein Geld dafür, "
        "und der Rat streitet seit Wochen über einen neuen Plan. Viele Anwohner müssen nun einen Umweg fahren."
    )
    assert codes(check(record(f"The Plan is new.\n\n{german}"), rules=[a_rule(finds("Plan"))])) == ["TST101"]


def test_a_rule_that_cannot_judge_says_why() -> None:
    def unsure(record: Record) -> Iterator[Flag]:
        raise NotChecked("the publication date is unknown")

    assert check(record("A story."), rules=[a_rule(unsure)]).skipped[0].reason == "the publication date is unknown"


def test_less_sure_flags_are_left_out_and_give_way() -> None:
    rules = [
        a_rule(finds("two", confidence=Confidence.low), "TST101", severity=Severity.error),
        a_rule(finds("three"), "TST102"),
    ]
    story = record("One two three.")
    assert codes(check(story, rules=rules)) == ["TST102"]
    assert codes(check(story, rules=rules, min_confidence=Confidence.low)) == ["TST101"]


def waived(story: Record, span: Span, **review: object) -> Record:
    claim = Claim(
        id="c1",
        spans=(span,),
        text=span.of(story.article.text),
        form=Form.narration,
        kind=ClaimKind.statement,
        review=Review.model_validate({"state": ReviewState.waived, "by": "Ana", "why": "seen", **review}),
    )
    return story.model_copy(update={"claims": (claim,)})


@pytest.mark.parametrize(
    ("review", "today", "kept"),
    [
        ({}, None, 1),
        ({"rules": ("TST101",)}, None, 1),
        ({"rules": ("rule-tst101",)}, None, 1),
        ({"rules": ("TST",)}, None, 1),
        ({"rules": ("TST999",)}, None, 2),
        ({"state": ReviewState.verified}, None, 2),
        ({"why": " "}, None, 2),
        ({"by": None}, None, 2),
        ({"until": date(2026, 1, 1)}, None, 1),
        ({"until": date(2026, 1, 1)}, date(2026, 1, 1), 1),
        ({"until": date(2026, 1, 1)}, date(2026, 1, 2), 2),
    ],
)
def test_a_waived_claim_is_not_flagged_for_what_its_waiver_speaks_of(
    review: dict[str, object], today: date | None, kept: int
) -> None:
    story = record("One story. Another story.")
    found = check(waived(story, Span(0, 9), **review), rules=[a_rule(finds("story"))], today=today)
    assert len(found.findings) == kept
    assert len(found.waived) == 2 - kept
    assert all(waived.reason == "waived by Ana: seen" for waived in found.waived)


def test_fingerprints_outlive_edits_in_other_paragraphs_and_tell_equal_words_apart() -> None:
    rule = a_rule(finds("story"))
    before = check(record("The story.\nThe story.\nHis story."), rules=[rule])
    after = check(record("New words here.\nThe story.\nThe  story.\nHis story."), rules=[rule])
    prints = [finding.fingerprint for finding in before.findings]
    assert prints == [finding.fingerprint for finding in after.findings]
    assert len(set(prints)) == 3


def test_a_finding_carries_the_first_sentence_of_its_rule() -> None:
    found = check(record("A story."), rules=[a_rule(finds("story"))])
    assert found.findings[0].summary == "A test. More."


def test_findings_come_in_reading_order() -> None:
    rules = [a_rule(finds("story"), "TST101"), a_rule(finds("A "), "TSU101")]
    assert codes(check(record("A story."), rules=rules)) == ["TSU101", "TST101"]
