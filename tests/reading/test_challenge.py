"""The challenge set is well marked, and the reader does not fall behind on it."""

import pytest

from benchmarks.numbers.challenge import MARK, load
from benchmarks.numbers.rivals import ours
from benchmarks.numbers.score import measure

LANGUAGES = ("zh", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_are_well_formed(language: str) -> None:
    cases = list(load(language))
    assert len(cases) >= {"zh": 400, "en": 300}[language]
    for case in cases:
        assert not set(case.text) & set("[]{}<>") - set("<>"), (
            f"{case.name}: a mark that opens or closes nothing"
        )
        assert case.kind, case.name
        assert all(one.end <= other.start for one, other in zip(case.marks, case.marks[1:], strict=False)), (
            case.name
        )


def test_a_mark_states_decimals_fractions_and_pairs() -> None:
    found = [
        mark["value"] or mark["number"]
        for mark in MARK.finditer("[三分之二=2/3]、[三四百=300..400]、[27.85]")
    ]
    assert found == ["2/3", "300..400", "27.85"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_holds_its_level(language: str) -> None:
    score = measure(ours(), language, load(language))
    assert score.f1 > 0.98, "\n".join(score.faults)
