"""The table of units: what each measures, and its surfaces in every language."""

import tomllib
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from summarizer.vocabulary.quantity import Kind, Unit

Table = dict[str, object]
DATA = Path(__file__).parent.parent / "data"


def load_table(name: str) -> Table:
    """The TOML table `data/<name>.toml` of this package."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_units() -> dict[str, Unit]:
    """Every unit by its id.

    >>> load_units()["jin"].factor
    Decimal('0.5')
    """
    return {id: _unit(id, row) for id, row in _rows().items()}


@lru_cache(maxsize=1)
def _rows() -> dict[str, Table]:
    return {id: row for id, row in load_table("units").items() if isinstance(row, dict)}


def _unit(id: str, row: Table) -> Unit:
    base = str(row.get("base", id))
    return Unit(id, Kind(str(row["kind"])), Decimal(str(row.get("factor", "1"))), base)


@lru_cache(maxsize=4)
def unit_surfaces(language: str) -> dict[str, Unit]:
    """Each surface of one language, in lower case, and its unit.

    >>> unit_surfaces("zh")["公斤"].id
    'kilogram'
    """
    surfaces: dict[str, Unit] = {}
    units = load_units()
    for id, row in _rows().items():
        surfaces.update((word.lower(), units[id]) for word in _words(row, language))
    return surfaces


def _words(row: Table, language: str) -> list[str]:
    words = row.get(language, [])
    return [str(word) for word in words] if isinstance(words, list) else []


@lru_cache(maxsize=4)
def unit_names(language: str) -> dict[str, str]:
    """What each unit is called in one language: its first surface, or else its id in words.

    >>> unit_names("zh")["kilogram"], unit_names("en")["square-meter"], unit_names("en")["share"]
    ('公斤', 'square meter', 'share')
    """
    return {id: (*_words(row, language), id.replace("-", " "))[0] for id, row in _rows().items()}
