"""A page is there before our script is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.test_site import ARTICLE_PAGES

pytestmark = pytest.mark.browser

PAINTED = "performance.getEntriesByName('first-contentful-paint').length === 1"


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_the_first_paint_waits_for_no_script_of_ours(browser: Browser, base: str, path: str) -> None:
    asked: list[Route] = []

    def keep(route: Route) -> None:
        asked.append(route)

    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/javascripts/verify.js", keep)  # and it never comes
        page.goto(base + path, wait_until="commit")
        page.wait_for_function(PAINTED)
        expect(page.locator("article h1")).to_be_visible()
        expect(page.locator("article a.figure").first).to_be_visible()
        assert len(asked) == 1
        assert page.locator(".browser").count() == 0
