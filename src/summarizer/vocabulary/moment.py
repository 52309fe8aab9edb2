"""Dates and times of which only some parts are stated."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarizer.vocabulary.quantity import Bound

PARTS = ("year", "month", "day", "weekday", "hour", "minute", "second")
"""The parts of a moment, largest first."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The stated parts of a date or time; a part that the words do not state is None.

    >>> [str(v) for v in Moment(year=2020, month=11).values]
    ['2020', '11']
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    bound: Bound = Bound.EXACT

    def __post_init__(self) -> None:
        if not any(True for _ in self.stated()):
            raise ValueError("a moment states at least one part")

    def stated(self) -> Iterator[tuple[str, int]]:
        """The stated parts by name, largest first."""
        for part in PARTS:
            number = getattr(self, part)
            if number is not None:
                yield part, number

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The plain numbers stated, largest part first."""
        return tuple(Decimal(number) for _, number in self.stated())

    def says_the_same(self, other: object) -> bool:
        """Whether the same parts are stated with the same numbers and the same hedge."""
        return self == other
