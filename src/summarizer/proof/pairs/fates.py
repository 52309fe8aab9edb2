"""What befell people: a number of the dead is not left to a word that stands for some number."""

import re
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.reading.units import load_table

Fate = tuple[re.Pattern[str], re.Pattern[str]]


@lru_cache(maxsize=2)
def load_fates(scattered: bool) -> tuple[Fate, ...]:
    """For each fate what tells it of a number in one language, and what may hint at it in the other."""
    rows: Any = load_table("pairs")["fates"]
    own, other = ("zh", "en") if scattered else ("en", "zh")
    return tuple(
        (re.compile(row[own][0], re.IGNORECASE), re.compile(row[other][1], re.IGNORECASE)) for row in rows
    )


def tells_fates(side: Side) -> bool:
    """Whether a text tells of any fate at all."""
    if side.fated is None:
        side.fated = any(told.search(side.text) for told, _ in load_fates(side.manner.scattered))
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
    fates = load_fates(own.manner.scattered)
    beside = "#".join(own.around(statement))
    return any(told.search(beside) and not hint.search(other.text) for told, hint in fates)
