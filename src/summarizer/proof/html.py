"""The built HTML as a page: what a visitor sees and what a screen reader or a search engine reads out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from html import unescape

from summarizer.facts.citing.meta import NAMES
from summarizer.proof.inline import BLOCKS
from summarizer.proof.page import Anchor, Block, Draft, Link, Page, Role, language_of, part_of
from summarizer.proof.places import Place, resolve
from summarizer.proof.tags import TOKEN, attributes
from summarizer.vocabulary.span import Span


@lru_cache(maxsize=1024)
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NONE: frozenset[str] = frozenset()


VOID = _set("area base br col embed hr img input link meta source track wbr")
"""Elements that hold nothing."""
SPOKEN = _set(
    "alt title placeholder value label summary content aria-label aria-description aria-valuetext "
    "aria-roledescription aria-placeholder data-label data-title"
)
"""Attributes whose values are shown or read out; `content` is that of a meta tag."""
TECHNICAL = _set(
    "viewport generator theme-color color-scheme robots referrer format-detection og:url og:image "
    "og:image:type og:image:width og:image:height og:type og:locale og:locale:alternate "
    "twitter:card twitter:image"
) | {name.lower() for name in NAMES}
"""Meta tags that no reader is shown; those that tell how to cite are held against the article."""
HEADINGS = _set("h1 h2 h3 h4 h5 h6")
ROLES = {"title": Role.TITLE, "td": Role.CELL, "th": Role.HEADER, "li": Role.ITEM}
SVG = re.compile(r"<svg\b.*?</svg\s*>", re.DOTALL | re.IGNORECASE)
DRAWING = re.compile(
    r"<svg\b(?![^<>]*(?:aria-|title=|id=))[^<>]*>"
    r"(?:\s*</?(?:path|g|circle|rect|line|ellipse|polygon|polyline|defs)\b(?![^<>]*(?:aria-|title=|id=))[^<>]*>)*"
    r"\s*</svg\s*>",
    re.IGNORECASE,
)
"""A picture of shapes alone; one that holds anything else is read."""
BLANK = re.compile(r"[^\n]")


@lru_cache(maxsize=256)
def read_html(text: str, path: str, place: Place) -> Page:
    """The page that a built HTML file is.

    >>> from summarizer.proof.places import PageKind
    >>> page = read_html('<p>We saw <a class="figure" href="translation/#f-x">5 c<b>at</b>s</a></p>.',
    ...                  "index.html", Place("en", "a", PageKind.SUMMARY))
    >>> [block.text for block in page.blocks], page.blocks[0].links[0].anchor
    (['We saw 5 cats', '.'], 'f-x')
    """
    reader = _Reader(place)
    reader.run(SVG.sub(_without_drawing, text))
    return Page(path, place, text, tuple(reader.blocks), tuple(reader.anchors))


def _without_drawing(svg: re.Match[str]) -> str:
    """Blanks in place of a picture that says nothing, so that offsets stay."""
    return BLANK.sub(" ", svg[0]) if DRAWING.fullmatch(svg[0]) else svg[0]


@dataclass(slots=True, eq=False)
class _Element:
    name: str
    language: str
    role: Role
    pair: str
    row: int
    part: str
    begins: bool
    link: tuple[str, str, frozenset[str], str] | None = None
    frame: str = ""
    start: int = 0


class _Reader:
    def __init__(self, place: Place) -> None:
        self.resolve: Callable[[str], tuple[str, str]] = partial(resolve, place.html)
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        root = _Element("", place.language, Role.PARAGRAPH, "", 0, "", True)
        self.stack = [root]
        self.noted: list[_Element] = []
        self.rows = 0
        self.draft = Draft(root.role, root.language)

    def run(self, text: str) -> None:
        """Read a whole file."""
        for match in TOKEN.finditer(text):
            kind = match.lastgroup
            if kind == "within":
                if match["close"]:
                    self._close(match["tag"].lower())
                else:
                    self._open(match["tag"].lower(), match["within"], match.start("within"))
            elif kind == "text":
                words = match[0]
                if self.draft.length or not words.isspace():
                    self.draft.add(words, match.start())
            elif kind == "entity":
                self.draft.add(unescape(match[0]), match.start())
        self.flush()

    def flush(self) -> None:
        """End the block being written and begin the next where the stack now is."""
        draft = self.draft
        for element in self.noted:
            self._end(element)
            element.start = 0
        if draft.length or draft.anchors or (draft.row and draft.role in (Role.CELL, Role.HEADER)):
            self.blocks.append(draft.finish())
        self._begin()

    def _begin(self, start: int = 0) -> None:
        top, draft = self.stack[-1], self.draft
        if draft.length or draft.anchors:
            self.draft = Draft(top.role, top.language, top.pair, top.row, top.part, start)
            return
        draft.role, draft.language, draft.pair = top.role, top.language, top.pair
        draft.row, draft.part, draft.start = top.row, top.part, start

    def _open(self, name: str, within: str, offset: int) -> None:
        seen = attributes(within, offset) if within else {}
        element = self._element(name, seen)
        drawn = within.endswith("/") and any(outer.name == "svg" for outer in self.stack)
        if name not in VOID and not drawn:
            if element.begins:
                self.flush()
            self.stack.append(element)
            if element.begins:
                self._begin(offset)
            element.start = self.draft.length
            if element.link or element.frame or name == "mark":
                self.noted.append(element)
        elif name == "br":
            self.draft.add("\n", offset)
        if "id" in seen:
            self.anchors.append(Anchor(seen["id"][0], offset))
            self.draft.anchors.append(Anchor(seen["id"][0], self.draft.length))
        if not SPOKEN.isdisjoint(seen):
            self._spoken(name, seen, element.language)

    def _element(self, name: str, seen: dict[str, tuple[str, int]]) -> _Element:
        outer = self.stack[-1]
        classes = _set(seen["class"][0]) if "class" in seen else NONE
        begins = name in BLOCKS
        role = outer.role
        if begins:
            role = Role.HEADING if name in HEADINGS else ROLES.get(name, Role.PARAGRAPH)
            if classes:
                role = Role.SOURCE if "source" in classes else Role.TARGET if "target" in classes else role
        if name == "tr":
            self.rows += 1
        identity = seen["id"][0] if "id" in seen else ""
        link = None
        if name == "a" and "href" in seen:
            link = (*self.resolve(seen["href"][0]), classes, identity)
        return _Element(
            name,
            language_of(seen["lang"][0], outer.language) if "lang" in seen else outer.language,
            role,
            identity if "pair" in classes else outer.pair,
            self.rows if name == "tr" else 0 if name == "table" else outer.row,
            part_of(classes, outer.part),
            begins,
            link,
            seen["data-frame"][0] if "frame" in classes and "data-frame" in seen else "",
        )

    def _spoken(self, name: str, seen: dict[str, tuple[str, int]], language: str) -> None:
        for key, (value, offset) in seen.items():
            if key not in SPOKEN or not value or (key == "content" and name != "meta"):
                continue
            role = Role.ATTRIBUTE
            if name == "meta":
                kind = (seen.get("name") or seen.get("property") or ("", 0))[0].lower()
                if kind in TECHNICAL or "charset" in seen or "http-equiv" in seen:
                    continue
                role = Role.META
            draft = Draft(role, language)
            draft.add(value, offset)
            self.blocks.append(draft.finish())

    def _close(self, name: str) -> None:
        index = len(self.stack) - 1
        while index and self.stack[index].name != name:
            index -= 1
        if not index:
            return
        closed = self.stack[index:]
        begins = any(element.begins for element in closed)
        if begins:
            self.flush()
        while self.noted and self.noted[-1] in closed:
            self._end(self.noted.pop())
        del self.stack[index:]
        if begins:
            self._begin()

    def _end(self, element: _Element) -> None:
        """Note the link, frame or mark that this element is, as far as the block goes."""
        self.draft.close(element.start, element.frame, is_mark=element.name == "mark")
        if element.link is not None and self.draft.length > element.start:
            self.draft.links.append(Link(Span(element.start, self.draft.length), *element.link))
