"""Which onrecord this is, and which versions of others it stands on."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def version_of(package: str) -> str | None:
    """That of an installed package; None where there is none of that name."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):  # a path is no package's name
        return None


def version_of_onrecord() -> str:
    """That of the package; of the tree when nothing is installed."""
    settings = Path(__file__).parents[1] / "pyproject.toml"
    told = version_of("onrecord")
    if told is None and settings.is_file():
        told = str(tomllib.loads(settings.read_text("utf-8"))["project"]["version"])
    return told or "unknown"
