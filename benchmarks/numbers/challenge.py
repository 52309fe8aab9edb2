"""The challenge set: marked sentences and the numbers that a reader must find in them.

`[25万=250000]` is to be read, `[一=1]~` may be read, `{一起}` counts nothing and must not be read, and
`<GB/T 13000>` is a matter of taste. The data cards beside the sentences say more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(
    r"\[(?P<number>[^\[\]=]+)(?:=(?P<value>[^\]]+))?\](?P<weak>~)?|\{(?P<word>[^{}]+)\}|<(?P<name>[^<>]+)>"
)


@dataclass(frozen=True)
class Mark:
    """A marked stretch; `values` are the numbers that it states, none where it must not be read."""

    start: int
    end: int
    kind: str  # number, weak, word, name
    values: tuple[Fraction, ...]


@dataclass(frozen=True)
class Case:
    """A sentence without its marks, the marks, and where it comes from."""

    name: str
    kind: str
    text: str
    marks: tuple[Mark, ...]


def values(stated: str) -> tuple[Fraction, ...]:
    """The numbers of a mark: 250000, 2/3, 300..400."""
    return tuple(Fraction(each) for each in stated.split(".."))


def parse(line: str) -> tuple[str, tuple[Mark, ...]]:
    """The sentence and its marks."""
    text, at, marks = "", 0, []
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        at = found.end()
        surface = found["number"] or found["word"] or found["name"]
        start = len(text)
        text += surface
        kind = "word" if found["word"] else "name" if found["name"] else "weak" if found["weak"] else "number"
        stated = values(found["value"] or surface) if kind in ("number", "weak") else ()
        marks.append(Mark(start, len(text), kind, stated))
    return text + line[at:], tuple(marks)


def load(language: str) -> Iterator[Case]:
    """The cases of a language, in order."""
    kind = ""
    for number, line in enumerate((HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# class: "):
            kind = line.removeprefix("# class: ").strip()
        elif line.strip() and not line.startswith("#"):
            text, marks = parse(line)
            yield Case(f"{language}:{number}", kind, text, marks)


def same(one: Decimal | Fraction, other: Fraction) -> bool:
    """Equal, or within a millionth: a reader may give a third as 0.333333333."""
    value = Fraction(one)
    return abs(value - other) <= max(abs(value), abs(other)) / 1_000_000
