"""The tables of this layer, each read once."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """The table `name`.toml beside this module.

    >>> table("phrases.en")["bounds"]["over"]
    'more than'
    """
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def fresh(name: str) -> dict[str, Any]:
    """The same, read again when the file has changed: an editor at work sees a new word at once."""
    path = FOLDER / f"{name}.toml"
    return _as_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _as_of(path: Path, _changed: int) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
