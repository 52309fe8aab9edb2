"""Every number from 0 to 99,999 and samples to 10^16, in words and digits, in both languages."""

import random
from collections.abc import Callable
from decimal import Decimal
from typing import cast

import pytest

import summarizer
from summarizer.reading.compose import compose
from summarizer.reading.lexicon import load_lexicon
from summarizer.reading.reader import fold, read
from tests.reading.speller import chinese, english, full_width

SPELLERS: dict[str, tuple[str, Callable[[int], str]]] = {
    "二": ("zh", chinese),
    "两": ("zh", lambda n: chinese(n, "两")),
    "and": ("en", english),
    "American": ("en", lambda n: english(n, " ")),
}
UNITS = {"zh": "人", "en": " people"}
spellers = pytest.mark.parametrize("speller", SPELLERS)


def samples(count: int, seed: int = 2020) -> list[int]:
    """Numbers of every length up to 16 digits: round ones, full ones, ones with holes."""
    chance = random.Random(seed)
    found = [10**power for power in range(17)]
    while len(found) < count:
        number = chance.randrange(10 ** chance.randint(5, 16))
        found.append(number)
        found.append(int("".join(chance.choice((d, "0")) for d in str(number))))
        found.append(int(str(number)[: chance.randint(1, 4)]) * 10 ** chance.randint(0, 12))
    return [number for number in found if number <= 10**16]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (10, "十"),
        (12, "十二"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1_010, "一千零一十"),
        (10_300, "一万零三百"),
        (100_500, "十万零五百"),
        (203_012, "二十万三千零一十二"),
        (100_000_005, "一亿零五"),
        (10**12, "一万亿"),
        (10**16, "一亿亿"),
    ],
)
def test_speller_of_chinese(number: int, words: str) -> None:
    assert chinese(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (21, "twenty-one"),
        (105, "one hundred and five"),
        (1_005, "one thousand and five"),
        (203_012, "two hundred and three thousand and twelve"),
        (1_200_300, "one million two hundred thousand three hundred"),
        (10**16, "ten thousand trillion"),
    ],
)
def test_speller_of_english(number: int, words: str) -> None:
    assert english(number) == words


@pytest.mark.parametrize(("speller", "step"), [("二", 1), ("and", 1), ("两", 7), ("American", 7)])
def test_every_number_to_99_999_composes(speller: str, step: int) -> None:
    language, spell = SPELLERS[speller]
    lexicon = load_lexicon(language)
    wrong = [(n, spell(n)) for n in range(0, 100_000, step) if compose(spell(n), lexicon) != n]
    assert not wrong, f"{len(wrong)} wrong, first {wrong[:5]}"


@spellers
def test_samples_to_10_to_the_16_compose(speller: str) -> None:
    language, spell = SPELLERS[speller]
    lexicon = load_lexicon(language)
    wrong = [(n, spell(n)) for n in samples(6000) if compose(spell(n), lexicon) != n]
    assert not wrong, f"{len(wrong)} wrong, first {wrong[:5]}"


def read_whole(text: str, language: str) -> Decimal | str:
    """The value of a text that is one mention; otherwise what the reader made of it."""
    reading = read(text, language)
    if len(reading.mentions) == 1 and reading.mentions[0].surface == text and not reading.unread:
        return reading.mentions[0].values[0]
    return repr(reading)


@spellers
def test_numbers_in_words_are_read(speller: str) -> None:
    language, spell = SPELLERS[speller]
    chance = random.Random(7)
    numbers = [*range(1, 300), *chance.sample(range(300, 100_000), 700), *samples(600)]
    texts = {f"{spell(n)}{UNITS[language]}": n for n in numbers}
    wrong = [(t, n, read_whole(t, language)) for t, n in texts.items() if read_whole(t, language) != n]
    assert not wrong, f"{len(wrong)} wrong, first {wrong[:5]}"


@pytest.mark.parametrize("language", UNITS)
def test_digits_are_read_with_commas_and_without_and_in_full_width(language: str) -> None:
    unit = UNITS[language]
    for n in samples(300):
        for digits in (str(n), f"{n:,}", full_width(str(n))):
            assert read_whole(digits + unit, language) == n, digits


@pytest.mark.parametrize("year", [1998, 2000, 2006, 2020, 2026])
def test_digits_in_a_row_stand_for_their_places(year: int) -> None:
    lexicon = load_lexicon("zh")
    for zero in "〇○零":
        words = "".join("〇一二三四五六七八九"[int(d)] for d in str(year)).replace("〇", zero)
        assert compose(words, lexicon) == year
        assert read_whole(f"{words}年", "zh") == year


def test_a_zero_more_than_needed_changes_nothing() -> None:
    lexicon = load_lexicon("zh")
    assert compose("十万零五千", lexicon) == 105_000
    assert compose("一亿零三百万", lexicon) == 103_000_000


@pytest.mark.parametrize(
    ("language", "numeral", "digits", "exponent"),
    [
        ("zh", "27.80", 2780, -2),
        ("zh", "27.8", 278, -1),
        ("zh", "25万", 25, 4),
        ("zh", "25.0万", 250, 3),
        ("zh", "1.28万亿", 128, 10),
        ("zh", "3亿2000万", 32000, 4),
        ("zh", "250000", 250000, 0),
        ("zh", "1,234.5万", 12345, 3),
        ("en", "27.80", 2780, -2),
        ("en", "250,000", 250000, 0),
        ("en", "5 million", 5, 6),
        ("en", "1.28 trillion", 128, 10),
        ("en", "0.50", 50, -2),
    ],
)
def test_precision_is_kept(language: str, numeral: str, digits: int, exponent: int) -> None:
    for written in (numeral, fold(full_width(numeral), load_lexicon(language))):
        value = compose(written, load_lexicon(language))
        assert value is not None
        parts = value.as_tuple()
        assert (int("".join(map(str, parts.digits))), parts.exponent) == (digits, exponent)


@pytest.mark.parametrize(
    ("language", "numeral"),
    [
        ("zh", "1.2.3"),
        ("en", "nineteen ninety-eight"),
        ("en", "one two"),
        ("en", "ten twenty"),
        ("en", "five five"),
    ],
)
def test_words_that_make_no_number_compose_to_nothing(language: str, numeral: str) -> None:
    assert compose(numeral, load_lexicon(language)) is None


@pytest.mark.parametrize(
    "text", ["扣押毒资25万余元,汽车10辆", "2020年11月5日约15.50公斤", "同比下降61.5%", "G60高速3起"]
)
def test_full_width_digits_change_nothing(text: str) -> None:
    wide = "".join(full_width(c) if c.isdigit() else c for c in text)
    plain, full = read(text, "zh"), read(wide, "zh")
    assert [(m.span, m.quantity, m.trend, m.rule) for m in full.mentions] == [
        (m.span, m.quantity, m.trend, m.rule) for m in plain.mentions
    ]
    assert [i.span for i in full.idioms] == [i.span for i in plain.idioms]
    assert full.unread == plain.unread
    assert all(m.surface == wide[m.span.start : m.span.end] for m in full.mentions)


def test_a_text_without_a_language_is_read_by_its_letters() -> None:
    assert [m.surface for m in summarizer.read("5 people").mentions] == ["5 people"]
    assert [m.surface for m in summarizer.read("抓获5人").mentions] == ["5人"]
    assert summarizer.read("5 people", lang="zh") != summarizer.read("5 people")


@pytest.mark.parametrize(
    "call", [lambda: summarizer.read(cast(str, None)), lambda: summarizer.compare(cast(str, b"5"), "5")]
)
def test_what_is_no_text_is_refused_in_one_line(call: Callable[[], object]) -> None:
    with pytest.raises(
        TypeError, match=r"^summarizer\.\w+ takes text \(str\), not (NoneType|bytes: decode it first)$"
    ):
        call()
