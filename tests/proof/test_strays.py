"""Files that nobody made, and style sheets that show, hide or fetch words."""

from pathlib import Path

import pytest

from summarizer.proof.styles import faults
from summarizer.proof.verify import verify
from tests.proof.tree import copy

STRAYS = [
    "docs/about.md", "docs/README.md", "docs/benchmarks.md", "docs/fr/index.md", "docs/en/fake/index.md",
    "docs/en/tiny/x.markdown", "docs/en/tiny/x.html", "docs/en/tiny/X.MD", "docs/en/x.html", "docs/x.png",
    "docs/zh/tiny/certificate.json", "docs/certificate.json", "docs/en/tiny/more.json", "docs/en/gone/certificate.json",
    "docs/schema/index.md", "docs/schema/certificate.v2.schema.json", "site/zh/tiny/annotations.jsonld",
    "docs/en/benchmarks/x.md", "docs/stylesheets/x.md", "docs/en/gone/translation.md", "docs/templates/x.html",
    "site/about/index.html", "site/en/about/index.html", "site/x.html", "site/en/tiny/x.htm", "site/assets/x.html",
    "site/assets/x.svg", "site/search/x.json", "site/.hidden/index.html", "site/en/benchmarks/index.html",
    "docs/en/guide/index.md", "docs/guide.md", "docs/guides/x.md", "site/zh/guide/index.html",
]  # fmt: skip
ALLOWED = [
    "docs/.generated", "docs/stylesheets/more.css", "docs/benchmarks/index.md", "docs/benchmarks/plot.svg",
    "docs/guide/index.md", "docs/guide/zh/index.md", "docs/guide/flow.svg", "site/guide/zh/index.html",
    "docs/.hidden/x.md", "site/benchmarks/index.html", "site/assets/javascripts/bundle.js", "site/404.html",
    "site/sitemap.xml.gz",
]  # fmt: skip
STYLES = [
    # a style sheet, and what is found in it
    ('a { font-family: "Noto Sans 9" }', None),
    (':root { --han-serif: "Songti SC", serif; --heading-font: "A",\n  "B" }', None),
    ('[lang="en"], [data-x=\'5\'] { color: red; content: none }', None),
    ("a::before { content: '' } b::after { content: \"—\"; }", None),
    (".tabs { display: contents } .x { justify-content: center; display: block; font-size: .7rem }", None),
    ("@media print { .md-header, .md-typeset .tabs { display: none !important; } }", None),
    ("/* content: \"9\" */ a { border-color: transparent }", None),
    ('a::after { content: "999 died" }', "content"),
    ('a::after { content: "nine" }', "content"),
    ("a::after { content: attr(href) }", "content"),
    ("a::after { content: var(--heading-font) }", "content"),
    ('a::after { CONTENT:"9" }', "CONTENT"),
    ("a::after { c\\6fntent: '9' }", "c\\6f"),
    ('li { list-style-type: "more than " }', "list-style-type"),
    ('q { quotes: "5" "6" }', "quotes"),
    (":root { --said: '9' }", "--said"),
    ("@import 'more.css';", "@import"),
    ("a { background: url(//evil.example/x.png) }", "url("),
    (".figure { display: none }", "display: none"),
    (".md-header, .figure { display:none }", "display:none"),
    (".figure { visibility: hidden } ", "visibility:"),
    (".hedge { font-size: 0; }", "font-size: 0"),
    (".hedge { color: transparent }", "color: transparent"),
    ("@counter-style x { symbols: x }", "@counter-style"),
]  # fmt: skip


@pytest.mark.parametrize("name", STRAYS)
def test_a_file_that_nobody_made_is_found(name: str, tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("999 died\n", encoding="utf-8")
    assert [(f.code.value, f.path) for f in verify(root)] == [("N212", name)]


def test_a_link_to_a_folder_elsewhere_is_found(tmp_path: Path) -> None:
    root = copy(tmp_path / "root")
    (tmp_path / "elsewhere").mkdir()
    (root / "docs" / "fr").symlink_to(tmp_path / "elsewhere")
    assert [f.path for f in verify(root)] == ["docs/fr"]


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_declared_or_made_by_the_generator_is_no_finding(name: str, tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("", encoding="utf-8")
    assert verify(root) == ()


@pytest.mark.parametrize(("text", "shown"), STYLES)
def test_a_style_sheet_neither_shows_nor_hides_words(text: str, shown: str | None) -> None:
    found = list(faults(text, "docs/stylesheets/extra.css"))
    assert bool(found) == (shown is not None)
    assert all(shown and shown in finding.message for finding in found[:1])


@pytest.mark.parametrize("folder", ["docs", "site"])
def test_the_style_sheets_of_both_trees_are_read(folder: str, tmp_path: Path) -> None:
    root = copy(tmp_path)
    path = root / folder / "stylesheets" / "extra.css"
    path.parent.mkdir(exist_ok=True)
    path.write_text("p { margin: 0 }\n\np::after { content: '9' }\n", encoding="utf-8")
    assert [(f.code.value, f.path, str(f.position)) for f in verify(root)] == [
        ("N212", f"{folder}/stylesheets/extra.css", "3:12")
    ]
