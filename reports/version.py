"""Which onrecord this is."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def version_of_onrecord() -> str:
    """That of the package; of the tree when nothing is installed."""
    try:
        return version("onrecord")
    except PackageNotFoundError:
        settings = Path(__file__).parents[1] / "pyproject.toml"
        return (
            str(tomllib.loads(settings.read_text("utf-8"))["project"]["version"]) if settings.is_file() else "unknown"
        )
