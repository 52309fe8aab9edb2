"""A second opinion that asks no lexicon: the digits of a claim are the digits of the source.

25万余元 gives 25, and so does “more than 250,000 yuan”. It speaks only where the source itself
writes digits, so that one error of the reader cannot fool both sides.
"""

import re
from functools import lru_cache

SPELLED = {
    "zero": "0", "no": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
GROUP = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
WORD = re.compile(r"[A-Za-z]+")
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
SCALED = re.compile(r"[0-9０-９][十百千万亿零]+[0-9０-９]")
CHINESE_DATE = re.compile(r"[年月日号]")
DATE = re.compile(r"(?:([0-9０-９]+)年)?(?:[0-9０-９]+月)?(?:([0-9０-９]+)[日号])?")


def _groups(text: str) -> list[str]:
    stripped = (re.sub(r"[^0-9]", "", match[0].translate(WIDE)).strip("0") for match in GROUP.finditer(text))
    return [group for group in stripped if group]


def digits(text: str) -> str:
    """The digits of each number in a text without its outer zeros, in order.

    >>> digits("more than 250,000 yuan"), digits("27.80公斤"), digits("four firearms")
    ('25', '278', '4')
    """
    if GROUP.search(text):
        return "".join(_groups(text))
    words = (SPELLED.get(word.lower()) for word in WORD.findall(text))
    return "".join(word for word in words if word).strip("0")


@lru_cache(maxsize=4096)
def agree(claimed: str, surface: str, *, is_date: bool = False, is_part: bool = False) -> bool:
    """Whether a claim has the digits of the source's surface; True where the source writes none.

    English names its months, so of a date only year and day are compared; of a part of a date, from
    which a year was inferred, only that its digits are in the source.

    >>> agree("more than 250,000 yuan", "25万余元"), agree("520 yuan", "25万余元")
    (True, False)
    >>> agree("November 2020", "2020年11月", is_date=True), agree("19 October", "10月18日", is_date=True)
    (True, False)
    >>> agree("2020", "2020年11月", is_date=True, is_part=True)
    True
    """
    if not GROUP.search(surface) or SCALED.search(surface):
        return True
    if is_part:
        return len(_groups(claimed)) == 1 and _groups(claimed)[0] in _groups(surface)
    date = DATE.search(surface) if is_date and not CHINESE_DATE.search(claimed) else None
    if date is not None:
        return sorted(_groups(claimed)) == sorted(_groups(" ".join(filter(None, date.groups()))))
    return digits(claimed) == digits(surface)
