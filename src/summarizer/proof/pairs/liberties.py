"""The liberties of translators: ways to say one number by another, each a named row."""

from collections.abc import Callable
from decimal import Decimal

from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.finding import PairCode
from summarizer.proof.pairs.manner import load_rates
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import ROUNDING, Statement
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Kind

Test = Callable[[Statement, Statement, Side, Side], bool]
HUNDRED = Decimal(100)
DOZEN = Decimal("1.2")
VAGUE_RULES = frozenset({"a number of", "dozens of"})
"""Rules that read a mere size: thousands of households."""
MONTH = 30 * 86400
ROUGH, FINE = 12, 6
"""Percent by which a hedged number of one digit may differ: from one of three digits or more, and of two."""
CLOSE = Decimal("0.04")
"""How far from exact a number is that was converted to another unit and rounded."""


def _decade(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """80年代, 1980s, 20世纪80年代."""
    units = {one.unit.id for one in (meant, said) if one.unit}
    return "decade" in units and _modulo(meant.value, HUNDRED) == _modulo(said.value, HUNDRED)


def _reign(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """民国十三年, 1924."""
    reign = source.reign(meant) if source.manner.eras else 0
    return reign > 0 and meant.value + reign == said.value


def _short_year(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """98年, 1998."""
    if source.reign(meant):
        return False
    if "year" not in (meant.part, said.part) or {meant.part, said.part} - {"year", ""}:
        return False
    return meant.value < HUNDRED <= said.value < 3000 and _modulo(said.value, HUNDRED) == meant.value


def _twelve_hours(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """15时, 3 p.m."""
    hours = {meant.part, said.part}
    return "hour" in hours and hours <= {"hour", ""} and abs(meant.value - said.value) == 12


def _dozens(meant: Statement, said: Statement, _: Side, target: Side) -> bool:
    """十余, more than a dozen; 数十, dozens of."""
    return said.mention.rule.startswith("dozen") and said.value == EXACT_ARITHMETIC.multiply(
        meant.value, DOZEN
    )


def _vague(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """万家灯火, thousands of lights."""
    if said.mention.rule not in VAGUE_RULES or not meant.is_spelled or meant.value <= 0:
        return False
    return said.value <= meant.value * 10 and meant.value <= said.value * 10


def _converted(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """100亩, 6.7 hectares."""
    if meant.unit is None or said.unit is None or meant.part or said.part:
        return False
    if meant.unit.id == said.unit.id or not meant.unit.matches(said.unit) or meant.unit.kind is Kind.COUNT:
        return False
    return abs(ROUNDING.subtract(meant.base, said.base)) <= ROUNDING.multiply(abs(meant.base), CLOSE)


def _rounded(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """4.244亿, 424 million; with one digit only under a hedge: 87.6, nearly 90."""
    if meant.part or said.part or not meant.value or not said.value or not _same_kind(meant, said):
        return False
    is_same = meant.unit is not None and said.unit is not None and meant.unit.id == said.unit.id
    true, shown = (meant.value, said.value) if is_same else (meant.base, said.base)
    kept, had = _digits(shown), _digits(true)
    if kept >= had:
        return False
    off = abs(ROUNDING.subtract(shown, true))
    unit = Decimal((0, (1,), int(shown.normalize(ROUNDING).as_tuple().exponent)))
    if said.bound is Bound.EXACT:
        is_scaled = meant.value.as_tuple().exponent != 0
        return is_scaled and kept >= 2 and off * 2 <= unit
    limit = unit if kept >= 2 else abs(true) * (ROUGH if had > 2 else FINE) / 100
    return off <= limit and _leans(said.bound, up=shown > true)


def _leans(bound: Bound, *, up: bool) -> bool:
    """Whether a hedge says on which side of a rounded number the true one is."""
    if bound in (Bound.OVER, Bound.AT_LEAST):
        return not up
    return bound is Bound.ABOUT or up


def _grown(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """增长两倍, tripled, up 200%."""
    if meant.unit is None or said.unit is None or meant.unit.kind is not Kind.MULTIPLE:
        return False
    times = meant.value
    if source.manner.rise.search(source.before(meant)) is None and meant.mention.rule != "doubling":
        return False
    if meant.mention.rule == "doubling":
        times -= 1
    if said.unit.kind is Kind.RATIO:
        return said.base == times * 100
    return said.unit.kind is Kind.MULTIPLE and said.value == times + 1


def _times_percent(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """1.5倍, 150 percent; 三成, three in ten."""
    if meant.unit is None or said.unit is None:
        return False
    kinds = (meant.unit.kind, said.unit.kind)
    return kinds == (Kind.MULTIPLE, Kind.RATIO) and meant.value * 100 == said.base


def _below_zero(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """负二层, basement 2; -1.8%, a loss of 1.8 percent."""
    return meant.value < 0 and said.value == -meant.value and _same_kind(meant, said)


def _one_in(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """每五个人中就有一个, 20 percent."""
    if said.unit is None or said.unit.kind is not Kind.RATIO or meant.part:
        return False
    return source.before(meant).endswith("每") and meant.value * said.base == 100


def _rate(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """每斤12元, 24 yuan a kilogram."""
    if meant.part or said.part or meant.unit is None or meant.is_counted:
        return False
    return any(
        said.base == meant.base * rate.factor
        and rate.per.search(source.text)
        and rate.other.search(target.text)
        for rate in load_rates()
    )


def _spans(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """90天, three months."""
    if meant.unit is None or said.unit is None or meant.unit.kind is not Kind.DURATION is not said.unit.kind:
        return False
    if {meant.unit.base, said.unit.base} != {"month", "second"}:
        return False
    months, seconds = (meant, said) if meant.unit.base == "month" else (said, meant)
    off = abs(months.base * MONTH - seconds.base)
    return off * 100 <= seconds.base * 5


def _off(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """八折, 20 percent off."""
    if meant.unit is None or meant.unit.kind is not Kind.RATIO or said.unit is None:
        return False
    if source.manner.discount.search(meant.mention.surface) is None:
        return False
    return meant.base + said.base == 100 and target.manner.discount.match(target.behind(said)) is not None


FREE = "free"
"""How a number was matched that is said in another way and needs no finding."""
Liberties = tuple[tuple[PairCode | None, Test], ...]
EXACT: Liberties = (
    (None, _decade),
    (None, _reign),
    (None, _short_year),
    (None, _twelve_hours),
    (None, _dozens),
    (None, _below_zero),
    (None, _off),
    (None, _grown),
    (None, _times_percent),
    (None, _one_in),
)
"""What is tried before numbers are matched by their value alone, in this order."""
INEXACT: Liberties = (
    (None, _rate),
    (PairCode.VAGUE, _vague),
    (PairCode.CONVERTED, _converted),
    (PairCode.CONVERTED, _spans),
    (PairCode.ROUNDED, _rounded),
)
"""What is tried with numbers that no number of the other side equals, in this order."""


def take_liberties(found: Alignment, source: Side, target: Side, liberties: Liberties) -> None:
    """Join left-over numbers that are one number in two ways of saying it."""
    lost, added = found.lost, found.added
    for code, test in liberties:
        if not lost or not added:
            return
        for at in lost:
            for other in added:
                if test(found.source[at], found.target[other], source, target):
                    found.join(at, other, code or FREE)
                    added.remove(other)
                    break
        lost = [at for at in lost if at not in found.partner]


def _same_kind(meant: Statement, said: Statement) -> bool:
    return meant.unit is None or said.unit is None or meant.unit.matches(said.unit)


def _modulo(number: Decimal, by: Decimal) -> Decimal:
    return ROUNDING.remainder(number, by)


def _digits(number: Decimal) -> int:
    return len(number.normalize(ROUNDING).as_tuple().digits)
