"""What the pages say, the reader of the check must read as the same: both sides agree on every phrase."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.facts.fact import Noun
from summarizer.pages.fraction import fraction
from summarizer.pages.numeral import number
from summarizer.pages.phrase import phrase, trend
from summarizer.pages.tables import table
from summarizer.reading.reader import read
from summarizer.vocabulary.mention import Basis, Direction, Mention, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Ratio
from summarizer.vocabulary.span import Span
from tests.pages.test_phrase import MOMENTS, PHRASES, RANGES, RATIOS
from tests.pages.units import q, r, units

ROWS = [row.split("|")[0] for row in PHRASES.strip().splitlines()]
UNREADABLE = {
    "the 22nd",  # an ordinal
    "14:00",  # with its minute
    "0:00",
    "October 19, 14:30",  # two moments
    "July 1, 9 o'clock",
    "Wednesday",
    "Sunday",
    "Wednesday, 10 o'clock",
    "Wednesday, July 1, 2020",
    "300 people to about 400 people",
    "1980s to 1990s",
    "first to 12th",
    "minus 10 to minus 5 degrees Celsius",
}
"""What no English rule reads yet: no article states it so far."""


def only(words: str) -> Mention:
    """The one mention that fills the words, hedge and unit included."""
    reading = read(words, "en")
    assert len(reading.mentions) == 1, words
    assert not reading.unread
    return reading.mentions[0]


@pytest.mark.parametrize("row", ROWS)
def test_a_phrase_reads_back(row: str) -> None:
    quantity = q(row)
    assert quantity.says_the_same(only(phrase(quantity)).quantity)


@pytest.mark.parametrize("row", [row.split("|")[0] for row in RATIOS.strip().splitlines()])
def test_a_ratio_reads_back(row: str) -> None:
    ratio = r(row)
    stated = only(phrase(ratio)).quantity
    assert ratio.says_the_same(stated) or ratio.settled.says_the_same(stated)


@pytest.mark.parametrize(("low", "high"), [row[:2] for row in RANGES if row[2] not in UNREADABLE])
def test_a_range_reads_back(low: str, high: str) -> None:
    span = Range(q(low), q(high))
    assert span.says_the_same(only(phrase(span)).quantity)


@pytest.mark.parametrize("moment", [moment for moment, said in MOMENTS if said not in UNREADABLE])
def test_a_moment_reads_back(moment: Moment) -> None:
    assert moment.says_the_same(only(phrase(moment)).quantity)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("row", ["61.5 percent", "500 person", "3 case", "2.3 yuan", "5 month", "7 item"])
def test_a_trend_reads_back(row: str, direction: Direction, basis: Basis) -> None:
    change = Trend(direction, basis)
    said = trend(Mention(Span(0, 5), row, q(row), change, "quantity"))
    assert only(said).trend == change


COUNTS = sorted(name for name, unit in units().items() if unit.kind is Kind.COUNT)


@settings(deadline=None)
@given(st.integers(0, 10**7), st.integers(-2, 5), st.sampled_from(list(Bound)), st.sampled_from(COUNTS))
def test_any_count_reads_back(digits: int, power: int, bound: Bound, unit: str) -> None:
    value = q(f"{digits}E{power} {unit}").value
    quantity = Quantity(value, units()[unit], bound)
    noun = Noun("widget", "widgets")
    assert quantity.says_the_same(only(f"they made {phrase(quantity, noun)} there").quantity)


MEASURES = sorted(name for name, unit in units().items() if unit.kind not in (Kind.COUNT, Kind.ORDINAL))


@settings(deadline=None)
@given(
    st.integers(-(10**7), 10**7), st.integers(-2, 5), st.sampled_from(list(Bound)), st.sampled_from(MEASURES)
)
def test_any_measure_reads_back(digits: int, power: int, bound: Bound, unit: str) -> None:
    quantity = Quantity(q(f"{digits}E{power} {unit}").value, units()[unit], bound)
    assert quantity.says_the_same(only(f"they had {phrase(quantity)} there").quantity)


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(2, 999), st.sampled_from(list(Bound)), st.sampled_from(MEASURES))
def test_any_ratio_of_a_measure_reads_back(part: int, whole: int, bound: Bound, unit: str) -> None:
    ratio = Ratio(Decimal(part % 998 + 1 if unit == "share" else part), Decimal(whole), units()[unit], bound)
    stated = only(f"they had {phrase(ratio)} there").quantity
    assert isinstance(stated, Quantity | Ratio)
    assert ratio.unit.matches(stated.unit)
    assert ratio.bound is stated.bound
    factors = Fraction(ratio.unit.factor), Fraction(stated.unit.factor)
    assert fraction(ratio) * factors[0] == fraction(stated) * factors[1]


@settings(deadline=None)
@given(st.integers(1, 10**9), st.integers(-3, 9))
def test_any_number_reads_back(digits: int, power: int) -> None:
    value = q(f"{digits}E{power} item").value
    assert only(f"{number(value)} yuan").values == (value,)


def test_the_chrome_holds_no_number() -> None:
    for language in ("en", "zh"):
        for words in _strings(table(f"words.{language}")):
            words = re.sub(r"\{\w+\}", "", words)
            for reader in {"en", language}:
                reading = read(words, reader)
                assert not reading.mentions, words
                assert not reading.unread, words
                assert not reading.idioms, words


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [words for inner in value.values() for words in _strings(inner)]
    if isinstance(value, list):
        return [words for inner in value for words in _strings(inner)]
    return [str(value)]
