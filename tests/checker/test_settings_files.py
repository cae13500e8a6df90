"""Settings are found upwards from the article; options go before them; mistakes name the file and the mend."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.engine import check
from checker.findings import Confidence, Persona, Severity
from checker.records.schemas import load_schema
from checker.registry import all_rules
from checker.settings.asked import Asked
from checker.settings.config import Settings
from checker.settings.files import forget_files
from checker.settings.selection import chosen_rules, with_severities
from claims.decisions import Decision, Review, ReviewState
from claims.errors import ConfigError
from claims.record import Record
from tests.checker.conftest import Command


@pytest.fixture(autouse=True)
def fresh() -> None:
    forget_files()


def test_the_nearest_file_holds_alone(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('standards = ["ap"]\n', encoding="utf-8")
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/pyproject.toml").write_text('[tool.onrecord]\npersona = "auditor"\n', encoding="utf-8")
    assert Asked().settings_for(str(tmp_path / "a.md")).standards == ("ap",)
    assert Asked().settings_for(str(tmp_path / "a/b" / "a.md")) == Settings(persona=Persona.auditor)


def test_a_pyproject_of_others_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('min-confidence = "high"\n', encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert Asked().settings_for(str(tmp_path / "a" / "a.md")).min_confidence is Confidence.high


def test_a_mark_of_the_encoding_before_the_settings_is_no_setting(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('persona = "auditor"', encoding="utf-8-sig")
    assert Asked().settings_for(str(tmp_path / "a.md")).persona is Persona.auditor


def test_settings_that_may_not_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "onrecord.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", refused)
    with pytest.raises(ConfigError, match=r"onrecord.toml: cannot be read: Permission denied \(check its permissions"):
        Asked().settings_for(str(tmp_path / "a.md"))


def test_options_go_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('persona = "auditor"\npublisher = "The Coast Post"\n', encoding="utf-8")
    settings = Asked({"persona": Persona.pedantic}).settings_for(str(tmp_path / "a.md"))
    assert (settings.persona, settings.publisher) == (Persona.pedantic, "The Coast Post")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["ANO"]', "onrecord.toml: there is no setting 'selct' (did you mean select?)"),
        ('select = "ANO"', "onrecord.toml: 'select' has a value of the wrong kind (write select = [\"...\"])"),
        ("persona = 1", "onrecord.toml: 'persona' has a value of the wrong kind (write persona = \"...\")"),
        ('persona = "regulr"', "onrecord.toml: persona: unknown value 'regulr' (did you mean regular?)"),
        ('standards = ["bcc"]', "onrecord.toml: standards: there is no standard 'bcc' (did you mean bbc?)"),
        ('ignore = ["nothing-of-the-kind"]', "onrecord.toml: ignore: there is no rule 'nothing-of-the-kind'"),
        ("select = [", "onrecord.toml: cannot be read: "),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "onrecord.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(told)):
        Asked().settings_for(str(tmp_path / "a.md"))


def test_all_mistakes_of_a_table_are_told_at_once(tmp_path: Path) -> None:
    text = """
        selct = ["ANO"]
        persona = "regulr"
        ignore = ["VAG302", "ZZZ1", "ZZZ2"]
        standards = ["bcc"]
        severity = { YYY1 = "info" }
    """
    with pytest.raises(ConfigError) as told:
        check_with(tmp_path, text, "a.md")
    place = str(tmp_path / "onrecord.toml")
    assert str(told.value).split("; ") == [
        f"{place}: there is no setting 'selct' (did you mean select?)",
        f"{place}: persona: unknown value 'regulr' (did you mean regular?)",
        f"{place}: ignore: there is no rule 'ZZZ1' (see: onrecord rules)",
        f"{place}: ignore: there is no rule 'ZZZ2' (see: onrecord rules)",
        f"{place}: severity: there is no rule 'YYY1' (see: onrecord rules)",
        f"{place}: standards: there is no standard 'bcc' (did you mean bbc?)",
    ]


def check_with(tmp_path: Path, text: str, *article: str) -> Settings:
    (tmp_path / "onrecord.toml").write_text(text, encoding="utf-8")
    return Asked().settings_for(str(tmp_path.joinpath(*article)))


OVERRIDES = """
persona = "pedantic"
[[overrides]]
files = ["archive/**", "*.opinion.md"]
persona = "regular"
ignore = ["DAT"]
[[overrides]]
files = ["2019"]
publisher = "The Old Post"
"""


@pytest.mark.parametrize(
    ("article", "persona", "ignore", "publisher"),
    [
        ("news/a.md", Persona.pedantic, (), None),
        ("archive/b.md", Persona.regular, ("DAT",), None),
        ("news/c.opinion.md", Persona.regular, ("DAT",), None),
        ("archive/2019/d.md", Persona.regular, ("DAT",), "The Old Post"),
    ],
)
def test_overrides_hold_for_their_files_the_last_that_fits(
    tmp_path: Path, article: str, persona: Persona, ignore: tuple[str, ...], publisher: str | None
) -> None:
    settings = check_with(tmp_path, OVERRIDES, article)
    assert (settings.persona, settings.ignore, settings.publisher) == (persona, ignore, publisher)


def test_lists_of_overrides_add_up_and_a_choice_of_rules_is_made_anew(tmp_path: Path) -> None:
    text = """
        select = ["DAT"]
        ignore = ["DAT714"]
        severity = { VAG = "info", SRC201 = "error" }
        [[overrides]]
        files = ["a.md"]
        select = ["VAG"]
        ignore = ["VAG302"]
        severity = { VAG = "error" }
    """
    settings = check_with(tmp_path, text, "a.md")
    assert (settings.select, settings.ignore) == (("VAG",), ("DAT714", "VAG302"))
    weighed = {rule.code: rule.severity for rule in with_severities(all_rules(), settings.severity)}
    assert (weighed["VAG301"], weighed["SRC201"]) == (Severity.error, Severity.error)
    place = str(tmp_path / "onrecord.toml")
    assert Asked().origins(str(tmp_path / "a.md"))["ignore"] == f"{place}; {place}, overrides 1"


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("./a.md", "a.md", "in/a.md"),
        ("/a.md", "a.md", "in/a.md"),
        ("[a-c].md", "in/b.md", "in/d.md"),
        ("[!a].md", "b.md", "a.md"),
        ("in/", "in/a.md", "a.md"),
        ("in/?.md", "in/a.md", "in/ab.md"),
        ("[a.md", "[a.md", "a.md"),
    ],
)
def test_patterns_are_those_of_gitignore(tmp_path: Path, pattern: str, fits: str, fits_not: str) -> None:
    text = f'[[overrides]]\nfiles = ["{pattern}"]\nignore = ["DAT"]'
    assert check_with(tmp_path, text, fits).ignore == ("DAT",)
    assert check_with(tmp_path, text, fits_not).ignore == ()


def test_config_of_a_folder_is_that_of_the_articles_in_it(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "onrecord.toml").write_text('publisher = "The Old Post"', encoding="utf-8")
    assert 'publisher = "The Old Post"' in onrecord("config", "in").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('select = ["VAG9"]', "onrecord.toml: select: there is no rule 'VAG9'"),
        ('[severity]\nSRC2O1 = "error"', "onrecord.toml: severity: there is no rule 'SRC2O1'"),
        ('[tool.onrecord]\nselect = ["ANO"]', "no setting 'tool' (here the settings stand on top, without [tool."),
        ('[[overrides]]\nfiles = ["!a.md"]', "overrides 1: files: '!a.md' is no pattern of files below"),
        ('[[overrides]]\nfiles = ["{a,b}.md"]', "overrides 1: files: '{a,b}.md' is no pattern of files below"),
        ('[severity]\nSRC201 = "eror"', "unknown value 'eror' (did you mean error?)"),
        ('[[overrides]]\nignore = ["DAT"]', "overrides 1: says of no files"),
        ('[[overrides]]\nfiles = ["*"]\nselct = []', "overrides 1: there is no setting 'selct' (did you mean select?)"),
        ('fail-on = "fatal"', "fail-on: unknown value 'fatal'"),
    ],
)
def test_mistakes_in_tables_are_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(told)):
        check_with(tmp_path, text, "a.md")


def test_severities_are_the_settings_own_a_rule_before_its_family(tmp_path: Path) -> None:
    settings = check_with(tmp_path, '[severity]\nVAG302 = "error"\nVAG = "info"\n', "a.md")
    weighed = {rule.code: rule.severity for rule in chosen_rules(settings)}
    assert (weighed["VAG302"], weighed["VAG301"]) == (Severity.error, Severity.info)


@pytest.mark.parametrize(
    ("written", "runs", "does_not"),
    [
        ('select = ["VAG3", "ANO1"]', {"VAG301", "ANO102"}, {"SRC201", "DAT704"}),
        ('select = ["vag30"]', {"VAG301"}, {"VAG311"}),
        ('ignore = ["VAG3"]', {"ANO102"}, {"VAG301", "VAG311"}),
        ('extend-select = ["DAT70"]', {"DAT703", "VAG302"}, set[str]()),
    ],
)
def test_rules_are_chosen_by_how_their_codes_begin(
    tmp_path: Path, written: str, runs: set[str], does_not: set[str]
) -> None:
    codes = {rule.code for rule in chosen_rules(check_with(tmp_path, f"{written}\n", "a.md"))}
    assert runs <= codes
    assert not does_not & codes


def test_a_narrower_severity_goes_before_a_wider(tmp_path: Path) -> None:
    written = '[severity]\nVAG = "info"\nVAG30 = "error"\nVAG302 = "warning"\n'
    weighed = {rule.code: rule.severity for rule in chosen_rules(check_with(tmp_path, written, "a.md"))}
    assert [weighed[code] for code in ("VAG311", "VAG301", "VAG302")] == [
        Severity.info,
        Severity.error,
        Severity.warning,
    ]


def test_extend_select_runs_a_rule_that_the_persona_does_not(tmp_path: Path) -> None:
    codes = {rule.code for rule in chosen_rules(check_with(tmp_path, 'extend-select = ["DAT703"]\n', "a.md"))}
    assert {"DAT703", "VAG302"} <= codes


ARTICLE = """---
date: 2024-05-17
---

Ida Brandt, the mayor, claimed that the ferry leaves at eight. It was sold in May, the Coast News Agency reported.
"""


def test_what_the_house_accepts_is_not_found_and_told_as_unchecked(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    assert "ATT501" in onrecord("check", "a.md", "--persona", "pedantic").out
    (tmp_path / "onrecord.toml").write_text('allowed-verbs = ["claimed"]\n', encoding="utf-8")
    forget_files()
    assert "ATT501" not in onrecord("check", "a.md", "--persona", "pedantic").out
    told = onrecord("check", "a.md", "--persona", "pedantic", "--output-format", "json").out
    assert "the settings accept “claimed”" in told


HEAD = "---\ndate: 2024-05-17\npublisher: Harbour Times\n---\n\nThe [ferry line](https://ferry.example/) is old.\n\n"
TOLD = "A senior official told the Tarnby Gazette on condition of anonymity that the ferry would be sold.\n"
REPORTED = "The ferry was sold to a bank in May, the Tarnby Gazette reported last week.\n"
TRUSTED = 'trusted-relays = ["Tarnby Gazette"]'
OWN = 'own-outlets = ["The Tarnby Gazette"]'


@pytest.mark.parametrize(
    ("words", "settings", "found"),
    [
        (TOLD, "", ["REL403"]),
        (TOLD, TRUSTED, []),
        (TOLD, 'trusted-relays = ["Coast News Agency"]', ["REL403"]),
        (TOLD, OWN, []),
        (REPORTED, "", ["REL402"]),
        (REPORTED, TRUSTED, []),
        (REPORTED, OWN, ["REL406"]),
    ],
)
def test_the_houses_lists_say_which_relays_are_asked_about(
    onrecord: Command, tmp_path: Path, words: str, settings: str, found: list[str]
) -> None:
    (tmp_path / "a.md").write_text(HEAD + words, encoding="utf-8")
    (tmp_path / "onrecord.toml").write_text(settings, encoding="utf-8")
    forget_files()
    shown = onrecord("check", "a.md", "--select", "REL", "--output-format", "compact").out
    assert re.findall(r"REL\d+", shown) == found
    if settings == TRUSTED:
        told = onrecord("check", "a.md", "--select", "REL", "--output-format", "json").out
        assert "the settings trust Tarnby Gazette" in told


def test_the_outlet_that_a_relay_comes_from_is_told_and_no_other(onrecord: Command, tmp_path: Path) -> None:
    other = "The bank paid too much for it, the Coast Courier reported on Monday.\n"
    (tmp_path / "a.md").write_text(f"{HEAD}{TOLD}\n{other}", encoding="utf-8")
    (tmp_path / "onrecord.toml").write_text('trusted-relays = ["Tarnby Gazette", "Coast Courier"]', encoding="utf-8")
    forget_files()
    found = json.loads(onrecord("check", "a.md", "--select", "REL", "--output-format", "json").out)
    told = {s["code"]: s["reason"] for article in found["articles"] for s in article["skipped"]}
    assert told == {"REL402": "the settings trust Coast Courier", "REL403": "the settings trust Tarnby Gazette"}


@pytest.mark.parametrize(
    ("outlet", "reason"), [("Coast Courier", None), ("Tarnby Gazette", "the settings trust Tarnby Gazette")]
)
def test_a_relay_whose_waiver_ran_out_is_not_called_trusted(
    onrecord: Command, tmp_path: Path, outlet: str, reason: str | None
) -> None:
    (tmp_path / "a.md").write_text(HEAD + TOLD + "\nThe bank is old, the Coast Courier reported.\n", encoding="utf-8")
    onrecord("claims", "a.md", "-o", "a.json")
    record = Record.model_validate_json((tmp_path / "a.json").read_text("utf-8"))
    (told,) = check(record, select=["REL403"]).findings
    review = Review(state=ReviewState.waived, by="Ana", why="as agreed", until=date(2024, 6, 1))
    lapsed = (Decision(code=told.code, fingerprint=told.fingerprint, words=told.words, review=review),)
    (tmp_path / "a.json").write_text(record.model_copy(update={"decisions": lapsed}).model_dump_json(), "utf-8")
    (tmp_path / "onrecord.toml").write_text(f'trusted-relays = ["{outlet}"]', encoding="utf-8")
    forget_files()
    found = onrecord("check", "a.json", "--select", "REL403", "--today", "2024-07-01", "--output-format", "json")
    (article,) = json.loads(found.out)["articles"]
    assert [each["code"] for each in article["findings"]] == ["REL403"] * (reason is None)
    assert [each["reason"] for each in article["skipped"]] == ([reason] if reason else [])


def test_a_pyproject_that_is_no_toml_is_told_where_it_may_speak_of_us(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[project]\nname = \n", encoding="utf-8")
    assert Asked().settings_for(str(tmp_path / "a.md")) == Settings()
    forget_files()
    file.write_text('[tool.onrecord]\nselect = ["VAG"]\n[project]\nname = \n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pyproject.toml: cannot be read: Invalid value \(at line 4"):
        Asked().settings_for(str(tmp_path / "a.md"))


@pytest.mark.parametrize("text", ["[tool]\nonrecord = 1", "tool = 1"])
def test_a_pyproject_of_the_wrong_shape_is_told_or_passed_by(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    if "onrecord" not in text:
        assert Asked().settings_for(str(tmp_path / "a.md")) == Settings()
        return
    with pytest.raises(ConfigError, match=re.escape("tool.onrecord is no table (write [tool.onrecord])")):
        Asked().settings_for(str(tmp_path / "a.md"))


def test_fail_on_in_the_settings_decides_the_exit_code(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE + "\nCritics say it is far too cheap.\n", encoding="utf-8")
    assert onrecord("check", "a.md").code == 1
    (tmp_path / "onrecord.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    forget_files()
    assert onrecord("check", "a.md").code == 0
    assert onrecord("check", "a.md", "--fail-on", "info").code == 1


def test_init_writes_a_start_that_is_all_comments_and_fits(onrecord: Command, tmp_path: Path) -> None:
    assert onrecord("init").code == 0
    text = (tmp_path / "onrecord.toml").read_text("utf-8")
    assert tomllib.loads(text) == {}
    waked = "\n".join(re.sub(r"^# (?=[\w-]+ = |\[)", "", line) for line in text.splitlines())
    Draft202012Validator(load_schema("settings")).validate(tomllib.loads(waked))
    (tmp_path / "onrecord.toml").write_text(waked.replace('pipeline = "en_core_web_md"\n', ""), encoding="utf-8")
    forget_files()
    assert Asked().settings_for(str(tmp_path / "a.md")).trusted_relays == ("Coast News Agency",)
    done = onrecord("init")
    assert (done.code, "is there already" in done.err) == (2, True)


def test_config_tells_what_holds_and_from_where(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text(OVERRIDES, encoding="utf-8")
    shown = onrecord("config", "--show", "archive/a.md").out
    assert f'persona = "regular"  # {tmp_path / "onrecord.toml"}, overrides 1\n' in shown
    assert 'min-confidence = "medium"  # default\n' in shown
    assert '"overrides"' in onrecord("config", "--schema").out


def test_what_config_tells_is_a_settings_file(onrecord: Command, tmp_path: Path) -> None:
    text = 'publisher = "Kessa’s own"\n[severity]\nSRC201 = "error"\nVAG = "info"\n'
    for name, written in (("empty", ""), ("full", text)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "onrecord.toml").write_text(written, encoding="utf-8")
        told = tomllib.loads(onrecord("config", f"{name}/a.md").out)
        Draft202012Validator(load_schema("settings")).validate(told)
        assert told["severity"] == ({"SRC201": "error", "VAG": "info"} if written else {})


def test_a_pipeline_that_is_not_there_is_told_with_its_file(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('pipeline = "nope"', encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    done = onrecord("check", "a.md")
    told = f"onrecord: {tmp_path / 'onrecord.toml'}: pipeline: no spaCy pipeline called 'nope' is installed ("
    assert (done.code, done.err.startswith(told)) == (2, True)


def test_settings_that_leave_no_rule_to_run_are_told(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('ignore = ["ANO102"]', encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    done = onrecord("check", "a.md", "--select", "ANO102", "--no-cache")
    assert (done.code, done.err) == (2, "a.md: the settings leave no rule to run (see: onrecord config)\n")


def test_settings_that_contradict_each_other_do_not_pass(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('select = ["ANO"]\nignore = ["ANO"]', encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    assert onrecord("check", "a.md").code == 2
    assert onrecord("check", "a.md", "--ignore", "VAG").code == 0  # the option goes before the file's


def test_files_that_settings_spare_all_rules_pass(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('[[overrides]]\nfiles = ["a.md"]\nignore = ["all"]', encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    done = onrecord("check", "a.md")
    assert (done.code, done.err) == (0, "a.md: the settings leave no rule to run (see: onrecord config)\n")


def test_folders_are_read_without_what_is_excluded_and_what_others_keep(onrecord: Command, tmp_path: Path) -> None:
    for name in ("a.md", "drafts/b.md", "old/c.html.md", "site/node_modules/pkg/README.md", "site/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Critics say the boat is old.\n", "utf-8")
    (tmp_path / "onrecord.toml").write_text('exclude = ["drafts", "old/*.html.md"]\n', "utf-8")

    def told(*paths: str) -> set[str]:
        out = onrecord("check", *paths, "--select", "VAG", "--output-format", "compact").out
        return {line.partition(":")[0] for line in out.splitlines()}

    assert told(".") == {"a.md", "site/d.md"}
    assert told("**/*.md") == {"a.md", "site/d.md", "site/node_modules/pkg/README.md"}
    assert told("drafts/b.md") == {"drafts/b.md"}
    (tmp_path / "onrecord.toml").write_text('exclude = ["../b"]\n', "utf-8")
    forget_files()
    assert "exclude: '../b' is no pattern" in onrecord("check", ".").err


def test_extend_select_as_an_option(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Critics claimed that the boat is old.\n", "utf-8")
    more = onrecord("check", "a.md", "--extend-select", "ATT501", "--output-format", "compact").out
    assert ("ATT501" in more, "VAG302" in more) == (True, True)
    assert onrecord("check", "a.md", "--extend-select", "ATT999").code == 2
