"""A step: a piece of the words of a number, and what it means."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class StepKind(StrEnum):
    """What a piece of the words does; a part of a date or time has the part's own name."""

    NUMERAL = "numeral"
    MULTIPLIER = "multiplier"
    HEDGE = "hedge"
    UNIT = "unit"
    DIRECTION = "direction"
    BASIS = "basis"
    WORD = "word"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of the words and what it means: a number, a bound, a unit, a direction, a basis, or nothing.

    >>> Step("万", StepKind.MULTIPLIER, Decimal(10000)).kind.value
    'multiplier'
    """

    surface: str
    kind: StepKind
    means: Decimal | str = ""
