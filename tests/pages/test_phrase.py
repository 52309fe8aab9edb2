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
from tests.pages.units import q, r, units

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
21.2E8 person-time          | 2.12 billion person-times
1 person-time               | one person-time
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
0.5 share                   | one-half
0.75 share over             | more than three-quarters
0.2 share                   | one-fifth
0.55 share about            | about 55%
1.5 share                   | 150%
0 share                     | 0%
5 dozen                     | 60
1E2 dozen over              | more than 1,200
27.80 milligram             | 27.80 milligrams
25E4 microgram              | 250,000 micrograms
1 tael                      | 1 tael
3 pound                     | 3 pounds
27.80 ounce                 | 27.80 ounces
25E4 carat                  | 250,000 carats
1 centimeter                | 1 centimeter
3 millimeter                | 3 millimeters
27.80 decimeter             | 27.80 decimeters
25E4 micrometer             | 250,000 micrometers
1 nanometer                 | 1 nanometer
3 li                        | 3 li
27.80 zhang                 | 27.80 zhang
25E4 chi                    | 250,000 chi
1 cun                       | 1 cun
3 mile                      | 3 miles
1 foot                      | 1 foot
6 foot                      | 6 feet
25E4 inch                   | 250,000 inches
1 yard                      | 1 yard
3 nautical-mile             | 3 nautical miles
27.80 light-year            | 27.80 light years
25E4 square-kilometer       | 250,000 square kilometers
1 square-centimeter         | 1 square centimeter
3 hectare                   | 3 hectares
27.80 mu                    | 27.80 mu
25E4 qing                   | 250,000 qing
1 acre                      | 1 acre
3 square-mile               | 3 square miles
27.80 square-foot           | 27.80 square feet
25E4 liter                  | 250,000 liters
1 milliliter                | 1 milliliter
3 cubic-meter               | 3 cubic meters
27.80 cubic-centimeter      | 27.80 cubic centimeters
25E4 gallon                 | 250,000 gallons
1 barrel                    | one barrel
3 tablespoon                | three tablespoons
27.80 teaspoon              | 27.80 teaspoons
2 cup                       | two cups
25E4 jiao                   | 250,000 jiao
1 fen                       | 1 fen
3 cent                      | 3 cents
27.80 hong-kong-dollar      | 27.80 Hong Kong dollars
25E4 taiwan-dollar          | 250,000 New Taiwan dollars
1 singapore-dollar          | 1 Singapore dollar
3 australian-dollar         | 3 Australian dollars
27.80 canadian-dollar       | 27.80 Canadian dollars
1 pound-sterling            | 1 pound sterling
300E4 pound-sterling        | 3 million pounds sterling
1 yen                       | 1 yen
3 won                       | 3 won
27.80 ruble                 | 27.80 rubles
25E4 rupee                  | 250,000 rupees
1 baht                      | 1 baht
3 franc                     | 3 francs
27.80 mark                  | 27.80 marks
25E4 peso                   | 250,000 pesos
1 ringgit                   | 1 ringgit
3 dong                      | 3 dong
27.80 rand                  | 27.80 rand
25E4 pataca                 | 250,000 patacas
1 basis-point               | 1 basis point
0.5 per-mille               | 0.5‰
2 multiple                  | two-fold
5 multiple over             | more than five-fold
10 multiple                 | 10-fold
2.5 multiple about          | about 2.5-fold
1E6 multiple                | 1 million-fold
1 second                    | 1 second
27.8 second                 | 27.8 seconds
1 millisecond               | one millisecond
3 quarter                   | nine months
4 quarter nearly            | nearly 12 months
1 quarter                   | three months
27.80 semester              | 27.80 semesters
25E4 workday                | 250,000 working days
3 ten-days                  | 30 days
1 ten-days                  | 10 days
20 age                      | 20 years old
1 age                       | one year old
80 age over                 | more than 80 years old
80 decade                   | 80s
1990 decade                 | 1990s
201E1 decade                | 2010s
3 decade-long               | three decades
1 decade-long               | one decade
1 century-long              | one century
21 century                  | 21st century
9 century                   | ninth century
27.80 celsius               | 27.80 degrees Celsius
1 celsius                   | 1 degree Celsius
-5 celsius                  | minus 5 degrees Celsius
-5 celsius about            | about minus 5 degrees Celsius
27.80 fahrenheit            | 27.80 degrees Fahrenheit
-273.15 degree              | minus 273.15 degrees
1 watt                      | 1 watt
3 kilowatt                  | 3 kilowatts
27.80 megawatt              | 27.80 megawatts
25E4 gigawatt               | 250,000 gigawatts
1 kilowatt-hour             | 1 kilowatt hour
25E4 kilowatt-hour          | 250,000 kilowatt-hours
3 joule                     | 3 joules
27.80 kilocalorie           | 27.80 kilocalories
25E4 calorie                | 250,000 calories
1 volt                      | 1 volt
3 kilovolt                  | 3 kilovolts
27.80 hertz                 | 27.80 hertz
25E4 megahertz              | 250,000 megahertz
1 gigahertz                 | 1 gigahertz
3 bit                       | 3 bits
27.80 byte                  | 27.80 bytes
25E4 megabyte               | 250,000 megabytes
1 gigabyte                  | 1 gigabyte
3 terabyte                  | 3 terabytes
27.80 pixel                 | 27.80 pixels
1 kilometer-an-hour         | 1 km/h
350 kilometer-an-hour over  | more than 350 km/h
1 mile-an-hour              | 1 mph
3 meter-a-second            | 3 m/s
27.80 hectopascal           | 27.80 hectopascals
25E4 pascal                 | 250,000 pascals
9 decibel                   | 9 decibels
7.1 magnitude               | 7.1 magnitude
7 magnitude                 | 7 magnitude
27.80 radian                | 27.80 radians
-300E4 yuan                 | minus 3 million yuan
-61.5 percent               | minus 61.5%
-5 day about                | about minus 5 days
-4 item                     | minus 4
"""


@pytest.mark.parametrize(("given_", "said"), [row.split("|") for row in PHRASES.strip().splitlines()])
def test_phrase(given_: str, said: str) -> None:
    assert phrase(q(given_)) == said.strip()


RATIOS = """
1/3 share               | one-third
2/3 share over          | more than two-thirds
4/6 share               | two-thirds
3/7 share nearly        | nearly three-sevenths
3/4 share               | three-quarters
3000/2 acre             | 1,500 acres
3/14 share              | 3/14
16/3 share              | 16/3
-2/3 share              | -2/3
1/3 kilogram            | 1/3 kilogram
2/3 kilogram about      | about 2/3 kilogram
16/3 kilogram           | 5 1/3 kilograms
10/3 case at least      | at least 3 1/3 cases
10/3 item               | 3 1/3
100/3 percent           | 33 1/3%
110/3 celsius           | 36 2/3 degrees Celsius
7/3 hour                | 2 1/3 hours
7/3 multiple            | 2 1/3-fold
4/9 quarter             | 1 1/3 months
4.7244/0.9144 foot      | 5 1/6 feet
"""


@pytest.mark.parametrize(("given_", "said"), [row.split("|") for row in RATIOS.strip().splitlines()])
def test_ratio(given_: str, said: str) -> None:
    assert phrase(r(given_)) == said.strip()


def test_ratio_in_other_forms() -> None:
    assert phrase(r("10/3 case"), DRUG_CASE) == "3 1/3 drug cases"
    assert bare(r("10/3 case over")) == "more than 3 1/3"
    assert bare(r("2/3 kilogram")) == "2/3 kilogram"
    assert hyphenated(r("2/3 share")) == "two-thirds"
    assert hyphenated(r("7/3 hour")) == "2 1/3-hour"
    assert hyphenated(r("4/9 quarter")) == "1 1/3-month"


@pytest.mark.parametrize(
    "given_", ["2/3 share over", "3/14 share", "-2/3 hour", "100/3 percent", "10/3 item"]
)
def test_hyphenated_refuses_a_ratio_that_is_no_adjective(given_: str) -> None:
    with pytest.raises(PhraseError, match="use `q`"):
        hyphenated(r(given_))


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
    ("1990 decade", Noun("law", "laws"), "1990s law"),
    ("5 dozen", Noun("egg", "eggs"), "60 eggs"),
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
    ("2 multiple", "3 multiple", "2 to 3-fold"),
    ("0.5 share", "0.75 share", "50% to 75%"),
    ("2 quarter", "3 quarter", "six to nine months"),
    ("20 age", "30 age", "20 to 30 years old"),
    ("5 per-mille", "6 per-mille", "5‰ to 6‰"),
    ("1980 decade", "1990 decade", "1980s to 1990s"),
    ("1 ordinal", "12 ordinal", "first to 12th"),
    ("-10 celsius", "-5 celsius", "minus 10 to minus 5 degrees Celsius"),
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
    (Moment(year=2020, bound=Bound.ABOUT), "about 2020"),
    (Moment(hour=10, minute=26, second=5), "10:26:05"),
    (Moment(hour=0, minute=0, second=9), "0:00:09"),
    (Moment(hour=10), "10 o'clock"),
    (Moment(hour=12, bound=Bound.ABOUT), "about 12 o'clock"),
    (Moment(hour=14), "14:00"),
    (Moment(hour=0), "0:00"),
    (Moment(month=7, day=1, hour=9), "July 1, 9 o'clock"),
    (Moment(weekday=3), "Wednesday"),
    (Moment(weekday=7), "Sunday"),
    (Moment(weekday=3, hour=10), "Wednesday, 10 o'clock"),
    (Moment(year=2020, month=7, day=1, weekday=3), "Wednesday, July 1, 2020"),
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
    ("-4 item", "minus 4"),
    ("5 dozen", "60"),
    ("0.5 share over", "more than one-half"),
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
    ("20 age", None, "20-year-old"),
    ("7.1 magnitude", None, "7.1-magnitude"),
    ("5 second", None, "5-second"),
    ("3 quarter", None, "nine-month"),
    ("2 multiple", None, "two-fold"),
    ("10 multiple", None, "10-fold"),
    ("0.75 share", None, "three-quarters"),
]


@pytest.mark.parametrize(("given_", "noun", "said"), HYPHENATED)
def test_hyphenated(given_: str, noun: Noun | None, said: str) -> None:
    assert hyphenated(q(given_), noun) == said


REFUSED = ["4 month over", "5 item", "61.5 percent", "1 ordinal", "1990 decade", "0.55 share", "-5 celsius"]


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


@pytest.mark.parametrize("moment", [Moment(minute=30), Moment(second=5), Moment(hour=9, second=5)])
def test_a_time_needs_its_hour_and_seconds_their_minute(moment: Moment) -> None:
    with pytest.raises(PhraseError, match="only with its hour, and seconds only with their minute"):
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
