"""A finished page as its readers see it, whatever its format: blocks of text, links, frames, anchors."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import StrEnum

from summarizer.proof.places import Place
from summarizer.vocabulary.span import Lines, Position, Span, excerpt

PARTS = frozenset({"inferred", "key", "chart", "sources"})
"""The classes of divisions that are a part of their page of their own: what must stand there is known."""


def part_of(classes: frozenset[str], outer: str) -> str:
    """The part of the page that an element begins, or the one that it stands in.

    >>> part_of(frozenset({"key"}), ""), part_of(frozenset({"pair"}), "inferred")
    ('key', 'inferred')
    """
    return next((name for name in PARTS if name in classes), outer) if classes else outer


class Role(StrEnum):
    """What a block is on its page."""

    TITLE = "title"
    META = "meta"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADER = "header"
    CELL = "cell"
    SOURCE = "source"
    TARGET = "target"
    ATTRIBUTE = "attribute"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Link:
    """A link: its span in the block's text, the address of the page it leads to, and the anchor there."""

    span: Span
    address: str
    anchor: str
    classes: frozenset[str]
    id: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frame:
    """A figure about the proof itself, under its declared name."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Anchor:
    """An id, at an offset of its block's text."""

    id: str
    at: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Block:
    """A stretch of visible text; `pieces` map its code points to offsets in the file, from `start` on.

    `part` is the class of the division it stands in, where that is a part of the page of its own.
    """

    text: str
    role: Role
    language: str
    pieces: tuple[tuple[int, int], ...]
    links: tuple[Link, ...] = ()
    frames: tuple[Frame, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    marks: tuple[Span, ...] = ()
    pair: str = ""
    row: int = 0
    part: str = ""
    start: int = 0

    @property
    def inferred(self) -> bool:
        """Whether it stands in a note on inferences."""
        return self.part == "inferred"

    def offset(self, at: int) -> int:
        """The offset in the file of code point `at` of the text.

        >>> Block("a<b", Role.PARAGRAPH, "en", ((0, 10), (1, 11), (2, 15))).offset(2)
        15
        """
        if not self.pieces:
            return self.start
        piece = self.pieces[max(0, bisect_right(self.pieces, (at, 1 << 60)) - 1)]
        return piece[1] + at - piece[0]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Meta:
    """A value of the front matter, which steers the site and is not shown."""

    key: str
    value: str
    offset: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Page:
    """A finished page: its blocks in reading order, and every id on it with its offset."""

    path: str
    place: Place
    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    metas: tuple[Meta, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Every id on the page."""
        return frozenset(anchor.id for anchor in self.anchors)

    @property
    def lines(self) -> Lines:
        """The file's lines; only a finding asks for them."""
        return Lines(self.text)

    def position(self, block: Block, at: int = 0) -> Position:
        """Line and column in the file of code point `at` of a block."""
        return self.lines.position(block.offset(at))

    def excerpt(self, position: Position, length: int = 1) -> str:
        """The file's line at a position, with a caret."""
        return excerpt(self.lines.line(position.line), position.column, max(1, length))


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """A block while a page reader writes it; leading white space is left out, as on screen."""

    role: Role
    language: str
    pair: str = ""
    row: int = 0
    part: str = ""
    start: int = 0
    parts: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    links: list[Link] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)

    def add(self, text: str, offset: int) -> None:
        """Append text that stands in the file at `offset`."""
        if not self.length:
            stripped = text.lstrip()
            offset += len(text) - len(stripped)
            text = stripped
        if text:
            self.parts.append(text)
            self.pieces.append((self.length, offset))
            self.length += len(text)

    def close(self, start: int, frame: str, *, is_mark: bool) -> None:
        """Note the frame or the mark that ends here and began at `start`."""
        if self.length > start:
            if frame:
                self.frames.append(Frame(Span(start, self.length), frame))
            if is_mark:
                self.marks.append(Span(start, self.length))

    def finish(self) -> Block:
        """The block, without white space at its end."""
        text = "".join(self.parts)
        if text[-1:].isspace():
            text = text.rstrip()
            end = len(text)
            self.links = [
                x if x.span.end <= end else replace(x, span=_within(x.span, end)) for x in self.links
            ]
            self.frames = [
                x if x.span.end <= end else replace(x, span=_within(x.span, end)) for x in self.frames
            ]
            self.marks = [_within(mark, end) for mark in self.marks]
        return Block(
            text,
            self.role,
            self.language,
            tuple(self.pieces),
            tuple(self.links),
            tuple(self.frames),
            tuple(self.anchors),
            tuple(self.marks),
            self.pair,
            self.row,
            self.part,
            self.start,
        )


def _within(span: Span, end: int) -> Span:
    return span if span.end <= end else Span(min(span.start, end), end)


def language_of(tag: str, default: str) -> str:
    """The reading language of a lang attribute: zh for zh-Hans, en for en-GB."""
    if not tag:
        return default
    return "zh" if tag.lower().startswith("zh") else "en"
