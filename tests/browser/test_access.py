"""Every page of the site under axe: on a wide screen and a phone, in light and dark."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import ROOT, Visit
from tests.browser.test_site import TRANSLATIONS, figures_of, figures_on, follow_figure

pytestmark = pytest.mark.browser

# Material's own, not ours to mend. Each is one rule at one place: anything else there is still found.
THEIRS = {
    ("aria-dialog-name", ".md-search"),  # its search is a dialog without a name
    # It wraps each table anew, by script, in a box that scrolls; browsers let a keyboard into it by themselves.
    ("scrollable-region-focusable", ".md-typeset__scrollwrap"),
}
DOCS = ROOT / "docs"
PLACE = re.compile(r":nth-child\(\d+\)")
EVERY_PAGE = sorted(
    path.relative_to(DOCS).with_suffix("").as_posix().removesuffix("index").rstrip("/") + "/"
    for path in DOCS.rglob("*.md")
)


class Look(NamedTuple):
    """How a visitor looks at a page."""

    scheme: Literal["light", "dark"]
    width: int

    @property
    def body(self) -> str:
        """What Material calls the scheme."""
        return {"light": "default", "dark": "slate"}[self.scheme]


LOOKS = [Look(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]


def faults(page: Page) -> list[str]:
    """What axe finds on a page that is of our making."""
    return [
        f"{rule['id']}: {' '.join(node['target'])}: {node['html']}: {node['failureSummary']}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
        if (rule["id"], PLACE.sub("", " ".join(node["target"]))) not in THEIRS
    ]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.scheme}-{look.width}")
@pytest.mark.parametrize("path", [*EVERY_PAGE, "404.html"])
def test_axe_finds_nothing_of_our_making(
    browser: Browser, base: str, site: Path, path: str, look: Look
) -> None:
    size = ViewportSize(width=look.width, height=900)
    with browser.new_context(color_scheme=look.scheme, reduced_motion="reduce", viewport=size) as context:
        page = context.new_page()
        if path in TRANSLATIONS:  # with a highlighted number
            follow_figure(page, base, figures_of(path), figures_on(site, figures_of(path))[0])
        else:
            page.goto(base + path.lstrip("/"))
        assert page.locator("body").get_attribute("data-md-color-scheme") == look.body
        assert faults(page) == []


def test_a_table_that_scrolls_is_reached_by_keyboard(visit: Visit, base: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 900})
    visit.page.goto(base + "benchmarks/numbers/")
    box = visit.page.locator(".md-typeset__scrollwrap").first
    expect(box).to_be_visible()
    for _ in range(100):
        visit.page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_function("document.querySelector('.md-typeset__scrollwrap').scrollLeft > 0")


@pytest.mark.parametrize(
    ("spoilt", "rule"),
    [
        ("document.querySelector('article p').style.color = '#999'", "color-contrast"),
        ("document.querySelector('article a').textContent = ''", "link-name"),
        ("document.querySelector('.switch').textContent = ''", "link-name"),
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
    ],
)
def test_axe_sees_what_is_not_accessible(visit: Visit, base: str, spoilt: str, rule: str) -> None:
    visit.page.goto(base + "en/")
    visit.page.evaluate(spoilt)
    assert rule in " ".join(faults(visit.page))
