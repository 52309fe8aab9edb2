"""HTML is taken over only where MkDocs would make the same again, and the site is the same byte for byte."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import markdown
import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from summarizer.edge import converted
from summarizer.edge.converted import FOLDER, Converted
from tests import tiny
from tests.tiny import ENGLISH

ROOT = Path(__file__).parents[2]
CONFIGURATION = f"""
site_name: t
site_url: https://a.example/
theme: {{name: material, custom_dir: {ROOT / "src/summarizer/overrides"}, font: false}}
extra: {{alternate: true}}
plugins: {{search: {{lang: en}}}}
markdown_extensions: {{attr_list: {{}}, md_in_html: {{}}, tables: {{}}, toc: {{permalink: false}}}}
hooks: [{ROOT / "src/summarizer/edge/hook.py"}]
validation: {{anchors: warn}}
nav: [index.md]
not_in_nav: "/*/"
"""
OWN = 2 * 4
"""The pages of the article, each of which tells its version."""
PAGES = OWN + 2 * 2 + 1
Change = Callable[[Path], object]


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The Markdown that is converted, page by page."""
    given: list[str] = []
    own = markdown.Markdown.convert

    def told(self: markdown.Markdown, source: str) -> str:
        given.extend([source] if source else [])
        return own(self, source)

    monkeypatch.setattr(markdown.Markdown, "convert", told)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return given


@pytest.fixture
def root(tmp_path: Path, sources: list[str]) -> Path:
    """The tiny article, and its site, built once."""
    root = tiny.copy(tmp_path / "tree")
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    site(root)
    assert len(sources) == PAGES
    sources.clear()
    return root


def site(root: Path) -> dict[str, bytes]:
    """The files of the site, built now; without the list of pages, which MkDocs dates."""
    for name in ("index.md", "zh/index.md"):
        guide = root / "docs/guide" / name
        guide.parent.mkdir(parents=True, exist_ok=True)
        guide.touch()
    build_site(load_config(str(root / "mkdocs.yml")))
    return {name: raw for name, raw in tiny.files(root / "site").items() if not name.startswith("sitemap")}


def anew(root: Path) -> dict[str, bytes]:
    """The same where nothing is known."""
    tiny.copy(root.with_name("anew"))
    for name in ("mkdocs.yml", ENGLISH):
        (root.with_name("anew") / name).write_bytes((root / name).read_bytes())
    return site(root.with_name("anew"))


def _record(spoil: Callable[[dict[str, Any]], object]) -> Change:
    def change(root: Path) -> None:
        path = root / FOLDER / "en/tiny/figures.md.json"
        row = json.loads(path.read_text(encoding="utf-8"))
        spoil(row)
        path.write_text(json.dumps(row), encoding="utf-8")

    return change


def _edit(name: str, old: str, new: str) -> Change:
    return lambda root: tiny.edit(root, name, old, new)


CHANGES: dict[str, tuple[Change, int]] = {
    "nothing": (lambda root: None, 0),
    "a page": (_edit(ENGLISH, "## ", "## Indeed: "), OWN),
    "the address": (_edit("mkdocs.yml", "https://a.example/", "https://b.example/"), PAGES),
    "an extension": (_edit("mkdocs.yml", "permalink: false", "permalink: true"), PAGES),
    "the addresses of pages": (_edit("mkdocs.yml", "nav:", "use_directory_urls: false\nnav:"), PAGES),
    "a record of another page": (_record(lambda row: row.update(key="0")), 1),
    "a record that lacks a part": (_record(lambda row: row.pop("toc")), 1),
    "a record that is no JSON": (lambda root: (root / FOLDER / "en/index.md.json").write_text("{"), 1),
    "a record that is gone": (lambda root: (root / FOLDER / "index.md.json").unlink(), 1),
}


@pytest.mark.parametrize(("change", "count"), CHANGES.values(), ids=CHANGES)
def test_what_changed_is_converted_again_and_the_site_is_the_same(
    root: Path, sources: list[str], change: Change, count: int
) -> None:
    change(root)
    found = site(root)
    assert len(sources) == count
    assert found == anew(root)


def test_another_program_takes_nothing_over(
    root: Path, sources: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, kept in (("another", PAGES), ("", PAGES)):
        monkeypatch.setattr(converted, "program", lambda name=name: name)
        site(root)
        assert len(sources) == kept
        sources.clear()


def test_a_missing_anchor_is_told_each_time(
    root: Path, caplog: pytest.LogCaptureFixture, sources: list[str]
) -> None:
    (root / "docs/guide.md").write_text(
        "# Guide\n\n[x](en/tiny/figures.md#gone) [y](en/tiny/figures.md#rivers)\n", encoding="utf-8"
    )
    for _ in range(2):
        caplog.clear()
        site(root)
        assert "does not contain an anchor '#gone'" in caplog.text
        assert "#rivers" not in caplog.text
    assert [source.partition("\n")[0] for source in sources] == ["# Guide"] * 2


def test_an_article_that_goes_is_forgotten(root: Path) -> None:
    (root / "seeds/tiny.txt").unlink()
    for path in sorted((root / "content/tiny").iterdir()):
        path.unlink()
    (root / "content/tiny").rmdir()
    site(root)
    kept = sorted(path.relative_to(root / FOLDER).as_posix() for path in (root / FOLDER).rglob("*.json"))
    lists = [f"{language}/{name}.md.json" for language in ("en", "zh") for name in ("glossary", "index")]
    assert kept == sorted([*lists, "index.md.json"])


def test_where_nothing_can_be_kept_all_is_converted(root: Path, sources: list[str]) -> None:
    folder = root / FOLDER
    folder.rename(root / "aside")
    folder.write_text("a file", encoding="utf-8")
    assert site(root) == anew(root)
    assert len(sources) == 2 * PAGES


@pytest.mark.parametrize(("there", "converts"), [({"en/a.md", "en/b.md"}, ""), ({"en/a.md"}, "[b](b.md#x)")])
def test_a_page_whose_link_leads_nowhere_is_always_converted(
    tmp_path: Path, there: set[str], converts: str
) -> None:
    files = SimpleNamespace(
        get_file_from_path=lambda uri: SimpleNamespace(src_uri=uri) if uri in there else None
    )
    for expected in ("[b](b.md#x)", converts):
        page = SimpleNamespace(
            file=SimpleNamespace(src_uri="en/a.md"), url="en/a/", meta={}, toc=[], present_anchor_ids=set(),
            links_to_anchors={},
        )  # fmt: skip
        known = Converted(tmp_path, frozenset({"en/a.md"}), {})
        assert known.before("[b](b.md#x)", page, files) == expected
        known.after("<a>b</a>", page, files, list)
