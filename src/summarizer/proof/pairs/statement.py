"""A statement: one plain number of a text, ready to be compared with those of another language."""

from dataclasses import dataclass
from decimal import Context, Decimal

from summarizer.vocabulary.mention import Mention, Reading
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Ratio, Unit


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Statement:
    """A plain number where a text states it; `part` is the part of a moment, or "" for a quantity.

    `base` is the value in the base of its unit: a number in other units may have the same.
    """

    mention: Mention
    part: str
    value: Decimal
    base: Decimal
    unit: Unit | None
    bound: Bound

    @property
    def is_spelled(self) -> bool:
        """Whether it is written in words, not in digits."""
        return not any(map(str.isdecimal, self.mention.surface))

    @property
    def is_ordinal(self) -> bool:
        """Whether it numbers one of a row."""
        return self.unit is not None and self.unit.kind is Kind.ORDINAL

    @property
    def is_counted(self) -> bool:
        """Whether it counts things or numbers them: what a bare numeral may also do."""
        return self.unit is None or self.unit.kind in (Kind.COUNT, Kind.ORDINAL)


NEAREST = Context(prec=40)
"""For parts that no decimal states: equal ratios have one nearest decimal."""


def statements(reading: Reading) -> tuple[Statement, ...]:
    """The plain numbers of a reading, in the order of the text."""
    stated: list[Statement] = []
    for mention in reading.mentions:
        quantity = mention.quantity
        if isinstance(quantity, Quantity):
            stated.append(_of(mention, quantity))
        elif isinstance(quantity, Moment):
            for part, number in quantity.stated():
                value = Decimal(number)
                stated.append(Statement(mention, part, value, value, None, quantity.bound))
        elif isinstance(quantity, Range):
            stated += (_of(mention, quantity.low), _of(mention, quantity.high))
        else:
            stated.append(_of_ratio(mention, quantity))
    return tuple(stated)


def _of(mention: Mention, quantity: Quantity) -> Statement:
    return Statement(mention, "", quantity.value, quantity.in_base, quantity.unit, quantity.bound)


def _of_ratio(mention: Mention, ratio: Ratio) -> Statement:
    """Thirds are compared by their nearest decimal, which is the same one for equal ratios."""
    reduced = ratio.settled
    base = NEAREST.divide(reduced.part, reduced.whole) if isinstance(reduced, Ratio) else reduced.value
    if ratio.unit.factor != 1:
        base = NEAREST.multiply(base, ratio.unit.factor)
    return Statement(mention, "", reduced.value, base, ratio.unit, ratio.bound)
