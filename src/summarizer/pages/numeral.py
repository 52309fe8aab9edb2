"""Decimal → English numeral, exactly: nothing is rounded, 27.80 keeps its zero."""

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

from summarizer.pages.tables import table
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC

ENGLISH = Locale("en")
SCALED_FROM = Decimal(10**6)
MOST_DECIMALS = 3
CHINESE_SECTION = 4


class PhraseError(ValueError):
    """A quantity that has no English words here; the message names the cure."""


def number(value: Decimal) -> str:
    """A number in digits, grouped; in millions, billions or trillions where few decimals say it exactly.

    >>> [number(Decimal(v)) for v in ("2900", "27.80", "25E+4", "90E+8", "0.00015", "249289299")]
    ['2,900', '27.80', '250,000', '9 billion', '0.00015', '249,289,299']
    """
    if value.is_finite() and value.copy_abs() >= SCALED_FROM:
        for word, power in table("phrases.en")["scales"].items():
            scaled = _scaled(value, power)
            if scaled.copy_abs() >= 1 and -exponent(scaled) <= MOST_DECIMALS:
                return f"{digits(scaled)} {word}"
    return digits(value)


def signed(value: Decimal) -> str:
    """A number whose sign is a word.

    >>> signed(Decimal("-300E+4")), signed(Decimal(5))
    ('minus 3 million', '5')
    """
    return f"{table('phrases.en')['minus']} {number(value.copy_negate())}" if value < 0 else number(value)


def plain(value: Decimal) -> str:
    """All digits of a name that is a number, not grouped.

    >>> plain(Decimal(1990))
    '1990'
    """
    return digits(value).replace(",", "")


def spelled(value: Decimal) -> str:
    """A small whole number in letters.

    >>> spelled(Decimal(4))
    'four'
    """
    return str(table("phrases.en")["numerals"][int(value)])


def is_small(value: Decimal) -> bool:
    """Whether a value is a whole number that is spelled in letters where things are counted.

    >>> [is_small(Decimal(v)) for v in ("0", "9", "10", "4.0")]
    [True, True, False, False]
    """
    return exponent(value) == 0 and 0 <= value < len(table("phrases.en")["numerals"])


def ordinal(value: Decimal) -> str:
    """The place in an order: in letters up to the tenth, then in digits.

    >>> [ordinal(Decimal(v)) for v in (1, 10, 11, 22)]
    ['first', 'tenth', '11th', '22nd']
    """
    if exponent(value) < 0 or value < 1:
        raise PhraseError(f"not a place in an order: {value}")
    tables, place = table("phrases.en"), int(value)
    if place <= len(tables["ordinals"]):
        return str(tables["ordinals"][place - 1])
    return in_digits(value)


def in_digits(value: Decimal) -> str:
    """A place in an order, or a day of a month, always in digits.

    >>> in_digits(Decimal(3))
    '3rd'
    """
    return digits(value) + str(table("phrases.en")["suffixes"][ENGLISH.ordinal_form(int(value))])


def digits(value: Decimal) -> str:
    """All digits of a value, grouped."""
    try:
        text = str(_pattern(max(0, -exponent(value))).apply(value, ENGLISH, decimal_quantization=False))
    except InvalidOperation:
        text = ""
    if not text or Decimal(text.replace(",", "")) != value:  # Babel rounds to the caller's context
        raise PhraseError(f"more digits than can be printed exactly: {value}")
    return text


def exponent(value: Decimal) -> int:
    """The power of ten of the last digit that a value states."""
    power = value.as_tuple().exponent
    if not isinstance(power, int):
        raise PhraseError(f"not a number: {value}")
    return power


def _scaled(value: Decimal, power: int) -> Decimal:
    """The value in units of 10 ** power. Zeros that the source wrote behind a point stay: 1.280万亿.

    The zeros of 300万 and 90亿, whose exponent is that of a Chinese multiplier, stood before it.
    """
    scaled = value.scaleb(-power, EXACT_ARITHMETIC)
    return scaled if exponent(value) % CHINESE_SECTION else scaled.normalize(EXACT_ARITHMETIC)


@lru_cache(maxsize=64)
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + "." * bool(decimals) + "0" * decimals)
