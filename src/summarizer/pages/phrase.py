"""Quantity → English words: hedge, numeral and unit, none of them lost."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from babel.units import format_unit

from summarizer.facts.fact import Noun
from summarizer.pages.date import date
from summarizer.pages.fraction import fraction, in_digits, in_letters
from summarizer.pages.numeral import ENGLISH, PhraseError, is_small, ordinal, plain, signed, spelled
from summarizer.pages.tables import table
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Kind, Quantity, Range, Ratio, Unit

Stated = Quantity | Range | Ratio | Moment
"""Whatever a mention can state."""
SHARE = "share"
"""The unit of a part of a whole: it has words of its own, two-thirds."""
SPELLED = (Kind.DURATION, Kind.MULTIPLE)
"""Kinds whose small whole numbers are in letters also behind a hedge: more than four months."""


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What follows a numeral: `joint`, then the word for one or for many; no word, no joint."""

    one: str
    many: str
    joint: str = " "

    def after(self, numeral: str, value: Decimal) -> str:
        """The numeral with its unit."""
        word = self.one if ENGLISH.plural_form(value) == "one" else self.many
        return f"{numeral}{self.joint}{word}" if word else numeral


def phrase(quantity: Stated, noun: Noun | None = None) -> str:
    """The full phrase: hedge, number, and the noun or unit.

    >>> yuan = Unit("yuan", Kind.MONEY, Decimal(1), "yuan")
    >>> phrase(Quantity(Decimal("25E+4"), yuan, Bound.OVER))
    'more than 250,000 yuan'
    >>> case = Unit("case", Kind.COUNT, Decimal(1), "case")
    >>> phrase(Quantity(Decimal(248), case), Noun("drug case", "drug cases"))
    '248 drug cases'
    """
    quantity = _settled(quantity)
    match quantity:
        case Moment():
            return _hedged(quantity.bound, date(quantity))
        case Range():
            return _range(quantity, _words(quantity.high.unit, noun))
        case Ratio():
            return _hedged(quantity.bound, _ratio(quantity, _words(quantity.unit, noun)))
        case Quantity():
            return _hedged(quantity.bound, _counted(quantity, _words(quantity.unit, noun)))


def bare(quantity: Stated) -> str:
    """Hedge and number of a counted thing, its noun left out; a measure keeps its unit.

    >>> bare(Quantity(Decimal(64), Unit("person", Kind.COUNT, Decimal(1), "person")))
    '64'
    """
    quantity = _settled(quantity)
    match quantity:
        case Quantity(unit=Unit(kind=Kind.COUNT)):
            return _hedged(quantity.bound, _counted(quantity, UnitWords("", "")))
        case Ratio(unit=Unit(kind=Kind.COUNT)):
            return _hedged(quantity.bound, _ratio(quantity, UnitWords("", "")))
        case Range(high=Quantity(unit=Unit(kind=Kind.COUNT))):
            return _range(quantity, UnitWords("", ""))
        case _:
            return phrase(quantity)


def short(mention: Mention) -> str:
    """The figure where its label stands apart: a count in digits without its noun, else as tables print it.

    >>> from summarizer.vocabulary.span import Span
    >>> six = Quantity(Decimal(6), Unit("case", Kind.COUNT, Decimal(1), "case"), Bound.OVER)
    >>> short(Mention(Span(0, 2), "6起", six, None, "quantity"))
    'more than 6'
    """
    match mention.quantity:
        case Quantity(unit=Unit(kind=Kind.COUNT)) as quantity if mention.trend is None:
            return _hedged(quantity.bound, signed(_converted(quantity).value))
        case _:
            return trend(mention)


def grown(mention: Mention, noun: Noun | None = None) -> str:
    """The full phrase; of a multiple by which something grew, one that is said behind “by”: 1.5 times.

    >>> from summarizer.vocabulary.mention import Direction, Trend
    >>> from summarizer.vocabulary.span import Span
    >>> times = Quantity(Decimal("1.5"), Unit("multiple", Kind.MULTIPLE, Decimal(1), "multiple"))
    >>> trend(Mention(Span(0, 4), "1.5倍", times, Trend(Direction.UP), "quantity"))
    'up by 1.5 times'
    """
    quantity = mention.quantity
    if mention.trend is None or not isinstance(quantity, Quantity) or quantity.unit.kind is not Kind.MULTIPLE:
        return phrase(quantity, noun)
    times = table("phrases.en")["times"]
    return _hedged(quantity.bound, _counted(quantity, UnitWords(times, times)))


def hyphenated(quantity: Stated, noun: Noun | None = None) -> str:
    """The quantity as an adjective; only an exact quantity with a word for its unit has one.

    >>> hyphenated(Quantity(Decimal(100), Unit("day", Kind.DURATION, Decimal(1), "day")))
    '100-day'
    """
    quantity = _settled(quantity)
    if not isinstance(quantity, Quantity | Ratio) or quantity.bound is not Bound.EXACT or quantity.value < 0:
        raise PhraseError("only an exact quantity, and none below zero, makes an adjective: use `q`")
    words, unit = _words(quantity.unit, noun), quantity.unit
    if words.joint == "-" or (unit.id == SHARE and in_letters(fraction(quantity))):
        return phrase(quantity)
    if not words.one or not words.joint or unit.kind is Kind.ORDINAL:
        raise PhraseError("there is no noun to join with a hyphen: use `q`, or give the fact a `noun`")
    if isinstance(quantity, Ratio):
        return f"{in_digits(_part(quantity), mixed=True)}-{words.one.replace(' ', '-')}"
    return f"{_numeral(_converted(quantity))}-{words.one}".replace(" ", "-")


def trend(mention: Mention, noun: Noun | None = None) -> str:
    """The phrase of a mention with its trend around it, as tables print it.

    >>> from summarizer.vocabulary.mention import Basis, Direction, Trend
    >>> from summarizer.vocabulary.span import Span
    >>> fall = Quantity(Decimal("61.5"), Unit("percent", Kind.RATIO, Decimal(1), "percent"))
    >>> trend(Mention(Span(0, 5), "61.5%", fall, Trend(Direction.DOWN, Basis.YEAR_ON_YEAR), "quantity"))
    'down 61.5% year on year'
    """
    words = grown(mention, noun)
    if mention.trend is None:
        return words
    tables = table("phrases.en")
    if words.endswith(tables["times"]):
        words = f"{tables['by']} {words}"
    direction = tables["directions"][mention.trend.direction]
    return f"{direction} {words} {tables['bases'][mention.trend.basis]}".strip()


def _hedged(bound: Bound, words: str) -> str:
    return f"{table('phrases.en')['bounds'][bound]} {words}".lstrip()


def _counted(quantity: Quantity, words: UnitWords) -> str:
    """Numeral and unit."""
    if quantity.unit.id == SHARE and (part := in_letters(fraction(quantity))):
        return part
    quantity = _converted(quantity)
    return words.after(_numeral(quantity), quantity.value)


def _ratio(ratio: Ratio, words: UnitWords) -> str:
    """Numeral and unit: two-thirds, 2/3 kilogram, 5 1/3 kilograms."""
    if ratio.unit.id == SHARE:
        return in_letters(fraction(ratio)) or in_digits(fraction(ratio), mixed=False)
    part = _part(ratio)
    return words.after(in_digits(part, mixed=True), Decimal(1 if abs(part) <= 1 else 2))


def _settled(quantity: Stated) -> Stated:
    """A ratio that a decimal states exactly as that: 3/2 yuan is 1.5 yuan."""
    return quantity.settled if isinstance(quantity, Ratio) else quantity


def _part(ratio: Ratio) -> Fraction:
    """The value of a ratio in the unit that its words name."""
    return fraction(ratio) * Fraction(_row(ratio.unit).get("times", 1))


def _converted(quantity: Quantity) -> Quantity:
    """The quantity in the unit that its words name: three quarters are nine months."""
    times = Decimal(_row(quantity.unit).get("times", 1))
    if times == 1:
        return quantity
    return replace(quantity, value=EXACT_ARITHMETIC.multiply(quantity.value, times))


def _numeral(quantity: Quantity) -> str:
    """In letters where small whole things are counted, else in digits."""
    value, kind = quantity.value, quantity.unit.kind
    if kind is Kind.ORDINAL:
        row = _row(quantity.unit)
        if "suffix" in row:
            return f"{plain(value)}{row['suffix']}"
        return f"{ordinal(value)} {row['one']}" if row else ordinal(value)
    letters = kind in SPELLED or (kind is Kind.COUNT and quantity.bound is Bound.EXACT)
    letters = letters and is_small(value) and _row(quantity.unit).get("letters", True)
    return spelled(value) if letters else signed(value)


def _range(quantity: Range, words: UnitWords) -> str:
    low, high, to = quantity.low, quantity.high, table("phrases.en")["to"]
    if low.unit != high.unit or low.bound is not high.bound:
        return f"{phrase(low)} {to} {_hedged(high.bound, _counted(high, words))}"
    low, high = _converted(low), _converted(high)
    letters = is_small(low.value) and is_small(high.value) and words.joint != "-"
    letters = letters or low.unit.kind is Kind.ORDINAL
    first, last = (_numeral(end) if letters else signed(end.value) for end in (low, high))
    if not words.joint:  # 10% to 15%: a sign stands by each number
        first = words.after(first, low.value)
    return _hedged(low.bound, f"{first} {to} {words.after(last, high.value)}")


def _row(unit: Unit) -> dict[str, Any]:
    row: dict[str, Any] = table("phrases.en")["units"].get(unit.id, {})
    return row


def _words(unit: Unit, noun: Noun | None) -> UnitWords:
    if noun is not None:
        if unit.kind not in (Kind.COUNT, Kind.ORDINAL):
            raise PhraseError(f"{unit.id} has a word of its own: take away the noun {noun.one!r}")
        return UnitWords(noun.one, noun.many if unit.kind is Kind.COUNT else noun.one)
    if unit.kind is Kind.ORDINAL:
        return UnitWords("", "")
    row = _row(unit)
    if not row:
        cure = f"add [units.{unit.id}] to phrases.en.toml"
        raise PhraseError(f"no English words for the unit {unit.id!r}: {cure}")
    if "cldr" in row:
        return _cldr(row["cldr"])
    if "suffix" in row:
        return UnitWords(row["suffix"], row["suffix"], joint="")
    return UnitWords(row["one"], row["many"], row.get("joint", " "))


@lru_cache(maxsize=256)
def _cldr(name: str) -> UnitWords:
    """The words of the Unicode locale data for a unit."""
    one, many = (format_unit(value, name, "long", locale=ENGLISH) for value in (1, 2))
    return UnitWords(one.removeprefix("1 "), many.removeprefix("2 "))
