"""The marks of a number: what a translator must see of it to say it in another way."""

from collections.abc import Iterator

from summarizer.proof.pairs.approximations import VAGUE_RULES
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Kind

QUANTITY = ""
"""The mark of what is no part of a date; a part is its own mark, so are its unit and the letter before."""
NEGATIVE, MEASURED, REDUCED = "negative", "measured", "reduced"
REIGN, DOZEN, VAGUE = "reign", "dozen", "vague"
Marks = frozenset[str]


def marks(at: int, side: Side) -> Marks:
    """The marks of the number `at` of a side, looked up once.

    >>> from summarizer.proof.pairs.side import open_side
    >>> sorted(marks(0, open_side("每隔15时", "zh")))
    ['hour', '隔']
    """
    known = side.marks.get(at)
    if known is None:
        known = side.marks[at] = frozenset(_marks(side.statements[at], side))
    return known


def _marks(one: Statement, side: Side) -> Iterator[str]:
    yield one.part
    yield from side.before(one)[-1:]
    if side.reign(one):
        yield REIGN
    if one.mention.rule.startswith(DOZEN):
        yield DOZEN
    if one.mention.rule in VAGUE_RULES:
        yield VAGUE
    if one.value < 0:
        yield NEGATIVE
    if one.unit is not None:
        yield from (one.unit.id, one.unit.kind)
        if not one.is_counted:
            yield MEASURED
        if one.unit.kind is Kind.RATIO and side.manner.discount.search(one.mention.surface):
            yield REDUCED
