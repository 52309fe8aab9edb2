"""The reader of numbers in the browser, held against the reader in Python: they share nothing and must not differ."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from playwright.sync_api import Page

import summarizer
from summarizer.facts.loading import load
from summarizer.pages.phrase import phrase
from summarizer.reading.units import unit_surfaces
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Kind, Quantity, Range, Ratio, Unit
from tests.browser.conftest import ROOT
from tests.reading import speller
from tests.reading.rows import load_rows
from tests.tiny import TINY

pytestmark = pytest.mark.browser

READ = """async ([address, rows]) => {
    const { read } = await import(address);
    const text = (_, value) => typeof value === 'bigint' ? String(value) : value;
    return JSON.stringify(rows.map(([words, language]) => read(words, language) || null), text);
}"""
SCALE = 2520 * 10**20
ANYTHING = ("thing", "any")
Reading = dict[str, Any] | None


def readings(page: Page, base: str, rows: list[tuple[str, str]]) -> list[Reading]:
    """What the script reads of each text in its language."""
    found: list[Reading] = json.loads(page.evaluate(READ, [f"{base}assets/javascripts/numbers.js", rows]))
    assert len(found) == len(rows)
    return found


def whole(text: str, language: str) -> Quantity | Range | Ratio | Moment | None:
    """What Python reads of a text that is one mention from end to end."""
    reading = summarizer.read(text, lang=language)
    if len(reading.mentions) != 1 or reading.idioms or reading.unread:
        return None
    mention = reading.mentions[0]
    return mention.quantity if mention.surface == text else None


def same(found: dict[str, Any], stated: Quantity | Range | Ratio | Moment) -> bool:
    """Whether a reading of the script says what Python's does, as far as the script knows the unit."""
    match stated:
        case Moment():
            return found.get("parts") == dict(stated.stated()) and found["bound"] == stated.bound
        case Range(low=low, high=high):
            return low.unit == high.unit and measured(
                found, [Fraction(low.value), Fraction(high.value)], high
            )
        case Ratio(part=part, whole=total):
            return measured(found, [Fraction(part) / Fraction(total)], stated)
        case Quantity():
            return measured(found, [Fraction(stated.value)], stated)


def measured(found: dict[str, Any], values: list[Fraction], stated: Quantity | Ratio) -> bool:
    if "parts" in found or found["bound"] != stated.bound:
        return False
    said, factor = (
        [Fraction(int(value), SCALE) for value in found["values"]],
        Fraction(int(found["factor"]), SCALE),
    )
    if (
        found["base"] in ANYTHING
    ):  # the script then takes the certificate's word that it is a count, or says nothing
        return said == values
    wanted = [value * Fraction(stated.unit.factor) for value in values]
    return found["base"] == stated.unit.base and [value * factor for value in said] == wanted


def texts_of_articles() -> list[tuple[str, str]]:
    """Every surface and every claim of the two articles."""
    from tests.browser.certificates import certificate

    rows: list[tuple[str, str]] = []
    for root, slug in ((ROOT, "deyang-100-day-campaign"), (TINY, "tiny")):
        made = certificate(root, load(root, slug))
        rows += [(fact["surface"], "zh") for fact in made["facts"].values()]
        rows += [(claim["text"], claim["language"]) for claim in made["claims"]]
    return list(dict.fromkeys(rows))


def test_the_words_of_both_articles_are_all_read_and_alike(page: Page, base: str) -> None:
    rows = texts_of_articles()
    assert len(rows) > 150
    for (text, language), found in zip(rows, readings(page, base, rows), strict=True):
        assert found, text
        mention = summarizer.read(text, lang=language).mentions[0]
        assert same(found, mention.quantity), text
        trend = mention.trend
        assert (found["direction"], found["basis"]) == (
            (trend.direction, trend.basis) if trend else ("", "")
        ), text


@pytest.mark.parametrize(("language", "least"), [("en", 550), ("zh", 800)])
def test_no_mention_of_the_corpus_is_read_otherwise(page: Page, base: str, language: str, least: int) -> None:
    surfaces = {surface for row in load_rows(language) for _, surface, _ in row.mentions if not row.owed}
    rows = [(surface, stated) for surface in sorted(surfaces) if (stated := whole(surface, language))]
    found = readings(page, base, [(surface, language) for surface, _ in rows])
    said = [
        (surface, reading, stated) for (surface, stated), reading in zip(rows, found, strict=True) if reading
    ]
    assert [(surface, reading) for surface, reading, stated in said if not same(reading, stated)] == []
    assert len(said) > least


def test_every_number_word_below_a_hundred_thousand_is_read(page: Page, base: str) -> None:
    numbers = [*range(0, 10_000), *range(10_000, 100_000, 7)]
    for spell, language in (
        (speller.chinese, "zh"),
        (lambda number: speller.chinese(number, "两"), "zh"),
        (speller.english, "en"),
        (lambda number: speller.english(number, " "), "en"),
    ):
        found = readings(page, base, [(spell(number), language) for number in numbers])
        assert [said and said["values"] for said in found] == [[str(number * SCALE)] for number in numbers]


def test_no_unit_of_one_language_contradicts_its_own_words_in_the_other(page: Page, base: str) -> None:
    """A unit that the script knew in Chinese only would tell a right figure to be wrong."""
    rows: list[tuple[str, str]] = []
    for surface, unit in unit_surfaces("zh").items():
        value = Quantity(Decimal(57), unit)
        if unit.kind not in (Kind.ORDINAL, Kind.COUNT) and whole(f"57{surface}", "zh") == value:
            rows += [(f"57{surface}", "zh"), (phrase(value), "en")]
    found = readings(page, base, rows)
    assert len(found) > 200
    for at in range(0, len(rows), 2):
        chinese, english = found[at], found[at + 1]
        if chinese and english and chinese.get("base", "thing") != "thing":
            assert english["base"] == chinese["base"], rows[at : at + 2]


FORMS = [
    # what news is full of, in Chinese; its English is made
    "312.5毫米", "57厘米", "3亿立方米", "36摄氏度", "36℃", "零下5摄氏度", "负3%", "-3%", "两个半小时", "8个半月", "三年半", "三斤半", "5岁半",
    "1200千瓦", "30万千瓦时", "5‰", "25个基点", "20毫克", "3千克", "60公里/小时", "2万日元", "三四百人", "三五人", "两三百", "七八十岁",
    "三四个小时", "近两三千人", "110千伏", "100兆瓦", "5海里",
]  # fmt: skip


@pytest.mark.parametrize("surface", FORMS)
def test_usual_units_and_forms_are_read_alike_in_both_languages(page: Page, base: str, surface: str) -> None:
    stated = whole(surface, "zh")
    assert stated
    for found in readings(page, base, [(surface, "zh"), (phrase(stated), "en")]):
        assert found
        assert found["base"] != "thing" or unit_of(stated).kind is Kind.COUNT
        assert same(found, stated)


def unit_of(stated: Quantity | Range | Ratio | Moment) -> Unit:
    assert isinstance(stated, Quantity | Range)
    return stated.unit if isinstance(stated, Quantity) else stated.high.unit


UNREAD = [
    # what is no number, or says more than the script knows
    ("", "en"), ("a", "en"), ("cases", "en"), ("248 or 249 cases", "en"), ("more than about 5", "en"), ("5 6", "en"),
    ("1,26 hotels", "en"), ("12,65", "en"), ("1.2.3", "en"), ("two hundred thousand million billion", "en"),
    ("hundreds of people", "en"), ("248 cases and 9 gangs", "en"), ("5 ten-year plans", "en"), ("-", "en"),
    ("", "zh"), ("起", "zh"), ("248起9名", "zh"), ("五三人", "zh"), ("1万2", "zh"), ("十三四人", "zh"), ("十几多人", "zh"),
    ("25万余元左右", "zh"), ("一" * 201, "zh"), ("1" * 80, "zh"), ("248起，49个", "zh"), ("万万", "zh"), ("十百", "zh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), UNREAD)
def test_what_it_cannot_read_it_does_not_guess(page: Page, base: str, text: str, language: str) -> None:
    assert readings(page, base, [(text, language)]) == [None]
