"""A lexicon: the tables of one language, checked and compiled into what the engine reads with."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from summarizer.reading.units import load_table, load_units, unit_surfaces
from summarizer.vocabulary.mention import Basis, Direction
from summarizer.vocabulary.quantity import Bound, Kind, Unit


class Reads(StrEnum):
    """What a rule makes of the words it matches."""

    QUANTITY = "quantity"
    RANGE = "range"
    MOMENT = "moment"
    IDIOM = "idiom"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Rule:
    """A named row of the lexicon: a pattern over lower-case text, and what it reads there.

    A `proper` rule wants the name of its month with a capital: May, not may. A `weak` one reads an
    indefinite 一.
    """

    name: str
    reads: Reads
    pattern: re.Pattern[str]
    unit: Unit | None
    value: int | None
    weak: bool
    proper: bool


@dataclass(frozen=True, slots=True)
class IdiomEntry:
    """A word whose numerals count nothing, unless `unless` matches behind it."""

    rule: str
    unless: re.Pattern[str] | None


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
    unless: Mapping[str, re.Pattern[str]]
    directions: Mapping[str, Direction]
    bases: Mapping[str, Basis]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language, ready to read with; the engine asks it and never asks which language it is."""

    language: str
    section: int
    positional: bool
    numerals: Mapping[str, int]
    multipliers: Mapping[str, int]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    points: frozenset[str]
    units: Mapping[str, Unit]
    generic: Unit
    after: Mapping[str, Bound]
    tail: Mapping[str, Bound]
    before: Mapping[str, Bound]
    hedge: re.Pattern[str]
    token: re.Pattern[str]
    scan: re.Pattern[str]
    idioms: Mapping[str, IdiomEntry]
    rules: tuple[Rule, ...]
    trend: TrendWords


def either(words: Iterable[str]) -> str:
    """A pattern for any one of `words`, the longest that fits; shared beginnings are tried once.

    >>> either(["person", "persons", "people"])
    'pe(?:rson(?:s)?|ople)'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root) if root else "(?!)"


def _branches(node: Mapping[str, Any]) -> str:
    last = [re.escape(letter) for letter, rest in node.items() if letter and list(rest) == [""]]
    more = [
        re.escape(letter) + _branches(rest) for letter, rest in node.items() if letter and list(rest) != [""]
    ]
    if last:
        more.append(last[0] if len(last) == 1 else f"[{''.join(last)}]")
    pattern = more[0] if len(more) == 1 else f"(?:{'|'.join(more)})"
    return f"(?:{pattern})?" if "" in node else pattern


def _class_or_either(words: Iterable[str]) -> str:
    listed = list(words)
    return "".join(listed) if listed and all(len(word) == 1 for word in listed) else either(listed)


def _expand(pattern: str, macros: Mapping[str, str]) -> str:
    def substitute(match: re.Match[str]) -> str:
        return _expand(macros[match[1]], macros) if match[1] in macros else match[0]

    return re.sub(r"\{([A-Za-z]\w*)\}", substitute, pattern)


def _macros(table: Mapping[str, Any], language: str) -> dict[str, str]:
    surfaces = unit_surfaces(language)
    counts = [word for word, unit in surfaces.items() if unit.kind is Kind.COUNT]
    return {
        "numeral": _class_or_either(table["numerals"]),
        "multiplier": _class_or_either(table["multipliers"]),
        "ordinal": either(table.get("ordinals", {})),
        "monthname": either(table.get("months", {})),
        "unit": either(surfaces),
        "countunit": either(counts),
        "after": either(table["bounds"]["after"]),
        "tail": either(table["bounds"]["tail"]),
        "gap": table["gap"],
        **table["macros"],
    }


def _hedge(table: Mapping[str, Any]) -> re.Pattern[str]:
    edge, unless = table["edge"], table["bounds"]["unless"]
    words = sorted(table["bounds"]["before"], key=lambda word: -len(word))
    guarded = [(f"(?<![{unless[word]}])" if word in unless else "") + re.escape(word) for word in words]
    return re.compile(f"{edge}(?P<word>{'|'.join(guarded)}){table['before']}")


def _trend(table: Mapping[str, Any]) -> TrendWords:
    rows, edge = table["trend"], table["edge"]
    direction, basis = either(table["directions"]), either(table["bases"])
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
        unless={word: re.compile(f"{words}$") for word, words in table["directions_unless"].items()},
        directions={word: Direction(value) for word, value in table["directions"].items()},
        bases={word: Basis(value) for word, value in table["bases"].items()},
    )


def _scan(table: Mapping[str, Any], macros: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern over lower-case text that finds where a number or an idiom may begin."""
    edge = table["edge"]
    idioms = either(word for words in table["idioms"].values() for word in words)
    numerals = either([*table["numerals"], *table["multipliers"]])
    triggers = _expand(table["scan"]["triggers"], macros)
    return re.compile(f"(?P<idiom>{edge}{idioms}{edge})|(?P<start>{triggers}|{edge}{numerals}{edge}|\\d)")


def _rules(table: Mapping[str, Any], macros: Mapping[str, str]) -> tuple[Rule, ...]:
    units = load_units()
    return tuple(
        Rule(
            name=row["name"],
            reads=Reads(row["reads"]),
            pattern=re.compile(_expand(row["pattern"], macros)),
            unit=units[row["unit"]] if "unit" in row else None,
            value=row.get("value"),
            weak=row.get("weak", False),
            proper=row.get("proper", False),
        )
        for row in table["rules"]
    )


def _idioms(table: Mapping[str, Any]) -> dict[str, IdiomEntry]:
    unless = {word: re.compile(pattern) for word, pattern in table["idioms_unless"].items()}
    return {
        word: IdiomEntry(rule, unless.get(word)) for rule, words in table["idioms"].items() for word in words
    }


@lru_cache(maxsize=4)
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of `language` ("zh" or "en"), loaded once.

    >>> load_lexicon("zh").section, load_lexicon("en").section
    (4, 3)
    """
    table: Any = load_table(language)
    macros, bounds = _macros(table, language), table["bounds"]
    points = table["points"]["words"]
    words = either([*table["numerals"], *table["multipliers"], *points])
    return Lexicon(
        language=language,
        section=table["section"],
        positional=table["positional"],
        numerals=table["numerals"],
        multipliers=table["multipliers"],
        ordinals=table.get("ordinals", {}),
        months=table.get("months", {}),
        points=frozenset(points),
        units=unit_surfaces(language),
        generic=load_units()["item"],
        after={word: Bound(value) for word, value in bounds["after"].items()},
        tail={word: Bound(value) for word, value in bounds["tail"].items()},
        before={word: Bound(value) for word, value in bounds["before"].items()},
        hedge=_hedge(table),
        token=re.compile(rf"(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>{words})"),
        scan=_scan(table, macros),
        idioms=_idioms(table),
        rules=_rules(table, macros),
        trend=_trend(table),
    )
