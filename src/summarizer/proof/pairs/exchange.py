"""Exchanged numbers: two that stand in each other's place, told apart by what stands around them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import report
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.reading.units import load_table
from summarizer.vocabulary.quantity import Kind

LIST = {"zh": 12, "en": 40}
REACH = {"zh": 9, "en": 36}
UNIT_WEIGHT = 3
PART = re.compile(r" of ", re.IGNORECASE)
CLAUSE = re.compile(r"[，。；：！？、,;:!?]| (?:and|but|while|which) |\.(?= |$)")


@lru_cache(maxsize=1)
def _nouns() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """By their first letter the Chinese words, each with the beginnings of its English words."""
    table: Any = load_table("nouns")
    nouns: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for group in table.values():
        for word, stems in group.items():
            pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
            nouns.setdefault(word[0], []).append((word, pattern))
    return nouns


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
        for j, b in order[first + 1 :]:
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
    if PART.match(gap):
        return False
    between = source.text[meant[0].mention.span.end : meant[1].mention.span.start]
    is_moved = bool(
        source.manner.becoming.search(between)
        and target.manner.becoming.search(target.before(said[1])[-8:] + gap)
    )
    advantage = _advantage(meant, said, source, target)
    if advantage:
        return advantage > is_moved
    if is_moved or not _alike(*meant):
        return False
    if meant[0].part:
        return True
    factor = 1 if meant[0].is_counted else 3
    return _close(*meant, source, factor * LIST["zh"]) and _close(
        said[1], said[0], target, factor * LIST["en"]
    )


def _advantage(
    meant: tuple[Statement, Statement], said: tuple[Statement, Statement], source: Side, target: Side
) -> int:
    """How much more the words speak for the numbers in each other's place than in their own."""
    straight = _affinity(meant[0], said[0], source, target) + _affinity(meant[1], said[1], source, target)
    cross = _affinity(meant[0], said[1], source, target) + _affinity(meant[1], said[0], source, target)
    return cross - straight


def _close(one: Statement, other: Statement, side: Side, reach: int) -> bool:
    """Whether two numbers stand so close that a translator would keep their order."""
    return other.mention.span.start - one.mention.span.end <= reach


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two numbers of one text could change places: both days, both counts of people."""
    if one.part or other.part:
        return one.part == other.part
    if one.unit is None or other.unit is None:
        return False
    return one.unit.matches(other.unit)


def _affinity(meant: Statement, said: Statement, source: Side, target: Side) -> int:
    """How much the words around two numbers, and their units, speak for each other."""
    return _units(meant, said) + _shared(meant, said, source, target)


def _units(meant: Statement, said: Statement) -> int:
    if meant.part or said.part:
        return UNIT_WEIGHT if meant.part == said.part else -UNIT_WEIGHT
    if meant.unit is None or said.unit is None or meant.unit.is_generic or said.unit.is_generic:
        return 0
    if meant.unit.kind is said.unit.kind and meant.unit.base == said.unit.base:
        return UNIT_WEIGHT
    return 0 if Kind.ORDINAL in (meant.unit.kind, said.unit.kind) else -UNIT_WEIGHT


def _shared(meant: Statement, said: Statement, source: Side, target: Side) -> int:
    """The words around a number that have their like around the other, most where on the same side of it."""
    sides, score = _around(target, said, REACH["en"]), 0
    for at, near in enumerate(_around(source, meant, REACH["zh"])):
        for english in _named(near):
            if english.search(sides[at]):
                score += 2
            elif english.search(sides[1 - at]):
                score += 1
    return score


def _named(near: str) -> Iterator[re.Pattern[str]]:
    """The English of the words of the table that stand in a stretch of Chinese."""
    nouns = _nouns()
    for letter in set(near):
        for word, english in nouns.get(letter, ()):
            if word in near:
                yield english


def _around(side: Side, statement: Statement, reach: int) -> tuple[str, str]:
    """The words before and behind a number, up to the clause's end and to the next numbers."""
    span, text = statement.mention.span, side.text
    spans = [other.mention.span for other in side.statements if other.mention is not statement.mention]
    start = max([span.start - reach, 0, *(other.end for other in spans if other.end <= span.start)])
    end = min([span.end + reach, len(text), *(other.start for other in spans if other.start >= span.end)])
    behind = statement.mention.surface + " " + CLAUSE.split(text[span.end : end])[0]
    return CLAUSE.split(text[start : span.start])[-1], behind
