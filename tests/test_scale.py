"""The articles of the benchmark are valid and each time the same; the page says what was measured."""

from pathlib import Path

import pytest

from benchmarks.scale.articles import write
from benchmarks.scale.page import page
from benchmarks.scale.record import load_record, save
from benchmarks.scale.trees import configuration, plain
from summarizer.edge.site import build
from tests.tiny import files

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("scale") / "tree"
    write(root, 3)
    return root


def test_every_article_is_valid_and_another_one(root: Path) -> None:
    assert build(root, check=True).findings == ()
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "seeds").iterdir())]
    assert len(set(texts)) == len(texts) == 3


def test_the_same_seed_gives_the_same_articles(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", 3)
    write(tmp_path / "other", 3, seed=1)
    assert files(tmp_path / "again") == files(root)
    assert files(tmp_path / "other") != files(root)


def test_a_plain_page_has_the_words_of_ours_and_nothing_else() -> None:
    ours = (ROOT / "tests/fixtures/tiny/docs/en/tiny/figures.md").read_text(encoding="utf-8")
    bare = plain(ours)
    assert "| rivers cleared | 12 rivers | 以来,青江市清理河道12条 |" in bare
    assert not any(mark in bare for mark in ("<", "](", "{", "title:"))


def test_both_trees_have_the_theme_and_the_plugins_of_this_site() -> None:
    text = configuration()
    assert all(part in text for part in ("name: material", "search:", "attr_list", f"{ROOT.as_posix()}/src"))


def test_the_page_is_made_from_the_record(tmp_path: Path) -> None:
    record = load_record()
    assert (ROOT / "docs/benchmarks/scale.md").read_text(encoding="utf-8") == page(record)
    save(record, tmp_path / "result.json")
    assert load_record(tmp_path / "result.json") == record
