"""Pairs of texts in two languages: the lines of tests/corpus/pairs.txt, and what must hold of every pair."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarizer
from summarizer.proof.catalogue import Severity
from summarizer.proof.pairs.finding import MEANINGS, PairCode
from summarizer.proof.pairs.words import BEGINNING
from summarizer.reading.units import load_table

CORPUS = Path(__file__).parent.parent / "corpus" / "pairs.txt"
OWED = "#! "


@dataclass(frozen=True)
class Row:
    line: int
    zh: str
    en: str
    codes: Counter[str]
    owed: bool


def rows() -> Iterator[Row]:
    for number, line in enumerate(CORPUS.read_text(encoding="utf-8").splitlines(), start=1):
        content = line.removeprefix(OWED)
        if content.strip() and not content.startswith("#"):
            pair, arrow, wanted = content.partition("  =>  ")
            zh, bar, en = pair.partition(" | ")
            assert all((arrow, bar)), f"{CORPUS.name}:{number}: not `Chinese | English  =>  codes`"
            codes = Counter(wanted.replace("nothing", "").split())
            assert codes.keys() <= PairCode.__members__.keys(), f"{CORPUS.name}:{number}: unknown code"
            yield Row(number, zh, en, codes, line.startswith(OWED))


ROWS = list(rows())


def found(zh: str, en: str) -> Counter[str]:
    return Counter(finding.code.name for finding in summarizer.compare(zh, en))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"pairs:{row.line}")
def test_pair(row: Row) -> None:
    if row.owed:
        assert found(row.zh, row.en) != row.codes, "no longer owed: drop the mark"
    else:
        assert found(row.zh, row.en) == row.codes, f"{CORPUS}:{row.line}: {row.zh} | {row.en}"


PAIRS: Any = load_table("pairs")
WORDS = [
    (language, number, word)
    for language in ("zh", "en")
    for numbers in PAIRS[language]["tacit"].values()
    for number, words in numbers.items()
    for word in words
]


@pytest.mark.parametrize(("language", "number", "word"), WORDS)
def test_a_word_that_implies_a_number_answers_for_it_in_a_line(language: str, number: str, word: str) -> None:
    """No row of the table without a line of the corpus in which the other text has its number."""
    edge = PAIRS[language]["edge"]
    pattern = re.compile(f"{edge}(?:{word}){edge}", re.IGNORECASE)
    other = "zh" if language == "en" else "en"
    for row in ROWS:
        texts = {"zh": row.zh, "en": row.en}
        values = {value for m in summarizer.read(texts[other], other).mentions for value in m.values}
        if row.codes.keys() <= {"HEDGE"} and Decimal(number) in values and pattern.search(texts[language]):
            return
    pytest.fail(f"no line in which {word} stands for {number}")


@pytest.mark.parametrize(
    "words",
    [
        *(words for row in PAIRS["periods"] for lang in ("zh", "en") for words in row[lang].values()),
        *(row[lang][0] for row in PAIRS["fates"] for lang in ("zh", "en")),
    ],
)
def test_words_that_are_looked_for_in_lower_case_are_in_it(words: str) -> None:
    assert words == words.lower()


def test_a_library_that_lowers_the_precision_of_the_process_changes_no_verdict() -> None:
    with localcontext(prec=9):
        assert found("三分之二的村民投票赞成", "Two-thirds of the villagers voted for it") == Counter()
        assert found("三分之二的村民投票反对", "One-third of the villagers voted against it") == Counter(
            ["VALUE"]
        )


def test_every_code_has_a_meaning_and_a_line() -> None:
    assert MEANINGS.keys() == set(PairCode)
    assert {code for row in ROWS for code in row.codes} == set(PairCode.__members__)


def test_spans_are_the_words_that_the_finding_names() -> None:
    for row in ROWS:
        for finding in summarizer.compare(row.zh, row.en):
            if finding.source is not None:
                assert finding.source.of(row.zh) == finding.meant
            if finding.target is not None:
                assert finding.target.of(row.en) == finding.said
            assert finding.source is not None or finding.target is not None
            assert finding.severity in Severity


NOUN_TABLE: Any = load_table("nouns")
NOUNS = [(zh, stem) for group in NOUN_TABLE.values() for zh, stems in group.items() for stem in stems]


@pytest.mark.parametrize(("zh", "stem"), NOUNS)
def test_a_noun_tells_two_exchanged_numbers_apart(zh: str, stem: str) -> None:
    """Each row of the table is used: beside numbers of unlike units, which only words can tell apart."""
    other, others = ("骆驼", "camels") if zh == "马" else ("马", "horses")
    right = f"有31{zh}，另有17匹{other}", f"31 {stem} and also 17 {others}"
    wrong = right[0], f"17 {stem} and also 31 {others}"
    assert "ORDER" not in found(*right)
    assert "ORDER" in found(*wrong)


def test_no_stem_is_shorter_than_the_letters_by_which_stems_are_found() -> None:
    assert min(len(stem) for _, stem in NOUNS) >= BEGINNING


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(zh: str, en: str) -> None:
    assert isinstance(summarizer.compare(zh, en), tuple)


@given(st.integers(min_value=2, max_value=10**12))
def test_a_number_equals_itself_and_no_other(number: int) -> None:
    assert found(f"共{number}吨", f"{number:,} tonnes in all") == Counter()
    wrong = found(f"共{number}吨", f"{number + 1:,} tonnes in all")
    assert set(wrong) & {"VALUE", "LOST", "ADDED"}
