"""The words that stand around numbers, compiled: hedges, directions, and bases of changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarizer.reading.patterns import either
from summarizer.vocabulary.mention import Basis, Direction
from summarizer.vocabulary.quantity import Bound


@dataclass(frozen=True, slots=True)
class Hedges:
    """The hedges that stand before a number, by their last letter, the longest first."""

    bounds: Mapping[str, Bound]
    by_last: Mapping[str, tuple[str, ...]]
    unless: Mapping[str, str]
    only: Mapping[str, re.Pattern[str]]
    edge: bool


@dataclass(frozen=True, slots=True)
class TrendWords:
    """The compiled patterns that find a direction and its basis around a number."""

    direction: re.Pattern[str]
    basis: re.Pattern[str]
    bridge: re.Pattern[str]
    reach: re.Pattern[str]
    behind: re.Pattern[str] | None
    between: re.Pattern[str]
    stop: re.Pattern[str]
    only_rates: frozenset[str]
    opens: re.Pattern[str]
    unless: Mapping[str, re.Pattern[str]]
    directions: Mapping[str, Direction]
    bases: Mapping[str, Basis]


def load_hedges(table: Mapping[str, Any]) -> Hedges:
    """The hedges of a language's table."""
    bounds = {word: Bound(value) for word, value in table["bounds"]["before"].items()}
    by_last: dict[str, list[str]] = {}
    for word in sorted(bounds, key=lambda word: -len(word)):
        by_last.setdefault(word[-1], []).append(word)
    only = {word: re.compile(pattern) for word, pattern in table["bounds"].get("only", {}).items()}
    settled = {letter: tuple(words) for letter, words in by_last.items()}
    return Hedges(bounds, settled, table["bounds"]["unless"], only, bool(table["edge"]))


def load_trend(table: Mapping[str, Any]) -> TrendWords:
    """The directions and bases of a language's table."""
    rows, edge = table["trend"], table["edge"]
    direction, basis = either(table["directions"]), either(table["bases"], table.get("bases_unless"))
    behind = f"{rows['noun']}(?P<direction>{direction}){edge}"
    return TrendWords(
        direction=re.compile(f"{edge}{direction}{edge}"),
        basis=re.compile(f"{edge}{basis}{edge}"),
        bridge=re.compile(rows["bridge"]),
        reach=re.compile(rows["reach"]),
        behind=re.compile(behind) if rows["behind"] else None,
        between=re.compile(rows["between"]),
        stop=re.compile(rows["stop"]),
        only_rates=frozenset(rows["only_rates"]),
        opens=re.compile(rows.get("opens", "(?!)")),
        unless={word: re.compile(f"{words}$") for word, words in table["directions_unless"].items()},
        directions={word: Direction(value) for word, value in table["directions"].items()},
        bases={word: Basis(value) for word, value in table["bases"].items()},
    )
