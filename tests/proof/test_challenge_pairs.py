"""The challenge pairs are well formed and balanced, the scores are right, and the page says what was measured."""

import doctest
import importlib
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.audit.page import FIRST, page, sentence, with_sentence
from benchmarks.audit.pairs import FILES, HERE, Pair, PairsError, digest, families, load, parse, types
from benchmarks.audit.record import Measured, Record, load_record, misjudged, save
from benchmarks.audit.rivals import Checker, digits, ours
from benchmarks.audit.run import PAGE, README, faults
from benchmarks.audit.score import Share, by_type, judge, measure
from benchmarks.rivals import starting
from benchmarks.timing import recoded

PAIRS = load()
CARD = (HERE / "README.md").read_text(encoding="utf-8")
GOOD = "# genre: law\n\ns-001 罚款三千元\na right words | fined three thousand yuan\n  in words\n"
BROKEN = [
    # a line that is added, and what is said about it
    ("b wrong scael | fined 300 yuan\n  off\n", "x.txt:6:9: B107 unknown type: scael", "did you mean scale?"),
    ("b wrogn scale | fined 300 yuan\n  off\n", "x.txt:6:3: B107 unknown label: wrogn", "did you mean wrong?"),
    ("b wrong plain | fined 300 yuan\n  off\n", "x.txt:6:9: B107 unknown type: plain", "one of: digit, "),
    ("b wrong scale | fined 300 yuan\n", "x.txt:6:1: B106 a translation without a note", "behind two spaces"),
    ("a wrong scale | fined 300 yuan\n  off\n", "x.txt:6:1: B104 stands twice: s-001a", "at x.txt:4"),
    ("b right plain | fined three thousand yuan\n  again\n", "x.txt:6:17: B104 stands twice: 罚款三千元 | fined three", "x.txt:4"),
    ("\ns-001 罚款四千元\na right plain | 4,000\n  x\n", "x.txt:7:1: B104 stands twice: s-001", "at x.txt:3"),
    ("\ns-002 罚款三千元\na right plain | 3,000\n  x\n", "x.txt:7:7: B104 stands twice: 罚款三千元", "at x.txt:3"),
    ("\ns-002 罚款四千元\n", "x.txt:7:1: B103 a sentence without a translation", "write one below it"),
    ("\n# genre: sport\na right plain | 4,000\n  x\n", "x.txt:8:1: B105 a translation of no sentence", "s-002 …"),
    ("b wrong scale fined 300 yuan\n", "x.txt:6:1: B101 no line of a file of pairs", "a line is `# genre: police`"),
]  # fmt: skip


@pytest.mark.parametrize(("added", "said", "cure"), BROKEN)
def test_a_broken_row_is_told_with_its_place_and_its_cure(added: str, said: str, cure: str) -> None:
    with pytest.raises(PairsError) as caught:
        parse("x.txt", GOOD + added)
    text = str(caught.value)
    assert text.startswith(said)
    assert "^" in text
    assert cure in text


def test_a_sentence_needs_a_genre_and_all_faults_are_told_at_once() -> None:
    with pytest.raises(PairsError) as caught:
        parse("x.txt", "s-001 三天\na right wrods | three days\n\nwhat\n")
    assert [problem.code for problem in caught.value.problems] == ["B102", "B106", "B107", "B101"]


def test_a_pair_has_all_that_its_rows_say() -> None:
    assert parse("folder/x.txt", GOOD) == (
        Pair("s-001a", "x.txt", "s-001", "law", "罚款三千元", "fined three thousand yuan", "right", "words", "in words"),
    )  # fmt: skip


def test_the_pairs_are_many_balanced_and_of_every_type() -> None:
    assert len(PAIRS) >= 500
    for pairs in (PAIRS, *([pair for pair in PAIRS if pair.file == name] for name in FILES)):
        wrong = sum(pair.label == "wrong" for pair in pairs)
        assert 0.45 <= wrong / len(pairs) <= 0.55
    counts = Counter((pair.label, pair.type) for pair in PAIRS)
    assert counts.keys() == {(label, kind) for label, kinds in types().items() for kind in kinds}
    assert min(counts.values()) >= 20


def test_no_pair_stands_twice_and_each_wrong_one_has_a_right_one_beside_it() -> None:
    assert len({pair.name for pair in PAIRS}) == len({(pair.zh, pair.en) for pair in PAIRS}) == len(PAIRS)
    for family in families(PAIRS):
        assert len({pair.zh for pair in family}) == 1
        assert any(pair.label == "right" for pair in family), family[0].family


def test_the_data_card_counts_what_is_there() -> None:
    counts = Counter((pair.file, pair.label, pair.type) for pair in PAIRS)
    for label, kinds in types().items():
        for kind, meaning in kinds.items():
            one, other = (counts[name, label, kind] for name in FILES)
            assert f"\n| {kind} | {one + other} | {one} | {other} | {meaning} |\n" in CARD
    for name in FILES:
        there = [pair for pair in PAIRS if pair.file == name]
        right = sum(pair.label == "right" for pair in there)
        genres = ", ".join(f"{genre} {n}" for genre, n in Counter(pair.genre for pair in there).items())
        sentences = len({pair.family for pair in there})
        numbers = f"{len(there)} | {right} | {len(there) - right} | {sentences} | {genres}"
        assert f"\n| {name} | {numbers} |\n" in CARD
    right = sum(pair.label == "right" for pair in PAIRS)
    together = " ".join(CARD.split())
    assert (
        f"{len(PAIRS):,} English translations of {len(list(families(PAIRS)))} Chinese sentences" in together
    )
    assert f"{right} are right, in {len(PAIRS) - right} a number is wrong" in together


def test_the_data_card_names_pairs_that_are_there_and_the_figures_of_the_page() -> None:
    known = {pair.name for pair in PAIRS} | {pair.family for pair in PAIRS}
    assert set(re.findall(r"\b[es]-\d{3}[a-h]?", CARD)) <= known
    for name, (found, alarms, balanced) in FIRST.items():
        assert f"| {name} | {found / 100:.3f} | {alarms / 100:.3f} | {balanced / 100:.3f} |" in CARD


def pair(name: str, label: str, kind: str = "digit") -> Pair:
    return Pair(name, "x.txt", name[:-1], "law", name, name, label, kind, "")


TINY = (
    pair("1a", "right"),
    pair("1b", "wrong"),
    pair("2a", "right"),
    pair("2b", "wrong"),
    pair("2c", "wrong", "unit"),
)
SCORES = [
    # flagged, found of 3, false alarms of 2, found in clear families
    ("", 0, 0, 0),
    ("1b", 1, 0, 1),
    ("1b 2b 2c", 3, 0, 3),
    ("1a 1b", 1, 1, 0),
    ("1a 1b 2b", 2, 1, 1),
    ("2a 2b 2c", 2, 1, 0),
    ("1a 1b 2a 2b 2c", 3, 2, 0),
]  # fmt: skip


@pytest.mark.parametrize(("flagged", "found", "alarms", "paired"), SCORES)
def test_scores(flagged: str, found: int, alarms: int, paired: int) -> None:
    score = measure(TINY, flagged.split())
    assert (score.found, score.alarms, score.paired) == (Share(found, 3), Share(alarms, 2), Share(paired, 3))
    assert score.balanced == pytest.approx((found / 3 + 1 - alarms / 2) / 2 * 100)


def test_shares_by_type_and_intervals() -> None:
    assert by_type(TINY, "wrong", {"1b", "2c"}) == {"digit": Share(1, 2), "unit": Share(1, 1)}
    assert [round(end, 1) for end in Share(0, 10).interval] == [0.0, 27.8]
    assert [round(end, 1) for end in Share(10, 10).interval] == [72.2, 100.0]
    assert Share(0, 0).interval == (0.0, 100.0)


def test_a_checker_that_fails_on_a_pair_is_measured_on_the_others() -> None:
    def flags(zh: str, en: str) -> bool:
        if zh == "2b":
            raise RuntimeError("too hard")
        return zh.endswith("c")

    assert judge(TINY, flags) == ({"2c"}, ["2b"])


@pytest.mark.parametrize("flagged", [row[0] for row in SCORES])
def test_a_record_gives_back_what_was_flagged(flagged: str, tmp_path: Path) -> None:
    names = frozenset(flagged.split())
    tool = Measured("x", "", "1", 1, 2, ("2b",), misjudged(TINY, names))
    record = Record("3", "m", "d", {"y": "no"}, (tool,))
    save(record, tmp_path / "result.json")
    assert load_record(tmp_path / "result.json") == record
    assert load_record(tmp_path / "result.json").tools[0].flagged(TINY) == names


def test_a_rival_that_does_not_start_or_fails_is_said_before_any_figure() -> None:
    def absent() -> Checker:
        raise ImportError("no module (/home/ann/x.py)\nmore")

    there, missing = starting((digits, absent), lambda checker: checker.flags("一", "one"))
    assert [checker.name for checker in there] == ["digits"]
    assert missing == {"absent": "ImportError: no module (…)"}
    known = load_record()
    failing = replace(known.tools[1], failed=("e-001a",))
    text = page(replace(known, missing=missing, tools=(known.tools[0], failing, *known.tools[2:])), PAIRS)
    figures = text.index("| checker |")
    assert text.index("**NOT MEASURED: absent** did not start here (ImportError: no module (…)).") < figures
    assert text.index(f"**{failing.name} FAILED** on 1 pairs") < figures


def test_digits_are_compared_in_any_width_and_order() -> None:
    flags = digits().flags
    assert not flags("共１２,000件，3次", "3 times, 12000 items")
    assert flags("共3件，3次", "3 items")


def test_new_texts_have_the_same_digits_on_both_sides() -> None:
    zh, en = recoded("共248起", "248 cases")
    assert re.findall(r"\d+", zh) == re.findall(r"\d+", en)
    assert recoded("一", "one") != recoded("一", "one")


def test_the_page_and_the_line_of_readme_say_what_was_measured() -> None:
    record = load_record()
    assert record.digest == digest(), "the pairs have changed: make bench-audit"
    assert PAGE.read_text(encoding="utf-8") == page(record, PAIRS)
    assert f"\n{sentence(record, PAIRS)}\n" in README.read_text(encoding="utf-8")


def test_the_line_of_readme_is_made_anew_where_it_stands() -> None:
    assert with_sentence("a\nold [x](docs/benchmarks/audit.md) old\nb\n", "new") == "a\nnew\nb\n"
    with pytest.raises(ValueError, match="no line links to"):
        with_sentence("a\n", "new")


def test_what_a_checker_gets_wrong_is_listed_with_both_texts() -> None:
    record = load_record()
    listed = faults(record, PAIRS, "digits")
    assert (
        "e-006a right fraction-multiple: 三成 = three in ten, 一成 = 10 percent\n    近三成受访企业" in listed
    )
    assert "e-001a" not in listed
    with pytest.raises(ValueError, match="no checker nobody in the last record; there are summarizer, "):
        faults(record, PAIRS, "nobody")


def test_compare_does_not_fall_behind_what_the_page_says_of_it() -> None:
    flagged, failed = judge(PAIRS, ours().flags)
    recorded = next(tool for tool in load_record().tools if tool.name == "summarizer").flagged(PAIRS)
    assert not failed
    now, then = measure(PAIRS, flagged), measure(PAIRS, recorded)
    worse = sorted(
        name
        for kinds in misjudged(PAIRS, flagged).values()
        for names in kinds.values()
        for name in names.split()
    )
    assert now.balanced >= then.balanced, (
        f"worse than the page says (make bench-audit measures anew): {worse}"
    )


@pytest.mark.parametrize("name", ["markdown", "audit.pairs", "audit.score"])
def test_examples_of_the_benchmarks_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"benchmarks.{name}"))
    assert result.attempted
    assert not result.failed
