"""The words around a number: the hedge before it, the direction it went, the list it stands in."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from summarizer.reading.lexicon import Lexicon
from summarizer.vocabulary.mention import Basis, Mention, Trend
from summarizer.vocabulary.quantity import Bound, Kind, Quantity

SPACES = " \u00a0\u3000"
NEAR = 8
"""Spaces that may stand between a hedge and its number."""
REACH = 60
"""Code points around a number in which its direction and basis are looked for."""
CHANGES = (Kind.RATIO, Kind.POINTS, Kind.MULTIPLE)
"""Kinds whose direction may also stand behind them: a 61.5% drop."""


class Surroundings:
    """The hedges and directions of a (lower-case) text, found once and asked for each number."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    @cached_property
    def _directions(self) -> list[tuple[int, int]]:
        return [match.span() for match in self.lexicon.trend.direction.finditer(self.text)]

    def bound_before(self, start: int, floor: int) -> tuple[int, Bound]:
        """Where the number at `start` begins with its hedge, not before `floor`, and the bound it sets.

        >>> from summarizer.reading.lexicon import load_lexicon
        >>> Surroundings("缴获约15公斤", load_lexicon("zh")).bound_before(3, 0)
        (2, <Bound.ABOUT: 'about'>)
        """
        text, hedges, end = self.text, self.lexicon.hedges, start
        while end > floor and text[end - 1] in SPACES and start - end < NEAR:
            end -= 1
        for article in self.lexicon.articles:  # more than a dozen
            if (
                end > floor
                and text.endswith(article, floor, end)
                and text[end - len(article) - 1 : end - len(article)] == " "
            ):
                end -= len(article) + 1
                break
        words = hedges.by_last.get(text[end - 1]) if end > floor else None
        if words is None or (hedges.edge and end == start and text[end - 1].isalnum()):
            return start, Bound.EXACT
        for word in words:
            begin = end - len(word)
            if begin >= floor and text.startswith(word, begin) and self._hedges(word, begin, start):
                return begin, hedges.bounds[word]
        return start, Bound.EXACT

    def _hedges(self, word: str, begin: int, start: int) -> bool:
        """Whether the word at `begin` is a hedge there: 附近 is none, nor is 超 in 赶超."""
        hedges, letter = self.lexicon.hedges, self.text[begin - 1 : begin]
        if (hedges.edge and letter.isalnum() and word[0].isalnum()) or (
            letter and letter in hedges.unless.get(word, "")
        ):
            return False
        only = hedges.only.get(word)
        return only is None or only.match(self.text, start) is not None

    def with_trends(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """The mentions with the trends the words around them state; items of a list share theirs."""
        if not mentions or not self._directions:
            return tuple(mentions)
        read: list[Mention] = []
        for mention in mentions:
            trend = self._own(mention)
            if trend is None and read:
                trend = self._inherited(read[-1], mention)
            read.append(replace(mention, trend=trend) if trend else mention)
        return tuple(read)

    def _own(self, mention: Mention) -> Trend | None:
        if not isinstance(mention.quantity, Quantity) or mention.quantity.unit.kind is Kind.ORDINAL:
            return None
        rate = mention.quantity.unit.kind in CHANGES
        return self._before(mention, rate=rate) or (self._behind(mention) if rate else None)

    def _before(self, mention: Mention, *, rate: bool) -> Trend | None:
        """The trend of a direction that stands before the number: fell by 61.5%."""
        words, at = self.lexicon.trend, mention.span.start
        index = bisect_right(self._directions, (at, at)) - 1
        if index < 0:
            return None
        start, end = self._directions[index]
        word = self.text[start:end]
        if end > at or at - end > REACH:
            return None
        if (
            word in words.only_rates
            and not rate
            and not words.opens.search(self.text, max(0, start - NEAR), start)
        ):
            return None
        unless = words.unless.get(word)
        if unless is not None and unless.search(self.text, max(0, start - REACH), start):
            return None
        if words.bridge.fullmatch(self.text, end, at) is None:
            return None
        stated = self._basis_before(start) or self._basis_in(end, at) or self._basis_after(mention.span.end)
        return Trend(words.directions[word], stated)

    def _behind(self, mention: Mention) -> Trend | None:
        """The trend of a direction that stands behind the number: a 61.5% drop."""
        words = self.lexicon.trend
        match = words.behind.match(self.text, mention.span.end) if words.behind else None
        if match is None:
            return None
        stated = self._basis_in(*match.span()) or self._basis_after(match.end())
        return Trend(words.directions[match["direction"]], stated)

    def _basis_in(self, start: int, end: int) -> Basis:
        """The basis stated in a stretch of the text; UNSTATED, which is false, where none is."""
        words = self.lexicon.trend
        match = words.basis.search(self.text, start, end)
        return words.bases[match[0]] if match else Basis.UNSTATED

    def _basis_before(self, at: int) -> Basis:
        """The basis stated close before a direction: 同比上升."""
        words, floor = self.lexicon.trend, max(0, at - REACH)
        found = list(words.basis.finditer(self.text, floor, at))
        if not found or words.reach.fullmatch(self.text, found[-1].end(), at) is None:
            return Basis.UNSTATED
        return words.bases[found[-1][0]]

    def _basis_after(self, at: int) -> Basis:
        """The basis stated behind a number, up to the sentence's end or the next direction."""
        words, end = self.lexicon.trend, min(len(self.text), at + REACH)
        if words.behind is None:
            return Basis.UNSTATED
        for pattern in (words.stop, words.direction):
            if (limit := pattern.search(self.text, at, end)) is not None:
                end = limit.start()
        return self._basis_in(at, end)

    def _inherited(self, previous: Mention, mention: Mention) -> Trend | None:
        """The trend of the item before, in a list of rates: 分别上升157.5%、262.7%."""
        left, right = previous.quantity, mention.quantity
        if previous.trend is None or not isinstance(left, Quantity) or not isinstance(right, Quantity):
            return None
        if left.unit.kind is not right.unit.kind or left.unit.kind not in CHANGES:
            return None
        between = self.lexicon.trend.between
        joined = between.fullmatch(self.text, previous.span.end, mention.span.start)
        return previous.trend if joined else None
