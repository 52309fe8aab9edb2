"""The rules of a lexicon: named rows, compiled to one pattern for each kind of beginning."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from summarizer.reading.patterns import combine, expand
from summarizer.reading.units import load_units
from summarizer.vocabulary.quantity import Bound, Unit


class Reads(StrEnum):
    """What a rule makes of the words it matches."""

    QUANTITY = "quantity"
    RANGE = "range"
    RATIO = "ratio"
    COMPOUND = "compound"
    MOMENT = "moment"
    IDIOM = "idiom"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A named row of the lexicon: what it reads, and the pattern that takes the words apart.

    `value` is stated by the rule itself; `power` moves the point of the number, `times` multiplies it, and
    `base` is raised to it.
    Its hour is so many `later` than the words count: 下午3时 is 15.
    A `weak` rule reads an indefinite 一; one that reaches `back` begins so many letters before its match.
    """

    name: str
    reads: Reads
    pattern: str
    unit: Unit | None = None
    value: Decimal | None = None
    power: int = 0
    base: int = 0
    times: int = 1
    back: int = 0
    later: int = 0
    negative: bool = False
    weak: bool = False
    bound: Bound | None = None


class Grammar:
    """The rules for one kind of beginning in one pattern, compiled when it is first needed."""

    __slots__ = ("_match", "_rules", "rules", "source")

    def __init__(self, source: str, rules: tuple[Rule, ...]) -> None:
        self.source, self.rules = source, rules
        self._match: Callable[[str, int], re.Match[str] | None] = self._first
        self._rules: dict[int | None, Rule] = {}

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The match of the first rule that fits at `at`."""
        return self._match(text, at)

    def rule(self, found: re.Match[str]) -> Rule:
        """The rule whose pattern matched: its group closed last."""
        return self._rules[found.lastindex]

    def _first(self, text: str, at: int) -> re.Match[str] | None:
        pattern = re.compile(self.source, re.MULTILINE)
        self._rules.update((pattern.groupindex[f"r{n}"], rule) for n, rule in enumerate(self.rules))
        self._match = pattern.match
        return pattern.match(text, at)


def letters(starts: str) -> Iterable[str]:
    """The letters that a class of beginnings lists, ranges written out.

    >>> "".join(letters("a-c$"))
    'abc$'
    """
    for first, last, single in re.findall(r"(.)-(.)|(.)", starts, re.DOTALL):
        yield from (single,) if single else map(chr, range(ord(first), ord(last) + 1))


def load_grammars(table: Mapping[str, Any], macros: Mapping[str, str]) -> dict[str, tuple[Grammar, ...]]:
    """For each letter that a number may begin with, the rules that are tried there, in this order."""
    grammars: dict[str, tuple[Grammar, ...]] = {}
    for kind, starts in table["starts"].items():
        rows = [row for row in table["rules"] if kind in row.get("starts", (table["usual"],))]
        grammar = _grammar(rows, table, macros)
        for letter in letters(starts):
            grammars[letter] = (*grammars.get(letter, ()), grammar)
    return grammars


def _grammar(rows: list[Mapping[str, Any]], table: Mapping[str, Any], macros: Mapping[str, str]) -> Grammar:
    begins = {"": "", **table.get("begins", {})}
    source = combine([(row["pattern"], begins[row.get("begins", "")]) for row in rows], macros)
    return Grammar(source, tuple(_rule(row, macros) for row in rows))


def _rule(row: Mapping[str, Any], macros: Mapping[str, str]) -> Rule:
    more: dict[str, Any] = {
        key: row[key] for key in row.keys() - {"name", "reads", "pattern", "starts", "begins"}
    }
    if "unit" in more:
        more["unit"] = load_units()[more["unit"]]
    if "value" in more:
        more["value"] = Decimal(str(more["value"]))
    if "bound" in more:
        more["bound"] = Bound(more["bound"])
    return Rule(row["name"], Reads(row["reads"]), expand(row["pattern"], macros), **more)
