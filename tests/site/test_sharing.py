"""What a shared link shows, read by a parser that shares nothing with the verifier; and what spoils it is found."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from summarizer.facts.folders import slugs
from summarizer.facts.loading import load
from summarizer.proof.verify import verify
from tests.site.conftest import ROOT
from tests.site.test_sitemap import ADDRESS

SLUG = slugs(ROOT)[0]
FIGURES = f"en/{SLUG}/figures/index.html"


class Shared(HTMLParser):
    """The properties and the description of a page, and its title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.title = ""
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a property, which none may say twice."""
        found = {name: value or "" for name, value in attrs}
        key = found.get("property") or found.get("name")
        if tag == "meta" and key:
            assert key not in self.said
            self.said[key] = found.get("content", "")
        self._inside = tag == "title" and not self.title

    def handle_data(self, data: str) -> None:
        """Note the title."""
        self.title += data if self._inside else ""


def shared(site: Path, name: str) -> Shared:
    return Shared((site / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("code", "locale"), [("en", "en_US"), ("zh", "zh_CN")])
def test_a_shared_article_shows_its_title_its_description_and_its_language(
    built_site: Path, code: str, locale: str
) -> None:
    data = load(ROOT, SLUG).metadata
    said = shared(built_site, f"{code}/{SLUG}/index.html").said
    assert said["og:title"] == data.title.of(code)
    assert said["og:description"] == said["description"] == data.description.of(code)
    assert (said["og:type"], said["og:url"]) == ("article", f"{ADDRESS}{code}/{SLUG}/")
    assert (said["og:locale"], {said["og:locale"], said["og:locale:alternate"]}) == (
        locale,
        {"en_US", "zh_CN"},
    )


def test_each_page_has_a_description_and_a_title_of_its_own(built_site: Path) -> None:
    pages = [path.relative_to(built_site).as_posix() for path in built_site.rglob("index.html")]
    heads = {page: shared(built_site, page) for page in pages}
    for page, head in heads.items():
        assert head.said["og:description"] == head.said["description"], page
        assert head.said["og:title"] in head.title, page
        assert len(head.said["description"]) > 20, page
    assert len({head.title for head in heads.values()}) == len(pages)
    told = [head.said["description"] for page, head in heads.items() if not page.startswith("benchmarks/")]
    assert len(set(told)) == len(told)


def test_the_picture_is_there_in_the_size_that_is_said(built_site: Path) -> None:
    said = shared(built_site, "index.html").said
    picture = (built_site / said["og:image"].removeprefix(ADDRESS)).read_bytes()
    size = [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)]
    assert picture.startswith(b"\x89PNG\r\n")
    assert [str(side) for side in size] == [said["og:image:width"], said["og:image:height"]]
    assert len(picture) < 60_000


SPOILT = [
    # a pattern on the page, what stands there instead
    (r'(property="og:title" content=")', r"\g<1>9 deaths: "),
    (r'(property="og:description" content=")', r"\g<1>9 deaths. "),
    (r'(property="og:description" content=")[^"]*', r"\1Nobody died."),
    (r'(property="og:title" content=")[^"]*', r"\1Another title"),
    (r'(property="og:site_name" content=")[^"]*', r"\1The People"),
    (r'(property="og:url" content="[^"]*)figures/', r"\1"),
    (r'(property="og:url" content=")https://[^/"]*', r"\1https://elsewhere.example"),
    (r'(rel="canonical" href="[^"]*)figures/', r"\1"),
    (r'(property="og:image" content="[^"]*)share', r"\1other"),
    (r'(property="og:locale" content=")en_US', r"\1zh_CN"),
    (r'(property="og:type" content=")article', r"\1video"),
    (r'<meta property="og:description"[^>]*>', ""),
    (r'(<meta property="og:title" content=)', r'<meta property="og:title" content="9">\1'),
    (r'(<meta property="og:title" content=)', r'<meta property="og:video" content="a">\1'),
    (r'(<meta property="og:title") ', r'\1 name="description" '),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "new"), SPOILT)
def test_what_is_spoilt_in_a_head_is_found(built_site: Path, tmp_path: Path, pattern: str, new: str) -> None:
    site = shutil.copytree(built_site, tmp_path / "site")
    text = (site / FIGURES).read_text(encoding="utf-8")
    spoilt = re.sub(pattern, new, text, count=1)
    assert spoilt != text
    (site / FIGURES).write_text(spoilt, encoding="utf-8")
    found = verify(ROOT, site=site)
    assert {finding.path for finding in found} == {f"site/{FIGURES}"}
    line = text[: re.search(pattern, text).start()].count("\n") + 1  # type: ignore[union-attr]
    assert {finding.position.line for finding in found} & {line, 1}


def test_a_site_of_which_only_the_home_page_names_no_address_is_not_a_copy(
    built_site: Path, tmp_path: Path
) -> None:
    site = shutil.copytree(built_site, tmp_path / "site")
    home = (site / "index.html").read_text(encoding="utf-8")
    (site / "index.html").write_text(re.sub(r'<link rel="canonical"[^>]*>', "", home), encoding="utf-8")
    assert {finding.path for finding in verify(ROOT, site=site)} >= {f"site/{FIGURES}", "site/index.html"}
