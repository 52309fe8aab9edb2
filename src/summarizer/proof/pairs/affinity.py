"""How much two numbers of two languages belong together, by their units and the words around them."""

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.words import near
from summarizer.vocabulary.quantity import Kind

UNIT_WEIGHT = 3
"""What a unit says, against the 2 of a word on the same side of both numbers."""


def affinity(meant: int, said: int, source: Side, target: Side) -> int:
    """How much the words around two numbers, and their units, speak for each other."""
    return _units(source.statements[meant], target.statements[said]) + _shared(meant, said, source, target)


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


def _shared(meant: int, said: int, source: Side, target: Side) -> int:
    """The words around a number that have their like around the other, most where on the same side of it."""
    one, other = near(source, meant), near(target, said)
    same = (one.before & other.before) | (one.behind & other.behind)
    crossed = (one.before & other.behind) | (one.behind & other.before)
    return 2 * len(same) + len(crossed - same)
