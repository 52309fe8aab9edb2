"""The sums and repeated figures that an editor names, with hedges and rounding respected."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.facts.arithmetic.interval import Interval, rounding, total
from summarizer.facts.document import Text
from summarizer.facts.fact import Fact
from summarizer.facts.figures import Ledger
from summarizer.facts.likeness import meant
from summarizer.vocabulary.quantity import Quantity
from summarizer.vocabulary.source import source_at

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


def parse_check(ledger: Ledger, text: Text) -> Check | None:
    """A line `a = b + c`; F108 where it is none, F109 unknown name, F117 where it does not hold."""
    document, facts = ledger.document, ledger.facts
    match = CHECK.fullmatch(text.text)
    if match is None:
        document.fault("F108", text, f"not a check: {text.text}", "write `whole = part + part`")
        return None
    check = Check(text.text, match[1], tuple(re.split(r"\s*\+\s*", match[2])))
    unknown = [name for name in check.names if name not in facts]
    for name in unknown:
        document.fault("F109", text, f"no fact is called {name}", meant(name, facts))
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
            f"{_places(check, ledger)}\nread the quotes again; if the article is wrong, "
            "list the figures under contradictions: and drop the check",
        )
    return check


def holds(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether the whole can be the sum of its parts, as far as their hedges and their rounding allow.

    >>> from decimal import Decimal as D
    >>> from summarizer.vocabulary.quantity import Bound, Kind, Unit
    >>> item = Unit("item", Kind.COUNT, D(1), "item")
    >>> holds(Quantity(D(175), item), [Quantity(D(64), item), Quantity(D(111), item)])
    True
    >>> over = Quantity(D(1400), item, Bound.OVER)
    >>> holds(Quantity(D(2900), item, Bound.OVER), [Quantity(D(1500), item), over])
    True
    >>> yuan = Unit("yuan", Kind.MONEY, D(1), "yuan")
    >>> holds(Quantity(D("2.3E+8"), yuan), [Quantity(D("1.1E+8"), yuan), Quantity(D("1.25E+8"), yuan)])
    True
    """
    return _open(whole).meets(total(_open(part) for part in parts))


def _open(quantity: Quantity) -> Interval:
    """What a figure leaves open: the ends that its hedge sets, and the digits that rounding took."""
    low, high = quantity.interval
    half = rounding(quantity)
    return Interval(low, high).plus(Interval(half.copy_negate(), half))


def _places(check: Check, ledger: Ledger) -> str:
    """Where the article states the figures, line by line."""
    article = ledger.article
    spans = sorted(ledger.facts[name].evidence.mention.span for name in dict.fromkeys(check.names))
    return "\n".join(source_at(article.path, article.lines, span).explain() for span in spans)


def _spelled(check: Check, facts: Mapping[str, Fact]) -> str:
    surfaces = [facts[name].evidence.mention.surface for name in check.names]
    return f"{surfaces[0]} = {' + '.join(surfaces[1:])}"
