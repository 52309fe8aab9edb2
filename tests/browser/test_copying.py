"""Copy buttons in a real browser: what they copy is what is shown, and what `summarizer cite` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from summarizer.edge.citing import cite
from summarizer.facts.citing.meta import linked, tags
from summarizer.facts.citing.styles import LABELS
from summarizer.facts.loading import load
from tests.browser.conftest import ROOT
from tests.proof.test_heads import Head

pytestmark = pytest.mark.browser

SLUG = "deyang-100-day-campaign"
LANGUAGES = ["en", "zh"]
COPY = {"en": "Copy: ", "zh": "复制："}
SUMMARY = {"en": ("Cite this page", "Cite the original article"), "zh": ("引用本页", "引用原文")}


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.rstrip("/"))
        yield context.new_page()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_citation_is_copied_as_the_command_line_prints_it(page: Page, base: str, language: str) -> None:
    page.goto(f"{base}{language}/{SLUG}/")
    for index, title in enumerate(SUMMARY[language]):
        details = page.locator("details.cite").nth(index)
        expect(details.locator("li").first).to_be_hidden()
        details.get_by_text(title).click()
        for row, (style, label) in zip(details.locator("li").all(), LABELS.items(), strict=True):
            row.get_by_role("button", name=COPY[language] + label).click()
            printed = cite(ROOT, SLUG, style, language, original=bool(index))
            assert clipboard(page) == row.locator(".frame").text_content() == printed


def test_the_keyboard_alone_opens_copies_and_is_told(page: Page, base: str) -> None:
    page.goto(f"{base}en/{SLUG}/")
    page.locator("details.cite summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("button.copy").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    expect(page.locator("button.copy").first).to_be_focused()
    assert clipboard(page) == cite(ROOT, SLUG, "apa", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_of_figures_is_copied_as_the_command_line_prints_it(
    page: Page, base: str, language: str
) -> None:
    page.goto(f"{base}{language}/{SLUG}/figures/")
    stated = [fact for fact in load(ROOT, SLUG).facts if fact not in load(ROOT, SLUG).inferred]
    buttons = page.locator("td button.copy").all()
    assert len(buttons) == len(stated)
    for fact, button in list(zip(stated, buttons, strict=True))[:: len(stated) // 7]:
        button.click()
        assert clipboard(page) == cite(ROOT, f"{SLUG}#{fact.id}", "apa", language)


def test_a_row_is_copied_without_an_address_where_the_site_has_none(page: Page, base: str) -> None:
    page.route("**/figures/", _without_address)
    page.goto(f"{base}en/{SLUG}/figures/")
    page.locator("td button.copy").first.click()
    assert "translation" not in clipboard(page)


def _without_address(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('rel="canonical"', 'rel="next"'))


@pytest.mark.parametrize("kind", ["", "figures/"])
def test_without_scripts_there_are_citations_and_no_buttons(browser: Browser, base: str, kind: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}en/{SLUG}/{kind}")
        expect(page.locator("button.copy")).to_have_count(0)
        page.locator("details.cite summary").first.click()
        expect(page.locator("details.cite .frame").first).to_be_visible()


def test_print_shows_what_is_folded_up_and_no_buttons(browser: Browser, base: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}en/{SLUG}/")
        page.emulate_media(media="print")
        box = page.locator("details.cite .frame").first.bounding_box()
        assert box
        assert box["height"] > 10
        expect(page.locator("button.copy:visible")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["summary", "figures", "translation", "proof"])
def test_the_head_of_the_built_page_tells_programs_what_is_cited(
    site: Path, language: str, kind: str
) -> None:
    text = (site / language / SLUG / kind.replace("summary", "") / "index.html").read_text(encoding="utf-8")
    head, content = Head(text), load(ROOT, SLUG)
    assert head.tags == tags(content, language, kind)
    assert [json.loads(said) for said in head.linked] == [linked(content, language, kind)]
    assert f'<link rel="canonical" href="{dict(head.tags)["citation_public_url"]}">' in text


def test_the_script_stays_small_and_fetches_nothing(page: Page, base: str, site: Path) -> None:
    script = (site / "assets/javascripts/copy.js").read_bytes()
    assert len(script) < 2_048
    assert b"fetch" not in script
    assert b"innerHTML" not in script
