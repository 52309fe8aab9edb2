"""Characters that are a number to somebody: by Unicode's own tables, and by the names of signs.

Hanzi and number words are the reader's.
"""

import re
import unicodedata
from functools import lru_cache

PLAIN = re.compile(r"\d+")
SUSPECT = re.compile(
    "[\xb2\xb3\xb9\xbc-\xbe\u09f0-\u0d7f\u0f20-\u0f33\u1369-\u137c\u16ee-\u16f0\u17f0-\u17f9\u19da\u2070-\u218f"
    "\u2460-\u27bf\u2cfd\u2f00-\u2fdf\u3021-\u3029\u3038-\u303a\u3192-\u33ff\ua620-\ua8ff\uf900-\ufaff"
    "\U00010000-\U0010ffff]"
)
"""The ranges in which there are numbers beside digits and hanzi; few, as each costs time to compile."""
NAMED = (
    "DIGIT|NUMERAL|KEYCAP|(?:DIE|CLOCK) FACE|PLAYING CARD|(?:MAHJONG|DOMINO) TILE|PLACE MEDAL|HUNDRED POINTS"
    "|TALLY|COUNTING ROD|CIRCLED ONE|SQUARED (?:TEN|TWENTY|THIRTY|SIXTY)"
)
"""Names of symbols that show a number and have no value of their own."""
SQUARED = frozenset("㎟㎠㎡㎢㎣㎤㎥㎦")
"""Units whose raised digit is no number."""


@lru_cache(maxsize=4096)
def is_number(letter: str) -> bool:
    """Whether one character states a number; the hanzi that do are left to the reader.

    >>> [is_number(letter) for letter in "㉑🄌㋀㍘²Ⅷ🔟"]
    [True, True, True, True, True, True, True]
    >>> [is_number(letter) for letter in "七〇○a—“㎡"]
    [False, False, False, False, False, False, False]
    """
    if "\u3400" <= letter <= "\u9fff" or letter in "〇○":
        return False
    if letter.isnumeric():
        return True
    if any(part.isdecimal() or part.isnumeric() for part in unicodedata.normalize("NFKD", letter)[:3]):
        return letter not in SQUARED
    return unicodedata.category(letter) == "So" and re.search(NAMED, unicodedata.name(letter, "")) is not None


def digits_of(text: str) -> re.Pattern[str]:
    """The pattern of the characters of a text that are numbers, in runs.

    >>> digits_of("248 ㉑").findall("248 ㉑")
    ['248', '㉑']
    """
    if SUSPECT.search(text) is None:
        return PLAIN
    return _pattern("".join(sorted(letter for letter in set(text) if letter > "\x7f" and is_number(letter))))


@lru_cache(maxsize=64)
def _pattern(odd: str) -> re.Pattern[str]:
    return re.compile(rf"[\d{re.escape(odd)}]+") if odd else PLAIN
