"""The parts of what a rule matched, and what the smaller of them state."""

from collections.abc import Mapping
from decimal import Decimal

from summarizer.reading.accumulator import scale
from summarizer.reading.compose import compose
from summarizer.reading.lexicon import Lexicon
from summarizer.reading.rules import Rule
from summarizer.vocabulary.quantity import Bound, Unit

WHOLE = "everything"
"""The part that is all the words that were matched."""


class Parts:
    """The parts of what a rule matched, by name; empty where the words do not state one."""

    __slots__ = ("lexicon", "rule", "words")

    def __init__(self, rule: Rule, words: Mapping[str, str], lexicon: Lexicon) -> None:
        self.rule, self.words, self.lexicon = rule, words, lexicon

    def part(self, name: str) -> str:
        """The words of a part."""
        return self.words.get(name, "")

    def unit(self, default: Unit) -> Unit:
        """The unit that is stated, or set by the rule."""
        if self.rule.unit is not None:
            return self.rule.unit
        return self._known(self.part("unit") or self.part("noununit"), default)

    def _known(self, surface: str, default: Unit) -> Unit:
        if not surface:
            return default
        units = self.lexicon.units
        return units.get(surface) or units.get("个" + surface) or default

    def bound(self, before: Bound) -> Bound:
        """The hedge behind the number or its unit, else the one before it."""
        if self.rule.bound is not None:
            return self.rule.bound
        after, tail = self.lexicon.after, self.lexicon.tail
        for name, words in (("after", after), ("inner", after), ("tail", tail)):
            if word := self.part(name):
                return words[word]
        return before


def of_last(number: str, fraction: Decimal, lexicon: Lexicon) -> Decimal:
    """The fraction of the last multiplier of a number: three million and a half."""
    power = lexicon.multipliers.get(number.rpartition(" ")[2], 0) if " " in number else 0
    return scale(fraction, power) if power > lexicon.section else fraction


def ordinal(surface: str, lexicon: Lexicon) -> Decimal | None:
    """first, twenty-first, one hundred twenty-fifth."""
    begin = max(surface.rfind("-"), surface.rfind(" ")) + 1
    return compose(surface[:begin] + lexicon.ordinals[surface[begin:]], lexicon)
