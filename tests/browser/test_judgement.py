"""What the script in the browser says of a claim: confirmed, contradicted, or not checked here. It may not guess."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Page

from summarizer.pages.phrase import phrase
from summarizer.reading.units import unit_surfaces
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Kind, Quantity, Range, Ratio
from tests.browser.certificates import amount
from tests.browser.test_numbers import whole
from tests.reading.rows import load_rows

pytestmark = pytest.mark.browser

JUDGE = """async ([address, rows]) => {
    const { judge } = await import(address);
    return rows.map((row) => judge(...row));
}"""
CONTRADICTED = {"wrong", "certificate"}
Stated = Quantity | Range | Ratio | Moment
Claim = tuple[str, str, str, dict[str, Any]]

# Units of which the script does not know the first Chinese name, or the English one. The list may only get shorter.
NOT_CHECKED = {
    "acre", "australian-dollar", "baht", "bit", "byte", "calorie", "canadian-dollar", "carat", "cent",
    "century", "century-long", "chi", "cubic-centimeter", "cun", "decade", "decimeter", "dong", "fahrenheit",
    "fen", "foot", "franc", "gallon", "gigabyte", "gigahertz", "hectopascal", "hertz", "inch", "jiao",
    "joule", "kilocalorie", "li", "light-year", "mark", "megabyte", "megahertz", "microgram", "micrometer",
    "mile", "mile-an-hour", "millisecond", "ounce", "pascal", "pataca", "peso", "pound", "qing", "radian",
    "rand", "ringgit", "ruble", "rupee", "semester", "singapore-dollar", "square-centimeter", "square-foot",
    "square-mile", "tael", "taiwan-dollar", "ten-days", "terabyte", "won", "workday", "yard", "zhang",
}  # fmt: skip
MOST_NOT_CHECKED = 64

# What the script cannot tell from something else: a number of 号, a year of two digits.
MISTAKEN = {"三号", "九八年"}


def judged(page: Page, base: str, claims: list[Claim]) -> list[str]:
    """What the script finds wrong with each claim: nothing, "unread", or a contradiction."""
    found: list[str] = page.evaluate(JUDGE, [f"{base}assets/javascripts/verify.js", claims])
    assert len(found) == len(claims) > 0
    return found


def claim(text: str, language: str, surface: str, stated: Stated) -> Claim:
    return text, language, surface, {"origin": "stated", "quote": surface, **amount(stated)}


def of_units() -> dict[str, tuple[str, Quantity]]:
    """Each surface of each unit with a number before it, and what Python reads of that."""
    found = {surface: whole(f"57{surface}", "zh") for surface in unit_surfaces("zh")}
    return {
        surface: (f"57{surface}", stated) for surface, stated in found.items() if isinstance(stated, Quantity)
    }


def test_no_unit_is_contradicted(page: Page, base: str) -> None:
    rows = of_units()
    claims = [claim(phrase(stated), "en", quoted, stated) for quoted, stated in rows.values()]
    claims += [claim(quoted, "zh", quoted, stated) for quoted, stated in rows.values()]
    assert len(claims) > 800
    found = judged(page, base, claims)
    assert [row[:3] for row, said in zip(claims, found, strict=True) if said in CONTRADICTED] == []


def test_units_that_are_not_checked_are_listed(page: Page, base: str) -> None:
    first: dict[str, Claim] = {}
    for quoted, stated in of_units().values():
        if stated.unit.kind is not Kind.COUNT:
            first.setdefault(stated.unit.id, claim(phrase(stated), "en", quoted, stated))
    found = judged(page, base, [*first.values()])
    assert {unit for unit, said in zip(first, found, strict=True) if said} == NOT_CHECKED
    assert len(NOT_CHECKED) <= MOST_NOT_CHECKED


def test_a_changed_digit_is_contradicted_with_each_unit(page: Page, base: str) -> None:
    """On the page alone, and in the certificate alone."""
    planted: list[Claim] = []
    for quoted, stated in of_units().values():
        other = Quantity(Decimal(58), stated.unit)
        if stated.value == 57:
            planted.append(claim(phrase(other), "en", quoted, stated))
            planted.append(claim(quoted.replace("57", "58"), "zh", quoted, stated))
            planted.append(claim(phrase(stated), "en", quoted, other))
            planted.append(claim(phrase(stated), "en", quoted.replace("57", "58"), other))
    found = judged(page, base, planted)
    assert len(planted) > 1500
    assert [row[:3] for row, said in zip(planted, found, strict=True) if not said] == []
    assert [
        row[:3] for row, said in zip(planted[::4], found[::4], strict=True) if said not in CONTRADICTED
    ] == []


def test_no_mention_of_the_corpus_is_contradicted(page: Page, base: str) -> None:
    surfaces = {surface for row in load_rows("zh") for _, surface, _ in row.mentions if not row.owed}
    stated = {surface: whole(surface, "zh") for surface in sorted(surfaces)}
    claims = [
        row
        for surface, value in stated.items()
        if value and surface not in MISTAKEN
        for row in (claim(phrase(value), "en", surface, value), claim(surface, "zh", surface, value))
    ]
    found = judged(page, base, claims)
    assert [row[:3] for row, said in zip(claims, found, strict=True) if said in CONTRADICTED] == []
    assert found.count("") > 1400


UNKNOWN = [
    # words of the page, the Chinese, what the script says where the fact is 57 rubles
    ("57 rubles", "57卢布", "unread"),
    ("58 rubles", "57卢布", "wrong"),
    ("nearly 57 rubles", "57卢布", "wrong"),
    ("more than 57 rubles", "57卢布", "wrong"),
    ("57 to 58 rubles", "57卢布", "wrong"),
    ("57 rubles per day", "57卢布", "unread"),
    ("59 rubles per day", "57卢布", "certificate"),
    ("57 rubles", "58卢布", "wrong"),
    ("57 rubles", "若干卢布", "unread"),
    ("58 rubles", "若干卢布", "certificate"),
    ("57 yuan", "57卢布", "certificate"),
    ("57%", "57卢布", "certificate"),
    ("57", "57元", "wrong"),
]


@pytest.mark.parametrize(("text", "quoted", "said"), UNKNOWN)
def test_an_unknown_unit_is_never_confirmed_and_its_digits_are_compared(
    page: Page, base: str, text: str, quoted: str, said: str
) -> None:
    stated = whole("57卢布", "zh")
    assert stated
    assert judged(page, base, [claim(text, "en", quoted, stated)]) == [said]
