"""What stands inside a Markdown block: the subset that pages are written in, and nothing silently skipped.

Known are escapes, entities, links with attributes, code, emphasis and tags that go on in the line.
Whatever else stands there stays visible text, so that a number in it is a number on the page.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from summarizer.proof.page import Anchor, Draft, Link
from summarizer.vocabulary.span import Span

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "canvas", "caption", "center",
        "col", "colgroup", "dd", "desc", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hgroup", "hr", "html", "iframe", "img", "input", "legend", "li", "link",
        "main", "map", "menu", "meta", "meter", "nav", "noscript", "object", "ol", "optgroup", "option",
        "p", "pre", "progress", "script", "search", "section", "select", "source", "style", "sub",
        "summary", "sup", "svg", "table", "tbody", "td", "template", "text", "textarea", "tfoot", "th",
        "thead", "title", "tr", "ul", "video",
    }
)  # fmt: skip
"""Elements that begin a line of their own, and raised and lowered words, which are no part of a number beside
them. Raw in Markdown they stay text; every other tag, known or not, goes on in the line and is read.
"""

SILENT = frozenset({"id", "class", "lang", "href", "rel", "markdown", "data-frame", "aria-current", "role"})
"""Attributes that no visitor reads; the value of any other is text."""

ATTRIBUTE = re.compile(r"""([.#]?[\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
SPECIAL = re.compile(r"[\\&!\[<*_`]")
TOKEN = re.compile(
    r"""\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!|])
    |&(?P<entity>[A-Za-z][A-Za-z0-9]*|\#\d+|\#[xX][0-9A-Fa-f]+);
    |\[(?P<label>[^\[\]\\]*(?:\\.[^\[\]\\]*)*)\]\((?P<href>[^()\s"]*)(?:\s+"(?P<title>[^"]*)")?\)
        (?:\{:?(?P<attributes>[^{}\n]*)\})?
    |!\[(?P<alt>[^\[\]]*)\]\([^()\s"]*(?:\s+"(?P<caption>[^"]*)")?\)
    |<!--(?P<comment>.*?)-->
    |<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<within>(?:\s[^<>]*)?)>
    |[*_]+(?P<stress>)
    |`(?P<ticks>`*)(?P<code>[^`]+)`(?P=ticks)""",
    re.VERBOSE | re.DOTALL,
)
"""What is read; every alternative begins with a character of its own, so that a scan is fast."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Attributes:
    """The attributes of an element: those that are read, and those that are shown with their offset."""

    id: str = ""
    classes: frozenset[str] = frozenset()
    language: str = ""
    frame: str = ""
    shown: tuple[tuple[int, str], ...] = ()


NOTHING = Attributes()


@lru_cache(maxsize=2048)
def attributes(source: str) -> Attributes:
    """What stands between the braces of `{ #id .class key=value }`, or in a raw tag.

    >>> attributes(" #f-x .figure lang=zh-Hans title='5' ").shown
    ((34, '5'),)
    """
    id, language, frame = "", "", ""
    classes: list[str] = []
    shown: list[tuple[int, str]] = []
    for match in ATTRIBUTE.finditer(source):
        key, group = match[1], match.lastindex or 1
        value = match[group] if group > 1 else ""
        if key[0] == "." and group == 1:
            classes.append(key[1:])
        elif key[0] == "#" and group == 1:
            id = key[1:]
        elif key == "class":
            classes += value.split()
        elif key == "id":
            id = value
        elif key == "lang":
            language = value
        elif key == "data-frame":
            frame = value
        elif key not in SILENT:
            shown.append((match.start(group), value or key))
    return Attributes(id, frozenset(classes), language, frame, tuple(shown))


class Inline:
    """Reads one stretch of a file into a draft; `aside` takes the texts of shown attributes."""

    def __init__(
        self,
        text: str,
        draft: Draft,
        resolve: Callable[[str], tuple[str, str]],
        aside: Callable[[str, int], None],
    ) -> None:
        self.text = text
        self.draft = draft
        self.resolve = resolve
        self.aside = aside
        self.open: list[tuple[str, int, str]] = []

    def read(self, start: int, end: int) -> None:
        """Add everything between two offsets of the file."""
        at, text, draft = start, self.text, self.draft
        for match in TOKEN.finditer(text, start, end):
            if match.start() > at:
                draft.add(text[at : match.start()], at)
            at = match.end()
            first = text[match.start()]
            if first == "[":
                self._link(match)
            elif first == "<" and match["tag"]:
                self._tag(match)
            elif first not in "*_":
                self._plain(match)
            elif (
                first == "_"
                and text[match.start() - 1 : match.start()].isalnum()
                and text[at : at + 1].isalnum()
            ):
                draft.add(match[0], match.start())  # snake_case
        if end > at:
            draft.add(text[at:end], at)

    def _plain(self, match: re.Match[str]) -> None:
        """An escape, an entity, code, a comment, or a picture, whose words stand aside."""
        kind = str(match.lastgroup)
        if match["entity"] is not None:
            from html import unescape

            for character in unescape(match[0]):
                self.draft.add(character, match.start())
        elif match["alt"] is not None:
            for group in ("alt", "caption"):
                if match[group]:
                    self.aside(match[group], match.start(group))
        elif kind == "comment":
            self.draft.add(match[0], match.start())
        else:
            self.draft.add(match[kind], match.start(kind))

    def _link(self, match: re.Match[str]) -> None:
        label, href, title, braces = match.group("label", "href", "title", "attributes")
        seen = NOTHING if braces is None else self._attributes(braces, match.start("attributes"))
        if title:
            self.aside(title, match.start("title"))
        draft, start = self.draft, self.draft.length
        if seen.id:
            draft.anchors.append(Anchor(seen.id, start))
        if SPECIAL.search(label):
            self.read(*match.span("label"))
        else:
            draft.add(label, match.start("label"))
        span = Span(start, max(start, draft.length))
        draft.links.append(Link(span, *self.resolve(href), seen.classes, seen.id))

    def _attributes(self, source: str, offset: int) -> Attributes:
        seen = attributes(source)
        for at, words in seen.shown:
            self.aside(words, offset + at)
        return seen

    def _tag(self, match: re.Match[str]) -> None:
        tag = match["tag"].lower()
        if tag in BLOCKS:
            self.draft.add(match[0], match.start())
        elif match["close"]:
            self._close(tag)
        else:
            seen = self._attributes(match["within"], match.start("within"))
            if seen.id:
                self.draft.anchors.append(Anchor(seen.id, self.draft.length))
            if tag == "br":
                self.draft.add("\n", match.start())
            elif tag != "wbr":
                self.open.append((tag, self.draft.length, seen.frame if "frame" in seen.classes else ""))

    def _close(self, tag: str) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            opened, start, frame = self.open[index]
            if opened == tag:
                del self.open[index:]
                self.draft.close(start, frame, is_mark=tag == "mark")
                return
