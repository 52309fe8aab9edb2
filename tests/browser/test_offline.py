"""The site for the file system, opened as a file: nothing is asked of anybody, and all of it works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import ROOT, Visit, build
from tests.browser.test_site import LANGUAGES, SLUGS

pytestmark = pytest.mark.browser

SLUG = SLUGS[0]


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of its folder."""
    site = build(ROOT, tmp_path_factory.mktemp("offline") / "site", "mkdocs.offline.yml")
    return site.as_uri() + "/"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Visit]:
    """Somebody with the files and no network: each address is a file, and nothing complains."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, offline=True) as context:
        visit = Visit(context.new_page())
        yield visit
        assert {urlsplit(url).scheme for url in visit.requests} == {"file"}
        assert visit.complaints == []


def names(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_every_page_opens_without_a_complaint(reader: Visit, offline: str) -> None:
    folder = Path(urlsplit(offline).path)
    pages = [name for name in names(folder) if name != "404.html"]
    assert len(pages) > 10
    for name in pages:
        reader.page.goto(offline + name, wait_until="networkidle")
        assert reader.page.locator("html").get_attribute("lang") == LANGUAGES.get(
            name.removeprefix("guide/")[:2], "en"
        )
        expect(reader.page.locator("h1")).to_be_visible()
        assert (
            reader.page.locator(".md-header").evaluate("node => getComputedStyle(node).position") == "sticky"
        )


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_reader_comes_from_the_first_page_to_the_words_and_back(
    reader: Visit, offline: str, code: str
) -> None:
    page = reader.page
    page.goto(offline + "index.html")
    page.locator(f'article a.md-button[href="{code}/index.html"]').click()
    page.locator("article h2 a").first.click()
    assert page.url == f"{offline}{code}/{SLUG}/index.html"
    page.locator("article a.figure").first.click()
    address, anchor = urldefrag(page.url)
    assert address == f"{offline}{code}/{SLUG}/translation.html"
    words = page.locator(f"[id='{anchor}'].evidence, [id='{anchor}'] + .evidence")
    expect(words).to_be_in_viewport(ratio=1)
    words.click()
    assert urldefrag(page.url).url == f"{offline}{code}/{SLUG}/figures.html"


@pytest.mark.parametrize(
    "name", ["index.html", f"{SLUG}/index.html", f"{SLUG}/figures.html", f"{SLUG}/translation.html"]
)
def test_the_language_switch_leads_to_the_same_page(reader: Visit, offline: str, name: str) -> None:
    reader.page.goto(f"{offline}en/{name}")
    for code in ("zh", "en"):
        reader.page.locator("a.switch").click()
        assert reader.page.url == f"{offline}{code}/{name}"


@pytest.mark.parametrize(("words", "name"), [("冰毒", "figures.html"), ("Zhongjiang", "translation.html")])
def test_search_finds_words_and_leads_to_them(reader: Visit, offline: str, words: str, name: str) -> None:
    page = reader.page
    page.goto(f"{offline}zh/{SLUG}/proof.html")
    page.locator(".md-search__input").fill(words)
    page.keyboard.press("End")
    found = page.locator(f".md-search-result__link[href*='{SLUG}/{name}']").first
    expect(found).to_be_visible()
    found.click()
    expect(page).to_have_url(re.compile(rf"/{SLUG}/{re.escape(name)}(?:[?#]|$)"))
    expect(page.locator("article")).to_contain_text(words)
