"""A second opinion that asks no lexicon: the digits of a claim are the digits of the source.

25万余元 gives 25, and so does “more than 250,000 yuan”. It speaks only where the source itself
writes digits, so that one error of the reader cannot fool both sides.
"""

import re
from functools import lru_cache
from math import gcd

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SPELLED = {"no": "0", "seventeen": "17", "eighteen": "18", "nineteen": "19"}
SPELLED |= {word: str(number).strip("0") or "0" for number, word in enumerate(ONES.split())}
SPELLED |= {word: str(number) for number, word in enumerate(TENS.split(), start=2)}
PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth"
SPELLED |= {word: str(number).strip("0") for number, word in enumerate(PLACES.split(), start=1)}
PARTS = {"a": "1", "an": "1", "half": "2", "halves": "2", "quarter": "4", "third": "3", "fourth": "4"}
PARTS |= {"fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "1"}
PAST = {"half past": " 30 ", "quarter past": " 15 "}
QUARTERS = {"半": "30", "一刻": "15", "三刻": "45"}
GROUP = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
WORD = re.compile(r"[A-Za-z]+")
WIDE = str.maketrans("０１２３４５６７８９：／", "0123456789:/")
SCALED = re.compile(r"[0-9０-９](?:[十百千万亿零]+[0-9０-９]|[^0-9０-９]{1,2}零?[一二三四五六七八九]$)")
HALVED = re.compile(r"[0-9０-９](?:[^0-9０-９]{0,2}半|½)")
"""Digits with a half behind them: 3岁半, 8个半月, 1½小时."""
CHINESE_DATE = re.compile(r"[年月日号点时分秒]")
PART_OF_DATE = re.compile(r"(\d+) ?(月?)|(半|一刻|三刻)")
LATER = re.compile(r"(?<=[下中]午|午后|傍晚|晚上|晚间|.晚|夜里|深夜)(?:1[01]|0?[1-9])(?=[点时:：])")
"""An hour of the second half of a day, which a clock of 24 hours counts on."""
SIGNED_DATE = re.compile(r"(\d{4})([-/.])\d{1,2}\2(\d{1,2})")
FRACTION = re.compile(r"(?P<part>\d+)/(?P<whole>\d+)")
SHARE = re.compile(r"(?P<whole>\d+) ?分 ?之 ?(?P<part>\d+)")
TIMES = {"个季度": (3, "quarter"), "季度": (3, "quarter"), "打": (12, "dozen")}
"""Chinese units that English counts in another: how many of it they are, and their own English name."""
MULTIPLE = re.compile(r"(\d+) ?(个?季度|打)")


def _stripped(number: str) -> str:
    return re.sub(r"[^0-9]", "", number.translate(WIDE)).strip("0")


def _groups(text: str) -> list[str]:
    return [group for match in GROUP.finditer(text) if (group := _stripped(match[0]))]


def _numbers(text: str) -> list[str]:
    """The numbers of English words: its digits, or where it has none, its number words."""
    words = (SPELLED.get(word.lower(), "") for word in WORD.findall(text))
    return _groups(text) if GROUP.search(text) else [word for word in words if word.strip("0")]


def digits(text: str) -> str:
    """The digits of each number in a text without its outer zeros, in order.

    >>> digits("more than 250,000 yuan"), digits("27.80公斤"), digits("four firearms")
    ('25', '278', '4')
    """
    return "".join(_numbers(text))


@lru_cache(maxsize=4096)
def agree(claimed: str, surface: str, *, is_date: bool = False, is_part: bool = False) -> bool:
    """Whether a claim has the digits of the source's surface; True where the source writes none.

    English names its months, so of a date only the other parts are compared; of a part of a date, from
    which a year was inferred, only that its digits are in the source.

    >>> agree("more than 250,000 yuan", "25万余元"), agree("520 yuan", "25万余元")
    (True, False)
    >>> agree("November 2020", "2020年11月", is_date=True), agree("19 October", "10月18日", is_date=True)
    (True, False)
    >>> agree("15:30", "下午3时30分", is_date=True), agree("15:30", "上午3时30分", is_date=True)
    (True, False)
    >>> agree("2020", "2020年11月", is_date=True, is_part=True)
    True
    """
    if claimed == surface or not GROUP.search(surface) or SCALED.search(surface):
        return True
    if is_part:
        return len(_groups(claimed)) == 1 and _groups(claimed)[0] in _groups(surface)
    counted = LATER.sub(_later, surface.translate(WIDE)) if is_date else surface
    if counted != surface and _dated(claimed) == _date(counted):
        return True
    if is_date and not CHINESE_DATE.search(claimed):
        return _dated(claimed) == _date(surface.translate(WIDE))
    fraction = FRACTION.search(surface.translate(WIDE)) or SHARE.search(surface.translate(WIDE))
    if fraction is not None and not GROUP.search(claimed):
        return _is_part(claimed, fraction)
    if HALVED.search(surface):
        return digits(claimed) in (digits(surface), f"{digits(surface)}5")
    multiple = MULTIPLE.search(surface.translate(WIDE))
    if multiple is not None and len(_groups(surface)) == 1:
        times, name = TIMES[multiple[2]]
        if name not in claimed.lower() and multiple[2] not in claimed:
            return digits(claimed) == str(int(multiple[1]) * times).strip("0")
    return digits(claimed) == digits(surface)


def _dated(claimed: str) -> list[str]:
    """The numbers of a date or a time in English words, sorted."""
    said = claimed.lower()
    for words, minutes in PAST.items():
        if words in said:
            return sorted([_stripped(minutes), *_numbers(said.replace(f"a {words}", "").replace(words, ""))])
    return sorted(_numbers(said))


def _later(hour: re.Match[str]) -> str:
    return str(int(hour[0]) + 12)


def _date(surface: str) -> list[str]:
    """The numbers of a Chinese date or time but its month, sorted.

    >>> _date("2020年11月5日"), _date("10点26分"), _date("3点半"), _date("2023-05-01"), _date("10月15")
    (['202', '5'], ['1', '26'], ['3', '3'], ['1', '2023'], ['15'])
    """
    signed = SIGNED_DATE.fullmatch(surface)
    if signed is not None:
        return sorted([_stripped(signed[1]), _stripped(signed[3])])
    parts = [
        QUARTERS[match[3]] if match[3] else match[1]
        for match in PART_OF_DATE.finditer(surface)
        if not match[2]
    ]
    if parts == [surface] and len(surface) < len("1999"):
        return []  # the month at which a range of months begins
    return sorted(part for part in map(_stripped, parts) if part)


def _is_part(claimed: str, fraction: re.Match[str]) -> bool:
    """Whether words name a fraction, or the same in lowest terms: two-thirds, a half."""
    words = [word.lower() for word in WORD.findall(claimed)]
    parts = [PARTS.get(word, PARTS.get(word.removesuffix("s"), SPELLED.get(word, ""))) for word in words]
    said = "".join(parts)
    above, below = int(fraction["part"]), max(1, int(fraction["whole"]))
    lowest = gcd(above, below)
    same = {digits(f"{above}/{below}"), f"{above // lowest}{below // lowest}"}
    return said in same or (above == lowest and said == f"{below // lowest}")
