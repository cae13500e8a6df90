"""Bad input: one line on stderr that names the file, the place and the mend; the others are still checked."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import run
from claims.article import Article
from claims.extraction.pipeline import extract_claims
from claims.record import Record
from tests.checker.conftest import Command

ROOT = Path(__file__).parents[2]

STORY = "The bridge over the Ald is closed until June, said Dana Whitlock, the mayor of Aldmoor.\n"
GERMAN = (
    "Die Brücke über die Ald bleibt bis Juni gesperrt, sagte die Bürgermeisterin am Montag. "
    "Die Stadt hat kein Geld für die Reparatur, und der Rat streitet seit Wochen über einen neuen Plan. "
    "Viele Anwohner müssen nun einen Umweg von zwölf Kilometern fahren.\n"
)


def write(name: str, content: bytes) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("missing.md", None, "missing.md: "),
        ("empty.md", b"", "empty.md: "),
        ("blank.txt", b" \n\n\t\n", "blank.txt: "),
        ("binary.txt", bytes(range(256)) * 40, "binary.txt: "),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(2000), "picture.md: "),
        ("german.md", GERMAN.encode(), "german.md: the text is in another language (de)"),
        ("bare.html", b"<html><body><script>var a;</script></body></html>", "bare.html: "),
        ("matter.md", b"---\ntitle: [unclosed\n---\n\n" + STORY.encode(), "matter.md"),
        ("matter2.md", b"---\ndate: 2020-02-31\n---\n\n" + STORY.encode(), "matter2.md"),
        ("loop.md", b"---\ndate: &a [*a]\n---\n\n" + STORY.encode(), "loop.md:2: broken front matter: a value holds"),
        ("deep.jsonl", b'{"text": "A", "author": ' + b"[" * 900 + b"]" * 900 + b"}\n", "deep.jsonl:1: a field holds"),
        ("lines.jsonl", b'{"text": "A"\n', "lines.jsonl"),
        ("no-text.jsonl", b'{"headline": "A"}\n', "no-text.jsonl"),
        ("record.json", b"{}", "record.json: is not a valid claim record"),
    ],
)
def test_is_told_in_one_line_and_the_others_are_checked(
    onrecord: Command, name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        write(name, content)
    write("good.md", STORY.encode())
    done = onrecord("claims", name, "good.md")
    assert done.code == 2
    assert done.err.startswith(told)
    assert done.err.count("\n") == 1
    assert "(" in done.err, "no mend"
    assert "a bug" not in done.err
    assert "The bridge over the Ald" in done.out


def test_a_folder_without_articles(onrecord: Command) -> None:
    Path("empty").mkdir()
    done = onrecord("check", "empty")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("empty: no articles in this folder (looked for .htm .html .json ")


def test_a_folder_of_claim_records_is_read_by_verbs_that_read_records(onrecord: Command) -> None:
    write("a.md", STORY.encode())
    onrecord("claims", "a.md", "-o", "records/")
    assert onrecord("check", "records").out == onrecord("check", "a.md").out
    write("records/note.txt", b"It rained all day, and nobody came.")
    assert "It rained" in onrecord("claims", "records").out  # articles go before


def test_a_pattern_without_files(onrecord: Command) -> None:
    assert onrecord("check", "*.md").err == "*.md: matches no file (check the pattern)\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read_rightly(onrecord: Command, encoding: str) -> None:
    text = STORY.replace("the mayor", "the mayor’s envoy – José Müller –") * 6
    write("a.txt", text.encode(encoding))
    done = onrecord("claims", "a.txt")
    assert done.code == 0
    assert "mayor’s envoy – José Müller –" in done.out


def test_fifty_megabytes_are_refused_with_the_limit_or_read(onrecord: Command) -> None:
    write("big.txt", STORY.encode() * (50_000_000 // len(STORY)))
    done = onrecord("claims", "big.txt")
    assert done.code == 2
    assert "big.txt: " in done.err
    assert "limit of" in done.err


def test_a_pipeline_that_is_not_installed_is_told_once(onrecord: Command) -> None:
    write("a.md", STORY.encode())
    write("b.md", STORY.encode())
    done = onrecord("check", "a.md", "b.md", "--pipeline", "xx_none")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("onrecord: --pipeline: no spaCy pipeline called 'xx_none' is installed")
    assert done.err.count("\n") == 1


def test_a_name_that_is_not_utf_8_stops_nobody(onrecord: Command) -> None:
    write("old/a.md", STORY.encode())
    write(os.fsdecode(b"old/caf\xe9.md"), STORY.encode())
    done = onrecord("check", "old", "-o", "found.sarif", "-o", "found.html", "-o", "found.json", "-o", "found.xml")
    assert (done.code, "a bug" in done.err) == (1, False)
    assert {uri.name for uri in Path().glob("found.*")} == {"found.sarif", "found.html", "found.json", "found.xml"}
    assert r"old/caf\\xe9.md" in Path("found.json").read_text()
    assert [line for line in onrecord("claims", "old").out.splitlines() if r"caf\\xe9.md" in line]
    onrecord("check", "old", "--write-suppressions")
    assert (onrecord("check", "old").code, onrecord("check", "old").err) == (0, "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (rb'{"text": "A cut \ud83d emoji."}', r"half a character in the field `text`: \ud83d at character 7 ("),
        (rb'{"title": "\udc00", "text": "A"}', r"half a character in the field `title`: \udc00 at character 1 ("),
        (b'{"n": ' + b"9" * 5000 + b', "text": "A"}', "JSON that cannot be read: Exceeds the limit (4300 digits)"),
        (b'{"n": ' + b"[" * 100_000 + b', "text": "A"}', "JSON that cannot be read: maximum recursion depth"),
        (b'{"text": ""}', 'the field `text` is empty (write {"text": "..."})'),
        (b'{"text": 7}', 'the field `text` holds a number and no text (write {"text": "..."})'),
        (b'{"text": null}', 'the field `text` holds null and no text (write {"text": "..."})'),
        (b'["text"]', 'no JSON object with a field `text` (write {"text": "..."})'),
        (b'{"text": "' + b"word " * 80_001 + b'"}', "400,005 characters are more than the limit of 400,000 ("),
    ],
)
def test_a_bad_line_stops_no_other(onrecord: Command, line: bytes, told: str) -> None:
    good = b'{"text": "' + STORY.strip().encode() + b'"}'
    write("a.jsonl", b"\n".join((good, line, good)))
    done = onrecord("claims", "a.jsonl")
    assert (done.code, done.out.count("The bridge over the Ald is closed until June, said")) == (2, 2)
    assert done.err.startswith(f"a.jsonl:2: {told}")
    assert done.err.count("\n") == 1
    assert "a bug" not in done.err


@pytest.mark.parametrize(
    ("key", "day"),
    [("date", '"2024-13-45"'), ("date", "true"), ("published", '"06/07/2024"'), ("date", "17"), ("updated", '"soon"')],
)
def test_a_day_that_is_none_is_told_and_its_article_is_read_without_it(onrecord: Command, key: str, day: str) -> None:
    text = STORY.strip()
    write("a.jsonl", f'{{"text": "{text}", "{key}": {day}}}\n{{"text": "{text}", "date": "2024-05-17"}}'.encode())
    done = onrecord("claims", "a.jsonl")
    told = day.strip('"')
    assert done.err == (
        f"a.jsonl:1: {key}: no such date: {told} (write it as YYYY-MM-DD; the article is read without it)\n"
    )
    assert (done.code, done.out.count("The bridge over the Ald is closed until June, said")) == (2, 2)
    assert "unread" not in onrecord("check", "a.jsonl", "--output-format", "compact").out
    dated = onrecord("claims", "a.jsonl", "--date", "2024-05-17")
    assert (dated.code, dated.err.count("\n")) == ((2, 1) if key == "updated" else (0, 0))


def test_a_date_that_is_given_goes_before_one_that_is_none(onrecord: Command) -> None:
    write("a.md", b"---\ndate: soon\n---\n\n" + STORY.encode())
    assert onrecord("claims", "a.md").code == 2
    assert onrecord("claims", "a.md", "--date", "2024-05-17").code == 0


def test_what_breaks_at_one_line_stops_no_other(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article, **options: object) -> Record:
        if article.place.first_line == 1:
            raise AssertionError("odd")
        return extract_claims(article)

    monkeypatch.setattr("claims.extraction.pipeline.extract_claims", broken)
    good = b'{"text": "' + STORY.strip().encode() + b'"}'
    write("a.jsonl", b"\n".join((good, good)))
    done = onrecord("claims", "a.jsonl", "--no-cache")
    assert done.err.startswith("a.jsonl:1: could not be checked: AssertionError: odd (a bug")
    assert "The bridge over the Ald" in done.out


@pytest.mark.parametrize("name", ["n" * 300 + ".md", "n" * 300 + "/a.md"])
def test_a_path_that_no_file_can_have_is_told_and_no_bug(onrecord: Command, name: str) -> None:
    done = onrecord("check", name)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err == f"{name}: File name too long (check the path and its permissions)\n"


def test_a_pipe_is_read_once(onrecord: Command) -> None:
    reading, writing = os.pipe()
    os.write(writing, STORY.encode())
    os.close(writing)
    done = onrecord("claims", f"/dev/fd/{reading}")
    os.close(reading)
    assert (done.code, done.err) == (0, "")
    assert "The bridge over the Ald" in done.out


def test_nothing_that_a_pipe_gave_is_put_aside(onrecord: Command) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Experts say that the bridge will fall.\n")
    os.close(writing)
    onrecord("check", f"/dev/fd/{reading}", "--write-suppressions")
    os.close(reading)
    assert not Path("onrecord-suppressions.json").exists()


def test_closed_standard_streams_are_told(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", STORY.encode())
    monkeypatch.setattr(sys, "stdin", None)
    assert run(["check", "-"]) == 2
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["check", "a.md"]) == 2
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["check", "nowhere.md"]) == 2


def test_what_a_closed_stream_is_told_with() -> None:
    line = f"cat {ROOT}/examples/school-roof.md | {sys.executable} -m checker check - {{}}"
    told = [
        subprocess.run(["bash", "-c", line.format(to)], cwd=ROOT, capture_output=True, text=True, check=False)
        for to in (">&-", ">/dev/full")
    ]
    assert [done.returncode for done in told] == [2, 2]
    assert told[0].stderr == "onrecord: standard output: is closed (write to a file with --output)\n"
    assert told[1].stderr.startswith("onrecord: standard output: cannot be written: No space left on device (")
    assert told[1].stderr.count("\n") == 1


def test_a_day_at_the_end_of_the_calendar(onrecord: Command) -> None:
    write("a.md", b"The mayor will leave in 9,999,999 days, Ida Brandt said. It opened 9999999 weeks ago on Monday.\n")
    assert "broke" not in onrecord("check", "a.md", "--date", "2024-01-01").err
    done = onrecord("check", "a.md", "--date", "9999-12-31")
    assert (done.code, done.err) == (2, "onrecord: --date: nothing was published in 9999 (write a day as YYYY-MM-DD)\n")


def test_what_standard_input_holds_is_told_by_its_look(onrecord: Command) -> None:
    one, two = (json.dumps({"id": name, "text": STORY}) for name in "ab")
    lines = f"{one}\n\n{two}\n".encode()
    assert [json.loads(told)["article"]["id"] for told in onrecord("claims", "-", stdin=lines).out.splitlines()] == [
        "a",
        "b",
    ]
    shown = onrecord("check", "-", "--output-format", "compact", stdin=lines).out
    assert [line.split(":")[:3] for line in shown.splitlines()] == [["-", "1", "1"], ["-", "3", "1"]]
    assert onrecord("claims", "-", stdin=f'{one}\n{{"text"\n'.encode()).err.startswith("-:2: broken JSON at column")
    write("a.md", STORY.encode())
    indented = onrecord("claims", "a.md").out
    compact = json.dumps(json.loads(indented))
    for record in (indented, compact, f"{compact}\n{compact}"):
        done = onrecord("claims", "-", stdin=record.encode())
        assert done.out.startswith(record[:1])
        assert (done.code, "a.md" in done.out) == (0, True)


@pytest.mark.parametrize("broken", ["{\n", "{}", '[{"text": "A story."}]', '{\n  "version": 1,\n  "claims": []\n}\n'])
def test_json_on_standard_input_is_never_read_as_a_story(onrecord: Command, broken: str) -> None:
    done = onrecord("check", "-", stdin=broken.encode())
    assert (done.code, done.out) == (2, "")
    assert "-: is not a valid claim record" in done.err


def test_lines_of_json_by_their_other_ending(onrecord: Command) -> None:
    write("folder/x.ndjson", json.dumps({"id": "a1", "text": STORY}).encode())
    for place in ("folder", "folder/x.ndjson"):
        article = json.loads(onrecord("claims", place).out)["article"]
        assert (article["id"], article["text"]) == ("a1", STORY)


def test_records_of_several_articles_in_one_file_are_valid(onrecord: Command) -> None:
    write("a.md", STORY.encode())
    write("b.md", STORY.replace("June", "May\u2028").encode())
    done = onrecord("claims", "a.md", "b.md", "-o", "two.json")
    assert (done.code, "would hold 2 records" in done.err) == (2, True)
    assert onrecord("claims", "a.md", "b.md", "-o", "two.jsonl").code == 0
    write("two.json", Path("two.jsonl").read_bytes())  # as earlier versions wrote it
    for name in ("two.json", "two.jsonl"):
        assert onrecord("validate", name).err == "2 claim records, no problems\n"
        assert onrecord("check", name).code == onrecord("check", "a.md", "b.md").code
        assert "a.md:1:1: DAT701" in onrecord("check", name, "--output-format", "compact").out
    assert onrecord("check", "a.md", "--review", "two.json").code != 2


def test_json_of_articles_is_told_where_it_belongs(onrecord: Command) -> None:
    for text in ('[{"text": "The mayor said no."}]', '{"id": "a", "text": "The mayor said no."}'):
        write("a.json", text.encode())
        assert onrecord("check", "a.json").err.endswith("(articles go into a file called .jsonl, one object a line)\n")


@pytest.mark.parametrize("name", ["a.csv", "b.md", "b.txt", "b.html"])
def test_claim_records_are_not_called_what_they_are_not(onrecord: Command, name: str) -> None:
    write("a.md", STORY.encode())
    done = onrecord("claims", "a.md", "-o", name)
    assert (done.code, Path(name).exists()) == (2, False)
    assert "is no name of claim records, which are JSON (call it .json, or .jsonl" in done.err


def test_nothing_in_a_folder_is_skipped_in_silence(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("in/a.md", "in/locked/b.md", "in/.git/c.md", "far/d.md"):
        write(name, STORY.encode())
    Path("in/gone.md").symlink_to("nothing.md")
    Path("in/gone.txt.bak").symlink_to("nothing.md")
    Path("in/far").symlink_to("../far")
    Path("in/loop").symlink_to(".")
    Path("far/back").symlink_to("../in")
    really = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "locked":  # as a folder without permissions is, for everybody but root
            raise PermissionError(13, "Permission denied")
        return really(path)

    monkeypatch.setattr(os, "scandir", scandir)
    done = onrecord("claims", "in")
    assert done.code == 2
    assert done.err.splitlines() == [
        "in/locked: cannot be looked into: Permission denied (check its permissions)",
        "in/gone.md: no such file (check the path)",
    ]
    read = [json.loads(line)["article"]["place"]["path"] for line in done.out.splitlines()]
    assert read == ["in/a.md", "in/far/d.md"]
    assert onrecord("claims", "in/locked").err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "good.md", "-o", "{}.md"),
        ("claims", "good.md", "-o", "{}.json"),
        ("check", "good.md", "--review", "{}.json"),
        ("check", "good.md", "--suppressions", "{}"),
        ("redact", "{}.json"),
        ("review", "{}.json"),
    ],
)
def test_a_name_that_no_disk_takes_is_no_bug(onrecord: Command, arguments: tuple[str, ...]) -> None:
    write("good.md", STORY.encode())
    done = onrecord(*(argument.format("x" * 300) for argument in arguments))
    assert done.code == 2
    assert "name too long" in done.err
    assert "a bug" not in done.err


def test_a_claim_record_that_is_none_is_told_with_the_field_at_fault(onrecord: Command) -> None:
    write("good.md", STORY.encode())
    onrecord("claims", "good.md", "-o", "r.json")
    record = json.loads(Path("r.json").read_text(encoding="utf-8"))
    record["article"]["sha256"] = "0" * 64
    write("r.json", json.dumps(record, indent=1).encode())
    assert ", at /article/sha256: is not that of the text (see" in onrecord("check", "r.json").err
    write("r.json", b'{"version": 1, ' + json.dumps(record).encode()[1:])
    assert "line 1, at /version: is given twice (see" in onrecord("check", "r.json").err
    write("r.json", b"no JSON")
    assert "claim record: line 1: is not JSON" in onrecord("check", "r.json").err


def test_a_page_has_a_line_and_a_column_for_programs(onrecord: Command) -> None:
    told = "".join(f"<p>Critics say that boat {n} is old, and nobody in the town mends it.</p>" for n in "123")
    write("a.html", f"<html><body><article><h1>The boats</h1>{told}</article></body></html>".encode())
    lines = onrecord("check", "a.html", "--output-format", "compact").out.splitlines()
    assert lines
    assert all(re.match(r"a\.html:1:1: [A-Z]{3}\d{3} ", line) for line in lines)


def test_a_stray_control_character_makes_no_binary_file(onrecord: Command) -> None:
    write("a.md", b"Critics say\x01 it is old.\n")
    assert "a.md:1" in onrecord("check", "a.md").out
    for form in ("json", "junit", "sarif"):
        assert onrecord("check", "a.md", "--output-format", form).code == 1
    write("a.md", b"\x01\x02\x03\x04\x05 it is old.\n")
    assert "is a binary file" in onrecord("check", "a.md").err


def test_a_date_beside_a_claim_record_is_told_to_be_of_no_use(onrecord: Command) -> None:
    write("good.md", STORY.encode())
    onrecord("claims", "good.md", "-o", "r.json")
    done = onrecord("check", "r.json", "good.md", "--date", "2024-05-17")
    assert done.err == "r.json: --date is not for claim records, which have a day of their own\n"
