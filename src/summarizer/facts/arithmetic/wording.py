"""Computed values in words: in the unit of the figure that they are held against."""

from decimal import Context, Decimal

from summarizer.facts.arithmetic.interval import Interval
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import Kind, Quantity

PLACES, FEWEST = 8, 3
"""Digits of a computed value that are shown: the most, and the fewest of one end of several values."""


def shown(interval: Interval, like: Mention) -> str:
    """The ends of an interval, counted as `like` counts; a rate comes as a part of one.

    Of a value that rounding leaves open only as many digits are shown as tell it from that of `like`.

    >>> from summarizer.facts.arithmetic.interval import exactly
    >>> from summarizer.reading.reader import read
    >>> people, tonnes = (read(text, "zh").mentions[0] for text in ("175人", "120吨"))
    >>> shown(exactly(185), people), shown(Interval(Decimal("128.8525"), Decimal("131.1525")), people)
    ('185', 'about 129 to 131')
    >>> shown(Interval(None, Decimal(119999)), tonnes)
    'at most 119.999'
    """
    ends = [None if end is None else _counted(end, like) for end in (interval.low, interval.high)]
    if ends == [None, None]:
        return "anything"
    rounded = _rounded(ends, like)
    low, high = (None if end is None else _written(end, like) for end in rounded)
    about = "" if rounded == ends else "about "
    if low is None:
        return f"at most {about}{high}"
    if high is None:
        return f"at least {about}{low}"
    return low if low == high else f"{about}{low} to {high}"


def _rounded(ends: list[Decimal | None], like: Mention) -> list[Decimal | None]:
    """The ends with few digits, but told from each other and from the figure they are held against."""
    if ends[0] == ends[1]:
        return [_to(end, PLACES) for end in ends]
    stated = like.quantity if isinstance(like.quantity, Quantity) else None
    figure = None if stated is None else stated.in_base if _is_rate(like) else stated.value
    for places in range(FEWEST, PLACES):
        low, high = rounded = [_to(end, places) for end in ends]
        inside = figure is None or ((low is None or low <= figure) and (high is None or figure <= high))
        if low != high and (figure is None or not inside):
            return rounded
    return [_to(end, PLACES) for end in ends]


def _to(end: Decimal | None, places: int) -> Decimal | None:
    return None if end is None else Context(prec=places).plus(end)


def _is_rate(like: Mention) -> bool:
    return isinstance(like.quantity, Quantity) and like.quantity.unit.kind is Kind.RATIO


def _counted(value: Decimal, like: Mention) -> Decimal:
    context = Context(prec=PLACES)
    if _is_rate(like):
        return context.multiply(value, Decimal(100))
    unit = like.quantity.unit if isinstance(like.quantity, Quantity) else None
    return context.divide(value, unit.factor if unit else Decimal(1))


def _written(value: Decimal, like: Mention) -> str:
    return format(value.normalize(), ",f") + ("%" if _is_rate(like) else "")
