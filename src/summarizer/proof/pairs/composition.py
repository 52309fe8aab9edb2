"""Measures that one text says in parts and the other at once: 三年六个月, three and a half years."""

import re
from decimal import Decimal
from functools import reduce

from summarizer.proof.pairs.alignment import FREE, Alignment
from summarizer.proof.pairs.approximations import ROUNDING, converted_to
from summarizer.proof.pairs.finding import PairCode
from summarizer.proof.pairs.side import Side
from summarizer.vocabulary.quantity import Kind

AMONG = re.compile(r"^[^，。；、]{0,6}(?:里|中|之中)(?:约|就|只|仅|便)?有(?:近|约)?$")
UNITS = tuple("分秒时点年月日个%")
THIRD = Decimal("0.0001")
"""What a third of a hundred may be off, which no decimal states."""
PARTED = (Kind.DURATION, Kind.LENGTH, Kind.MASS, Kind.MONEY)
"""Kinds that are said in parts of several units."""


def join_parts(found: Alignment, lost: list[int], added: list[int], source: Side) -> None:
    """Join neighbours of the source to the one number of the target that is their sum: 三年六个月."""
    for at in [at for at in lost if at + 1 < len(found.source)]:
        parts = [at]
        while parts[-1] + 1 < len(found.source) and _adjoin(found, parts[-1], source):
            parts.append(parts[-1] + 1)
        if len(parts) == 1:
            continue
        total = reduce(ROUNDING.add, (_worth(found, part, at) for part in parts))
        kind = found.source[at].unit
        for other in added:
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
    if _is_decimal(found, at, source):
        return True
    if (
        one.unit is None
        or other.unit is None
        or one.unit.kind not in PARTED
        or not one.unit.matches(other.unit)
    ):
        return False
    gap = source.text[one.mention.span.end : other.mention.span.start]
    return gap in ("", "零", "又") and other.base < one.base


def _is_decimal(found: Alignment, at: int, source: Side) -> bool:
    """Whether a bare number is the decimals of the seconds before it: 9秒83."""
    one, other = found.source[at], found.source[at + 1]
    if one.unit is None or one.unit.id != "second" or one.mention.span.end != other.mention.span.start:
        return False
    return other.mention.surface.isdecimal() and source.text[other.mention.span.end :][:1] not in UNITS


def _worth(found: Alignment, at: int, first: int) -> Decimal:
    """What a part adds to the whole, in the base of its unit; bare digits behind seconds are decimals."""
    part = found.source[at]
    is_bare = at > first and part.unit is not None and part.unit.is_generic
    return part.base.scaleb(-len(part.mention.surface)) if is_bare else part.base


def join_shares(found: Alignment, lost: list[int], added: list[int], source: Side) -> None:
    """Join a whole and its part to the one share that they are: 十个人里有七个, seven in ten."""
    if not any(_is_share(found, other) for other in added):
        return
    for at in [at for at in lost if at + 1 < len(found.source)]:
        whole, part = found.source[at], found.source[at + 1]
        gap = source.text[whole.mention.span.end : part.mention.span.start]
        if at + 1 in found.partner or not 0 < part.value <= whole.value or not AMONG.search(gap):
            continue
        for other in added:
            share = ROUNDING.multiply(found.target[other].base, whole.value)
            off = ROUNDING.subtract(share, ROUNDING.multiply(part.value, 100))
            if _is_share(found, other) and abs(off) < THIRD:
                found.join(at, other, FREE)
                found.join(at + 1, other, FREE)
                added.remove(other)
                break
    lost[:] = [at for at in lost if at not in found.partner]


def _is_share(found: Alignment, other: int) -> bool:
    unit = found.target[other].unit
    return unit is not None and unit.kind is Kind.RATIO


def join_implied(found: Alignment, lost: list[int], added: list[int]) -> None:
    """Join a measure to a bare number that has the unit of a converted one: 373,000 hectares … to 133,000."""
    units = {
        source.unit.id: target.unit
        for at, other in found.partner.items()
        if found.how.get(at) == PairCode.CONVERTED
        and (source := found.source[at]).unit is not None
        and (target := found.target[other]).unit is not None
    }
    for at in lost:
        meant = found.source[at]
        unit = units.get(meant.unit.id) if meant.unit else None
        for other in added if unit else ():
            said = found.target[other]
            if unit and said.unit and said.unit.is_generic and converted_to(unit, meant, said):
                found.join(at, other, PairCode.CONVERTED)
                added.remove(other)
                break
    lost[:] = [at for at in lost if at not in found.partner]
