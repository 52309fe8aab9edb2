"""One accumulator of numerals for every language, with the section as its parameter."""

from decimal import Decimal

from summarizer.vocabulary.quantity import EXACT_ARITHMETIC

ZERO, ONE = Decimal(0), Decimal(1)


def add(left: Decimal, right: Decimal) -> Decimal:
    """The exact sum; a zero leaves the other's precision as it is."""
    if right == 0:
        return left if left != 0 else right
    return EXACT_ARITHMETIC.add(left, right) if left != 0 else right


def scale(number: Decimal, power: int) -> Decimal:
    """The number with its point moved, its precision kept: 25 and 4 give 25E+4."""
    return EXACT_ARITHMETIC.scaleb(number, power)


class Accumulator:
    """Takes digits and multipliers one after the other; `total` is the number so far.

    The lower multipliers work inside a section, the higher ones close it:
    (3 × 100 + 20) × 10,000. A multiplier above the last one takes the whole number: 万亿.
    In a `positional` language digits in a row stand for their places, and a last bare one
    counts tens of what is below: 三百五.
    """

    __slots__ = (
        "_chunk",
        "_closed",
        "_digits",
        "_gap",
        "_last",
        "_positional",
        "_section",
        "_shift",
        "_size",
    )

    def __init__(self, size: int, *, positional: bool) -> None:
        self._positional = positional
        self._size = size
        self._closed = ZERO
        self._section = ZERO
        self._chunk: Decimal | None = None
        self._last = 99
        self._shift = 0
        self._digits = False
        self._gap = False

    def digit(self, number: Decimal, *, digits: bool) -> bool:
        """Take a digit, or a group of them; whether it may stand here."""
        if self._chunk is None or (digits and self._chunk == 0 and self._gap):
            self._chunk = number
        elif self._positional and not digits and not self._digits:
            self._chunk = EXACT_ARITHMETIC.add(scale(self._chunk, 1), number)
        elif not self._positional and self._chunk >= 20 and self._chunk % 10 == 0 and 0 < number < 10:
            self._chunk = add(self._chunk, number)
        else:
            return False
        self._digits = digits
        self._gap = self._gap or (number == 0 and not digits)
        return True

    def multiplier(self, power: int) -> bool:
        """Take a multiplier, ten to the `power`; whether it may stand here: 十百千 is no number."""
        if power < self._size:
            if self._chunk is None and self._section != 0:
                return False
            self._section = add(self._section, scale(self._chunk or ONE, power))
        else:
            part = add(self._section, self._rest(shorthand=self._shift < self._size))
            self._section = ZERO
            self._close(part, power)
            self._last = power
        self._chunk, self._gap, self._digits, self._shift = None, False, False, power
        return True

    def _close(self, part: Decimal, power: int) -> None:
        if self._closed == 0:
            self._closed = scale(part or ONE, power)
        elif power > self._last or part == 0:
            self._closed = scale(add(self._closed, part), power)
        else:
            self._closed = add(self._closed, scale(part, power))

    def _rest(self, *, shorthand: bool = True) -> Decimal:
        """The last bare digits; with `shorthand` one digit counts tens of what is below: 三百五, 百二万."""
        last = self._chunk
        if last is None:
            return ZERO
        short = shorthand and self._positional and self._shift > 1 and not self._digits and not self._gap
        return scale(last, self._shift - 1) if short and last < 10 else last

    def total(self) -> Decimal:
        """The number so far."""
        return add(self._closed, add(self._section, self._rest()))
