"""The manner of a language: what it may say differently and still say the same number. Tables only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from summarizer.reading.units import load_table


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Manner:
    """One language of a pair, as patterns; `tacit` words state a number of some sort without a numeral."""

    tacit: Mapping[tuple[str, Decimal], re.Pattern[str]]
    implied: frozenset[Decimal]
    weekday: re.Pattern[str]
    weekdays: Mapping[int, re.Pattern[str]]
    daytime: Mapping[str, re.Pattern[str]]
    reach: int
    close: int
    clause: re.Pattern[str]
    head: re.Pattern[str]
    numerals: re.Pattern[str]
    scattered: bool
    generations: str
    reaching: re.Pattern[str]
    colloquial: re.Pattern[str]
    discount: re.Pattern[str]
    enumerated: re.Pattern[str]
    apposed: re.Pattern[str]
    enumerating: re.Pattern[str]
    others: re.Pattern[str]
    rise: re.Pattern[str]
    denial: re.Pattern[str]
    whole: re.Pattern[str]
    up: re.Pattern[str]
    down: re.Pattern[str]
    whole_first: re.Pattern[str]
    beginning: re.Pattern[str]
    becoming: re.Pattern[str]
    against: re.Pattern[str]
    won: re.Pattern[str]
    beaten: re.Pattern[str]
    respective: re.Pattern[str]
    twins: re.Pattern[str]
    classifier: re.Pattern[str]
    freezing: re.Pattern[str]
    late: re.Pattern[str]
    speed: re.Pattern[str]
    inclusive: re.Pattern[str]
    named: re.Pattern[str]
    every: re.Pattern[str]
    relative: re.Pattern[str]
    era: re.Pattern[str]
    eras: Mapping[str, int]


@lru_cache(maxsize=1)
def load_pairs() -> Any:
    """The table of pairs, parsed once for all that is read out of it."""
    return load_table("pairs")


@cache
def pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of words of the table that few texts need, compiled when the first one does."""
    return re.compile(words, flags)


@lru_cache(maxsize=4)
def load_manner(language: str) -> Manner:
    """The manner of `language`, loaded once.

    >>> load_manner("en").tacit["count", Decimal(2)].search("relations of both countries")[0]
    'both'
    """
    table: Any = load_pairs()[language]
    edge = table["edge"]

    def words(rows: list[str]) -> re.Pattern[str]:
        return re.compile(f"{edge}(?:{'|'.join(rows)}){edge}", re.IGNORECASE)

    patterns = [
        name for name, row in table.items() if isinstance(row, str) and name not in ("edge", "generations")
    ]
    return Manner(
        tacit={
            (sort, Decimal(number)): words(rows)
            for sort, numbers in table["tacit"].items()
            for number, rows in numbers.items()
        },
        implied=frozenset(Decimal(number) for numbers in table["tacit"].values() for number in numbers),
        weekday=words([word for rows in table["weekdays"].values() for word in rows]),
        weekdays={int(day): words(rows) for day, rows in table["weekdays"].items()},
        daytime={name: re.compile(row, re.IGNORECASE) for name, row in table["daytime"].items()},
        reach=table["reach"],
        close=table["close"],
        scattered=table["scattered"],
        generations=table["generations"],
        reaching=words(table["reaching"]),
        era=re.compile(f"(?:{'|'.join(table['eras']) or '(?!)'})"),
        eras=table["eras"],
        **{name: re.compile(table[name], re.IGNORECASE) for name in patterns},
    )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rate:
    """A unit that prices and yields are given for, and how much more of the other unit they are for."""

    per: re.Pattern[str]
    other: re.Pattern[str]
    factor: Decimal


@lru_cache(maxsize=1)
def load_rates() -> tuple[Rate, ...]:
    """The rates that translators convert: a price for a jin to one for a kilogram."""
    rows: Any = load_pairs()["rates"]
    return tuple(
        Rate(re.compile(r["per"]), re.compile(r["other"], re.IGNORECASE), Decimal(r["factor"])) for r in rows
    )
