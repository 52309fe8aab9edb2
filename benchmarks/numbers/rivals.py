"""The readers that are measured: ours, those of others where they are installed, and a bare digit scan.

Each gives the numbers that it finds in a text as (start, end, value). A rewriter, which only gives the
text back with digits in it, is read through these digits and a comparison of the two texts.
"""

import difflib
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from importlib import import_module
from typing import Any

from benchmarks.rivals import starting

Found = tuple[int, int, Decimal]
DIGITS = re.compile(r"[0-9０-９]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
SCALED = re.compile(
    r"(-?\d+(?:,\d{3})*(?:\.\d+)?)\s?([百千万亿]*|hundred\b|thousand\b|million\b|billion\b|trillion\b)"
)
POWERS = {"百": 2, "千": 3, "万": 4, "亿": 8}
WORDS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
CODES = {"zh": "zh-cn", "en": "en-us"}


@dataclass(frozen=True)
class Reader:
    """A reader by name: `find` for accuracy, `raw` the bare call of its library for speed."""

    name: str
    languages: tuple[str, ...]
    find: Callable[[str, str], list[Found]]
    raw: Callable[[str, str], object]


def number(text: object) -> Decimal | None:
    """A decimal, or nothing."""
    try:
        return Decimal(str(text).replace(",", "").rstrip("%"))
    except InvalidOperation:
        return None


def digit_scan() -> Reader:
    """What a plain pattern for digits finds: the ceiling for speed."""

    def find(text: str, language: str) -> list[Found]:
        return [(m.start(), m.end(), Decimal(m[0].replace(",", ""))) for m in DIGITS.finditer(text)]

    return Reader("digit scan", ("zh", "en"), find, lambda text, _: DIGITS.findall(text))


def ours() -> Reader:
    """summarizer.read."""
    read = import_module("summarizer").read

    def find(text: str, language: str) -> list[Found]:
        return [(m.span.start, m.span.end, v) for m in read(text, language).mentions for v in m.values]

    return Reader("summarizer", ("zh", "en"), find, read)


def recognizers_text() -> Reader:
    """Microsoft's Recognizers-Text: numbers, percentages and ordinals."""
    module: Any = import_module("recognizers_number")
    calls = (module.recognize_number, module.recognize_percentage, module.recognize_ordinal)

    def raw(text: str, language: str) -> list[Any]:
        return [found for call in calls for found in call(text, CODES[language])]

    def find(text: str, language: str) -> list[Found]:
        taken: list[Found] = []
        for each in sorted(raw(text, language), key=lambda r: r.start - r.end):
            value = number((each.resolution or {}).get("value"))
            if value is not None and all(each.end < a or each.start >= b for a, b, _ in taken):
                taken.append((each.start, each.end + 1, value))
        return taken

    return Reader("Recognizers-Text", ("zh", "en"), find, raw)


def cn2an() -> Reader:
    """cn2an, a rewriter."""
    module: Any = import_module("cn2an")

    def raw(text: str, language: str) -> str:
        return str(module.transform(text, "cn2an"))

    return Reader("cn2an", ("zh",), lambda text, language: list(rewritten(text, raw(text, language))), raw)


def text2num() -> Reader:
    """text2num, a rewriter."""
    module: Any = import_module("text_to_num")

    def raw(text: str, language: str) -> str:
        return str(module.alpha2digit(text, "en", threshold=0))

    return Reader("text2num", ("en",), lambda text, language: list(rewritten(text, raw(text, language))), raw)


def quantulum3() -> Reader:
    """quantulum3, without its optional classifier."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module: Any = import_module("quantulum3.parser")

    def find(text: str, language: str) -> list[Found]:
        found = []
        for each in module.parse(text):
            ends = (each.value - each.uncertainty, each.value + each.uncertainty) if each.uncertainty else ()
            found += [
                (*each.span, value) for end in ends or (each.value,) if (value := number(end)) is not None
            ]
        return found

    return Reader("quantulum3", ("en",), find, lambda text, _: module.parse(text))


def rewritten(text: str, digits: str) -> Iterator[Found]:
    """The numbers of a rewritten text, at the places of the text that it was made from."""
    origin: list[tuple[int, int]] = [(0, 0)] * len(digits)
    for tag, a, b, c, d in difflib.SequenceMatcher(None, text, digits, autojunk=False).get_opcodes():
        for at in range(c, d):
            origin[at] = (a + at - c, a + at - c + 1) if tag == "equal" else (a, b)
    for match in SCALED.finditer(digits):
        power = WORDS.get(match[2]) or sum(POWERS.get(letter, 0) for letter in match[2])
        spans = [span for span in origin[match.start() : match.end()] if span[1] > span[0]]
        value = number(match[1])
        if spans and value is not None:
            yield min(a for a, _ in spans), max(b for _, b in spans), value.scaleb(power)


def installed() -> tuple[list[Reader], list[str]]:
    """The readers that are there, and the names of those that are not."""

    def ask(reader: Reader) -> object:
        first = reader.languages[0]
        return reader.find({"zh": "一百元", "en": "three dollars"}[first], first)

    there, missing = starting((recognizers_text, cn2an, quantulum3, text2num, digit_scan), ask)
    return [ours(), *there], list(missing)
