"""Numbers that are only near each other: rounded, converted to another unit, or vague about one size."""

from decimal import Context, Decimal

from summarizer.proof.pairs.manner import load_rates
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Bound, Kind, Unit

ROUNDING = Context(prec=80)
"""For distances, which need not be exact; passed by hand like the exact one."""
VAGUE_RULES = frozenset({"a number of", "dozens of"})
"""Rules that read a mere size: thousands of households."""
NINE_FIFTHS = Decimal("1.8")
MYRIAD, MYRIADS = 4, Decimal(10) ** 8
"""A size that English has no word for, and 亿万."""
SEVERAL = tuple("数几好")
MONTH = 30 * 86400
ROUGH, FINE = Decimal("0.12"), Decimal("0.06")
"""The part by which a hedged number of one digit may differ: from one of three digits or more, and of two."""
CLOSE, HEDGED = Decimal("0.02"), Decimal("0.04")
"""How far from exact a number is that was converted to another unit and rounded; and under a hedge."""


def vague(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """万家灯火, thousands of lights; but not 数百, thousands."""
    if said.mention.rule not in VAGUE_RULES or not meant.is_spelled or meant.value <= 0:
        return False
    size = MYRIADS if meant.mention.surface.startswith("亿万") else meant.value
    if meant.mention.surface[0] in SEVERAL:
        return said.value == size or (size.adjusted() == MYRIAD and said.value.scaleb(1) == size)
    return said.value <= size.scaleb(1) and size <= said.value.scaleb(1)


def converted(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """100亩, 6.7 hectares."""
    if meant.unit is None or said.unit is None or meant.part or said.part:
        return False
    if {meant.unit.id, said.unit.id} == {"celsius", "fahrenheit"}:
        return _same_heat(meant, said)
    if meant.unit.id == "kilometer" and said.unit.kind is Kind.SPEED:
        return abs(ROUNDING.subtract(meant.value, said.base)) <= ROUNDING.multiply(meant.value, CLOSE)
    if meant.unit.id == said.unit.id or not meant.unit.matches(said.unit) or meant.unit.kind is Kind.COUNT:
        return False
    if said.bound is Bound.EXACT and _digits_of(meant, said) == (1,):
        return False  # a metre is a hundred centimetres: nothing to round
    limit = CLOSE if said.bound is Bound.EXACT else HEDGED
    return abs(ROUNDING.subtract(meant.base, said.base)) <= ROUNDING.multiply(abs(meant.base), limit)


def _same_heat(meant: Statement, said: Statement) -> bool:
    """Whether degrees of Celsius and of Fahrenheit are the same, or the same much more or less."""
    celsius, other = (meant, said) if meant.unit and meant.unit.id == "celsius" else (said, meant)
    much = ROUNDING.multiply(celsius.value, NINE_FIFTHS)
    return any(abs(ROUNDING.subtract(heat, other.value)) <= 1 for heat in (much, ROUNDING.add(much, 32)))


def converted_to(unit: Unit, meant: Statement, said: Statement) -> bool:
    """Whether a bare number is a measure in another unit, rounded."""
    shown = ROUNDING.multiply(said.value, unit.factor)
    return abs(ROUNDING.subtract(meant.base, shown)) <= ROUNDING.multiply(abs(meant.base), HEDGED)


def _digits_of(meant: Statement, said: Statement) -> tuple[int, ...]:
    """The digits of how many of one unit the other one is: a single one for a power of ten."""
    if meant.unit is None or said.unit is None:
        return ()
    return ROUNDING.divide(meant.unit.factor, said.unit.factor).normalize(ROUNDING).as_tuple().digits[:2]


def spans(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """90天, three months."""
    if meant.unit is None or said.unit is None or meant.unit.kind is not Kind.DURATION is not said.unit.kind:
        return False
    if {meant.unit.base, said.unit.base} != {"month", "second"}:
        return False
    months, seconds = (meant, said) if meant.unit.base == "month" else (said, meant)
    off = ROUNDING.subtract(ROUNDING.multiply(months.base, MONTH), seconds.base)
    return abs(off) <= ROUNDING.multiply(seconds.base, HEDGED)


def rated(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """每斤12元, 24 yuan a kilogram."""
    if meant.part or said.part or meant.unit is None or meant.is_counted:
        return False
    return any(
        said.base == ROUNDING.multiply(meant.base, rate.factor)
        and rate.per.search(source.text)
        and rate.other.search(target.text)
        for rate in load_rates()
    )


def rounded(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """4.244亿, 424 million; with one digit only under a hedge: 87.6, nearly 90."""
    if meant.part or said.part or not meant.value or not said.value or not same_kind(meant, said):
        return False
    is_same = meant.unit is not None and said.unit is not None and meant.unit.id == said.unit.id
    true, shown = (meant.value, said.value) if is_same else (meant.base, said.base)
    kept, had = _digits(shown), _digits(true)
    if kept >= had:
        return False
    off = abs(ROUNDING.subtract(shown, true))
    unit = Decimal((0, (1,), int(shown.normalize(ROUNDING).as_tuple().exponent)))
    if said.bound is Bound.EXACT:
        is_scaled = meant.value.as_tuple().exponent != 0
        return is_scaled and kept >= 2 and ROUNDING.multiply(off, 2) <= unit
    limit = unit if kept >= 2 else ROUNDING.multiply(abs(true), ROUGH if had > 2 else FINE)
    is_nearest = true.adjusted() == 0 and ROUNDING.multiply(off, 2) < unit and meant.bound is Bound.EXACT
    is_nearest = is_nearest and said.bound in (Bound.NEARLY, Bound.ABOUT)  # 1.8, almost two
    return (off <= limit or is_nearest) and _leans(said.bound, up=shown > true)


def _leans(bound: Bound, *, up: bool) -> bool:
    """Whether a hedge says on which side of a rounded number the true one is."""
    if bound in (Bound.OVER, Bound.AT_LEAST):
        return not up
    return bound is Bound.ABOUT or up


def same_kind(meant: Statement, said: Statement) -> bool:
    """Whether two numbers may measure the same thing; one that names no unit may measure anything."""
    if meant.unit is None or said.unit is None or meant.unit.is_generic or said.unit.is_generic:
        return True
    return meant.unit.matches(said.unit)


def _digits(number: Decimal) -> int:
    return len(number.normalize(ROUNDING).as_tuple().digits)
