"""What an answer hangs on beside its question: the code, the models and the language pipeline in use."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from claims.extraction.linguistics import DEFAULT_PIPELINE
from claims.versions import version_of

_ENDINGS = frozenset({".py", ".txt", ".npz", ".toml", ".json"})


def digest(*parts: str | bytes) -> str:
    """One for all the parts, in their order."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


@cache
def code(*folders: str) -> str:
    """A digest of the code, word lists and models in use, by their sizes and times; of these folders, or of all."""
    root = Path(__file__).resolve().parents[1]
    homes = [root / name for name in folders or ("claims", "checker")]
    files = [path for home in homes for path in home.rglob("*") if path.suffix in _ENDINGS]
    return _of_files(files, root)


@cache
def pipeline(name: str | None) -> tuple[str | None, ...]:
    """What reads the copy: the versions of spaCy, encodings, languages and pages, and of the language pipeline.

    Of a pipeline that is a folder, which may be trained anew in its place, it is a digest of its files.
    """
    language = name or DEFAULT_PIPELINE
    names = ("spacy", language.replace("_", "-"), "numpy", "charset-normalizer", "py3langid", "trafilatura", "htmldate")
    folder = Path(language)
    # NOTE: spaCy, too, looks for a package first
    mine = _of_files(folder.rglob("*"), folder) if folder.is_dir() and version_of(names[1]) is None else None
    return (*map(version_of, names), mine)


def _of_files(files: Iterable[Path], root: Path) -> str:
    told = [(path.relative_to(root), path.stat()) for path in sorted(files) if path.is_file()]
    return digest(*(f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in told))
