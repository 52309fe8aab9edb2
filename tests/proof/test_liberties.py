"""Liberties of translators: no row is tried that its mark does not announce, and none is missed for want of one."""

from itertools import product

import pytest

from summarizer.proof.pairs.liberties import EXACT, INEXACT, Test
from summarizer.proof.pairs.marks import marks
from summarizer.proof.pairs.side import open_side
from tests.proof.test_pairs import ROWS


@pytest.mark.parametrize(
    ("mark", "test"), [row[1:] for row in (*EXACT, *INEXACT)], ids=lambda row: getattr(row, "__name__", "")
)
def test_a_liberty_is_only_taken_where_one_of_the_numbers_has_its_mark(mark: str, test: Test) -> None:
    taken = 0
    for row in ROWS:
        source, target = open_side(row.zh, "zh"), open_side(row.en, "en")
        for at, other in product(range(len(source.statements)), range(len(target.statements))):
            if test(source.statements[at], target.statements[other], source, target):
                taken += 1
                assert mark in marks(at, source) | marks(other, target), f"{row.zh} | {row.en}"
    assert taken, "no pair of the corpus takes it"
