"""Measures that one text says in parts and the other at once: 三年六个月, three and a half years."""

from functools import reduce

from summarizer.proof.pairs.alignment import FREE, Alignment
from summarizer.proof.pairs.approximations import ROUNDING
from summarizer.proof.pairs.side import Side
from summarizer.vocabulary.quantity import Kind

PARTED = (Kind.DURATION, Kind.LENGTH, Kind.MASS, Kind.MONEY)
"""Kinds that are said in parts of several units."""


def join_parts(found: Alignment, lost: list[int], added: list[int], source: Side) -> None:
    """Join neighbours of the source to the one number of the target that is their sum: 三年六个月."""
    for at in [at for at in lost if at + 1 < len(found.source)]:
        parts = [at]
        while parts[-1] + 1 < len(found.source) and _adjoin(found, parts[-1], source):
            parts.append(parts[-1] + 1)
        total = reduce(ROUNDING.add, (found.source[part].base for part in parts))
        kind = found.source[at].unit
        for other in added if len(parts) > 1 else ():
            unit = found.target[other].unit
            if (
                found.target[other].base == total
                and unit is not None
                and kind is not None
                and unit.matches(kind)
            ):
                for part in parts:
                    found.join(part, other, FREE)
                added.remove(other)
                break
    lost[:] = [at for at in lost if at not in found.partner]


def _adjoin(found: Alignment, at: int, source: Side) -> bool:
    """Whether a measure and the next one are parts of one: 一小时十分钟."""
    one, other = found.source[at], found.source[at + 1]
    if (
        one.unit is None
        or other.unit is None
        or one.unit.kind not in PARTED
        or not one.unit.matches(other.unit)
    ):
        return False
    gap = source.text[one.mention.span.end : other.mention.span.start]
    return gap in ("", "零", "又") and other.base < one.base
