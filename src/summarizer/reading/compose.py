"""Numerals to numbers: one accumulator for every language, with the section as its parameter."""

import re
from collections.abc import Iterator
from decimal import Decimal, DecimalException
from itertools import pairwise

from summarizer.reading.lexicon import Lexicon
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC

ZERO, ONE = Decimal(0), Decimal(1)
LONGEST = 40
"""Digits in a row beyond which a numeral is reported, not read."""


def add(left: Decimal, right: Decimal) -> Decimal:
    """The exact sum; a zero leaves the other's precision as it is."""
    if right == 0:
        return left if left != 0 else right
    return EXACT_ARITHMETIC.add(left, right) if left != 0 else right


def scale(number: Decimal, power: int) -> Decimal:
    """The number with its point moved, its precision kept: 25 and 4 give 25E+4."""
    return EXACT_ARITHMETIC.scaleb(number, power)


class Accumulator:
    """Takes digits and multipliers one after the other; `total` is the number so far.

    The lower multipliers work inside a section, the higher ones close it:
    (3 × 100 + 20) × 10,000. A multiplier above the last one takes the whole number: 万亿.
    """

    __slots__ = ("_chunk", "_closed", "_digits", "_gap", "_last", "_section", "_shift", "_size")

    def __init__(self, size: int) -> None:
        self._size = size
        self._closed = ZERO
        self._section = ZERO
        self._chunk: Decimal | None = None
        self._last = 99
        self._shift = 0
        self._digits = False
        self._gap = False

    def digit(self, number: Decimal, *, positional: bool, digits: bool) -> bool:
        """Take a digit, or a group of them; whether it may stand here."""
        if self._chunk is None:
            self._chunk = number
        elif positional and not digits and not self._digits:
            self._chunk = EXACT_ARITHMETIC.add(scale(self._chunk, 1), number)
        elif not positional and self._chunk >= 20 and self._chunk % 10 == 0 and 0 < number < 10:
            self._chunk = add(self._chunk, number)
        else:
            return False
        self._digits = digits
        self._gap = self._gap or (number == 0 and not digits)
        return True

    def multiplier(self, power: int) -> None:
        """Take a multiplier, ten to the `power`."""
        if power < self._size:
            self._section = add(self._section, scale(self._chunk or ONE, power))
        else:
            part = add(self._section, self._chunk or ZERO)
            self._section = ZERO
            self._close(part, power)
            self._last = power
        self._chunk, self._gap, self._shift = None, False, power

    def _close(self, part: Decimal, power: int) -> None:
        if self._closed == 0:
            self._closed = scale(part or ONE, power)
        elif power > self._last or part == 0:
            self._closed = scale(add(self._closed, part), power)
        else:
            self._closed = add(self._closed, scale(part, power))

    def total(self, *, shorthand: bool) -> Decimal:
        """The number; with `shorthand` a last bare digit counts tens below its multiplier: 三百五."""
        last = self._chunk
        if last is None:
            rest = self._section
        elif shorthand and self._shift > 1 and not self._digits and not self._gap and last < 10:
            rest = add(self._section, scale(last, self._shift - 1))
        else:
            rest = add(self._section, last)
        return add(self._closed, rest)


def _tokens(surface: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for match in lexicon.token.finditer(surface):
        kind = match.lastgroup
        if kind:
            yield kind, match[0]


def _fraction(tokens: list[tuple[str, str]], lexicon: Lexicon) -> Decimal:
    digits = "".join(str(lexicon.numerals[word]) for _, word in tokens)
    return Decimal(f"0.{digits}")


def compose(surface: str, lexicon: Lexicon) -> Decimal | None:
    """The number that a numeral states; None where the words do not make one number.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> zh, en = load_lexicon("zh"), load_lexicon("en")
    >>> [str(compose(n, zh)) for n in ("一千二百零三", "1.28万亿", "二〇二〇", "27.80")]
    ['1203', '1.28E+12', '2020', '27.80']
    >>> str(compose("two hundred and three thousand and twelve", en))
    '203012'
    """
    tokens = list(_tokens(surface, lexicon))
    if any(kind == "digits" and len(word) > LONGEST for kind, word in tokens) or len(tokens) > LONGEST:
        return None
    if lexicon.positional and _is_loose(tokens, lexicon):
        return None
    try:
        return _accumulate(tokens, lexicon)
    except DecimalException:
        return None


def compose_low(surface: str, above: str, high: Decimal | None, lexicon: Lexicon) -> Decimal | None:
    """The low end of a range whose high end is `above`; 3 in 3至5万 counts ten thousands too.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> zh = load_lexicon("zh")
    >>> [str(compose_low(low, "5万", compose("5万", zh), zh)) for low in ("3", "9000")]
    ['3E+4', '9000']
    """
    low = compose(surface, lexicon)
    if (
        low is None
        or high is None
        or any(word in lexicon.multipliers for _, word in _tokens(surface, lexicon))
    ):
        return low
    words = list(_tokens(above, lexicon))
    while words and words[0][1] not in lexicon.multipliers:
        words.pop(0)
    if not words or not all(word in lexicon.multipliers for _, word in words):
        return low
    scaled = low
    for _, word in words:
        scaled = scale(scaled, lexicon.multipliers[word])
    return scaled if scaled < high else low


def _is_loose(tokens: list[tuple[str, str]], lexicon: Lexicon) -> bool:
    """Whether digits in a row may mean "about": 七八, 两三千, 十七八; such a numeral is not guessed at."""
    point = next((at for at, (_, word) in enumerate(tokens) if word in lexicon.points), len(tokens))
    whole = tokens[:point]
    is_digit = [kind == "word" and word in lexicon.numerals for kind, word in whole]
    rows = [
        (left, right)
        for (left, right), both in zip(pairwise(whole), pairwise(is_digit), strict=True)
        if all(both) and lexicon.numerals[left[1]] != 0 and lexicon.numerals[right[1]] != 0
    ]
    if not rows:
        return False
    return len(whole) == 2 or not all(is_digit)


def _accumulate(tokens: list[tuple[str, str]], lexicon: Lexicon) -> Decimal | None:
    if len(tokens) == 1 and tokens[0][0] == "digits":
        return Decimal(tokens[0][1].replace(",", ""))
    accumulator, positional = Accumulator(lexicon.section), lexicon.positional
    at = 0
    while at < len(tokens):
        kind, word = tokens[at]
        at += 1
        taken = True
        if kind == "digits":
            taken = accumulator.digit(Decimal(word.replace(",", "")), positional=positional, digits=True)
        elif word in lexicon.points:
            start = at
            while at < len(tokens) and tokens[at][1] in lexicon.numerals:
                at += 1
            whole = accumulator.total(shorthand=False)
            accumulator = Accumulator(lexicon.section)
            number = add(whole, _fraction(tokens[start:at], lexicon))
            accumulator.digit(number, positional=False, digits=True)
        elif word in lexicon.numerals:
            number = Decimal(lexicon.numerals[word])
            taken = accumulator.digit(number, positional=positional, digits=False)
        else:
            accumulator.multiplier(lexicon.multipliers[word])
        if not taken:
            return None
    return accumulator.total(shorthand=positional)


FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ．％－／]")
"""Characters that have an ordinary twin; each is folded to one code point, so spans stay true."""

_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if FULL_WIDTH.match(chr(code))}


def fold(text: str) -> str:
    """The text with full-width digits and letters made ordinary, length unchanged.

    >>> fold("５００人，共")
    '500人，共'
    """
    return text.translate(_FOLD) if FULL_WIDTH.search(text) else text


def lower(text: str) -> str:
    """The text in lower case, length unchanged: a letter whose lower case is longer stays.

    >>> lower("RMB İ")
    'rmb İ'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
