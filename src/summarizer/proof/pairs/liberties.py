"""The liberties of translators: ways to say one number by another, each a named row."""

from collections.abc import Callable
from decimal import Decimal

from summarizer.proof.pairs.alignment import FREE, Alignment, align_loosely
from summarizer.proof.pairs.approximations import ROUNDING, converted, rated, rounded, same_kind, spans, vague
from summarizer.proof.pairs.composition import join_implied, join_parts, join_shares
from summarizer.proof.pairs.finding import PairCode
from summarizer.proof.pairs.marks import (
    DOZEN,
    MEASURED,
    NEGATIVE,
    QUANTITY,
    REDUCED,
    REIGN,
    VAGUE,
    Marks,
    marks,
)
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Kind

Test = Callable[[Statement, Statement, Side, Side], bool]
MANY = 100
"""Left-over numbers of a segment for which liberties are tried; each is tried with each."""
TWELVE_TENTHS = Decimal("1.2")


def _decade(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """80年代, 1980s, 20世纪80年代."""
    units = {one.unit.id for one in (meant, said) if one.unit}
    if units == {"century", "decade"}:  # 20世纪初, the early 1900s
        return meant.value == _century(said.value) and _ending(said.value) == 0
    return "decade" in units and _ending(meant.value) == _ending(said.value) >= 0


def _reign(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """民国十三年, 1924."""
    reign = source.reign(meant) if said.part in ("year", "") else 0
    if not reign or any(other.value == said.value for other in source.statements):
        return False  # the year stands beside it: 贞观十年（636年）
    return ROUNDING.add(meant.value, reign) == said.value


def _short_year(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """98年, 1998."""
    if "year" not in (meant.part, said.part) or {meant.part, said.part} - {"year", ""}:
        return False
    is_short = meant.value < 100 <= said.value < 3000 and _ending(said.value) == meant.value
    return is_short and not source.reign(meant)


def _twelve_hours(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """15时, 3 p.m."""
    hours = {meant.part, said.part}
    late = source.manner.late.search(source.text) or target.manner.late.search(said.mention.surface)
    if meant.value < said.value and late is None:
        return False  # 9:30, 21:30
    return "hour" in hours and hours <= {"hour", ""} and _apart(meant.value, said.value) == 12


def _dozens(meant: Statement, said: Statement, _: Side, target: Side) -> bool:
    """十余, more than a dozen; 数十, dozens of."""
    return said.mention.rule.startswith(DOZEN) and said.value == ROUNDING.multiply(meant.value, TWELVE_TENTHS)


def _grown(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """增长两倍, tripled, up 200%."""
    if meant.unit is None or said.unit is None or meant.unit.kind is not Kind.MULTIPLE:
        return False
    times = meant.value
    if source.manner.rise.search(source.before(meant)) is None and meant.mention.rule != "doubling":
        return False
    if meant.mention.rule == "doubling":
        times = ROUNDING.subtract(times, 1)
    if said.unit.kind is Kind.RATIO:
        return said.base == ROUNDING.multiply(times, 100)
    is_times = said.unit.kind is Kind.MULTIPLE or said.unit.id == "time"
    return is_times and said.value == ROUNDING.add(times, 1)


def _times_percent(meant: Statement, said: Statement, _: Side, __: Side) -> bool:
    """1.5倍, 150 percent; 三成, three in ten."""
    if meant.unit is None or said.unit is None:
        return False
    kinds = (meant.unit.kind, said.unit.kind)
    return kinds == (Kind.MULTIPLE, Kind.RATIO) and ROUNDING.multiply(meant.value, 100) == said.base


def _below_zero(meant: Statement, said: Statement, _: Side, target: Side) -> bool:
    """负二层, basement 2; -1.8%, a loss of 1.8 percent; 零下5度, 5 degrees below zero."""
    if meant.value >= 0 or said.value != -meant.value or not same_kind(meant, said):
        return False
    if any(one.unit is not None and one.unit.kind is Kind.TEMPERATURE for one in (meant, said)):
        return target.manner.freezing.search(target.before(said) + target.behind(said)) is not None
    return meant.is_counted or any(target.manner.down.search(words) for words in target.around(said))


def _interval(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """每隔两天, every three days."""
    is_next = (
        meant.unit is not None and meant.unit is said.unit and said.value == ROUNDING.add(meant.value, 1)
    )
    return is_next and source.before(meant).endswith("隔")


def _third(meant: Statement, said: Statement, _: Side, target: Side) -> bool:
    """三分之一, a third smaller."""
    if meant.unit is None or meant.unit.kind is not Kind.RATIO or not said.is_ordinal or said.value < 3:
        return False
    if not target.before(said).lower().endswith((" a ", " one ")):
        return False
    return _apart(ROUNDING.multiply(meant.base, said.value), Decimal(100)) < 1


def _one_in(meant: Statement, said: Statement, source: Side, _: Side) -> bool:
    """每五个人中就有一个, 20 percent."""
    if said.unit is None or said.unit.kind is not Kind.RATIO or meant.part:
        return False
    return source.before(meant).endswith("每") and ROUNDING.multiply(meant.value, said.base) == 100


def _off(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """八折, 20 percent off."""
    if meant.unit is None or meant.unit.kind is not Kind.RATIO or said.unit is None:
        return False
    if source.manner.discount.search(meant.mention.surface) is None:
        return False
    whole = ROUNDING.add(meant.base, said.base)
    return whole == 100 and target.manner.discount.match(target.behind(said)) is not None


Liberties = tuple[tuple[PairCode | None, str, Test], ...]
"""Each with a mark that at least one of two numbers has where the test holds: it spares most tests."""
EXACT: Liberties = (
    (None, "decade", _decade),
    (None, REIGN, _reign),
    (None, "year", _short_year),
    (None, "hour", _twelve_hours),
    (None, DOZEN, _dozens),
    (None, NEGATIVE, _below_zero),
    (None, REDUCED, _off),
    (None, Kind.MULTIPLE, _grown),
    (None, Kind.MULTIPLE, _times_percent),
    (None, "每", _one_in),
    (None, "隔", _interval),
    (None, Kind.ORDINAL, _third),
)
"""What is tried before numbers are matched by their value alone, in this order."""
INEXACT: Liberties = (
    (None, MEASURED, rated),
    (PairCode.VAGUE, VAGUE, vague),
    (PairCode.CONVERTED, MEASURED, converted),
    (PairCode.CONVERTED, Kind.DURATION, spans),
    (PairCode.ROUNDED, QUANTITY, rounded),
)
"""What is tried with numbers that no number of the other side equals, in this order."""


EXACT_MARKS = frozenset({Kind.RATIO, *(mark for _, mark, _ in EXACT)})
"""The marks without which nothing exact need be tried; a share may also be said as a part of a whole."""


def take_liberties(found: Alignment, source: Side, target: Side) -> None:
    """Join left-over numbers that are one number in two ways of saying it, or have at least one value."""
    ours, theirs = (marks(at, source) for at in found.lost), (marks(other, target) for other in found.added)
    marked = frozenset().union(*ours, *theirs)
    if not marked.isdisjoint(EXACT_MARKS):
        _take(found, source, target, EXACT, marked)
    align_loosely(found, target)
    _take(found, source, target, INEXACT, marked)


def _take(found: Alignment, source: Side, target: Side, liberties: Liberties, marked: Marks) -> None:
    lost = [at for at in found.lost if not found.source[at].mention.weak][:MANY]
    added = found.added[:MANY] if lost else []
    if not added:
        return
    join, needs = (join_parts, MEASURED) if liberties is INEXACT else (join_shares, Kind.RATIO)
    if needs in marked:
        join(found, lost, added, source)
    for code, mark, test in liberties:
        if mark not in marked:
            continue
        count = len(added)
        for at in lost:
            meant = found.source[at]
            for other in added:
                if test(meant, found.target[other], source, target):
                    found.join(at, other, code or FREE)
                    added.remove(other)
                    break
        if len(added) < count:
            lost = [at for at in lost if at not in found.partner]
            if code is PairCode.CONVERTED:
                join_implied(found, lost, added)


def _century(year: Decimal) -> int:
    return int(year) // 100 + 1 if 0 <= year < 10_000 else -1


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return ROUNDING.subtract(one, other).copy_abs()


def _ending(number: Decimal) -> int:
    """The last two digits of a year: 98; -1 of what is no year."""
    return int(number) % 100 if 0 <= number < 10_000 else -1
