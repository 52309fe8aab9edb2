"""Faults in the words of a number: its scale, its hedge, its unit, its direction, the word that it is."""

import re
from collections.abc import Iterator

from summarizer.proof.planting.figures import NUMBER, SPOKEN
from summarizer.proof.planting.ground import Fault, Ground, Kind, Mark
from summarizer.vocabulary.span import Span

HAN = re.compile(r"[\u4e00-\u9fff]")
HEDGE = re.compile(r"more than |about |nearly |over |at least |余|多(?!月)|约|近|基本实现|超过|逾")
FLIPPED = {
    "more than ": "fewer than ", "over ": "under ", "about ": "more than ", "nearly ": "more than ",
    "at least ": "at most ", "约": "超过", "近": "超过", "超过": "不足", "逾": "不足", "基本实现": "超过",
}  # fmt: skip
BEFORE = {"en": ("fewer than&nbsp;", "almost the ", "≠", "minus "), "zh": ("不足", "近 ", "≠")}
BEHIND = {"en": (" or more", " (at least)", "‱", "/day"), "zh": ("左右", "（以上）", "‱")}
"""What stands beside a claim and changes it, by the language of the claim."""
DIRECTIONS = (
    ("fell", "rose"), ("rose", "fell"), ("fallen", "risen"), ("risen", "fallen"), ("up ", "down "),
    ("down ", "up "), ("上升", "下降"), ("下降", "上升"),
)  # fmt: skip
OPPOSITE = {
    "more": "fewer", "fewer": "more", "less": "more", "increase": "decrease", "decrease": "increase",
    "多": "少", "少": "多",
}  # fmt: skip
BEHIND_CLAIM = re.compile(r" (more|fewer|less) than")
BEFORE_CLAIM = re.compile(r"(increase|decrease|(?<=比[前上去]年)[多少])(?: of )?$")
REACH = 16
"""Words that compare a figure, right behind its link or before it, and how far before."""
BASES = (
    ("年同比", "环比"), ("同比", "环比"), (" year on year", ""), (" year on year", " month on month"),
    ("year-on-year ", ""),
)  # fmt: skip
UNITS = (
    ("kilograms", "tonnes"), ("公斤", "吨"), ("公斤", "克"), ("yuan", "dollars"), ("余元", "余美元"),
    ("days", "weeks"), ("months", "days"), ("个多月", "多天"), ("people", "vehicles"), ("cases", "rooms"),
    ("vehicles", "people"), ("suspects", "gangs"), ("users", "cases"), ("起", "人"), ("人", "辆"),
    ("名", "起"), ("个", "名"), ("间", "家"), ("家", "间"), ("天", "周"), ("次", "起"), ("元", "美元"),
    ("辆", "支"),
)  # fmt: skip
POINTS = (("%", " percentage points"), ("%", "个百分点"), (" percentage points", "%"), ("个百分点", "%"))
ENGLISH = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
CHINESE = "一二三四五六七八九"
ODD = {"百": "千", "零": "一", "千": "百", "两": "三"}
WORD = re.compile(r"[A-Za-z]+|[一二三四五六七八九百千零两]")
ORDINALS = {
    "first": "second",
    "second": "third",
    "third": "fourth",
    "首": "末",
    "第一": "第二",
    "第二": "第三",
}
ORDINAL = re.compile(r"\b(?:first|second|third)\b|首|第[一二]")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MONTH = re.compile("|".join(MONTHS))
PART = re.compile(r"(\d{1,4})(?=[年月日])|(?:(?<=[a-z] )\d{1,2}\b|\b\d{4}\b(?!,))")
SCALE = re.compile(r"thousand|million|billion|(?<=\d),000\b")
SCALES = ("thousand", "million", "billion")


def chinese_scale(ground: Ground) -> Iterator[Fault]:
    """万 and 亿 exchanged; where there is neither, one of them added to a number in digits."""
    for mark in ground.of(*SPOKEN):
        if not HAN.search(mark.said):
            continue
        scales = list(re.finditer("[万亿]", mark.said))
        for match in scales:
            yield ground.inside(mark, *match.span(), "亿" if match[0] == "万" else "万")
        for match in NUMBER.finditer(mark.said) if not scales else ():
            for new in "万亿":
                yield ground.inside(mark, match.end(), match.end(), new)


def english_scale(ground: Ground) -> Iterator[Fault]:
    """Thousand, million and billion exchanged; where there is none, one added to a number in digits."""
    for mark in ground.claims():
        if HAN.search(mark.said):
            continue
        scales = list(SCALE.finditer(mark.said))
        for match in scales:
            for new in SCALES:
                if new not in ("thousand", match[0]):
                    yield ground.inside(mark, *match.span(), f" {new}" if match[0] == ",000" else new)
        for match in NUMBER.finditer(mark.said) if not scales else ():
            for new in SCALES:
                yield ground.inside(mark, match.end(), match.end(), f" {new}")


def hedges_dropped(ground: Ground) -> Iterator[Fault]:
    """Each hedge is left out."""
    for mark, match in _matches(ground, HEDGE):
        yield ground.inside(mark, *match.span(), "")


def hedges_flipped(ground: Ground) -> Iterator[Fault]:
    """Each hedge becomes one that says otherwise."""
    for mark, match in _matches(ground, HEDGE):
        if match[0] in FLIPPED:
            yield ground.inside(mark, *match.span(), FLIPPED[match[0]])
            continue
        digit = re.search(r"\d", mark.said[: match.start()])
        if digit is not None:  # 2900余人 → 不足2900人; 多运送200人 has no number before it
            new = f"不足{mark.said[digit.start() : match.start()]}"
            yield ground.inside(mark, digit.start(), match.end(), new)


def hedges_added(ground: Ground) -> Iterator[Fault]:
    """A number that has no hedge is given one."""
    for mark in ground.of(*SPOKEN):
        digit = re.search(r"\d", mark.said)
        if digit is None or HEDGE.search(mark.said):
            continue
        for hedge in ("约", "近") if HAN.search(mark.said) else ("about ", "more than ", "nearly "):
            yield ground.inside(mark, digit.start(), digit.start(), hedge)


def beside(ground: Ground) -> Iterator[Fault]:
    """A hedge, a sign or a unit outside of the link, where no reader of the link alone sees it."""
    for mark in ground.claims():
        language = "zh" if HAN.search(mark.said) else "en"
        for new in BEFORE[language]:
            yield ground.edit(Span(mark.whole.start, mark.whole.start), new)
        for new in BEHIND[language]:
            yield ground.edit(Span(mark.whole.end, mark.whole.end), new)


def directions(ground: Ground) -> Iterator[Fault]:
    """Each word of direction becomes its opposite, beside a percentage or in a comparison."""
    yield from _trends(ground, DIRECTIONS)
    for claim in ground.claims():
        start, end = claim.whole.start, claim.whole.end
        found = (
            BEFORE_CLAIM.search(ground.text, max(0, start - REACH), start),
            BEHIND_CLAIM.match(ground.text, end),
        )
        for match in found:
            if match is not None:
                yield ground.edit(Span(*match.span()), match[0].replace(match[1], OPPOSITE[match[1]]))


def bases(ground: Ground) -> Iterator[Fault]:
    """The basis of a comparison is dropped or becomes another."""
    return _trends(ground, BASES)


def points(ground: Ground) -> Iterator[Fault]:
    """Percent and percentage points exchanged."""
    return _exchanged(ground, POINTS)


def units(ground: Ground) -> Iterator[Fault]:
    """Each unit or noun becomes another."""
    return _exchanged(ground, UNITS)


def number_words(ground: Ground) -> Iterator[Fault]:
    """Each number in words becomes the next."""
    for mark, match in _matches(ground, WORD):
        word, new = match[0], ""
        if word.lower() in ENGLISH:
            new = ENGLISH[(ENGLISH.index(word.lower()) + 1) % len(ENGLISH)]
        elif word in CHINESE:
            new = CHINESE[(CHINESE.index(word) + 1) % len(CHINESE)]
        elif word in ODD:
            new = ODD[word]
        if new:
            yield ground.inside(mark, *match.span(), new)


def ordinals(ground: Ground) -> Iterator[Fault]:
    """Each ordinal becomes the next."""
    for mark, match in _matches(ground, ORDINAL):
        yield ground.inside(mark, *match.span(), ORDINALS[match[0]])


def date_parts(ground: Ground) -> Iterator[Fault]:
    """Each year, month and day becomes the next."""
    for mark in ground.of(*SPOKEN):
        month = MONTH.search(mark.said)
        if month is not None:
            new = MONTHS[(MONTHS.index(month[0]) + 1) % len(MONTHS)]
            yield ground.inside(mark, *month.span(), new)
        if month is not None or re.search(r"\d[年月日]", mark.said) or re.fullmatch(r"\d{4}", mark.said):
            for match in PART.finditer(mark.said):
                yield ground.inside(mark, *match.span(), str(int(match[0]) + 1))


def _matches(ground: Ground, pattern: re.Pattern[str]) -> Iterator[tuple[Mark, re.Match[str]]]:
    for mark in ground.of(*SPOKEN):
        for match in pattern.finditer(mark.said):
            yield mark, match


def _exchanged(ground: Ground, table: tuple[tuple[str, str], ...]) -> Iterator[Fault]:
    for mark in ground.claims():
        for old, new in table:
            at = mark.said.rfind(old)
            if at >= 0:
                yield ground.inside(mark, at, at + len(old), new)


def _trends(ground: Ground, table: tuple[tuple[str, str], ...]) -> Iterator[Fault]:
    """The words of a trend that stand in or right beside a claim of a percentage."""
    claims = [mark for mark in ground.of(Kind.CLAIM) if "%" in mark.said]
    for old, new in table:
        for match in ground.found(re.compile(re.escape(old))):
            word = Span(*match.span())
            if any(_is_of(word, claim) for claim in claims):
                yield ground.edit(word, new)


def _is_of(word: Span, claim: Mark) -> bool:
    gap = min(abs(claim.whole.start - word.end), abs(word.start - claim.whole.end))
    return gap <= 1 or claim.text.covers(word)
