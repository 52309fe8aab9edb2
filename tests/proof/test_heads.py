"""What the head of a page tells programs is what its article gives: planted faults are found, in both formats."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from summarizer.facts.citing.meta import linked, tags
from summarizer.facts.loading import load
from summarizer.proof.places import PageKind, Place
from summarizer.proof.verify import verify
from tests import tiny
from tests.proof.test_citing import spoilt
from tests.proof.tree import TINY, built_page, copy

EN = Place("en", "tiny", PageKind.TRANSLATION)
FRONT = [
    (r'"citation_title", "[^"]*"', '"citation_title", "Another"'),
    (r'\["DC.type", "webpage"\]', '["DC.type", "journalArticle"]'),
    (r'\["citation_author", "Jiang, He"\], ', ""),
    (r"^citation: \[\[", 'citation: [["citation_journal_title", "Nature"], ['),
    (r'"@type": "NewsArticle"', '"@type": "ScholarlyArticle"'),
    (r'"translationOfWork"', '"isPartOf"'),
    (r"^jsonld: .*\n", ""),
    (r"^citation: .*\n", ""),
    (r"^citation: .*$", "citation: x"),
]
HEAD = [
    (r'name="citation_title" content="[^"]*"', 'name="citation_title" content="Another"'),
    (r'<meta name="DC.type"[^>]*>', ""),
    (r'name="DC.type" content="webpage"', 'name="DC.type" content="journalArticle"'),
    (r'<meta name="citation_language"', '<meta name="citation_journal_title" content="Nature"><meta name="citation_language"'),
    (r'<meta name="citation_language"', '<meta name="DC.source" content="9 cases"><meta name="citation_language"'),
    (r'<meta name="citation_language"', '<meta property="og:title" content="9 cases"><meta name="citation_language"'),
    (r'"inLanguage": "zh-Hans"', '"inLanguage": "en"'),
    (r'"@type": "Article"', '"@type": "Article", "@type": "Article"'),
    (r'<script type="application/ld\+json">', '<script type="application/ld+json">{}</script><script type="application/ld+json">'),
    (r'<script type="application/ld\+json">', '<script type="application/json">'),
    (r'<script type="application/ld\+json">[^<]*</script>', ""),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "new"), FRONT)
def test_front_matter_that_tells_something_else_is_found(tmp_path: Path, pattern: str, new: str) -> None:
    root, name = copy(tmp_path), f"docs/{EN.markdown}"
    line = spoilt(root, name, f"(?m){pattern}", new)
    found = [(f.path, f.position.line) for f in verify(root)]
    assert (name, line) in found or (pattern.endswith("n") and name in dict(found))


@pytest.mark.parametrize(("pattern", "new"), HEAD)
def test_a_head_that_tells_something_else_is_found(tmp_path: Path, pattern: str, new: str) -> None:
    root, name = copy(tmp_path), f"site/{EN.html}"
    spoilt(root, name, pattern, new)
    assert name in [f.path for f in verify(root)]


@pytest.mark.parametrize("place", [Place("en", "", PageKind.INDEX), Place("en", "", PageKind.HOME)])
def test_a_page_of_no_article_tells_nothing(tmp_path: Path, place: Place) -> None:
    root, name = copy(tmp_path), f"site/{place.html}"
    spoilt(root, name, "<title>", '<meta name="citation_title" content="A"><title>')
    assert [f.path for f in verify(root)] == [name]


def test_the_page_for_lost_visitors_tells_nothing(tmp_path: Path) -> None:
    root = copy(tmp_path)
    lost = '<!doctype html><html lang="en"><head><meta name="citation_title" content="A"><title>A</title></head></html>'
    (root / "site/404.html").write_text(lost, encoding="utf-8")
    assert ("site/404.html", "N211") in [(f.path, f.code.value) for f in verify(root)]


class Head(HTMLParser):
    """The tags and the JSON-LD of a page, as others read them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[list[str]] = []
        self.linked: list[str] = []
        self._is_linked = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "meta" and re.match("citation_|DC", found.get("name") or ""):
            self.tags.append([found["name"] or "", found["content"] or ""])
        self._is_linked = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._is_linked:
            self.linked.append(data)
            self._is_linked = False


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", [PageKind.SUMMARY, PageKind.TRANSLATION])
def test_another_parser_reads_the_same_fields_back(language: str, kind: PageKind) -> None:
    place = Place(language, "tiny", kind)
    head, content = Head(built_page(place)), load(TINY, "tiny")
    assert head.tags == tags(content, language, place.cited)
    assert [json.loads(text) for text in head.linked] == [linked(content, language, place.cited)]


ROWS = [
    ("en", "summary", {"DC.type": "webpage", "citation_language": "en", "citation_title": "The Qingjiang river clean-up", "citation_publication_date": "2021/01/01", "citation_public_url": "https://a.example/en/tiny/"}),
    ("zh", "figures", {"DC.type": "webpage", "citation_language": "zh-Hans", "citation_title": "数字：青江清河行动", "DC.creator": "新闻", "DC.date": "2021-01-01"}),
    ("en", "translation", {"DC.type": "webpage", "citation_author": "Jiang, He", "citation_title": "The Qingjiang river clean-up", "citation_fulltext_html_url": "https://a.example/en/tiny/translation/"}),
]  # fmt: skip


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1609459200")
    root = tiny.copy(tmp_path)
    (root / "mkdocs.yml").write_text(
        "site_url: https://a.example\nextra: {site_names: {en: The News, zh: 新闻}}\n", encoding="utf-8"
    )
    return root


@pytest.mark.parametrize(("language", "kind", "told"), ROWS)
def test_the_tags_name_type_title_author_language_day_and_address(
    root: Path, language: str, kind: str, told: dict[str, str]
) -> None:
    found = tags(load(root, "tiny"), language, kind)
    assert told.items() <= dict(found).items()
    assert "citation_journal_title" not in dict(found)


def test_json_ld_leads_from_page_to_article_and_from_article_to_translation(root: Path) -> None:
    content = load(root, "tiny")
    page, translation = linked(content, "zh", "summary"), linked(content, "en", "translation")
    assert (page["@type"], page["inLanguage"], page["isBasedOn"]["@type"]) == (
        "Article",
        "zh-Hans",
        "NewsArticle",
    )
    assert (
        page["isBasedOn"]["workTranslation"]["@id"]
        == translation["@id"]
        == "https://a.example/en/tiny/translation/"
    )
    assert translation["translationOfWork"]["@id"] == translation["isBasedOn"]["@id"]
    assert translation["isBasedOn"]["headline"] == "青江开展“清河百日行动”!"
