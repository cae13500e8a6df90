"""`onrecord` offers the public names, and costs nothing until one is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord


def shown_to_type_checkers() -> set[str]:
    tree = ast.parse(Path(onrecord.__file__ or "").read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    return {alias.name for node in guarded.body if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_the_list_of_names_is_complete() -> None:
    assert set(onrecord.__all__) == shown_to_type_checkers()


def test_the_list_of_names_is_sorted_as_the_linter_sorts_it() -> None:
    constants = sorted(name for name in onrecord.__all__ if name.isupper())
    classes = sorted(name for name in onrecord.__all__ if name[0].isupper() and not name.isupper())
    functions = sorted(name for name in onrecord.__all__ if name.islower())
    assert onrecord.__all__ == [*constants, *classes, *functions]


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(onrecord, name) is not None


def test_importing_it_imports_nothing_else_of_ours() -> None:
    ours = ("claims", "checker", "reports")
    script = f"import onrecord, sys; print([m for m in sys.modules if m.split('.')[0] in {ours}])"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = onrecord.nothing
