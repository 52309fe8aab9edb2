"""Quantities for the tests, written briefly: q("25E4 yuan over")."""

import tomllib
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import summarizer
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Ratio, Unit


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """The units of the reader's own table."""
    path = Path(summarizer.__file__).parent / "data" / "units.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Unit(name, Kind(row["kind"]), Decimal(row.get("factor", "1")), row.get("base", name))
        for name, row in rows.items()
    }


def q(words: str) -> Quantity:
    """A quantity from its value, unit and bound: q("4 month over")."""
    value, unit, *bound = words.strip().split(maxsplit=2)
    return Quantity(Decimal(value), units()[unit], Bound(bound[0]) if bound else Bound.EXACT)


def r(words: str) -> Ratio:
    """A ratio from its parts, unit and bound: r("2/3 share over")."""
    value, unit, *bound = words.strip().split(maxsplit=2)
    part, whole = map(Decimal, value.split("/"))
    return Ratio(part, whole, units()[unit], Bound(bound[0]) if bound else Bound.EXACT)
