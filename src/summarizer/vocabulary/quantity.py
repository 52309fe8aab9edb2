"""Exact quantities, and the one definition of "says the same"."""

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation
from enum import StrEnum

EXACT_ARITHMETIC = Context(prec=60, traps=[Inexact, InvalidOperation])
"""The context of all arithmetic here: passed by hand, never installed; an inexact result raises."""


class Bound(StrEnum):
    """How the stated number bounds the true one."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Kind(StrEnum):
    """What a unit measures."""

    COUNT = "count"
    MASS = "mass"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MONEY = "money"
    RATIO = "ratio"
    POINTS = "points"
    MULTIPLE = "multiple"
    DURATION = "duration"
    TEMPERATURE = "temperature"
    ORDINAL = "ordinal"
    POWER = "power"
    ENERGY = "energy"
    VOLTAGE = "voltage"
    FREQUENCY = "frequency"
    PRESSURE = "pressure"
    DATA = "data"
    SPEED = "speed"
    ANGLE = "angle"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: one of it is `factor` of its base, and units of one base compare by value.

    >>> Unit("jin", Kind.MASS, Decimal("0.5"), "kilogram").base
    'kilogram'
    """

    id: str
    kind: Kind
    factor: Decimal
    base: str

    @property
    def is_generic(self) -> bool:
        """Whether this is the count of anything at all (个, or a noun that no table knows)."""
        return self.base == "item"

    def matches(self, other: "Unit") -> bool:
        """Whether values in the two units may be compared."""
        if self.kind is Kind.COUNT is other.kind:
            return self.base == other.base or self.is_generic or other.is_generic
        return self.kind is other.kind and self.base == other.base


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact value with its unit and bound; the exponent of `value` is the precision stated.

    >>> yuan = Unit("yuan", Kind.MONEY, Decimal(1), "yuan")
    >>> Quantity(Decimal("25E+4"), yuan).says_the_same(Quantity(Decimal(250000), yuan))
    True
    >>> Quantity(Decimal("25E+4"), yuan, Bound.OVER).says_the_same(Quantity(Decimal(250000), yuan))
    False
    """

    value: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT

    @property
    def in_base(self) -> Decimal:
        """The value in the base unit: 10 斤 is 5 (kilograms)."""
        if self.unit.factor == 1:
            return self.value
        return EXACT_ARITHMETIC.multiply(self.value, self.unit.factor)

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and greatest value that the words allow; None where they set no limit."""
        match self.bound:
            case Bound.EXACT:
                return self.in_base, self.in_base
            case Bound.OVER | Bound.AT_LEAST:
                return self.in_base, None
            case Bound.NEARLY | Bound.UNDER | Bound.AT_MOST:
                return None, self.in_base
            case Bound.ABOUT:
                return None, None

    def says_the_same(self, other: object) -> bool:
        """Whether value, unit and bound agree; 个 agrees with every counted thing."""
        return (
            isinstance(other, Quantity)
            and self.unit.matches(other.unit)
            and self.in_base == other.in_base
            and self.bound is other.bound
        )


@dataclass(frozen=True, slots=True)
class Range:
    """From one quantity to another: 10至15公斤."""

    low: Quantity
    high: Quantity

    def says_the_same(self, other: object) -> bool:
        """Whether both ends agree."""
        return (
            isinstance(other, Range)
            and self.low.says_the_same(other.low)
            and self.high.says_the_same(other.high)
        )


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole that no decimal states exactly: 三分之二, two-thirds.

    >>> share = Unit("share", Kind.RATIO, Decimal(100), "percent")
    >>> Ratio(Decimal(1), Decimal(3), share).says_the_same(Ratio(Decimal(2), Decimal(6), share))
    True
    >>> Ratio(Decimal(3), Decimal(4), share).settled.value
    Decimal('0.75')
    """

    part: Decimal
    whole: Decimal
    unit: Unit
    bound: Bound = Bound.EXACT

    @property
    def settled(self) -> "Quantity | Ratio":
        """The quantity of the same value, where a decimal states it exactly; else the ratio itself."""
        try:
            value = EXACT_ARITHMETIC.divide(self.part, self.whole)
        except Inexact:
            return self._reduced
        return Quantity(value, self.unit, self.bound)

    @property
    def _reduced(self) -> "Ratio":
        """The same ratio of the smallest whole numbers: 5.4102 to 0.9144 is 71 to 12."""
        from fractions import Fraction

        lowest = Fraction(self.part) / Fraction(self.whole)
        return Ratio(Decimal(lowest.numerator), Decimal(lowest.denominator), self.unit, self.bound)

    @property
    def value(self) -> Decimal:
        """The nearest decimal of 28 places, to show and to sort by, never to compare."""
        return Context(prec=28).divide(self.part, self.whole)

    def says_the_same(self, other: object) -> bool:
        """Whether the other is the same part of the same unit, with the same hedge."""
        return (
            isinstance(other, Ratio)
            and self.unit.matches(other.unit)
            and self.bound is other.bound
            and self._cross(self.part, other.whole, self.unit)
            == self._cross(other.part, self.whole, other.unit)
        )

    @staticmethod
    def _cross(part: Decimal, whole: Decimal, unit: Unit) -> Decimal:
        return EXACT_ARITHMETIC.multiply(EXACT_ARITHMETIC.multiply(part, whole), unit.factor)
