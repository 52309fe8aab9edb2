"""How a number was read, step by step: the steps give exactly what was read, or there are none."""

from decimal import Decimal
from math import prod

import pytest

from summarizer.reading.reader import read
from summarizer.reading.steps import gives, steps
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import PARTS
from summarizer.vocabulary.quantity import Bound, Quantity
from summarizer.vocabulary.step import Step, StepKind
from tests.reading.rows import load_rows

LANGUAGES = ("zh", "en")
ALL = [
    pytest.param(language, row.text, mention, id=f"{row.name}:{mention.span.start}")
    for language in LANGUAGES
    for row in load_rows(language)
    for mention in read(row.text, language).mentions
]
BESIDE = (StepKind.DIRECTION, StepKind.BASIS)
NO_PRODUCT = {
    "zh": {
        "quantity",  # 三四百人 is a range
        "range", "money in parts", "fraction in words", "fraction sign", "length in parts", "doubling", "and a half",
        "tenths", "fraction", "number and fraction in words", "negative fraction", "range of speeds", "range of tenths", "discount",
        "more than half", "length in digits", "several hundred million", "minutes and a half",
    },
}  # fmt: skip
"""The rules some of whose numbers have no steps, as they are no plain product or hedged by their form."""


def shown(found: tuple[Step, ...]) -> str:
    return " | ".join(f"{step.surface} {step.kind} {step.means}".rstrip() for step in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("扣押毒资25万余元", "25 numeral 25 | 万 multiplier 1E+4 | 余 hedge over | 元 unit yuan"),
        ("缴获约15公斤", "约 hedge about | 15 numeral 15 | 公斤 unit kilogram"),
        ("历时4个多月", "4 numeral 4 | 个 word | 多 hedge over | 月 unit month"),
        ("同比下降61.5%", "同比 basis year on year | 下降 direction down | 61.5 numeral 61.5 | % unit percent"),
        ("共1.28万亿元", "1.28 numeral 1.28 | 万 multiplier 1E+4 | 亿 multiplier 1E+8 | 元 unit yuan"),
        ("共三百二十万元", "三百二十 numeral 3.2E+2 | 万 multiplier 1E+4 | 元 unit yuan"),
        ("共3亿2000万元", "3亿2000万 numeral 3.2000E+8 | 元 unit yuan"),
        ("旌城扫毒百日攻坚", "百 numeral 1E+2 | 日 unit day"),
        ("占百分之三十以上", "百分之 unit percent | 三十 numeral 3E+1 | 以上 hedge at least"),
        ("占千分之五", "千分之 multiplier 0.1 | 五 numeral 5"),
        ("占三成", "三 numeral 3 | 成 multiplier 1E+1"),
        ("第三名", "第 unit ordinal | 三 numeral 3"),
        ("2020年11月", "2020年 year 2020 | 11月 month 11"),
        ("上升157.5%，能力提升", "上升 direction up | 157.5 numeral 157.5 | % unit percent"),
        ("零下5度", "零下 multiplier -1 | 5 numeral 5 | 度 unit degree"),
        ("三四百人", ""),
        ("10至15公斤", ""),
        ("三分之二", ""),
        ("一年半", ""),
        ("5元6角", ""),
        ("翻两番", ""),
    ],
)  # fmt: skip
def test_each_piece_says_what_it_means(text: str, said: str) -> None:
    assert shown(steps(text, read(text).mentions[0])) == said


@pytest.mark.parametrize(("language", "text", "mention"), ALL)
def test_the_steps_of_each_mention_of_the_corpus_give_what_was_read(
    language: str, text: str, mention: Mention
) -> None:
    found = steps(text, mention, language)
    inside = [step for step in found if step.kind not in BESIDE]
    if not found:
        return
    assert "".join("".join(s.surface for s in inside).split()) == "".join(mention.surface.split())
    assert all(step.surface and step.surface == step.surface.strip() for step in found)
    numbers = [step.means for step in found if step.kind in (StepKind.NUMERAL, StepKind.MULTIPLIER)]
    if isinstance(mention.quantity, Quantity):
        assert prod(Decimal(number) for number in numbers) == mention.quantity.value
        assert {s.means for s in found if s.kind is StepKind.UNIT} <= {mention.quantity.unit.id}
    else:
        assert [s.means for s in found if s.kind.value in PARTS] == list(mention.values)
    bound = mention.quantity.bound  # type: ignore[union-attr]
    assert (bound is Bound.EXACT) == (not any(step.kind is StepKind.HEDGE for step in found))
    said = sorted(str(step.means) for step in found if step.kind in BESIDE)
    stated = {mention.trend.direction.value, mention.trend.basis.value} if mention.trend else set()
    assert len(set(said)) == len(said)
    assert set(said) <= stated - {""}


def test_plain_chinese_numbers_have_steps() -> None:
    found = [(m.rule, bool(steps(row.text, m))) for row in load_rows("zh") for m in read(row.text).mentions]
    assert {rule for rule, has in found if not has} == NO_PRODUCT["zh"]
    assert sum(has for _, has in found) > 0.93 * len(found)  # the others are ranges, fractions and sums


@pytest.mark.parametrize(
    ("wrong", "kind", "means"),
    [
        (0, StepKind.NUMERAL, Decimal(26)),
        (1, StepKind.MULTIPLIER, Decimal(1000)),
        (1, StepKind.WORD, ""),
        (2, StepKind.HEDGE, "about"),
        (2, StepKind.WORD, ""),
        (3, StepKind.WORD, ""),
    ],
)
def test_a_step_that_says_something_else_is_noticed(wrong: int, kind: StepKind, means: Decimal | str) -> None:
    text = "扣押毒资25万余元"
    mention = read(text).mentions[0]
    found = list(steps(text, mention))
    assert gives(found, mention)
    found[wrong] = Step(found[wrong].surface, kind, means)
    assert not gives(found, mention)
