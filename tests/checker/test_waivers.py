"""Waivers in comments and reviews: what they leave out, what they do not, and who is told."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.engine import check
from checker.findings import Findings, WaivedBy
from checker.registry import all_rules
from checker.settings.selection import select_rules
from claims.decisions import Decision, Review, ReviewState
from claims.reading.html import read_html
from claims.reading.markdown import read_markdown
from claims.record import Record

WRONG_DAY = "The board met on Thursday, 15 May 2024."
OTHER = "The board meets again on Friday, 16 May 2024."
VERBS = ("ignore", "ignore-file")
WAIVER = "<!-- onrecord: ignore[DAT704] as printed in the minutes -->"


def read(*paragraphs: str) -> Record:
    return parsed("\n\n".join(("---\ndate: 2024-05-17\n---", *paragraphs)))


def parsed(file: str) -> Record:
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415  # spaCy, for these tests alone

    return extract_claims(read_markdown(file, path="a.md"))


def checked(*paragraphs: str, select: tuple[str, ...] = ("DAT704", "REC")) -> Findings:
    return check(read(*paragraphs), rules=select_rules(all_rules(), select=select))


def told(findings: Findings) -> list[tuple[str, str]]:
    return [(finding.code, finding.words) for finding in findings.findings]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (WAIVER, WRONG_DAY),
        (f"{WAIVER}\n{WRONG_DAY}",),
        (f"{WRONG_DAY}\n{WAIVER}", "Nothing was decided."),
        (f"{WRONG_DAY} {WAIVER}", "Nothing was decided."),
        (WRONG_DAY.replace("met", f"met {WAIVER}"),),
        ("Nothing was decided.", WAIVER, "<!-- another -->", WRONG_DAY),
        (f"{WAIVER}\n<!-- onrecord: ignore[NUM] x -->\n{WRONG_DAY}",),
        (WAIVER.replace("DAT704", "weekday-mismatch"), WRONG_DAY),
        (WAIVER.replace("DAT704", "ANO, dat"), WRONG_DAY),
        (WAIVER.replace("DAT704", "all"), WRONG_DAY),
        ("Nothing was decided.", WRONG_DAY, WAIVER.replace("ignore", "ignore-file")),
    ],
)
def test_a_waiver_leaves_out_what_is_said_of_its_paragraph(paragraphs: tuple[str, ...]) -> None:
    found = checked(*paragraphs, select=("DAT704",))
    assert told(found) == []
    assert [(w.finding.code, w.kind, w.reason) for w in found.waived] == [
        ("DAT704", WaivedBy.comment, "waived in the article: as printed in the minutes")
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (WAIVER, "Nothing was decided.", WRONG_DAY),
        (WRONG_DAY, WAIVER, "Nothing was decided."),
        (WRONG_DAY, WAIVER),
        (WAIVER.replace("DAT704", "DAT705"), WRONG_DAY),
        (WAIVER.replace("as printed in the minutes", "--"), WRONG_DAY),
        (WAIVER.replace("onrecord:", "onrecord"), WRONG_DAY),
    ],
)
def test_it_leaves_out_nothing_else(paragraphs: tuple[str, ...]) -> None:
    assert [code for code, _ in told(checked(*paragraphs, select=("DAT704",)))] == ["DAT704"]


def test_an_unused_waiver_is_told_with_its_words() -> None:
    found = checked(WAIVER, "Nothing was decided.")
    assert told(found) == [("REC010", WAIVER)]
    assert found.findings[0].message == "this waiver of DAT704 leaves out nothing"


def test_a_waiver_that_no_paragraph_follows_is_told() -> None:
    assert checked(WRONG_DAY, WAIVER).findings[1].message.endswith(": no paragraph follows it")


def test_a_rule_that_did_not_run_leaves_no_waiver_unused() -> None:
    assert told(checked(WAIVER, WRONG_DAY, select=("NUM", "REC"))) == []


def test_a_waiver_of_a_paragraph_does_not_reach_what_is_said_of_the_whole_article() -> None:
    undated = ("---\ntitle: Board\n---", WAIVER.replace("DAT704", "DAT701"), "The board met for an hour.")
    rules = select_rules(all_rules(), select=("DAT701", "REC"))
    one, all_of_it = (check(parsed("\n\n".join(undated).replace("ignore", verb)), rules=rules) for verb in VERBS)
    assert [f.code for f in one.findings] == ["REC010", "DAT701"]
    assert one.findings[0].message.endswith("the rule speaks of the whole article, which ignore-file waives")
    assert told(all_of_it) == []


@pytest.mark.parametrize(
    ("waiver", "message"),
    [
        ("<!-- onrecord: ignore[DAT704] -->", "it gives no reason"),
        ("<!-- onrecord: ignore a reason -->", "it names no rule"),
        ("<!-- onrecord: ignore[DAT7044] a reason -->", "there is no rule 'DAT7044': did you mean DAT704?"),
        ("<!-- onrecord: ignore[weekday-mismtch] a reason -->", "did you mean weekday-mismatch?"),
        ("<!-- onrecord: ignoer[DAT704] a reason -->", "there is no waiver 'ignoer': did you mean ignore?"),
        ("<!-- onrecord: ignore[REC010] a reason -->", "cannot be waived"),
        ("<!-- onrecord ignore[DAT704] a reason -->", "write a colon after onrecord"),
    ],
)
def test_a_waiver_that_does_not_hold_is_told(waiver: str, message: str) -> None:
    found = [f for f in checked(waiver, WRONG_DAY).findings if f.code == "REC011"]
    assert [f.words for f in found] == [waiver]
    assert message in found[0].message


def test_one_good_code_beside_a_bad_one_holds() -> None:
    found = checked(WAIVER.replace("DAT704", "DAT704, DAT7044"), WRONG_DAY)
    assert [code for code, _ in told(found)] == ["REC011"]


def test_an_edit_in_another_paragraph_keeps_a_waiver_and_one_in_its_words_tells_of_it() -> None:
    assert told(checked("New words.", WAIVER, WRONG_DAY, OTHER.replace("Friday", "Thursday"))) == []
    assert told(checked(WAIVER, WRONG_DAY.replace("Thursday", "Wednesday"))) == [("REC010", WAIVER)]


def test_in_a_page() -> None:
    from claims.extraction.pipeline import extract_claims  # noqa: PLC0415

    more = "".join(f"<p>The ferry has carried passengers since pier number {n} was built there.</p>" for n in range(4))
    page = f"<html><body><article><h1>Ferry stays</h1>{{}}<p>{WRONG_DAY}</p>{more}</article></body></html>"
    rules = select_rules(all_rules(), select=("DAT704", "REC"))
    pages = [
        read_html(page.format(put), path="a.html") for put in ("", WAIVER, WAIVER * 2, WAIVER.replace("704", "705"))
    ]
    found = [check(extract_claims(each), rules=rules) for each in pages]
    assert [len(each.findings) for each in found] == [1, 0, 1, 2]  # the second of two waivers leaves out nothing


def with_review(state: ReviewState, **fields: object) -> Record:
    record = read(WRONG_DAY)
    finding = check(record, rules=select_rules(all_rules(), select=("DAT704",))).findings[0]
    review = Review.model_validate({"state": state, "by": "Ana", "why": "seen", **fields})
    decision = Decision(code=finding.code, fingerprint=finding.fingerprint, words=finding.words, review=review)
    return record.model_copy(update={"decisions": (decision,)})


@pytest.mark.parametrize(("state", "kept"), [("waived", 0), ("verified", 1), ("disputed", 1)])
def test_a_waived_finding_of_the_record_is_left_out(state: str, kept: int) -> None:
    found = check(with_review(ReviewState(state)), rules=select_rules(all_rules(), select=("DAT704",)))
    assert len(found.findings) == kept
    assert [w.reason for w in found.waived] == ["waived by Ana: seen"] * (1 - kept)


def reviewed(select: Callable[[Record], tuple[str, ...]]) -> list[str]:
    record = read("The ferry will close, said Dana Whitlock, who runs the port.", WRONG_DAY)
    claims = tuple(
        c.model_copy(update={"review": Review(state=ReviewState.waived, by="Ana", why="seen", rules=select(record))})
        for c in record.claims[:1]
    )
    record = record.model_copy(update={"claims": (*claims, *record.claims[1:])})
    return [f.message for f in check(record, rules=select_rules(all_rules(), select=("REC",))).findings]


def test_a_review_that_waives_nothing_is_told() -> None:
    assert reviewed(lambda record: ("DAT704",)) == ["this waiver of DAT704 leaves out nothing"]


def test_prints_are_the_same_whatever_is_waived() -> None:
    twice = (WRONG_DAY, "Nothing was decided.", WRONG_DAY)
    free = checked(*twice, select=("DAT704",)).findings
    kept = checked(WAIVER, *twice, select=("DAT704",)).findings
    assert [f.fingerprint for f in kept] == [free[1].fingerprint]
    assert replace(kept[0], span=free[1].span, related=()) == replace(free[1], related=())


def test_the_waiver_of_the_docs_holds() -> None:
    page = (Path(__file__).parents[2] / "docs" / "waivers.md").read_text(encoding="utf-8")
    shown = re.findall(r"```markdown\n(.*?)```", page, re.S)[0]
    rules = select_rules(all_rules(), select=("ANO102", "REC"))
    found = check(parsed(shown), rules=rules)
    assert (told(found), [waived.finding.code for waived in found.waived]) == ([], ["ANO102"])
    bare = check(parsed(shown.partition("-->")[2]), rules=rules)
    assert [code for code, _ in told(bare)] == ["ANO102"]


def test_what_is_waived_holds_its_place_in_the_sentence() -> None:
    words = "Critics say that the ferry is too old, and most locals think that it was sold too cheaply to the bank."
    select = ("VAG302", "VAG303", "VAG313")
    kept = checked("The board met in May.", words, select=select)
    first = kept.findings[0].code
    waived = checked("The board met in May.", f"<!-- onrecord: ignore[{first}] known to all -->", words, select=select)
    assert len(kept.findings) == 1
    assert told(waived) == []
    assert [w.finding.code for w in waived.waived] == [first]
