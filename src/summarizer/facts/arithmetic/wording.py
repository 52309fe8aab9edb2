"""Computed values in words: in the unit of the figure that they are held against."""

from decimal import Context, Decimal

from summarizer.facts.arithmetic.interval import Interval
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import Kind, Quantity

PLACES = 8
"""Digits of a computed value that are shown; it is compared with all of them."""


def shown(interval: Interval, like: Mention) -> str:
    """The ends of an interval, counted as `like` counts; a rate comes as a part of one.

    >>> from summarizer.facts.arithmetic.interval import exactly
    >>> from summarizer.reading.reader import read
    >>> shown(exactly(185), read("175人", "zh").mentions[0])
    '185'
    """
    low, high = (None if end is None else _counted(end, like) for end in (interval.low, interval.high))
    if low is None and high is None:
        return "anything"
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    return low if low == high else f"{low} to {high}"


def _counted(value: Decimal, like: Mention) -> str:
    context = Context(prec=PLACES)
    unit = like.quantity.unit if isinstance(like.quantity, Quantity) else None
    if unit is not None and unit.kind is Kind.RATIO:
        return format(context.multiply(value, Decimal(100)).normalize(), ",f") + "%"
    return format(context.divide(value, unit.factor if unit else Decimal(1)).normalize(), ",f")
