"""The pages on architecture and benchmarks agree with the tree: layers in their order, files that are there."""

import re

import pytest

from tests.guide.test_pages import DOCS, LINK, words
from tests.test_house import LAYERS

ROOT = DOCS.parent
ARCHITECTURE = (DOCS / "guide" / "architecture.md").read_text(encoding="utf-8")
FOLDERS = ("src/", "tests/", "docs/", "benchmarks/")


def test_the_layers_stand_in_their_order() -> None:
    table = ARCHITECTURE.partition("{ #layers }")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == LAYERS


@pytest.mark.parametrize("page", sorted(path.name for path in (DOCS / "guide").glob("*.md")))
def test_files_of_the_project_that_a_page_names_are_there(page: str) -> None:
    text = re.sub(
        r"^```.*?^```$",
        "",
        (DOCS / "guide" / page).read_text(encoding="utf-8"),
        flags=re.DOTALL | re.MULTILINE,
    )
    named = [name for name in re.findall(r"`([\w./-]+)`", text) if name.startswith(FOLDERS)]
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_page_with_results_is_linked() -> None:
    linked = set(LINK.findall(words("guide/benchmarks.md")))
    results = {f"../benchmarks/{path.name}" for path in (DOCS / "benchmarks").glob("*.md")}
    assert results <= linked, "link it from docs/guide/benchmarks.md, with a line on what it answers"


def test_the_picture_has_a_title_a_description_and_no_colour_of_its_own() -> None:
    picture = ARCHITECTURE.partition("<svg")[2].partition("</svg>")[0]
    for part in ("title", "desc"):
        assert f'<{part} id="flow-{part}">' in picture
        assert f"flow-{part}" in picture.partition(">")[0]
    colours = re.findall(r'(?:fill|stroke)="([^"]*)"', picture)
    assert set(colours) <= {"none", "currentColor"}
