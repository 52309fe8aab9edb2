"""The words around figures are the editor's: a page that says others is found, whatever numbers it keeps."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.proof.codes import Code
from summarizer.proof.verify import verify
from tests.proof.tree import copy, publish
from tests.tiny import ENGLISH, edit


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy(tmp_path)


REWORDED: list[tuple[str, str, str]] = [
    # a file, what stands there, what it becomes
    ("docs/en/tiny/index.md", "the city cleared [12", "the city polluted [12"),
    ("docs/en/tiny/index.md", "## What happened", "## What never happened"),
    ("docs/en/tiny/index.md", "## What it claims", "This is a lie.\n\n## What it claims"),
    ("docs/en/tiny/index.md", "[12 rivers]", "not at all [12 rivers]"),
    ("docs/zh/tiny/index.md", "清理河道[12条]", "污染河道[12条]"),
    ("docs/en/tiny/translation.md", "sent home", "sent abroad"),
    ("docs/zh/tiny/translation.md", "sent home", "sent abroad"),
    ("docs/en/tiny/proof.md", "Plastic in the rubbish: [", "Rubbish in the plastic: ["),
    ("docs/zh/tiny/proof.md", "其中的塑料：[", "其中的垃圾：["),
    ("site/en/tiny/index.html", "the city cleared <a", "the city polluted <a"),
    ("site/zh/tiny/index.html", "清理河道<a", "污染河道<a"),
    ("site/en/tiny/proof/index.html", "Plastic in the rubbish: <a", "Rubbish in the plastic: <a"),
    ("site/zh/tiny/translation/index.html", "sent home", "sent abroad"),
]


@pytest.mark.parametrize(("name", "old", "new"), REWORDED, ids=[f"{row[0]}: {row[2]}" for row in REWORDED])
def test_other_words_are_found_where_they_stand(root: Path, name: str, old: str, new: str) -> None:
    line = edit_line(root, name, old, new)
    assert (name, line) in [(f.path, f.position.line) for f in verify(root) if f.code is Code.REWORDED]


def test_headings_that_a_theme_lists_before_the_page_do_not_lead_astray(root: Path) -> None:
    name = "site/en/tiny/index.html"
    edit(root, name, "<main>", "<nav><ul><li>What happened</li><li>What it claims</li></ul></nav><main>")
    line = edit_line(root, name, "The article reports on", "The leader smiles on")
    assert (name, line) in [(f.path, f.position.line) for f in verify(root) if f.code is Code.REWORDED]


def edit_line(root: Path, name: str, old: str, new: str) -> int:
    text = (root / name).read_text(encoding="utf-8")
    edit(root, name, old, new)
    return text.count("\n", 0, text.index(old)) + 1


def test_the_message_shows_both_words(root: Path) -> None:
    edit(root, "docs/en/tiny/index.md", "the city cleared [12", "the city drained [12")
    (finding,) = verify(root)
    assert finding.says == "N216 the page goes on “drained …”, the editor's words are “cleared …”"


def test_the_message_shows_words_with_their_spaces(root: Path) -> None:
    edit(root, "docs/en/tiny/translation.md", "the team, which took", "a team from afar, which took")
    (finding,) = [finding for finding in verify(root, docs=root / "docs") if "/en/" in finding.path]
    assert finding.says.startswith("N216 the page goes on “a team from afar, which took")
    assert ", the editor's words are “the team, which took" in finding.says


PLAIN = [
    "A *stressed* word, a __strong__ word, an under_score, “quoted” – ok!",
    "Words that go on\nin the next line",
    "- an item\n- another item",
    "* an item\nthat goes on",
    "Some words\n\n***\n\nOther words",
    "Words  \nafter a break",
    "Escaped \\*stars\\* and \\_scores\\_",
    "### A smaller heading",
    "A heading\n---------",
]


@pytest.mark.parametrize("words", PLAIN)
def test_whatever_markdown_a_template_holds_its_own_pages_are_clean(root: Path, words: str) -> None:
    edit(root, ENGLISH, "\n\n## ", f"\n\n{words}\n\n## ")
    assert build(root).findings == ()
    publish(root)
    assert [finding.explain() for finding in verify(root)] == []
