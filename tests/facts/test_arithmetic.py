"""Arithmetic inside an article: right texts raise nothing, wrong ones raise what their row says."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

import summarizer
from summarizer.facts.arithmetic.contradiction import Relation
from summarizer.facts.arithmetic.table import load_words
from tests.facts.arithmetic import Row, found, parse, plant, rows

DATA = Path(summarizer.__file__).parent / "data"
RIGHT = [row for row in rows() if not row.relation]
WRONG = [row for row in rows() if row.relation]
PLANTED = [(row, place) for row in RIGHT for place in row.marked]


@pytest.mark.parametrize("row", RIGHT, ids=lambda row: row.name)
def test_right_text_raises_nothing(row: Row) -> None:
    assert found(row.text) == ()


@pytest.mark.parametrize("row", WRONG, ids=lambda row: row.name)
def test_wrong_text_raises_what_its_row_says(row: Row) -> None:
    told = [(one.relation.value, tuple((s.start, s.end) for s in one.places)) for one in found(row.text)]
    assert told == [(row.relation, row.marked)]


@pytest.mark.parametrize(
    ("row", "place"), PLANTED, ids=[f"{row.line}-{at}" for at, (row, _) in enumerate(PLANTED)]
)
def test_a_changed_figure_is_found(row: Row, place: tuple[int, int]) -> None:
    assert found(plant(row.text, place)), plant(row.text, place)


def test_the_corpus_is_large_enough_to_trust() -> None:
    assert len(RIGHT) >= 150
    assert len(WRONG) >= 80
    assert len(PLANTED) >= 150
    assert {row.relation for row in WRONG} == {relation.value for relation in Relation}


def test_a_row_whose_marks_do_not_close_is_refused() -> None:
    with pytest.raises(ValueError, match=r"arithmetic\.txt:7"):
        parse("共[3人  =>  sum", 7)


def test_every_rule_of_the_table_has_a_wrong_row() -> None:
    """A rule is named where it matches a wrong row with marked figures only."""
    named: set[str] = set()
    for row in WRONG:
        for rule in load_words("zh").rules:
            if any(one.rule == rule.name for one in found(row.text)):
                named.add(rule.name)
    assert not {rule.name for rule in load_words("zh").rules} - named


def test_hedges_and_rounding_leave_room() -> None:
    assert found("查处2900余人，其中甲区1500余人，其余1400余人。") == ()
    assert found("总投资2.3亿元，其中一期1.1亿元，其余1.25亿元。") == ()
    assert found("查处2900余人，其中甲区1500余人，其余1600余人。") != ()


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "共", "其中", "共" * 5000, "其中3人" * 2000, "（" * 3000 + "3人", "3人、" * 3000 + "共5人",
     "从3人" * 1500 + "增加到", "\ue001\ue002共3人，其中\ue0015人"],
)  # fmt: skip
def test_hostile_text_is_survived(text: str) -> None:
    found(text)


def test_no_word_of_the_table_is_beyond_a_pattern() -> None:
    table = tomllib.loads((DATA / "zh.arithmetic.toml").read_text(encoding="utf-8"))
    for row in table["rules"]:
        unbounded = re.findall(r"\][*+](?!\))", row["pattern"])
        assert not unbounded, row["name"]


def test_full_width_and_traditional_letters_are_read() -> None:
    told = found("警方抓獲嫌疑人１２名，其中男性９名、女性４名。")
    assert [one.relation for one in told] == [Relation.SUM]
    assert Decimal(len(told[0].places)) == 3
