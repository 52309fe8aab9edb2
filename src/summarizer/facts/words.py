"""Templates: an editor's words with slots for figures. A number in the words themselves is refused.

The language is a small part of Jinja2's: words, `{{ slots }}` and `{# comments #}`. What is not exactly
one of these is refused here, so that nothing else ever reaches the template engine.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.files import text_of
from summarizer.facts.nouns import NOUN_CURE, overreach
from summarizer.facts.numerals import numerals_in
from summarizer.vocabulary.errors import MOST, Problem, keep, locate
from summarizer.vocabulary.span import Lines
from summarizer.vocabulary.unseen import UNSEEN

FILTERS = ("q", "number", "hyphenated")
PIECE = re.compile(r"\{\{[^{}]*\}\}|\{#[^{}#]*#\}|\{%[^{}]*%\}|\{[{#%]|[%#}]\}")
"""No braces inside braces: the pattern never looks at a character twice."""
STRING = r"(?:\"[^\"\\{}\n]*\"|'[^'\\{}\n]*')"
SLOT = re.compile(
    rf"\{{\{{\s*(?:term\(\s*(?P<term>{STRING})\s*\)"
    rf"|(?P<name>[a-z]\w*)(?:\s*\|\s*(?P<filter>\w+)(?:\(\s*(?P<one>{STRING})(?:\s*,\s*(?P<many>{STRING}))?\s*\))?)?"
    r")\s*\}\}",
    re.ASCII,
)
SLOT_CURE = (
    'a slot is {{ name }}, {{ name | q("noun") }}, {{ name | number }}, {{ name | hyphenated }} '
    'or {{ term("…") }}'
)
UNWANTED = re.compile(
    rf"[<>{{}}`]|~~~|!\[|\][(\[:]|https?://|[\x00-\x08\x0b-\x1f\x7f]|{UNSEEN.pattern}"
    r"|&(?:shy|zwn?j|lrm|rlm|ZeroWidthSpace|NoBreak|InvisibleTimes|#\w+);"
)
INDENTED = re.compile(r"^(?: {4}| {0,3}\t)[ \t]*(?=\S)", re.MULTILINE)
"""The beginning of a line that Markdown would show as code, slots and all."""
PLAIN = (
    "write plain words and Markdown: no HTML, no links or pictures, no code, no braces but those of slots,\n"
    "no control characters nor others unseen"
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Slot:
    """A place for a figure (kind "fact") or an unexplained term (kind "term")."""

    name: str
    kind: str
    offset: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Words:
    """A template, or one block of one: its source, where it stands, and its slots in order.

    `plain` is what a reader of the words meets, slots replaced by their names and nouns.
    """

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
        self.problems: list[Problem] = []
        self.is_read = True

    def fault(self, code: str, offset: int, message: str, length: int = 1, cure: str = "") -> None:
        """Record a problem at an offset of the file."""
        if len(self.problems) <= MOST:
            problem = locate(code, self.path, Lines(self.source), offset, message, length=length, cure=cure)
            keep(self.problems, problem)

    def words(self, source: str, offset: int, kind: str = "paragraph") -> Words:
        """The words and slots of a stretch of the file that begins at `offset`."""
        for match in INDENTED.finditer(source):
            message = "an indented line: it would be shown as code"
            self.fault("T307", offset + match.start(), message, len(match[0]), "begin it at the left")
        slots: list[Slot] = []
        plain: list[str] = []
        at = 0
        for piece in PIECE.finditer(source):
            plain.append(source[at : piece.start()])
            self._check_words(plain[-1], offset + at)
            at = piece.end()
            if piece[0].startswith("{#") and piece[0].endswith("#}"):
                continue
            slot = self._slot(piece[0], offset + piece.start())
            if slot is not None:
                slots.append(slot)
                plain.append(_spoken(slot, piece[0]))
        plain.append(source[at:])
        self._check_words(plain[-1], offset + at)
        return Words(self.path, self.lang, source, offset, tuple(slots), kind, "".join(plain))

    def _check_words(self, words: str, offset: int) -> None:
        """No number (T301) and no HTML (T307) in the editor's own words."""
        for span in numerals_in(words, self.lang):
            message = f"a number in the words: {span.of(words)}"
            cure = "numbers come from the source: name a fact, {{ name | q }}, or rephrase"
            self.fault("T301", offset + span.start, message, span.end - span.start, cure)
        for match in UNWANTED.finditer(words):
            self.fault(
                "T307", offset + match.start(), f"not for a template: {match[0]!r}", len(match[0]), PLAIN
            )

    def _check_noun(self, noun: str, offset: int) -> None:
        """As for words, and no hedge, direction or unit either (T311): they would join the number."""
        known = len(self.problems)
        self._check_words(noun, offset)
        more = overreach(noun)
        if more and len(self.problems) == known:
            self.fault("T311", offset, f"a noun holds {more}", max(1, len(noun)), NOUN_CURE)

    def _slot(self, piece: str, offset: int) -> Slot | None:
        match = SLOT.fullmatch(piece)
        if match is None:
            if piece.startswith("{%"):
                message = "templates hold words and slots only, no statements"
            elif piece.startswith("{{") and piece.endswith("}}"):
                message = f"not a slot: {piece}"
            else:
                self.fault("T304", offset, f"{piece} has no partner", len(piece), "close each {{ with }}")
                return None
            self.fault("T303", offset, message, len(piece.partition("\n")[0]), SLOT_CURE)
            return None
        if match["term"]:
            return Slot(match["term"][1:-1], "term", offset + match.start("term") + 1)
        if match["filter"] and match["filter"] not in FILTERS:
            known = "known: " + ", ".join(FILTERS)
            at = offset + match.start("filter")
            self.fault("T303", at, f"unknown filter: {match['filter']}", len(match["filter"]), known)
            return None
        for group in ("one", "many"):
            if match[group]:
                self._check_noun(match[group][1:-1], offset + match.start(group) + 1)
        return Slot(match["name"], "fact", offset + match.start("name"))


def _spoken(slot: Slot, piece: str) -> str:
    """What a slot adds to the plain words: its name, and the nouns it is given."""
    strings = [string[1:-1] for string in re.findall(STRING, piece)] if slot.kind == "fact" else []
    return " ".join(["\0" + slot.name + "\0", *strings])


def open_template(root: Path, path: Path, lang: str) -> Proofreader:
    """A proofreader for a template file; T308 where the file is missing or not UTF-8."""
    shown = path.relative_to(root).as_posix()
    source, problem = text_of(path, shown, "T308", "write it: words, and slots where numbers go")
    proofreader = Proofreader(shown, source, lang)
    if problem is not None:
        proofreader.problems.append(problem)
        proofreader.is_read = False
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
        if re.fullmatch(r"\s*\{#[^{}#]*#\}\s*", block):
            continue
        marks = re.match(r"(#{1,2}) +", block)
        kind = {"#": "title", "##": "heading"}[marks[1]] if marks else "paragraph"
        skip = marks.end() if marks else 0
        blocks.append(proofreader.words(block[skip:].rstrip(), offset + skip, kind))
    return tuple(blocks), proofreader
