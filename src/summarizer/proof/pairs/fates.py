"""What befell people: a number of the dead is not left to a word that stands for some number."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.manner import load_pairs, pattern
from summarizer.proof.pairs.side import Side

Fate = tuple[str, str]


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
    rows: Any = load_pairs()["fates"]
    own, other = ("zh", "en") if scattered else ("en", "zh")
    one = re.compile("|".join(row[own][0] for row in rows))
    return Fates(tuple((row[own][0], row[other][1]) for row in rows), one)


def tells_fates(side: Side) -> bool:
    """Whether a text tells of any fate at all."""
    if side.fated is None:
        side.fated = load_fates(side.manner.scattered).one.search(side.lowered) is not None
    return side.fated


def bereft(at: int, own: Side, other: Side) -> bool:
    """Whether the number `at` tells of a fate that the other text does not mention: 5人死亡, five injured.

    >>> from summarizer.proof.pairs.side import open_side
    >>> zh, en = open_side("5人死亡，5人受伤", "zh"), open_side("Five people were injured", "en")
    >>> [bereft(at, zh, en) for at in range(2)]
    [True, False]
    """
    if own.statements[at].part or not tells_fates(own):
        return False
    return any(not _hints(fate, own, other) for fate in _told(at, own))


def _told(at: int, own: Side) -> tuple[int, ...]:
    """The fates that the words around a number tell of, by their rows; looked up once."""
    known: tuple[int, ...] | None = own.known.get(("fates", at))
    if known is None:
        beside = "#".join(own.around(own.statements[at]))
        rows = load_fates(own.manner.scattered).rows
        known = tuple(
            fate for fate, (told, _) in enumerate(rows) if pattern(told, re.IGNORECASE).search(beside)
        )
        own.known["fates", at] = known
    return known


def _hints(fate: int, own: Side, other: Side) -> bool:
    """Whether the other text may mention a fate; looked up once."""
    known: bool | None = other.known.get(("hints", fate))
    if known is None:
        hint = load_fates(own.manner.scattered).rows[fate][1]
        known = other.known["hints", fate] = pattern(hint, re.IGNORECASE).search(other.text) is not None
    return known
