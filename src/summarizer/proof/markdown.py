"""A Markdown page file as a page. Strict: what it does not know stays text, so its numbers are seen."""

import re
from collections.abc import Callable
from functools import lru_cache, partial

from summarizer.proof.drawings import BREAK, CLOSE, OPEN, is_shape, words_of
from summarizer.proof.front import front_matter
from summarizer.proof.inline import NOTHING, Attributes, Inline, attributes
from summarizer.proof.page import Anchor, Block, Draft, Meta, Page, Role, language_of, part_of
from summarizer.proof.places import Place, resolve
from summarizer.proof.tables import cells, table_at

DIV = re.compile(r"[ ]*<(?:div|details)\b([^<>]*)>[ \t]*$")
END_DIV = re.compile(r"[ ]*</(?:div|details)>[ \t]*$")
SUMMARY = re.compile(r"<summary>([^<>]*)</summary>$")
HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*(?:\{:?([^{}\n]*)\})?[ \t]*$")
ITEM = re.compile(r"[ ]*[-*+][ \t]+")
ORDERED = re.compile(r"[ ]*\d+[.)][ \t]+")
MARKERS = "-*+0123456789"
LAST_LINE = re.compile(r"(?:^|\n)[ ]*\{:?([^{}\n]*)\}[ \t]*$")
NEVER = re.compile(r"(?!)")
CELL_ATTRIBUTES = re.compile(r"[ ]\{:?([^{}\n]*)\}[ \t]*$")


@lru_cache(maxsize=256)
def read_markdown(text: str, path: str, place: Place) -> Page:
    """The page that a Markdown file is.

    >>> from summarizer.proof.places import PageKind
    >>> page = read_markdown("# A\\n\\n[5 cases](translation.md#f-x){ .figure } \\\\* &lt;5", "a.md",
    ...                      Place("en", "a", PageKind.SUMMARY))
    >>> [block.text for block in page.blocks], page.blocks[1].links[0].anchor
    (['A', '5 cases * <5'], 'f-x')
    """
    reader = _Reader(text, path, place)
    reader.run()
    return Page(path, place, text, tuple(reader.blocks), tuple(reader.anchors), tuple(reader.metas))


class _Reader:
    def __init__(self, text: str, path: str, place: Place) -> None:
        self.text = text
        self.resolve: Callable[[str], tuple[str, str]] = partial(resolve, place.markdown)
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.metas: list[Meta] = []
        self.divisions = [("", "", place.language)]
        """The open divisions: the pair, the part of the page, the language."""
        self.is_drawing = False
        self.row = 0
        self.pending: tuple[int, Role] | None = None

    def run(self) -> None:
        """Read the whole file, line by line."""
        at = self._front_matter()
        while at < len(self.text):
            end = self.text.find("\n", at)
            end = len(self.text) if end < 0 else end
            at = self._line(at, end)
        self._flush(len(self.text))

    def _line(self, start: int, end: int) -> int:
        """Read the line, or the lines of the table or comment that begins here; where to go on."""
        line = self.text[start:end]
        first = line.lstrip()[:1]
        if not first:
            self._flush(start)
        elif "<!--" in line and line.find("-->", line.rindex("<!--")) < 0:
            return self._comment(start)
        elif first == "<" and (self._division(line, start) or self._drawing(line, start)):
            pass
        elif first == "#" and HEADING.match(line):
            self._flush(start)
            self._heading(start, end)
        elif first == "|" and self.pending is None:
            return self._table(start)
        elif first in MARKERS and (marker := ITEM.match(line) or ORDERED.match(line)):
            self._flush(start)
            self.pending = (start + (0 if first.isdigit() else marker.end()), Role.ITEM)
        elif self.pending is None:
            self.pending = (start, Role.PARAGRAPH)
        return end + 1

    def _division(self, line: str, start: int) -> bool:
        """Open or close the division that this line is, if it is one."""
        if division := DIV.match(line):
            self._flush(start)
            self._open(start + division.start(1), start + division.end(1))
            return True
        if summary := SUMMARY.match(line):
            self._flush(start)
            self._block(start + summary.start(1), start + summary.end(1), Role.PARAGRAPH, NOTHING)
            return True
        if END_DIV.match(line):
            self._flush(start)
            if len(self.divisions) > 1:
                self.divisions.pop()
            return True
        return False

    def _drawing(self, line: str, start: int) -> bool:
        """Read the line of a chart that this is, if it is one: its words are a block."""
        opened = OPEN.fullmatch(line)
        if opened is None and not self.is_drawing:
            return False
        words = words_of(line)
        if words is None and not is_shape(line):
            return False
        self._flush(start)
        self.is_drawing = line != CLOSE
        if words is not None:
            self._block(
                start + words.start("words"), start + words.end("words"), Role.PARAGRAPH, NOTHING, BREAK
            )
        return True

    def _front_matter(self) -> int:
        end, entries = front_matter(self.text)
        for entry in entries:
            if isinstance(entry, Meta):
                self.metas.append(entry)
            else:
                draft = self._draft(entry.role)
                for words, offset in entry.pieces:
                    draft.add(words, offset)
                self._keep(draft)
        return end

    def _comment(self, start: int) -> int:
        self._flush(start)
        end = self.text.find("-->", start)
        end = len(self.text) if end < 0 else end + 3
        self._plain(self.text[start:end], start, Role.COMMENT)
        return end

    def _open(self, start: int, end: int) -> None:
        seen, (pair, part, language) = self._attributes(start, end), self.divisions[-1]
        if seen.id:
            self.anchors.append(Anchor(seen.id, start))
        pair = seen.id if "pair" in seen.classes else pair
        part = part_of(seen.classes, part)
        self.divisions.append((pair, part, language_of(seen.language, language)))

    def _attributes(self, start: int, end: int) -> Attributes:
        seen = attributes(self.text[start:end])
        for offset, words in seen.shown:
            self._plain(words, start + offset, Role.ATTRIBUTE)
        return seen

    def _heading(self, start: int, end: int) -> None:
        match = HEADING.match(self.text, start, end)
        assert match is not None
        seen = self._attributes(*match.span(3)) if match[3] is not None else NOTHING
        self._block(match.start(2), match.end(2), _role(seen, Role.HEADING), seen)

    def _flush(self, end: int) -> None:
        """Finish the paragraph or list item that ends at `end`."""
        if self.pending is None:
            return
        start, role = self.pending
        self.pending = None
        seen, text = NOTHING, self.text[start:end].rstrip()
        last = LAST_LINE.search(text) if text.endswith("}") else None
        if last is not None and last.start() > 0:
            seen = self._attributes(start + last.start(1), start + last.end(1))
            end = start + last.start()
        self._block(start, end, _role(seen, role), seen)

    def _table(self, start: int) -> int:
        """The rows from `start` on; lines with bars that are no table are a paragraph."""
        rows, end = table_at(self.text, start)
        if not rows:
            self.pending = (start, Role.PARAGRAPH)
        for index, (first, last) in enumerate(rows):
            self._row(first, last, Role.CELL if index else Role.HEADER)
        return end

    def _row(self, start: int, end: int, role: Role) -> None:
        self.row += 1
        for at, stop in cells(self.text, start, end):
            cell = self.text[at:stop].rstrip(" \t")
            seen = CELL_ATTRIBUTES.search(cell) if cell.endswith("}") else None
            found = self._attributes(at + seen.start(1), at + seen.end(1)) if seen else NOTHING
            self._block(at, at + seen.start() if seen else stop, role, found, row=self.row)

    def _block(
        self,
        start: int,
        end: int,
        role: Role,
        seen: Attributes,
        without: re.Pattern[str] = NEVER,
        row: int = 0,
    ) -> None:
        pair, part, language = self.divisions[-1]
        part = part_of(seen.classes, part)
        draft = Draft(role, language_of(seen.language, language), pair, row, part, start)
        if seen.id:
            draft.anchors.append(Anchor(seen.id, 0))
        inline = Inline(self.text, draft, self.resolve, partial(self._plain, role=Role.ATTRIBUTE))
        for cut in without.finditer(self.text, start, end):
            inline.read(start, cut.start())
            start = cut.end()
        inline.read(start, end)
        self._keep(draft)

    def _draft(self, role: Role) -> Draft:
        return Draft(role, self.divisions[-1][2])

    def _plain(self, words: str, offset: int, role: Role) -> None:
        draft = self._draft(role)
        draft.add(words, offset)
        self._keep(draft)

    def _keep(self, draft: Draft) -> None:
        block = draft.finish()
        if block.anchors:
            self.anchors += [Anchor(anchor.id, block.offset(anchor.at)) for anchor in block.anchors]
        if block.text or block.anchors or block.row:
            self.blocks.append(block)


def _role(seen: Attributes, role: Role) -> Role:
    """What a block is: the article's or its translation's where its classes say so."""
    if "target" in seen.classes:
        return Role.TARGET
    return Role.SOURCE if "source" in seen.classes else role
