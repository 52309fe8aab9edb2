"""Charts: labels keep their words whatever their length, and bars stay inside the picture."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from summarizer.pages.chart import Bar, draw, wrapped
from summarizer.pages.markup import Markdown

WORDS = st.text(st.sampled_from("ab 案件，。’-<&*"), min_size=1, max_size=90)


@given(WORDS)
def test_the_lines_of_a_label_are_the_label(label: str) -> None:
    assert "".join(wrapped(label, 20)) == label


@given(st.text(st.sampled_from("案件涉毒"), min_size=1, max_size=90))
def test_no_line_of_hanzi_is_wider_than_its_columns(label: str) -> None:
    assert max(map(len, wrapped(label, 20))) <= 10


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=2, max_size=8), WORDS)
def test_every_bar_is_inside_the_picture_and_its_label_is_escaped(lengths: list[Decimal], label: str) -> None:
    drawn = draw("chart-a", label, "Bars.", [Bar(label, Markdown("[1](#a)"), each) for each in lengths])
    bars = re.findall(r'<rect(?: class="fall")? x="([\d.]+)%" y="\d+" width="([\d.]+)%" height="12"/>', drawn)
    assert len(bars) == len(lengths)
    assert all(Decimal(begin) + Decimal(width) <= Decimal("100.01") for begin, width in bars)
    assert "<" not in re.sub(r"</?(?:svg|title|desc|text|tspan|rect|line)\b[^<>]*>", "", drawn)
