"""Shares: the part of a whole against its percentage, and shares that make a hundred with the rest."""

import re
from collections.abc import Iterator

from summarizer.facts.arithmetic.bench import HUNDREDTH
from summarizer.facts.arithmetic.contradiction import Contradiction, Relation
from summarizer.facts.arithmetic.interval import Interval, exactly, total
from summarizer.facts.arithmetic.lists import CLAUSE, began, items_before, wholes_before
from summarizer.facts.arithmetic.measure import interval
from summarizer.facts.arithmetic.passage import SIGNS, Passage
from summarizer.facts.arithmetic.table import Table
from summarizer.facts.arithmetic.wording import shown

NEAR = 12
"""Letters before a whole in which the words may stand that say that it is one."""


def rests(line: Passage, table: Table) -> Iterator[Contradiction]:
    """A and B, the rest C: shares that make a hundred."""
    for match in table.words["rest"].finditer(line.words):
        left = line.index(match.start("whole"))
        if line.words[line.marks[left]] != SIGNS["rate"] or table.words["breaks"].search(match[0]):
            continue
        items = items_before(line, left, match.start("cue"), table)
        parts = [interval(line.mentions[item], table) for item in (*items, left)]
        runs = [total(parts[at:]) for at in range(len(items))]
        if runs and not any(run.meets(exactly(100)) for run in runs):
            yield _short_of_all(line, [*items, left], runs[0])


def _short_of_all(line: Passage, items: list[int], made: Interval) -> Contradiction:
    mentions = [line.mentions[item] for item in items]
    listed = " + ".join(mention.surface for mention in mentions)
    limits = shown(made.times(Interval(HUNDREDTH, HUNDREDTH)), mentions[0])
    says = f"the parts and the rest of one whole, {listed}, make {limits}, not 100%"
    return Contradiction(Relation.SHARE, tuple(mention.span for mention in mentions), says)


def shares(line: Passage, table: Table) -> Iterator[Contradiction]:
    """A of C is R of it: for one C at least that the words before name."""
    for match in table.words["of_all"].finditer(line.words):
        part, rate = line.index(match.start("part")), line.index(match.start("rate"))
        wholes = wholes_before(line, match.start(), part, table)
        wholes = [whole for whole in wholes if line.depths[whole] <= line.depths[part]]
        if not wholes or not _of_these(line, match, wholes, table):
            continue
        wanted, percent = (interval(line.mentions[index], table) for index in (part, rate))
        percent = percent.times(Interval(HUNDREDTH, HUNDREDTH))
        made = [interval(line.mentions[whole], table).times(percent) for whole in wholes]
        if any(one.meets(wanted) for one in made):
            continue
        near, stated, share = (line.mentions[index] for index in (wholes[0], part, rate))
        says = f"{share.surface} of {near.surface} are {shown(made[0], stated)}, not {stated.surface}"
        yield Contradiction(Relation.SHARE, (near.span, stated.span, share.span), says)


def _of_these(line: Passage, match: re.Match[str], wholes: list[int], table: Table) -> bool:
    """Whether the share can only be one of these wholes: no change of a level, no share of another."""
    part = line.index(match.start("part"))
    before = line.words[: line.marks[part]]
    clause = before[began(line, len(before), CLAUSE) :]
    linked = line.words[max(0, line.marks[wholes[-1]] - NEAR) : match.start()]
    return (
        (match["noun"] or match["thing"] or "") in before
        and table.words["changed"].search(clause) is None
        and SIGNS["rate"] not in line.words[line.marks[wholes[0]] : match.start()]
        and table.words["link"].search(linked) is not None
        and line.mentions[line.index(match.start("rate"))].trend is None
    )
