"""The second opinion: digits of the claim against digits of the source, without any lexicon."""

import pytest

from summarizer.proof.opinion import agree, digits

DIGITS = [
    ("25万余元", "25"), ("more than 250,000 yuan", "25"), ("27.80公斤", "278"), ("27.85 kilograms", "2785"),
    ("100%", "1"), ("0", ""), ("four firearms", "4"), ("4支", "4"), ("10至15次", "115"), ("10 to 15 times", "115"),
    ("１２条", "12"), ("1.28万亿", "128"), ("1.28 trillion", "128"), ("no cases", ""), ("61.5%", "615"),
]  # fmt: skip

AGREE = [
    # claim, source's surface, whether they agree
    ("248 drug cases", "248起", True), ("284 drug cases", "248起", False), ("2,480 cases", "248起", True),
    ("four months", "4个多月", True), ("five months", "4个多月", False), ("nearly 100%", "基本实现100%", True),
    ("100-day", "百日", True), ("first", "首家", True), ("zero incidents", "零发生", True),
    ("35,000 people", "3万5千人", True), ("7 people", "3万5千人", True),  # silent: digits on both sides of 万
    ("two-thirds", "2/3", True), ("two-thirds", "4/6", True), ("two-fifths", "2/3", False), ("a third", "1/3", True),
    ("one-half", "1/2", True), ("three-quarters", "3/4", True), ("a third", "2/3", False), ("2/3", "2/3", True),
    ("nine months", "3个季度", True), ("three quarters", "3个季度", True), ("three months", "3个季度", False),
    ("nearly nine months", "近3个季度", True), ("six months", "3个季度", False), ("3个季度", "3个季度", True),
    ("60 shirts", "5打", True), ("five dozen shirts", "5打", True), ("50 shirts", "5打", False), ("5 shirts", "5打", False),
    ("ten rivers", "10条", True), ("twelve rivers", "12条", True), ("twelve rivers", "13条", False),
    ("10 to 15 times", "10至15次", True), ("15 to 10 times", "10至15次", False),
]  # fmt: skip

DATES = [
    ("November 2020", "2020年11月", True), ("November 2021", "2020年11月", False), ("October 19", "10月19日", True),
    ("19 October", "10月19日", True), ("October 18", "10月19日", False), ("July", "7月", True),
    ("June 3, 2020", "2020年6月3日", True), ("June 2, 2030", "2020年6月3日", False),
    ("10:26", "10点26分", True), ("10:27", "10点26分", False), ("11:26", "10点26分", False), ("10 o'clock", "10时", True),
    ("11 o'clock", "10时", False), ("five o'clock", "5点钟", True), ("19:00", "19时", True), ("9:05:30", "9时5分30秒", True),
    ("half past three", "3点半", True), ("half past four", "3点半", False), ("3:30", "3点半", True),
    ("quarter past 3", "3点一刻", True), ("10:26", "10:26", True), ("10点26分", "10点26分", True), ("10点27分", "10点26分", False),
    ("May 1, 2023", "2023-05-01", True), ("May 2, 2023", "2023-05-01", False), ("October 15", "10月15", True),
    ("2019", "2019", True), ("2018", "2019", False), ("January", "1", True),
    ("2020年11月", "2020年11月", True), ("2020年12月", "2020年11月", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIGITS)
def test_digits_lose_their_outer_zeros(text: str, expected: str) -> None:
    assert digits(text) == expected


@pytest.mark.parametrize(("claimed", "surface", "expected"), AGREE)
def test_quantities(claimed: str, surface: str, expected: bool) -> None:
    assert agree(claimed, surface) is expected


@pytest.mark.parametrize(("claimed", "surface", "expected"), DATES)
def test_dates(claimed: str, surface: str, expected: bool) -> None:
    assert agree(claimed, surface, is_date=True) is expected


def test_a_year_inferred_from_a_date_is_one_of_its_digits() -> None:
    assert agree("2020", "2020年11月", is_date=True, is_part=True)
    assert not agree("2021", "2020年11月", is_date=True, is_part=True)
    assert not agree("the year", "2020年11月", is_date=True, is_part=True)
