"""`onrecord clean`: the cache goes."""

from checker import cache
from checker.commands.console import tell
from claims.errors import ConfigError


def run() -> int:
    """Delete the cache; the exit code. Raises `ConfigError` when it cannot be deleted, or is none of ours."""
    place = cache.folder()
    try:
        there = cache.clear()
    except cache.ForeignFolderError as error:
        raise ConfigError(str(place), str(error), "see ONRECORD_CACHE_DIR") from error
    except OSError as error:
        raise ConfigError(str(place), f"cannot be deleted: {error.strerror or error}", "delete it by hand") from error
    tell(f"{place}: {'emptied' if there else 'there was no cache'}")
    return 0
