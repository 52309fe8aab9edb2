"""The card of a figure: by mouse, by keyboard, by touch; it tells what the certificate says, and never traps."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.certificates import path_of
from tests.browser.conftest import Visit
from tests.browser.test_access import faults
from tests.browser.test_site import ARTICLE_PAGES, SLUGS, WITH_FIGURES

pytestmark = pytest.mark.browser

SUMMARY, FIGURES, PROOF = (f"en/{SLUGS[0]}/{kind}" for kind in ("", "figures/", "proof/"))
MONEY = "f-case-money"
SCRIPTS = ("card.js", "certificate.js")


def figure(page: Page, anchor: str) -> Locator:
    return page.locator(f"article a.figure[href$='#{anchor}']").first


def card(page: Page) -> Locator:
    return page.locator("#peek")


def opened(page: Page, address: str) -> None:
    """Open a page and wait for its certificate, on which the cards wait too."""
    page.goto(address, wait_until="networkidle")
    expect(page.locator("article .browser[role=status]")).to_have_text(re.compile(r"\S"))


def tab_to(page: Page, link: Locator) -> None:
    """Reach a link as one does without a mouse: from the one before it."""
    link.evaluate("""link => {
        const all = [...document.querySelectorAll('a[href]:not([tabindex])')];
        all[all.indexOf(link) - 1].focus();
    }""")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


def certificate(site: Path, slug: str = SLUGS[0]) -> Any:
    return json.loads(path_of(site, slug).read_text(encoding="utf-8"))


def says(page: Page, lines: list[str]) -> None:
    assert [line for line in card(page).locator("p").all_inner_texts() if line] == lines


def test_the_pointer_shows_how_a_figure_was_read(visit: Visit, base: str) -> None:
    opened(visit.page, base + FIGURES)
    figure(visit.page, MONEY).hover()
    expect(card(visit.page)).to_be_visible()
    says(visit.page, [
        "扣押毒资25万余元",
        "25 × 万 (10,000) = 250,000 · 余: more than · 元: yuan",
        "Drug money impounded in the special case: more than 250,000 yuan",
        "Stated in the article · See the words",
    ])  # fmt: skip
    assert card(visit.page).locator("mark").inner_text() == "25万余元"
    visit.page.mouse.move(0, 0)
    expect(card(visit.page)).to_have_count(0)


def test_a_chinese_reader_sees_the_number_and_the_english(visit: Visit, base: str) -> None:
    opened(visit.page, base + FIGURES.replace("en/", "zh/"))
    figure(visit.page, MONEY).hover()
    expect(card(visit.page)).to_be_visible()
    says(visit.page, [
        "扣押毒资25万余元",
        "25 × 万 (10,000) = 250,000",
        "Drug money impounded in the special case: more than 250,000 yuan",
        "原文写明 · 查看原文",
    ])  # fmt: skip
    assert card(visit.page).locator("p[lang=en]").count() == 1


def test_an_inference_says_that_it_is_none_of_the_article(visit: Visit, base: str) -> None:
    opened(visit.page, base + SUMMARY)
    figure(visit.page, "f-campaign-year").hover()
    expect(card(visit.page)).to_contain_text("Inferred from these words, not stated")


@pytest.mark.parametrize("path", [path for path in ARTICLE_PAGES if path.endswith("/figures/")])
def test_each_card_marks_the_words_of_its_figure(visit: Visit, base: str, site: Path, path: str) -> None:
    facts = certificate(site, path.split("/")[1])["facts"]
    opened(visit.page, base + path)
    told = visit.page.evaluate("""async () => {
        const told = {};
        for (const link of document.querySelectorAll("article a.figure")) {
            link.focus({focusVisible: true});
            const card = document.getElementById("peek"), mark = card.querySelector("mark");
            const before = document.createRange();
            before.setStart(mark.parentNode, 0);
            before.setEndBefore(mark);
            const described = link.getAttribute("aria-describedby") === "peek";
            const english = card.querySelector("[lang=en] strong").textContent;
            told[link.getAttribute("href").split("#")[1]] = [mark.parentNode.textContent, mark.textContent, String(before).length, described, english];
        }
        return told;
    }""")
    assert set(told) == {fact["anchor"] for fact in facts.values()}
    starts: dict[str, int] = {}
    for fact in facts.values():
        quote, marked, at, described, english = told[fact["anchor"]]
        assert (quote, marked) == (fact["quote"], fact["surface"])
        assert starts.setdefault(quote, fact["span"][0] - at) == fact["span"][0] - at  # each where it stands
        assert described
        assert english


def test_the_keyboard_shows_the_card_and_escape_takes_it_away(visit: Visit, base: str) -> None:
    page = visit.page
    opened(page, base + SUMMARY)
    link = figure(page, "f-cases-solved")
    tab_to(page, link)
    expect(card(page)).to_be_visible()
    assert link.get_attribute("aria-describedby") == card(page).get_attribute("id")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None
    page.keyboard.press("Enter")
    page.wait_for_url("**/translation/#f-cases-solved")


def test_the_keyboard_goes_on_to_the_next_figure(visit: Visit, base: str) -> None:
    page = visit.page
    opened(page, base + SUMMARY)
    links = page.locator("article #main-figures ~ * a.figure")
    tab_to(page, links.nth(0))
    for at in range(1, 6):
        page.keyboard.press("Tab")
        expect(links.nth(at)).to_be_focused()
        expect(card(page)).to_have_count(1)
        assert links.nth(at).get_attribute("aria-describedby") == "peek"
    assert page.locator("[aria-describedby=peek]").count() == 1


def test_escape_takes_away_the_card_under_the_pointer(visit: Visit, base: str) -> None:
    opened(visit.page, base + SUMMARY)
    figure(visit.page, "f-cases-solved").hover()
    expect(card(visit.page)).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(card(visit.page)).to_have_count(0)


def test_the_pointer_can_move_into_the_card_and_stay_there(visit: Visit, base: str) -> None:
    page = visit.page
    opened(page, base + SUMMARY)
    figure(page, "f-cases-solved").hover()
    expect(card(page)).to_be_visible()
    box = card(page).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 8, box["y"] + box["height"] - 8, steps=8)
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()
    card(page).locator("a").click()
    page.wait_for_url("**/translation/#f-cases-solved")


def test_a_tap_shows_the_card_and_a_second_one_follows_the_link(browser: Browser, base: str) -> None:
    with browser.new_context(
        has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}
    ) as context:
        page = context.new_page()
        opened(page, base + SUMMARY)
        link = figure(page, "f-cases-solved")
        link.tap()
        expect(card(page)).to_be_visible()
        assert page.url == base + SUMMARY
        page.locator("article h2").first.tap()
        expect(card(page)).to_have_count(0)
        link.tap()
        expect(card(page)).to_be_visible()
        link.tap()
        page.wait_for_url("**/translation/#f-cases-solved")


def test_a_tap_on_the_link_in_the_card_goes_to_the_words(browser: Browser, base: str) -> None:
    with browser.new_context(
        has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}
    ) as context:
        page = context.new_page()
        opened(page, base + SUMMARY)
        figure(page, "f-cases-solved").tap()
        card(page).locator("a").tap()
        page.wait_for_url("**/translation/#f-cases-solved")


@pytest.mark.parametrize(
    ("width", "height"),
    [(1280, 800), (640, 400), (320, 640), (320, 256)],
    ids=["wide", "at 200%", "phone", "at 400%"],
)
@pytest.mark.parametrize("path", [SUMMARY, FIGURES, FIGURES.replace("en/", "zh/")])
def test_a_card_stays_in_the_window(visit: Visit, base: str, path: str, width: int, height: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": height})
    opened(page, base + path)
    links = page.locator("article a.figure").all()
    for link in [*links[:3], links[len(links) // 2], links[-1]]:
        link.evaluate("link => { link.scrollIntoView({block: 'center'}); link.focus({focusVisible: true}); }")
        box, words = card(page).bounding_box(), link.bounding_box()
        assert box
        assert words
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert not (box["y"] < words["y"] and words["y"] + words["height"] < box["y"] + box["height"])
        if height >= 640:
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= height
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [SUMMARY, FIGURES, PROOF, SUMMARY.replace("en/", "zh/")])
def test_axe_finds_nothing_in_a_card(
    browser: Browser, base: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        opened(page, base + path)
        figure(page, "f-campaign-year").hover()
        expect(card(page)).to_be_visible()
        assert faults(page) == []


def test_a_card_goes_with_the_place_that_it_was_at(visit: Visit, base: str) -> None:
    opened(visit.page, base + SUMMARY + "translation/")
    figure(visit.page, "f-cases-solved").hover()
    card(visit.page).locator("a").click()
    visit.page.wait_for_url("**/translation/#f-cases-solved")
    expect(card(visit.page)).to_have_count(0)


def test_a_card_is_not_printed(visit: Visit, base: str) -> None:
    opened(visit.page, base + SUMMARY)
    figure(visit.page, "f-cases-solved").hover()
    expect(card(visit.page)).to_be_visible()
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(card(visit.page)).to_have_count(0)


@pytest.mark.parametrize("path", [*WITH_FIGURES, PROOF])
def test_without_scripts_a_page_is_what_it_is_without_a_pointer(
    browser: Browser, base: str, path: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(base + path)
        before = page.content()
        page.locator("article a.figure").first.hover()
        page.wait_for_timeout(400)
        assert page.content() == before


@pytest.mark.parametrize("answer", ["missing", "another version", "no facts", "no JSON"])
def test_without_a_certificate_there_is_no_card_and_links_stay_links(
    browser: Browser, base: str, answer: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        body = {
            "missing": "",
            "another version": '{"version": 2, "facts": {}}',
            "no facts": '{"version": 1}',
            "no JSON": "<p>",
        }[answer]
        page.route(
            "**/certificate.json", lambda route: route.fulfill(status=404 if not body else 200, body=body)
        )
        opened(page, base + SUMMARY)
        link = figure(page, "f-cases-solved")
        link.hover()
        page.wait_for_timeout(400)
        assert card(page).count() == 0
        link.click()
        page.wait_for_url("**/translation/#f-cases-solved")
        assert errors == []


def test_whatever_a_certificate_says_is_shown_as_text(visit: Visit, base: str, site: Path) -> None:
    whole = certificate(site)
    evil = "<img src=x onerror=alert(1)>"
    fact = whole["facts"]["cases_solved"]
    fact["labels"]["en"] = fact["steps"][-1]["means"] = evil
    fact["quote"] = evil + fact["surface"]
    visit.page.route("**/certificate.json", lambda route: route.fulfill(json=whole))
    opened(visit.page, base + SUMMARY)
    figure(visit.page, "f-cases-solved").hover()
    expect(card(visit.page)).to_be_visible()
    assert card(visit.page).locator("img, script").count() == 0
    assert card(visit.page).inner_text().count(evil[:8]) == 3


def test_the_scripts_are_small_and_share_one_request(visit: Visit, base: str, site: Path) -> None:
    opened(visit.page, base + SUMMARY)
    asked = [url for url in visit.requests if url.endswith("certificate.json")]
    assert asked == [f"{base}en/{SLUGS[0]}/certificate.json"]
    code = b"".join((site / "assets" / "javascripts" / name).read_bytes() for name in SCRIPTS)
    assert len(code) < 6_200
    assert not re.search(rb"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(", code)
