"""What matched numbers may contradict each other in: hedge, direction, unit, time of day, multiple."""

import re
from collections.abc import Iterator

from summarizer.proof.pairs.alignment import FREE, Alignment
from summarizer.proof.pairs.approximations import VAGUE_RULES
from summarizer.proof.pairs.bounds import PLAIN, hedged, hedges
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.opposites import turned, turns
from summarizer.proof.pairs.rates import misrated, rate
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.mention import Direction
from summarizer.vocabulary.quantity import Kind

MEASURED = frozenset(
    {
        Kind.MASS,
        Kind.LENGTH,
        Kind.AREA,
        Kind.VOLUME,
        Kind.MONEY,
        Kind.RATIO,
        Kind.POINTS,
        Kind.DURATION,
        Kind.POWER,
        Kind.ENERGY,
        Kind.SPEED,
        Kind.TEMPERATURE,
        Kind.DATA,
        Kind.VOLTAGE,
        Kind.FREQUENCY,
        Kind.PRESSURE,
    }
)
"""Kinds whose units a translation keeps; what is counted has many names."""
PERSON = "person"
THINGLESS = frozenset({Kind.MONEY, Kind.MASS, Kind.RATIO, Kind.LENGTH, Kind.POINTS})
NOON, MIDNIGHT = 12, 24
CLAUSE = re.compile(r"[，。；：！？,;:!?、]|\.(?= |$)")
HOUR = re.compile("[\\d零一二两三四五六七八九十]")
"""With what the hour begins, behind the part of the day."""
MULTIPLIED = frozenset({"twice", "thrice"})
"""Rules that read a result: doubled is two times as much, where 增长两倍 is three times."""


def contradictions(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    """The findings about numbers that were matched."""
    for at, other in found.partner.items():
        meant, said = found.source[at], found.target[other]
        how = found.how.get(at)
        is_same = not how and meant.unit is said.unit and meant.base == said.base
        if is_same and _is_plain(at, source) and _is_plain(other, target):
            continue
        if how and how != FREE:
            yield report(PairCode(how), meant, said)
        code = None if how == PairCode.VAGUE else hedged(at, other, source, target)
        if code:
            yield report(code, meant, said)
        codes = [] if _is_quiet(at, source) else list(turned(at, said, source, target))
        yield from (report(code, meant, said) for code in codes)
        if PairCode.TREND not in codes and (_turned(meant, said) or _against(at, other, source, target)):
            yield report(PairCode.TREND, meant, said)
        if (not how and _misused(meant, said, source, target)) or (
            not how and not _is_quiet(at, source) and misrated(at, said, source, target)
        ):
            yield report(PairCode.UNIT, meant, said)
        if not _is_quiet(at, source) and _includes(meant, said, source, target):
            yield report(PairCode.VALUE, meant, said)
        if meant.part == "hour" and _at_another_time(meant, said, source, target):
            yield report(PairCode.DATE, meant, said)


def _is_plain(at: int, side: Side) -> bool:
    """Whether nothing beside a number says anything that another text could contradict; looked up once."""
    known = side.plain.get(at)
    if known is None:
        one = side.statements[at]
        known = side.plain[at] = not (
            one.part == "hour"
            or one.mention.rule in MULTIPLIED
            or one.mention.rule in VAGUE_RULES
            or (one.mention.trend is not None and side.manner.scattered)
            or side.manner.discount.search(one.mention.surface)
            or hedges(at, side) is not PLAIN
            or (side.manner.scattered and (_way(at, side) or not _is_quiet(at, side)))
        )
    return known


def _is_quiet(at: int, source: Side) -> bool:
    """Whether nothing beside a number of the source turns it, counts it in, or says what it is for one of."""
    known: bool | None = source.known.get(("quiet", at))
    if known is None:
        start = source.statements[at].mention.span.start
        known = not (
            turns(at, source)
            or rate(at, source)
            or source.manner.inclusive.search(source.text, max(0, start - 2), start)
        )
        source.known["quiet", at] = known
    return known


def _includes(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether a count that includes the one named is said of the others: Yale and three others."""
    if not meant.is_counted or not source.manner.inclusive.search(source.before(meant)):
        return False
    if target.manner.others.match(target.behind(said)) is None:
        return False
    return target.manner.inclusive.search(target.before(said)) is not None


def _turned(meant: Statement, said: Statement) -> bool:
    trends = meant.mention.trend, said.mention.trend
    if trends[0] is None or trends[1] is None:
        return False
    return {trends[0].direction, trends[1].direction} == {Direction.UP, Direction.DOWN}


def _against(at: int, other: int, source: Side, target: Side) -> bool:
    """Whether the words close by say up in one text and down in the other, each of them clearly."""
    way = _way(at, source)
    return way != 0 and way == -_way(other, target)


def _way(at: int, side: Side) -> int:
    """The way that the words beside a number tell clearly, or none; looked up once."""
    known: int | None = side.known.get(("way", at))
    if known is None:
        known = side.known["way", at] = _told_way(side.statements[at], side)
    return known


def _told_way(one: Statement, side: Side) -> int:
    manner, before = side.manner, side.before(one)
    if not manner.scattered:
        words = f"{CLAUSE.split(before)[-1]}|{CLAUSE.split(side.behind(one))[0]}"
    elif one.part or one.unit is None or one.unit.kind is Kind.ORDINAL:
        return 0
    else:
        words = manner.clause.split(before[-manner.reach :])[-1]
    return (manner.up.search(words) is not None) - (manner.down.search(words) is not None)


def _misused(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether equal numbers measure different things: 3元 and 3 dollars, 八折 and 80 percent off."""
    if meant.unit is None or said.unit is None:
        return False
    if source.manner.discount.search(meant.mention.surface) and meant.unit.kind is Kind.RATIO:
        return meant.base == said.base != 50 and target.manner.discount.match(target.behind(said)) is not None
    if said.mention.rule in MULTIPLIED and meant.unit.kind is Kind.MULTIPLE and meant.value == said.value:
        return source.manner.rise.search(source.before(meant)) is not None
    kinds = {meant.unit.kind, said.unit.kind}
    if kinds == {Kind.LENGTH, Kind.SPEED}:
        told = meant.unit.kind is Kind.SPEED and target.manner.speed.search(target.text) is None
        return told or (meant.unit.id == "kilometer" and meant.value != said.base)
    if said.unit.id == PERSON:
        return source.manner.classifier.search(meant.mention.surface) is not None
    if Kind.COUNT in kinds and kinds & THINGLESS:
        return _counts_things(meant, said, source)
    if not kinds <= MEASURED or "degree" in (meant.unit.id, said.unit.id):
        return False
    if meant.unit.matches(said.unit) and meant.base == said.base:
        return False
    if meant.unit.kind is said.unit.kind is Kind.MONEY:
        return source.manner.colloquial.search(meant.mention.surface) is None
    return True


def _counts_things(meant: Statement, said: Statement, source: Side) -> bool:
    """Whether a number counts what no money or mass can be: 3000人, 10头."""
    if meant.unit is None or meant.unit.kind is not Kind.COUNT or (said.unit and said.unit.id == "mark"):
        return False  # a mark is passed, too
    return not meant.unit.is_generic or source.manner.classifier.search(meant.mention.surface) is not None


def _at_another_time(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether one says morning where the other says evening."""
    before = source.before(meant) + HOUR.split(meant.mention.surface)[0]
    behind = target.behind(said)
    halves = [name for name, words in source.manner.daytime.items() if words.search(before)]
    if NOON < meant.value < MIDNIGHT:
        halves = ["evening"]
    spoken = said.mention.surface + behind[:16]
    others = [name for name, words in target.manner.daytime.items() if words.search(spoken)]
    return bool(halves and others and not set(halves) & set(others))
