"""YAML as an editor wrote it: every scalar is text, every node knows its place, all faults at once."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from summarizer.facts.fact import Wording
from summarizer.facts.files import text_of
from summarizer.facts.likeness import likely, meant
from summarizer.facts.syntax import syntax
from summarizer.vocabulary.errors import Problem, keep, locate
from summarizer.vocabulary.span import Lines, Position

DEEPEST = 50
"""Levels of nesting that a content file may have; it needs four."""
FORM = "write it: docs/guide/editors.md shows the form of each file, tests/fixtures/tiny/ an example"
MARKUP = re.compile(r"[<>]|&#?\w+;")
"""What a browser, or whatever takes HTML away again, could take for more than words."""
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Text:
    """A scalar and where it stands in its file."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry:
    """A key and its value, both with their places."""

    key: Text
    node: yaml.Node


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Document:
    """A YAML file being read; problems accumulate in `problems`."""

    path: str
    lines: Lines
    problems: list[Problem] = field(default_factory=list)

    def fault(self, code: str, at: Text | yaml.Node | yaml.Event, message: str, cure: str = "") -> None:
        """Record a problem at a scalar or node."""
        text = at if isinstance(at, Text) else Text("", self.offset(at))
        length = max(1, len(text.text.partition("\n")[0]))
        problem = locate(code, self.path, self.lines, text.offset, message, length=length, cure=cure)
        keep(self.problems, problem)

    def offset(self, node: yaml.Node | yaml.Event) -> int:
        """The code point offset of the first character of a node or event."""
        mark: Any = node.start_mark
        offset: int = self.lines.starts[min(mark.line, len(self.lines.starts) - 1)] + mark.column
        return offset

    def entries(self, node: yaml.Node, what: str) -> list[Entry]:
        """The pairs of a mapping in order; a repeated key is a problem (F105)."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(
                "F101", node, f"{what} must be a mapping of names to values", "write `name: value` lines"
            )
            return []
        found: dict[str, Entry] = {}
        for key_node, value in node.value:
            key = self.text(key_node, "a name")
            if key.text in found:
                first = self.lines.position(found[key.text].key.offset)
                self.fault(
                    "F105",
                    key,
                    f"{key.text} stands twice",
                    f"the first one is on line {first.line}; rename or remove one",
                )
            elif key.text:
                found[key.text] = Entry(key, value)
        return list(found.values())

    def pairs(self, node: yaml.Node) -> list[str]:
        """The keys of a mapping as they stand, without any check."""
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        return [str(key.value) for key, _ in pairs]

    def text(self, node: yaml.Node, what: str) -> Text:
        """The characters of a scalar, stripped; anything else is a problem (F107)."""
        if not isinstance(node, yaml.ScalarNode):
            self.fault("F107", node, f"{what} must be plain text")
            return Text("", self.offset(node))
        quoted = 1 if node.style in ("'", '"') else 0
        return Text(node.value.strip(), self.offset(node) + quoted)

    def texts(self, node: yaml.Node, what: str) -> list[Text]:
        """A scalar, or a list of scalars."""
        if isinstance(node, yaml.SequenceNode):
            return [self.text(item, what) for item in node.value]
        return [self.text(node, what)]

    def shown(self, node: yaml.Node, what: str) -> Text:
        """Text meant for a page: not empty, and without HTML (F113)."""
        text = self.text(node, what)
        if isinstance(node, yaml.ScalarNode):
            if not text.text:
                self.fault("F107", text, f"{what} is empty", "write the words that readers shall see")
            elif MARKUP.search(text.text) or not text.text.isprintable():
                self.fault("F113", text, f"{what} holds HTML or control characters", "write plain words")
        return text

    def wording(self, entries: list[Entry], what: str, at: Text) -> Wording:
        """The `zh` and `en` among `entries`; a missing one is a problem (F107)."""
        texts = {
            e.key.text: self.shown(e.node, f"{what} ({e.key.text})").text
            for e in entries
            if e.key.text in ("zh", "en")
        }
        for language in ("zh", "en"):
            if language not in texts:
                self.fault(
                    "F107", at, f"{what} has no `{language}:`", "readers of both languages need a label"
                )
        return Wording(texts.get("zh", ""), texts.get("en", ""))

    def only(self, entries: list[Entry], known: set[str], what: str) -> dict[str, Entry]:
        """The entries by key; an unknown key is a problem (F106), and read as the one that was meant."""
        found = {entry.key.text: entry for entry in entries if entry.key.text in known}
        for entry in entries:
            if entry.key.text not in known:
                near, name = likely(entry.key.text, known), entry.key.text
                cure = meant(name, known, "known here: " + ", ".join(sorted(known)))
                self.fault("F106", entry.key, f"{what} knows no `{name}`", cure)
                if near and near[0] not in found:
                    found[near[0]] = Entry(Text(near[0], entry.key.offset), entry.node)
        return found


def open_document(root: Path, path: Path) -> tuple[Document, yaml.Node | None]:
    """A YAML file below `root` and its root node; None where it cannot be parsed (F101)."""
    shown = path.relative_to(root).as_posix()
    source, problem = text_of(path, shown, "F101", FORM)
    document = Document(shown, Lines(source))
    if problem is not None:
        document.problems.append(problem)
        return document, None
    try:
        node = _compose(document, source)
    except yaml.YAMLError as error:
        document.problems.append(syntax(shown, document.lines, error))
        return document, None
    if node is None and not document.problems:
        document.problems.append(Problem("F101", shown, Position(1, 1), "the file is empty", FORM))
    return document, node


def _compose(document: Document, source: str) -> yaml.Node | None:
    """The root node of a YAML text, made in one pass over its events and without recursion.

    What could make a small file endless is refused where it stands: deep nesting, aliases.
    """
    top = yaml.SequenceNode("", [], None, None)
    opened: list[yaml.CollectionNode] = [top]
    for event in yaml.parse(source, Loader=Loader):
        mark: Any = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            opened[-1].value.append(yaml.ScalarNode("", event.value, mark, None, event.style))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(opened) > DEEPEST:
                document.fault("F101", event, "nested too deeply", "four levels are enough")
                return None
            kind = yaml.MappingNode if isinstance(event, yaml.MappingStartEvent) else yaml.SequenceNode
            opened.append(kind("", [], mark, None))
            opened[-2].value.append(opened[-1])
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = opened.pop()
            if isinstance(closed, yaml.MappingNode):
                closed.value = list(zip(closed.value[::2], closed.value[1::2], strict=True))
        elif isinstance(event, yaml.AliasEvent):
            document.fault("F101", event, "aliases (*name) are not used here", "write the value again")
            return None
        elif isinstance(event, yaml.DocumentStartEvent) and top.value:
            document.fault("F101", event, "a second document begins here", "remove the line `---`")
            return None
    return top.value[0] if top.value else None
