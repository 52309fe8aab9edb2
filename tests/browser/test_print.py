"""A summary on paper: two sheets of A4, with the sources of its figures."""

from __future__ import annotations

import re

import pytest

from summarizer.facts.fact import Origin
from summarizer.facts.loading import load
from tests.browser.conftest import ROOT, Visit
from tests.browser.test_site import ARTICLE_PAGES, LANGUAGES, SLUGS

pytestmark = pytest.mark.browser

SHEET = re.compile(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", re.DOTALL)
SUMMARIES = [f"{code}/{slug}/" for code in LANGUAGES for slug in SLUGS]


@pytest.mark.parametrize("path", SUMMARIES)
def test_a_summary_is_printed_on_two_sheets(visit: Visit, base: str, path: str) -> None:
    visit.page.goto(base + path, wait_until="networkidle")
    sheets = [
        tuple(round(float(side)) for side in found)
        for found in SHEET.findall(visit.page.pdf(prefer_css_page_size=True))
    ]
    assert sheets == [(595, 842), (595, 842)]


@pytest.mark.parametrize("path", SUMMARIES)
def test_the_sources_of_its_figures_are_on_the_sheets(visit: Visit, base: str, path: str) -> None:
    code, slug = path.split("/")[:2]
    content = load(ROOT, slug)
    facts = {fact.id: fact for fact in content.facts if fact.origin is Origin.STATED}
    names = [name for name in dict.fromkeys(content.summary(code).facts()) if name in facts]
    visit.page.emulate_media(media="print")
    visit.page.goto(base + path)
    rows = visit.page.locator(".sources tbody tr")
    assert rows.locator(".words").all_text_contents() == [
        facts[name].evidence.quote.of(content.article.text) for name in names
    ]
    assert all(link.is_visible() for link in rows.locator("a").all())


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_no_word_on_paper_is_cut_off_at_the_side(visit: Visit, base: str, path: str) -> None:
    visit.page.set_viewport_size({"width": 672, "height": 1000})  # A4 within its margins
    visit.page.emulate_media(media="print")
    visit.page.goto(base + path)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 672
    for name in (".md-header", ".md-footer", ".md-sidebar", ".tabs"):
        assert not any(part.is_visible() for part in visit.page.locator(name).all())


COLOURS = """() => [...document.querySelectorAll("html, body, article :is(h1, h2, p, li, td, th, a, code, div)")]
    .filter(node => !node.closest("details"))  // closed ones are not styled
    .map(node => [node.tagName, node.className, getComputedStyle(node).color, getComputedStyle(node).backgroundColor])"""


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_paper_is_white_whichever_scheme_the_screen_has(visit: Visit, base: str, path: str) -> None:
    told = []
    for scheme in ("light", "dark"):
        visit.page.emulate_media(media="print", color_scheme="dark" if scheme == "dark" else "light")
        visit.page.goto(base + path, wait_until="networkidle")
        told.append(visit.page.evaluate(COLOURS))
    assert told[0] == told[1]
