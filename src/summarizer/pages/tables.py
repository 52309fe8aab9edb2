"""The tables of this layer, each read once."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from summarizer.pages.faults import FOLDER, unreadable


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """The table `name`.toml beside this module.

    >>> table("phrases.en")["bounds"]["over"]
    'more than'
    """
    return _parsed(file_of(name))


def fresh(name: str) -> dict[str, Any]:
    """The same, read again when the file has changed: an editor at work sees a new word at once.

    Raises TemplateError (P702) where the file is missing or broken.
    """
    path = file_of(name)
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise unreadable(path, error) from None
    return _as_of(path, changed)


def file_of(name: str) -> Path:
    """The file of a table."""
    return FOLDER / f"{name}.toml"


@lru_cache(maxsize=8)
def _as_of(path: Path, _changed: int) -> dict[str, Any]:
    return _parsed(path)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
