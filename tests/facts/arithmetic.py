"""The rows of tests/corpus/arithmetic.txt: texts, the figures marked in them, and what they must raise."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.arithmetic.contradictions import contradictions
from summarizer.reading.article import Article, segment
from summarizer.reading.reader import read

CORPUS = Path(__file__).parent.parent / "corpus" / "arithmetic.txt"
ARROW = "  =>  "
DIGITS = "一二三四五六七八九"


@dataclass(frozen=True)
class Row:
    """A text without its marks, the marked figures as (start, end), and the relation that must fail."""

    line: int
    text: str
    marked: tuple[tuple[int, int], ...]
    relation: str

    @property
    def name(self) -> str:
        return f"{self.line}-{self.text[:24]}"


def article(text: str) -> Article:
    return Article("row", "row.txt", text, "", segment(text))


def found(text: str) -> tuple[Contradiction, ...]:
    return contradictions(article(text), read(text, "zh"))


def parse(line: str, number: int) -> Row:
    """One line of the corpus; ValueError where its marks are not closed."""
    text, arrow, relation = line.partition(ARROW)
    marks = "[]" if arrow else "{}"
    plain, marked, opened = "", list[tuple[int, int]](), list[int]()
    for letter in text.replace("¶", "\n"):
        if letter == marks[0]:
            opened.append(len(plain))
        elif letter == marks[1]:
            marked.append((opened.pop(), len(plain)))
        else:
            plain += letter
    if opened or (arrow and not marked):
        raise ValueError(f"arithmetic.txt:{number}: marks that do not close, or none: {line}")
    return Row(number, plain, tuple(marked), relation.strip())


@cache
def rows() -> tuple[Row, ...]:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return tuple(parse(line, at) for at, line in enumerate(lines, 1) if line and not line.startswith("#"))


def plant(text: str, place: tuple[int, int]) -> str:
    """The text with the first digit of one figure changed by one."""
    start, end = place
    digit = re.compile(rf"[1-9{DIGITS}]").search(text, start, end)
    assert digit is not None
    old = digit[0]
    wheel = DIGITS if old in DIGITS else "123456789"
    new = wheel[wheel.index(old) + 1] if old != wheel[-1] else wheel[-2]
    return text[: digit.start()] + new + text[digit.end() :]
