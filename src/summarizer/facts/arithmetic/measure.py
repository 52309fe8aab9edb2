"""Whether two figures measure the same, so that one may be held against the other."""

import re

from summarizer.facts.arithmetic.interval import Interval, interval_of
from summarizer.facts.arithmetic.passage import Passage
from summarizer.facts.arithmetic.table import Table
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import Kind, Quantity

NUMBER = re.compile(r"^.*[\d０-９〇零一二三四五六七八九十百千万亿两余多几来半％%]", re.DOTALL)


def measure(mention: Mention) -> str:
    """The measure word or unit of a mention, as it stands.

    >>> from summarizer.reading.reader import read
    >>> [measure(m) for m in read("收缴约5.2万余支枪,百分之三", "zh").mentions]
    ['支', '']
    """
    return NUMBER.sub("", mention.surface).strip()


def interval(mention: Mention, table: Table) -> Interval:
    """The values that a mention of a quantity leaves open, all its words considered."""
    quantity = mention.quantity
    if not isinstance(quantity, Quantity):
        return Interval(None, None)
    tight = table.words["tight"].search(mention.surface) is not None
    plain = table.words["plain"].search(mention.surface) is not None
    return interval_of(quantity, tight=tight, loose=not plain)


def comparable(one: Mention, other: Mention, table: Table) -> bool:
    """Whether two mentions count or measure the same kind of thing, by their units and measure words."""
    a, b = one.quantity, other.quantity
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not a.unit.matches(b.unit):
        return False
    words = {measure(one), measure(other)}
    if len(words) == 1:
        return True
    if any((word in table.apart) for word in words):
        return False
    if a.unit.kind is not Kind.COUNT:
        return True
    if a.unit.is_generic is b.unit.is_generic:
        return not a.unit.is_generic or bool(words & table.bare)
    return measure(one if a.unit.is_generic else other) in table.bare


def alike(one: str, other: str) -> bool:
    """Whether the words behind two figures can name one thing: one is empty, or they share two letters.

    >>> alike("重点项目", "个项目开工"), alike("村", "村民小组"), alike("", "企业")
    (True, False, True)
    """
    if not one or not other or one == other:
        return True
    return bool(
        {one[at : at + 2] for at in range(len(one) - 1)}
        & {other[at : at + 2] for at in range(len(other) - 1)}
    )


def same_things(passage: Passage, one: int, other: int, table: Table) -> bool:
    """Whether two mentions of a passage can count the same things, by their nouns too."""
    if not countable(passage, one, other, table):
        return False
    quantity = passage.mentions[one].quantity
    if isinstance(quantity, Quantity) and quantity.unit.is_generic:
        return alike(passage.behind(one), passage.behind(other))
    return True


def countable(passage: Passage, one: int, other: int, table: Table) -> bool:
    """Whether two mentions of a passage can be added: 个 counts people only where nothing else follows it."""
    left, right = passage.mentions[one], passage.mentions[other]
    if not comparable(left, right, table):
        return False
    for index, mine, its in ((one, left, right), (other, right, left)):
        units = [m.quantity.unit for m in (mine, its) if isinstance(m.quantity, Quantity)]
        mixed = len(units) == 2 and units[0].is_generic and not units[1].is_generic
        if mixed and measure(mine) and not measure(its).startswith(passage.behind(index)[:1]):
            return False
    return True
