"""Quantity → English words, in tables: what goes in, what must come out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts.fact import Noun
from summarizer.pages.numeral import PhraseError, number, ordinal
from summarizer.pages.phrase import bare, hyphenated, phrase, trend
from summarizer.pages.tables import table
from summarizer.vocabulary.mention import Basis, Direction, Mention, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Kind, Quantity, Range, Unit
from summarizer.vocabulary.span import Span
from tests.pages.units import q, units

NUMBERS = """
0          0
1          1
248        248
999        999
1000       1,000
2900       2,900
25E4       250,000
254999     254,999
999999     999,999
27.8       27.8
27.80      27.80
27.85      27.85
2.627      2.627
0.00015    0.00015
0.10       0.10
1000.50    1,000.50
1E6        1 million
1000000    1 million
1250000    1.25 million
1234567    1,234,567
300E4      3 million
1234E5     123.4 million
90E8       9 billion
9E9        9 billion
35E8       3.5 billion
1.28E12    1.28 trillion
1.280E12   1.280 trillion
12805E8    1,280.5 billion
2E15       2,000 trillion
249289299  249,289,299
1500000.5  1,500,000.5
-5         -5
-27.80     -27.80
-300E4     -3 million
"""


@pytest.mark.parametrize(("value", "shown"), [row.split(maxsplit=1) for row in NUMBERS.strip().splitlines()])
def test_number(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown.strip()


PHRASES = """
248 case                    | 248 cases
1 case                      | one case
2 case                      | two cases
0 case                      | zero cases
9 case                      | nine cases
10 case                     | 10 cases
5 case over                 | more than 5 cases
175 person                  | 175 people
1 person                    | one person
2900 person over            | more than 2,900 people
5 time                      | five times
1 time                      | one time
10 vehicle                  | 10 vehicles
6463 room                   | 6,463 rooms
1 household                 | one household
49 item                     | 49
4 item                      | four
27.85 kilogram              | 27.85 kilograms
27.80 kilogram              | 27.80 kilograms
15 kilogram about           | about 15 kilograms
1 kilogram                  | 1 kilogram
1.0 kilogram                | 1.0 kilograms
5 kilogram                  | 5 kilograms
500 gram                    | 500 grams
3 tonne                     | 3 metric tons
10 jin                      | 10 jin
2.5 kilometer               | 2.5 kilometers
400 meter                   | 400 meters
120 square-meter at least   | at least 120 square meters
25E4 yuan over              | more than 250,000 yuan
1 yuan                      | 1 yuan
90E8 yuan                   | 9 billion yuan
300E4 dollar                | 3 million US dollars
1 euro                      | 1 euro
61.5 percent                | 61.5%
1E2 percent nearly          | nearly 100%
5 percent under             | under 5%
262.7 percent at most       | at most 262.7%
2.5 point                   | 2.5 percentage points
1 point                     | 1 percentage point
100 day                     | 100 days
1 day                       | one day
2 week                      | two weeks
4 month over                | more than four months
12 month about              | about 12 months
3 year nearly               | nearly three years
24 hour                     | 24 hours
90 minute                   | 90 minutes
1.5 hour                    | 1.5 hours
1 ordinal                   | first
2 ordinal                   | second
10 ordinal                  | tenth
11 ordinal                  | 11th
21 ordinal                  | 21st
22 ordinal                  | 22nd
103 ordinal                 | 103rd
"""


@pytest.mark.parametrize(("given_", "said"), [row.split("|") for row in PHRASES.strip().splitlines()])
def test_phrase(given_: str, said: str) -> None:
    assert phrase(q(given_)) == said.strip()


def test_every_unit_of_the_reader_has_words_and_a_row_above() -> None:
    known = set(units())
    assert set(table("phrases.en")["units"]) == known - {"ordinal"}
    assert {row.split()[1] for row in PHRASES.strip().splitlines()} == known


def test_every_bound_has_words() -> None:
    assert set(table("phrases.en")["bounds"]) == set(Bound)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_trend_has_words(language: str) -> None:
    tables = table(f"phrases.{language}")
    assert set(tables["directions"]) == set(Direction)
    assert set(tables["bases"]) == set(Basis)


DRUG_CASE, NOBODY = Noun("drug case", "drug cases"), Noun("person", "people")

NOUNS = [
    ("248 case", DRUG_CASE, "248 drug cases"),
    ("1 case", DRUG_CASE, "one drug case"),
    ("2900 person over", NOBODY, "more than 2,900 people"),
    ("4 item", Noun("firearm", "firearms"), "four firearms"),
    ("0 item", Noun("case or incident", "cases or incidents"), "zero cases or incidents"),
    ("1 ordinal", Noun("group", "groups"), "first group"),
]


@pytest.mark.parametrize(("given_", "noun", "said"), NOUNS)
def test_noun(given_: str, noun: Noun, said: str) -> None:
    assert phrase(q(given_), noun) == said


RANGES = [
    ("10 kilogram", "15 kilogram", "10 to 15 kilograms"),
    ("10 kilogram about", "15 kilogram about", "about 10 to 15 kilograms"),
    ("500 gram", "2 kilogram", "500 grams to 2 kilograms"),
    ("10 percent", "15 percent", "10% to 15%"),
    ("3 person", "5 person", "three to five people"),
    ("5 person", "12 person", "5 to 12 people"),
    ("300 person", "400 person", "300 to 400 people"),
    ("300 person", "400 person about", "300 people to about 400 people"),
    ("3 day", "5 day", "three to five days"),
    ("90E8 yuan", "120E8 yuan", "9 billion to 12 billion yuan"),
]


@pytest.mark.parametrize(("low", "high", "said"), RANGES)
def test_range(low: str, high: str, said: str) -> None:
    assert phrase(Range(q(low), q(high))) == said


MOMENTS = [
    (Moment(year=2020), "2020"),
    (Moment(month=7), "July"),
    (Moment(year=2020, month=11), "November 2020"),
    (Moment(month=10, day=19), "October 19"),
    (Moment(year=2020, month=10, day=19), "October 19, 2020"),
    (Moment(day=22), "the 22nd"),
    (Moment(hour=9, minute=5), "9:05"),
    (Moment(month=10, day=19, hour=14, minute=30), "October 19, 14:30"),
]


@pytest.mark.parametrize(("moment", "said"), MOMENTS)
def test_moment(moment: Moment, said: str) -> None:
    assert phrase(moment) == said


BARE = [
    ("64 person", "64"),
    ("4 person", "four"),
    ("2900 person over", "more than 2,900"),
    ("61.5 percent", "61.5%"),
    ("27.80 kilogram", "27.80 kilograms"),
    ("1 ordinal", "first"),
]


@pytest.mark.parametrize(("given_", "said"), BARE)
def test_bare(given_: str, said: str) -> None:
    assert bare(q(given_)) == said


def test_bare_range_and_moment() -> None:
    assert bare(Range(q("10 person"), q("15 person"))) == "10 to 15"
    assert bare(Moment(month=7)) == "July"


HYPHENATED = [
    ("1E2 day", None, "100-day"),
    ("4 month", None, "four-month"),
    ("3 item", Noun("battle", "battles"), "three-battle"),
    ("120 square-meter", None, "120-square-meter"),
    ("15 kilogram", None, "15-kilogram"),
]


@pytest.mark.parametrize(("given_", "noun", "said"), HYPHENATED)
def test_hyphenated(given_: str, noun: Noun | None, said: str) -> None:
    assert hyphenated(q(given_), noun) == said


REFUSED = ["4 month over", "5 item", "61.5 percent", "1 ordinal"]


@pytest.mark.parametrize("given_", REFUSED)
def test_hyphenated_refuses_what_is_no_adjective(given_: str) -> None:
    with pytest.raises(PhraseError, match="use `q`"):
        hyphenated(q(given_))


TRENDS = [
    (Trend(Direction.DOWN, Basis.YEAR_ON_YEAR), "down 61.5% year on year"),
    (Trend(Direction.UP, Basis.MONTH_ON_MONTH), "up 61.5% month on month"),
    (Trend(Direction.DOWN), "down 61.5%"),
    (Trend(Direction.UNCHANGED), "unchanged at 61.5%"),
    (None, "61.5%"),
]


@pytest.mark.parametrize(("change", "said"), TRENDS)
def test_trend(change: Trend | None, said: str) -> None:
    assert trend(Mention(Span(0, 5), "61.5%", q("61.5 percent"), change, "quantity")) == said


def test_an_unknown_unit_is_named_with_its_cure() -> None:
    parsec = Unit("parsec", Kind.LENGTH, Decimal(1), "parsec")
    with pytest.raises(PhraseError, match=r"'parsec': add \[units.parsec\]"):
        phrase(Quantity(Decimal(3), parsec))


def test_a_measure_takes_no_noun() -> None:
    with pytest.raises(PhraseError, match="take away the noun 'drug'"):
        phrase(q("27.85 kilogram"), Noun("drug", "drugs"))


@pytest.mark.parametrize("moment", [Moment(hour=9), Moment(minute=30), Moment(month=7, day=1, hour=9)])
def test_a_time_needs_hour_and_minute(moment: Moment) -> None:
    with pytest.raises(PhraseError, match="hour and its minute"):
        phrase(moment)


@pytest.mark.parametrize("value", ["0", "1.5", "-1"])
def test_no_ordinal(value: str) -> None:
    with pytest.raises(PhraseError):
        ordinal(Decimal(value))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "123456789012345678901234567890123", "0." + "1" * 40])
def test_what_cannot_be_printed_exactly_is_refused(value: str) -> None:
    with pytest.raises(PhraseError):
        number(Decimal(value))


def value_of(shown: str) -> Decimal:
    digits, _, scale = shown.replace(",", "").partition(" ")
    return Decimal(digits).scaleb(table("phrases.en")["scales"][scale] if scale else 0)


@given(
    st.builds(
        lambda digits, power: Decimal(digits).scaleb(power),
        st.integers(-(10**15), 10**15),
        st.integers(-9, 8),
    )
)
def test_number_says_exactly_its_value(value: Decimal) -> None:
    assert value_of(number(value)) == value


@given(st.integers(0, 10**6), st.integers(1, 6))
def test_number_keeps_every_decimal(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    assert len(number(value).partition(".")[2]) == places


@given(st.integers(1, 10**5))
def test_ordinals_differ(place: int) -> None:
    assert ordinal(Decimal(place)) != ordinal(Decimal(place + 1))
