"""Search as a visitor uses it: words of either language find the pages that have them, and lead to them."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from playwright.sync_api import Page, expect

from summarizer.proof.strays import (
    DECLARED,
)  # pages about the program itself: their examples may have any word
from tests.browser.conftest import Visit
from tests.site.links import leaf

pytestmark = pytest.mark.browser

QUERIES = [
    "冰毒",
    "易制毒化学品",
    "禁毒",
    "德阳",
    "犯罪嫌疑人",
    "委员会",
    "precursor",
    "Zhongjiang",
    "drug sweep",
]


class Words(HTMLParser):
    """What the article on a page says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin with the article."""
        self._inside = self._inside or tag == "article"

    def handle_endtag(self, tag: str) -> None:
        """End with it."""
        self._inside = self._inside and tag != "article"

    def handle_data(self, data: str) -> None:
        """Note its words."""
        self.text += data if self._inside else ""


@cache
def words_of(path: Path) -> str:
    return Words(path.read_text(encoding="utf-8")).text


def having(site: Path, query: str) -> set[str]:
    """The pages that have all words of a query."""
    pages = {
        path.parent.relative_to(site).as_posix() + "/": words_of(path) for path in site.rglob("index.html")
    }
    return {
        page.removeprefix("./")
        for page, text in pages.items()
        if all(word.lower() in text.lower() for word in query.split()) and not page.startswith(DECLARED)
    }


SETTLED = """new Promise(settle => {
    const box = document.querySelector(".md-search__scrollwrap");
    let before = 0, same = 0;
    const poll = setInterval(() => {
        box.scrollTop = box.scrollHeight;
        const now = box.querySelectorAll(".md-search-result__item").length;
        same = now && now === before ? same + 1 : 0;
        before = now;
        if (same === 5) settle(clearInterval(poll));
    }, 150);
})"""
"""More results are shown as one scrolls down; how many there will be, nothing tells."""


def results(page: Page, address: str, query: str) -> list[str]:
    """The addresses that search lists, with what is folded away."""
    page.goto(address, wait_until="networkidle")
    page.locator(".md-search__input").fill(query)
    page.keyboard.press("End")  # search listens to keys, which an inserted text does not press
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"\d"))
    page.evaluate(SETTLED)
    return [link.get_attribute("href") or "" for link in page.locator(".md-search-result__link").all()]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("code", ["en", "zh"])
def test_search_finds_the_pages_that_have_the_words(
    visit: Visit, base: str, site: Path, code: str, query: str
) -> None:
    expected = having(site, query)
    assert expected
    found = [urlsplit(address).path.lstrip("/") for address in results(visit.page, f"{base}{code}/", query)]
    assert {page for page in found if not page.startswith(DECLARED)} == expected


@pytest.mark.parametrize("query", QUERIES)
def test_each_result_leads_to_a_place_that_is_there(visit: Visit, base: str, site: Path, query: str) -> None:
    for address in results(visit.page, f"{base}en/", query):
        url, anchor = urldefrag(address)
        page = site / urlsplit(url).path.lstrip("/") / "index.html"
        assert not anchor or anchor in leaf(page).ids, address


def test_a_result_shows_the_words_where_they_stand(visit: Visit, base: str) -> None:
    results(visit.page, f"{base}zh/", "冰毒")
    visit.page.locator(".md-search-result__link").first.click()
    marked = visit.page.locator("article mark[data-md-highlight]").first
    expect(marked).to_have_text("冰毒")


def test_each_place_of_the_index_is_there(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    places = [urldefrag(entry["location"]) for entry in index["docs"]]
    assert len(places) > 20
    assert [
        f"{url}#{anchor}"
        for url, anchor in places
        if anchor and anchor not in leaf(site / url / "index.html").ids
    ] == []
