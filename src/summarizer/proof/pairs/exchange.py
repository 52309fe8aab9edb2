"""Exchanged numbers: two that stand in each other's place, told apart by what stands around them."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.proof.pairs.affinity import affinity
from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement

NEAR = 24
"""Numbers that may stand between two exchanged ones."""


def exchanges(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    """The pairs of numbers whose words say that each belongs to the other's place."""
    order = [
        (at, other)
        for at, other in sorted(found.partner.items())
        if at not in found.how and found.taken[other] == at and found.source[at].value != 1
    ]
    if all(left[1] < right[1] for left, right in pairwise(order)):
        return
    done: set[int] = set()
    for first, (i, a) in enumerate(order):
        for j, b in order[first + 1 : first + 1 + NEAR]:
            if b > a or not done.isdisjoint((i, j)) or found.source[i].base == found.source[j].base:
                continue
            if _swapped(found, (i, a), (j, b), source, target):
                done |= {i, j}
                yield report(PairCode.ORDER, found.source[i], found.target[a])
                yield report(PairCode.ORDER, found.source[j], found.target[b])


def _swapped(
    found: Alignment, one: tuple[int, int], two: tuple[int, int], source: Side, target: Side
) -> bool:
    meant = found.source[one[0]], found.source[two[0]]
    said = found.target[one[1]], found.target[two[1]]
    together = meant[0].mention is meant[1].mention, said[0].mention is said[1].mention
    if any(together):
        return all(together) and meant[0].part == meant[1].part == ""
    gap = target.text[said[1].mention.span.end : said[0].mention.span.start]
    if target.manner.whole_first.match(gap):
        return False
    between = source.text[meant[0].mention.span.end : meant[1].mention.span.start]
    is_moved = bool(
        source.manner.becoming.search(between)
        and target.manner.becoming.search(target.before(said[1])[-8:] + gap)
    )
    advantage = _advantage(meant, said, source, target)
    if advantage:
        return advantage > is_moved
    if is_moved or not (_alike(*meant) and _alike(*said)):
        return False
    if meant[0].part:
        return True
    factor = 1 if meant[0].is_counted else 3
    return _close(*meant, factor * source.manner.close) and _close(*said[::-1], factor * target.manner.close)


def _advantage(
    meant: tuple[Statement, Statement], said: tuple[Statement, Statement], source: Side, target: Side
) -> int:
    """How much more the words speak for the numbers in each other's place than in their own."""
    straight = affinity(meant[0], said[0], source, target) + affinity(meant[1], said[1], source, target)
    cross = affinity(meant[0], said[1], source, target) + affinity(meant[1], said[0], source, target)
    return cross - straight


def _close(one: Statement, other: Statement, reach: int) -> bool:
    """Whether two numbers stand so close that a translator would keep their order."""
    return other.mention.span.start - one.mention.span.end <= reach


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two numbers of one text could change places: both days, both counts of people."""
    if one.part or other.part:
        return one.part == other.part
    if one.unit is None or other.unit is None:
        return False
    return one.unit.matches(other.unit)
