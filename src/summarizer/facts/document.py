"""YAML as an editor wrote it: every scalar is text, every node knows its place, all faults at once."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from summarizer.facts.fact import Wording
from summarizer.vocabulary.errors import Problem, keep, locate
from summarizer.vocabulary.span import Lines, Position

DEEPEST = 50
"""Levels of nesting that a content file may have; it needs four."""
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar and where it stands in its file."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value, both with their places."""

    key: Text
    node: yaml.Node


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file being read; problems accumulate in `problems`."""

    path: str
    lines: Lines
    problems: list[Problem] = field(default_factory=list)

    def fault(self, code: str, at: Text | yaml.Node, message: str, cure: str = "") -> None:
        """Record a problem at a scalar or node."""
        text = at if isinstance(at, Text) else Text("", self.offset(at))
        length = max(1, len(text.text.partition("\n")[0]))
        problem = locate(code, self.path, self.lines, text.offset, message, length=length, cure=cure)
        keep(self.problems, problem)

    def offset(self, node: yaml.Node) -> int:
        """The code point offset of a node's first character."""
        mark = node.start_mark
        return self.lines.starts[min(mark.line, len(self.lines.starts) - 1)] + mark.column

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
            elif any(mark in text.text for mark in "<>") or not text.text.isprintable():
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
        """The entries by key; an unknown key is a problem (F106)."""
        for entry in entries:
            if entry.key.text not in known:
                self.fault(
                    "F106",
                    entry.key,
                    f"{what} knows no `{entry.key.text}`",
                    "known here: " + ", ".join(sorted(known)),
                )
        return {entry.key.text: entry for entry in entries if entry.key.text in known}


def open_document(root: Path, path: Path) -> tuple[Document, yaml.Node | None]:
    """A YAML file below `root` and its root node; None where it cannot be parsed (F101)."""
    shown = path.relative_to(root).as_posix()
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        document = Document(shown, Lines(""))
        document.problems.append(Problem("F101", shown, Position(1, 1), f"cannot be read: {error}"))
        return document, None
    document = Document(shown, Lines(source))
    try:
        if _depth(source) > DEEPEST:
            raise RecursionError
        node = yaml.compose(source, Loader=Loader)
    except yaml.YAMLError as error:
        document.problems.append(_syntax(document, error))
        return document, None
    except RecursionError:
        document.problems.append(Problem("F101", shown, Position(1, 1), "nested too deeply"))
        return document, None
    if node is None:
        document.problems.append(Problem("F101", shown, Position(1, 1), "the file is empty"))
        return document, None
    return (document, None) if "*" in source and _aliases(document, node) else (document, node)


def _depth(source: str) -> int:
    """How deep a YAML text nests, if deep enough to matter: composing is recursive, events are not."""
    if sum(source.count(mark) for mark in ("[", "{", "- ", "? ", ": ")) <= DEEPEST:
        return 0
    depth = deepest = 0
    for event in yaml.parse(source, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return deepest


def _syntax(document: Document, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error).partition("\n")[0]
    if mark is None:
        return Problem("F101", document.path, Position(1, 1), f"not YAML: {reason}")
    starts = document.lines.starts
    offset = starts[min(mark.line, len(starts) - 1)] + mark.column
    return locate("F101", document.path, document.lines, offset, f"not YAML: {reason}")


def _aliases(document: Document, root: yaml.Node) -> bool:
    """Refuse anchors used again: they can make a small file endless."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            document.fault("F101", node, "aliases (*name) are not used here", "write the value again")
            return True
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [child for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return False
