"""The challenge pairs: a Chinese sentence, a translation, and whether its numbers are right.

    # genre: police

    s-002 法院一审判处被告人有期徒刑两年半…
    a right words | The court … to two and a half years in prison …
      两年半 → two and a half years
    b wrong half | The court … to two years in prison …
      半 lost

A family is a Chinese sentence and all its translations; the data card beside this file says more.
"""

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.vocabulary.errors import Problem, SummarizerError, locate
from summarizer.vocabulary.span import Lines

HERE = Path(__file__).parent
FILES = ("economy.txt", "society.txt")
FAMILY = re.compile(r"(?P<family>[a-z]-\d{3}) (?P<zh>\S.*)")
TRANSLATION = re.compile(r"(?:(?P<letter>[a-z]) )?(?P<label>\S+) (?P<type>\S+) \| (?P<en>\S.*)")
SHAPES = """a line is `# genre: police`, a sentence `s-002 法院…`, a translation `a wrong half | The court…`,
or, with two spaces before it, the note on the translation above"""


class PairsError(SummarizerError):
    """A file of pairs cannot be used."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation: `name` is that of its family and a letter, `type` what it does with the numbers."""

    name: str
    file: str
    family: str
    genre: str
    zh: str
    en: str
    label: str  # right or wrong
    type: str
    note: str


def types() -> Mapping[str, Mapping[str, str]]:
    """What each type means, by label."""
    return tomllib.loads((HERE / "types.toml").read_text(encoding="utf-8"))


def load() -> tuple[Pair, ...]:
    """The pairs of all files, in order. PairsError holds what is wrong with them, of all files at once."""
    found = Collection(types())
    for name in FILES:
        path = HERE / name
        found.read(f"{HERE.parent.name}/{HERE.name}/{name}", path.read_text(encoding="utf-8"))
    return found.result()


def parse(path: str, text: str) -> tuple[Pair, ...]:
    """The pairs of one file.

    >>> [pair.name for pair in parse("x.txt", "# genre: law\\n\\ns-001 三天\\na right words | three days\\n  kept\\n")]
    ['s-001a']
    """
    found = Collection(types())
    found.read(path, text)
    return found.result()


def digest() -> str:
    """The fingerprint of all files: figures belong to these pairs and no others."""
    whole = b"".join((HERE / name).read_bytes() for name in FILES)
    return hashlib.sha256(whole).hexdigest()


@dataclass(slots=True)
class Collection:
    """Files being read, one after the other; problems accumulate."""

    known: Mapping[str, Mapping[str, str]]
    pairs: list[Pair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: dict[tuple[str, str], str] = field(default_factory=dict)

    def result(self) -> tuple[Pair, ...]:
        """The pairs, or all problems."""
        if self.problems:
            raise PairsError(self.problems)
        return tuple(self.pairs)

    def read(self, path: str, text: str) -> None:
        """Add the pairs of a file."""
        file = PairFile(path, Lines(text), self)
        for number, line in enumerate(text.split("\n"), 1):
            file.take(number, line)
        file.close()


@dataclass(slots=True)
class PairFile:
    """One file being read: its genre, the sentence that is open, and the translation that waits for its note."""

    path: str
    lines: Lines
    collection: Collection
    genre: str = ""
    family: str = ""
    zh: str = ""
    opened: int = 0
    filled: bool = True
    waiting: tuple[int, re.Match[str]] | None = None

    def fault(
        self, code: str, number: int, column: int, message: str, *, length: int = 1, cure: str = ""
    ) -> None:
        """Record a problem at a place of a line."""
        offset = self.lines.starts[number - 1] + column
        at = locate(code, self.path, self.lines, offset, message, length=length, cure=cure)
        self.collection.problems.append(at)

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        if line.startswith("  ") and line.strip() and self.waiting:
            self.finish(line.strip())
            return
        self.finish("")
        if line.startswith("# genre: ") and line[9:].strip():
            self.close()
            self.genre = line[9:].strip()
        elif not line.strip() or line.startswith("# "):
            return
        elif found := FAMILY.fullmatch(line):
            self.open(number, found)
        elif found := TRANSLATION.fullmatch(line):
            self.waiting = (number, found)
        else:
            self.fault("B101", number, 0, "no line of a file of pairs", length=len(line), cure=SHAPES)

    def open(self, number: int, found: re.Match[str]) -> None:
        """Begin a family."""
        self.close()
        self.family, self.zh, self.opened, self.filled = found["family"], found["zh"], number, False
        if not self.genre:
            self.fault("B102", number, 0, "a sentence without a genre", cure="write `# genre: …` above it")
        self.once("family", self.family, number, 0)
        self.once("sentence", self.zh, number, found.start("zh"))

    def close(self) -> None:
        """End a family, which has a translation."""
        self.finish("")
        if not self.filled:
            cure = "write one below it: `a right plain | …`"
            self.fault("B103", self.opened, 0, "a sentence without a translation", cure=cure)
        self.family, self.filled = "", True

    def once(self, kind: str, what: str, number: int, column: int) -> None:
        """Hold that something stands once in all files."""
        here = f"{self.path}:{number}"
        first = self.collection.seen.setdefault((kind, what), here)
        if first != here:
            self.fault("B104", number, column, f"stands twice: {what}", cure=f"the first one is at {first}")

    def finish(self, note: str) -> None:
        """Add the translation that waits, with its note."""
        if self.waiting is None:
            return
        (number, found), self.waiting, self.filled = self.waiting, None, True
        if not self.family:
            self.fault(
                "B105", number, 0, "a translation of no sentence", cure="write the sentence above: `s-002 …`"
            )
            return
        if not note:
            cure = "say on the next line, behind two spaces, what was done with the numbers"
            self.fault("B106", number, 0, "a translation without a note", length=len(found[0]), cure=cure)
        self.check(number, found, "label", tuple(self.collection.known))
        kinds = self.collection.known.get(found["label"], {})
        self.check(number, found, "type", tuple(kinds) or (found["type"],))
        name = self.family + (found["letter"] or "")
        self.once("name", name, number, 0)
        self.once("pair", f"{self.zh} | {found['en']}", number, found.start("en"))
        file = self.path.rpartition("/")[2]
        pair = Pair(
            name, file, self.family, self.genre, self.zh, found["en"], found["label"], found["type"], note
        )
        self.collection.pairs.append(pair)

    def check(self, number: int, found: re.Match[str], part: str, known: tuple[str, ...]) -> None:
        """Hold that a label or a type is one of those that are known."""
        word = found[part]
        if word not in known:
            nearest = difflib.get_close_matches(word, known, n=1)
            cure = f"did you mean {nearest[0]}?" if nearest else f"one of: {', '.join(known)}"
            message = f"unknown {part}: {word}"
            self.fault("B107", number, found.start(part), message, length=len(word), cure=cure)


def families(pairs: tuple[Pair, ...]) -> Iterator[tuple[Pair, ...]]:
    """The pairs of each Chinese sentence."""
    together: dict[str, list[Pair]] = {}
    for pair in pairs:
        together.setdefault(pair.family, []).append(pair)
    yield from map(tuple, together.values())
