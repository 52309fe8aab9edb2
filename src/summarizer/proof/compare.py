"""Whether two readings say the same, and if not, in what they differ first."""

from fractions import Fraction

from summarizer.proof.codes import Code
from summarizer.vocabulary.mention import Basis, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio

Stated = Quantity | Range | Ratio | Moment


def disagreement(claimed: Stated, proven: Stated) -> Code | None:
    """Value, unit or bound: the first thing in which a claim differs from its proof; None if in nothing.

    >>> from decimal import Decimal as D
    >>> from summarizer.vocabulary.quantity import Bound, Kind, Unit
    >>> yuan, dollar = (Unit(name, Kind.MONEY, D(1), name) for name in ("yuan", "dollar"))
    >>> over = Quantity(D("25E+4"), yuan, Bound.OVER)
    >>> [disagreement(Quantity(D(n), unit), over).name
    ...  for n, unit in ((250000, yuan), (250000, dollar), (25000, yuan))]
    ['BOUND', 'UNIT', 'VALUE']
    """
    if proven.says_the_same(claimed):
        return None
    if isinstance(claimed, Quantity | Ratio) and isinstance(proven, Quantity | Ratio):
        return _between(claimed, proven)
    if isinstance(claimed, Range) and isinstance(proven, Range):
        ends = (_between(claimed.low, proven.low), _between(claimed.high, proven.high))
        return min(code for code in ends if code)
    if isinstance(claimed, Moment) and isinstance(proven, Moment):
        return Code.BOUND if tuple(claimed.stated()) == tuple(proven.stated()) else Code.VALUE
    return Code.VALUE


def _between(claimed: Quantity | Ratio, proven: Quantity | Ratio) -> Code | None:
    if proven.says_the_same(claimed):
        return None
    said, meant = _number(claimed), _number(proven)
    if not proven.unit.matches(claimed.unit):
        return Code.UNIT if said == meant else Code.VALUE
    if said * Fraction(claimed.unit.factor) != meant * Fraction(proven.unit.factor):
        return Code.UNIT if said == meant and claimed.unit.id != proven.unit.id else Code.VALUE
    return Code.BOUND


def _number(quantity: Quantity | Ratio) -> Fraction:
    """The plain number stated, exactly."""
    if isinstance(quantity, Quantity):
        return Fraction(quantity.value)
    return Fraction(quantity.part) / Fraction(quantity.whole)


def spelled(trend: Trend | None) -> str:
    """A trend in words.

    >>> spelled(None)
    'no direction'
    """
    if trend is None:
        return "no direction"
    basis = "" if trend.basis is Basis.UNSTATED else f" {trend.basis}"
    return f"{trend.direction}{basis}"
