"""Sums: the items of a whole, before or behind it, in brackets, by name, and what is left over."""

from collections.abc import Iterator

from summarizer.facts.arithmetic.bench import HUNDREDTH
from summarizer.facts.arithmetic.contradiction import Contradiction, Relation
from summarizer.facts.arithmetic.interval import Interval, total
from summarizer.facts.arithmetic.lists import (
    began,
    items_before,
    items_behind,
    parts_behind,
    wholes_before,
)
from summarizer.facts.arithmetic.measure import interval
from summarizer.facts.arithmetic.passage import Passage
from summarizer.facts.arithmetic.table import Table
from summarizer.facts.arithmetic.wording import shown
from summarizer.vocabulary.quantity import Kind, Quantity

ADDING = (Kind.COUNT, Kind.MONEY, Kind.LENGTH, Kind.MASS, Kind.AREA, Kind.VOLUME, Kind.ENERGY)
"""Kinds whose figures are sums of their parts; a temperature is none."""


def added_up(line: Passage, table: Table) -> Iterator[Contradiction]:
    """A, B, together C: the list may have begun before, so that any end of it may make C."""
    for match in table.words["behind"].finditer(line.words):
        whole = line.index(match.start("whole"))
        items = items_before(line, whole, match.start("cue"), table)
        yield from _not_the_sum(line, whole, items, [items[at:] for at in range(len(items) - 1)], table)


def split_up(line: Passage, table: Table) -> Iterator[Contradiction]:
    """C, namely A and B: the list may run on, so that any beginning of it may make C."""
    for match in table.words["ahead"].finditer(line.words):
        whole = line.index(match.start("whole"))
        items, closed = items_behind(line, whole, match.end("cue"), table)
        if closed and not wholes_before(line, line.marks[whole], whole, table):
            runs = [items[:at] for at in range(2, len(items) + 1)]
            yield from _not_the_sum(line, whole, items, runs, table)


def in_brackets(line: Passage, table: Table) -> Iterator[Contradiction]:
    """C (A, B and D): the brackets hold all of C, or two parts of it that are no more than C."""
    for match in table.words["within"].finditer(line.words):
        whole = line.index(match.start("whole"))
        items, closed = items_behind(line, whole, match.end("cue"), table)
        quantity = line.mentions[whole].quantity
        if not closed or not isinstance(quantity, Quantity) or quantity.unit.kind is not Kind.COUNT:
            continue
        made = total(interval(line.mentions[item], table) for item in items)
        if len(items) > 2 or interval(line.mentions[whole], table).is_below(made):
            yield from _not_the_sum(line, whole, items, [items], table)


def _not_the_sum(
    line: Passage, whole: int, items: list[int], runs: list[list[int]], table: Table
) -> Iterator[Contradiction]:
    """What is to be told unless one of the runs of a list makes the whole."""
    if len(items) < 2:
        return
    wanted = interval(line.mentions[whole], table)
    made = [total(interval(line.mentions[item], table) for item in run) for run in (items, *runs)]
    if not any(one.meets(wanted) for one in made):
        yield _told(line, whole, items, made[0], "not")


def _told(line: Passage, whole: int, items: list[int], made: Interval, but: str) -> Contradiction:
    mention = line.mentions[whole]
    listed = " + ".join(line.mentions[item].surface for item in items)
    if isinstance(mention.quantity, Quantity) and mention.quantity.unit.kind is Kind.RATIO:
        made = made.times(Interval(HUNDREDTH, HUNDREDTH))
    says = f"{listed} make {shown(made, mention)}, {but} {mention.surface}"
    places = sorted(line.mentions[index].span for index in (whole, *items))
    return Contradiction(Relation.SUM, tuple(places), says)


def named_parts(line: Passage, table: Table) -> Iterator[Contradiction]:
    """Of C, A and B: neither is more than C, nor are they together where they cannot overlap."""
    for match in table.words["among"].finditer(line.words):
        items = parts_behind(line, match.end(), table)
        if not items:
            continue
        wholes = wholes_before(line, match.start(), items[0], table)
        if not wholes:
            continue
        near = line.mentions[wholes[0]]
        if not _adds_up(line, wholes[0], items[0], table):
            continue
        limits = [interval(line.mentions[whole], table) for whole in wholes]
        parts = [interval(line.mentions[item], table) for item in items]
        over = [
            item for item, part in zip(items, parts, strict=True) if all(w.is_below(part) for w in limits)
        ]
        if over:
            says = f"{line.mentions[over[0]].surface} are more than the {near.surface} they are part of"
            yield Contradiction(Relation.PART, (near.span, line.mentions[over[0]].span), says)
            continue
        made = total(parts)
        words = line.words[match.end() : line.marks[items[-1]]]
        words += line.behind(items[-1])
        if (
            len(items) > 1
            and all(w.is_below(made) for w in limits)
            and not table.words["traits"].search(words)
        ):
            yield _told(line, wholes[0], items, made, "more than the whole of")


def _adds_up(line: Passage, whole: int, part: int, table: Table) -> bool:
    """Whether a figure is the sum of its parts: no mean, no price, no height."""
    quantity = line.mentions[whole].quantity
    if not isinstance(quantity, Quantity) or quantity.unit.kind not in ADDING:
        return False
    return table.words["mean"].search(line.words, began(line, line.marks[whole]), line.marks[part]) is None


def left_over(line: Passage, table: Table) -> Iterator[Contradiction]:
    """Of C, A, and the rest B: C is their sum."""
    for match in table.words["rest"].finditer(line.words):
        left = line.index(match.start("whole"))
        start = began(line, line.marks[left])
        cues = list(table.words["among"].finditer(line.words, start, line.marks[left]))
        if not cues:
            continue
        items = parts_behind(line, cues[-1].end(), table)
        if left not in items[1:]:
            continue
        items = items[: items.index(left) + 1]
        wholes = wholes_before(line, cues[-1].start(), items[0], table)
        made = total(interval(line.mentions[item], table) for item in items)
        if wholes and not any(made.meets(interval(line.mentions[whole], table)) for whole in wholes):
            yield _told(line, wholes[0], items, made, "not")
