"""Directions that the words around a figure state: pages may say them, and no others."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.proof.codes import Code
from summarizer.proof.directions import beside, stated
from summarizer.proof.planting.bench import Bench
from summarizer.proof.planting.operators import OPERATORS
from summarizer.proof.verify import verify
from tests import tiny
from tests.tiny import CHINESE, ENGLISH, FACTS, TRANSLATION

SAID = "Traffic grew: {{ extra | q }} more than the year before last."
TAIL = "污染事故零发生,"


def article(
    root: Path,
    words: str,
    english: str,
    chinese: str = "客流{{ extra | q }}。",
    told: str = "{{ extra | q }}",
) -> Path:
    """The tiny article with one more figure, and words about it."""
    tiny.copy(root)
    row = f"  extra: {{quote: {words}, zh: 增量, en: growth}}\n"
    tiny.edit(root, FACTS, "  rivers_again:", f"{row}  rivers_again:")
    tiny.edit(root, TRANSLATION, " and with the people", f" {told}, and with the people")
    for file, said in ((ENGLISH, english), (CHINESE, chinese)):
        path = root / file
        path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n\n{said}\n", encoding="utf-8")
    tiny.change_source(root, TAIL, f"{TAIL}{words},")
    return root


MORE, FEWER, PLAIN = "比前年多运送近2亿人次", "比前年少运送近2亿人次", "运送近2亿人次"
HOLDS = [
    (MORE, SAID, "客流比前年多{{ extra | q }}。"),
    (MORE, "There was an increase of {{ extra | q }} over the year before last.", "比前年增加{{ extra | q }}。"),
    (MORE, "They carried {{ extra | q }} more.", "客流{{ extra | q }}。"),
    (FEWER, "They carried {{ extra | q }} fewer than the year before last.", "客流比前年少{{ extra | q }}。"),
    (FEWER, "There was a decrease of {{ extra | q }}.", "比前年减少{{ extra | q }}。"),
    ("增加客流近2亿人次", "There was an increase of {{ extra | q }}.", "客流{{ extra | q }}。"),
    ("比上年多运送近2亿人次", "There was an increase of {{ extra | q }} from the previous year.", "客流{{ extra | q }}。"),
]  # fmt: skip
REFUSED = [
    (MORE, "They carried {{ extra | q }} fewer than the year before last.", "N204"),
    (MORE, "They carried {{ extra | q }} lower than the year before last.", "N204"),
    (MORE, "There was a decrease of {{ extra | q }} over the year before last.", "N204"),
    (MORE, "There was an increase of {{ extra | q }} year on year.", "N204"),
    (MORE, "They carried {{ extra | q }} or more.", "N203"),
    (MORE, "They carried {{ extra | q }} fewer.", "N203"),
    (FEWER, SAID, "N204"),
    (PLAIN, SAID, "N204"),
    (PLAIN, "There was an increase of {{ extra | q }}.", "N204"),
    (PLAIN, "They carried {{ extra | q }} more.", "N203"),
    ("没有比前年多运送近2亿人次", SAID, "N204"),
    ("至少运送近2亿人次", "There was a decrease of {{ extra | q }}.", "N204"),
    ("增加警力运送近2亿人次", "There was an increase of {{ extra | q }}.", "N204"),
]


@pytest.mark.parametrize(("words", "english", "chinese"), HOLDS)
def test_pages_may_say_the_direction_of_the_quote(
    tmp_path: Path, words: str, english: str, chinese: str
) -> None:
    assert [finding.says for finding in build(article(tmp_path, words, english, chinese)).findings] == []


@pytest.mark.parametrize(("words", "english", "code"), REFUSED)
def test_pages_may_say_no_other(tmp_path: Path, words: str, english: str, code: str) -> None:
    findings = build(article(tmp_path, words, english)).findings
    assert {(finding.path, str(finding.code)) for finding in findings} == {("docs/en/tiny/index.md", code)}


@pytest.mark.parametrize(
    ("words", "chinese"),
    [(MORE, "客流比前年少{{ extra | q }}。"), (FEWER, "客流较前年多{{ extra | q }}。"), (PLAIN, "比前年多{{ extra | q }}。")],
)  # fmt: skip
def test_pages_in_chinese_neither(tmp_path: Path, words: str, chinese: str) -> None:
    (finding,) = build(article(tmp_path, words, "They carried {{ extra | q }}.", chinese)).findings
    assert (finding.path, finding.code) == ("docs/zh/tiny/index.md", Code.TREND)


def test_a_direction_that_nobody_read_is_called_that(tmp_path: Path) -> None:
    (finding,) = build(article(tmp_path, PLAIN, "There was an increase of {{ extra | q }}.")).findings
    told = "the page says nearly 200 million person-times (up), the source says 近2亿人次 (no direction is read there)"
    assert finding.says == f"N204 extra: {told}"


def test_a_flipped_comparison_is_planted_and_found(tmp_path: Path) -> None:
    said = f"{SAID} It was an increase of {{{{ extra | q }}}}."
    root = article(tmp_path, MORE, said, "客流比前年多{{ extra | q }}。")
    assert build(root).findings == ()
    assert verify(root) == ()
    bench, flipped = Bench(root, "tiny"), next(op for op in OPERATORS if op.name == "direction-flipped")
    planted = [(ground, fault) for ground in bench.grounds for fault in flipped.faults(ground)]
    shown = {fault.planted for _, fault in planted}
    assert {"“ more than” → “ fewer than”", "“increase of ” → “decrease of ”", "“多” → “少”"} <= shown
    assert [fault.planted for ground, fault in planted if not bench.is_found(flipped, ground, fault)] == []


FALL, RISE, LESS = "出口比去年同期下降3%", "出口比去年同期增加22.4%", "出口同比负增长3.2%"
TOLD = [
    (FALL, "fell {{ extra | q }} year on year", ""),
    (FALL, "fell {{ extra | q }} from the same period last year", ""),
    (FALL, "fell {{ extra | q }}", "N204"),
    (RISE, "rose {{ extra | q }} from a year earlier", ""),
    (RISE, "rose {{ extra | q }} from the month before", "N204"),
    (LESS, "fell {{ extra | q }} year on year", ""),
    (LESS, "rose {{ extra | q }} year on year", "N204"),
    ("出口负增长3%", "fell {{ extra | q }}", ""),
    ("储备率提高到94%", "rose to {{ extra | q }}", ""),
    ("储备率提高到94%", "rose by {{ extra | q }}", "N204"),
    ("人数减少至94%", "fell by {{ extra | q }}", "N204"),
    ("出口负增长3%", "grew {{ extra | q }}", "N204"),
    ("贷款比上年少增5%", "rose {{ extra | q }} from the previous year", "N204"),
]


@pytest.mark.parametrize(("words", "told", "code"), TOLD)
def test_a_page_says_the_way_and_what_it_is_measured_against(
    tmp_path: Path, words: str, told: str, code: str
) -> None:
    chinese = f"{words.rstrip('0123456789.%')}{{{{ extra | q }}}}。"
    root = article(tmp_path, words, f"Exports {told}.", chinese, f"exports {told}")
    pages = {str(finding.code) for finding in build(root).findings if finding.path.startswith("docs/en/")}
    assert pages == ({code} if code else set())


COMPARED = [
    (" more than the year before", "year on year"), (" fewer than last month", "month on month"),
    (" more than the year before last", ""), (" more than in 2019", ""),
]  # fmt: skip


@pytest.mark.parametrize(("after", "basis"), COMPARED)
def test_a_comparison_beside_a_figure_names_what_it_is_measured_against(after: str, basis: str) -> None:
    trend = beside("", after, chinese=False)
    assert trend is not None
    assert trend.basis.value == basis


STATED = [
    ("比前年多", "up"), ("较上年同期少", "down"), ("比去年减少旅客", "down"), ("比例高达多", None), ("比赛中少", None),
    ("较多", None), ("许多", None), ("比上年多次运送", None), ("比去年至少", None), ("比前年多,运送", None), ("增加2个,共", None),
    ("比上年少增", None), ("比上年多减", None), ("比上年至少增加", "up"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "way"), STATED)
def test_words_before_a_figure_compare_or_not(words: str, way: str | None) -> None:
    trend = stated(words)
    assert (trend.direction.value if trend else None) == way


@pytest.mark.parametrize(
    "after", [" more", " or more than that", " more or less than", ", more than", " morels than"]
)
def test_what_is_no_comparison_says_nothing(after: str) -> None:
    assert beside("", after, chinese=False) is None
