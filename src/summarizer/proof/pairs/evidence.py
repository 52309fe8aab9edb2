"""What says that two numbers changed places: their roles, their nouns, a list that names them in turn."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.words import Words, found_in, load_nouns, near, positions, words_of
from summarizer.vocabulary.quantity import Kind

SWAPPED, KEPT, SILENT = 1, -1, 0
PERSON = "person"
FROM, TO, PER = "from", "to", "per"


@dataclass(frozen=True, slots=True)
class Place:
    """Two numbers of the source, in its order, and those of the target that have their values."""

    source: Side
    target: Side
    meant: tuple[int, int]
    said: tuple[int, int]

    @property
    def is_inverted(self) -> bool:
        """Whether the target has them in the other order."""
        return self.said[0] > self.said[1]

    @property
    def meanings(self) -> tuple[Statement, Statement]:
        """The two statements of the source."""
        return self.source.statements[self.meant[0]], self.source.statements[self.meant[1]]

    @property
    def sayings(self) -> tuple[Statement, Statement]:
        """The two statements of the target."""
        return self.target.statements[self.said[0]], self.target.statements[self.said[1]]

    @property
    def is_dated(self) -> bool:
        """Whether one of them is a part of a date or a time."""
        return any(one.part for one in (*self.meanings, *self.sayings))


ARTICLE = re.compile(r"\b[Aa]n? ((?:[\w-]+ ){0,2}[\w-]+)")
SENTENCE = re.compile("[。；;！？]")
Evidence = Callable[[Place], int]


def roles(place: Place) -> int:
    """从4%升至6%: what a change began from and what it came to; 每180日: for what the other number is."""
    meant = [_role(place.source, at) for at in place.meant]
    if meant[0] == meant[1] or (PER not in meant and "" in meant):
        return SILENT
    said = [_role(place.target, at) for at in place.said]
    if PER in meant:
        return (said[::-1] == meant) - (said == meant)
    against = sum(bool(other) and one != other for one, other in zip(meant, said, strict=True))
    along = sum(one == other for one, other in zip(meant, said, strict=True))
    return (against > along) - (along > against)


def _role(side: Side, at: int) -> str:
    before = side.around(side.statements[at])[0]
    if side.manner.every.search(before):
        return PER
    if side.manner.beginning.search(before):
        return FROM
    return TO if side.manner.becoming.search(before) else ""


def scores(place: Place) -> int:
    """3比1, 3-1, 5至12岁: two numbers in one breath."""
    together = _together(place.source, *place.meant), _together(place.target, *sorted(place.said))
    if not any(together):
        return SILENT
    if not all(together):
        one = place.meanings[0].mention is place.meanings[1].mention
        return KEPT if one or place.sayings[0].mention is place.sayings[1].mention else SILENT
    if place.is_dated:
        return KEPT
    ways = _outcome(place.source), _outcome(place.target)
    if ways[0] == ways[1]:
        return SWAPPED if place.is_inverted else KEPT
    return KEPT if place.is_inverted else SILENT


def _together(side: Side, first: int, second: int) -> bool:
    one, other = side.statements[first].mention, side.statements[second].mention
    if one is other:
        return True
    return side.manner.against.fullmatch(side.text[one.span.end : other.span.start]) is not None


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
    if named is None or place.is_dated or not place.target.manner.respective.search(place.target.text):
        return SILENT
    where = positions(place.target)
    spots = [min((where[word] for word in words if word in where), default=-1) for words in named]
    is_renamed = -1 not in spots and spots[0] > spots[1]
    return SWAPPED if is_renamed != place.is_inverted else KEPT


def named_in_turn(side: Side, pair: tuple[int, int]) -> tuple[Words, Words] | None:
    """The words of the names that two numbers of a 分别 list stand for; None where there is no such list."""
    stated = side.statements
    start = stated[pair[0]].mention.span.start
    listed = [match for match in side.manner.respective.finditer(side.text) if match.end() <= start]
    if not listed:
        return None
    head, tail = listed[-1].start(), listed[-1].end()
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
    (i, j), (a, b) = place.meant, place.said
    own = _meet(place, i, j, a) + _meet(place, j, i, b)
    cross = _meet(place, i, j, b) + _meet(place, j, i, a)
    if own and own >= cross:
        return KEPT if own > cross else SILENT
    if PER in (_role(place.source, i), _role(place.source, j)):
        return SILENT
    if cross == 2:
        return SWAPPED
    return SWAPPED if cross and (_lured(place, i, j, a, b) or _lured(place, j, i, b, a)) else SILENT


def _lured(place: Place, at: int, rival: int, own: int, other: int) -> bool:
    """Whether the noun right behind a number stands behind the other one in the target, and only there."""
    noun = near(place.source, at).head & near(place.source, at).behind
    if any(statement.base == 1 for statement in place.meanings):
        return False
    if not place.is_inverted and not _counted(place, rival, at):
        return False
    return bool(noun & near(place.target, other).head) and not noun & near(place.target, own).all


def _counted(place: Place, at: int, rival: int) -> Words:
    """What a number counts: its noun, or any word for people, where the other number counts none."""
    unit = place.source.statements[at].unit
    if unit is None or unit.kind not in (Kind.COUNT, Kind.ORDINAL):
        return frozenset()
    people, other = load_nouns().people, place.source.statements[rival].unit
    here, there = near(place.source, at).head, near(place.source, rival).head
    is_alone = unit.id == PERSON and not (other is not None and other.id == PERSON) and not there & people
    return here | people if is_alone else here


def _meet(place: Place, at: int, rival: int, said: int) -> bool:
    """Whether a number of the source counts or measures what a number of the target does."""
    if _counted(place, at, rival) & near(place.target, said).head:
        return True
    one, other = place.source.statements[at].unit, place.target.statements[said].unit
    if one is None or other is None or one.kind in (Kind.COUNT, Kind.ORDINAL):
        return False
    return one.id == other.id or (
        one.matches(other) and place.source.statements[at].base == place.target.statements[said].base
    )


def labels(place: Place) -> int:
    """上海2487万，北京2184万: each number has a word that the other one has not."""
    if not (alike(*place.meanings) and alike(*place.sayings)):
        return SILENT
    (i, j), (a, b) = place.meant, place.said
    named = named_in_turn(place.source, place.meant)
    one, other = near(place.source, i), near(place.source, j)
    left, right = near(place.target, a), near(place.target, b)
    shared, common = one.all & other.all, left.all & right.all
    mine, yours = named or (one.all - shared, other.all - shared)
    straight = bool(mine & (left.all - common)) + bool(yours & (right.all - common))
    cross = bool(mine & (right.all - common)) + bool(yours & (left.all - common))
    if straight and not cross:
        return KEPT if straight == 2 else SILENT
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


def articled(found: Alignment, source: Side, target: Side) -> Iterator[int]:
    """一只猫和两条狗, two cats and a dog: the numbers that changed nouns with an article."""
    for weak in [at for at in found.lost if found.source[at].mention.weak]:
        theirs = near(source, weak).head
        for at, other in found.partner.items():
            mine, said = near(source, at).head, near(target, other).head
            if at in found.how or not mine or not theirs & said or mine & (said | theirs):
                continue
            if any(words_of(match[1], target) & mine for match in ARTICLE.finditer(target.text)):
                yield at
