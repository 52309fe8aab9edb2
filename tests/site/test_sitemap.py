"""The sitemap, read by a parser of XML: every page once, with the same page in each language."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.site.conftest import ROOT
from tests.site.links import public_address

ADDRESS = f"{public_address(ROOT / 'mkdocs.yml')}/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOMES = {"", "en/", "zh/"}


class Head(HTMLParser):
    """The language that a page says it is in, and the address it gives for itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language = self.canonical = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the two."""
        found = dict(attrs)
        if tag == "html":
            self.language = found.get("lang") or ""
        if tag == "link" and found.get("rel") == "canonical":
            self.canonical = found.get("href") or ""


def head(site: Path, url: str) -> Head:
    return Head((site / url / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def entries(built_site: Path) -> dict[str, dict[str, str]]:
    """Each address of the sitemap below that of the site, with its alternates by language."""
    found: dict[str, dict[str, str]] = {}
    for entry in ElementTree.parse(built_site / "sitemap.xml").getroot().findall("s:url", NAMES):
        place = entry.findtext("s:loc", "", NAMES)
        links = entry.findall("x:link", NAMES)
        assert {link.get("rel") for link in links} <= {"alternate"}
        assert place not in found
        found[place] = {link.get("hreflang", ""): link.get("href", "") for link in links}
        assert len(links) == len(found[place])
    assert all(place.startswith(ADDRESS) for place in found)
    return {place.removeprefix(ADDRESS): links for place, links in found.items()}


def test_it_has_every_page_by_the_address_that_the_page_gives(
    built_site: Path, entries: dict[str, dict[str, str]]
) -> None:
    pages = {path.parent.relative_to(built_site).as_posix() + "/" for path in built_site.rglob("index.html")}
    assert entries.keys() == {page.removeprefix("./") for page in pages}
    assert all(head(built_site, url).canonical == ADDRESS + url for url in entries)


def test_each_page_names_the_same_page_in_both_languages(
    built_site: Path, entries: dict[str, dict[str, str]]
) -> None:
    for url, links in entries.items():
        if url[:3] in ("en/", "zh/"):
            both = {"en": f"{ADDRESS}en/{url[3:]}", "zh-Hans": f"{ADDRESS}zh/{url[3:]}"}
            assert links.items() >= both.items()
        for language, address in links.items() - {("x-default", ADDRESS)}:
            other = address.removeprefix(ADDRESS)
            assert entries[other] == links
            assert head(built_site, other).language == language


def test_the_guide_is_there_in_both_languages(entries: dict[str, dict[str, str]]) -> None:
    both = {"en": f"{ADDRESS}guide/", "zh-Hans": f"{ADDRESS}guide/zh/"}
    assert entries["guide/"] == entries["guide/zh/"] == both


def test_the_home_page_is_for_all_others(entries: dict[str, dict[str, str]]) -> None:
    assert {url for url, links in entries.items() if links.get("x-default") == ADDRESS} == HOMES
    assert entries[""] == entries["en/"] == entries["zh/"]


def test_the_packed_one_is_the_same(built_site: Path) -> None:
    plain = (built_site / "sitemap.xml").read_bytes()
    assert gzip.decompress((built_site / "sitemap.xml.gz").read_bytes()) == plain
