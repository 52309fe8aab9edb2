"""An alignment: which number of one text says which number of the other, and which are left over."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Kind

YEARS = ("year", "age")
ALIKE = 24
"""Dates with a part in common among which the best is sought."""
FREE = "free"
"""How a number was matched that is said in another way and needs no finding."""
CLOCK = ("hour", "minute", "second")
"""Parts by which a race is also timed: 2分11秒, 2:11."""
CARDINAL = ("", "month", "weekday")
"""Parts that a bare number of the other language never renders."""
NONE: tuple[int, ...] = ()
Moments = tuple[dict[str, int], ...]
Shelves = dict[tuple[str, Decimal], list[dict[str, int]]]


@dataclass(slots=True, eq=False, repr=False)
class Alignment:
    """The numbers of two texts while they are matched; `how` tells of those not matched by value."""

    source: Sequence[Statement]
    target: Sequence[Statement]
    partner: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)
    how: dict[int, str] = field(default_factory=dict)

    def join(self, source: int, target: int, how: str = "") -> None:
        """Note that two statements say the same; a target may answer for several."""
        self.partner[source] = target
        self.taken.setdefault(target, source)
        if how:
            self.how[source] = how

    @property
    def lost(self) -> list[int]:
        """The numbers of the source that none of the target says."""
        count, partner = len(self.source), self.partner
        return [at for at in range(count) if at not in partner] if len(partner) < count else []

    @property
    def added(self) -> list[int]:
        """The numbers of the target that none of the source says."""
        count, taken = len(self.target), self.taken
        return [at for at in range(count) if at not in taken] if len(taken) < count else []


def align(source: Side, target: Side) -> Alignment:
    """Match dates as wholes, then numbers of one value, unit and kind."""
    found = Alignment(source.statements, target.statements)
    if (meant := _moments(source)) and (said := _moments(target)):
        _align_moments(found, meant, said)
    _align_values(found, target, is_strict=True)
    return found


def align_loosely(found: Alignment, target: Side) -> None:
    """Match what is left by its value alone."""
    _align_values(found, target, is_strict=False)


def _align_values(found: Alignment, target: Side, *, is_strict: bool) -> None:
    by_value, stated, taken = _by_value(target), found.target, found.taken
    for at in found.lost if len(taken) < len(stated) else ():
        meant = found.source[at]
        candidates = by_value.get(meant.base, NONE)
        if not is_strict and meant.value != meant.base:
            candidates = (*candidates, *by_value.get(meant.value, NONE))
        for other in candidates:
            if other not in taken and _agree(meant, stated[other], is_strict=is_strict):
                found.join(at, other)
                break


def _by_value(side: Side) -> Mapping[Decimal, tuple[int, ...]]:
    """The numbers of a side by their values, in the base of their units and as stated; looked up once."""
    if side.by_value is None:
        found: dict[Decimal, list[int]] = defaultdict(list)
        for at, said in enumerate(side.statements):
            found[said.base].append(at)
            if said.value != said.base:
                found[said.value].append(at)
        side.by_value = {value: tuple(places) for value, places in found.items()}
    return side.by_value


def _agree(meant: Statement, said: Statement, *, is_strict: bool) -> bool:
    """Whether two numbers of one value may be one number."""
    if meant.part == said.part:
        if meant.unit is None or said.unit is None:
            return True
        if not is_strict:
            return not (
                (_is_share(meant) and _is_head_count(said)) or (_is_share(said) and _is_head_count(meant))
            )
        return meant.base == said.base and (meant.unit is said.unit or meant.unit.matches(said.unit))
    if is_strict:
        return False
    bare, dated = (meant, said) if not meant.part else (said, meant)
    if bare.part or dated.part in CARDINAL:
        return False
    if dated.part == "year" and bare.unit is not None and bare.unit.id in YEARS:
        return True  # 距今2400年
    return bare.is_counted or (
        dated.part in CLOCK and bare.unit is not None and bare.unit.kind is Kind.DURATION
    )


def _is_share(one: Statement) -> bool:
    return one.unit is not None and one.unit.kind is Kind.RATIO


def _is_head_count(one: Statement) -> bool:
    """Whether a number counts something that its unit names: 50人, which is no half."""
    return one.unit is not None and one.unit.kind is Kind.COUNT and not one.unit.is_generic


def _align_moments(found: Alignment, meant: Moments, said: Moments) -> None:
    """Match each date of the target with the date of the source that it contradicts in nothing."""
    taken = found.taken.keys()
    said = tuple(sorted(said, key=len, reverse=True))
    for repeated in (False, True):
        free = [parts for parts in said if taken.isdisjoint(parts.values())]
        shelves = _shelved(found, meant) if free else {}
        for parts in free:
            if taken.isdisjoint(parts.values()):
                best = _best(found, parts, shelves, repeated=repeated)
                for part, at in parts.items():
                    if part in best and found.source[best[part]].value == found.target[at].value:
                        found.join(best[part], at)


def _shelved(found: Alignment, meant: Moments) -> Shelves:
    """The moments of the source by each of their parts, last first: those in use are taken off the end."""
    shelves: Shelves = defaultdict(list)
    for parts in reversed(meant):
        for part, at in parts.items():
            shelves[part, found.source[at].value].append(parts)
    return shelves


def _best(found: Alignment, parts: dict[str, int], shelves: Shelves, *, repeated: bool) -> dict[str, int]:
    best: dict[str, int] = {}
    most = 0
    for others in _candidates_for(found, parts, shelves, repeated=repeated):
        if others is best:
            continue
        shared = parts.keys() & others.keys()
        clash = any(found.source[others[p]].value != found.target[parts[p]].value for p in shared)
        if not clash and (len(shared), -min(others.values())) > (most, -min(best.values(), default=0)):
            best, most = others, len(shared)
    return best


def _candidates_for(
    found: Alignment, parts: dict[str, int], shelves: Shelves, *, repeated: bool
) -> Iterator[dict[str, int]]:
    """Moments of the source with a part in common; few of those that are alike."""
    partner = found.partner.keys()
    for part, at in parts.items():
        shelf = shelves.get((part, found.target[at].value), [])
        while shelf and not repeated and not partner.isdisjoint(shelf[-1].values()):
            shelf.pop()
        for others in shelf[: -ALIKE - 1 : -1]:
            if repeated or partner.isdisjoint(others.values()):
                yield others


def _moments(side: Side) -> Moments:
    """The parts of each moment that a side states, with where they stand; looked up once."""
    if side.moments is None:
        moments: dict[int, dict[str, int]] = {}
        for at, statement in enumerate(side.statements):
            if statement.part:
                moments.setdefault(id(statement.mention), {})[statement.part] = at
        side.moments = tuple(moments.values())
    return side.moments
