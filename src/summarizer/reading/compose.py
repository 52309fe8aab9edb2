"""Numerals to numbers: the words of a numeral, one after the other, into the accumulator."""

import re
from collections.abc import Iterator
from decimal import Decimal, DecimalException
from functools import lru_cache

from summarizer.reading.accumulator import Accumulator, add, scale
from summarizer.reading.lexicon import Lexicon

LONGEST = 40
"""Digits in a row beyond which a numeral is reported, not read."""
GROUPING = str.maketrans("", "", ",，\u00a0\u202f ")

POWER_OF_TEN = re.compile(r" ?[x×] ?10\^([+-]?\d{1,2})$")


def _tokens(surface: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for match in lexicon.token.finditer(surface.translate(lexicon.contractions)):
        yield match.lastgroup or "word", match[0]


def _fraction(tokens: list[tuple[str, str]], lexicon: Lexicon) -> Decimal:
    """The decimals behind a point: five, 五; also seventy-one, two at a time."""
    digits = ""
    for kind, word in tokens:
        number = word if kind == "digits" else str(lexicon.numerals[word])
        tens = digits.endswith("0") and len(number) == 1 and not lexicon.positional and len(digits) > 1
        digits = digits[:-1] + number if tens else digits + number
    return Decimal(f"0.{digits}")


@lru_cache(maxsize=1 << 12)
def compose(surface: str, lexicon: Lexicon) -> Decimal | None:
    """The number that a numeral states; None where the words do not make one number.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> zh, en = load_lexicon("zh"), load_lexicon("en")
    >>> [str(compose(n, zh)) for n in ("一千二百零三", "1.28万亿", "二〇二〇", "27.80")]
    ['1203', '1.28E+12', '2020', '27.80']
    >>> str(compose("two hundred and three thousand and twelve", en))
    '203012'
    """
    if surface.isdigit() and len(surface) <= LONGEST and surface.isascii():
        return Decimal(surface)
    if (power := POWER_OF_TEN.search(surface)) is not None:
        value = compose(surface[: power.start()], lexicon)
        return None if value is None else scale(value, int(power[1]))
    tokens = list(_tokens(surface, lexicon))
    if (
        any(kind == "digits" and len(word) > LONGEST for kind, word in tokens)
        or not 0 < len(tokens) <= LONGEST
    ):
        return None
    if lexicon.positional and _pairs(tokens, lexicon):
        return None
    try:
        return _accumulate(tokens, lexicon)
    except DecimalException:
        return None


def compose_pair(surface: str, lexicon: Lexicon) -> tuple[Decimal, Decimal] | None:
    """The two numbers between which a numeral with two digits in a row lies: 三四百, 十七八.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> zh = load_lexicon("zh")
    >>> [str(n) for word in ("三四百", "十七八", "一百二三十") for n in compose_pair(word, zh) or ()]
    ['3E+2', '4E+2', '17', '18', '1.2E+2', '1.3E+2']
    """
    tokens = list(_tokens(surface, lexicon))
    pairs = _pairs(tokens, lexicon) if 1 < len(tokens) <= LONGEST else []
    if len(pairs) != 1 or tokens[pairs[0]][1] + tokens[pairs[0] + 1][1] not in lexicon.pairs:
        return None
    at = pairs[0]
    try:
        low = _accumulate(tokens[: at + 1] + tokens[at + 2 :], lexicon)
        high = _accumulate(tokens[:at] + tokens[at + 1 :], lexicon)
    except DecimalException:
        return None
    return None if low is None or high is None else (low, high)


def compose_digits(surface: str, lexicon: Lexicon) -> Decimal | None:
    """The number of a year or another part of a date, which words may state two digits at a time.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> str(compose_digits("nineteen eighty-four", load_lexicon("en")))
    '1984'
    """
    if lexicon.positional and len(surface) > 1 and all(letter in lexicon.numerals for letter in surface):
        return Decimal("".join(str(lexicon.numerals[letter]) for letter in surface))
    century, space, years = surface.partition(" ")
    if not space or lexicon.positional:
        return compose(surface, lexicon)
    high, low = compose(century, lexicon), compose(years, lexicon)
    return None if high is None or low is None else add(scale(high, 2), low)


def compose_low(surface: str, above: str, high: Decimal | None, lexicon: Lexicon) -> Decimal | None:
    """The low end of a range whose high end is `above`; 3 in 3至5万 counts ten thousands too.

    >>> from summarizer.reading.lexicon import load_lexicon
    >>> zh = load_lexicon("zh")
    >>> [str(compose_low(low, "5万", compose("5万", zh), zh)) for low in ("3", "9000")]
    ['3E+4', '9000']
    """
    low = compose(surface, lexicon)
    own = [lexicon.multipliers[word] for _, word in _tokens(surface, lexicon) if word in lexicon.multipliers]
    if low is None or high is None or max(own, default=0) >= lexicon.section:
        return low
    powers: list[int] = []
    words = [word for _, word in _tokens(above, lexicon)]
    for word in reversed(words):
        power = lexicon.multipliers.get(word)
        if power is None or (own and power < lexicon.section):
            break
        powers.append(power)
    if not powers or (not own and len(powers) < 2 and _inside(words, lexicon)):
        return low
    scaled = scale(low, sum(powers))
    return scaled if scaled < high else low


def _inside(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the last multiplier of a numeral has others before it: 三百五十."""
    return any(word in lexicon.multipliers for word in words[:-1])


def _pairs(tokens: list[tuple[str, str]], lexicon: Lexicon) -> list[int]:
    """Where two digits other than zero stand in a row and do not stand for their places: 七八, 两三千.

    Words are digits in a row only where all are: 二〇二〇, 一九九八.
    """
    point = next((at for at, (_, word) in enumerate(tokens) if word in lexicon.points), len(tokens))
    found = []
    alone = True
    before = False
    for at, (kind, word) in enumerate(tokens[:point]):
        digit = kind == "word" and word in lexicon.numerals
        alone = alone and digit
        counts = digit and lexicon.numerals[word] != 0
        if counts and before:
            found.append(at - 1)
        before = counts
    return [] if alone and point != 2 else found


def _accumulate(tokens: list[tuple[str, str]], lexicon: Lexicon) -> Decimal | None:
    if len(tokens) == 1 and tokens[0][0] == "digits":
        return Decimal(tokens[0][1].translate(GROUPING))
    accumulator = Accumulator(lexicon.section, positional=lexicon.positional)
    at = 0
    while at < len(tokens):
        kind, word = tokens[at]
        at += 1
        taken = True
        if kind == "digits":
            number = Decimal(word.translate(GROUPING))
            taken = accumulator.digit(number, digits=True)
        elif word in lexicon.points:
            start = at
            while at < len(tokens) and (tokens[at][0] == "digits" or tokens[at][1] in lexicon.numerals):
                at += 1
            whole = accumulator.total()
            accumulator = Accumulator(lexicon.section, positional=lexicon.positional)
            number = add(whole, _fraction(tokens[start:at], lexicon))
            accumulator.digit(number, digits=True)
        elif word in lexicon.numerals:
            number = Decimal(lexicon.numerals[word])
            taken = accumulator.digit(number, digits=False)
        else:
            taken = accumulator.multiplier(lexicon.multipliers[word])
        if not taken:
            return None
    return accumulator.total()
