"""How much two numbers of two languages belong together, by their units and the words around them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.reading.units import load_table
from summarizer.vocabulary.quantity import Kind

UNIT_WEIGHT = 3
"""What a unit says, against the 2 of a word on the same side of both numbers."""


@lru_cache(maxsize=1)
def _nouns() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """By their first letter the Chinese words, each with the beginnings of its English words."""
    table: Any = load_table("nouns")
    nouns: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for group in table.values():
        for word, stems in group.items():
            pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
            nouns.setdefault(word[0], []).append((word, pattern))
    return nouns


def affinity(meant: Statement, said: Statement, source: Side, target: Side) -> int:
    """How much the words around two numbers, and their units, speak for each other."""
    return _units(meant, said) + _shared(meant, said, source, target)


def _units(meant: Statement, said: Statement) -> int:
    if meant.part and said.part:
        return UNIT_WEIGHT if meant.part == said.part else -UNIT_WEIGHT
    if meant.part or said.part:
        return 0  # 8点 may be read as a count where 8 p.m. is an hour
    if meant.unit is None or said.unit is None or meant.unit.is_generic or said.unit.is_generic:
        return 0
    if meant.unit.kind is said.unit.kind and meant.unit.base == said.unit.base:
        return UNIT_WEIGHT
    return 0 if Kind.ORDINAL in (meant.unit.kind, said.unit.kind) else -UNIT_WEIGHT


def _shared(meant: Statement, said: Statement, source: Side, target: Side) -> int:
    """The words around a number that have their like around the other, most where on the same side of it."""
    sides, score = target.around(said), 0
    for at, near in enumerate(source.around(meant)):
        for english in _named(near):
            if english.search(sides[at]):
                score += 2
            elif english.search(sides[1 - at]):
                score += 1
    return score


def _named(near: str) -> Iterator[re.Pattern[str]]:
    """The English of the words of the table that stand in a stretch of Chinese."""
    nouns = _nouns()
    for letter in set(near):
        for word, english in nouns.get(letter, ()):
            if word in near:
                yield english
