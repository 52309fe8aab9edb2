"""What says that two numbers changed places: their roles, their nouns, a list that names them in turn."""

import re
from collections.abc import Callable
from typing import NamedTuple

from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.words import PER, Near, Words, found_in, load_nouns, near, positions

SWAPPED, KEPT, SILENT = 1, -1, 0
LOST = -1
BREATH = 4
"""Letters between the two numbers of a score."""


class Place(NamedTuple):
    """Two numbers of the source, in its order, and those of the target that have their values."""

    source: Side
    target: Side
    meant: tuple[int, int]
    said: tuple[int, int]
    meanings: tuple[Statement, Statement]
    sayings: tuple[Statement, Statement]
    beside: tuple[Near, Near, Near, Near]
    is_inverted: bool
    is_dated: bool


def place_of(source: Side, target: Side, meant: tuple[int, int], said: tuple[int, int]) -> Place:
    """The place of two numbers of the source, `meant`, and the two of the target that have their values."""
    one, other = source.statements[meant[0]], source.statements[meant[1]]
    left, right = target.statements[said[0]], target.statements[said[1]]
    beside = near(source, meant[0]), near(source, meant[1]), near(target, said[0]), near(target, said[1])
    is_dated = bool(one.part or other.part or left.part or right.part)
    return Place(
        source, target, meant, said, (one, other), (left, right), beside, said[0] > said[1], is_dated
    )


NOTHING: Words = frozenset()
SENTENCE = re.compile("[。；;！？]")
Evidence = Callable[[Place], int]


def roles(place: Place) -> int:
    """从4%升至6%: what a change began from and what it came to; 每180日: for what the other number is."""
    one, other, left, right = (words.role for words in place.beside)
    if one == other or (PER not in (one, other) and not (one and other)):
        return SILENT
    if PER in (one, other):
        return ((left, right) == (other, one)) - ((left, right) == (one, other))
    against = (left not in ("", one)) + (right not in ("", other))
    along = (left == one) + (right == other)
    return (against > along) - (along > against)


def scores(place: Place) -> int:
    """3比1, 3-1, 5至12岁: two numbers in one breath."""
    is_one, is_other = _together(*place.meanings, place.source), _together(*place.sayings, place.target)
    if not is_one and not is_other:
        return SILENT
    if not (is_one and is_other):
        one = place.meanings[0].mention is place.meanings[1].mention
        return KEPT if one or place.sayings[0].mention is place.sayings[1].mention else SILENT
    if place.is_dated:
        return KEPT
    ways = _outcome(place.source), _outcome(place.target)
    if ways[0] == ways[1] == LOST:
        return SILENT  # English may name the winner's goals first: lost 2-1
    if ways[0] == ways[1]:
        return SWAPPED if place.is_inverted else KEPT
    return KEPT if place.is_inverted else SILENT


def _together(one: Statement, other: Statement, side: Side) -> bool:
    if one.mention is other.mention:
        return True
    first, second = one.mention.span, other.mention.span
    if second.start < first.start:
        first, second = second, first
    gap = second.start - first.end
    return 0 < gap <= BREATH and side.manner.against.fullmatch(side.text, first.end, second.start) is not None


def _outcome(side: Side) -> int:
    """Whether the text tells a score from the side of the winner, of the loser, or of neither."""
    won, lost = side.manner.won.search(side.text), side.manner.beaten.search(side.text)
    return (won is not None) - (lost is not None)


def partitive(place: Place) -> int:
    """三人中有两人, two of the three: the part first, where Chinese has the whole first."""
    one, other = place.sayings
    gap = place.target.text[other.mention.span.end : one.mention.span.start] if place.is_inverted else ""
    return KEPT if place.target.manner.whole_first.match(gap) else SILENT


def respective(place: Place) -> int:
    """分别, respectively: the names of two lists in turn, and the numbers."""
    named = named_in_turn(place.source, place.meant)
    if named is None or place.is_dated or not place.target.listed:
        return SILENT
    where = positions(place.target)
    spots = [min((where[word] for word in words if word in where), default=-1) for words in named]
    is_renamed = -1 not in spots and spots[0] > spots[1]
    return SWAPPED if is_renamed != place.is_inverted else KEPT


def named_in_turn(side: Side, pair: tuple[int, int]) -> tuple[Words, Words] | None:
    """The words of the names that two numbers of a 分别 list stand for; None where there is no such list."""
    stated = side.statements
    start = stated[pair[0]].mention.span.start
    listed = [span for span in side.listed if span.end <= start]
    if not listed:
        return None
    head, tail = listed[-1].start, listed[-1].end
    end = next((match.start() for match in SENTENCE.finditer(side.text, tail)), len(side.text))
    begun = [number for number in range(len(stated)) if tail <= stated[number].mention.span.start < end]
    if pair[1] not in begun:
        return None
    before = re.split("[。；：！？，]", side.text[:head])[-1]
    names = re.split("[、和与及]", before)
    if len(names) == 1:
        names = side.manner.twins.findall(before) or names
    ranks = [begun.index(at) for at in pair]
    if max(ranks) >= len(names) or len(begun) > len(names):
        return None
    one, other = (_edge_word(names[rank], side, is_last=rank > 0) for rank in ranks)
    return one - other, other - one


def _edge_word(name: str, side: Side, *, is_last: bool) -> Words:
    """The word of a name in a list that stands next to the mark between the names."""
    found = found_in(name, side)
    return next(found, (0, 0, frozenset()))[2] if is_last else ([frozenset(), *(one[2] for one in found)])[-1]


def heads(place: Place) -> int:
    """300名代表, 300 delegates: a number went with the noun that it counts, or lost it to another."""
    if place.is_dated:
        return SILENT
    one, other = _counted(place, 0), _counted(place, 1)
    own = _meet(place, one, 0, 0) + _meet(place, other, 1, 1)
    cross = _meet(place, one, 0, 1) + _meet(place, other, 1, 0)
    if own and own >= cross:
        return KEPT if own > cross else SILENT
    if not cross or PER in (place.beside[0].role, place.beside[1].role):
        return SILENT
    if cross == 2:
        return SWAPPED
    return SWAPPED if _lured(place, 0, other) or _lured(place, 1, one) else SILENT


def _lured(place: Place, at: int, others: Words) -> bool:
    """Whether the noun right behind a number stands behind the other one in the target, and only there."""
    noun = place.beside[at].head & place.beside[at].behind
    if any(statement.base == 1 for statement in place.meanings):
        return False
    if not place.is_inverted and not others:
        return False
    return bool(noun & place.beside[3 - at].head) and not noun & place.beside[2 + at].all


def _counted(place: Place, at: int) -> Words:
    """What a number counts: its noun, or any word for people, where the other number counts none."""
    here, there, unit = place.beside[at], place.beside[1 - at], place.meanings[at].unit
    if here.measure or unit is None:
        return NOTHING
    if not here.is_person:
        return here.head
    people = load_nouns().people
    return here.head if there.is_person or there.head & people else here.head | people


def _meet(place: Place, counted: Words, at: int, said: int) -> bool:
    """Whether a number of the source counts or measures what a number of the target does."""
    here, there = place.beside[at], place.beside[2 + said]
    if counted and not counted.isdisjoint(there.head):
        return True
    if not here.measure or not there.measure:
        return False
    if here.measure == there.measure:
        return True
    one, other = place.meanings[at], place.sayings[said]
    return one.base == other.base and bool(one.unit and other.unit and one.unit.matches(other.unit))


def is_settled(one: Near, other: Near, left: Near, right: Near) -> bool:
    """Whether nothing beside two numbers of each text can speak for an exchange of two that are in order."""
    if (one.role and other.role) or PER in (one.role, other.role):
        return False
    if one.measure == right.measure != left.measure or other.measure == left.measure != right.measure:
        return False
    if one.is_person or other.is_person:
        return False
    return one.all.isdisjoint(right.all) and other.all.isdisjoint(left.all)


def labels(place: Place) -> int:
    """上海2487万，北京2184万: each number has a word that the other one has not."""
    if not (alike(*place.meanings) and alike(*place.sayings)):
        return SILENT
    named = named_in_turn(place.source, place.meant)
    one, other, left, right = place.beside
    shared, common = one.all & other.all, left.all & right.all
    mine, yours = named or (one.all - shared, other.all - shared)
    straight = bool(mine & (left.all - common)) + bool(yours & (right.all - common))
    cross = bool(mine & (right.all - common)) + bool(yours & (left.all - common))
    if straight and not cross:
        return KEPT
    if straight or cross < 2:
        return SILENT
    if named:
        return SWAPPED
    beside = (one.before & right.before) | (one.behind & right.behind)
    opposite = (other.before & left.before) | (other.behind & left.behind)
    return SWAPPED if mine & beside and yours & opposite else SILENT


def alike(one: Statement, other: Statement) -> bool:
    """Whether two numbers of one text could change places: both days, both shares."""
    if one.part or other.part:
        return one.part == other.part
    if one.unit is None or other.unit is None:
        return False
    return one.unit.matches(other.unit)
