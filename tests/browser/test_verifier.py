"""The script that re-checks a page in the reader's browser: what it confirms, and what it says of each fault."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.certificates import path_of
from tests.browser.conftest import Visit
from tests.browser.test_access import faults as barriers
from tests.browser.test_site import ARTICLE_PAGES, SLUGS, WITH_FIGURES, html

pytestmark = pytest.mark.browser

TINY = [path.replace(SLUGS[0], "tiny") for path in ARTICLE_PAGES if SLUGS[0] in path]
FIGURE = re.compile(r'(<a class="figure" href="[^"]*#(f-[a-z0-9-]+)">)([^<]*)(</a>)')
STATUS = {
    "en": "In your browser: {} of {} places confirmed against the quoted Chinese",
    "zh": "在您的浏览器中核对：{}/{}处数字与所引原文相符",
}
UNREAD = {"en": "? not checked here", "zh": "？此处未核"}
WRONG = {"en": "does not match the Chinese: ", "zh": "与原文不符："}
CERTIFICATE = {"en": "does not match the certificate: ", "zh": "与核验记录不符："}
Edit = Callable[[str], str]


def listed(site: Path, path: str) -> list[dict[str, str]]:
    """The claims that Python finds on a page."""
    certificate = json.loads(path_of(site, path.split("/")[1]).read_text(encoding="utf-8"))
    return [claim for claim in certificate["claims"] if claim["url"] == path]


def status(page: Page) -> str:
    """What the script says above the page, once it has spoken."""
    line = page.locator("article .browser[role=status]")
    expect(line).to_have_text(re.compile(r"\S"))
    return line.inner_text()


def faults(page: Page) -> list[str]:
    """What stands beside figures; in a chart the sign is a part of the words."""
    return [said.strip().removeprefix("✗ ") for said in page.locator(".fault, .unread").all_text_contents()]


def changed(page: Page, address: str, text: str, *, kind: str = "text/html") -> None:
    """Serve another text at an address, before any script can see it."""

    def answer(route: Route) -> None:
        route.fulfill(body=text, content_type=f"{kind}; charset=utf-8")

    page.route(address, answer)


def opened(page: Page, base: str, site: Path, path: str, edit: Edit) -> str:
    """Open a page of which `edit` changed the HTML; its status."""
    before = html(site, path).read_text(encoding="utf-8")
    after = edit(before)
    assert after != before
    changed(page, base + path, after)
    page.goto(base + path)
    said = status(page)
    page.unroute(base + path)
    return said


def replacing(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new, 1)


def with_certificate(page: Page, base: str, site: Path, edit: Callable[[Any], None]) -> None:
    """Serve a certificate that `edit` has changed."""
    certificate = json.loads(path_of(site, SLUGS[0]).read_text(encoding="utf-8"))
    edit(certificate)
    changed(page, f"{base}en/{SLUGS[0]}/certificate.json", json.dumps(certificate), kind="application/json")


def other(text: str) -> str:
    """The words of a claim with another number, of the same form."""
    if re.search(r"\d", text):
        return re.sub(r"\d(?!.*\d)", lambda digit: str(int(digit[0]) % 9 + 1), text)
    swaps = [
        "one two",
        "three four",
        "five six",
        "first third",
        "zero nine",
        "July June",
        "百 千",
        "六 七",
        "五 四",
        "三 二",
        "零 九",
        "第一 第二",
        "首 第三",
    ]
    for pair in swaps:
        for old, new in (pair.split(), pair.split()[::-1]):
            if old in text:
                return text.replace(old, new, 1)
    raise AssertionError(f"no other number for {text}")


@pytest.fixture
def quick(browser: Browser) -> Iterator[Page]:
    """A page for many visits, that fetches nothing but itself, the script and the certificate."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.route(
            re.compile(r"/assets/(?!javascripts/(?:verify|numbers|certificate)\.js)|\.css$|fonts"),
            lambda route: route.abort(),
        )
        yield page


@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_each_claim_of_a_clean_page_is_confirmed(visit: Visit, base: str, site: Path, path: str) -> None:
    visit.page.goto(base + path)
    count = len(listed(site, path))
    assert count > 0
    assert status(visit.page) == STATUS[path[:2]].format(*[count] * 2)
    drawn = visit.page.locator("svg a.figure").count()
    expect(visit.page.locator(".holds")).to_have_count(count - drawn)
    assert faults(visit.page) == []


@pytest.mark.parametrize("path", TINY)
def test_each_claim_of_the_tiny_article_is_confirmed(
    visit: Visit, tiny_base: str, tiny_site: Path, path: str
) -> None:
    visit.page.goto(tiny_base + path)
    count = len(listed(tiny_site, path))
    assert status(visit.page) == STATUS[path[:2]].format(*[count] * 2)


@pytest.mark.parametrize("path", WITH_FIGURES)
def test_each_claim_with_another_number_is_told_with_the_chinese(
    quick: Page, base: str, site: Path, path: str
) -> None:
    code, count = path[:2], len(listed(site, path))
    text = html(site, path).read_text(encoding="utf-8")
    surfaces = json.loads(path_of(site, path.split("/")[1]).read_text(encoding="utf-8"))["facts"].values()
    stated = {fact["anchor"]: fact["surface"] for fact in surfaces}
    matches = list(FIGURE.finditer(text))
    assert len(matches) == count
    for found in matches:
        wrong = other(found[3])
        new = text[: found.start(3)] + wrong + text[found.end(3) :]
        said = opened(quick, base, site, path, lambda _, new=new: new)  # type: ignore[misc]
        assert said.startswith(STATUS[code].format(count - 1, count)), found[3]
        assert wrong in said, found[3]
        assert faults(quick) == [WRONG[code] + stated[found[2]]], found[3]


SPOILT = [
    # page, words, what stands there instead, what the script says beside it
    ("en/{}/", ">more than 2,900 drug users<", ">2,900 drug users<", WRONG["en"] + "2900余人"),
    ("en/{}/", ">more than 2,900 drug users<", ">nearly 2,900 drug users<", WRONG["en"] + "2900余人"),
    ("en/{}/", ">27.85 kilograms<", ">27.85 metric tons<", WRONG["en"] + "27.85公斤"),
    ("en/{}/", ">27.85 kilograms<", ">27.85<", WRONG["en"] + "27.85公斤"),
    ("en/{}/", ">61.5%<", ">61.5 percentage points<", WRONG["en"] + "61.5%"),
    ("en/{}/", ">November 2020<", ">November 20<", WRONG["en"] + "2020年11月"),
    ("en/{}/", ">October 19<", ">19<", WRONG["en"] + "10月19日"),
    ("en/{}/", ">248 cases<", ">248 gangs<", CERTIFICATE["en"] + "248 cases"),
    ("en/{}/", "#f-cases-solved", "#f-gone", CERTIFICATE["en"] + "—"),
    ("en/{}/", ">248 cases<", ">some cases<", CERTIFICATE["en"] + "248 cases"),
    ("en/{}/figures/", ">down 61.5% year on year<", ">up 61.5% year on year<", WRONG["en"] + "61.5%"),
    ("en/{}/figures/", ">down 61.5% year on year<", ">down 61.5% month on month<", CERTIFICATE["en"] + "61.5"),
    ("en/{}/figures/", ">破获制贩毒案件248起<", ">破获制贩毒案件284起<", CERTIFICATE["en"] + "破获制贩毒案件248起"),
    ("en/{}/figures/", ">破获制贩毒案件248起<", ">抓获制贩毒案件248起<", CERTIFICATE["en"] + "破获制贩毒案件248起"),
    ("en/{}/figures/", "</a>drug-making and trafficking gangs broken up<", "</a>gangs broken up<", CERTIFICATE["en"] + "drug-making and trafficking gangs broken up"),
    ("en/{}/translation/", ">248起<", ">249起<", CERTIFICATE["en"] + "248起"),
    ("en/{}/translation/", "破获制贩毒案件<a", "抓获制贩毒案件<a", CERTIFICATE["en"] + "破获制贩毒案件248起"),
    ("zh/{}/", ">2900余人<", ">2900人<", WRONG["zh"] + "2900余人"),
    ("zh/{}/", ">百日<", ">千日<", WRONG["zh"] + "百日"),
    ("zh/{}/", ">约15公斤<", ">约15斤<", WRONG["zh"] + "约15公斤"),
    ("zh/{}/figures/", ">同比下降61.5%<", ">环比下降61.5%<", CERTIFICATE["zh"] + "61.5"),
    ("zh/{}/figures/", ">同比下降61.5%<", ">同比上升61.5%<", WRONG["zh"] + "61.5%"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "said"), SPOILT)
def test_what_was_changed_is_told_in_words(
    quick: Page, base: str, site: Path, path: str, old: str, new: str, said: str
) -> None:
    path = path.format(SLUGS[0])
    opened(quick, base, site, path, replacing(old, new))
    assert said in faults(quick)
    assert quick.locator(".browser").get_attribute("class") == "browser failed"
    link = quick.locator(".browser a").first
    assert quick.locator(link.get_attribute("href") or "").is_visible()


def test_words_and_chinese_changed_alike_do_not_fool_it(quick: Page, base: str, site: Path) -> None:
    path = f"en/{SLUGS[0]}/translation/"

    def edit(text: str) -> str:
        return text.replace(">248起<", ">284起<").replace(">248 drug-making", ">284 drug-making")

    opened(quick, base, site, path, edit)
    assert faults(quick) == [CERTIFICATE["en"] + "248起", CERTIFICATE["en"] + "248"]


def test_a_figure_that_is_gone_is_named_above(quick: Page, base: str, site: Path) -> None:
    path = f"en/{SLUGS[0]}/"
    count = len(listed(site, path))
    text = html(site, path).read_text(encoding="utf-8")
    link = next(found[0] for found in FIGURE.finditer(text) if found[3] == "248 cases")
    said = opened(quick, base, site, path, replacing(link, "248 cases"))
    assert said == STATUS["en"].format(count - 1, count - 1) + "; 1 missing from this page: 248 cases"


WRONG_CERTIFICATES = [
    # field, value, what the script says
    ("values", ["249"], CERTIFICATE["en"] + "249"),
    ("values", ["0248"], ""),
    ("values", ["248."], CERTIFICATE["en"] + "248."),
    ("bound", "over", CERTIFICATE["en"] + "248"),
    ("kind", "mass", UNREAD["en"]),
    ("surface", "二百四十八起", ""),
    ("surface", "248余起", WRONG["en"] + "248余起"),
    ("surface", "248斤", WRONG["en"] + "248斤"),
    ("surface", "起", UNREAD["en"]),
]


@pytest.mark.parametrize(("field", "value", "said"), WRONG_CERTIFICATES)
def test_a_certificate_that_disagrees_is_told(
    quick: Page, base: str, site: Path, field: str, value: object, said: str
) -> None:
    with_certificate(quick, base, site, lambda found: found["facts"]["cases_solved"].update({field: value}))
    path = f"en/{SLUGS[0]}/"
    quick.goto(base + path)
    status(quick)
    shown = [claim for claim in listed(site, path) if claim["anchor"] == "f-cases-solved"]
    assert len(shown) > 1  # in the text, among the key figures, among the sources
    assert faults(quick) == [said] * (len(shown) if said else 0)


@pytest.mark.parametrize(
    "body", ["", "{", "null", "[]", '{"version": 1}', '{"version": 2, "facts": {}, "claims": []}']
)
@pytest.mark.parametrize("code", ["en", "zh"])
def test_without_a_certificate_it_says_that_nothing_was_checked(
    quick: Page, base: str, code: str, body: str
) -> None:
    address = f"{base}en/{SLUGS[0]}/certificate.json"
    if body:
        changed(quick, address, body, kind="application/json")
    else:
        quick.route(address, lambda route: route.fulfill(status=404))
    quick.goto(f"{base}{code}/{SLUGS[0]}/")
    said = {
        "en": "The certificate could not be loaded: nothing was checked here.",
        "zh": "未能取得核验记录：没有在此核对。",
    }
    assert status(quick) == said[code]
    assert quick.locator(".holds, .fault").count() == 0


HOSTILE = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'


def test_what_a_certificate_says_is_shown_as_text(quick: Page, base: str, site: Path) -> None:
    def spoil(found: dict[str, Any]) -> None:
        for fact in found["facts"].values():
            fact.update(
                surface=HOSTILE, quote=HOSTILE, values=[HOSTILE], labels={"en": HOSTILE, "zh": HOSTILE}
            )
        found["facts"]["__proto__"] = {"anchor": '"] , *', "row": HOSTILE}
        found["claims"].append({"url": f"en/{SLUGS[0]}/figures/", "anchor": "f-x", "text": HOSTILE})

    with_certificate(quick, base, site, spoil)
    quick.goto(f"{base}en/{SLUGS[0]}/figures/")
    assert HOSTILE in status(quick)
    assert all(HOSTILE in said for said in faults(quick) if said != UNREAD["en"])
    assert quick.locator("article img, article script").count() == 0
    assert quick.evaluate("window.broken") is None


NOT_CHECKED = {"en": "; {} not checked here", "zh": "；{}处此处未核"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["en/{}/", "zh/{}/figures/", "en/{}/translation/"])
def test_what_is_not_checked_is_told_in_grey_counted_and_no_fault(
    browser: Browser, base: str, site: Path, path: str, scheme: Literal["light", "dark"]
) -> None:
    path, code = path.format(SLUGS[0]), path[:2]
    count = len(listed(site, path))
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        with_certificate(
            page, base, site, lambda found: found["facts"]["cases_solved"].update({"kind": "mass"})
        )
        page.goto(base + path)
        said = status(page)
        unread = page.locator("article :not(text) > .unread").count()
        assert unread > 0
        assert said == STATUS[code].format(count - unread, count) + NOT_CHECKED[code].format(unread)
        assert faults(page) == [UNREAD[code]] * unread
        assert page.locator(".fault").count() == 0
        assert page.locator(".browser").get_attribute("class") == "browser partial"
        assert barriers(page) == []


@pytest.mark.parametrize(("scheme", "body"), [("light", "default"), ("dark", "slate")], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["en/{}/", "zh/{}/figures/", "en/{}/translation/"])
def test_axe_finds_nothing_beside_faults(
    browser: Browser, base: str, site: Path, path: str, scheme: Literal["light", "dark"], body: str
) -> None:
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        opened(page, base, site, path.format(SLUGS[0]), lambda text: text.replace(">248", ">249"))
        assert faults(page)
        assert page.locator("body").get_attribute("data-md-color-scheme") == body
        assert barriers(page) == []


PLACES = """() => [...document.querySelectorAll('article *:not(.browser, .holds)')].map(node => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height];
})"""


SELECTED = "() => { getSelection().selectAllChildren(document.querySelector('article')); return String(getSelection()); }"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ARTICLE_PAGES)
def test_the_signs_move_nothing_and_are_no_text(visit: Visit, base: str, path: str, width: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 844})
    page.route("**/verify.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(base + path)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    before, text = page.evaluate(PLACES), page.evaluate(SELECTED)
    page.unroute("**/verify.js")
    page.add_script_tag(url=f"{base}assets/javascripts/verify.js?again", type="module")
    said = status(page)
    after = page.evaluate(PLACES)
    assert [
        place for place, old in zip(after, before, strict=True) if place != pytest.approx(old, abs=0.5)
    ] == []
    assert page.evaluate(SELECTED).replace(f"{said}\n\n", "") == text
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".holds").first.get_attribute("aria-label") in ("checked", "已核对")
    assert page.locator(".holds:not(:empty), .holds[tabindex], .holds a").count() == 0


def test_print_has_no_signs_but_the_faults(visit: Visit, base: str, site: Path) -> None:
    path = f"en/{SLUGS[0]}/"
    changed(
        visit.page,
        base + path,
        html(site, path).read_text(encoding="utf-8").replace(">248 cases", ">249 cases"),
    )
    visit.page.goto(base + path)
    status(visit.page)
    visit.page.emulate_media(media="print")
    sign = "getComputedStyle(document.querySelector('.holds'), '::before').content"
    assert visit.page.evaluate(sign) == "none"
    assert visit.page.locator(".fault").is_visible()


def test_the_script_is_small_and_asks_for_nothing_else(visit: Visit, base: str, site: Path) -> None:
    visit.page.goto(base + ARTICLE_PAGES[0], wait_until="networkidle")
    status(visit.page)
    own = [url.removeprefix(base) for url in visit.requests if re.search(r"verify|numbers|certificate", url)]
    assert own == [
        "assets/javascripts/verify.js",
        "assets/javascripts/certificate.js",
        "assets/javascripts/numbers.js",
        f"en/{SLUGS[0]}/certificate.json",
    ]
    scripts = [(site / name).read_bytes() for name in own[:3]]
    assert len(scripts[0]) + len(scripts[2]) < 21_504  # the one between is counted with the cards
    assert not re.search(
        rb"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(", b"".join(scripts)
    )


@pytest.mark.parametrize("path", ["", "en/", "zh/", "en/glossary/", "zh/glossary/", "404.html"])
def test_pages_without_figures_stay_as_they_are(visit: Visit, base: str, path: str) -> None:
    visit.page.goto(base + path, wait_until="networkidle")
    assert visit.page.locator(".browser").count() == 0
