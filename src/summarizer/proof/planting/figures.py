"""Faults in the digits of a number: what a slip of the hand or of a scale makes of it."""

import re
from collections.abc import Callable, Iterator

from summarizer.proof.planting.ground import Fault, Ground, Kind, Mark

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
GROUP = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
"""Where a comma stands in a whole number."""
SPOKEN = (Kind.CLAIM, Kind.QUOTE, Kind.EVIDENCE)
"""What states a number of the article."""


def changed(ground: Ground) -> Iterator[Fault]:
    """Each digit becomes the next one."""
    for mark, at in _digits(ground):
        yield ground.inside(mark, at, at + 1, str((int(mark.said[at]) + 1) % 10))


def transposed(ground: Ground) -> Iterator[Fault]:
    """Each two neighbouring digits change places."""
    for mark, at in _digits(ground):
        behind = mark.said[at + 1 : at + 2]
        if behind.isdecimal() and behind != mark.said[at]:
            yield ground.inside(mark, at, at + 2, behind + mark.said[at])


def dropped(ground: Ground) -> Iterator[Fault]:
    """Each digit is left out, of numbers that have more than one."""
    for mark, at in _digits(ground):
        if any(
            match.start() <= at < match.end() and len(match[0]) > 1 for match in NUMBER.finditer(mark.said)
        ):
            yield ground.inside(mark, at, at + 1, "")


def added(ground: Ground) -> Iterator[Fault]:
    """Each digit is written twice."""
    for mark, at in _digits(ground):
        yield ground.inside(mark, at, at, mark.said[at])


def ten_times(ground: Ground) -> Iterator[Fault]:
    """Each number is ten times as large."""
    return _moved(ground, lambda number: _shifted(number, 1))


def a_tenth(ground: Ground) -> Iterator[Fault]:
    """Each number is a tenth of itself."""
    return _moved(ground, lambda number: _shifted(number, -1))


def thousandfold(ground: Ground) -> Iterator[Fault]:
    """Each number is a thousand times as large."""
    return _moved(ground, lambda number: _shifted(number, 3))


def point_moved(ground: Ground) -> Iterator[Fault]:
    """The decimal point is lost, or stands before the first digit but one of a whole number."""

    def moved(number: str) -> str:
        if "." in number:
            return number.replace(".", "")
        return f"{number[0]}.{number[1:].replace(',', '')}" if len(number) > 1 else ""

    return _moved(ground, moved)


def _digits(ground: Ground) -> Iterator[tuple[Mark, int]]:
    for mark in ground.marks:
        for at, letter in enumerate(mark.said):
            if letter.isascii() and letter.isdecimal():
                yield mark, at


def _moved(ground: Ground, move: Callable[[str], str]) -> Iterator[Fault]:
    for mark in ground.of(*SPOKEN):
        for match in NUMBER.finditer(mark.said):
            if new := move(match[0]):
                yield ground.inside(mark, *match.span(), new)


def _shifted(number: str, places: int) -> str:
    """The number with its point moved, as it would be written.

    >>> [_shifted("27.85", by) for by in (1, -1, 3)], [_shifted("2,900", by) for by in (1, -1, 3)]
    (['278.5', '2.785', '27,850'], ['29,000', '290', '2,900,000'])
    >>> _shifted("64", -1), _shifted("7", 3), _shifted("0", 1)
    ('6.4', '7,000', '')
    """
    whole, _, part = number.replace(",", "").partition(".")
    point = len(whole) + places
    digits = ("0" * max(0, 1 - point) + whole + part).ljust(point, "0")
    point = max(1, point)
    left, right = digits[:point].lstrip("0") or "0", digits[point:].rstrip("0")
    if set(number) <= set("0,."):
        return ""
    grouped = GROUP.sub(",", left) if "," in number or places > 1 else left
    return f"{grouped}.{right}" if right else grouped
