"""What is left over when the numbers of two texts are matched: excused for a named reason, or an error."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.fates import bereft, tells_fates
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.needless import is_bracketed, needless
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.tacit import Answers
from summarizer.vocabulary.quantity import Kind

MANY = 100
"""Left-over numbers of a segment that are held against each other."""
DATED = frozenset({"year", "month", "day", "weekday"})


def judge(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    """The findings about the numbers that have no partner."""
    if tells_fates(source):
        _release(found, source, target)
    lost, added = _needed(found, source, target)
    if not lost and not added:
        return
    for at, other in _rests(found, lost, added, target) if lost and added else ():
        if at in lost and other in added:
            lost.remove(at)
            added.remove(other)
            yield report(PairCode.LISTED, found.source[at], found.target[other])
    for at, other in _counterparts(found, lost, added) if lost and added else ():
        lost.remove(at)
        added.remove(other)
        meant, said = found.source[at], found.target[other]
        yield report(PairCode.DATE if meant.part or said.part else PairCode.VALUE, meant, said)
    unknown = PairCode.UNREAD if lost and target.riddles else PairCode.LOST
    for at in lost:
        yield report(_excuse_lost(found, at, source, target) or unknown, found.source[at], None)
    unknown = PairCode.UNREAD if added and source.riddles else PairCode.ADDED
    for at in added:
        yield report(_excuse_added(found, at, source, target) or unknown, None, found.target[at])


def _release(found: Alignment, source: Side, target: Side) -> None:
    """Part numbers that fates part: the target means another number of the source, or a word there."""
    answers, free = Answers(source, ()), found.lost[:MANY]
    for at, other in list(found.partner.items()):
        if found.taken[other] != at or not bereft(at, source, target):
            continue
        rivals = [
            lost
            for lost in free
            if lost not in found.partner
            and found.source[lost].base == found.source[at].base
            and not bereft(lost, source, target)
        ]
        if rivals or answers.give(other, target):
            del found.partner[at], found.taken[other]
            found.how.pop(at, None)
            if rivals:
                found.join(rivals[0], other)
            else:
                found.taken[other] = at


def _needed(found: Alignment, source: Side, target: Side) -> tuple[list[int], list[int]]:
    """The numbers without a partner that need one, of the source and of the target."""
    lost, added = found.lost, found.added
    if lost:
        asides = list(target.asides)
        answers = Answers(target, found.taken)
        lost = [at for at in lost if not needless(at, source, target, asides, answers)]
        lost = [at for at in lost if not _in_decade(found, at)]
    if added:
        asides = list(source.asides)
        answers = Answers(source, found.partner)
        added = [at for at in added if not needless(at, target, source, asides, answers)]
    return lost, added


def report(code: PairCode, meant: Statement | None, said: Statement | None) -> PairFinding:
    """A finding about a number of the source, of the target, or of both."""
    return PairFinding(
        code,
        meant.mention.span if meant else None,
        said.mention.span if said else None,
        meant.mention.surface if meant else "",
        said.mention.surface if said else "",
    )


def _in_decade(found: Alignment, at: int) -> bool:
    """Whether a century is in a decade of the other text: 20世纪80年代, the 1980s."""
    meant = found.source[at]
    return (
        meant.unit is not None
        and meant.unit.id == "century"
        and any(
            found.target[other].unit is not None and _century(found.target[other].value) == meant.value
            for other in found.taken
        )
    )


def _century(year: Decimal) -> int:
    return int(year) // 100 + 1 if 0 <= year < 10_000 else 0


def _rests(found: Alignment, lost: list[int], added: list[int], target: Side) -> list[tuple[int, int]]:
    """Pairs of a number of things and that of those among them which the target does not name."""
    others, stated = target.manner.others, found.target
    rests = [other for other in added[:MANY] if others.match(target.behind(stated[other]))]
    return [(a, o) for a in lost[:MANY] for o in rests if _is_rest(found.source[a], stated[o])]


def _counterparts(found: Alignment, lost: list[int], added: list[int]) -> list[tuple[int, int]]:
    """Pairs of left-over numbers that stand for each other, wrongly."""
    pairs: dict[int, int] = {}
    left, free = lost[:MANY], added[:MANY]
    for near in (_of_unit, _of_kind, _of_part):
        for at in left:
            other = next((o for o in free if near(found.source[at], found.target[o])), None)
            if other is not None:
                pairs[at] = other
                free.remove(other)
        left = [at for at in left if at not in pairs]
        if not left or not free:
            break
    return list(pairs.items())


def _of_unit(meant: Statement, said: Statement) -> bool:
    return meant.part == said.part and meant.unit is said.unit


def _of_kind(meant: Statement, said: Statement) -> bool:
    if meant.part != said.part or meant.unit is None or said.unit is None:
        return meant.part == said.part
    return meant.unit.kind is said.unit.kind


def _of_part(meant: Statement, said: Statement) -> bool:
    """Whether both are quantities, or both parts of dates; a year may look like a quantity."""
    if meant.part == said.part:
        return True
    return {meant.part, said.part} == {"", "year"} and min(meant.value, said.value) >= 1000


def _is_rest(meant: Statement, said: Statement) -> bool:
    """Three universities: Yale and two others."""
    is_less = said.value < meant.value < 100 and said.value + 1 == meant.value
    return is_less and said.is_spelled and not meant.part


def _excuse_lost(found: Alignment, at: int, source: Side, target: Side) -> PairCode | None:
    """Why a number of the source may be missing."""
    meant = found.source[at]
    if bereft(at, source, target):
        return None
    is_of_date = meant.part == "day" and len(meant.mention.values) > 1
    if not is_of_date and _is_repeated(meant, found.source, found.partner):
        is_part = meant.part in DATED and _is_placed(found.source, at, found.partner)
        return PairCode.CONTEXT if is_part else PairCode.REPEATED
    if _is_listed(meant, source):
        return PairCode.LISTED
    return None


def _excuse_added(found: Alignment, at: int, source: Side, target: Side) -> PairCode | None:
    """Why a number of the target need not be in the source."""
    said = found.target[at]
    if bereft(at, target, source):
        return None
    if said.part in DATED and _is_placed(found.target, at, found.taken):
        return PairCode.CONTEXT
    if _is_repeated(said, found.target, found.taken) and not is_bracketed(said, target):
        return PairCode.REPEATED
    if said.part in ("year", "month") and source.manner.relative.search(source.text):
        given = {meant.value for meant in found.source if meant.part == said.part}
        if any(abs(said.value - value) == 1 for value in given):
            return PairCode.CONTEXT
    return None


def _is_repeated(one: Statement, stated: Sequence[Statement], joined: dict[int, int]) -> bool:
    """Whether the same number stands elsewhere in the text, and was matched there."""
    return any(
        one.base == stated[other].base
        and (one.part == stated[other].part or "year" in (one.part, stated[other].part))
        for other in joined
    )


def _is_placed(stated: Sequence[Statement], at: int, joined: dict[int, int]) -> bool:
    """Whether another part of the same date was matched."""
    return any(stated[other].mention is stated[at].mention for other in joined)


def _is_listed(meant: Statement, source: Side) -> bool:
    """Whether a small count stands at the names that it counts: 中美两国, 三名选手李想、周宁和陈默."""
    if not 2 <= meant.value <= 5 or meant.part or meant.is_ordinal or not meant.is_spelled:
        return False
    if meant.unit is None or meant.unit.kind not in (Kind.COUNT, Kind.DURATION):
        return False
    start, behind = meant.mention.span.start, source.behind(meant)
    before = source.text[max(0, start - 24) : start]
    manner, is_named = source.manner, before[-1:].isalpha() and not before[-1:].isascii()
    if meant.value == 2 and is_named and manner.apposed.match(meant.mention.surface[1:] + behind):
        return True
    return bool(manner.enumerated.search(before) or manner.enumerating.match(behind))
