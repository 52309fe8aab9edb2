"""The table of words that tie figures together, compiled; no other file knows which language it reads."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
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


@cache
def compiled(pattern: str, macros: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """A pattern of the table, compiled when a text first needs it; an empty one matches nothing."""
    return re.compile(expand(pattern, dict(macros)) if pattern else "(?!)")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """One row: a pattern whose parts stand in a relation, unless certain words stand between them."""

    name: str
    relation: str
    pattern: str
    unless: str
    cues: tuple[str, ...]
    signs: tuple[str, ...]
    is_free: bool
    is_alike: bool
    macros: tuple[tuple[str, str], ...]

    def matches(self, words: str) -> Iterator[re.Match[str]]:
        """Where the rule matches; the pattern is compiled only for words that can match at all."""
        if any(cue in words for cue in self.cues) and all(sign in words for sign in self.signs):
            for match in compiled(self.pattern, self.macros).finditer(words):
                if compiled(self.unless, self.macros).search(match[0]) is None:
                    yield match


class Lexis(Mapping[str, re.Pattern[str]]):
    """The patterns of the table that no rule holds, by name, each compiled when it is first asked for."""

    def __init__(self, patterns: Mapping[str, str], macros: tuple[tuple[str, str], ...]) -> None:
        self.patterns, self.macros = patterns, macros

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return compiled(self.patterns[name], self.macros)

    def __iter__(self) -> Iterator[str]:
        return iter(self.patterns)

    def __len__(self) -> int:
        return len(self.patterns)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Table:
    """All the words of one language that the arithmetic goes by."""

    rules: tuple[Rule, ...]
    bare: frozenset[str]
    apart: frozenset[str]
    naming: frozenset[str]
    long: int
    same: int
    few: int
    weekdays: Mapping[str, int]
    words: Lexis


@lru_cache(maxsize=2)
def load_words(language: str) -> Table:
    """The table of a language, loaded once.

    >>> load_words("zh").words["open"].search("河南等") is not None
    True
    """
    table: Any = load_table(f"{language}.arithmetic")
    macros = tuple((MACROS | table["macros"]).items())
    sections = ("hedges", "lists", "shares", "levels", "repeats", "calendar")
    patterns = {
        name: pattern
        for section in sections
        for name, pattern in table[section].items()
        if isinstance(pattern, str)
    }
    measures = {name: frozenset(words) for name, words in table["measures"].items()}
    return Table(
        tuple(_rule(row, macros) for row in table["rules"]), measures["bare"], measures["apart"],
        measures["naming"], table["repeats"]["long"], table["repeats"]["same"], table["repeats"]["few"],
        table["weekdays"], Lexis(patterns, macros),
    )  # fmt: skip


def _rule(row: Mapping[str, Any], macros: tuple[tuple[str, str], ...]) -> Rule:
    signs = tuple(SIGNS[kind] for kind in ("rate", "times") if f"(?P<{kind}>" in row["pattern"])
    return Rule(
        row["name"], row["relation"], row["pattern"], row.get("unless", ""), tuple(row["cues"]), signs,
        bool(row.get("free")), bool(row.get("alike")), macros,
    )  # fmt: skip
