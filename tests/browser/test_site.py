"""The built site, opened in a real browser as a visitor opens it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from summarizer.facts.papers import SCHEMA, beside
from tests.browser.built import built, resolve
from tests.browser.conftest import ROOT, Visit

pytestmark = pytest.mark.browser

LANGUAGES = {"en": "en", "zh": "zh-Hans"}
SLUGS = sorted(found.parent.name for found in (ROOT / "content").glob("*/article.yaml"))
KINDS = ["", "figures/", "translation/", "proof/"]
ARTICLE_PAGES = [f"{code}/{slug}/{kind}" for code in LANGUAGES for slug in SLUGS for kind in KINDS]
PAGES = ["", "en/", "zh/", "en/glossary/", "zh/glossary/", *ARTICLE_PAGES]
TRANSLATIONS = [path for path in ARTICLE_PAGES if path.endswith("/translation/")]
WITH_FIGURES = [path for path in ARTICLE_PAGES if not path.endswith(("/translation/", "/proof/"))]


def html(site: Path, path: str) -> Path:
    return site / path / "index.html"


def translation_of(path: str) -> str:
    return "/".join(path.split("/")[:2]) + "/translation/"


def figures_of(path: str) -> str:
    return "/".join(path.split("/")[:2]) + "/figures/"


def other_language(path: str) -> str:
    code, rest = path.split("/", 1)
    return {"en": "zh", "zh": "en"}[code] + "/" + rest


def below_header(page: Page, evidence: Locator) -> bool:
    """Whether the sticky header leaves the words free."""
    header, words = page.locator(".md-header").bounding_box(), evidence.bounding_box()
    assert header
    assert words
    return words["y"] >= header["y"] + header["height"]


def follow_figure(page: Page, base: str, path: str, anchor: str) -> Locator:
    """Click a proven number of a page; return the words of the article it leads to."""
    page.goto(base + path)
    page.locator(f"a.figure[href$='#{anchor}']").first.click()
    assert page.url == f"{base}{translation_of(path)}#{anchor}"
    return page.locator(f"[id='{anchor}'].evidence, [id='{anchor}'] + .evidence")


def figures_on(site: Path, path: str) -> list[str]:
    """Anchors that the proven numbers of a page lead to, in order, each once."""
    found = (urldefrag(link.href).fragment for link in built(html(site, path)).having("figure"))
    return list(dict.fromkeys(found))


def test_there_are_articles() -> None:
    assert SLUGS


@pytest.mark.parametrize("path", PAGES)
def test_each_page_answers_in_its_language(visit: Visit, base: str, path: str) -> None:
    answer = visit.page.goto(base + path, wait_until="networkidle")
    assert answer is not None
    assert answer.ok
    assert visit.page.locator("html").get_attribute("lang") == LANGUAGES.get(path[:2], "en")
    expect(visit.page.locator("h1")).to_have_count(1)
    expect(visit.page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_phone(visit: Visit, base: str, path: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto(base + path)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_scheme_follows_the_system_on_each_visit(visit: Visit, base: str) -> None:
    for scheme, body in (("dark", "slate"), ("light", "default")):
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        visit.page.goto(base)
        expect(visit.page.locator("body")).to_have_attribute("data-md-color-scheme", body)


@pytest.mark.parametrize("path", PAGES[1:])
def test_the_language_switch_leads_to_the_same_page(visit: Visit, base: str, path: str) -> None:
    other = other_language(path)
    visit.page.goto(base + path)
    visit.page.locator("a.switch").click()
    assert visit.page.url == base + other
    assert visit.page.locator("html").get_attribute("lang") == LANGUAGES[other[:2]]


SAME_PLACE = """() => {
    const line = innerHeight / 3, near = [...document.querySelectorAll('article [id]:not(h1, svg *)')];
    return near.filter(node => node.getBoundingClientRect().top < line).at(-1)?.id;
}"""


@pytest.mark.parametrize("share", [0.15, 0.45, 0.7])
@pytest.mark.parametrize("path", [*ARTICLE_PAGES, "en/", "zh/", "en/glossary/", "zh/glossary/"])
def test_the_language_switch_leads_to_the_same_place(
    visit: Visit, base: str, path: str, share: float
) -> None:
    page = visit.page
    page.set_viewport_size({"width": 800, "height": 500})
    page.goto(base + path, wait_until="networkidle")
    page.evaluate("share => scrollTo(0, document.body.scrollHeight * share)", share)
    place = page.evaluate(SAME_PLACE)
    page.locator("a.switch").click()
    assert page.url == f"{base}{other_language(path)}#{place}"
    assert page.locator(f"[id='{place}']").count() == 1
    expect(page.locator(f"[id='{place}']").first).to_be_in_viewport()


@pytest.mark.parametrize("path", TRANSLATIONS)
def test_the_language_switch_keeps_the_words_that_were_asked_for(visit: Visit, base: str, path: str) -> None:
    anchor = "f-cases-solved"
    visit.page.goto(f"{base}{path}#{anchor}")
    visit.page.locator("a.switch").click()
    assert visit.page.url == f"{base}{other_language(path)}#{anchor}"


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_the_ids_of_both_languages_are_the_same(site: Path, path: str) -> None:
    ids = [
        re.findall(r'<(?!h1)\w+[^<>]* id="([a-z][\w-]*)"', html(site, each).read_text(encoding="utf-8"))
        for each in (path, other_language(path))
    ]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_each_figure_leads_to_its_evidence(site: Path, path: str) -> None:
    page, translation = html(site, path), html(site, translation_of(path))
    figures = built(page).having("figure")
    assert figures
    for link in figures:
        found = resolve(site, page, link.href)
        assert found is not None
        target, anchor = found
        assert target == translation, link
        assert anchor.startswith("f-"), link
        assert anchor in built(translation).evidence, link


@pytest.mark.parametrize("path", TRANSLATIONS)
def test_each_evidence_is_visible_and_leads_back_to_the_figures(visit: Visit, base: str, path: str) -> None:
    visit.page.goto(base + path)
    evidence = visit.page.locator("a.evidence").all()
    assert evidence
    for link in evidence:
        anchor = link.get_attribute("id") or ""
        assert link.is_visible(), anchor
        assert link.inner_text().strip(), anchor
        back = urljoin(base + path, link.get_attribute("href") or "")
        assert urldefrag(back).url == base + figures_of(path), anchor


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("path", WITH_FIGURES)
def test_a_click_goes_to_the_evidence_and_back(
    browser: Browser, base: str, site: Path, path: str, scripts: bool
) -> None:
    figures = figures_on(site, path)
    with browser.new_context(java_script_enabled=scripts, reduced_motion="reduce") as context:
        page = context.new_page()
        for anchor in (figures[0], figures[-1]):
            evidence = follow_figure(page, base, path, anchor)
            expect(evidence).to_be_in_viewport(ratio=1)
            assert below_header(page, evidence)
            evidence.click()
            assert urldefrag(page.url).url == base + figures_of(path)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("path", [path for path in ARTICLE_PAGES if path not in TRANSLATIONS])
def test_back_returns_to_the_figure_that_was_followed(
    browser: Browser, base: str, path: str, scripts: bool
) -> None:
    with browser.new_context(java_script_enabled=scripts, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(base + path)
        figures = page.locator("article a.figure")
        for at in (0, figures.count() // 2, figures.count() - 1):
            figures.nth(at).focus()
            page.keyboard.press("Enter")
            page.wait_for_url("**/translation/#f-*")
            page.go_back()
            assert page.url == base + path
            expect(figures.nth(at)).to_be_in_viewport()


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_each_page_names_the_certificate_of_its_article(visit: Visit, base: str, path: str) -> None:
    visit.page.goto(base + path)
    certificate = visit.page.evaluate(
        """async () => {
            const found = document.querySelectorAll("head link[rel=describedby][type='application/json']");
            return found.length === 1 && (await fetch(found[0].href)).json();
        }"""
    )
    assert certificate["article"]["slug"] == path.split("/")[1]
    claimed = [claim["text"] for claim in certificate["claims"] if claim["url"] == path]
    assert claimed == visit.page.locator("article a.figure").all_text_contents()


@pytest.mark.parametrize("path", [path for path in ARTICLE_PAGES if path.endswith("/proof/")])
def test_the_proof_page_leads_to_the_files_for_programs(visit: Visit, base: str, path: str) -> None:
    visit.page.goto(base + path)
    links = visit.page.locator('h2#certificate ~ p a:is([href$=".json"], [href$=".jsonld"])')
    found = [urljoin(base + path, link.get_attribute("href") or "") for link in links.all()]
    assert [url.removeprefix(base) for url in found] == [
        beside(path.split("/")[1])[0], SCHEMA, beside(path.split("/")[1])[1],
    ]  # fmt: skip
    answers = [visit.page.request.get(url) for url in found]
    assert all(answer.ok and answer.json() for answer in answers)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("path", TRANSLATIONS)
def test_each_paragraph_has_an_address_and_each_note_is_in_the_glossary(
    browser: Browser, base: str, site: Path, path: str, scripts: bool
) -> None:
    pairs = built(html(site, path)).having("place")
    assert [link.href for link in pairs] == [f"#p-{number}" for number in range(1, len(pairs) + 1)]
    with browser.new_context(java_script_enabled=scripts, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(base + path)
        page.get_by_role("link", name="¶24", exact=True).click()
        assert page.url == f"{base}{path}#p-24"
        expect(page.locator("#p-24")).to_be_in_viewport()
        page.locator("a.noted", has_text="precursor chemical").click()
        page.wait_for_url(f"{base}{path[:2]}/glossary/#t-precursor-chemical")
        expect(page.locator("tr", has=page.locator("#t-precursor-chemical"))).to_be_in_viewport()


@pytest.mark.parametrize("path", TRANSLATIONS)
def test_the_outline_of_a_translation_is_in_the_language_of_its_page(
    visit: Visit, base: str, path: str
) -> None:
    visit.page.goto(base + path)
    headings = visit.page.locator("article .pair h2")
    assert headings.count() > 5
    assert {found.get_attribute("lang") for found in headings.all()} == {LANGUAGES[path[:2]]}


def test_search_finds_chinese_words_inside_a_sentence(visit: Visit, base: str) -> None:
    visit.page.goto(base + "zh/", wait_until="networkidle")
    visit.page.locator(".md-search__input").fill("犯罪嫌疑人")
    visit.page.keyboard.press("End")  # search listens to keys, which an inserted text does not press
    expect(visit.page.locator(".md-search-result__item").first).to_be_visible()
