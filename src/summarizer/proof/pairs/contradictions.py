"""What matched numbers may contradict each other in: hedge, direction, unit, time of day, multiple."""

import re
from collections.abc import Iterator

from summarizer.proof.pairs.alignment import FREE, Alignment
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.manner import Manner
from summarizer.proof.pairs.opposites import turned
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.mention import Direction
from summarizer.vocabulary.quantity import Bound, Kind

ABOVE = frozenset({Bound.OVER, Bound.AT_LEAST})
BELOW = frozenset({Bound.NEARLY, Bound.UNDER, Bound.AT_MOST})
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
    }
)
"""Kinds whose units a translation keeps; what is counted has many names."""
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
        bounds = _hedge(meant, source), _hedge(said, target)
        if bounds[0] is not bounds[1]:
            is_wrong = (bounds[0] in ABOVE and bounds[1] in BELOW) or (
                bounds[0] in BELOW and bounds[1] in ABOVE
            )
            is_wrong = is_wrong and not _denied(said, target)
            yield report(PairCode.BOUND if is_wrong else PairCode.HEDGE, meant, said)
        turns = list(turned(at, said, source, target))
        yield from (report(code, meant, said) for code in turns)
        if PairCode.TREND not in turns and (_turned(meant, said) or _against(meant, said, source, target)):
            yield report(PairCode.TREND, meant, said)
        if not how and _misused(meant, said, source, target):
            yield report(PairCode.UNIT, meant, said)
        if meant.part == "hour" and _at_another_time(meant, said, source, target):
            yield report(PairCode.DATE, meant, said)


def _denied(said: Statement, target: Side) -> bool:
    """Whether the hedge is turned round by words before it: never above 4 percent."""
    start = said.mention.span.start
    return target.manner.denial.search(target.text[max(0, start - 40) : start]) is not None


def _hedge(statement: Statement, side: Side) -> Bound:
    """The bound stated; "as many as" sets none."""
    if statement.bound is Bound.AT_MOST and side.manner.reaching.search(statement.mention.surface):
        return Bound.EXACT
    return statement.bound


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
    if (
        not kinds <= MEASURED
        or kinds == {Kind.LENGTH, Kind.SPEED}
        or "degree" in (meant.unit.id, said.unit.id)
    ):
        return False
    if meant.unit.matches(said.unit) and meant.base == said.base:
        return False
    if meant.unit.kind is said.unit.kind is Kind.MONEY:
        return source.manner.colloquial.search(meant.mention.surface) is None
    return True


def _at_another_time(meant: Statement, said: Statement, source: Side, target: Side) -> bool:
    """Whether one says morning where the other says evening."""
    before, behind = source.before(meant), target.behind(said)
    halves = [name for name, words in source.manner.daytime.items() if words.search(before)]
    if NOON < meant.value < MIDNIGHT:
        halves = ["evening"]
    spoken = said.mention.surface + behind[:16]
    others = [name for name, words in target.manner.daytime.items() if words.search(spoken)]
    return bool(halves and others and not set(halves) & set(others))
