"""Part of a whole → English numeral: two-thirds in letters, 5 1/3 in digits."""

from decimal import Decimal
from fractions import Fraction

from summarizer.pages.numeral import spelled
from summarizer.pages.tables import table
from summarizer.vocabulary.quantity import Quantity, Ratio


def fraction(quantity: Quantity | Ratio) -> Fraction:
    """The value in lowest terms, exactly.

    >>> from summarizer.vocabulary.quantity import Kind, Unit
    >>> fraction(Ratio(Decimal(4), Decimal(6), Unit("share", Kind.RATIO, Decimal(100), "percent")))
    Fraction(2, 3)
    """
    if isinstance(quantity, Quantity):
        return Fraction(quantity.value)
    return Fraction(quantity.part) / Fraction(quantity.whole)


def in_letters(value: Fraction) -> str:
    """A small part of a whole in letters; empty where it is not small.

    >>> [in_letters(Fraction(*part)) for part in ((1, 2), (2, 3), (3, 4), (3, 14), (4, 3))]
    ['one-half', 'two-thirds', 'three-quarters', '', '']
    """
    tables = table("phrases.en")
    place = value.denominator - 2
    if not 0 < value < 1 or place >= len(tables["parts"]):
        return ""
    plural = tables["parts_plural"] if value.numerator > 1 else ""
    return f"{spelled(Decimal(value.numerator))}-{tables['parts'][place]}{plural}"


def in_digits(value: Fraction, *, mixed: bool) -> str:
    """A part in digits; a `mixed` one has its whole before it.

    >>> [in_digits(Fraction(16, 3), mixed=mixed) for mixed in (True, False)]
    ['5 1/3', '16/3']
    >>> in_digits(Fraction(-2, 3), mixed=True)
    '-2/3'
    """
    above, below = abs(value.numerator), value.denominator
    whole, rest = divmod(above, below) if mixed else (0, above)
    sign = "-" if value < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole} {rest}/{below}" if whole else f"{sign}{rest}/{below}"
