"""Settings are found upwards from the article; options go before them; mistakes name the file and the mend."""

import re
from pathlib import Path

import pytest

from checker.config import Settings
from checker.findings import Confidence, Persona
from checker.settings_files import _settings_at, settings_at, settings_for
from claims.errors import ConfigError


@pytest.fixture(autouse=True)
def fresh() -> None:
    _settings_at.cache_clear()


def test_the_nearest_file_holds_alone(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('standards = ["ap"]\n', encoding="utf-8")
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/pyproject.toml").write_text('[tool.onrecord]\npersona = "auditor"\n', encoding="utf-8")
    assert settings_at(tmp_path).standards == ("ap",)
    assert settings_at(tmp_path / "a/b") == Settings(persona=Persona.auditor)


def test_a_pyproject_of_others_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('min-confidence = "high"\n', encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert settings_at(tmp_path / "a").min_confidence is Confidence.high


def test_options_go_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('persona = "auditor"\npublisher = "The Coast Post"\n', encoding="utf-8")
    settings = settings_for(str(tmp_path / "a.md"), {"persona": Persona.pedantic})
    assert (settings.persona, settings.publisher) == (Persona.pedantic, "The Coast Post")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["ANO"]', "onrecord.toml: there is no setting 'selct' (did you mean select?)"),
        ('select = "ANO"', "onrecord.toml: 'select' has a value of the wrong kind (write select = [\"...\"])"),
        ("persona = 1", "onrecord.toml: 'persona' has a value of the wrong kind (write persona = \"...\")"),
        ('persona = "regulr"', "onrecord.toml: persona: unknown value 'regulr' (did you mean regular?)"),
        ('standards = ["bcc"]', "onrecord.toml: standard: there is no standard 'bcc' (did you mean bbc?)"),
        ('ignore = ["nothing-of-the-kind"]', "onrecord.toml: ignore: there is no rule 'nothing-of-the-kind'"),
        ("select = [", "onrecord.toml: cannot be read: "),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "onrecord.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(told)):
        settings_at(tmp_path)
