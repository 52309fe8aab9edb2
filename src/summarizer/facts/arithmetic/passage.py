"""A line of the article with a sign for each figure, so that words and figures match as one pattern."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Kind, Quantity

SIGNS: Mapping[str, str] = {
    "quantity": "\ue001", "rate": "\ue002", "points": "\ue003", "times": "\ue004", "moment": "\ue005",
    "duration": "\ue006", "age": "\ue007", "other": "\ue008",
}  # fmt: skip
"""The sign of each kind of figure: letters of the private use area, which no article holds."""
FIGURE = re.compile("[\ue001-\ue008]")
OPENING, CLOSING = "（(", "）)"


def sign(mention: Mention) -> str:
    """The sign that stands for a mention."""
    if isinstance(mention.quantity, Moment):
        return SIGNS["moment"]
    if not isinstance(mention.quantity, Quantity):
        return SIGNS["other"]
    unit = mention.quantity.unit
    if unit.id == "age":
        return SIGNS["age"]
    kinds = {Kind.RATIO: "rate", Kind.POINTS: "points", Kind.MULTIPLE: "times", Kind.DURATION: "duration"}
    if unit.id in ("decade", "century"):
        return SIGNS["other"]
    return SIGNS["other" if unit.kind is Kind.ORDINAL else kinds.get(unit.kind, "quantity")]


@dataclass(frozen=True, eq=False, repr=False)
class Passage:
    """Words with a sign for each mention; `marks` are the places of the signs, in order."""

    words: str
    mentions: tuple[Mention, ...]
    marks: tuple[int, ...]

    @cached_property
    def depths(self) -> tuple[int, ...]:
        """How many brackets are open around each mention."""
        found, depth, at = [], 0, 0
        for mark in self.marks:
            for letter in self.words[at:mark]:
                depth += letter in OPENING
                depth -= letter in CLOSING and depth > 0
            found.append(depth)
            at = mark
        return tuple(found)

    def depth(self, at: int) -> int:
        """How many brackets are open at a place in the words."""
        index = self.index(at)
        start, depth = (self.marks[index - 1], self.depths[index - 1]) if index else (0, 0)
        for letter in self.words[start:at]:
            depth += letter in OPENING
            depth -= letter in CLOSING and depth > 0
        return depth

    def index(self, at: int) -> int:
        """The number of the first mention at or behind a place in the words."""
        return bisect_left(self.marks, at)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions whose signs stand between two places of the words."""
        return self.mentions[self.index(start) : self.index(end)]

    def behind(self, index: int, reach: int = 12) -> str:
        """The words behind a mention, up to the next sign or mark of punctuation."""
        start = self.marks[index] + 1
        found = re.match(r"[\u4e00-\u9fffA-Za-z]*", self.words[start : start + reach])
        return found[0] if found else ""


def passage(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Passage:
    """The passage of a stretch of a (folded) text and the mentions in it."""
    pieces: list[str] = []
    marks: list[int] = []
    at, length = start, 0
    for mention in mentions:
        piece = _plain(text[at : mention.span.start])
        pieces += [piece, sign(mention)]
        length += len(piece)
        marks.append(length)
        length += 1
        at = mention.span.end
    pieces.append(_plain(text[at:end]))
    return Passage("".join(pieces), tuple(mentions), tuple(marks))


def _plain(words: str) -> str:
    """The words without white space, and without signs of their own."""
    return FIGURE.sub("", "".join(words.split())) if words else words
