"""What a figure states, as a certificate says it: decimals in digits, exact."""

from decimal import Decimal

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.notation import Value
from summarizer.reading.steps import steps
from summarizer.vocabulary.mention import Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio

Row = dict[str, Value]


def amount(stated: Quantity | Range | Ratio | Moment) -> Row:
    """The type of a quantity, its values, unit and bound.

    >>> from summarizer.vocabulary.quantity import Bound, Kind, Unit
    >>> yuan = Unit("yuan", Kind.MONEY, Decimal(1), "yuan")
    >>> list(amount(Quantity(Decimal("25E+4"), yuan, Bound.OVER)).values())
    ['quantity', ['250000'], 'yuan', 'money', '1', 'yuan', 'over']
    >>> amount(Moment(year=2020, month=11))["parts"]
    {'year': 2020, 'month': 11}
    """
    match stated:
        case Quantity():
            return {"type": "quantity", "values": [plain(stated.value)], **_measured(stated)}
        case Range(low=low, high=high):
            ends: list[Value] = [plain(low.value), plain(high.value)]
            row: Row = {"type": "range", "values": ends, **_measured(high)}
            return row if _measured(low) == _measured(high) else {**row, "low": _measured(low)}
        case Ratio(part=part, whole=whole):
            numbers: Row = {"part": plain(part), "whole": plain(whole)}
            return {"type": "ratio", "values": list(numbers.values()), **numbers, **_measured(stated)}
        case Moment():
            parts: Row = dict(stated.stated())
            values: list[Value] = [str(number) for number in parts.values()]
            return {"type": "moment", "values": values, "parts": parts, "bound": stated.bound.value}


def _measured(stated: Quantity | Ratio) -> Row:
    unit = stated.unit
    return {
        "unit": unit.id,
        "kind": unit.kind.value,
        "factor": plain(unit.factor),
        "base": unit.base,
        "bound": stated.bound.value,
    }


def plain(number: Decimal) -> str:
    """A decimal in digits, as precise as it is stated.

    >>> plain(Decimal("1E+2")), plain(Decimal("36.70"))
    ('100', '36.70')
    """
    return format(number, "f")


def direction(trend: Trend) -> Row:
    """A trend and its basis, which is empty where the words do not state it."""
    return {"direction": trend.direction.value, "basis": trend.basis.value}


def how_read(fact: Fact, text: str) -> list[Value]:
    """How the words of a stated figure give its value, piece by piece; else nothing."""
    if fact.origin is Origin.INFERRED:
        return []
    rows: list[Value] = []
    for step in steps(text, fact.evidence.mention):
        row: Row = {"surface": step.surface, "kind": step.kind.value}
        if step.means != "":
            row["means"] = plain(step.means) if isinstance(step.means, Decimal) else step.means
        rows.append(row)
    return rows
