"""Every link and anchor of the built site leads somewhere, and the check that says so sees each way to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import ROOT
from tests.site.links import faults, leaf, public_address

ADDRESS = "https://here.example"
PAGE = '<link rel="canonical" href="https://here.example/"><h1 id="top">A</h1>{}'
WHOLE = [
    # what a page may hold
    '<a href="#top">a</a> <a href="">b</a> <a href=".">c</a> <a href="other/#there">d</a>',
    '<a href="/other/">a</a> <a href="other/index.html#%74here">b</a> <link rel="stylesheet" href="a.css?v">',
    '<img src="a.png" srcset="a.png 1x, a.png 2x"> <p aria-labelledby="top">a</p>',
    '<meta property="og:url" content="https://here.example/other/">',
]
BROKEN = [
    # what a page holds, why it is a fault
    ('<a href="gone/">a</a>', "gone/: there is no such file"),
    ('<a href="#gone">a</a>', "#gone: there is no such anchor"),
    ('<a href="other/#gone">a</a>', "other/#gone: there is no such anchor"),
    ('<a href="other/#f-%E5%BE%B7">a</a>', "other/#f-%E5%BE%B7: there is no such anchor"),
    ('<A HREF=gone.html>a</A>', "gone.html: there is no such file"),
    ('<link rel="stylesheet" href="gone.css">', "gone.css: there is no such file"),
    ('<script src="gone.js"></script>', "gone.js: there is no such file"),
    ('<img srcset="a.png 1x, gone.png 2x">', "gone.png: there is no such file"),
    ('<form action="gone"></form>', "gone: there is no such file"),
    ('<svg><use xlink:href="#gone"/></svg>', "#gone: there is no such anchor"),
    ('<meta http-equiv="refresh" content="0; url=gone/">', "gone/: there is no such file"),
    ('<a href="https://elsewhere.example/">a</a>', "https://elsewhere.example/: leads out of the site"),
    ('<a href="https://here.example/">a</a>', "https://here.example/: leads out of the site"),
    ('<img src="//elsewhere.example/a.png">', "//elsewhere.example/a.png: leads out of the site"),
    ('<a href="mailto:a@here.example">a</a>', "mailto:a@here.example: leads out of the site"),
    ('<a href="javascript:void 0">a</a>', "javascript:void 0: leads out of the site"),
    ('<meta property="og:url" content="https://here.example/gone/">', "https://here.example/gone/: there is no such file"),
    ('<meta property="og:image" content="a.png">', "a.png: is not of this site"),
    ('<p aria-labelledby="top gone">a</p>', "gone: no element of the page has this id"),
]  # fmt: skip


def site_with(folder: Path, body: str) -> Path:
    """A site of two pages, a picture and a style sheet."""
    (folder / "other").mkdir()
    (folder / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    (folder / "other" / "index.html").write_text('<p id="there"><a href="..">a</a></p>', encoding="utf-8")
    for name in ("a.css", "a.png"):
        (folder / name).touch()
    return folder


@pytest.mark.parametrize("body", WHOLE)
def test_a_site_whose_links_all_lead_somewhere_has_no_faults(tmp_path: Path, body: str) -> None:
    assert list(faults(site_with(tmp_path, body), ADDRESS)) == []


@pytest.mark.parametrize(("body", "why"), BROKEN)
def test_a_link_that_leads_nowhere_is_found_at_its_line(tmp_path: Path, body: str, why: str) -> None:
    assert list(faults(site_with(tmp_path, f"\n\n{body}"), ADDRESS)) == [f"index.html:3: {why}"]


def test_without_a_server_no_link_may_lead_to_a_folder(tmp_path: Path) -> None:
    body = '<a href="other/">a</a> <a href="other/index.html">b</a>'
    assert list(faults(site_with(tmp_path, body), ADDRESS, files=True)) == [
        "index.html:1: other/: leads to a folder",
        "other/index.html:1: ..: leads to a folder",
    ]


def test_each_link_and_anchor_of_the_site_is_there(built_site: Path) -> None:
    assert list(faults(built_site, public_address(ROOT / "mkdocs.yml"))) == []
    links = sum(len(leaf(page).addresses) for page in built_site.rglob("*.html"))
    assert links > 1000


def test_no_id_stands_twice_on_a_page(built_site: Path) -> None:
    for page in sorted(built_site.rglob("*.html")):
        ids = [name for name in leaf(page).ids if not name.startswith("__")]  # __…: Material's toggles
        assert len(ids) == len(set(ids)), page
