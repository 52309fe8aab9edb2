"""Exchanged numbers: two that stand in each other's place, told apart by what stands around them."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from summarizer.proof.pairs.affinity import affinity
from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.articles import articled
from summarizer.proof.pairs.evidence import (
    SWAPPED,
    Evidence,
    Place,
    alike,
    heads,
    is_settled,
    labels,
    partitive,
    place_of,
    respective,
    roles,
    scores,
)
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.words import Near, near

NEAR = 24
"""Numbers that may stand between two exchanged ones."""
SURE: tuple[Evidence, ...] = (roles, scores, partitive, respective, heads, labels)
"""What says that two numbers changed places, or that they did not; the first that speaks is heard."""


Joined = tuple[int, Decimal, bool, Near, Near]
"""A matched number: its place in the target, its value, whether it is of a date, the words beside it."""


def exchanges(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    """The pairs of numbers whose words say that each belongs to the other's place."""
    if len(found.partner) < 2 and not source.is_indefinite:
        return
    order = [
        (at, other)
        for at, other in sorted(found.partner.items())
        if at not in found.how and found.taken[other] == at
    ]
    if not order:
        return
    done = set(articled(found, source, target)) if source.is_indefinite else set()
    for at in sorted(done):
        yield report(PairCode.ORDER, found.source[at], found.target[found.partner[at]])
    if len(order) < 2:
        return
    dated = {at for at, other in order if found.source[at].part or found.target[other].part}
    if len(order) - len(dated) < 2 and all(left[1] < right[1] for left, right in pairwise(order)):
        return
    joined = [
        (other, found.source[at].base, at in dated, near(source, at), near(target, other))
        for at, other in order
    ]
    for first, second in _suspects(joined, is_listed=bool(source.listed and target.listed)):
        (i, a), (j, b) = order[first], order[second]
        around = order[max(0, first - NEAR) : first + 2 * NEAR]
        if i not in done and j not in done and _swapped(place_of(source, target, (i, j), (a, b)), around):
            done |= {i, j}
            yield report(PairCode.ORDER, found.source[i], found.target[a])
            yield report(PairCode.ORDER, found.source[j], found.target[b])


def _suspects(joined: list[Joined], *, is_listed: bool) -> Iterator[tuple[int, int]]:
    """The pairs of numbers, by their places in the list, that might have been exchanged."""
    for first, (a, base, is_dated, one, left) in enumerate(joined):
        for second in range(first + 1, min(first + 1 + NEAR, len(joined))):
            b, other_base, is_other_dated, other, right = joined[second]
            if base == other_base:
                continue
            if b < a or not (
                is_dated or is_other_dated or (not is_listed and is_settled(one, other, left, right))
            ):
                yield first, second


def _swapped(place: Place, order: list[tuple[int, int]]) -> bool:
    one, other = place.meanings
    if one.value == 1 or other.value == 1:
        return SWAPPED in (roles(place), scores(place), heads(place))
    for evidence in SURE:
        verdict = evidence(place)
        if verdict:
            return verdict == SWAPPED
    return place.is_inverted and _misplaced(place, order)


def _in_order(place: Place, order: list[tuple[int, int]]) -> bool:
    """Whether the order of the source would be kept if the two changed places; not so in a moved clause."""
    others = [pair for pair in order if pair[0] not in place.meant]
    mended = sorted([*others, *zip(place.meant, place.said[::-1], strict=True)])
    return all(left[1] < right[1] for left, right in pairwise(mended))


def _misplaced(place: Place, order: list[tuple[int, int]]) -> bool:
    """Whether the words around speak for it that two numbers in a new order should not be in it."""
    meant, said = place.meanings, place.sayings
    gap = place.target.text[said[1].mention.span.end : said[0].mention.span.start]
    is_moved = bool(
        place.source.manner.becoming.search(
            place.source.text[meant[0].mention.span.end : meant[1].mention.span.start]
        )
        and place.target.manner.beginning.search(place.target.before(said[1])[-8:] + gap)
    )
    advantage = _advantage(place)
    if advantage:
        return advantage > is_moved
    if is_moved or not (alike(*meant) and alike(*said)):
        return False
    if meant[0].part:
        return True
    if meant[0].is_counted or not _in_order(place, order):
        return False
    manners = place.source.manner, place.target.manner
    return _close(*meant, 3 * manners[0].close) and _close(*said[::-1], 3 * manners[1].close)


def _advantage(place: Place) -> int:
    """How much more the words speak for the numbers in each other's place than in their own."""
    (i, j), (a, b), source, target = place.meant, place.said, place.source, place.target
    straight = affinity(i, a, source, target) + affinity(j, b, source, target)
    return affinity(i, b, source, target) + affinity(j, a, source, target) - straight


def _close(one: Statement, other: Statement, reach: int) -> bool:
    """Whether two numbers stand so close that a translator would keep their order."""
    return other.mention.span.start - one.mention.span.end <= reach
