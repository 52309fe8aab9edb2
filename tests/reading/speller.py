"""Numbers in words, Chinese and English: written for the tests, apart from the reader."""

DIGITS = "零一二三四五六七八九"
ONES_IN_A_ROW = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
TENS_IN_A_ROW = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
ONES, TENS = ONES_IN_A_ROW.split(), TENS_IN_A_ROW.split()
GROUPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def _chinese_section(number: int, inside: bool) -> str:
    """A number below 10,000; ten is 一十 where digits stand before it."""
    words, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            words += ("零" if gap else "") + DIGITS[digit] + name
        gap = not digit and bool(words)
    return words if inside else words.removeprefix("一") if words.startswith("一十") else words


def chinese(number: int, two: str = "二") -> str:
    """The number in Chinese words; `two` is how two is said before 百, 千, 万 and 亿."""
    if number == 0:
        return "零"
    words = _chinese(number, inside=False)
    if two != "二":
        for multiplier in "百千万亿":
            words = words.replace(f"二{multiplier}", two + multiplier).replace(f"十{two}", "十二")
    return words


def _chinese(number: int, inside: bool) -> str:
    for power, name in ((10**8, "亿"), (10**4, "万")):
        high, low = divmod(number, power)
        if high:
            zero = "零" if 0 < low < power // 10 else ""
            return _chinese(high, inside) + name + zero + (_chinese(low, True) if low else "")
    return _chinese_section(number, inside)


def english(number: int, link: str = " and ") -> str:
    """The number in English words; `link` stands behind a hundred or a thousand (American: a space)."""
    words: list[str] = []
    for size, name in GROUPS:
        if number >= size:
            words.append(f"{_english_section(number // size, link)} {name}")
            number %= size
    if number or not words:
        behind_thousand = words and words[-1].endswith("thousand")
        joint = link.lstrip() if behind_thousand and number < 100 else ""
        words.append(joint + _english_section(number, link))
    return " ".join(words)


def _english_section(number: int, link: str) -> str:
    """A number below 100,000: trillions may be many thousand."""
    if number >= 1000:
        return english(number, link)
    if number >= 100:
        rest = link + _english_section(number % 100, link) if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def full_width(text: str) -> str:
    """The text in full width; the comma stays, for a full-width one ends a clause."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and c != "," else c for c in text)
