"""Templates: an editor's words with slots for figures. A number in the words themselves is refused."""

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from summarizer.reading.reader import read
from summarizer.vocabulary.errors import Problem, locate
from summarizer.vocabulary.span import Lines, Position

FILTERS = ("q", "number", "hyphenated")
SLOT_CURE = (
    'a slot is {{ name }}, {{ name | q("noun") }}, {{ name | number }}, {{ name | hyphenated }} '
    'or {{ term("…") }}'
)
HAN = re.compile(r"[\u3400-\u9fff〇]")
DIGIT = re.compile(r"\d")
_LEXER = Environment(keep_trailing_newline=True, autoescape=True)
Token = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a figure (kind "fact") or an unexplained term (kind "term")."""

    name: str
    kind: str
    offset: int


@dataclass(frozen=True, slots=True)
class Words:
    """A template, or one block of one: its Jinja source, where it stands, and its slots in order."""

    path: str
    lang: str
    source: str
    offset: int
    slots: tuple[Slot, ...]
    kind: str = "paragraph"
    plain: str = ""

    def facts(self) -> tuple[str, ...]:
        """The names of the figures it shows, in order."""
        return tuple(slot.name for slot in self.slots if slot.kind == "fact")


class Proofreader:
    """Reads one template file; problems accumulate."""

    def __init__(self, path: str, source: str, lang: str) -> None:
        self.path, self.source, self.lang = path, source, lang
        self.lines = Lines(source)
        self.problems: list[Problem] = []

    def fault(self, code: str, offset: int, message: str, length: int = 1, cure: str = "") -> None:
        """Record a problem at an offset of the file."""
        self.problems.append(locate(code, self.path, self.lines, offset, message, length=length, cure=cure))

    def words(self, source: str, offset: int, kind: str = "paragraph") -> Words:
        """The words and slots of a stretch of the file that begins at `offset`."""
        slots: list[Slot] = []
        plain: list[str] = []
        inside: list[tuple[int, str, str]] = []
        at, opened = offset, offset
        for _, token, value in self._lex(source, offset):
            if token == "variable_begin":
                inside, opened = [], at
            elif token == "variable_end":
                slot = self._slot(inside, opened, at + len(value) - opened)
                if slot is not None:
                    slots.append(slot)
                plain.append(_spoken(slot, inside))
            elif token == "data":
                self._check_words(value, at)
                plain.append(value)
            elif token in ("block_begin", "raw_begin", "linestatement_begin"):
                self.fault("T303", at, "templates hold words and slots only, no statements", len(value))
            elif token != "whitespace":
                inside.append((at, token, value))
            at += len(value)
        return Words(self.path, self.lang, source, offset, tuple(slots), kind, "".join(plain))

    def _lex(self, source: str, offset: int) -> list[Token]:
        try:
            return list(_LEXER.lex(source))
        except TemplateSyntaxError as error:
            line = self.lines.position(offset).line + error.lineno - 1
            start = self.lines.starts[min(line, len(self.lines.starts)) - 1]
            self.fault("T304", start, f"not a template: {error.message}", cure="close each {{ with }}")
            return []

    def _check_words(self, words: str, offset: int) -> None:
        languages = {self.lang} | ({"zh"} if HAN.search(words) else set())
        found: dict[int, int] = {}
        for language in sorted(languages):
            reading = read(words, language)
            spans = [m.span for m in reading.mentions] + list(reading.unread)
            found.update((span.start, span.end) for span in spans)
        covered = [range(start, end) for start, end in found.items()]
        for digit in DIGIT.finditer(words):
            if not any(digit.start() in stretch for stretch in covered):
                found[digit.start()] = digit.end()
        for start, end in sorted(found.items()):
            message = f"a number in the words: {words[start:end]}"
            cure = "numbers come from the source: name a fact, {{ name | q }}, or rephrase"
            self.fault("T301", offset + start, message, end - start, cure)
        for tag in re.finditer(r"[<>]", words):
            self.fault(
                "T307", offset + tag.start(), "HTML in a template", cure="write plain words and Markdown"
            )

    def _slot(self, tokens: list[tuple[int, str, str]], offset: int, length: int) -> Slot | None:
        """A slot is `name`, `name | filter`, `name | filter("words", …)` or `term("…")`; nothing else."""
        values = [value for _, _, value in tokens]
        kinds = [kind for _, kind, _ in tokens]
        strings = [(at, value) for at, kind, value in tokens if kind == "string"]
        shape = " ".join(
            "s" if k == "string" else "n" if k == "name" else v for k, v in zip(kinds, values, strict=True)
        )
        if re.fullmatch(r"n \( s \)", shape) and values[0] == "term":
            return Slot(strings[0][1][1:-1], "term", strings[0][0])
        if re.fullmatch(r"n(?: \| n(?: \( s(?: , s)? \))?)?", shape):
            if len(values) > 2 and values[2] not in FILTERS:
                self.fault(
                    "T303",
                    tokens[2][0],
                    f"unknown filter: {values[2]}",
                    len(values[2]),
                    "known: " + ", ".join(FILTERS),
                )
                return None
            for at, text in strings:
                self._check_words(text[1:-1], at + 1)
            return Slot(values[0], "fact", tokens[0][0])
        self.fault("T303", offset, "not a slot: " + "".join(values), length, SLOT_CURE)
        return None


def _spoken(slot: Slot | None, tokens: list[tuple[int, str, str]]) -> str:
    """What a slot adds to the plain words: its name, and the nouns it is given."""
    strings = [value[1:-1] for _, kind, value in tokens if kind == "string"]
    return " ".join(["\0" + slot.name + "\0", *strings]) if slot else ""


def open_template(root: Path, path: Path, lang: str) -> Proofreader:
    """A proofreader for a template file; T308 where the file is missing or not UTF-8."""
    shown = path.relative_to(root).as_posix()
    try:
        return Proofreader(shown, path.read_text(encoding="utf-8"), lang)
    except (OSError, UnicodeDecodeError) as error:
        proofreader = Proofreader(shown, "", lang)
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else str(error)
        proofreader.problems.append(Problem("T308", shown, Position(1, 1), reason, "write the template"))
        return proofreader


def load_summary(root: Path, path: Path, lang: str) -> tuple[Words, Proofreader]:
    """A summary template as one piece."""
    proofreader = open_template(root, path, lang)
    return proofreader.words(proofreader.source, 0), proofreader


def load_blocks(root: Path, path: Path, lang: str) -> tuple[tuple[Words, ...], Proofreader]:
    """A translation template, block by block; `# ` begins the title, `## ` a heading."""
    proofreader = open_template(root, path, lang)
    blocks: list[Words] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", proofreader.source):
        block, offset = match[0], match.start()
        if re.fullmatch(r"\s*\{#.*#\}\s*", block, re.DOTALL):
            continue
        marks = re.match(r"(#{1,2}) +", block)
        kind = {"#": "title", "##": "heading"}[marks[1]] if marks else "paragraph"
        skip = marks.end() if marks else 0
        blocks.append(proofreader.words(block[skip:].rstrip(), offset + skip, kind))
    return tuple(blocks), proofreader
