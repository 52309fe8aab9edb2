"""The article's own arithmetic: sums and repeated figures, with hedges respected."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from summarizer.facts.document import Document, Text
from summarizer.facts.fact import Fact
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Quantity

CHECK = re.compile(r"\s*(\w+)\s*=\s*(\w+(?:\s*\+\s*\w+)*)\s*")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Check:
    """`left` equals the sum of `right`; the sides are names of facts."""

    source: str
    left: str
    right: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All names of both sides."""
        return (self.left, *self.right)


def parse_check(document: Document, text: Text, facts: Mapping[str, Fact]) -> Check | None:
    """A line `a = b + c`; F108 where it is none, F109 unknown name, F117 where it does not hold."""
    match = CHECK.fullmatch(text.text)
    if match is None:
        document.fault("F108", text, f"not a check: {text.text}", "write `whole = part + part`")
        return None
    check = Check(text.text, match[1], tuple(re.split(r"\s*\+\s*", match[2])))
    unknown = [name for name in check.names if name not in facts]
    for name in unknown:
        document.fault("F109", text, f"no fact is called {name}")
    if unknown:
        return None
    quantities = [facts[name].quantity for name in check.names]
    if not all(isinstance(quantity, Quantity) for quantity in quantities):
        document.fault("F108", text, "only plain quantities can be added")
        return None
    whole, *parts = (quantity for quantity in quantities if isinstance(quantity, Quantity))
    if not all(whole.unit.matches(part.unit) for part in parts):
        document.fault("F117", text, f"the units differ: {_spelled(check, facts)}")
    elif not holds(whole, parts):
        document.fault(
            "F117",
            text,
            f"the article's arithmetic fails: {_spelled(check, facts)}",
            "read the quotes again; if the article is wrong, say so on the page and drop the check",
        )
    return check


def holds(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether the whole can be the sum of its parts, as far as their hedges allow.

    >>> from decimal import Decimal as D
    >>> from summarizer.vocabulary.quantity import Bound, Kind, Unit
    >>> item = Unit("item", Kind.COUNT, D(1), "item")
    >>> holds(Quantity(D(175), item), [Quantity(D(64), item), Quantity(D(111), item)])
    True
    >>> over = Quantity(D(1400), item, Bound.OVER)
    >>> holds(Quantity(D(2900), item, Bound.OVER), [Quantity(D(1500), item), over])
    True
    """
    low, high = whole.interval
    least = _total([part.interval[0] for part in parts])
    greatest = _total([part.interval[1] for part in parts])
    below = high is not None and least is not None and high < least
    above = low is not None and greatest is not None and greatest < low
    return not (below or above)


def _total(ends: list[Decimal | None]) -> Decimal | None:
    total = Decimal(0)
    for end in ends:
        if end is None:
            return None
        total = EXACT_ARITHMETIC.add(total, end)
    return total


def _spelled(check: Check, facts: Mapping[str, Fact]) -> str:
    surfaces = [facts[name].evidence.mention.surface for name in check.names]
    return f"{surfaces[0]} = {' + '.join(surfaces[1:])}"
