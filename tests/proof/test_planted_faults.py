"""The proof is trusted because it finds every fault that we plant, at its place, and none on clean pages."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from summarizer.proof.planting.bench import Bench
from summarizer.proof.planting.ground import Ground, Kind
from summarizer.proof.planting.operators import OPERATORS, REASONS, RECORDS, Operator
from tests.proof.tree import PLACES, copy

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "deyang-100-day-campaign"
MOST = 6
"""About so many faults of each operator are planted in each page of the tiny article."""
SAMPLE = 53
"""Of the faults in the real article's pages, each so many is planted here; `summarizer prove` plants them all."""
NAMES = [operator.name for operator in OPERATORS]
FILES = [place.markdown for place in PLACES] + [place.html for place in PLACES]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(copy(tmp_path_factory.mktemp("tiny")), "tiny")


@pytest.fixture(scope="module")
def article() -> tuple[Bench, list[Ground]]:
    found = Bench(ROOT, ARTICLE)
    return found, [ground for ground in found.grounds if not ground.is_site]


def ground_of(bench: Bench, file: str) -> Ground:
    return next(ground for ground in bench.grounds if ground.path.partition("/")[2] == file)


@pytest.mark.parametrize("file", FILES)
def test_the_clean_pages_have_no_finding(bench: Bench, file: str) -> None:
    ground = ground_of(bench, file)
    assert [finding.explain() for finding in bench.check(ground, ground.text)] == []


@pytest.mark.parametrize("operator", OPERATORS, ids=NAMES)
@pytest.mark.parametrize("file", FILES)
def test_every_fault_is_found_where_it_is_planted(bench: Bench, file: str, operator: Operator) -> None:
    ground = ground_of(bench, file)
    faults = list(operator.faults(ground))
    missed = [
        f.planted for f in faults[:: 1 + len(faults) // MOST] if not bench.is_found(operator, ground, f)
    ]
    assert missed == []


def test_a_sample_of_the_faults_in_the_article_is_found(article: tuple[Bench, list[Ground]]) -> None:
    bench, grounds = article
    planted = ((op, ground, fault) for ground in grounds for op in OPERATORS for fault in op.faults(ground))
    missed, tried = [], 0
    for operator, ground, fault in islice(planted, 0, None, SAMPLE):
        tried += 1
        if not bench.is_found(operator, ground, fault):
            missed.append(f"{ground.path} {operator.name}: {fault.planted}")
    assert missed == []
    assert tried > 400


def test_a_link_to_another_of_equal_figures_is_named_where_it_stands(
    article: tuple[Bench, list[Ground]],
) -> None:
    """The article repeats its hundred days, and the proof page holds each pair of them equal."""
    bench, grounds = article
    wrong = next(operator for operator in OPERATORS if operator.name == "wrong-evidence")
    for ground in (ground for ground in grounds if ground.path.endswith("proof.md")):
        missed = [f.planted for f in wrong.faults(ground) if not bench.is_found(wrong, ground, f)]
        assert missed == []


def test_every_operator_plants_something(article: tuple[Bench, list[Ground]]) -> None:
    """A pattern that stops matching must not make the tests above empty."""
    _, grounds = article
    planted = Counter(op.name for ground in grounds for op in OPERATORS for _ in islice(op.faults(ground), 1))
    assert set(NAMES) - set(planted) <= {row.operator for row in RECORDS}


@pytest.mark.parametrize("is_site", [False, True], ids=["markdown", "html"])
def test_every_number_of_every_page_is_planted_in(bench: Bench, is_site: bool) -> None:
    """The marks are found by patterns of their own; each link and frame that the readers see must be one."""
    for ground in bench.grounds:
        if ground.is_site is not is_site:
            continue
        blocks = bench.read(ground, ground.text).blocks
        links = [link for block in blocks for link in block.links]
        seen = {kind: sum(name in link.classes for link in links) for kind, name in CLASSES.items()}
        seen[Kind.FRAME] = sum(len(block.frames) for block in blocks)
        assert {kind: len(ground.of(kind)) for kind in Kind} == seen, ground.path


CLASSES = {Kind.CLAIM: "figure", Kind.QUOTE: "words", Kind.EVIDENCE: "evidence", Kind.TERM: "term"}


def test_nothing_is_planted_in_the_section_on_the_trial(tmp_path: Path) -> None:
    root = copy(tmp_path)
    for ground in Bench(root, "tiny").grounds:
        assert ground.place.kind.value != "proof" or len(ground.closed) == 1
        for operator in OPERATORS:
            for fault in operator.faults(ground):
                for span in ground.closed:
                    assert span.of(ground.text) in fault.text, (ground.path, operator.name)


def test_every_operator_has_a_name_and_a_known_reason() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 16
    assert {operator.reason for operator in OPERATORS if operator.reason} <= set(REASONS)
    assert {row.operator for row in RECORDS} <= set(NAMES)
