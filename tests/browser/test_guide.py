"""The guide in a real browser: in its language, on a phone as on a screen, in light and dark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, Visit

pytestmark = pytest.mark.browser

GUIDE = ROOT / "docs" / "guide"
PATHS = sorted(
    "guide/" + path.relative_to(GUIDE).with_suffix("").as_posix().removesuffix("index").rstrip("/") + "/"
    for path in GUIDE.rglob("*.md")
)
PAGES = [path.replace("guide//", "guide/") for path in PATHS]
SKIP = {"en": "Skip to content", "zh-Hans": "跳转至"}


@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_in_its_language_and_fits_a_phone(visit: Visit, base: str, path: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    answer = visit.page.goto(base + path)
    assert answer is not None
    assert answer.ok
    language = "zh-Hans" if path.startswith("guide/zh/") else "en"
    assert visit.page.locator("html").get_attribute("lang") == language
    expect(visit.page.locator(".md-skip")).to_contain_text(SKIP[language])
    expect(visit.page.locator("h1")).to_have_count(1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert visit.page.locator("link[rel=describedby]").count() == 0


def test_the_switch_leads_from_one_language_to_the_other_and_back(visit: Visit, base: str) -> None:
    visit.page.goto(base + "guide/")
    for path in ("guide/zh/", "guide/"):
        visit.page.locator("a.switch").click()
        assert visit.page.url == base + path


@pytest.mark.parametrize("path", ["", "en/", "zh/"])
def test_the_guide_is_one_step_from_the_pages_that_visitors_begin_with(
    visit: Visit, base: str, path: str
) -> None:
    visit.page.goto(base + path)
    visit.page.locator("article a[href*=guide]").last.click()
    assert re.fullmatch(re.escape(base) + ("guide/" if path == "en/" else "guide/zh/"), visit.page.url)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_words_of_the_picture_are_all_seen(visit: Visit, base: str, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.goto(base + "guide/architecture/")
    picture = visit.page.locator("article figure svg").bounding_box()
    assert picture
    words = visit.page.locator("article figure svg text").all()
    assert len(words) > 10
    for word in words:
        box = word.bounding_box()
        assert box
        assert box["x"] >= picture["x"], word.text_content()
        assert box["x"] + box["width"] <= picture["x"] + picture["width"], word.text_content()
        assert box["y"] + box["height"] <= picture["y"] + picture["height"], word.text_content()
