"""Pages that code can write are written by code, and fresh; what the others print is true."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from checker.findings import Persona
from checker.pages import help as help_page
from checker.pages import reading as reading_page
from checker.pages import rules as rules_page
from checker.pages import settings as settings_page
from checker.records.specimen import specimen
from checker.registry import listed_rules

ROOT = Path(__file__).parents[1]
ENV = {"PYTHONPATH": str(ROOT), "ONRECORD_NO_CACHE": "1"}
PAGES = {
    "cli.md": help_page.page,
    "reading.md": reading_page.page,
    "rules.md": rules_page.page,
    "settings.md": settings_page.page,
}
README = (ROOT / "README.md").read_text(encoding="utf-8")


def onrecord(*arguments: str, cwd: Path, cache: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command, run as a user would; with a cache an article is read once, however often it is checked."""
    command = [sys.executable, "-m", "checker", *arguments]
    env = {"PYTHONPATH": ENV["PYTHONPATH"], "ONRECORD_CACHE_DIR": str(cache)} if cache else ENV
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_code_writes_is_fresh(name: str, request: pytest.FixtureRequest) -> None:
    page = ROOT / "docs" / name
    if request.config.getoption("regen_all"):
        page.write_text(PAGES[name](), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == PAGES[name](), "run: make golden"


def test_the_rules_page_has_every_rule() -> None:
    written = rules_page.page()
    assert all(f"### {rule.code} {rule.name}\n" in written for rule in listed_rules())


def told_rules(part: str) -> dict[str, str]:
    """The codes in the first column of a table, each with the name that stands behind it, if one does."""
    cells = re.findall(r"^\| ([A-Z]{3}\d{3}.*?) \|", part, re.M)
    return {code: name for cell in cells for code, name in re.findall(r"([A-Z]{3}\d{3})(?: ([a-z-]+))?", cell)}


def test_rules_that_are_not_shipped_or_not_for_everybody_are_told_as_they_are() -> None:
    page = (ROOT / "docs/rules-not-shipped.md").read_text(encoding="utf-8")
    out, rare = map(told_rules, page.split("\nShipped, but only for the pedantic or the auditor"))
    shipped = {rule.code: rule for rule in listed_rules()}
    assert [code for code in out if code in shipped] == []
    assert [code for code in rare if code not in shipped or shipped[code].persona is Persona.regular] == []
    assert {code: name for code, name in rare.items() if name and name != shipped[code].name} == {}


def test_the_readme_shows_what_its_command_prints() -> None:
    done = onrecord("check", "examples/harbour-ferry.md", cwd=ROOT)
    shown = re.findall(r"```text\n(.*?)```", README, re.S)[0].strip("\n").split("\n\n")
    assert done.returncode == 1
    assert [block for block in shown if block not in done.stdout] == []


def test_ci_runs_the_command_that_the_readme_prints() -> None:
    assert "```sh\nmake setup check\n```" in README
    assert (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()[-1] == "make setup check"


def test_the_design_names_every_package() -> None:
    design = (ROOT / "docs/design.md").read_text(encoding="utf-8")
    packages = [path.parent.relative_to(ROOT).as_posix() for path in ROOT.glob("c*/*/__init__.py")]
    assert [package for package in packages if package not in design] == []


def test_contributing_names_every_verb() -> None:
    verbs = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    told = re.findall(r"^\| `make ([a-z]+)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M)
    assert told == verbs


WRITTEN = (path for pattern in ("*.md", "docs/**/*.md", "benchmarks/*.md") for path in ROOT.glob(pattern))


@pytest.mark.parametrize("page", sorted(path.relative_to(ROOT).as_posix() for path in WRITTEN))
def test_links_in_the_docs_lead_somewhere(page: str) -> None:
    words = re.sub(r"```.*?```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.S)
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", words) if "://" not in target]
    assert [target for target in targets if target and not (ROOT / page).parent.joinpath(target).exists()] == []


def documented_steps() -> list[list[str]]:
    """The arguments of the command in the documented workflow."""
    workflow = yaml.safe_load(re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.S)[0])
    runs = [step["run"].split() for step in workflow["jobs"]["sourcing"]["steps"] if "run" in step]
    return [run[1:] for run in runs if run[0] == "onrecord"]


def test_a_repository_with_the_documented_workflow_fails_on_what_it_should(tmp_path: Path) -> None:
    assert documented_steps() == [["validate", "claims/"], ["check", "articles/"]]
    for folder in ("claims", "articles"):
        (tmp_path / folder).mkdir()
    claims, article = tmp_path / "claims/ferry.json", tmp_path / "articles/ferry.md"
    claims.write_text(specimen().model_dump_json(), encoding="utf-8")
    article.write_text(
        "---\ndate: 2024-05-17\n---\n\n“It rained,” said Ida Brandt, the mayor of Tarnby.\n", encoding="utf-8"
    )

    def run(*arguments: str) -> int:
        return onrecord(*arguments, cwd=tmp_path, cache=tmp_path / "cache").returncode

    assert [run(*step) for step in documented_steps()] == [0, 0]

    claims.write_text(specimen().model_dump_json().replace('"form":"indirect"', '"form":"rumour"'), encoding="utf-8")
    article.write_text("---\ndate: 2024-05-17\n---\n\nThe board met on Thursday, 15 May 2024.\n", encoding="utf-8")
    assert [run(*step) for step in documented_steps()] == [1, 1]

    run("check", "articles/", "--write-suppressions")
    assert run(*documented_steps()[1]) == 0


CLAIM_FILES = ["claims/article.json", "desk/claims/2024/a.json", "a.claims.json", "package.json", "reclaims/a.json"]


def test_the_hooks_run_verbs_that_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["entry"] for hook in hooks] == ["onrecord check", "onrecord validate"]
    assert all(f"## {hook['entry']}\n" in help_page.page() for hook in hooks)


def test_the_hooks_fail_a_commit_that_brings_something_new(tmp_path: Path) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    check, validate = (hook["entry"].split()[1:] for hook in hooks)
    (tmp_path / "a.md").write_text(
        "---\ndate: 2024-05-17\n---\n\nThe board met on Thursday, 15 May 2024.\n", encoding="utf-8"
    )
    (tmp_path / "a.claims.json").write_text("{}", encoding="utf-8")
    assert [bool(re.search(hooks[1]["files"], path)) for path in CLAIM_FILES] == [True, True, True, False, False]
    assert onrecord(*check, "a.md", cwd=tmp_path).returncode == 1
    assert onrecord(*validate, "a.claims.json", cwd=tmp_path).returncode == 1


def test_the_snippet_for_gitlab_leaves_its_code_quality_also_when_it_fails(tmp_path: Path) -> None:
    snippet = yaml.safe_load(re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.S)[2])
    steps = [
        line.split()[1:] for line in snippet["sourcing"]["script"] if line.startswith("/opt/onrecord/bin/onrecord")
    ]
    for folder in ("claims", "articles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "claims/ferry.json").write_text(specimen().model_dump_json(), encoding="utf-8")
    (tmp_path / "articles/ferry.md").write_text(
        "---\ndate: 2024-05-17\n---\n\nThe board met on Thursday, 15 May 2024.\n", encoding="utf-8"
    )
    assert [onrecord(*step, cwd=tmp_path).returncode for step in steps] == [0, 1]
    report = snippet["sourcing"]["artifacts"]["reports"]["codequality"]
    told = json.loads((tmp_path / report).read_text(encoding="utf-8"))
    assert {issue["location"]["path"] for issue in told} == {"articles/ferry.md"}


def vendored(name: str) -> Draft7Validator:
    """The schema that the host of the workflow publishes, as others carry it."""
    place = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    return Draft7Validator(json.loads(place.read_text(encoding="utf-8")))


def test_the_action_and_the_snippets_are_what_their_hosts_read() -> None:
    blocks = [
        yaml.safe_load(block)
        for block in re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.S)
    ]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert not list(vendored("github-actions").iter_errors(action))
    workflow = {("on" if key is True else key): value for key, value in blocks[0].items()}  # YAML's own joke
    assert not list(vendored("github-workflows").iter_errors(workflow))
    used = blocks[1][0]
    assert set(used["with"]) <= set(action["inputs"])
    assert not list(vendored("gitlab-ci").iter_errors(blocks[2]))


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are for bash")
def test_the_action_checks_what_it_is_given(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = {step["name"]: step["run"] for step in action["runs"]["steps"] if "name" in step}
    unless = {step["name"]: step.get("if") for step in action["runs"]["steps"] if "name" in step}
    assert (unless["Check articles"], unless["Validate claim files"]) == (
        "inputs.articles != ''",
        "inputs.claims != ''",
    )
    tool = tmp_path / "bin/onrecord"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    (tmp_path / "one two.md").write_text(
        "---\ndate: 2024-05-17\n---\n\nThe board met on Thursday, 15 May 2024.\n", encoding="utf-8"
    )
    (tmp_path / "claims.json").write_text(specimen().model_dump_json(), encoding="utf-8")

    def run(step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        env = {**ENV, **inputs, "PATH": f"{tool.parent}:{os.environ['PATH']}"}
        command = ["bash", "-e", "-o", "pipefail", "-c", steps[step]]
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False)

    found = run("Check articles", ARTICLES="one two.md\n", OPTIONS="")
    assert (found.returncode, "::error file=one two.md,line=5" in found.stdout) == (1, True)
    assert run("Check articles", ARTICLES="one two.md", OPTIONS="--ignore\nDAT704,DAT706").returncode == 0
    assert run("Validate claim files", CLAIMS="claims.json").returncode == 0
