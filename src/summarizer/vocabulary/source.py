"""A place in the article that a message shows: the line, with a caret under the words."""

from dataclasses import dataclass

from summarizer.vocabulary.span import Lines, Position, Span, excerpt, width


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Source:
    """Where the article states what a page should say: `length` code points of `line`."""

    path: str
    position: Position
    line: str
    length: int

    @property
    def words(self) -> str:
        """The words themselves."""
        start = self.position.column - 1
        return self.line[start : start + self.length]

    def explain(self) -> str:
        """The place and its line, with a caret under the words.

        >>> print(Source("seeds/a.txt", Position(11, 6), "全市共破获248起", 4).explain())
        seeds/a.txt:11:6  全市共破获248起
                                    ^^^^^
        """
        place = f"{self.path}:{self.position}  "
        line, caret = excerpt(self.line, self.position.column, self.length).split("\n")
        return f"{place}{line}\n{' ' * width(place)}{caret}"


def source_at(path: str, lines: Lines, span: Span) -> Source:
    """The place of a span of a text.

    >>> print(source_at("a.txt", Lines("共3起"), Span(1, 3)).explain())
    a.txt:1:2  共3起
                 ^^^
    """
    position = lines.position(span.start)
    return Source(path, position, lines.line(position.line), max(1, span.end - span.start))
