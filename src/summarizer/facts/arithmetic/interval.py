"""What a stated figure leaves open: its hedge, and the digits that rounding took."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Kind, Quantity

HALF = Decimal("0.5")
TENTH = Decimal("0.1")
ROUND_WORDS = (2, 3)
"""Powers of ten of 三百 and 三千: with one numeral only they are round numbers."""
DISCRETE = (Kind.COUNT, Kind.MONEY)
"""Kinds of which a whole number is exact; 15公斤 is anything between 14.5 and 15.5."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values between two ends, both included; None where there is no end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Interval") -> bool:
        """Whether some value is in both."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: "Interval") -> bool:
        """Whether each of its values is less than each of the other's."""
        return self.high is not None and other.low is not None and self.high < other.low

    def plus(self, other: "Interval") -> "Interval":
        """The sums of a value of each."""
        return Interval(_both(self.low, other.low), _both(self.high, other.high))

    def minus(self, other: "Interval") -> "Interval":
        """The differences of a value of each."""
        return self.plus(other.times(Interval(Decimal(-1), Decimal(-1))))

    def times(self, other: "Interval") -> "Interval":
        """The products of a value of each; open where one of them is, unless the other is one number.

        >>> Interval(Decimal(2), Decimal(3)).times(Interval(Decimal(-1), Decimal(4)))
        Interval(low=Decimal('-3'), high=Decimal('12'))
        """
        ends = (self.low, self.high)
        if other.low is not None and other.low == other.high:
            factor = other.low
            products = [None if end is None else EXACT_ARITHMETIC.multiply(end, factor) for end in ends]
            return Interval(*(products if factor >= 0 else reversed(products)))
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return Interval(None, None)
        crossed = [
            EXACT_ARITHMETIC.multiply(a, b) for a in (self.low, self.high) for b in (other.low, other.high)
        ]
        return Interval(min(crossed), max(crossed))


def _both(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else EXACT_ARITHMETIC.add(one, other)


def exactly(value: int) -> Interval:
    """The interval of one number."""
    return Interval(Decimal(value), Decimal(value))


def total(intervals: Iterable[Interval]) -> Interval:
    """The sums of a value of each.

    >>> total([exactly(64), exactly(111)])
    Interval(low=Decimal('175'), high=Decimal('175'))
    """
    ends = exactly(0)
    for interval in intervals:
        ends = ends.plus(interval)
    return ends


def rounding(quantity: Quantity) -> Decimal:
    """Half of the last place stated, in the base unit: nothing for a counted whole number.

    >>> from summarizer.vocabulary.quantity import Unit
    >>> rounding(Quantity(Decimal("2.3E+8"), Unit("yuan", Kind.MONEY, Decimal(1), "yuan")))
    Decimal('5E+6')
    """
    power = exponent(quantity.value)
    plain = power >= 0 and quantity.unit.kind in DISCRETE and power not in ROUND_WORDS
    if (plain and power < ROUND_WORDS[-1] + 1) or (power in ROUND_WORDS and not _is_round(quantity.value)):
        return Decimal(0)
    return EXACT_ARITHMETIC.multiply(HALF.scaleb(power), quantity.unit.factor)


def exponent(value: Decimal) -> int:
    """The power of ten of the last place stated."""
    found = value.as_tuple().exponent
    return found if isinstance(found, int) else 0


def _is_round(value: Decimal) -> bool:
    return len(value.as_tuple().digits) == 1


def _place(quantity: Quantity) -> Decimal:
    """One of the last place that is not zero, in the base unit: 2900 is 29 hundreds."""
    digits = quantity.value.as_tuple().digits
    zeros = 0
    while zeros < len(digits) - 1 and digits[-1 - zeros] == 0:
        zeros += 1
    return EXACT_ARITHMETIC.multiply(
        Decimal(1).scaleb(exponent(quantity.value) + zeros), quantity.unit.factor
    )


def interval_of(quantity: Quantity, *, tight: bool = False, loose: bool = True) -> Interval:
    """The values that the words allow; `tight` for hedges that stay below the next round number (余).

    Without `loose` a hedge that names one end leaves the figure as it stands (高达).

    >>> from summarizer.vocabulary.quantity import Unit
    >>> person = Unit("person", Kind.COUNT, Decimal(1), "person")
    >>> interval_of(Quantity(Decimal(2900), person, Bound.OVER), tight=True)
    Interval(low=Decimal('2900'), high=Decimal('3000'))
    """
    value, half = quantity.in_base, rounding(quantity)
    low, high = EXACT_ARITHMETIC.subtract(value, half), EXACT_ARITHMETIC.add(value, half)
    place = _place(quantity)
    room = max(place, EXACT_ARITHMETIC.multiply(abs(value), TENTH))
    match quantity.bound:
        case Bound.OVER:
            return Interval(value, EXACT_ARITHMETIC.add(value, place) if tight else None)
        case Bound.AT_LEAST:
            return Interval(value, None)
        case Bound.NEARLY:
            return Interval(EXACT_ARITHMETIC.subtract(value, room), high)
        case Bound.UNDER:
            return Interval(None, high)
        case Bound.AT_MOST if loose:
            return Interval(None, high)
        case Bound.ABOUT:
            return Interval(EXACT_ARITHMETIC.subtract(low, room), EXACT_ARITHMETIC.add(high, room))
        case _:
            return Interval(low, high)
