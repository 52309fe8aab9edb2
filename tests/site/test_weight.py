"""What a reader's line carries of our making: the page, our style sheet, our scripts; the theme's files apart."""

from __future__ import annotations

import gzip
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.site.conftest import ROOT

LIMIT = 60_000
"""Bytes as they are served, packed; a page comes with all it needs to be read and checked."""
BARE = 120_000
"""Bytes where a server packs nothing."""
SLUGS = sorted(found.parent.name for found in (ROOT / "content").glob("*/article.yaml"))


class Needs(HTMLParser):
    """The files that a page asks for, and those of them that its first paint waits for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.files: list[str] = []
        self.blocking: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a script, a style sheet or a picture."""
        found = dict(attrs)
        if tag == "link" and found.get("rel") == "stylesheet":
            self.files.append(found.get("href") or "")
        source = found.get("src") or found.get("data")
        if source:
            self.files.append(source)
        if (
            tag == "script"
            and source
            and found.get("type") != "module"
            and not found.keys() & {"defer", "async"}
        ):
            self.blocking.append(source)


@cache
def needs(page: Path) -> Needs:
    return Needs(page.read_text(encoding="utf-8"))


def is_the_themes(file: str) -> bool:
    """Material's own files bear a digest of their content."""
    name = file.rpartition("/")[2]
    return "/assets/" in f"/{file}" and name.count(".") == 3


def imported(script: Path) -> list[Path]:
    """The modules that a script of ours asks for in turn."""
    text = script.read_text(encoding="utf-8")
    return [script.parent / part.partition('"')[0] for part in text.split(' from "')[1:]]


def of_ours(site: Path, page: Path) -> list[Path]:
    """The page and all files of ours that come with it."""
    files = [(page.parent / file).resolve() for file in needs(page).files if not is_the_themes(file)]
    return [page, *files, *(more for file in files if file.suffix == ".js" for more in imported(file))]


def pages_of(site: Path) -> list[Path]:
    return sorted(page for slug in SLUGS for page in site.glob(f"*/{slug}/**/index.html"))


def test_each_page_of_an_article_is_light(built_site: Path) -> None:
    pages = pages_of(built_site)
    assert len(pages) == 8 * len(SLUGS)
    for page in pages:
        texts = [file.read_bytes() for file in of_ours(built_site, page)]
        packed, bare = sum(len(gzip.compress(text, 6)) for text in texts), sum(map(len, texts))
        print(f"{page.relative_to(built_site)}: {packed:,} packed, {bare:,} bare")
        assert packed <= LIMIT
        assert bare <= BARE


def test_all_that_comes_with_a_page_is_weighed(built_site: Path) -> None:
    for page in pages_of(built_site):
        weighed = {file.relative_to(built_site).as_posix() for file in of_ours(built_site, page)[1:]}
        assert weighed >= {
            "stylesheets/extra.css",
            *(f"assets/javascripts/{name}.js" for name in ("verify", "numbers")),
        }
        theirs = [file for file in needs(page).files if is_the_themes(file)]
        assert len(theirs) == 3, theirs  # two style sheets and the bundle


def test_no_page_waits_for_a_script_of_ours(built_site: Path) -> None:
    for page in built_site.rglob("*.html"):
        assert [file for file in needs(page).blocking if not is_the_themes(file)] == []


@pytest.mark.parametrize(
    ("html", "blocking"),
    [
        ('<script src="a.js"></script>', ["a.js"]),
        ('<script src="a.js" type="text/javascript"></script>', ["a.js"]),
        ('<script src="a.js" type="module"></script>', []),
        ('<script src="a.js" defer></script><script async src="b.js"></script>', []),
        ("<script>var a</script>", []),
    ],
)
def test_a_script_that_a_page_waits_for_is_seen(html: str, blocking: list[str]) -> None:
    assert Needs(html).blocking == blocking
