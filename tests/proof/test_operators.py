"""The operators themselves: on whatever a page or a file may hold, none fails, and each fault is a place in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.proof.places import PageKind, Place
from summarizer.proof.planting.ground import Fault, Ground, Kind
from summarizer.proof.planting.operators import OPERATORS, RECORDS
from summarizer.vocabulary.span import Lines

PLACE = Place("en", "a", PageKind.SUMMARY)
PIECES = (
    "比前年多运送", "近", "2", "亿人次", "多", "余", "约", "基本实现", "超过", "more than ", "about ", "nearly ",
    "２０００", "٣", "²", "½", "0", "0.0", ",", ".", "1,", "12,345.678", "5月", "2021年", "May ", "July 31",
    "first", "第一", "首", "零", "两", "百", "%", " percentage points", "公斤", "同比", "下降", "fell ", "up ",
    " year on year", "&nbsp;", "&amp;", "|", "- ", "：", "\\", "\u202e", "😀", "", " ", "\r", "分别", "respectively",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
MARKDOWN = {
    Kind.CLAIM: "[{}](translation.md#f-a{}){{ .figure }}", Kind.QUOTE: "[{}](translation.md#p-{}){{ .words lang=zh }}",
    Kind.EVIDENCE: "[{}](index.md#f-{}){{ #f-a .evidence }}", Kind.TERM: "[{}](translation.md#t-{}){{ .term }}",
    Kind.FRAME: '<span class="frame" data-frame="{1}">{0}</span>',
}  # fmt: skip
HTML = {
    Kind.CLAIM: '<a class="figure" href="../#f-{1}">{0}</a>', Kind.QUOTE: '<a class="words" href="#p-{1}">{0}</a>',
    Kind.EVIDENCE: '<a class="evidence" id="f-a" href="{1}">{0}</a>', Kind.TERM: '<a class="term" href="{1}">{0}</a>',
    Kind.FRAME: '<code class="frame" data-frame="{1}">{0}</code>',
}  # fmt: skip


def page(forms: dict[Kind, str], rows: list[tuple[str, Kind | None, str]]) -> str:
    parts = ["# ", ""]
    for number, (before, kind, said) in enumerate(rows):
        plain = said.translate({ord(sign): None for sign in "[]<"})
        parts += [before, forms[kind].format(plain, "abc"[number % 3]) if kind else "\n\n"]
    return "".join(parts)


def is_inside(fault: Fault, text: str) -> bool:
    """Whether its lines are lines of the text, and its columns begin in the line that it changed."""
    lines = Lines(text)
    held = all(1 <= line <= len(lines.starts) for line in fault.lines)
    if fault.columns is None or not held:
        return held
    return 1 <= fault.columns.start <= len(Lines(fault.text).line(min(fault.lines)) + "\r") + 1


@settings(deadline=None, max_examples=60)
@given(st.booleans(), st.lists(st.tuples(WORDS, st.sampled_from([None, *Kind]), WORDS), max_size=7))
def test_no_operator_fails_on_any_page(is_site: bool, rows: list[tuple[str, Kind | None, str]]) -> None:
    text = page(HTML if is_site else MARKDOWN, rows)
    ground = Ground(PLACE, "docs/en/a/index.md", text, is_site=is_site, slug="a")
    for operator in OPERATORS:
        for fault in operator.faults(ground):
            assert is_inside(fault, text), (operator.name, fault.planted)
            assert fault.planted


@pytest.mark.parametrize("name", ["ten-times", "thousandfold", "date-part"])
def test_a_number_too_long_to_be_computed_is_no_trouble(name: str) -> None:
    said = "9" * 5000 + "年"
    ground = Ground(PLACE, "a.md", page(MARKDOWN, [("", Kind.QUOTE, said)]), is_site=False, slug="a")
    assert list(next(operator for operator in OPERATORS if operator.name == name).faults(ground))


QUOTES = st.sampled_from(
    ['quote: "{}"', "quote: '{}'", "quote: {}", "{{quote: {}, zh: x}}", "quote: >\n  {}"]
)
SLOTS = st.sampled_from(["{{ a | q }}", "{{ b }}", "\n", "{{ c"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(QUOTES, WORDS, SLOTS), max_size=5))
def test_no_operator_fails_on_any_file_of_the_editor(rows: list[tuple[str, str, str]]) -> None:
    text = "\n".join(f"{form.format(words)}{slot} {words}" for form, words, slot in rows)
    for row in RECORDS:
        for fault in row.plant(text):
            assert is_inside(fault, text), (row.operator, fault.planted)


@pytest.mark.parametrize(
    ("said", "planted"),
    [
        ("比前年多运送近2亿人次", {"“近” → “超过”"}),
        ("多人拒捕后抓获2900余人", {"“2900余” → “不足2900”"}),
    ],
)
def test_a_word_before_the_digits_is_no_hedge_of_them(said: str, planted: set[str]) -> None:
    ground = Ground(PLACE, "a.md", page(MARKDOWN, [("", Kind.QUOTE, said)]), is_site=False, slug="a")
    flipped = next(operator for operator in OPERATORS if operator.name == "hedge-flipped")
    assert {fault.planted.partition(" in ")[0] for fault in flipped.faults(ground)} == planted


@pytest.mark.parametrize("quote", ['"缴获2支"', "'缴获2支'", "缴获2支"])
def test_a_quote_is_altered_in_its_words_whatever_its_quotation_marks(quote: str) -> None:
    row = next(row for row in RECORDS if row.operator == "quote-altered")
    texts = {fault.text for fault in row.plant(f"guns: {{quote: {quote}, zh: x}}")}
    assert texts == {f"guns: {{quote: {quote.replace(old, '某')}, zh: x}}" for old in "缴2支"}
