"""What matched numbers may contradict each other in: hedge, direction, unit, time of day, multiple."""

import re
from collections.abc import Iterator

from summarizer.proof.pairs.alignment import FREE, Alignment
from summarizer.proof.pairs.bounds import hedged
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.manner import Manner
from summarizer.proof.pairs.opposites import turned
from summarizer.proof.pairs.rates import misrated
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
MULTIPLIED = frozenset({"twice", "thrice"})
"""Rules that read a result: doubled is two times as much, where 增长两倍 is three times."""


def contradictions(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    """The findings about numbers that were matched."""
    for at, other in found.partner.items():
        meant, said = found.source[at], found.target[other]
        how = found.how.get(at)
        if how and how != FREE:
            yield report(PairCode(how), meant, said)
        code = None if how == PairCode.VAGUE else hedged(meant, said, source, target)
        if code:
            yield report(code, meant, said)
        if _includes(meant, said, source, target):
            yield report(PairCode.VALUE, meant, said)
        turns = list(turned(at, said, source, target))
        yield from (report(code, meant, said) for code in turns)
        if PairCode.TREND not in turns and (_turned(meant, said) or _against(meant, said, source, target)):
            yield report(PairCode.TREND, meant, said)
        if not how and (misrated(at, said, source, target) or _misused(meant, said, source, target)):
            yield report(PairCode.UNIT, meant, said)
        if meant.part == "hour" and _at_another_time(meant, said, source, target):
            yield report(PairCode.DATE, meant, said)


def _includes(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether a count that includes the one named is said of the others: Yale and three others."""
    if not meant.is_counted or target.manner.others.match(target.behind(said)) is None:
        return False
    return bool(
        source.manner.inclusive.search(source.before(meant))
        and target.manner.inclusive.search(target.before(said))
    )


def _turned(meant: Statement, said: Statement) -> bool:
    trends = meant.mention.trend, said.mention.trend
    if trends[0] is None or trends[1] is None:
        return False
    return {trends[0].direction, trends[1].direction} == {Direction.UP, Direction.DOWN}


def _against(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether the words close by say up in one text and down in the other, each of them clearly."""
    if meant.part or meant.unit is None or meant.unit.kind is Kind.ORDINAL:
        return False
    way = _way(source.manner, source.manner.clause.split(source.before(meant)[-source.manner.reach :])[-1])
    if way == 0:
        return False
    other = _way(
        target.manner, CLAUSE.split(target.before(said))[-1] + "|" + CLAUSE.split(target.behind(said))[0]
    )
    return way == -other


def _way(manner: Manner, words: str) -> int:
    up, down = manner.up.search(words) is not None, manner.down.search(words) is not None
    return up - down


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
        return meant.unit.id == "kilometer" and meant.value != said.base
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
    before, behind = source.before(meant), target.behind(said)
    halves = [name for name, words in source.manner.daytime.items() if words.search(before)]
    if NOON < meant.value < MIDNIGHT:
        halves = ["evening"]
    spoken = said.mention.surface + behind[:16]
    others = [name for name, words in target.manner.daytime.items() if words.search(spoken)]
    return bool(halves and others and not set(halves) & set(others))
