"""The search index and the page for lost visitors: they say nothing that no page says."""

import json
from html import escape
from pathlib import Path

import pytest

from summarizer.proof.scripts import OVERRIDES, PICTURE, SHIPPED
from summarizer.proof.verify import verify
from tests.proof.tree import CHROME, PLACES, copy, pages

LOST = CHROME.format(lang="en", title="Proven", description="Proven", body="<h1>404 - Not found</h1>")


def index() -> list[dict[str, str]]:
    """The index that a site generator makes: an entry a page, here with its first paragraphs."""
    rows = []
    for place in PLACES:
        blocks = [block for block in pages(is_site=True)[place][1].blocks if block.text]
        at = next(at for at, block in enumerate(blocks) if block.role == "heading")
        title, first, second = (block.text for block in blocks[at : at + 3])
        text = "<p>" + "\u200b ".join(first) + f"</p> <p>{escape(second)}</p>"
        rows.append({"location": f"{place.url}/".lstrip("/"), "title": title, "text": text})
    return rows


def written(root: Path, docs: object) -> Path:
    path = root / "site" / "search" / "search_index.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    return root


def test_an_index_of_the_pages_is_no_finding(tmp_path: Path) -> None:
    assert verify(written(copy(tmp_path), index())) == ()


@pytest.mark.parametrize(
    "entry",
    [
        {"location": "en/tiny/", "title": "999 died", "text": ""},
        {"location": "en/tiny/#x", "title": "", "text": "<p>The river</p> 999 died"},
        {"location": "en/about/", "title": "About", "text": ""},
        {"location": "", "title": "nobody says this", "text": ""},
        {"location": "en/tiny/", "text": ""},
        {},
        "nothing",
    ],
)
def test_words_that_no_page_has_are_found(entry: object, tmp_path: Path) -> None:
    found = verify(written(copy(tmp_path), [*index(), entry]))
    assert [(f.code.value, f.path) for f in found] == [("N212", "site/search/search_index.json")]


@pytest.mark.parametrize("location", ["benchmarks/", "guide/zh/#cite"])
def test_the_index_of_declared_pages_is_no_finding(location: str, tmp_path: Path) -> None:
    entry = {"location": location, "title": "Speed", "text": "9 times as fast"}
    assert verify(written(copy(tmp_path), [*index(), entry])) == ()


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("", "", set()),
        ("Not found</h1>", "Not found</h1><p>999 died</p>", {"N205"}),
        ("404 -", "405 -", {"N205"}),
        ("<h1>", "<h1 hidden>", {"N212", "N205"}),
        ("Made with care", "Made in 2021", {"N205"}),
        ("<title>Proven", "<title>Seven", {"N205"}),
        ("<body>", "<body><details>x</details>", {"N212"}),
    ],
)
def test_the_page_for_lost_visitors_is_read(old: str, new: str, codes: set[str], tmp_path: Path) -> None:
    root = copy(tmp_path)
    assert old in LOST
    (root / "site" / "404.html").write_text(LOST.replace(old, new, 1), encoding="utf-8")
    assert {(f.code.value, f.path) for f in verify(root)} == {(code, "site/404.html") for code in codes}


def test_a_file_of_ours_that_was_changed_is_found(tmp_path: Path) -> None:
    root = copy(tmp_path)
    shipped = [*sorted(SHIPPED.iterdir()), PICTURE]
    assert [path.name for path in shipped] == [
        "card.js",
        "certificate.js",
        "copy.js",
        "iframe-worker.js",
        "numbers.js",
        "place.js",
        "verify.js",
        "share.png",
    ]
    places = {path: root / "site" / path.relative_to(OVERRIDES) for path in shipped}
    for path, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    assert verify(root) == ()
    for place in places.values():
        place.write_text("// confirms all", encoding="utf-8")
    found = {(finding.code.value, finding.path) for finding in verify(root)}
    assert found == {("N212", place.relative_to(root).as_posix()) for place in places.values()}
