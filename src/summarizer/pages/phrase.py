"""Quantity → English words: hedge, numeral and unit, none of them lost."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names
from babel.units import format_unit

from summarizer.facts.fact import Noun
from summarizer.pages.numeral import ENGLISH, PhraseError, is_small, number, ordinal, spelled
from summarizer.pages.tables import table
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Unit

Stated = Quantity | Range | Moment
"""Whatever a mention can state."""


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
    match quantity:
        case Moment():
            return _moment(quantity)
        case Range():
            return _range(quantity, _words(quantity.high.unit, noun))
        case Quantity(value=value, unit=unit, bound=bound):
            return _hedged(bound, _words(unit, noun).after(_numeral(quantity), value))


def bare(quantity: Stated) -> str:
    """Hedge and number of a counted thing, its noun left out; a measure keeps its unit.

    >>> bare(Quantity(Decimal(64), Unit("person", Kind.COUNT, Decimal(1), "person")))
    '64'
    """
    match quantity:
        case Quantity(unit=Unit(kind=Kind.COUNT)):
            return _hedged(quantity.bound, _numeral(quantity))
        case Range(high=Quantity(unit=Unit(kind=Kind.COUNT))):
            return _range(quantity, UnitWords("", ""))
        case _:
            return phrase(quantity)


def hyphenated(quantity: Stated, noun: Noun | None = None) -> str:
    """The quantity as an adjective; only an exact quantity with a word for its unit has one.

    >>> hyphenated(Quantity(Decimal(100), Unit("day", Kind.DURATION, Decimal(1), "day")))
    '100-day'
    """
    if not isinstance(quantity, Quantity) or quantity.bound is not Bound.EXACT:
        raise PhraseError("only an exact quantity makes an adjective: use `q`")
    words = _words(quantity.unit, noun)
    if not words.one or not words.joint or quantity.unit.kind is Kind.ORDINAL:
        raise PhraseError("there is no noun to join with a hyphen: use `q`, or give the fact a `noun`")
    return f"{_numeral(quantity)}-{words.one}".replace(" ", "-")


def trend(mention: Mention, noun: Noun | None = None) -> str:
    """The phrase of a mention with its trend around it, as tables print it.

    >>> from summarizer.vocabulary.mention import Basis, Direction, Trend
    >>> from summarizer.vocabulary.span import Span
    >>> fall = Quantity(Decimal("61.5"), Unit("percent", Kind.RATIO, Decimal(1), "percent"))
    >>> trend(Mention(Span(0, 5), "61.5%", fall, Trend(Direction.DOWN, Basis.YEAR_ON_YEAR), "quantity"))
    'down 61.5% year on year'
    """
    words = phrase(mention.quantity, noun)
    if mention.trend is None:
        return words
    tables = table("phrases.en")
    direction = tables["directions"][mention.trend.direction]
    return f"{direction} {words} {tables['bases'][mention.trend.basis]}".strip()


def _hedged(bound: Bound, words: str) -> str:
    return f"{table('phrases.en')['bounds'][bound]} {words}".lstrip()


def _numeral(quantity: Quantity) -> str:
    """In letters where small whole things are counted, else in digits."""
    value, kind = quantity.value, quantity.unit.kind
    if kind is Kind.ORDINAL:
        return ordinal(value)
    in_letters = kind is Kind.DURATION or (kind is Kind.COUNT and quantity.bound is Bound.EXACT)
    return spelled(value) if in_letters and is_small(value) else number(value)


def _range(quantity: Range, words: UnitWords) -> str:
    low, high, to = quantity.low, quantity.high, table("phrases.en")["to"]
    if low.unit != high.unit or low.bound is not high.bound:
        return f"{phrase(low)} {to} {words.after(_hedged(high.bound, _numeral(high)), high.value)}"
    in_letters = is_small(low.value) and is_small(high.value)
    first, last = (_numeral(end) if in_letters else number(end.value) for end in (low, high))
    if not words.joint:  # 10% to 15%: a sign stands by each number
        first = words.after(first, low.value)
    return _hedged(low.bound, f"{first} {to} {words.after(last, high.value)}")


def _moment(moment: Moment) -> str:
    day = f"{moment.day}" if moment.day is not None else ""
    month = get_month_names("wide", locale=ENGLISH)[moment.month] if moment.month is not None else ""
    year = f"{moment.year}" if moment.year is not None else ""
    if day and not month:
        day = "the " + ordinal(Decimal(day))
    date = f"{month} {day}".strip()
    date = f"{date}, {year}" if day and year else f"{date} {year}".strip()
    if moment.hour is None and moment.minute is None:
        return date
    if moment.hour is None or moment.minute is None:
        raise PhraseError("a time has English words only with both its hour and its minute")
    clock = f"{moment.hour}:{moment.minute:02}"
    return f"{date}, {clock}" if date else clock


def _words(unit: Unit, noun: Noun | None) -> UnitWords:
    if noun is not None:
        if unit.kind not in (Kind.COUNT, Kind.ORDINAL):
            raise PhraseError(f"{unit.id} has a word of its own: take away the noun {noun.one!r}")
        return UnitWords(noun.one, noun.many if unit.kind is Kind.COUNT else noun.one)
    if unit.kind is Kind.ORDINAL:
        return UnitWords("", "")
    row = table("phrases.en")["units"].get(unit.id)
    if row is None:
        cure = f"add [units.{unit.id}] to phrases.en.toml"
        raise PhraseError(f"no English words for the unit {unit.id!r}: {cure}")
    if "cldr" in row:
        return _cldr(row["cldr"])
    if "suffix" in row:
        return UnitWords(row["suffix"], row["suffix"], joint="")
    return UnitWords(row["one"], row["many"])


@lru_cache(maxsize=64)
def _cldr(name: str) -> UnitWords:
    """The words of the Unicode locale data for a unit."""
    one, many = (format_unit(value, name, "long", locale=ENGLISH) for value in (1, 2))
    return UnitWords(one.removeprefix("1 "), many.removeprefix("2 "))
