"""What befell people: a number of the dead is not left to a word that stands for some number."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.reading.units import load_table

Fate = tuple[re.Pattern[str], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Fates:
    """For each fate what tells it of a number in one language, and what may hint at it in the other.

    `one` is any word that tells one, in lower case: most texts have none.
    """

    rows: tuple[Fate, ...]
    one: re.Pattern[str]


@lru_cache(maxsize=2)
def load_fates(scattered: bool) -> Fates:
    """The fates as one language tells them."""
    rows: Any = load_table("pairs")["fates"]
    own, other = ("zh", "en") if scattered else ("en", "zh")
    return Fates(
        tuple(
            (re.compile(row[own][0], re.IGNORECASE), re.compile(row[other][1], re.IGNORECASE)) for row in rows
        ),
        re.compile("|".join(row[own][0] for row in rows)),
    )


def tells_fates(side: Side) -> bool:
    """Whether a text tells of any fate at all."""
    if side.fated is None:
        side.fated = load_fates(side.manner.scattered).one.search(side.lowered) is not None
    return side.fated


def bereft(statement: Statement, own: Side, other: Side) -> bool:
    """Whether a number tells of a fate that the other text does not mention at all: 5人死亡, five injured.

    >>> from summarizer.proof.pairs.side import open_side
    >>> zh, en = open_side("5人死亡，5人受伤", "zh"), open_side("Five people were injured", "en")
    >>> [bereft(statement, zh, en) for statement in zh.statements]
    [True, False]
    """
    if statement.part or not tells_fates(own):
        return False
    fates = load_fates(own.manner.scattered).rows
    beside = "#".join(own.around(statement))
    return any(told.search(beside) and not hint.search(other.text) for told, hint in fates)
