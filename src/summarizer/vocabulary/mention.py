"""A mention: where a text states a quantity, and the quantity read there."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio
from summarizer.vocabulary.span import Span


class Direction(StrEnum):
    """Which way a quantity went."""

    UP = "up"
    DOWN = "down"
    UNCHANGED = "unchanged"


class Basis(StrEnum):
    """What a change is measured against; UNSTATED where the words do not say."""

    YEAR_ON_YEAR = "year on year"
    MONTH_ON_MONTH = "month on month"
    UNSTATED = ""


@dataclass(frozen=True, slots=True)
class Trend:
    """A direction and what it is measured against."""

    direction: Direction
    basis: Basis = Basis.UNSTATED


@dataclass(frozen=True, slots=True)
class Mention:
    """The characters of `span` state `quantity`; `rule` names the table row that read them.

    `weak` mentions are the indefinite 一 of 一场 (a, an), which a translation need not count.
    """

    span: Span
    surface: str
    quantity: Quantity | Range | Ratio | Moment
    trend: Trend | None
    rule: str
    weak: bool = False

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The plain numbers stated, in order: (248,), (10, 15), (2020, 11); a hundred is 100, not 1E+2."""
        match self.quantity:
            case Quantity(value=value) | Ratio(value=value):
                return (_written_out(value),)
            case Range(low=low, high=high):
                return (_written_out(low.value), _written_out(high.value))
            case Moment() as moment:
                return moment.values


def _written_out(value: Decimal) -> Decimal:
    """The same number without a positive exponent.

    >>> _written_out(Decimal("1E+2")), _written_out(Decimal("36.70"))
    (Decimal('100'), Decimal('36.70'))
    """
    return Decimal(format(value, "f")) if value == value.to_integral_value() else value


@dataclass(frozen=True, slots=True)
class Idiom:
    """Numerals that count nothing: 一起, 百姓; `rule` says why."""

    span: Span
    surface: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything numeric in a text: each numeral is in a mention, in an idiom, or unread."""

    mentions: tuple[Mention, ...]
    idioms: tuple[Idiom, ...]
    unread: tuple[Span, ...]
