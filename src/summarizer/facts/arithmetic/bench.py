"""The figures of one match, and what each of them leaves open."""

from collections.abc import Mapping
from decimal import Decimal

from summarizer.facts.arithmetic.interval import Interval, exactly
from summarizer.facts.arithmetic.measure import comparable, interval
from summarizer.facts.arithmetic.table import Table
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import Bound, Kind, Quantity

HUNDREDTH = Decimal("0.01")
Parts = Mapping[str, Mention]


class Bench:
    """The figures of one match, by the names of the rule's parts, with what they leave open."""

    def __init__(self, parts: Parts, words: Mapping[str, str], table: Table) -> None:
        self.parts, self.words, self.table = parts, words, table

    def of(self, name: str) -> Interval:
        """What a part leaves open, in its base unit; a rate as a part of one."""
        mention = self.parts[name]
        found = interval(mention, self.table)
        if isinstance(mention.quantity, Quantity) and mention.quantity.unit.kind is Kind.RATIO:
            return found.times(Interval(HUNDREDTH, HUNDREDTH))
        return found

    def bare(self, name: str) -> Interval:
        """As `of`, without what rounding took: it never turns a rise into a fall."""
        quantity = self.parts[name].quantity
        if isinstance(quantity, Quantity) and quantity.bound is Bound.EXACT:
            return Interval(quantity.in_base, quantity.in_base)
        return self.of(name)

    def surface(self, name: str) -> str:
        """The words of a part."""
        return self.parts[name].surface

    def alike(self, *names: str) -> bool:
        """Whether these parts may be held against each other."""
        first, *others = (self.parts[name] for name in names)
        return all(comparable(first, other, self.table) for other in others)

    @property
    def items(self) -> list[str]:
        """The names of the parts of a list, in order."""
        return sorted(name for name in self.parts if name.startswith("part"))

    @property
    def rises(self) -> bool:
        """Whether the words say that the figure went up."""
        return bool(self.words.get("up"))

    def factor(self) -> Interval:
        """What a rate makes of a level: 1 + 25%, 1 - 25%."""
        rate = self.of("rate")
        return exactly(1).plus(rate) if self.rises else exactly(1).minus(rate)
