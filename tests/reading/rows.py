"""The rows of tests/corpus: marked text and the reading it must give."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.vocabulary.mention import Basis, Direction, Mention, Reading, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Quantity, Range, Ratio

CORPUS = Path(__file__).parent.parent / "corpus"
OWED = "#! "
MARKS = {"[": ("]", "mention"), "{": ("}", "idiom"), "<": (">", "unread")}
BOUNDS = {bound.value.replace(" ", "-"): bound for bound in Bound if bound is not Bound.EXACT}
BASES = {"": Basis.UNSTATED, "yoy": Basis.YEAR_ON_YEAR, "mom": Basis.MONTH_ON_MONTH}
HEDGED = rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )?"
READING = re.compile(
    HEDGED + r"(?P<low>-?[\d.]+?(?:E\d+)?)(?:\.\.(?P<high>-?[\d.]+(?:E\d+)?)|/(?P<whole>\d+))?"
    r" (?P<unit>[a-z-]+)(?: (?P<direction>up|down|unchanged)(?:/(?P<basis>yoy|mom))?)?(?P<weak> weak)?"
)
PARTS_STATED = re.compile(
    HEDGED
    + r"(?P<parts>(?:year|month|day|weekday|hour|minute|second) \d+(?:, (?:month|day|hour|minute|second) \d+)*)(?P<weak> weak)?"
)
DATE = re.compile(HEDGED + r"date (?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)|-)?(?:-(?P<day>\d\d))?")


class RowError(ValueError):
    """A row that cannot be read; the message names file, line and trouble."""


@dataclass(frozen=True)
class Expected:
    """What one mention must say."""

    quantity: tuple[Any, ...]  # (kind, numbers, unit, bound) or ("moment", {part: number}, bound)
    trend: Trend | None = None
    weak: bool = False


@dataclass(frozen=True)
class Row:
    path: Path
    line: int
    text: str
    mentions: tuple[tuple[int, str, Expected], ...]  # start, surface, reading
    idioms: tuple[tuple[int, str], ...]
    unread: tuple[tuple[int, str], ...]
    owed: bool = False

    @property
    def name(self) -> str:
        return f"{self.path.stem}:{self.line}"


def _bound(match: re.Match[str]) -> Bound:
    return BOUNDS[match["bound"]] if match["bound"] else Bound.EXACT


def parse_reading(text: str) -> Expected:
    """`over 25E4 yuan`, `10..15 kilogram up/yoy`, `date --10-19`."""
    if date := DATE.fullmatch(text):
        stated = {part: int(date[part]) for part in ("year", "month", "day") if date[part]}
        return Expected(("moment", stated, _bound(date)))
    if parts := PARTS_STATED.fullmatch(text):
        stated = {words.split()[0]: int(words.split()[1]) for words in parts["parts"].split(", ")}
        return Expected(("moment", stated, _bound(parts)), weak=bool(parts["weak"]))
    match = READING.fullmatch(text)
    if match is None:
        raise RowError(f"not a reading: {text!r}")
    try:
        numbers = tuple(Decimal(match[n].replace("E", "E+")) for n in ("low", "high", "whole") if match[n])
    except InvalidOperation:
        raise RowError(f"not a number: {text!r}") from None
    trend = None
    if match["direction"]:
        trend = Trend(Direction(match["direction"]), BASES[match["basis"] or ""])
    kind = "ratio" if match["whole"] else "range" if len(numbers) > 1 else "quantity"
    return Expected((kind, numbers, match["unit"], _bound(match)), trend, bool(match["weak"]))


def unmark(marked: str) -> tuple[str, dict[str, list[tuple[int, str]]]]:
    """The text without its marks, and the (start, surface) of each kind of mark; `\\<` is a bare sign."""
    found: dict[str, list[tuple[int, str]]] = {kind: [] for _, kind in MARKS.values()}
    plain, opened, start = "", "", 0
    escaped = False
    for character in marked:
        if escaped or character == "\\":
            plain, escaped = plain + character * escaped, not escaped
        elif character in MARKS and not opened:
            opened, start = character, len(plain)
        elif opened and character == MARKS[opened][0]:
            found[MARKS[opened][1]].append((start, plain[start:]))
            opened = ""
        elif character in "[]{}<>":
            raise RowError(f"a {character!r} that opens or closes nothing")
        else:
            plain += character
    if opened:
        raise RowError(f"a {opened!r} that is never closed")
    if any(not surface for marks in found.values() for _, surface in marks):
        raise RowError("a mark around nothing")
    return plain, found


def parse_row(content: str, path: Path = Path("row"), line: int = 1, owed: bool = False) -> Row:
    try:
        marked, arrow, right = content.partition("=>")
        if not arrow:
            raise RowError("no => in the row")
        text, found = unmark(marked.rstrip())
        readings = [] if right.strip() == "nothing" else [parse_reading(r.strip()) for r in right.split(";")]
        if len(readings) != len(found["mention"]):
            raise RowError(f"{len(found['mention'])} mentions, but {len(readings)} readings")
        mentions = tuple((*place, reading) for place, reading in zip(found["mention"], readings, strict=True))
        return Row(path, line, text, mentions, tuple(found["idiom"]), tuple(found["unread"]), owed)
    except RowError as error:
        raise RowError(f"{path.name}:{line}: {error}") from None


@cache
def load_rows(name: str) -> tuple[Row, ...]:
    """The rows of tests/corpus/<name>.txt; those behind `#! ` are owed."""
    path = CORPUS / f"{name}.txt"
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        owed = line.startswith(OWED)
        content = line.removeprefix(OWED) if owed else line
        if content.strip() and not content.startswith("#"):
            rows.append(parse_row(content, path, number, owed))
    return tuple(rows)


def _number(value: Decimal, surface: str) -> str:
    """Digits state their precision: 27.80, 25E+4. Words state a value only: 一千二百 is 1200."""
    if any("0" <= c <= "9" or "０" <= c <= "９" for c in surface):
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        return f"{value.scaleb(-exponent):f}E{exponent}" if exponent > 0 else f"{value:f}"
    return f"{value.normalize():f}"


def _quantity(quantity: Quantity | Range | Ratio | Moment | tuple[Any, ...], surface: str) -> str:
    """A quantity, read or expected, in words of one form."""
    match quantity:
        case Quantity(value=value, unit=unit, bound=bound):
            return _quantity(("quantity", (value,), unit.id, bound), surface)
        case Range(low=low, high=high):
            low_end, high_end = (low.unit.id, low.bound), (high.unit.id, high.bound)
            if low_end != high_end:
                return f"{_quantity(low, surface)} to {_quantity(high, surface)}"
            return _quantity(("range", (low.value, high.value), *low_end), surface)
        case Ratio(part=part, whole=whole, unit=unit, bound=bound):
            return f"{bound.value} {Fraction(part) / Fraction(whole)} {unit.id}"
        case ("ratio", (part, whole), unit, bound):
            return f"{bound.value} {Fraction(part) / Fraction(whole)} {unit}"
        case Moment(bound=bound):
            return f"{bound.value} date " + " ".join(f"{part}={number}" for part, number in quantity.stated())
        case ("moment", stated, bound):
            return _quantity(Moment(**stated, bound=bound), surface)
        case (_, numbers, unit, bound):
            return f"{bound.value} {'..'.join(_number(n, surface) for n in numbers)} {unit}"
    raise AssertionError(f"no quantity: {quantity}")


def shown(surface: str, stated: Expected | Mention) -> str:
    """A reading in words of one form, to compare and to show."""
    trend = f" {stated.trend.direction} {stated.trend.basis}" if stated.trend else ""
    return _quantity(stated.quantity, surface) + trend + " weak" * stated.weak


def wanted(row: Row) -> list[tuple[int, str, str]]:
    """Where, which characters, and what they say, in order."""
    return sorted(
        [(start, surface, shown(surface, reading)) for start, surface, reading in row.mentions]
        + [(start, surface, "idiom") for start, surface in row.idioms]
        + [(start, surface, "unread") for start, surface in row.unread]
    )


def got(text: str, reading: Reading) -> list[tuple[int, str, str]]:
    return sorted(
        [(m.span.start, m.surface, shown(m.surface, m)) for m in reading.mentions]
        + [(idiom.span.start, idiom.surface, "idiom") for idiom in reading.idioms]
        + [(span.start, span.of(text), "unread") for span in reading.unread]
    )
