"""Half-open ranges of code points, and what a person calls them: line and column."""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `text[start:end]` of a text that is never rewritten.

    >>> Span(2, 5).of("打掉涉毒团伙")
    '涉毒团'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The characters of this span in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a person looks: line and column, both from 1, in code points.

    >>> str(Position(5, 12))
    '5:12'
    """

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    """The lines of a text, to turn offsets into positions.

    >>> Lines("一\\n二三").position(3)
    Position(line=2, column=2)
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        find, at = text.find, -1
        while (at := find("\n", at + 1)) >= 0:
            self.starts.append(at + 1)

    def position(self, offset: int) -> Position:
        """Line and column of a code point offset."""
        line = bisect_right(self.starts, offset) - 1
        return Position(line + 1, offset - self.starts[line] + 1)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its end.

        >>> Lines("一\\n二三").line(2)
        '二三'
        """
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")


def width(text: str) -> int:
    """Columns of a terminal that `text` takes; a hanzi takes two.

    >>> width("共248起")
    7
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def excerpt(line: str, column: int, length: int = 1, room: int = 76) -> str:
    """The line and a caret under the words at `column` (from 1), cut to about `room` columns.

    >>> print(excerpt("全市共破获248起", 6, 4))
    全市共破获248起
              ^^^^^
    """
    start = max(0, column - 1)
    left = start
    while left > 0 and width(line[left - 1 : start]) < room // 2:
        left -= 1
    right = min(len(line), start + max(1, length))
    while right < len(line) and width(line[left : right + 1]) <= room:
        right += 1
    before = ("…" if left else "") + line[left:start]
    marked = line[start : start + max(1, length)]
    shown = before + line[start:right] + ("…" if right < len(line) else "")
    return f"{shown}\n{' ' * width(before)}{'^' * max(1, width(marked))}"
