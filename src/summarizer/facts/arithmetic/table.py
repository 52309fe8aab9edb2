"""The table of words that tie figures together, compiled; no other file knows which language it reads."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.facts.arithmetic.passage import FIGURE, SIGNS
from summarizer.reading.patterns import expand
from summarizer.reading.units import load_table

STOPS = "。！？；!?;\\n"
MACROS: Mapping[str, str] = {
    "q": f"[{SIGNS['quantity']}{SIGNS['duration']}]",
    "r": SIGNS["rate"],
    "p": SIGNS["points"],
    "x": SIGNS["times"],
    "d": SIGNS["moment"],
    "t": SIGNS["duration"],
    "g": SIGNS["age"],
    "o": SIGNS["other"],
    "Q": FIGURE.pattern[1:-1],
    "s": STOPS,
    "c": STOPS + "，,:：",
}
NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """One row: a pattern whose parts stand in a relation, unless certain words stand between them."""

    name: str
    relation: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    is_free: bool
    is_alike: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Table:
    """All the words of one language that the arithmetic goes by."""

    rules: tuple[Rule, ...]
    bare: frozenset[str]
    apart: frozenset[str]
    naming: frozenset[str]
    long: int
    same: int
    words: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=2)
def load_words(language: str) -> Table:
    """The table of a language, loaded once.

    >>> load_words("zh").words["open"].search("河南等") is not None
    True
    """
    table: Any = load_table(f"{language}.arithmetic")
    macros = MACROS | table["macros"]

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(expand(pattern, macros)) if pattern else NOTHING

    sections = ("hedges", "lists", "shares", "levels", "repeats", "calendar")
    words = {
        name: compiled(pattern)
        for section in sections
        for name, pattern in table[section].items()
        if isinstance(pattern, str)
    }
    rules = tuple(
        Rule(
            row["name"], row["relation"], compiled(row["pattern"]), compiled(row.get("unless", "")),
            bool(row.get("free")), bool(row.get("alike")),
        )
        for row in table["rules"]
    )  # fmt: skip
    return Table(
        rules, frozenset(table["measures"]["bare"]), frozenset(table["measures"]["apart"]),
        frozenset(table["measures"]["naming"]),
        table["repeats"]["long"], table["repeats"]["same"], words,
    )  # fmt: skip
